// actions/lib/domain/toolchain/resolution.ts
/** One sentence per way tried, then the way out. */
function missingToolMessage(missing) {
	const tried = missing.attempts.map(({ way, why }) => `${way}: ${why}`).join("; ");
	return `${missing.tool} ${missing.version} is not to be had (${tried}). ${missing.wayOut}`;
}
/** Without anything of this machine, for reports: they are the same everywhere. */
function notInstalled({ tool, version }) {
	return `version ${version} is not installed; homelab tools install ${tool} brings it`;
}
/** The same where bringing it was tried. */
function notBrought({ version, attempts }) {
	return `version ${version} could not be brought (${attempts.filter(({ way }) => way === "download" || way === "build").map(({ way, why }) => `${way}: ${why}`).join("; ")})`;
}
/** Name of a slot's folder: readable, and distinct for every source. */
function slotName({ tool, version, platform, source }) {
	return `${tool}-${version.replace(/[^0-9A-Za-z.-]/g, "_")}-${platform}-${source.slice(0, 16)}`;
}

export { slotName as i, notBrought as n, notInstalled as r, missingToolMessage as t };
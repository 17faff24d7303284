// actions/lib/domain/talos/talos-version.ts
/** `v1.13.8`, `1.13`, `v1.14.0-rc.1`; undefined for anything else. */
function parseTalosMinor(text) {
	const match = /^v?(\d+)\.(\d+)(?:\.\d+(?:[-+].*)?)?$/u.exec(text.trim());
	return match === null ? void 0 : {
		major: Number(match[1]),
		minor: Number(match[2])
	};
}
/** Negative when `a` is older than `b`. */
function compareTalosMinor(a, b) {
	return a.major - b.major || a.minor - b.minor;
}
/** `1.13` */
function formatTalosMinor(version) {
	return `${version.major}.${version.minor}`;
}
/** The minor of an installer image: its tag (`…/metal-installer/<schematic>:v1.13.8`, a digest may follow). */
function talosMinorOfImage(image) {
	const tag = /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
	return tag === void 0 ? void 0 : parseTalosMinor(tag);
}

export { talosMinorOfImage as i, formatTalosMinor as n, parseTalosMinor as r, compareTalosMinor as t };
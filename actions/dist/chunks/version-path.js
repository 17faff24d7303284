import { r as parseTalosMinor, t as compareTalosMinor } from "./talos-version.js";

// actions/lib/domain/plan/version-number.ts
/** `v1.13.8`, `1.13`, `v1.14.0-rc.1` (what follows the patch is ignored, as Talos does); undefined for anything else. */
function parseVersion(text) {
	const minor = parseTalosMinor(text);
	if (minor === void 0) return void 0;
	const patch = /^v?\d+\.\d+\.(\d+)/u.exec(text.trim())?.[1];
	return {
		...minor,
		patch: patch === void 0 ? void 0 : Number(patch)
	};
}
/** `v1.13.8`, `v1.13.x` */
function formatVersion({ major, minor, patch }) {
	return `v${major}.${minor}.${patch ?? "x"}`;
}
/** The version of an image: its tag. */
function versionOfImage(image) {
	return /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
}

// actions/lib/domain/talos/support-matrix.ts
/** Talos minor → first and last supported minor of Kubernetes 1. */
const supported = /* @__PURE__ */ new Map([
	[2, [23, 25]],
	[3, [24, 26]],
	[4, [25, 27]],
	[5, [26, 28]],
	[6, [24, 29]],
	[7, [25, 30]],
	[8, [26, 31]],
	[9, [27, 32]],
	[10, [28, 33]],
	[11, [29, 34]],
	[12, [30, 35]],
	[13, [31, 36]],
	[14, [33, 37]]
]);
const newestTalos = Math.max(...supported.keys());
const newestKubernetes = Math.max(...[...supported.values()].map(([, last]) => last));
/** Holds a Kubernetes version against a Talos version, both as the tree writes them; patch numbers do not matter. */
function supportOf(talosVersion, kubernetesVersion) {
	const talos = parseTalosMinor(talosVersion);
	const kubernetes = parseTalosMinor(kubernetesVersion);
	if (talos?.major !== 1 || kubernetes?.major !== 1) return { verdict: "unreadable" };
	const range = supported.get(talos.minor);
	if (range === void 0) return isAfter(talos, newestTalos) ? {
		verdict: "unknown",
		which: "Talos",
		newest: `1.${newestTalos}`
	} : { verdict: "unreadable" };
	const [first, last] = range;
	if (kubernetes.minor >= first && kubernetes.minor <= last) return { verdict: "supported" };
	if (isAfter(kubernetes, newestKubernetes) && talos.minor === newestTalos) return {
		verdict: "unknown",
		which: "Kubernetes",
		newest: `1.${newestKubernetes}`
	};
	return {
		verdict: kubernetes.minor < first ? "too-old" : "too-new",
		range: `1.${first} to 1.${last}`,
		talos: talosFor(kubernetes.minor)
	};
}
function isAfter(version, minor) {
	return compareTalosMinor(version, {
		major: 1,
		minor
	}) > 0;
}
function talosFor(kubernetes) {
	const minors = [...supported].filter(([, [first, last]]) => kubernetes >= first && kubernetes <= last).map(([minor]) => minor);
	const [first, last] = [Math.min(...minors), Math.max(...minors)];
	if (minors.length === 0) return void 0;
	return first === last ? `1.${first}` : `1.${first} to 1.${last}`;
}

// actions/lib/domain/plan/version-path.ts
/**
* Hops of Talos come before hops of Kubernetes wherever both are possible (an upgrade of Talos brings the components that
* the new Kubernetes is tested with). Talos: every minor, the latest patch of each. Kubernetes: the same minor or the next
* (go-kubernetes, `upgrade.Path`). Every stop must be in the support matrix. No way back over a minor: Talos' code allows
* one for Talos, nothing allows it for Kubernetes, and nobody tests it.
*/
function versionPath(from, to) {
	const start = stopOf(from);
	const end = stopOf(to);
	if (start === void 0 || end === void 0) return {
		hops: [],
		problem: `${[
			from.talos,
			from.kubernetes,
			to.talos,
			to.kubernetes
		].find((text) => parseVersion(text) === void 0) ?? ""} is no version`
	};
	const back = backwards(start, end);
	if (back !== void 0) return {
		hops: [],
		problem: back
	};
	const outside = outsideMatrix(end);
	if (outside !== void 0) return {
		hops: [],
		problem: outside
	};
	const hops = search(start, end);
	if (hops !== void 0) return { hops };
	return {
		hops: [],
		problem: `no order of single minors leads from ${`Talos ${formatVersion(start.talos)} with Kubernetes ${formatVersion(start.kubernetes)}`} to ${`Talos ${formatVersion(end.talos)} with Kubernetes ${formatVersion(end.kubernetes)}`} over supported pairs`
	};
}
function stopOf({ talos, kubernetes }) {
	const versions = {
		talos: parseVersion(talos),
		kubernetes: parseVersion(kubernetes)
	};
	return versions.talos === void 0 || versions.kubernetes === void 0 ? void 0 : {
		talos: versions.talos,
		kubernetes: versions.kubernetes
	};
}
function backwards(start, end) {
	if (isOlder(end.kubernetes, start.kubernetes)) return `Kubernetes ${formatVersion(start.kubernetes)} → ${formatVersion(end.kubernetes)} goes back a minor, which neither Kubernetes nor \`talosctl upgrade-k8s\` supports`;
	if (isOlder(end.talos, start.talos)) return `Talos ${formatVersion(start.talos)} → ${formatVersion(end.talos)} goes back a minor: Talos does not test that, and etcd's data may be newer than its program`;
}
function isOlder(a, b) {
	return a.major - b.major < 0 || a.major === b.major && a.minor < b.minor;
}
function outsideMatrix({ talos, kubernetes }) {
	const support = supportOf(formatMinor(talos), formatMinor(kubernetes));
	switch (support.verdict) {
		case "supported": return;
		case "unknown": return `the support matrix known here ends at ${support.which} ${support.newest}`;
		case "unreadable": return `Talos ${formatVersion(talos)} with Kubernetes ${formatVersion(kubernetes)} is in no support matrix`;
		default: {
			const where = support.talos === void 0 ? "" : `; that Kubernetes runs on Talos ${support.talos}`;
			return `Talos ${formatMinor(talos)} runs Kubernetes ${support.range}, not ${formatMinor(kubernetes)}${where}`;
		}
	}
}
/** Depth first, Talos before Kubernetes; both only grow, so it ends. Dead ends are remembered. */
function search(start, end) {
	const dead = /* @__PURE__ */ new Set();
	const from = (here) => {
		if (isSame(here.talos, end.talos) && isSame(here.kubernetes, end.kubernetes)) return [];
		const key = `${formatVersion(here.talos)} ${formatVersion(here.kubernetes)}`;
		if (dead.has(key)) return void 0;
		for (const what of ["talos", "kubernetes"]) {
			const next = nextVersion(here[what], end[what]);
			if (next === void 0) continue;
			const there = {
				...here,
				[what]: next
			};
			if (!isSupported(there)) continue;
			const rest = from(there);
			const hop = {
				what,
				from: formatVersion(here[what]),
				to: formatVersion(next)
			};
			if (rest !== void 0) return [hop, ...rest];
		}
		dead.add(key);
	};
	return from(start);
}
/** The target itself within its minor and the one before it, else the next minor, whose latest patch nobody knows here. */
function nextVersion(here, end) {
	if (isSame(here, end)) return void 0;
	if (here.minor === end.minor || here.minor + 1 === end.minor) return end;
	return {
		major: here.major,
		minor: here.minor + 1,
		patch: void 0
	};
}
function isSame(a, b) {
	return a.major === b.major && a.minor === b.minor && a.patch === b.patch;
}
function isSupported({ talos, kubernetes }) {
	return supportOf(formatMinor(talos), formatMinor(kubernetes)).verdict === "supported";
}
function formatMinor({ major, minor }) {
	return `${major}.${minor}`;
}

export { versionOfImage as i, supportOf as n, parseVersion as r, versionPath as t };
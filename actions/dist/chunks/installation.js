import { t as counted } from "./counted.js";
import { n as parseInstaller, t as isSchematicId } from "./installer.js";
import { i as versionOfImage } from "./version-path.js";

// actions/lib/domain/plan/installation.ts
function installationChange({ base, head }, fields, sides) {
	const from = versionOf(base.installer) ?? sides.base.talosVersion;
	const to = versionOf(head.installer) ?? sides.head.talosVersion;
	const parts = [...from !== void 0 && to !== void 0 && from !== to ? [`Talos ${from} → ${to}`] : [], ...imageParts(base.installer, head.installer)];
	return {
		what: parts.length > 0 ? parts.join("; ") : `${counted(fields.length, "field")} of the installation`,
		...from === void 0 ? {} : { from },
		...to === void 0 ? {} : { to },
		...head.installer === void 0 ? {} : { image: head.installer }
	};
}
function versionOf(image) {
	return image === void 0 ? void 0 : versionOfImage(image);
}
function imageParts(before, after) {
	if (before === void 0 || after === void 0) return [];
	const [old, now] = [parseInstaller(before), parseInstaller(after)];
	const names = old.schematic !== now.schematic ? [`schematic ${short(old.schematic)} → ${short(now.schematic)}`] : [];
	const boots = old.secureBoot !== now.secureBoot ? [`secure boot ${onOff(old)} → ${onOff(now)}`] : [];
	const from = old.registry !== now.registry ? [`installer from ${now.registry} instead of ${old.registry}`] : [];
	return [
		...names,
		...boots,
		...from
	];
}
function onOff({ secureBoot }) {
	return secureBoot === void 0 ? "unknown" : secureBoot ? "on" : "off";
}
/** The first and last four characters of a schematic's id. */
function short(schematic) {
	if (schematic === void 0) return "none";
	return isSchematicId(schematic) ? `${schematic.slice(0, 4)}…${schematic.slice(-4)}` : schematic;
}

export { short as n, installationChange as t };
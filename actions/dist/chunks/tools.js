import { c as knownTools } from "./repository-pins.js";
import { t as missingToolMessage } from "./resolution.js";
import { t as WrongUse } from "./outcome.js";
import { i as toolsByName, n as locateAll, r as pinsOf, t as installAll } from "./tool-states.js";

// actions/lib/domain/toolchain/needs.ts
/** The tools that some path of the repository calls for, in the order of the table. */
function neededTools(paths) {
	return knownTools.filter(({ neededWhen }) => neededWhen !== void 0 && paths.some((path) => neededWhen.test(path)));
}

// actions/lib/verbs/toolchain/tools-text.ts
/** One line per tool: state, name, version, who pins it, where it is. */
function toolsTable(states) {
	return columns([[
		"state",
		"tool",
		"version",
		"pinned by",
		"found"
	], ...states.map(({ tool, pin, resolution }) => [
		resolution.state === "found" ? "ready" : "missing",
		tool.name,
		pin.version,
		pin.at === void 0 ? "this release" : `${pin.at.path}:${pin.at.line}`,
		resolution.state === "found" ? `${resolution.from}: ${resolution.binaries[tool.name] ?? ""}` : ""
	])]);
}
/** Why each missing tool is not there, a paragraph each. */
function missingText(states) {
	return states.flatMap(({ resolution }) => resolution.state === "missing" ? [`${missingToolMessage(resolution)}\n`] : []).join("");
}
/** Changed pins and broken pin files, a line each; empty when there is nothing to say. */
function pinsText({ changes, problems, baseUnread }) {
	const lines = problems.map(({ path, line, column, severity, message }) => `${path}:${line}:${column}: ${severity}: ${message}`);
	if (baseUnread !== void 0) lines.push(`The base's pins cannot be read (${baseUnread}): this release's own count instead.`);
	for (const { tool, from, to, used, reason, at } of changes) {
		const change = from === to ? `changes the release of ${tool} ${to}` : `changes ${tool} from ${from} to ${to}`;
		lines.push(`${at.path}:${at.line}: ${change}; the ${used}'s pin is used: ${reason}`);
	}
	return lines.map((line) => `${line}\n`).join("");
}
/** Left-aligned columns, two spaces apart, no spaces at the end. */
function columns(rows) {
	const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
	const line = (row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd();
	return rows.map((row) => `${line(row)}\n`).join("");
}

// actions/lib/verbs/toolchain/tools-json.ts
/** One tool; fields that do not apply are absent. */
function toolJson({ tool, pin, resolution }, more = {}) {
	const facts = {
		name: tool.name,
		version: pin.version,
		pinnedAt: placeOf(pin.at),
		...more,
		state: resolution.state
	};
	if (resolution.state === "missing") {
		const { attempts, wayOut } = resolution;
		return {
			...facts,
			tried: attempts,
			wayOut
		};
	}
	const { from, binaries, sha256, attempts } = resolution;
	return {
		...facts,
		from,
		binaries,
		sha256,
		tried: attempts
	};
}
/** The pins beside the tools: what the change does to them, and what is wrong with the files. */
function pinsJson({ changes, problems, baseUnread }) {
	return {
		changes: changes.map(({ tool, from, to, used, reason, at }) => ({
			tool,
			from,
			to,
			used,
			reason,
			at: placeOf(at)
		})),
		problems: problems.map(({ path, line, column, severity, message }) => ({
			path,
			line,
			column,
			severity,
			message
		})),
		...baseUnread === void 0 ? {} : { baseUnread }
	};
}
function placeOf(at) {
	return at === void 0 ? void 0 : `${at.path}:${at.line}`;
}

// actions/lib/verbs/toolchain/tools.ts
/** Exit code 3 when a tool that was asked for is missing, 1 when a pin file is broken. */
async function tools(inputs, ports) {
	const [what, ...names] = inputs.words;
	if (what === "path" && names.length === 0) throw new WrongUse(["tools path needs the name of a tool"]);
	const chosen = toolsByName(names);
	const read = await pinsOf(ports, inputs.base);
	if (what === "path") return path({
		ports,
		read,
		names,
		states: await locateAll(ports, read.pins, chosen)
	});
	if (what === "install") {
		const wanted = names.length > 0 ? chosen : neededTools((await ports.files.list()).paths);
		return answer(await installAll(ports, read.pins, wanted), read, true);
	}
	if (what === "list") return answer(await locateAll(ports, read.pins, names.length > 0 ? chosen : knownTools), read, false);
	throw new WrongUse([`tools ${what ?? ""}: write one of list, install, path`]);
}
/** `list` only tells; to have asked for an installation makes a missing tool a failure. */
function answer(states, read, asked) {
	return {
		kind: "text",
		text: [
			states.length === 0 ? "Nothing in this repository calls for a tool.\n" : toolsTable(states),
			asked ? missingText(states) : "",
			pinsText(read)
		].filter((part) => part !== "").join("\n"),
		json: {
			tools: states.map((state) => toolJson(state)),
			...pinsJson(read)
		},
		exitCode: exitCodeFor(asked ? states : [], read)
	};
}
/** Broken pin files are findings; a missing tool could not be brought. */
function exitCodeFor(states, { problems }) {
	if (problems.some(({ severity }) => severity === "error")) return 1;
	return states.some(({ resolution }) => resolution.state === "missing") ? 3 : 0;
}
/** A path on each line and nothing else, in the order of the names, so that a script can use it. */
function path({ ports, read, names, states }) {
	for (const { resolution } of states) if (resolution.state === "missing") ports.log.warning(missingToolMessage(resolution));
	return {
		kind: "text",
		text: names.flatMap((name) => states.flatMap(({ resolution }) => resolution.state === "found" ? resolution.binaries[name] ?? [] : [])).map((line) => `${line}\n`).join(""),
		json: {
			tools: states.map((state) => toolJson(state)),
			...pinsJson(read)
		},
		exitCode: exitCodeFor(states, read)
	};
}

export { columns as a, toolsTable as c, toolJson as i, neededTools as l, tools as n, missingText as o, pinsJson as r, pinsText as s, exitCodeFor as t };
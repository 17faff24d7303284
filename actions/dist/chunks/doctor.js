import { n as locateAll, r as pinsOf, s as findGo } from "./tool-states.js";
import { c as knownTools } from "./repository-pins.js";
import { a as columns, i as toolJson, l as neededTools, r as pinsJson, s as pinsText, t as exitCodeFor } from "./tools.js";
import { t as silentSteps } from "./token.js";
import { i as workflowsOf, n as isWorkflowPath } from "./workflow.js";
import { n as readTree } from "./read-tree.js";

// actions/lib/verbs/toolchain/machine-checks.ts
const oldestNode = 20;
function nodeCheck(version) {
	const major = Number(version.split(".", 1)[0]);
	const check = {
		name: "Node",
		found: version,
		neededFor: "everything"
	};
	if (major >= oldestNode) return {
		...check,
		state: "ok"
	};
	return {
		...check,
		state: "bad",
		mend: `install Node ${oldestNode} or newer: https://nodejs.org`
	};
}
/** Without Git there is no base, no `--changed`, and ignored files are looked at too. */
async function gitCheck(ports) {
	const check = {
		name: "git",
		neededFor: "comparing with a base, --changed, and leaving ignored files alone"
	};
	const version = await firstMatch(ports, {
		file: "git",
		args: ["--version"]
	}, /^git version (\S+)/);
	if ("why" in version) return {
		...check,
		state: "bad",
		found: version.why,
		mend: "install git and put it on PATH"
	};
	if (ports.git !== void 0) return {
		...check,
		state: "ok",
		found: version.match
	};
	const found = `${version.match}, but this is no Git work tree`;
	return {
		...check,
		state: "bad",
		found,
		mend: "run homelab in a clone, or run git init"
	};
}
/** Go is only asked for when a release cannot be had. */
async function goCheck(ports, go) {
	const check = {
		name: "Go",
		neededFor: "building tools where their releases cannot be downloaded"
	};
	const mend = "install Go: https://go.dev/dl";
	if (go === void 0) return {
		...check,
		state: "absent",
		found: "not on PATH",
		mend
	};
	const version = await firstMatch(ports, {
		file: go,
		args: ["version"]
	}, /^go version go(\S+)/);
	return "why" in version ? {
		...check,
		state: "absent",
		found: version.why,
		mend
	} : {
		...check,
		state: "ok",
		found: version.match
	};
}
async function firstMatch({ processes, toolchain }, command, pattern) {
	const finished = await processes.run({
		...command,
		env: toolchain.machine.environment,
		timeoutMs: 2e4
	});
	if ("notStarted" in finished) return { why: finished.notStarted };
	const match = pattern.exec(finished.stdout)?.[1];
	if (finished.exitCode !== 0 || match === void 0) return { why: `it does not tell its version (exit code ${finished.exitCode})` };
	return { match };
}

// actions/lib/verbs/toolchain/diagnosis.ts
/** Looks, and installs nothing. */
async function diagnose(ports, { pins }) {
	const { machine, store } = ports.toolchain;
	const listing = await ports.files.list();
	return {
		platform: machine.platformName,
		cache: store.root,
		machine: [
			nodeCheck(machine.nodeVersion),
			await gitCheck(ports),
			await goCheck(ports, await findGo(ports.toolchain))
		],
		tools: await locateAll(ports, pins, knownTools),
		needed: new Set(neededTools(listing.paths).map(({ name }) => name)),
		silent: silentPlaces(ports, listing)
	};
}
function silentPlaces({ files }, listing) {
	const tree = readTree({
		files,
		listing,
		only: new Set(listing.paths.filter(isWorkflowPath))
	});
	return silentSteps(workflowsOf(tree.files)).map(({ workflow, entry, unstarted }) => ({
		path: workflow.path,
		line: workflow.source.span(entry.keyRange.start, entry.keyRange.end).line,
		unstarted: unstarted.path
	}));
}

// actions/lib/verbs/toolchain/doctor-text.ts
function doctorText(diagnosis) {
	const { platform, machine, tools, needed, cache } = diagnosis;
	const rows = [...machine.map(({ name, state, found, neededFor }) => [
		state === "absent" ? "optional" : state,
		name,
		found,
		neededFor
	]), ...tools.map((state) => toolRow(state, needed.has(state.tool.name)))];
	const table = columns([[
		"state",
		"what",
		"found",
		"for"
	], ...rows]);
	const mends = [...machineMends(diagnosis), ...toolMends(diagnosis)];
	return `${platform}, tool cache ${cache}\n\n${table}\nReading files, schemas, Talos documents and references needs no tool.\n${(mends.length === 0 ? ["This machine can check everything in this repository."] : mends).join("\n")}\n${silentText(diagnosis)}`;
}
function silentText({ silent }) {
	const lines = silent.map(({ path, line, unstarted }) => `  ${path}:${line}: ${unstarted} does not start\n`);
	if (lines.length === 0) return "";
	return `\nDone in the name of GITHUB_TOKEN, which starts no workflow (homelab explain workflows/token-starts-nothing):\n${lines.join("")}`;
}
function toolRow({ tool, pin, resolution }, needed) {
	const use = tool.neededFor ?? "no verb needs it";
	if (resolution.state === "found") return [
		"ok",
		tool.name,
		`${pin.version} (${resolution.from})`,
		use
	];
	if (!needed) return [
		"optional",
		tool.name,
		`no ${pin.version}`,
		use
	];
	return [
		"missing",
		tool.name,
		`no ${pin.version}${otherOnPath(resolution.attempts)}`,
		use
	];
}
/** What PATH has instead, when it has something. */
function otherOnPath(attempts) {
	const onPath = attempts.find(({ way }) => way === "PATH")?.why ?? "not there";
	return onPath === "not there" ? "" : ` (${onPath})`;
}
function machineMends({ machine }) {
	return machine.flatMap(({ name, state, found, mend }) => state === "bad" ? [`${name}: ${found}. ${mend ?? ""}`.trimEnd()] : []);
}
/** One command for all tools that this repository calls for. */
function toolMends({ tools, needed }) {
	const lacking = tools.filter(({ tool, resolution }) => resolution.state === "missing" && needed.has(tool.name));
	if (lacking.length === 0) return [];
	const what = lacking.map(({ tool }) => `  ${tool.name}: ${tool.neededFor ?? ""}`);
	const command = `homelab tools install ${lacking.map(({ tool }) => tool.name).join(" ")}`;
	return [
		"Cannot be done on this machine:",
		...what,
		`To mend it: ${command}`
	];
}

// actions/lib/verbs/toolchain/doctor.ts
/** Exit code 3 when something that this repository calls for is missing, 1 when a pin file is broken. */
async function doctor(inputs, ports) {
	const read = await pinsOf(ports, inputs.base);
	const diagnosis = await diagnose(ports, read);
	const pins = pinsText(read);
	return {
		kind: "text",
		text: doctorText(diagnosis) + (pins === "" ? "" : `\n${pins}`),
		json: {
			...diagnosisJson(diagnosis),
			...pinsJson(read)
		},
		exitCode: exitCodeOf(diagnosis, read)
	};
}
function diagnosisJson({ platform, cache, machine, tools, needed, silent }) {
	return {
		platform,
		cache,
		machine,
		silent,
		tools: tools.map((state) => toolJson(state, { needed: needed.has(state.tool.name) }))
	};
}
function exitCodeOf({ machine, tools, needed }, read) {
	const exitCode = exitCodeFor(tools.filter(({ tool }) => needed.has(tool.name)), read);
	return exitCode === 0 && machine.some(({ state }) => state === "bad") ? 3 : exitCode;
}

export { doctor as t };
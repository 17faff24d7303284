import { t as runAction } from "./chunks/action-host.js";
import { c as toolsTable, i as toolJson, l as neededTools, o as missingText, r as pinsJson, s as pinsText, t as exitCodeFor } from "./chunks/tools.js";
import { i as toolsByName, r as pinsOf, t as installAll } from "./chunks/tool-states.js";
import { s as repo } from "./chunks/report-inputs.js";
import { t as pinsBase } from "./chunks/tools-inputs.js";

// actions/lib/verbs/toolchain/setup.ts
async function setup(inputs, ports) {
	const chosen = toolsByName(inputs.tools);
	const read = await pinsOf(ports, inputs.base);
	const wanted = chosen.length > 0 ? chosen : neededTools((await ports.files.list()).paths);
	const states = await installAll(ports, read.pins, wanted);
	const found = states.flatMap(({ resolution }) => resolution.state === "found" ? [resolution] : []);
	return {
		kind: "text",
		text: [
			toolsTable(states),
			missingText(states),
			pinsText(read)
		].filter((part) => part !== "").join("\n"),
		json: {
			tools: states.map((state) => toolJson(state)),
			...pinsJson(read)
		},
		exitCode: exitCodeFor(states, read),
		onPath: found.filter(({ from }) => from !== "PATH").flatMap(({ binaries }) => foldersOf(Object.values(binaries))),
		outputs: {
			versions: JSON.stringify(Object.fromEntries(found.map(({ tool, version }) => [tool, version]))),
			missing: states.filter(({ resolution }) => resolution.state === "missing").map(({ tool }) => tool.name).join(" ")
		}
	};
}
function foldersOf(files) {
	return [...new Set(files.map((file) => file.slice(0, file.lastIndexOf("/"))))];
}

// actions/setup/inputs.ts
const inputs = [
	{
		name: "tools",
		kind: "list",
		doc: "Tools to bring, one on each line; by default those that the repository calls for."
	},
	repo,
	pinsBase
];

// actions/setup/main.ts
await runAction("setup", inputs, setup);

export {  };
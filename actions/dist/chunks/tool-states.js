import { c as knownTools, i as platforms, l as toolOfBinary, n as lockPaths, o as archiveMembers, r as repositoryPins, s as foreignAddress, t as configPaths } from "./repository-pins.js";
import { r as nearestName } from "./nearest-name.js";
import { t as WrongUse } from "./outcome.js";
import { t as compareText } from "./ordering.js";
import { t as wholeFile } from "./span.js";
import { n as sha256 } from "./digest.js";

// actions/lib/domain/toolchain/pin-policy.ts
/** Holds head's pins against base's. Both are complete (defaults filled in), so a tool is in both or in neither. */
function decidePins(base, head) {
	const pins = /* @__PURE__ */ new Map();
	const changes = [];
	for (const tool of knownTools) {
		const before = base.get(tool.name);
		const after = head.get(tool.name);
		if (before === void 0 || after === void 0) continue;
		if (samePin(before, after)) {
			pins.set(tool.name, after);
			continue;
		}
		const refusal = refusalOf(tool, before, after);
		pins.set(tool.name, refusal === void 0 ? after : before);
		changes.push({
			tool: tool.name,
			from: before.version,
			to: after.version,
			used: refusal === void 0 ? "head" : "base",
			reason: refusal ?? "its releases come from the tool's own project",
			at: after.at ?? before.at ?? wholeFile(".mise.toml")
		});
	}
	return {
		pins,
		changes: changes.sort((a, b) => compareText(a.tool, b.tool))
	};
}
function samePin(a, b) {
	return a.version === b.version && platforms.every((platform) => a.platforms[platform]?.url === b.platforms[platform]?.url && a.platforms[platform]?.sha256 === b.platforms[platform]?.sha256);
}
function refusalOf(tool, before, after) {
	const changed = platforms.filter((platform) => after.platforms[platform] !== void 0);
	if (!changed.some((platform) => after.platforms[platform]?.sha256 !== void 0)) return `the pull request gives no checksum for ${after.tool} ${after.version}`;
	for (const platform of changed) {
		const asset = after.platforms[platform];
		const known = before.platforms[platform];
		if (asset === void 0) continue;
		const foreign = known?.url === asset.url && known.sha256 === asset.sha256 ? void 0 : foreignAddress(tool, asset.url);
		if (foreign !== void 0) return foreign;
		if (before.version === after.version && known?.sha256 !== void 0 && known.sha256 !== asset.sha256) return `the checksum for ${platform} changes while the version stays ${after.version}: the release was replaced, or the lock is wrong`;
	}
}

// actions/lib/tools/toolchain/read-pins.ts
/** The pins that count. A base that cannot be read never makes head's pins count, and neither does a broken file. */
async function readPins({ files, git, base }) {
	const head = await readFiles(files);
	if (base === void 0) return {
		...head,
		changes: []
	};
	const before = typeof base === "string" ? await readBase(git, base) : await readFiles(base);
	const { problems } = head;
	const unread = before.unread === void 0 ? {} : { baseUnread: before.unread };
	if (problems.some(({ severity }) => severity === "error")) return {
		pins: before.pins,
		base: before.pins,
		changes: [],
		problems,
		...unread
	};
	return {
		...decidePins(before.pins, head.pins),
		base: before.pins,
		problems,
		...unread
	};
}
async function readBase(git, base) {
	const preset = repositoryPins([], []).pins;
	if (git === void 0) return {
		pins: preset,
		unread: "this is no Git work tree"
	};
	const commit = await git.resolve(base);
	if (commit === void 0) return {
		pins: preset,
		unread: `there is no revision ${base} here (a shallow clone?)`
	};
	return readWith(async (path) => {
		const bytes = await git.show(commit, path);
		return bytes === void 0 ? void 0 : { bytes };
	});
}
/** `undefined`: there is no such file. */
async function readWith(read) {
	const unreadable = [];
	const all = async (paths) => {
		const found = [];
		const results = await Promise.all(paths.map(read));
		for (const [index, path] of paths.entries()) {
			const result = results[index];
			if (result === void 0) continue;
			if ("bytes" in result) found.push({
				path,
				text: new TextDecoder().decode(result.bytes)
			});
			else unreadable.push({
				...wholeFile(path),
				severity: "error",
				message: result.problem
			});
		}
		return found;
	};
	const [configs, locks] = await Promise.all([all(configPaths), all(lockPaths)]);
	const { pins, problems } = repositoryPins(configs, locks);
	return {
		pins,
		problems: [...unreadable, ...problems]
	};
}
function readFiles(files) {
	return readWith((path) => Promise.resolve(files.kind(path) === "missing" ? void 0 : files.read(path)));
}

// actions/lib/domain/toolchain/reported-version.ts
/** The version without `v` and build metadata, or undefined when the program does not say (a plain `go build` often does not). */
function reportedVersion(tool, output) {
	return tool.versionPattern.exec(output.replace(/\r\n/g, "\n"))?.[1]?.replace(/\+.*$/, "");
}
/** True when both name the same version; build metadata (`+g1a2b3c`) says nothing about order or sameness. */
function sameVersion(a, b) {
	return bare(a) === bare(b);
}
function bare(version) {
	return version.replace(/^v/, "").replace(/\+.*$/, "");
}

// actions/lib/tools/toolchain/ask-version.ts
const patienceMs$1 = 2e4;
/** The version that the program at `file` tells, or why there is none. */
async function askVersion({ machine, processes }, tool, file) {
	const finished = await processes.run({
		file,
		args: tool.versionArguments,
		env: machine.environment,
		timeoutMs: patienceMs$1
	});
	if ("notStarted" in finished) return { why: `does not start: ${finished.notStarted}` };
	if (finished.exitCode !== 0) return { why: `exit code ${finished.exitCode} when asked for its version: ${firstLine(finished.stderr)}` };
	const version = reportedVersion(tool, finished.stdout);
	if (version !== void 0) return { version };
	return { why: `its version cannot be read from ${JSON.stringify(firstLine(finished.stdout))}` };
}
/** Why the programs are not the pinned tool; undefined when they are. */
async function refuseWrongVersion(ports, { tool, pin }, binaries) {
	const main = binaries[tool.binaries[0] ?? tool.name];
	if (main === void 0) return `${tool.name} is not among the programs`;
	const answer = await askVersion(ports, tool, main);
	if ("why" in answer) return `what came is of no use: ${answer.why}`;
	return sameVersion(answer.version, pin.version) ? void 0 : `what came says that it is ${answer.version}`;
}
function firstLine(text) {
	const line = text.trim().split("\n", 1)[0]?.trim() ?? "";
	return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}

// actions/lib/tools/toolchain/go-build.ts
const patienceMs = 36e5;
/** The `go` command on PATH. */
async function findGo({ machine }) {
	return (await machine.onPath("go")).files[0];
}
/**
* Builds every program of the tool in a private copy of its locked module. `-mod=readonly`: what go.sum does not know is
* an error. Without cgo, so that the result needs neither a C compiler nor this machine's libc.
*/
async function buildWithGo(ports, build, folder) {
	const { tool, pin, module, source } = build;
	const goMod = await folder.write("module/go.mod", source.goMod);
	await folder.write("module/go.sum", source.goSum);
	const files = {};
	for (const [index, binary] of tool.binaries.entries()) {
		const goPackage = module.packages[index];
		if (goPackage === void 0) return { problem: `it is not known which package ${binary} is built from` };
		ports.log.progress(`building ${binary} ${pin.version} with Go (once; large tools take minutes)`);
		const output = `${folder.path}/${binary}`;
		const finished = await ports.processes.run({
			file: build.go,
			args: [
				"build",
				"-trimpath",
				"-ldflags",
				source.linkerFlags,
				"-o",
				output,
				goPackage
			],
			cwd: goMod.slice(0, -7),
			env: {
				...ports.machine.environment,
				GOFLAGS: "-mod=readonly",
				GOWORK: "off",
				CGO_ENABLED: "0"
			},
			timeoutMs: patienceMs
		});
		if ("notStarted" in finished) return { problem: `${build.go} does not start: ${finished.notStarted}` };
		if (finished.exitCode !== 0) return { problem: `go build failed: ${lastLines(finished.stderr)}` };
		files[binary] = output;
	}
	return {
		files,
		madeBy: "build",
		refuse: (binaries) => refuseWrongVersion(ports, build, binaries)
	};
}
function lastLines(text) {
	return text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("go: downloading ")).slice(-3).join(" / ").slice(0, 500) || "no message";
}

// actions/lib/tools/toolchain/on-path.ts
/**
* The tool on PATH, all its programs from one folder. A program whose version cannot be read is not used: nobody could
* say afterwards what judged the repository.
*/
async function findOnPath(ports, tool, version) {
	const [main = tool.name, ...companions] = tool.binaries;
	const { files, passedOver } = await ports.machine.onPath(main);
	const reasons = passedOver.map((file) => `${file} lies in the repository that is judged`);
	for (const file of files) {
		const [answer, sha256] = await Promise.all([askVersion(ports, tool, file), ports.store.digest(file)]);
		if ("why" in answer) reasons.push(`${file}: ${answer.why}`);
		else if (!sameVersion(answer.version, version)) reasons.push(`${file} is ${answer.version}`);
		else {
			const binaries = { [main]: file };
			const lacking = await addCompanions(ports, file, companions, binaries);
			if (lacking !== void 0) reasons.push(`${file} lacks ${lacking} beside it`);
			else if (sha256 === void 0) reasons.push(`${file} cannot be read`);
			else return {
				state: "found",
				tool: tool.name,
				version,
				from: "PATH",
				attempts: [],
				binaries,
				sha256
			};
		}
	}
	return { why: reasons.length === 0 ? "not there" : reasons.join(", ") };
}
/** Fills in the programs beside the main one; answers the first that is not there. */
async function addCompanions({ machine }, main, companions, binaries) {
	const folder = main.slice(0, main.lastIndexOf("/") + 1);
	for (const companion of companions) {
		const beside = (await machine.onPath(companion)).files.find((file) => file === `${folder}${companion}`);
		if (beside === void 0) return companion;
		binaries[companion] = beside;
	}
}

// actions/lib/tools/toolchain/release.ts
/** Downloads and unpacks into `folder`; nothing is opened before its sha256 is the pinned one. */
async function fetchRelease(ports, { tool, pin, source }, folder) {
	const { downloads, log } = ports;
	const refuse = (binaries) => refuseWrongVersion(ports, {
		tool,
		pin
	}, binaries);
	const name = `${tool.name} ${pin.version}`;
	log.progress(`downloading ${name}`);
	const downloaded = await downloads.download({
		url: source.url,
		sha256: source.sha256,
		file: folder.partial,
		progress: (received, total) => log.progress(`downloading ${name}: ${progressWords(received, total)}`)
	});
	if (downloaded.problem !== void 0) return { problem: downloaded.problem };
	const [main = tool.name] = tool.binaries;
	if (tool.release?.archive === "binary") return {
		files: { [main]: folder.partial },
		madeBy: "download",
		refuse
	};
	const members = archiveMembers(tool, pin.version, source.slot.platform);
	const files = {};
	const targets = {};
	for (const [index, binary] of tool.binaries.entries()) {
		const member = members[index];
		if (member === void 0) return { problem: `it is not known where ${binary} lies in the archive` };
		files[binary] = `${folder.path}/${binary}`;
		targets[member] = `${folder.path}/${binary}`;
	}
	const unpacked = await downloads.unpackTarGz(folder.partial, targets);
	return unpacked.problem === void 0 ? {
		files,
		madeBy: "download",
		refuse
	} : { problem: unpacked.problem };
}
function progressWords(received, total) {
	return total === void 0 ? `${mebibytes(received)} MiB` : `${mebibytes(received)} of ${mebibytes(total)} MiB`;
}
function mebibytes(bytes) {
	return (bytes / 1048576).toFixed(1);
}

// actions/lib/domain/toolchain/go-module.ts
/** Version of the required module in a go.mod, without `v`; undefined when it is not required there. */
function lockedVersion(goMod, module) {
	for (const line of goMod.split("\n")) {
		const [path, version] = line.replace(/^\s*require\s+/, "").trim().split(/\s+/);
		if (path === module && version?.startsWith("v") === true) return version.slice(1);
	}
}
/** Linker flags: no debug tables, and the version variables set, so that the program tells its version. */
function linkerFlags(module, version) {
	return [
		"-s",
		"-w",
		...Object.entries(module.variables).map(([name, value]) => `-X ${name}=${value.replace("{version}", version)}`)
	].join(" ");
}

// actions/lib/tools/toolchain/sources.ts
/** The release for this platform, or why nothing can be downloaded. */
function releaseSource(tool, pin, machine) {
	const { platform, platformName } = machine;
	if (tool.release === void 0) return { why: "this tool has no releases that we know of" };
	const asset = platform === void 0 ? void 0 : pin.platforms[platform];
	if (platform === void 0 || asset === void 0) return { why: `no release is pinned for ${platformName}` };
	if (asset.sha256 === void 0) return { why: `no sha256 is pinned for ${platformName}, so there is nothing to trust` };
	return {
		slot: slotOf(pin, platform, asset.sha256),
		url: asset.url,
		sha256: asset.sha256
	};
}
/** The locked module, or why nothing can be built. It builds exactly one version: the one that its go.sum vouches for. */
async function moduleSource(tool, pin, machine) {
	const { goModule } = tool;
	if (goModule === void 0) return { why: "no locked Go module of this tool ships with this release" };
	if (machine.platform === void 0) return { why: `${machine.platformName} is not a platform that it is built for` };
	const files = await machine.goModule(goModule.folder);
	if (files === void 0) return { why: `the locked Go module ${goModule.folder} is missing from this installation` };
	const version = lockedVersion(files.goMod, goModule.module);
	if (version === void 0) return { why: `the locked Go module ${goModule.folder} does not require ${goModule.module}` };
	if (!sameVersion(version, pin.version)) return { why: `only ${version} can be built from the locked Go module` };
	const flags = linkerFlags(goModule, pin.version);
	const source = sha256([
		files.goMod,
		files.goSum,
		flags,
		...goModule.packages
	].join("\0"));
	return {
		slot: slotOf(pin, machine.platform, source),
		...files,
		linkerFlags: flags
	};
}
function slotOf(pin, platform, source) {
	return {
		tool: pin.tool,
		version: pin.version,
		platform,
		source
	};
}

// actions/lib/tools/toolchain/resolve.ts
/** Looks on PATH and in the cache; brings nothing. */
async function locateTool(ports, wanted) {
	const located = await locate(ports, wanted, await sourcesOf(ports, wanted));
	if ("state" in located) return located;
	return missing(wanted, located.attempts, `Run: homelab tools install ${wanted.tool.name}`);
}
/** Looks on PATH and in the cache, then downloads, then builds. */
async function installTool(ports, wanted) {
	const sources = await sourcesOf(ports, wanted);
	const located = await locate(ports, wanted, sources);
	if ("state" in located) return located;
	const attempts = [...located.attempts];
	const downloaded = await fromRelease(ports, wanted, sources.release);
	if (!("why" in downloaded)) return found({
		wanted,
		stored: downloaded,
		from: "download",
		attempts
	});
	attempts.push({
		way: "download",
		why: downloaded.why
	});
	const built = await fromModule(ports, wanted, sources.module);
	if (!("why" in built)) return found({
		wanted,
		stored: built,
		from: "build",
		attempts
	});
	return missing(wanted, [...attempts, {
		way: "build",
		why: built.why
	}], wayOut(wanted, sources, built.why));
}
async function sourcesOf({ machine }, { tool, pin }) {
	return {
		release: releaseSource(tool, pin, machine),
		module: await moduleSource(tool, pin, machine)
	};
}
async function locate(ports, wanted, sources) {
	const onPath = await findOnPath(ports, wanted.tool, wanted.pin.version);
	if ("state" in onPath) return onPath;
	const attempts = [{
		way: "PATH",
		why: onPath.why
	}];
	for (const source of [sources.release, sources.module]) {
		const stored = "slot" in source ? await ports.store.find(source.slot) : void 0;
		if (stored !== void 0) return found({
			wanted,
			stored,
			from: "cache",
			attempts
		});
	}
	return { attempts: [...attempts, {
		way: "cache",
		why: `not in ${ports.store.root}`
	}] };
}
async function fromRelease(ports, wanted, source) {
	if ("why" in source) return source;
	return install(ports, source.slot, (folder) => fetchRelease(ports, {
		...wanted,
		source
	}, folder));
}
async function fromModule(ports, wanted, source) {
	const module = wanted.tool.goModule;
	if ("why" in source) return source;
	if (module === void 0) return { why: "it has no Go module" };
	const go = await findGo(ports);
	if (go === void 0) return { why: noGo };
	return install(ports, source.slot, (folder) => buildWithGo(ports, {
		...wanted,
		module,
		source,
		go
	}, folder));
}
const noGo = "no Go toolchain is on PATH";
async function install({ store, log }, slot, work) {
	const tell = (holder) => log.progress(`waiting for ${holder}, which installs ${slot.tool}`);
	const filled = await store.install(slot, work, tell);
	return "problem" in filled ? { why: filled.problem } : filled;
}
function found({ wanted, stored, from, attempts }) {
	const { tool, pin } = wanted;
	const sha256 = stored.sha256[tool.binaries[0] ?? tool.name] ?? "";
	return {
		state: "found",
		tool: tool.name,
		version: pin.version,
		from,
		attempts,
		binaries: stored.binaries,
		sha256
	};
}
function missing({ tool, pin }, attempts, out) {
	return {
		state: "missing",
		tool: tool.name,
		version: pin.version,
		attempts,
		wayOut: out
	};
}
function wayOut({ tool, pin }, { module }, buildWhy) {
	const byHand = `put ${tool.name} ${pin.version} on PATH (for instance with mise install)`;
	if ("slot" in module && buildWhy === noGo) return `Install Go (https://go.dev/dl) or ${byHand}, then run again.`;
	return `Make the download possible, or ${byHand}, then run again.`;
}

// actions/lib/tools/toolchain/tool-states.ts
/**
* Pins of the repository: those of `base`, else of the pull request's base, decide what a change may do to them.
*
* @throws WrongUse when a base is asked for by name and does not exist here
*/
async function pinsOf(ports, base) {
	const { files, git } = ports;
	if (base !== void 0 && await git?.resolve(base) === void 0) throw new WrongUse([`base ${base}: ${git === void 0 ? "this is no Git work tree" : "it is not in this clone (a shallow one needs fetch-depth: 0)"}`]);
	const revision = base ?? ports.pullRequest?.base ?? ports.mergeGroup?.base;
	return readPins({
		files,
		git,
		...revision === void 0 ? {} : { base: revision }
	});
}
/** Looks for all of them at once; nothing is brought. */
function locateAll(ports, pins, tools) {
	return Promise.all(pinned(pins, tools).map(async (wanted) => ({
		tool: wanted.tool,
		pin: wanted.pin,
		resolution: await locateTool(chainOf(ports), wanted)
	})));
}
/** Brings what is missing, one after the other: a build uses every core, and a line of progress tells one story. */
async function installAll(ports, pins, tools) {
	const states = [];
	for (const wanted of pinned(pins, tools)) states.push({
		...wanted,
		resolution: await installTool(chainOf(ports), wanted)
	});
	return states;
}
function chainOf({ toolchain, processes, log }) {
	return {
		...toolchain,
		processes,
		log
	};
}
function pinned(pins, tools) {
	return tools.map((tool) => {
		const pin = pins.get(tool.name);
		if (pin === void 0) throw new Error(`no version of ${tool.name} is pinned, not even by this release`);
		return {
			tool,
			pin
		};
	});
}
/** Tools by the names that a user gave (`age-keygen` means age), each once. Throws `WrongUse` naming every unknown one. */
function toolsByName(names) {
	const known = knownTools.flatMap(({ binaries }) => binaries);
	const mistakes = names.filter((name) => toolOfBinary(name) === void 0).map((name) => {
		const near = nearestName(name, known);
		return `${name} is no tool of the tool chain; ${near === void 0 ? `these are: ${known.join(", ")}` : `did you mean ${near}?`}`;
	});
	if (mistakes.length > 0) throw new WrongUse(mistakes);
	return knownTools.filter(({ binaries }) => binaries.some((binary) => names.includes(binary)));
}

export { installTool as a, askVersion as c, toolsByName as i, readPins as l, locateAll as n, locateTool as o, pinsOf as r, findGo as s, installAll as t };
import { r as nearestName } from "./nearest-name.js";
import { t as compareText } from "./ordering.js";
import { a as atLeast, o as compareFindings, t as WrongUse } from "./outcome.js";
import { i as sourceText, r as rangeOf, t as findLineStarts } from "./source-text.js";
import { n as notBrought, r as notInstalled } from "./resolution.js";
import { n as loadRe2For } from "./re2.js";
import { a as nodeAt, i as itemsAt, n as entryOf$1, s as stringAt, t as entriesAt } from "./node.js";
import { _ as embeddedSource } from "./respell.js";
import { c as ruleFor, l as sopsConfigs, o as credentialsIn, s as namesItsFiles } from "./judgement.js";
import { t as readYaml } from "./reader2.js";
import { c as resolveInside, i as folderOf, n as kustomizationNames, o as isYamlPath, r as namedPaths, s as nameOf, t as isRemotePath } from "./kustomization.js";
import { b as matchesGlob, l as judgeJsonSchema, y as globMistake } from "./checks.js";
import { t as wholeFile } from "./span.js";
import { d as literalSource, l as toolOfBinary } from "./repository-pins.js";
import { a as isGoAddr, c as isGoPrefix } from "./duration.js";
import { t as ruleCatalog } from "./catalog.js";
import { t as decodeText } from "./decode.js";
import { a as installTool, l as readPins, o as locateTool, r as pinsOf } from "./tool-states.js";
import { d as embeddedPatches, f as patchFiles, n as readRevision, t as defaultSettings } from "./settings.js";
import { a as textBlocks, i as secretScalars, n as maskText, r as isTalos, t as maskSentence } from "./masking.js";

// actions/lib/verbs/validate/base.ts
const defaultBranches = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
/**
* The base asked for, else that of the pull request or merge queue, else (for what compares by itself) the merge base with the default
* branch.
*
* @throws WrongUse for a revision named on the command line that is not here
*/
async function baseOf(inputs, ports) {
	const { git, pullRequest, mergeGroup } = ports;
	if (git === void 0) {
		if (inputs.base !== void 0) throw new WrongUse(["--base needs a Git repository, and this folder is in none that git can read"]);
		return {};
	}
	const asked = inputs.base ?? pullRequest?.base ?? mergeGroup?.base;
	const revisions = asked === void 0 ? inputs.defaultBase ? defaultBranches : [] : [asked];
	if (revisions.length === 0) return {};
	const [head, ...found] = await git.resolveAll(["HEAD", ...revisions]);
	const commit = asked === void 0 ? await defaultCommit(git, head, found) : await asBase(git, head, found[0]);
	if (commit === void 0) return asked === void 0 ? {} : missing(asked, inputs);
	const [files, changed] = await Promise.all([git.filesAt(commit), commit === head ? git.changedPaths(commit) : void 0]);
	return changed?.length === 0 ? { commit } : {
		commit,
		base: {
			commit,
			files
		}
	};
}
function missing(asked, inputs) {
	const way = "fetch it (a shallow clone needs fetch-depth: 0)";
	if (inputs.base !== void 0) throw new WrongUse([`--base: ${asked} is not in this clone; ${way}`]);
	return { unread: {
		what: `base ${asked.slice(0, 7)}`,
		why: `it is not in this clone; ${way}`,
		count: 1,
		relevant: true
	} };
}
async function defaultCommit(git, head, branches) {
	for (const branch of branches) {
		const merge = branch === void 0 ? void 0 : await mergeBase(git, head, branch);
		if (merge !== void 0) return merge;
	}
}
/** The point where the change left its base; the base itself when the clone holds too little to tell. */
async function asBase(git, head, base) {
	return base === void 0 ? void 0 : await mergeBase(git, head, base) ?? base;
}
async function mergeBase(git, head, other) {
	return head === other ? other : git.mergeBase(other, "HEAD");
}
/** Base and head as a report names them. The head is left out for a work tree with changes that are not committed. */
async function comparedRevisions(base, { git }) {
	const head = await git?.resolve("HEAD");
	return head !== void 0 && (await git?.changedPaths(head))?.length === 0 ? {
		base,
		head
	} : { base };
}

// actions/lib/domain/settings/inline-ignore.ts
/** A comment behind a value speaks for its line; one on a line of its own for the next line that is more than a comment. */
function inlineIgnores(source, comments) {
	return comments.map((comment) => {
		const { start, end, rule, reason, line, ownLine } = comment;
		return {
			...source.span(start, end),
			rules: rule.split(",").filter((name) => name !== ""),
			...reason === void 0 ? {} : { reason },
			lines: ownLine ? [line, lineBelow(source.text, start, line)] : [line]
		};
	});
}
/** Number of the first line below that is neither empty nor only a comment. */
function lineBelow(text, from, line) {
	const below = text.slice(from);
	const starts = findLineStarts(below);
	for (let i = 1; i < starts.length; i++) {
		const content = below.slice(starts[i], starts[i + 1] ?? below.length).trim();
		if (content !== "" && !content.startsWith("#")) return line + i;
	}
	return line;
}
/**
* The ignores of the head that the base has as well: one that a change adds must not lower the change's own verdict.
* An ignore is known by file, rules and reason, so it may have moved.
*/
function knownToBase(head, base) {
	const left = /* @__PURE__ */ new Map();
	const keyOf = ({ path, rules, reason }) => [
		path,
		rules.join(","),
		reason ?? ""
	].join("\0");
	for (const ignore of base) left.set(keyOf(ignore), (left.get(keyOf(ignore)) ?? 0) + 1);
	return head.filter((ignore) => {
		const count = left.get(keyOf(ignore)) ?? 0;
		left.set(keyOf(ignore), count - 1);
		return count > 0;
	});
}

// actions/lib/domain/settings/severity.ts
/**
* Drops findings of rules that are `off`, and grades the others. The settings never make a finding graver than the
* severity of its own.
*
* @throws Error for a finding of a rule that is not in `rules`: a fault of ours
*/
function graded(findings, rules, settings) {
	return findings.flatMap((finding) => {
		const rule = rules.get(finding.rule);
		if (rule === void 0) throw new Error(`the rule ${finding.rule} is not in the catalogue`);
		const wanted = settings.rules.get(finding.rule);
		if (wanted === "off") return [];
		const own = finding.severity;
		const severity = wanted === void 0 ? own ?? rule.severity : own !== void 0 && atLeast(wanted, own) ? own : wanted;
		return [{
			...finding,
			severity
		}];
	});
}

// actions/lib/domain/settings/tolerations.ts
/** A finding is tolerated by the first toleration that matches it, else by an inline ignore with a reason. */
function applyTolerations(input) {
	const day = input.headDate?.slice(0, 10);
	const used = /* @__PURE__ */ new Map();
	const count = (of) => void used.set(of, (used.get(of) ?? 0) + 1);
	const findings = [];
	const tolerated = [];
	for (const finding of input.findings) {
		const matching = input.tolerate.filter((toleration) => isFor(toleration, finding));
		const toleration = matching.find((one) => !hasEnded(one, day)) ?? matching[0];
		const ignore = input.ignores.find((one) => isMeant(one, finding));
		if (toleration !== void 0) count(toleration);
		if (toleration !== void 0 && !hasEnded(toleration, day)) tolerated.push(entryOf(finding, toleration));
		else if (ignore !== void 0) {
			count(ignore);
			tolerated.push(entryOf(finding, { reason: ignore.reason ?? "" }));
		} else findings.push(toleration === void 0 ? finding : withEnd(finding, toleration));
	}
	const notChecked = input.notChecked.map((item) => {
		const matching = input.tolerate.filter((one) => isName(one.notChecked, item.what));
		const toleration = matching.find((one) => !hasEnded(one, day)) ?? matching[0];
		if (toleration !== void 0) count(toleration);
		if (toleration === void 0 || hasEnded(toleration, day)) return item;
		return {
			...item,
			why: `${item.why} (tolerated: ${toleration.reason})`,
			relevant: false
		};
	});
	return {
		findings: findings.sort(compareFindings),
		notChecked: [...notChecked, ...day === void 0 ? input.tolerate.flatMap((one) => undated(one, used)) : []],
		tolerated: tolerated.sort((a, b) => compareText(a.path, b.path) || a.line - b.line || compareText(a.rule, b.rule)),
		about: [...input.tolerate.flatMap((one) => aboutToleration(one, {
			used: used.get(one) ?? 0,
			day,
			input
		})), ...aboutIgnores(input, used)]
	};
}
function isFor({ rule, path }, finding) {
	return rule === finding.rule && (path === void 0 || matchesGlob(finding.path, path));
}
/** Without a commit nobody says what day it is: what the toleration hides may count again. */
function undated(toleration, used) {
	const { until, rule, notChecked } = toleration;
	if (until === void 0 || !used.has(toleration)) return [];
	return [{
		what: `end of the toleration of ${rule ?? notChecked ?? ""}, ${until}`,
		why: "it is compared with the date of the head commit, and there is none",
		count: 1,
		relevant: false
	}];
}
function hasEnded({ until }, day) {
	return until !== void 0 && day !== void 0 && compareText(day, until) > 0;
}
/** An ignore without a reason ignores nothing. */
function isMeant(ignore, finding) {
	const { path, rules, lines, reason } = ignore;
	return reason !== void 0 && path === finding.path && lines.includes(finding.line) && rules.includes(finding.rule);
}
function isName(pattern, what) {
	if (pattern === void 0) return false;
	const parts = pattern.split("*");
	if (parts.length === 1) return pattern === what;
	const [first = "", ...rest] = parts;
	const last = rest.pop() ?? "";
	if (!what.startsWith(first) || what.length < first.length + last.length || !what.endsWith(last)) return false;
	let at = first.length;
	for (const part of rest) {
		const found = what.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return at <= what.length - last.length;
}
function entryOf({ rule, path, line }, { reason, until }) {
	return {
		rule,
		path,
		line,
		reason,
		...until === void 0 ? {} : { until }
	};
}
function withEnd(finding, { at, reason, until }) {
	const { path, line, column } = at;
	const message = `was tolerated until ${until}: ${reason}`;
	return {
		...finding,
		related: [...finding.related ?? [], {
			path,
			line,
			column,
			message
		}]
	};
}
function aboutToleration(toleration, { used, day, input }) {
	const { at, until, rule, notChecked } = toleration;
	const name = rule ?? notChecked ?? "";
	if (used > 0 && hasEnded(toleration, day)) {
		const message = `the toleration of ${name} ended on ${until}: ${used === 1 ? "a finding counts" : `${used} findings count`} again`;
		return [{
			...at,
			rule: "settings/expired-toleration",
			message,
			fix: "mend the cause, or give it a new date and say why"
		}];
	}
	if (used > 0 || !input.complete) return [];
	return [{
		...at,
		rule: "settings/unused-toleration",
		message: `nothing matches the toleration of ${name}`,
		fix: "remove it"
	}];
}
function aboutIgnores({ ignores, complete }, used) {
	return ignores.flatMap((ignore) => {
		const { path, line, column, endLine, endColumn, rules, reason } = ignore;
		const at = {
			path,
			line,
			column,
			endLine,
			endColumn
		};
		const fix = "write # homelab: ignore RULE -- reason";
		if (rules.length === 0) return [{
			...at,
			rule: "settings/ignore-without-reason",
			message: "the ignore names no rule, so it ignores nothing",
			fix
		}];
		if (reason === void 0) return [{
			...at,
			rule: "settings/ignore-without-reason",
			message: `the ignore of ${rules.join(", ")} gives no reason, so it ignores nothing`,
			fix
		}];
		if (used.has(ignore) || !complete) return [];
		return [{
			...at,
			rule: "settings/unused-toleration",
			message: `nothing on this line matches the ignore of ${rules.join(", ")}`,
			fix: "remove it"
		}];
	});
}

// actions/lib/rules/said-better.ts
/** What a rule of judgement says better, by the end of the API server's sentence. */
const better = { "flux/helm-release-both-charts": ": either chart or chartRef must be set" };
/** The findings without those of `schema/broken-rule` that another one says better of the same object. */
function withoutDoubles(findings) {
	const doubles = /* @__PURE__ */ new Set();
	for (const finding of findings) {
		const words = better[finding.rule];
		if (words === void 0) continue;
		const nearest = findings.filter(({ rule, path, line, message }) => rule === "schema/broken-rule" && path === finding.path && line <= finding.line && message.endsWith(words)).reduce((best, each) => best === void 0 || each.line > best.line ? each : best, void 0);
		if (nearest !== void 0) doubles.add(nearest);
	}
	return doubles.size === 0 ? findings : findings.filter((finding) => !doubles.has(finding));
}

// actions/lib/verbs/validate/finish.ts
async function finishFindings(options) {
	const { settings, tree, ports, notChecked, focus } = options;
	const paths = new Set(options.findings.map(({ path }) => path));
	const own = ignoresIn(tree).filter(({ path }) => focus === void 0 || focus.has(path) || paths.has(path));
	const ignores = options.baseTree === void 0 ? own : knownToBase(own, ignoresIn(options.baseTree));
	const headDate = await headDateFor(settings, ports);
	const outcome = applyTolerations({
		findings: graded(withoutDoubles(options.findings), ruleCatalog, settings),
		notChecked,
		tolerate: settings.tolerate,
		ignores,
		complete: focus === void 0,
		...headDate === void 0 ? {} : { headDate }
	});
	const unknown = options.unknownRules.map((remark) => ({
		...remark,
		rule: "settings/unknown-rule"
	}));
	const about = graded([...outcome.about, ...unknown], ruleCatalog, settings);
	return {
		...outcome,
		findings: [...outcome.findings, ...about]
	};
}
function ignoresIn(tree) {
	return [...tree.files.values()].flatMap((file) => inlineIgnores(file.yaml.source, file.comments.ignores));
}
/**
* Git is asked only when a toleration has a date. A clone that holds no more than the merge of a pull request has not its
* head commit, and the merge is at least as young.
*/
async function headDateFor(settings, { git, pullRequest }) {
	if (git === void 0 || settings.tolerate.every((toleration) => toleration.until === void 0)) return void 0;
	return (pullRequest === void 0 ? void 0 : await git.commitDate(pullRequest.head)) ?? await git.commitDate("HEAD");
}

// actions/lib/verbs/validate/judge-pins.ts
async function judgePins({ ports, base, notChecked, focus }) {
	const read = base === void 0 ? await pinsOf(ports, void 0) : await readPins({
		...ports,
		base: base.files
	});
	if (read.baseUnread !== void 0) {
		const why = `${read.baseUnread}; the tools of this release are used`;
		notChecked.add({
			what: "tool pins of the base",
			why,
			count: 1,
			relevant: false
		});
	}
	const findings = findingsOf(read).filter(({ path }) => focus === void 0 || focus.has(path));
	return {
		pins: read.pins,
		basePins: read.base ?? read.pins,
		findings
	};
}
/** What is wrong with the pins of a revision by themselves. */
async function problemsOfPins({ files, git }, focus) {
	return findingsOf(await readPins({
		files,
		git
	})).filter(({ path }) => focus === void 0 || focus.has(path));
}
function findingsOf({ problems, changes }) {
	return [...problems.map(({ severity, ...problem }) => ({
		...problem,
		rule: severity === "error" ? "tools/broken-pins" : "tools/floating-pin"
	})), ...changes.map(changeFinding)];
}
function changeFinding({ tool, from, to, used, reason, at }) {
	const change = from === to ? `changes the release of ${tool} ${to}` : `changes ${tool} from ${from} to ${to}`;
	return used === "head" ? {
		...at,
		rule: "tools/pin-changed",
		message: `${change}; the new one is used, as ${reason}`
	} : {
		...at,
		rule: "tools/pin-not-trusted",
		message: `${change}; the base's is used, as ${reason}`
	};
}

// actions/lib/domain/kustomize/patched-fields.ts
/** Paths such as `spec.sourceRef.name`, without list indices, by the kind and name of the objects that are patched. */
var PatchedFields = class {
	#patches = [];
	/** Takes in every patch string of a document but those of a HelmRelease, which change what its chart renders. */
	addEmbedded({ source, root, scope, holder = root }) {
		if (stringAt(root, "apiVersion")?.startsWith("helm.toolkit.fluxcd.io/") === true) return;
		for (const { text, target } of embeddedPatches(root)) {
			const inner = embeddedSource(source, text);
			if (inner === void 0) continue;
			for (const document of readYaml(inner, { dialect: "kustomize" }).documents) if (document.root !== void 0) this.add({
				source: inner,
				root: document.root,
				target,
				holder,
				scope
			});
		}
	}
	/** Takes in one patch, and the patches that it brings to what it changes. */
	add({ source, root, target, holder, scope }) {
		const fields = /* @__PURE__ */ new Map();
		const removed = /* @__PURE__ */ new Set();
		const kind = target?.kind ?? stringAt(root, "kind");
		const name = target === void 0 ? stringAt(root, "metadata", "name") : target.name;
		this.#patches.push({
			kind,
			name: name === void 0 ? void 0 : anchored(name),
			isMerge: root.kind === "map",
			fields,
			removed,
			holder,
			scope
		});
		if (root.kind === "list") for (const operation of root.items) addOperation(operation, fields, removed);
		else addPaths(root, "", fields);
		this.addEmbedded({
			source,
			root,
			holder,
			scope
		});
	}
	/** True when some patch for this object writes exactly this field. Maps are merged, so only what they lack is made good. */
	writes({ field, isMissing, ...object }) {
		const path = field.replace(/\[\d+\]/g, "");
		return this.#for(object).some((patch) => {
			const part = patch.fields.get(path);
			return part === "replaced" || part === "merged" && isMissing;
		});
	}
	/** True when some patch for this object writes or removes the field, something in it, or something that it is in. */
	touches({ field, ...object }) {
		const path = field.replace(/\[\d+\]/g, "");
		return this.#for(object).some(({ fields, removed }) => [...fields.keys(), ...removed].some((key) => path === "" || `${key}.`.startsWith(`${path}.`) || fields.get(key) !== "merged" && path.startsWith(`${key}.`)));
	}
	/** True when a strategic merge patch changes this object. */
	merges(object) {
		return this.#for(object).some(({ isMerge }) => isMerge);
	}
	#for({ path, object }) {
		const kind = stringAt(object, "kind") ?? "";
		const name = stringAt(object, "metadata", "name") ?? "";
		return this.#patches.filter((patch) => patch.holder !== object && patch.scope?.has(path) !== false && (patch.kind === void 0 || patch.kind === kind) && (patch.name === void 0 || patch.name.test(name)));
	}
};
/** kustomize takes `target.name` for a regular expression over the whole name; what is none matches itself. */
function anchored(name) {
	try {
		return new RegExp(`^(?:${name})$`, "u");
	} catch {
		return new RegExp(`^${literalSource(name)}$`, "u");
	}
}
/** The fields by which kustomize finds the object to change. */
const identity = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"metadata.name"
]);
function addPaths(node, path, fields) {
	if (node.kind === "list") for (const item of node.items) addPaths(item, path, fields);
	if (node.kind !== "map") return;
	for (const { key, value } of node.entries) {
		const inner = path === "" ? key : `${path}.${key}`;
		if (!identity.has(inner)) fields.set(inner, value.kind === "map" ? "merged" : "replaced");
		addPaths(value, inner, fields);
	}
}
function addOperation(operation, fields, removed) {
	const op = stringAt(operation, "op");
	const path = stringAt(operation, "path");
	if (op === "move" || op === "copy") for (const key of ["from", "path"]) removed.add(fieldAt(stringAt(operation, key)));
	if (op === "remove") removed.add(fieldAt(path));
	if (path === void 0 || op !== "add" && op !== "replace") return;
	const field = fieldAt(path);
	const value = operation.kind === "map" ? operation.entries.find((entry) => entry.key === "value")?.value : void 0;
	if (value !== void 0) addPaths(value, field, fields);
	fields.set(field, "replaced");
}
/** The field that a JSON pointer leads to, without list indices. */
function fieldAt(pointer) {
	return (pointer ?? "").split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).filter((step) => !/^(?:\d+|-)$/.test(step)).join(".");
}
/** True for a kustomization that gives every object a namespace, and Namespace objects their name. */
function setsNamespace(root) {
	return stringAt(root, "namespace") !== void 0 || itemsAt(root, "transformers").length > 0;
}

// actions/lib/domain/repository/renamed.ts
/** Paths of the files whose Namespace objects get another name than the one written. */
function renamedFiles(files) {
	const found = /* @__PURE__ */ new Set();
	for (const file of files.values()) if (file.documents.some((document) => document.role === "kustomization" && setsNamespace(document.root))) follow(file.path, files, found);
	return found;
}
/** The kustomization file at `path`, and the files that it builds from. */
function builtFrom(path, files) {
	const found = /* @__PURE__ */ new Set();
	follow(path, files, found);
	return found;
}
function follow(kustomization, files, found) {
	if (found.has(kustomization)) return;
	found.add(kustomization);
	for (const document of files.get(kustomization)?.documents ?? []) for (const { path, use } of namedPaths(document.root)) {
		if (use !== "resource" && use !== "component" || isRemotePath(path)) continue;
		const target = resolveInside(folderOf(kustomization), path);
		if (target === void 0) continue;
		const inner = kustomizationNames.map((name) => `${target}/${name}`).find((each) => files.has(each));
		if (inner !== void 0) follow(inner, files, found);
		else if (files.has(target)) found.add(target);
	}
}

// actions/lib/verbs/validate/opinions/find-tool.ts
/** The program `name` in its pinned version, or why there is none, in words without anything of this machine. */
async function findTool(name, ports, pins) {
	const tool = toolOfBinary(name);
	const pin = tool === void 0 ? void 0 : pins.get(tool.name);
	if (tool === void 0 || pin === void 0) return { why: "no version of it is pinned" };
	const { toolchain, processes, log, bringTools } = ports;
	const resolution = await (bringTools ? installTool : locateTool)({
		...toolchain,
		processes,
		log
	}, {
		tool,
		pin
	});
	if (resolution.state === "missing") return { why: bringTools ? notBrought(resolution) : notInstalled(resolution) };
	const { version, sha256, binaries } = resolution;
	return {
		binary: binaries[name] ?? "",
		used: {
			name,
			version,
			...sha256 === "" ? {} : { sha256 }
		}
	};
}

// actions/lib/domain/settings/settings-values.ts
function settingsOf(source, root) {
	const spanOf = ({ start, end }) => source.span(start, end);
	return {
		path: source.path,
		clusters: itemsAt(root, "clusters").map((item) => ({
			name: stringAt(item, "name") ?? "",
			...present({
				talos: folderAt(item, "talos"),
				flux: folderAt(item, "flux")
			}),
			at: spanOf(nodeAt(item, "name") ?? item)
		})),
		inventory: inventoryOf(root, spanOf),
		rules: new Map(entriesAt(root, "rules").map(({ key, value }) => [key, textOf$2(value)])),
		ignore: texts(root, "ignore"),
		tolerate: itemsAt(root, "tolerate").map((item) => tolerationOf(item, spanOf)),
		schemas: texts(root, "schemas"),
		registries: texts(root, "registries"),
		tools: new Map(entriesAt(root, "tools").map(({ key, value }) => [key, textOf$2(value)])),
		apply: applyOf(root)
	};
}
function tolerationOf(item, spanOf) {
	const first = item.kind === "map" ? item.entries[0]?.keyRange : void 0;
	return {
		...present({
			rule: stringAt(item, "rule"),
			path: stringAt(item, "path"),
			notChecked: stringAt(item, "notChecked"),
			until: stringAt(item, "until")
		}),
		reason: stringAt(item, "reason") ?? "",
		at: spanOf(nodeAt(item, "rule") ?? nodeAt(item, "notChecked") ?? first ?? item)
	};
}
function inventoryOf(root, spanOf) {
	const named = (of, read) => new Map(entriesAt(root, "inventory", of).map((entry) => [entry.key, read(entry)]));
	return {
		networks: texts(root, "inventory", "networks"),
		hosts: named("hosts", ({ value, keyRange }) => hostOf(value, spanOf(keyRange))),
		nodes: named("nodes", (entry) => nodeOf(entry, spanOf)),
		reserved: named("reserved", ({ value, keyRange }) => ({
			address: textOf$2(value),
			at: spanOf(keyRange)
		}))
	};
}
function hostOf(value, at) {
	return {
		...present({
			address: stringAt(value, "address"),
			cpu: stringAt(value, "cpu"),
			cores: numberAt(value, "cores"),
			memory: bytes(stringAt(value, "memory")),
			gpu: stringAt(value, "gpu")
		}),
		osd: scalarAt(value, "osd") === true,
		at
	};
}
function nodeOf({ value, keyRange }, spanOf) {
	return {
		...present({
			host: stringAt(value, "host"),
			cpu: numberAt(value, "cpu"),
			memory: bytes(stringAt(value, "memory")),
			disk: bytes(stringAt(value, "disk")),
			storage: stringAt(value, "storage"),
			network: stringAt(value, "network")
		}),
		at: spanOf(keyRange),
		hostAt: spanOf(nodeAt(value, "host") ?? keyRange)
	};
}
function applyOf(root) {
	const apply = nodeAt(root, "apply");
	const order = texts(root, "apply", "order");
	const health = itemsAt(root, "apply", "health");
	const waived = texts(root, "apply", "waivedBudgets");
	return present({
		order: order.length === 0 ? void 0 : order,
		soak: stringAt(apply, "soak"),
		window: stringAt(apply, "window"),
		approvals: numberAt(apply, "approvals"),
		allowDowntime: scalarAt(apply, "allowDowntime") === true ? true : void 0,
		health: health.length === 0 ? void 0 : health.map(healthOf),
		waivedBudgets: waived.length === 0 ? void 0 : waived
	});
}
function healthOf(item) {
	const namespace = stringAt(item, "object", "namespace");
	return {
		name: stringAt(item, "name") ?? "",
		object: {
			apiVersion: stringAt(item, "object", "apiVersion") ?? "",
			kind: stringAt(item, "object", "kind") ?? "",
			...namespace === void 0 ? {} : { namespace },
			name: stringAt(item, "object", "name") ?? ""
		},
		holds: stringAt(item, "holds") ?? ""
	};
}
/** `28GiB`, `500GB` in bytes; the schema has checked the form. */
function bytes(text) {
	const match = /^([0-9.]+)([KMGT])(i?)B$/.exec(text ?? "");
	if (match === null) return void 0;
	const [, amount = "", unit = "", binary] = match;
	return Math.round(Number(amount) * (binary === "i" ? 1024 : 1e3) ** ("KMGT".indexOf(unit) + 1));
}
/** A path of the repository without `./` in front and `/` behind. */
function normalFolder(path) {
	return path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
}
function folderAt(node, key) {
	const path = stringAt(node, key);
	return path === void 0 ? void 0 : normalFolder(path);
}
function scalarAt(node, key) {
	const found = nodeAt(node, key);
	return found?.kind === "scalar" ? found.value : void 0;
}
function numberAt(node, key) {
	const value = scalarAt(node, key);
	return typeof value === "number" ? value : void 0;
}
function textOf$2(node) {
	return node.kind === "scalar" && typeof node.value === "string" ? node.value : "";
}
function texts(root, ...path) {
	return itemsAt(root, ...path).map(textOf$2);
}
/** Without the fields that are undefined. */
function present(of) {
	return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== void 0));
}

// actions/lib/domain/settings/semantic-mistakes.ts
/** `unknownRules` are names that are near no rule: a later version may know them. */
function semanticMistakes(of) {
	const { root } = of;
	const named = ruleNames(of);
	return {
		mistakes: [
			...named.mistakes,
			...duplicateClusters(root),
			...clusterFolders(of),
			...schemaPaths(of),
			...itemsAt(root, "ignore").flatMap(patternMistake),
			...itemsAt(root, "tolerate").flatMap(tolerationMistakes),
			...unknownHosts(root),
			...addresses(root)
		],
		unknownRules: named.unknownRules
	};
}
function ruleNames({ root, rules }) {
	const mistakes = [];
	const unknownRules = [];
	const places = [...entriesAt(root, "rules").map((entry) => ({
		name: entry.key,
		...rangeOf(entry.keyRange)
	})), ...itemsAt(root, "tolerate").flatMap((item) => {
		const rule = nodeAt(item, "rule");
		return rule?.kind === "scalar" ? [{
			name: rule.text,
			...rangeOf(rule)
		}] : [];
	})];
	for (const { name, start, end } of places) {
		if (rules.includes(name)) continue;
		const near = nearestName(name, rules);
		if (near !== void 0) mistakes.push({
			start,
			end,
			message: `there is no rule ${name}`,
			fix: `did you mean ${near}?`
		});
		else unknownRules.push({
			start,
			end,
			message: `this version has no rule ${name}: it has no effect`,
			fix: "homelab rules lists them"
		});
	}
	return {
		mistakes,
		unknownRules
	};
}
function duplicateClusters(root) {
	const names = itemsAt(root, "clusters").flatMap((item) => {
		const name = nodeAt(item, "name");
		return name?.kind === "scalar" ? [name] : [];
	});
	return names.filter((name, index) => names.findIndex((other) => other.text === name.text) < index).map((name) => ({
		...rangeOf(name),
		message: `a cluster named ${name.text} is there already`,
		fix: "give it another name"
	}));
}
function clusterFolders({ root, kind }) {
	return itemsAt(root, "clusters").flatMap((item) => ["talos", "flux"].flatMap((field) => {
		const node = nodeAt(item, field);
		const path = stringAt(item, field);
		if (node === void 0 || path === void 0) return [];
		if (leavesRepository(path)) return [{
			...rangeOf(node),
			message: `${field} must be a folder of the repository, not ${path}`
		}];
		const found = kind?.(normalFolder(path));
		if (found === void 0 || found === "directory") return [];
		const why = found === "missing" ? "is not there" : "is no folder";
		return [{
			...rangeOf(node),
			message: `the ${field} folder ${path} ${why}`,
			fix: "paths count from the root of the repository"
		}];
	}));
}
function schemaPaths({ root, kind }) {
	return itemsAt(root, "schemas").flatMap((item) => {
		if (item.kind !== "scalar" || typeof item.value !== "string") return [];
		const path = item.value;
		if (/^[a-z]+:\/\//.test(path)) return [{
			...rangeOf(item),
			message: `${path} is remote, and nothing is fetched`,
			fix: "put the schemas into the repository"
		}];
		if (leavesRepository(path)) return [{
			...rangeOf(item),
			message: `${path} is not in the repository`
		}];
		const found = path.includes("{{") ? "file" : kind?.(normalFolder(path)) ?? "file";
		if (found === "directory" || found === "file") return [];
		return [{
			...rangeOf(item),
			message: `${path} is not there`,
			fix: "paths count from the root of the repository"
		}];
	});
}
function leavesRepository(path) {
	return path.startsWith("/") || path.split("/").includes("..");
}
function patternMistake(item) {
	if (item.kind !== "scalar" || typeof item.value !== "string") return [];
	const mistake = globMistake(item.value);
	return mistake === void 0 ? [] : [{
		...rangeOf(item),
		message: `the path pattern ${item.value} ${mistake}`
	}];
}
function tolerationMistakes(item) {
	if (item.kind !== "map") return [];
	const rule = entryOf$1(item, "rule");
	const notChecked = entryOf$1(item, "notChecked");
	const path = entryOf$1(item, "path");
	const mistakes = path === void 0 ? [] : patternMistake(path.value);
	if (rule === void 0 && notChecked === void 0) mistakes.push({
		...firstKey(item.entries, item),
		message: "a toleration names a rule or something notChecked",
		fix: "add rule"
	});
	if (notChecked !== void 0 && (rule ?? path) !== void 0) {
		const message = `notChecked stands alone, without ${rule === void 0 ? "path" : "rule"}`;
		mistakes.push({
			...rangeOf(notChecked.keyRange),
			message,
			fix: "make it two tolerations"
		});
	}
	return mistakes;
}
function firstKey(entries, otherwise) {
	return rangeOf(entries[0]?.keyRange ?? otherwise);
}
function unknownHosts(root) {
	const hosts = entriesAt(root, "inventory", "hosts").map(({ key }) => key);
	return entriesAt(root, "inventory", "nodes").flatMap((entry) => {
		const host = nodeAt(entry.value, "host");
		if (host?.kind !== "scalar" || hosts.includes(host.text)) return [];
		const near = nearestName(host.text, hosts);
		const fix = near === void 0 ? "add it under inventory.hosts" : `did you mean ${near}?`;
		return [{
			...rangeOf(host),
			message: `${entry.key} runs on ${host.text}, which is not among the hosts`,
			fix
		}];
	});
}
function addresses(root) {
	return [...[...entriesAt(root, "inventory", "reserved").map((entry) => entry.value), ...entriesAt(root, "inventory", "hosts").flatMap((entry) => nodeAt(entry.value, "address") ?? [])].flatMap((node) => wrongText(node, isGoAddr, "must be an IP address")), ...itemsAt(root, "inventory", "networks").flatMap((node) => wrongText(node, isGoPrefix, "must be a network with its prefix length, such as 172.16.1.0/24"))];
}
function wrongText(node, test, must) {
	if (node.kind !== "scalar" || typeof node.value !== "string" || test(node.value)) return [];
	return [{
		...rangeOf(node),
		message: `${node.value} ${must}`
	}];
}

// actions/lib/domain/settings/read-settings.ts
/** Never throws for what stands in the file. An empty file is no settings. */
function readSettings(source, options) {
	const yaml = readYaml(source, { dialect: "yaml12" });
	const empty = {
		...defaultSettings,
		path: source.path
	};
	const problems = yaml.problems.map(({ start, end, message }) => remark(source, {
		start,
		end,
		message
	}));
	if (problems.length > 0) return {
		settings: empty,
		mistakes: problems.map(mistakeLine),
		unknownRules: []
	};
	const [first, second] = yaml.documents.filter((document) => document.root !== void 0);
	if (second !== void 0) return {
		settings: empty,
		mistakes: [mistakeLine(remark(source, {
			...second.range,
			message: "settings are one document, and here begins another"
		}))],
		unknownRules: []
	};
	if (first?.root === void 0) return {
		settings: empty,
		mistakes: [],
		unknownRules: []
	};
	return readRoot(source, first.root, options);
}
function readRoot(source, root, options) {
	const bySchema = judgeJsonSchema(root, options.schema).map(({ start, end, message, fix }) => remark(source, {
		start,
		end,
		message,
		...fix === void 0 ? {} : { fix }
	}));
	const { mistakes: byMeaning, unknownRules } = semanticMistakes({
		root,
		...options,
		rules: [...options.rules]
	});
	const placed = byMeaning.map((mistake) => remark(source, mistake));
	const mistakes = [...bySchema, ...placed.filter((one) => !bySchema.some((other) => isSamePlace(one, other)))];
	mistakes.sort((a, b) => a.line - b.line || a.column - b.column || compareText(a.message, b.message));
	return {
		settings: mistakes.length === 0 ? settingsOf(source, root) : {
			...defaultSettings,
			path: source.path
		},
		mistakes: mistakes.map(mistakeLine),
		unknownRules: unknownRules.map((unknown) => remark(source, unknown))
	};
}
function isSamePlace(a, b) {
	return a.line === b.line && a.column === b.column;
}
function remark(source, of) {
	const { start, end, message, fix } = of;
	return {
		...source.span(start, end),
		message,
		...fix === void 0 ? {} : { fix }
	};
}
function mistakeLine({ path, line, column, message, fix }) {
	return `${path}:${line}:${column}: ${message}${fix === void 0 ? "" : `; ${fix}`}`;
}

// actions/lib/verbs/validate/load-settings.ts
/** Where settings are looked for when none are named. */
const usualPaths = [".github/homelab.yaml", ".github/homelab.yml"];
/**
* With a base its settings decide, since a change must not soften its own verdict; that it edits them is a finding.
*
* @throws WrongUse when the named file is not there, or for every mistake in the head's file
*/
function loadSettings({ config, files, base, ports }) {
	const head = readFrom(files, config, ports);
	if (base === void 0) return {
		...head,
		about: []
	};
	const own = config ?? usualPathIn(base);
	const path = own ?? head.settings.path;
	if (path === void 0 || textOf$1(base, path) === textOf$1(files, path)) return {
		...head,
		about: []
	};
	const changed = head.settings.path ?? path;
	const before = own === void 0 || base.kind(own) !== "file" ? none : readBase(base, own, ports);
	const message = before === void 0 ? "this change edits the settings; those of the base are broken, so the defaults judge it, and the new ones count after the merge" : "this change edits the settings; those of the base judge it, the new ones count after the merge";
	return {
		...before ?? none,
		about: [{
			...wholeFile(changed),
			rule: "settings/changed",
			message
		}]
	};
}
const none = {
	settings: defaultSettings,
	unknownRules: []
};
/** Undefined when they are broken: then nobody could mend them if they had to judge. */
function readBase(base, path, ports) {
	try {
		return readFrom(base, path, ports);
	} catch (error) {
		if (error instanceof WrongUse) return void 0;
		throw error;
	}
}
function usualPathIn(files) {
	return usualPaths.find((each) => files.kind(each) === "file");
}
function readFrom(files, config, ports) {
	const path = config ?? usualPathIn(files);
	if (path === void 0) return none;
	const content = files.read(path);
	if ("problem" in content) throw new WrongUse([`${path}: ${content.problem}`]);
	const decoded = decodeText(content.bytes);
	if ("problem" in decoded) throw new WrongUse([`${path}:${decoded.line}:${decoded.column}: ${decoded.problem}`]);
	const { settings, mistakes, unknownRules } = readSettings(sourceText(path, decoded.text), {
		schema: ports.ownSchema("homelab"),
		rules: ruleCatalog.keys(),
		kind: (each) => files.kind(each)
	});
	if (mistakes.length > 0) throw new WrongUse(mistakes);
	return {
		settings,
		unknownRules
	};
}
function textOf$1(files, path) {
	const content = files.read(path);
	return "bytes" in content ? Buffer.from(content.bytes).toString("latin1") : void 0;
}

// actions/lib/verbs/validate/patch-reach.ts
/** Files with objects that patches in `changed` files are for, in any of the trees: as it is, as it was before. */
function reachedByPatches(changed, trees) {
	const reached = /* @__PURE__ */ new Set();
	for (const tree of trees) {
		const patched = changedPatches(changed, tree);
		for (const { path, documents } of tree.files.values()) if (documents.some(({ root: object }) => patched.touches({
			path,
			object,
			field: ""
		}))) reached.add(path);
	}
	return reached;
}
function changedPatches(changed, { files }) {
	const patched = new PatchedFields();
	for (const { path, documents } of files.values()) for (const { role, source, root } of documents) {
		if (root === void 0) continue;
		if (role === "kubernetes" && changed.has(path)) patched.addEmbedded({
			source,
			root
		});
		if (role !== "kustomization") continue;
		const isChanged = changed.has(path);
		const listed = patchFiles(root).flatMap(({ path: named, target }) => {
			const file = resolveInside(folderOf(path), named);
			return file !== void 0 && (isChanged || changed.has(file)) ? [{
				file,
				target
			}] : [];
		});
		if (!isChanged && listed.length === 0) continue;
		const scope = builtFrom(path, files);
		if (isChanged) patched.addEmbedded({
			source,
			root,
			scope
		});
		for (const { file, target } of listed) for (const document of files.get(file)?.documents ?? []) if (document.root !== void 0) patched.add({
			source: document.source,
			root: document.root,
			target,
			holder: root,
			scope
		});
	}
	return patched;
}

// actions/lib/verbs/validate/open-revisions.ts
/** Reads the head, and of the base only what is not the same. */
async function openRevisions(options) {
	const { change, settings, ports, files, staged } = options;
	const focus = change?.focus;
	if (focus !== void 0 && (focus.size === 0 || await areRulesOff(settings))) return {
		focus,
		isPart: true,
		head: void 0,
		against: options.base,
		base: void 0
	};
	const head = await readRevision({
		files,
		settings,
		ports
	});
	const against = options.base ?? (change === void 0 ? void 0 : await lastCommit(ports));
	if (against === void 0) return {
		focus,
		isPart: false,
		head,
		against,
		base: void 0
	};
	const changed = new Set(await ports.git?.changedPaths(against.commit, { staged }));
	const isUnchanged = (path) => !changed.has(path);
	const base = await readRevision({
		files: against.files,
		settings,
		ports,
		known: head.tree,
		isUnchanged
	});
	const reached = focus === void 0 ? [] : reachedByPatches(changed, [head.tree, base.tree]);
	return {
		focus: focus === void 0 ? void 0 : /* @__PURE__ */ new Set([...focus, ...reached]),
		isPart: false,
		head,
		against,
		base
	};
}
/** What is staged is a change of the last commit, though the report does not compare with it. */
async function lastCommit({ git }) {
	const commit = await git?.resolve("HEAD");
	return git === void 0 || commit === void 0 ? void 0 : {
		commit,
		files: await git.filesAt(commit)
	};
}
/** The list of rules is loaded only where the settings switch some off. */
async function areRulesOff({ rules }) {
	if (![...rules.values()].includes("off")) return false;
	const { areAllOff } = await import("./run-rules.js");
	return areAllOff(rules);
}

// actions/lib/domain/confidential/value-lines.ts
/** Keys whose values say what the file is, and are no secret anywhere. */
const open = /^["']?(?:apiVersion|kind|name|namespace|type)["']?$/;
const entry = /^(\s*(?:- +)*)([^\s:#"'{[][^:#]*|"[^"]*"|'[^']*')\s*:(?:\s+|$)/;
/** What stands behind the colon of each line, or the whole line where there is none. `base` is added to the offsets. */
function valuesOfLines(text, base) {
	const ranges = [];
	let start = 0;
	for (const line of text.split("\n")) {
		const match = entry.exec(line);
		const from = match?.[0].length ?? line.search(/\S|$/);
		const end = line.trimEnd().length;
		const isOpen = open.test(match?.[2] ?? "") || line.trim() === "---";
		if (from < end && !isOpen) ranges.push({
			start: base + start + from,
			end: base + start + end
		});
		start += line.length + 1;
	}
	return ranges;
}

// actions/lib/domain/confidential/confidential.ts
/** `rule` is the creation rule of `.sops.yaml` for the file, where there is one. */
function confidentialIn(file, rule) {
	const { path, documents } = file;
	const { text } = file.yaml.source;
	const named = rule !== void 0 && namesItsFiles(rule, path) ? rule : void 0;
	const scalars = documents.flatMap((document) => secretScalars(document, named));
	const places = [
		...file.yaml.problems.some(({ code }) => code === "syntax" || code === "limit") && (named !== void 0 || looksSecret(path, text)) ? valuesOfLines(text, 0) : [],
		...documents.flatMap((document) => textBlocks(document.root).filter((block) => holdsSecret(block, document))).flatMap(({ start, end }) => valuesOfLines(text.slice(start, end), start)),
		...credentialsIn(text)
	];
	const values = [...scalars.flatMap((scalar) => [scalar.text, String(scalar.value)]), ...places.map(({ start, end }) => text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2"))];
	return {
		ranges: [...scalars, ...places],
		values: [...new Set(values)].filter((value) => value !== "")
	};
}
/** A patch or a file inside a string. */
function holdsSecret({ text }, outer) {
	const { documents, problems } = readYaml(sourceText(outer.path, text), { dialect: "yaml12" });
	const role = isTalos(outer) ? "machine-patch" : "kubernetes";
	if (documents.some(({ root }) => root !== void 0 && secretScalars({
		role,
		root
	}, void 0).length > 0)) return true;
	return problems.length > 0 && looksSecret("", text);
}
/** Of a text that was not read as YAML. Undefined: nothing of it may be shown. */
function confidentialInText(path, text, rule) {
	if (rule !== void 0 && namesItsFiles(rule, path) || isYamlPath(path) && looksSecret(path, text)) return void 0;
	const ranges = credentialsIn(text);
	return {
		ranges,
		values: ranges.map(({ start, end }) => text.slice(start, end))
	};
}
/** By its name, or by words that files with secrets have. */
function looksSecret(path, text) {
	if (/^talsecret|\.sops\.[a-z]+$/.test(nameOf(path)) || /^\s*["']?stringData["']?\s*:/m.test(text)) return true;
	if (/^\s*(?:- )?["']?kind["']?\s*:\s*["']?Secret\b/m.test(text)) return true;
	return /^\s*(?:machine|cluster|secrets|certs)\s*:/m.test(text) && /^\s+\w*(?:token|secret|key|passphrase|password)\s*:/im.test(text);
}

// actions/lib/verbs/validate/veil.ts
/** Looks at a file when something is said of it. `tree` is what was read of `files`. */
async function veilOver(tree, files) {
	const configs = sopsConfigs(tree.files);
	const patterns = configs.flatMap(({ rules }) => rules.flatMap(({ pathRegex, selection }) => [pathRegex ?? "", selection.by === "comment" ? "" : selection.pattern]));
	await loadRe2For(patterns);
	const known = /* @__PURE__ */ new Map();
	const look = (path) => {
		const file = tree.files.get(path);
		const text = file?.yaml.source.text ?? textOf(files, path);
		if (text === void 0) return void 0;
		const rule = ruleFor(configs, path);
		const confidential = file === void 0 ? confidentialInText(path, text, rule) : confidentialIn(file, rule);
		return {
			text,
			...confidential === void 0 ? {} : { confidential }
		};
	};
	const see = (path) => {
		if (!known.has(path)) known.set(path, look(path));
		return known.get(path);
	};
	return {
		finding: (finding) => veiled(finding, see),
		words: (text, paths) => maskSentence(text, valuesIn(paths, see), false),
		text(path) {
			const seen = see(path);
			return seen?.confidential === void 0 ? void 0 : maskText(seen.text, seen.confidential.ranges);
		}
	};
}
/** Positions count from the first character after a byte order mark, as the reader counts them. */
function textOf(files, path) {
	const content = files.read(path);
	return "bytes" in content ? new TextDecoder("utf-8").decode(content.bytes) : void 0;
}
function veiled(finding, see) {
	const own = see(finding.path);
	const values = valuesIn([finding.path, ...(finding.related ?? []).map(({ path }) => path)], see);
	const isAboutOne = own !== void 0 && (own.confidential === void 0 || touches(finding, own.text, own.confidential));
	if (values.length === 0 && !isAboutOne) return finding;
	const mask = (sentence) => maskSentence(sentence, values, isAboutOne);
	const { suggestion, ...rest } = finding;
	const { message, fix, related } = rest;
	const isOpen = suggestion !== void 0 && mask(suggestion.replacement) === suggestion.replacement;
	return {
		...rest,
		message: mask(message),
		...fix === void 0 ? {} : { fix: mask(fix) },
		...related === void 0 ? {} : { related: related.map((place) => ({
			...place,
			message: mask(place.message)
		})) },
		...isOpen ? { suggestion } : {}
	};
}
function valuesIn(paths, see) {
	return [...new Set(paths)].flatMap((path) => see(path)?.confidential?.values ?? []);
}
/** True when the finding's place and a confidential one have a character in common. */
function touches({ line, column, endLine, endColumn }, text, { ranges }) {
	if (ranges.length === 0) return false;
	const starts = findLineStarts(text);
	const from = (starts[line - 1] ?? text.length) + column - 1;
	const to = Math.max(from + 1, (starts[endLine - 1] ?? text.length) + endColumn - 1);
	return ranges.some(({ start, end }) => start < to && from < end);
}

export { builtFrom as a, judgePins as c, baseOf as d, comparedRevisions as f, findTool as i, problemsOfPins as l, openRevisions as n, renamedFiles as o, loadSettings as r, PatchedFields as s, veilOver as t, finishFindings as u };
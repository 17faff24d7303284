import { a as compareFindings, i as atLeast, r as verdictOf$1, t as WrongUse } from "./outcome.js";
import { c as compileRe2, d as NotLoaded, f as withOnDemand, i as isGoAddr, l as loadRe2For, n as isColonHex, r as isDottedQuad, s as isGoPrefix, t as isCidr } from "./ip-address.js";
import { n as yamlRuleOf, r as schemaRuleOf, t as ruleCatalog } from "./catalog.js";
import { A as scalarAt$2, B as embeddedSource, C as isSopsEncrypted, D as isNull, E as entryOf$1, F as folderOf, H as lineStart, I as isBelow, L as isYamlPath, M as toValue, O as itemsAt, R as nameOf$1, S as matchesGlob, T as entriesAt, V as lineEnd, _ as isRemotePath, a as compareTalosMinor, c as talosMinorOfImage, d as isPlaceholder, f as namesItsFiles, g as selectedValues, h as sopsMetadata, j as stringAt, k as nodeAt, l as readYaml, m as sopsConfigs, n as isWorkflowPath, o as formatTalosMinor, p as ruleFor, r as workflowsOf, s as parseTalosMinor, u as credentialsIn, v as kustomizationNames, w as withoutSopsMetadata, x as globMistake, y as namedPaths, z as resolveInside } from "./judgement.js";
import { a as isFluxKustomization, f as hasPlaceholder, h as decodeText, i as fluxPath, l as patchFilesOf, m as isPatchMark, n as entryPath, o as contentFilesOf, p as hasTemplate, r as fluxComponents, s as inlinePatchesOf, u as substitute } from "./kustomization.js";
import { a as isTypo, i as sourceText, o as nearestName, r as rangeOf$1, s as compareText, t as findLineStarts } from "./source-text.js";
import { d as literalSource, l as toolOfBinary, m as wholeFile } from "./repository-pins.js";
import { a as resolved$1, c as goFormats, d as isGoBase64, i as propertyNames, l as isGoUrl, n as isObject, o as schemaRoot, r as pointedAt, s as together, t as alternatives$1, u as isGoDuration } from "./json-schema.js";
import { t as counted } from "./counted.js";
import { n as notBrought, r as notInstalled } from "./resolution.js";
import { a as readPins, o as installTool, r as pinsOf, s as locateTool } from "./tool-states.js";
import { n as lineOf } from "./source-lines.js";
import { Buffer as Buffer$1 } from "node:buffer";

// actions/lib/verbs/validate/base.ts
const defaultBranches = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
/**
* The base asked for, else that of the pull request, else (for what compares by itself) the merge base with the default
* branch.
*
* @throws WrongUse for a revision named on the command line that is not here
*/
async function baseOf(inputs, ports) {
	const { git, pullRequest } = ports;
	if (git === void 0) {
		if (inputs.base !== void 0) throw new WrongUse(["--base needs a Git repository, and this folder is in none that git can read"]);
		return {};
	}
	const asked = inputs.base ?? pullRequest?.base;
	const revisions = asked === void 0 ? inputs.defaultBase ? defaultBranches : [] : [asked];
	if (revisions.length === 0) return {};
	const [head, ...found] = await git.resolveAll(["HEAD", ...revisions]);
	const commit = asked === void 0 ? await defaultCommit(git, head, found) : await asBase(git, head, found[0]);
	if (commit === void 0) return asked === void 0 ? {} : missing$3(asked, inputs);
	const [files, changed] = await Promise.all([git.filesAt(commit), commit === head ? git.changedPaths(commit) : void 0]);
	return changed?.length === 0 ? { commit } : {
		commit,
		base: {
			commit,
			files
		}
	};
}
function missing$3(asked, inputs) {
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

// actions/lib/codecs/yaml/comments.ts
const none$3 = {
	modelines: [],
	ignores: [],
	unstated: []
};
/**
* Finds the comments of `source`, those inside block scalars included: these may be patches. A `#` in a quoted string
* that starts on the same line is none; one in a string that started on a line above is taken for a comment.
*/
function commentsOf(source) {
	const { text } = source;
	const modelines = hits(text, "yaml-language-server:").flatMap((at) => modeline(source, at));
	const ignores = hits(text, "homelab:").flatMap((at) => ignore(source, at));
	const unstated = hits(text, "input: not stated").map((at) => placed$1(source, at, lineEnd(text, at)));
	return modelines.length + ignores.length + unstated.length === 0 ? none$3 : {
		modelines,
		ignores,
		unstated
	};
}
/** Offsets of the `#` of comments that start with `word`. */
function hits(text, word) {
	const found = [];
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
		let hash = at - 1;
		while (text.charCodeAt(hash) === 32 || text.charCodeAt(hash) === 9) hash--;
		if (text.charCodeAt(hash) === 35 && startsComment(text, hash)) found.push(hash);
	}
	return found;
}
/** True when the `#` at `hash` starts a comment, judged from the start of its line. */
function startsComment(text, hash) {
	const start = lineStart(text, hash);
	if (hash > start && !/\s/.test(text.charAt(hash - 1))) return false;
	let quote = "";
	for (let at = start; at < hash; at++) {
		const character = text.charAt(at);
		if (quote === "") {
			if ((character === "\"" || character === "'") && (at === start || /[\s[{,:(]/.test(text.charAt(at - 1)))) quote = character;
		} else if (quote === "\"" && character === "\\") at++;
		else if (character === quote) {
			if (quote === "'" && text.charAt(at + 1) === "'") at++;
			else quote = "";
		}
	}
	return quote === "";
}
function placed$1(source, start, end) {
	const { line, column } = source.span(start, end);
	return {
		start,
		end,
		line,
		column
	};
}
function modeline(source, hash) {
	const comment = source.text.slice(hash, lineEnd(source.text, hash));
	const match = /^#\s*yaml-language-server:\s*\$schema=(\S+)/.exec(comment);
	const url = match?.[1];
	if (match === null || url === void 0) return [];
	const start = hash + match[0].length - url.length;
	return [{
		url,
		...placed$1(source, start, start + url.length)
	}];
}
function ignore(source, hash) {
	const { text } = source;
	const comment = text.slice(hash, lineEnd(text, hash)).trimEnd();
	const match = /^#\s*homelab:\s*ignore(?:\s+|$)(?:(?!--)(\S+))?\s*(?:--\s*(.*))?/.exec(comment);
	if (match === null) return [];
	const [, rule = "", reason = ""] = match;
	const ownLine = text.slice(lineStart(text, hash), hash).trim() === "";
	const place = placed$1(source, hash, hash + comment.length);
	return [{
		rule,
		...reason === "" ? {} : { reason },
		...place,
		ownLine
	}];
}

// actions/lib/codecs/yaml/template.ts
const endings = [[/\.(?:j2|jinja|jinja2)$/i, "Jinja"], [/\.(?:tmpl|gotmpl|gotpl|tpl)$/i, "Go"]];
/**
* The engine that `path` or `text` speaks of, or undefined for YAML. `{{ }}` inside strings and block scalars is YAML
* (values for another program): without a telling name, only a file that does not parse because of braces is a template.
*/
function templateKindOf(path, text) {
	const makejinja = /#%[-+]? [^\n]*%#|#\{ [^\n}]*\}#/.test(text);
	const named = endings.find(([ending]) => ending.test(path))?.[1];
	if (named !== void 0) return named === "Jinja" && makejinja ? "makejinja" : named;
	if (makejinja) return "makejinja";
	if (!text.includes("{{") && !text.includes("{%")) return void 0;
	const helm = /(?:^|\/)templates\//.test(path) && /\{\{-?\s*(?:\.Values|\.Release|\.Chart|\$?\.?Values|include|template|if|range|with|define)\b/.test(text);
	const jinja = hasLine(text, /^\s*(?:- )?\{%/);
	if (!helm && !jinja && !hasLine(text, /^\s*(?:- )?\{\{|:\s+\{\{/)) return void 0;
	if (helm && /^\s*(?:#.*\n|\s)*\{\{|\{\{-?\s*(?:\.Values|\.Release|\.Chart|include)\b/.test(text)) return "Helm chart";
	const { problems } = readYaml(sourceText(path, text), { dialect: "kubernetes" });
	if (!problems.some(({ code, start }) => code === "syntax" || code === "not-json" && text.startsWith("{", start))) return void 0;
	return jinja ? "Jinja" : helm ? "Helm chart" : "Go";
}
/** True when a line outside block scalars matches. */
function hasLine(text, pattern) {
	let block = -1;
	for (let at = 0; at < text.length;) {
		const end = lineEnd(text, at);
		const line = text.slice(at, end);
		const indent = line.search(/\S/);
		if (indent !== -1) {
			if (block !== -1 && indent <= block) block = -1;
			if (block === -1) {
				if (pattern.test(line)) return true;
				if (/(?:^|[:\s-])[|>][-+1-9]{0,2}\s*(?:#.*)?$/.test(line)) block = indent;
			}
		}
		at = end + 1;
	}
	return false;
}

// actions/lib/domain/talos/recognise.ts
/**
* The role of a document, or undefined when it is none of Talos'. A complete configuration has a machine type and a
* cluster; less of it is a patch. Documents of other kinds are recognised by `apiVersion: v1alpha1`, which no Kubernetes
* group uses alone.
*/
function recogniseTalosDocument(root, hints) {
	const byName = roleByName(hints);
	if (root.kind === "list") return hints.inTalosFolder && isJsonPatch(root.items[0]) ? "machine-patch" : void 0;
	if (root.kind !== "map") return void 0;
	if (byName !== void 0) return byName;
	if (isTalconfig(root)) return "talconfig";
	if (isSecrets(root)) return "talos-secrets";
	if (has(root, "apiVersion") && stringAt(root, "apiVersion") !== "v1alpha1") return void 0;
	if (isCompleteConfig(root)) return "machine-config";
	if (stringAt(root, "apiVersion") === "v1alpha1" && isTalosKind(stringAt(root, "kind"), hints)) return documentRole(hints);
	return isConfigPart(root) ? "machine-patch" : void 0;
}
/** Outside a Talos folder `v1alpha1` may be anybody's; every document kind of Talos ends in `Config`. */
function isTalosKind(kind, { inTalosFolder }) {
	return kind !== void 0 && (inTalosFolder || kind.endsWith("Config"));
}
function roleByName({ path, inTalosFolder }) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (/^talconfig\.ya?ml$/u.test(name)) return "talconfig";
	if (/^talenv(?:\.sops)?\.ya?ml$/u.test(name)) return "talenv";
	return inTalosFolder && /^talsecret(?:\.sops)?\.ya?ml$/u.test(name) ? "talos-secrets" : void 0;
}
/** A document of another kind belongs to a configuration unless it lies among patches. */
function documentRole({ path, inTalosFolder }) {
	return (inTalosFolder || /(?:^|\/)patch(?:es)?(?:\/|[^/]*\.ya?ml$)/u.test(path)) && !/(?:^|\/)clusterconfig\//u.test(path) ? "machine-patch" : "machine-config";
}
function isTalconfig(root) {
	return [
		"clusterName",
		"endpoint",
		"nodes"
	].every((key) => has(root, key));
}
function isSecrets(root) {
	return has(root, "certs") && has(root, "secrets") && (has(root, "trustdinfo") || has(root, "cluster"));
}
function isCompleteConfig(root) {
	const machine = entryOf$1(root, "machine")?.value;
	return machine?.kind === "map" && has(machine, "type") && has(root, "cluster") && has(machine, "token");
}
/** Only keys of the v1alpha1 configuration, and `machine` or `cluster` among them as maps. */
function isConfigPart(root) {
	const known = /* @__PURE__ */ new Set([
		"version",
		"debug",
		"persist",
		"machine",
		"cluster",
		"apiVersion"
	]);
	return ["machine", "cluster"].map((key) => entryOf$1(root, key)?.value).some((part) => part?.kind === "map") && root.entries.every((entry) => known.has(entry.key));
}
function isJsonPatch(item) {
	return item?.kind === "map" && has(item, "op") && has(item, "path");
}
function has(map, key) {
	return entryOf$1(map, key) !== void 0;
}

// actions/lib/domain/repository/tree.ts
/** Classifies the documents of one file. `talosFolders` are the folders that hold a talconfig. */
function treeFile(yaml, comments, inTalosFolder) {
	const path = yaml.source.path;
	return {
		path,
		yaml,
		documents: yaml.documents.map((document) => {
			const role = roleOf(document.root, path, inTalosFolder);
			const object = role === "kubernetes" || role === "kustomization" ? objectName(document.root) : void 0;
			return {
				...document,
				path,
				role,
				...object === void 0 ? {} : { object }
			};
		}),
		comments
	};
}
function roleOf(root, path, inTalosFolder) {
	if (root === void 0) return "data";
	if (kustomizationNames.includes(nameOf$1(path))) return "kustomization";
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (apiVersion?.startsWith("kustomize.config.k8s.io/") === true) return "kustomization";
	const talos = recogniseTalosDocument(root, {
		path,
		inTalosFolder
	});
	if (talos !== void 0) return talos;
	return apiVersion !== void 0 && kind !== void 0 && looksLikeObject(apiVersion, kind) ? "kubernetes" : "data";
}
/** Helm charts and other files carry an apiVersion too; an object has a kind in CamelCase. */
function looksLikeObject(apiVersion, kind) {
	return /^(?:[a-z0-9.-]+\/)?v[0-9][a-z0-9]*$/.test(apiVersion) || /^[A-Z]/.test(kind);
}
/** `Kind namespace/name`, `Kind name`, or `Kind` for an object without a name. */
function objectName(root) {
	const kind = stringAt(root, "kind");
	if (kind === void 0) return void 0;
	const name = stringAt(root, "metadata", "name");
	const namespace = stringAt(root, "metadata", "namespace");
	if (name === void 0) return kind;
	return namespace === void 0 ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

// actions/lib/verbs/validate/read-tree.ts
/** Reads every YAML file of the listing. Order of the result is that of the listing. */
function readTree({ files, listing, only, known }) {
	const paths = /* @__PURE__ */ new Set([...listing.paths, ...listing.unreadable.map(({ path }) => path)]);
	const talosFolders = [...paths].filter((path) => /^talconfig\.ya?ml$/.test(nameOf$1(path))).map(folderOf);
	const read = /* @__PURE__ */ new Map();
	const findings = [];
	const unread = listing.unreadable.map(({ path, why }) => ({
		path,
		why,
		kind: "unreadable"
	}));
	for (const path of listing.paths) {
		if (!isTreeFile(path) || only !== void 0 && !only.has(path)) continue;
		const outcome = readFile(files, path, {
			talosFolders,
			known
		});
		if ("file" in outcome) read.set(path, outcome.file);
		else if ("finding" in outcome) findings.push(outcome.finding);
		else unread.push(outcome.unread);
	}
	return {
		files: read,
		paths,
		talosFolders,
		findings,
		unread
	};
}
/** YAML by name, and the kustomization file without an ending. */
function isTreeFile(path) {
	return isYamlPath(path) || nameOf$1(path) === kustomizationNames[2] || /\.ya?ml\.[a-z0-9]+$/i.test(path);
}
function readFile(files, path, { talosFolders, known }) {
	const content = files.read(path);
	if ("problem" in content) return { unread: {
		path,
		why: content.problem,
		kind: "unreadable"
	} };
	const decoded = decodeText(content.bytes);
	if ("problem" in decoded) {
		const { line, column, problem: message } = decoded;
		return { finding: {
			...wholeFile(path),
			line,
			column,
			endLine: line,
			endColumn: column + 1,
			rule: "yaml/encoding",
			message
		} };
	}
	const inTalosFolder = isTalos$1(path, talosFolders);
	const same = known?.files.get(path);
	if (same?.yaml.source.text === decoded.text && isTalos$1(path, known?.talosFolders ?? []) === inTalosFolder) return { file: same };
	const template = templateKindOf(path, decoded.text);
	if (template !== void 0) return { unread: {
		path,
		why: `a ${template} template, judged only after rendering`,
		kind: "template"
	} };
	const source = sourceText(path, decoded.text);
	const yaml = readYaml(source, { dialect: dialectOf(path, inTalosFolder) });
	return { file: treeFile(yaml, commentsOf(source), inTalosFolder) };
}
function isTalos$1(path, talosFolders) {
	return talosFolders.some((folder) => isBelow(path, folder));
}
/**
* Flux applies everything through kustomize, which reads by rules of its own (`off` is text, a key `1` is refused); what
* people apply by hand from `bootstrap/` is read by kubectl; Talos decodes into typed structs.
*/
function dialectOf(path, inTalosFolder) {
	if (inTalosFolder) return "yaml12";
	return isBelow(path, "bootstrap") ? "kubernetes" : "kustomize";
}

// actions/lib/verbs/validate/reached.ts
/**
* The changed files; those that a changed kustomization lists; and every file that names a kind whose definition changed.
* Undefined, for the whole tree, when the versions that it is for or the settings' schemas change.
*/
async function reachedBy(changed, { files, base, settings }) {
	if (changed.some((path) => setsVersions(path) || settings.schemas.some((entry) => isSchemaOf(entry, path)))) return void 0;
	const reached = new Set(changed);
	const kinds = /* @__PURE__ */ new Set();
	for (const path of changed.filter(isTreeFile)) for (const tree of base === void 0 ? [files] : [files, base]) {
		const text = textOf$6(tree, path);
		if (text === void 0) continue;
		if (kustomizationNames.includes(nameOf$1(path))) for (const named of listedFiles$1(parse(path, text), files)) reached.add(named);
		else if (text.includes("CustomResourceDefinition")) for (const kind of definedKinds(parse(path, text))) kinds.add(kind);
	}
	for (const kind of kinds) for (const path of await files.holding(kind)) reached.add(path);
	return reached;
}
function setsVersions(path) {
	return /^tal(?:config|env)(?:\.sops)?\.ya?ml$/.test(nameOf$1(path));
}
/** A template stands for all files below what is fixed of it. */
function isSchemaOf(entry, path) {
	const fixed = (entry.split("{{")[0] ?? "").replace(/^\.\//, "");
	return entry.includes("{{") ? path.startsWith(fixed) : isBelow(path, fixed.replace(/\/+$/, ""));
}
function textOf$6(files, path) {
	const content = files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	return "text" in decoded ? decoded.text : void 0;
}
function parse(path, text) {
	return readYaml(sourceText(path, text), { dialect: "yaml12" });
}
function listedFiles$1({ documents, source }, files) {
	return documents.flatMap(({ root }) => namedPaths(root).flatMap(({ path }) => {
		const named = isRemotePath(path) ? void 0 : resolveInside(folderOf(source.path), path);
		return named !== void 0 && files.kind(named) === "file" ? [named] : [];
	}));
}
function definedKinds({ documents }) {
	return documents.flatMap(({ root }) => {
		if (stringAt(root, "kind") !== "CustomResourceDefinition") return [];
		const kind = stringAt(root, "spec", "names", "kind") ?? "";
		return kind === "" ? [] : [kind];
	});
}

// actions/lib/verbs/validate/change.ts
/**
* The index where `--staged` asks for it, else the work tree.
*
* @throws WrongUse when either flag is given outside a Git repository
*/
async function filesToJudge({ changed, staged }, { files, git }) {
	if (!changed && !staged) return files;
	if (git === void 0) throw new WrongUse([`--${staged ? "staged" : "changed"} needs a Git repository, and this folder is in none that git can read`]);
	return staged ? git.index() : files;
}
/**
* The files that are judged; undefined for all of them, also where the base of a pull request is not at hand.
*
* @throws WrongUse for `--changed` where nothing tells what it is to be compared with
*/
async function focusOf(options) {
	const { inputs, git, files, settings, base } = options;
	if (git === void 0 || !inputs.changed && !inputs.staged) return void 0;
	if (base.unread !== void 0) return void 0;
	const from = base.commit ?? (inputs.staged ? await git.resolve("HEAD") : void 0);
	if (from === void 0 && !inputs.staged && await git.resolve("HEAD") !== void 0) throw new WrongUse([`no default branch was found to compare with: fetch it (a shallow clone needs fetch-depth: 0), or name one with --base`]);
	const changed = await git.changedPaths(from, { staged: inputs.staged });
	return reachedBy(changed, {
		files,
		base: base.base?.files,
		settings
	});
}
/**
* The files to parse when only `focus` is judged: those, the kustomizations above them (they say what a patch file is
* for), the Talos inputs (they say which versions the tree is for), and the definitions of kinds among `definitions`.
*/
function filesToRead(listing, focus, definitions) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of focus) for (let folder = folderOf(path);; folder = folderOf(folder)) {
		folders.add(folder);
		if (folder === "") break;
	}
	const defining = new Set(definitions);
	const isContext = (path) => {
		const name = nameOf$1(path);
		if (defining.has(path) || /^tal(?:config|env)\.ya?ml$/.test(name)) return true;
		return kustomizationNames.includes(name) && folders.has(folderOf(path));
	};
	return new Set(listing.paths.filter((path) => focus.has(path) || isContext(path)));
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
		const ignore = input.ignores.find((one) => isMeant$1(one, finding));
		if (toleration !== void 0) count(toleration);
		if (toleration !== void 0 && !hasEnded(toleration, day)) tolerated.push(entryOf(finding, toleration));
		else if (ignore !== void 0) {
			count(ignore);
			tolerated.push(entryOf(finding, { reason: ignore.reason ?? "" }));
		} else findings.push(toleration === void 0 ? finding : withEnd(finding, toleration));
	}
	const notChecked = input.notChecked.map((item) => {
		const matching = input.tolerate.filter((one) => isName$1(one.notChecked, item.what));
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
		notChecked,
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
function hasEnded({ until }, day) {
	return until !== void 0 && day !== void 0 && compareText(day, until) > 0;
}
/** An ignore without a reason ignores nothing. */
function isMeant$1(ignore, finding) {
	const { path, rules, lines, reason } = ignore;
	return reason !== void 0 && path === finding.path && lines.includes(finding.line) && rules.includes(finding.rule);
}
function isName$1(pattern, what) {
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

// actions/lib/verbs/validate/finish.ts
async function finishFindings(options) {
	const { settings, tree, ports, notChecked, focus } = options;
	const capped = options.findings.map((finding) => cappedByUse(finding, options.usage));
	const own = ignoresIn(tree).filter(({ path }) => focus === void 0 || focus.has(path));
	const ignores = options.baseTree === void 0 ? own : knownToBase(own, ignoresIn(options.baseTree));
	const headDate = await headDateFor(settings, ports);
	const outcome = applyTolerations({
		findings: graded(capped, ruleCatalog, settings),
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
/** What nothing reaches is never an error: somebody left it over, or keeps it for later. */
function cappedByUse(finding, usage) {
	if (/\.(?:toml|lock)$/.test(finding.path)) return finding;
	const rule = ruleCatalog.get(finding.rule);
	const severity = finding.severity ?? rule?.severity;
	if (usage.used(finding.path) || severity !== "error" || rule?.everywhere === true) return finding;
	return {
		...finding,
		severity: "warning",
		message: `${finding.message} (nothing that Flux or Talos uses reaches this file)`
	};
}
/**
* Git is asked only when a toleration has a date. A clone that holds no more than the merge of a pull request has not its
* head commit, and the merge is at least as young.
*/
async function headDateFor(settings, { git, pullRequest }) {
	if (git === void 0 || settings.tolerate.every((toleration) => toleration.until === void 0)) return void 0;
	return (pullRequest === void 0 ? void 0 : await git.commitDate(pullRequest.head)) ?? await git.commitDate("HEAD");
}

// actions/lib/verbs/validate/collected.ts
/** Counts things that were not judged under one name. */
var NotCheckedList = class {
	#items = /* @__PURE__ */ new Map();
	add(item) {
		const key = `${item.what}\n${item.why}`;
		const known = this.#items.get(key);
		this.#items.set(key, known === void 0 ? item : {
			...known,
			count: known.count + item.count,
			relevant: known.relevant || item.relevant
		});
	}
	sorted() {
		return [...this.#items.values()].sort((a, b) => Number(b.relevant) - Number(a.relevant) || compare(a.what, b.what) || compare(a.why, b.why));
	}
};
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Related places of a violation, with lines and columns. */
function relatedPlaces(source, related) {
	if (related === void 0 || related.length === 0) return {};
	return { related: related.map(({ start, end, message }) => {
		const { path, line, column } = source.span(start, end);
		return {
			path,
			line,
			column,
			message
		};
	}) };
}

// actions/lib/codecs/json-schema/accepts.ts
/** A schema that leads back to itself without end is ajv's to refuse. */
const deepest$1 = 200;
/**
* Whether the schema takes the value, as far as it can be told without compiling the schema.
*
* @throws Re2NotLoaded when a pattern that the value meets needs `loadRe2`
*/
function quickAnswer(data, schema, isPlaceholder = () => false) {
	return accepts(data, schema, {
		root: schema,
		isPlaceholder,
		depth: 0
	});
}
function accepts(data, schema, at) {
	if (typeof schema === "boolean") return schema;
	if (typeof data === "string" && at.isPlaceholder(data)) return true;
	if (!isObject(schema) || at.depth > deepest$1 || isNoJson(data)) return void 0;
	const place = {
		...at,
		schema,
		depth: at.depth + 1
	};
	let answer = true;
	for (const keyword in schema) {
		const verdict = (keywords.get(keyword) ?? (keyword.startsWith("x-") ? always : void 0))?.(schema[keyword], data, place);
		if (verdict === false) return false;
		if (verdict === void 0) answer = void 0;
	}
	return answer;
}
/** `.inf` and `.nan` of YAML. */
function isNoJson(data) {
	return typeof data === "number" && !Number.isFinite(data);
}
/** No as soon as one says no, yes when all say yes. */
function all(items, judge) {
	let answer = true;
	for (const item of items) {
		const verdict = judge(item);
		if (verdict === false) return false;
		if (verdict === void 0) answer = void 0;
	}
	return answer;
}
const always = () => true;
const onText = (judge) => (value, data) => typeof data !== "string" || judge(value, data);
const onNumber = (judge) => (value, data) => typeof data !== "number" || judge(value, data);
const onList = (judge) => (value, data, at) => !Array.isArray(data) || judge(value, data, at);
const onMap = (judge) => (value, data, at) => !isObject(data) || judge(value, data, at);
const onBranches = (judge) => (branches, data, at) => judge(branches.map((branch) => accepts(data, branch, at)));
/** Which branch was meant may depend on what will stand in the place of a placeholder. */
const onAlternatives = (judge) => {
	const keyword = onBranches(judge);
	return (branches, data, at) => {
		let met = false;
		const isPlaceholder = (text) => at.isPlaceholder(text) && (met = true);
		const answer = keyword(branches, data, {
			...at,
			isPlaceholder
		});
		return met ? void 0 : answer;
	};
};
const keywords = new Map([
	...[
		"$schema",
		"$defs",
		"definitions",
		"$comment",
		"title",
		"description",
		"default",
		"examples",
		"deprecated"
	].map((name) => [name, always]),
	["$ref", (reference, data, at) => accepts(data, target(at.root, reference), at)],
	["type", (types, data) => typeof types === "string" ? isOfType$1(types, data) : types.some((type) => isOfType$1(type, data))],
	["enum", (values, data) => values.includes(data) || (typeof data === "object" && data !== null ? void 0 : false)],
	["const", (value, data) => value === data || (typeof data === "object" && data !== null ? void 0 : false)],
	["format", onText((name, text) => Object.hasOwn(goFormats, name) ? goFormats[name]?.test(text) : void 0)],
	["pattern", onText((pattern, text) => compileRe2(pattern).test(text))],
	["minLength", onText((least, text) => Array.from(text).length >= least)],
	["maxLength", onText((most, text) => Array.from(text).length <= most)],
	["minimum", onNumber((least, data) => data >= least)],
	["maximum", onNumber((most, data) => data <= most)],
	["items", onList((schema, items, at) => Array.isArray(schema) ? void 0 : all(items, (item) => accepts(item, schema, at)))],
	["minItems", onList((least, items) => items.length >= least)],
	["maxItems", onList((most, items) => items.length <= most)],
	["uniqueItems", onList((wanted, items) => !wanted || areUnique(items))],
	["required", onMap((names, map) => names.every((name) => Object.hasOwn(map, name)))],
	["properties", onMap(properties)],
	["patternProperties", onMap(patternProperties)],
	["additionalProperties", onMap(additionalProperties)],
	["allOf", onBranches((verdicts) => all(verdicts, (verdict) => verdict))],
	["anyOf", onAlternatives((verdicts) => verdicts.includes(true) || (verdicts.includes(void 0) ? void 0 : false))],
	["oneOf", onAlternatives((verdicts) => verdicts.includes(void 0) ? void 0 : verdicts.filter((verdict) => verdict).length === 1)]
]);
const targets$1 = /* @__PURE__ */ new WeakMap();
function target(root, reference) {
	const known = targets$1.get(root) ?? /* @__PURE__ */ new Map();
	targets$1.set(root, known);
	if (!known.has(reference)) known.set(reference, pointedAt(root, reference));
	return known.get(reference);
}
function isOfType$1(type, data) {
	if (type === "integer") return Number.isInteger(data);
	if (type === "number") return typeof data === "number";
	if (type === "array") return Array.isArray(data);
	if (type === "object") return isObject(data);
	if (type === "null") return data === null;
	return typeof data === type;
}
/** Decided for texts only: of other values ajv knows when they are equal. */
function areUnique(items) {
	return items.every((item) => typeof item === "string") ? new Set(items).size === items.length : void 0;
}
function properties(schemas, map, at) {
	return all(Object.keys(map), (key) => {
		if (key === "__proto__") return void 0;
		return !Object.hasOwn(schemas, key) || accepts(map[key], schemas[key], at);
	});
}
function patternProperties(schemas, map, at) {
	return all(Object.entries(schemas), ([pattern, schema]) => {
		return all(Object.keys(map).filter((key) => compileRe2(pattern).test(key)), (key) => accepts(map[key], schema, at));
	});
}
function additionalProperties(schema, map, at) {
	const patterns = Object.keys(at.schema.patternProperties ?? {}).map(compileRe2);
	return all(Object.keys(map), (key) => {
		if (at.schema.properties !== void 0 && Object.hasOwn(at.schema.properties, key)) return true;
		return patterns.some((pattern) => pattern.test(key)) || accepts(map[key], schema, at);
	});
}

// actions/lib/codecs/json-pointer/json-pointer.ts
/** The segments of a pointer, unescaped; digits stay text. A pointer starts with `/`, or is empty and names the whole. */
function pointerSteps(pointer) {
	if (pointer === "") return [];
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// actions/lib/codecs/json-schema/locate.ts
/** Follows a JSON pointer from `base`; stops at the last node that is there. */
function locate(base, pointer) {
	let at = base;
	for (const step of pointerSteps(pointer)) {
		const next = child(at, step);
		if (next === void 0) return at;
		at = next;
	}
	return at;
}
function child(at, step) {
	if (at.node.kind === "list") {
		const node = at.node.items[Number(step)];
		return node === void 0 ? void 0 : {
			node,
			path: [...at.path, Number(step)]
		};
	}
	const entry = entryNamed(at.node, step);
	return entry === void 0 ? void 0 : {
		node: entry.value,
		entry,
		path: [...at.path, step]
	};
}
/** The last entry of that name: the one that counts. */
function entryNamed(node, key) {
	return node.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
/** Where a wrong value stands: the alias when it was written as one. */
function valueRange(at) {
	return at.entry?.alias ?? rangeOf$1(at.node);
}
/** Where something is missing: the key of the object that lacks it, else its first line's start. */
function ownerRange(at) {
	if (at.entry !== void 0) return rangeOf$1(at.entry.keyRange);
	const first = at.node.kind === "map" ? at.node.entries[0]?.keyRange : void 0;
	return rangeOf$1(first ?? at.node);
}

// actions/lib/codecs/json-schema/branches.ts
/**
* A branch whose fixed value (`kind`, `type`: a single enum or const) is the value that stands there wins. Else the
* branch that does not fail for its type, then the one with the fewest errors, then the first.
*/
function chooseBranch(failed, at) {
	if (failed.passing > 1) return { several: failed.passing };
	const byType = failed.failures.map(rootTypes);
	if (byType.every((types) => types.length > 0)) return { types: [...new Set(byType.flat())] };
	const lacking = failed.failures.map(onlyMissing);
	if (lacking.every((field) => field !== void 0)) return { fields: lacking };
	let best = [];
	let bestScore = Infinity;
	for (const errors of failed.failures) {
		const score = scoreOf(errors, at);
		if (score < bestScore) {
			best = errors;
			bestScore = score;
		}
	}
	return { errors: best };
}
/** The types that a branch wants the value itself to have, when that is why it failed. */
function rootTypes(errors) {
	const error = errors.find((each) => each.instancePath === "" && each.keyword === "type");
	if (error === void 0) return [];
	return Array.isArray(error.schema) ? error.schema.map(String) : [String(error.schema)];
}
/** The field whose absence is the only reason for which a branch failed. */
function onlyMissing(errors) {
	const [only, ...rest] = errors;
	if (only?.keyword !== "required" || only.instancePath !== "" || rest.length > 0) return void 0;
	return String(only.params.missingProperty);
}
function scoreOf(errors, at) {
	let score = 0;
	for (const error of errors) if (error.instancePath === "" && error.keyword === "type") score += 1e4;
	else if (isDiscriminator(error, at)) score += 1e3;
	else if (error.keyword === "additionalProperties") score += 3;
	else score += error.keyword === "required" ? 2 : 1;
	return score;
}
/** A fixed value of a direct field that differs: the branch is for something else. */
function isDiscriminator(error, at) {
	const values = error.keyword === "const" ? [error.schema] : error.keyword === "enum" ? error.schema : [];
	if (!Array.isArray(values) || values.length !== 1) return false;
	const where = locate(at, error.instancePath);
	return where.path.length === at.path.length + 1 && entryNamed(at.node, String(where.path.at(-1))) !== void 0;
}

// actions/lib/codecs/json-schema/child-schema.ts
/**
* The schema of `key` in an object of `place`; `"unknown"` when the object is closed and does not list it, undefined
* when anything goes. Alternatives (`oneOf`, `anyOf`) are asked in turn.
*/
function childSchema(place, key, depth = 0) {
	let closed = false;
	for (const part of together(place)) {
		const found = ownChild(part, key);
		if (found === "unknown") closed = true;
		else if (found !== void 0) return found;
	}
	if (depth > 16) return void 0;
	const branches = alternatives$1(place).map((branch) => childSchema(branch, key, depth + 1));
	const known = branches.find((branch) => branch !== void 0 && branch !== "unknown");
	if (known !== void 0) return known;
	const refused = branches.length > 0 && branches.every((branch) => branch === "unknown");
	return closed || refused ? "unknown" : void 0;
}
function ownChild({ schema, root }, key) {
	if (schema.properties !== void 0 && Object.hasOwn(schema.properties, key)) return placed(schema.properties[key], root);
	for (const [pattern, child] of Object.entries(schema.patternProperties ?? {})) if (pattern === ".*" || compileRe2(pattern).test(key)) return placed(child, root);
	return placed(schema.additionalProperties, root);
}
function placed(child, root) {
	if (child === false) return "unknown";
	return isObject(child) ? resolved$1({
		schema: child,
		root
	}) : void 0;
}
/** The schema of the items of a list of `place`. */
function itemSchema(place, depth = 0) {
	for (const { schema, root } of together(place)) if (isObject(schema.items)) return resolved$1({
		schema: schema.items,
		root
	});
	if (depth > 16) return void 0;
	for (const branch of alternatives$1(place)) {
		const found = itemSchema(branch, depth + 1);
		if (found !== void 0) return found;
	}
}
/** The JSON types that `place` allows by `type`, `enum` and `const`, over all alternatives; empty when it does not say. */
function allowedTypes(place, depth = 0) {
	const types = /* @__PURE__ */ new Set();
	for (const { schema } of together(place)) {
		for (const type of typeof schema.type === "string" ? [schema.type] : schema.type ?? []) types.add(type);
		if (schema.type === void 0) for (const value of schema.enum ?? []) types.add(jsonType(value));
	}
	if (depth <= 16) for (const branch of alternatives$1(place)) for (const type of allowedTypes(branch, depth + 1)) types.add(type);
	return types;
}
/** The JSON Schema type of a value: `null`, `boolean`, `integer`, `number`, `string`, `array` or `object`. */
function jsonType(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	if (typeof value === "bigint") return "integer";
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	return typeof value;
}

// actions/lib/codecs/json-schema/data.ts
/** Values with the types that YAML gave them. Objects have no prototype, so `__proto__` is a key like any other. */
function jsonValue(node) {
	if (node.kind === "scalar") return typeof node.value === "bigint" ? Number(node.value) : node.value;
	if (node.kind === "list") return node.items.map(jsonValue);
	const made = Object.create(null);
	for (const entry of node.entries) made[entry.key] = jsonValue(entry.value);
	return made;
}
/**
* Values as `go.yaml.in/yaml` v3 and v4 decode them into a struct that `place` describes: every scalar is good for a
* string, `yes`, `on`, `y` and their opposites are good for a boolean, and a null leaves the field as it was, so it is
* left out.
*/
function goYamlValue(node, place) {
	if (place === void 0) return jsonValue(node);
	if (node.kind === "scalar") return goScalar(node, place);
	if (node.kind === "list") {
		const items = itemSchema(place);
		return node.items.map((item) => goYamlValue(item, items));
	}
	const made = Object.create(null);
	for (const entry of node.entries) {
		const child = childSchema(place, entry.key);
		if (isNull(entry.value) && child !== "unknown") continue;
		made[entry.key] = child === "unknown" ? jsonValue(entry.value) : goYamlValue(entry.value, child);
	}
	return made;
}
const trueWords = /* @__PURE__ */ new Set([
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
]);
const falseWords = /* @__PURE__ */ new Set([
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
]);
function goScalar(node, place) {
	const plain = jsonValue(node);
	const allowed = allowedTypes(place);
	const own = jsonType(plain);
	if (own === "string" && allowed.has("string")) return foldedCase(node.text, place);
	if (plain === null || allowed.size === 0 || allowed.has(own)) return plain;
	if (own === "integer" && allowed.has("number")) return plain;
	if (allowed.has("string")) return foldedCase(node.text, place);
	if (allowed.has("boolean")) {
		if (trueWords.has(node.text)) return true;
		if (falseWords.has(node.text)) return false;
	}
	return plain;
}
/** Enums marked `x-go-fold-case` are decoded without regard to case, as github.com/dmarkham/enumer makes them. */
function foldedCase(text, place) {
	if (place.schema["x-go-fold-case"] !== true) return text;
	const found = place.schema.enum?.find((each) => typeof each === "string" && each.toLowerCase() === text.toLowerCase());
	return typeof found === "string" ? found : text;
}

// actions/lib/codecs/json-schema/engine.ts
let compile;
/** Loads ajv (about 15 ms). Awaiting it again costs nothing. */
async function loadAjv() {
	compile ??= (await import("./compile.js")).validatorOf;
}
/**
* The compiled schema.
*
* @throws NotLoaded when `loadAjv` was not awaited
*/
function compiledSchema(schema) {
	if (compile === void 0) throw new NotLoaded("ajv is needed: await loadAjv() first", loadAjv);
	return compile(schema);
}

// actions/lib/codecs/yaml/words.ts
const longestShown = 60;
const mostChoices = 12;
/** `spec.listeners[0].port`, `metadata.labels[app.kubernetes.io/name]`; empty for the root. */
function fieldName(path) {
	let name = "";
	for (const step of path) if (typeof step === "number") name += `[${step}]`;
	else if (/^[\w$-]+$/u.test(step)) name += name === "" ? step : `.${step}`;
	else name += `[${step}]`;
	return name;
}
/** A value in a few characters, on one line: `"two"`, `5432`, `a list`, `null`. */
function shown(node) {
	if (node.kind === "map") return "a map";
	if (node.kind === "list") return "a list";
	const { value, text } = node;
	if (typeof value === "boolean" && text !== String(value)) return `${value} (YAML 1.1 reads ${text} so)`;
	if (typeof value !== "string") return String(value);
	const line = value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
	return JSON.stringify(line);
}
/** What kind of value it is, without the value. */
function kindOfValue(node) {
	if (node.kind !== "scalar") return node.kind === "map" ? "a map" : "a list";
	switch (typeof node.value) {
		case "string": return "a string";
		case "boolean": return "a boolean";
		case "bigint": return "an integer";
		case "number": return Number.isInteger(node.value) ? "an integer" : "a number";
		default: return "null";
	}
}
const typeWords$1 = {
	object: "a map",
	array: "a list",
	string: "a string",
	integer: "an integer",
	number: "a number",
	boolean: "true or false"
};
/** `an integer`, `a map`. */
function typeWord(type) {
	return typeWords$1[type] ?? type;
}
/** `a`, `a or b`, `a, b or c`. */
function alternatives(words, last = "or") {
	if (words.length < 2) return words[0] ?? "";
	return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
/** `a`, `one of a, b, c`; a long list is cut. */
function oneOf$2(words) {
	if (words.length < 2) return words[0] ?? "nothing";
	const rest = words.length - mostChoices;
	return `one of ${words.slice(0, mostChoices).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

// actions/lib/codecs/json-schema/explain.ts
/** Everything about an error but its branches, which `branches.ts` chooses first. */
function explain(error, at, root) {
	const params = error.params;
	switch (error.keyword) {
		case "additionalProperties":
		case "unevaluatedProperties": return unknownField(at, String(params["additionalProperty"] ?? params["unevaluatedProperty"]), {
			schema: error.parentSchema,
			root
		});
		case "required":
		case "dependentRequired": return isMisspelt(at, String(params["missingProperty"]), error.parentSchema) ? void 0 : missing$2(at, String(params["missingProperty"]));
		case "type": return wrong(at, "wrong-type", `must be ${typeWords(error.schema)}, got ${shown(at.node)}`);
		case "uniqueItems": return duplicateItem(at, Number(params["i"]), Number(params["j"]));
		case "enum": return notListed(at, error.schema);
		case "const": return notListed(at, [error.schema]);
		case "if": return;
		default: return wrong(at, "invalid-value", refusal(error, at));
	}
}
function wrong(at, code, what) {
	const field = fieldName(at.path);
	return {
		...valueRange(at),
		code,
		field,
		message: `${field === "" ? "the document" : field} ${what}`
	};
}
function unknownField(at, key, place) {
	const entry = entryNamed(at.node, key);
	const field = fieldName([...at.path, key]);
	const fix = meant(at, key, place);
	return {
		...rangeOf$1(entry?.keyRange ?? at.node),
		code: "unknown-field",
		field,
		message: `${key} is not a field of ${fieldName(at.path) || "the document"}`,
		...fix === void 0 ? {} : { fix }
	};
}
/** The nearest sibling that is still free, else the child object that knows the name. */
function meant(at, key, place) {
	const names = propertyNames(place);
	const near = nearestName(key, names.filter((name) => entryNamed(at.node, name) === void 0));
	if (near !== void 0) return `did you mean ${near}?`;
	for (const name of names) {
		const child = childSchema(place, name);
		if (child === void 0 || child === "unknown" || !isObject(child.schema)) continue;
		if (propertyNames(child).includes(key)) return `${key} belongs under ${fieldName([...at.path, name])}`;
	}
}
/** True when a closed map has a key in place of `name` that was meant as it: that key is reported. */
function isMisspelt({ node }, name, schema) {
	if (node.kind !== "map" || !isObject(schema) || schema["additionalProperties"] !== false) return false;
	const known = isObject(schema["properties"]) ? schema["properties"] : {};
	return node.entries.some(({ key }) => !Object.hasOwn(known, key) && nearestName(key, [name]) !== void 0);
}
function missing$2(at, name) {
	const field = fieldName([...at.path, name]);
	return {
		...ownerRange(at),
		code: "missing-field",
		field,
		message: `${field} is required`,
		fix: `add ${name}`
	};
}
function duplicateItem(at, i, j) {
	const items = at.node.kind === "list" ? at.node.items : [];
	const [first, second] = [items[Math.min(i, j)] ?? at.node, items[Math.max(i, j)] ?? at.node];
	return {
		...rangeOf$1(second),
		code: "duplicate-entry",
		field: fieldName([...at.path, Math.max(i, j)]),
		message: `${fieldName([...at.path, Math.max(i, j)])} repeats ${shown(second)} of ${fieldName([...at.path, Math.min(i, j)])}`,
		related: [{
			...rangeOf$1(first),
			message: `${shown(first)} is here first`
		}]
	};
}
function notListed(at, values) {
	const words = values.map((value) => typeof value === "string" ? value : JSON.stringify(value));
	const near = at.node.kind === "scalar" ? nearestName(at.node.text, words) : void 0;
	const violation = wrong(at, "invalid-value", `must be ${oneOf$2(words)}, got ${shown(at.node)}`);
	return near === void 0 ? violation : {
		...violation,
		fix: `did you mean ${near}?`
	};
}
function typeWords(types) {
	return alternatives((Array.isArray(types) ? types : [types]).map((name) => typeWord(String(name))));
}
function refusal(error, at) {
	const limit = String(error.schema);
	const value = shown(at.node);
	switch (error.keyword) {
		case "pattern": return `must ${formWords(error.parentSchema, limit)}, got ${value}`;
		case "format": return `must be ${goFormats[limit]?.words ?? `in the format ${limit}`}, got ${value}`;
		case "minimum": return `must be at least ${limit}, got ${value}`;
		case "maximum": return `must be at most ${limit}, got ${value}`;
		case "minLength":
		case "minItems":
		case "minProperties": return `needs at least ${counted(Number(limit), unit[error.keyword])}, got ${sizeOf(at.node)}`;
		case "maxLength":
		case "maxItems":
		case "maxProperties": return `may have at most ${counted(Number(limit), unit[error.keyword])}, got ${sizeOf(at.node)}`;
		case "false schema": return "is not allowed here";
		default: return `does not meet ${error.keyword} ${JSON.stringify(error.schema)?.slice(0, 80) ?? ""}`.trimEnd();
	}
}
/** A schema's own example says more than its pattern. */
function formWords(parent, pattern) {
	const examples = isObject(parent) ? parent["examples"] : void 0;
	const example = Array.isArray(examples) ? examples[0] : void 0;
	return typeof example === "string" ? `look like ${example}` : `match ${pattern}`;
}
const unit = {
	minLength: "character",
	maxLength: "character",
	minItems: "item",
	maxItems: "item",
	minProperties: "field",
	maxProperties: "field"
};
/** Items, fields, or characters as ajv counts them: a surrogate pair is one. */
function sizeOf(node) {
	if (node.kind === "list") return node.items.length;
	return node.kind === "map" ? node.entries.length : [...node.text].length;
}

// actions/lib/codecs/json-schema/relax.ts
const relaxed = /* @__PURE__ */ new WeakMap();
/** Keywords whose value is a map of schemas, and those whose value is schemas. */
const schemaMaps = /* @__PURE__ */ new Set([
	"properties",
	"patternProperties",
	"$defs",
	"definitions",
	"dependentSchemas"
]);
const literals = /* @__PURE__ */ new Set([
	"enum",
	"const",
	"default",
	"examples"
]);
const demands = /* @__PURE__ */ new Set([
	"required",
	"minProperties",
	"minItems",
	"dependentRequired"
]);
/** The same schema without anything that a whole object must have. Made once per schema object. */
function relaxSchema(schema) {
	const known = relaxed.get(schema);
	if (known !== void 0) return known;
	const made = relax(schema);
	relaxed.set(schema, made);
	return made;
}
function relax(value) {
	if (Array.isArray(value)) return value.map(relax);
	if (!isObject(value)) return value;
	const made = {};
	for (const [keyword, content] of Object.entries(value)) {
		if (demands.has(keyword) || keyword === "oneOf") continue;
		if (literals.has(keyword)) made[keyword] = content;
		else if (schemaMaps.has(keyword) && isObject(content)) made[keyword] = relaxEach(content);
		else made[keyword] = relax(content);
	}
	return value.oneOf === void 0 ? made : withAlternatives(made, value.oneOf.map(relax));
}
function relaxEach(schemas) {
	return Object.fromEntries(Object.entries(schemas).map(([name, child]) => [name, relax(child)]));
}
/** Without their demands several branches of a oneOf may fit, so one is enough. */
function withAlternatives(made, branches) {
	const others = Array.isArray(made["allOf"]) ? made["allOf"] : [];
	return {
		...made,
		allOf: [...others, { anyOf: branches }]
	};
}

// actions/lib/codecs/json-schema/judge.ts
/**
* Judges `node` by `schema`. Violations are sorted by place; a value that is wrong in several ways is reported once.
*
* @throws Error when the schema cannot be compiled; NotLoaded when ajv or re2js is needed and not there yet
*/
function judgeJsonSchema(node, schema, options = {}) {
	const used = options.fragment === true ? relaxSchema(schema) : schema;
	const decoded = options.decode === "go-yaml" ? goYamlValue(node, schemaRoot(used)) : jsonValue(node);
	if (quickAnswer(decoded, used, options.isPlaceholder) === true) return [];
	const judge = {
		options,
		root: used,
		found: []
	};
	collect(judge, compiledSchema(used)(decoded), {
		node,
		path: []
	});
	return onePerPlace(judge.found);
}
/**
* Compiles a schema of the user's, and loads what it needs for that. Call it before `judgeJsonSchema` with such a schema.
*
* @throws Error when the schema is wrong
*/
async function prepareJsonSchema(schema) {
	await Promise.all([loadAjv(), loadRe2For(patternsIn(schema))]);
	compiledSchema(schema);
}
function collect(judge, errors, base) {
	for (const error of errors) {
		const at = locate(base, error.instancePath ?? "");
		if (isUnknownYet(judge, at.node, error)) continue;
		if (error.keyword === "oneOf" || error.keyword === "anyOf") collectBranch(judge, error, at);
		else {
			const violation = explain(error, at, judge.root);
			if (violation !== void 0) judge.found.push(violation);
		}
	}
}
function collectBranch(judge, error, at) {
	const verdict = chooseBranch(error.params, at);
	if ("errors" in verdict) return collect(judge, verdict.errors, at);
	const field = fieldName(at.path);
	const name = field === "" ? "the document" : field;
	if ("types" in verdict) {
		const wanted = explain({
			...error,
			keyword: "type",
			schema: verdict.types
		}, at, judge.root);
		if (wanted !== void 0) judge.found.push(wanted);
	} else if ("fields" in verdict) {
		const message = `${name} needs one of: ${alternatives(verdict.fields)}`;
		judge.found.push({
			...ownerRange(at),
			code: "missing-field",
			field,
			message,
			fix: `add ${alternatives(verdict.fields)}`
		});
	} else {
		const message = `${name} fits ${verdict.several} of the forms that exclude each other, being ${shown(at.node)}`;
		judge.found.push({
			...valueRange(at),
			code: "invalid-value",
			field,
			message
		});
	}
}
/** A placeholder's value is not known; a null of Go's decoder sets nothing. */
function isUnknownYet({ options }, node, error) {
	const { isPlaceholder = () => false } = options;
	const key = error.params.additionalProperty;
	if (typeof key === "string") return isPlaceholder(key);
	if (node.kind !== "scalar") return false;
	return isPlaceholder(node.text) || options.decode === "go-yaml" && isNull(node);
}
const gravity = {
	"wrong-type": 0,
	"unknown-field": 1,
	"missing-field": 2
};
/** Sorted by place; of several complaints about one value the gravest, of one field the first. */
function onePerPlace(found) {
	const rank = (violation) => gravity[violation.code] ?? 3;
	const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
	const kept = [];
	const seen = /* @__PURE__ */ new Set();
	for (const violation of sorted) {
		const key = placeKey(violation);
		if (seen.has(key)) continue;
		seen.add(key);
		kept.push(violation);
	}
	return kept;
}
function placeKey(violation) {
	const missing = violation.code === "missing-field" ? violation.field : "";
	return `${violation.start}:${violation.end}:${missing}`;
}
function* patternsIn(value) {
	if (typeof value !== "object" || value === null) return;
	for (const [key, content] of Object.entries(value)) {
		if (key === "pattern" && typeof content === "string") yield content;
		else if (key === "patternProperties" && typeof content === "object" && content !== null) yield* Object.keys(content);
		yield* patternsIn(content);
	}
}

// actions/lib/codecs/structural-schema/from-crd.ts
/**
* The schema of every served version of a CustomResourceDefinition. `source` says where it was found. Empty when the
* node is no CRD, or one so broken that it describes no kind.
*/
function resourceFromCrd(crd, source) {
	return resourceFromCrdValue(toValue(crd), source);
}
/** The same for a plain JSON value. */
function resourceFromCrdValue(crd, source) {
	const spec = mapAt(crd, "spec");
	const names = mapAt(spec, "names");
	if (mapOf(crd)?.kind !== "CustomResourceDefinition" || spec === void 0) return [];
	const { group, scope } = spec;
	const kind = names?.kind;
	if (typeof group !== "string" || typeof kind !== "string" || !Array.isArray(spec.versions)) return [];
	const plural = typeof names?.plural === "string" ? { plural: names.plural } : {};
	return spec.versions.flatMap((version) => {
		const entry = mapOf(version);
		if (entry === void 0 || typeof entry.name !== "string" || entry.served === false) return [];
		const schema = schemaOf(entry, spec);
		if (schema === void 0) return [];
		return {
			apiVersion: `${group}/${entry.name}`,
			kind,
			scope: scope === "Cluster" ? "Cluster" : "Namespaced",
			...plural,
			source,
			native: false,
			...deprecation(entry, {
				group,
				kind
			}),
			schema,
			definitions: {}
		};
	});
}
/** `x-kubernetes-preserve-unknown-fields` for the whole object is what `spec.preserveUnknownFields` was in v1beta1. */
function schemaOf(version, spec) {
	const schema = mapAt(version, "schema", "openAPIV3Schema") ?? mapAt(spec, "validation", "openAPIV3Schema");
	if (schema === void 0) return void 0;
	const preserves = spec.preserveUnknownFields === true ? { "x-kubernetes-preserve-unknown-fields": true } : {};
	return {
		...schema,
		...preserves
	};
}
function deprecation(version, { group, kind }) {
	if (version.deprecated !== true) return {};
	const warning = version.deprecationWarning;
	return { deprecated: typeof warning === "string" ? warning : `${group}/${String(version.name)} ${kind} is deprecated` };
}
function mapOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function mapAt(value, ...path) {
	return path.reduce((at, key) => at !== void 0 && Object.hasOwn(at, key) ? mapOf(at[key]) : void 0, mapOf(value));
}

// actions/lib/verbs/validate/settings-schemas.ts
/** The CRDs of folders and files. A place that holds none is said to, since the verdict counts on it. */
function schemasOfSettings({ entries, files, paths, notChecked }) {
	return entries.flatMap((entry) => {
		if (isSchemaTemplate(entry)) return [];
		const inside = entry.replace(/^\.\//, "").replace(/\/+$/, "");
		const found = paths.filter((path) => isBelow(path, inside) && /\.(?:ya?ml|json)$/i.test(path)).flatMap((path) => crdsOfFile(path, files));
		const why = files.kind(inside) === "missing" ? "there is no such file or folder" : "no CustomResourceDefinition is there";
		if (found.length === 0) notChecked.add({
			what: `schemas: ${entry}`,
			why,
			count: 1,
			relevant: true
		});
		return found;
	});
}
/** Schemas of every served version of a CRD; empty for any other document. */
function crdsIn(root, path) {
	if (root === void 0 || stringAt(root, "kind") !== "CustomResourceDefinition") return [];
	return resourceFromCrd(root, path);
}
/** JSON is YAML too. */
function crdsOfFile(path, files) {
	const content = files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	if (!("text" in decoded)) return [];
	return readYaml(sourceText(path, decoded.text), { dialect: "kubernetes" }).documents.flatMap((document) => crdsIn(document.root, path));
}
function isSchemaTemplate(entry) {
	return entry.includes("{{");
}
/** The path that a template gives for a kind, with kubeconform's words; undefined when it uses others. */
function templatePath(template, apiVersion, kind) {
	const parts = apiVersion.split("/");
	const group = parts[0] ?? "";
	const version = parts.at(-1) ?? "";
	const suffix = `-${(group.split(".")[0] ?? "").toLowerCase()}${parts.length > 1 ? `-${version.toLowerCase()}` : ""}`;
	const words = {
		Group: group,
		ResourceKind: kind.toLowerCase(),
		ResourceAPIVersion: version,
		KindSuffix: suffix,
		StrictSuffix: ""
	};
	let unknown = false;
	const path = template.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (_, word) => {
		const value = words[word];
		unknown ||= value === void 0;
		return value ?? "";
	});
	return unknown || path.includes("{{") ? void 0 : path.replace(/^\.\//, "");
}

// actions/lib/verbs/validate/judge-by-json-schema.ts
/**
* Judges by schemas that lie in the repository. A remote schema of a kind that we know is not needed; the others are
* counted in one line, since nothing is fetched.
*/
async function judgeByOtherSchemas(options) {
	const { tree, notChecked, focus } = options;
	const unknown = new Set([...options.judgement.unknownKinds.values()].flat().map(documentKey));
	const findings = [];
	const judged = /* @__PURE__ */ new Set();
	for (const file of tree.files.values()) {
		if (focus !== void 0 && !focus.has(file.path)) continue;
		for (const document of file.documents) {
			if (document.role !== "data" && !unknown.has(documentKey(document))) continue;
			const url = templateFor(document, options) ?? modelineOf(file, document)?.url;
			if (url === void 0) continue;
			const outcome = await judgeByJsonSchema(document, url, options.files);
			if ("why" in outcome) notChecked.add({
				what: outcome.what,
				why: outcome.why,
				count: 1,
				relevant: false
			});
			else {
				findings.push(...outcome.findings);
				judged.add(documentKey(document));
			}
		}
	}
	return {
		findings,
		judged
	};
}
/** A document by file and position. */
function documentKey({ path, index }) {
	return `${path}#${index}`;
}
/** The last modeline above the content of a document, and below the document before it. */
function modelineOf(file, document) {
	const before = file.documents[file.documents.findIndex(({ index }) => index === document.index) - 1]?.range.end ?? 0;
	return file.comments.modelines.findLast(({ start }) => start >= before && start < document.range.end);
}
/** The file that a template of the settings gives for the document's kind, from the root on. */
function templateFor({ root }, { templates, files }) {
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (apiVersion === void 0 || kind === void 0) return void 0;
	const path = templates.filter(isSchemaTemplate).flatMap((template) => templatePath(template, apiVersion, kind) ?? []).find((each) => files.kind(each) === "file");
	return path === void 0 ? void 0 : `/${path}`;
}
async function judgeByJsonSchema(document, url, files) {
	const { root, source, path } = document;
	if (/^[a-z][a-z0-9+.-]+:/i.test(url)) return {
		what: "documents with a remote schema",
		why: "nothing is fetched"
	};
	const at = url.startsWith("/") ? url.slice(1) : resolveInside(folderOf(path), url);
	const schema = at === void 0 ? void 0 : readSchema(files, at);
	if (schema === void 0) return {
		what: `schema ${url} of ${path}`,
		why: "there is no such JSON Schema in the repository"
	};
	if (root === void 0) return { findings: [] };
	const refused = await whyRefused(schema);
	if (refused !== void 0) return {
		what: `schema ${url} of ${path}`,
		why: `it is no JSON Schema that can be used: ${refused}`
	};
	return { findings: judgeJsonSchema(root, schema).map(({ code, message, start, end, fix, related }) => ({
		...source.span(start, end),
		rule: schemaRuleOf(code, false),
		message,
		...fix === void 0 ? {} : { fix },
		...relatedPlaces(source, related)
	})) };
}
/** A schema of the user's may be broken: then it judges nothing, and the reason is told. */
async function whyRefused(schema) {
	try {
		await prepareJsonSchema(schema);
		return;
	} catch (error) {
		return error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
	}
}
function readSchema(files, path) {
	const content = files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	if (!("text" in decoded)) return void 0;
	try {
		const value = JSON.parse(decoded.text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}

// actions/lib/codecs/structural-schema/resolve.ts
const goTypes = [
	["apimachinery.pkg.api.resource.Quantity", "quantity"],
	["apimachinery.pkg.util.intstr.IntOrString", "int-or-string"],
	["apimachinery.pkg.apis.meta.v1.Time", "time"],
	["apimachinery.pkg.apis.meta.v1.MicroTime", "time"],
	["apimachinery.pkg.apis.meta.v1.Duration", "duration"],
	["apimachinery.pkg.apis.meta.v1.ObjectMeta", "object-meta"],
	["apimachinery.pkg.apis.meta.v1.FieldsV1", "opaque"],
	["apimachinery.pkg.runtime.RawExtension", "opaque"]
];
/** A schema belongs to one set of definitions, so its identity is enough of a key. */
const resolved = /* @__PURE__ */ new WeakMap();
/**
* The schema with its `$ref` followed; keywords beside the `$ref` win.
*
* @throws Error when a definition is missing: the bundle is broken
*/
function resolve(schema, resource) {
	if (schema.$ref === void 0 && schema.allOf?.[0]?.$ref === void 0) return schema;
	let known = resolved.get(schema);
	if (known === void 0) {
		known = follow$1(schema, resource);
		resolved.set(schema, known);
	}
	return known;
}
function follow$1(schema, resource) {
	const { $ref, allOf, ...siblings } = schema;
	const reference = $ref ?? allOf?.[0]?.$ref ?? "";
	const name = reference.slice(reference.lastIndexOf("/") + 1);
	const target = Object.hasOwn(resource.definitions, name) ? resource.definitions[name] : void 0;
	if (target === void 0) throw new Error(`the schema of ${resource.kind} (${resource.source}) lacks its definition ${name}`);
	const known = {
		...resolve(target, resource),
		...siblings
	};
	const goType = resource.native ? goTypes.find(([suffix]) => name.endsWith(suffix))?.[1] : void 0;
	return goType === void 0 ? known : {
		...known,
		goType
	};
}
/** The schema of a property, safe against names such as `constructor`. */
function propertyOf(schema, name) {
	const properties = schema?.properties;
	return properties !== void 0 && Object.hasOwn(properties, name) ? properties[name] : void 0;
}
/** What declares `key` of a map: its property, or the schema of all other values; true when anything is taken. */
function declarationOf(schema, key) {
	return propertyOf(schema, key) ?? schema.additionalProperties;
}

// actions/lib/codecs/structural-schema/effective.ts
const defaultNodes = /* @__PURE__ */ new WeakMap();
/** The value of `key` in `map` after defaulting; `base` declares the fields of the map. */
function effectiveValue(scope, map, key, base) {
	const entry = entryOf$1(map, key);
	if (entry !== void 0 && !isNull(entry.value)) return entry.value;
	const schema = propertyOf(base, key) ?? otherValues(base);
	if (entry !== void 0) {
		if (scope.native || scope.fragment) return void 0;
		if (schema?.default === void 0 || schema.nullable === true) return entry.value;
	}
	const declared = entry === void 0 ? propertyOf(base, key) : schema;
	return declared?.default === void 0 || scope.native ? void 0 : defaultNode(declared);
}
/** True when the entry is gone before the server validates: a null of a Go struct, or one that a default replaces. */
function isPruned(scope, entry, base) {
	if (!isNull(entry.value)) return false;
	if (scope.native || scope.fragment) return true;
	const schema = propertyOf(base, entry.key) ?? otherValues(base);
	return schema?.default !== void 0 && schema.nullable !== true;
}
function otherValues(base) {
	return typeof base?.additionalProperties === "object" ? base.additionalProperties : void 0;
}
/** The default of a schema as a node without a place. */
function defaultNode(schema) {
	let node = defaultNodes.get(schema);
	if (node === void 0) {
		node = nodeOf$1(schema.default);
		defaultNodes.set(schema, node);
	}
	return node;
}
const nowhere = {
	start: 0,
	end: 0
};
function nodeOf$1(value) {
	if (Array.isArray(value)) return {
		kind: "list",
		items: value.map(nodeOf$1),
		...nowhere
	};
	if (typeof value === "object" && value !== null) return {
		kind: "map",
		entries: Object.entries(value).map(([key, item]) => ({
			key,
			keyRange: nowhere,
			value: nodeOf$1(item)
		})),
		...nowhere
	};
	const scalar = value;
	return {
		kind: "scalar",
		value: scalar,
		text: String(scalar),
		style: "plain",
		...nowhere
	};
}
/** Equal text for equal values, whatever the order of keys; undefined when a part is hidden. */
function canonical(node, hidden) {
	if (hidden(node)) return void 0;
	if (node.kind === "scalar") return canonicalScalar(node.value);
	const parts = [];
	const children = node.kind === "list" ? node.items.map((item) => ["", item]) : sortedEntries(node);
	for (const [key, child] of children) {
		const text = canonical(child, hidden);
		if (text === void 0) return void 0;
		parts.push(node.kind === "list" ? text : `${JSON.stringify(key)}:${text}`);
	}
	return node.kind === "list" ? `[${parts.join(",")}]` : `{${parts.join(",")}}`;
}
function sortedEntries(map) {
	return map.entries.map((entry) => [entry.key, entry.value]).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
}
function canonicalScalar(value) {
	return typeof value === "string" ? JSON.stringify(value) : String(value);
}
/** The same for a plain value of a schema, such as a member of `enum`. */
function canonicalPlain(value) {
	return canonical(nodeOf$1(value), () => false) ?? "";
}

// actions/lib/codecs/structural-schema/placeholder.ts
/** Flux substitutes `${NAME}` and `${NAME:=default}`, also with other operators; `$${NAME}` is an escape. */
const variable = /(?:^|[^$])(?:\$\$)*\$\{\s*[_A-Za-z]/u;
/** True when the text holds a Flux variable. */
function hasVariable(text) {
	return text.includes("${") && variable.test(text);
}
/** True for a scalar whose value is hidden: a Flux variable (when the scope says so), or encrypted by SOPS. */
function isHidden(scope, node) {
	if (node.kind !== "scalar") return false;
	const { text } = node;
	if (scope.placeholders && hasVariable(text)) return true;
	return text.startsWith("ENC[AES256_GCM,");
}

// actions/lib/codecs/structural-schema/duration.ts
/** Exact names of units, and those that may be the beginning of a longer word (`secs`, `minutes`, `days`). */
const exactUnits = /* @__PURE__ */ new Set([
	"ns",
	"us",
	"µs",
	"ms",
	"s",
	"m",
	"h",
	"hr",
	"d",
	"w",
	"wk"
]);
const unitStems = [
	"nano",
	"micro",
	"milli",
	"sec",
	"min",
	"hour",
	"day",
	"week"
];
/** The format `duration`: Go style or Scala style (`22 ns`, `2 weeks`), as k8s.io/kube-openapi's strfmt takes it. */
function isDurationFormat(text) {
	if (isGoDuration(text)) return true;
	for (const [, , unit = ""] of text.matchAll(/(\d+)\s*([A-Za-zµ]+)/gu)) {
		const word = unit.toLowerCase();
		if (exactUnits.has(word) || unitStems.some((stem) => word.startsWith(stem))) return true;
	}
	return false;
}

// actions/lib/codecs/structural-schema/names.ts
const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/u;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/u;
const label1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/u;
const qualifiedPart = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/u;
const mostShort = 63;
const mostLong = 253;
/** RFC 1123 label. */
function dnsLabel(name) {
	if (name.length > mostShort) return tooLong(name, mostShort);
	if (label.test(name)) return void 0;
	if (subdomain.test(name)) return "must not contain dots";
	return "must consist of lower case letters, digits and \"-\", and start and end with a letter or digit";
}
/** RFC 1123 subdomain: labels joined by dots. */
function dnsSubdomain(name) {
	if (name.length > mostLong) return tooLong(name, mostLong);
	if (subdomain.test(name)) return void 0;
	return "must consist of lower case letters, digits, \"-\" and \".\", and start and end with a letter or digit";
}
/** RFC 1035 label. */
function dnsLabel1035(name) {
	if (name.length > mostShort) return tooLong(name, mostShort);
	if (label1035.test(name)) return void 0;
	return "must consist of lower case letters, digits and \"-\", start with a letter and end with a letter or digit";
}
/** Anything that can stand between two slashes of a URL path. */
function pathSegment(name) {
	if (name === "." || name === "..") return `may not be "${name}"`;
	return pathSegmentPrefix(name);
}
function pathSegmentPrefix(name) {
	if (name.includes("/")) return "may not contain \"/\"";
	return name.includes("%") ? "may not contain \"%\"" : void 0;
}
/** Label keys, annotation keys (in lower case) and finalizers: `[prefix/]name`. */
function qualifiedName(name) {
	const parts = name.split("/");
	if (parts.length > 2) return "may contain only one \"/\"";
	const [last = "", prefix] = [parts.at(-1), parts.length === 2 ? parts[0] : void 0];
	if (prefix === "") return "needs a DNS domain before the \"/\"";
	const wrongPrefix = prefix === void 0 ? void 0 : dnsSubdomain(prefix);
	if (wrongPrefix !== void 0) return `has a prefix that ${wrongPrefix}`;
	if (last === "") return "may not be empty";
	if (last.length > mostShort) return `has a name part of ${last.length} characters; at most ${mostShort} are allowed`;
	if (qualifiedPart.test(last)) return void 0;
	return "must consist of letters, digits, \"-\", \"_\" and \".\", and start and end with a letter or digit";
}
/** The value of a label: empty, or up to 63 characters. */
function labelValue(value) {
	if (value.length > mostShort) return tooLong(value, mostShort);
	if (value === "" || qualifiedPart.test(value)) return void 0;
	return "must be empty or consist of letters, digits, \"-\", \"_\" and \".\", and start and end with a letter or digit";
}
/** IANA service name: the name of a port. */
function portName(name) {
	if (name.length > 15) return tooLong(name, 15);
	if (!/^[-a-z0-9]+$/u.test(name)) return "must consist of lower case letters, digits and \"-\"";
	if (!/[a-z]/u.test(name)) return "must contain at least one letter";
	if (name.includes("--")) return "must not contain \"--\"";
	return /^-|-$/u.test(name) ? "must not start or end with \"-\"" : void 0;
}
/** Key of a ConfigMap or Secret. */
function configKey(key) {
	if (key.length > mostLong) return tooLong(key, mostLong);
	if (!/^[-._a-zA-Z0-9]+$/u.test(key)) return "must consist of letters, digits, \"-\", \"_\" and \".\"";
	if (key === ".") return "must not be \".\"";
	return key.startsWith("..") ? "must not start with \"..\"" : void 0;
}
function tooLong(name, most) {
	return `has ${name.length} characters; at most ${most} are allowed`;
}

// actions/lib/codecs/structural-schema/request-uri.ts
/** An absolute URI or an absolute path; no control characters, valid escapes, a numeric port. */
function isRequestUri(text) {
	if (text === "" || /[\u0000-\u001f\u007f]/u.test(text)) return false;
	if (text === "*") return true;
	const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/u.exec(text);
	if (scheme === null && startsLikeBrokenScheme(text)) return false;
	let rest = scheme === null ? text : text.slice(scheme[0].length);
	const query = rest.indexOf("?");
	if (query !== -1) rest = rest.slice(0, query);
	if (!rest.startsWith("/")) return scheme !== null;
	if (!rest.startsWith("//") || scheme === null && rest.startsWith("///")) return hasValidEscapes(rest);
	const slash = rest.indexOf("/", 2);
	return isAuthority(slash === -1 ? rest.slice(2) : rest.slice(2, slash)) && hasValidEscapes(slash === -1 ? "" : rest.slice(slash));
}
/** A colon before any slash, with something before it that is no scheme. */
function startsLikeBrokenScheme(text) {
	return text.startsWith(":");
}
function isAuthority(authority) {
	const at = authority.lastIndexOf("@");
	const userinfo = at === -1 ? "" : authority.slice(0, at);
	const host = authority.slice(at + 1);
	if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/u.test(userinfo) || !hasValidEscapes(userinfo)) return false;
	const literal = /^\[([^\]]*)\](.*)$/u.exec(host);
	if (literal !== null) return isPort(literal[2] ?? "");
	if (host.startsWith("[")) return false;
	const colon = host.lastIndexOf(":");
	if (!isPort(colon === -1 ? "" : host.slice(colon))) return false;
	return !/[\s<>"\\^`{|}]/u.test(host) && !/%(?![89a-fA-F][0-9a-fA-F])/u.test(host);
}
function isPort(text) {
	return text === "" || /^:\d*$/u.test(text);
}
function hasValidEscapes(text) {
	return !/%(?![0-9a-fA-F]{2})/u.test(text);
}

// actions/lib/codecs/structural-schema/time-stamp.ts
const daysOf = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
/** `2006-01-02`, a day that exists. */
function isDate(text) {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
	if (match === null) return false;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	const leap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
	const days = month === 2 && leap ? 29 : daysOf[month - 1] ?? 0;
	return day >= 1 && day <= days;
}
/** Go's `time.Parse(time.RFC3339, …)`: what `metav1.Time` accepts. */
function isRfc3339(text) {
	const match = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/u.exec(text);
	if (match === null || !isDate(match[1] ?? "")) return false;
	const [hours, minutes, seconds] = [
		Number(match[2]),
		Number(match[3]),
		Number(match[4])
	];
	return hours <= 23 && minutes <= 59 && seconds <= 59 && Number(match[5] ?? 0) <= 24 && Number(match[6] ?? 0) <= 59;
}
/** The format `date-time` of a schema: strfmt.IsDateTime. */
function isDateTimeFormat(text) {
	const [day = "", time, ...rest] = text.toLowerCase().split("t");
	if (time === void 0 || rest.length > 0 || !isDate(day)) return false;
	const match = /^(\d{2}):(\d{2}):(\d{2})(?:.\d+)?(?:z|[+-]\d{2}:\d{2})$/u.exec(time);
	return match !== null && Number(match[1]) <= 23 && Number(match[2]) <= 59 && Number(match[3]) <= 59;
}

// actions/lib/codecs/structural-schema/formats.ts
const hostname = /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u;
const card = /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|6(?:011|5\d\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:2131|1800|35\d{3})\d{11})$/u;
const colour = String.raw`[\t\n\f\r ]*(?:0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])[\t\n\f\r ]*`;
const rgb = new RegExp(String.raw`^rgb\(${colour},${colour},${colour}\)$`, "u");
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/u;
const mac = /^(?:[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2}|(?:\1[0-9a-f]{2}){14})?|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}(?:\.[0-9a-f]{4}|(?:\.[0-9a-f]{4}){7})?)$/iu;
const atom = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~\-\u0080-\u{10ffff}]+`;
const address = String.raw`(?:${atom}(?:\.${atom})*|"(?:[^"\\]|\\.)*")@(?:${atom}(?:\.${atom})*|\[[^\]\\]*\])`;
const email = new RegExp(String.raw`^\s*(?:${address}|(?:(?:${atom}|\.|"(?:[^"\\]|\\.)*")\s*)*<${address}>)\s*$`, "u");
const formats = {
	bsonobjectid: {
		test: (text) => /^[0-9a-fA-F]{24}$/u.test(text),
		words: "a BSON object id of 24 hexadecimal digits"
	},
	uri: {
		test: isRequestUri,
		words: "an absolute URI"
	},
	email: {
		test: (text) => email.test(text),
		words: "an e-mail address"
	},
	hostname: {
		test: isHostname,
		words: "a host name"
	},
	ipv4: {
		test: isIpv4Format,
		words: "an IPv4 address"
	},
	ipv6: {
		test: isColonHex,
		words: "an IPv6 address"
	},
	cidr: {
		test: isCidr,
		words: "a network in CIDR notation, such as 10.0.0.0/8"
	},
	mac: {
		test: (text) => mac.test(text),
		words: "a MAC address"
	},
	uuid: uuid("[0-9a-f]", "[0-9a-f]", "a UUID"),
	uuid3: uuid("3", "[0-9a-f]", "a UUID of version 3"),
	uuid4: uuid("4", "[89ab]", "a UUID of version 4"),
	uuid5: uuid("5", "[89ab]", "a UUID of version 5"),
	isbn: {
		test: (text) => isIsbn10(text) || isIsbn13(text),
		words: "an ISBN"
	},
	isbn10: {
		test: isIsbn10,
		words: "an ISBN of 10 digits"
	},
	isbn13: {
		test: isIsbn13,
		words: "an ISBN of 13 digits"
	},
	creditcard: {
		test: isCreditCard,
		words: "a credit card number"
	},
	ssn: {
		test: (text) => /^\d{3}[- ]\d{2}[- ]\d{4}$/u.test(text),
		words: "a social security number"
	},
	hexcolor: {
		test: (text) => /^#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/u.test(text),
		words: "a colour such as #ff8800"
	},
	rgbcolor: {
		test: (text) => rgb.test(text),
		words: "a colour such as rgb(255,136,0)"
	},
	byte: {
		test: (text) => base64.test(text),
		words: "base64"
	},
	date: {
		test: isDate,
		words: "a date such as 2006-01-02"
	},
	duration: {
		test: isDurationFormat,
		words: "a duration such as 1h30m"
	},
	datetime: {
		test: isDateTimeFormat,
		words: "a time such as 2006-01-02T15:04:05Z"
	},
	k8sshortname: {
		test: (text) => dnsLabel(text) === void 0,
		words: "a short Kubernetes name (a DNS label)"
	},
	k8slongname: {
		test: (text) => dnsSubdomain(text) === void 0,
		words: "a long Kubernetes name (a DNS subdomain)"
	}
};
/** What `text` must be to satisfy `format`, when it is not; undefined when it is, or the server does not know the format. */
function formatProblem(format, text) {
	const name = format.replaceAll("-", "");
	const known = Object.hasOwn(formats, name) ? formats[name] : void 0;
	return known === void 0 || known.test(text) ? void 0 : known.words;
}
function uuid(version, variant, words) {
	const source = `^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?${variant}[0-9a-f]{3}-?[0-9a-f]{12}$`;
	const pattern = new RegExp(source, "iu");
	return {
		test: (text) => pattern.test(text),
		words
	};
}
/** An address with a dot in it. */
function isIpv4Format(text) {
	return text.includes(".") && (isDottedQuad(text) || isColonHex(text));
}
function isHostname(text) {
	if (text.length > 255 || !hostname.test(text)) return false;
	return text.split(".").every((part) => Buffer.byteLength(part) <= 63);
}
function isIsbn10(text) {
	const digits = text.replace(/[\s-]+/gu, "");
	if (!/^(?:\d{9}X|\d{10})$/u.test(digits)) return false;
	return Array.from(digits).reduce((total, digit, i) => total + (i + 1) * (digit === "X" ? 10 : Number(digit)), 0) % 11 === 0;
}
function isIsbn13(text) {
	const digits = text.replace(/[\s-]+/gu, "");
	if (!/^\d{13}$/u.test(digits)) return false;
	return Array.from(digits).reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
function isCreditCard(text) {
	const digits = text.replace(/\D+/gu, "");
	if (!card.test(digits)) return false;
	return Array.from(digits).reverse().reduce((total, digit, i) => {
		const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0) % 10 === 0;
}

// actions/lib/codecs/structural-schema/go-types.ts
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/u;
const quantityWords = "a quantity such as 500m, 1.5 or 2Gi";
/** Judges a scalar that decodes into `goType`; undefined when the server takes it. */
function goTypeProblem(goType, scalar) {
	if (goType === "quantity") return quantityProblem(scalar);
	if (goType === "int-or-string") return intOrStringProblem(scalar);
	if (goType === "time") return textProblem(scalar, isRfc3339, "a time such as 2006-01-02T15:04:05Z");
	if (goType === "duration") return textProblem(scalar, isGoDuration, "a duration such as 1h30m");
	return {
		wrongType: true,
		words: "a map"
	};
}
/** resource.ParseQuantity of k8s.io/apimachinery. */
function quantityProblem({ value }) {
	if (typeof value === "number" || typeof value === "bigint") return void 0;
	if (typeof value !== "string") return {
		wrongType: true,
		words: quantityWords
	};
	if (quantity.test(value)) return void 0;
	const meant = /^(\d+(?:\.\d+)?)\s*([kmgtpe])i?b?$/iu.exec(value);
	const fix = meant === null ? {} : { fix: `did you mean ${meant[1]}${meant[2]?.toUpperCase()}i?` };
	return {
		wrongType: false,
		words: quantityWords,
		...fix
	};
}
function intOrStringProblem({ value }) {
	if (typeof value === "string") return void 0;
	if (!(typeof value === "bigint" || typeof value === "number" && Number.isInteger(value))) return {
		wrongType: true,
		words: "an integer or a string"
	};
	return fitsInteger(value, "int32") ? void 0 : {
		wrongType: false,
		words: "an integer of 32 bits"
	};
}
function textProblem({ value }, test, words) {
	if (typeof value !== "string") return {
		wrongType: true,
		words
	};
	return test(value) ? void 0 : {
		wrongType: false,
		words
	};
}
/** True when an integer fits into 32 bits for the format `int32`, into 64 for every other. */
function fitsInteger(value, format) {
	const bits = format === "int32" ? 31 : 63;
	if (typeof value === "bigint") return value >= -(2n ** BigInt(bits)) && value < 2n ** BigInt(bits);
	return value >= -(2 ** bits) && value < 2 ** bits;
}

// actions/lib/codecs/structural-schema/scope.ts
/** Adds a violation at the current path. */
function complain(scope, { code, message, at, below, fix, related }) {
	const field = fieldName(below === void 0 ? scope.path : [...scope.path, below]);
	scope.violations.push({
		code,
		message,
		field,
		start: at.start,
		end: at.end,
		...fix === void 0 ? {} : { fix },
		...related === void 0 ? {} : { related }
	});
}
/** The path of the current value for a message; the kind for the root. */
function here(scope) {
	return scope.path.length === 0 ? scope.resource.kind : fieldName(scope.path);
}
/** Runs `work` with its violations kept apart, and hands them back. */
function apart(scope, work) {
	const { violations: before, doubts } = scope;
	scope.violations = [];
	work();
	const found = scope.violations;
	scope.violations = before;
	return {
		violations: found,
		doubtful: scope.doubts > doubts
	};
}

// actions/lib/codecs/structural-schema/scalar.ts
/** Judges type and value; false when the type is already wrong and nothing more can be said. */
function judgeScalar(scope, node, schema) {
	if (schema.goType !== void 0 && schema.goType !== "object-meta") return judgeGoType(scope, node, schema);
	const wanted = wantedTypes(schema);
	if (wanted.length > 0 && !wanted.some((type) => isOfType(node.value, type))) {
		const message = `${here(scope)} must be ${alternatives(wanted.map(typeWord))}, got ${valueOf(scope, node)}`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: node,
			fix: quoting(node, wanted)
		});
		return false;
	}
	if (scope.lenient) return true;
	if (typeof node.value === "string") judgeText(scope, node, node.value, schema);
	if (typeof node.value === "number" || typeof node.value === "bigint") judgeNumber(scope, node, node.value, schema);
	return true;
}
function judgeGoType(scope, node, schema) {
	const problem = schema.goType === void 0 ? void 0 : goTypeProblem(schema.goType, node);
	if (problem === void 0) return true;
	const message = `${here(scope)} must be ${problem.words}, got ${valueOf(scope, node)}`;
	complain(scope, {
		code: problem.wrongType ? "wrong-type" : "invalid-value",
		message,
		at: node,
		fix: problem.fix
	});
	return false;
}
/** The types that a schema takes; empty for every type. */
function wantedTypes(schema) {
	if (schema["x-kubernetes-int-or-string"] === true) return ["integer", "string"];
	return schema.type === void 0 ? [] : [schema.type];
}
function isOfType(value, type) {
	switch (type) {
		case "string": return typeof value === "string";
		case "boolean": return typeof value === "boolean";
		case "integer": return typeof value === "bigint" || typeof value === "number" && Number.isInteger(value);
		case "number": return typeof value === "bigint" || typeof value === "number";
		default: return false;
	}
}
/** What can be shown of a value: nothing of a Secret's. */
function valueOf(scope, node) {
	return scope.resource.kind === "Secret" ? kindOfValue(node) : shown(node);
}
function quoting(node, wanted) {
	const { value, text } = node;
	if (wanted.includes("string") && value !== null && typeof value !== "string" && !text.includes("\n")) return "put the value in quotes";
	if (wanted.includes("boolean") && /^(?:y|yes|on|n|no|off)$/iu.test(text)) return `write ${/^[yo]n?(?:es)?$/iu.test(text)}`;
	if (node.style !== "single" && node.style !== "double") return void 0;
	return wanted.some((type) => type === "integer" || type === "number") && /^-?\d+$/u.test(text) || wanted.includes("boolean") && /^(true|false)$/u.test(text) ? "remove the quotes" : void 0;
}
function judgeText(scope, node, text, schema) {
	const { minLength, maxLength, pattern, format } = schema;
	if (minLength === void 0 && maxLength === void 0 && pattern === void 0 && format === void 0) return;
	const say = (problem, fix) => complain(scope, {
		code: "invalid-value",
		message: `${here(scope)} ${problem}`,
		at: node,
		fix
	});
	const length = minLength === void 0 && maxLength === void 0 ? 0 : characters(text);
	if (maxLength !== void 0 && length > maxLength) return say(`has ${length} characters; at most ${maxLength} are allowed`);
	if (minLength !== void 0 && length < minLength) return say(length === 0 ? "may not be empty" : `has ${length} characters; at least ${minLength} are needed`);
	if (pattern !== void 0) {
		const problem = patternProblem(pattern, text);
		if (problem !== void 0) return say(problem === mustMatch(pattern) ? `${problem}, got ${valueOf(scope, node)}` : problem);
	}
	if (format === void 0) return;
	const words = scope.native && format === "byte" ? goBase64Problem(text) : formatProblem(format, text);
	if (words !== void 0) say(`must be ${words}, got ${valueOf(scope, node)}`);
}
/** Unicode characters, as Go counts runes: a surrogate pair is one. */
function characters(text) {
	let count = text.length;
	for (let i = 0; i < text.length - 1; i++) if ((text.codePointAt(i) ?? 0) > 65535) count--;
	return count;
}
function goBase64Problem(text) {
	return isGoBase64(text) ? void 0 : "base64";
}
function mustMatch(pattern) {
	return `must match ${pattern}`;
}
/** The server refuses a value whose pattern is no regular expression, so this does too. */
function patternProblem(pattern, text) {
	try {
		return compileRe2(pattern).test(text) ? void 0 : mustMatch(pattern);
	} catch (error) {
		if (error instanceof SyntaxError) return `cannot be checked: its schema has the pattern ${pattern}, which is no regular expression`;
		throw error;
	}
}
function judgeNumber(scope, node, value, schema) {
	const say = (problem) => complain(scope, {
		code: "invalid-value",
		message: `${here(scope)} ${problem}, got ${shown(node)}`,
		at: node
	});
	const { minimum, maximum, multipleOf } = schema;
	if (schema.type === "integer" && !fitsInteger(value, schema.format)) return say(`must be an integer of ${schema.format === "int32" ? 32 : 64} bits`);
	if (maximum !== void 0 && (schema.exclusiveMaximum === true ? value >= maximum : value > maximum)) return say(`must be ${schema.exclusiveMaximum === true ? "less than" : "at most"} ${maximum}`);
	if (minimum !== void 0 && (schema.exclusiveMinimum === true ? value <= minimum : value < minimum)) return say(`must be ${schema.exclusiveMinimum === true ? "more than" : "at least"} ${minimum}`);
	if (multipleOf !== void 0 && !isMultiple(value, multipleOf)) say(`must be a multiple of ${multipleOf}`);
}
function isMultiple(value, factor) {
	if (typeof value === "bigint") return Number.isInteger(factor) && value % BigInt(factor) === 0n;
	const quotient = factor < 1 ? 1 / factor * value : value / factor;
	return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}

// actions/lib/codecs/structural-schema/combinators.ts
/** Judges a value against the combinators of `place.schema`; `meant` are siblings that misspelt keys stand for. */
function judgeCombinators(scope, place, meant) {
	const { allOf, anyOf, oneOf, not } = place.schema;
	if (scope.lenient || allOf === void 0 && anyOf === void 0 && oneOf === void 0 && not === void 0) return;
	for (const branch of allOf ?? []) scope.judge(scope, {
		...place,
		schema: branch
	});
	if (scope.fragment) return;
	if (anyOf !== void 0) judgeAlternatives(scope, place, {
		branches: anyOf,
		exactlyOne: false,
		meant
	});
	if (oneOf !== void 0) judgeAlternatives(scope, place, {
		branches: oneOf,
		exactlyOne: true,
		meant
	});
	if (not !== void 0) judgeNot(scope, place, not);
}
function tryBranch(scope, place, branch) {
	const schema = resolve(branch, scope.resource);
	return {
		schema,
		...apart(scope, () => scope.judge(scope, {
			...place,
			schema
		}))
	};
}
function judgeAlternatives(scope, place, { branches, exactlyOne, meant }) {
	const doubts = scope.doubts;
	const trials = branches.map((branch) => tryBranch(scope, place, branch));
	const passed = trials.filter((trial) => trial.violations.length === 0);
	if (passed.length === 0) judgeNone(scope, place, {
		trials,
		meant
	});
	else if (exactlyOne) {
		const sure = passed.filter((trial) => !trial.doubtful);
		if (sure.length > 1) complainOfSeveral(scope, place, sure);
	}
	if (passed.some((trial) => !trial.doubtful) && !exactlyOne) scope.doubts = doubts;
}
function judgeNone(scope, place, { trials, meant }) {
	const names = trials.map((trial) => requiredOnly(trial.schema));
	if (names.every((list) => list !== void 0)) {
		if (names.some((list) => list.some((name) => meant.has(name)))) return;
		const words = alternatives([...new Set(names.map((list) => alternatives(list, "and")))]);
		const message = `${here(scope)} needs one of: ${words}`;
		complain(scope, {
			code: "missing-field",
			message,
			at: place.anchor
		});
		return;
	}
	const types = trials.map((trial) => isTypeOnly(trial.schema) ? wantedTypes(trial.schema) : []);
	if (types.every((list) => list.length > 0)) {
		const message = `${here(scope)} must be ${alternatives(types.flat().map(typeWord))}`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: place.node
		});
		return;
	}
	const best = bestTrial(scope, place, trials);
	scope.violations.push(...(best?.violations ?? []).filter((violation) => !isKnown(scope, violation)));
}
/** True when the structural walk already reported a mistake at the same place. */
function isKnown(scope, { start, end }) {
	return scope.violations.some((other) => other.start === start && other.end === end);
}
/** The branch whose discriminator fits, else the one with the fewest mistakes, else the first. */
function bestTrial(scope, place, trials) {
	const chosen = trials.filter((trial) => discriminates(scope, place, trial.schema));
	const candidates = chosen.length > 0 ? chosen : trials;
	let best;
	for (const trial of candidates) if (best === void 0 || trial.violations.length < best.violations.length) best = trial;
	return best;
}
/** True when a property that the branch fixes to one value has that value. */
function discriminates(scope, { node, base }, schema) {
	if (node.kind !== "map") return false;
	return Object.entries(schema.properties ?? {}).some(([key, property]) => {
		if (property.enum?.length !== 1) return false;
		const value = effectiveValue(scope, node, key, base);
		return value !== void 0 && canonical(value, (part) => isHidden(scope, part)) === canonicalPlain(property.enum[0]);
	});
}
/** The fields that a branch asks for, when it asks for nothing else. */
function requiredOnly(schema) {
	const asked = Object.keys(schema).filter((key) => key !== "required" && key !== "properties" && key !== "not");
	if (schema.required === void 0 || asked.length > 0) return void 0;
	return Object.values(schema.properties ?? {}).every((property) => Object.keys(property).length === 0) ? schema.required : void 0;
}
function isTypeOnly(schema) {
	return Object.keys(schema).every((key) => key === "type" || key === "x-kubernetes-int-or-string");
}
function complainOfSeveral(scope, place, passed) {
	const lists = passed.map((trial) => requiredOnly(trial.schema));
	if (!lists.every((list) => list !== void 0)) {
		const message = `${here(scope)} fits ${passed.length} of the forms that exclude each other; it must fit exactly one`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: whole(place)
		});
		return;
	}
	complainOfTogether(scope, place, [...new Set(lists.flat())], "exclude each other");
}
/** Points at the last of the fields that are there, and relates it to the first. */
function complainOfTogether(scope, place, fields, verdict) {
	const ranges = fields.map((field) => entryOf$1(place.node, field)?.keyRange).filter((range) => range !== void 0).sort((a, b) => a.start - b.start);
	const message = `${alternatives(fields.map((field) => fieldName([...scope.path, field])), "and")} ${verdict}`;
	const last = ranges.at(-1) ?? place.anchor;
	const first = ranges[0];
	const related = first === void 0 || first === last ? [] : [{
		...first,
		message: "the other one is here"
	}];
	complain(scope, {
		code: "invalid-value",
		message,
		at: last,
		related
	});
}
/** Where a value is blamed as a whole: a scalar itself, the key of everything larger. */
function whole({ node, anchor }) {
	return node.kind === "scalar" ? node : anchor;
}
function judgeNot(scope, place, branch) {
	const trial = tryBranch(scope, place, branch);
	if (trial.violations.length > 0 || trial.doubtful) return;
	const fields = requiredOnly(trial.schema);
	if (fields !== void 0 && fields.length > 0) {
		complainOfTogether(scope, place, fields, fields.length === 1 ? "may not be set here" : "may not be set together");
		return;
	}
	const forbidden = trial.schema.enum;
	const what = forbidden === void 0 ? "has a form that its schema forbids" : `may not be ${alternatives(forbidden.map(canonicalPlain))}`;
	complain(scope, {
		code: "invalid-value",
		message: `${here(scope)} ${what}`,
		at: whole(place)
	});
}

// actions/lib/codecs/structural-schema/fragment.ts
const ways = /* @__PURE__ */ new Set([
	"delete",
	"merge",
	"replace"
]);
const listDirective = /^\$(?:deleteFromPrimitiveList|setElementOrder)\/(.*)$/u;
/** True for a key that is an instruction of the patch and no field. */
function isDirective$1(key) {
	return key === "$patch" || key === "$retainKeys" || listDirective.test(key);
}
/** Judges one directive of a map that `schema` describes. */
function judgeDirective(scope, entry, schema) {
	const { key, value } = entry;
	if (key === "$patch") return judgeWay(scope, value);
	if (value.kind !== "list") {
		const message = `${here(scope)}: ${key} must be a list, got ${shown(value)}`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: value,
			below: key
		});
		return;
	}
	const field = listDirective.exec(key)?.[1];
	if (field !== void 0) judgeNamedField(scope, {
		field,
		at: entry.keyRange,
		key,
		schema
	});
	else for (const item of value.items) judgeRetained(scope, item, schema);
}
function judgeWay(scope, value) {
	if (value.kind === "scalar" && typeof value.value === "string" && ways.has(value.value)) return;
	const message = `${here(scope)}: $patch must be one of delete, merge, replace, got ${shown(value)}`;
	complain(scope, {
		code: "invalid-value",
		message,
		at: value,
		below: "$patch"
	});
}
function judgeRetained(scope, item, schema) {
	if (item.kind !== "scalar" || typeof item.value !== "string") return;
	judgeNamedField(scope, {
		field: item.value,
		at: item,
		key: "$retainKeys",
		schema
	});
}
function judgeNamedField(scope, { field, at, key, schema }) {
	if (schema.properties === void 0 || declarationOf(schema, field) !== void 0 || schema["x-kubernetes-preserve-unknown-fields"] === true) return;
	const near = nearestName(field, Object.keys(schema.properties));
	const message = `${key} names ${field}, which is not a field of ${here(scope)}`;
	complain(scope, {
		code: "unknown-field",
		message,
		at,
		below: field,
		fix: near === void 0 ? void 0 : `did you mean ${near}?`
	});
}
/** True when the patch puts the map in place of the object's, so that what stands beside `$patch` is complete. */
function replaces(map) {
	return map.entries.length > 1 && stringAt(map, "$patch") === "replace";
}
/** True when one of the items is `$patch: replace` alone: the others then take the place of the object's list. */
function replacesList(items) {
	return items.some((item) => item.kind === "map" && item.entries.length === 1 && stringAt(item, "$patch") === "replace");
}
/** True for a list item that carries an instruction, such as `$patch: delete`. */
function isInstruction(item) {
	return item.kind === "map" && entryOf$1(item, "$patch") !== void 0;
}
/** The key by which the items of a list are merged; undefined when the patch replaces the list as a whole. */
function mergeKey(schema) {
	return schema["x-kubernetes-patch-strategy"]?.split(",").includes("merge") === true ? schema["x-kubernetes-patch-merge-key"] : void 0;
}
/** An item without the merge key cannot be matched with an item of the object. */
function judgeMergeKey(scope, item, key) {
	if (item.kind !== "map" || isInstruction(item) || entryOf$1(item, key) !== void 0) return;
	if (item.entries.some((entry) => nearestName(entry.key, [key]) !== void 0)) return;
	const message = `${here(scope)}.${key} is required: the patch finds the item to change by it`;
	complain(scope, {
		code: "missing-field",
		message,
		at: item.entries[0]?.keyRange ?? item,
		below: key
	});
}

// actions/lib/codecs/structural-schema/list.ts
/** On the structural walk. A patch replaces a list that has no merge key, so its items are then complete objects. */
function judgeItems$1(scope, place) {
	const { node, schema } = place;
	const { fragment } = scope;
	const key = fragment && !replacesList(node.items) ? mergeKey(schema) : void 0;
	if (key === void 0) scope.fragment = false;
	if (fragment) judgeEachItem(scope, place, (item) => judgePatchItem(scope, item, key));
	else judgeEachItem(scope, place);
	scope.fragment = fragment;
	judgeLength(scope, place);
	if (!scope.lenient) judgeUniqueness(scope, node, schema);
}
function judgePatchItem(scope, item, key) {
	if (key !== void 0) judgeMergeKey(scope, item, key);
	if (isInstruction(item)) scope.fragment = true;
}
/** Judges the items alone: inside combinators nothing else is left to say of a list. */
function judgeEachItem(scope, place, before) {
	const { node, schema, base } = place;
	if (schema.items === void 0) return;
	const { fragment } = scope;
	for (const [index, item] of node.items.entries()) {
		const inner = scope.fragment;
		scope.path.push(index);
		before?.(item);
		const value = isNull(item) ? nullItem(scope, item, schema.items) : item;
		const anchor = item.kind === "map" ? item.entries[0]?.keyRange ?? item : item;
		if (value !== void 0) scope.judge(scope, {
			node: value,
			schema: schema.items,
			base: base?.items,
			anchor
		});
		scope.path.pop();
		scope.fragment = inner;
	}
	scope.fragment = fragment;
}
/** A null item is the items' default, else it stays; Go makes a zero value of it. */
function nullItem(scope, item, items) {
	if (scope.native) {
		const schema = resolve(items, scope.resource);
		if (schema.type === "object") return {
			kind: "map",
			entries: [],
			start: item.start,
			end: item.end
		};
		if (schema.enum !== void 0 && !schema.enum.includes("")) complain(scope, {
			code: "invalid-value",
			message: `${here(scope)} must be one of ${schema.enum.join(", ")}, got nothing`,
			at: item
		});
		return;
	}
	return items.nullable !== true && items.default !== void 0 ? defaultNode(items) : item;
}
function judgeLength(scope, { node, schema, anchor }) {
	const { minItems, maxItems } = schema;
	const count = node.items.length;
	if (scope.fragment || scope.lenient) return;
	if (minItems !== void 0 && count < minItems) {
		const message = `${here(scope)} needs at least ${counted(minItems, "item")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
	if (maxItems !== void 0 && count > maxItems) {
		const message = `${here(scope)} may have at most ${counted(maxItems, "item")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
}
function judgeUniqueness(scope, node, schema) {
	if (node.items.length < 2) return;
	const type = schema["x-kubernetes-list-type"];
	const keys = schema["x-kubernetes-list-map-keys"];
	if (type === "map" && keys !== void 0) judgeMapKeys(scope, node, {
		keys,
		items: schema.items
	});
	else if (type === "set" || schema.uniqueItems === true) judgeSet(scope, node);
}
function judgeSet(scope, node) {
	const first = /* @__PURE__ */ new Map();
	for (const [index, item] of node.items.entries()) {
		const text = canonical(item, (part) => isHidden(scope, part));
		if (text === void 0) continue;
		const before = first.get(text);
		if (before === void 0) first.set(text, index);
		else complainTwice(scope, {
			node,
			index,
			before,
			what: shown(item),
			at: item
		});
	}
}
function judgeMapKeys(scope, node, { keys, items }) {
	const base = items === void 0 ? void 0 : resolve(items, scope.resource);
	const first = /* @__PURE__ */ new Map();
	for (const [index, item] of node.items.entries()) {
		if (item.kind !== "map" || isInstruction(item)) continue;
		const values = keys.map((key) => keyValue(scope, item, {
			key,
			base
		}));
		const texts = values.map((value) => value === void 0 ? "" : canonical(value, (part) => isHidden(scope, part)));
		if (texts.includes(void 0) || texts.every((text) => text === "")) continue;
		if (keys.some((key, i) => texts[i] === "" && base?.required?.includes(key) === true)) continue;
		const text = texts.join("\n");
		const before = first.get(text);
		if (before === void 0) {
			first.set(text, index);
			continue;
		}
		complainTwice(scope, {
			node,
			index,
			before,
			what: keys.flatMap((key, i) => values[i] === void 0 ? [] : [`${key} ${shown(values[i])}`]).join(", "),
			at: keys.map((key) => entryOf$1(item, key)?.value).find((value) => value !== void 0) ?? item
		});
	}
}
/** Server-side apply takes a key that is not there from the schema's default, for native kinds as well. */
function keyValue(scope, item, { key, base }) {
	const { native } = scope;
	scope.native = false;
	const value = effectiveValue(scope, item, key, base);
	scope.native = native;
	return value !== void 0 && isNull(value) ? void 0 : value;
}
function complainTwice(scope, { node, index, before, what, at }) {
	const earlier = fieldName([...scope.path, before]);
	const message = `${fieldName([...scope.path, index])} repeats ${what} of ${earlier}`;
	const first = node.items[before];
	const range = first?.kind === "map" ? first.entries[0]?.keyRange ?? first : first;
	const related = range === void 0 ? [] : [{
		start: range.start,
		end: range.end,
		message: `${what} is here first`
	}];
	scope.path.push(index);
	complain(scope, {
		code: "duplicate-entry",
		message,
		at,
		related
	});
	scope.path.pop();
}

// actions/lib/codecs/structural-schema/object-name.ts
const byKind$1 = {
	"v1/Namespace": dnsLabel,
	"apps/v1/StatefulSet": dnsLabel,
	"batch/v1/CronJob": cronJobName,
	"policy/v1/PodDisruptionBudget": pathSegment,
	"storage.k8s.io/v1/CSIDriver": (name) => dnsSubdomain(name) ?? (name.length > 63 ? `has ${name.length} characters; at most 63 are allowed` : void 0)
};
/** The check of the name of an object of this kind. Custom resources and most native kinds: DNS subdomain. */
function nameCheck(resource) {
	if (!resource.native) return dnsSubdomain;
	const key = `${resource.apiVersion}/${resource.kind}`;
	if (key === "v1/Service") return hasRelaxedServiceNames(resource.source) ? dnsLabel : dnsLabel1035;
	if (resource.apiVersion.startsWith("rbac.authorization.k8s.io/")) return pathSegment;
	return Object.hasOwn(byKind$1, key) ? byKind$1[key] ?? dnsSubdomain : nameOfOtherKind(resource);
}
function nameOfOtherKind({ apiVersion, kind }) {
	return kind === "IPAddress" || apiVersion.startsWith("certificates.k8s.io/") || kind === "StorageVersion" ? pathSegment : dnsSubdomain;
}
/** The feature gate RelaxedServiceNameValidation is on since 1.36. */
function hasRelaxedServiceNames(source) {
	const minor = /@v?1\.(\d+)/u.exec(source)?.[1];
	return minor === void 0 || Number(minor) >= 36;
}
/** The names of its Jobs get a suffix of 11 characters. */
function cronJobName(name) {
	return dnsSubdomain(name) ?? (name.length > 52 ? `has ${name.length} characters; at most 52 are allowed` : void 0);
}

// actions/lib/codecs/structural-schema/object-meta.ts
const mostAnnotationBytes = 262144;
/** Judges metadata whose types are already judged; `scope.path` ends at it. */
function judgeObjectMeta(scope, meta, role) {
	judgeKeyed(scope, meta, "labels", (key) => qualifiedName(key));
	judgeLabelValues(scope, meta);
	judgeKeyed(scope, meta, "annotations", (key) => qualifiedName(key.toLowerCase()));
	judgeAnnotationSize(scope, meta);
	if (role === "template") return;
	judgeFinalizers(scope, meta);
	if (role === "root" && scope.fragment) return;
	const check = role === "root" ? nameCheck(scope.resource) : pathSegment;
	if (role !== "root" || !scope.nameless) judgeName$1(scope, meta, "name", check);
	judgeName$1(scope, meta, "generateName", (name) => check(maskTrailingDash(name)));
	judgeName$1(scope, meta, "namespace", dnsLabel);
}
/** Something will be appended to the prefix, so it may end with a dash. */
function maskTrailingDash(name) {
	return name.length > 1 && name.endsWith("-") ? `${name.slice(0, -2)}a` : name;
}
function judgeName$1(scope, meta, key, check) {
	const value = entryOf$1(meta, key)?.value;
	const text = textOf$5(scope, value);
	if (value === void 0 || text === void 0 || text === "") return;
	const problem = check(text);
	if (problem === void 0) return;
	const message = `${here(scope)}.${key} ${problem}, got ${shown(value)}`;
	complain(scope, {
		code: "invalid-metadata",
		message,
		at: value,
		below: key
	});
}
function entriesOf(meta, key) {
	const value = entryOf$1(meta, key)?.value;
	return value?.kind === "map" ? value.entries : [];
}
function judgeKeyed(scope, meta, field, check) {
	for (const { key, keyRange } of entriesOf(meta, field)) {
		if (hasVariable(key) || isDirective(key)) continue;
		const problem = check(key);
		if (problem === void 0) continue;
		const noun = field === "labels" ? "label key" : "annotation key";
		const message = `${here(scope)}.${field}: the ${noun} ${JSON.stringify(key)} ${problem}`;
		complain(scope, {
			code: "invalid-metadata",
			message,
			at: keyRange,
			below: field
		});
	}
}
function isDirective(key) {
	return key === "$patch" || key === "$retainKeys";
}
function judgeLabelValues(scope, meta) {
	for (const { key, value } of entriesOf(meta, "labels")) {
		const text = textOf$5(scope, value);
		const problem = text === void 0 || isDirective(key) ? void 0 : labelValue(text);
		if (problem === void 0) continue;
		const message = `${here(scope)}.labels[${key}] ${problem}, got ${shown(value)}`;
		complain(scope, {
			code: "invalid-metadata",
			message,
			at: value,
			below: "labels"
		});
	}
}
function judgeAnnotationSize(scope, meta) {
	let bytes = 0;
	for (const { key, value } of entriesOf(meta, "annotations")) bytes += Buffer$1.byteLength(key) + (value.kind === "scalar" ? Buffer$1.byteLength(value.text) : 0);
	const entry = entryOf$1(meta, "annotations");
	if (bytes <= mostAnnotationBytes || entry === void 0) return;
	const message = `${here(scope)}.annotations hold ${bytes} bytes in all; at most ${mostAnnotationBytes} are allowed`;
	complain(scope, {
		code: "invalid-metadata",
		message,
		at: entry.keyRange,
		below: "annotations"
	});
}
function judgeFinalizers(scope, meta) {
	const list = entryOf$1(meta, "finalizers")?.value;
	for (const item of list?.kind === "list" ? list.items : []) {
		const text = textOf$5(scope, item);
		const problem = text === void 0 ? void 0 : qualifiedName(text);
		if (problem === void 0) continue;
		const message = `${here(scope)}.finalizers: ${shown(item)} ${problem}`;
		complain(scope, {
			code: "invalid-metadata",
			message,
			at: item,
			below: "finalizers"
		});
	}
}
function textOf$5(scope, node) {
	if (node?.kind !== "scalar" || isNull(node) || isHidden(scope, node)) return void 0;
	return typeof node.value === "string" ? node.value : void 0;
}
/** True when a key that is there was meant as `name`: the unknown key is then the one mistake. */
function misspells$1(node, name) {
	return node?.kind === "map" && node.entries.some(({ key }) => nearestName(key, [name]) !== void 0);
}
/** `metadata.name`, or `generateName` in its place. */
function judgeNamePresence(scope, root) {
	if (scope.fragment || scope.nameless) return;
	const entry = entryOf$1(root, "metadata");
	const meta = entry?.value;
	if (meta !== void 0 && meta.kind !== "map" && !isNull(meta)) return;
	const named = (key) => {
		const value = entryOf$1(meta, key)?.value;
		return value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === ""));
	};
	if (named("name") || named("generateName") || misspells$1(root, "metadata") || misspells$1(meta, "name")) return;
	if (scope.violations.some(({ code, field }) => code === "missing-field" && field === "metadata")) return;
	const at = entry?.keyRange ?? root.entries[0]?.keyRange ?? root;
	complain(scope, {
		code: "missing-field",
		message: "metadata.name is required (or generateName)",
		at,
		below: entry === void 0 ? "metadata" : "metadata.name"
	});
}

// actions/lib/codecs/structural-schema/object-meta-schema.ts
const string = { type: "string" };
const int64 = {
	type: "integer",
	format: "int64"
};
const time = {
	type: "string",
	format: "date-time",
	goType: "time"
};
const strings = {
	type: "object",
	additionalProperties: string
};
const objectMetaSchema = {
	type: "object",
	goType: "object-meta",
	properties: {
		annotations: strings,
		creationTimestamp: time,
		deletionGracePeriodSeconds: int64,
		deletionTimestamp: time,
		finalizers: {
			type: "array",
			items: string,
			"x-kubernetes-list-type": "set",
			"x-kubernetes-patch-strategy": "merge"
		},
		generateName: string,
		generation: int64,
		labels: strings,
		managedFields: {
			type: "array",
			items: {
				type: "object",
				properties: {
					apiVersion: string,
					fieldsType: string,
					fieldsV1: {
						type: "object",
						goType: "opaque"
					},
					manager: string,
					operation: string,
					subresource: string,
					time
				}
			}
		},
		name: string,
		namespace: string,
		ownerReferences: {
			type: "array",
			items: {
				type: "object",
				properties: {
					apiVersion: string,
					blockOwnerDeletion: { type: "boolean" },
					controller: { type: "boolean" },
					kind: string,
					name: string,
					uid: string
				},
				required: [
					"apiVersion",
					"kind",
					"name",
					"uid"
				]
			},
			"x-kubernetes-list-type": "map",
			"x-kubernetes-list-map-keys": ["uid"],
			"x-kubernetes-patch-strategy": "merge",
			"x-kubernetes-patch-merge-key": "uid"
		},
		resourceVersion: string,
		selfLink: string,
		uid: string
	}
};

// actions/lib/codecs/structural-schema/presence.ts
/** `required`, after nulls are pruned and defaults applied. What a misspelt key meant is not missed besides. */
function judgeRequired(scope, place, meant) {
	const { node, schema, base, anchor } = place;
	if (scope.fragment || scope.lenient || schema.required === void 0) return;
	for (const key of schema.required) {
		if (meant.has(key) || isPresent(scope, effectiveValue(scope, node, key, base))) continue;
		const message = `${fieldName([...scope.path, key])} is required`;
		complain(scope, {
			code: "missing-field",
			message,
			at: anchor,
			below: key
		});
	}
}
/** Go cannot tell an empty string or list from one that is not there, so for native kinds both are missing. */
function isPresent(scope, value) {
	if (value === void 0) return false;
	if (!scope.native) return true;
	return !(value.kind === "scalar" && value.value === "") && !(value.kind === "list" && value.items.length === 0);
}
/** `minProperties` and `maxProperties`, of the map as the server sees it. */
function judgeCounts(scope, { node, schema, base, anchor }) {
	const { minProperties, maxProperties } = schema;
	if (minProperties === void 0 && maxProperties === void 0 || scope.fragment || scope.lenient) return;
	const count = effectiveCount(scope, node, base);
	if (minProperties !== void 0 && count < minProperties) {
		const message = `${here(scope)} needs at least ${counted(minProperties, "field")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
	if (maxProperties !== void 0 && count > maxProperties) {
		const message = `${here(scope)} may have at most ${counted(maxProperties, "field")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
}
function effectiveCount(scope, node, base) {
	const written = new Set(node.entries.filter((entry) => !isPruned(scope, entry, base)).map((entry) => entry.key));
	const declared = scope.native ? [] : Object.entries(base?.properties ?? {});
	for (const [key, schema] of declared) if (schema.default !== void 0) written.add(key);
	return written.size;
}

// actions/lib/codecs/structural-schema/suggestion.ts
const deepest = 3;
/** For a field `key` that `schema`, at the current path, does not declare; `taken` are the keys that are there. */
function suggestionFor(scope, schema, key, taken) {
	const names = Object.keys(schema?.properties ?? {});
	const sibling = nearestName(key, names.filter((name) => !taken.has(name))) ?? nearestName(key, names);
	if (sibling !== void 0) return {
		sibling,
		fix: taken.has(sibling) ? `${sibling} is already there; remove ${key}` : `did you mean ${sibling}?`
	};
	const place = below(scope.resource, schema, key) ?? above(scope, key);
	return place === void 0 ? void 0 : { fix: `${key} belongs under ${fieldName([...scope.path.slice(0, place.keep), ...place.steps]) || "the root"}` };
}
/** The one nearest place below that declares `key`, by breadth. */
function below(resource, schema, key) {
	let level = schema === void 0 ? [] : [{
		schema,
		steps: []
	}];
	for (let depth = 0; depth < deepest; depth++) {
		const next = level.flatMap(({ schema: parent, steps }) => Object.keys(parent.properties ?? {}).filter((name) => name !== "status").map((name) => ({
			schema: resolve(propertyOf(parent, name) ?? {}, resource),
			steps: [...steps, name]
		})));
		const found = next.filter((child) => propertyOf(child.schema, key) !== void 0);
		const only = found[0];
		if (found.length === 1 && only !== void 0) return {
			keep: Infinity,
			steps: only.steps
		};
		if (found.length > 1) return void 0;
		level = next;
	}
}
/** The nearest ancestor that declares `key`. */
function above(scope, key) {
	for (let keep = scope.path.length - 1; keep >= 0; keep--) {
		if (typeof scope.path[keep] === "number") continue;
		if (propertyOf(scope.ancestors[keep], key) !== void 0) return {
			keep,
			steps: []
		};
	}
}

// actions/lib/codecs/structural-schema/map.ts
const undeclared = {};
const typeMeta = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"metadata"
]);
/** On the structural walk, where the schema declares the fields. Returns the siblings that misspelt keys meant. */
function judgeFields(scope, place) {
	const { node, schema, anchor } = place;
	const whole = scope.fragment && replaces(node);
	const inside = {
		node,
		schema,
		anchor,
		meant: /* @__PURE__ */ new Set(),
		directives: scope.fragment
	};
	if (whole) scope.fragment = false;
	scope.ancestors.push(schema);
	for (const entry of node.entries) judgeEntry(scope, inside, entry);
	scope.ancestors.pop();
	if (schema["x-kubernetes-embedded-resource"] === true) judgeTypeMeta(scope, place);
	if (schema.goType === "object-meta") judgeObjectMeta(scope, node, metaRole(scope));
	const present = {
		node,
		schema,
		base: schema,
		anchor
	};
	judgeCounts(scope, present);
	judgeRequired(scope, present, inside.meant);
	if (whole) scope.fragment = true;
	return inside.meant;
}
function judgeEntry(scope, inside, entry) {
	const { schema } = inside;
	const { key, value, keyRange } = entry;
	if (inside.directives && isDirective$1(key)) return judgeDirective(scope, entry, schema);
	const isRoot = scope.path.length === 0;
	if (key === "metadata" && holdsObject(scope, schema)) return judgeMetadata(scope, entry, schema);
	const declared = declarationOf(schema, key);
	if (declared === void 0 || declared === false) {
		if (takesUnknown(scope, schema) || typeMeta.has(key) && holdsObject(scope, schema)) return;
		return judgeUnknown$1(scope, inside, entry);
	}
	if (isPruned(scope, entry, schema)) return;
	scope.path.push(key);
	const lenient = scope.lenient;
	if (isRoot && key === "status") scope.lenient = true;
	if (declared === true) judgeUndeclared(scope, value);
	else descend(scope, {
		node: value,
		schema: declared,
		base: declared,
		anchor: keyRange
	});
	scope.lenient = lenient;
	scope.path.pop();
}
function descend(scope, place) {
	scope.judge(scope, place);
}
/** The root of a custom resource, or an embedded resource: apiVersion, kind and metadata are not the schema's business. */
function holdsObject(scope, schema) {
	return scope.path.length === 0 && !scope.native || schema["x-kubernetes-embedded-resource"] === true;
}
/** Below `additionalProperties: true` nothing is declared, so the server prunes the keys of maps there. */
function judgeUndeclared(scope, node) {
	if (!scope.native) descend(scope, {
		node,
		schema: undeclared,
		base: undeclared,
		anchor: node
	});
}
function takesUnknown(scope, schema) {
	if (schema["x-kubernetes-preserve-unknown-fields"] === true) return true;
	return scope.native && schema.properties === void 0;
}
function judgeUnknown$1(scope, { node, schema, meant }, { key, keyRange }) {
	if (scope.placeholders && hasVariable(key)) {
		scope.doubts++;
		return;
	}
	const suggestion = suggestionFor(scope, schema, key, new Set(node.entries.map((other) => other.key)));
	if (suggestion?.sibling !== void 0) meant.add(suggestion.sibling);
	const message = `${key} is not a field of ${fieldName([scope.resource.kind, ...scope.path])}`;
	complain(scope, {
		code: "unknown-field",
		message,
		at: keyRange,
		below: key,
		fix: suggestion?.fix ?? unquoted(key)
	});
}
/** YAML 1.1 reads the bare keys `y`, `n`, `on`, `off` … as booleans. */
function unquoted(key) {
	return key === "true" || key === "false" ? "put the key in quotes if it is not meant as a boolean" : void 0;
}
/** Metadata of a custom or embedded resource: decoded into Go's ObjectMeta, then held against what the CRD adds. */
function judgeMetadata(scope, { value, keyRange }, schema) {
	const declared = propertyOf(schema, "metadata");
	if (isNull(value)) return;
	const { native } = scope;
	scope.native = true;
	scope.path.push("metadata");
	descend(scope, {
		node: value,
		schema: objectMetaSchema,
		base: objectMetaSchema,
		anchor: keyRange
	});
	scope.native = native;
	if (declared?.properties !== void 0 && !scope.lenient) descend(scope, {
		node: value,
		schema: declared,
		base: objectMetaSchema,
		anchor: keyRange
	});
	scope.path.pop();
}
function metaRole(scope) {
	if (scope.path.length === 1 && scope.path[0] === "metadata") return "root";
	return scope.resource.native ? "template" : "resource";
}
function judgeTypeMeta(scope, { node, anchor }) {
	if (scope.fragment || scope.lenient) return;
	for (const key of ["apiVersion", "kind"]) {
		const value = entryOf$1(node, key)?.value;
		if (value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === ""))) continue;
		complain(scope, {
			code: "missing-field",
			message: `${here(scope)}.${key} is required`,
			at: anchor,
			below: key
		});
	}
}

// actions/lib/codecs/structural-schema/judge.ts
const none$2 = /* @__PURE__ */ new Set();
/**
* What the API server would refuse in an object of this kind, in the order of the document's structure. CEL rules and
* the hand-written rules of native kinds are not judged here.
*
* @throws NotLoaded when a pattern needs re2js
* @throws Error when the schema lacks a definition
*/
function judge(node, resource, options) {
	const scope = openScope(resource, options);
	const schema = resolve(resource.schema, resource);
	if (node.kind !== "map") {
		complain(scope, {
			code: "wrong-type",
			message: `${resource.kind} must be a map, got ${shown(node)}`,
			at: firstLine$2(node)
		});
		return scope.violations;
	}
	judgePlace(scope, {
		node,
		schema,
		base: schema,
		anchor: node.entries[0]?.keyRange ?? node
	});
	judgeNamePresence(scope, node);
	return distinct(scope.violations);
}
/** Judges a value that stands for itself, such as the `value` of an RFC 6902 operation. */
function judgePart(node, part, options) {
	const scope = openScope(part.resource, options);
	scope.path.push(...part.path);
	if (part.path[0] === "metadata" && !part.resource.native) scope.native = true;
	if (part.path[0] === "status") scope.lenient = true;
	judgePlace(scope, {
		node,
		schema: part.schema,
		base: part.schema,
		anchor: node
	});
	return distinct(scope.violations);
}
function openScope(resource, options) {
	return {
		resource,
		placeholders: options.placeholders,
		nameless: options.nameless === true,
		native: resource.native,
		fragment: options.fragment === true,
		lenient: false,
		path: [],
		ancestors: [],
		violations: [],
		doubts: 0,
		judge: judgePlace
	};
}
function judgePlace(scope, place) {
	const { node } = place;
	if (isHidden(scope, node)) {
		scope.doubts++;
		return;
	}
	const schema = resolve(place.schema, scope.resource);
	const inner = {
		node,
		schema,
		base: place.base === place.schema ? schema : place.base && resolve(place.base, scope.resource),
		anchor: place.anchor
	};
	if (isNull(node)) return judgeNull(scope, inner);
	if (!fitsShape(scope, node, schema)) return;
	if (schema.goType === "opaque") return;
	const meant = judgeShape(scope, inner);
	if (meant === void 0 || schema.goType === "quantity" || schema.goType === "int-or-string") return;
	if (schema.enum !== void 0) judgeEnum(scope, node, schema.enum);
	judgeCombinators(scope, inner, meant);
}
/** Judges by the shape of the value; undefined when its type is wrong, else the siblings that misspelt keys meant. */
function judgeShape(scope, { node, schema, base, anchor }) {
	const structural = base === schema;
	if (node.kind === "scalar") return judgeScalar(scope, node, schema) ? none$2 : void 0;
	if (node.kind === "list") {
		const place = {
			node,
			schema,
			base,
			anchor
		};
		if (structural) judgeItems$1(scope, place);
		else {
			judgeEachItem(scope, place);
			judgeLength(scope, place);
		}
		return none$2;
	}
	if (structural) return judgeFields(scope, {
		node,
		schema,
		anchor
	});
	judgeConstrainedFields(scope, {
		node,
		schema,
		base,
		anchor
	});
	return none$2;
}
/** Inside a combinator: the values that the named fields have after defaulting, and which of them are there. */
function judgeConstrainedFields(scope, place) {
	const { node, schema, base } = place;
	for (const [key, property] of Object.entries(schema.properties ?? {})) {
		const value = effectiveValue(scope, node, key, base);
		if (value === void 0) continue;
		const keyRange = node.entries.find((entry) => entry.key === key)?.keyRange ?? place.anchor;
		const other = base?.additionalProperties;
		const declared = propertyOf(base, key) ?? (typeof other === "object" ? other : void 0);
		scope.path.push(key);
		judgePlace(scope, {
			node: value,
			schema: property,
			base: declared,
			anchor: keyRange
		});
		scope.path.pop();
	}
	judgeCounts(scope, place);
	judgeRequired(scope, place, none$2);
}
/** A map or list where something else must be; scalars are judged by `judgeScalar`. */
function fitsShape(scope, node, schema) {
	const wanted = wantedTypes(schema);
	if (node.kind === "scalar" ? !wanted.some(isContainer) || wanted.length > 1 : fitsContainer(node.kind, wanted, schema)) return true;
	const words = schema.goType === "quantity" ? "a quantity" : schema.goType === "int-or-string" ? "an integer or a string" : alternatives(wanted.map(typeWord));
	const message = `${here(scope)} must be ${words}, got ${shown(node)}`;
	complain(scope, {
		code: "wrong-type",
		message,
		at: node.kind === "scalar" ? node : firstLine$2(node)
	});
	return false;
}
function isContainer(type) {
	return type === "object" || type === "array";
}
/** The server lets a list pass for a string with a `format`, which server-side apply then refuses; here it is wrong. */
function fitsContainer(kind, wanted, schema) {
	if (schema.goType === "quantity" || schema.goType === "int-or-string") return false;
	return wanted.length === 0 || wanted.includes(kind === "map" ? "object" : "array");
}
/** The start of a map or list that is itself wrong: pointing at all of it would hide the place. */
function firstLine$2(node) {
	if (node.kind === "map") return node.entries[0]?.keyRange ?? node;
	if (node.kind === "list") return node.items[0] === void 0 ? node : firstLine$2(node.items[0]);
	return node;
}
/** A null that no default has replaced. */
function judgeNull(scope, { node, schema }) {
	if (scope.native || scope.fragment || scope.lenient) return;
	const wanted = wantedTypes(schema);
	if (wanted.length > 0 && schema.nullable !== true) {
		const message = `${here(scope)} must be ${alternatives(wanted.map(typeWord))}, got nothing (null)`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: node,
			fix: "give it a value or remove the key"
		});
	} else if (schema.enum !== void 0) judgeEnum(scope, node, schema.enum);
}
function judgeEnum(scope, node, values) {
	if (scope.lenient || node.kind === "scalar" && values.includes(node.value)) return;
	const text = canonical(node, (part) => isHidden(scope, part));
	if (text === void 0) {
		scope.doubts++;
		return;
	}
	if (scope.native && text === "\"\"" && typeof scope.path.at(-1) !== "number") return;
	if (values.some((value) => canonicalPlain(value) === text)) return;
	const names = values.map((value) => typeof value === "string" ? value : canonicalPlain(value));
	const near = node.kind === "scalar" ? nearestName(node.text, names) : void 0;
	const message = `${here(scope)} must be ${oneOf$2(names)}, got ${shown(node)}`;
	complain(scope, {
		code: "invalid-value",
		message,
		at: node,
		fix: near === void 0 ? void 0 : `did you mean ${near}?`
	});
}
/** Combinators can find the same mistake twice. */
function distinct(violations) {
	if (violations.length < 2) return violations;
	const seen = /* @__PURE__ */ new Set();
	return violations.filter(({ start, end, code, message }) => {
		const key = `${start} ${end} ${code} ${message}`;
		return !seen.has(key) && seen.add(key) !== void 0;
	});
}

// actions/lib/domain/kustomize/patches.ts
/** The patch strings of a kustomization, a Flux Kustomization or a HelmRelease. */
function embeddedPatches(root) {
	const group = (stringAt(root, "apiVersion") ?? "").split("/")[0];
	if (group === "kustomize.toolkit.fluxcd.io") return patchList(nodeAt(root, "spec"));
	if (group === "helm.toolkit.fluxcd.io") return itemsAt(root, "spec", "postRenderers").flatMap((renderer) => patchList(nodeAt(renderer, "kustomize")));
	if (group === "kustomize.config.k8s.io" || stringAt(root, "kind") === void 0) return patchList(root);
	return [];
}
function patchList(holder) {
	const found = [];
	for (const field of ["patches", "patchesJson6902"]) for (const item of itemsAt(holder, field)) {
		const text = nodeAt(item, "patch");
		const target = targetOf(nodeAt(item, "target"));
		if (text?.kind === "scalar" && typeof text.value === "string") found.push({
			text,
			...target === void 0 ? {} : { target }
		});
	}
	for (const item of itemsAt(holder, "patchesStrategicMerge")) if (item.kind === "scalar" && typeof item.value === "string" && item.value.includes("\n")) found.push({ text: item });
	return found;
}
/** Reads a `target:` map; undefined when it names no kind. */
function targetOf(node) {
	const kind = stringAt(node, "kind");
	const group = stringAt(node, "group");
	const version = stringAt(node, "version");
	const name = stringAt(node, "name");
	if (kind === void 0) return void 0;
	return {
		kind,
		...name === void 0 ? {} : { name },
		...group === void 0 ? {} : { group },
		...version === void 0 ? {} : { version }
	};
}
/** Patch files that a kustomization names (`patches[].path` and the older forms), with their targets. */
function patchFiles(root) {
	const found = [];
	for (const field of ["patches", "patchesJson6902"]) for (const item of itemsAt(root, field)) {
		const path = stringAt(item, "path");
		const target = targetOf(nodeAt(item, "target"));
		if (path !== void 0) found.push({
			path,
			...target === void 0 ? {} : { target }
		});
	}
	for (const item of itemsAt(root, "patchesStrategicMerge")) if (item.kind === "scalar" && typeof item.value === "string" && !item.value.includes("\n")) found.push({ path: item.value });
	return found;
}

// actions/lib/codecs/json-patch/operations.ts
const operations = [
	"add",
	"remove",
	"replace",
	"move",
	"copy",
	"test"
];
const withValue = /* @__PURE__ */ new Set([
	"add",
	"replace",
	"test"
]);
const withFrom = /* @__PURE__ */ new Set(["move", "copy"]);
/** Reads the operations; a text that `isHidden` takes for a placeholder is not judged. */
function readOperations(patch, isHidden) {
	const violations = [];
	const pointers = [];
	for (const [index, item] of patch.items.entries()) {
		const field = `[${index}]`;
		if (item.kind !== "map") {
			violations.push(violation$1(item, "wrong-type", field, "an operation of a JSON patch is a map with op and path"));
			continue;
		}
		violations.push(...shapeOf(item, field, isHidden));
		pointers.push(...pointersOf(item, field, isHidden));
	}
	return {
		violations,
		pointers
	};
}
function shapeOf(item, field, isHidden) {
	const op = scalarAt$2(item, "op");
	const found = [];
	if (op === void 0) found.push(lacks$1(item, field, "op"));
	else if (!operations.includes(op.text) && !isHidden(op.text)) found.push(unknownOperation(op, field));
	if (scalarAt$2(item, "path") === void 0) found.push(lacks$1(item, field, "path"));
	if (op !== void 0 && withValue.has(op.text) && entryOf$1(item, "value") === void 0) found.push(lacks$1(item, field, "value"));
	if (op !== void 0 && withFrom.has(op.text) && scalarAt$2(item, "from") === void 0) found.push(lacks$1(item, field, "from"));
	for (const key of ["path", "from"]) {
		const pointer = scalarAt$2(item, key);
		if (pointer === void 0 || pointer.text === "" || pointer.text.startsWith("/") || isHidden(pointer.text)) continue;
		const message = `a ${key} starts with /, and ${JSON.stringify(pointer.text)} does not`;
		found.push(violation$1(pointer, "invalid-value", `${field}.${key}`, message));
	}
	return found;
}
function pointersOf(item, field, isHidden) {
	const op = scalarAt$2(item, "op")?.text ?? "";
	return ["path", "from"].flatMap((key) => {
		const pointer = scalarAt$2(item, key);
		if (pointer === void 0 || !pointer.text.startsWith("/") || isHidden(pointer.text)) return [];
		const value = key === "path" && withValue.has(op) ? entryOf$1(item, "value")?.value : void 0;
		return [{
			op,
			pointer,
			steps: pointerSteps(pointer.text),
			field,
			...value === void 0 ? {} : { value }
		}];
	});
}
/** The place of segment `at` in the pointer's text; the whole value when it is written over several lines or with escapes. */
function stepRange(pointer, at) {
	const raw = pointer.text.slice(1).split("/");
	const quote = pointer.style === "plain" ? 0 : 1;
	if (pointer.end - pointer.start !== pointer.text.length + 2 * quote) return {
		start: pointer.start,
		end: pointer.end
	};
	const start = pointer.start + quote + 1 + raw.slice(0, at).reduce((sum, step) => sum + step.length + 1, 0);
	return {
		start,
		end: start + (raw[at]?.length ?? 0)
	};
}
function unknownOperation(op, field) {
	const near = nearestName(op.text, operations);
	const message = `op must be one of ${operations.join(", ")}, not ${JSON.stringify(op.text)}`;
	const found = violation$1(op, "invalid-value", `${field}.op`, message);
	return near === void 0 ? found : {
		...found,
		fix: `did you mean ${near}?`
	};
}
function lacks$1(item, field, name) {
	return {
		...violation$1(item.entries[0]?.keyRange ?? item, "missing-field", `${field}.${name}`, `the operation lacks ${name}`),
		fix: `add ${name}`
	};
}
function violation$1({ start, end }, code, field, message) {
	return {
		start,
		end,
		code,
		field,
		message
	};
}

// actions/lib/codecs/structural-schema/schema-at.ts
const index = /^(?:0|[1-9]\d*|-)$/u;
/** Follows `steps`, unescaped segments of a JSON pointer: keys of maps, indices of lists or `-`. */
function schemaAt(resource, steps) {
	let schema = resolve(resource.schema, resource);
	const path = [];
	for (const [at, step] of steps.entries()) {
		const next = stepInto$1({
			schema,
			step,
			path,
			resource
		});
		if (next === "anything") return { anything: true };
		if ("problem" in next) return {
			...next,
			at
		};
		schema = resolve(next.schema, resource);
		path.push(next.step);
	}
	return {
		schema,
		path
	};
}
function stepInto$1({ schema, step, path, resource }) {
	if (schema.type === "array") return stepIntoList({
		schema,
		step,
		path,
		resource
	});
	if (step === "metadata" && path.length === 0 && !resource.native) return {
		schema: objectMetaSchema,
		step
	};
	const property = propertyOf(schema, step) ?? schema.additionalProperties;
	if (typeof property === "object") return {
		schema: property,
		step
	};
	if (schema["x-kubernetes-preserve-unknown-fields"] === true || schema.goType === "opaque" || property === true || resource.native && schema.properties === void 0 && schema.type === void 0) return "anything";
	if (path.length === 0 && (step === "apiVersion" || step === "kind")) return {
		schema: { type: "string" },
		step
	};
	const owner = fieldName([resource.kind, ...path]);
	if (schema.type !== void 0 && schema.type !== "object") return { problem: `${owner} is ${schema.type === "string" ? "a string" : `of type ${schema.type}`} and has no field ${step}` };
	const near = nearestName(step, Object.keys(schema.properties ?? {}));
	const problem = `${step} is not a field of ${owner}`;
	return near === void 0 ? { problem } : {
		problem,
		fix: `did you mean ${near}?`
	};
}
function stepIntoList({ schema, step, path, resource }) {
	if (!index.test(step)) return { problem: `${fieldName([resource.kind, ...path])} is a list: ${step} is no index of it` };
	if (schema.items === void 0) return "anything";
	return {
		schema: schema.items,
		step: step === "-" ? "-" : Number(step)
	};
}

// actions/lib/domain/kubernetes/json-patch.ts
/** Judges the operations; without a resource (a target that names no single kind) only their shape. */
function judgeOperations(patch, resource) {
	const { violations, pointers } = readOperations(patch, hasVariable);
	if (resource === void 0) return [...violations];
	return [...violations, ...pointers.flatMap((pointer) => judgePointer$1(pointer, resource))];
}
function judgePointer$1({ pointer, steps, value, field }, resource) {
	const found = schemaAt(resource, steps);
	if ("anything" in found) return [];
	if ("problem" in found) {
		const { problem, at, fix } = found;
		const message = `the patch changes nothing that exists: ${problem}`;
		return [{
			...stepRange(pointer, at),
			code: "unknown-field",
			field: `${field}.path`,
			message,
			...fix === void 0 ? {} : { fix }
		}];
	}
	if (value === void 0) return [];
	return judgePart(value, {
		resource,
		...found
	}, { placeholders: true });
}

// actions/lib/domain/kubernetes/judge-patch.ts
const nothing = {
	violations: [],
	problems: [],
	unknownKinds: [],
	judged: 0
};
/** Judges every patch string of a document, and the patch strings inside those. */
function judgeEmbeddedPatches(source, root, store) {
	return joinJudgements$1(embeddedPatches(root).map((patch) => judgePatchText(source, patch, store)));
}
function judgePatchText(outer, patch, store) {
	const source = embeddedSource(outer, patch.text);
	if (source === void 0) return nothing;
	const file = readPatch(source);
	const problems = file.problems.map((problem) => ({
		source,
		problem
	}));
	const parts = file.documents.map((document) => document.root === void 0 ? nothing : judgePatch({
		source,
		root: document.root,
		target: patch.target,
		store
	}));
	return joinJudgements$1([{
		...nothing,
		problems
	}, ...parts]);
}
/** kustomize reads a strategic merge patch like any file, and an RFC 6902 patch by the older rules (`yes` is true). */
function readPatch(source) {
	const file = readYaml(source, { dialect: "kustomize" });
	return file.documents.some((document) => document.root?.kind === "list") ? readYaml(source, { dialect: "kubernetes" }) : file;
}
/** Judges one patch document: a list is RFC 6902, a map is a strategic merge patch. */
function judgePatch({ source, root, target, store }) {
	if (root.kind === "scalar") return nothing;
	if (root.kind === "list") {
		const resource = target === void 0 ? void 0 : schemaOfTarget(target, store);
		const violations = judgeOperations(root, resource).map((violation) => ({
			source,
			violation
		}));
		return {
			...nothing,
			violations,
			judged: 1
		};
	}
	const { resource, wanted } = schemaOfPatch(root, target, store);
	const inner = judgeEmbeddedPatches(source, root, store);
	if (resource === void 0) return joinJudgements$1([{
		...nothing,
		unknownKinds: wanted === void 0 ? [] : [wanted]
	}, inner]);
	const violations = judge(root, resource, {
		placeholders: true,
		fragment: true
	}).map((violation) => ({
		source,
		violation
	}));
	return joinJudgements$1([{
		...nothing,
		violations,
		judged: 1
	}, inner]);
}
/** With a target the patch's own apiVersion and kind are not used by kustomize; the target's kind decides. */
function schemaOfPatch(root, target, store) {
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (target?.kind !== void 0) {
		const resource = (apiVersion !== void 0 && kind === target.kind ? store.lookup(apiVersion, kind) : void 0) ?? schemaOfTarget(target, store);
		return resource === void 0 ? {} : { resource };
	}
	if (apiVersion === void 0 || kind === void 0) return {};
	const resource = store.lookup(apiVersion, kind);
	return resource === void 0 ? { wanted: {
		apiVersion,
		kind
	} } : { resource };
}
/** The schema of the one kind that a target names; undefined for a regular expression or an unknown kind. */
function schemaOfTarget(target, store) {
	if (target.kind === void 0) return void 0;
	const versions = store.versionsOf(target.kind, target.group);
	const apiVersion = (target.version === void 0 ? void 0 : versions.find((version) => version.endsWith(target.version ?? ""))) ?? newest(versions);
	return apiVersion === void 0 ? void 0 : store.lookup(apiVersion, target.kind);
}
/** `v2` before `v1`, stable before beta before alpha; undefined when different groups have the kind. */
function newest(versions) {
	if (new Set(versions.map((version) => version.slice(0, version.lastIndexOf("/") + 1))).size !== 1) return void 0;
	const weight = (version) => {
		const match = /v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
		return (match?.[2] === void 0 ? 2 : match[2] === "beta" ? 1 : 0) * 1e6 + Number(match?.[1] ?? 0) * 1e3 + Number(match?.[3] ?? 0);
	};
	return [...versions].sort((a, b) => weight(b) - weight(a))[0];
}
function joinJudgements$1(parts) {
	return {
		violations: parts.flatMap((part) => part.violations),
		problems: parts.flatMap((part) => part.problems),
		unknownKinds: parts.flatMap((part) => part.unknownKinds),
		judged: parts.reduce((sum, part) => sum + part.judged, 0)
	};
}

// actions/lib/domain/kubernetes/native/spot.ts
function rootSpot(node) {
	return {
		node,
		path: [],
		key: (node.kind === "map" ? node.entries[0]?.keyRange : void 0) ?? node
	};
}
/** The value below, through keys; undefined when it is absent or null. */
function at(spot, ...keys) {
	let found = spot;
	for (const key of keys) {
		const entry = entryOf$1(found?.node, key);
		if (found === void 0 || entry === void 0 || isNull(entry.value)) return void 0;
		found = {
			node: entry.value,
			path: [...found.path, key],
			key: entry.keyRange
		};
	}
	return found;
}
/** The items of the list below. */
function items(spot, ...keys) {
	const list = at(spot, ...keys);
	if (list?.node.kind !== "list") return [];
	return list.node.items.map((item, index) => {
		const node = isNull(item) ? {
			kind: "map",
			entries: [],
			start: item.start,
			end: item.end
		} : item;
		const key = (node.kind === "map" ? node.entries[0]?.keyRange : void 0) ?? node;
		return {
			node,
			path: [...list.path, index],
			key
		};
	});
}
/** The values of the map below. */
function values(spot, ...keys) {
	const map = at(spot, ...keys);
	if (map?.node.kind !== "map") return [];
	return map.node.entries.map((entry) => ({
		node: entry.value,
		path: [...map.path, entry.key],
		key: entry.keyRange
	}));
}
/** The string; undefined when it is another type or a value that is not known here. */
function textOf$4(spot) {
	if (spot?.node.kind !== "scalar" || hidden(spot) || typeof spot.node.value !== "string") return void 0;
	return spot.node.value;
}
/** The number, when it is one. */
function numberOf(spot) {
	if (spot?.node.kind !== "scalar" || hidden(spot)) return void 0;
	return typeof spot.node.value === "number" ? spot.node.value : void 0;
}
/** True for a value that only the cluster knows: a Flux variable, or encrypted. */
function hidden(spot) {
	return spot !== void 0 && isHidden({ placeholders: true }, spot.node);
}
/** `spec.ports[0]` */
function nameOf(spot) {
	return fieldName(spot.path);
}
/** The last key of the path. */
function lastStep(spot) {
	return String(spot.path.at(-1) ?? "");
}
/** The value is wrong: `nameOf(spot)` and the rest of the sentence. */
function invalid(spot, problem, fix) {
	return violation("invalid-value", spot, {
		message: `${nameOf(spot)} ${problem}`,
		range: rangeOf(spot),
		fix
	});
}
/** The same, with the value at the end. */
function invalidValue(spot, problem, fix) {
	return invalid(spot, `${problem}, got ${shown(spot.node)}`, fix);
}
/** A scalar itself, the key of everything larger. */
function rangeOf(spot) {
	return spot.node.kind === "scalar" ? spot.node : spot.key;
}
/** The key is wrong, whatever its value. */
function invalidKey(spot, message) {
	return violation("invalid-value", spot, {
		message,
		range: spot.key
	});
}
/** True when a key of `parent` is one of `fields` misspelt: the schema reports that, and nothing else is missing. */
function misspells(parent, ...fields) {
	if (parent.node.kind !== "map") return false;
	return parent.node.entries.some(({ key }) => {
		const meant = nearestName(key, fields);
		return meant !== void 0 && Math.abs(meant.length - key.length) <= 2;
	});
}
/** One field of `parent` is not there. */
function missing$1(parent, field, reason = "") {
	if (parent.node.kind !== "map" || misspells(parent, field)) return [];
	const path = [...parent.path, field];
	const message = `${fieldName(path)} is required${reason === "" ? "" : ` ${reason}`}`;
	const range = parent.key;
	return [violation("missing-field", {
		...parent,
		path
	}, {
		message,
		range
	})];
}
/** None of several fields is there. */
function missingOneOf(parent, fields) {
	if (parent.node.kind !== "map" || misspells(parent, ...fields)) return [];
	return [violation("missing-field", parent, {
		message: `${nameOf(parent)} needs one of ${fields.join(", ")}`,
		range: parent.key
	})];
}
/** Values that must differ: the second of two equal ones. */
function duplicate$1(spot, first, what) {
	const range = rangeOf(spot);
	const related = [{
		...pick(rangeOf(first)),
		message: `${what} is here first`
	}];
	return {
		...violation("duplicate-entry", spot, {
			message: `${nameOf(spot)} repeats ${what} of ${nameOf(first)}`,
			range
		}),
		related
	};
}
function violation(code, spot, { message, range, fix }) {
	return {
		code,
		message,
		field: fieldName(spot.path),
		...pick(range),
		...fix === void 0 ? {} : { fix }
	};
}
function pick({ start, end }) {
	return {
		start,
		end
	};
}

// actions/lib/domain/kubernetes/native/config-map.ts
const mostBytes = 1048576;
/** What a Secret of a type must hold: all of the keys of one group. */
const typedKeys = {
	"kubernetes.io/dockercfg": [".dockercfg"],
	"kubernetes.io/dockerconfigjson": [".dockerconfigjson"],
	"kubernetes.io/ssh-auth": ["ssh-privatekey"],
	"kubernetes.io/tls": ["tls.crt", "tls.key"]
};
function judgeConfigMap(root) {
	const binary = new Map(values(root, "binaryData").map((value) => [lastStep(value), value]));
	const both = values(root, "data").filter((value) => binary.has(lastStep(value)));
	return [
		...judgeKeys(root, "data"),
		...judgeKeys(root, "binaryData"),
		...both.map((value) => invalidKey(value, `${nameOf(value)} is in binaryData too`)),
		...judgeSize(root, {
			plain: "data",
			encoded: "binaryData"
		})
	];
}
function judgeSecret(root) {
	return [
		...judgeKeys(root, "data"),
		...judgeKeys(root, "stringData"),
		...judgeSize(root, {
			plain: "stringData",
			encoded: "data"
		}),
		...judgeTyped(root)
	];
}
function judgeKeys(root, field) {
	return values(root, field).flatMap((value) => {
		const key = lastStep(value);
		const problem = hasVariable(key) ? void 0 : configKey(key);
		return problem === void 0 ? [] : [invalidKey(value, `${field}: the key ${JSON.stringify(key)} ${problem}`)];
	});
}
function judgeSize(root, { plain, encoded }) {
	const texts = values(root, plain).map((value) => Buffer$1.byteLength(textOf$4(value) ?? ""));
	const codes = values(root, encoded).map((value) => Math.floor((textOf$4(value) ?? "").replace(/[\s=]/gu, "").length * 3 / 4));
	const bytes = [...texts, ...codes].reduce((sum, size) => sum + size, 0);
	const place = at(root, plain) ?? at(root, encoded);
	if (bytes <= mostBytes || place === void 0) return [];
	return [invalidKey(place, `${nameOf(place)} holds ${bytes} bytes; an object may hold at most ${mostBytes}`)];
}
/** `stringData` is merged into `data` before the check. */
function judgeTyped(root) {
	const type = textOf$4(at(root, "type"));
	const wanted = type === void 0 || !Object.hasOwn(typedKeys, type) ? [] : typedKeys[type] ?? [];
	const [data, text] = [at(root, "data"), at(root, "stringData")];
	const parts = [...values(data), ...values(text)];
	if (hidden(data) || hidden(text) || parts.some((value) => hasVariable(lastStep(value)))) return [];
	const keys = new Set(parts.map(lastStep));
	const holder = data ?? text ?? {
		...root,
		path: ["data"]
	};
	if (type === "kubernetes.io/basic-auth") return keys.has("username") || keys.has("password") ? [] : missing$1(holder, "username", "or password, in a Secret of this type");
	return wanted.filter((key) => !keys.has(key)).flatMap((key) => missing$1(holder, key, `in a Secret of type ${type}`));
}

// actions/lib/domain/kubernetes/native/custom-resource-definition.ts
function judgeDefinition(root) {
	const spec = at(root, "spec");
	const versions = items(spec, "versions");
	return [
		...judgeName(root),
		...versions.flatMap(judgeVersion),
		...judgeStorage(spec, versions)
	];
}
function judgeName(root) {
	const name = at(root, "metadata", "name");
	const [plural, group] = [textOf$4(at(root, "spec", "names", "plural")), textOf$4(at(root, "spec", "group"))];
	const text = textOf$4(name);
	if (name === void 0 || text === void 0 || plural === void 0 || group === void 0) return [];
	return text === `${plural}.${group}` ? [] : [invalidValue(name, `must be ${plural}.${group}, the plural name and the group`)];
}
function judgeVersion(version) {
	return at(version, "schema", "openAPIV3Schema") === void 0 && at(version, "schema") === void 0 ? missing$1(version, "schema") : [];
}
/** Exactly one version is stored. */
function judgeStorage(spec, versions) {
	if (spec === void 0 || versions.length === 0) return [];
	const flags = versions.map((version) => at(version, "storage"));
	if (flags.some(hidden)) return [];
	const [first, second] = flags.filter((flag) => flag?.node.kind === "scalar" && flag.node.value === true);
	if (first !== void 0 && second !== void 0) return [duplicate$1(second, first, "storage: true")];
	const misspelt = versions.some(({ node }) => node.kind === "map" && node.entries.some((entry) => nearestName(entry.key, ["storage"]) === "storage"));
	const list = at(spec, "versions");
	if (first !== void 0 || misspelt || list === void 0) return [];
	return [invalidKey(list, "spec.versions needs exactly one version with storage: true")];
}

// actions/lib/domain/kubernetes/native/check.ts
/** A name in a grammar; an unknown one is not judged, and an empty one only when it says something (`empty`). */
function named(spot, check, empty = false) {
	const text = textOf$4(spot);
	const problem = text === void 0 || text === "" && !empty ? void 0 : check(text);
	return problem === void 0 || spot === void 0 ? [] : [invalidValue(spot, problem)];
}
/** The name of another object, which `parent` must have. */
function reference(parent, field, check = dnsSubdomain) {
	const name = at(parent, field);
	if (parent === void 0 || hidden(parent) || hidden(name)) return [];
	return name === void 0 || textOf$4(name) === "" ? missing$1(parent, field) : named(name, check);
}
/** An absolute path. */
function absolute(spot) {
	const text = textOf$4(spot);
	return spot === void 0 || text === void 0 || text.startsWith("/") ? [] : [invalidValue(spot, "must be an absolute path")];
}
/** A number between two bounds, both included. */
function between(spot, least, most = Infinity) {
	const value = numberOf(spot);
	if (spot === void 0 || value === void 0 || value >= least && value <= most) return [];
	return [invalidValue(spot, most === Infinity ? `must be at least ${least}` : `must be between ${least} and ${most}`)];
}
/** The fields of `parent`, each at least 0. */
function notNegative(parent, ...fields) {
	return fields.flatMap((field) => between(at(parent, field), 0));
}
/** A port: a number, or the name of one. */
function portNumberOrName(spot, least = 1) {
	return [...between(spot, least, 65535), ...named(spot, portName)];
}
/** `5`, or `50%` (at most `100%` when `limited`). */
function intOrPercent(spot, limited) {
	const text = textOf$4(spot);
	if (spot === void 0 || text === void 0) return between(spot, 0);
	const percent = /^(\d+)%$/u.exec(text)?.[1];
	if (percent === void 0) return [invalidValue(spot, "must be a number or a percentage such as 25%")];
	return limited && Number(percent) > 100 ? [invalidValue(spot, "must not be more than 100%")] : [];
}
/** Exactly one of `fields` of `parent`, or at most one. */
function oneOf$1(parent, fields, atMost = false) {
	const set = fields.map((field) => at(parent, field)).filter((spot) => spot !== void 0);
	const [first, last] = set.sort((a, b) => a.key.start - b.key.start);
	if (first !== void 0 && last !== void 0) {
		const related = [{
			start: first.key.start,
			end: first.key.end,
			message: "the other one is here"
		}];
		const message = `${nameOf(last)} and ${String(first.path.at(-1))} exclude each other`;
		return [{
			...invalidKey(last, message),
			related
		}];
	}
	return set.length === 1 || atMost ? [] : missingOneOf(parent, fields);
}
/** The names of several things must differ; unknown ones are passed over. */
function unique(spots) {
	const first = /* @__PURE__ */ new Map();
	return spots.flatMap((spot) => {
		if (spot?.node.kind !== "scalar" || hidden(spot) || spot.node.value === "") return [];
		const text = String(spot.node.value);
		const before = first.get(text);
		if (before !== void 0) return [duplicate$1(spot, before, shown(spot.node))];
		first.set(text, spot);
		return [];
	});
}

// actions/lib/domain/kubernetes/native/ingress.ts
function judgeIngress(root) {
	const spec = at(root, "spec");
	if (spec?.node.kind !== "map") return [];
	const backend = at(spec, "defaultBackend");
	const rules = items(spec, "rules");
	return [
		...rules.length === 0 && backend === void 0 && !hidden(at(spec, "rules")) ? missingOneOf(spec, ["rules", "defaultBackend"]) : [],
		...backend === void 0 ? [] : judgeBackend(backend),
		...rules.flatMap(judgeRule$1),
		...items(spec, "tls").flatMap((tls) => [...items(tls, "hosts").flatMap((host) => named(host, hostName)), ...named(at(tls, "secretName"), dnsSubdomain)]),
		...named(at(spec, "ingressClassName"), dnsSubdomain)
	];
}
function judgeRule$1(rule) {
	return [...named(at(rule, "host"), hostOfRule), ...items(rule, "http", "paths").flatMap(judgePath)];
}
function judgePath(path) {
	const spot = at(path, "path");
	const type = textOf$4(at(path, "pathType"));
	const text = textOf$4(spot);
	const backend = at(path, "backend");
	const found = backend === void 0 ? [] : judgeBackend(backend);
	if (type !== "Exact" && type !== "Prefix") return found;
	if (spot === void 0 && !hidden(path)) return [...found, ...missing$1(path, "path", `when pathType is ${type}`)];
	if (spot === void 0 || text === void 0) return found;
	if (!text.startsWith("/")) return [...found, invalidValue(spot, `must be an absolute path when pathType is ${type}`)];
	const bad = [
		"//",
		"/./",
		"/../",
		"%2f",
		"%2F"
	].find((part) => text.includes(part)) ?? ["/..", "/."].find((end) => text.endsWith(end));
	return bad === void 0 ? found : [...found, invalidValue(spot, `must not contain ${JSON.stringify(bad)}`)];
}
function judgeBackend(backend) {
	const port = at(backend, "service", "port");
	const service = at(backend, "service");
	return [
		...oneOf$1(backend, ["service", "resource"]),
		...service !== void 0 && port === void 0 ? missingOneOf({
			...service,
			path: [...service.path, "port"]
		}, ["name", "number"]) : [],
		...port === void 0 ? [] : oneOf$1(port, ["name", "number"]),
		...named(at(service, "name"), dnsLabel),
		...named(at(port, "name"), portName),
		...between(at(port, "number"), 1, 65535)
	];
}
function hostOfRule(host) {
	return isDottedQuad(host) || isColonHex(host) ? "must be a DNS name, not an IP address" : hostName(host);
}
/** A DNS name, or `*.` and a DNS name. */
function hostName(host) {
	return dnsSubdomain(host.startsWith("*.") ? host.slice(2) : host);
}

// actions/lib/domain/kubernetes/native/cron-schedule.ts
const fields$1 = [
	{
		name: "minute",
		least: 0,
		most: 59,
		names: []
	},
	{
		name: "hour",
		least: 0,
		most: 23,
		names: []
	},
	{
		name: "day of month",
		least: 1,
		most: 31,
		names: []
	},
	{
		name: "month",
		least: 1,
		most: 12,
		names: [
			"jan",
			"feb",
			"mar",
			"apr",
			"may",
			"jun",
			"jul",
			"aug",
			"sep",
			"oct",
			"nov",
			"dec"
		]
	},
	{
		name: "day of week",
		least: 0,
		most: 6,
		names: [
			"sun",
			"mon",
			"tue",
			"wed",
			"thu",
			"fri",
			"sat"
		]
	}
];
const descriptors = /* @__PURE__ */ new Set([
	"@yearly",
	"@annually",
	"@monthly",
	"@weekly",
	"@daily",
	"@midnight",
	"@hourly"
]);
/** What is wrong with a schedule, as the end of a sentence; undefined when it is right. */
function cronProblem(schedule) {
	if (schedule.includes("TZ")) return "may not name a time zone; use timeZone";
	if (schedule.startsWith("@")) return descriptorProblem(schedule);
	const parts = schedule.trim().split(/\s+/u);
	if (parts.length !== fields$1.length) return `needs 5 fields, has ${parts.length}`;
	for (const [index, field] of fields$1.entries()) {
		const part = parts[index] ?? "";
		for (const range of part.split(",").filter((text) => text !== "")) if (!isRange(range, field)) return `has the ${field.name} ${JSON.stringify(range)}; it must be from ${field.least} to ${field.most}`;
	}
}
function descriptorProblem(schedule) {
	const every = /^@every (.*)$/u.exec(schedule)?.[1];
	if (every !== void 0) return isGoDuration(every) ? void 0 : `must name a duration such as 1h30m after @every`;
	return descriptors.has(schedule) ? void 0 : `must be one of ${[...descriptors].join(", ")}, @every`;
}
/** `*`, `?`, `5`, `1-5`, each with `/step`. */
function isRange(text, field) {
	const match = /^([^/-]+)(?:-([^/-]+))?(?:\/(\d+))?$/u.exec(text);
	if (match === null) return false;
	const [, from = "", to, step] = match;
	if (step !== void 0 && Number(step) === 0) return false;
	if (from === "*" || from === "?") return to === void 0;
	const start = numberIn(from, field);
	const end = to === void 0 ? start : numberIn(to, field);
	return start !== void 0 && end !== void 0 && start >= field.least && end <= field.most && start <= end;
}
function numberIn(text, { names, least }) {
	if (/^\d+$/u.test(text)) return Number(text);
	const index = names.indexOf(text.toLowerCase());
	return index === -1 ? void 0 : index + least;
}
/** A name of the time zone database. */
function isTimeZone(name) {
	if (name === "" || name === "Local") return false;
	try {
		return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "" && /^[A-Z]/u.test(name);
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

// actions/lib/domain/kubernetes/native/environment.ts
const sources$1 = [
	"fieldRef",
	"resourceFieldRef",
	"configMapKeyRef",
	"secretKeyRef",
	"fileKeyRef"
];
/** `env` and `envFrom`. */
function judgeEnvironment(container) {
	return [...items(container, "env").flatMap(judgeVariable$1), ...items(container, "envFrom").flatMap(judgeSource)];
}
function judgeVariable$1(variable) {
	const value = at(variable, "value");
	const from = at(variable, "valueFrom");
	const wrongName = named(at(variable, "name"), variableName);
	if (from === void 0) return wrongName;
	const text = textOf$4(value);
	if (text !== void 0 && text !== "") return [...wrongName, invalid(from, "may not be set when value is not empty")];
	return [
		...wrongName,
		...oneOf$1(from, sources$1),
		...["configMapKeyRef", "secretKeyRef"].flatMap((field) => [...reference(at(from, field), "name"), ...named(at(from, field, "key"), configKey)]),
		...named(at(from, "fieldRef", "fieldPath"), fieldPath)
	];
}
function judgeSource(source) {
	const holders = ["configMapRef", "secretRef"];
	return [
		...named(at(source, "prefix"), variableName),
		...oneOf$1(source, holders),
		...holders.flatMap((field) => reference(at(source, field), "name", dashAtEnd))
	];
}
/** The server takes the name for a prefix here, to which something may be added. */
function dashAtEnd(name) {
	return dnsSubdomain(name.length > 1 && name.endsWith("-") ? `${name.slice(0, -2)}a` : name);
}
const paths = [
	"metadata.name",
	"metadata.namespace",
	"metadata.uid",
	"spec.nodeName",
	"spec.serviceAccountName",
	"status.hostIP",
	"status.hostIPs",
	"status.podIP",
	"status.podIPs"
];
function fieldPath(path) {
	if (paths.includes(path) || /^metadata\.(?:labels|annotations)\['[^']+'\]$/u.test(path)) return void 0;
	return `must be one of ${paths.join(", ")}, metadata.labels['…'], metadata.annotations['…']`;
}
/** Since 1.34 every printable ASCII character but `=` is allowed. */
function variableName(name) {
	return /^[\x20-\x3c\x3e-\x7e]+$/u.test(name) ? void 0 : "must consist of printable ASCII characters other than \"=\"";
}

// actions/lib/domain/kubernetes/native/probe.ts
const handlers = [
	"exec",
	"httpGet",
	"tcpSocket",
	"grpc"
];
function judgeProbes(container) {
	return [
		"livenessProbe",
		"readinessProbe",
		"startupProbe"
	].flatMap((field) => {
		const probe = at(container, field);
		return probe === void 0 ? [] : judgeProbe(probe, field !== "readinessProbe");
	});
}
function judgeProbe(probe, once) {
	const successes = at(probe, "successThreshold");
	const count = numberOf(successes);
	return [
		...judgeHandler(probe, handlers),
		...notNegative(probe, "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "failureThreshold", "successThreshold"),
		...between(at(probe, "terminationGracePeriodSeconds"), 1),
		...once && successes !== void 0 && count !== void 0 && count > 1 ? [invalidValue(successes, "must be 1 for this probe")] : []
	];
}
function judgeLifecycle(container) {
	return ["postStart", "preStop"].flatMap((field) => {
		const handler = at(container, "lifecycle", field);
		return handler === void 0 ? [] : judgeHandler(handler, [
			"exec",
			"httpGet",
			"tcpSocket",
			"sleep"
		]);
	});
}
function judgeHandler(parent, kinds) {
	return [
		...oneOf$1(parent, kinds),
		...judgeCommand(at(parent, "exec")),
		...portNumberOrName(at(parent, "httpGet", "port")),
		...portNumberOrName(at(parent, "tcpSocket", "port")),
		...between(at(parent, "grpc", "port"), 1, 65535)
	];
}
function judgeCommand(exec) {
	const command = at(exec, "command");
	if (exec === void 0 || hidden(exec) || hidden(command)) return [];
	return command === void 0 || command.node.kind === "list" && command.node.items.length === 0 ? missing$1(exec, "command") : [];
}

// actions/lib/domain/kubernetes/native/quantity.ts
const factors = {
	n: 1e-9,
	u: 1e-6,
	m: .001,
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	P: 0x38d7ea4c68000,
	E: 0xde0b6b3a7640000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40,
	Pi: 2 ** 50,
	Ei: 2 ** 60
};
/** The number; undefined when the value is absent, not known, or no quantity. */
function quantityValue(spot) {
	if (spot?.node.kind !== "scalar" || hidden(spot)) return void 0;
	const { value } = spot.node;
	if (typeof value === "number") return value;
	if (typeof value !== "string") return void 0;
	if (/^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/u.test(value)) return Number(value);
	const match = /^([+-]?(?:\d+\.?\d*|\.\d+))([numkMGTPE]|[KMGTPE]i)?$/u.exec(value);
	const factor = factors[match?.[2] ?? ""];
	return match === null || factor === void 0 ? void 0 : Number(match[1]) * factor;
}

// actions/lib/domain/kubernetes/native/resources.ts
const standard = /* @__PURE__ */ new Set([
	"cpu",
	"memory",
	"ephemeral-storage"
]);
/** Names of resources, no negative amounts, no request above its limit. */
function judgeResources(resources) {
	return [
		...judgeAmounts(at(resources, "limits")),
		...judgeAmounts(at(resources, "requests")),
		...judgeRequests(resources)
	];
}
function judgeAmounts(amounts) {
	return values(amounts).flatMap((amount) => {
		const name = lastStep(amount);
		if (!(standard.has(name) || name.startsWith("hugepages-") || name.includes("/") || name.includes("${"))) return [invalidKey(amount, `${name} is no resource of a container: cpu, memory, ephemeral-storage, hugepages-… or a name with a domain`)];
		const value = quantityValue(amount);
		return value !== void 0 && value < 0 ? [invalid(amount, `must not be negative, got ${shown(amount.node)}`)] : [];
	});
}
function judgeRequests(resources) {
	return values(resources, "requests").flatMap((request) => {
		const limit = at(resources, "limits", lastStep(request));
		const wanted = quantityValue(request);
		const most = quantityValue(limit);
		if (limit === void 0 || wanted === void 0 || most === void 0 || wanted <= most) return [];
		const related = [{
			start: limit.node.start,
			end: limit.node.end,
			message: "the limit is here"
		}];
		return [{
			...invalid(request, `is ${shown(request.node)}, more than its limit of ${shown(limit.node)}`),
			related
		}];
	});
}

// actions/lib/domain/kubernetes/native/security.ts
/** Of a pod or of a container: the type Localhost, and only it, names a file. */
function judgeSeccomp(profile) {
	const [type, file] = [at(profile, "type"), at(profile, "localhostProfile")];
	if (profile === void 0 || hidden(type)) return [];
	if (textOf$4(type) === "Localhost") return file === void 0 ? missing$1(profile, "localhostProfile", "when type is Localhost") : [];
	return file === void 0 ? [] : [invalid(file, "may only be set when type is Localhost")];
}

// actions/lib/domain/kubernetes/native/container.ts
/** All containers of a pod. */
function judgeContainers({ spec, volumes }) {
	const main = items(spec, "containers");
	const init = items(spec, "initContainers");
	return [
		...[...main, ...init].flatMap((container) => judgeContainer(container, volumes)),
		...main.flatMap(judgeLifecycle),
		...main.flatMap(judgeProbes),
		...init.flatMap(judgeInit),
		...judgeSharedNames(main, init),
		...judgePortNames(main)
	];
}
/** A name may not be in both lists; within one list it is the key, which the schema keeps apart. */
function judgeSharedNames(main, init) {
	const first = new Map(main.map((container) => [textOf$4(at(container, "name")), at(container, "name")]));
	return init.flatMap((container) => {
		const name = at(container, "name");
		const before = first.get(textOf$4(name));
		return name === void 0 || before === void 0 ? [] : [duplicate$1(name, before, JSON.stringify(textOf$4(name)))];
	});
}
function judgeContainer(container, volumes) {
	const image = at(container, "image");
	const noImage = image === void 0 || textOf$4(image) === "";
	return [
		...named(at(container, "name"), dnsLabel),
		...noImage && !hidden(image) ? missing$1(container, "image") : [],
		...items(container, "ports").flatMap(judgePort$2),
		...judgeEnvironment(container),
		...judgeMounts(container, volumes),
		...judgeResources(at(container, "resources")),
		...judgeSecurity(at(container, "securityContext"))
	];
}
function judgePort$2(port) {
	return [
		...named(at(port, "name"), portName),
		...between(at(port, "containerPort"), 1, 65535),
		...between(at(port, "hostPort"), 0, 65535)
	];
}
/** Within a container; between containers a repeated name is only a warning of the server. */
function judgePortNames(containers) {
	return containers.flatMap((container) => unique(items(container, "ports").map((port) => at(port, "name"))));
}
function judgeMounts(container, volumes) {
	return items(container, "volumeMounts").flatMap((mount) => {
		const name = at(mount, "name");
		const text = textOf$4(name);
		return [
			...name !== void 0 && text !== void 0 && text !== "" && volumes !== void 0 && !volumes.has(text) ? [invalid(name, `is ${JSON.stringify(text)}, but the pod has no volume of that name`)] : [],
			...judgeSubPath(at(mount, "subPath")),
			...judgeSubPath(at(mount, "subPathExpr"))
		];
	});
}
function judgeSubPath(path) {
	const text = textOf$4(path);
	if (path === void 0 || text === void 0) return [];
	if (text.startsWith("/")) return [invalidValue(path, "must be a relative path")];
	return text.split("/").includes("..") ? [invalidValue(path, "must not contain \"..\"")] : [];
}
function judgeInit(container) {
	const policy = at(container, "restartPolicy");
	const policies = [
		"Always",
		"Never",
		"OnFailure"
	];
	const text = textOf$4(policy);
	if (policy !== void 0 && text !== void 0 && !policies.includes(text)) return [invalidValue(policy, `must be one of ${policies.join(", ")}`)];
	if (text === "Always") return [...judgeLifecycle(container), ...judgeProbes(container)];
	if (hidden(policy)) return [];
	return [
		"lifecycle",
		"livenessProbe",
		"readinessProbe",
		"startupProbe"
	].flatMap((field) => {
		const spot = at(container, field);
		return spot === void 0 ? [] : [invalid(spot, "may only be set in an init container with restartPolicy: Always")];
	});
}
function judgeSecurity(context) {
	const privileged = at(context, "privileged")?.node;
	const escalation = at(context, "allowPrivilegeEscalation");
	const both = privileged?.kind === "scalar" && privileged.value === true && escalation?.node.kind === "scalar" && escalation.node.value === false;
	return [
		...judgeSeccomp(at(context, "seccompProfile")),
		...between(at(context, "runAsUser"), 0, 2 ** 31 - 1),
		...between(at(context, "runAsGroup"), 0, 2 ** 31 - 1),
		...both && escalation !== void 0 ? [invalid(escalation, "may not be false for a privileged container")] : []
	];
}

// actions/lib/domain/kubernetes/native/selector.ts
/** `matchLabels` and `matchExpressions` of a selector. */
function judgeSelector(selector) {
	return [...judgeLabels(at(selector, "matchLabels")), ...items(selector, "matchExpressions").flatMap(judgeExpression)];
}
/** A map whose keys and values are labels. */
function judgeLabels(labels) {
	return values(labels).flatMap((label) => {
		const key = lastStep(label);
		const problem = hasVariable(key) ? void 0 : qualifiedName(key);
		return [...problem === void 0 ? [] : [invalidKey(label, `${labels === void 0 ? "" : nameOf(labels)}: the key ${JSON.stringify(key)} ${problem}`)], ...named(label, labelValue)];
	});
}
function judgeExpression(expression) {
	const operator = textOf$4(at(expression, "operator"));
	const list = at(expression, "values");
	const count = list?.node.kind === "list" ? list.node.items.length : 0;
	if ((operator === "In" || operator === "NotIn") && count === 0 && !hidden(list)) return missing$1(expression, "values", `when operator is ${operator}`);
	if ((operator === "Exists" || operator === "DoesNotExist") && count > 0 && list !== void 0) return [invalid(list, `may not be set when operator is ${operator}`)];
	return [...named(at(expression, "key"), qualifiedName), ...items(expression, "values").flatMap((value) => named(value, labelValue))];
}
/** The selector of a workload is not empty and finds the labels of its pod template. */
function judgeOwnSelector(spec) {
	const selector = at(spec, "selector");
	const template = at(spec, "template");
	if (selector?.node.kind !== "map") return [];
	if (selector.node.entries.every(({ key, value }) => requirements.has(key) && isNothing(value))) return [invalid(selector, "may not be empty: it would own every pod")];
	const wrong = judgeSelector(selector);
	return wrong.length > 0 || template?.node.kind !== "map" ? wrong : judgeMatch(selector, template);
}
const requirements = /* @__PURE__ */ new Set(["matchLabels", "matchExpressions"]);
function isNothing(node) {
	if (node.kind === "scalar") return node.value === null;
	return (node.kind === "map" ? node.entries : node.items).length === 0;
}
function judgeMatch(selector, template) {
	const labels = at(template, "metadata", "labels");
	const meta = at(template, "metadata");
	if (labels === void 0 && (misspells(template, "metadata") || meta !== void 0 && misspells(meta, "labels"))) return [];
	if (labels !== void 0 && (labels.node.kind !== "map" || values(labels).some((label) => hasVariable(lastStep(label))))) return [];
	const wrong = [...mismatchedLabels(selector, labels), ...mismatchedExpressions(selector, labels)];
	const place = labels ?? meta ?? template;
	const subject = nameOf(labels ?? template);
	return wrong.slice(0, 1).map(({ spot, text }) => ({
		...invalid(spot, `does not match the labels of the pods: ${subject} ${text}`),
		related: [{
			start: place.key.start,
			end: place.key.end,
			message: "the labels of the pods are here"
		}]
	}));
}
function mismatchedLabels(selector, labels) {
	return values(selector, "matchLabels").flatMap((wanted) => {
		const key = lastStep(wanted);
		const label = at(labels, key);
		const value = textOf$4(wanted);
		if (hasVariable(key) || value === void 0 || hidden(label)) return [];
		const has = textOf$4(label);
		if (has === value || label !== void 0 && has === void 0) return [];
		return {
			spot: wanted,
			text: has === void 0 ? `lacks ${key}` : `has ${key}: ${has}`
		};
	});
}
function mismatchedExpressions(selector, labels) {
	return items(selector, "matchExpressions").flatMap((expression) => {
		const key = textOf$4(at(expression, "key"));
		const operator = textOf$4(at(expression, "operator"));
		if (key === void 0 || operator === void 0) return [];
		const label = at(labels, key);
		const wanted = items(expression, "values").map(textOf$4);
		if (hidden(label) || wanted.includes(void 0)) return [];
		const has = label === void 0 ? void 0 : textOf$4(label);
		const listed = has !== void 0 && wanted.includes(has);
		return (operator === "In" ? listed : operator === "NotIn" ? !listed : operator === "Exists" === (label !== void 0)) ? [] : {
			spot: at(expression, "key") ?? expression,
			text: has === void 0 ? `lacks ${key}` : `has ${key}: ${has}`
		};
	});
}

// actions/lib/domain/kubernetes/native/volume.ts
const sources = [
	"awsElasticBlockStore",
	"azureDisk",
	"azureFile",
	"cephfs",
	"cinder",
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"fc",
	"flexVolume",
	"flocker",
	"gcePersistentDisk",
	"gitRepo",
	"glusterfs",
	"hostPath",
	"image",
	"iscsi",
	"nfs",
	"persistentVolumeClaim",
	"photonPersistentDisk",
	"portworxVolume",
	"projected",
	"quobyte",
	"rbd",
	"scaleIO",
	"secret",
	"storageos",
	"vsphereVolume"
];
/** A volume without a source is an emptyDir. */
function judgeVolumes(spec) {
	return items(spec, "volumes").flatMap((volume) => [
		...named(at(volume, "name"), dnsLabel),
		...oneOf$1(volume, sources, true),
		...judgeHostPath(at(volume, "hostPath", "path")),
		...absolute(at(volume, "nfs", "path")),
		...reference(at(volume, "configMap"), "name", anyName),
		...reference(at(volume, "secret"), "secretName", anyName),
		...[
			"configMap",
			"secret",
			"projected",
			"downwardAPI"
		].flatMap((kind) => between(at(volume, kind, "defaultMode"), 0, 511)),
		...items(volume, "projected", "sources").flatMap(judgeProjection)
	]);
}
/** The server asks for a name and does not look at it. */
function anyName() {}
function judgeHostPath(path) {
	return path !== void 0 && textOf$4(path)?.split("/").includes("..") === true ? [invalid(path, "must not contain \"..\"")] : [];
}
function judgeProjection(projection) {
	return oneOf$1(projection, [
		"secret",
		"configMap",
		"downwardAPI",
		"serviceAccountToken",
		"clusterTrustBundle",
		"podCertificate"
	]);
}
/** The sources of a PersistentVolume: it has exactly one. */
const persistentSources = [
	"awsElasticBlockStore",
	"azureDisk",
	"azureFile",
	"cephfs",
	"cinder",
	"csi",
	"fc",
	"flexVolume",
	"flocker",
	"gcePersistentDisk",
	"glusterfs",
	"hostPath",
	"iscsi",
	"local",
	"nfs",
	"photonPersistentDisk",
	"portworxVolume",
	"quobyte",
	"rbd",
	"scaleIO",
	"storageos",
	"vsphereVolume"
];
/** The names that mounts may refer to, those of `more` included; undefined when one of them is not known here. */
function volumeNames(spec, more) {
	const list = at(spec, "volumes");
	const spots = [...items(spec, "volumes").map((volume) => at(volume, "name")), ...more];
	if (hidden(list) || spots.some((spot) => spot === void 0 || textOf$4(spot) === void 0)) return void 0;
	return new Set(spots.map((spot) => textOf$4(spot) ?? ""));
}

// actions/lib/domain/kubernetes/native/pod.ts
/** Judges a pod's spec; `claims` are names of volumes that come from elsewhere. */
function judgePodSpec(spec, claims = []) {
	if (spec?.node.kind !== "map") return [];
	return [
		...judgeContainers({
			spec,
			volumes: volumeNames(spec, claims)
		}),
		...judgeVolumes(spec),
		...items(spec, "tolerations").flatMap(judgeToleration),
		...items(spec, "topologySpreadConstraints").flatMap(judgeSpread),
		...judgeAffinity(at(spec, "affinity")),
		...judgeLabels(at(spec, "nodeSelector")),
		...judgeDns(spec),
		...named(at(spec, "serviceAccountName"), dnsSubdomain),
		...named(at(spec, "hostname"), dnsLabel),
		...named(at(spec, "subdomain"), dnsLabel),
		...between(at(spec, "activeDeadlineSeconds"), 1, 2 ** 31 - 1),
		...judgeSeccomp(at(spec, "securityContext", "seccompProfile")),
		...between(at(spec, "securityContext", "runAsUser"), 0, 2 ** 31 - 1),
		...between(at(spec, "securityContext", "fsGroup"), 0, 2 ** 31 - 1)
	];
}
function judgeToleration(toleration) {
	const [key, operator, value, effect] = [
		"key",
		"operator",
		"value",
		"effect"
	].map((field) => at(toleration, field));
	const found = named(key, qualifiedName);
	if (hidden(key) || hidden(operator)) return found;
	if ((key === void 0 || textOf$4(key) === "") && textOf$4(operator) !== "Exists") found.push(invalid(operator ?? toleration, operator === void 0 ? "needs operator: Exists when it has no key" : "must be Exists when there is no key"));
	if (textOf$4(operator) === "Exists" && value !== void 0 && textOf$4(value) !== "" && !hidden(value)) found.push(invalid(value, "must be empty when operator is Exists"));
	const seconds = at(toleration, "tolerationSeconds");
	if (seconds !== void 0 && textOf$4(effect) !== "NoExecute" && !hidden(effect)) found.push(invalid(seconds, "may only be set with effect: NoExecute"));
	return found;
}
function judgeSpread(constraint) {
	return [
		...between(at(constraint, "maxSkew"), 1),
		...between(at(constraint, "minDomains"), 1),
		...judgeSelector(at(constraint, "labelSelector"))
	];
}
function judgeAffinity(affinity) {
	return ["podAffinity", "podAntiAffinity"].flatMap((kind) => {
		const required = items(affinity, kind, "requiredDuringSchedulingIgnoredDuringExecution");
		const preferred = items(affinity, kind, "preferredDuringSchedulingIgnoredDuringExecution");
		const terms = [...required, ...preferred.map((term) => at(term, "podAffinityTerm"))];
		return [...preferred.flatMap((term) => between(at(term, "weight"), 1, 100)), ...terms.flatMap((term) => [...named(at(term, "topologyKey"), qualifiedName), ...judgeSelector(at(term, "labelSelector"))])];
	});
}
function judgeDns(spec) {
	const policy = at(spec, "dnsPolicy");
	if (textOf$4(policy) !== "None" || policy === void 0) return [];
	const config = at(spec, "dnsConfig");
	const servers = at(config, "nameservers");
	if (hidden(config) || hidden(servers) || items(config, "nameservers").length > 0) return [];
	return missing$1(config ?? spec, config === void 0 ? "dnsConfig" : "nameservers", "when dnsPolicy is None");
}

// actions/lib/domain/kubernetes/native/job.ts
function judgeJob(root) {
	return judgeJobSpec(at(root, "spec"));
}
function judgeCronJob(root) {
	const spec = at(root, "spec");
	const schedule = at(spec, "schedule");
	const text = textOf$4(schedule);
	const problem = text === void 0 || text === "" ? void 0 : cronProblem(text);
	const zone = at(spec, "timeZone");
	const zoneName = textOf$4(zone);
	return [
		...schedule !== void 0 && problem !== void 0 ? [invalidValue(schedule, problem)] : [],
		...zone !== void 0 && zoneName !== void 0 && !isTimeZone(zoneName) ? [invalidValue(zone, "must be a time zone such as Europe/Berlin")] : [],
		...notNegative(spec, "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"),
		...at(spec, "jobTemplate") !== void 0 && at(spec, "jobTemplate", "spec") === void 0 ? missing$1(at(spec, "jobTemplate") ?? root, "spec") : judgeJobSpec(at(spec, "jobTemplate", "spec"))
	];
}
function judgeJobSpec(spec) {
	if (spec === void 0) return [];
	return [
		...notNegative(spec, "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"),
		...judgeIndexed(spec),
		...at(spec, "template") !== void 0 && at(spec, "template", "spec") === void 0 && !hidden(at(spec, "template")) ? missing$1(at(spec, "template") ?? spec, "spec") : [],
		...judgeRestartPolicy(at(spec, "template", "spec")),
		...judgePodSpec(at(spec, "template", "spec"))
	];
}
/** Pods default to Always, which a Job cannot use. */
function judgeRestartPolicy(pod) {
	if (pod?.node.kind !== "map") return [];
	const policy = at(pod, "restartPolicy");
	if (hidden(policy)) return [];
	const text = textOf$4(policy);
	if (policy === void 0 || text === "") return missing$1(pod, "restartPolicy", "in the pods of a Job: OnFailure or Never");
	return text === "Always" ? [invalidValue(policy, "must be OnFailure or Never in the pods of a Job")] : [];
}
function judgeIndexed(spec) {
	const mode = at(spec, "completionMode");
	if (hidden(mode)) return [];
	if (textOf$4(mode) === "Indexed") return at(spec, "completions") === void 0 ? missing$1(spec, "completions", "when completionMode is Indexed") : [];
	return [
		"backoffLimitPerIndex",
		"maxFailedIndexes",
		"successPolicy"
	].flatMap((field) => {
		const spot = at(spec, field);
		return spot === void 0 ? [] : [invalid(spot, "may only be set with completionMode: Indexed")];
	});
}

// actions/lib/domain/kubernetes/native/namespace.ts
const levels = [
	"privileged",
	"baseline",
	"restricted"
];
function judgeNamespace(root) {
	return values(root, "metadata", "labels").flatMap((label) => {
		const key = /^pod-security\.kubernetes\.io\/(enforce|audit|warn)(-version)?$/u.exec(lastStep(label));
		if (key !== null && label.node.kind === "scalar" && label.node.value === null) return [invalidValue(label, "must be one of privileged, baseline, restricted, or a version")];
		return key === null ? [] : named(label, key[2] === void 0 ? level : version, true);
	});
}
function level(text) {
	return levels.includes(text) ? void 0 : `must be one of ${levels.join(", ")}`;
}
function version(text) {
	return text === "latest" || /^v1\.(?:0|[1-9]\d*)$/u.test(text) ? void 0 : "must be latest or a version such as v1.36";
}

// actions/lib/domain/kubernetes/native/network-policy.ts
const peers = [
	"podSelector",
	"namespaceSelector",
	"ipBlock"
];
function judgeNetworkPolicy(root) {
	const spec = at(root, "spec");
	const rules = [...items(spec, "ingress"), ...items(spec, "egress")];
	return [...judgeSelector(at(spec, "podSelector")), ...rules.flatMap((rule) => [...items(rule, "ports").flatMap(judgePort$1), ...[...items(rule, "from"), ...items(rule, "to")].flatMap(judgePeer)])];
}
function judgePort$1(port) {
	const spot = at(port, "port");
	const end = at(port, "endPort");
	const found = [...portNumberOrName(spot), ...between(end, 1, 65535)];
	if (end === void 0 || hidden(spot) || found.length > 0) return found;
	if (spot === void 0) return missing$1(port, "port", "when endPort is set");
	if (textOf$4(spot) !== void 0) return [invalid(end, "may not be set when port is a name")];
	const [first, last] = [numberOf(spot), numberOf(end)];
	return first !== void 0 && last !== void 0 && last < first ? [invalidValue(end, `must be at least port, which is ${first}`)] : [];
}
function judgePeer(peer) {
	if (peer.node.kind !== "map") return [];
	const block = at(peer, "ipBlock");
	const set = peers.filter((field) => at(peer, field) !== void 0);
	return [
		...set.length === 0 ? missingOneOf(peer, peers) : [],
		...block !== void 0 && set.length > 1 ? [invalid(block, "excludes the other peers of this item")] : [],
		...judgeSelector(at(peer, "podSelector")),
		...judgeSelector(at(peer, "namespaceSelector")),
		...named(at(block, "cidr"), network$1),
		...items(block, "except").flatMap((range) => named(range, network$1))
	];
}
function network$1(text) {
	return isCidr(text) ? void 0 : "must be a network such as 10.0.0.0/8";
}

// actions/lib/domain/kubernetes/native/persistent-volume-claim.ts
function judgeClaim(root) {
	return judgeClaimSpec(at(root, "spec"));
}
/** Access modes, a storage request of more than nothing, names of classes. */
function judgeClaimSpec(spec) {
	if (spec?.node.kind !== "map") return [];
	return [
		...judgeAccessModes(spec),
		...judgeRequest(spec),
		...judgeSelector(at(spec, "selector")),
		...named(at(spec, "storageClassName"), dnsSubdomain)
	];
}
function judgeAccessModes(spec) {
	const list = at(spec, "accessModes");
	const modes = items(spec, "accessModes");
	if (modes.length === 0) return list === void 0 || list.node.kind === "list" ? missing$1(spec, "accessModes") : [];
	const alone = modes.find((mode) => textOf$4(mode) === "ReadWriteOncePod");
	return alone !== void 0 && modes.length > 1 ? [invalid(alone, "may not be used with other access modes")] : [];
}
function judgeRequest(spec) {
	const parents = [at(spec, "resources"), at(spec, "resources", "requests")];
	const storage = at(spec, "resources", "requests", "storage");
	if (storage === void 0) {
		if (parents.some(hidden)) return [];
		const [resources, requests] = parents;
		if (requests !== void 0) return missing$1(requests, "storage");
		return resources === void 0 ? missing$1(spec, "resources", "with requests.storage") : missing$1(resources, "requests", "with storage");
	}
	const amount = quantityValue(storage);
	return amount !== void 0 && amount <= 0 ? [invalidValue(storage, "must be more than 0")] : [];
}
function judgeVolume(root) {
	const spec = at(root, "spec");
	if (spec?.node.kind !== "map") return [];
	const capacity = at(spec, "capacity");
	return [
		...judgeAccessModes(spec),
		...capacity === void 0 ? missing$1(spec, "capacity", "with storage") : judgeCapacity(capacity),
		...named(at(spec, "storageClassName"), dnsSubdomain),
		...oneOf$1(spec, persistentSources),
		...absolute(at(spec, "nfs", "path"))
	];
}
function judgeCapacity(capacity) {
	const storage = at(capacity, "storage");
	if (storage === void 0) return hidden(capacity) ? [] : missing$1(capacity, "storage");
	const amount = quantityValue(storage);
	return amount !== void 0 && amount <= 0 ? [invalidValue(storage, "must be more than 0")] : [];
}

// actions/lib/domain/kubernetes/native/rbac.ts
const group = "rbac.authorization.k8s.io";
function judgeRole(root) {
	return items(root, "rules").flatMap((rule) => judgeRule(rule, true));
}
function judgeClusterRole(root) {
	return [...items(root, "rules").flatMap((rule) => judgeRule(rule, false)), ...items(root, "aggregationRule", "clusterRoleSelectors").flatMap(judgeSelector)];
}
function judgeRule(rule, namespaced) {
	if (rule.node.kind !== "map") return [];
	const urls = at(rule, "nonResourceURLs");
	if (urls !== void 0 && items(rule, "nonResourceURLs").length > 0) {
		if (namespaced) return [invalid(urls, "may only be in a ClusterRole")];
		return [
			"apiGroups",
			"resources",
			"resourceNames"
		].some((field) => items(rule, field).length > 0) ? [invalid(urls, "may not be in a rule with resources")] : [];
	}
	return ["apiGroups", "resources"].flatMap((field) => {
		const list = at(rule, field);
		return items(rule, field).length === 0 && !hidden(list) && !hidden(urls) ? missing$1(rule, field, field === "apiGroups" ? "in a rule of resources; \"\" is the core group" : "in a rule") : [];
	});
}
function judgeRoleBinding(root) {
	return judgeBinding(root, true);
}
function judgeClusterRoleBinding(root) {
	const kind = at(root, "roleRef", "kind");
	return [...textOf$4(kind) === "Role" && kind !== void 0 ? [invalidValue(kind, "must be ClusterRole in a ClusterRoleBinding")] : [], ...judgeBinding(root, false)];
}
function judgeBinding(root, namespaced) {
	const role = at(root, "roleRef");
	return [
		...judgeGroup(at(role, "apiGroup"), group),
		...named(at(role, "name"), pathSegment),
		...items(root, "subjects").flatMap((subject) => judgeSubject(subject, namespaced))
	];
}
function judgeSubject(subject, namespaced) {
	const kind = textOf$4(at(subject, "kind"));
	if (kind === "User" || kind === "Group") return judgeGroup(at(subject, "apiGroup"), group);
	if (kind !== "ServiceAccount") return [];
	const namespace = at(subject, "namespace");
	const absent = namespace === void 0 || textOf$4(namespace) === "";
	return [
		...judgeGroup(at(subject, "apiGroup"), ""),
		...named(at(subject, "name"), dnsSubdomain),
		...!namespaced && absent ? missing$1(subject, "namespace", "for a ServiceAccount in a ClusterRoleBinding") : []
	];
}
function judgeGroup(spot, wanted) {
	const text = textOf$4(spot);
	if (spot === void 0 || text === void 0 || text === wanted || text === "") return [];
	return [invalidValue(spot, wanted === "" ? "must be \"\" for a ServiceAccount" : `must be ${wanted}`)];
}

// actions/lib/domain/kubernetes/native/scaling.ts
function judgeAutoscaler(root) {
	const spec = at(root, "spec");
	const [least, most] = [at(spec, "minReplicas"), at(spec, "maxReplicas")];
	const [min, max] = [numberOf(least), numberOf(most)];
	const crossed = most !== void 0 && max !== void 0 && max >= 1 && max < (min ?? 1);
	return [
		...judgeScaleTarget(at(spec, "scaleTargetRef")),
		...between(least, scalesToZero(spec) ? 0 : 1),
		...between(most, 1),
		...crossed ? [invalidValue(most, `must be at least minReplicas, which is ${min}`)] : [],
		...items(spec, "metrics").flatMap(judgeMetric),
		...["scaleUp", "scaleDown"].flatMap((direction) => judgeBehavior(at(spec, "behavior", direction)))
	];
}
/** With an outside metric zero is right behind the feature gate HPAScaleToZero, which only the cluster knows of. */
function scalesToZero(spec) {
	return items(spec, "metrics").some((metric) => ["External", "Object"].includes(textOf$4(at(metric, "type")) ?? ""));
}
/** A metric of a type has the field of that type, and its target the value of its own. */
function judgeMetric(metric) {
	const type = textOf$4(at(metric, "type"));
	if (type === void 0 || type === "") return [];
	const field = type.charAt(0).toLowerCase() + type.slice(1);
	const known = [
		"containerResource",
		"external",
		"object",
		"pods",
		"resource"
	].includes(field);
	const source = at(metric, field);
	if (!known) return [];
	if (source === void 0) return missing$1(metric, field, `when type is ${type}`);
	const target = at(source, "target");
	if (target === void 0 || hidden(target)) return [];
	const wanted = targets[type] ?? [];
	const wrong = between(at(target, "averageUtilization"), 1);
	return wanted.some((name) => at(target, name) !== void 0) ? wrong : missingOneOf(target, wanted);
}
function judgeBehavior(rules) {
	const policies = at(rules, "policies");
	const isEmpty = policies?.node.kind === "list" && policies.node.items.length === 0;
	return [
		...between(at(rules, "stabilizationWindowSeconds"), 0, 3600),
		...isEmpty ? [invalid(policies, "needs at least one policy")] : [],
		...items(rules, "policies").flatMap((policy) => [...between(at(policy, "value"), 1), ...between(at(policy, "periodSeconds"), 1, 1800)])
	];
}
/** Whatever `target.type` says, one of these must be there. */
const targets = {
	Resource: ["averageUtilization", "averageValue"],
	ContainerResource: ["averageUtilization", "averageValue"],
	Pods: ["averageValue"],
	Object: ["value", "averageValue"],
	External: ["value", "averageValue"]
};
/** `apps/v1`: a scale target is never in the core group. */
function judgeScaleTarget(target) {
	const version = at(target, "apiVersion");
	if (target === void 0 || hidden(target) || hidden(version)) return [];
	const text = textOf$4(version) ?? "";
	if (text === "" && version === void 0) return missing$1(target, "apiVersion", "with the group of the target");
	if (version === void 0 || /^[^/]+\/[^/]+$/u.test(text)) return [];
	return [invalidValue(version, "must name a group and a version, such as apps/v1")];
}
function judgeDisruptionBudget(root) {
	const spec = at(root, "spec");
	const [least, most] = [at(spec, "minAvailable"), at(spec, "maxUnavailable")];
	const found = [
		...intOrPercent(least, true),
		...intOrPercent(most, true),
		...judgeSelector(at(spec, "selector"))
	];
	if (least === void 0 || most === void 0) return found;
	const [first, last] = least.key.start < most.key.start ? [least, most] : [most, least];
	const message = `${nameOf(last)} and ${String(first.path.at(-1))} exclude each other`;
	const related = [{
		start: first.key.start,
		end: first.key.end,
		message: "the other one is here"
	}];
	return [...found, {
		...invalidKey(last, message),
		related
	}];
}

// actions/lib/domain/kubernetes/native/service.ts
function judgeService(root) {
	const spec = at(root, "spec");
	if (spec?.node.kind !== "map") return [];
	const type = textOf$4(at(spec, "type")) ?? "ClusterIP";
	const known = !hidden(at(spec, "type"));
	const headless = textOf$4(at(spec, "clusterIP")) === "None";
	const ports = items(spec, "ports");
	return [
		...known && !headless && type !== "ExternalName" && ports.length === 0 && !hidden(at(spec, "ports")) && !hidden(at(spec, "clusterIP")) ? missing$1(spec, "ports") : [],
		...between(at(spec, "sessionAffinityConfig", "clientIP", "timeoutSeconds"), 1, 86400),
		...ports.flatMap((port) => judgePort(port, ports.length > 1)),
		...unique(ports.map((port) => at(port, "name"))),
		...judgeLabels(at(spec, "selector")),
		...known ? judgeType({
			spec,
			type,
			headless
		}) : [],
		...type === "LoadBalancer" ? items(spec, "loadBalancerSourceRanges").flatMap((range) => named(range, network, true)) : []
	];
}
function judgePort(port, several) {
	const name = at(port, "name");
	const noName = name === void 0 || textOf$4(name) === "";
	return [
		...several && noName && !hidden(name) ? missing$1(port, "name", "when a Service has more than one port") : [],
		...named(name, dnsLabel),
		...between(at(port, "port"), 1, 65535),
		...between(at(port, "nodePort"), 0, 65535),
		...portNumberOrName(at(port, "targetPort"), 0),
		...named(at(port, "appProtocol"), qualifiedName)
	];
}
function judgeType({ spec, type, headless }) {
	const address = at(spec, "clusterIP");
	if (headless && address !== void 0 && (type === "LoadBalancer" || type === "NodePort")) return [invalid(address, `may not be None for a Service of type ${type}`)];
	if (type === "ExternalName") return judgeExternalName(spec);
	const external = type === "LoadBalancer" || type === "NodePort";
	const policy = at(spec, "externalTrafficPolicy");
	const found = [];
	if (!external && policy !== void 0 && at(spec, "externalIPs") === void 0) found.push(invalid(policy, `may only be set for a Service of type LoadBalancer or NodePort, not ${type}`));
	const limited = at(spec, "loadBalancerSourceRanges");
	if (limited !== void 0 && type !== "LoadBalancer") found.push(invalid(limited, "may only be set for a Service of type LoadBalancer"));
	const lbClass = at(spec, "loadBalancerClass");
	if (lbClass !== void 0 && type !== "LoadBalancer") found.push(invalid(lbClass, "may only be set for a Service of type LoadBalancer"));
	const nodePorts = type === "ClusterIP" ? items(spec, "ports").map((port) => at(port, "nodePort")) : [];
	for (const port of nodePorts) if (port !== void 0 && !hidden(port) && !isZero$1(port)) found.push(invalidValue(port, "may not be set for a Service of type ClusterIP"));
	return found;
}
function isZero$1(spot) {
	return spot.node.kind === "scalar" && spot.node.value === 0;
}
function judgeExternalName(spec) {
	const name = at(spec, "externalName");
	if (name === void 0 || textOf$4(name) === "") return hidden(name) ? [] : missing$1(spec, "externalName", "when type is ExternalName");
	return named(name, (text) => dnsSubdomain(text.replace(/\.$/u, "")));
}
function network(text) {
	return isCidr(text.trim()) ? void 0 : "must be a network such as 10.0.0.0/8";
}

// actions/lib/domain/kubernetes/native/workload.ts
function judgePod(root) {
	return judgePodSpec(at(root, "spec"));
}
function judgeDeployment(root) {
	const spec = at(root, "spec");
	const deadline = at(spec, "progressDeadlineSeconds");
	const ready = numberOf(at(spec, "minReadySeconds")) ?? 0;
	const late = numberOf(deadline);
	return [
		...judgeController(spec),
		...notNegative(spec, "revisionHistoryLimit"),
		...judgeRollingUpdate(at(spec, "strategy"), "Recreate"),
		...deadline !== void 0 && late !== void 0 && late <= ready ? [invalidValue(deadline, `must be more than minReadySeconds, which is ${ready}`)] : []
	];
}
function judgeReplicaSet(root) {
	return judgeController(at(root, "spec"));
}
function judgeStatefulSet(root) {
	const spec = at(root, "spec");
	const claims = items(spec, "volumeClaimTemplates");
	return [
		...judgeController(spec, claims.map((claim) => at(claim, "metadata", "name"))),
		...judgeRollingUpdate(at(spec, "updateStrategy"), "OnDelete"),
		...notNegative(spec, "revisionHistoryLimit"),
		...named(at(spec, "serviceName"), dnsLabel),
		...claims.filter((claim) => at(claim, "metadata", "name") === void 0).flatMap((claim) => missing$1(claim, "metadata", "with a name")),
		...claims.flatMap((claim) => at(claim, "spec") === void 0 ? missing$1(claim, "spec") : judgeClaimSpec(at(claim, "spec")))
	];
}
function judgeDaemonSet(root) {
	const spec = at(root, "spec");
	return [
		...judgeController(spec),
		...notNegative(spec, "revisionHistoryLimit"),
		...judgeRollingUpdate(at(spec, "updateStrategy"), "OnDelete", true)
	];
}
function judgeController(spec, claims = []) {
	if (spec === void 0) return [];
	const template = at(spec, "template");
	const pod = at(spec, "template", "spec");
	const policy = at(pod, "restartPolicy");
	const stops = policy !== void 0 && !hidden(policy) && ![
		"Always",
		"",
		void 0
	].includes(textOf$4(policy));
	return [
		...notNegative(spec, "replicas", "minReadySeconds"),
		...judgeOwnSelector(spec),
		...template !== void 0 && at(template, "spec") === void 0 && !hidden(template) ? missing$1(template, "spec") : [],
		...judgePodSpec(pod, claims),
		...stops ? [invalidValue(policy, "must be Always in a pod template of this kind")] : []
	];
}
/** The strategy `other` has no rollingUpdate; a rolling update must be able to move. */
function judgeRollingUpdate(strategy, other, either = false) {
	const rolling = at(strategy, "rollingUpdate");
	if (rolling === void 0) return [];
	if (textOf$4(at(strategy, "type")) === other) return [invalid(rolling, `may not be set when type is ${other}`)];
	const [unavailable, surge] = [at(rolling, "maxUnavailable"), at(rolling, "maxSurge")];
	const found = [
		...intOrPercent(unavailable, true),
		...intOrPercent(surge, either),
		...notNegative(rolling, "partition")
	];
	if (hidden(unavailable) || hidden(surge) || found.length > 0 || unavailable === void 0 || surge === void 0) return found;
	if (isZero(unavailable) && isZero(surge)) return [invalid(unavailable, "may not be 0 when maxSurge is 0 too")];
	return either && !isZero(unavailable) && !isZero(surge) ? [invalid(surge, "may not be set when maxUnavailable is not 0")] : [];
}
function isZero(spot) {
	return numberOf(spot) === 0 || textOf$4(spot) === "0%" || textOf$4(spot) === "0";
}

// actions/lib/domain/kubernetes/native/judge-native.ts
const rules = {
	"apiextensions.k8s.io/v1/CustomResourceDefinition": judgeDefinition,
	"apps/v1/DaemonSet": judgeDaemonSet,
	"apps/v1/Deployment": judgeDeployment,
	"apps/v1/ReplicaSet": judgeReplicaSet,
	"apps/v1/StatefulSet": judgeStatefulSet,
	"autoscaling/v2/HorizontalPodAutoscaler": judgeAutoscaler,
	"batch/v1/CronJob": judgeCronJob,
	"batch/v1/Job": judgeJob,
	"networking.k8s.io/v1/Ingress": judgeIngress,
	"networking.k8s.io/v1/NetworkPolicy": judgeNetworkPolicy,
	"policy/v1/PodDisruptionBudget": judgeDisruptionBudget,
	"rbac.authorization.k8s.io/v1/ClusterRole": judgeClusterRole,
	"rbac.authorization.k8s.io/v1/ClusterRoleBinding": judgeClusterRoleBinding,
	"rbac.authorization.k8s.io/v1/Role": judgeRole,
	"rbac.authorization.k8s.io/v1/RoleBinding": judgeRoleBinding,
	"v1/ConfigMap": judgeConfigMap,
	"v1/Namespace": judgeNamespace,
	"v1/PersistentVolume": judgeVolume,
	"v1/PersistentVolumeClaim": judgeClaim,
	"v1/Pod": judgePod,
	"v1/Secret": judgeSecret,
	"v1/Service": judgeService
};
/** Kinds that are nothing without `spec`, although no schema asks for it. */
const withSpec = /* @__PURE__ */ new Set([
	"apps/v1/DaemonSet",
	"apps/v1/Deployment",
	"apps/v1/ReplicaSet",
	"apps/v1/StatefulSet",
	"autoscaling/v2/HorizontalPodAutoscaler",
	"batch/v1/CronJob",
	"batch/v1/Job",
	"networking.k8s.io/v1/Ingress",
	"v1/PersistentVolume",
	"v1/PersistentVolumeClaim",
	"v1/Pod",
	"v1/Service"
]);
/**
* What the server's own code would refuse in an object of a native kind; empty for every other kind. Fields that the
* schema asks for, types and closed sets of values are the schema's business and not judged again. Values that hold a
* Flux variable, or that SOPS encrypted, are passed over.
*/
function judgeNative(root) {
	const key = `${stringAt(root, "apiVersion") ?? ""}/${stringAt(root, "kind") ?? ""}`;
	const rule = Object.hasOwn(rules, key) ? rules[key] : void 0;
	if (rule === void 0) return [];
	const spot = rootSpot(root);
	return at(spot, "spec") === void 0 && withSpec.has(key) ? missing$1(spot, "spec") : rule(spot);
}

// actions/lib/domain/kubernetes/schema-store.ts
/** Schemas by kind, each read from the bundle when it is first asked for. */
var SchemaStore = class {
	#read;
	#index;
	#kubernetes;
	#custom = /* @__PURE__ */ new Map();
	#loaded = /* @__PURE__ */ new Map();
	#byKind;
	/** The Kubernetes minor whose schemas are used. */
	kubernetesMinor;
	constructor(options) {
		this.#read = options.read;
		this.#index = options.read("index.json");
		this.kubernetesMinor = nearestMinor(Object.keys(this.#index.kubernetes), options.kubernetesMinor);
		this.#kubernetes = options.read(this.#index.kubernetes[this.kubernetesMinor] ?? "");
		for (const schema of options.custom) {
			const key = `${schema.apiVersion}/${schema.kind}`;
			if (!this.#custom.has(key)) this.#custom.set(key, schema);
		}
	}
	/** The schema of exactly this kind; undefined when none is known. */
	lookup(apiVersion, kind) {
		const key = `${apiVersion}/${kind}`;
		const custom = this.#custom.get(key);
		if (custom !== void 0) return custom;
		if (!this.#loaded.has(key)) this.#loaded.set(key, this.#load(apiVersion, kind, key));
		return this.#loaded.get(key);
	}
	#load(apiVersion, kind, key) {
		const native = this.#kubernetes.kinds[key];
		if (native !== void 0) {
			const { definitions, source } = this.#kubernetes;
			const plural = native.plural === void 0 ? {} : { plural: native.plural };
			return {
				apiVersion,
				kind,
				scope: native.scope,
				...plural,
				source,
				native: true,
				schema: { $ref: native.definition },
				definitions
			};
		}
		const file = this.#index.kinds[key] ?? this.#index.kustomize[key];
		if (file === void 0) return void 0;
		return {
			definitions: {},
			...this.#read(file)
		};
	}
	/** What became of a kind that is served no longer; undefined for any other. */
	removed(apiVersion, kind) {
		for (const program of ["Kubernetes", "Flux"]) {
			const file = this.#index.removed[program === "Flux" ? "flux" : "kubernetes"];
			const { kinds } = this.#read(file);
			const found = kinds[`${apiVersion}/${kind}`];
			if (found !== void 0) return {
				program,
				...found
			};
		}
	}
	/** apiVersions in which a kind is known, optionally of one group; the order is that of the store: custom, native, bundle. */
	versionsOf(kind, group) {
		this.#byKind ??= this.#indexByKind();
		const all = this.#byKind.get(kind) ?? [];
		return group === void 0 ? all : all.filter((apiVersion) => groupOf(apiVersion) === group);
	}
	/** Kinds known in an API group; empty when the group itself is unknown. */
	kindsOf(group) {
		this.#byKind ??= this.#indexByKind();
		return [...this.#byKind].filter(([, versions]) => versions.some((version) => groupOf(version) === group)).map(([kind]) => kind);
	}
	/** True for the groups that the API server itself serves: no kind of theirs can come from a CRD. */
	isNativeGroup(group) {
		this.#nativeGroups ??= new Set(Object.keys(this.#kubernetes.kinds).map((key) => groupOf(key.slice(0, key.lastIndexOf("/")))));
		return this.#nativeGroups.has(group);
	}
	#nativeGroups;
	#indexByKind() {
		const index = /* @__PURE__ */ new Map();
		for (const key of [
			...this.#custom.keys(),
			...Object.keys(this.#kubernetes.kinds),
			...Object.keys(this.#index.kinds),
			...Object.keys(this.#index.kustomize)
		]) {
			const slash = key.lastIndexOf("/");
			const kind = key.slice(slash + 1);
			const versions = index.get(kind) ?? [];
			if (!versions.includes(key.slice(0, slash))) versions.push(key.slice(0, slash));
			index.set(kind, versions);
		}
		return index;
	}
};
/** The API group of an apiVersion; empty for the core group. */
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash === -1 ? "" : apiVersion.slice(0, slash);
}
/** The wanted minor when bundled, else the nearest one, the newer of two equally near; the newest without a wish. */
function nearestMinor(bundled, wanted) {
	const minorOf = (version) => Number(version.slice(version.indexOf(".") + 1));
	const sorted = [...bundled].sort((a, b) => minorOf(b) - minorOf(a));
	const newest = sorted[0];
	if (newest === void 0) throw new Error("the schema bundle holds no Kubernetes version");
	if (wanted === void 0) return newest;
	const distance = (version) => Math.abs(minorOf(version) - minorOf(wanted));
	return sorted.reduce((best, version) => distance(version) < distance(best) ? version : best, newest);
}

// actions/lib/domain/kubernetes/judge-object.ts
/** Judges an object, or each item of a `v1` List. `placeholders`: Flux substitutes variables in it. */
function judgeObject(source, root, store) {
	if (root.kind !== "map") return {
		violations: [],
		unknownKinds: [],
		judged: 0
	};
	const apiVersion = stringAt(root, "apiVersion") ?? "";
	const kind = stringAt(root, "kind") ?? "";
	if (kind === "List" && apiVersion === "v1") return judgeItems(source, root, store);
	const resource = store.lookup(apiVersion, kind);
	if (resource === void 0) return judgeUnknown(source, root, store);
	const body = isSopsEncrypted(root) ? withoutSopsMetadata(root) : root;
	const nameless = groupOf(apiVersion) === "kustomize.config.k8s.io";
	return {
		violations: withoutDoubles([...judge(body, resource, {
			placeholders: true,
			nameless
		}), ...judgeNative(body)]).map((violation) => ({
			source,
			violation
		})),
		unknownKinds: [],
		judged: 1
	};
}
function judgeItems(source, root, store) {
	const parts = itemsAt(root, "items").map((item) => judgeObject(source, item, store));
	return {
		violations: parts.flatMap((part) => part.violations),
		unknownKinds: parts.flatMap((part) => part.unknownKinds),
		judged: parts.reduce((sum, part) => sum + part.judged, 0)
	};
}
/** The schema and the hand-written rules may both see the same mistake at the same place: the schema's word counts. */
function withoutDoubles(violations) {
	const seen = /* @__PURE__ */ new Set();
	return violations.filter(({ start, end, code, field }) => {
		if (code === "missing-field" || code === "unknown-field") return true;
		const key = start * 1000003 + end;
		if (seen.has(key) && field !== "") return false;
		seen.add(key);
		return true;
	});
}
/** A misspelt kind is a finding; a kind that only the cluster's own operators know is not judged. */
function judgeUnknown(source, root, store) {
	const apiVersion = stringAt(root, "apiVersion") ?? "";
	const kind = stringAt(root, "kind") ?? "";
	const place = (key) => entryOf$1(root, key)?.value ?? root;
	if (apiVersion.includes("${") || kind.includes("${")) return {
		violations: [],
		unknownKinds: [{
			apiVersion,
			kind
		}],
		judged: 0
	};
	const group = groupOf(apiVersion);
	if (apiVersion === "builtin") return {
		violations: [],
		unknownKinds: [{
			apiVersion,
			kind
		}],
		judged: 0
	};
	const versions = store.versionsOf(kind, group);
	const violation = isNative(apiVersion, kind, store) ? nativeKindMissing({
		store,
		apiVersion,
		kind,
		versions,
		place
	}) : misspeltVersion({
		store,
		apiVersion,
		kind,
		place
	}) ?? (versions.length === 0 ? misspeltKind({
		store,
		apiVersion,
		kind,
		group,
		place
	}) : void 0);
	const removed = store.removed(apiVersion, kind);
	const unknown = {
		apiVersion,
		kind,
		...removed === void 0 ? {} : { removed }
	};
	return {
		violations: violation === void 0 ? [] : [{
			source,
			violation
		}],
		unknownKinds: violation === void 0 ? [unknown] : [],
		judged: violation === void 0 ? 0 : 1
	};
}
/** The core group is only `v1`: a bare word such as `v1alpha1` is some other program's, unless the kind is one of Kubernetes. */
function isNative(apiVersion, kind, store) {
	const group = groupOf(apiVersion);
	if (store.removed(apiVersion, kind)?.program === "Kubernetes") return true;
	if (group === "" && apiVersion !== "v1") return store.versionsOf(kind).some((version) => store.isNativeGroup(groupOf(version)));
	return store.isNativeGroup(group);
}
function nativeKindMissing(context) {
	const { store, apiVersion, kind, versions, place } = context;
	const removed = store.removed(apiVersion, kind);
	const since = removed === void 0 ? "" : `; it was removed in ${removed.removedIn}`;
	const served = `Kubernetes ${store.kubernetesMinor} serves no ${kind} in ${apiVersion}${since}`;
	const newest = versions[0];
	if (newest !== void 0) return {
		code: "unknown-kind",
		message: served,
		field: "apiVersion",
		fix: `use apiVersion: ${newest}`,
		...rangeOf$1(place("apiVersion"))
	};
	const elsewhere = store.versionsOf(kind)[0];
	if (elsewhere !== void 0) return {
		code: "unknown-kind",
		message: served,
		field: "apiVersion",
		fix: `${kind} is in ${elsewhere}`,
		...rangeOf$1(place("apiVersion"))
	};
	const near = nearestName(kind, store.kindsOf(groupOf(apiVersion)));
	return {
		code: "unknown-kind",
		message: served,
		field: "kind",
		...near === void 0 ? {} : { fix: `did you mean ${near}?` },
		...rangeOf$1(place("kind"))
	};
}
/** A kind that is known under an apiVersion which the written one can only be meant for. */
function misspeltVersion({ store, apiVersion, kind, place }) {
	const meant = store.versionsOf(kind).find((known) => isMeant(apiVersion, known, store));
	if (meant === void 0) return void 0;
	return {
		code: "unknown-kind",
		message: `no ${kind} is in ${apiVersion}`,
		field: "apiVersion",
		fix: `did you mean ${meant}?`,
		...rangeOf$1(place("apiVersion"))
	};
}
/** The group is missing or has a typing mistake, or what stands behind it is no version. */
function isMeant(written, known, store) {
	const [group, version] = [groupOf(known), known.slice(known.lastIndexOf("/") + 1)];
	if (written === version) return true;
	const writtenGroup = groupOf(written);
	if (group === "") return writtenGroup === "core";
	if (writtenGroup === group) return !/^v\d+(?:(?:alpha|beta)\d+)?$/u.test(written.slice(group.length + 1));
	return store.kindsOf(writtenGroup).length === 0 && isTypo(writtenGroup, group);
}
function misspeltKind(context) {
	const { store, kind, group, apiVersion, place } = context;
	const near = nearestName(kind, store.kindsOf(group));
	if (near === void 0) return void 0;
	return {
		code: "unknown-kind",
		message: `${apiVersion} has no kind ${kind}`,
		field: "kind",
		fix: `did you mean ${near}?`,
		...rangeOf$1(place("kind"))
	};
}

// actions/lib/domain/kubernetes/identity.ts
const names = ["apiVersion", "kind"];
/** True for a document that has metadata and one of apiVersion and kind: the other one was forgotten or misspelt. */
function isMeantAsObject(root) {
	return names.filter((name) => entryOf$1(root, name)?.value.kind === "scalar").length === 1 && entryOf$1(root, "metadata")?.value.kind === "map";
}
/** What kustomize and the API server miss in a document that is meant as an object; a misspelt key is named itself. */
function judgeIdentity(root) {
	if (root.kind !== "map") return [];
	return names.flatMap((name) => {
		const value = entryOf$1(root, name)?.value;
		if (value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === ""))) return [];
		const misspelt = root.entries.find(({ key }) => nearestName(key, [name]) !== void 0);
		if (misspelt === void 0) {
			const { start, end } = entryOf$1(root, name)?.keyRange ?? root.entries[0]?.keyRange ?? root;
			return [{
				start,
				end,
				code: "missing-field",
				field: name,
				message: `${name} is required: without it nobody knows what this object is`
			}];
		}
		const { start, end } = misspelt.keyRange;
		const message = `${misspelt.key} is not a field of an object`;
		return [{
			start,
			end,
			code: "unknown-field",
			field: misspelt.key,
			message,
			fix: `did you mean ${name}?`
		}];
	});
}

// actions/lib/domain/kustomize/defaults.ts
/** The one apiVersion that kustomize takes for the kind of this file. */
function kustomizationVersion(root) {
	return isComponent(root) ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
}
/** The root with the apiVersion and kind that kustomize assumes or asks for; one that states both comes back as it is. */
function withKustomizationDefaults(root) {
	if (root.kind !== "map") return root;
	const wanted = {
		apiVersion: kustomizationVersion(root),
		kind: isComponent(root) ? "Component" : "Kustomization"
	};
	const missing = Object.entries(wanted).filter(([key, value]) => textOf$3(root, key) !== value);
	if (missing.length === 0) return root;
	const others = root.entries.filter(({ key }) => !missing.some(([name]) => name === key));
	return {
		...root,
		entries: [...missing.map(([key, value]) => made(root, key, value)), ...others]
	};
}
function made(root, key, value) {
	const written = entryOf$1(root, key);
	const range = {
		start: root.start,
		end: root.start
	};
	const place = written?.value ?? range;
	const node = {
		kind: "scalar",
		value,
		text: value,
		style: "plain",
		start: place.start,
		end: place.end
	};
	return {
		key,
		keyRange: written?.keyRange ?? range,
		value: node
	};
}
/** True for a Component, whose patches change what the kustomization builds that names it. */
function isComponent(root) {
	return textOf$3(root, "kind") === "Component";
}
function textOf$3(root, key) {
	const value = entryOf$1(root, key)?.value;
	return value?.kind === "scalar" ? value.text : void 0;
}

// actions/lib/domain/kustomize/identity.ts
/** `kind` and `apiVersion` that kustomize refuses (`EnforceFields` in sigs.k8s.io/kustomize/api/types/kustomization.go). */
function judgeKustomizationIdentity(root) {
	const kind = scalarAt$1(root, "kind");
	const apiVersion = scalarAt$1(root, "apiVersion");
	const found = [];
	if (kind !== void 0 && kind.text !== "Kustomization" && kind.text !== "Component") {
		const message = `kustomize knows the kinds Kustomization and Component, not ${kind.text}`;
		found.push({
			start: kind.start,
			end: kind.end,
			code: "unknown-kind",
			field: "kind",
			message
		});
	}
	const wanted = kustomizationVersion(root);
	const isEither = found.length > 0 && /^kustomize\.config\.k8s\.io\/v1(?:alpha1|beta1)$/u.test(apiVersion?.text ?? "");
	if (apiVersion !== void 0 && apiVersion.text !== wanted && !isEither) {
		const message = `the apiVersion of a ${kind?.text === "Component" ? "Component" : "Kustomization"} is ${wanted}, not ${apiVersion.text}`;
		const { start, end } = apiVersion;
		found.push({
			start,
			end,
			code: "unknown-kind",
			field: "apiVersion",
			message,
			fix: `use apiVersion: ${wanted}`
		});
	}
	return found;
}
function scalarAt$1(root, key) {
	const value = entryOf$1(root, key)?.value;
	return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value : void 0;
}

// actions/lib/domain/talos/judgement.ts
const nothingJudged = {
	violations: [],
	problems: [],
	notChecked: [],
	judged: 0
};
function joinJudgements(parts) {
	return {
		violations: parts.flatMap((part) => part.violations),
		problems: parts.flatMap((part) => part.problems),
		notChecked: parts.flatMap((part) => part.notChecked),
		judged: parts.reduce((sum, part) => sum + part.judged, 0)
	};
}
/** A judgement of one document. */
function judgementOf(document, violations) {
	const { source } = document;
	return {
		...nothingJudged,
		violations: violations.map((violation) => ({
			source,
			violation
		})),
		judged: 1
	};
}

// actions/lib/domain/talos/document-kind.ts
/** Keys that make a document the v1alpha1 configuration. */
const configKeys = [
	"machine",
	"cluster",
	"debug",
	"persist"
];
/**
* The kind of a document, found as config/configloader/internal/decoder/decoder.go does: by `kind` and `apiVersion`, or
* by the keys of the v1alpha1 configuration.
*/
function kindOf(root, context) {
	const kind = scalarAt$2(root, "kind");
	const apiVersion = scalarAt$2(root, "apiVersion");
	const isConfig = configKeys.some((key) => entryOf$1(root, key) !== void 0);
	const version = isConfig ? "v1alpha1" : apiVersion?.text ?? "";
	if ((kind?.text ?? "") === "") return isConfig ? context.schemas.config() : missing(root, "kind");
	if (version === "") return missing(root, "apiVersion");
	const known = knownKind(kind, version, context);
	if (known !== void 0) return known;
	return version === "v1alpha1" || apiVersion === void 0 ? unknownKind(kind, context) : foreignVersion(kind, apiVersion, context);
}
function knownKind(kind, version, { schemas, target }) {
	const known = version === "v1alpha1" ? schemas.kind(kind.text) : void 0;
	const since = known?.since === void 0 ? void 0 : parseTalosMinor(known.since);
	return target !== void 0 && since !== void 0 && compareTalosMinor(since, target) > 0 ? void 0 : known;
}
/** With a kind of Talos the apiVersion is what is wrong, else the document is somebody else's. */
function foreignVersion(kind, apiVersion, { schemas }) {
	const message = `Talos knows no kind ${kind.text} of apiVersion ${apiVersion.text}; its documents are v1alpha1`;
	const { start, end } = schemas.has(kind.text) ? apiVersion : kind;
	return {
		start,
		end,
		code: "unknown-kind",
		field: schemas.has(kind.text) ? "apiVersion" : "kind",
		message
	};
}
function unknownKind(kind, { schemas, target }) {
	const place = {
		start: kind.start,
		end: kind.end,
		code: "unknown-kind",
		field: "kind"
	};
	const known = schemas.kind(kind.text);
	if (known?.since !== void 0 && target !== void 0) {
		const message = `Talos knows the kind ${kind.text} since ${known.since}, and this cluster runs ${formatTalosMinor(target)}`;
		return {
			...place,
			message
		};
	}
	const near = schemas.nearest(kind.text);
	const message = `Talos knows no kind ${kind.text}`;
	return near === void 0 ? {
		...place,
		message
	} : {
		...place,
		message,
		fix: `did you mean ${near}?`
	};
}
function missing(root, name) {
	const misspelt = root.entries.find(({ key }) => nearestName(key, [name, ...configKeys]) !== void 0);
	if (misspelt !== void 0) {
		const { key, keyRange } = misspelt;
		const fix = `did you mean ${nearestName(key, [name, ...configKeys])}?`;
		return {
			start: keyRange.start,
			end: keyRange.end,
			code: "unknown-field",
			field: key,
			message: `${key} is not a field of the document`,
			fix
		};
	}
	const written = entryOf$1(root, name);
	if (written !== void 0) {
		const { start, end } = written.value;
		return {
			start,
			end,
			code: "wrong-type",
			field: name,
			message: `${name} must be a word, so Talos does not know what this document is`
		};
	}
	const first = root.entries[0]?.keyRange ?? root;
	const message = `the document lacks ${name}, so Talos does not know what it is`;
	return {
		start: first.start,
		end: first.end,
		code: "missing-field",
		field: name,
		message,
		fix: `add ${name}`
	};
}

// actions/lib/codecs/json-schema/visit.ts
/**
* Calls `visit` for every node that the schema describes, parents first, document order. Returning `false` skips what is
* below. What the schema does not know is not visited.
*/
function visitSchemaPlaces(node, place, visit) {
	walk({
		path: [],
		field: "",
		node,
		place
	}, visit);
}
function walk(at, visit) {
	if (visit(at) === false || at.node.kind === "scalar") return;
	if (at.node.kind === "list") {
		const items = itemSchema(at.place);
		if (items === void 0) return;
		for (const [index, item] of at.node.items.entries()) {
			const path = [...at.path, index];
			walk({
				path,
				field: fieldName(path),
				node: item,
				place: items
			}, visit);
		}
		return;
	}
	for (const entry of at.node.entries) {
		const place = childSchema(at.place, entry.key);
		if (place === void 0 || place === "unknown") continue;
		const path = [...at.path, entry.key];
		walk({
			path,
			field: fieldName(path),
			node: entry.value,
			entry,
			place
		}, visit);
	}
}

// actions/lib/domain/talos/deprecations.ts
/**
* Kinds that Talos names in the `Deprecated:` notes (`x-talos-deprecated`) of the fields that are set below a deprecated
* one (`machine.network` as a whole names every document of the network), else in its own.
*/
function replacementsOf(node, place, schemas) {
	const found = /* @__PURE__ */ new Set();
	for (const entry of node.kind === "map" ? node.entries : []) {
		const child = childSchema(place, entry.key);
		if (child !== void 0 && child !== "unknown") for (const kind of kindsIn(child.schema, schemas)) found.add(kind);
	}
	return found.size > 0 ? [...found] : kindsIn(place.schema, schemas);
}
/** Some notes leave out the end of the name or write it wrong; only kinds that exist are passed on. */
function kindsIn(schema, schemas) {
	const note = schema["x-talos-deprecated"];
	if (typeof note !== "string") return [];
	const kinds = /* @__PURE__ */ new Set();
	for (const word of note.match(/\b[A-Z][A-Za-z0-9]+\*?(?:Config)?\b/gu) ?? []) {
		if (word === "Registry*Config") for (const part of [
			"Mirror",
			"Auth",
			"TLS"
		]) kinds.add(`Registry${part}Config`);
		const found = [word, `${word}Config`].find((name) => schemas.has(name));
		if (found !== void 0) kinds.add(found);
	}
	return [...kinds];
}

// actions/lib/domain/talos/field-versions.ts
/** Violations by the marks `x-talos-since`, `x-talos-deprecated-since` and `x-talos-removed-in`, topmost field only. */
function judgeFieldVersions(node, schema, versions) {
	const found = [];
	visitSchemaPlaces(node, schemaRoot(schema), (at) => {
		const violation = at.entry === void 0 ? void 0 : judgeField(at, versions);
		if (violation !== void 0) found.push(violation);
		return violation === void 0;
	});
	return found;
}
function judgeField(at, { target, schemas }) {
	const mark = (name) => {
		const value = at.place.schema[`x-talos-${name}`];
		return typeof value === "string" ? value : void 0;
	};
	const version = formatTalosMinor(target);
	const since = mark("since");
	if (since !== void 0 && isAfter(since, target)) return place(at, "unknown-field", `Talos knows ${at.field} since ${since}, and this cluster runs ${version}`);
	const removed = mark("removed-in");
	if (removed !== void 0 && !isAfter(removed, target)) return place(at, "unknown-field", `Talos knows ${at.field} no more since ${removed}`);
	const deprecated = mark("deprecated-since");
	if (deprecated === void 0 || isAfter(deprecated, target)) return void 0;
	const age = parseTalosMinor(deprecated)?.minor === 0 ? "" : ` since Talos ${deprecated}`;
	const violation = place(at, "deprecated-field", `${at.field} is deprecated${age}`);
	const instead = replacementsOf(at.node, at.place, schemas);
	return instead.length === 0 ? violation : {
		...violation,
		fix: `use ${instead.join(", ")}`
	};
}
function isAfter(mark, target) {
	const version = parseTalosMinor(mark);
	return version !== void 0 && compareTalosMinor(version, target) > 0;
}
function place(at, code, message) {
	const { start, end } = at.entry?.keyRange ?? at.node;
	return {
		start,
		end,
		code,
		field: at.field,
		message
	};
}

// actions/lib/domain/talos/document.ts
/** `null` documents are skipped by Talos; anything but a map is refused. */
function judgeTalosDocument(root, context, options = {}) {
	if (root.kind === "scalar" && root.value === null) return [];
	if (root.kind !== "map") {
		const message = `a Talos document is a map, not a ${root.kind === "list" ? "list" : "single value"}`;
		return [{
			start: root.start,
			end: root.end,
			code: "wrong-type",
			field: "",
			message
		}];
	}
	const kind = kindOf(root, context);
	if (!isKind(kind)) return [kind];
	const wrong = judgeJsonSchema(root, kind.schema, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder,
		fragment: options.fragment ?? false
	});
	const target = context.target ?? context.schemas.newest;
	return [
		...wrong.map(explainPatchMark),
		...deprecatedKind(root, kind, target),
		...judgeFieldVersions(root, kind.schema, {
			target,
			schemas: context.schemas
		})
	];
}
function isKind(answer) {
	return "schema" in answer;
}
/** What is left of `$patch` when a document is judged stands where Talos does not take it. */
function explainPatchMark(violation) {
	if (violation.code !== "unknown-field" || !/(^|\.)\$\$?patch$/u.test(violation.field)) return violation;
	const { fix: _, ...rest } = violation;
	return {
		...rest,
		message: "Talos takes $patch only in patches, and there only with the value delete"
	};
}
function deprecatedKind(root, kind, target) {
	const since = kind.deprecatedSince === void 0 ? void 0 : parseTalosMinor(kind.deprecatedSince);
	const at = entryOf$1(root, "kind")?.value;
	if (since === void 0 || at === void 0 || compareTalosMinor(since, target) > 0) return [];
	const message = `the kind ${kind.kind} is deprecated since Talos ${formatTalosMinor(since)}`;
	return [{
		start: at.start,
		end: at.end,
		code: "deprecated-field",
		field: "kind",
		message
	}];
}

// actions/lib/domain/talos/machine-config.ts
/** Judges the documents of one file as Talos' loader does; two documents of the same kind and name are refused. */
function judgeMachineConfig(documents, context) {
	const parts = documents.map((document) => isContent(document.root) ? judgementOf(document, judgeTalosDocument(document.root, context)) : nothingJudged);
	return joinJudgements([...parts, {
		...nothingJudged,
		violations: duplicateDocuments(documents)
	}]);
}
function isContent(root) {
	return root !== void 0 && !(root.kind === "scalar" && root.value === null);
}
/** The loader compares apiVersion, kind and name as text. */
function duplicateDocuments(documents) {
	const first = /* @__PURE__ */ new Map();
	const found = [];
	for (const document of documents) {
		if (document.root?.kind !== "map") continue;
		const id = identity$1(document.root);
		const before = first.get(id.key);
		if (before === void 0) first.set(id.key, document);
		else found.push(duplicate(document, before, id.words));
	}
	return found;
}
function identity$1(root) {
	const [apiVersion = "", kind = "v1alpha1", name = ""] = [
		"apiVersion",
		"kind",
		"name"
	].map((key) => stringAt(root, key));
	return {
		key: JSON.stringify([
			apiVersion,
			kind,
			name
		]),
		words: name === "" ? kind : `${kind} ${name}`
	};
}
function duplicate(document, before, words) {
	const place = firstKey$1(document);
	return {
		source: document.source,
		violation: {
			...place,
			code: "duplicate-document",
			field: "",
			message: `a second document ${words}; Talos refuses the whole file`,
			related: [{
				...firstKey$1(before),
				message: "the first is here"
			}]
		}
	};
}
function firstKey$1({ root, range }) {
	const at = (root?.kind === "map" ? root.entries.find((entry) => entry.key === "kind") ?? root.entries[0] : void 0)?.keyRange;
	return {
		start: (at ?? range).start,
		end: (at ?? range).end
	};
}

// actions/lib/domain/talos/json-patch.ts
/** Judges the operations by the schema of the document they change. Whether a path exists there is not known here. */
function judgeJsonPatch(patch, schema) {
	const { violations, pointers } = readOperations(patch, hasPlaceholder);
	return [...violations, ...pointers.flatMap((pointer) => judgePointer(pointer, schema))];
}
function judgePointer(patch, schema) {
	const { steps, value, field } = patch;
	let place = schemaRoot(schema);
	for (const [at, step] of steps.entries()) {
		const child = stepInto(place, step);
		if (child === void 0) return [];
		if (child === "unknown") return [unknownStep(patch, at, propertyNames(place))];
		place = child;
	}
	return value === void 0 ? [] : judgeValue(value, place, field);
}
function stepInto(place, step) {
	if (/^(?:\d+|-)$/u.test(step)) {
		const items = itemSchema(place);
		if (items !== void 0) return items;
	}
	return childSchema(place, step);
}
function unknownStep({ pointer, steps, field }, at, names) {
	const step = steps[at] ?? "";
	const near = nearestName(step, names);
	return {
		...stepRange(pointer, at),
		code: "unknown-field",
		field: `${field}.path`,
		message: `${step} is not a field of ${fieldName(steps.slice(0, at)) || "the document"}`,
		...near === void 0 ? {} : { fix: `did you mean ${near}?` }
	};
}
/** A schema of its own for the value: its references count from the root. */
function judgeValue(value, place, field) {
	const { $defs, definitions } = place.root;
	const schema = {
		...$defs === void 0 ? {} : { $defs },
		...definitions === void 0 ? {} : { definitions },
		...place.schema
	};
	return judgeJsonSchema(value, schema, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	}).map((each) => {
		const path = each.field.startsWith("[") ? each.field : each.field === "" ? "" : `.${each.field}`;
		return {
			...each,
			field: `${field}.value${path}`,
			message: each.message.replace(/\bthe document\b/u, "the value")
		};
	});
}

// actions/lib/domain/talos/patch-delete.ts
/**
* Takes the deletions out of a patch as config/configloader/internal/decoder/delete.go does. A deleted field stays as a
* null, so that its name is still judged; a deleted list item goes. `ofTalhelper`: envsubst runs first, so the mark must
* be written `$$patch`, and `$patch` is an unset variable at which talhelper stops.
*/
function withoutDeletes(root, ofTalhelper = false) {
	const violations = [];
	if (ofTalhelper) reportVariables(root, violations);
	if (root.kind === "map" && isDelete(root)) {
		for (const name of ["apiVersion", "kind"]) if (entryOf$1(root, name) === void 0) violations.push(lacks(root, name));
		return { violations };
	}
	return {
		rest: strip(root, violations, false),
		violations
	};
}
function strip(node, violations, inList) {
	if (node.kind === "scalar") return node;
	if (node.kind === "list") return {
		...node,
		items: keptItems(node, violations)
	};
	return {
		...node,
		entries: node.entries.map((entry) => stripEntry(entry, violations, inList))
	};
}
function stripEntry(entry, violations, inList) {
	const { value } = entry;
	if (value.kind !== "map" || !isDelete(value)) return {
		...entry,
		value: strip(value, violations, inList)
	};
	if (inList) {
		const { start, end } = markOf(value)?.keyRange ?? value;
		violations.push({
			start,
			end,
			code: "invalid-value",
			field: entry.key,
			message: "Talos cannot delete a field inside a list item; delete the item and add it anew"
		});
	}
	const { start, end } = value;
	return {
		...entry,
		value: {
			kind: "scalar",
			value: null,
			text: "",
			style: "plain",
			start,
			end
		}
	};
}
function keptItems(list, violations) {
	const kept = [];
	for (const item of list.items) if (item.kind !== "map" || !isDelete(item)) kept.push(strip(item, violations, true));
	else if (item.entries.length < 2) {
		const { start, end } = markOf(item)?.keyRange ?? item;
		violations.push({
			start,
			end,
			code: "missing-field",
			field: "$patch",
			message: "a list item to delete is chosen by one of its fields, and none is given",
			fix: "add the field that names it"
		});
	}
	return kept;
}
function reportVariables(node, violations) {
	if (node.kind === "list") for (const item of node.items) reportVariables(item, violations);
	if (node.kind !== "map") return;
	for (const { key, keyRange, value } of node.entries) {
		if (key === "$patch") {
			const { start, end } = keyRange;
			violations.push({
				start,
				end,
				code: "invalid-value",
				field: key,
				message: "talhelper takes $patch for a variable, finds it unset and stops",
				fix: "write $$patch"
			});
		}
		reportVariables(value, violations);
	}
}
function isDelete(map) {
	const mark = markOf(map)?.value;
	return mark?.kind === "scalar" && mark.text === "delete";
}
function markOf(map) {
	return map.entries.find(({ key }) => isPatchMark(key));
}
function lacks(root, name) {
	const { start, end } = markOf(root)?.keyRange ?? root;
	return {
		start,
		end,
		code: "missing-field",
		field: name,
		message: `a document to delete is named by apiVersion and kind, and ${name} is missing`,
		fix: `add ${name}`
	};
}

// actions/lib/domain/talos/patch.ts
/** Judges the documents of one patch: a strategic merge patch of any kinds, or one RFC 6902 list. */
function judgeMachinePatch(documents, context) {
	const filled = documents.filter((document) => isContent(document.root));
	const parts = filled.map((document) => judgementOf(document, judgePatchDocument(document, filled.length, context)));
	return joinJudgements([...parts, {
		...nothingJudged,
		violations: duplicateDocuments(withoutDeleted(documents))
	}]);
}
/** talhelper decrypts a patch that sops has encrypted before it reads it. */
function withoutSops(root) {
	return root.kind === "map" && nodeAt(root, "sops", "mac") !== void 0 ? {
		...root,
		entries: root.entries.filter(({ key }) => key !== "sops")
	} : root;
}
/** Several deletions may name one document. */
function withoutDeleted(documents) {
	return documents.filter(({ root }) => root !== void 0 && withoutDeletes(root).rest !== void 0);
}
function judgePatchDocument({ root }, count, context) {
	if (root === void 0) return [];
	if (root.kind !== "list") {
		const { rest, violations } = withoutDeletes(withoutSops(root), context.ofTalhelper);
		return rest === void 0 ? violations : [...violations, ...judgeTalosDocument(rest, context, { fragment: true })];
	}
	const place = {
		start: root.items[0]?.start ?? root.start,
		end: firstLineEnd(root.items[0] ?? root),
		field: ""
	};
	if (count > 1) return [{
		...place,
		code: "invalid-value",
		message: "a JSON patch (RFC 6902) must be the only document of its file"
	}];
	if (context.multiDocument === true) {
		const message = "Talos refuses JSON patches (RFC 6902) here: the machine configuration has several documents";
		return [{
			...place,
			code: "invalid-value",
			message,
			fix: "write it as a strategic merge patch"
		}];
	}
	return judgeJsonPatch(root, context.schemas.config().schema);
}
function firstLineEnd(node) {
	return node.entries?.[0]?.keyRange.end ?? node.end;
}
/**
* Judges a patch that stands in a string of another document. Its YAML problems are part of the answer. Templates are
* rendered before Talos reads the patch: text that is no YAML because of them is not judged.
*/
function judgeEmbeddedPatch(outer, scalar, context) {
	const source = embeddedSource(outer, scalar);
	if (source === void 0 || source.text.trim() === "") return nothingJudged;
	const { documents, problems } = readYaml(source, { dialect: "yaml12" });
	if (problems.length > 0 && hasTemplate(source.text)) return templateNotChecked(source.path);
	return {
		...judgeMachinePatch(documents, context),
		problems: problems.map((problem) => ({
			source,
			problem
		}))
	};
}
function templateNotChecked(path) {
	const what = `template ${path}`;
	const why = "a patch in it is YAML only after its Go template has been rendered";
	return {
		...nothingJudged,
		notChecked: [{
			what,
			why,
			count: 1,
			relevant: true
		}]
	};
}

// actions/lib/domain/talos/value-check.ts
/** Checks the scalar at `path`, unless it is absent, null or a placeholder. */
function checkText(root, path, check) {
	const node = textAt(root, path);
	const trouble = node === void 0 ? void 0 : check(node.text);
	if (node === void 0 || trouble === void 0) return [];
	const { message, fix } = typeof trouble === "string" ? {
		message: trouble,
		fix: void 0
	} : trouble;
	return [violationAt(node, "invalid-value", path, `${fieldName(path)} ${message}`, fix)];
}
/** Checks every item of the list at `path`. */
function checkItems(root, path, check) {
	const list = nodeAt(root, ...path);
	if (list?.kind !== "list") return [];
	return list.items.flatMap((_, index) => checkText(root, [...path, index], check));
}
/** The scalar at `path` when its text is final. */
function textAt(root, path) {
	const node = scalarAt$2(root, ...path);
	return node === void 0 || hasPlaceholder(node.text) ? void 0 : node;
}
function violationAt({ start, end }, code, path, ...[message, fix]) {
	const violation = {
		start,
		end,
		code,
		field: fieldName(path),
		message
	};
	return fix === void 0 ? violation : {
		...violation,
		fix
	};
}

// actions/lib/domain/talos/talconfig-cluster.ts
/** As pkg/config/validator.go of talhelper, plus what makes it crash. */
function judgeCluster(root) {
	return [
		...checkText(root, ["talosVersion"], versionTrouble),
		...checkText(root, ["kubernetesVersion"], versionTrouble),
		...checkText(root, ["endpoint"], endpointTrouble),
		...checkText(root, ["domain"], domainTrouble),
		...checkItems(root, ["clusterPodNets"], prefixTrouble),
		...checkItems(root, ["clusterSvcNets"], prefixTrouble)
	];
}
/** `1.12.x` makes talhelper panic; a version without a patch number is refused. */
const versionTrouble = (text) => {
	if (/^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u.test(text)) return void 0;
	return `must be a whole version such as v1.13.8, not ${JSON.stringify(text)}`;
};
const endpointTrouble = (text) => {
	const host = /^https:\/\/([^/?#]+)/u.exec(text)?.[1];
	if (host === void 0 || !isGoUrl(text)) return `must be a URL such as https://192.168.1.10:6443, not ${JSON.stringify(text)}`;
	const port = /:(\d+)$/u.exec(host)?.[1];
	const address = host.replace(/:\d+$/u, "");
	if (port !== void 0 && (Number(port) < 1 || Number(port) > 65535)) return `has the port ${port}, which is not between 1 and 65535`;
	return isNumericAddress(address) && !isGoPrefix(`${address}/32`) ? `names ${address}, which is no IPv4 address` : void 0;
};
const domainTrouble = (text) => isDomain(text) ? void 0 : `must be a DNS domain such as cluster.local, not ${JSON.stringify(text)}`;
const prefixTrouble = (text) => isGoPrefix(text) ? void 0 : `must be a network such as 10.244.0.0/16, not ${JSON.stringify(text)}`;
/** govalidator's IsDNSName, as talhelper has it. */
function isDomain(text) {
	return text.length <= 253 && /^[A-Za-z0-9_][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_][A-Za-z0-9_-]{0,62})*[._]?$/u.test(text);
}
/** Digits and dots only: meant as an IPv4 address, though talhelper takes it for a domain (172.16.1.256). */
function isNumericAddress(text) {
	return /^[\d.]+$/u.test(text);
}

// actions/lib/domain/talos/talconfig-nodes.ts
/** As pkg/config/validator.go of talhelper, plus what it lets through: wrong addresses, short schematics, doubles. */
function judgeNodes(root) {
	const nodes = entryOf$1(root, "nodes");
	if (nodes?.value.kind !== "list") return [];
	const found = nodes.value.items.length === 0 ? [noNodes(nodes)] : [];
	for (const [index, node] of nodes.value.items.entries()) if (node.kind === "map") found.push(...judgeNode(root, index));
	found.push(...doubles(root, "hostname", (text) => [text]));
	found.push(...doubles(root, "ipAddress", (text) => text.split(",").map((each) => each.trim())));
	for (const role of ["controlPlane", "worker"]) found.push(...judgeNodeConfig(root, [role]));
	return found;
}
function noNodes({ keyRange }) {
	return violationAt(keyRange, "missing-field", ["nodes"], "nodes lists no node", "add a node");
}
function judgeNode(root, index) {
	const path = ["nodes", index];
	const node = nodeAt(root, ...path);
	const entries = node?.kind === "map" ? node.entries : [];
	const first = entries[0]?.keyRange;
	const found = [];
	const disk = ["installDisk", "installDiskSelector"];
	const hasDisk = entries.some(({ key }) => disk.includes(key) || nearestName(key, disk) !== void 0);
	if (first !== void 0 && !hasDisk) {
		const message = `${fieldName(path)} lacks installDisk or installDiskSelector`;
		found.push(violationAt(first, "missing-field", [...path, "installDisk"], message, "add installDisk"));
	}
	found.push(...checkText(root, [...path, "hostname"], hostnameTrouble));
	found.push(...checkText(root, [...path, "ipAddress"], addressesTrouble));
	found.push(...judgeNodeConfig(root, path));
	return found;
}
/** What a node and the groups `controlPlane` and `worker` have in common. */
function judgeNodeConfig(root, path) {
	const files = itemsAt(nodeAt(root, ...path), "machineFiles");
	return [
		...checkText(root, [...path, "talosImageURL"], imageTrouble),
		...checkText(root, [
			...path,
			"machineSpec",
			"bootMethod"
		], oneOf([
			"iso",
			"disk-image",
			"pxe"
		])),
		...checkItems(root, [...path, "nameservers"], addressTrouble),
		...files.flatMap((_, index) => [...checkText(root, [
			...path,
			"machineFiles",
			index,
			"op"
		], oneOf([
			"create",
			"append",
			"overwrite"
		])), ...checkText(root, [
			...path,
			"machineFiles",
			index,
			"path"
		], absoluteTrouble)])
	];
}
const hostnameTrouble = (text) => {
	const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
	return text.length <= 255 && new RegExp(`^${label}(?:\\.${label})*$`, "u").test(text) ? void 0 : `must be a host name, not ${JSON.stringify(text)}`;
};
const addressesTrouble = (text) => {
	for (const address of text.split(",").map((each) => each.trim())) if (!(isGoAddr(address) || isDomain(address) && !isNumericAddress(address))) return `must be an IP address or a host name, and ${JSON.stringify(address)} is neither`;
};
const addressTrouble = (text) => isGoAddr(text) ? void 0 : `must be an IP address, not ${JSON.stringify(text)}`;
const absoluteTrouble = (text) => text.startsWith("/") ? void 0 : `must be an absolute path, not ${JSON.stringify(text)}`;
/** talhelper adds the version; the factory's schematic id is a SHA-256 in hexadecimal. */
const imageTrouble = (text) => {
	if (text.includes("@") || /:[^/]*$/u.test(text)) return {
		message: "must not carry a version or digest",
		fix: "talhelper adds talosVersion"
	};
	const id = /^factory\.talos\.dev\/[^/]*installer[^/]*\/([^/]*)$/u.exec(text)?.[1];
	if (id === void 0 || /^[0-9a-f]{64}$/u.test(id)) return void 0;
	return `names the schematic ${id}, which is not the 64 hexadecimal digits of a schematic id (${id.length} characters)`;
};
function oneOf(words) {
	return (text) => {
		if (words.includes(text)) return void 0;
		const message = `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}, not ${JSON.stringify(text)}`;
		const near = nearestName(text, words);
		return near === void 0 ? message : {
			message,
			fix: `did you mean ${near}?`
		};
	};
}
/** Two nodes of one name overwrite each other's file; two of one address fight for it. */
function doubles(root, key, split) {
	const first = /* @__PURE__ */ new Map();
	const found = [];
	for (const index of itemsAt(root, "nodes").keys()) {
		const path = [
			"nodes",
			index,
			key
		];
		const node = textAt(root, path);
		for (const text of node === void 0 ? [] : split(node.text)) {
			const before = first.get(text);
			if (node === void 0 || before === void 0) {
				if (node !== void 0) first.set(text, {
					start: node.start,
					end: node.end
				});
				continue;
			}
			const violation = violationAt(node, "duplicate-entry", path, `two nodes have the ${key} ${text}`);
			found.push({
				...violation,
				related: [{
					...before,
					message: "the other node is here"
				}]
			});
		}
	}
	return found;
}

// actions/lib/domain/talos/talconfig.ts
/** Judges one talconfig with the patches that stand in it; patch files are judged on their own. */
function judgeTalconfig(document, context) {
	const { root, source } = document;
	if (root === void 0) return judgementOf(document, []);
	const own = judgementOf(document, uniquePlaces([
		...judgeSchema(root, context),
		...judgeCluster(root),
		...judgeNodes(root)
	]));
	const inline = inlinePatchesOf(root).map(({ scalar }) => judgeEmbeddedPatch(source, scalar, context));
	return joinJudgements([own, ...inline]);
}
function judgeSchema(root, { schemas }) {
	return judgeJsonSchema(root, schemas.talconfig(), {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	});
}
/** What the schema has already said about a place is not said again. */
function uniquePlaces(violations) {
	const seen = /* @__PURE__ */ new Set();
	return violations.filter(({ start, end, code, field }) => {
		const key = `${start}:${end}:${code === "missing-field" ? field : ""}`;
		return seen.size < seen.add(key).size;
	});
}

// actions/lib/domain/talos/talenv.ts
/**
* Judges an environment file as talhelper reads it: not as YAML but line by line (github.com/joho/godotenv 1.5.1), each
* line `name: value`. One line that is not so, and talhelper silently takes no variable at all.
*/
function judgeTalenv(documents) {
	const filled = documents.filter((document) => isContent(document.root));
	const isEncrypted = filled.some(({ root }) => root?.kind === "map" && root.entries.some(({ key }) => key === "sops"));
	const parts = filled.map((document) => judgementOf(document, isEncrypted ? [] : judgeVariables(document)));
	return filled.length === 0 ? nothingJudged : joinJudgements(parts);
}
function judgeVariables({ root, source }) {
	if (root === void 0) return [];
	if (root.kind !== "map") return [{
		start: root.start,
		end: root.end,
		code: "wrong-type",
		field: "",
		message: "talhelper reads lines of the form name: value here, and takes no variable of this file"
	}];
	return root.entries.flatMap((entry) => judgeVariable(entry, source.text));
}
function judgeVariable(entry, text) {
	const { key, value, keyRange } = entry;
	if (!/^[\p{L}\p{N}_.]+$/u.test(key)) {
		const message = `${JSON.stringify(key)} is no name of a variable: talhelper then takes none of this file`;
		return [{
			start: keyRange.start,
			end: keyRange.end,
			code: "invalid-value",
			field: key,
			message,
			fix: "use letters, digits and _"
		}];
	}
	const trouble = troubleOf(value, text);
	if (trouble === void 0) return [];
	const message = `the variable ${key} is ${trouble}: talhelper reads one value per line and then takes none of this file`;
	return [{
		start: value.start,
		end: value.end,
		code: "wrong-type",
		field: key,
		message,
		fix: "write one plain or quoted value"
	}];
}
function troubleOf(value, text) {
	if (value.kind === "map") return "a map";
	if (value.kind === "list") return "a list";
	if (value.style === "literal" || value.style === "folded") return "a block of lines";
	return value.style === "plain" && text.slice(value.start, value.end).includes("\n") ? "wrapped over lines" : void 0;
}
/** Names and values of the variables of one environment file; values that only the cluster can decrypt are left out. */
function talenvVariables(root) {
	const variables = /* @__PURE__ */ new Map();
	if (root?.kind !== "map") return variables;
	for (const { key, value } of root.entries) if (value.kind === "scalar" && !value.text.startsWith("ENC[")) variables.set(key, value.text);
	return variables;
}

// actions/lib/domain/talos/talos-secrets.ts
const text = { type: "string" };
const pair$1 = fields({
	crt: text,
	key: text
});
/** Bundle of config/generate/secrets/bundle.go, which talhelper decodes with unknown fields refused. */
const bundle = fields({
	cluster: fields({
		id: text,
		secret: text
	}),
	secrets: fields({
		bootstraptoken: text,
		aescbcencryptionsecret: text,
		secretboxencryptionsecret: text
	}),
	trustdinfo: fields({ token: text }),
	certs: fields({
		etcd: pair$1,
		k8s: pair$1,
		k8saggregator: pair$1,
		k8sserviceaccount: fields({ key: text }),
		os: pair$1
	}),
	sops: {}
});
function fields(properties) {
	return {
		type: "object",
		properties,
		additionalProperties: false
	};
}
function judgeTalosSecrets(document) {
	const { root } = document;
	if (root === void 0) return nothingJudged;
	return judgementOf(document, judgeJsonSchema(root, bundle, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	}));
}

// actions/lib/domain/talos/talos-schemas.ts
/** The name under which the document without a kind is filed. */
const configKind = "v1alpha1";
/**
* Opens schemas when they are first asked for. `read` gives a parsed file of the bundle, in which the published schemas
* are mended where Talos' decoder differs (schemas/build).
*
* @throws Error when the index names no minor: the build is incomplete
*/
function talosSchemas(index, read) {
	const opened = /* @__PURE__ */ new Map();
	let talconfig;
	const open = (name) => {
		const path = Object.hasOwn(index.kinds, name) ? index.kinds[name] : void 0;
		if (path === void 0) return void 0;
		const known = opened.get(name);
		if (known !== void 0) return known;
		const file = read(path);
		opened.set(name, file);
		return file;
	};
	const config = () => {
		const found = open(configKind);
		if (found === void 0) throw new Error("the schema bundle lacks Talos' v1alpha1 document");
		return found;
	};
	return {
		newest: newestMinor(index.minors),
		config,
		has: (name) => name !== configKind && Object.hasOwn(index.kinds, name),
		kind: (name) => name === configKind ? void 0 : open(name),
		nearest: (name) => nearestName(name, Object.keys(index.kinds).filter((kind) => kind !== configKind)),
		talconfig: () => talconfig ??= read(index.talconfig).schema
	};
}
function newestMinor(minors) {
	const newest = minors.map(parseTalosMinor).filter((minor) => minor !== void 0).sort(compareTalosMinor).at(-1);
	if (newest === void 0) throw new Error("the schema bundle names no minor of Talos");
	return newest;
}

// actions/lib/domain/talos/judge-talos.ts
/**
* Opens Talos' schemas for a tree. `version` is the Talos version that the tree pins (`v1.13.8`); without one, or with
* one that is no version, the newest bundled minor is the measure.
*/
function openTalosSchemas(read, version) {
	const { talos, talhelper } = read("index.json");
	if (talos === void 0 || talhelper === void 0) throw new Error("the schema bundle has no Talos schemas");
	const target = version === void 0 ? void 0 : parseTalosMinor(version);
	return {
		schemas: talosSchemas({
			...talos,
			...talhelper
		}, read),
		...target === void 0 ? {} : { target }
	};
}
/** Judges by role: a file may hold several documents, and those of one role are judged together. */
function judgeTalosDocuments({ documents, tree, context }) {
	const of = (role) => documents.filter((document) => document.role === role);
	const patches = patchContext(documents, tree, context);
	const judgement = joinJudgements([
		...of("talconfig").map((document) => judgeTalconfig(document, patches)),
		...of("talos-secrets").map(judgeTalosSecrets),
		judgeTalenv(of("talenv")),
		judgeMachineConfig(of("machine-config"), context),
		judgeMachinePatch(of("machine-patch"), patches)
	]);
	if (context.target !== void 0) return judgement;
	return {
		...judgement,
		violations: judgement.violations.filter(({ violation }) => violation.code !== "deprecated-field")
	};
}
/** talhelper renders several documents for every node since Talos 1.12; other users of patches are not known. */
function patchContext(documents, tree, context) {
	const path = documents[0]?.path ?? "";
	const ofTalhelper = tree.talosFolders.some((folder) => folder === "" || path.startsWith(`${folder}/`));
	const target = context.target ?? context.schemas.newest;
	return {
		...context,
		ofTalhelper,
		multiDocument: ofTalhelper && compareTalosMinor(target, {
			major: 1,
			minor: 12
		}) >= 0
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
		const kind = target?.kind ?? stringAt(root, "kind");
		const name = target === void 0 ? stringAt(root, "metadata", "name") : target.name;
		this.#patches.push({
			kind,
			name: name === void 0 ? void 0 : anchored(name),
			isMerge: root.kind === "map",
			fields,
			holder,
			scope
		});
		if (root.kind === "list") for (const operation of root.items) addOperation(operation, fields);
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
function addOperation(operation, fields) {
	const op = stringAt(operation, "op");
	const path = stringAt(operation, "path");
	if (path === void 0 || op !== "add" && op !== "replace") return;
	const field = path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).filter((step) => !/^(?:\d+|-)$/.test(step)).join(".");
	const value = operation.kind === "map" ? operation.entries.find((entry) => entry.key === "value")?.value : void 0;
	if (value !== void 0) addPaths(value, field, fields);
	fields.set(field, "replaced");
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

// actions/lib/verbs/validate/excused.ts
/** Reads every patch of the tree once and answers which violations they make good. */
function excusesOf(tree) {
	const patched = new PatchedFields();
	for (const file of tree.files.values()) for (const { source, root, role } of file.documents) {
		if (root === void 0) continue;
		if (role === "kubernetes") patched.addEmbedded({
			source,
			root
		});
		if (role === "kustomization") addKustomization(patched, {
			source,
			root,
			path: file.path
		}, tree);
	}
	const renamed = renamedFiles(tree.files);
	return (document, violations) => {
		if (violations.length === 0) return violations;
		const isRenamed = (stringAt(document.root, "kind") ?? "") === "Namespace" && renamed.has(document.path);
		return violations.filter(({ violation }) => {
			const { code, field } = violation;
			if (code === "unknown-field" || code === "unknown-kind") return true;
			if (code === "wrong-type" && violation.start === violation.end && patched.merges({
				path: document.path,
				object: document.root
			})) return false;
			return !patched.writes({
				path: document.path,
				object: document.root,
				field,
				isMissing: code === "missing-field"
			}) && !(isRenamed && isName(violation));
		});
	};
}
/** Its patches, in strings and in files, change what it builds and nothing else. */
function addKustomization(patched, { source, root, path }, { files }) {
	const scope = isComponent(root) ? void 0 : builtFrom(path, files);
	patched.addEmbedded({
		source,
		root,
		scope
	});
	for (const { path: named, target } of patchFiles(root)) {
		const file = files.get(resolveInside(folderOf(path), named) ?? "");
		for (const document of file?.documents ?? []) if (document.root !== void 0) patched.add({
			source: document.source,
			root: document.root,
			target,
			holder: root,
			scope
		});
	}
}
function isName({ code, field }) {
	return code === "invalid-metadata" && field === "metadata.name";
}

// actions/lib/domain/talos/target-version.ts
/**
* The versions of the first talconfig (or topf.yaml, whose fields have the same names), with the variables of the
* environment files beside it; without one the installer and kubelet images of the first machine configuration that has
* them.
*/
function targetVersions(documents) {
	const talconfig = documents.find(({ path }) => /(?:^|\/)(?:talconfig|topf)\.ya?ml$/u.test(path));
	if (talconfig !== void 0) return talconfigVersions(talconfig, talenvOf(talconfig.path, documents));
	let found = {};
	for (const { root, path } of documents) {
		if (root === void 0 || !isMachineConfig(root, path)) continue;
		found = {
			...imageVersions(root),
			...found
		};
		if (found.talos !== void 0 && found.kubernetes !== void 0) break;
	}
	return found;
}
/** `talosVersion` and `kubernetesVersion` with variables filled in; a version that stays a placeholder is left out. */
function talconfigVersions(talconfig, variables) {
	const version = (key) => {
		const value = entryOf$1(talconfig.root, key)?.value;
		const text = value?.kind === "scalar" ? substitute(value.text, variables) : void 0;
		return text === void 0 || text.unset.length > 0 || text.text === "" ? void 0 : text.text;
	};
	return pair(version("talosVersion"), version("kubernetesVersion"));
}
/** The variables of `talenv.yaml` and `talenv.sops.yaml` in the folder of a talconfig. */
function talenvOf(talconfig, documents) {
	const folder = talconfig.slice(0, talconfig.lastIndexOf("/") + 1);
	const variables = /* @__PURE__ */ new Map();
	for (const { path, root } of documents) {
		if (!path.startsWith(folder) || !/^talenv(?:\.sops)?\.ya?ml$/u.test(path.slice(folder.length))) continue;
		for (const [name, value] of talenvVariables(root)) variables.set(name, value);
	}
	return variables;
}
function isMachineConfig(root, path) {
	return recogniseTalosDocument(root, {
		path,
		inTalosFolder: false
	}) === "machine-config";
}
function imageVersions(root) {
	const installer = stringAt(root, "machine", "install", "image");
	const talos = installer !== void 0 && talosMinorOfImage(installer) !== void 0 ? tagOf(installer) : void 0;
	const kubelet = stringAt(root, "machine", "kubelet", "image");
	return pair(talos, kubelet === void 0 ? void 0 : tagOf(kubelet));
}
function tagOf(image) {
	return /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
}
function pair(talos, kubernetes) {
	return {
		...talos === void 0 ? {} : { talos },
		...kubernetes === void 0 ? {} : { kubernetes }
	};
}

// actions/lib/domain/talos/used-paths.ts
/**
* Paths of the talconfigs, of the environment and secret files beside them, of everything that they list, and of all
* complete machine configurations. A listed path with a variable of unknown value stands for every file that fits.
* `paths` are those of the whole tree, so that a talconfig that cannot be read or parsed is used as well.
*/
function usedTalosPaths(files, talosFolders, paths) {
	const used = /* @__PURE__ */ new Set();
	const documents = files.flatMap((file) => file.documents);
	for (const { path, root, role } of documents) {
		if (role === "machine-config") used.add(path);
		if (role === "talconfig") for (const each of usedBy(path, root, documents)) used.add(each);
	}
	const ofTalhelper = /^tal(?:config|env|secret)(?:\.sops)?\.ya?ml$/u;
	for (const path of paths) if (talosFolders.includes(folderOf(path)) && ofTalhelper.test(path.slice(path.lastIndexOf("/") + 1))) used.add(path);
	return used;
}
/** Paths of the files that the talconfigs list as patches, whatever is in them. */
function listedPatchPaths(files) {
	const documents = files.flatMap((file) => file.documents);
	const listed = documents.filter(({ role }) => role === "talconfig").flatMap(({ path, root }) => {
		const folder = folderOf(path);
		return patchFilesOf(root, talenvOf(path, documents)).flatMap((file) => filesNamed(file, folder, documents));
	});
	return new Set(listed);
}
function usedBy(path, root, documents) {
	const variables = talenvOf(path, documents);
	const folder = folderOf(path);
	return [path, ...[...patchFilesOf(root, variables), ...contentFilesOf(root, variables)].flatMap((file) => filesNamed(file, folder, documents))];
}
function filesNamed(file, folder, documents) {
	const wanted = resolveInside(folder, file.path);
	if (wanted === void 0) return [];
	if (file.unset.length === 0) return [wanted];
	const pattern = wanted.split(/\$\{[^}]*\}|\$\w+/u).map(literalSource).join("[^/]*");
	const fits = new RegExp(`^${pattern}$`, "u");
	return documents.map(({ path }) => path).filter((path) => fits.test(path));
}

// actions/lib/verbs/validate/listed-files.ts
function listedFiles(tree) {
	return {
		resources: listedResources(tree),
		patchTargets: patchFileTargets(tree),
		talosPatches: listedPatchPaths([...tree.files.values()])
	};
}
/** Files that kustomizations name as resources: each document in them must be an object. */
function listedResources(tree) {
	const found = /* @__PURE__ */ new Set();
	for (const file of tree.files.values()) for (const { role, root } of file.documents) for (const { use, path } of role === "kustomization" ? namedPaths(root) : []) {
		const resolved = use === "resource" ? resolveInside(folderOf(file.path), path) : void 0;
		if (resolved !== void 0) found.add(resolved);
	}
	return found;
}
/** Patch files named by kustomizations, with the kind that they are meant for. */
function patchFileTargets(tree) {
	const targets = /* @__PURE__ */ new Map();
	for (const file of tree.files.values()) for (const document of file.documents) {
		if (document.role !== "kustomization") continue;
		for (const { path, target } of patchFiles(document.root)) {
			const resolved = resolveInside(folderOf(file.path), path);
			if (resolved !== void 0) targets.set(resolved, target);
		}
	}
	return targets;
}

// actions/lib/verbs/validate/judge-tree.ts
/** Judges all files that were read, in their order. */
function judgeTree(options) {
	const judging = new Judging(options);
	for (const file of options.tree.files.values()) if (options.focus === void 0 || options.focus.has(file.path)) judging.file(file);
	return judging.result();
}
var Judging = class {
	#findings = [];
	#unknownKinds = /* @__PURE__ */ new Map();
	#excused = /* @__PURE__ */ new Set();
	#reasons = /* @__PURE__ */ new Map();
	#options;
	#listed;
	#excuse;
	#judged = 0;
	#documents = 0;
	constructor(options) {
		this.#options = options;
		this.#listed = listedFiles(options.tree);
		this.#excuse = excusesOf(options.tree);
	}
	result() {
		return {
			findings: this.#findings,
			judged: this.#judged,
			documents: this.#documents,
			unknownKinds: this.#unknownKinds,
			unknownReasons: this.#reasons,
			excused: this.#excused
		};
	}
	file(file) {
		const { source } = file.yaml;
		for (const problem of file.yaml.problems) if (this.#isOurs(file, problem.code)) this.#problem({
			source,
			problem
		});
		const documents = file.documents.map((document) => this.#asUsed(document));
		const talos = documents.filter((document) => isTalosRole(document.role));
		if (talos.length > 0) this.#talos(talos);
		for (const document of documents) if (!isTalosRole(document.role)) this.#document(document);
	}
	/** Tags and forms that JSON lacks are the business of the program that reads the file, when that is not Kubernetes or Talos. */
	#isOurs(file, code) {
		if (code !== "unknown-tag" && code !== "not-json" && code !== "unknown-alias") return true;
		if (this.#listed.resources.has(file.path) || this.#listed.patchTargets.has(file.path)) return true;
		return file.documents.some((document) => document.role !== "data");
	}
	/** What a document is for decides where its content says nothing: a patch that a talconfig lists is one in spite of a typo. */
	#asUsed(document) {
		return (document.role === "data" || document.role === "kubernetes") && this.#listed.talosPatches.has(document.path) ? {
			...document,
			role: "machine-patch"
		} : document;
	}
	#problem({ source, problem }, document) {
		const { code, message, start, end, related } = problem;
		const places = relatedPlaces(source, related === void 0 ? void 0 : [related]);
		this.#findings.push({
			...source.span(start, end),
			rule: yamlRuleOf(code),
			message,
			...objectOf(document),
			...places
		});
	}
	#document(document) {
		const { root, source, path, role } = document;
		if (root === void 0) return;
		this.#documents++;
		const { store } = this.#options;
		const { patchTargets, resources } = this.#listed;
		if (patchTargets.has(path)) {
			this.#patch(judgePatch({
				source,
				root,
				target: patchTargets.get(path),
				store
			}), document);
			return;
		}
		if (role === "data" && (resources.has(path) || isMeantAsObject(root))) {
			const violations = judgeIdentity(root).map((violation) => ({
				source,
				violation
			}));
			this.#violations(violations, document, false);
		}
		if (role === "kubernetes" || role === "kustomization") {
			if (role === "kustomization") {
				const identity = judgeKustomizationIdentity(root).map((violation) => ({
					source,
					violation
				}));
				this.#violations(identity, document, false);
			}
			const judgement = judgeObject(source, role === "kustomization" ? withKustomizationDefaults(root) : root, store);
			const remaining = this.#excuse(document, judgement.violations);
			if (remaining.length < judgement.violations.length) this.#excused.add(document);
			this.#violations(remaining, document, false);
			for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
			this.#judged += judgement.judged;
			const inner = judgeEmbeddedPatches(source, root, store);
			this.#patch({
				...inner,
				judged: 0
			}, document);
		}
	}
	#patch(judgement, document) {
		for (const problem of judgement.problems) this.#problem(problem, document);
		this.#violations(judgement.violations, document, false);
		for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
		this.#judged += judgement.judged;
	}
	#talos(documents) {
		const judgement = judgeTalosDocuments({
			documents,
			tree: this.#options.tree,
			context: this.#options.talos
		});
		this.#documents += documents.filter((document) => document.root !== void 0).length;
		this.#judged += judgement.judged;
		for (const item of judgement.notChecked) this.#options.notChecked.add(item);
		for (const problem of judgement.problems) this.#problem(problem);
		this.#violations(judgement.violations, documents[0], true);
	}
	#violations(violations, document, isTalos) {
		for (const { source, violation } of violations) {
			const { code, message, start, end, fix, related } = violation;
			this.#findings.push({
				...source.span(start, end),
				rule: schemaRuleOf(code, isTalos),
				message,
				...objectOf(document),
				...fix === void 0 ? {} : { fix },
				...relatedPlaces(source, related)
			});
		}
	}
	#unknown(kind, document) {
		const key = `${kind.apiVersion} ${kind.kind}`;
		if (kind.removed !== void 0) this.#reasons.set(key, removedWhy(kind.removed));
		const list = this.#unknownKinds.get(key);
		if (list === void 0) this.#unknownKinds.set(key, [document]);
		else list.push(document);
	}
};
function removedWhy({ program, removedIn, replacement }) {
	return `${program} ${removedIn} and newer do not serve it${replacement === void 0 ? "" : `; ${replacement.slice(0, replacement.lastIndexOf("/"))} takes its place`}`;
}
function objectOf(document) {
	return document?.object === void 0 ? {} : { object: document.object };
}
function isTalosRole(role) {
	return role === "talconfig" || role === "talenv" || role === "machine-config" || role === "machine-patch" || role === "talos-secrets";
}

// actions/lib/verbs/validate/note-unjudged.ts
function noteUnjudged({ tree, judgement, usage, notChecked, listing, focus, judgedOtherwise }) {
	for (const [kind, documents] of judgement.unknownKinds) {
		const count = documents.filter((document) => !judgedOtherwise.has(documentKey(document))).length;
		const why = judgement.unknownReasons.get(kind) ?? "no schema is known for it";
		if (count > 0) notChecked.add({
			what: `kind ${kind}`,
			why,
			count,
			relevant: false
		});
	}
	for (const { path, why, kind } of tree.unread) {
		if (focus !== void 0 && !focus.has(path)) continue;
		notChecked.add({
			what: `${kind === "template" ? "template" : "file"} ${path}`,
			why,
			count: 1,
			relevant: usage.used(path)
		});
	}
	for (const { path, url } of usage.remote) {
		if (!isRemotePath(url) || focus !== void 0 && !focus.has(path)) continue;
		notChecked.add({
			what: `remote resource ${url}`,
			why: `named in ${path}; nothing is fetched`,
			count: 1,
			relevant: false
		});
	}
	const judged = judgement.judged + judgedOtherwise.size;
	if (focus === void 0 && judged === 0) {
		const why = listing.paths.length === 0 ? "there is no file to look at" : judgement.documents === 0 ? "no Talos or Kubernetes document was found" : "no document has a schema, so none was judged";
		notChecked.add({
			what: "this repository",
			why,
			count: 1,
			relevant: true
		});
	}
}

// actions/lib/verbs/validate/open-schemas.ts
/** CRDs of the repository come first, then the settings' `schemas:`, then the bundle. */
function openSchemas({ tree, settings, ports, files, paths, notChecked }) {
	const documents = [...tree.files.values()].flatMap((file) => file.documents);
	const versions = targetVersions(documents);
	const kubernetesMinor = versions.kubernetes === void 0 ? void 0 : minorOf(versions.kubernetes);
	const custom = [...documents.flatMap((document) => crdsIn(document.root, document.path)), ...schemasOfSettings({
		entries: settings.schemas,
		files,
		paths,
		notChecked
	})];
	const store = new SchemaStore({
		read: (name) => ports.schemas.read(name),
		kubernetesMinor,
		custom
	});
	if (kubernetesMinor !== void 0 && kubernetesMinor !== store.kubernetesMinor) notChecked.add({
		what: `Kubernetes ${kubernetesMinor} schemas`,
		why: `not in the bundle; those of ${store.kubernetesMinor} were used`,
		count: 1,
		relevant: false
	});
	return {
		store,
		talos: openTalosSchemas((name) => ports.schemas.read(name), versions.talos)
	};
}
/** `v1.36.4` → `1.36`; undefined for text that is no version. */
function minorOf(version) {
	const match = /^v?(\d+)\.(\d+)/.exec(version);
	return match === null ? void 0 : `${match[1]}.${match[2]}`;
}

// actions/lib/verbs/validate/scope.ts
/**
* With `clusters:` in the settings only their folders, `bootstrap/`, `.github/` and the root's dotfiles are judged; the
* folder of a cluster's Flux tree is the first segment of its entry path, and `beyond` are those that its Kustomizations
* name besides. `ignore:` takes files away and counts them.
*/
function scopeOf(listing, settings, beyond = []) {
	const named = clusterFolders$1(settings);
	const folders = named === void 0 ? void 0 : [...named, ...beyond];
	let ignored = listing.ignored;
	const inScope = (path) => folders === void 0 || folders.some((folder) => isBelow(path, folder)) || isRootDotfile(path);
	const paths = listing.paths.filter((path) => {
		if (!settings.ignore.some((glob) => matchesGlob(path, glob))) return inScope(path);
		ignored++;
		return false;
	});
	const unreadable = listing.unreadable.filter(({ path }) => inScope(path) && !settings.ignore.some((glob) => matchesGlob(path, glob)));
	return {
		paths,
		ignored,
		unreadable
	};
}
function clusterFolders$1(settings) {
	if (settings.clusters.length === 0) return void 0;
	const folders = settings.clusters.flatMap((cluster) => [...cluster.talos === void 0 ? [] : [cluster.talos], ...cluster.flux === void 0 ? [] : [cluster.flux.split("/")[0] ?? cluster.flux]]);
	return [.../* @__PURE__ */ new Set([
		...folders,
		"bootstrap",
		".github"
	])];
}
/** Top folders outside those of the settings that Flux Kustomizations build from: `apps` of `clusters/prod/apps.yaml`. */
function foldersBeyond(files, settings) {
	const known = clusterFolders$1(settings);
	if (known === void 0) return [];
	const folders = [...files.values()].flatMap((file) => file.documents.map(({ root }) => root)).filter(isFluxKustomization).map((root) => fluxPath(root).split("/")[0] ?? "");
	return [...new Set(folders)].filter((folder) => folder !== "" && !folder.includes("$") && !known.includes(folder)).sort(compareText);
}
function isRootDotfile(path) {
	return path.startsWith(".") && !path.includes("/");
}

// actions/lib/verbs/validate/unknown-kinds.ts
const rule = "kubernetes/unknown-kind";
/** One finding for each document, where the settings grade the rule or tolerate it somewhere. */
function unknownKindFindings({ unknownKinds, unknownReasons }, settings, judgedOtherwise) {
	if (!(settings.rules.has(rule) || settings.tolerate.some((toleration) => toleration.rule === rule))) return [];
	return [...unknownKinds].flatMap(([kind, documents]) => {
		const why = unknownReasons.get(kind) ?? "no schema is known for it";
		return documents.filter((document) => !judgedOtherwise.has(documentKey(document))).map((document) => finding(document, `kind ${kind} was not judged: ${why}`));
	});
}
function finding({ source, root, range, object }, message) {
	const at = nodeAt(root, "kind") ?? {
		start: range.start,
		end: range.start
	};
	return {
		...source.span(at.start, at.end),
		rule,
		message,
		...object === void 0 ? {} : { object }
	};
}

// actions/lib/domain/repository/reach.ts
/** Follows the entry paths; without any known (`entries` empty and no FluxInstance) it starts at the Kustomizations that no other one reaches. */
function fluxReach(tree, entries) {
	const index = new FolderIndex(tree.paths);
	const known = entries.length > 0 ? [...entries] : [...new Set(allRoots(tree).flatMap((root) => entryPath(root) ?? []))];
	if (known.length > 0) {
		const walk = new Walk(tree, index);
		for (const entry of known.sort(compareText)) walk.folder(entry);
		return walk.result(known);
	}
	return fromUnreachedKustomizations(tree, index);
}
function fromUnreachedKustomizations(tree, index) {
	const files = [...tree.files.values()].filter((file) => file.documents.some((document) => isFluxKustomization(document.root)));
	const reachedByOthers = /* @__PURE__ */ new Set();
	for (const file of files) {
		const walk = new Walk(tree, index);
		walk.file(file.path);
		for (const path of walk.objects) if (path !== file.path) reachedByOthers.add(path);
	}
	const roots = files.filter((file) => !reachedByOthers.has(file.path));
	const walk = new Walk(tree, index);
	for (const { path } of roots.length > 0 ? roots : files) walk.besides(path);
	return walk.result([]);
}
function allRoots(tree) {
	return [...tree.files.values()].flatMap((file) => file.documents.map((document) => document.root));
}
/** The paths of the tree by folder, so that a folder's content is found without a scan. */
var FolderIndex = class {
	#below = /* @__PURE__ */ new Map();
	constructor(paths) {
		for (const path of paths) for (let folder = folderOf(path);; folder = folderOf(folder)) {
			const list = this.#below.get(folder);
			if (list === void 0) this.#below.set(folder, [path]);
			else list.push(path);
			if (folder === "") break;
		}
	}
	below(folder) {
		return this.#below.get(folder) ?? [];
	}
	has(folder) {
		return this.#below.has(folder);
	}
};
var Walk = class {
	objects = /* @__PURE__ */ new Set();
	#data = /* @__PURE__ */ new Set();
	#folders = /* @__PURE__ */ new Set();
	#fluxKustomizations = /* @__PURE__ */ new Set();
	#remote = [];
	#tree;
	#index;
	constructor(tree, index) {
		this.#tree = tree;
		this.#index = index;
	}
	result(entries) {
		const { objects } = this;
		return {
			objects,
			data: this.#data,
			fluxKustomizations: this.#fluxKustomizations,
			remote: this.#remote,
			entries
		};
	}
	/** A build folder: its kustomization file, or everything below it as Flux would generate one. */
	folder(folder) {
		if (this.#folders.has(folder)) return;
		this.#folders.add(folder);
		const own = this.#ownKustomization(folder);
		if (own !== void 0) return this.#kustomization(own, folder);
		for (const path of this.#index.below(folder)) {
			if (!isYamlPath(path) || this.#index.has(path)) continue;
			const nested = this.#nestedKustomization(path, folder);
			if (nested === void 0) this.file(path);
			else this.folder(nested);
		}
	}
	/** The outermost folder between `folder` and `path` that has a kustomization file of its own. */
	#nestedKustomization(path, folder) {
		let found;
		for (let at = folderOf(path); at !== folder && isBelow(at, folder); at = folderOf(at)) if (kustomizationNames.some((name) => this.#tree.paths.has(`${at}/${name}`))) found = at;
		return found;
	}
	/** Where Flux starts is not known: it applies this file, and so what its folder holds, but not the folders below. */
	besides(path) {
		const folder = folderOf(path);
		if (this.#ownKustomization(folder) !== void 0) this.folder(folder);
		else for (const each of this.#index.below(folder)) if (folderOf(each) === folder && isYamlPath(each)) this.file(each);
		this.file(path);
	}
	#ownKustomization(folder) {
		return kustomizationNames.map((name) => folder === "" ? name : `${folder}/${name}`).find((path) => this.#tree.paths.has(path));
	}
	#kustomization(path, folder) {
		this.objects.add(path);
		for (const document of this.#tree.files.get(path)?.documents ?? []) for (const named of namedPaths(document.root)) {
			if (isRemotePath(named.path)) {
				if (named.use !== "data") this.#remote.push({
					path,
					url: named.path
				});
				continue;
			}
			const target = resolveInside(folder, named.path);
			if (target !== void 0) this.#follow(target, named.use === "data");
		}
	}
	/** A folder may be named like a file, and what is no readable file may be meant as a folder. */
	#follow(target, isData) {
		if (this.#index.has(target)) {
			if (!isData) this.folder(target);
		} else if (this.#tree.paths.has(target)) {
			if (isData) this.#data.add(target);
			else this.file(target);
		}
	}
	/** A file of objects; Flux Kustomizations in it are followed. */
	file(path) {
		if (this.objects.has(path)) return;
		this.objects.add(path);
		for (const document of this.#tree.files.get(path)?.documents ?? []) {
			if (!isFluxKustomization(document.root)) continue;
			this.#fluxKustomizations.add(`${path}#${document.index}`);
			if (!isOwnSource(document.root)) continue;
			const folder = fluxPath(document.root);
			if (folder.includes("${")) continue;
			this.folder(folder);
			for (const component of fluxComponents(document.root)) {
				const target = isRemotePath(component) ? void 0 : resolveInside(folder, component);
				if (target !== void 0) this.#follow(target, false);
			}
		}
	}
};
/**
* A Kustomization of another repository's source says nothing about this tree. Until the sources are resolved, a name
* other than the bootstrap's `flux-system` with a path that is the whole checkout is taken for a foreign one.
*/
function isOwnSource(root) {
	return fluxPath(root) !== "" || stringAt(root, "spec", "sourceRef", "name") === "flux-system" || itemsAt(root, "spec", "patches").length > 0;
}

// actions/lib/verbs/validate/used-files.ts
/**
* Without any Flux Kustomization (plain manifests) every file counts as used; so do `bootstrap/`, which people apply by
* hand, and `.github/`. `entries` are the settings' entry paths.
*/
function usedFiles(tree, entries) {
	const hasFlux = [...tree.files.values()].some((file) => file.documents.some((document) => isFluxKustomization(document.root)));
	const talos = usedTalosPaths([...tree.files.values()], tree.talosFolders, tree.paths);
	if (!hasFlux) return {
		used: () => true,
		data: /* @__PURE__ */ new Set(),
		kustomizations: 0,
		remote: []
	};
	const reach = fluxReach(tree, entries);
	const used = (path) => {
		if (reach.objects.has(path)) return true;
		if (talos.has(path)) return true;
		return isBelow(path, "bootstrap") && isYamlPath(path) || isBelow(path, ".github") || isTalosTemplate(path, tree.talosFolders);
	};
	const remote = [...reach.remote].sort((a, b) => compareText(a.path, b.path) || compareText(a.url, b.url));
	return {
		used,
		data: reach.data,
		kustomizations: reach.fluxKustomizations.size,
		remote
	};
}
/** `talos/controlplane.yaml.j2`: a machine configuration that is made by a template. */
function isTalosTemplate(path, talosFolders) {
	return (talosFolders.some((folder) => isBelow(path, folder)) || /(?:^|\/)talos$/.test(folderOf(path).split("/").slice(0, 2).join("/"))) && /\.(?:j2|tmpl|gotmpl)$/.test(nameOf$1(path));
}

// actions/lib/verbs/validate/judge-revision.ts
/** Stands in every file that defines a kind. */
const definitionMark = "CustomResourceDefinition";
/**
* Judges one revision. With a focus, little else is read at first; when that leaves something to complain of, the whole
* tree is read to know whether a patch elsewhere makes it good and whether anything uses the file, so that a part is
* always judged as in the whole.
*/
async function judgeRevision(options) {
	const judged = await judgeOnce(options);
	if (options.focus === void 0) return judged;
	return judged.findings.length > 0 || judged.notChecked.sorted().some(({ relevant }) => relevant) ? judgeOnce({
		...options,
		wholeTree: true,
		known: judged.tree
	}) : judged;
}
/** One pass, with a focus over little more than its files. */
async function judgeOnce({ files, settings, ports, focus, wholeTree, known }) {
	ports.log.progress("listing files");
	const isPart = focus !== void 0 && wholeTree !== true;
	const [all, definitions] = await Promise.all([files.list(), isPart ? files.holding(definitionMark) : []]);
	const { listing, tree, only } = readInScope({
		all,
		settings,
		files,
		known,
		ports
	}, (scope) => isPart ? filesToRead(scope, focus, definitions) : void 0);
	const entries = settings.clusters.flatMap((cluster) => cluster.flux ?? []);
	const usage = only === void 0 ? usedFiles(tree, entries) : everythingUsed;
	const notChecked = new NotCheckedList();
	const schemas = openSchemas({
		tree,
		settings,
		ports,
		files,
		paths: all.paths,
		notChecked
	});
	ports.log.progress("judging documents");
	const judgement = await judgeDocuments({
		tree,
		...schemas,
		notChecked,
		focus
	});
	const others = await judgeByOtherSchemas({
		tree,
		judgement,
		templates: settings.schemas,
		files,
		notChecked,
		focus
	});
	noteUnjudged({
		tree,
		judgement,
		usage,
		notChecked,
		listing,
		focus,
		judgedOtherwise: others.judged
	});
	const inFocus = ({ path }) => focus === void 0 || focus.has(path);
	const { store } = schemas;
	const ruled = focus === void 0 ? await judgeAsAWhole({
		tree,
		settings,
		files,
		store,
		usage
	}) : [];
	const unknown = unknownKindFindings(judgement, settings, others.judged);
	return {
		findings: [
			...tree.findings.filter(inFocus),
			...judgement.findings,
			...others.findings,
			...unknown,
			...ruled
		],
		tree,
		usage,
		judgement,
		store,
		notChecked,
		examined: countExamined({
			tree,
			judgement,
			usage,
			focus,
			ignored: listing.ignored
		})
	};
}
/** Reads the folders of the clusters, and those that their Kustomizations lead to, until they lead nowhere new. */
function readInScope({ all, settings, files, known, ports }, choose) {
	let beyond = [];
	let tree = known;
	for (;;) {
		const listing = scopeOf(all, settings, beyond);
		const only = choose(listing);
		ports.log.progress(`reading ${only?.size ?? listing.paths.length} files`);
		tree = readTree({
			files,
			listing,
			only,
			known: tree
		});
		const named = foldersBeyond(tree.files, settings);
		if (named.every((folder) => beyond.includes(folder))) return {
			listing,
			tree,
			only
		};
		beyond = [.../* @__PURE__ */ new Set([...beyond, ...named])];
	}
}
/** Until the whole tree is read, a changed file is taken for one that is used. */
const everythingUsed = {
	used: () => true,
	data: /* @__PURE__ */ new Set(),
	kustomizations: 0,
	remote: []
};
/** The models of clusters and machines are loaded where a whole tree is judged. */
async function judgeAsAWhole(options) {
	const { judgeByRules } = await import("./rule-context.js");
	return judgeByRules(options);
}
/** What an attempt notes counts only when it comes to its end. */
async function judgeDocuments({ notChecked, ...options }) {
	const { judgement, noted } = await withOnDemand(() => {
		const list = new NotCheckedList();
		return {
			judgement: judgeTree({
				...options,
				notChecked: list
			}),
			noted: list.sorted()
		};
	});
	for (const item of noted) notChecked.add(item);
	return judgement;
}
function countExamined({ tree, judgement, usage, focus, ignored }) {
	const files = [...tree.files.values()].filter((file) => focus === void 0 || focus.has(file.path));
	const helmReleases = files.flatMap((file) => file.documents.map((document) => document.root)).filter((root) => stringAt(root, "kind") === "HelmRelease").length;
	return {
		files: files.length,
		documents: judgement.documents,
		...focus === void 0 ? { kustomizations: usage.kustomizations } : {},
		helmReleases,
		ignored
	};
}

// actions/lib/tools/sops/sops.ts
/**
* Decrypts each file into nothing; SOPS verifies the MAC on the way. Answers in the order of the files. Exit codes:
* getsops/sops, cmd/sops/codes/codes.go.
*/
async function verifyMacs(call) {
	const { binary, files, environment, processes, scratch } = call;
	return scratch.withFolder(async (folder) => {
		const verdicts = [];
		for (const [index, { path, text }] of files.entries()) {
			const name = `${index}/${path.slice(path.lastIndexOf("/") + 1)}`;
			folder.write(name, text);
			const finished = await processes.run({
				file: binary,
				args: [
					"decrypt",
					"--output",
					"/dev/null",
					`${folder.path}/${name}`
				],
				cwd: folder.path,
				env: environment,
				timeoutMs: 3e4
			});
			verdicts.push("notStarted" in finished ? {
				state: "failed",
				why: "it did not end by itself"
			} : verdictOf(finished.exitCode));
		}
		return verdicts;
	});
}
function verdictOf(exitCode) {
	if (exitCode === 0) return { state: "fits" };
	if (exitCode === 51 || exitCode === 52 || exitCode === 24) return { state: "mismatch" };
	if (exitCode === 25) return { state: "damaged" };
	if (exitCode === 128) return { state: "no-key" };
	return {
		state: "failed",
		why: `it ended with exit code ${exitCode}`
	};
}

// actions/lib/verbs/validate/find-tool.ts
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

// actions/lib/verbs/validate/opinion.ts
const noOpinion = {
	findings: [],
	tools: []
};
/** The tool, unless the settings switch it off; a missing one is noted, relevant where they require it. */
async function wantedTool(name, options) {
	const { settings, ports, pins } = options;
	if (settings.tools.get(name) === "off") return void 0;
	const found = await findTool(name, ports, pins);
	if (!("why" in found)) return found;
	noteUnchecked(name, found.why, options);
}
function noteUnchecked(name, why, { settings, notChecked }) {
	notChecked.add({
		what: name,
		why,
		count: 1,
		relevant: settings.tools.get(name) === "require"
	});
}

// actions/lib/verbs/validate/mac-opinion.ts
/** Where sops looks for a private key, apart from the home folder. */
const keyVariables = [
	"SOPS_AGE_KEY",
	"SOPS_AGE_KEY_FILE",
	"SOPS_AGE_KEY_CMD",
	"SOPS_AGE_SSH_PRIVATE_KEY_FILE",
	"SOPS_AGE_SSH_PRIVATE_KEY_CMD"
];
const macs = "MAC of encrypted files";
/** Without a key, and in a pull request, the files are counted as not verified. */
async function macOpinion(options) {
	const { tree, focus, ports, settings, notChecked } = options;
	const files = [...tree.files.values()].filter(({ path, documents }) => (focus === void 0 || focus.has(path)) && documents.some(({ root }) => isComplete(root)));
	if (files.length === 0 || settings.tools.get("sops") === "off") return noOpinion;
	const keys = keyVariables.filter((name) => (ports.environment[name] ?? "") !== "");
	const why = isPullRequest(options) ? "nothing is decrypted in a pull request" : "no key at hand";
	if (isPullRequest(options) || keys.length === 0) {
		notChecked.add({
			what: macs,
			why,
			count: files.length,
			relevant: false
		});
		return noOpinion;
	}
	const tool = await wantedTool("sops", options);
	if (tool === void 0) return noOpinion;
	ports.log.progress(`asking sops about the MACs of ${files.length} files`);
	const verdicts = await verifyMacs({
		binary: tool.binary,
		files: files.map(({ path, yaml }) => ({
			path,
			text: yaml.source.text
		})),
		environment: environmentFor(options, keys),
		processes: ports.processes,
		scratch: ports.scratch
	});
	noteUnverified(verdicts, options);
	return {
		findings: files.flatMap((file, index) => findingOf(verdicts[index]?.state, file)),
		tools: [tool.used]
	};
}
/** A file whose metadata is incomplete has a finding of its own. */
function isComplete(root) {
	return sopsMetadata(root)?.missing.length === 0;
}
function noteUnverified(verdicts, options) {
	const unopened = verdicts.filter(({ state }) => state === "no-key").length;
	const why = "no key at hand opens it";
	if (unopened > 0) options.notChecked.add({
		what: macs,
		why,
		count: unopened,
		relevant: false
	});
	for (const verdict of verdicts) if (verdict.state === "failed") noteUnchecked("sops", verdict.why, options);
}
function isPullRequest({ ports }) {
	return ports.pullRequest !== void 0 || (ports.environment["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request");
}
/** The machine's own environment without tokens, and where the keys are. Relative files are meant from the root. */
function environmentFor({ ports }, keys) {
	const environment = { ...ports.toolchain.machine.environment };
	for (const name of keys) {
		const value = ports.environment[name] ?? "";
		environment[name] = name.endsWith("_FILE") && !/^(?:\/|[A-Za-z]:)/.test(value) ? `${ports.root}/${value}` : value;
	}
	return environment;
}
const messages = {
	mismatch: "the MAC does not fit: the file was changed after it was encrypted, and sops and Flux refuse it",
	damaged: "a value cannot be decrypted with the file's own key: it was changed, moved, or copied from another file"
};
function findingOf(state, { documents }) {
	const message = state === void 0 ? void 0 : messages[state];
	const document = documents.find(({ root }) => sopsMetadata(root) !== void 0);
	const block = sopsMetadata(document?.root)?.entry;
	if (message === void 0 || document === void 0 || block === void 0) return [];
	const { start, end } = (state === "mismatch" ? entryOf$1(block.value, "mac") : void 0)?.keyRange ?? block.keyRange;
	return [{
		...document.source.span(start, end),
		rule: "sops/mac-mismatch",
		message,
		fix: "take the last good version from Git and make the change again with `sops edit`",
		...document.object === void 0 ? {} : { object: document.object }
	}];
}

// actions/lib/tools/actionlint/actionlint.ts
/**
* Judges all workflows at once, on a copy. shellcheck and pyflakes stay out: whether they are installed must not change
* a report.
*/
async function askActionlint(call) {
	const { binary, workflows, others, processes, scratch } = call;
	return scratch.withFolder(async (folder) => {
		folder.write(".git/HEAD", "");
		for (const { path, text } of [...others, ...workflows]) folder.write(path, text);
		const finished = await processes.run({
			file: binary,
			args: [
				"-no-color",
				"-shellcheck=",
				"-pyflakes=",
				"-format",
				"{{json .}}",
				...workflows.map(({ path }) => path)
			],
			cwd: folder.path,
			env: {},
			timeoutMs: 6e4
		});
		if ("notStarted" in finished) return { problem: finished.notStarted };
		if (finished.exitCode > 1) return { problem: `exit code ${finished.exitCode}: ${firstLine$1(finished.stderr, folder.path)}` };
		return readVerdicts(finished.stdout);
	});
}
function readVerdicts(stdout) {
	let raw;
	try {
		raw = JSON.parse(stdout);
	} catch {
		return { problem: `its output is no JSON: ${firstLine$1(stdout, "")}` };
	}
	return { verdicts: raw.map(({ message, filepath, line, column, kind }) => ({
		path: filepath.replaceAll("\\", "/"),
		line: Math.max(1, line),
		column: Math.max(1, column),
		kind,
		message
	})) };
}
function firstLine$1(text, folder) {
	const line = text.trim().split("\n", 1)[0] ?? "";
	return folder === "" ? line : line.replaceAll(`${folder}/`, "");
}

// actions/lib/tools/zizmor/zizmor.ts
/** Judges a copy, with nothing that it could ask the network with. */
async function askZizmor(call) {
	const { binary, texts, processes, scratch } = call;
	return scratch.withFolder(async (folder) => {
		folder.write(".git/HEAD", "");
		for (const { path, text } of texts) folder.write(path, text);
		const finished = await processes.run({
			file: binary,
			args: [
				"--offline",
				"--format",
				"json-v1",
				"--no-progress",
				"--no-exit-codes",
				"--quiet",
				"--color",
				"never",
				"--collect=all",
				"."
			],
			cwd: folder.path,
			env: {},
			timeoutMs: 12e4
		});
		if ("notStarted" in finished) return { problem: finished.notStarted };
		const { exitCode, stdout, stderr } = finished;
		if (exitCode !== 0) return { problem: `exit code ${exitCode}: ${lastLine(stderr).replaceAll(`${folder.path}/`, "")}` };
		try {
			return { verdicts: JSON.parse(stdout).flatMap(readFinding) };
		} catch (error) {
			return { problem: `its output cannot be read: ${error instanceof Error ? error.message : String(error)}` };
		}
	});
}
function readFinding({ ident, desc, url, determinations, locations, ignored }) {
	const primary = locations.find(({ symbolic }) => symbolic.kind === "Primary") ?? locations[0];
	if (ignored || primary === void 0) return [];
	const related = locations.filter((each) => each !== primary && each.symbolic.kind === "Related").map(placeOf);
	const { confidence, severity } = determinations;
	return [{
		...placeOf(primary),
		audit: ident,
		description: desc,
		url,
		severity,
		confidence,
		related
	}];
}
function placeOf({ symbolic, concrete }) {
	const { start_point: start, end_point: end } = concrete.location;
	const local = symbolic.key.Local;
	return {
		path: (local?.verbatim_path ?? local?.given_path ?? "").replaceAll("\\", "/").replace(/^\.\//, ""),
		row: start.row,
		column: start.column,
		endRow: end.row,
		endColumn: end.column,
		annotation: symbolic.annotation
	};
}
function lastLine(text) {
	return text.trim().split("\n").at(-1)?.trim() ?? "";
}

// actions/lib/verbs/validate/workflow-findings.ts
/** Empty for what actionlint does not know yet and GitHub does. */
function findingOfActionlint(verdict, texts) {
	const { path, line, column, kind, message } = verdict;
	if (/"\$\//.test(message) && (kind === "action" || kind === "workflow-call")) return [];
	const text = lineOf(texts.get(path) ?? "", line) ?? "";
	const start = unitsOfCharacters(text, column - 1);
	return [{
		path,
		line,
		column: start + 1,
		endLine: line,
		endColumn: start + 1 + wordAt(text, start),
		rule: "workflows/actionlint",
		severity: gravityOfActionlint(verdict, texts),
		message: `${shortened(message)} (actionlint: ${kind})`
	}];
}
/** Length of the word or expression at `start`, at least 1; actionlint itself marks everything up to the next space. */
function wordAt(text, start) {
	return /^(?:\$\{\{.*?\}\}|[^\s,:{}[\]'"()]+)/.exec(text.slice(start))?.[0].length ?? 1;
}
/** A workflow that GitHub refuses or that does something else is an error; what actionlint cannot know for sure is not. */
function gravityOfActionlint(verdict, texts) {
	const { kind, message } = verdict;
	if (kind === "runner-label") return "info";
	if (kind === "deprecated-commands" || kind === "if-cond") return "warning";
	if (kind === "syntax-check" && isNewSyntax(verdict, texts)) return "info";
	if (kind === "action" && !message.includes("\"./")) return "warning";
	return "error";
}
/**
* GitHub's syntax grows and the list of actionlint's ages: a key that is near none that it knows is no misspelling, and a
* step with such a key may do without `run` and `uses`.
*/
function isNewSyntax({ message, path, line }, texts) {
	if (message.startsWith("step must run script with")) return stepKeys(texts.get(path) ?? "", line).some((key) => !stepWords.includes(key) && isNoTypo(key, stepWords));
	const found = /^unexpected key "([^"]*)" for .*?\. expected one of (.*)$/s.exec(message);
	const known = [...(found?.[2] ?? "").matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
	return found !== null && isNoTypo(found[1] ?? "", known);
}
const stepWords = [
	"continue-on-error",
	"env",
	"id",
	"if",
	"name",
	"run",
	"shell",
	"timeout-minutes",
	"uses",
	"with",
	"working-directory"
];
function isNoTypo(key, known) {
	return nearestName(key, known) === void 0;
}
/** The keys of the step that begins on a line, in block or in flow style. */
function stepKeys(text, line) {
	const lines = text.split("\n").slice(line - 1);
	const first = /^(\s*)-(\s+)(.*)$/.exec(lines[0] ?? "");
	if (first === null) return [];
	const [, indent = "", gap = "", rest = ""] = first;
	if (rest.startsWith("{")) return [...rest.matchAll(/[{,]\s*([\w-]+)\s*:/g)].map(([, key = ""]) => key);
	const column = indent.length + 1 + gap.length;
	const end = lines.findIndex((each, index) => index > 0 && /\S/.test(each) && each.search(/\S/) < column);
	return [rest, ...lines.slice(1, end === -1 ? void 0 : end).filter((each) => each.search(/\S/) === column)].flatMap((each) => /^\s*([\w-]+)\s*:/.exec(each)?.[1] ?? []);
}
/** One line; a list of everything that would be right helps nobody. */
function shortened(message) {
	const line = message.replace(/\s+/g, " ").trim();
	const list = /^(label ".*?" is unknown)\. available labels are /.exec(line)?.[1];
	if (list !== void 0) return `${list}: name it under self-hosted-runner.labels in .github/actionlint.yaml`;
	return line.length <= 400 ? line : `${line.slice(0, 399)}…`;
}
function findingOfZizmor(verdict, texts) {
	if (!texts.has(verdict.path)) return [];
	const { audit, description, annotation, related } = verdict;
	const places = related.filter(({ path }) => texts.has(path)).map((place) => ({
		...startOf(place, texts),
		message: place.annotation
	}));
	const said = annotation === "" || annotation === description ? description : `${description}: ${annotation}`;
	return [{
		...spanOf(verdict, texts),
		rule: "workflows/zizmor",
		severity: gravityOfZizmor(verdict),
		message: `${shortened(said)} (zizmor: ${audit})`,
		...places.length === 0 ? {} : { related: places }
	}];
}
/** Advice on safety: what zizmor itself holds for likely and grave is a warning, and nothing of it stops a change. */
function gravityOfZizmor({ severity, confidence }) {
	return (severity === "High" || severity === "Medium") && confidence !== "Low" && confidence !== "Unknown" ? "warning" : "info";
}
/** True where the same defect has been told: text that does not parse, or a template that zizmor calls an injection. */
function isOursAlready(finding, known) {
	const isSyntax = finding.message.endsWith("(actionlint: syntax-check)");
	const isInjection = finding.message.includes("potentially untrusted");
	return known.some(({ rule, path, line, endLine, message }) => {
		if (path !== finding.path) return false;
		if (isSyntax && rule.startsWith("yaml/")) return /could not parse as YAML/.test(finding.message) || line === finding.line;
		const covers = line <= finding.line && finding.line <= endLine;
		return isInjection && rule === "workflows/zizmor" && covers && message.endsWith("(zizmor: template-injection)");
	});
}
/** Of a whole job or workflow only the first line is marked. */
const longestSpan = 10;
function spanOf(place, texts) {
	const { path, row, column } = place;
	const text = texts.get(path) ?? "";
	const isLong = place.endRow - row > longestSpan;
	const endRow = isLong ? row : place.endRow;
	const endColumn = isLong ? Infinity : place.endColumn;
	return {
		path,
		line: row + 1,
		column: unitsOfBytes(lineOf(text, row + 1) ?? "", column) + 1,
		endLine: endRow + 1,
		endColumn: unitsOfBytes(lineOf(text, endRow + 1) ?? "", endColumn) + 1
	};
}
function startOf(place, texts) {
	const { path, line, column } = spanOf(place, texts);
	return {
		path,
		line,
		column
	};
}
/** UTF-16 units of the first `count` characters. */
function unitsOfCharacters(line, count) {
	let units = 0;
	let left = count;
	for (const character of line) {
		if (left-- <= 0) return units;
		units += character.length;
	}
	return units;
}
/** UTF-16 units of the first `count` bytes of UTF-8. */
function unitsOfBytes(line, count) {
	let units = 0;
	let left = count;
	for (const character of line) {
		if (left <= 0) return units;
		const code = character.codePointAt(0) ?? 0;
		left -= code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
		units += character.length;
	}
	return units;
}

// actions/lib/verbs/validate/workflow-opinion.ts
const actionlintSettings = [".github/actionlint.yaml", ".github/actionlint.yml"];
const zizmorSettings = [
	"zizmor.yml",
	"zizmor.yaml",
	".github/zizmor.yml",
	".github/zizmor.yaml"
];
/** Both run when they are at hand. With `focus` only findings in its files are told. */
async function workflowOpinion(options) {
	const { tree, focus } = options;
	const workflows = [...tree.files.values()].filter(({ path }) => isWorkflowPath(path)).map(({ path, yaml }) => ({
		path,
		text: yaml.source.text
	}));
	if (!workflows.some(({ path }) => focus === void 0 || focus.has(path))) return noOpinion;
	const actions = localActions(options);
	const zizmor = await zizmorOpinion([...workflows, ...actions], options);
	const actionlint = await actionlintOpinion(workflows, actions, options);
	const known = [...options.own, ...zizmor.findings];
	return {
		findings: [...zizmor.findings, ...actionlint.findings.filter((finding) => !isOursAlready(finding, known))].filter(({ path }) => focus === void 0 || focus.has(path)),
		tools: [...actionlint.tools, ...zizmor.tools]
	};
}
async function actionlintOpinion(workflows, actions, options) {
	const tool = await wantedTool("actionlint", options);
	if (tool === void 0) return noOpinion;
	const { processes, scratch, log } = options.ports;
	log.progress(`asking actionlint about ${workflows.length} workflows`);
	const others = [...actions, ...textsAt(actionlintSettings, options.settingsFiles)];
	const answer = await askActionlint({
		binary: tool.binary,
		workflows,
		others,
		processes,
		scratch
	});
	if ("problem" in answer) {
		noteUnchecked("actionlint", answer.problem, options);
		return noOpinion;
	}
	const texts = textsByPath(workflows);
	return {
		findings: answer.verdicts.flatMap((verdict) => findingOfActionlint(verdict, texts)),
		tools: [tool.used]
	};
}
async function zizmorOpinion(texts, options) {
	const tool = await wantedTool("zizmor", options);
	if (tool === void 0) return noOpinion;
	const { processes, scratch, log } = options.ports;
	log.progress(`asking zizmor about ${texts.length} workflows and actions`);
	const settings = textsAt(zizmorSettings, options.settingsFiles);
	const answer = await askZizmor({
		binary: tool.binary,
		texts: [...texts, ...settings],
		processes,
		scratch
	});
	if ("problem" in answer) {
		noteUnchecked("zizmor", answer.problem, options);
		return noOpinion;
	}
	const byPath = textsByPath(texts);
	return {
		findings: answer.verdicts.flatMap((verdict) => findingOfZizmor(verdict, byPath)),
		tools: [tool.used]
	};
}
function textsByPath(texts) {
	return new Map(texts.map(({ path, text }) => [path, text]));
}
/** The metadata of actions that workflows name by a path, wherever in the repository they lie. */
function localActions({ tree, files }) {
	const folders = workflowsOf(tree.files).flatMap(({ jobs }) => [...jobs.values()].flatMap(({ steps }) => steps.flatMap(({ uses: named }) => named ?? []))).flatMap((named) => {
		const local = /^(?:\.|\$)\/(.*)$/.exec(named)?.[1];
		return local === void 0 ? [] : resolveInside("", local) ?? [];
	});
	return [...new Set(folders)].flatMap((folder) => textsAt(["action.yml", "action.yaml"].map((name) => folder === "" ? name : `${folder}/${name}`), files));
}
function textsAt(paths, files) {
	return paths.flatMap((path) => {
		if (files.kind(path) !== "file") return [];
		const content = files.read(path);
		const decoded = "bytes" in content ? decodeText(content.bytes) : content;
		return "text" in decoded ? [{
			path,
			text: decoded.text
		}] : [];
	});
}

// actions/lib/verbs/validate/other-opinions.ts
/** One revision, by every program that is at hand. `own` are our findings: what they say already is not said again. */
async function otherOpinions(options) {
	const opinions = [await workflowOpinion(options), await macOpinion(options)];
	return {
		findings: opinions.flatMap(({ findings }) => findings),
		tools: opinions.flatMap(({ tools }) => tools).sort((a, b) => compareText(a.name, b.name))
	};
}

// actions/lib/domain/confidential/secret-scalars.ts
/** What stands beside the secrets of a Secret. A misspelt `stringData` is none of it. */
const openOfSecret = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"metadata",
	"type",
	"immutable"
]);
const talosKeys = [
	"token",
	"secret",
	"key",
	"passphrase",
	"password",
	"privateKey",
	"presharedKey",
	"bootstrapToken",
	"aescbcEncryptionSecret",
	"secretboxEncryptionSecret"
];
/** `rule` is given where each file that it names is a secret. Placeholders and encrypted values are left out. */
function secretScalars(document, rule) {
	const { root } = document;
	if (root === void 0) return [];
	return [.../* @__PURE__ */ new Set([
		...byKind(document, root),
		...byRule(root, rule),
		...byKey(root, /pass(?:word|wd|phrase)$|token$/i)
	])].filter(({ value, text }) => value !== null && !isPlaceholder(text));
}
/** True for the documents whose own keys are looked for. */
function isTalos({ role }) {
	return role === "machine-config" || role === "machine-patch" || role === "talconfig" || role === "talenv";
}
function byKind({ role }, root) {
	if (role === "talos-secrets") return leaves(root, (key) => key !== "sops");
	if (role === "kustomization") return itemsAt(root, "secretGenerator").flatMap((one) => leaves(one, (key) => key === "literals"));
	if (isTalos({ role })) return byKey(root, void 0);
	return [root, ...itemsAt(root, "items")].flatMap((object) => {
		const kind = stringAt(object, "kind") ?? "";
		const isSecret = kind === "Secret" || nearestName(kind, ["Secret"]) !== void 0;
		return leaves(object, (key) => isSecret ? !openOfSecret.has(key) : key === "stringData");
	});
}
function byRule(root, rule) {
	if (rule === void 0) return [];
	const isOpen = ([first = ""]) => first === "apiVersion" || first === "kind" || first === "metadata";
	return selectedValues(root, rule.selection).flatMap(({ node, path }) => isOpen(path) ? [] : [node]);
}
/** Without a pattern: keys of Talos' secrets, also when they are misspelt. */
function byKey(root, pattern) {
	const found = [];
	const isKey = (key) => pattern === void 0 ? talosKeys.includes(key) || nearestName(key, talosKeys) !== void 0 : pattern.test(key);
	const walk = (node) => {
		if (node.kind === "list") for (const item of node.items) walk(item);
		if (node.kind !== "map") return;
		for (const { key, value } of node.entries) if (value.kind !== "scalar") walk(value);
		else if (isKey(key)) found.push(value);
	};
	walk(root);
	return found;
}
/** Every scalar below the entries of the root that `takes` says yes to. */
function leaves(root, takes) {
	const found = [];
	const walk = (node) => {
		if (node.kind === "scalar") found.push(node);
		else if (node.kind === "list") for (const item of node.items) walk(item);
		else for (const { value } of node.entries) walk(value);
	};
	if (root.kind === "map") {
		for (const { key, value } of root.entries) if (takes(key)) walk(value);
	}
	return found;
}
/** Texts that may be documents themselves: patches, values, files. */
function textBlocks(root) {
	if (root === void 0) return [];
	if (root.kind === "scalar") return typeof root.value === "string" && /[:{]\s/.test(root.value) ? [root] : [];
	return (root.kind === "list" ? root.items : root.entries.map(({ value }) => value)).flatMap(textBlocks);
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
	if (/^talsecret|\.sops\.[a-z]+$/.test(nameOf$1(path)) || /^\s*["']?stringData["']?\s*:/m.test(text)) return true;
	if (/^\s*(?:- )?["']?kind["']?\s*:\s*["']?Secret\b/m.test(text)) return true;
	return /^\s*(?:machine|cluster|secrets|certs)\s*:/m.test(text) && /^\s+\w*(?:token|secret|key|passphrase|password)\s*:/im.test(text);
}

// actions/lib/domain/confidential/masking.ts
const dot = "•";
/** What stands for a value in a sentence; its length says nothing. */
const dots = dot.repeat(3);
/** A shorter value may be a word like any other. */
const shortest = 6;
/** Messages cut long values; this much of one is enough to know it again. */
const telling = 20;
/** The text with a dot for each character of the ranges; line breaks, indentation and so every position stay. */
function maskText(text, ranges) {
	const parts = [];
	let at = 0;
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
		if (end <= at) continue;
		const from = Math.max(start, at);
		parts.push(text.slice(at, from), masked(text.slice(from, end)));
		at = end;
	}
	parts.push(text.slice(at));
	return parts.join("");
}
function masked(text) {
	return text.replace(/[^\r\n]+/g, (line) => {
		const indentation = /^\s*/.exec(line)?.[0] ?? "";
		return indentation + dot.repeat(line.length - indentation.length);
	});
}
/**
* A sentence without the values. `isAboutOne`: the sentence is about the place of one, so that whatever it quotes goes,
* and short values, too.
*/
function maskSentence(sentence, values, isAboutOne) {
	let result = sentence;
	for (const value of [...values].sort((a, b) => b.length - a.length)) for (const written of /* @__PURE__ */ new Set([value, JSON.stringify(value).slice(1, -1)])) result = without(result, written, isAboutOne);
	return isAboutOne ? result.replace(/"(?:[^"\\]|\\.)*"/g, `"${dots}"`) : result;
}
function without(sentence, value, isAboutOne) {
	if (value.length < shortest) return isAboutOne ? replaceWord(sentence, value) : sentence;
	const whole = sentence.split(value).join(dots);
	if (value.length <= telling) return whole;
	return whole.replace(new RegExp(`${escaped(value.slice(0, telling))}[^"\\s]*`, "g"), () => dots);
}
function replaceWord(sentence, value) {
	return sentence.replace(new RegExp(`(?<![\\w.-])${escaped(value)}(?![\\w-])`, "g"), () => dots);
}
function escaped(text) {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, (character) => `\\${character}`);
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
		const text = file?.yaml.source.text ?? textOf$2(files, path);
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
function textOf$2(files, path) {
	const content = files.read(path);
	return "bytes" in content ? new TextDecoder("utf-8").decode(content.bytes) : void 0;
}
function veiled(finding, see) {
	const own = see(finding.path);
	const values = valuesIn([finding.path, ...(finding.related ?? []).map(({ path }) => path)], see);
	const isAboutOne = own !== void 0 && (own.confidential === void 0 || touches(finding, own.text, own.confidential));
	if (values.length === 0 && !isAboutOne) return finding;
	const mask = (sentence) => maskSentence(sentence, values, isAboutOne);
	const { message, fix, related, suggestion } = finding;
	return {
		...finding,
		message: mask(message),
		...fix === void 0 ? {} : { fix: mask(fix) },
		...related === void 0 ? {} : { related: related.map((place) => ({
			...place,
			message: mask(place.message)
		})) },
		...suggestion === void 0 ? {} : { suggestion: {
			...suggestion,
			replacement: mask(suggestion.replacement)
		} }
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

// actions/lib/verbs/validate/judge-base.ts
async function judgeBase({ commit, files }, asked) {
	const { settings, unknownRules, ports, focus, head } = asked;
	ports.log.progress(`judging the base ${commit.slice(0, 7)}`);
	const judged = await judgeRevision({
		files,
		settings,
		ports,
		focus,
		known: head
	});
	const others = await otherOpinions({
		...asked,
		...judged,
		files,
		own: judged.findings
	});
	const findings = [...judged.findings, ...others.findings];
	const options = {
		...judged,
		findings,
		unknownRules,
		settings,
		ports,
		notChecked: [],
		focus
	};
	const { tree } = judged;
	const veil = await veilOver(tree, files);
	return {
		tree,
		findings: (await finishFindings(options)).findings,
		mended: (fixed) => fixed.map((finding) => veil.finding(finding)).sort(compareFindings)
	};
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
		findings
	};
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
		rules: new Map(entriesAt(root, "rules").map(({ key, value }) => [key, textOf$1(value)])),
		ignore: texts(root, "ignore"),
		tolerate: itemsAt(root, "tolerate").map((item) => tolerationOf(item, spanOf)),
		schemas: texts(root, "schemas"),
		tools: new Map(entriesAt(root, "tools").map(({ key, value }) => [key, textOf$1(value)])),
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
			address: textOf$1(value),
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
	return present({
		order: order.length === 0 ? void 0 : order,
		soak: stringAt(apply, "soak"),
		window: stringAt(apply, "window"),
		approvals: numberAt(apply, "approvals")
	});
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
function textOf$1(node) {
	return node.kind === "scalar" && typeof node.value === "string" ? node.value : "";
}
function texts(root, ...path) {
	return itemsAt(root, ...path).map(textOf$1);
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
		...rangeOf$1(entry.keyRange)
	})), ...itemsAt(root, "tolerate").flatMap((item) => {
		const rule = nodeAt(item, "rule");
		return rule?.kind === "scalar" ? [{
			name: rule.text,
			...rangeOf$1(rule)
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
		...rangeOf$1(name),
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
			...rangeOf$1(node),
			message: `${field} must be a folder of the repository, not ${path}`
		}];
		const found = kind?.(normalFolder(path));
		if (found === void 0 || found === "directory") return [];
		const why = found === "missing" ? "is not there" : "is no folder";
		return [{
			...rangeOf$1(node),
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
			...rangeOf$1(item),
			message: `${path} is remote, and nothing is fetched`,
			fix: "put the schemas into the repository"
		}];
		if (leavesRepository(path)) return [{
			...rangeOf$1(item),
			message: `${path} is not in the repository`
		}];
		const found = path.includes("{{") ? "file" : kind?.(normalFolder(path)) ?? "file";
		if (found === "directory" || found === "file") return [];
		return [{
			...rangeOf$1(item),
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
		...rangeOf$1(item),
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
			...rangeOf$1(notChecked.keyRange),
			message,
			fix: "make it two tolerations"
		});
	}
	return mistakes;
}
function firstKey(entries, otherwise) {
	return rangeOf$1(entries[0]?.keyRange ?? otherwise);
}
function unknownHosts(root) {
	const hosts = entriesAt(root, "inventory", "hosts").map(({ key }) => key);
	return entriesAt(root, "inventory", "nodes").flatMap((entry) => {
		const host = nodeAt(entry.value, "host");
		if (host?.kind !== "scalar" || hosts.includes(host.text)) return [];
		const near = nearestName(host.text, hosts);
		const fix = near === void 0 ? "add it under inventory.hosts" : `did you mean ${near}?`;
		return [{
			...rangeOf$1(host),
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
		...rangeOf$1(node),
		message: `${node.value} ${must}`
	}];
}

// actions/lib/domain/settings/settings.ts
/** A repository without a settings file. */
const defaultSettings = {
	clusters: [],
	inventory: {
		networks: [],
		hosts: /* @__PURE__ */ new Map(),
		nodes: /* @__PURE__ */ new Map(),
		reserved: /* @__PURE__ */ new Map()
	},
	rules: /* @__PURE__ */ new Map(),
	ignore: [],
	tolerate: [],
	schemas: [],
	tools: /* @__PURE__ */ new Map(),
	apply: {}
};

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
	if (path === void 0 || textOf(base, path) === textOf(files, path)) return {
		...head,
		about: []
	};
	const changed = head.settings.path ?? path;
	const before = own === void 0 || base.kind(own) !== "file" ? none$1 : readBase(base, own, ports);
	const message = before === void 0 ? "this change edits the settings; those of the base are broken, so the defaults judge it, and the new ones count after the merge" : "this change edits the settings; those of the base judge it, the new ones count after the merge";
	return {
		...before ?? none$1,
		about: [{
			...wholeFile(changed),
			rule: "settings/changed",
			message
		}]
	};
}
const none$1 = {
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
	if (path === void 0) return none$1;
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
function textOf(files, path) {
	const content = files.read(path);
	return "bytes" in content ? Buffer.from(content.bytes).toString("latin1") : void 0;
}

// actions/lib/domain/kubernetes/json-schema.ts
/** Keywords that mean the same in both. */
const kept = [
	"enum",
	"pattern",
	"minimum",
	"maximum",
	"exclusiveMinimum",
	"exclusiveMaximum",
	"multipleOf",
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"uniqueItems",
	"minProperties",
	"maxProperties"
];
/**
* Unknown fields are refused at every level, the root included, except where the server preserves them; nulls are
* allowed where it prunes them; a field with a default is not required; formats are left to us.
*/
function jsonSchemaOf(resource) {
	const definitions = Object.fromEntries(reachable(resource).map((name) => [name, convert(resource.definitions[name] ?? {}, { embedded: false })]));
	return {
		...convert(resource.schema, { embedded: true }),
		definitions
	};
}
/** Names of the definitions that the schema needs, in code-unit order. */
function reachable(resource) {
	const found = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (typeof value !== "object" || value === null) return;
		for (const [key, inner] of Object.entries(value)) if (key === "$ref" && typeof inner === "string") {
			if (found.has(inner)) continue;
			found.add(inner);
			visit(resource.definitions[inner]);
		} else visit(inner);
	};
	visit(resource.schema);
	return [...found].sort();
}
function convert(schema, place) {
	if (schema.$ref !== void 0) return { $ref: `#/definitions/${schema.$ref}` };
	const out = {};
	for (const key of kept) if (schema[key] !== void 0) out[key] = schema[key];
	if (schema["x-kubernetes-int-or-string"] === true) out["anyOf"] = [
		{ type: "integer" },
		{ type: "string" },
		{ type: "null" }
	];
	else if (schema.type !== void 0) out["type"] = schema.type;
	if (schema.items !== void 0) out["items"] = convert(schema.items, { embedded: false });
	addFields(out, schema, place);
	for (const key of [
		"allOf",
		"anyOf",
		"oneOf"
	]) {
		const branches = schema[key];
		if (branches !== void 0 && schema["x-kubernetes-int-or-string"] !== true) out[key] = branches.map((branch) => convertBranch(branch));
	}
	if (schema.not !== void 0) out["not"] = convertBranch(schema.not);
	return out;
}
function addFields(out, schema, place) {
	const fields = Object.entries(schema.properties ?? {});
	const embedded = place.embedded || schema["x-kubernetes-embedded-resource"] === true;
	const implied = embedded ? {
		apiVersion: { type: "string" },
		kind: { type: "string" },
		metadata: { type: "object" }
	} : {};
	const required = (schema.required ?? []).filter((name) => schema.properties?.[name]?.default === void 0);
	if (fields.length > 0 || embedded) out["properties"] = {
		...Object.fromEntries(fields.map(([name, field]) => [name, orNull(convert(field, { embedded: false }), required.includes(name) && field.nullable !== true)])),
		...implied
	};
	if (required.length > 0) out["required"] = required;
	if (typeof schema.additionalProperties === "object") out["additionalProperties"] = orNull(convert(schema.additionalProperties, { embedded: false }), false);
	else if (fields.length > 0 && schema["x-kubernetes-preserve-unknown-fields"] !== true && schema.additionalProperties !== true) out["additionalProperties"] = false;
}
/** The server drops a null before it looks at the type, unless the field is required. */
function orNull(schema, strict) {
	if (strict) return schema;
	if (typeof schema["type"] === "string" && schema["enum"] === void 0) return {
		...schema,
		type: [schema["type"], "null"]
	};
	return { anyOf: [schema, { type: "null" }] };
}
/** Inside a combinator fields are not declared, only constrained: nothing is closed there. */
function convertBranch(schema) {
	const out = convert(schema, { embedded: false });
	if (out["additionalProperties"] === false) delete out["additionalProperties"];
	return out;
}

// actions/lib/tools/kubeconform/kubeconform.ts
/**
* Objects on one stdin, in characters of JSON. From 2 MiB on kubeconform moves what it has read within its buffer while
* its workers still look at it (pkg/resource/stream.go hands out `scanner.Bytes()`), and judges a mixture.
*/
const mostAtOnce = 524288;
/** Asks kubeconform about all objects, with our own schemas, without network or cache. */
async function askKubeconform(call) {
	return call.scratch.withFolder(async (folder) => {
		const written = /* @__PURE__ */ new Set();
		for (const { resource } of call.objects) {
			const name = schemaName(resource);
			if (!written.has(name)) folder.write(name, JSON.stringify(jsonSchemaOf(resource)));
			written.add(name);
		}
		const refused = [];
		const unjudged = [];
		for (const batch of batchesOf(call.objects.map(numbered))) {
			const answer = await askOnce(call, folder.path, batch);
			if ("problem" in answer) return answer;
			refused.push(...answer.refused);
			unjudged.push(...answer.unjudged);
		}
		return {
			refused: refused.sort(byIndex),
			unjudged: unjudged.sort(byIndex)
		};
	});
}
async function askOnce({ binary, processes }, schemas, batch) {
	const location = `${schemas}/${schemaTemplate}`;
	const finished = await processes.run({
		file: binary,
		args: [
			"-output",
			"json",
			"-summary",
			"-n",
			"2",
			"-schema-location",
			location,
			"-"
		],
		env: {},
		stdin: batch.join("\n---\n"),
		timeoutMs: 6e4
	});
	if ("notStarted" in finished) return { problem: finished.notStarted };
	const answer = readOutput(finished, batch.length);
	return "problem" in answer ? { problem: answer.problem.replaceAll(schemas, () => "schemas") } : answer;
}
function* batchesOf(texts) {
	let batch = [];
	let size = 0;
	for (const text of texts) {
		if (batch.length > 0 && size + text.length > mostAtOnce) {
			yield batch;
			batch = [];
			size = 0;
		}
		batch.push(text);
		size += text.length;
	}
	if (batch.length > 0) yield batch;
}
/** The object under a name by which its verdict is known again. Of metadata the schema wants nothing but that it is a map. */
function numbered({ root }, index) {
	return JSON.stringify({
		...toValue(root),
		metadata: { name: `object-${index}` }
	}, jsonNumber);
}
/** How kubeconform is told to look for schemas in a folder, and the name of the file that it looks for. */
const schemaTemplate = "{{ .Group }}_{{ .ResourceAPIVersion }}_{{ .ResourceKind }}.json";
/** As kubeconform fills the template: of the core group it takes the version for the group. */
function schemaName({ apiVersion, kind }) {
	const slash = apiVersion.indexOf("/");
	return `${slash === -1 ? apiVersion : apiVersion.slice(0, slash)}_${apiVersion.slice(slash + 1)}_${kind.toLowerCase()}.json`;
}
function jsonNumber(_key, value) {
	return typeof value === "bigint" ? Number(value) : value;
}
/** What stands before the list of mistakes names a file of ours; the list itself is what a person wants. */
function inItsWords(message) {
	const line = message.replace(/\s+/g, " ").trim();
	const list = line.indexOf(" - at ");
	return list === -1 ? line : line.slice(list + 3).replaceAll(" - at ", "; at ");
}
/** Every object must have an answer: one that is lost would count as agreed. */
function readOutput({ stdout, stderr, exitCode }, expected) {
	const output = parseOutput(stdout);
	if (output === void 0) return { problem: `exit code ${exitCode} and no report: ${firstLine(stderr) || firstLine(stdout)}` };
	const { valid, invalid, errors } = output.summary;
	const opinions = (output.resources ?? []).map(({ name, status, msg }) => ({
		index: Number(/^object-(\d+)$/.exec(name)?.[1] ?? NaN),
		status,
		message: inItsWords(msg)
	}));
	const known = opinions.every(({ index }) => Number.isInteger(index));
	if (valid + invalid + errors !== expected || opinions.length !== invalid + errors || !known) return { problem: `it answered for ${valid + invalid + errors} of ${expected} objects` };
	const of = (isRefused) => opinions.filter(({ status }) => status === "statusInvalid" === isRefused).map(({ index, message }) => ({
		index,
		message
	}));
	return {
		refused: of(true),
		unjudged: of(false)
	};
}
function parseOutput(stdout) {
	try {
		const value = JSON.parse(stdout);
		return typeof value?.summary === "object" && value.resources !== void 0 ? value : void 0;
	} catch {
		return;
	}
}
function firstLine(text) {
	return text.split("\n")[0] ?? "";
}
function byIndex(a, b) {
	return a.index - b.index;
}

// actions/lib/verbs/validate/second-opinion.ts
const none = {
	findings: [],
	tools: []
};
/** Runs when kubeconform is at hand or may be brought; its absence is relevant only where the settings require it. */
async function secondOpinion(options) {
	const { settings, ports, notChecked, veil } = options;
	const wish = settings.tools.get("kubeconform") ?? "auto";
	if (wish === "off") return none;
	const relevant = wish === "require";
	const objects = candidates(options);
	if (objects.length === 0 && !relevant) return none;
	const found = await findTool("kubeconform", ports, options.pins);
	if ("why" in found) {
		notChecked.add({
			what: "kubeconform",
			why: found.why,
			count: 1,
			relevant
		});
		return none;
	}
	if (objects.length === 0) return none;
	ports.log.progress(`asking kubeconform about ${objects.length} objects`);
	const { processes, scratch } = ports;
	const opinions = await askKubeconform({
		binary: found.binary,
		objects,
		processes,
		scratch
	});
	if ("problem" in opinions) {
		const paths = objects.map(({ document }) => document.path);
		notChecked.add({
			what: "kubeconform",
			why: veil.words(opinions.problem, paths),
			count: 1,
			relevant
		});
		return none;
	}
	for (const { index, message } of opinions.unjudged) {
		const path = objects[index]?.document.path;
		const why = veil.words(message, path === void 0 ? [] : [path]);
		notChecked.add({
			what: "kubeconform",
			why,
			count: 1,
			relevant
		});
	}
	return {
		findings: opinions.refused.flatMap(({ index, message }) => disagreement(objects[index], message, options.judgement)),
		tools: [found.used]
	};
}
/** Whole objects that Flux would apply: no patches, no kustomizations, nothing that variables would change first. */
function candidates({ tree, judgement, usage, store, focus }) {
	const found = [];
	const patches = patchFileTargets(tree);
	for (const file of tree.files.values()) {
		if (!usage.used(file.path) || patches.has(file.path) || focus !== void 0 && !focus.has(file.path)) continue;
		for (const document of file.documents) {
			const { root, role } = document;
			if (role !== "kubernetes" || root?.kind !== "map" || judgement.excused.has(document)) continue;
			const kind = stringAt(root, "kind") ?? "";
			const resource = store.lookup(stringAt(root, "apiVersion") ?? "", kind);
			if (resource === void 0 || kind.toLowerCase() === "list" || holdsPlaceholder(root)) continue;
			found.push({
				document,
				resource,
				root: plain(root)
			});
		}
	}
	return found;
}
function plain(root) {
	return isSopsEncrypted(root) ? withoutSopsMetadata(root) : root;
}
function holdsPlaceholder(node) {
	if (node.kind === "scalar") return typeof node.value === "string" && hasVariable(node.value);
	if (node.kind === "list") return node.items.some(holdsPlaceholder);
	return node.entries.some((entry) => holdsPlaceholder(entry.value));
}
/** Where we found something too there is nothing to add. */
function disagreement(candidate, message, judgement) {
	if (candidate === void 0) return [];
	const { document } = candidate;
	const span = document.source.span(document.range.start, document.range.start);
	const end = document.source.span(document.range.end, document.range.end).line;
	if (judgement.findings.some((finding) => finding.path === document.path && finding.line >= span.line && finding.line <= end)) return [];
	const object = document.object === void 0 ? {} : { object: document.object };
	return [{
		...span,
		rule: "tools/kubeconform-disagrees",
		message: `kubeconform refuses what our schemas accept: ${message}`,
		...object
	}];
}

// actions/lib/verbs/validate/since.ts
/**
* A finding is known again by rule, file, object and words; its line may have moved. Of several equal ones as many are
* old as the base had.
*/
function splitByBase(head, base) {
	const left = /* @__PURE__ */ new Map();
	for (const finding of base) {
		const same = left.get(keyOf(finding));
		if (same === void 0) left.set(keyOf(finding), [finding]);
		else same.push(finding);
	}
	return {
		findings: head.map((finding) => ({
			...finding,
			since: left.get(keyOf(finding))?.shift() === void 0 ? "head" : "base"
		})),
		fixed: [...left.values()].flat()
	};
}
function keyOf({ rule, path, object, message }) {
	return [
		rule,
		path,
		object ?? "",
		message
	].join("\0");
}

// actions/lib/verbs/validate/validate.ts
/**
* Judges the tree and answers with the report. It has a base only where one is named or a pull request tells it.
*
* @throws WrongUse for a broken settings file, a base that is not here, or `--changed` where nothing can be compared
*/
function validate(inputs, ports) {
	return judgeRepository(inputs, ports, { defaultBase: false });
}
/** The same for verbs that compare with the default branch by themselves. */
async function judgeRepository(inputs, ports, { defaultBase }) {
	beginListing(inputs, ports);
	const files = await filesToJudge(inputs, ports);
	const answer = await baseOf({
		base: inputs.base,
		defaultBase: defaultBase || inputs.changed
	}, ports);
	const { base, unread } = answer;
	const places = {
		config: inputs.config,
		files,
		base: base?.files,
		ports
	};
	const { settings, unknownRules, about } = await withOnDemand(() => loadSettings(places));
	const focus = await focusOf({
		inputs,
		git: ports.git,
		files,
		settings,
		base: answer
	});
	const head = await judgeRevision({
		files,
		settings,
		ports,
		focus
	});
	const veil = await veilOver(head.tree, files);
	if (unread !== void 0) head.notChecked.add(unread);
	const pins = await judgePins({
		ports,
		base,
		notChecked: head.notChecked,
		focus
	});
	const opinion = await secondOpinion({
		...head,
		pins: pins.pins,
		settings,
		ports,
		focus,
		veil
	});
	const asked = {
		settings,
		settingsFiles: base?.files ?? files,
		ports,
		pins: pins.pins,
		focus
	};
	const others = await otherOpinions({
		...asked,
		...head,
		files,
		own: head.findings
	});
	const before = base === void 0 ? void 0 : await judgeBase(base, {
		...asked,
		unknownRules,
		head: head.tree
	});
	const finished = await finishFindings({
		...head,
		findings: [
			...head.findings,
			...pins.findings,
			...opinion.findings,
			...others.findings,
			...about
		],
		unknownRules,
		settings,
		ports,
		notChecked: head.notChecked.sorted(),
		baseTree: before?.tree,
		focus
	});
	const split = before === void 0 ? finished : splitByBase(finished.findings, before.findings);
	const findings = split.findings.map((finding) => veil.finding(finding)).sort(compareFindings);
	return {
		kind: "report",
		report: {
			version: 1,
			verdict: verdictOf$1(findings, finished.notChecked, inputs.failOn),
			examined: head.examined,
			findings,
			..."fixed" in split && before !== void 0 ? { fixed: before.mended(split.fixed) } : {},
			notChecked: finished.notChecked,
			tolerated: finished.tolerated,
			tools: [...opinion.tools, ...others.tools]
		},
		rules: ruleCatalog,
		sources: (path) => veil.text(path)
	};
}
/** Git looks through the tree while we look for the base. Who asks for it later gets the answer, or the error. */
function beginListing({ changed }, { files }) {
	Promise.allSettled([files.list(), ...changed ? [files.holding(definitionMark)] : []]);
}

export { validate as n, judgeRepository as t };
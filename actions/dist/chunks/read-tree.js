import { i as sourceText } from "./source-text.js";
import { t as wholeFile } from "./span.js";
import { i as lineStart, r as lineEnd, t as readYaml } from "./reader2.js";
import { t as decodeText } from "./decode.js";
import { a as isBelow, c as resolveInside, i as folderOf, n as kustomizationNames, o as isYamlPath, s as nameOf } from "./kustomization.js";
import { a as recogniseTalosDocument, s as pathsNamed } from "./workflow.js";
import { s as stringAt } from "./node.js";

// actions/lib/codecs/yaml/comments.ts
const none = {
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
	const unstated = hits(text, "input: not stated").map((at) => placed(source, at, lineEnd(text, at)));
	return modelines.length + ignores.length + unstated.length === 0 ? none : {
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
function placed(source, start, end) {
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
		...placed(source, start, start + url.length)
	}];
}
function ignore(source, hash) {
	const { text } = source;
	const comment = text.slice(hash, lineEnd(text, hash)).trimEnd();
	const match = /^#\s*homelab:\s*ignore(?:\s+|$)(?:(?!--)(\S+))?\s*(?:--\s*(.*))?/.exec(comment);
	if (match === null) return [];
	const [, rule = "", reason = ""] = match;
	const ownLine = text.slice(lineStart(text, hash), hash).trim() === "";
	const place = placed(source, hash, hash + comment.length);
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
	if (kustomizationNames.includes(nameOf(path))) return "kustomization";
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
/**
* Reads every YAML file of the listing, and those with other names (`namespace.json`) that a kustomization lists: kustomize does not look
* at the name. Order of the result is that of the listing.
*/
function readTree({ files, listing, only, known, isUnchanged }) {
	const paths = /* @__PURE__ */ new Set([...listing.paths, ...listing.unreadable.map(({ path }) => path)]);
	const talosFolders = [...paths].filter((path) => /^talconfig\.ya?ml$/.test(nameOf(path))).map(folderOf);
	const read = /* @__PURE__ */ new Map();
	const findings = [];
	const unread = listing.unreadable.map(({ path, why }) => ({
		path,
		why,
		kind: "unreadable"
	}));
	const readAll = (wanted) => {
		for (const path of wanted) {
			if (only !== void 0 && !only.has(path)) continue;
			const outcome = readFile(files, path, {
				talosFolders,
				known,
				isUnchanged
			});
			if ("file" in outcome) read.set(path, outcome.file);
			else if ("finding" in outcome) findings.push(outcome.finding);
			else unread.push(outcome.unread);
		}
	};
	readAll(listing.paths.filter(isTreeFile));
	const listed = listedFiles(read);
	const others = listing.paths.filter((path) => listed.has(path) && !isTreeFile(path));
	readAll(others);
	return {
		files: others.length === 0 ? read : inOrder(read, listing.paths),
		paths,
		talosFolders,
		findings,
		unread
	};
}
/** What kustomizations build from, by whatever name. */
function listedFiles(files) {
	const found = /* @__PURE__ */ new Set();
	for (const { use, path, file } of pathsNamed(files, "local")) {
		const target = use === "data" ? void 0 : resolveInside(file.folder, path);
		if (target !== void 0) found.add(target);
	}
	return found;
}
function inOrder(files, paths) {
	return new Map(paths.flatMap((path) => {
		const file = files.get(path);
		return file === void 0 ? [] : [[path, file]];
	}));
}
/** YAML by name, and the kustomization file without an ending. */
function isTreeFile(path) {
	return isYamlPath(path) || nameOf(path) === kustomizationNames[2] || /\.ya?ml\.[a-z0-9]+$/i.test(path);
}
function readFile(files, path, { talosFolders, known, isUnchanged }) {
	const inTalosFolder = isTalos(path, talosFolders);
	const alike = isTalos(path, known?.talosFolders ?? []) === inTalosFolder ? known?.files.get(path) : void 0;
	if (alike !== void 0 && isUnchanged?.(path) === true) return { file: alike };
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
	if (alike?.yaml.source.text === decoded.text) return { file: alike };
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
function isTalos(path, talosFolders) {
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

export { readTree as n, isTreeFile as t };
import { r as nearestName, t as clearName } from "./nearest-name.js";
import { t as counted } from "./counted.js";
import { r as rangeOf } from "./source-text.js";
import { i as talosMinorOfImage, n as formatTalosMinor, r as parseTalosMinor, t as compareTalosMinor } from "./talos-version.js";
import { i as NotLoaded, n as loadRe2For, t as compileRe2 } from "./re2.js";
import { c as toValue, n as entryOf, o as scalarAt, r as isNull, s as stringAt } from "./node.js";
import { a as substitute, i as asWanted, l as hasPlaceholder, m as readSegment, n as respellValue, p as matchSegment, r as withEdit, t as respellKey } from "./respell.js";
import { a as shown, i as oneOf, n as fieldName, o as typeWord, t as alternatives } from "./words.js";
import { a as recogniseTalosDocument } from "./workflow.js";
import { a as resolved, c as goFormats, i as propertyNames, n as isObject, o as schemaRoot, r as pointedAt, s as together, t as alternatives$1 } from "./json-schema.js";

// actions/lib/codecs/glob/braces.ts
const mostPatterns = 256;
/** The patterns without braces. `\{` is a brace of the name. */
function expandBraces(pattern) {
	let done = [];
	let open = [pattern];
	while (open.length > 0) {
		const next = [];
		for (const text of open) {
			const group = firstGroup(text);
			if (group === void 0) done = [...done, text];
			else if ("mistake" in group) return group;
			else next.push(...group.choices.map((choice) => group.before + choice + group.after));
		}
		if (done.length + next.length > mostPatterns) return { mistake: `stands for more than ${mostPatterns} patterns` };
		open = next;
	}
	return { patterns: done };
}
function firstGroup(text) {
	let start = -1;
	let depth = 0;
	const commas = [];
	for (let i = 0; i < text.length; i++) {
		const character = text[i];
		if (character === "\\") i++;
		else if (character === "{") {
			if (depth++ === 0) start = i;
		} else if (character === "," && depth === 1) commas.push(i);
		else if (character === "}") {
			if (depth === 0) return { mistake: "has a } without its {" };
			if (--depth === 0) return groupOf(text, {
				start,
				commas,
				end: i
			});
		}
	}
	return depth > 0 ? { mistake: "has a { without its }" } : void 0;
}
function groupOf(text, at) {
	const cuts = [
		at.start,
		...at.commas,
		at.end
	];
	const choices = cuts.slice(1).map((cut, index) => text.slice((cuts[index] ?? 0) + 1, cut));
	return {
		before: text.slice(0, at.start),
		choices,
		after: text.slice(at.end + 1)
	};
}

// actions/lib/codecs/glob/glob.ts
const compiled = /* @__PURE__ */ new Map();
/**
* True when `pattern` names `path` or a folder above it: `test` and `test/**` both speak for everything in `test`. Paths
* are relative with `/`; a leading dot is nothing special. Matching takes time in proportion to pattern times path. A
* pattern that `globMistake` refuses matches nothing.
*/
function matchesGlob(path, pattern) {
	const glob = compile$1(pattern);
	return "matches" in glob && glob.matches(path);
}
/**
* True when `pattern` names exactly `name`, whatever the case: globs over names of packages and files as minimatch reads them
* with `dot` and `nocase`. A pattern that `globMistake` refuses matches nothing.
*/
function matchesWholeName(name, pattern) {
	const glob = compile$1(pattern.toLowerCase().split("/").map((part) => part === "**" ? part : part.replace(/\*{2,}/g, "*")).join("/"));
	return "matches" in glob && glob.matchesWhole(name.toLowerCase());
}
/** What is wrong with a pattern, or undefined. */
function globMistake(pattern) {
	const glob = compile$1(pattern);
	return "mistake" in glob ? glob.mistake : void 0;
}
function compile$1(pattern) {
	const known = compiled.get(pattern);
	if (known !== void 0) return known;
	const glob = read(pattern);
	compiled.set(pattern, glob);
	return glob;
}
function read(pattern) {
	const plain = pattern.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
	if (plain === "" || plain === ".") return { mistake: "names no path" };
	if (plain.startsWith("!")) return { mistake: "begins with !, which only .gitignore knows" };
	const expanded = expandBraces(plain);
	if ("mistake" in expanded) return expanded;
	const patterns = [];
	for (const alternative of expanded.patterns) {
		const parts = [];
		for (const text of alternative.split("/").filter((part) => part !== "" && part !== ".")) {
			if (text === "..") return { mistake: "climbs out of the repository with .." };
			const part = text === "**" ? { tokens: void 0 } : readSegment(text);
			if ("mistake" in part) return part;
			parts.push(part.tokens);
		}
		patterns.push(parts);
	}
	const withBelow = patterns.map((parts) => [...parts, void 0]);
	return {
		matches: (path) => withBelow.some((parts) => matchParts(parts, path.split("/"))),
		matchesWhole: (path) => patterns.some((parts) => matchParts(parts, path.split("/")))
	};
}
/** The usual walk with one point to come back to: the last `**` takes one segment more each time. */
function matchParts(parts, segments) {
	let part = 0;
	let segment = 0;
	let retryPart = -1;
	let retrySegment = 0;
	while (segment < segments.length) {
		const tokens = parts[part];
		if (part < parts.length && tokens === void 0) {
			retryPart = part++;
			retrySegment = segment;
		} else if (tokens !== void 0 && matchSegment(tokens, segments[segment] ?? "")) {
			part++;
			segment++;
		} else if (retryPart !== -1) {
			part = retryPart + 1;
			segment = ++retrySegment;
		} else return false;
	}
	while (part < parts.length && parts[part] === void 0) part++;
	return part === parts.length;
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

// actions/lib/codecs/json-schema/accepts.ts
/** What any reading of RFC 3986 takes for a URI: `https://192.0.2.1:6443/path`. Others are ajv's to judge. */
const plainUrl = /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(?::\d{1,5})?(?:\/[\w./-]*)?$/u;
/** A schema that leads back to itself without end is ajv's to refuse. */
const deepest = 200;
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
	if (!isObject(schema) || at.depth > deepest || isNoJson(data)) return void 0;
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
	["type", (types, data) => typeof types === "string" ? isOfType(types, data) : types.some((type) => isOfType(type, data))],
	["enum", (values, data) => values.includes(data) || (typeof data === "object" && data !== null ? void 0 : false)],
	["const", (value, data) => value === data || (typeof data === "object" && data !== null ? void 0 : false)],
	["format", onText((name, text) => {
		if (Object.hasOwn(goFormats, name)) return goFormats[name]?.test(text);
		return name === "uri" && plainUrl.test(text) ? true : void 0;
	})],
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
const targets = /* @__PURE__ */ new WeakMap();
function target(root, reference) {
	const known = targets.get(root) ?? /* @__PURE__ */ new Map();
	targets.set(root, known);
	if (!known.has(reference)) known.set(reference, pointedAt(root, reference));
	return known.get(reference);
}
function isOfType(type, data) {
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
	return at.entry?.alias ?? rangeOf(at.node);
}
/** Where something is missing: the key of the object that lacks it, else its first line's start. */
function ownerRange(at) {
	if (at.entry !== void 0) return rangeOf(at.entry.keyRange);
	const first = at.node.kind === "map" ? at.node.entries[0]?.keyRange : void 0;
	return rangeOf(first ?? at.node);
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
	return isObject(child) ? resolved({
		schema: child,
		root
	}) : void 0;
}
/** The schema of the items of a list of `place`. */
function itemSchema(place, depth = 0) {
	for (const { schema, root } of together(place)) if (isObject(schema.items)) return resolved({
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
		case "dependentRequired": return isMisspelt(at, String(params["missingProperty"]), error.parentSchema) ? void 0 : missing$1(at, String(params["missingProperty"]));
		case "type": return wrongType(at, error);
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
function wrongType(at, { schema: types, parentSchema }) {
	const violation = wrong(at, "wrong-type", `must be ${typeWords(types)}, got ${shown(at.node)}`);
	const wanted = (Array.isArray(types) ? types : [types]).map(String);
	const to = at.node.kind === "scalar" ? asWanted(at.node, wanted) : void 0;
	return to === void 0 || quickAnswer(to, parentSchema) === false ? violation : {
		...violation,
		edit: {
			do: "set-value",
			at: at.node.start,
			to
		}
	};
}
function unknownField(at, key, place) {
	const entry = entryNamed(at.node, key);
	const field = fieldName([...at.path, key]);
	const fix = meant(at, key, place);
	const edit = entry === void 0 ? void 0 : renaming(at, entry, place);
	return {
		...rangeOf(entry?.keyRange ?? at.node),
		code: "unknown-field",
		field,
		message: `${key} is not a field of ${fieldName(at.path) || "the document"}`,
		...fix === void 0 ? {} : { fix },
		...edit === void 0 ? {} : { edit }
	};
}
/** Where the key can only be a typing mistake, and its value may stand under the other name. */
function renaming({ node }, { key, keyRange, value }, place) {
	const to = clearName(key, propertyNames(place));
	if (to === void 0 || entryNamed(node, to) !== void 0) return void 0;
	const child = childSchema(place, to);
	if (child === "unknown") return void 0;
	const types = child === void 0 ? /* @__PURE__ */ new Set() : allowedTypes(child);
	const type = jsonType(toValue(value));
	return types.size === 0 || types.has(type) || type === "integer" && types.has("number") ? {
		do: "rename-key",
		at: keyRange.start,
		to
	} : void 0;
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
function missing$1(at, name) {
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
		...rangeOf(second),
		code: "duplicate-entry",
		field: fieldName([...at.path, Math.max(i, j)]),
		message: `${fieldName([...at.path, Math.max(i, j)])} repeats ${shown(second)} of ${fieldName([...at.path, Math.min(i, j)])}`,
		related: [{
			...rangeOf(first),
			message: `${shown(first)} is here first`
		}]
	};
}
function notListed(at, values) {
	const words = values.map((value) => typeof value === "string" ? value : JSON.stringify(value));
	const near = at.node.kind === "scalar" ? nearestName(at.node.text, words) : void 0;
	const violation = wrong(at, "invalid-value", `must be ${oneOf(words)}, got ${shown(at.node)}`);
	const clear = at.node.kind === "scalar" ? clearName(at.node.text, words) : void 0;
	const edit = clear === void 0 || !values.includes(clear) ? void 0 : {
		do: "set-value",
		at: at.node.start,
		to: clear
	};
	return {
		...violation,
		...near === void 0 ? {} : { fix: `did you mean ${near}?` },
		...edit === void 0 ? {} : { edit }
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
	const kind = scalarAt(root, "kind");
	const apiVersion = scalarAt(root, "apiVersion");
	const isConfig = configKeys.some((key) => entryOf(root, key) !== void 0);
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
	const edit = schemas.has(kind.text) && clearName(apiVersion.text, ["v1alpha1"]) !== void 0 ? {
		do: "set-value",
		at: apiVersion.start,
		to: "v1alpha1"
	} : void 0;
	const message = `Talos knows no kind ${kind.text} of apiVersion ${apiVersion.text}; its documents are v1alpha1`;
	const { start, end } = schemas.has(kind.text) ? apiVersion : kind;
	return {
		start,
		end,
		code: "unknown-kind",
		field: schemas.has(kind.text) ? "apiVersion" : "kind",
		message,
		...withEdit(edit)
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
	if (near === void 0) return {
		...place,
		message
	};
	return {
		...place,
		message,
		fix: `did you mean ${near}?`,
		...withEdit(respellValue(kind, schemas.names()))
	};
}
function missing(root, name) {
	const misspelt = root.entries.find(({ key }) => nearestName(key, [name, ...configKeys]) !== void 0);
	if (misspelt !== void 0) {
		const { key, keyRange } = misspelt;
		const names = [name, ...configKeys];
		const fix = `did you mean ${nearestName(key, names)}?`;
		return {
			start: keyRange.start,
			end: keyRange.end,
			code: "unknown-field",
			field: key,
			message: `${key} is not a field of the document`,
			fix,
			...withEdit(respellKey(misspelt, root, [
				"apiVersion",
				"kind",
				...configKeys
			]))
		};
	}
	const written = entryOf(root, name);
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
	const { fix: _, edit: __, ...rest } = violation;
	return {
		...rest,
		message: "Talos takes $patch only in patches, and there only with the value delete"
	};
}
function deprecatedKind(root, kind, target) {
	const since = kind.deprecatedSince === void 0 ? void 0 : parseTalosMinor(kind.deprecatedSince);
	const at = entryOf(root, "kind")?.value;
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
		const id = identity(document.root);
		const before = first.get(id.key);
		if (before === void 0) first.set(id.key, document);
		else found.push(duplicate(document, before, id.words));
	}
	return found;
}
function identity(root) {
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
	const place = firstKey(document);
	return {
		source: document.source,
		violation: {
			...place,
			code: "duplicate-document",
			field: "",
			message: `a second document ${words}; Talos refuses the whole file`,
			related: [{
				...firstKey(before),
				message: "the first is here"
			}]
		}
	};
}
function firstKey({ root, range }) {
	const at = (root?.kind === "map" ? root.entries.find((entry) => entry.key === "kind") ?? root.entries[0] : void 0)?.keyRange;
	return {
		start: (at ?? range).start,
		end: (at ?? range).end
	};
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
		const value = entryOf(talconfig.root, key)?.value;
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

// actions/lib/domain/workflows/checks.ts
const ours = /(?:^|\/)actions\/(check|validate|render|diff|plan|verify|renovate)(?:@|$)/;
const verbs = /(?:^|[\s;&|])(?:npx\s+)?(homelab\s+(?:check|validate|render|diff|plan|verify|renovate))\b/;
const tools = /(?:^|[\s;&|/])((?:flux-local\s+(?:test|build|diff)|flate\s+test|kubeconform|kube-linter|conftest|actionlint|zizmor|gitleaks|trufflehog|yamllint|kustomize\s+build|talhelper\s+(?:validate|genconfig)|talosctl\s+validate|pre-commit\s+run))\b/;
const actions = /^(?:gitleaks\/gitleaks-action|zizmorcore\/zizmor-action|rhysd\/actionlint|trufflesecurity\/trufflehog|bridgecrewio\/checkov-action|stackrox\/kube-linter-action|pre-commit\/action|raven-actions\/actionlint|ibiqlik\/action-yamllint)@/;
/** What the step checks with, in words; undefined for any other step. */
function checkOf({ uses, run }) {
	if (uses !== void 0) {
		const own = ours.exec(uses)?.[1];
		if (own !== void 0 && (uses.startsWith("./") || uses.startsWith("$/") || uses.includes("homelab"))) return `homelab ${own}`;
		return actions.test(uses) ? uses.slice(0, uses.indexOf("@")) : void 0;
	}
	for (const line of (run ?? "").split("\n")) {
		if (line.trim().startsWith("#") || /\|\|\s*true\b/.test(line)) continue;
		const found = verbs.exec(line)?.[1] ?? tools.exec(line)?.[1];
		if (found !== void 0) return found.replace(/\s+/g, " ");
	}
}

export { judgementOf as _, duplicateDocuments as a, matchesGlob as b, judgeTalosDocument as c, compiledSchema as d, loadAjv as f, joinJudgements as g, pointerSteps as h, judgeTalenv as i, judgeJsonSchema as l, itemSchema as m, talenvOf as n, isContent as o, childSchema as p, targetVersions as r, judgeMachineConfig as s, checkOf as t, prepareJsonSchema as u, nothingJudged as v, matchesWholeName as x, globMistake as y };
import { r as rangeOf } from "./source-text.js";
import { S as groupOf, g as withoutSopsMetadata, h as isSopsEncrypted, i as asWanted, n as respellValue } from "./respell.js";
import { n as isTypo, r as nearestName, t as clearName } from "./nearest-name.js";
import { i as itemsAt, n as entryOf, r as isNull, s as stringAt } from "./node.js";
import { _ as declarationOf, a as dnsLabel, c as labelValue, d as qualifiedName, f as canonical, g as isPruned, h as effectiveValue, i as configKey, l as pathSegment, m as defaultNode, n as isRfc3339, o as dnsLabel1035, p as canonicalPlain, s as dnsSubdomain, t as formatProblem, u as portName, v as propertyOf, y as resolve } from "./formats.js";
import { a as shown, i as oneOf$1, n as fieldName, o as typeWord, r as kindOfValue, t as alternatives } from "./words.js";
import { n as isHidden, t as hasVariable } from "./placeholder.js";
import { t as isGoBase64 } from "./base64.js";
import { t as compileRe2 } from "./re2.js";
import { i as isDottedQuad, n as isCidr, r as isColonHex, t as isGoDuration } from "./duration.js";
import { t as counted } from "./counted.js";
import { _ as textOf$1, a as hidden, c as invalidValue, d as missing, f as missingOneOf, g as rootSpot, h as numberOf, i as duplicate, l as items, m as nameOf, n as quantityValue, o as invalid, p as misspells$1, r as at, s as invalidKey, u as lastStep, v as values } from "./quantity.js";
import { Buffer } from "node:buffer";

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
function complain(scope, { code, message, at, below, fix, edit, related }) {
	const field = fieldName(below === void 0 ? scope.path : [...scope.path, below]);
	scope.violations.push({
		code,
		message,
		field,
		start: at.start,
		end: at.end,
		...fix === void 0 ? {} : { fix },
		...edit === void 0 ? {} : { edit },
		...related === void 0 ? {} : { related }
	});
}
/** The path of the current value for a message; the kind for the root. */
function here(scope) {
	return scope.path.length === 0 ? scope.resource.kind : fieldName(scope.path);
}
/** True when nothing would be said of a value there. */
function isRight(scope, place) {
	const doubts = scope.doubts;
	const { violations } = apart(scope, () => scope.judge(scope, place));
	scope.doubts = doubts;
	return violations.length === 0;
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
		const edit = requoting(scope, node, schema);
		complain(scope, {
			code: "wrong-type",
			message,
			at: node,
			fix: quoting(node, wanted),
			edit
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
/** Names and labels have a grammar, and some a meaning, that no schema tells. */
function isBadMetadata([first, second, third], text) {
	if (first !== "metadata") return false;
	if (second === "labels") return labelValue(text) !== void 0 || String(third).startsWith("pod-security.kubernetes.io/");
	return second !== "annotations" && dnsSubdomain(text) !== void 0;
}
/** The same characters as the wanted type, where that is all that is wrong. */
function requoting(scope, node, schema) {
	const to = asWanted(node, wantedTypes(schema));
	if (to === void 0 || typeof to === "string" && isBadMetadata(scope.path, to)) return void 0;
	const meant = {
		...node,
		value: to,
		style: typeof to === "string" ? "double" : "plain"
	};
	return isRight(scope, {
		node: meant,
		schema,
		base: schema,
		anchor: node
	}) ? {
		do: "set-value",
		at: node.start,
		to
	} : void 0;
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
	const ranges = fields.map((field) => entryOf(place.node, field)?.keyRange).filter((range) => range !== void 0).sort((a, b) => a.start - b.start);
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
	return item.kind === "map" && entryOf(item, "$patch") !== void 0;
}
/** The key by which the items of a list are merged; undefined when the patch replaces the list as a whole. */
function mergeKey(schema) {
	return schema["x-kubernetes-patch-strategy"]?.split(",").includes("merge") === true ? schema["x-kubernetes-patch-merge-key"] : void 0;
}
/** An item without the merge key cannot be matched with an item of the object. */
function judgeMergeKey(scope, item, key) {
	if (item.kind !== "map" || isInstruction(item) || entryOf(item, key) !== void 0) return;
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
			at: keys.map((key) => entryOf(item, key)?.value).find((value) => value !== void 0) ?? item
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
const byKind = {
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
	return Object.hasOwn(byKind, key) ? byKind[key] ?? dnsSubdomain : nameOfOtherKind(resource);
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
	const value = entryOf(meta, key)?.value;
	const text = textOf(scope, value);
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
	const value = entryOf(meta, key)?.value;
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
		const text = textOf(scope, value);
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
	for (const { key, value } of entriesOf(meta, "annotations")) bytes += Buffer.byteLength(key) + (value.kind === "scalar" ? Buffer.byteLength(value.text) : 0);
	const entry = entryOf(meta, "annotations");
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
	const list = entryOf(meta, "finalizers")?.value;
	for (const item of list?.kind === "list" ? list.items : []) {
		const text = textOf(scope, item);
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
function textOf(scope, node) {
	if (node?.kind !== "scalar" || isNull(node) || isHidden(scope, node)) return void 0;
	return typeof node.value === "string" ? node.value : void 0;
}
/** True when a key that is there was meant as `name`: the unknown key is then the one mistake. */
function misspells(node, name) {
	return node?.kind === "map" && node.entries.some(({ key }) => nearestName(key, [name]) !== void 0);
}
/** `metadata.name`, or `generateName` in its place. */
function judgeNamePresence(scope, root) {
	if (scope.fragment || scope.nameless) return;
	const entry = entryOf(root, "metadata");
	const meta = entry?.value;
	if (meta !== void 0 && meta.kind !== "map" && !isNull(meta)) return;
	const named = (key) => {
		const value = entryOf(meta, key)?.value;
		return value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === ""));
	};
	if (named("name") || named("generateName") || misspells(root, "metadata") || misspells(meta, "name")) return;
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
function judgeUnknown$1(scope, { node, schema, meant }, entry) {
	const { key, keyRange } = entry;
	if (scope.placeholders && hasVariable(key)) {
		scope.doubts++;
		return;
	}
	const taken = new Set(node.entries.map((other) => other.key));
	const suggestion = suggestionFor(scope, schema, key, taken);
	if (suggestion?.sibling !== void 0) meant.add(suggestion.sibling);
	const message = `${key} is not a field of ${fieldName([scope.resource.kind, ...scope.path])}`;
	complain(scope, {
		code: "unknown-field",
		message,
		at: keyRange,
		below: key,
		fix: suggestion?.fix ?? unquoted(key),
		edit: renaming(scope, schema, entry, taken)
	});
}
/** Where the key can only be a typing mistake, and its value is right under the other name. */
function renaming(scope, schema, { key, keyRange, value }, taken) {
	const own = holdsObject(scope, schema) ? ["metadata"] : [];
	const to = clearName(key, [...Object.keys(schema.properties ?? {}), ...own]);
	if (to === "metadata" && own.length > 0) return value.kind === "map" && !taken.has(to) ? {
		do: "rename-key",
		at: keyRange.start,
		to
	} : void 0;
	const declared = to === void 0 || taken.has(to) ? void 0 : declarationOf(schema, to);
	if (to === void 0 || declared === void 0 || typeof declared === "boolean") return void 0;
	scope.path.push(to);
	const fits = isRight(scope, {
		node: value,
		schema: declared,
		base: declared,
		anchor: keyRange
	});
	scope.path.pop();
	return fits ? {
		do: "rename-key",
		at: keyRange.start,
		to
	} : void 0;
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
		const value = entryOf(node, key)?.value;
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
const none = /* @__PURE__ */ new Set();
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
			at: firstLine(node)
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
	if (node.kind === "scalar") return judgeScalar(scope, node, schema) ? none : void 0;
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
		return none;
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
	return none;
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
	judgeRequired(scope, place, none);
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
		at: node.kind === "scalar" ? node : firstLine(node)
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
function firstLine(node) {
	if (node.kind === "map") return node.entries[0]?.keyRange ?? node;
	if (node.kind === "list") return node.items[0] === void 0 ? node : firstLine(node.items[0]);
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
	const message = `${here(scope)} must be ${oneOf$1(names)}, got ${shown(node)}`;
	complain(scope, {
		code: "invalid-value",
		message,
		at: node,
		fix: near === void 0 ? void 0 : `did you mean ${near}?`,
		edit: respelling(node, names, values)
	});
}
/** Only a text that can be a typing mistake of one value. */
function respelling(node, names, values) {
	const edit = node.kind === "scalar" ? respellValue(node, names) : void 0;
	return edit?.do === "set-value" && values.includes(edit.to) ? edit : void 0;
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
	const texts = values(root, plain).map((value) => Buffer.byteLength(textOf$1(value) ?? ""));
	const codes = values(root, encoded).map((value) => Math.floor((textOf$1(value) ?? "").replace(/[\s=]/gu, "").length * 3 / 4));
	const bytes = [...texts, ...codes].reduce((sum, size) => sum + size, 0);
	const place = at(root, plain) ?? at(root, encoded);
	if (bytes <= mostBytes || place === void 0) return [];
	return [invalidKey(place, `${nameOf(place)} holds ${bytes} bytes; an object may hold at most ${mostBytes}`)];
}
/** `stringData` is merged into `data` before the check. */
function judgeTyped(root) {
	const type = textOf$1(at(root, "type"));
	const wanted = type === void 0 || !Object.hasOwn(typedKeys, type) ? [] : typedKeys[type] ?? [];
	const [data, text] = [at(root, "data"), at(root, "stringData")];
	const parts = [...values(data), ...values(text)];
	if (hidden(data) || hidden(text) || parts.some((value) => hasVariable(lastStep(value)))) return [];
	const keys = new Set(parts.map(lastStep));
	const holder = data ?? text ?? {
		...root,
		path: ["data"]
	};
	if (type === "kubernetes.io/basic-auth") return keys.has("username") || keys.has("password") ? [] : missing(holder, "username", "or password, in a Secret of this type");
	return wanted.filter((key) => !keys.has(key)).flatMap((key) => missing(holder, key, `in a Secret of type ${type}`));
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
	const [plural, group] = [textOf$1(at(root, "spec", "names", "plural")), textOf$1(at(root, "spec", "group"))];
	const text = textOf$1(name);
	if (name === void 0 || text === void 0 || plural === void 0 || group === void 0) return [];
	return text === `${plural}.${group}` ? [] : [invalidValue(name, `must be ${plural}.${group}, the plural name and the group`)];
}
function judgeVersion(version) {
	return at(version, "schema", "openAPIV3Schema") === void 0 && at(version, "schema") === void 0 ? missing(version, "schema") : [];
}
/** Exactly one version is stored. */
function judgeStorage(spec, versions) {
	if (spec === void 0 || versions.length === 0) return [];
	const flags = versions.map((version) => at(version, "storage"));
	if (flags.some(hidden)) return [];
	const [first, second] = flags.filter((flag) => flag?.node.kind === "scalar" && flag.node.value === true);
	if (first !== void 0 && second !== void 0) return [duplicate(second, first, "storage: true")];
	const misspelt = versions.some(({ node }) => node.kind === "map" && node.entries.some((entry) => nearestName(entry.key, ["storage"]) === "storage"));
	const list = at(spec, "versions");
	if (first !== void 0 || misspelt || list === void 0) return [];
	return [invalidKey(list, "spec.versions needs exactly one version with storage: true")];
}

// actions/lib/domain/kubernetes/native/check.ts
/** A name in a grammar; an unknown one is not judged, and an empty one only when it says something (`empty`). */
function named(spot, check, empty = false) {
	const text = textOf$1(spot);
	const problem = text === void 0 || text === "" && !empty ? void 0 : check(text);
	return problem === void 0 || spot === void 0 ? [] : [invalidValue(spot, problem)];
}
/** The name of another object, which `parent` must have. */
function reference(parent, field, check = dnsSubdomain) {
	const name = at(parent, field);
	if (parent === void 0 || hidden(parent) || hidden(name)) return [];
	return name === void 0 || textOf$1(name) === "" ? missing(parent, field) : named(name, check);
}
/** An absolute path. */
function absolute(spot) {
	const text = textOf$1(spot);
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
	const text = textOf$1(spot);
	if (spot === void 0 || text === void 0) return between(spot, 0);
	const percent = /^(\d+)%$/u.exec(text)?.[1];
	if (percent === void 0) return [invalidValue(spot, "must be a number or a percentage such as 25%")];
	return limited && Number(percent) > 100 ? [invalidValue(spot, "must not be more than 100%")] : [];
}
/** Exactly one of `fields` of `parent`, or at most one. */
function oneOf(parent, fields, atMost = false) {
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
		if (before !== void 0) return [duplicate(spot, before, shown(spot.node))];
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
	const type = textOf$1(at(path, "pathType"));
	const text = textOf$1(spot);
	const backend = at(path, "backend");
	const found = backend === void 0 ? [] : judgeBackend(backend);
	if (type !== "Exact" && type !== "Prefix") return found;
	if (spot === void 0 && !hidden(path)) return [...found, ...missing(path, "path", `when pathType is ${type}`)];
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
		...oneOf(backend, ["service", "resource"]),
		...service !== void 0 && port === void 0 ? missingOneOf({
			...service,
			path: [...service.path, "port"]
		}, ["name", "number"]) : [],
		...port === void 0 ? [] : oneOf(port, ["name", "number"]),
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
const fields = [
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
	if (parts.length !== fields.length) return `needs 5 fields, has ${parts.length}`;
	for (const [index, field] of fields.entries()) {
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
	return [...items(container, "env").flatMap(judgeVariable), ...items(container, "envFrom").flatMap(judgeSource)];
}
function judgeVariable(variable) {
	const value = at(variable, "value");
	const from = at(variable, "valueFrom");
	const wrongName = named(at(variable, "name"), variableName);
	if (from === void 0) return wrongName;
	const text = textOf$1(value);
	if (text !== void 0 && text !== "") return [...wrongName, invalid(from, "may not be set when value is not empty")];
	return [
		...wrongName,
		...oneOf(from, sources$1),
		...["configMapKeyRef", "secretKeyRef"].flatMap((field) => [...reference(at(from, field), "name"), ...named(at(from, field, "key"), configKey)]),
		...named(at(from, "fieldRef", "fieldPath"), fieldPath)
	];
}
function judgeSource(source) {
	const holders = ["configMapRef", "secretRef"];
	return [
		...named(at(source, "prefix"), variableName),
		...oneOf(source, holders),
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
		...oneOf(parent, kinds),
		...judgeCommand(at(parent, "exec")),
		...portNumberOrName(at(parent, "httpGet", "port")),
		...portNumberOrName(at(parent, "tcpSocket", "port")),
		...between(at(parent, "grpc", "port"), 1, 65535)
	];
}
function judgeCommand(exec) {
	const command = at(exec, "command");
	if (exec === void 0 || hidden(exec) || hidden(command)) return [];
	return command === void 0 || command.node.kind === "list" && command.node.items.length === 0 ? missing(exec, "command") : [];
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
	if (textOf$1(type) === "Localhost") return file === void 0 ? missing(profile, "localhostProfile", "when type is Localhost") : [];
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
	const first = new Map(main.map((container) => [textOf$1(at(container, "name")), at(container, "name")]));
	return init.flatMap((container) => {
		const name = at(container, "name");
		const before = first.get(textOf$1(name));
		return name === void 0 || before === void 0 ? [] : [duplicate(name, before, JSON.stringify(textOf$1(name)))];
	});
}
function judgeContainer(container, volumes) {
	const image = at(container, "image");
	const noImage = image === void 0 || textOf$1(image) === "";
	return [
		...named(at(container, "name"), dnsLabel),
		...noImage && !hidden(image) ? missing(container, "image") : [],
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
		const text = textOf$1(name);
		return [
			...name !== void 0 && text !== void 0 && text !== "" && volumes !== void 0 && !volumes.has(text) ? [invalid(name, `is ${JSON.stringify(text)}, but the pod has no volume of that name`)] : [],
			...judgeSubPath(at(mount, "subPath")),
			...judgeSubPath(at(mount, "subPathExpr"))
		];
	});
}
function judgeSubPath(path) {
	const text = textOf$1(path);
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
	const text = textOf$1(policy);
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
	const operator = textOf$1(at(expression, "operator"));
	const list = at(expression, "values");
	const count = list?.node.kind === "list" ? list.node.items.length : 0;
	if ((operator === "In" || operator === "NotIn") && count === 0 && !hidden(list)) return missing(expression, "values", `when operator is ${operator}`);
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
	if (labels === void 0 && (misspells$1(template, "metadata") || meta !== void 0 && misspells$1(meta, "labels"))) return [];
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
		const value = textOf$1(wanted);
		if (hasVariable(key) || value === void 0 || hidden(label)) return [];
		const has = textOf$1(label);
		if (has === value || label !== void 0 && has === void 0) return [];
		return {
			spot: wanted,
			text: has === void 0 ? `lacks ${key}` : `has ${key}: ${has}`
		};
	});
}
function mismatchedExpressions(selector, labels) {
	return items(selector, "matchExpressions").flatMap((expression) => {
		const key = textOf$1(at(expression, "key"));
		const operator = textOf$1(at(expression, "operator"));
		if (key === void 0 || operator === void 0) return [];
		const label = at(labels, key);
		const wanted = items(expression, "values").map(textOf$1);
		if (hidden(label) || wanted.includes(void 0)) return [];
		const has = label === void 0 ? void 0 : textOf$1(label);
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
		...oneOf(volume, sources, true),
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
	return path !== void 0 && textOf$1(path)?.split("/").includes("..") === true ? [invalid(path, "must not contain \"..\"")] : [];
}
function judgeProjection(projection) {
	return oneOf(projection, [
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
	if (hidden(list) || spots.some((spot) => spot === void 0 || textOf$1(spot) === void 0)) return void 0;
	return new Set(spots.map((spot) => textOf$1(spot) ?? ""));
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
	if ((key === void 0 || textOf$1(key) === "") && textOf$1(operator) !== "Exists") found.push(invalid(operator ?? toleration, operator === void 0 ? "needs operator: Exists when it has no key" : "must be Exists when there is no key"));
	if (textOf$1(operator) === "Exists" && value !== void 0 && textOf$1(value) !== "" && !hidden(value)) found.push(invalid(value, "must be empty when operator is Exists"));
	const seconds = at(toleration, "tolerationSeconds");
	if (seconds !== void 0 && textOf$1(effect) !== "NoExecute" && !hidden(effect)) found.push(invalid(seconds, "may only be set with effect: NoExecute"));
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
	if (textOf$1(policy) !== "None" || policy === void 0) return [];
	const config = at(spec, "dnsConfig");
	const servers = at(config, "nameservers");
	if (hidden(config) || hidden(servers) || items(config, "nameservers").length > 0) return [];
	return missing(config ?? spec, config === void 0 ? "dnsConfig" : "nameservers", "when dnsPolicy is None");
}

// actions/lib/domain/kubernetes/native/job.ts
function judgeJob(root) {
	return judgeJobSpec(at(root, "spec"));
}
function judgeCronJob(root) {
	const spec = at(root, "spec");
	const schedule = at(spec, "schedule");
	const text = textOf$1(schedule);
	const problem = text === void 0 || text === "" ? void 0 : cronProblem(text);
	const zone = at(spec, "timeZone");
	const zoneName = textOf$1(zone);
	return [
		...schedule !== void 0 && problem !== void 0 ? [invalidValue(schedule, problem)] : [],
		...zone !== void 0 && zoneName !== void 0 && !isTimeZone(zoneName) ? [invalidValue(zone, "must be a time zone such as Europe/Berlin")] : [],
		...notNegative(spec, "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"),
		...at(spec, "jobTemplate") !== void 0 && at(spec, "jobTemplate", "spec") === void 0 ? missing(at(spec, "jobTemplate") ?? root, "spec") : judgeJobSpec(at(spec, "jobTemplate", "spec"))
	];
}
function judgeJobSpec(spec) {
	if (spec === void 0) return [];
	return [
		...notNegative(spec, "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"),
		...judgeIndexed(spec),
		...at(spec, "template") !== void 0 && at(spec, "template", "spec") === void 0 && !hidden(at(spec, "template")) ? missing(at(spec, "template") ?? spec, "spec") : [],
		...judgeRestartPolicy(at(spec, "template", "spec")),
		...judgePodSpec(at(spec, "template", "spec"))
	];
}
/** Pods default to Always, which a Job cannot use. */
function judgeRestartPolicy(pod) {
	if (pod?.node.kind !== "map") return [];
	const policy = at(pod, "restartPolicy");
	if (hidden(policy)) return [];
	const text = textOf$1(policy);
	if (policy === void 0 || text === "") return missing(pod, "restartPolicy", "in the pods of a Job: OnFailure or Never");
	return text === "Always" ? [invalidValue(policy, "must be OnFailure or Never in the pods of a Job")] : [];
}
function judgeIndexed(spec) {
	const mode = at(spec, "completionMode");
	if (hidden(mode)) return [];
	if (textOf$1(mode) === "Indexed") return at(spec, "completions") === void 0 ? missing(spec, "completions", "when completionMode is Indexed") : [];
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
	if (spot === void 0) return missing(port, "port", "when endPort is set");
	if (textOf$1(spot) !== void 0) return [invalid(end, "may not be set when port is a name")];
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
	if (modes.length === 0) return list === void 0 || list.node.kind === "list" ? missing(spec, "accessModes") : [];
	const alone = modes.find((mode) => textOf$1(mode) === "ReadWriteOncePod");
	return alone !== void 0 && modes.length > 1 ? [invalid(alone, "may not be used with other access modes")] : [];
}
function judgeRequest(spec) {
	const parents = [at(spec, "resources"), at(spec, "resources", "requests")];
	const storage = at(spec, "resources", "requests", "storage");
	if (storage === void 0) {
		if (parents.some(hidden)) return [];
		const [resources, requests] = parents;
		if (requests !== void 0) return missing(requests, "storage");
		return resources === void 0 ? missing(spec, "resources", "with requests.storage") : missing(resources, "requests", "with storage");
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
		...capacity === void 0 ? missing(spec, "capacity", "with storage") : judgeCapacity(capacity),
		...named(at(spec, "storageClassName"), dnsSubdomain),
		...oneOf(spec, persistentSources),
		...absolute(at(spec, "nfs", "path"))
	];
}
function judgeCapacity(capacity) {
	const storage = at(capacity, "storage");
	if (storage === void 0) return hidden(capacity) ? [] : missing(capacity, "storage");
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
		return items(rule, field).length === 0 && !hidden(list) && !hidden(urls) ? missing(rule, field, field === "apiGroups" ? "in a rule of resources; \"\" is the core group" : "in a rule") : [];
	});
}
function judgeRoleBinding(root) {
	return judgeBinding(root, true);
}
function judgeClusterRoleBinding(root) {
	const kind = at(root, "roleRef", "kind");
	return [...textOf$1(kind) === "Role" && kind !== void 0 ? [invalidValue(kind, "must be ClusterRole in a ClusterRoleBinding")] : [], ...judgeBinding(root, false)];
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
	const kind = textOf$1(at(subject, "kind"));
	if (kind === "User" || kind === "Group") return judgeGroup(at(subject, "apiGroup"), group);
	if (kind !== "ServiceAccount") return [];
	const namespace = at(subject, "namespace");
	const absent = namespace === void 0 || textOf$1(namespace) === "";
	return [
		...judgeGroup(at(subject, "apiGroup"), ""),
		...named(at(subject, "name"), dnsSubdomain),
		...!namespaced && absent ? missing(subject, "namespace", "for a ServiceAccount in a ClusterRoleBinding") : []
	];
}
function judgeGroup(spot, wanted) {
	const text = textOf$1(spot);
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
	return items(spec, "metrics").some((metric) => ["External", "Object"].includes(textOf$1(at(metric, "type")) ?? ""));
}
/** A metric of a type has the field of that type, and its target the value of its own. */
function judgeMetric(metric) {
	const type = textOf$1(at(metric, "type"));
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
	if (source === void 0) return missing(metric, field, `when type is ${type}`);
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
	const text = textOf$1(version) ?? "";
	if (text === "" && version === void 0) return missing(target, "apiVersion", "with the group of the target");
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
	const type = textOf$1(at(spec, "type")) ?? "ClusterIP";
	const known = !hidden(at(spec, "type"));
	const headless = textOf$1(at(spec, "clusterIP")) === "None";
	const ports = items(spec, "ports");
	return [
		...known && !headless && type !== "ExternalName" && ports.length === 0 && !hidden(at(spec, "ports")) && !hidden(at(spec, "clusterIP")) ? missing(spec, "ports") : [],
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
	const noName = name === void 0 || textOf$1(name) === "";
	return [
		...several && noName && !hidden(name) ? missing(port, "name", "when a Service has more than one port") : [],
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
	if (name === void 0 || textOf$1(name) === "") return hidden(name) ? [] : missing(spec, "externalName", "when type is ExternalName");
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
		...claims.filter((claim) => at(claim, "metadata", "name") === void 0).flatMap((claim) => missing(claim, "metadata", "with a name")),
		...claims.flatMap((claim) => at(claim, "spec") === void 0 ? missing(claim, "spec") : judgeClaimSpec(at(claim, "spec")))
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
	].includes(textOf$1(policy));
	return [
		...notNegative(spec, "replicas", "minReadySeconds"),
		...judgeOwnSelector(spec),
		...template !== void 0 && at(template, "spec") === void 0 && !hidden(template) ? missing(template, "spec") : [],
		...judgePodSpec(pod, claims),
		...stops ? [invalidValue(policy, "must be Always in a pod template of this kind")] : []
	];
}
/** The strategy `other` has no rollingUpdate; a rolling update must be able to move. */
function judgeRollingUpdate(strategy, other, either = false) {
	const rolling = at(strategy, "rollingUpdate");
	if (rolling === void 0) return [];
	if (textOf$1(at(strategy, "type")) === other) return [invalid(rolling, `may not be set when type is ${other}`)];
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
	return numberOf(spot) === 0 || textOf$1(spot) === "0%" || textOf$1(spot) === "0";
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
	return at(spot, "spec") === void 0 && withSpec.has(key) ? missing(spot, "spec") : rule(spot);
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
	const nameless = groupOf({ apiVersion }) === "kustomize.config.k8s.io";
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
/** True when the schema of `apiVersion/kind` has nothing to say of an object, whose own apiVersion does not count. */
function fitsKind(root, versionAndKind, store) {
	const slash = versionAndKind.lastIndexOf("/");
	const resource = store.lookup(versionAndKind.slice(0, slash), versionAndKind.slice(slash + 1));
	return resource !== void 0 && judge(root, resource, { placeholders: true }).length === 0;
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
	const place = (key) => entryOf(root, key)?.value ?? root;
	if (apiVersion.includes("${") || kind.includes("${")) return {
		violations: [],
		unknownKinds: [{
			apiVersion,
			kind
		}],
		judged: 0
	};
	const group = groupOf({ apiVersion });
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
		root,
		apiVersion,
		kind,
		versions,
		place
	}) : misspeltVersion({
		store,
		root,
		apiVersion,
		kind,
		place
	}) ?? (versions.length === 0 ? misspeltKind({
		store,
		root,
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
	const group = groupOf({ apiVersion });
	if (store.removed(apiVersion, kind)?.program === "Kubernetes") return true;
	if (group === "" && apiVersion !== "v1") return store.versionsOf(kind).some((version) => store.isNativeGroup(groupOf({ apiVersion: version })));
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
		...recast(context, "apiVersion", newest),
		...rangeOf(place("apiVersion"))
	};
	const elsewhere = store.versionsOf(kind)[0];
	if (elsewhere !== void 0) return {
		code: "unknown-kind",
		message: served,
		field: "apiVersion",
		fix: `${kind} is in ${elsewhere}`,
		...recast(context, "apiVersion", elsewhere),
		...rangeOf(place("apiVersion"))
	};
	const near = nearestName(kind, store.kindsOf(groupOf({ apiVersion })));
	return {
		code: "unknown-kind",
		message: served,
		field: "kind",
		...near === void 0 ? {} : {
			fix: `did you mean ${near}?`,
			...recast(context, "kind", near)
		},
		...rangeOf(place("kind"))
	};
}
/** A kind that is known under an apiVersion which the written one can only be meant for. */
function misspeltVersion(context) {
	const { store, apiVersion, kind, place } = context;
	const meant = store.versionsOf(kind).find((known) => isMeant(apiVersion, known, store));
	if (meant === void 0) return void 0;
	return {
		code: "unknown-kind",
		message: `no ${kind} is in ${apiVersion}`,
		field: "apiVersion",
		fix: `did you mean ${meant}?`,
		...recast(context, "apiVersion", meant),
		...rangeOf(place("apiVersion"))
	};
}
/** The group is missing or has a typing mistake, or what stands behind it is no version. */
function isMeant(written, known, store) {
	const [group, version] = [groupOf({ apiVersion: known }), known.slice(known.lastIndexOf("/") + 1)];
	if (written === version) return true;
	const writtenGroup = groupOf({ apiVersion: written });
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
		...recast(context, "kind", near),
		...rangeOf(place("kind"))
	};
}
/** The other apiVersion or kind, where the object is right in every field under it. */
function recast({ store, root, ...written }, field, to) {
	const apiVersion = field === "apiVersion" ? to : written.apiVersion;
	const kind = field === "kind" ? to : written.kind;
	const at = entryOf(root, field)?.value;
	const resource = store.lookup(apiVersion, kind);
	if (at?.kind !== "scalar" || resource === void 0) return {};
	if (field === "kind" && clearName(at.text, store.kindsOf(groupOf({ apiVersion }))) !== to) return {};
	return judge(root, resource, { placeholders: true }).length === 0 ? { edit: {
		do: "set-value",
		at: at.start,
		to
	} } : {};
}

export { objectMetaSchema as a, judgePart as i, judgeObject as n, judge as r, fitsKind as t };
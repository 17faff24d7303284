import { i as NotLoaded } from "./re2.js";
import { n as entryOf, r as isNull } from "./node.js";
import { _ as declarationOf, f as canonical, m as defaultNode, v as propertyOf, y as resolve } from "./formats.js";
import { n as fieldName } from "./words.js";
import { a as Opaque, c as isAffordable, i as goDuration, n as optionalOf, o as Unknown, r as programOf, s as UnknownValue, t as messageOf } from "./program.js";
import { i as rulesOf, r as rulesBelow } from "./rules-below.js";
import { t as isGoDuration } from "./duration.js";
import { n as isHidden, t as hasVariable } from "./placeholder.js";

// actions/lib/codecs/structural-schema/defaults.ts
/**
* The object with the defaults of its schema. What is added has no place in the text; what does not change is the same node
* as before. A null gives way to a default and stays without one, as in `effective.ts`. Native kinds get no defaults: theirs
* are Go code. Neither does the metadata, which the server decodes apart from the CRD's schema.
*/
function withDefaults(root, resource) {
	return resource.native ? root : filledMap(root, resource.schema, {
		resource,
		isRoot: true
	});
}
function filled(node, schema, resource) {
	if (node.kind === "scalar") return node;
	const known = resolve(schema, resource);
	return node.kind === "map" ? filledMap(node, known, {
		resource,
		isRoot: false
	}) : filledList(node, known.items, resource);
}
function filledList(node, items, resource) {
	if (items === void 0) return node;
	let next;
	for (const [index, item] of node.items.entries()) {
		const value = filled(inPlaceOfNull(item, items), items, resource);
		if (value !== item) next ??= node.items.slice();
		if (next !== void 0) next[index] = value;
	}
	return next === void 0 ? node : {
		...node,
		items: next
	};
}
function filledMap(node, schema, { resource, isRoot }) {
	if (schema.properties === void 0 && typeof schema.additionalProperties !== "object") return node;
	let next;
	for (const [index, entry] of node.entries.entries()) {
		const declared = isRoot && entry.key === "metadata" ? void 0 : declarationOf(schema, entry.key);
		if (typeof declared !== "object") continue;
		const value = filled(inPlaceOfNull(entry.value, declared), declared, resource);
		if (value === entry.value) continue;
		next ??= node.entries.slice();
		next[index] = {
			...entry,
			value
		};
	}
	for (const [key, property] of defaultsOf(schema)) {
		if (isRoot && key === "metadata" || node.entries.some((entry) => entry.key === key)) continue;
		next ??= node.entries.slice();
		next.push({
			key,
			keyRange: nowhere,
			value: filled(defaultNode(property), property, resource)
		});
	}
	return next === void 0 ? node : {
		...node,
		entries: next
	};
}
const nowhere = {
	start: 0,
	end: 0
};
function inPlaceOfNull(node, schema) {
	return isNull(node) && schema.default !== void 0 && schema.nullable !== true ? defaultNode(schema) : node;
}
const known = /* @__PURE__ */ new WeakMap();
/** The properties that have a default. */
function defaultsOf(schema) {
	let found = known.get(schema);
	if (found === void 0) {
		found = Object.entries(schema.properties ?? {}).filter(([, property]) => property.default !== void 0);
		known.set(schema, found);
	}
	return found;
}

// actions/lib/codecs/cel/correlate.ts
/** The old item for each item of a list that is merged by keys; of other lists no item has an older self. */
function oldItems(items, old, schema) {
	const keys = mapKeys(schema);
	if (keys === void 0 || old?.kind !== "list") return items.map(() => void 0);
	const byKey = new Map(old.items.map((item) => [keyOf(item, keys), item]));
	return items.map((item) => byKey.get(keyOf(item, keys)));
}
/**
* The old value with the items of keyed lists in the order of the new value. Such lists are equal in any order, and cel-js
* compares lists by position.
*/
function aligned(old, now, schema) {
	if (old.kind === "scalar" || now === void 0 || now.kind !== old.kind) return old;
	if (old.kind === "map") {
		const entries = old.entries.map((entry) => {
			const inner = propertyOf(schema, entry.key) ?? schema.additionalProperties;
			if (typeof inner !== "object") return entry;
			return {
				...entry,
				value: aligned(entry.value, entryOf(now, entry.key)?.value, inner)
			};
		});
		return {
			...old,
			entries
		};
	}
	const [keys, items] = [mapKeys(schema), schema.items];
	if (now.kind !== "list" || keys === void 0 || items === void 0) return old;
	const places = new Map(now.items.map((item, index) => [keyOf(item, keys), index]));
	const placed = old.items.map((item) => {
		const place = places.get(keyOf(item, keys));
		return {
			place: place ?? now.items.length,
			item: aligned(item, place === void 0 ? void 0 : now.items[place], items)
		};
	});
	return {
		...old,
		items: placed.sort((a, b) => a.place - b.place).map(({ item }) => item)
	};
}
function mapKeys(schema) {
	return schema["x-kubernetes-list-type"] === "map" ? schema["x-kubernetes-list-map-keys"] : void 0;
}
function keyOf(item, keys) {
	return keys.map((key) => {
		const value = entryOf(item, key)?.value;
		return value === void 0 ? "" : canonical(value, () => false);
	}).join("\n");
}

// actions/lib/codecs/cel/field-path.ts
/** The steps of a path, none when it is not one. */
function fieldSteps(path) {
	const steps = [];
	const step = /\.([^.[\]]+)|\['((?:\\.|[^'\\])*)'\]/uy;
	while (step.lastIndex < path.length) {
		const match = step.exec(path);
		if (match === null) return [];
		steps.push(match[1] ?? (match[2] ?? "").replace(/\\(.)/gu, "$1"));
	}
	return steps;
}

// actions/lib/codecs/cel/property-name.ts
const reserved = /* @__PURE__ */ new Set([
	"true",
	"false",
	"null",
	"in",
	"as",
	"break",
	"const",
	"continue",
	"else",
	"for",
	"function",
	"if",
	"import",
	"let",
	"loop",
	"package",
	"namespace",
	"return",
	"var",
	"void",
	"while"
]);
const escapes = {
	__: "__underscores__",
	".": "__dot__",
	"-": "__dash__",
	"/": "__slash__"
};
/** The identifier by which rules reach a declared field; undefined when none does. Keys of maps are never escaped. */
function propertyName(field) {
	if (/^[A-Za-z_][A-Za-z0-9_]*$/u.test(field) && !field.includes("__")) return reserved.has(field) ? `__${field}__` : field;
	if (!/^[A-Za-z_./-][A-Za-z0-9_./-]*$/u.test(field)) return void 0;
	return field.replace(/__|[-./]/gu, (found) => escapes[found] ?? found);
}

// actions/lib/codecs/cel/values.ts
/** Converts nodes once for each place, for all the rules of one document. */
var Conversion = class {
	#unknowns = 0;
	/** Of everything converted so far. */
	extent = {
		entries: 0,
		characters: 0
	};
	#known = /* @__PURE__ */ new Map();
	convert(node, schema) {
		const known = this.#known.get(node);
		if (known?.schema === schema) return known.converted;
		const before = this.#unknowns;
		const converted = {
			value: this.#value(node, schema),
			hasUnknown: this.#unknowns > before
		};
		this.#known.set(node, {
			schema,
			converted
		});
		return converted;
	}
	#unknown(text) {
		this.#unknowns++;
		const trimmed = text.trim();
		return new Unknown(trimmed.startsWith("${") && trimmed.endsWith("}"));
	}
	/** Through the cache, so that what stands twice counts its unknown parts twice. */
	#part(node, schema) {
		const { value, hasUnknown } = this.convert(node, schema);
		if (hasUnknown) this.#unknowns++;
		return value;
	}
	#value(node, schema) {
		this.#measure(node);
		if (node.kind === "scalar" && isHidden({ placeholders: true }, node)) return this.#unknown(node.text);
		if (node.kind === "scalar" && node.value === null) return null;
		if (node.kind === "scalar") return isScalaDuration(node, schema) ? this.#unknown("") : scalarValue(node, schema);
		if (node.kind === "list") return schema.items === void 0 ? new Opaque(node) : this.#list(node, schema.items, schema);
		const isFree = schema.properties === void 0 && typeof schema.additionalProperties !== "object";
		const isEmbedded = schema["x-kubernetes-embedded-resource"] === true;
		return isFree && !isEmbedded && schema["x-kubernetes-preserve-unknown-fields"] === true ? new Opaque(node) : this.#map(node, isEmbedded ? withTypeAndName(schema) : schema);
	}
	#measure(node) {
		const { extent } = this;
		if (node.kind === "scalar") extent.characters = Math.max(extent.characters, node.text.length);
		else extent.entries = Math.max(extent.entries, node.kind === "list" ? node.items.length : node.entries.length);
	}
	#map(node, schema) {
		const other = typeof schema.additionalProperties === "object" ? schema.additionalProperties : void 0;
		const entries = [];
		for (const { key, value } of node.entries) {
			if (hasVariable(key)) return this.#unknown(key);
			const declared = propertyOf(schema, key);
			if (declared !== void 0 && value.kind === "scalar" && value.value === null) continue;
			const name = declared === void 0 ? key : propertyName(key) ?? key;
			const inner = declared ?? other;
			entries.push([name, inner === void 0 ? new Opaque(value) : this.#part(value, inner)]);
		}
		return new Map(entries.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
	}
	/** An unknown scalar among items leaves the list as a whole unknown: cel-js' `in` would not notice it. */
	#list(node, items, schema) {
		const values = node.items.map((item) => this.#part(item, items));
		const unknown = values.find((value) => value instanceof Unknown);
		if (unknown !== void 0) return unknown;
		return schema["x-kubernetes-list-type"] === "set" && values.every((value) => typeof value !== "object") ? new Set(values) : values;
	}
};
function scalarValue(node, schema) {
	const { value } = node;
	if (typeof value === "number") return Number.isInteger(value) && (schema.type === "integer" || schema["x-kubernetes-int-or-string"] === true) ? BigInt(value) : schema.type === void 0 ? new Opaque(node) : value;
	if (typeof value === "bigint") return schema.type === "number" ? Number(value) : value;
	if (typeof value !== "string") return value;
	return schema.type === "string" ? formattedText(value, schema.format) : value;
}
/** `22 ns`, `2 weeks`: the schema takes them, and how long they are is not worth knowing. */
function isScalaDuration({ value }, { type, format }) {
	return type === "string" && format === "duration" && typeof value === "string" && !isGoDuration(value);
}
/** Texts of these formats are no strings to a rule. The schema's own check has already said it when one is wrong. */
function formattedText(text, format) {
	if (format === "duration") return goDuration(text);
	if (format === "date") return /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	if (format === "date-time") return new Date(text);
	if (format === "byte") return new Uint8Array(Buffer.from(text, "base64"));
	return text;
}
const text = { type: "string" };
const rootFields = {
	apiVersion: text,
	kind: text,
	metadata: {
		type: "object",
		properties: {
			name: text,
			generateName: text
		}
	}
};
const withRoot = /* @__PURE__ */ new WeakMap();
/** At the root of an object, rules also see apiVersion, kind and of the metadata the name. */
function withTypeAndName(schema) {
	let known = withRoot.get(schema);
	if (known === void 0) {
		known = {
			...schema,
			properties: {
				...schema.properties,
				...rootFields
			}
		};
		withRoot.set(schema, known);
	}
	return known;
}

// actions/lib/codecs/cel/judge.ts
/**
* What the rules of `resource` refuse in an object that its schema accepts. Nothing is said where the answer hangs on a
* value that is not known here (a Flux variable, an encrypted value). A rule that has no answer is a violation of its own.
*
* @throws NotLoaded when a pattern needs re2js
*/
function judgeRules(root, resource, options = {}) {
	if (root.kind !== "map") return [];
	const walk = {
		resource,
		onlyTransitions: options.onlyTransitions === true,
		values: new Conversion(),
		oldValues: new Conversion(),
		path: [],
		violations: []
	};
	const node = asSent(root, resource);
	const old = options.old?.kind === "map" ? asSent(options.old, resource) : void 0;
	const anchor = entryOf(node, "kind")?.value ?? node;
	judgePlace(walk, {
		node,
		schema: withTypeAndName(resource.schema),
		old,
		anchor
	});
	return walk.violations;
}
/** With the defaults of the schema and without the status, which is the controllers' to write. */
function asSent(root, resource) {
	const entries = root.entries.filter(({ key }) => key !== "status");
	return withDefaults({
		...root,
		entries
	}, resource);
}
function judgePlace(walk, place) {
	const { node, schema, old, anchor } = place;
	if (!rulesBelow(schema) || isNull(node)) return;
	for (const rule of rulesOf(schema)) judgeRule(walk, place, rule);
	for (const part of schema.allOf ?? []) judgePlace(walk, {
		node,
		schema: part,
		old,
		anchor
	});
	if (node.kind === "map") judgeEntries(walk, place, node);
	const { items } = schema;
	if (node.kind !== "list" || items === void 0 || !rulesBelow(items)) return;
	const before = oldItems(node.items, old, schema);
	for (const [index, item] of node.items.entries()) {
		const own = item.kind === "map" ? item.entries[0]?.keyRange ?? item : item;
		walk.path.push(index);
		judgePlace(walk, {
			node: item,
			schema: items,
			old: before[index],
			anchor: written(own) ?? anchor
		});
		walk.path.pop();
	}
}
function judgeEntries(walk, { schema, old, anchor }, node) {
	for (const { key, keyRange, value } of node.entries) {
		const declared = declarationOf(schema, key);
		if (typeof declared !== "object" || !rulesBelow(declared)) continue;
		walk.path.push(key);
		const before = entryOf(old, key)?.value;
		judgePlace(walk, {
			node: value,
			schema: declared,
			old: before,
			anchor: written(keyRange) ?? anchor
		});
		walk.path.pop();
	}
}
/** A default has no place in the text. */
function written(range) {
	return range.end > range.start ? range : void 0;
}
function judgeRule(walk, place, rule) {
	const program = programOf(rule.rule);
	if (program instanceof Error) return notEvaluated(walk, place, {
		rule,
		why: program
	});
	if (walk.onlyTransitions && !program.usesOldSelf) return;
	const old = place.old !== void 0 && isNull(place.old) ? void 0 : place.old;
	if (program.usesOldSelf && old === void 0 && rule.optionalOldSelf !== true) return;
	const self = walk.values.convert(place.node, place.schema);
	const oldSelf = old === void 0 || !program.usesOldSelf ? void 0 : walk.oldValues.convert(aligned(old, place.node, place.schema), place.schema);
	if (![walk.values.extent, walk.oldValues.extent].every((extent) => isAffordable(rule.rule, program.depth, extent))) return notEvaluated(walk, place, {
		rule,
		why: /* @__PURE__ */ new Error("it would take too long")
	});
	evaluate(walk, place, {
		rule,
		program,
		self,
		oldSelf
	});
}
function evaluate(walk, place, { rule, program, self, oldSelf }) {
	const hasUnknown = self.hasUnknown || oldSelf?.hasUnknown === true;
	const variables = {
		self: self.value,
		...rule.optionalOldSelf === true ? { oldSelf: optionalOf(oldSelf?.value) } : {},
		...rule.optionalOldSelf !== true && oldSelf !== void 0 ? { oldSelf: oldSelf.value } : {}
	};
	try {
		const answer = program.run(variables);
		if (answer === true || hasUnknown && (answer !== false || program.overlooksUnknown)) return;
		if (answer !== false) return notEvaluated(walk, place, {
			rule,
			why: /* @__PURE__ */ new Error("the answer is neither true nor false")
		});
	} catch (error) {
		if (error instanceof NotLoaded || !(error instanceof Error)) throw error;
		if (!hasUnknown && !(error instanceof UnknownValue)) notEvaluated(walk, place, {
			rule,
			why: error
		});
		return;
	}
	complain(walk, place, {
		code: "broken-rule",
		rule,
		text: messageOf(rule, variables, walk.values.extent)
	});
}
function notEvaluated(walk, place, { rule, why }) {
	const reason = typeof why.summary === "string" ? why.summary : why.message.split("\n")[0] ?? "";
	complain(walk, place, {
		code: "rule-not-evaluated",
		rule,
		text: `the rule \`${rule.rule.trim().replace(/\s+/gu, " ")}\` could not be evaluated: ${reason}`
	});
}
/** At the field that the rule names, when it is there; else at the key of the value that the rule belongs to. */
function complain(walk, { node, anchor }, { code, rule, text }) {
	const steps = code === "broken-rule" && rule.fieldPath !== void 0 ? fieldSteps(rule.fieldPath) : [];
	const { keyRange } = lastEntry(node, steps) ?? {};
	const at = (keyRange === void 0 ? void 0 : written(keyRange)) ?? (node.kind === "scalar" ? written(node) : void 0);
	const field = fieldName([...walk.path, ...steps]);
	const { start, end } = at ?? anchor;
	walk.violations.push({
		code,
		message: `${field === "" ? walk.resource.kind : field}: ${text}`,
		field,
		start,
		end
	});
}
function lastEntry(node, steps) {
	const [first, ...rest] = steps;
	const entry = first === void 0 ? void 0 : entryOf(node, first);
	return entry === void 0 || rest.length === 0 ? entry : lastEntry(entry.value, rest) ?? entry;
}

export { judgeRules };
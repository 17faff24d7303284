import { i as visible, n as glyphsOf, t as cellsOf } from "./cells.js";
import { i as paint, n as padTo, t as cutTo } from "./fitting.js";
import { t as counted } from "./counted.js";
import { n as short } from "./installation.js";
import { t as hopWords } from "./versions.js";
import { a as minutesWords, i as planRows, n as planSentence, r as nodesOfRow, t as planHeading } from "./sentence.js";

// actions/lib/domain/report/wrapping.ts
/** Lines of at most `width` cells, broken between words; a word that is longer than a line is broken inside. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of visible(text).split(" ").flatMap((long) => chop(long, width))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && cellsOf(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === "" && lines.length > 0 ? lines : [...lines, line];
}
function chop(word, width) {
	const pieces = [];
	let piece = "";
	let cells = 0;
	for (const glyph of glyphsOf(word)) {
		if (cells + glyph.cells > width && piece !== "") {
			pieces.push(piece);
			piece = "";
			cells = 0;
		}
		piece += glyph.text;
		cells += glyph.cells;
	}
	return [...pieces, piece];
}

// actions/lib/domain/plan/text.ts
/** Lines without a newline: heading, sentence, nodes in order, what refuses it, what differs, digest. */
function planText(plan, options) {
	const { style } = options;
	const { bound, digest, risk } = plan;
	const title = paint(style, "bold", visible(`plan  ${planHeading(plan)}`));
	if (bound.steps.length === 0) return [title, ...notes(plan, style)];
	const isBrief = options.brief === true;
	return [
		title,
		...indented(style, planSentence(plan)),
		"",
		...table(plan, style),
		...label(style, "order", bound.order),
		...plan.estimate.most === 0 ? [] : label(style, "time", `about ${minutesWords(plan.estimate)}`),
		...label(style, "risk", risk),
		...plan.hops.length > 1 ? label(style, "path", `${hopWords(plan.hops)}; one pull request for each is safer`) : [],
		...notes(plan, style),
		...isBrief ? [] : [...refusalLines(plan, style), ...changeLines(plan, style)],
		...label(style, "digest", digest)
	];
}
function notes(plan, style) {
	const { ridesAlong, halves, notChecked } = plan;
	return [
		...ridesAlong.length === 0 ? [] : label(style, "along", `not of this change, and not applied yet: ${ridesAlong.join(", ")}`),
		...halves === void 0 ? [] : [
			...label(style, "talos/", halves.talos),
			...label(style, "flux", halves.kubernetes),
			...label(style, "split", halves.advice)
		],
		...notChecked.flatMap(({ what, why }) => label(style, "left out", `${what}: ${why}`))
	];
}
const labelWidth = 10;
function label(style, name, text) {
	const [first = "", ...rest] = wrap(text, style.width - labelWidth - 2);
	return [`  ${paint(style, "dim", name.padEnd(labelWidth))}${first}`, ...rest.map((line) => " ".repeat(12) + line)];
}
function indented(style, text) {
	return wrap(text, style.width - 2).map((line) => `  ${line}`);
}
/** Columns as wide as what is in them; where the line is too narrow, the time and then the rest goes below. */
function table(plan, style) {
	const rows = planRows(plan).map((row) => ({
		number: row.number,
		nodes: visible(nodesOfRow(row)),
		rest: [
			row.hosts.join(", "),
			row.what,
			row.disruption,
			row.minutes
		].filter((part) => part !== "").map(visible)
	}));
	const numbers = Math.max(...rows.map(({ number }) => cellsOf(number)));
	const names = Math.min(36, Math.max(...rows.map(({ nodes }) => cellsOf(nodes))));
	const indent = " ".repeat(numbers + 4);
	return rows.flatMap(({ number, nodes, rest }) => {
		const start = `  ${paint(style, "bold", number.padStart(numbers))}  `;
		const text = rest.join("  ·  ");
		const room = style.width - numbers - 6 - names;
		if (cellsOf(nodes) <= names && cellsOf(text) <= room) return [`${start}${padTo(nodes, names)}  ${text}`];
		return [...wrap(nodes, style.width - numbers - 4).map((line, index) => index === 0 ? `${start}${line}` : indent + line), ...wrap(text, style.width - numbers - 6).map((line) => `${indent}  ${line}`)];
	});
}
function refusalLines({ refusals }, style) {
	return refusals.flatMap(({ rule, message, fix, path, line }) => [
		"",
		`  ${paint(style, "error", "refused")}  plan/${rule}${path === void 0 ? "" : `      ${visible(path)}:${line ?? 1}`}`,
		...wrap(message, style.width - 4).map((each) => `    ${each}`),
		...wrap(`fix: ${fix}`, style.width - 4).map((each) => `    ${each}`)
	]);
}
/** At most so many fields of each group; the JSON has all. */
const shownFields = 12;
function changeLines({ changes }, style) {
	const groups = changes.flatMap(({ who, fields }) => {
		const changed = fields.filter(({ movedFrom }) => movedFrom === void 0);
		const rest = changed.length - shownFields;
		const moved = fields.length - changed.length;
		return [
			`  ${paint(style, "bold", visible(who))}`,
			...changed.slice(0, shownFields).flatMap((field) => fieldLines(field, style)),
			...rest > 0 ? [`    ${counted(rest, "field")} more`] : [],
			...moved > 0 ? [`    ${counted(moved, "field moves", "fields move")} to another document with the same value`] : []
		];
	});
	return groups.length === 0 ? [] : [
		"",
		...groups,
		""
	];
}
function fieldLines(field, style) {
	const { path, line } = field.at ?? {};
	const place = path === void 0 ? "" : `      ${visible(path)}:${line}`;
	const name = [...field.document === "v1alpha1" ? [] : [field.document], field.path].join(" ").trim();
	const danger = field.danger === void 0 ? [] : wrap(field.danger, style.width - 8);
	return [
		`    ${field.class}  ${visible(name)}${paint(style, "dim", place)}`,
		...field.old === void 0 ? [] : [paint(style, "error", `       - ${shown(field.old, style.width - 10)}`)],
		...field.new === void 0 ? [] : [paint(style, "good", `       + ${shown(field.new, style.width - 10)}`)],
		...danger.map((each) => paint(style, "warning", `       ${each}`))
	];
}
/** A value on one line, cut to `room`; ids of schematics shortened first, so that the end of an image's name is seen. */
function shown(value, room) {
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return cutTo(visible(text.replace(/\b[0-9a-f]{64}\b/gu, (id) => short(id))), room);
}
/** Every line that a person would type, step by step. Ends with an empty line. */
function planCommands({ bound }, style) {
	const groups = bound.steps.flatMap((step, index) => [paint(style, "dim", visible(`  # ${index + 1}  ${step.node ?? "the cluster"}: ${step.what}`)), ...step.commands.map((line) => `  ${visible(line)}`)]);
	return groups.length === 0 ? [] : [...groups, ""];
}

export { planText as n, wrap as r, planCommands as t };
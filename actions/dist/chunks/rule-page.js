import { t as compareText } from "./ordering.js";
import { i as visible, t as cellsOf } from "./cells.js";
import { t as counted } from "./counted.js";
import { t as groupedBy } from "./grouping.js";
import { i as planRows, n as planSentence, o as shortDigest, t as planHeading } from "./sentence.js";
import { n as lineEdits, t as unifiedDiff } from "./unified-diff.js";
import { n as isList, r as isMap } from "./field-path.js";
import { t as hopWords } from "./versions.js";
import { n as nodesText } from "./fold.js";

// actions/lib/domain/report/counts.ts
const severities = [
	"error",
	"warning",
	"info"
];
/** `3 errors, 1 warning`; empty for none. */
function severityCounts(findings) {
	const words = {
		error: ["error", "errors"],
		warning: ["warning", "warnings"],
		info: ["note", "notes"]
	};
	return severities.map((severity) => [findings.filter((finding) => finding.severity === severity).length, words[severity]]).filter(([count]) => count > 0).map(([count, [one, many]]) => counted(count, one, many)).join(", ");
}
/** The findings that this run is about, and those that the base had already. */
function byOrigin(findings) {
	return {
		own: findings.filter((finding) => finding.since !== "base"),
		older: findings.filter((finding) => finding.since === "base")
	};
}
/** Errors first, then warnings, then notes; within one severity in the report's order. */
function worstFirst(findings) {
	return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
/** The verdict in words: `clean, 1 warning`; `3 errors`; `not everything could be checked, 1 warning`. */
function verdictWords(report) {
	const counts = severityCounts(byOrigin(report.findings).own);
	return [{
		clean: "clean",
		findings: "",
		"not-checked": "not everything could be checked"
	}[report.verdict], counts].filter((part) => part !== "").join(", ");
}
/** What the verdict's words leave open: sentences without a full stop. */
function reservations(report) {
	const { older } = byOrigin(report.findings);
	return [...report.verdict === "findings" && report.notChecked.some((item) => item.relevant) ? ["not everything could be checked"] : [], ...older.length > 0 ? [`${counted(older.length, "older finding")} not counted`] : []];
}
/** `268 files`, `310 documents` …, only what the verb counts. */
function examinedWords(examined) {
	const rows = [
		[
			examined.files,
			"file",
			"files"
		],
		[
			examined.documents,
			"document",
			"documents"
		],
		[
			examined.references,
			"reference",
			"references"
		],
		[
			examined.nodes,
			"node",
			"nodes"
		],
		[
			examined.kustomizations,
			"Kustomization",
			"Kustomizations"
		],
		[
			examined.helmReleases,
			"HelmRelease",
			"HelmReleases"
		]
	];
	const isTold = (count, one) => count !== void 0 && (count > 0 || one === "file" || one === "document");
	return rows.flatMap(([count, one, many]) => isTold(count, one) ? [counted(count, one, many)] : []);
}
/** Unchecked things by their reason, in the order in which the reasons come first. */
function byReason(items) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) groups.set(item.why, [...groups.get(item.why) ?? [], item]);
	return [...groups].map(([why, of]) => ({
		why,
		items: of
	}));
}
/** `kind Foo ×3`. */
function uncheckedWords(item) {
	return item.count === 1 ? item.what : `${item.what} ×${item.count}`;
}
/** Values with how often each occurs, sorted. */
function tally(values) {
	const counts = /* @__PURE__ */ new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([a], [b]) => compareText(a, b));
}

// actions/lib/domain/plan/stages.ts
function stagesOf({ bound }) {
	const stages = [];
	for (const step of bound.steps) {
		const title = titleOf(step);
		const last = stages.at(-1);
		if (last?.title === title) last.steps.push(step);
		else stages.push({
			title,
			kind: kindOf(step),
			steps: [step]
		});
	}
	return stages.map(({ title, kind, steps }) => ({
		title,
		kind,
		boxes: steps.map(({ node, what, etcdMemberAway }) => ({
			name: node ?? "the cluster",
			what,
			etcdMemberAway
		}))
	}));
}
const titles = {
	person: "by hand",
	"apply-config": "live",
	"stage-config-and-reboot": "configuration and reboot",
	"upgrade-talos": "upgrade and reboot",
	"upgrade-kubernetes": "Kubernetes"
};
function titleOf(step) {
	if (step.executor !== void 0) return step.executor;
	return titles[step.action];
}
function kindOf({ action, disruption }) {
	if (action === "person") return "person";
	return disruption === "none" ? "live" : disruption;
}

// actions/lib/domain/report/field-lines.ts
/** Lines of one value; the JSON report has all. */
const most = 30;
/** `machine.sysctls["net.core.somaxconn"]`, `Layer2VIPConfig 172.16.1.49 link`, `UserVolumeConfig data`. */
function fieldName({ document, path }) {
	return document === "v1alpha1" ? path : `${document} ${path}`.trim();
}
/** `talos/talconfig.yaml:86`, with `+2` where the same stands in two more places; empty for a default. */
function fieldPlace({ at, alsoAt = [] }) {
	if (at === void 0) return "";
	return `${at.path}:${at.line}${alsoAt.length === 0 ? "" : ` +${alsoAt.length}`}`;
}
/** Old value, then new; of a text with several lines, and of a plain list, only what differs. */
function fieldLines(change) {
	const name = fieldName(change);
	if (change.movedFrom !== void 0) return [{
		sign: " ",
		text: `${change.movedFrom} → ${name} (${change.path === "" ? "not there, which says the same" : "moved"})`
	}];
	const [old, now] = [change.old, change.new].map((value) => change.path === "" ? withoutName(value) : value);
	if (isBlock(old) && isBlock(now)) return [{
		sign: " ",
		text: `${name}:`
	}, ...blockLines(old, now)];
	if (isPlainList(old) && isPlainList(now)) {
		const gone = old.filter((item) => !now.includes(item));
		const added = now.filter((item) => !old.includes(item));
		if (gone.length + added.length > 0) return [...gone.map((item) => line("-", name, item)), ...added.map((item) => line("+", name, item))];
	}
	const [before, after] = shortened(old, now);
	return [...valueLines("-", name, before), ...valueLines("+", name, after)];
}
/** What the heading of a whole document says already. */
function withoutName(value) {
	if (!isMap(value)) return value;
	const { apiVersion: _, kind: __, name: ___, ...rest } = value;
	return rest;
}
function isBlock(value) {
	return typeof value === "string" && value.trimEnd().includes("\n");
}
function isPlainList(value) {
	return isList(value) && value.every((item) => !isMap(item) && !isList(item));
}
function line(sign, name, item) {
	return {
		sign,
		text: `${name}: ${scalarText(item)}`
	};
}
/** One line around each difference. */
function blockLines(old, now) {
	const [before, after] = old.trimEnd() === now.trimEnd() ? [old, now] : [old.trimEnd(), now.trimEnd()];
	const edits = lineEdits(before.split("\n"), after.split("\n"));
	const isNear = (index) => [
		-1,
		0,
		1
	].some((offset) => (edits[index + offset]?.sign ?? " ") !== " ");
	return cut(edits.filter((_, index) => isNear(index)).map(({ sign, line: text }) => ({
		sign,
		text: `    ${text}`
	})), " ");
}
function valueLines(sign, name, value) {
	if (value === void 0) return [];
	const [first, ...more] = shownLines(value);
	if (more.length === 0) return [{
		sign,
		text: `${name}: ${first ?? ""}`
	}];
	const lines = [first ?? "", ...more].map((text) => ({
		sign,
		text: `    ${text}`
	}));
	return [{
		sign,
		text: `${name}:`
	}, ...cut(lines, sign)];
}
function cut(lines, sign) {
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most), {
		sign,
		text: `    … ${lines.length - most} more lines`
	}];
}
/** As YAML is written. */
function shownLines(value) {
	if (isBlock(value)) return value.trimEnd().split("\n");
	if (isPlainList(value)) return [`[${value.map(scalarText).join(", ")}]`];
	if (isList(value)) return value.flatMap((item) => shownLines(item).map((text, index) => `${index === 0 ? "- " : "  "}${text}`));
	if (!isMap(value)) return [scalarText(value)];
	const entries = Object.entries(value);
	if (entries.length === 0) return ["{}"];
	return entries.flatMap(([key, part]) => {
		const lines = shownLines(part);
		if (lines.length === 1 && !(isMap(part) && Object.keys(part).length > 0) && !(isList(part) && !isPlainList(part))) return [`${key}: ${lines[0] ?? ""}`];
		return [isBlock(part) ? `${key}: |` : `${key}:`, ...lines.map((text) => `  ${text}`)];
	});
}
/** Quoted where YAML would read another thing than a text. */
function scalarText(value) {
	if (typeof value !== "string") return JSON.stringify(value);
	return (/^[\p{L}_/.‹][^:#\n]*(?::(?! )[^#:\n]*)*$/u.test(value) || /^\d[\w.]*[./][\w./:]*$/u.test(value)) && !/^(?:true|false|null|yes|no|on|off|~)$/iu.test(value) ? value.trimEnd() : JSON.stringify(value);
}
/** Ids of 64 digits as `9a1c…77de`, where the two stay apart. */
function shortened(old, now) {
	if (typeof old !== "string" || typeof now !== "string") return [old, now];
	const [before, after] = [old, now].map((text) => text.replace(/\b[0-9a-f]{60}([0-9a-f]{4})\b/gu, (id, end) => `${id.slice(0, 4)}…${end}`));
	return before === after ? [old, now] : [before, after];
}

// actions/lib/domain/flux-change/apps.ts
/** `media/sonarr`: every Kustomization that changes itself or of which an object changes, sorted. */
function appsOf({ objects }) {
	const names = objects.map(({ object, kind, kustomization }) => kind === "Kustomization" ? object.slice(object.indexOf(" ") + 1) : kustomization);
	return [...new Set(names.filter((name) => name !== ""))].sort(compareText);
}

// actions/lib/domain/report/flux-words.ts
/** `1 object in 1 app`, `nothing changes`. */
function fluxWords(change) {
	const { objects } = change;
	if (objects.length === 0) return "nothing changes";
	const removed = objects.filter((object) => object.change === "removed").length;
	const gone = removed === 0 ? "" : `, ${removed} removed`;
	return `${counted(objects.length, "object")} in ${counted(appsOf(change).length, "app")}${gone}`;
}
/** `image ghcr.io/x/sonarr 1.0 → 1.1`. */
function versionWords(what, { name, from, to }) {
	return `${what} ${name} ${from ?? "(new)"} → ${to ?? "(gone)"}`;
}
/** Lines of a text that differ; the report as JSON has all. */
const mostLines = 30;
/** Old value, then new; of a text with several lines only what differs. */
function objectFieldLines({ path, old, new: now, hidden }) {
	if (hidden === true) return [{
		sign: " ",
		text: `${path}: content not shown`
	}];
	if (typeof old === "string" && typeof now === "string" && (old.includes("\n") || now.includes("\n"))) {
		const diff = unifiedDiff(old, now, {
			path: "",
			context: 1
		}).split("\n").slice(2, mostLines);
		return [{
			sign: " ",
			text: `${path}:`
		}, ...diff.filter((line) => line !== "").map(diffLine)];
	}
	return [...old === void 0 ? [] : [{
		sign: "-",
		text: `${path}: ${written(old)}`
	}], ...now === void 0 ? [] : [{
		sign: "+",
		text: `${path}: ${written(now)}`
	}]];
}
function diffLine(line) {
	const sign = line.startsWith("+") ? "+" : line.startsWith("-") ? "-" : " ";
	return {
		sign,
		text: `  ${sign === " " ? line : line.slice(1)}`
	};
}
/** Characters of one value; the report as JSON has all. */
const longestValue = 300;
function written(value) {
	const characters = [...typeof value === "string" ? value : JSON.stringify(value)];
	return characters.length <= longestValue ? characters.join("") : `${characters.slice(0, longestValue).join("")}…`;
}

// actions/lib/codecs/markdown/markdown.ts
/** Joins two characters without being seen: it breaks what GitHub would make a mention or a link of. */
const wordJoiner = "⁠";
/** Text for a paragraph, a list item or a table cell, on one line. */
function markdownText(text) {
	return visible(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[\\`*_{}[\]()#+!|~$-]/g, (character) => `\\${character}`).replace(/@/g, () => `@${wordJoiner}`).replace(/#(?=\w)/g, () => `#${wordJoiner}`).replace(/:(?=\/\/)/g, () => `:${wordJoiner}`).replace(/\b(www)\./gi, (_, word) => `${word}${wordJoiner}.`).replace(/^(\d+)([.)])/, (_, number, mark) => `${number}\\${mark}`);
}
/** A sentence of ours: what stands between single backticks becomes code, everything else is text as above. */
function markdownProse(text) {
	return text.split(/(?<!`)`([^`\n]+)`(?!`)/u).map((part, index) => index % 2 === 1 ? markdownCode(part) : markdownText(part)).join("");
}
/** Inline code, with a fence longer than any run of backticks in it. Safe in a table cell. */
function markdownCode(text) {
	const content = visible(text).replace(/\|/g, () => "\\|");
	if (content.trim() === "") return content === "" ? "` `" : `\`${content}\``;
	const fence = "`".repeat(longestRun(content) + 1);
	const space = content.startsWith("`") || content.endsWith("`") || /^ .* $/.test(content) ? " " : "";
	return `${fence}${space}${content}${space}${fence}`;
}
/** A code block, with a fence longer than any run of backticks in it. Ends with a newline. */
function markdownFence(lines, language = "") {
	const content = lines.map(visible).join("\n");
	const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
	return `${fence}${language}\n${content}\n${fence}\n`;
}
/** `[text](url)`; `text` is Markdown already, the address is escaped. */
function markdownLink(text, url) {
	return `[${text}](${encodeURI(url).replace(/%25/g, "%").replace(/[()]/g, (c) => c === "(" ? "%28" : "%29")})`;
}
function longestRun(text) {
	return Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
}

// actions/lib/domain/plan/mermaid.ts
/** More boxes than this are no picture: a table tells more. */
const largest = 24;
/** A fenced block; empty without steps, and where there are too many of them. */
function planMermaid(plan) {
	const stages = stagesOf(plan);
	const count = stages.reduce((sum, { boxes }) => sum + boxes.length, 0);
	if (count === 0 || count > largest) return "";
	const lines = ["flowchart LR"];
	stages.forEach(({ title, boxes, kind }, stage) => {
		lines.push(`  subgraph s${stage}["${label(`${stage + 1}. ${title}`)}"]`, "    direction LR");
		boxes.forEach(({ name, etcdMemberAway }, index) => {
			const mark = etcdMemberAway ? "<br/>one etcd member away" : "";
			lines.push(`    s${stage}n${index}["${label(name)}${mark}"]${kind === "person" ? ":::person" : ""}`);
			if (index > 0) lines.push(`    s${stage}n${index - 1} --> s${stage}n${index}`);
		});
		lines.push("  end");
		if (stage > 0) lines.push(`  s${stage - 1} --> s${stage}`);
	});
	if (stages.some(({ kind }) => kind === "person")) lines.push("  classDef person stroke-dasharray: 4 3");
	return markdownFence(lines, "mermaid");
}
/** Names of strangers between quotes: nothing in them ends the label or becomes markup. */
function label(text) {
	return text.replace(/[^\p{L}\p{N} .,:/_→()-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}

// actions/lib/domain/plan/markdown.ts
/** The whole part: sentence, refusals, folded table and commands. Ends with a newline. */
function planMarkdown(plan, options = {}) {
	const { bound, refusals } = plan;
	return [
		bound.steps.length === 0 ? `**${markdownText(capital(planHeading(plan)))}**\n` : `**${markdownText(planHeading(plan))}** · ${markdownText(planSentence(plan))}\n`,
		options.refusals === false ? "" : refusals.map((refusal) => refusalText(refusal, options)).join("\n"),
		halvesText(plan),
		bound.steps.length === 0 ? "" : `<details${options.open === true ? " open" : ""}><summary><b>Nodes</b>: what a merge would do, in this order</summary>\n\n${planTable(plan)}\n${footText(plan)}\n${planMermaid(plan)}\n</details>\n`,
		commandsText(plan)
	].filter((part) => part !== "").join("\n");
}
/** The table alone. Columns without content are left out. */
function planTable(plan) {
	const rows = planRows(plan);
	const hasHosts = rows.some(({ hosts }) => hosts.length > 0);
	const line = (cells) => `| ${cells.join(" | ")} |\n`;
	const head = [
		"#",
		"node",
		...hasHosts ? ["host"] : [],
		"change",
		"disruption"
	];
	const body = rows.map(({ number, nodes, hosts, what, disruption, minutes }) => line([
		number,
		nodes.length === 0 ? "the cluster" : nodes.map(({ hostname, address }) => `${markdownText(hostname)} ${markdownCode(address)}`).join(", "),
		...hasHosts ? [hosts.map(markdownText).join(", ")] : [],
		markdownText(what),
		[disruption, minutes].filter((part) => part !== "").map(markdownText).join(" ")
	]));
	return `${line(head)}${line(head.map((_, index) => index === 0 ? "--:" : "---"))}${body.join("")}`;
}
function refusalText({ rule, message, fix, path, line }, { link }) {
	const url = path === void 0 ? void 0 : link?.({
		path,
		line: line ?? 1
	});
	const place = path === void 0 ? void 0 : markdownCode(`${path}:${line ?? 1}`);
	const where = place === void 0 ? "" : `${url === void 0 ? place : markdownLink(place, url)} · `;
	return `> [!CAUTION]\n> **${markdownText(message)}.** ${markdownText(capital(fix))}.\n> ${where}rule ${markdownCode(`plan/${rule}`)}\n`;
}
function halvesText({ halves, ridesAlong }) {
	const along = ridesAlong.length === 0 ? "" : `Rides along, not applied yet and not of this change: ${ridesAlong.map(markdownCode).join(", ")}.\n`;
	if (halves === void 0) return along;
	return `**Two halves**\n\n${[
		halves.talos,
		halves.kubernetes,
		halves.advice
	].map((text) => `- ${markdownText(text)}\n`).join("")}${along === "" ? "" : `\n${along}`}`;
}
function footText(plan) {
	const { bound, digest, hops } = plan;
	const path = hops.length > 1 ? `Versions on the way: ${markdownText(hopWords(hops))}; one pull request for each is safer.\n\n` : "";
	const unknown = plan.notChecked.map(({ what, why }) => `Not checked: ${markdownText(what)} (${markdownText(why)}).\n\n`);
	return `${`${markdownText(capital(bound.order))}.\n\n`}${path}${unknown.join("")}Plan ${markdownCode(shortDigest(digest))} · risk ${plan.risk}\n`;
}
function commandsText({ bound }) {
	const commands = bound.steps.filter((step) => step.commands.length > 0);
	if (commands.length === 0) return "";
	const lines = commands.flatMap((step) => [`# ${step.node ?? "the cluster"}: ${step.what}`, ...step.commands]);
	const count = commands.reduce((sum, step) => sum + step.commands.length, 0);
	return `<details><summary>What a person would type (${counted(count, "command")})</summary>\n\n${markdownFence(lines, "sh")}</details>\n`;
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// actions/lib/domain/report/flux-markdown.ts
/** One folded part per cluster that changes. */
function fluxMarkdown(changes, { link, room = 2e5 } = {}) {
	return changes.filter(({ objects }) => objects.length > 0).map((change) => {
		const { cluster, charts, images } = change;
		const versions = [...charts.map((each) => versionWords("chart", each)), ...images.map((each) => versionWords("image", each))].map((text) => `- ${markdownText(text)}\n`);
		return `<details><summary>${`<b>Applications</b> of ${markdownText(cluster)}: ${fluxWords(change)}`}</summary>\n\n${versions.join("")}\n${objectsIn(change, {
			link,
			room: room / changes.length
		})}\n</details>\n`;
	}).join("\n");
}
function objectsIn({ objects }, { link, room }) {
	let left = room;
	const texts = [];
	for (const object of objects) {
		const text = objectMarkdown(object, link);
		left -= Buffer.byteLength(text);
		if (left < 0) break;
		texts.push(text);
	}
	const rest = objects.length - texts.length;
	return rest === 0 ? texts.join("") : `${texts.join("")}\n${counted(rest, "more object")}; the JSON report has all.\n`;
}
const signs = {
	added: "+",
	removed: "−",
	changed: "·"
};
const mostFields = 40;
/** One item of a list: the object, what Flux does to it, the fields as a diff. What is removed is linked to the base. */
function objectMarkdown(of, link, baseLink) {
	const { object, change, path, line, fields, consequence } = of;
	const url = (change === "removed" ? baseLink : link)?.({
		path,
		line
	});
	const name = url === void 0 ? markdownCode(object) : markdownLink(markdownCode(object), url);
	const lines = fields.slice(0, mostFields).flatMap(objectFieldLines).map(({ sign, text }) => `${sign} ${text}`);
	if (fields.length > mostFields) lines.push(`  … ${fields.length - mostFields} more fields`);
	const diff = lines.length === 0 ? "" : `\n${markdownFence(lines, "diff").replace(/^(?=.)/gm, () => "  ")}`;
	return `- ${signs[change]} ${name}${consequence === void 0 ? "" : ` ${markdownText(consequence)}`}\n${diff}`;
}

// actions/lib/domain/report/machine-config-words.ts
/** `1 field on 4 nodes`, `no change on 4 nodes`, `2 fields on 1 node, talos-worker-2 is new`. */
function changeWords({ nodes, changes }) {
	if (nodes.length === 0) return "its nodes are not known here";
	const fields = new Set(changes.flatMap(({ fields: own }) => own.map(({ document, path }) => `${document}\n${path}`))).size;
	const changed = nodes.filter(({ kind }) => kind === "changed").length;
	const others = [
		...named$1(nodes, "added", "is new", "are new"),
		...named$1(nodes, "removed", "goes", "go"),
		...named$1(nodes, "unknown", "could not be compared", "could not be compared")
	];
	const stays = nodes.every(({ kind }) => kind === "unchanged" || kind === "unknown");
	const own = changed > 0 ? [`${counted(fields, "field")} on ${counted(changed, "node")}`] : [];
	const quiet = nodes.filter(({ kind }) => kind === "unchanged").length;
	const nothing = stays && quiet > 0 ? [`no change on ${counted(quiet, "node")}`] : [];
	return [
		...own,
		...nothing,
		...others
	].join(", ");
}
/** `2 nodes are upgraded, 1 node reboots, Kubernetes is upgraded`; undefined where no node changes. */
function consequenceWords({ changes }) {
	const letters = /* @__PURE__ */ new Map();
	for (const { nodes, fields } of changes) for (const node of nodes) letters.set(node, /* @__PURE__ */ new Set([...letters.get(node) ?? [], ...fields.map((field) => field.class)]));
	const all = [...letters.values()];
	const upgraded = all.filter((own) => own.has("C")).length;
	const rebooted = all.filter((own) => own.has("B") && !own.has("C")).length;
	const live = all.filter((own) => own.size === 1 && own.has("A")).length;
	const words = [
		...upgraded > 0 ? [`${counted(upgraded, "node is", "nodes are")} upgraded`] : [],
		...rebooted > 0 ? [counted(rebooted, "node reboots", "nodes reboot")] : [],
		...live > 0 ? [`${counted(live, "node takes", "nodes take")} it over at once`] : [],
		...all.some((own) => own.has("D")) ? ["Kubernetes is upgraded"] : []
	];
	return words.length === 0 ? void 0 : words.join(", ");
}
function named$1(nodes, kind, one, many) {
	const group = nodes.filter((node) => node.kind === kind).map(({ hostname }) => hostname);
	return group.length === 0 ? [] : [`${nodesText(group, nodes)} ${group.length === 1 ? one : many}`];
}
/** Why nodes could not be compared, each reason once: `all 4 nodes: needs KEY`. */
function unknownWords({ nodes }) {
	return [...groupedBy(nodes.filter(({ why }) => why !== void 0), ({ why = "" }) => why)].map(([why, group]) => ({
		who: nodesText(group.map(({ hostname }) => hostname), nodes),
		why
	}));
}
/** `judged for Talos 1.13.8, assumed from the base`. */
function runningWords({ running }) {
	if (running === void 0) return void 0;
	const from = {
		base: ", assumed from the base",
		head: ", assumed from this revision",
		asked: ""
	}[running.from];
	return `judged for Talos ${running.version.replace(/^v/u, "")}${from}`;
}
const disruptions = {
	none: "no disruption",
	restart: "a service restarts",
	reboot: "reboot",
	upgrade: "upgrade and reboot"
};
/** `A, no disruption`, `D, one version after the other`. */
function classWords({ class: letter, disruption }) {
	return `${letter}, ${letter === "D" ? "node by node, no reboot" : disruptions[disruption]}`;
}
/** `secrets changed, content not shown: talos/talsecret.sops.yaml`. */
function hiddenWords({ hidden }) {
	if (hidden.length === 0) return void 0;
	return `secrets changed, content not shown: ${hidden.map(({ path, base, head }) => {
		return `${path} (${base === void 0 ? "new" : head === void 0 ? "gone" : `${base.slice(0, 7)} → ${head.slice(0, 7)}`})`;
	}).join(", ")}`;
}

// actions/lib/domain/report/machine-config-markdown.ts
/** One folded part per cluster; empty without a cluster. */
function machineConfigMarkdown(changes, { link, room = 2e5 } = {}) {
	return changes.map((change) => clusterPart(change, {
		link,
		room: room / changes.length
	})).join("\n");
}
function clusterPart(change, { link, room }) {
	const { cluster, changes } = change;
	const words = [changeWords(change), consequenceWords(change)].filter((part) => part !== void 0).join("; ");
	const heading = `<b>Machine configuration</b> of ${markdownText(cluster)}: ${markdownText(words)}`;
	const running = runningWords(change);
	const hidden = hiddenWords(change);
	const notes = [...hidden === void 0 ? [] : [`- **${markdownText(hidden)}**\n`], ...unknownWords(change).map(({ who, why }) => `- ${markdownText(who)}: ${markdownText(why)}\n`)];
	const body = [
		...notes,
		...groups(changes, {
			link,
			room
		}),
		...running === void 0 ? [] : [`<sub>${markdownText(running)}</sub>\n`]
	];
	if (changes.length === 0 && notes.length === 0) return `${heading}\n`;
	return `<details open><summary>${heading}</summary>\n\n${body.join("\n")}\n</details>\n`;
}
function groups(changes, { link, room }) {
	let left = room;
	const texts = [];
	for (const group of changes) {
		const text = fieldGroupMarkdown(group, link);
		left -= Buffer.byteLength(text);
		if (left < 0) break;
		texts.push(text);
	}
	const rest = changes.length - texts.length;
	return rest === 0 ? texts : [...texts, `${rest} more groups of nodes; the JSON report has all.\n`];
}
/** One group of nodes with the fields that change on all of them: the diff, then what it means. */
function fieldGroupMarkdown(group, link) {
	return `${fence(group)}\n${meanings(group.fields, link)}`;
}
/** The nodes, with the source at the right where all fields come from one line; else each field has its own. */
function fence({ who, fields }) {
	const places = fields.map(fieldPlace);
	const one = new Set(places).size === 1 ? places[0] ?? "" : void 0;
	const lines = fields.flatMap((field, index) => fieldLines(field).map(({ sign, text }, row) => beside(`${sign} ${visible(text)}`, row === 0 && one === void 0 ? places[index] ?? "" : "")));
	return markdownFence([beside(`  ${visible(who)}`, one ?? ""), ...lines], "diff");
}
const column = 56;
function beside(text, place) {
	return place === "" ? text : `${text}${" ".repeat(Math.max(2, column - cellsOf(text)))}${visible(place)}`;
}
/** Fields of one class for one reason are told together. */
function meanings(fields, link) {
	const reasons = /* @__PURE__ */ new Map();
	for (const field of fields) {
		const key = JSON.stringify([
			classWords(field),
			field.reason,
			field.danger
		]);
		reasons.set(key, [...reasons.get(key) ?? [], field]);
	}
	return [...reasons.values()].map((group) => {
		const [first] = group;
		if (first === void 0) return "";
		const names = group.map((field) => named(field, link)).join(", ");
		const danger = first.danger === void 0 ? "" : `\n  **Danger:** ${markdownText(first.danger)}`;
		return `- **${classWords(first)}** · ${names}: ${markdownText(first.reason)}${danger}\n`;
	}).join("");
}
function named(field, link) {
	const name = markdownCode(fieldName(field));
	const url = field.at === void 0 ? void 0 : link?.({
		path: field.at.path,
		line: field.at.line,
		endLine: field.at.endLine
	});
	return url === void 0 ? name : markdownLink(name, url);
}

// actions/lib/domain/report/rule-page.ts
const page = "https://github.com/ragas-homelab/ragas-homelab/blob/main/docs/rules.md";
/** The heading of a rule on the page of all rules. */
function rulePage(id) {
	return `${page}#${encodeURIComponent(id.replace("/", ""))}`;
}

export { reservations as A, appsOf as C, byOrigin as D, stagesOf as E, worstFirst as F, tally as M, uncheckedWords as N, byReason as O, verdictWords as P, versionWords as S, fieldPlace as T, markdownLink as _, classWords as a, fluxWords as b, runningWords as c, objectMarkdown as d, planMarkdown as f, markdownFence as g, markdownCode as h, changeWords as i, severityCounts as j, examinedWords as k, unknownWords as l, planMermaid as m, fieldGroupMarkdown as n, consequenceWords as o, planTable as p, machineConfigMarkdown as r, hiddenWords as s, rulePage as t, fluxMarkdown as u, markdownProse as v, fieldLines as w, objectFieldLines as x, markdownText as y };
import { C as appsOf, D as byOrigin, N as uncheckedWords, O as byReason, _ as markdownLink, d as objectMarkdown, h as markdownCode, j as severityCounts, k as examinedWords, m as planMermaid, n as fieldGroupMarkdown, p as planTable, t as rulePage, v as markdownProse, y as markdownText } from "./rule-page.js";
import { t as counted } from "./counted.js";
import { t as groupedBy } from "./grouping.js";
import { z as listed } from "./dependencies.js";
import { n as planSentence, o as shortDigest, t as planHeading } from "./sentence.js";
import { t as hopWords } from "./versions.js";
import { n as refusalOf, t as GitHubRefusal } from "./refusal.js";
import { t as WrongUse } from "./outcome.js";
import { t as ruleCatalog } from "./catalog.js";
import { d as compiledSchema, f as loadAjv } from "./checks.js";
import { i as visible } from "./cells.js";
import { n as planDigest } from "./digest2.js";
import { n as sha256 } from "./digest.js";

// actions/lib/domain/comment/findings.ts
function findingSections(input) {
	const { own, older } = byOrigin(input.report.findings);
	const of = (severity) => own.filter((finding) => finding.severity === severity);
	const fixed = input.report.fixed ?? [];
	return [
		blocking(input, of("error")),
		cautions(input, of("warning")),
		folded(input, {
			rank: 6,
			title: `Notes (${of("info").length})`,
			findings: of("info")
		}),
		folded(input, {
			rank: 8,
			title: `There before this change (${older.length})`,
			findings: older
		}),
		folded(input, {
			rank: 7,
			title: `Mended by this change (${fixed.length})`,
			findings: fixed,
			ofBase: true
		})
	];
}
function blocking(input, errors) {
	const isTold = ({ rule, message }) => errors.some((finding) => finding.rule === `plan/${rule}` && finding.message === message);
	const refusals = (input.report.talos ?? []).flatMap((plan) => plan.refusals).filter((refusal) => !isTold(refusal));
	const groups = alike(errors);
	return {
		rank: 0,
		open: "\n> [!CAUTION]\n",
		close: "",
		items: [...refusals.map((refusal) => quoted(refusalText(input, refusal))), ...groups.map((group) => quoted(findingText(input, group)))].map((text, index) => index === 0 ? text : `>\n${text}`),
		weights: [...refusals.map(() => 1), ...groups.map(({ length }) => length)],
		least: 25,
		more: (count) => `>\n> ${counted(count, "more error")}: ${restIn(input)}\n`
	};
}
function cautions(input, warnings) {
	const title = `<b>Warnings</b> (${warnings.length})`;
	return {
		rank: 1,
		open: `\n<details${warnings.length <= 5 ? " open" : ""}><summary>${title}</summary>\n\n`,
		close: "\n</details>\n",
		...listOf(input, warnings),
		least: 15,
		more: (count) => `- ${counted(count, "more warning")}: ${restIn(input)}\n`
	};
}
function folded(input, { rank, title, findings, ofBase = false }) {
	return {
		rank,
		open: `\n<details><summary>${title}</summary>\n\n`,
		close: "\n</details>\n",
		...listOf(input, findings, ofBase),
		least: 0,
		more: (count) => `- ${counted(count, "more", "more")}: ${restIn(input)}\n`
	};
}
/** Where what did not fit can be read. */
function restIn({ links }) {
	return links.report === void 0 ? "the report has all" : `${markdownLink("the report", links.report)} has all`;
}
function alike(findings) {
	return [...groupedBy(findings, ({ rule, message, fix }) => [
		rule,
		message,
		fix ?? ""
	].join("\0")).values()].flatMap(([first, ...others]) => first === void 0 ? [] : [[first, ...others]]);
}
function listOf(input, findings, ofBase = false) {
	const groups = alike(findings);
	return {
		items: groups.map((group) => listItem(findingText(input, group, ofBase))),
		weights: groups.map(({ length }) => length)
	};
}
/** Places of one sentence that are named. */
const mostPlaces = 5;
/** Lines of Markdown: what, where, why, the way out. */
function findingText(input, [first, ...others], ofBase = false) {
	const { message, rule, fix } = first;
	const { links, rules } = input;
	const place = ({ path, line, endLine }) => {
		const at = {
			path,
			line,
			endLine
		};
		return linked(markdownCode(clipped(`${path}:${line}`)), ofBase ? links.basePlace(at) : links.place(at));
	};
	const all = [first, ...others];
	const named = all.slice(0, mostPlaces).map(place).join(", ");
	const rest = all.length > mostPlaces ? ` and ${counted(all.length - mostPlaces, "more place")}` : "";
	const known = rules.has(rule) ? links.rule(rule) : void 0;
	return [
		`**${markdownProse(clipped(message))}**`,
		`${named}${rest} · rule ${linked(markdownCode(rule), known)}`,
		...fix === void 0 ? [] : [`Fix: ${markdownProse(clipped(fix))}`]
	];
}
function refusalText({ links }, { message, fix, path, line, rule }) {
	const place = path === void 0 ? void 0 : {
		path,
		line: line ?? 1
	};
	const where = place === void 0 ? "" : `${linked(markdownCode(`${place.path}:${place.line}`), links.place(place))} · `;
	return [
		`**${markdownProse(clipped(message))}**`,
		`${where}plan rule ${markdownCode(rule)}`,
		`Fix: ${markdownProse(clipped(fix))}`
	];
}
function linked(text, url) {
	return url === void 0 ? text : markdownLink(text, url);
}
/** Longest text of a stranger in one place. */
const longest = 600;
function clipped(text) {
	const characters = [...text];
	return characters.length <= longest ? text : `${characters.slice(0, longest).join("")}…`;
}
function quoted(lines) {
	return `${lines.map((line) => `> ${line}`).join("  \n")}\n`;
}
function listItem(lines) {
	return `- ${lines.join("  \n  ")}\n`;
}

// actions/lib/domain/comment/flux.ts
function fluxSections(input) {
	return (input.report.flux ?? []).flatMap((change) => [
		consequences(input, change),
		versions(input, change),
		reach(input, change),
		objects(input, change)
	]);
}
/** What is removed, moved or stays behind, and no warning says: never folded away without a word. What shares a fate is one line. */
function consequences(input, { objects: all }) {
	const told = byOrigin(input.report.findings).own.filter(({ rule }) => rule.startsWith("change/"));
	const telling = all.filter(({ consequence, object }) => consequence !== void 0 && !told.some(({ message }) => message.includes(object)));
	return {
		rank: 2,
		open: `\n**What else happens in the cluster**\n\n`,
		close: "",
		items: [...groupedBy(telling, ({ kustomization, consequence }) => `${kustomization}\0${consequence ?? ""}`)].map(([, members]) => fateLine(input, members)),
		least: 15,
		more: (count) => `- ${counted(count, "more line")}: ${restIn(input)}\n`
	};
}
/** Names in one line. */
const mostNames = 6;
function fateLine(input, members) {
	const names = members.slice(0, mostNames).map((each) => objectName(input, each));
	const rest = members.length > names.length ? ` and ${members.length - names.length} more` : "";
	const fate = markdownText(clipped(members[0]?.consequence ?? ""));
	return members.length === 1 ? `- ${names.join("")} ${fate}\n` : `- ${names.join(", ")}${rest}: each ${fate}\n`;
}
function versions(input, { images, charts }) {
	return {
		rank: 3,
		open: "\n| | name | from | to | used by |\n|---|---|---|---|---|\n",
		close: "",
		items: [...charts.map((each) => row("chart", each)), ...images.map((each) => row("image", each))],
		least: 10,
		more: (count) => `\n${counted(count, "more version")}: ${restIn(input)}\n`
	};
}
function row(what, { name, from, to, users }) {
	return `| ${what} | ${[
		markdownCode(clipped(name)),
		version(from),
		version(to),
		markdownText(listed(users, 3))
	].join(" | ")} |\n`;
}
function version(text) {
	return text === void 0 ? "—" : markdownCode(clipped(text));
}
function reach(input, { reach: all }) {
	return {
		rank: 5,
		open: `\n<details><summary><b>Reach</b> — what waits for what changes</summary>\n\n`,
		close: "\n</details>\n",
		items: all.map(({ from, dependents }) => {
			const names = markdownText(listed(dependents, 6));
			return `- ${markdownCode(from)}: ${counted(dependents.length, "dependent")}: ${names}\n`;
		}),
		least: 0,
		more: (count) => `- ${counted(count, "more", "more")}: ${restIn(input)}\n`
	};
}
function objects(input, change) {
	const { objects: all, reach: waiting } = change;
	const dependents = new Set(waiting.flatMap((each) => each.dependents)).size;
	const reached = dependents === 0 ? "" : ` · reaches ${counted(dependents, "other")} through dependsOn`;
	const title = `<b>Applications</b> — ${counted(all.length, "object")} in ${counted(appsOf(change).length, "app")}${reached}`;
	const groups = [...groupedBy(all, ({ kustomization }) => kustomization)];
	return {
		rank: 4,
		open: `\n<details><summary>${title}</summary>\n\n`,
		close: "\n</details>\n",
		items: groups.flatMap(([name, members]) => members.map((each, index) => `${index === 0 ? groupTitle(name) : ""}${objectText(input, each)}`)),
		least: 1,
		more: (count) => `${counted(count, "more object")}: ${restIn(input)}\n`
	};
}
function groupTitle(name) {
	return name === "" ? "**of the entry path**\n\n" : `**${markdownText(name)}**\n\n`;
}
/** The links of a removed object lead to the base. */
function objectText({ links }, change) {
	return `${objectMarkdown(change, links.place, links.basePlace)}\n`;
}
function objectName({ links }, { object, path, line, change }) {
	const place = {
		path,
		line
	};
	return linked(markdownCode(clipped(object)), change === "removed" ? links.basePlace(place) : links.place(place));
}

// actions/lib/domain/comment/flux-headline.ts
/** `Routine: sonarr 4.0.1 → 4.0.2`, `media/sonarr is removed (9 objects)`; undefined where nothing changes. */
function fluxHeading(all, mayBeRoutine) {
	const objects = all.flatMap((change) => change.objects);
	if (objects.length === 0) return void 0;
	const versions = all.flatMap(({ images, charts }) => [...charts, ...images]);
	if (all.every(({ isRoutine, objects: of }) => isRoutine || of.length === 0)) return `${mayBeRoutine ? "Routine: " : ""}${versionWords(versions)}`;
	const whole = wholeApps(objects);
	if (whole !== void 0) return whole;
	const apps = new Set(all.flatMap((change) => appsOf(change))).size;
	const removed = objects.filter(({ change }) => change === "removed").length;
	const gone = removed === 0 ? "" : `, ${removed === objects.length ? "all" : removed} of them removed`;
	return `${counted(objects.length, "object")} in ${counted(apps, "app")} ${objects.length === 1 ? "changes" : "change"}${objects.length === 1 ? "" : gone}`;
}
/** Where all that happens is that apps come or go. */
function wholeApps(objects) {
	const [first] = objects;
	if (first === void 0 || first.change === "changed" || objects.some(({ change }) => change !== first.change)) return void 0;
	const names = objects.flatMap(({ kind, object }) => kind === "Kustomization" ? [object.slice(object.indexOf(" ") + 1)] : []);
	const own = new Set(names);
	const isWhole = objects.every(({ kind, kustomization }) => kind === "Kustomization" || own.has(kustomization));
	if (names.length === 0 || !isWhole) return void 0;
	const verb = `${names.length === 1 ? "is" : "are"} ${first.change}`;
	return `${markdownText(listed(names, 3))} ${verb} (${counted(objects.length, "object")})`;
}
function versionWords(versions) {
	const [first, ...others] = versions;
	if (first === void 0) return "versions only";
	const one = `${markdownText(shortName(first.name))} ${markdownText(first.from ?? "new")} → ${markdownText(first.to ?? "gone")}`;
	return others.length === 0 ? one : `${one} and ${counted(others.length, "more version")}`;
}
/** `ghcr.io/home-operations/sonarr` is known as `sonarr`. */
function shortName(name) {
	return name.slice(name.lastIndexOf("/") + 1);
}
/** `+1 added, 3 changed, −2 removed`. */
function fluxSizes({ objects }) {
	const of = (kind, sign) => {
		const count = objects.filter(({ change }) => change === kind).length;
		return count === 0 ? "" : `${sign}${count} ${kind}`;
	};
	return [
		of("added", "+"),
		of("changed", ""),
		of("removed", "−")
	].filter((part) => part !== "").join(", ");
}
/** A sentence for a bump of versions alone, with a space behind it; empty where nothing changes. */
function routineWords(all) {
	const [charts, images] = [all.flatMap((change) => change.charts), all.flatMap((change) => change.images)];
	const users = [...new Set([...charts, ...images].flatMap((each) => each.users))].sort();
	if (users.length === 0) return "";
	return `${capital$2([...charts.length === 0 ? [] : [counted(charts.length, "chart")], ...images.length === 0 ? [] : [counted(images.length, "image")]].join(" and "))} in ${markdownText(listed(users, 3))}; Flux applies it minutes after the merge, no node is touched. `;
}
function capital$2(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// actions/lib/domain/comment/headline.ts
const symbols = {
	clean: "✅",
	warnings: "🟡",
	findings: "⛔",
	"not-checked": "⚠️"
};
/** `## ⛔ 2 errors: …`, a Markdown heading without a line break. */
function headline(report) {
	const refused = (report.talos ?? []).some(({ refusals }) => refusals.length > 0);
	const isWarned = report.verdict === "clean" && warningsOf(report).length > 0;
	return `## ${symbols[refused ? "findings" : isWarned ? "warnings" : report.verdict]} ${words(report)}`;
}
function warningsOf({ findings }) {
	return byOrigin(findings).own.filter(({ severity }) => severity === "warning");
}
function words(report) {
	const own = byOrigin(report.findings).own;
	const refusal = (report.talos ?? []).flatMap(({ refusals }) => refusals)[0];
	if (refusal !== void 0) return `This cannot be carried out: ${markdownText(refusal.message)}`;
	if (report.verdict === "findings") {
		const grave = own.filter(({ severity }) => severity === "error");
		const counts = severityCounts(grave.length === 0 ? own : grave);
		const only = grave.length === 1 ? grave[0] : void 0;
		return only === void 0 ? `${counts} to mend before this is merged` : markdownText(only.message);
	}
	return report.verdict === "not-checked" ? uncheckedHeading(report) : changeWords(report);
}
/** Longest reason that a heading gives; below it every one stands in full. */
const longestReason = 60;
function uncheckedHeading({ notChecked }) {
	const missing = notChecked.filter(({ relevant }) => relevant);
	const [first] = missing;
	if (first === void 0) return "Not everything could be checked";
	const why = first.why.length <= longestReason ? ` (${first.why})` : "";
	const more = missing.length === 1 ? "" : ` and ${missing.length - 1} more`;
	return `Not everything could be checked: ${markdownText(`${first.what}${why}${more}`)}`;
}
/** What a merge does, for a change that no error speaks against. */
function changeWords(report) {
	const { talos = [], flux = [] } = report;
	const warnings = warningsOf(report);
	const [only] = warnings;
	const change = nodeWords(talos) ?? fluxHeading(flux, warnings.length === 0);
	if (only === void 0) {
		const remarks = byOrigin(report.findings).own.length > 0 ? ", with remarks" : "";
		return change ?? `Nothing changes in the cluster${remarks}`;
	}
	if (change === void 0) {
		if (warnings.length > 1) return `Nothing changes in the cluster, with ${warnings.length} warnings`;
		return markdownText(only.message);
	}
	return `${change}, with ${counted(warnings.length, "warning")}`;
}
function nodeWords(plans) {
	const busy = plans.filter(({ bound }) => bound.steps.length > 0);
	return busy.length === 0 ? void 0 : busy.map((plan) => markdownText(capital$1(planHeading(plan)))).join("; ");
}
function capital$1(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
/** What happens to the nodes and in Flux, how grave what is said below is, and how much was looked at where nothing is. */
function impactLine(report) {
	const { talos = [], flux = [], fixed = [], notChecked } = report;
	const open = notChecked.filter(({ relevant }) => relevant).reduce((sum, { count }) => sum + count, 0);
	if (open === 0 && isQuiet(report)) return quietLine(report);
	const sentences = talos.filter(({ bound, refusals }) => bound.steps.length > 0 && refusals.length === 0).map((plan) => markdownText(planSentence(plan)));
	const grave = severityCounts(byOrigin(report.findings).own.filter(({ severity }) => severity !== "info"));
	const sizes = flux.map(fluxSizes).filter((part) => part !== "");
	const when = report.verdict === "findings" ? "" : "; Flux applies it minutes after the merge";
	const parts = [
		grave === "" ? "" : `**${grave}**`,
		fixed.length === 0 ? "" : `mends ${counted(fixed.length, "older finding")}`,
		sizes.length === 0 ? "" : `${sizes.join(", ")}${when}`,
		open === 0 ? "" : `**${open} could not be checked**`,
		notChecked.length === 0 ? "nothing left out" : ""
	].filter((part) => part !== "");
	return `${[...sentences, ...parts.length === 0 ? [] : [parts.join(" · ")]].join("  \n")}\n`;
}
/** Nothing to read: no warning, no node, and nothing in Flux but versions. */
function isQuiet(report) {
	const { talos = [], flux = [], findings, fixed = [] } = report;
	return fixed.length === 0 && byOrigin(findings).own.every(({ severity }) => severity === "info") && talos.every(({ bound, refusals }) => bound.steps.length === 0 && refusals.length === 0) && flux.every(({ isRoutine, objects }) => isRoutine || objects.length === 0);
}
function quietLine({ flux = [], examined, notChecked }) {
	const effect = routineWords(flux);
	const rest = notChecked.length === 0 ? ", nothing left out" : "";
	return `${effect}${examinedWords(examined).join(", ")} checked${rest}.\n`;
}

// actions/lib/domain/comment/section.ts
/**
* The page, at most `budget` bytes of UTF-8 as long as the first items of the sections of rank 0 fit at all. Sections without items are left
* out.
*/
function fitSections(sections, budget) {
	const present = sections.filter(({ items }) => items.length > 0);
	const shown = new Map(present.map((section) => [section, 0]));
	const byRank = [...present].sort((a, b) => a.rank - b.rank);
	let left = budget - present.reduce((sum, section) => sum + frameSize(section), 0);
	const add = (section, most) => {
		for (let index = shown.get(section) ?? 0; index < Math.min(most, section.items.length); index++) {
			const size = bytes(section.items[index] ?? "");
			if (size > left) return;
			left -= size;
			shown.set(section, index + 1);
		}
	};
	for (const section of byRank) add(section, section.least);
	for (const section of byRank) add(section, section.items.length);
	return present.map((section) => written(section, shown.get(section) ?? 0)).join("");
}
function written({ open, close, items, more, weights }, shown) {
	const rest = items.slice(shown).reduce((sum, _, index) => sum + (weights?.[shown + index] ?? 1), 0);
	return `${open}${items.slice(0, shown).join("")}${rest === 0 ? "" : more(rest)}${close}`;
}
function frameSize({ open, close, items, more }) {
	return bytes(open) + bytes(close) + bytes(more(items.length));
}
function bytes(text) {
	return Buffer.byteLength(text);
}
/** A section whose whole text is there or not. */
function wholeSection(rank, text) {
	return {
		rank,
		open: "",
		close: "",
		items: text === "" ? [] : [text],
		least: 1,
		more: () => ""
	};
}

// actions/lib/domain/comment/talos.ts
function talosSections(input) {
	return (input.report.talos ?? []).flatMap((plan) => [
		wholeSection(1, nodesText(plan)),
		wholeSection(2, besidesText(plan)),
		fieldsSection(input, plan),
		wholeSection(6, diagramText(plan))
	]);
}
function nodesText(plan) {
	const { bound, digest, hops, risk } = plan;
	if (bound.steps.length === 0) return "";
	const path = hops.length > 1 ? `Versions on the way: ${markdownText(hopWords(hops))}; one pull request for each is safer.\n\n` : "";
	const order = bound.order === "" ? "" : `${markdownText(capital(bound.order))}.\n\n`;
	const way = plan.refusals.length > 0 ? "" : "The merge alone changes no node: `homelab apply` does, once somebody has approved the plan of the merged commit.\n\n";
	const valid = `Plan ${markdownCode(shortDigest(digest))} · risk ${risk} · valid until the Talos files move on the main branch\n`;
	return `\n<details open><summary><b>Nodes</b>: what is done after the merge, in this order</summary>\n\n${planTable(plan)}\n${order}${path}${way}${valid}\n</details>\n`;
}
/** Everything that a reader must not miss and the table does not say. */
function besidesText({ halves, ridesAlong, hidden, notChecked }) {
	const lines = [
		...(halves === void 0 ? [] : [
			halves.talos,
			halves.kubernetes,
			halves.advice
		]).map(markdownText),
		...ridesAlong.length === 0 ? [] : [`Rides along, merged before and not applied yet: ${ridesAlong.slice(0, 10).map(markdownCode).join(", ")}`],
		...hidden.map(({ path }) => `${markdownCode(path)} differs: **its content is not shown**`),
		...notChecked.map(({ what, why }) => `Not part of the plan: ${markdownText(what)} (${markdownText(why)})`)
	];
	return lines.length === 0 ? "" : `\n${lines.map((line) => `- ${line}\n`).join("")}`;
}
function fieldsSection(input, { changes }) {
	const count = changes.reduce((sum, { fields }) => sum + fields.length, 0);
	const nodes = new Set(changes.flatMap((change) => change.nodes)).size;
	return {
		rank: 4,
		open: `\n<details><summary>${`<b>Machine configuration</b>: ${counted(count, "field")} on ${counted(nodes, "node")}`}</summary>\n\n`,
		close: "\n</details>\n",
		items: changes.map((group) => `${fieldGroupMarkdown(group, input.links.place)}\n`),
		least: 1,
		more: (left) => `${counted(left, "more group")} of nodes: ${restIn(input)}\n`
	};
}
function diagramText(plan) {
	if (new Set(plan.bound.steps.map(({ node }) => node)).size < 2) return "";
	return `\n<details><summary>The order as a picture</summary>\n\n${planMermaid(plan)}\n</details>\n`;
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// actions/lib/domain/comment/comment.ts
/** GitHub stores 65,536 characters; multi-byte text and its own additions need room. */
const defaultBudget = 6e4;
/** The whole body. The same input always gives the same bytes, never more than the budget. */
function commentBody(input) {
	const { report, marker, budget = defaultBudget } = input;
	const head = `${marker}\n${headline(report)}\n\n${impactLine(report)}`;
	const foot = footer(input);
	const [blocking, cautions, ...others] = findingSections(input);
	const sections = [
		blocking,
		unchecked(input, true),
		cautions,
		...talosSections(input),
		...fluxSections(input),
		...others,
		unchecked(input, false),
		tolerated(input),
		earlier(input)
	];
	const room = budget - Buffer.byteLength(head) - Buffer.byteLength(foot);
	return `${head}${fitSections(sections.filter((section) => section !== void 0), room)}${foot}`;
}
function unchecked(input, relevant) {
	const items = input.report.notChecked.filter((item) => item.relevant === relevant);
	const lines = byReason(items).map(({ why, items: of }) => {
		const names = of.slice(0, 10).map((one) => markdownCode(uncheckedWords(one)));
		const rest = of.length > names.length ? ` and ${of.length - names.length} more` : "";
		return `${relevant ? "> " : ""}- ${names.join(", ")}${rest}: ${markdownText(why)}\n`;
	});
	const count = items.reduce((sum, item) => sum + item.count, 0);
	return {
		rank: relevant ? 0 : 6,
		open: relevant ? "\n> [!WARNING]\n> **Could not be checked**, so this is not green\n>\n" : `\n<details><summary>Not checked (${count})</summary>\n\n`,
		close: relevant ? "" : "\n</details>\n",
		items: lines,
		least: relevant ? 10 : 0,
		more: (left) => `${relevant ? "> " : ""}- ${left} more reasons: ${restIn(input)}\n`
	};
}
function tolerated({ report }) {
	const rows = report.tolerated.map(({ rule, path, line, reason }) => `- ${markdownCode(rule)} at ${markdownCode(`${path}:${line}`)}: ${markdownText(reason)}\n`);
	return {
		rank: 9,
		open: `\n<details><summary>Tolerated (${rows.length})</summary>\n\n`,
		close: "\n</details>\n",
		items: rows,
		least: 0,
		more: (count) => `- ${count} more\n`
	};
}
function earlier({ earlier: states }) {
	const lines = states.map((state) => `- ${markdownText(state)}\n`);
	return wholeSection(10, lines.length === 0 ? "" : `\n<details><summary>Earlier pushes (${lines.length})</summary>\n\n${lines.join("")}\n</details>\n`);
}
function footer({ report, head, base, seconds, links }) {
	return `\n<sub>${[
		`head ${markdownCode(head.slice(0, 7))}${base === void 0 ? "" : ` over base ${markdownCode(base.slice(0, 7))}`}`,
		report.tools.map(({ name, version }) => `${markdownText(name)} ${markdownText(version)}`).join(", "),
		seconds === void 0 ? "" : `${seconds.toFixed(1)} s`,
		links.report === void 0 ? "" : markdownLink("full report", links.report)
	].filter((part) => part !== "").join(" · ")}</sub>\n`;
}

// actions/lib/domain/github/marker.ts
/** More earlier pushes than this are forgotten. */
const longestHistory = 10;
const opening$1 = "<!-- homelab:v1 cluster=";
/** True for a body that is ours for this cluster, by its first characters alone: what follows may have been edited. */
function isMarkedFor(body, cluster) {
	return body.startsWith(`${opening$1}${encoded(cluster)} `);
}
/** One line without a newline. */
function writeMarker(marker) {
	const { cluster, ...facts } = marker;
	const json = JSON.stringify(facts).replace(/[-<>]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return `${opening$1}${encoded(cluster)} ${json} -->`;
}
/** The facts of a marker; undefined when the line was edited into something else. Nothing of it is trusted beyond its shape. */
function readMarker(body, cluster) {
	if (!isMarkedFor(body, cluster)) return void 0;
	const line = body.slice(0, Math.max(0, body.search(/\r?\n|$/)));
	const json = /^<!-- homelab:v1 cluster=\S+ (\{.*\}) -->$/.exec(line)?.[1];
	try {
		return markerOf(cluster, JSON.parse(json ?? "null"));
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}
/** The states before `now`, with that of the comment that it replaces. A push that is judged again is no earlier one. */
function earlierStates(before, head) {
	if (before === void 0) return [];
	const { head: last, state: verdict, errors, warnings, earlier } = before;
	return [{
		head: last,
		verdict,
		errors,
		warnings
	}, ...earlier].filter((state) => state.head !== head).slice(0, longestHistory);
}
/** True when `a` was started before `b`. */
function isOlderRun(a, b) {
	return a.id < b.id || a.id === b.id && a.attempt < b.attempt;
}
function encoded(cluster) {
	return encodeURIComponent(cluster).replaceAll("-", "%2D");
}
function markerOf(cluster, value) {
	const state = stateOf(value);
	const { run, earlier } = Object(value);
	const { id, attempt } = Object(run);
	if (state === void 0 || !isCount(id) || !isCount(attempt)) return void 0;
	const before = Array.isArray(earlier) ? earlier.map(stateOf).filter((each) => each !== void 0) : [];
	const { head, verdict, errors, warnings } = state;
	return {
		cluster,
		head,
		run: {
			id,
			attempt
		},
		state: verdict,
		errors,
		warnings,
		earlier: before
	};
}
function stateOf(value) {
	const fields = Object(value);
	const { head, errors, warnings } = fields;
	const verdict = fields["verdict"] ?? fields["state"];
	if (typeof head !== "string" || !/^[0-9a-f]{40,64}$/.test(head)) return void 0;
	if (verdict !== "clean" && verdict !== "findings" && verdict !== "not-checked") return void 0;
	return isCount(errors) && isCount(warnings) ? {
		head,
		verdict,
		errors,
		warnings
	} : void 0;
}
function isCount(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

// actions/lib/verbs/comment/links.ts
function commentLinks({ workflow, head, base, headRepository, report }) {
	const { serverUrl, repository, run } = workflow;
	const at = (name, commit) => (place) => blob(`${serverUrl}/${name}/blob/${commit}`, place);
	return {
		place: at(headRepository ?? repository, head),
		basePlace: base === void 0 ? () => void 0 : at(repository, base),
		rule: rulePage,
		report: report ?? `${serverUrl}/${repository}/actions/runs/${run.id}`
	};
}
function blob(at, { path, line, endLine }) {
	const lines = endLine === void 0 || endLine === line ? `L${line}` : `L${line}-L${endLine}`;
	return `${at}/${path.split("/").map(encodeURIComponent).join("/")}#${lines}`;
}

// actions/lib/verbs/comment/read-report.ts
/** More than this no comment, page or person can show. */
const largest = 33554432;
/** @throws WrongUse naming what is wrong with the file */
async function readReport(path, ports) {
	const fail = (why) => {
		throw new WrongUse([`the report ${visible(path)} ${why}; it is what \`homelab check --format json\` writes`]);
	};
	const read = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
	if ("problem" in read) return fail(read.problem);
	if (read.bytes.byteLength > largest) return fail(`is larger than ${largest / 1024 / 1024} MB`);
	const value = parsed(read.bytes);
	if (value === void 0) return fail("is no JSON: it was cut off, or is another file");
	const version = Object(value).version;
	if (version !== 1) return fail(`has ${typeof version === "number" ? `version ${version}` : "no version"}; this program reads version 1: let the same release write and read it`);
	await loadAjv();
	const own = misfit(ports, "report", value);
	if (own !== void 0) return fail(own);
	const report = value;
	for (const [index, plan] of (report.talos ?? []).entries()) {
		const wrong = misfit(ports, "plan", plan) ?? swapped(plan);
		if (wrong !== void 0) return fail(`holds plan ${index + 1}, which ${wrong}`);
	}
	return report;
}
/** What a value has that its schema does not allow, or undefined. */
function misfit(ports, schema, value) {
	const [first] = compiledSchema(ports.ownSchema(schema))(value);
	if (first === void 0) return void 0;
	return `does not fit its schema: ${visible(first.instancePath || "the whole")} ${visible(first.message ?? "")}`;
}
/** A plan that says what it is by a digest of something else. */
function swapped({ bound, digest }) {
	const real = planDigest(bound);
	return real === digest ? void 0 : `has the digest ${visible(digest)}, and its content has ${real}`;
}
function parsed(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return void 0;
		throw error;
	}
}

// actions/lib/verbs/comment/sticky.ts
/** How often the comment is looked for again after somebody else changed or deleted it at the same time. */
const rounds = 4;
/**
* Afterwards exactly one comment of ours for the cluster is there, or none where nothing was to be said. Read back after writing.
*
* @throws GitHubRefusal
*/
async function postSticky(sticky, github) {
	const viewer = await github.viewer();
	for (let round = 1; round <= rounds; round++) {
		const posted = await attempt(sticky, github, viewer);
		if (posted !== void 0) return posted;
	}
	const { pullRequest, cluster } = sticky;
	throw new GitHubRefusal("refused", 0, `the comment of cluster ${cluster} on pull request ${pullRequest} was changed by somebody else ${rounds} times while it was written`);
}
/** One round; undefined when somebody else interfered and it has to be looked at again. */
async function attempt(sticky, github, viewer) {
	const { pullRequest, head } = sticky;
	const [state, mine] = await Promise.all([github.pullRequest(pullRequest), ownComments(sticky, github, viewer)]);
	if (state.head !== head) return {
		kind: "superseded",
		why: `commit ${state.head.slice(0, 7)} was pushed after ${head.slice(0, 7)}`
	};
	const [first, ...others] = mine;
	const newest = newestMarker(mine, sticky);
	if (newest?.head === head && isOlderRun(sticky.run, newest.run)) return {
		kind: "superseded",
		why: `run ${newest.run.id} (attempt ${newest.run.attempt}) judged the same commit later`
	};
	const before = newest;
	if (first === void 0) return sticky.mayCreate ? create(sticky, github, viewer) : { kind: "quiet" };
	for (const { id } of others) await github.deleteComment(id);
	const body = sticky.body(before);
	if (isSameText(first.body, body)) return {
		kind: "unchanged",
		url: first.url
	};
	const written = await github.updateComment(first.id, body);
	if (written === void 0) return void 0;
	return await isThere(github, first.id, body) ? {
		kind: "updated",
		url: written.url
	} : void 0;
}
async function create(sticky, github, viewer) {
	const body = sticky.body(void 0);
	try {
		const written = await github.createComment(sticky.pullRequest, body);
		const mine = await ownComments(sticky, github, viewer);
		const isFirst = mine[0]?.id === written.id;
		if (isFirst && isSameText(mine[0]?.body ?? "", body)) return {
			kind: "created",
			url: written.url
		};
		if (!isFirst) await github.deleteComment(written.id);
		return;
	} catch (thrown) {
		const lost = refusalOf(thrown, "unreachable");
		if (lost === void 0) throw thrown;
		const made = (await ownComments(sticky, github, viewer)).find((comment) => isSameText(comment.body, body));
		if (made !== void 0) return {
			kind: "created",
			url: made.url
		};
		throw lost;
	}
}
/** By author and by the marker at the very start, oldest first. */
async function ownComments(sticky, github, viewer) {
	return (await github.comments(sticky.pullRequest)).filter(({ author, body }) => author?.id === viewer.id && isMarkedFor(body, sticky.cluster)).sort((a, b) => a.id - b.id);
}
function newestMarker(mine, { cluster }) {
	return mine.map(({ body }) => readMarker(body, cluster)).filter((marker) => marker !== void 0).reduce((a, b) => a === void 0 || isOlderRun(a.run, b.run) ? b : a, void 0);
}
async function isThere(github, id, body) {
	return isSameText((await github.comment(id))?.body ?? "", body);
}
/** GitHub may store other line ends and drop white space at the end. */
function isSameText(a, b) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
	return plain(a) === plain(b);
}

// actions/lib/domain/github/diff-lines.ts
/** True when the hunks of `patch` hold all of the lines `from` to `to` of the new side, in one hunk. */
function isInDiff(patch, from, to) {
	return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].some(([, start = "0", count = "1"]) => {
		const first = Number(start);
		return from >= first && to < first + Number(count);
	});
}

// actions/lib/domain/comment/review.ts
/** More remarks than this are a nuisance: the comment has all. */
const most = 20;
const opening = "<!-- homelab-review:v1 ";
/** Remarks for new findings with a certain mend whose lines are in the diff, without those that were made before. */
function remarksFor(findings, patches, said) {
	return findings.filter((finding) => finding.suggestion !== void 0 && finding.since !== "base").filter(({ path, suggestion: { line, endLine } }) => isInDiff(patches.get(path) ?? "", line, endLine)).map(remark).filter(({ key }) => !said.has(key)).slice(0, most);
}
function remark({ path, message, rule, suggestion }) {
	const { line, endLine, replacement } = suggestion;
	return {
		key: sha256(JSON.stringify([
			path,
			line,
			endLine,
			replacement
		])).slice(0, 16),
		path,
		line: endLine,
		...line === endLine ? {} : { startLine: line },
		body: `${markdownText(message)}  \nrule ${markdownCode(rule)}\n\n${suggestionBlock(replacement)}`
	};
}
/** The replacement goes in as it is, and the fence is longer than any run of backticks in it. */
function suggestionBlock(replacement) {
	const longest = Math.max(0, ...[...replacement.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(Math.max(3, longest + 1));
	return `${fence}suggestion\n${replacement === "" || replacement.endsWith("\n") ? replacement : `${replacement}\n`}${fence}\n`;
}
/** The body of the review: which remarks it makes, for the next run to know. */
function reviewBody(remarks) {
	return `${opening}${remarks.map(({ key }) => key).join(" ")} -->\nCertain mends for what was found; the comment has everything else.`;
}
/** The remarks that earlier reviews of ours made. */
function saidBefore(bodies) {
	const keys = bodies.filter((body) => body.startsWith(opening)).flatMap((body) => (/^<!-- homelab-review:v1 ([0-9a-f ]*)-->/.exec(body)?.[1] ?? "").split(" "));
	return new Set(keys.filter((key) => key !== ""));
}

// actions/lib/verbs/comment/suggest.ts
/**
* How many suggestions were made. A pull request of a bot gets none: nobody would click. A line that GitHub does not take as part of the diff
* costs the review, not the run: that is said, and the comment has the same.
*
* @throws GitHubRefusal
*/
async function suggest(findings, state, { github, log }) {
	if (!findings.some(({ suggestion, since }) => suggestion !== void 0 && since !== "base") || state.author?.isBot !== false) return 0;
	const [viewer, files, reviews] = await Promise.all([
		github.viewer(),
		github.changedFiles(state.number),
		github.reviews(state.number)
	]);
	const said = saidBefore(reviews.filter(({ author }) => author?.id === viewer.id).map(({ body }) => body));
	const remarks = remarksFor(findings, new Map(files.map(({ path, patch }) => [path, patch])), said);
	if (remarks.length === 0) return 0;
	try {
		const comments = remarks.map(({ path, line, startLine, body }) => ({
			path,
			line,
			body,
			...startLine === void 0 ? {} : { startLine }
		}));
		await github.createReview(state.number, {
			commit: state.head,
			body: reviewBody(remarks),
			comments
		});
		return remarks.length;
	} catch (thrown) {
		const refusal = refusalOf(thrown, "refused");
		if (refusal === void 0) throw thrown;
		log.warning(`no review with suggestions was made, the comment has them all: ${refusal.message}`);
		return 0;
	}
}

// actions/lib/verbs/comment/comment.ts
/**
* Without the right to write (a pull request of a fork) the report stays in the check's summary, and that is no failure. In a
* merge queue nothing is written: its pull requests have their comments.
*
* @throws WrongUse for a report that cannot be read, a run that is of no pull request, a missing token
* @throws GitHubRefusal when GitHub does not do it
*/
async function comment(inputs, ports) {
	if (ports.mergeGroup !== void 0) return text("this is a merge queue, whose pull requests have their comments: nothing was written", { result: "quiet" });
	const token = inputs.token ?? ports.environment["GITHUB_TOKEN"];
	const { pullRequest, workflow } = ports;
	const mistakes = [
		...token === void 0 || token === "" ? ["there is no token: give the job `permissions: pull-requests: write` and the step `token`"] : [],
		...workflow === void 0 ? ["this is no run of a GitHub workflow: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set"] : [],
		...pullRequest === void 0 ? ["this run is of no pull request: use the step in workflows `on: pull_request`"] : [],
		...inputs.reportUrl === void 0 || isWebAddress(inputs.reportUrl) ? [] : ["report-url is no address of a web page: it begins with https:// and has no spaces"]
	];
	if (mistakes.length > 0 || token === void 0 || workflow === void 0 || pullRequest === void 0) throw new WrongUse(mistakes);
	const report = await readReport(inputs.report, ports);
	const github = workflow.github(token);
	const state = await github.pullRequest(pullRequest.number);
	if (state.state === "closed") return said({
		kind: "superseded",
		why: "the pull request is closed"
	});
	const isFork = state.headRepository !== state.baseRepository;
	const cluster = clusterOf(report);
	try {
		const posted = await postSticky({
			pullRequest: pullRequest.number,
			cluster,
			head: pullRequest.head,
			run: workflow.run,
			mayCreate: isWorthIt(report, inputs.comment),
			body: (before) => bodyOf({
				inputs,
				report,
				cluster,
				workflow,
				pullRequest,
				headRepository: state.headRepository,
				before
			})
		}, github);
		return said(posted, inputs.suggestions && posted.kind !== "superseded" ? await suggest(report.findings, state, {
			github,
			log: ports.log
		}) : 0);
	} catch (thrown) {
		if (isFork && refusalOf(thrown, "not-allowed") !== void 0) return text("no right to comment on a pull request of a fork: the report is in the summary of the check", { result: "no-right" });
		throw thrown;
	}
}
/** It comes from the job that read the pull request. */
function isWebAddress(address) {
	return /^https?:\/\/[^\s<>"'()[\]\\`|]+$/.test(address) && URL.canParse(address);
}
function bodyOf({ inputs, report, cluster, workflow, pullRequest, headRepository, before }) {
	const { head, base } = pullRequest;
	const { own } = byOrigin(report.findings);
	const count = (severity) => own.filter((finding) => finding.severity === severity).length;
	const earlier = earlierStates(before, head);
	const facts = {
		state: report.verdict,
		errors: count("error"),
		warnings: count("warning")
	};
	return commentBody({
		report,
		rules: ruleCatalog,
		links: commentLinks({
			workflow,
			head,
			base,
			headRepository,
			report: inputs.reportUrl
		}),
		marker: writeMarker({
			cluster,
			head,
			run: workflow.run,
			...facts,
			earlier
		}),
		head,
		base: report.revisions?.base ?? base,
		earlier: earlier.map(earlierWords)
	});
}
function earlierWords({ head, verdict, errors, warnings }) {
	const words = {
		clean: "clean",
		findings: "findings",
		"not-checked": "not everything could be checked"
	}[verdict];
	return `${head.slice(0, 7)}: ${words}, ${errors} errors, ${warnings} warnings`;
}
/** The clusters that the report is about, as one name. */
function clusterOf({ flux = [], talos = [] }) {
	const names = /* @__PURE__ */ new Set([...talos.map(({ bound }) => bound.cluster), ...flux.map(({ cluster }) => cluster)]);
	return names.size === 0 ? "cluster" : [...names].join("+");
}
function isWorthIt(report, when) {
	const hasProblem = report.verdict !== "clean" || byOrigin(report.findings).own.some(({ severity }) => severity !== "info");
	if (when === "always" || hasProblem) return true;
	const changes = (report.flux ?? []).some(({ objects }) => objects.length > 0) || (report.talos ?? []).some(({ bound }) => bound.steps.length > 0);
	return when === "changes" && changes;
}
function said(posted, suggested = 0) {
	const suggestions = String(suggested);
	switch (posted.kind) {
		case "superseded": return text(`nothing was written: ${posted.why}`, { result: posted.kind });
		case "quiet": return text("nothing changes and nothing is wrong: no comment was made", { result: posted.kind });
		default: return text(`comment ${posted.kind}: ${posted.url}`, {
			result: posted.kind,
			url: posted.url,
			suggestions
		});
	}
}
function text(sentence, outputs) {
	return {
		kind: "text",
		text: `${sentence}\n`,
		json: outputs,
		exitCode: 0,
		outputs
	};
}

export { comment as t };
import { r as nearestName } from "./nearest-name.js";
import { t as compareText } from "./ordering.js";
import { a as atLeast, r as exitCodeOf, t as WrongUse } from "./outcome.js";
import { i as visible, n as glyphsOf, t as cellsOf } from "./cells.js";
import { i as paint, r as linked, t as cutTo } from "./fitting.js";
import { t as counted } from "./counted.js";
import { A as reservations, D as byOrigin, E as stagesOf, F as worstFirst, M as tally, N as uncheckedWords, O as byReason, P as verdictWords, S as versionWords, T as fieldPlace, _ as markdownLink, a as classWords, b as fluxWords, c as runningWords, f as planMarkdown, g as markdownFence, h as markdownCode, i as changeWords, j as severityCounts, k as examinedWords, l as unknownWords, o as consequenceWords, r as machineConfigMarkdown, s as hiddenWords, t as rulePage, u as fluxMarkdown, v as markdownProse, w as fieldLines, x as objectFieldLines, y as markdownText } from "./rule-page.js";
import { t as groupedBy } from "./grouping.js";
import { i as planRows, n as planSentence } from "./sentence.js";
import { n as lineEdits } from "./unified-diff.js";
import { n as lineOf, t as lineCount } from "./source-lines.js";
import { n as sha256 } from "./digest.js";
import { n as planText, r as wrap } from "./text.js";
import { n as escapes, r as tarReader, t as TarError } from "./reader.js";
import { i as slotName } from "./resolution.js";
import { basename, delimiter, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { accessSync, chmodSync, closeSync, constants, createReadStream, createWriteStream, existsSync, fsyncSync, ftruncateSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { execFileSync, spawn } from "node:child_process";
import { homedir, hostname, tmpdir } from "node:os";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import * as os from "os";
import * as events from "events";
import * as child from "child_process";
import * as path from "path";
import * as fs from "fs";
import { setTimeout as setTimeout$1 } from "timers";
import { pipeline } from "node:stream/promises";
import { chmod, copyFile, mkdir, open, readFile, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout as setTimeout$2 } from "node:timers/promises";
import { once } from "node:events";
import { createGunzip } from "node:zlib";
import { Buffer as Buffer$1 } from "node:buffer";

// actions/lib/adapters/node/atomic-write.ts
/** Why `path` cannot be written to, before any work is done; undefined when it can. */
function outMistake(path) {
	if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) return "is in a folder that is not there";
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? "is a directory" : void 0;
}
/** Writes beside the target and renames; the mode of a file that is there stays. What is no regular file (`/dev/stdout`, a pipe) is written to as it is. */
function writeAtomically(path, content) {
	const target = statSync(path, { throwIfNoEntry: false });
	if (target !== void 0 && !target.isFile()) {
		writeFileSync(path, content);
		return;
	}
	const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		writeFileSync(beside, content, { flag: "wx" });
		if (target !== void 0) chmodSync(beside, target.mode);
		renameSync(beside, path);
	} catch (error) {
		rmSync(beside, { force: true });
		throw new Error(`cannot write ${basename(path)}`, { cause: error });
	}
}

// actions/lib/adapters/node/installation.ts
/** Found from this file's own place, which is another in the sources than in the build. */
function installation() {
	const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
	const manifest = readJson(join(root, "package.json"));
	return {
		version: manifest.version,
		...releaseOf(root, manifest.version),
		schemas: { read: (name) => readOnce(join(root, "schemas/bundle", name)) },
		goModules: join(root, "actions/setup/modules"),
		ownSchema: (name) => readJson(join(root, "schemas", `${name}.schema.json`))
	};
}
/** What the release workflow has noted before it packed (`scripts/release-facts.mjs`). */
function releaseOf(root, version) {
	const at = join(root, "actions/dist/release.json");
	if (!existsSync(at)) return {};
	const { version: of, commit } = readJson(at);
	if (of === version && typeof commit === "string" && /^[0-9a-f]{40}$/.test(commit)) return { commit };
	throw new Error("this installation is incomplete: release.json is of another release");
}
const parsed = /* @__PURE__ */ new Map();
/** A change is judged against its base by the same schemas: what was made of one is kept for the other. */
function readOnce(at) {
	const known = parsed.get(at) ?? readJson(at);
	parsed.set(at, known);
	return known;
}
function packageRoot(from) {
	for (let at = from;; at = dirname(at)) {
		const manifest = join(at, "package.json");
		if (existsSync(manifest) && readJson(manifest).name === "ragas-homelab") return at;
		if (dirname(at) === at) throw new Error("this installation is incomplete: package.json of ragas-homelab is not there");
	}
}
function readJson(at) {
	try {
		return JSON.parse(readFileSync(at, "utf8"));
	} catch (error) {
		throw new Error(`this installation is incomplete: ${at.slice(at.lastIndexOf("/") + 1)} cannot be read`, { cause: error });
	}
}

// actions/lib/adapters/node/log.ts
function terminalLog(target) {
	let shown = false;
	const clear = () => {
		if (shown) target.write("\r\x1B[2K");
		shown = false;
	};
	return {
		clear,
		progress(text) {
			if (target.progress === "lines") target.write(`${visible(text)}\n`);
			if (target.progress !== "line") return;
			target.write(`\r\u001b[2K${[...visible(text)].slice(0, (target.columns ?? 80) - 1).join("")}`);
			shown = true;
		},
		warning(text) {
			if (target.quiet) return;
			clear();
			target.write(`warning: ${visible(text)}\n`);
		}
	};
}

// actions/lib/codecs/workflow-command/workflow-command.ts
/** Seen by the runner, not by people. */
const wordJoiner = "⁠";
/**
* One line without its newline. The runner undoes `%25`, `%0D`, `%0A` in the message and also `%3A`, `%2C` in
* properties; unsafe characters other than the line break are shown as escapes, because the log is a terminal.
* Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
*/
function workflowCommand({ name, properties, message }) {
	const list = Object.entries(properties).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",");
	return `::${name}${list === "" ? "" : ` ${list}`}::${escapeData(message)}`;
}
function escapeData(text) {
	return text.split(/\r\n|\r|\n/).map((line) => visible(line).replace(/%/g, "%25")).join("%0A");
}
function escapeProperty(text) {
	return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
/**
* Text for a runner's log with nothing in it that the runner would carry out. A command begins a line with `::`, spaces
* before it do not count; the older form `##[name]` counts anywhere in a line.
*/
function withoutCommands(text) {
	return text.replace(/^(\s*):(?=:)/gm, (_, space) => `${space}:${wordJoiner}`).replace(/##(?=\[)/g, () => `##${wordJoiner}`);
}

// actions/lib/hosts/out-folder.ts
/** Writes what a verb made, where a folder is given; the answer is a sentence about it. */
function writeMadeFiles(result, values, { cwd, label }) {
	const folder = values["outDir"];
	if (typeof folder !== "string" || result.kind !== "report" || result.files === void 0) return void 0;
	writeFolder(resolve(cwd, folder), result.files, label("out-dir"));
	return `${counted(result.files.length, "file")} written to ${folder}`;
}
/**
* Writes every file, or none when one stands in the way: a file that does not begin as ours does is somebody else's, a rendered
* configuration with real secrets for example.
*
* @throws WrongUse naming each file in the way
*/
function writeFolder(folder, files, label) {
	const stats = statSync(folder, { throwIfNoEntry: false });
	if (stats !== void 0 && !stats.isDirectory()) throw new WrongUse([`${label}: it is not a folder`]);
	const taken = files.filter(({ name, content }) => isForeign(join(folder, name), content));
	if (taken.length > 0) throw new WrongUse(taken.map(({ name }) => `${label}: ${name} is there already, and not made by this program`));
	for (const { name, content } of files) {
		const path = join(folder, name);
		mkdirSync(dirname(path), { recursive: true });
		writeAtomically(path, content);
	}
}
function isForeign(path, content) {
	if (!existsSync(path)) return false;
	if (!statSync(path).isFile()) return true;
	const [first = ""] = content.split("\n", 1);
	return !readFileSync(path, "utf8").startsWith(`${first}\n`);
}

// actions/lib/codecs/html/html.ts
/** `` html`<b>${name}</b>` ``: strings and numbers are escaped, markup and lists of it go in as they are, nothing else is shown. */
function html(parts, ...values) {
	let markup = parts[0] ?? "";
	for (const [index, value] of values.entries()) markup += `${written(value)}${parts[index + 1] ?? ""}`;
	return { markup };
}
/** Markup that this program wrote as a whole: a drawing, a style sheet. Never text from a repository. */
function ownMarkup(markup) {
	return { markup };
}
function written(value) {
	if (value === void 0 || value === false) return "";
	if (typeof value === "string" || typeof value === "number") return htmlText(String(value));
	if ("markup" in value) return value.markup;
	return value.map(written).join("");
}
const entities$1 = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Text for an element or a quoted attribute. Line breaks stay; control and bidi characters are shown as escapes. */
function htmlText(text) {
	return text.split("\n").map((line) => visible(line).replace(/[&<>"']/g, (character) => entities$1[character] ?? character)).join("\n");
}

// actions/lib/codecs/xml/xml.ts
/** Everything that XML 1.0 cannot hold, even escaped: most control characters, lone surrogates, U+FFFE, U+FFFF. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;",
	"	": "&#9;",
	"\n": "&#10;",
	"\r": "&#13;"
};
/** A document with its declaration, indented by two spaces. An element with text is written on one line. */
function xmlDocument(root) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element$1(root, "")}`;
}
function element$1({ name, attributes, children = [] }, indent) {
	const open = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join("")}`;
	if (children.length === 0) return `${open}/>\n`;
	const parts = children.map((child) => typeof child === "string" ? escapeText(child) : element$1(child, `${indent}  `));
	if (children.some((child) => typeof child === "string")) return `${open}>${parts.join("").trimEnd()}</${name}>\n`;
	return `${open}>\n${parts.join("")}${indent}</${name}>\n`;
}
function escapeText(text) {
	return text.replace(impossible, () => "�").replace(/[&<>\r]/g, (character) => entities[character] ?? character);
}
function escapeAttribute(text) {
	return text.replace(impossible, () => "�").replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character);
}

// actions/lib/domain/plan/svg.ts
const box = {
	width: 300,
	height: 46,
	gap: 14
};
const column = {
	width: 340,
	top: 64,
	left: 20
};
const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600 } .small { font-size: 11px; fill: #59636e }
  rect { fill: #f6f8fa; stroke: #59636e } path { stroke: #59636e; fill: none }
  .live { stroke: #1a7f37 } .restart { stroke: #9a6700 } .reboot { stroke: #bc4c00 } .upgrade { stroke: #cf222e }
  .person { stroke-dasharray: 5 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .small { fill: #9198a1 } rect { fill: #151b23 } 
  }`.replace(/ +\n/gu, "\n");
/** A whole SVG document; undefined without steps. */
function planSvg(plan) {
	const stages = stagesOf(plan);
	if (stages.length === 0) return void 0;
	const tallest = Math.max(...stages.map(({ boxes }) => boxes.length));
	const width = column.left * 2 + stages.length * column.width - (column.width - box.width);
	const height = column.top + tallest * (box.height + box.gap) + 10;
	return xmlDocument({
		name: "svg",
		attributes: {
			xmlns: "http://www.w3.org/2000/svg",
			viewBox: `0 0 ${width} ${height}`,
			width,
			height,
			role: "img"
		},
		children: [
			element("title", {}, ["Order of the plan"]),
			element("desc", {}, [planSentence(plan)]),
			element("style", {}, [style]),
			...stages.flatMap(stageElements)
		]
	});
}
function stageElements({ title, kind, boxes }, index) {
	const x = column.left + index * column.width;
	return [
		...index === 0 ? [] : [element("path", { d: `M ${x - 34} 30 h 24 m -6 -5 l 6 5 l -6 5` })],
		element("text", {
			x,
			y: 28,
			class: "title"
		}, [cutTo(`${index + 1}. ${title}`, 44)]),
		element("text", {
			x,
			y: 46,
			class: "small"
		}, [boxes.length === 1 ? "one step" : `${boxes.length} steps, one at a time`]),
		...boxes.flatMap(({ name, what, etcdMemberAway }, row) => {
			const y = column.top + row * (box.height + box.gap);
			const note = etcdMemberAway ? `${what} · etcd −1` : what;
			return [
				element("rect", {
					x,
					y,
					width: box.width,
					height: box.height,
					rx: 6,
					class: kind
				}),
				element("text", {
					x: x + 12,
					y: y + 20,
					class: "title"
				}, [cutTo(name, 40)]),
				element("text", {
					x: x + 12,
					y: y + 36,
					class: "small"
				}, [cutTo(note, 52)]),
				...row === 0 ? [] : [element("path", { d: `M ${x + box.width / 2} ${y - box.gap} v ${box.gap}` })]
			];
		})
	];
}
function element(name, attributes, children = []) {
	return {
		name,
		attributes,
		children
	};
}

// actions/lib/domain/html-report/changes.ts
function planSection(plan) {
	const { bound, digest, refusals, changes, hidden } = plan;
	const drawing = planSvg(plan);
	const rows = planRows(plan);
	return html`<section>
    <h2>Nodes of ${bound.cluster}</h2>
    <p>${planSentence(plan)}</p>
    ${refusals.map(({ message, fix, rule }) => html`<div class="finding error">
          <p><span class="badge">refused</span> ${message}</p>
          <p><b>Fix:</b> ${fix}</p>
          <p class="meta">plan/${rule}</p>
        </div>`)}
    ${rows.length > 0 && html`<table>
        <thead>
          <tr>
            <th>#</th>
            <th>node</th>
            <th>host</th>
            <th>change</th>
            <th>disruption</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ number, nodes, hosts, what, disruption, minutes }) => html`<tr>
                <td>${number}</td>
                <td>${nodes.length === 0 ? "the cluster" : nodes.map(({ hostname }) => hostname).join(", ")}</td>
                <td>${hosts.join(", ")}</td>
                <td>${what}</td>
                <td>${disruption} ${minutes}</td>
              </tr>`)}
        </tbody>
      </table>`}
    ${drawing !== void 0 && html`<div class="picture">${ownMarkup(drawing)}</div>`}
    ${bound.order !== "" && html`<p>${bound.order}</p>`}
    ${hidden.map(({ path }) => html`<p><code>${path}</code> differs: its content is not shown.</p>`)}
    ${changes.map(({ who, fields }) => html`<details open>
          <summary>Machine configuration: ${who}</summary>
          <pre>${fields.flatMap((field) => fieldLines(field)).map(diffLine)}</pre>
          <ul>
            ${fields.map((field) => html`<li><code>${field.path}</code>: ${field.reason}${field.danger !== void 0 && html` <b>Danger:</b> ${field.danger}`}</li>`)}
          </ul>
        </details>`)}
    <p class="meta">Plan ${digest}</p>
  </section>`;
}
function diffLine({ sign, text }) {
	if (sign === "+") return html`<ins>+ ${text}</ins>`;
	return sign === "-" ? html`<del>- ${text}</del>` : html`  ${text}\n`;
}
/** Objects of one cluster, and fields of one object: with more of them no browser is quick. */
const mostObjects$1 = 3e3;
const mostFields$1 = 300;
function fluxSection(change) {
	const { objects, images, charts, reach, cluster } = change;
	const shown = objects.slice(0, mostObjects$1);
	const groups = [...groupedBy(shown, ({ kustomization }) => kustomization)];
	const rest = objects.length - shown.length;
	return html`<section>
    <h2>Applications of ${cluster}: ${objects.length === 0 ? "nothing changes" : counted(objects.length, "object")}</h2>
    ${charts.length + images.length > 0 && versionTable(charts, images)}
    ${groups.map(([name, members]) => html`<div class="group">
          <h3>${name === "" ? "of the entry path" : name}</h3>
          ${members.map(objectItem)}
        </div>`)}
    ${rest > 0 && html`<p>${counted(rest, "more object")}: the report as JSON has all.</p>`}
    ${reach.length > 0 && html`<details>
        <summary>What waits for what changes</summary>
        <ul>
          ${reach.map(({ from, dependents }) => html`<li>${from}: ${dependents.join(", ")}</li>`)}
        </ul>
      </details>`}
  </section>`;
}
function versionTable(charts, images) {
	const row = (what) => (each) => html`<tr>
      <td>${what}</td>
      <td><code>${each.name}</code></td>
      <td>${each.from ?? "—"}</td>
      <td>${each.to ?? "—"}</td>
      <td>${each.users.join(", ")}</td>
    </tr>`;
	return html`<table>
    <thead>
      <tr>
        <th></th>
        <th>name</th>
        <th>from</th>
        <th>to</th>
        <th>used by</th>
      </tr>
    </thead>
    <tbody>
      ${charts.map(row("chart"))}${images.map(row("image"))}
    </tbody>
  </table>`;
}
function objectItem({ object, change, path, line, fields, consequence }) {
	const lines = fields.slice(0, mostFields$1).flatMap(objectFieldLines);
	const rest = fields.length - mostFields$1;
	const head = html`${change}: <code>${object}</code> <span class="meta">${path}:${line}</span>`;
	const fate = consequence !== void 0 && html`<p><b>${consequence}</b></p>`;
	if (lines.length === 0) return html`<div class="object">
      <p>${head}</p>
      ${fate}
    </div>`;
	return html`<details class="object">
    <summary>${head}</summary>
    ${fate}
    <pre>${lines.map(diffLine)}</pre>
    ${rest > 0 && html`<p>${counted(rest, "more field")}: the report as JSON has all.</p>`}
  </details>`;
}

// actions/lib/domain/report/excerpt.ts
/** More lines than this are shortened to their first and last ones. */
const longestBlock = 6;
/** Code units that are looked at on both sides of a mark; a line of megabytes is not taken apart. */
const reach = 2e3;
/**
* Undefined when there is nothing to show: no text, a place outside of it, or a finding about the whole file. `width` is
* the number of cells for the text; a longer line is cut around what is marked.
*/
function excerpt(source, span, width) {
	const isWholeFile = span.line === 1 && span.endLine === 1 && span.column === 1 && span.endColumn === 1;
	if (source === void 0 || isWholeFile) return void 0;
	const line = lineOf(source, span.line);
	if (line === void 0) return void 0;
	const lastLine = span.endColumn === 1 && span.endLine > span.line ? span.endLine - 1 : span.endLine;
	const last = Math.min(lastLine, lineCount(source));
	if (last > span.line) return block({
		source,
		first: span.line,
		last,
		width: width - 2
	});
	const to = span.endLine > span.line ? line.length : span.endColumn - 1;
	return [{
		number: span.line,
		...cut(line, {
			from: span.column - 1,
			to,
			width
		})
	}];
}
function block({ source, first, last, width }) {
	const count = last - first + 1;
	const shown = count <= longestBlock ? Array.from({ length: count }, (_, index) => first + index) : [
		first,
		first + 1,
		first + 2,
		last - 1,
		last
	];
	const lines = [];
	for (const number of shown) {
		const previous = lines.at(-1)?.number;
		if (previous !== void 0 && previous + 1 < number) lines.push({
			text: `… ${number - previous - 1} more lines`,
			bracket: "│"
		});
		const { text } = cut(lineOf(source, number) ?? "", {
			from: 0,
			to: 0,
			width
		});
		lines.push({
			number,
			text,
			bracket: number === first ? "╭" : number === last ? "╰" : "│"
		});
	}
	return lines;
}
function cut(line, { from, to, width }) {
	const first = Math.max(0, Math.min(from, line.length) - reach);
	const glyphs = glyphsOf(line.slice(first, from + reach)).map((glyph) => ({
		...glyph,
		at: glyph.at + first
	}));
	const before = glyphs.filter((glyph) => glyph.at < from).length;
	const marked = Math.max(1, glyphs.filter((glyph) => glyph.at >= from && glyph.at < to).length);
	const window = windowAround(glyphs, {
		before,
		marked,
		width
	});
	const inside = glyphs.slice(window.start, window.end);
	const left = window.start > 0 || first > 0 ? "…" : "";
	const right = window.end < glyphs.length || from + reach < line.length ? "…" : "";
	const markFrom = cellsIn(glyphs.slice(window.start, before)) + left.length;
	const markCells = cellsIn(glyphs.slice(Math.max(before, window.start), Math.min(before + marked, window.end)));
	return {
		text: `${left}${inside.map((glyph) => glyph.text).join("")}${right}`,
		mark: {
			from: markFrom,
			cells: Math.max(1, markCells)
		}
	};
}
/** Grows from the first marked glyph: the marked ones, then as much before them as a third of the line, then after. */
function windowAround(glyphs, { before, marked, width }) {
	if (cellsIn(glyphs) <= width) return {
		start: 0,
		end: glyphs.length
	};
	const room = Math.max(8, width - 2);
	const grow = (index, step, budget) => {
		let at = index;
		let left = budget;
		for (let next = step === 1 ? at : at - 1; next >= 0 && next < glyphs.length; next += step) {
			left -= glyphs[next]?.cells ?? 0;
			if (left < 0) break;
			at += step;
		}
		return at;
	};
	const markedCells = Math.min(room, cellsIn(glyphs.slice(before, before + marked)));
	const start = grow(before, -1, Math.min(room - markedCells, Math.floor(room / 3)));
	const end = grow(start, 1, room);
	return {
		start: end === glyphs.length ? grow(end, -1, room) : start,
		end
	};
}
function cellsIn(glyphs) {
	return glyphs.reduce((sum, glyph) => sum + glyph.cells, 0);
}

// actions/lib/domain/html-report/findings.ts
/** Cells of a line of source; longer ones are cut around what is marked. */
const width = 140;
/** Findings of one part of the page: with more of them no browser is quick. */
const mostFindings = 1e4;
function findingsByFile(input, findings, withSource = true) {
	const shown = findings.slice(0, mostFindings);
	const files = [...groupedBy(shown, ({ path }) => path)];
	const rest = findings.length - shown.length;
	return html`${files.map(([path, of]) => html`<div class="group">
        <h3 class="path">${path}</h3>
        ${of.map((finding) => findingCard(input, finding, withSource))}
      </div>`)}
  ${rest > 0 && html`<p>${counted(rest, "more finding")}: the report as JSON has all.</p>`}`;
}
function findingCard(input, finding, withSource) {
	const { severity, message, rule, fix, line, column, endLine, object, related = [] } = finding;
	const known = input.rules.get(rule);
	const url = withSource ? input.style.link?.({
		path: finding.path,
		line,
		endLine
	}) : void 0;
	const place = url === void 0 ? html`line ${line}:${column}` : html`<a href="${url}">line ${line}:${column}</a>`;
	const source = withSource && known?.confidential !== true ? input.sources(finding.path) : void 0;
	const rows = excerpt(source, finding, width);
	return html`<article class="finding ${severity}">
    <p><span class="badge">${severity}</span> ${message}</p>
    <p class="meta">
      ${place} · <span title="${known?.title ?? ""}">${rule}</span>${object === void 0 ? "" : html` · ${object}`}
    </p>
    ${rows !== void 0 && html`<pre>${rows.map(sourceLine)}</pre>`}
    ${related.map((each) => html`<p class="meta">also ${each.path}:${each.line}: ${each.message}</p>`)}
    ${fix !== void 0 && html`<p><b>Fix:</b> ${fix}</p>`}
    ${known !== void 0 && html`<details>
        <summary>Why</summary>
        <p>${known.why}</p>
      </details>`}
  </article>`;
}
function sourceLine({ number, text, mark }) {
	const shown = number === void 0 ? "     " : String(number).padStart(5);
	if (mark === void 0) return html`${shown}  ${text}\n`;
	const before = text.slice(0, mark.from);
	const marked = text.slice(mark.from, mark.from + mark.cells);
	return html`${shown}  ${before}<mark>${marked}</mark>${text.slice(mark.from + mark.cells)}\n`;
}

// actions/lib/domain/html-report/style.ts
const styleSheet = `
:root { color-scheme: light dark; --ink: #1d2330; --soft: #5c6675; --line: #d9dee6; --paper: #f6f7f9; --card: #ffffff;
  --error: #b42318; --warning: #9a5b00; --info: #2f5fb3; --clean: #14713f; --add: #e3f5e9; --drop: #fbe6e4; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --soft: #9aa5b5; --line: #333b48; --paper: #12161d; --card: #1a202a;
  --error: #ff8a80; --warning: #f5b955; --info: #8db4ff; --clean: #6fd39a; --add: #16351f; --drop: #3d1d1b; --mark: #5a4a10; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .2rem 0 .4rem; } h2 { font-size: 1.15rem; margin: 0 0 .6rem; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; overflow-wrap: anywhere; }
p { margin: .3rem 0; } a { color: inherit; } code, pre, .path { font: .86em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.lead { color: var(--soft); } .numbers { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; list-style: none; margin: .6rem 0 0; }
.numbers b { font-size: 1.15rem; } section, .finding { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
section { padding: 1rem 1.2rem; margin: 1rem 0; } .banner { border-left: .4rem solid var(--tone); }
.finding { padding: .6rem .9rem; margin: .5rem 0; border-left: .3rem solid var(--tone); content-visibility: auto; contain-intrinsic-size: auto 7rem; }
.error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); } .clean { --tone: var(--clean); }
summary .meta { font-weight: 400; }
.badge { color: var(--tone); font-weight: 600; } .meta { color: var(--soft); font-size: .9em; }
pre { overflow-x: auto; margin: .5rem 0 0; padding: .5rem .7rem; background: var(--paper); border-radius: .4rem; white-space: pre; }
pre mark { background: var(--mark); color: inherit; } pre ins { background: var(--add); text-decoration: none; display: block; }
pre del { background: var(--drop); text-decoration: none; display: block; }
table { border-collapse: collapse; width: 100%; font-size: .95em; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
details { margin: .4rem 0; } summary { cursor: pointer; font-weight: 600; } summary:focus-visible, input:focus-visible, a:focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
.picture { background: var(--paper); border-radius: .4rem; padding: .5rem; overflow-x: auto; } .picture svg { max-width: 100%; height: auto; }
.search { width: 100%; padding: .5rem .7rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: inherit; font: inherit; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; } [hidden] { display: none; }
footer { color: var(--soft); font-size: .85em; margin-top: 2rem; }
@media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; } .search, .skip { display: none; }
  section, .finding { break-inside: avoid; border-color: #999; } details > :not(summary) { display: block; } }
`;
/** Hides what does not hold the words that are typed; without it everything is there to be read. */
const searchScript = `
const box = document.querySelector(".search");
const count = document.querySelector("#found");
const items = [...document.querySelectorAll(".finding, .object")].map((element) => [element, element.textContent.toLowerCase()]);
box.hidden = false;
box.addEventListener("input", () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const [element, text] of items) {
    element.hidden = !words.every((word) => text.includes(word));
    if (!element.hidden) shown++;
  }
  for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".finding:not([hidden]), .object:not([hidden])");
  count.textContent = words.length === 0 ? "" : shown + " of " + items.length;
});
`;

// actions/lib/domain/html-report/html-report.ts
const tones = {
	clean: "clean",
	findings: "error",
	"not-checked": "warning"
};
/** The same report gives the same bytes. Nothing in the page can load or run anything but its own search box. */
function htmlReport(input) {
	const { report, version, preamble = [] } = input;
	const { own, older } = byOrigin(report.findings);
	const grave = worstFirst(own).filter(({ severity }) => severity !== "info");
	const notes = own.filter(({ severity }) => severity === "info");
	const title = capital$1(verdictWords(report));
	const isGrave = grave.length > 0;
	const findings = findingsSection(input, {
		grave,
		notes,
		older
	});
	const cluster = preamble.length > 0 && html`<section>
      <h2>The cluster</h2>
      <pre>${preamble.map((line) => html`${line}\n`)}</pre>
    </section>`;
	return page(title, html`<a class="skip" href="#findings">to the findings</a>
    <main>
      <section class="banner ${tones[report.verdict]}">
        <p class="lead">Ragas Homelab</p>
        <h1>${title}</h1>
        ${revisions(input)}
        <ul class="numbers">
          ${examinedWords(report.examined).map(number)}
        </ul>
      </section>
      ${unchecked$1(input, true)} ${isGrave && findings} ${cluster} ${(report.talos ?? []).map(planSection)}
      ${(report.flux ?? []).map(fluxSection)} ${!isGrave && findings}
      ${unchecked$1(input, false)} ${tolerated$2(input)}
      <footer>${footer(input)} · ragas-homelab ${version}</footer>
    </main>`);
}
function findingsSection(input, { grave, notes, older }) {
	const { fixed = [] } = input.report;
	return html`<section id="findings">
        <h2>Findings</h2>
        <input
          class="search"
          type="search"
          hidden
          placeholder="search: words of a message, a path, a rule"
          aria-label="Search the findings"
        />
        <p class="meta" id="found" aria-live="polite"></p>
        ${grave.length === 0 && html`<p>Nothing to mend.</p>`} ${findingsByFile(input, grave)}
        ${folded$1(`Notes (${notes.length})`, notes.length > 0 && findingsByFile(input, notes))}
        ${folded$1(`There before this change (${older.length})`, older.length > 0 && findingsByFile(input, older))}
        ${folded$1(`Mended by this change (${fixed.length})`, fixed.length > 0 && findingsByFile(input, fixed, false))}
      </section>`;
}
function page(title, body) {
	const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash("sha256").update(searchScript).digest("base64")}'; base-uri 'none'; form-action 'none'`;
	return `<!doctype html>\n<html lang="en"><head>${html`<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="referrer" content="no-referrer" />
    <title>${title}</title
    ><style>
      ${ownMarkup(styleSheet)}
    </style>`.markup}</head><body>${body.markup}<script>${searchScript}<\/script></body></html>\n`;
}
function number(words) {
	const [count = "", ...rest] = words.split(" ");
	return html`<li><b>${count}</b> ${rest.join(" ")}</li>`;
}
function revisions({ report }) {
	if (report.revisions === void 0) return void 0;
	const { base, head } = report.revisions;
	return html`<p class="lead">${head === void 0 ? "the work tree" : head.slice(0, 7)} over ${base.slice(0, 7)}</p>`;
}
function unchecked$1({ report }, relevant) {
	const items = report.notChecked.filter((item) => item.relevant === relevant);
	if (items.length === 0) return void 0;
	const rows = byReason(items).map(({ why, items: of }) => html`<li>${of.map(uncheckedWords).join(", ")}: ${why}</li>`);
	if (!relevant) return html`<section>
      <details>
        <summary>Not checked (${items.length})</summary>
        <ul>
          ${rows}
        </ul>
      </details>
    </section>`;
	return html`<section class="banner warning">
    <h2>Could not be checked, so this is not green</h2>
    <ul>
      ${rows}
    </ul>
  </section>`;
}
function tolerated$2({ report }) {
	if (report.tolerated.length === 0) return void 0;
	const rows = report.tolerated.map(({ rule, path, line, reason }) => html`<li><code>${rule}</code> at <code>${path}:${line}</code>: ${reason}</li>`);
	return html`<section>
    <details>
      <summary>Tolerated (${rows.length})</summary>
      <ul>
        ${rows}
      </ul>
    </details>
  </section>`;
}
function folded$1(title, content) {
	return content === false ? void 0 : html`<details>
        <summary>${title}</summary>
        ${content}
      </details>`;
}
function footer({ report }) {
	return report.tools.map(({ name, version }) => `${name} ${version}`).join(", ");
}
function capital$1(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// actions/lib/domain/report/github.ts
const command = {
	error: "error",
	warning: "warning",
	info: "notice"
};
const longestMessage = 4e3;
/** One command a line, worst first, and a last line that counts what did not fit. Findings of the base are only counted. */
function githubAnnotations(input, limits = {
	errors: 10,
	warnings: 10,
	notices: 10
}) {
	const { report } = input;
	const { own, older } = byOrigin(report.findings);
	const unchecked = uncheckedCommand(input);
	const left = {
		error: limits.errors - unchecked.length,
		warning: limits.warnings,
		info: limits.notices
	};
	const shown = [];
	const dropped = [];
	for (const finding of worstFirst(own)) (left[finding.severity]-- > 0 ? shown : dropped).push(finding);
	const lines = [...unchecked, ...shown.map((finding) => annotation(input, finding, limits.prefix ?? ""))];
	if (dropped.length > 0) lines.push(`${severityCounts(dropped)} more without an annotation: the report lists all`);
	if (older.length > 0) lines.push(`${counted(older.length, "finding")} from before this change without an annotation`);
	return lines.map((line) => `${line}\n`).join("");
}
function annotation({ rules }, finding, prefix) {
	const { path, line, endLine, column, endColumn, rule } = finding;
	const title = rules.get(rule)?.title;
	const columns = line === endLine ? {
		col: column,
		endColumn: Math.max(column, endColumn)
	} : {};
	const parts = [finding.message, finding.fix === void 0 ? "" : `Fix: ${finding.fix}`];
	return workflowCommand({
		name: command[finding.severity],
		properties: {
			file: `${prefix}${path}`,
			line,
			endLine,
			...columns,
			title: title === void 0 ? rule : `${rule}: ${title}`
		},
		message: shortened(parts.filter((part) => part !== "").join("\n"))
	});
}
function uncheckedCommand({ report }) {
	const relevant = report.notChecked.filter((item) => item.relevant);
	if (relevant.length === 0) return [];
	const message = relevant.map(({ what, why }) => `${what}: ${why}`).join("\n");
	return [workflowCommand({
		name: "error",
		properties: { title: "could not check" },
		message: shortened(message)
	})];
}
function shortened(text) {
	const characters = [...text];
	return characters.length <= longestMessage ? text : `${characters.slice(0, 3999).join("")}…`;
}

// actions/lib/domain/report/json.ts
/** Two spaces of indent and a trailing newline; absent fields are left out. `schemas/report.schema.json` describes it. */
function jsonReport({ report }) {
	return `${JSON.stringify(orderedReport(report), void 0, 2)}\n`;
}
/** The report with its fields in canonical order, and no others. */
function orderedReport(report) {
	const { version, verdict, fixed, revisions, talos, machineConfigs, flux } = report;
	return {
		version,
		verdict,
		examined: examined(report.examined),
		findings: report.findings.map(finding),
		...fixed === void 0 ? {} : { fixed: fixed.map(finding) },
		...present({
			revisions,
			talos,
			machineConfigs,
			flux
		}),
		notChecked: report.notChecked.map(notChecked),
		tolerated: report.tolerated.map(tolerated$1),
		tools: report.tools.map(tool)
	};
}
function examined(of) {
	const { files, documents, references, nodes, kustomizations, helmReleases, ignored } = of;
	return present({
		files,
		documents,
		references,
		nodes,
		kustomizations,
		helmReleases,
		ignored
	});
}
function finding(of) {
	const { rule, severity, message, path, line, column, endLine, endColumn, object, cluster, fix, since } = of;
	const suggestion = of.suggestion && {
		line: of.suggestion.line,
		endLine: of.suggestion.endLine,
		replacement: of.suggestion.replacement
	};
	const related = of.related?.map(relatedPlace);
	return present({
		rule,
		severity,
		message,
		path,
		line,
		column,
		endLine,
		endColumn,
		object,
		cluster,
		fix,
		suggestion,
		related,
		since
	});
}
function relatedPlace({ path, line, column, message }) {
	return {
		path,
		line,
		column,
		message
	};
}
function notChecked({ what, why, count, relevant }) {
	return {
		what,
		why,
		count,
		relevant
	};
}
function tolerated$1({ rule, path, line, reason, until }) {
	return present({
		rule,
		path,
		line,
		reason,
		until
	});
}
function tool({ name, version, sha256 }) {
	return present({
		name,
		version,
		sha256
	});
}
/** Without the fields that are undefined. */
function present(of) {
	return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== void 0));
}

// actions/lib/domain/report/junit.ts
/**
* A case fails exactly when its finding fails the run; other findings are passed cases with their text as output. What
* could not be checked is an error when relevant, else a skipped case. The first suite passes when anything was examined.
*/
function junitReport(input) {
	const { report } = input;
	const suites = [examinedSuite(input)];
	for (const path of [...new Set(report.findings.map((finding) => finding.path))].sort(compareText)) {
		const own = report.findings.filter((finding) => finding.path === path);
		suites.push(suite(path, own.map((finding) => findingCase(input, finding))));
	}
	const totals = suites.map(({ attributes }) => attributes);
	const sum = (name) => totals.reduce((total, attributes) => total + Number(attributes[name]), 0);
	return xmlDocument({
		name: "testsuites",
		attributes: {
			name: "Ragas Homelab",
			tests: sum("tests"),
			failures: sum("failures"),
			errors: sum("errors"),
			skipped: sum("skipped")
		},
		children: suites
	});
}
function suite(name, cases) {
	const count = (kind) => cases.filter(({ children }) => children?.some((child) => typeof child !== "string" && child.name === kind)).length;
	return {
		name: "testsuite",
		attributes: {
			name,
			tests: cases.length,
			failures: count("failure"),
			errors: count("error"),
			skipped: count("skipped")
		},
		children: cases
	};
}
function examinedSuite({ report }) {
	return suite("homelab", [{
		name: "testcase",
		attributes: {
			classname: "homelab",
			name: `examined ${examinedWords(report.examined).join(", ")}`
		}
	}, ...report.notChecked.map(uncheckedCase)]);
}
function uncheckedCase({ what, why, count, relevant }) {
	const outcome = {
		name: relevant ? "error" : "skipped",
		attributes: { message: `${why} (${count})` }
	};
	return {
		name: "testcase",
		attributes: {
			classname: "homelab.not-checked",
			name: what
		},
		children: [outcome]
	};
}
function findingCase({ failOn }, finding) {
	const { rule, severity, message, path, line, column, fix, since } = finding;
	const text = [`${path}:${line}:${column}: ${message}`, ...fix === void 0 ? [] : [`fix: ${fix}`]].join("\n");
	const child = since !== "base" && atLeast(severity, failOn) ? {
		name: "failure",
		attributes: {
			type: rule,
			message
		},
		children: [text]
	} : {
		name: "system-out",
		attributes: {},
		children: [`${severity}: ${text}`]
	};
	return {
		name: "testcase",
		attributes: {
			classname: rule,
			name: `${path}:${line}:${column}`,
			file: path,
			line
		},
		children: [child]
	};
}

// actions/lib/domain/report/suggested-lines.ts
/** Longer ones are for programs. */
const mostLines = 12;
/** Undefined without a suggestion, without the text that it changes, or when there are too many lines to show. */
function suggestedLines({ suggestion }, source) {
	if (suggestion === void 0 || source === void 0) return void 0;
	const { line, endLine, replacement } = suggestion;
	const old = Array.from({ length: endLine - line + 1 }, (_, index) => lineOf(source, line + index) ?? "");
	const edits = lineEdits(old, linesIn(replacement));
	return edits.length > mostLines ? void 0 : edits;
}
function linesIn(text) {
	return text === "" ? [] : text.replace(/\r?\n$/u, "").split(/\r?\n/u);
}

// actions/lib/domain/report/markdown.ts
/** GitHub refuses a step's summary above 1 MiB. */
const largestPage = 1e6;
/** Verdict, numbers, findings worst first, then everything else folded. What does not fit is counted, never cut inside. */
function markdownReport(input) {
	const { report } = input;
	const { own, older } = byOrigin(report.findings);
	const symbol = {
		clean: "✅",
		findings: "⛔",
		"not-checked": "⚠️"
	}[report.verdict];
	const files = new Set(own.map(({ path }) => path)).size;
	const where = own.length === 0 ? "" : ` in ${counted(files, "file")}`;
	const tail = [
		unchecked(input),
		tolerated(input),
		tools(input)
	].filter((part) => part !== "").join("\n");
	const { link } = input.style;
	const machines = [
		...(report.talos ?? []).map((plan) => planMarkdown(plan, {
			refusals: false,
			...link === void 0 ? {} : { link }
		})),
		machineConfigMarkdown(report.machineConfigs ?? [], { link }),
		fluxMarkdown(report.flux ?? [], { link })
	].filter((part) => part !== "").join("\n");
	const head = `## ${symbol} ${capital(verdictWords(report))}${where}\n\n${examinedLine(input)}\n`;
	let room = largestPage - Buffer.byteLength(head) - Buffer.byteLength(tail) - Buffer.byteLength(machines) - 1e3;
	const { link: _, ...withoutLink } = input.style;
	const ofBase = {
		...input,
		style: withoutLink,
		sources: () => void 0
	};
	const fit = (findings, within = input) => {
		const items = [];
		for (const finding of findings) {
			const text = item(within, finding);
			room -= Buffer.byteLength(text);
			if (room < 0) break;
			items.push(text);
		}
		const rest = findings.length - items.length;
		return rest === 0 ? items.join("\n") : `${items.join("\n")}\n${counted(rest, "finding")} more; the JSON report has all.\n`;
	};
	const grave = worstFirst(own).filter(({ severity }) => severity !== "info");
	const notes = own.filter(({ severity }) => severity === "info");
	return [
		head,
		machines,
		grave.length === 0 ? "" : fit(grave),
		folded(`Notes (${notes.length})`, notes.length === 0 ? "" : fit(notes)),
		folded(`There before this change (${older.length})`, older.length === 0 ? "" : fit(older)),
		folded(`Mended by this change (${report.fixed?.length ?? 0})`, fit(report.fixed ?? [], ofBase)),
		tail
	].filter((part) => part !== "").join("\n");
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function examinedLine({ report }) {
	const left = report.notChecked.reduce((sum, { count }) => sum + count, 0);
	const rest = left === 0 ? "nothing left out" : `${left} not checked`;
	return [`${examinedWords(report.examined).join(", ")} examined, ${rest}`, ...reservations(report)].map((sentence) => `${capital(sentence)}.`).join(" ");
}
function item({ style, sources, rules }, finding) {
	const { path, line, endLine, column, message, rule, fix, severity } = finding;
	const place = markdownCode(`${path}:${line}:${column}`);
	const url = style.link?.({
		path,
		line,
		endLine
	});
	const source = rules.get(rule)?.confidential === true ? void 0 : sources(path);
	const shown = excerpt(source, finding, 110)?.flatMap((row) => [row.text, ...underline(row)]);
	const change = suggestedLines(finding, source)?.map(({ sign, line: text }) => `${sign}${text}`);
	const lines = [
		`- **${markdownProse(message)}**`,
		`  ${severity} · ${url === void 0 ? place : markdownLink(place, url)} · rule ${markdownCode(rule)}`,
		...fix === void 0 ? [] : [`  Fix: ${markdownProse(fix)}`]
	];
	const fence = change !== void 0 ? markdownFence(change, "diff") : shown && markdownFence(shown, "yaml");
	return `${lines.join("  \n")}\n${fence === void 0 ? "" : `\n${indented(fence)}`}`;
}
function underline({ mark }) {
	return mark === void 0 ? [] : [`${" ".repeat(mark.from)}${"─".repeat(mark.cells)}`];
}
function indented(text) {
	return text.replace(/^(?=.)/gm, () => "  ");
}
function folded(title, body) {
	return body === "" ? "" : `<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}
function unchecked({ report }) {
	const relevant = report.notChecked.filter(({ relevant: counts }) => counts);
	const others = report.notChecked.filter(({ relevant: counts }) => !counts);
	const list = (items) => byReason(items).map(({ why, items: of }) => `- ${of.map((one) => markdownCode(uncheckedWords(one))).join(", ")}: ${markdownText(why)}\n`).join("");
	return [relevant.length === 0 ? "" : `**Could not be checked**\n\n${list(relevant)}`, folded(`Not checked (${others.length})`, list(others))].filter((part) => part !== "").join("\n");
}
function tolerated({ report }) {
	const rows = report.tolerated.map(({ rule, path, line, reason, until }) => {
		const end = until === void 0 ? "" : ` (until ${markdownText(until)})`;
		return `- ${markdownCode(rule)} at ${markdownCode(`${path}:${line}`)}: ${markdownText(reason)}${end}\n`;
	});
	return folded(`Tolerated (${rows.length})`, rows.join(""));
}
function tools({ report }) {
	if (report.tools.length === 0) return "";
	return `<sub>${report.tools.map(({ name, version }) => `${markdownText(name)} ${markdownText(version)}`).join(", ")}</sub>\n`;
}

// actions/lib/domain/report/sarif-results.ts
const sarifLevel = {
	error: "error",
	warning: "warning",
	info: "note"
};
/** `ids` are the rules of the run, in the order of its driver. */
function sarifResults(input, ids) {
	const seen = /* @__PURE__ */ new Map();
	return input.report.findings.map((finding) => {
		const print = fingerprint(input, finding);
		const occurrence = (seen.get(print) ?? 0) + 1;
		seen.set(print, occurrence);
		return result({
			input,
			finding,
			ruleIndex: ids.indexOf(finding.rule),
			fingerprint: `${print}:${occurrence}`
		});
	});
}
function result({ input, finding, ruleIndex, fingerprint: print }) {
	const { rule, severity, message, fix, object, since } = finding;
	const related = finding.related?.map((place, id) => ({
		id,
		physicalLocation: {
			artifactLocation: artifact(place.path),
			region: {
				startLine: place.line,
				startColumn: place.column
			}
		},
		message: { text: place.message }
	}));
	const fixes = fixesOf(input, finding);
	return {
		ruleId: rule,
		ruleIndex,
		level: sarifLevel[severity],
		message: { text: fix === void 0 ? message : `${message}\nFix: ${fix}` },
		locations: [{
			physicalLocation: physicalLocation(finding),
			...object === void 0 ? {} : logical(object)
		}],
		...related === void 0 ? {} : { relatedLocations: related },
		...fixes === void 0 ? {} : { fixes },
		...since === void 0 ? {} : { baselineState: since === "base" ? "unchanged" : "new" },
		partialFingerprints: { "homelabFinding/v1": print }
	};
}
function physicalLocation({ path, line, column, endLine, endColumn }) {
	return {
		artifactLocation: artifact(path),
		region: {
			startLine: line,
			startColumn: column,
			endLine,
			endColumn
		}
	};
}
function logical(object) {
	return { logicalLocations: [{
		fullyQualifiedName: object,
		kind: "resource"
	}] };
}
function artifact(path) {
	return {
		uri: path.split("/").map(encodeSegment).join("/"),
		uriBaseId: "%SRCROOT%"
	};
}
/** Lone surrogates have no UTF-8 form and so no percent form. */
function encodeSegment(segment) {
	return encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, () => "�"));
}
/** What stays when lines move: rule, file, object, message and the text of the line. */
function fingerprint({ sources }, finding) {
	const line = lineText(sources(finding.path), finding.line)?.trim() ?? "";
	return sha256([
		finding.rule,
		finding.path,
		finding.object ?? "",
		finding.message,
		line
	].join("\0")).slice(0, 32);
}
function lineText(source, line) {
	return source === void 0 ? void 0 : lineOf(source, line);
}
/** Whole lines are replaced; the last of them keeps its own line break, which the end of a file may lack. */
function fixesOf({ sources }, { path, suggestion, fix }) {
	if (suggestion === void 0) return void 0;
	const last = lineText(sources(path), suggestion.endLine);
	if (last === void 0) return void 0;
	const end = suggestion.replacement === "" && lineText(sources(path), suggestion.endLine + 1) !== void 0 ? {
		endLine: suggestion.endLine + 1,
		endColumn: 1
	} : {
		endLine: suggestion.endLine,
		endColumn: last.length + 1
	};
	const deletedRegion = {
		startLine: suggestion.line,
		startColumn: 1,
		...end
	};
	const insertedContent = { text: suggestion.replacement.replace(/\r?\n$/, "") };
	return [{
		...fix === void 0 ? {} : { description: { text: fix } },
		artifactChanges: [{
			artifactLocation: artifact(path),
			replacements: [{
				deletedRegion,
				insertedContent
			}]
		}]
	}];
}

// actions/lib/domain/report/sarif.ts
/** Rules are those that found something, sorted; what was not checked is a notification of the invocation. */
function sarifReport(input) {
	const { report, version, rules } = input;
	const ids = [...new Set(report.findings.map(({ rule }) => rule))].sort(compareText);
	const log = {
		$schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: {
				driver: {
					name: "Ragas Homelab",
					version,
					semanticVersion: version,
					rules: ids.map((id) => ruleDescriptor(rules.get(id) ?? {
						id,
						severity: "warning",
						title: id,
						why: id
					}))
				},
				...report.tools.length === 0 ? {} : { extensions: report.tools.map((tool) => ({
					name: tool.name,
					version: tool.version
				})) }
			},
			invocations: [invocation(input)],
			originalUriBaseIds: { "%SRCROOT%": { description: { text: "the root of the repository" } } },
			columnKind: "utf16CodeUnits",
			results: sarifResults(input, ids)
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
function ruleDescriptor({ id, severity, title, why }) {
	return {
		id,
		shortDescription: { text: title },
		fullDescription: { text: why },
		helpUri: rulePage(id),
		help: { text: `${why}\n\nhomelab explain ${id}` },
		defaultConfiguration: { level: sarifLevel[severity] }
	};
}
function invocation({ report }) {
	const notifications = report.notChecked.map(({ what, why, count, relevant }) => ({
		level: relevant ? "error" : "note",
		message: { text: `not checked: ${what} (${count}): ${why}` },
		descriptor: { id: "not-checked" }
	}));
	return {
		executionSuccessful: !report.notChecked.some((item) => item.relevant),
		exitCode: exitCodeOf(report.verdict),
		toolExecutionNotifications: notifications
	};
}

// actions/lib/domain/report/flux-text.ts
/** Objects and fields of one change that a terminal shows; the report as JSON has all. */
const mostObjects = 40;
const mostFields = 12;
/** A heading per cluster that changes, its versions, then each app with its objects. Ends with an empty line. */
function fluxText(changes, style) {
	return changes.filter(({ objects }) => objects.length > 0).flatMap((change) => {
		const { cluster, charts, images, objects, reach } = change;
		const versions = [...charts.map((each) => versionWords("chart", each)), ...images.map((each) => versionWords("image", each))];
		const shown = objects.slice(0, mostObjects);
		const dependents = new Set(reach.flatMap((each) => each.dependents)).size;
		return [
			`${paint(style, "bold", "flux")}  ${visible(cluster)}: ${fluxWords(change)}`,
			...versions.map((text) => `  ${cutTo(visible(text), style.width - 2)}`),
			...dependents === 0 ? [] : [`  ${counted(dependents, "other waits", "others wait")} for what changes`],
			...[...groupedBy(shown, ({ kustomization }) => kustomization)].flatMap(([name, members]) => [
				"",
				`  ${paint(style, "bold", name === "" ? "the entry path" : visible(name))}`,
				...members.flatMap((object) => objectText(object, style))
			]),
			...shown.length === objects.length ? [] : [`  … ${objects.length - shown.length} more objects`],
			""
		];
	});
}
const signs = {
	added: "+",
	removed: "-",
	changed: "~"
};
const inks$1 = {
	"+": "good",
	"-": "error",
	" ": "dim"
};
function objectText({ object, change, path, line, fields, consequence }, style) {
	const place = linked(style, {
		path,
		line
	}, visible(`${path}:${line}`));
	const rest = fields.length - mostFields;
	return [
		`    ${signs[change]} ${visible(object)}  ${paint(style, "dim", place)}`,
		...consequence === void 0 ? [] : wrap(visible(consequence), style.width - 8).map((text) => `        ${paint(style, "warning", text)}`),
		...fields.slice(0, mostFields).flatMap(objectFieldLines).map(({ sign, text }) => {
			const cells = cutTo(`${sign} ${visible(text)}`, style.width - 8);
			return `        ${paint(style, inks$1[sign], cells)}`;
		}),
		...rest > 0 ? [`        … ${counted(rest, "more field")}`] : []
	];
}

// actions/lib/domain/report/machine-config-text.ts
/** A heading per cluster, then each group of nodes with its fields, class, reason and danger. Ends with an empty line. */
function machineConfigText(changes, style) {
	return changes.flatMap((change) => {
		const { cluster, path, changes: groups } = change;
		const about = [
			changeWords(change),
			consequenceWords(change),
			runningWords(change)
		].filter((part) => part !== void 0 && part !== "");
		const hidden = hiddenWords(change);
		return [
			`${paint(style, "bold", visible(path))}  ${visible(cluster)}: ${visible(about.join("; "))}`,
			...hidden === void 0 ? [] : wrap(visible(hidden), style.width - 2).map((text) => `  ${paint(style, "warning", text)}`),
			...unknownWords(change).flatMap(({ who, why }) => wrap(visible(`${who}: ${why}`), style.width - 2).map((text) => `  ${text}`)),
			...groups.flatMap(({ who, fields }) => [
				"",
				`  ${paint(style, "bold", visible(who))}`,
				...fields.flatMap((field) => fieldText(field, style))
			]),
			""
		];
	});
}
const inks = {
	"+": "good",
	"-": "error",
	" ": "dim"
};
function fieldText(field, style) {
	const place = field.at === void 0 ? void 0 : visible(fieldPlace(field));
	const lines = fieldLines(field).map((line, index) => {
		const text = shown(line);
		const room = style.width - 4 - cellsOf(text) - cellsOf(place ?? "");
		const end = index === 0 && place !== void 0 && field.at !== void 0 && room >= 2 ? `${" ".repeat(room)}${paint(style, "dim", field.new === void 0 ? place : linked(style, field.at, place))}` : "";
		return `    ${paint(style, inks[line.sign], text)}${end}`;
	});
	if (field.movedFrom !== void 0) return lines;
	const room = style.width - 6;
	return [
		...lines,
		...wrap(`${classWords(field)}: ${field.reason}`, room).map((text) => `      ${paint(style, "dim", visible(text))}`),
		...field.danger === void 0 ? [] : wrap(`danger: ${field.danger}`, room).map((text) => `      ${paint(style, "warning", visible(text))}`)
	];
}
function shown({ sign, text }) {
	return `${sign} ${visible(text)}`;
}

// actions/lib/domain/report/text-summary.ts
const labelWidth = 10;
function summaryLines(input) {
	const { report, style, seconds } = input;
	const { examined, notChecked, tolerated, tools } = report;
	const row = (label, text, ink) => {
		const [first = "", ...rest] = wrap(text, style.width - labelWidth);
		const name = label.padEnd(labelWidth);
		return [`${ink === void 0 ? name : paint(style, ink, name)}${first}`, ...rest.map((line) => " ".repeat(labelWidth) + line)];
	};
	const time = seconds === void 0 ? "" : `      in ${seconds.toFixed(1)} s`;
	const lines = row("checked", `${examinedWords(examined).join(" · ")}${time}`);
	if ((examined.ignored ?? 0) > 0) lines.push(...row("ignored", `${counted(examined.ignored ?? 0, "file")} that the settings leave out`));
	const mendable = report.findings.filter(({ suggestion }) => suggestion !== void 0).length;
	if (mendable > 0) lines.push(...row("fixable", `${counted(mendable, "finding")}      homelab validate --fix`));
	if (tools.length > 0) lines.push(...row("tools", tools.map(({ name, version }) => `${name} ${version}`).join(" · ")));
	for (const { why, items } of byReason(notChecked.filter((item) => item.relevant))) lines.push(...row("unchecked", `${listed$1(items)}: ${why}`, "error"));
	for (const { why, items } of byReason(notChecked.filter((item) => !item.relevant))) lines.push(...row("left out", `${listed$1(items)} (${why})`));
	if (tolerated.length > 0) {
		const rules = tally(tolerated.map(({ rule }) => rule)).map(([rule, count]) => count === 1 ? rule : `${rule} ×${count}`);
		lines.push(...row("tolerated", rules.join(", ")));
	}
	const ink = {
		clean: "good",
		findings: "error",
		"not-checked": "error"
	};
	return [...lines, `${"result".padEnd(labelWidth)}${paint(style, ink[report.verdict], [verdictWords(report), ...reservations(report)].join("; "))}`];
}
/** At most a dozen names; the JSON has them all. */
function listed$1(items) {
	const names = items.slice(0, 12).map((item) => visible(uncheckedWords(item)));
	return items.length > 12 ? `${names.join(", ")} and ${items.length - 12} more` : names.join(", ");
}

// actions/lib/domain/report/text.ts
/** Findings by file, each with its lines; then what was examined, what was not, and the result as the last line. */
function textReport(input) {
	const { report, style } = input;
	const { own, older } = byOrigin(report.findings);
	const explained = /* @__PURE__ */ new Set();
	const lines = [];
	if (input.preamble !== void 0 && input.preamble.length > 0) lines.push(...input.preamble, "");
	lines.push(...machineConfigText(report.machineConfigs ?? [], style), ...planLines(input));
	lines.push(...fluxText(report.flux ?? [], style));
	for (const [path, findings] of groupByPath(own)) {
		lines.push(linked(style, {
			path,
			line: findings[0]?.line ?? 1
		}, paint(style, "bold", visible(path))));
		for (const finding of findings) lines.push(...findingLines(input, finding, explained), "");
	}
	if (older.length > 0) lines.push(paint(style, "bold", "already there before this change"), ...brief(style, older), "");
	if (report.fixed !== void 0 && report.fixed.length > 0) lines.push(paint(style, "bold", "mended by this change"), ...brief(style, report.fixed), "");
	return `${[...lines, ...summaryLines(input)].join("\n")}\n`;
}
/** Plans; what refuses them is told as findings. */
function planLines({ report, style, appendix = [] }) {
	const isTold = report.machineConfigs !== void 0;
	return (report.talos ?? []).flatMap((plan) => [...planText(plan, {
		style,
		brief: isTold
	}), ""]).concat(appendix);
}
function groupByPath(findings) {
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) groups.set(finding.path, [...groups.get(finding.path) ?? [], finding]);
	return groups;
}
function brief(style, findings) {
	return findings.map((finding) => {
		const place = linked(style, finding, `${visible(finding.path)}:${finding.line}:${finding.column}`);
		return `  ${severity(style, finding)}  ${place}  ${visible(finding.message)} ${paint(style, "dim", `(${finding.rule})`)}`;
	});
}
function severity(style, finding) {
	return paint(style, finding.severity, finding.severity.padEnd(7));
}
function findingLines(input, finding, explained) {
	const { style } = input;
	const head = `  ${severity(style, finding)}  ${finding.rule}      ${linked(style, finding, `${finding.line}:${finding.column}`)}`;
	const digits = Math.max(2, String(finding.endLine).length);
	const gutter = (label = "") => paint(style, "dim", `    ${label.padStart(digits)} │ `);
	const room = style.width - digits - 7;
	const isSecret = input.rules.get(finding.rule)?.confidential === true;
	const shown = isSecret ? void 0 : excerpt(input.sources(finding.path), finding, room);
	const body = shown === void 0 ? void 0 : drawn({
		shown,
		finding,
		style,
		gutter,
		room
	});
	const lines = body ?? wrap(finding.message, style.width - 4).map((line) => `    ${line}`);
	const say = (text) => wrap(text, room).map((line) => body === void 0 ? `    ${line}` : `${gutter()}${line}`);
	for (const place of finding.related ?? []) lines.push(...say(`also ${place.path}:${place.line}:${place.column} ${place.message}`));
	for (const { sign, line } of isSecret ? [] : suggestedLines(finding, input.sources(finding.path)) ?? []) {
		if (sign === "-" && finding.suggestion?.replacement !== "") continue;
		if (sign !== " ") lines.push(`${gutter(sign)}${paint(style, sign === "+" ? "good" : "error", visible(line))}`);
	}
	const hint = explained.has(finding.rule) ? "" : `homelab explain ${finding.rule}`;
	explained.add(finding.rule);
	lines.push(...wayOut(finding.fix, hint, room).flatMap(say));
	return [head, ...lines];
}
/** Fix and explanation on one line where they fit. */
function wayOut(fix, hint, room) {
	if (fix === void 0) return hint === "" ? [] : [hint];
	const both = `fix: ${fix}      ${hint}`.trimEnd();
	return hint === "" || cellsOf(both) <= room ? [both] : [`fix: ${fix}`, hint];
}
function drawn({ shown, finding, style, gutter, room }) {
	const lines = [];
	for (const line of shown) {
		const bracket = line.bracket === void 0 ? "" : `${paint(style, finding.severity, line.bracket)} `;
		lines.push(`${gutter(line.number === void 0 ? "" : String(line.number))}${bracket}${line.text}`.trimEnd());
	}
	const mark = shown.length === 1 ? shown[0]?.mark : void 0;
	const message = visible(finding.message);
	if (mark === void 0) return [...lines, ...wrap(message, room).map((line) => gutter() + paint(style, finding.severity, line))];
	const line = `${" ".repeat(mark.from)}${paint(style, finding.severity, "─".repeat(mark.cells))}`;
	if (mark.from + mark.cells + 1 + cellsOf(message) <= room) return [...lines, `${gutter()}${line} ${paint(style, finding.severity, message)}`];
	const below = wrap(message, room).map((part) => gutter() + paint(style, finding.severity, part));
	return [
		...lines,
		`${gutter()}${line}`,
		...below
	];
}

// actions/lib/hosts/rendering.ts
const writers = {
	text: textReport,
	json: jsonReport,
	markdown: markdownReport,
	sarif: sarifReport,
	junit: junitReport,
	github: githubAnnotations,
	html: htmlReport
};
const endings = [
	[/\.sarif(?:\.json)?$/i, "sarif"],
	[/\.json$/i, "json"],
	[/\.(?:md|markdown)$/i, "markdown"],
	[/\.xml$/i, "junit"],
	[/\.html?$/i, "html"]
];
/** The format asked for, else what the ending of the file says, else text. */
function formatFor(asked, out) {
	if (asked !== void 0 && Object.hasOwn(writers, asked)) return asked;
	return endings.find(([ending]) => ending.test(out ?? ""))?.[1] ?? "text";
}
function writerInput(of) {
	const { result, gate, version, style, seconds } = of;
	const preamble = [...result.drawing?.(style) ?? [], ...result.preamble ?? []];
	const texts = /* @__PURE__ */ new Map();
	return {
		report: result.report,
		rules: result.rules,
		sources: (path) => {
			if (!texts.has(path)) texts.set(path, result.sources?.(path));
			return texts.get(path);
		},
		style,
		...gate,
		version,
		...preamble.length === 0 ? {} : { preamble },
		...result.appendix === void 0 ? {} : { appendix: result.appendix(style) },
		...seconds === void 0 ? {} : { seconds }
	};
}
function render(format, input) {
	return writers[format](format === "json" || format === "sarif" ? input : allAlike(input));
}
/** Where older findings fail the run too, people are not told them apart; what programs read still says which they are. */
function allAlike(input) {
	if (input.failOnBase !== true) return input;
	const findings = input.report.findings.map((finding) => {
		const { since, ...rest } = finding;
		return since === void 0 ? finding : rest;
	});
	return {
		...input,
		report: {
			...input.report,
			findings
		}
	};
}
/** What the inputs of a verb say of findings that fail the run. */
function gateOf(values) {
	return {
		failOn: values["failOn"] ?? "error",
		failOnBase: values["failOnBase"] === true
	};
}

// actions/lib/adapters/node/errno.ts
/** The system's code of an error, `ENOENT`; undefined for any other error. */
function errorCode(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}
const words = {
	EACCES: "permission denied",
	EPERM: "permission denied",
	ENOENT: "there is no such file",
	EROFS: "the file system is read-only",
	ENOSPC: "no space is left",
	EDQUOT: "the quota is used up",
	ENOTDIR: "something in its path is not a folder"
};
/** A sentence part for people: the system's word where there is one, else the error's own message. */
function errorWords(error) {
	const code = errorCode(error);
	if (code !== void 0) return words[code] ?? code;
	return error instanceof Error ? error.message : String(error);
}

// actions/lib/hosts/failure.ts
/** Whatever was thrown: wrong use is 2, with one line for each mistake; anything else is 3, with its chain of causes. */
function describeFailure(thrown, options) {
	if (thrown instanceof WrongUse) return {
		exitCode: 2,
		lines: thrown.mistakes.map(visible)
	};
	const [first = "no reason is known", ...causes] = chainOf(thrown);
	const lines = [`could not check: ${first}`, ...causes.map((cause) => `  because: ${cause}`)].map(visible);
	if (options.stack && thrown instanceof Error) lines.push(...(thrown.stack ?? "").split("\n").map(visible));
	return {
		exitCode: 3,
		lines
	};
}
/** What is no error, on one line. */
function worded(thrown) {
	return typeof thrown === "string" ? thrown : inspect(thrown, {
		breakLength: Infinity,
		depth: 1
	});
}
/** What the system refuses in words of people, and where; Node's own message is for programmers. */
function wordsOf(error) {
	if (errorCode(error) === void 0 || !("syscall" in error)) return error.message || error.name;
	const path = "path" in error && typeof error.path === "string" ? `: ${error.path}` : "";
	return `${errorWords(error)}${path}`;
}
function chainOf(thrown) {
	const messages = [];
	const seen = /* @__PURE__ */ new Set();
	for (let at = thrown; at !== void 0 && at !== null && !seen.has(at); at = at instanceof Error ? at.cause : void 0) {
		seen.add(at);
		messages.push(at instanceof Error ? wordsOf(at) : worded(at));
		if (at instanceof AggregateError) messages.push(...at.errors.map((inner) => chainOf(inner).join(": ")));
	}
	return messages;
}

// actions/lib/hosts/inputs.ts
/**
* Turns raw texts into typed values. `label` says how the host writes an input: `--fail-on`, `input fail-on`. Never
* throws: every mistake is a sentence that names the input, the value and what is allowed.
*/
function readInputs(table, given, label) {
	const values = {};
	const mistakes = [];
	for (const spec of table) {
		const texts = given.get(spec.name) ?? [];
		const read = texts.length === 0 ? absent(spec) : parse(spec, texts);
		if ("mistake" in read) mistakes.push(`${label(spec.name)} ${read.mistake}`);
		else values[camelCase(spec.name)] = read.value;
	}
	return {
		values,
		mistakes
	};
}
function absent(spec) {
	if (spec.required) return { mistake: `is missing: ${spec.doc}` };
	if (spec.default !== void 0) return { value: spec.default };
	if (spec.kind === "boolean") return { value: false };
	return { value: spec.kind === "list" ? [] : void 0 };
}
function parse(spec, texts) {
	if (spec.kind === "list") return { value: texts };
	if (texts.length > 1 && new Set(texts).size > 1) return { mistake: `is given ${texts.length} times: ${texts.map((text) => JSON.stringify(text)).join(", ")}` };
	const text = texts[0] ?? "";
	if (spec.kind === "boolean") return parseBoolean(text);
	if (spec.kind === "number") return parseNumber(spec, text);
	if (text === "") return { mistake: "is empty" };
	return spec.kind === "enum" ? parseEnum(spec.values, text) : { value: text };
}
function parseBoolean(text) {
	if (/^(?:true|True|TRUE)$/.test(text)) return { value: true };
	if (/^(?:false|False|FALSE)$/.test(text)) return { value: false };
	return { mistake: `is ${JSON.stringify(text)}: write true or false` };
}
function parseNumber(spec, text) {
	const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
	const { min = -Infinity, max = Infinity } = spec;
	if (value >= min && value <= max) return { value };
	const bounds = [spec.min === void 0 ? "" : ` of at least ${spec.min}`, spec.max === void 0 ? "" : ` of at most ${spec.max}`];
	return { mistake: `is ${JSON.stringify(text)}: write a whole number${bounds.filter(Boolean).join(" and")}` };
}
function parseEnum(values, text) {
	if (values.includes(text)) return { value: text };
	const near = nearestName(text, values);
	const hint = near === void 0 ? `write one of ${values.join(", ")}` : `did you mean ${near}? (${values.join(", ")})`;
	return { mistake: `is ${JSON.stringify(text)}: ${hint}` };
}
/** `fail-on` → `failOn`. */
function camelCase(name) {
	return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

// actions/lib/adapters/node/clock.ts
const systemClock = {
	now: () => Date.now(),
	sleep: (milliseconds, signal) => new Promise((resolve) => {
		if (signal?.aborted === true) return resolve();
		const done = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", done);
			resolve();
		};
		const timer = setTimeout(done, Math.max(0, milliseconds));
		signal?.addEventListener("abort", done);
	})
};

// actions/lib/adapters/node/private-folder.ts
const prefix = "homelab-private-";
const name = /^homelab-private-(\d+)-(\d+)-[0-9a-f]*-/;
const open$2 = /* @__PURE__ */ new Set();
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
let swept = false;
/** A new folder, and what removes it. `watched`: also when this process is killed without a chance to do so itself. */
function openPrivateFolder(watched) {
	if (!swept) sweep$1();
	swept = true;
	const own = `${process.pid}-${startOf(process.pid) ?? "0"}-${bootId()}${namespace()}`;
	const path = mkdtempSync(join(tmpdir(), `${prefix}${own}-`));
	if (open$2.size === 0) listen$1();
	open$2.add(path);
	const release = watched ? watch(path) : () => void 0;
	return {
		path,
		close() {
			remove(path);
			open$2.delete(path);
			if (open$2.size === 0) unlisten();
			release();
		}
	};
}
/**
* A shell in a session of its own that waits for the end of a pipe whose other end only this process holds: the kernel closes it, whatever
* the process dies of. It tries again, as a tool of ours may still be writing. macOS has all of it; Windows has no such shell, and there only
* the sweep of the next start is left (SECURITY.md, "The throw-away secrets of a render").
*/
function watch(path) {
	if (process.platform === "win32") return () => void 0;
	const watcher = spawn("/bin/sh", [
		"-c",
		"read -r _; for _ in 1 2 3 4 5; do rm -rf -- \"$1\"; [ -e \"$1\" ] || exit 0; sleep 0.2; done",
		"homelab-watcher",
		path
	], {
		cwd: "/",
		detached: true,
		env: { PATH: "/usr/bin:/bin" },
		stdio: [
			"pipe",
			"ignore",
			"ignore"
		]
	});
	watcher.on("error", () => void 0);
	watcher.stdin.on("error", () => void 0);
	watcher.unref();
	if ("unref" in watcher.stdin) watcher.stdin.unref();
	return () => watcher.stdin.end();
}
function remove(path) {
	rmSync(path, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
}
function removeAll() {
	for (const path of open$2) remove(path);
}
function listen$1() {
	process.on("exit", removeAll);
	for (const signal of signals) process.on(signal, onSignal);
}
function unlisten() {
	process.removeListener("exit", removeAll);
	for (const signal of signals) process.removeListener(signal, onSignal);
}
/** Removes, and then lets the signal do what it would have done. */
function onSignal(signal) {
	removeAll();
	open$2.clear();
	unlisten();
	if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
/** Folders of processes that are no more: after a power cut nobody else removes them. */
function sweep$1() {
	for (const entry of readdirSync(tmpdir())) {
		const [, pid, start] = name.exec(entry) ?? [];
		if (pid === void 0 || start === void 0) continue;
		const path = join(tmpdir(), entry);
		if (isOurs(path) && !isAlive$2(Number(pid), start, entry)) remove(path);
	}
}
function isOurs(path) {
	try {
		const stats = lstatSync(path);
		return stats.isDirectory() && (process.getuid === void 0 || stats.uid === process.getuid());
	} catch (error) {
		if (errorCode(error) === void 0) throw error;
		return false;
	}
}
/**
* The same number may belong to another process by now; the time of its start, since which boot, tells them apart. A process of
* another container cannot be seen: its folder is left alone for a day.
*/
function isAlive$2(pid, start, entry) {
	if (!entry.includes(`-${bootId()}`)) return false;
	if (!entry.includes(`-${bootId()}${namespace()}-`)) return isYoung(join(tmpdir(), entry));
	const now = startOf(pid);
	if (now !== void 0) return now === start;
	if (process.platform === "linux") return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return errorCode(error) === "EPERM";
	}
}
function isYoung(path) {
	return Date.now() - lstatSync(path).mtimeMs < 864e5;
}
/** Which set of process numbers we are in, as eight hexadecimal digits. */
function namespace() {
	try {
		const inode = /\[(\d+)\]/.exec(readlinkSync("/proc/self/ns/pid"))?.[1] ?? "0";
		return Number(inode).toString(16).padStart(8, "0").slice(-8);
	} catch (error) {
		if (errorCode(error) === void 0) throw error;
		return "00000000";
	}
}
/** Ticks between boot and the start of a process, where `/proc` tells. */
function startOf(pid) {
	return contentOf(`/proc/${pid}/stat`)?.replace(/^.*\)/s, "").trim().split(" ")[19];
}
function bootId() {
	return contentOf("/proc/sys/kernel/random/boot_id")?.slice(0, 8) ?? "00000000";
}
function contentOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (errorCode(error) === void 0) throw error;
		return;
	}
}

// actions/lib/adapters/node/scratch.ts
/** Folders are readable by this user only. */
const scratch = { async withFolder(work, options) {
	const { path, close } = openPrivateFolder(options?.holdsSecrets === true);
	try {
		return await work({
			path,
			write(name, content) {
				const file = join(path, name);
				mkdirSync(dirname(file), {
					recursive: true,
					mode: 448
				});
				writeFileSync(file, content, { mode: 384 });
			},
			read: (name) => textOf$2(join(path, name))
		});
	} finally {
		close();
	}
} };
function textOf$2(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		if (errorCode(error) === "ENOENT") return void 0;
		throw error;
	}
}

// node_modules/@actions/io/lib/io-util.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod: chmod$1, copyFile: copyFile$1, lstat, mkdir: mkdir$1, open: open$1, readdir: readdir$1, rename: rename$1, rm: rm$1, rmdir, stat: stat$1, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$3(this, void 0, void 0, function* () {
		try {
			yield stat$1(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$3(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat$1(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat$1(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir$1(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$1(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
/**
* Convert an arg string to an array of args. Handles escaping
*
* @param    argString   string of arguments
* @returns  string[]    array of arguments
*/
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Exec a command.
* Output will be streamed to the live console.
* Returns promise with return code
*
* @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
* @param     args               optional arguments for tool. Escaping is handled by the lib.
* @param     options            optional exec options.  See ExecOptions
* @returns   Promise<number>    exit code
*/
function exec(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}

// actions/lib/adapters/node/programs.ts
/** True for a regular file that may be executed; false for what is not there or cannot be looked at. */
function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch (error) {
		if (errorCode(error) === void 0) throw error;
		return false;
	}
}
/** sha256 of the file, lower-case hexadecimal. Throws when it cannot be read. */
async function sha256Of(file) {
	const hash = createHash("sha256");
	await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
	return hash.digest("hex");
}

// actions/lib/adapters/node/processes.ts
const runs = new AsyncLocalStorage();
let watching = false;
/** The `Processes` port on this machine. */
const processes = { run: runText };
async function runText(command) {
	const finished = await runBytes(command);
	if ("notStarted" in finished) return finished;
	return {
		...finished,
		stdout: finished.stdout.toString("utf8"),
		stderr: finished.stderr.toString("utf8")
	};
}
/**
* Runs a command to its end. Only an exit code that the program gave itself is an exit code: a program that is not
* there, was ended by a signal or by the timeout is `notStarted`, with the reason.
*/
async function runBytes(command) {
	const file = locate(command.file, command.env["PATH"]);
	if (file === void 0) return { notStarted: `${command.file} is not installed or not on PATH` };
	watchChildren();
	const run = { timedOut: false };
	const timer = command.timeoutMs === void 0 ? void 0 : setTimeout(() => stop(run), command.timeoutMs);
	try {
		return await runs.run(run, () => collect({
			command,
			file,
			run
		}));
	} catch (error) {
		return { notStarted: error instanceof Error ? error.message : String(error) };
	} finally {
		clearTimeout(timer);
	}
}
async function collect(of) {
	const { command, file, run } = of;
	const stdout = [];
	const stderr = [];
	const exitCode = await exec(`"${file.replace(/["\\]/g, "\\$&")}"`, [...command.args], {
		silent: true,
		ignoreReturnCode: true,
		env: { ...command.env },
		input: Buffer.from(command.stdin ?? ""),
		listeners: {
			stdout: (data) => void stdout.push(data),
			stderr: (data) => void stderr.push(data)
		},
		...command.cwd === void 0 ? {} : { cwd: command.cwd }
	});
	if (run.timedOut) return { notStarted: `${command.file} did not end within ${(command.timeoutMs ?? 0) / 1e3} s` };
	if (exitCode === null) return { notStarted: `${command.file} was ended by ${run.child?.signalCode ?? "a signal"}` };
	return {
		exitCode,
		stdout: Buffer.concat(stdout),
		stderr: Buffer.concat(stderr)
	};
}
function stop(run) {
	run.timedOut = true;
	run.child?.kill("SIGKILL");
}
/** Node tells of each child when it is made; the asynchronous context says whose it is. */
function watchChildren() {
	if (watching) return;
	watching = true;
	subscribe("child_process", (message) => {
		const run = runs.getStore();
		const child = message.process;
		if (run === void 0 || child === void 0) return;
		run.child = child;
		process.nextTick(() => child.stdin?.on("error", () => void 0));
	});
}
/** True when a program of that name is on `path` (default: our own PATH). */
function isInstalled(name, path) {
	return locate(name, path) !== void 0;
}
/** The absolute path of the program, by the PATH that the child gets, else ours. */
function locate(file, path = process.env["PATH"] ?? "") {
	if (isAbsolute(file)) return isProgram(file) ? file : void 0;
	for (const folder of path.split(delimiter)) if (isAbsolute(folder) && isProgram(join(folder, file))) return join(folder, file);
}

// actions/lib/adapters/node/git.ts
/** The top of the work tree that holds `folder`, by its `.git`; undefined when there is none. */
function workTreeOf(folder) {
	let at = realpathSync(folder);
	while (!existsSync(join(at, ".git"))) {
		const above = dirname(at);
		if (above === at) return void 0;
		at = above;
	}
	return at;
}
/** Output of one git command, as bytes; undefined when `absent` says so. Throws when git cannot answer. */
async function runGit(place, args, options = {}) {
	const finished = await runBytes({
		file: "git",
		args: [...gitSettings(place), ...args],
		cwd: place.root,
		env: gitEnvironment(place),
		...options.stdin === void 0 ? {} : { stdin: options.stdin },
		timeoutMs: 12e4
	});
	if ("notStarted" in finished) throw new Error(`git ${args[0]}: ${finished.notStarted}`);
	if (finished.exitCode === 0) return finished.stdout;
	const stderr = finished.stderr.toString("utf8");
	if (options.absent?.(finished.exitCode, stderr)) return void 0;
	throw new Error(explain(args[0] ?? "", stderr));
}
/**
* While `git commit -a` runs its hooks, what it will commit is in an index of its own, which GIT_INDEX_FILE names. It
* counts when it is this repository's: the variable may come from a hook of another one.
*/
async function withOwnIndex(place) {
	const named = place.environment["GIT_INDEX_FILE"];
	if (named === void 0 || named === "") return place;
	const folder = (await runGit(place, ["rev-parse", "--absolute-git-dir"]))?.toString("utf8").replace(/\n$/, "") ?? "";
	const top = (await runGit(place, ["rev-parse", "--show-toplevel"]))?.toString("utf8").replace(/\n$/, "") ?? "";
	const file = resolve(top, named);
	return dirname(file) === folder ? {
		...place,
		indexFile: file
	} : place;
}
/** The names in NUL-separated output. */
function splitZ(bytes) {
	return (bytes?.toString("utf8").split("\0") ?? []).filter((name) => name !== "");
}
/** Paths of text files below the place that hold `text`; `where` says of what tree (`--cached`, `--untracked`). */
async function pathsHolding(place, text, where) {
	return splitZ(await runGit(place, [
		"grep",
		"-l",
		"-z",
		"-I",
		"--fixed-strings",
		"--no-recurse-submodules",
		...where,
		"-e",
		text
	], { absent: (exitCode, stderr) => exitCode === 1 && stderr === "" })).sort(compareText);
}
const unknownRevision = (exitCode, stderr) => exitCode === 1 || /[Nn]ot a valid (?:object|commit) name|unknown revision|bad (?:object|revision)|Needed a single/.test(stderr);
const noSuchPath = (exitCode, stderr) => unknownRevision(exitCode, stderr) || /does not exist|exists on disk|bad file|invalid object name/i.test(stderr);
/** The repository's own configuration may name programs (a pager, a monitor, hooks); none of them is run. */
function gitSettings(place) {
	const pairs = [
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"core.quotePath=false",
		"core.pager=cat"
	];
	if (place.trustOwner) pairs.push("safe.directory=*");
	return ["--no-pager", ...pairs.flatMap((pair) => ["-c", pair])];
}
function gitEnvironment({ environment, indexFile }) {
	const kept = [
		"PATH",
		"HOME",
		"XDG_CONFIG_HOME",
		"USERPROFILE",
		"SystemRoot"
	].map((name) => [name, environment[name]]).filter((pair) => pair[1] !== void 0);
	return {
		...Object.fromEntries(kept),
		...indexFile === void 0 ? {} : { GIT_INDEX_FILE: indexFile },
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_LITERAL_PATHSPECS: "1"
	};
}
function explain(command, stderr) {
	const line = stderr.split("\n").find((text) => text.trim() !== "") ?? "no message";
	if (/dubious ownership/.test(stderr)) return `git ${command}: another user owns this repository; allow it with: git config --global --add safe.directory "$PWD"`;
	return `git ${command}: ${line.replace(/^(?:fatal|error): /, "").trim()}`;
}

// actions/lib/adapters/node/inspect.ts
/** Looks at the paths of one folder. `root` is absolute and without links. */
function inspector(root) {
	const folders = /* @__PURE__ */ new Map([["", {
		at: root,
		inside: true
	}]]);
	const folderAt = (path) => {
		const known = folders.get(path);
		if (known !== void 0) return known;
		const at = realFolder(folderAt(parentOf(path)), join(root, path));
		const found = {
			at,
			inside: at !== void 0 && isInside(root, at)
		};
		folders.set(path, found);
		return found;
	};
	return (path) => {
		if (isAbsolute(path) || path.includes("\0") || /(?:^|\/)\.\.(?:\/|$)/.test(path)) return {
			kind: "other",
			problem: "is outside the repository"
		};
		const folder = folderAt(parentOf(path));
		if (folder.at === void 0 || !folder.inside) return inspectLink(root, join(root, path));
		return inspectAt(root, folder.at + sep + path.slice(path.lastIndexOf("/") + 1));
	};
}
function parentOf(path) {
	const slash = path.lastIndexOf("/");
	return slash === -1 ? "" : path.slice(0, slash);
}
/** What is a folder itself lies where its parent lies; only the rest costs a look at every part of the path. */
function realFolder(parent, path) {
	if (parent.at === void 0) return realPath(path);
	const at = parent.at + sep + path.slice(path.lastIndexOf(sep) + 1);
	try {
		return lstatSync(at).isDirectory() ? at : realPath(at);
	} catch {
		return realPath(at);
	}
}
function inspectAt(root, at) {
	try {
		const stats = lstatSync(at, { throwIfNoEntry: false });
		if (stats === void 0) return {
			kind: "missing",
			problem: "is not there"
		};
		if (stats.isSymbolicLink()) return inspectLink(root, at);
		if (stats.isFile()) return {
			kind: "file",
			at,
			size: stats.size
		};
		if (stats.isDirectory()) return {
			kind: "directory",
			link: false
		};
		return {
			kind: "other",
			problem: "is neither a file nor a directory"
		};
	} catch (error) {
		return codeOf(error) === "ENOTDIR" ? {
			kind: "missing",
			problem: "is not there"
		} : {
			kind: "other",
			problem: `cannot be read: ${reason(error)}`
		};
	}
}
/** `at` is a link or lies behind one. */
function inspectLink(root, at) {
	try {
		const real = realpathSync(at);
		if (!isInside(root, real)) return {
			kind: "other",
			problem: "is a link that leaves the repository"
		};
		const stats = statSync(real);
		if (stats.isDirectory()) return {
			kind: "directory",
			link: true
		};
		if (stats.isFile()) return {
			kind: "file",
			at: real,
			size: stats.size
		};
		return {
			kind: "other",
			problem: "is a link to something that is neither a file nor a directory"
		};
	} catch (error) {
		const code = codeOf(error);
		if (code === "ELOOP") return {
			kind: "other",
			problem: "is a link that goes in a circle"
		};
		if (code !== "ENOENT" && code !== "ENOTDIR") return {
			kind: "other",
			problem: `cannot be read: ${reason(error)}`
		};
		const target = linkTarget(at);
		if (target === void 0) return {
			kind: "missing",
			problem: "is not there"
		};
		return {
			kind: "other",
			problem: `is a link to ${target}, which is not there`
		};
	}
}
function linkTarget(at) {
	try {
		return readlinkSync(at);
	} catch {
		return;
	}
}
function realPath(at) {
	try {
		return realpathSync(at);
	} catch {
		return;
	}
}
function isInside(root, real) {
	const path = relative(root, real);
	return path === "" || path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : void 0;
}
/** The system's word without the machine's paths: `permission denied`. */
function reason(error) {
	const code = codeOf(error);
	if (code === "EACCES" || code === "EPERM") return "permission denied";
	return code ?? (error instanceof Error ? error.message : String(error));
}

// actions/lib/adapters/node/listing.ts
/** Sorted by code unit. Whatever is no readable file (a link that leaves the tree, a socket) is listed with the reason. */
async function listTree(tree) {
	const names = tree.git === void 0 ? walk(tree.root) : await gitNames(tree.git);
	const unreadable = [...names.unreadable, ...foldersNamedLikeFiles(names.paths)];
	const paths = [];
	let ignored = 0;
	for (const path of [...new Set(names.paths)].sort(compareText)) {
		if (tree.ignore(path)) {
			ignored++;
			continue;
		}
		const entry = tree.inspect(path);
		if (entry.kind === "file") paths.push(path);
		else if (entry.kind === "other") unreadable.push({
			path,
			why: entry.problem
		});
		else if (entry.kind === "directory" && !entry.link) unreadable.push({
			path,
			why: "is a submodule, which is not read"
		});
	}
	const seen = unreadable.filter(({ path }) => !tree.ignore(path));
	return {
		paths,
		ignored,
		unreadable: seen.sort((a, b) => compareText(a.path, b.path))
	};
}
async function gitNames(place) {
	return decode(split(await runGit(place, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	]) ?? Buffer.alloc(0)));
}
function split(bytes) {
	const parts = [];
	let start = 0;
	for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
		parts.push(bytes.subarray(start, end));
		start = end + 1;
	}
	return parts;
}
/** An untracked repository inside the tree is listed as `folder/`: it is another repository, not a part of this one. */
function decode(names) {
	const strict = new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	});
	const paths = [];
	const unreadable = [];
	for (const name of names) try {
		const path = strict.decode(name);
		if (!path.endsWith("/")) paths.push(path);
	} catch {
		unreadable.push({
			path: name.toString("utf8"),
			why: "has a name that is not UTF-8"
		});
	}
	return {
		paths,
		unreadable
	};
}
function foldersNamedLikeFiles(paths) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const match = /\.ya?ml\//.test(path) ? /^(?:[^/]*\/)*?[^/]+\.ya?ml(?=\/)/.exec(path) : null;
		if (match !== null) folders.add(match[0]);
	}
	return [...folders].map((path) => ({
		path,
		why: "is a directory, although named like a file"
	}));
}
function walk(root) {
	const names = [];
	const unreadable = [];
	const waiting = [Buffer.alloc(0)];
	for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
		const entries = readFolder(root, folder);
		if (entries === void 0) unreadable.push({
			path: folder.toString("utf8"),
			why: "is a directory that cannot be read"
		});
		for (const entry of entries ?? []) {
			const path = folder.length === 0 ? entry.name : Buffer.concat([
				folder,
				Buffer.from("/"),
				entry.name
			]);
			if (!entry.isDirectory()) names.push(path);
			else if (!isLeftOut(entry.name.toString("latin1"))) waiting.push(path);
		}
	}
	const decoded = decode(names);
	return {
		paths: decoded.paths,
		unreadable: [...unreadable, ...decoded.unreadable]
	};
}
function isLeftOut(name) {
	return name === ".git" || name === "node_modules";
}
function readFolder(root, folder) {
	try {
		const at = Buffer.concat([Buffer.from(join(root, "/")), folder]);
		return readdirSync(at, {
			withFileTypes: true,
			encoding: "buffer"
		});
	} catch {
		return;
	}
}

// actions/lib/adapters/node/files.ts
/** Larger files are not read: no configuration is that large, and memory must stay bounded. */
const largestFile = 52428800;
/** `git` is absent outside a work tree. */
function folderFiles(root, git) {
	const inspect = inspector(root);
	const listed = /* @__PURE__ */ new Map();
	const inspectAndKeep = (path) => {
		const entry = inspect(path);
		listed.set(path, entry);
		return entry;
	};
	let whole;
	const list = (ignore) => {
		if (ignore !== void 0) return listTree({
			root,
			git,
			inspect: inspectAndKeep,
			ignore
		});
		whole ??= listTree({
			root,
			git,
			inspect: inspectAndKeep,
			ignore: () => false
		});
		return whole;
	};
	const holders = /* @__PURE__ */ new Map();
	const holding = (text) => {
		const known = holders.get(text) ?? (git === void 0 ? list().then(({ paths }) => paths.filter((path) => holds(read(path), text))) : pathsHolding(git, text, ["--untracked"]));
		holders.set(text, known);
		return known;
	};
	const read = (path) => readEntry(listed.get(path) ?? inspect(path));
	return {
		list,
		read,
		holding,
		kind: (path) => inspect(path).kind
	};
}
function holds(content, text) {
	return "bytes" in content && Buffer.from(content.bytes).includes(text);
}
function readEntry(entry) {
	if (entry.kind === "directory") return { problem: "is a directory" };
	if (entry.kind !== "file") return { problem: entry.problem };
	if (entry.size > 52428800) return { problem: `is ${(entry.size / 1024 / 1024).toFixed(0)} MB; files above 50 MB are not read` };
	try {
		return { bytes: readBytes(entry.at, entry.size) };
	} catch (error) {
		return { problem: `cannot be read: ${reason(error)}` };
	}
}
/** In one read where the file still has its size. */
function readBytes(at, size) {
	const bytes = Buffer.allocUnsafe(size + 1);
	const file = openSync(at, "r");
	try {
		if (readSync(file, bytes, 0, size + 1, 0) === size) return bytes.subarray(0, size);
	} finally {
		closeSync(file);
	}
	return readFileSync(at);
}

// actions/lib/adapters/node/given-file.ts
const largest$2 = 52428800;
/** `path` is absolute. Never throws. */
function readGiven(path) {
	try {
		const stats = statSync(path);
		if (!stats.isFile()) return { problem: "is no file" };
		if (stats.size > largest$2) return { problem: `is ${Math.round(stats.size / 1024 / 1024)} MB; files above 50 MB are not read` };
		return { bytes: readFileSync(path) };
	} catch (error) {
		return { problem: errorWords(error) };
	}
}

// actions/lib/adapters/node/blobs.ts
/** The bytes of each, by path. Throws when the clone lacks one. */
async function readBlobs(place, blobs) {
	const contents = /* @__PURE__ */ new Map();
	if (blobs.length === 0) return contents;
	const stdin = blobs.map(({ id }) => `${id}\n`).join("");
	const output = await runGit(place, ["cat-file", "--batch"], { stdin }) ?? Buffer.alloc(0);
	let at = 0;
	for (const { path, id } of blobs) {
		const end = output.indexOf(10, at);
		const header = output.subarray(at, end).toString("latin1");
		const size = Number(new RegExp(`^${id} blob (\\d+)$`).exec(header)?.[1] ?? NaN);
		if (!Number.isInteger(size)) throw new Error(`git cat-file answered ${JSON.stringify(header)} for ${path}`);
		contents.set(path, output.subarray(end + 1, end + 1 + size));
		at = end + 1 + size + 1;
	}
	return contents;
}
/** One object, while the caller waits: for the few that nobody knew to ask for. Throws when the clone lacks it. */
function readBlobNow(place, { id }) {
	return execFileSync("git", [
		...gitSettings(place),
		"cat-file",
		"blob",
		id
	], {
		cwd: place.root,
		env: gitEnvironment(place),
		maxBuffer: 2 ** 30,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
}

// actions/lib/adapters/node/index-files.ts
/**
* Reads what differs from the work tree out of Git's objects, and everything else from the work tree, where it is the
* same.
*/
async function indexFiles(place, files) {
	const names = new Set(splitZ(await runGit(place, [
		"ls-files",
		"-z",
		"--cached"
	])));
	const staged = await stagedContents(place);
	for (const [path, entry] of staged) if (entry === "not staged") names.delete(path);
	const entryOf = (path) => {
		const entry = staged.get(path);
		return entry === "not staged" ? { problem: "is not there" } : entry;
	};
	return {
		list: async (ignore) => stagedListing(await files.list(ignore), {
			names,
			entryOf,
			ignore: ignore ?? (() => false)
		}),
		read: (path) => entryOf(path) ?? (names.has(path) ? files.read(path) : { problem: "is not there" }),
		kind: (path) => {
			const entry = entryOf(path);
			if (entry !== void 0) return "bytes" in entry ? "file" : names.has(path) ? "other" : "missing";
			if (names.has(path)) return files.kind(path);
			return [...names].some((name) => name.startsWith(`${path}/`)) ? "directory" : "missing";
		},
		holding: (text) => pathsHolding(place, text, ["--cached"])
	};
}
function stagedListing(workTree, { names, entryOf, ignore }) {
	const paths = workTree.paths.filter((path) => names.has(path) && entryOf(path) === void 0);
	const unreadable = workTree.unreadable.filter(({ path }) => names.has(path) && entryOf(path) === void 0);
	for (const path of names) {
		const entry = entryOf(path);
		if (entry === void 0 || ignore(path)) continue;
		if ("bytes" in entry) paths.push(path);
		else unreadable.push({
			path,
			why: entry.problem
		});
	}
	unreadable.sort((a, b) => compareText(a.path, b.path));
	return {
		paths: paths.sort(compareText),
		ignored: workTree.ignored,
		unreadable
	};
}
/** One line of `git diff-files --raw -z`: modes and ids of index and work tree, the status, and the path. */
const raw = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/;
async function stagedContents(place) {
	const fields = splitZ(await runGit(place, [
		"diff-files",
		"--raw",
		"-z",
		"--no-renames",
		"--no-abbrev",
		"--relative",
		"--ignore-submodules"
	]));
	const staged = /* @__PURE__ */ new Map();
	const blobs = [];
	for (let i = 0; i + 1 < fields.length; i += 2) {
		const [, mode = "", id = "", status = ""] = raw.exec(fields[i] ?? "") ?? [];
		const path = fields[i + 1] ?? "";
		if (status === "A") staged.set(path, "not staged");
		else if (status === "U") staged.set(path, { problem: "has a merge conflict that is not solved" });
		else if (mode.startsWith("100")) blobs.push({
			path,
			id
		});
		else staged.set(path, { problem: "is staged as a link, which is not followed" });
	}
	for (const [path, bytes] of await readBlobs(place, blobs)) staged.set(path, { bytes });
	return staged;
}

// actions/lib/adapters/node/revision-files.ts
/** Pictures and archives stay in Git; any other file may be asked for. */
const binary = /\.(?:png|jpe?g|gif|webp|ico|pdf|zip|t?gz|bz2|xz|zst|woff2?|ttf|mp[34]|mov|wasm)$/i;
/**
* Reads at once what the work tree has otherwise. The rest is read from the work tree when it is asked for, where its
* bytes have the id that the commit gives them; Git's filters can make it otherwise, and then Git is asked.
*
* @throws Error when the commit is not in this clone
*/
async function revisionFiles({ place, revision, workTree, differing }) {
	const [listed, changed] = await Promise.all([listBlobs(place, revision), differing.then((all) => new Set(all))]);
	const wanted = listed.filter(({ path, size }) => size <= 52428800 && !binary.test(path));
	const contents = await readBlobs(place, wanted.filter(({ path }) => changed.has(path)));
	const blobs = new Map(wanted.map((blob) => [blob.path, blob]));
	const paths = listed.map(({ path }) => path).sort(compareText);
	const known = new Set(paths);
	const folders = new Set(paths.flatMap(foldersAbove));
	const bytesOf = (path) => {
		const blob = blobs.get(path);
		if (blob === void 0 || contents.has(path)) return contents.get(path);
		const bytes = sameBytes(workTree.read(path), blob) ?? readBlobNow(place, blob);
		contents.set(path, bytes);
		return bytes;
	};
	return {
		list: (ignore) => {
			const kept = paths.filter((path) => ignore?.(path) !== true);
			return Promise.resolve({
				paths: kept,
				ignored: paths.length - kept.length,
				unreadable: []
			});
		},
		read: (path) => {
			const bytes = bytesOf(path);
			return bytes === void 0 ? { problem: known.has(path) ? "is not read from a commit" : "is not there" } : { bytes };
		},
		holding: async (text) => {
			const unchanged = (await workTree.holding(text)).filter((path) => blobs.has(path) && !changed.has(path));
			const others = wanted.filter(({ path }) => changed.has(path) && Buffer.from(contents.get(path) ?? []).includes(text));
			return [...unchanged, ...others.map(({ path }) => path)].sort(compareText);
		},
		kind: (path) => known.has(path) ? "file" : folders.has(path) ? "directory" : "missing"
	};
}
/** The bytes, when they are the object of that name. */
function sameBytes(content, { id, size }) {
	if (!("bytes" in content) || content.bytes.length !== size) return void 0;
	return createHash(id.length === 64 ? "sha256" : "sha1").update(`blob ${size}\0`).update(content.bytes).digest("hex") === id ? content.bytes : void 0;
}
function foldersAbove(path) {
	const parts = path.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
/** Regular files of a commit below the place, and links to them; other links and submodules are left out. */
async function listBlobs(place, revision) {
	const output = await runGit(place, [
		"ls-tree",
		"-r",
		"-z",
		"-l",
		"--end-of-options",
		revision
	]);
	const files = /* @__PURE__ */ new Map();
	const links = [];
	for (const line of splitZ(output)) {
		const [, mode, id = "", size, path = ""] = /^(100|120)\d{3} blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
		if (mode === "100") files.set(path, {
			path,
			id,
			size: Number(size)
		});
		else if (mode === "120") links.push({
			path,
			id,
			size: Number(size)
		});
	}
	const targets = await readBlobs(place, links);
	for (const { path } of links) {
		const target = files.get(posix.join(posix.dirname(path), Buffer.from(targets.get(path) ?? []).toString("utf8")));
		if (target !== void 0) files.set(path, {
			...target,
			path
		});
	}
	return [...files.values()];
}

// actions/lib/adapters/node/git-port.ts
/** The Git port in a work tree, whose files are `workTree`. `show("", path)` reads the index. */
function gitPort(place, workTree) {
	const differences = /* @__PURE__ */ new Map();
	let untracked;
	const differing = (base) => {
		const known = differences.get(base) ?? differingPaths(place, base, false);
		differences.set(base, known);
		return known;
	};
	const paths = async (args) => [...new Set(splitZ(await runGit(place, args)))].sort();
	const text = async (args) => (await runGit(place, args, { absent: unknownRevision }))?.toString("utf8").trim();
	return {
		resolve: async (revision) => named(await text([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		])),
		resolveAll: (revisions) => resolveAll(place, revisions),
		mergeBase: async (a, b) => named(await text([
			"merge-base",
			"--end-of-options",
			a,
			b
		])),
		changedPaths: async (base, options) => {
			if (options?.staged === true) return stagedPaths(await withOwnIndex(place), base);
			if (base === void 0) return paths([
				"ls-files",
				"-z",
				"--cached",
				"--others",
				"--exclude-standard"
			]);
			untracked ??= paths([
				"ls-files",
				"-z",
				"--others",
				"--exclude-standard"
			]);
			return [...new Set((await Promise.all([differing(base), untracked])).flat())].sort();
		},
		show: (revision, path) => runGit(place, [
			"cat-file",
			"blob",
			"--end-of-options",
			`${revision}:./${path}`
		], { absent: noSuchPath }),
		commitDate: async (revision) => {
			const seconds = named(await text([
				"log",
				"-1",
				"--format=%ct",
				"--no-show-signature",
				"--end-of-options",
				revision,
				"--"
			]));
			return seconds === void 0 ? void 0 : (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString();
		},
		index: async () => indexFiles(await withOwnIndex(place), workTree),
		filesAt: (revision) => revisionFiles({
			place,
			revision,
			workTree,
			differing: differing(revision)
		})
	};
}
function named(text) {
	return text === "" ? void 0 : text;
}
/** One process for all: `ID commit SIZE` for what there is, another line for what there is not. */
async function resolveAll(place, revisions) {
	const asked = revisions.filter((revision) => !revision.includes("\n"));
	const stdin = asked.map((revision) => `${revision}^{commit}\n`).join("");
	const lines = ((await runGit(place, ["cat-file", "--batch-check"], { stdin }))?.toString("utf8") ?? "").split("\n");
	const found = new Map(asked.map((revision, index) => [revision, /^([0-9a-f]{40,64}) commit \d+$/.exec(lines[index] ?? "")?.[1]]));
	return revisions.map((revision) => found.get(revision));
}
async function stagedPaths(place, base) {
	return base === void 0 ? splitZ(await runGit(place, [
		"ls-files",
		"-z",
		"--cached"
	])).sort() : differingPaths(place, base, true);
}
/** Tracked paths of the work tree, or of the index, that are not as they are in `base`. Sorted. */
async function differingPaths(place, base, staged) {
	const options = [
		"--name-only",
		"-z",
		"--no-renames",
		"--no-ext-diff",
		"--no-textconv",
		"--relative",
		"--ignore-submodules"
	];
	const where = staged ? ["--cached"] : [];
	return splitZ(await runGit(place, [
		"diff",
		...options,
		...where,
		"--end-of-options",
		base,
		"--"
	])).sort();
}

// actions/lib/adapters/toolchain/https-request.ts
const longestChain = 5;
/** The response at the end of the redirects. Network trouble throws, as fetch does; a refusal of ours is a problem in words. */
async function request(of) {
	let url = of.url;
	for (let hop = 0; hop <= longestChain; hop++) {
		if (!URL.canParse(url) || new URL(url).protocol !== "https:") return { problem: `${url} is not an https address` };
		const response = await of.fetch(url, {
			headers: {
				...of.headers,
				"accept-encoding": "identity",
				"user-agent": "ragas-homelab"
			},
			redirect: "manual",
			signal: of.signal
		});
		if (![
			301,
			302,
			303,
			307,
			308
		].includes(response.status)) return { response };
		await response.body?.cancel();
		const location = response.headers.get("location");
		if (location === null || !URL.canParse(location, url)) return { problem: "a redirect leads nowhere" };
		url = new URL(location, url).href;
	}
	return { problem: `there are more than ${longestChain} redirects` };
}

// actions/lib/adapters/toolchain/unpack.ts
/** No archive of a tool unpacks to more. */
const largest$1 = 2 * 1024 ** 3;
/** Writes each wanted member to its target. An archive with a member that would leave its folder is refused as a whole. */
async function unpackTarGz(archive, targets) {
	const wanted = new Map(Object.entries(targets));
	const seen = [];
	const reader = tarReader();
	const bytes = createReadStream(archive, { highWaterMark: 1 << 20 });
	const unzipped = createGunzip({ chunkSize: 1 << 20 });
	bytes.on("error", (error) => unzipped.destroy(error)).pipe(unzipped);
	let open;
	let total = 0;
	try {
		for await (const chunk of unzipped) {
			total += chunk.length;
			if (total > largest$1) return { problem: `the archive unpacks to more than ${largest$1} bytes` };
			for (const event of reader.push(chunk)) open = await write(event, {
				open,
				wanted,
				seen
			});
		}
		reader.end();
		await close(open);
		open = void 0;
	} catch (error) {
		if (error instanceof TarError || (errorCode(error) ?? "").startsWith("Z_")) return { problem: `the archive cannot be unpacked: ${error instanceof Error ? error.message : String(error)}` };
		if (errorCode(error) !== void 0) return { problem: `the archive cannot be unpacked: ${errorWords(error)}` };
		throw error;
	} finally {
		bytes.destroy();
		unzipped.destroy();
		open?.destroy();
	}
	if (wanted.size === 0) return {};
	return { problem: `the archive holds no ${[...wanted.keys()].join(", ")}, only ${seen.slice(0, 10).join(", ") || "nothing"}` };
}
/** Answers the file that the next piece of content belongs to. */
async function write(event, { open, wanted, seen }) {
	if (event.kind === "content") {
		if (open !== void 0 && !open.write(event.bytes)) await once(open, "drain");
		return open;
	}
	await close(open);
	const { member } = event;
	if (escapes(member.name)) throw new TarError(`its member ${JSON.stringify(member.name)} leaves the folder`);
	const name = member.name.replace(/^\.\//, "");
	seen.push(name);
	const target = wanted.get(name);
	if (target === void 0) return void 0;
	if (member.kind !== "file") throw new TarError(`its member ${name} is no regular file`);
	wanted.delete(name);
	return createWriteStream(target, { flags: "wx" });
}
async function close(file) {
	if (file === void 0 || file.closed) return;
	file.end();
	await once(file, "close");
	if (file.errored !== null) throw file.errored;
}

// actions/lib/adapters/toolchain/downloads.ts
/** Without getting on by a mebibyte. */
const attempts = 4;
const mebibyte = 1048576;
/** No tool is larger; a server that sends more is not to fill the disk. */
const largest = 1024 ** 3;
function nodeDownloads(settings = {}) {
	const downloader = {
		...settings,
		unreachable: /* @__PURE__ */ new Map()
	};
	return {
		download: (wanted) => download(downloader, wanted),
		unpackTarGz
	};
}
async function download(downloader, wanted) {
	const host = URL.canParse(wanted.url) ? new URL(wanted.url).host : wanted.url;
	const known = downloader.unreachable.get(host);
	if (known !== void 0) return { problem: known };
	let restarted = false;
	for (let attempt = 1;; attempt++) {
		const before = await sizeOf(wanted.file);
		const result = before > 0 && await sha256Of(wanted.file) === wanted.sha256 ? "complete" : await transfer(downloader, wanted, before);
		if (result === "complete") {
			const sum = await sha256Of(wanted.file);
			if (sum === wanted.sha256) return {};
			await rm(wanted.file, { force: true });
			if (before > 0 && !restarted) {
				restarted = true;
				continue;
			}
			return { problem: `${wanted.url} has sha256 ${sum}, but ${wanted.sha256} is pinned: it was replaced, or the pin is wrong` };
		}
		if (result.again === "unreachable") {
			const problem = `${host} cannot be reached (${result.problem})${downloader.hint ?? ""}`;
			downloader.unreachable.set(host, problem);
			return { problem };
		}
		if (await sizeOf(wanted.file) - before >= mebibyte) attempt = 0;
		if (!result.again || attempt >= attempts) return { problem: `${wanted.url}: ${result.problem}` };
		await setTimeout$2((downloader.pauseMs ?? 1e3) * 2 ** Math.max(attempt - 1, 0));
	}
}
/** One request, appended to what is there when the server agrees. */
async function transfer(settings, wanted, before) {
	const stalled = new AbortController();
	const stallMs = settings.stallMs ?? 3e4;
	const timer = setTimeout(() => stalled.abort(/* @__PURE__ */ new Error(`nothing came for ${stallMs / 1e3} s`)), stallMs);
	try {
		const answer = await request({
			fetch: settings.fetch ?? fetch,
			url: wanted.url,
			headers: before > 0 ? { range: `bytes=${before}-` } : {},
			signal: stalled.signal
		});
		if ("problem" in answer) return {
			problem: answer.problem,
			again: false
		};
		const { status, headers, body } = answer.response;
		if (status === 416) {
			await rm(wanted.file, { force: true });
			return {
				problem: "the server has less than what was loaded before",
				again: true
			};
		}
		if (status !== 200 && status !== 206 || body === null) return {
			problem: `the server answers ${status}`,
			again: status >= 500 || status === 429
		};
		const start = status === 206 ? rangeStart(headers.get("content-range")) : 0;
		if (start !== 0 && start !== before) return {
			problem: "the server sends another range than asked for",
			again: false
		};
		const length = Number(headers.get("content-length") ?? NaN);
		const total = Number.isFinite(length) ? start + length : void 0;
		if (total !== void 0 && total > largest) return {
			problem: `${total} bytes are too many for a tool`,
			again: false
		};
		const meter = {
			start,
			total,
			progress: wanted.progress,
			alive: () => timer.refresh()
		};
		await append(body, wanted.file, meter);
		return "complete";
	} catch (error) {
		return broken(error, stalled.signal);
	} finally {
		clearTimeout(timer);
	}
}
const local = /* @__PURE__ */ new Set([
	"EACCES",
	"EPERM",
	"EROFS",
	"ENOSPC",
	"EDQUOT",
	"ENOENT",
	"ENOTDIR",
	"EISDIR",
	"EFBIG"
]);
const noConnection = /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|.*CERT.*|.*_SSL_.*)$/;
/** Trouble with our own disk is not tried again, nor is a host that is not there; trouble on the way is. */
function broken(error, signal) {
	if (signal.aborted) return {
		problem: errorWords(signal.reason),
		again: true
	};
	if (error instanceof TooMuch) return {
		problem: error.message,
		again: false
	};
	const code = errorCode(error);
	if (code !== void 0 && local.has(code)) return {
		problem: `cannot be written: ${errorWords(error)}`,
		again: false
	};
	const cause = error instanceof Error && error.cause !== void 0 ? error.cause : error;
	if (noConnection.test(errorCode(cause) ?? "")) return {
		problem: errorWords(cause),
		again: "unreachable"
	};
	return {
		problem: `the transfer broke off (${errorWords(cause)})`,
		again: true
	};
}
var TooMuch = class extends Error {};
/**
* Writes each piece as it comes, so that a broken transfer leaves what it brought. Tells how far it is at every tenth (or
* every 8 MiB), and stops a stream without end.
*/
async function append(body, path, meter) {
	const { start, total, progress, alive } = meter;
	const stride = total === void 0 ? 8 * mebibyte : Math.max(total / 10, mebibyte);
	let received = start;
	let next = received + stride;
	const file = await open(path, start > 0 ? "a" : "w");
	try {
		for await (const piece of body) {
			alive();
			received += piece.length;
			if (received > largest) throw new TooMuch(`more than ${largest} bytes came, too many for a tool`);
			await file.writeFile(piece);
			if (received < next) continue;
			progress?.(received, total);
			next = received + stride;
		}
	} finally {
		await file.close();
	}
}
function rangeStart(contentRange) {
	const start = /^bytes (\d+)-/.exec(contentRange ?? "")?.[1];
	return start === void 0 ? NaN : Number(start);
}
async function sizeOf(file) {
	try {
		return (await stat(file)).size;
	} catch (error) {
		if (errorCode(error) === "ENOENT") return 0;
		throw error;
	}
}

// actions/lib/adapters/toolchain/machine.ts
const known = {
	"linux-x64": "linux-x64",
	"linux-arm64": "linux-arm64",
	"darwin-x64": "macos-x64",
	"darwin-arm64": "macos-arm64"
};
/** Go's own settings, without those that would loosen its checks: GOFLAGS, GONOSUMDB, GONOSUMCHECK, GOINSECURE, GOSUMDB. */
const passed = /^(?:PATH|HOME|USER|TMPDIR|LANG|LC_ALL|TZ|XDG_[A-Z_]+|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|NO|ALL)_PROXY|GO(?:PROXY|PATH|ROOT|CACHE|MODCACHE|TOOLCHAIN|ENV|TMPDIR|PRIVATE|NOPROXY|MAXPROCS|MEMLIMIT))$/i;
function nodeMachine(place) {
	const name = `${process.platform}-${process.arch}`;
	const platform = known[name];
	return {
		platform,
		platformName: platform ?? name,
		nodeVersion: process.versions.node,
		environment: Object.fromEntries(Object.entries(place.environment).filter(([key]) => passed.test(key))),
		onPath: (program) => Promise.resolve(onPath(place, program)),
		goModule: (folder) => Promise.resolve(goModule(place.modules, folder))
	};
}
function onPath({ environment, judged }, name) {
	const files = [];
	const passedOver = [];
	const seen = /* @__PURE__ */ new Set();
	const root = judged === void 0 ? void 0 : realpathSync(judged);
	for (const folder of new Set((environment["PATH"] ?? "").split(delimiter))) {
		if (!isAbsolute(folder)) continue;
		const file = join(folder, name);
		if (!isProgram(file)) continue;
		const real = realpathSync(file);
		if (seen.has(real)) continue;
		seen.add(real);
		(root !== void 0 && (isBelow(root, real) || isBelow(root, realpathSync(folder))) ? passedOver : files).push(file);
	}
	return {
		files,
		passedOver
	};
}
function isBelow(root, path) {
	const way = relative(root, path);
	return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function goModule(folders, name) {
	for (const folder of folders) try {
		const read = (file) => readFileSync(join(folder, name, file), "utf8");
		return {
			goMod: read("go.mod"),
			goSum: read("go.sum")
		};
	} catch (error) {
		if (errorCode(error) !== "ENOENT") throw error;
	}
}

// actions/lib/adapters/toolchain/stamps.ts
/** Coarser than the ticks of every file system. */
const settledMs = 3e3;
const file = "stamps.json";
/**
* True when every program of the folder has its recorded sha256. `now` is the time in milliseconds. A folder that cannot be written to is
* read whole every time.
*/
async function holdsPrograms(folder, sha256, now) {
	const known = await readStamps(join(folder, file));
	const fresh = {};
	let isNew = false;
	for (const [name, sum] of Object.entries(sha256)) {
		const before = await stampOf(join(folder, name));
		if (before === void 0) return false;
		if (Object.hasOwn(known, name) && known[name] === `${sum} ${before.stamp}`) {
			fresh[name] = known[name];
			continue;
		}
		if (await digest(join(folder, name)) !== sum) return false;
		if ((await stampOf(join(folder, name)))?.stamp !== before.stamp || now() - before.changedMs < settledMs) continue;
		fresh[name] = `${sum} ${before.stamp}`;
		isNew = true;
	}
	if (isNew) await writeStamps(folder, fresh);
	return true;
}
async function stampOf(path) {
	try {
		const { dev, ino, mode, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
		return {
			stamp: [
				dev,
				ino,
				mode,
				size,
				mtimeNs,
				ctimeNs
			].join(" "),
			changedMs: Number(ctimeNs / 1000000n)
		};
	} catch (error) {
		if (errorCode(error) === void 0) throw error;
		return;
	}
}
async function readStamps(path) {
	try {
		const value = JSON.parse(await readFile(path, "utf8"));
		return typeof value === "object" && value !== null ? value : {};
	} catch (error) {
		if (errorCode(error) === void 0 && !(error instanceof SyntaxError)) throw error;
		return {};
	}
}
/** In one step, as another process may be reading. A store of somebody else is left as it is. */
async function writeStamps(folder, stamps) {
	const partial = join(folder, `${file}.${randomBytes(6).toString("hex")}`);
	try {
		await writeFile(partial, `${JSON.stringify(stamps, void 0, 2)}\n`, { flag: "wx" });
		await rename(partial, join(folder, file));
	} catch (error) {
		if (errorCode(error) === void 0) throw error;
		await rm(partial, { force: true }).catch(() => void 0);
	}
}
/** Undefined when it cannot be read: the tool is then damaged. */
async function digest(path) {
	try {
		return await sha256Of(path);
	} catch (error) {
		if (errorCode(error) !== void 0) return void 0;
		throw error;
	}
}

// actions/lib/adapters/toolchain/tool-lock.ts
/** A holder shows every `beatMs` that it lives; after `deadMs` without a beat its lock is void (it may be on another host). */
const beatMs = 5e3;
const deadMs = 6e4;
const pollMs = 100;
/**
* Waits until the lock is ours. What the lock guards must not rest on it alone: a lock that was taken for void while its
* holder slept can have two holders, which then do the same work twice. `waiting` is called once, with the holder's name.
*/
async function takeLock$1(file, waiting) {
	await mkdir(dirname(file), { recursive: true });
	const token = randomBytes(8).toString("hex");
	const content = JSON.stringify({
		pid: process.pid,
		host: hostname(),
		token
	});
	for (let told = false; !await create(file, content);) {
		const holder = await readHolder(file);
		if (holder === void 0) continue;
		if (await isVoid(file, holder)) {
			await setAside(file, holder);
			continue;
		}
		if (!told) waiting?.(`process ${holder.pid} on ${holder.host}`);
		told = true;
		await setTimeout$2(pollMs);
	}
	const beat = setInterval(() => void utimes(file, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date()).catch(() => void 0), beatMs);
	beat.unref();
	return { async release() {
		clearInterval(beat);
		if ((await readHolder(file))?.token === token) await rm(file, { force: true });
	} };
}
async function create(file, content) {
	try {
		const handle = await open(file, "wx");
		try {
			await handle.writeFile(content);
		} finally {
			await handle.close();
		}
		return true;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw error;
	}
}
/** Undefined when the file went away; a file that is not (yet) ours to read is a holder without a process. */
async function readHolder(file) {
	try {
		const { pid, host, token } = JSON.parse(await readFile(file, "utf8"));
		if (typeof pid === "number" && typeof host === "string" && typeof token === "string") return {
			pid,
			host,
			token
		};
	} catch (error) {
		if (errorCode(error) === "ENOENT") return void 0;
		if (!(error instanceof SyntaxError)) throw error;
	}
	return {
		pid: 0,
		host: "an unknown host",
		token: ""
	};
}
async function isVoid(file, holder) {
	if (holder.host === hostname() && holder.pid > 0 && !isAlive$1(holder.pid)) return true;
	try {
		return Date.now() - (await stat(file)).mtimeMs > deadMs;
	} catch (error) {
		if (errorCode(error) === "ENOENT") return false;
		throw error;
	}
}
function isAlive$1(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return errorCode(error) !== "ESRCH";
	}
}
/** Renames before removing, so that a lock which someone took in between is noticed and given back. */
async function setAside(file, holder) {
	const aside = `${file}.${randomBytes(6).toString("hex")}`;
	try {
		await rename(file, aside);
	} catch (error) {
		if (errorCode(error) === "ENOENT") return;
		throw error;
	}
	if ((await readHolder(aside))?.token === holder.token) await rm(aside, { force: true });
	else await rename(aside, file);
}

// actions/lib/adapters/toolchain/tool-store.ts
/** The cache below `root`, which is made when first written to. `now` is the time in milliseconds. */
function nodeToolStore(root, now = Date.now) {
	const place = {
		root,
		now
	};
	return {
		root,
		find: (slot) => find(place, slot),
		digest,
		async install(slot, work, waiting) {
			try {
				const lock = await takeLock$1(join(root, "locks", `${slotName(slot)}.lock`), waiting);
				try {
					return await find(place, slot) ?? await fill(place, slot, work);
				} finally {
					await lock.release();
				}
			} catch (error) {
				if (errorCode(error) === void 0) throw error;
				return { problem: `the cache ${root} cannot be written (${errorWords(error)}); RUNNER_TOOL_CACHE or XDG_CACHE_HOME names another place` };
			}
		}
	};
}
async function find({ root, now }, slot) {
	const folder = join(root, "tools", slotName(slot));
	const manifest = await readManifest(join(folder, "manifest.json"));
	if (manifest === void 0) return void 0;
	if (!await holdsPrograms(folder, manifest.sha256, now)) return void 0;
	return {
		binaries: Object.fromEntries(Object.keys(manifest.sha256).map((name) => [name, join(folder, name)])),
		sha256: manifest.sha256,
		madeBy: manifest.madeBy
	};
}
/** Undefined when it is absent, unreadable or damaged: the tool is installed anew then. */
async function readManifest(file) {
	try {
		const value = JSON.parse(await readFile(file, "utf8"));
		return isManifest(value) ? value : void 0;
	} catch (error) {
		if (errorCode(error) !== void 0 || error instanceof SyntaxError) return void 0;
		throw error;
	}
}
function isManifest(value) {
	const { madeBy, sha256 } = value ?? {};
	if (madeBy !== "download" && madeBy !== "build" || typeof sha256 !== "object" || sha256 === null) return false;
	const programs = Object.entries(sha256);
	return programs.length > 0 && programs.every(([name, sum]) => /^[\w-]+$/.test(name) && typeof sum === "string");
}
async function fill(place, slot, work) {
	const { root } = place;
	const name = slotName(slot);
	await sweep(join(root, "work"), name);
	const path = join(root, "work", `${name}.${randomBytes(6).toString("hex")}`);
	const partial = join(root, "downloads", `${name}.partial`);
	await mkdir(path, { recursive: true });
	await mkdir(dirname(partial), { recursive: true });
	try {
		const filling = await work({
			path,
			partial,
			write: (file, text) => writeBelow(path, file, text)
		});
		if ("problem" in filling) return filling;
		const ready = join(path, "ready");
		const binaries = await assemble(ready, filling);
		const refusal = await filling.refuse(binaries);
		if (refusal !== void 0) return { problem: refusal };
		await replace(ready, join(root, "tools", name));
		await rm(partial, { force: true });
	} finally {
		await rm(path, {
			recursive: true,
			force: true
		});
	}
	return await find(place, slot) ?? { problem: "what was installed is not there any more" };
}
async function writeBelow(folder, name, text) {
	const file = join(folder, name);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text, { flag: "wx" });
	return file;
}
/** A folder with the programs and what is known of them; it is complete before it gets its name. Answers their paths. */
async function assemble(folder, filling) {
	await mkdir(folder);
	const binaries = {};
	const sha256 = {};
	for (const [name, from] of Object.entries(filling.files)) {
		const file = join(folder, name);
		await moveFile(from, file);
		await chmod(file, 493);
		const sum = await digest(file);
		if (sum === void 0) throw new Error(`${file} cannot be read back`);
		sha256[name] = sum;
		binaries[name] = file;
	}
	const manifest = {
		madeBy: filling.madeBy,
		sha256
	};
	await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, void 0, 2)}\n`);
	return binaries;
}
async function moveFile(from, to) {
	try {
		await rename(from, to);
	} catch (error) {
		if (errorCode(error) !== "EXDEV") throw error;
		await copyFile(from, to);
	}
}
/** Puts a complete folder in place; a damaged one that is there makes way. */
async function replace(ready, target) {
	await mkdir(dirname(target), { recursive: true });
	try {
		await rename(ready, target);
	} catch (error) {
		const code = errorCode(error);
		if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "ENOTDIR") throw error;
		const old = `${ready}.old`;
		await rename(target, old);
		await rename(ready, target);
	}
}
/** Removes what killed processes left of this slot; we hold its lock, so nobody works there. */
async function sweep(work, name) {
	await mkdir(work, { recursive: true });
	for (const entry of await readdir(work)) if (entry.startsWith(`${name}.`)) await rm(join(work, entry), {
		recursive: true,
		force: true
	});
}

// actions/lib/adapters/toolchain/toolchain.ts
function nodeToolchain(place) {
	return {
		store: nodeToolStore(cacheFolder(place.environment)),
		downloads: nodeDownloads(proxyHint(place.environment)),
		machine: nodeMachine(place)
	};
}
/** `$RUNNER_TOOL_CACHE/homelab`, else `$XDG_CACHE_HOME/homelab`, else `~/.cache/homelab`. Relative values do not count (XDG says so). */
function cacheFolder(environment) {
	for (const name of ["RUNNER_TOOL_CACHE", "XDG_CACHE_HOME"]) {
		const folder = environment[name];
		if (folder !== void 0 && isAbsolute(folder)) return join(folder, "homelab");
	}
	return join(environment["HOME"] ?? homedir(), ".cache", "homelab");
}
/** Node's fetch passes by a proxy unless it is told to use it. */
function proxyHint(environment) {
	const proxy = [
		"https_proxy",
		"HTTPS_PROXY",
		"all_proxy",
		"ALL_PROXY"
	].find((name) => (environment[name] ?? "") !== "");
	if (proxy === void 0 || environment["NODE_USE_ENV_PROXY"] === "1") return {};
	return { hint: `; ${proxy} is set, which Node 24 and newer use with NODE_USE_ENV_PROXY=1` };
}

// actions/lib/adapters/node/work-tree.ts
/** `root` is absolute and without links. */
function folderWorkTree(root) {
	const refusal = (path) => {
		const entry = inspector(root)(path);
		if (entry.kind !== "file") return "problem" in entry ? entry.problem : "is a directory";
		const at = join(root, path);
		if (lstatSync(at).isSymbolicLink() || realpathSync(dirname(at)) !== dirname(at)) return "is reached by a link; the file itself is changed where it lies";
		try {
			accessSync(at, constants.W_OK);
			return;
		} catch (error) {
			return errorWords(error);
		}
	};
	return {
		refusal,
		replace(path, before, after) {
			const why = refusal(path);
			if (why !== void 0) return why;
			try {
				if (!Buffer$1.from(before).equals(readFileSync(join(root, path)))) return "was changed while it was looked at";
				writeAtomically(join(root, path), after);
				return;
			} catch (error) {
				return error instanceof Error && error.cause !== void 0 ? errorWords(error.cause) : errorWords(error);
			}
		},
		create(path, content) {
			const entry = inspector(root)(path);
			if (entry.kind !== "missing") return "problem" in entry ? entry.problem : "is there already";
			const folder = dirname(join(root, path));
			try {
				const there = deepestThere(folder);
				if (realpathSync(there) !== there) return "would be behind a link, and nothing is written there";
				mkdirSync(folder, { recursive: true });
				writeFileSync(join(root, path), content, { flag: "wx" });
				return;
			} catch (error) {
				return errorWords(error);
			}
		}
	};
}
/** The folder itself, or the nearest above it that is there. */
function deepestThere(folder) {
	return lstatSync(folder, { throwIfNoEntry: false }) === void 0 ? deepestThere(dirname(folder)) : folder;
}

// actions/lib/hosts/event.ts
/** Empty for every other event, and with a warning where the event cannot be read. */
function eventPorts(environment, log) {
	const name = environment["GITHUB_EVENT_NAME"] ?? "";
	if (name.startsWith("pull_request")) return pullRequestOf(readEvent("pull-request", environment, log), log);
	return name === "merge_group" ? mergeGroupOf(readEvent("merge-queue", environment, log), log) : {};
}
function readEvent(kind, environment, log) {
	const at = environment["GITHUB_EVENT_PATH"];
	if (at === void 0) return void 0;
	try {
		return fieldsOf(JSON.parse(readFileSync(at, "utf8")));
	} catch (error) {
		const why = error instanceof SyntaxError ? "it is no JSON" : errorWords(error);
		log.warning(`the ${kind} event cannot be read (${why}), so this run does not know its base`);
		return;
	}
}
function pullRequestOf(event, log) {
	if (event === void 0) return {};
	const pull = fieldsOf(event["pull_request"]);
	const base = commitOf(fieldsOf(pull["base"])["sha"]);
	const head = commitOf(fieldsOf(pull["head"])["sha"]);
	const { number } = pull;
	if (typeof number === "number" && base !== void 0 && head !== void 0) return { pullRequest: {
		number,
		base,
		head
	} };
	log.warning("the pull-request event names no base, so this run does not know it");
	return {};
}
/** GitHub has put the changes before this one into the base already. */
function mergeGroupOf(event, log) {
	if (event === void 0) return {};
	const group = fieldsOf(event["merge_group"]);
	const base = commitOf(group["base_sha"]);
	const head = commitOf(group["head_sha"]);
	if (base !== void 0 && head !== void 0) return { mergeGroup: {
		base,
		head
	} };
	log.warning("the merge-queue event names no base, so this run does not know it");
	return {};
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function commitOf(value) {
	return typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value) ? value : void 0;
}

// actions/lib/adapters/node/process-mark.ts
/** `<pid> <start> <boot>`; on other systems than Linux without the last two. */
function ownMark() {
	return markOf(process.pid);
}
/** True while the process of a mark runs. In doubt it does. */
function isAlive(mark) {
	const [pid = "", ...rest] = mark.split(" ");
	if (!/^\d+$/u.test(pid)) return false;
	try {
		process.kill(Number(pid), 0);
	} catch (error) {
		if (errorCode(error) === "ESRCH") return false;
	}
	return rest.length === 0 || markOf(Number(pid)) === mark;
}
function markOf(pid) {
	const stat = textOf$1(`/proc/${pid}/stat`);
	const boot = textOf$1("/proc/sys/kernel/random/boot_id");
	const start = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
	return start === void 0 || boot === void 0 ? String(pid) : `${pid} ${start} ${boot.trim()}`;
}
function textOf$1(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}

// actions/lib/adapters/node/state-folder.ts
/** Opens the folder, which is made when it is not there, for this process alone. A problem in words when another process has it, or it cannot be used. */
function openState(path) {
	try {
		mkdirSync(path, {
			recursive: true,
			mode: 448
		});
		if (process.platform !== "win32" && (statSync(path).mode & 63) !== 0) return { problem: "others than its owner may open it; chmod 700 it" };
		const taken = takeLock(join(path, "lock"));
		if (taken !== void 0) return { problem: taken };
	} catch (error) {
		return { problem: errorWords(error) };
	}
	return {
		folder: folderAt(path),
		close: () => rmSync(join(path, "lock"), { force: true })
	};
}
function takeLock(file) {
	for (let round = 0; round < 2; round++) {
		try {
			writeNew(file, Buffer.from(ownMark()));
			return;
		} catch (error) {
			if (errorCode(error) !== "EEXIST") throw error;
		}
		const holder = textOf(file);
		if (isAlive(holder)) return `another apply is at work with it (process ${holder.split(" ")[0] ?? ""})`;
		rmSync(file, { force: true });
	}
	return "another apply took it at the same moment";
}
function folderAt(path) {
	const journal = join(path, "journal.jsonl");
	return {
		journal: {
			read: () => soon(() => textOf(journal)),
			truncate: (bytes) => soon(() => synced(journal, "r+", (file) => ftruncateSync(file, bytes))),
			append: (line) => soon(() => {
				const isNew = statSync(journal, { throwIfNoEntry: false }) === void 0;
				synced(journal, "a", (file) => writeWhole(file, Buffer.from(line)));
				if (isNew) syncFolder(path);
			})
		},
		write: (name, content) => soon(() => writeNew(join(path, name), content)),
		read: (name) => soon(() => bytesOf(join(path, name))),
		list: () => soon(() => listed(path))
	};
}
/** What is thrown is the promise's rejection. */
async function soon(work) {
	await Promise.resolve();
	return work();
}
function synced(path, flags, work) {
	const file = openSync(path, flags, 384);
	try {
		work(file);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
function writeNew(path, content) {
	mkdirSync(dirname(path), {
		recursive: true,
		mode: 448
	});
	const file = openSync(path, "wx", 384);
	try {
		writeWhole(file, content);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	syncFolder(dirname(path));
}
function writeWhole(file, content) {
	for (let at = 0; at < content.length;) at += writeSync(file, content, at);
}
/** A new name is on the disk only once its folder is. */
function syncFolder(path) {
	if (process.platform === "win32") return;
	const folder = openSync(path, "r");
	try {
		fsyncSync(folder);
	} finally {
		closeSync(folder);
	}
}
function textOf(path) {
	return Buffer.from(bytesOf(path) ?? /* @__PURE__ */ new Uint8Array()).toString("utf8");
}
function bytesOf(path) {
	try {
		return readFileSync(path);
	} catch (error) {
		if (errorCode(error) === "ENOENT") return void 0;
		throw error;
	}
}
function listed(path) {
	return readdirSync(path, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).map((name) => name.slice(path.length + 1).replaceAll("\\", "/")).sort();
}

// actions/lib/hosts/cluster-access.ts
/** The first Ctrl-C, or the end of a job, is a wish; a second one ends the process as ever. */
function clusterAccess() {
	let wish;
	return {
		clock: systemClock,
		openTalos: async (context) => (await import("./open2.js")).openTalosApi(context),
		openKubernetes: async (context) => (await import("./open.js")).openKubernetesApi(context),
		openState,
		get stop() {
			wish ??= listen();
			return wish.signal;
		},
		machine: hostname()
	};
}
function listen() {
	const wish = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => wish.abort());
	return wish;
}

// actions/lib/adapters/node/patience.ts
/** Four tries, and no more than two minutes of waiting for one call. */
const patience = {
	attempts: 4,
	longestWaitMs: 12e4,
	sleep: (milliseconds) => setTimeout$2(milliseconds),
	now: () => Date.now()
};

// actions/lib/hosts/workflow.ts
/** Empty outside a workflow, or where the runner's variables are not whole. */
function workflowPorts(environment) {
	const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: serverUrl = "https://github.com" } = environment;
	const id = Number(environment["GITHUB_RUN_ID"]);
	const attempt = Number(environment["GITHUB_RUN_ATTEMPT"] ?? 1);
	if (repository === void 0 || !Number.isSafeInteger(id) || !Number.isSafeInteger(attempt)) return {};
	const apiUrl = environment["GITHUB_API_URL"] ?? "https://api.github.com";
	const github = (token) => onFirstCall(async () => {
		const { githubAt } = await import("./github.js");
		return githubAt({
			token,
			apiUrl,
			repository,
			patience
		});
	});
	return { workflow: {
		repository,
		serverUrl,
		run: {
			id,
			attempt
		},
		github
	} };
}
/** Most steps never speak to GitHub: its client is loaded by the first call. */
function onFirstCall(open) {
	let opened;
	const client = () => opened ??= open();
	return {
		viewer: async () => (await client()).viewer(),
		pullRequest: async (number) => (await client()).pullRequest(number),
		comments: async (number) => (await client()).comments(number),
		comment: async (id) => (await client()).comment(id),
		createComment: async (number, body) => (await client()).createComment(number, body),
		updateComment: async (id, body) => (await client()).updateComment(id, body),
		deleteComment: async (id) => (await client()).deleteComment(id),
		changedFiles: async (number) => (await client()).changedFiles(number),
		reviews: async (number) => (await client()).reviews(number),
		createReview: async (number, review) => (await client()).createReview(number, review),
		reviewDecisions: async (number) => (await client()).reviewDecisions(number),
		runApprovals: async (run) => (await client()).runApprovals(run)
	};
}

// actions/lib/hosts/repository.ts
/** `repo` is the folder as given. Throws `WrongUse` when it is no folder. */
function openRepository(repo, around) {
	const root = rootOf(repo, around);
	const { environment, log, installation, bringTools } = around;
	const git = gitPlaceOf(root, around);
	const files = folderFiles(root, git);
	return {
		root,
		files,
		git: git === void 0 ? void 0 : gitPort(git, files),
		processes,
		log,
		schemas: installation.schemas,
		toolchain: nodeToolchain({
			environment,
			judged: root,
			modules: [installation.goModules]
		}),
		bringTools,
		scratch,
		ownSchema: installation.ownSchema,
		environment,
		...around.mayWrite === true ? {
			workTree: folderWorkTree(root),
			cluster: clusterAccess()
		} : {},
		...eventPorts(environment, log),
		program: programOf(installation),
		...workflowPorts(environment),
		readGiven: (path) => readGiven(resolve(around.cwd, path)),
		givenPath: (path) => resolve(around.cwd, path),
		clock: systemClock
	};
}
function programOf({ version, commit }) {
	return {
		version,
		...commit === void 0 ? {} : { commit }
	};
}
function rootOf(repo, around) {
	if (repo === void 0) return workTreeOf(around.cwd) ?? realpathSync(around.cwd);
	const folder = resolve(around.cwd, repo);
	const stats = statSync(folder, { throwIfNoEntry: false });
	if (stats === void 0) throw new WrongUse([`${around.label("repo")}: there is no folder ${repo}`]);
	if (!stats.isDirectory()) throw new WrongUse([`${around.label("repo")}: ${repo} is not a folder`]);
	return realpathSync(folder);
}
function gitPlaceOf(root, around) {
	if (workTreeOf(root) === void 0) return void 0;
	const { environment, log } = around;
	if (isInstalled("git", environment["PATH"])) return {
		root,
		environment,
		trustOwner: environment["GITHUB_ACTIONS"] === "true"
	};
	log.warning("git is not on PATH: ignored files are looked at too, and nothing can be compared");
}
/** Inputs that must lie in the repository, relative to its root; throws `WrongUse` naming each that does not. */
function insidePaths(table, values, at) {
	const result = { ...values };
	const mistakes = [];
	for (const spec of table) {
		const value = values[camelCase(spec.name)];
		if (spec.kind !== "path" || !spec.inside || typeof value !== "string") continue;
		const path = relative(at.root, realPathOrSame(resolve(at.cwd, value)));
		if (path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) mistakes.push(`${at.label(spec.name)}: ${value} is not in the repository that is judged`);
		result[camelCase(spec.name)] = path.replaceAll(sep, "/");
	}
	if (mistakes.length > 0) throw new WrongUse(mistakes);
	return result;
}
function realPathOrSame(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}

// actions/lib/hosts/terminal.ts
function processTerminal() {
	return {
		argv: process.argv.slice(2),
		environment: definedVariables(process.env),
		cwd: process.cwd(),
		stdout: output(process.stdout),
		stderr: output(process.stderr),
		elapsed: () => performance.now()
	};
}
/** The variables that are set. */
function definedVariables(environment) {
	return Object.fromEntries(Object.entries(environment).filter((pair) => pair[1] !== void 0));
}
/** Writing to a reader that has gone away (`| head`) is no failure; anything else is. */
function output(stream) {
	let closed = false;
	stream.on("error", (error) => {
		closed = true;
		if (error.code !== "EPIPE") process.exitCode = 3;
	});
	return {
		isTerminal: stream.isTTY ?? false,
		columns: stream.columns || 80,
		write: (text) => closed ? Promise.resolve() : new Promise((done, fail) => {
			stream.write(text, (error) => {
				if (error && error.code !== "EPIPE") fail(error);
				else done();
			});
		})
	};
}

export { installation as _, readInputs as a, formatFor as c, writerInput as d, githubAnnotations as f, terminalLog as g, workflowCommand as h, openRepository as i, gateOf as l, withoutCommands as m, processTerminal as n, describeFailure as o, writeMadeFiles as p, insidePaths as r, allAlike as s, definedVariables as t, render as u, outMistake as v, writeAtomically as y };
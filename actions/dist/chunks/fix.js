import { t as unifiedDiff } from "./unified-diff.js";
import { t as counted } from "./counted.js";
import { t as compareText } from "./ordering.js";
import { t as WrongUse } from "./outcome.js";
import { n as validate$1 } from "./validate.js";
import { t as decodeText } from "./decode.js";
import { t as applySuggestions } from "./lines.js";
import { t as groupedBy } from "./grouping.js";
import { Buffer } from "node:buffer";

// actions/lib/verbs/fix/apply-findings.ts
/** Files for which `mayChange` says no are left as they are, and so is everything that SOPS encrypted. */
function applyFindings(findings, files, mayChange) {
	const suggested = findings.filter((finding) => finding.suggestion !== void 0);
	const contents = /* @__PURE__ */ new Map();
	const applied = [];
	for (const [path, own] of groupedBy(suggested, (finding) => finding.path)) {
		const content = files.read(path);
		const decoded = "bytes" in content ? decodeText(content.bytes) : content;
		if (!("text" in decoded) || !("bytes" in content) || !mayChange(path) || isEncrypted(decoded.text)) continue;
		const outcome = applySuggestions(decoded.text, own);
		if (outcome.text === decoded.text) continue;
		contents.set(path, encoded(outcome.text, content.bytes));
		applied.push(...outcome.applied);
	}
	return {
		contents,
		applied
	};
}
/** Any value in a form that sops writes: the MAC covers the others too. */
function isEncrypted(text) {
	return text.includes("ENC[AES256_GCM,");
}
/** With the byte order mark that the file had. */
function encoded(text, before) {
	const bytes = Buffer.from(text, "utf8");
	return before[0] === 239 && before[1] === 187 && before[2] === 191 ? Buffer.concat([Buffer.from([
		239,
		187,
		191
	]), bytes]) : bytes;
}

// actions/lib/verbs/fix/overlay.ts
/** Content by path. Which files hold a text is asked of the repository as it is: edits neither add files nor kinds. */
function withContents(files, contents) {
	return {
		list: (ignore) => files.list(ignore),
		holding: (text) => files.holding(text),
		kind: (path) => files.kind(path),
		read(path) {
			const bytes = contents.get(path);
			return bytes === void 0 ? files.read(path) : { bytes };
		}
	};
}

// actions/lib/verbs/fix/fix.ts
/** A suggestion may bring another one to light, as those on one line do; more rounds than this mean that two disagree. */
const mostRounds = 10;
/**
* Judges, as `validate` does; with `fix` it mends what can be mended first, and the report is about what remains.
*
* @throws WrongUse for flags that do not go together, or where nothing may be written; Error when a file cannot be
*/
async function validate(inputs, ports) {
	const { fix, dryRun, staged } = inputs;
	if (!fix && dryRun) throw new WrongUse(["--dry-run says what --fix would do: give both"]);
	const first = await validate$1(inputs, ports);
	if (!fix) return first;
	if (staged) throw new WrongUse(["--fix changes the work tree and --staged judges the index: give one of them"]);
	const { workTree } = ports;
	if (workTree === void 0) throw new WrongUse(["--fix is not offered here: nothing may be written"]);
	const mended = await mend(first, {
		inputs,
		ports,
		workTree
	});
	if (!dryRun) write(mended, ports, workTree);
	const last = dryRun || mended.contents.size === 0 ? mended.last : await validate$1(inputs, ports);
	return {
		...last,
		changes: changesOf(mended, {
			first,
			last,
			dryRun
		})
	};
}
/** In memory, until no suggestion is left that can be applied. */
async function mend(first, { inputs, ports, workTree }) {
	const listed = new Set((await ports.files.list()).paths);
	const mayChange = (path) => listed.has(path) && workTree.refusal(path) === void 0;
	const contents = /* @__PURE__ */ new Map();
	const applied = [];
	let last = first;
	for (let round = 0; round < mostRounds; round++) {
		const files = withContents(ports.files, contents);
		const step = applyFindings(last.report.findings, files, mayChange);
		if (step.contents.size === 0) break;
		for (const [path, content] of step.contents) contents.set(path, content);
		applied.push(...step.applied);
		ports.log.progress(`judging again after ${counted(applied.length, "fix", "fixes")}`);
		last = await validate$1(inputs, {
			...ports,
			files: withContents(ports.files, contents)
		});
	}
	return {
		contents,
		applied,
		last
	};
}
function write({ contents }, { files }, workTree) {
	for (const path of [...contents.keys()].sort(compareText)) {
		const before = files.read(path);
		const after = contents.get(path);
		if (after === void 0) continue;
		const problem = "bytes" in before ? workTree.replace(path, before.bytes, after) : before.problem;
		if (problem !== void 0) throw new Error(`${path} ${problem}: it is as it was`);
	}
}
/** A sentence, and a unified diff in which secrets are masked as in every report. */
function changesOf({ contents, applied }, { first, last, dryRun }) {
	const left = last.report.findings.filter(({ suggestion }) => suggestion !== void 0).length;
	const rest = left === 0 ? "" : `; ${counted(left, "suggestion")} left, see below`;
	if (contents.size === 0) return [`nothing to fix${rest}`];
	return [`${dryRun ? "would mend" : "mended"} ${counted(applied.length, "finding")} in ${counted(contents.size, "file")}${rest}`, ...[...contents.keys()].sort(compareText).flatMap((path) => {
		const [before, after] = [first.sources?.(path), last.sources?.(path)];
		if (before === void 0 || after === void 0) return [`--- a/${path} (its lines are not shown)`];
		return unifiedDiff(before, after, { path }).replace(/\n$/u, "").split("\n");
	})];
}

export { validate };
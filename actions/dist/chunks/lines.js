import { t as findLineStarts } from "./source-text.js";

// actions/lib/domain/suggestion/lines.ts
/** The lines of a text, each with its line break. */
function linesOf(text) {
	const starts = findLineStarts(text);
	const lines = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
	return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
/**
* The smallest range of lines that differs, and what stands there instead. What is only added takes the line before it along
* (the first line: the one after it), since a range of lines is never empty. Undefined for equal texts.
*/
function changedLines(before, after) {
	if (before === after) return void 0;
	const [old, edited] = [linesOf(before), linesOf(after)];
	const most = Math.min(old.length, edited.length);
	let head = 0;
	while (head < most && old[head] === edited[head]) head++;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail) === edited.at(-1 - tail)) tail++;
	if (head + tail === old.length) {
		if (head > 0) head--;
		else if (tail > 0) tail--;
		else return void 0;
	}
	const replacement = edited.slice(head, edited.length - tail).join("");
	return {
		line: head + 1,
		endLine: old.length - tail,
		replacement
	};
}
/** Applies what does not overlap; of several that do, the first by line. Equal suggestions count as applied together. */
function applySuggestions(text, wanted) {
	const lines = linesOf(text);
	const applied = [];
	const left = [];
	let last;
	for (const each of [...wanted].sort((a, b) => a.suggestion.line - b.suggestion.line)) {
		const { line, endLine, replacement } = each.suggestion;
		if (last !== void 0 && last.line === line && last.endLine === endLine && last.replacement === replacement) applied.push(each);
		else if (line > (last?.endLine ?? 0) && endLine <= lines.length) {
			for (let at = line; at <= endLine; at++) lines[at - 1] = at === line ? replacement : "";
			applied.push(each);
			last = each.suggestion;
		} else left.push(each);
	}
	return {
		text: lines.join(""),
		applied,
		left
	};
}

export { changedLines as n, linesOf as r, applySuggestions as t };
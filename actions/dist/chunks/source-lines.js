import { t as findLineStarts } from "./source-text.js";

// actions/lib/domain/report/source-lines.ts
let last;
function startsOf(text) {
	if (last?.text !== text) last = {
		text,
		starts: findLineStarts(text)
	};
	return last.starts;
}
function lineCount(text) {
	return startsOf(text).length;
}
/** Line `number`, counted from 1, without its line break; undefined when there is no such line. */
function lineOf(text, number) {
	const starts = startsOf(text);
	const start = starts[number - 1];
	if (start === void 0) return void 0;
	let end = starts[number] ?? text.length;
	while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
	return text.slice(start, end);
}

export { lineOf as n, lineCount as t };
// actions/lib/kernel/source-text.ts
/** The range alone, of anything that has one. */
function rangeOf({ start, end }) {
	return {
		start,
		end
	};
}
/** A whole file. Lines end at LF, CRLF or a lone CR. */
function sourceText(path, text) {
	let lineStarts;
	const position = (offset) => {
		lineStarts ??= findLineStarts(text);
		const index = lineIndex(lineStarts, offset);
		return {
			line: index + 1,
			column: offset - (lineStarts[index] ?? 0) + 1
		};
	};
	return {
		path,
		text,
		span(start, end) {
			const from = position(Math.min(start, text.length));
			const to = position(Math.max(start, Math.min(end, text.length)));
			return {
				path,
				line: from.line,
				column: from.column,
				endLine: to.line,
				endColumn: to.column
			};
		}
	};
}
/** Offsets at which the lines of `text` start; the first is 0. */
function findLineStarts(text) {
	const starts = [0];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 10 || code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
	}
	return starts;
}
/** Index of the line that holds `offset`, by bisection. */
function lineIndex(lineStarts, offset) {
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

export { sourceText as i, lineIndex as n, rangeOf as r, findLineStarts as t };
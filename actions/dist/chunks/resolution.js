import { createHash } from "node:crypto";

// actions/lib/kernel/source-text.ts
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

// actions/lib/kernel/digest.ts
/** SHA-256 in lower-case hexadecimal. */
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}

// actions/lib/domain/toolchain/resolution.ts
/** One sentence per way tried, then the way out. */
function missingToolMessage(missing) {
	const tried = missing.attempts.map(({ way, why }) => `${way}: ${why}`).join("; ");
	return `${missing.tool} ${missing.version} is not to be had (${tried}). ${missing.wayOut}`;
}
/** Without anything of this machine, for reports: they are the same everywhere. */
function notInstalled({ tool, version }) {
	return `version ${version} is not installed; homelab tools install ${tool} brings it`;
}
/** Name of a slot's folder: readable, and distinct for every source. */
function slotName({ tool, version, platform, source }) {
	return `${tool}-${version.replace(/[^0-9A-Za-z.-]/g, "_")}-${platform}-${source.slice(0, 16)}`;
}

export { findLineStarts as a, sha256 as i, notInstalled as n, lineIndex as o, slotName as r, sourceText as s, missingToolMessage as t };
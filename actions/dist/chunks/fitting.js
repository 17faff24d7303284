import { n as glyphsOf, t as cellsOf } from "./cells.js";

// actions/lib/domain/report/paint.ts
const codes = {
	error: "1;31",
	warning: "33",
	info: "36",
	bold: "1",
	dim: "2",
	good: "32"
};
function paint(style, ink, text) {
	return style.color && text !== "" ? `\u001b[${codes[ink]}m${text}\u001b[0m` : text;
}
/** `text` that opens `place` when it is clicked, where the style knows how. */
function linked(style, place, text) {
	const url = style.color ? style.link?.(place) : void 0;
	return url === void 0 ? text : `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;
}

// actions/lib/codecs/terminal/fitting.ts
/** At most `cells` wide; what does not fit ends in `…`. */
function cutTo(text, cells) {
	if (cellsOf(text) <= cells) return text;
	let kept = "";
	let taken = 0;
	for (const glyph of glyphsOf(text)) {
		if (taken + glyph.cells > cells - 1) break;
		kept += glyph.text;
		taken += glyph.cells;
	}
	return `${kept}…`;
}
/** At least `cells` wide. */
function padTo(text, cells) {
	return text + " ".repeat(Math.max(0, cells - cellsOf(text)));
}

export { paint as i, padTo as n, linked as r, cutTo as t };
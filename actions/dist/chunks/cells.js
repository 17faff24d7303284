// actions/lib/codecs/terminal/visible.ts
/**
* Control characters (C0, DEL, C1), line and paragraph separators, and the invisible characters that reorder or hide
* text (bidirectional controls, zero-width, tags, BOM). ZWJ and variation selectors stay: emoji are made of them.
*/
const unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const loneSurrogate = /[\ud800-\udfff]/gu;
const names = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\x1B": "\\e",
	"\0": "\\0"
};
/** Each unsafe character as an escape such as `\e` or `\u202e`; everything else as it is. */
function visible(text) {
	return text.replace(unsafe, (character) => names[character] ?? escape(character)).replace(loneSurrogate, () => "�");
}
function escape(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16);
	return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}

// actions/lib/domain/network/short-address.ts
/** The last part of an address where all share the rest: `.50`; else the whole. */
function shortAddresses(addresses) {
	const prefix = /^(\d+\.\d+\.\d+\.)\d+$/u.exec(addresses[0] ?? "")?.[1];
	const isShared = prefix !== void 0 && addresses.length > 1 && addresses.every((each) => each.startsWith(prefix));
	return (address) => isShared ? address.slice(prefix.length - 1) : address;
}

// actions/lib/codecs/terminal/cells.ts
const tabStop = 4;
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\u{1f3fb}-\u{1f3ff}]$/u;
const zeroWidthJoiner = "‍";
const emojiSelector = "️";
/** First and last code points of the wide ranges: East Asian Wide and Fullwidth, and emoji shown as such (Unicode 16). */
const wide = [
	[4352, 4447],
	[8986, 8987],
	[9001, 9002],
	[9193, 9196],
	[9200, 9200],
	[9203, 9203],
	[9725, 9726],
	[9748, 9749],
	[9776, 9783],
	[9800, 9811],
	[9855, 9855],
	[9866, 9871],
	[9875, 9875],
	[9889, 9889],
	[9898, 9899],
	[9917, 9918],
	[9924, 9925],
	[9934, 9934],
	[9940, 9940],
	[9962, 9962],
	[9970, 9971],
	[9973, 9973],
	[9978, 9978],
	[9981, 9981],
	[9989, 9989],
	[9994, 9995],
	[10024, 10024],
	[10060, 10060],
	[10062, 10062],
	[10067, 10069],
	[10071, 10071],
	[10133, 10135],
	[10160, 10160],
	[10175, 10175],
	[11035, 11036],
	[11088, 11088],
	[11093, 11093],
	[11904, 12350],
	[12353, 42191],
	[43360, 43388],
	[44032, 55203],
	[63744, 64255],
	[65040, 65049],
	[65072, 65135],
	[65281, 65376],
	[65504, 65510],
	[94176, 101887],
	[110576, 111359],
	[119552, 119670],
	[126980, 126980],
	[127183, 127183],
	[127374, 127374],
	[127377, 127386],
	[127488, 127776],
	[127789, 127797],
	[127799, 127868],
	[127870, 127891],
	[127904, 127946],
	[127951, 127955],
	[127968, 127984],
	[127988, 127988],
	[127992, 128062],
	[128064, 128064],
	[128066, 128252],
	[128255, 128317],
	[128331, 128334],
	[128336, 128359],
	[128378, 128378],
	[128405, 128406],
	[128420, 128420],
	[128507, 128591],
	[128640, 128709],
	[128716, 128716],
	[128720, 128722],
	[128725, 128727],
	[128732, 128735],
	[128747, 128748],
	[128756, 128764],
	[128992, 129003],
	[129008, 129008],
	[129292, 129338],
	[129340, 129349],
	[129351, 129535],
	[129648, 129791],
	[131072, 262141]
];
/** The glyphs of one line. Tabs are drawn as spaces, unsafe characters as escapes, marks with the letter they belong to. */
function glyphsOf(line) {
	const glyphs = [];
	let at = 0;
	let column = 0;
	let joined = false;
	for (const character of line) {
		const glyph = glyphOf(character, column);
		const last = glyphs.at(-1);
		if (last !== void 0 && (joined || glyph.cells === 0)) {
			const cells = character === emojiSelector ? Math.max(last.cells, 2) : last.cells;
			glyphs[glyphs.length - 1] = {
				at: last.at,
				text: last.text + glyph.text,
				cells
			};
			column += cells - last.cells;
		} else {
			glyphs.push({
				at,
				...glyph
			});
			column += glyph.cells;
		}
		joined = character === zeroWidthJoiner;
		at += character.length;
	}
	return glyphs;
}
function glyphOf(character, column) {
	const code = character.codePointAt(0) ?? 0;
	if (code >= 32 && code < 127) return {
		text: character,
		cells: 1
	};
	if (character === "	") {
		const cells = tabStop - column % tabStop;
		return {
			text: " ".repeat(cells),
			cells
		};
	}
	const text = visible(character);
	if (text !== character) return {
		text,
		cells: text.length
	};
	if (zeroWidth.test(character)) return {
		text,
		cells: 0
	};
	return {
		text,
		cells: isWide(code) ? 2 : 1
	};
}
function isWide(code) {
	let low = 0;
	let high = wide.length - 1;
	while (low <= high) {
		const middle = low + high >> 1;
		const [first, last] = wide[middle] ?? [0, 0];
		if (code < first) high = middle - 1;
		else if (code > last) low = middle + 1;
		else return true;
	}
	return false;
}
/** Cells that a line takes. */
function cellsOf(line) {
	return glyphsOf(line).reduce((sum, glyph) => sum + glyph.cells, 0);
}

export { visible as i, glyphsOf as n, shortAddresses as r, cellsOf as t };
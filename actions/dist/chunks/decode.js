import { Buffer, isUtf8 } from "node:buffer";

// actions/lib/codecs/yaml/decode.ts
/**
* Strict UTF-8 without NUL. A byte order mark at the start is left out, so that offsets and columns are those that an
* editor shows.
*/
function decodeText(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const wide = wideEncoding(buffer);
	if (wide !== void 0) return {
		problem: `the file is ${wide}, not UTF-8: save it as UTF-8`,
		line: 1,
		column: 1,
		byte: 0
	};
	const nul = buffer.indexOf(0);
	if (nul !== -1) return {
		problem: nulSentence(buffer, nul),
		...placeOf(buffer, nul)
	};
	if (!isUtf8(buffer)) {
		const bad = firstInvalidByte(buffer);
		return {
			problem: `byte 0x${(buffer[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0")} (offset ${bad}) is not valid UTF-8: save the file as UTF-8`,
			...placeOf(buffer, bad)
		};
	}
	return { text: buffer.toString("utf8", hasMark(buffer) ? 3 : 0) };
}
function hasMark(buffer) {
	return buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191;
}
function wideEncoding(buffer) {
	const [a, b, c, d] = buffer;
	if (a === 255 && b === 254) return c === 0 && d === 0 ? "UTF-32" : "UTF-16 (little endian)";
	if (a === 254 && b === 255) return "UTF-16 (big endian)";
	return a === 0 && b === 0 && c === 254 && d === 255 ? "UTF-32" : void 0;
}
function nulSentence(buffer, nul) {
	const sample = buffer.subarray(0, 64);
	return sample.filter((byte) => byte === 0).length * 3 >= sample.length && sample.length > 1 ? "the file looks like UTF-16 without a byte order mark: save it as UTF-8" : `NUL byte (offset ${nul}): the file is no text`;
}
function placeOf(buffer, byte) {
	const lines = buffer.subarray(hasMark(buffer) ? 3 : 0, byte).toString("utf8").split(/\r\n?|\n/);
	return {
		line: lines.length,
		column: (lines.at(-1)?.length ?? 0) + 1,
		byte
	};
}
/** Bisection over prefixes would be quadratic in the worst case; one walk over the sequences is not. */
function firstInvalidByte(buffer) {
	let at = 0;
	while (at < buffer.length) {
		const length = sequenceLength(buffer[at] ?? 0);
		if (length === 0 || at + length > buffer.length || !isUtf8(buffer.subarray(at, at + length))) return at;
		at += length;
	}
	return at;
}
function sequenceLength(lead) {
	if (lead < 128) return 1;
	if (lead < 194) return 0;
	if (lead < 224) return 2;
	if (lead < 240) return 3;
	return lead < 245 ? 4 : 0;
}

export { decodeText as t };
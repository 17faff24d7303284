// actions/lib/codecs/tar/reader.ts
var TarError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "TarError";
	}
};
const block = 512;
/** Names longer than this are no names of files. */
const largestHeader = 65536;
/** A reader for one archive. */
function tarReader() {
	return new Reader();
}
var Reader = class {
	/** Bytes that came and are not read yet. */
	#pending = /* @__PURE__ */ new Uint8Array(0);
	/** Bytes of the member's content, and of the filling up to a whole block, that are still to come. */
	#content = 0;
	#padding = 0;
	#extension;
	#longName;
	#ended = false;
	push(bytes) {
		this.#pending = this.#pending.length === 0 ? bytes : concat(this.#pending, bytes);
		const events = [];
		while (this.#step(events));
		return events;
	}
	end() {
		const between = this.#content === 0 && this.#padding === 0 && this.#extension === void 0;
		if (!(this.#ended || between && this.#pending.length === 0)) throw new TarError("the archive ends in the middle of a member");
	}
	/** Reads one thing; false when nothing more can be read of what came. */
	#step(events) {
		if (this.#ended) this.#pending = /* @__PURE__ */ new Uint8Array(0);
		if (this.#pending.length === 0) return false;
		if (this.#content > 0) {
			const bytes = this.#take(Math.min(this.#content, this.#pending.length));
			this.#content -= bytes.length;
			events.push({
				kind: "content",
				bytes
			});
			return true;
		}
		if (this.#padding > 0) {
			this.#padding -= this.#take(Math.min(this.#padding, this.#pending.length)).length;
			return true;
		}
		return this.#extension === void 0 ? this.#header(events) : this.#extended(this.#extension);
	}
	#header(events) {
		if (this.#pending.length < block) return false;
		const raw = this.#take(block);
		if (raw.every((byte) => byte === 0)) {
			this.#ended = true;
			return true;
		}
		const { name, type, size } = readHeader(raw);
		if (type === "x" || type === "L") {
			if (size > largestHeader) throw new TarError("a name in the archive is too long");
			this.#extension = {
				kind: type === "x" ? "pax" : "gnu",
				size
			};
			return true;
		}
		const kind = kindOf(type);
		this.#content = kind === "file" ? size : 0;
		this.#padding = padded(size) - this.#content;
		events.push({
			kind: "member",
			member: {
				name: this.#longName ?? name,
				kind,
				size: this.#content
			}
		});
		this.#longName = void 0;
		return true;
	}
	#extended({ kind, size }) {
		if (this.#pending.length < padded(size)) return false;
		const text = new TextDecoder().decode(this.#take(padded(size)).subarray(0, size));
		this.#longName = kind === "gnu" ? text.replace(/\0[^]*$/, "") : paxPath(text) ?? this.#longName;
		this.#extension = void 0;
		return true;
	}
	#take(count) {
		const taken = this.#pending.subarray(0, count);
		this.#pending = this.#pending.subarray(count);
		return taken;
	}
};
function readHeader(raw) {
	const stated = Number.parseInt(textOf(raw, 148, 156).trim(), 8);
	let sum = 0;
	for (const [index, byte] of raw.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
	if (stated !== sum) throw new TarError("it is not a tar archive (a header's checksum is wrong)");
	const size = Number.parseInt(textOf(raw, 124, 136).trim() || "0", 8);
	if (!Number.isSafeInteger(size) || size < 0) throw new TarError("a member of the archive has no size");
	const prefix = textOf(raw, 257, 262) === "ustar" && textOf(raw, 262, 264) !== " " ? textOf(raw, 345, 500) : "";
	const name = textOf(raw, 0, 100);
	return {
		name: prefix === "" ? name : `${prefix}/${name}`,
		type: textOf(raw, 156, 157),
		size
	};
}
function kindOf(type) {
	if (type === "" || type === "0" || type === "7") return "file";
	if (type === "5") return "directory";
	return type === "1" || type === "2" ? "link" : "other";
}
/** Records are `length key=value\n`; the length counts bytes, which for a path we need not check. */
function paxPath(text) {
	return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text)?.[1];
}
function padded(size) {
	return Math.ceil(size / block) * block;
}
function textOf(raw, start, end) {
	const field = raw.subarray(start, end);
	const zero = field.indexOf(0);
	return new TextDecoder().decode(zero === -1 ? field : field.subarray(0, zero));
}
function concat(a, b) {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}
/** True for a name that would leave the folder it is unpacked into: absolute, or with `..` in it. */
function escapes(name) {
	return /^[/\\]|^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes("..");
}

export { escapes as n, tarReader as r, TarError as t };
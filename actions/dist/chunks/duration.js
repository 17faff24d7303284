// actions/lib/codecs/go-text/ip-address.ts
const ipv4Part = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const strictIpv4 = new RegExp(`^${ipv4Part}(?:\\.${ipv4Part}){3}$`, "u");
/** netip.ParseAddr: IPv4 without leading zeros, IPv6 in any case, with a zone. */
function isGoAddr(text) {
	if (strictIpv4.test(text)) return true;
	const percent = text.indexOf("%");
	const address = percent < 0 ? text : text.slice(0, percent);
	return percent !== text.length - 1 && isIpv6(address, (last) => strictIpv4.test(last));
}
/** netip.ParsePrefix: an address without a zone, and a length without leading zeros. */
function isGoPrefix(text) {
	const slash = text.lastIndexOf("/");
	const address = text.slice(0, slash);
	const length = text.slice(slash + 1);
	if (slash < 0 || address.includes("%") || !/^(?:0|[1-9]\d{0,2})$/u.test(length)) return false;
	return isGoAddr(address) && Number(length) <= (address.includes(":") ? 128 : 32);
}
/** An address with or without a prefix length. */
function isGoAddrOrPrefix(text) {
	return isGoPrefix(text) || isGoAddr(text) && !text.includes("%");
}
/** netip.ParseAddrPort. */
function isGoAddrPort(text) {
	const match = /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/u.exec(text);
	if (match === null || Number(match[3]) > 65535) return false;
	return match[1] !== void 0 ? match[1].includes(":") && isGoAddr(match[1]) : strictIpv4.test(match[2] ?? "");
}
/** Four decimal numbers up to 255. Kubernetes reads schema values with `ParseIPSloppy`: `010.0.0.1` is `10.0.0.1`. */
function isDottedQuad(text) {
	const parts = text.split(".");
	return parts.length === 4 && parts.every((part) => /^\d{1,}$/u.test(part) && Number(part) <= 255);
}
/** An IPv6 address, `::ffff:1.2.3.4` included, as `ParseIPSloppy` reads it; no zone. */
function isColonHex(text) {
	return isIpv6(text, isDottedQuad);
}
/** net.ParseCIDR, sloppy. */
function isCidr(text) {
	const slash = text.indexOf("/");
	if (slash < 1) return false;
	const address = text.slice(0, slash);
	const bits = text.slice(slash + 1);
	if (!/^\d{1,3}$/u.test(bits)) return false;
	if (isDottedQuad(address)) return Number(bits) <= 32;
	return isColonHex(address) && Number(bits) <= 128;
}
/** Groups of hexadecimal digits, one gap at most, the last 32 bits perhaps as IPv4. */
function isIpv6(text, isIpv4) {
	if (!text.includes(":")) return false;
	const halves = text.split("::");
	if (halves.length > 2) return false;
	const groups = halves.map((half) => half === "" ? [] : half.split(":"));
	const last = groups.at(-1)?.at(-1);
	const embedded = last?.includes(".") === true;
	if (embedded && !isIpv4(last)) return false;
	const all = groups.flat();
	const hex = embedded ? all.slice(0, -1) : all;
	if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return false;
	const count = hex.length + (embedded ? 2 : 0);
	return halves.length === 2 ? count < 8 : count === 8;
}

// actions/lib/codecs/go-text/duration.ts
const duration = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
const nanoseconds = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	m: 6e10,
	h: 36e11
};
const longest = 2 ** 63;
/** `1h30m`, `-1.5s`, `0`, up to 290 years. */
function isGoDuration(text) {
	if (!duration.test(text)) return false;
	let sum = 0;
	for (const [, amount = "0", unit = ""] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gu)) sum += Number(amount) * (nanoseconds[unit] ?? 0);
	return sum <= longest;
}

export { isGoAddr as a, isGoPrefix as c, isDottedQuad as i, isCidr as n, isGoAddrOrPrefix as o, isColonHex as r, isGoAddrPort as s, isGoDuration as t };
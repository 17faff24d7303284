// actions/lib/codecs/go-text/base64.ts
/** base64.StdEncoding, which passes over line breaks. */
function isGoBase64(text) {
	return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text.replace(/[\r\n]/gu, ""));
}

export { isGoBase64 as t };
/** base64.StdEncoding, which passes over line breaks. */
export function isGoBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text.replace(/[\r\n]/gu, ""));
}

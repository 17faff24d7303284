// The format `uri`: what Go's url.ParseRequestURI accepts.

/** An absolute URI or an absolute path; no control characters, valid escapes, a numeric port. */
export function isRequestUri(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (text === "" || /[\u0000-\u001f\u007f]/u.test(text)) return false;
  if (text === "*") return true;
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/u.exec(text);
  if (scheme === null && startsLikeBrokenScheme(text)) return false;
  let rest = scheme === null ? text : text.slice(scheme[0].length);
  const query = rest.indexOf("?");
  if (query !== -1) rest = rest.slice(0, query);
  if (!rest.startsWith("/")) return scheme !== null;
  if (!rest.startsWith("//") || (scheme === null && rest.startsWith("///"))) return hasValidEscapes(rest);
  const slash = rest.indexOf("/", 2);
  const authority = slash === -1 ? rest.slice(2) : rest.slice(2, slash);
  return isAuthority(authority) && hasValidEscapes(slash === -1 ? "" : rest.slice(slash));
}

/** A colon before any slash, with something before it that is no scheme. */
function startsLikeBrokenScheme(text: string): boolean {
  return text.startsWith(":");
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf("@");
  const userinfo = at === -1 ? "" : authority.slice(0, at);
  const host = authority.slice(at + 1);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/u.test(userinfo) || !hasValidEscapes(userinfo)) return false;
  const literal = /^\[([^\]]*)\](.*)$/u.exec(host);
  if (literal !== null) return isPort(literal[2] ?? "");
  if (host.startsWith("[")) return false;
  const colon = host.lastIndexOf(":");
  if (!isPort(colon === -1 ? "" : host.slice(colon))) return false;
  return !/[\s<>"\\^`{|}]/u.test(host) && !/%(?![89a-fA-F][0-9a-fA-F])/u.test(host);
}

function isPort(text: string): boolean {
  return text === "" || /^:\d*$/u.test(text);
}

function hasValidEscapes(text: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/u.test(text);
}

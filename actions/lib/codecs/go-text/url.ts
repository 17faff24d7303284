/** url.Parse, as far as texts differ from it in practice: no space or control character, no colon in front of the scheme. */
export function isGoUrl(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/u.test(text) || text.startsWith(":")) return false;
  const authority = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/([^/?#]*)/u.exec(text)?.[1];
  if (authority === undefined) return !/%(?![0-9a-fA-F]{2})/u.test(text);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return (
    !/[ <>"]/u.test(host) && /^(?:\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/u.test(host) && !/%(?![0-9a-fA-F]{2})/u.test(text)
  );
}

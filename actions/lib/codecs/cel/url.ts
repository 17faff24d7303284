// URLs in rules: k8s.io/apiserver/pkg/cel/library/urls.go over Go's net/url.
import { isRequestUri } from "#codecs/structural-schema/request-uri.ts";
import { define, type Environment } from "./cel-js.ts";

interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

export class CelUrl {
  readonly text: string;
  readonly parts: Parts;

  constructor(text: string) {
    this.text = text;
    this.parts = partsOf(text);
  }

  equals(other: unknown): boolean {
    return other instanceof CelUrl && other.text === this.text;
  }
}

export function defineUrls(environment: Environment): void {
  environment.registerType("Url", CelUrl);
  environment.registerOperator("Url == Url", (a: CelUrl, b: unknown) => a.equals(b));
  define(environment, {
    "isURL(string): bool": isRequestUri,
    "url(string): Url": (text: string) => {
      if (!isRequestUri(text))
        throw new Error(`URL parse error during conversion from string: parse ${JSON.stringify(text)}`);
      return new CelUrl(text);
    },
    "Url.getScheme(): string": ({ parts }: CelUrl) => parts.scheme,
    "Url.getHost(): string": ({ parts }: CelUrl) => parts.host,
    "Url.getHostname(): string": ({ parts }: CelUrl) => hostname(parts.host),
    "Url.getPort(): string": ({ parts }: CelUrl) => /:(\d+)$/u.exec(parts.host)?.[1] ?? "",
    "Url.getEscapedPath(): string": ({ parts }: CelUrl) => parts.path,
    "Url.getQuery(): map<string, list<string>>": ({ parts }: CelUrl) => queryOf(parts.query),
  });
}

function partsOf(text: string): Parts {
  const [whole = ""] = text.split("#");
  const match = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/([^/?]*))?([^?]*)(?:\?(.*))?$/su.exec(whole);
  const [, scheme = "", authority = "", path = "", query = ""] = match ?? [];
  // What follows a scheme without a slash is opaque to Go, and no path.
  const isOpaque = scheme !== "" && !path.startsWith("/") && authority === "";
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return { scheme: scheme.toLowerCase(), host, path: isOpaque ? "" : path, query };
}

function hostname(host: string): string {
  const literal = /^\[([^\]]*)\]/u.exec(host);
  return literal === null ? host.replace(/:\d*$/u, "") : (literal[1] ?? "");
}

function queryOf(query: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(query)) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

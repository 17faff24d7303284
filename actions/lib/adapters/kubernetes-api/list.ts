// Lists, through all their pages.
import { itemsAt, textAt } from "#domain/kubernetes-api/field.ts";
import { compareText } from "#kernel/ordering.ts";
import type { KubernetesCallOptions } from "#ports/kubernetes-api.ts";
import { bodyOf, usualMs, type ApiRequest, type Connection } from "./connection.ts";

export interface ListRequest extends Pick<ApiRequest, "what" | "path"> {
  readonly query?: Readonly<Record<string, string>>;
}

const pageSize = "250";

/** Every object, sorted by namespace and name. The deadline is for all pages together. */
export async function listAll(
  connection: Connection,
  { what, path, query = {} }: ListRequest,
  options: KubernetesCallOptions = {},
): Promise<readonly object[]> {
  const ends = Date.now() + (options.deadlineMs ?? usualMs);
  const found: object[] = [];
  let next = "";
  do {
    const page = { limit: pageSize, ...(next === "" ? {} : { continue: next }) };
    const request: ApiRequest = { what, method: "GET", path, query: { ...query, ...page } };
    const deadlineMs = Math.max(1, ends - Date.now());
    const body = bodyOf(request, await connection.ask(request, { ...options, deadlineMs }));
    for (const item of itemsAt(body, "items")) if (typeof item === "object" && item !== null) found.push(item);
    next = textAt(body, "metadata", "continue");
  } while (next !== "");
  return found.sort((a, b) => compareText(placeOf(a), placeOf(b)));
}

function placeOf(object: object): string {
  return `${textAt(object, "metadata", "namespace")}/${textAt(object, "metadata", "name")}`;
}

/** A part of a path. */
export function segment(text: string): string {
  return encodeURIComponent(text);
}

// What one Talos document says of the few things that rules ask for, with the place of each statement.
import { entryOf, stringAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import { documentPlaces, type Fact, type FactPlace, type Step } from "./fact-places.ts";
import { hasPlaceholder, isPatchMark } from "./placeholders.ts";
import { resolveText, type Variables } from "./resolved-text.ts";

/** `text` is undefined when the document says something here that cannot be read. */
export interface Statement {
  readonly fact: Fact;
  readonly text: string | undefined;
  readonly at: Span;
}

export interface FactSource {
  readonly source: SourceText;
  readonly variables: Variables;
}

/** The statements of one document: a whole configuration, a patch of it, or a document of another kind. */
export function factsOf(root: YamlMap, context: FactSource): readonly Statement[] {
  const kindNode = entryOf(root, "kind")?.value;
  const kind = kindNode?.kind === "scalar" ? kindNode.text : "";
  const isDeleted = root.entries.some(({ key }) => isPatchMark(key));
  const ownPlace = kindNode ?? root;
  const whole = context.source.span(ownPlace.start, ownPlace.end);
  return documentPlaces(kind).flatMap((place) => {
    if (isDeleted) return place.deleted === undefined ? [] : [{ fact: place.fact, text: place.deleted, at: whole }];
    if (place.path.length === 0) return [{ fact: place.fact, text: place.present, at: whole }];
    const found = statementsAt(root, place, context);
    const name = place.named === true ? stringAt(root, "name") : undefined;
    return name === undefined ? found : found.map((statement) => ({ ...statement, text: name }));
  });
}

/** What `root` says at one place. */
export function statementsAt(root: YamlNode, place: FactPlace, context: FactSource): readonly Statement[] {
  return [...nodesAt(root, place.path, undefined)].flatMap((found) => statementOf(found, place, context));
}

type Found = { readonly node: YamlNode; readonly key: YamlEntry | undefined } | { readonly hidden: YamlNode };

function statementOf(found: Found, place: FactPlace, context: FactSource): readonly Statement[] {
  const { fact, present } = place;
  const { source, variables } = context;
  if ("hidden" in found) return [{ fact, text: undefined, at: source.span(found.hidden.start, found.hidden.end) }];
  const { node, key } = found;
  if (present !== undefined) {
    const at = key?.keyRange ?? node;
    const isNull = node.kind === "scalar" && node.value === null;
    return isNull ? [] : [{ fact, text: present, at: source.span(at.start, at.end) }];
  }
  const resolved = node.kind === "scalar" ? resolveText(source, node, variables) : undefined;
  if (resolved === undefined) return [];
  return [{ fact, text: place.inverted === true ? inverted(resolved.text) : resolved.text, at: resolved.at }];
}

function inverted(text: string | undefined): string | undefined {
  return text === "true" ? "false" : text === "false" ? "true" : undefined;
}

/** A `$patch`, a variable or an encrypted value on the way hides what is below. */
function* nodesAt(node: YamlNode, path: readonly Step[], key: YamlEntry | undefined): Generator<Found> {
  const [step, ...rest] = path;
  if (step === undefined) {
    yield { node, key };
  } else if (node.kind === "scalar") {
    if (hasPlaceholder(node.text)) yield { hidden: node };
  } else if (node.kind === "list") {
    for (const item of step === "*" ? node.items : []) if (!isLoopback(item)) yield* nodesAt(item, rest, undefined);
  } else if (node.entries.some((entry) => isPatchMark(entry.key))) {
    yield { hidden: node };
  } else {
    for (const entry of node.entries) if (step === "*" || entry.key === step) yield* nodesAt(entry.value, rest, entry);
  }
}

/** An interface that leads nowhere carries addresses that several nodes may share, for example under BGP. */
function isLoopback(item: YamlNode): boolean {
  const name = stringAt(item, "interface");
  return name !== undefined && /^(?:lo|dummy)\d*$/u.test(name);
}

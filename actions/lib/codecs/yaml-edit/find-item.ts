// Where a key or value stands among the tokens of `yaml`'s concrete syntax tree, which holds every character of the text.
import { CST, Parser } from "yaml";

type Token = CST.Token;
/** A whole text. */
export type Tokens = readonly Token[];
export type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
export type Item = CST.CollectionItem;

export interface FoundItem {
  readonly parent: Collection;
  readonly index: number;
  readonly item: Item;
}

/** The tokens of a text; undefined where they do not give back the very same text. */
export function tokensOf(text: string): Tokens | undefined {
  const tokens = [...new Parser().parse(text)];
  return textOf(tokens) === text ? tokens : undefined;
}

export function textOf(tokens: Tokens): string {
  return tokens.map((token) => CST.stringify(token)).join("");
}

/** The entry of a map whose key begins at `offset`. */
export function itemWithKey(tokens: Tokens, offset: number): FoundItem | undefined {
  return find(tokens, ({ key }) => key?.offset === offset);
}

/** The entry of a map whose value begins at `offset`. */
export function itemWithValue(tokens: Tokens, offset: number): FoundItem | undefined {
  return find(tokens, ({ key, value }) => isFlowScalar(key) && isFlowScalar(value) && value.offset === offset);
}

/** The scalar value that begins at `offset`, in a map or a list. */
export function scalarAt(tokens: Tokens, offset: number): CST.FlowScalar | undefined {
  const token = find(tokens, ({ value }) => value?.offset === offset && isFlowScalar(value))?.item.value;
  return isFlowScalar(token) ? token : undefined;
}

/** The item of a list in block style that begins at `offset`. */
export function listItemAt(tokens: Tokens, offset: number): FoundItem | undefined {
  const found = find(tokens, ({ key, value }) => key === undefined && value?.offset === offset);
  return found?.parent.type === "block-seq" ? found : undefined;
}

/** The entry of a map whose value is the collection. */
export function itemHolding(tokens: Tokens, collection: Collection): FoundItem | undefined {
  return find(tokens, ({ key, value }) => key !== undefined && value === collection);
}

export function isFlowScalar(token: Token | null | undefined): token is CST.FlowScalar {
  return token?.type === "scalar" || token?.type === "single-quoted-scalar" || token?.type === "double-quoted-scalar";
}

export function isCollection(token: Token | null | undefined): token is Collection {
  return token?.type === "block-map" || token?.type === "block-seq" || token?.type === "flow-collection";
}

function find(tokens: Tokens, matches: (item: Item) => boolean): FoundItem | undefined {
  for (const token of tokens) {
    const root = token.type === "document" ? token.value : undefined;
    const found = isCollection(root) ? findIn(root, matches) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function findIn(parent: Collection, matches: (item: Item) => boolean): FoundItem | undefined {
  for (const [index, item] of parent.items.entries()) {
    if (matches(item)) return { parent, index, item };
    for (const token of [item.key, item.value]) {
      const found = isCollection(token) ? findIn(token, matches) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

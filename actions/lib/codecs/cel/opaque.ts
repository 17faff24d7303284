// What no schema describes: rules can hold it against its like and look no further.
import { canonical } from "#codecs/structural-schema/effective.ts";
import { isHidden } from "#codecs/structural-schema/placeholder.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { UnknownValue } from "./unknown.ts";

export class Opaque {
  readonly node: YamlNode;

  constructor(node: YamlNode) {
    this.node = node;
  }

  /** @throws UnknownValue when a part of either is not known */
  equals(other: unknown): boolean {
    return other instanceof Opaque && this.text() === other.text();
  }

  text(): string {
    const text = canonical(this.node, (part) => isHidden({ placeholders: true }, part));
    if (text === undefined) throw new UnknownValue();
    return text;
  }
}

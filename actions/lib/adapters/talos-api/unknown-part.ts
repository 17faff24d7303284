// What a message does not know. protobufjs drops unknown keys and reads unknown enum names as 0: a misspelt `dryRun` would be
// a real apply, a misspelt `NO_REBOOT` a reboot.
import type { Enum, Field, Type } from "protobufjs";

/** What is wrong with a value that is to be sent, as one line without the value's content; undefined when nothing is. */
export function unknownPart(type: Type, value: unknown, at: string): string | undefined {
  if (typeof value !== "object" || value === null) return `${at} is no message`;
  for (const [key, content] of Object.entries(value)) {
    if (content === undefined || content === null) continue;
    const field = type.fields[key];
    if (field === undefined) {
      if (type.oneofs?.[key] !== undefined) continue;
      return `${at} has no field ${key}`;
    }
    const wrong = unknownInField(field, content, `${at}.${key}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function unknownInField(field: Field, content: unknown, at: string): string | undefined {
  if (field.map) return typeof content === "object" && !Array.isArray(content) ? undefined : `${at} is no map`;
  if (!field.repeated) return unknownInOne(field, content, at);
  if (!Array.isArray(content)) return `${at} is no list`;
  for (const [index, item] of content.entries()) {
    const wrong = unknownInOne(field, item, `${at}[${index}]`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function unknownInOne(field: Field, content: unknown, at: string): string | undefined {
  const type = field.resolvedType;
  if (type === null) return wrongScalar(field.type, content) ? `${at} is no ${field.type}` : undefined;
  return "values" in type ? unknownEnum(type, content, at) : unknownPart(type, content, at);
}

function unknownEnum(type: Enum, content: unknown, at: string): string | undefined {
  const known =
    typeof content === "string" ? Object.hasOwn(type.values, content) : Object.hasOwn(type.valuesById, Number(content));
  return known ? undefined : `${at} has no value ${typeof content === "string" ? content : String(content)}`;
}

function wrongScalar(type: string, content: unknown): boolean {
  if (type === "string") return typeof content !== "string";
  if (type === "bool") return typeof content !== "boolean";
  if (type === "bytes") return !(content instanceof Uint8Array);
  if (type.endsWith("64")) return !["number", "string", "bigint"].includes(typeof content);
  return typeof content !== "number";
}

// Our own proto files as the same sentences.
import protobuf from "protobufjs";
import { rootOf } from "#adapters/talos-api/messages.ts";
import type { ProtoFile } from "#adapters/talos-api/proto/files.ts";

export function ownSentences(files: readonly ProtoFile[]): string[] {
  return rootOf(files, { keepCase: true }).nestedArray.flatMap(sentences);
}

function sentences(one: protobuf.ReflectionObject): string[] {
  const name = one.fullName.slice(1);
  if (one instanceof protobuf.Enum)
    return Object.entries(one.values).map(([value, number]) => `value ${name}.${value} = ${number}`);
  if (one instanceof protobuf.Service)
    return one.methodsArray.map(
      (method) =>
        `rpc ${name}/${method.name} (${method.requestStream ? "stream " : ""}${typeName(method.resolvedRequestType)}) returns (${method.responseStream ? "stream " : ""}${typeName(method.resolvedResponseType)})`,
    );
  const nested = one instanceof protobuf.Namespace ? one.nestedArray.flatMap(sentences) : [];
  if (!(one instanceof protobuf.Type)) return nested;
  return [
    `message ${name}`,
    ...one.fieldsArray.map((field) => `field ${name}.${field.name} = ${field.id}: ${typeOf(field)}${presence(field)}`),
    ...nested,
  ];
}

function typeOf(field: protobuf.Field): string {
  const type = field.resolvedType === null ? field.type : typeName(field.resolvedType);
  if (field instanceof protobuf.MapField) return `map<${field.keyType}, ${type}>`;
  return `${field.repeated ? "repeated " : ""}${type}`;
}

function typeName(type: protobuf.ReflectionObject | null): string {
  return type?.fullName.slice(1) ?? "";
}

function presence({ partOf }: protobuf.Field): string {
  if (partOf === null) return "";
  return partOf.isProto3Optional ? " optional" : ` in ${partOf.name}`;
}

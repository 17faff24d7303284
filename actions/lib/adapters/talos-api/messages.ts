// Messages of the API and their bytes: the only importer of protobufjs. Names are camelCase on our side of the wire.
import protobuf from "protobufjs";
import type { ProtoFile } from "./proto/files.ts";
import { unknownPart } from "./unknown-part.ts";

export type Root = protobuf.Root;

/** A method as grpc-js wants it, for clients and servers alike. */
export interface MethodDefinition {
  /** `/machine.MachineService/Version`. */
  readonly path: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
  readonly requestSerialize: (value: object) => Buffer;
  readonly requestDeserialize: (bytes: Buffer) => object;
  readonly responseSerialize: (value: object) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => object;
}

/**
 * Every type and service of some proto files, resolved. 64-bit numbers come out as decimal strings, enums as their names (an
 * unknown number stays a number), bytes as Buffer; an absent message is null, an absent string "".
 * Throws when a file cannot be parsed or names a type that is nowhere.
 */
export function rootOf(files: readonly ProtoFile[], { keepCase = false }: { readonly keepCase?: boolean } = {}): Root {
  const root = new protobuf.Root();
  for (const { text } of files) protobuf.parse(text, root, { keepCase });
  root.resolveAll();
  return root;
}

/** The methods of a service by their names; `service` is its full name: `machine.MachineService`. Throws when there is none. */
export function serviceOf(root: Root, service: string): Readonly<Record<string, MethodDefinition>> {
  const found = root.lookupService(service);
  return Object.fromEntries(
    found.methodsArray.map((method) => {
      const request = codecOf(resolved(method.resolvedRequestType, method));
      const response = codecOf(resolved(method.resolvedResponseType, method));
      const definition: MethodDefinition = {
        path: `/${service}/${method.name}`,
        requestStream: method.requestStream === true,
        responseStream: method.responseStream === true,
        requestSerialize: request.encode,
        requestDeserialize: request.decode,
        responseSerialize: response.encode,
        responseDeserialize: response.decode,
      };
      return [method.name, definition];
    }),
  );
}

export interface MessageCodec {
  /** Throws on a key, an enum name or a value that the message does not have: protobufjs would drop it without a word. */
  readonly encode: (value: object) => Buffer;
  /** Throws on bytes that are no such message. */
  readonly decode: (bytes: Uint8Array) => object;
}

/** Bytes of one message type; `name` is its full name: `machine.SequenceEvent`. Undefined for a type that the root has not. */
export function messageCodec(root: Root, name: string): MessageCodec | undefined {
  const found = root.lookup(name, [protobuf.Type]);
  return found instanceof protobuf.Type ? codecOf(found) : undefined;
}

function codecOf(type: protobuf.Type): MessageCodec {
  return {
    encode(value) {
      const unknown = unknownPart(type, value, type.name);
      if (unknown !== undefined) throw new TypeError(unknown);
      return Buffer.from(type.encode(type.fromObject(value)).finish());
    },
    decode: (bytes) =>
      type.toObject(type.decode(bytes), {
        longs: String,
        enums: String,
        defaults: true,
        arrays: true,
        objects: true,
        oneofs: true,
      }),
  };
}

function resolved(type: protobuf.Type | null, method: protobuf.Method): protobuf.Type {
  if (type === null) throw new Error(`${method.fullName} has an unresolved type`);
  return type;
}

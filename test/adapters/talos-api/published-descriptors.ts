// What Talos and COSI publish of their API, as plain sentences: one for each field, enum value and method.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { messageCodec, rootOf } from "#adapters/talos-api/messages.ts";
import { goModuleFolder, type PinnedModule } from "../../tools/go-module.ts";

export const talosModules: readonly PinnedModule[] = [
  {
    path: "github.com/siderolabs/talos",
    version: "v1.13.9",
    sum: "h1:rTVcPmnU2nx3JewD4UnhHL9j1ZaOPHN0/b02GwLysZA=",
  },
  {
    path: "github.com/siderolabs/talos",
    version: "v1.14.1",
    sum: "h1:hBTn0gwcy0WK6gHsijCtHZCED1BtzA3Wh3w41NL6s3s=",
  },
];

export const cosiModules: readonly PinnedModule[] = [
  {
    path: "github.com/cosi-project/runtime",
    version: "v1.14.1",
    sum: "h1:1mxuH0zGXdJIy6762kaQsd+7C9MmzzuvIVIfWd867Os=",
  },
  {
    path: "github.com/cosi-project/runtime",
    version: "v1.16.2",
    sum: "h1:sgjOMrnaElrja93kkJJJIQYwd45PhpGl9cBci9yqn5c=",
  },
];

/** As much of google/protobuf/descriptor.proto as the sentences need. */
const descriptorProto = `
syntax = "proto3";
package descriptors;
message FileSet { repeated File file = 1; }
message File {
  string name = 1;
  string package = 2;
  repeated Message message_type = 4;
  repeated Enum enum_type = 5;
  repeated Service service = 6;
}
message Message {
  string name = 1;
  repeated Field field = 2;
  repeated Message nested_type = 3;
  repeated Enum enum_type = 4;
  Options options = 7;
  repeated Oneof oneof_decl = 8;
}
message Options { bool map_entry = 7; }
message Oneof { string name = 1; }
message Field {
  string name = 1;
  int32 number = 3;
  int32 label = 4;
  int32 type = 5;
  string type_name = 6;
  optional int32 oneof_index = 9;
  bool proto3_optional = 17;
}
message Enum { string name = 1; repeated Value value = 2; }
message Value { string name = 1; int32 number = 2; }
message Service { string name = 1; repeated Method method = 2; }
message Method {
  string name = 1;
  string input_type = 2;
  string output_type = 3;
  bool client_streaming = 5;
  bool server_streaming = 6;
}
`;

interface Message {
  readonly name: string;
  readonly field: readonly Field[];
  readonly nestedType: readonly Message[];
  readonly enumType: readonly Enum[];
  readonly options: { readonly mapEntry: boolean } | null;
  readonly oneofDecl: readonly { readonly name: string }[];
}
interface Field {
  readonly name: string;
  readonly number: number;
  readonly label: number;
  readonly type: number;
  readonly typeName: string;
  readonly oneofIndex?: number;
  readonly proto3Optional: boolean;
}
interface Enum {
  readonly name: string;
  readonly value: readonly { readonly name: string; readonly number: number }[];
}
interface Method {
  readonly name: string;
  readonly inputType: string;
  readonly outputType: string;
  readonly clientStreaming: boolean;
  readonly serverStreaming: boolean;
}
interface File {
  readonly package: string;
  readonly messageType: readonly Message[];
  readonly enumType: readonly Enum[];
  readonly service: readonly { readonly name: string; readonly method: readonly Method[] }[];
}

const root = rootOf([{ name: "descriptor.proto", text: descriptorProto }]);

/** Every sentence of the descriptor set in Talos' root module. */
export function talosSentences(module: PinnedModule): ReadonlySet<string> {
  return sentencesOf(readFileSync(join(goModuleFolder(module), "api/lock.binpb")));
}

/** Every sentence of the descriptors that COSI's generated Go holds as string constants: it publishes no other. */
export function cosiSentences(module: PinnedModule): ReadonlySet<string> {
  const folder = join(goModuleFolder(module), "api/v1alpha1");
  const files = readdirSync(folder).filter((name) => /^(?:meta|resource|state)\.pb\.go$/.test(name));
  const found = files.map((name) => rawDescriptor(readFileSync(join(folder, name), "latin1")));
  return sentencesOf(Buffer.concat(found.flatMap((bytes) => [Buffer.from([0x0a, ...varint(bytes.length)]), bytes])));
}

/** `const file_…_rawDesc = "" + "…" + "…"`, Go's escapes undone. */
function rawDescriptor(go: string): Buffer {
  const constant = /_rawDesc = ""((?: \+\n\t"(?:[^"\\]|\\.)*")+)/.exec(go)?.[1];
  if (constant === undefined) throw new Error("no raw descriptor in the generated Go");
  const named: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };
  const text = [...constant.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, literal = ""]) => literal).join("");
  const bytes = [...text.matchAll(/\\x([0-9a-f]{2})|\\(.)|([^\\])/gs)].map(([, hex, letter, plain]) =>
    hex !== undefined ? parseInt(hex, 16) : letter !== undefined ? named[letter] : plain?.charCodeAt(0),
  );
  return Buffer.from(bytes.map((byte) => byte ?? Number.NaN));
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >> 7)];
}

function sentencesOf(bytes: Uint8Array): ReadonlySet<string> {
  const codec = messageCodec(root, "descriptors.FileSet");
  if (codec === undefined) throw new Error("no descriptors.FileSet");
  const { file } = codec.decode(bytes) as { readonly file: readonly File[] };
  return new Set(
    file.flatMap(({ package: scope, messageType, enumType, service }) => [
      ...messageType.flatMap((message) => messageSentences(message, scope)),
      ...enumType.flatMap((one) => enumSentences(one, scope)),
      ...service.flatMap(({ name, method }) =>
        method.map(
          (one) =>
            `rpc ${scope}.${name}/${one.name} (${one.clientStreaming ? "stream " : ""}${one.inputType.slice(1)}) returns (${one.serverStreaming ? "stream " : ""}${one.outputType.slice(1)})`,
        ),
      ),
    ]),
  );
}

const scalars: Readonly<Record<number, string>> = {
  1: "double",
  3: "int64",
  4: "uint64",
  5: "int32",
  8: "bool",
  9: "string",
  12: "bytes",
  13: "uint32",
};

function messageSentences(message: Message, scope: string): string[] {
  const name = `${scope}.${message.name}`;
  const typeOf = ({ type, typeName }: Field) =>
    typeName === "" ? (scalars[type] ?? `type ${type}`) : typeName.slice(1);
  const fields = message.field.map((field) => {
    const entry = message.nestedType.find((one) => `.${name}.${one.name}` === field.typeName);
    const [key, value] = entry?.options?.mapEntry === true ? entry.field : [];
    const type =
      key !== undefined && value !== undefined
        ? `map<${typeOf(key)}, ${typeOf(value)}>`
        : `${field.label === 3 ? "repeated " : ""}${typeOf(field)}`;
    const oneof = field.oneofIndex === undefined ? "" : message.oneofDecl[field.oneofIndex]?.name;
    const presence = field.proto3Optional ? " optional" : oneof === "" ? "" : ` in ${oneof}`;
    return `field ${name}.${field.name} = ${field.number}: ${type}${presence}`;
  });
  return [
    `message ${name}`,
    ...fields,
    ...message.nestedType.flatMap((nested) => messageSentences(nested, name)),
    ...message.enumType.flatMap((one) => enumSentences(one, name)),
  ];
}

function enumSentences({ name, value }: Enum, scope: string): string[] {
  return value.map((one) => `value ${scope}.${name}.${one.name} = ${one.number}`);
}

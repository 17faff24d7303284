import { describe, expect, test } from "vitest";
import { protoFiles, type ProtoFile } from "#adapters/talos-api/proto/files.ts";
import { ownSentences } from "./own-descriptors.ts";
import { cosiModules, cosiSentences, talosModules, talosSentences } from "./published-descriptors.ts";

const google = (sentence: string) => / google\.protobuf\./.test(sentence.split(/[(=]/)[0] ?? "");
const own = ownSentences(protoFiles).filter((sentence) => !google(sentence));
const cosi = own.filter((sentence) => /^\w+ cosi\./.test(sentence));
const talos = own.filter((sentence) => !cosi.includes(sentence));

function missing(sentences: readonly string[], published: ReadonlySet<string>): string[] {
  return sentences.filter((sentence) => !published.has(sentence));
}

describe("our proto files say what Talos says", () => {
  test("there is something to compare", () => {
    expect(own.filter((sentence) => sentence.startsWith("rpc ")).length).toBe(20);
    expect(talos.length).toBeGreaterThan(180);
    expect(cosi.length).toBeGreaterThan(45);
  });

  test.each(talosModules)("$path $version", (module) => {
    const published = talosSentences(module);
    expect(published.size).toBeGreaterThan(1000);
    expect(missing(talos, published)).toEqual([]);
  });

  test.each(cosiModules)("$path $version", (module) => {
    expect(missing(cosi, cosiSentences(module))).toEqual([]);
  });

  test("Any, Duration and Timestamp are as Google has them", () => {
    const [module] = talosModules;
    if (module === undefined) throw new Error("no module");
    const published = talosSentences(module);
    expect(missing(ownSentences(protoFiles).filter(google), published)).toEqual([]);
  });
});

describe("a fault in our proto files is seen", () => {
  const faults: readonly (readonly [string, string])[] = [
    ["  bool dry_run = 5;", "  bool dry_run = 7;"],
    ["  Mode mode = 4;", "  Mode mode = 2;"],
    ["    NO_REBOOT = 2;", "    NO_REBOOT = 9;"],
    ["  uint64 leader = 4;", "  int64 leader = 4;"],
    ["  repeated EtcdMember members = 3;", "  EtcdMember members = 3;"],
    ["  optional string id = 3;", "  string id = 3;"],
    ["  map<string, string> labels = 10;", "  map<string, bytes> labels = 10;"],
    ["rpc Watch(WatchRequest) returns (stream WatchResponse)", "rpc Watch(WatchRequest) returns (WatchResponse)"],
    ["  oneof response {\n    string message", "  oneof answer {\n    string message"],
    ["  string image_ref = 3;", "  string image = 3;"],
  ];
  const [module, cosiModule] = [talosModules[0], cosiModules[0]];
  if (module === undefined || cosiModule === undefined) throw new Error("no modules");
  const published = new Set([...talosSentences(module), ...cosiSentences(cosiModule)]);

  test.each(faults)("%s", (right, wrong) => {
    const changed = protoFiles.map(({ name, text }): ProtoFile => ({ name, text: text.replace(right, () => wrong) }));
    expect(changed).not.toEqual(protoFiles);
    const sentences = ownSentences(changed).filter((sentence) => !google(sentence));
    expect(missing(sentences, published)).not.toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { protoFiles } from "#adapters/talos-api/proto/files.ts";
import { ownSentences } from "../../adapters/talos-api/own-descriptors.ts";
import {
  cosiModules,
  cosiSentences,
  talosModules,
  talosSentences,
} from "../../adapters/talos-api/published-descriptors.ts";
import { serverProtoFiles } from "./server-protos.ts";

const ours = new Set(ownSentences(protoFiles));
const added = ownSentences([...protoFiles, ...serverProtoFiles])
  .filter((sentence) => !ours.has(sentence))
  .map((sentence) => sentence.replace("machine.ServerOnlyMachineService/", "machine.MachineService/"));
const cosi = added.filter((sentence) => /^\w+ cosi\./.test(sentence));

describe("what only a node speaks is what Talos says", () => {
  test("there is something to compare", () => {
    expect(added.length).toBeGreaterThan(70);
    expect(cosi.length).toBeGreaterThan(8);
  });

  test.each(talosModules)("$path $version", (module) => {
    const published = talosSentences(module);
    expect(added.filter((sentence) => !cosi.includes(sentence) && !published.has(sentence))).toEqual([]);
  });

  test.each(cosiModules)("$path $version", (module) => {
    const published = cosiSentences(module);
    expect(cosi.filter((sentence) => !published.has(sentence))).toEqual([]);
  });
});

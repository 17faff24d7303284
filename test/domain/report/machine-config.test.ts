import { describe, expect, test } from "vitest";
import type { FieldChange } from "#domain/machine-config/change.ts";
import { machineConfigChange, type MachineConfigChange } from "#domain/machine-config/cluster-change.ts";
import { fieldLines } from "#domain/report/field-lines.ts";
import { machineConfigMarkdown } from "#domain/report/machine-config-markdown.ts";
import { machineConfigText } from "#domain/report/machine-config-text.ts";
import { changeWords, consequenceWords } from "#domain/report/machine-config-words.ts";

const id = "9a1c".padEnd(60, "0");

function field(more: Partial<FieldChange>): FieldChange {
  return { document: "v1alpha1", path: "machine.a", class: "A", disruption: "none", reason: "because", ...more };
}

function lines(more: Partial<FieldChange>): string[] {
  return fieldLines(field(more)).map(({ sign, text }) => `${sign} ${text}`);
}

describe("a field as lines of a diff", () => {
  test.each([
    ["a text", { old: "a", new: "b" }, ["- machine.a: a", "+ machine.a: b"]],
    ["what is new", { new: true }, ["+ machine.a: true"]],
    [
      "texts that YAML would take for something else",
      { old: "1", new: "true" },
      ['- machine.a: "1"', '+ machine.a: "true"'],
    ],
    ["of a list only what differs", { old: ["a", "b"], new: ["b", "c"] }, ["- machine.a: a", "+ machine.a: c"]],
    [
      "a list in another order as a whole",
      { old: ["a", "b"], new: ["b", "a"] },
      ["- machine.a: [a, b]", "+ machine.a: [b, a]"],
    ],
    [
      "ids in short",
      { old: `x/${id}77de:v1`, new: `x/${id}77de:v2` },
      ["- machine.a: x/9a1c…77de:v1", "+ machine.a: x/9a1c…77de:v2"],
    ],
    [
      "ids in full where they would look the same",
      { old: `x/${id}77de`, new: `x/${id.replace("0", "1")}77de` },
      [`- machine.a: x/${id}77de`, `+ machine.a: x/${id.replace("0", "1")}77de`],
    ],
    [
      "an object",
      { new: { b: { c: 1 }, d: [{ e: "f", g: [] }], h: {} } },
      ["+ machine.a:", "+     b:", "+       c: 1", "+     d:", "+       - e: f", "+         g: []", "+     h: {}"],
    ],
    [
      "a document without what its heading says",
      {
        document: "UserVolumeConfig data",
        path: "",
        new: { apiVersion: "v1alpha1", kind: "UserVolumeConfig", name: "data", volumeType: "disk" },
      },
      ["+ UserVolumeConfig data: volumeType: disk"],
    ],
    [
      "of several lines those around a difference",
      { old: "a\nb\nc\nd\ne\nf\n", new: "a\nb\nc\nX\ne\nf\n" },
      ["  machine.a:", "      c", "-     d", "+     X", "      e"],
    ],
  ] as const)("%s", (_, values, expected) => {
    expect(lines(values)).toEqual([...expected]);
  });

  test("what is long is cut and counted", () => {
    const shown = lines({ new: Array.from({ length: 50 }, (_, index) => ({ name: `n${index}` })) });
    expect(shown).toHaveLength(32);
    expect(shown.at(-1)).toBe("+     … 20 more lines");
  });
});

const hostile = "`````\n</details>\u001b[31m\u202e::error::x";

function change(fields: readonly FieldChange[]): MachineConfigChange {
  return machineConfigChange({
    cluster: "home",
    path: "talos/talconfig.yaml",
    running: { version: "v1.13.8", from: "base" },
    hidden: [],
    changes: [
      { hostname: "cp-1", controlPlane: true, kind: fields.length === 0 ? "unchanged" : "changed", fields },
      { hostname: "w-1", controlPlane: false, kind: "unchanged", fields: [] },
      { hostname: "w-2", controlPlane: false, kind: "unknown", why: "needs KEY", fields: [] },
      { hostname: "w-3", controlPlane: false, kind: "added", fields: [] },
    ],
  });
}

describe("words", () => {
  test("what changes, and what comes of it", () => {
    const fields = [
      field({ class: "B", disruption: "reboot" }),
      field({ path: "machine.b", class: "D", disruption: "restart" }),
    ];
    expect(changeWords(change(fields))).toBe("2 fields on 1 node, w-3 is new, w-2 could not be compared");
    expect(consequenceWords(change(fields))).toBe("1 node reboots, Kubernetes is upgraded");
    expect(changeWords(change([]))).toBe("w-3 is new, w-2 could not be compared");
    expect(consequenceWords(change([]))).toBeUndefined();
  });
});

describe("hostile content", () => {
  const one = change([
    field({
      old: hostile,
      new: `${hostile}x`,
      danger: hostile,
      at: { path: `a${hostile}`, line: 1, column: 1, endLine: 1, endColumn: 2 },
    }),
  ]);

  test("cannot leave its fence or fold on a page", () => {
    const page = machineConfigMarkdown([one]);
    expect(page).toContain("``````diff");
    expect(page).not.toContain("\u001b");
    expect(page).not.toContain("\u202e");
    const outside = page
      .split(/^``````.*$/mu)
      .filter((_, index) => index % 2 === 0)
      .join("");
    expect(outside.match(/<\/details>/gu)).toHaveLength(1);
  });

  test("cannot move the cursor of a terminal", () => {
    const text = machineConfigText([one], { color: false, width: 80 }).join("\n");
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
  });
});

test("a page that would be too large is cut between groups of nodes, and says so", () => {
  const changes = Array.from({ length: 40 }, (_, index) => ({
    hostname: `n-${index}`,
    controlPlane: false,
    kind: "changed" as const,
    fields: [field({ path: `machine.x${index}`, new: "y".repeat(500) })],
  }));
  const whole = machineConfigChange({ cluster: "c", path: "p", hidden: [], changes });
  const page = machineConfigMarkdown([whole], { room: 6000 });
  expect(Buffer.byteLength(page)).toBeLessThan(7000);
  expect(page).toMatch(/\d+ more groups of nodes; the JSON report has all\./u);
  expect(page.match(/^```/gmu)?.length).toSatisfy((count: number) => count % 2 === 0);
});

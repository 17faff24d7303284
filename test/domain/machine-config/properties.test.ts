import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareValues, type Difference } from "#domain/machine-config/compare.ts";
import { diffNode } from "#domain/machine-config/diff.ts";
import { isList, isMap, pathText, type FieldPath } from "#domain/machine-config/field-path.ts";
import type { ConfigValue, RenderedNode } from "#domain/machine-config/rendered.ts";

type Entries = { readonly [key: string]: ConfigValue };

const word = fc.constantFrom("a", "b", "c", "10.0.0.0/8", "net.core.x", "");
const scalar = fc.oneof(word, fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constant(null));
const plainMap = fc.dictionary(fc.constantFrom("a", "b", "net.core.x", "tpm"), scalar, { maxKeys: 3 });

function some(model: Readonly<Record<string, fc.Arbitrary<ConfigValue>>>): fc.Arbitrary<Entries> {
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Entries>;
}

/** Items with keys of their own, as Talos demands of them. */
function keyedBy(key: string, model: Readonly<Record<string, fc.Arbitrary<ConfigValue>>>): fc.Arbitrary<ConfigValue> {
  const item = fc.record({ [key]: fc.constantFrom("eth0", "eth1", "eth2", "eth3"), ...model }, { requiredKeys: [key] });
  return fc.uniqueArray(item as fc.Arbitrary<Entries>, { selector: (entries) => entries[key], maxLength: 3 });
}

const list = (item: fc.Arbitrary<ConfigValue>) => fc.array(item, { maxLength: 3 });

/** Configurations in the shape of Talos' own: maps, keyed lists in keyed lists, sets, sequences, free texts. */
const config: fc.Arbitrary<Entries> = some({
  machine: some({
    type: word,
    token: word,
    certSANs: list(word),
    sysctls: plainMap,
    files: keyedBy("path", { content: fc.string({ maxLength: 8 }), op: fc.constant("create") }),
    kubelet: some({ extraArgs: plainMap, extraMounts: keyedBy("destination", { source: word, options: list(word) }) }),
    network: some({
      nameservers: list(word),
      interfaces: keyedBy("interface", {
        addresses: list(word),
        mtu: fc.integer({ min: 0, max: 2 }),
        routes: keyedBy("network", { gateway: word }),
        vip: fc.record({ ip: word }),
      }),
    }),
    systemDiskEncryption: some({
      state: some({ keys: keyedBy("slot", { tpm: fc.constant({}), static: fc.record({ passphrase: word }) }) }),
    }),
  }),
  cluster: some({
    apiServer: some({ certSANs: list(word), extraArgs: plainMap }),
    etcd: some({ extraArgs: plainMap }),
  }),
});

const compare = (old: ConfigValue, now: ConfigValue) => compareValues("v1alpha1", [], { old, new: now });
const paths = (differences: readonly Difference[]) => differences.map(({ path }) => pathText(path));

describe("comparing", () => {
  test("nothing differs from itself, whatever the order of keys, keyed items and sets", () => {
    fc.assert(
      fc.property(config, (one) => {
        expect(compare(one, one)).toEqual([]);
        expect(compare(one, turned(one))).toEqual([]);
      }),
    );
  });

  test("the way back names the same fields, with the sides swapped", () => {
    fc.assert(
      fc.property(config, config, (one, other) => {
        const there = compare(one, other);
        const back = compare(other, one);
        expect(paths(back)).toEqual(paths(there));
        expect(back.map(({ old }) => old)).toEqual(there.map((difference) => difference.new));
      }),
    );
  });

  test("every field is named once, and each difference is one", () => {
    fc.assert(
      fc.property(config, config, (one, other) => {
        const found = compare(one, other);
        expect(new Set(paths(found)).size).toBe(found.length);
        for (const { old, new: now } of found) expect(JSON.stringify(old)).not.toBe(JSON.stringify(now));
      }),
    );
  });

  test("what differs, put into the old, gives the new", () => {
    fc.assert(
      fc.property(config, config, (one, other) => {
        const changed = compare(one, other).reduce<ConfigValue>(
          (value, difference) => applied(value, difference.path, difference.new),
          one,
        );
        expect(compare(changed, other)).toEqual([]);
      }),
    );
  });

  test("the order of keys changes no diff of a node", () => {
    const node = (value: Entries): RenderedNode => ({
      hostname: "a",
      controlPlane: true,
      addresses: [],
      text: "",
      documents: [{ apiVersion: "", kind: "v1alpha1", value }],
    });
    fc.assert(
      fc.property(config, config, (one, other) => {
        const plain = diffNode(node(one), node(other), { runningVersion: "v1.13.8" });
        const reordered = diffNode(node(turnedKeys(one) as Entries), node(turnedKeys(other) as Entries), {
          runningVersion: "v1.13.8",
        });
        expect(fieldsOf(reordered)).toEqual(fieldsOf(plain));
      }),
    );
  });
});

function fieldsOf({ fields }: { readonly fields: readonly { readonly path: string; readonly class: string }[] }) {
  return fields.map(({ path, class: letter }) => [path, letter]);
}

/** Keys backwards everywhere, and lists backwards where their order means nothing. */
function turned(value: ConfigValue, key = ""): ConfigValue {
  if (isList(value)) {
    const items = value.map((item) => turned(item));
    return value.every(isMap) || ["certSANs", "addresses"].includes(key) ? items.toReversed() : items;
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, turned(part, name)]),
  );
}

function turnedKeys(value: ConfigValue): ConfigValue {
  if (isList(value)) return value.map(turnedKeys);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, turnedKeys(part)]),
  );
}

/** Items are found by their key, since positions change on the way. */
function applied(value: ConfigValue | undefined, path: FieldPath, now: ConfigValue | undefined): ConfigValue {
  const [step, ...rest] = path;
  if (step === undefined) return now ?? null;
  if ("key" in step) {
    const { [step.key]: own, ...others } = isMap(value) ? value : {};
    if (rest.length === 0) return now === undefined ? others : { ...others, [step.key]: now };
    const part = applied(own, rest, now);
    const isEmpty = now === undefined && isMap(part) && Object.keys(part).length === 0;
    return isEmpty ? others : { ...others, [step.key]: part };
  }
  const items = isList(value) ? value : [];
  const at = items.findIndex(
    (item) =>
      isMap(item) && ["interface", "path", "destination", "network", "slot"].some((key) => item[key] === step.item),
  );
  const own = at === -1 ? undefined : items[at];
  const kept = items.filter((_, index) => index !== at);
  if (rest.length === 0) return now === undefined ? kept : [...kept, now];
  return [...kept, applied(own, rest, now)];
}

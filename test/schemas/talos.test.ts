// The Talos schemas of the bundle: how minors are merged, and that they judge as the real decoder does.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadAjv } from "#codecs/json-schema/engine.ts";
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import { validatorOf } from "#codecs/json-schema/compile.ts";
import { nodeAt } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BundleIndex } from "../../schemas/build/build.ts";
import { decodedSchema } from "../../schemas/build/go-decoding.ts";
import { readGoTypes } from "../../schemas/build/go-structs.ts";
import { schemasFolder } from "../../schemas/build/lock.ts";
import { correct, correctKind } from "../../schemas/build/talos-corrections.ts";
import { mergeDefinition, type JsonSchema, type TalosMinor } from "../../schemas/build/talos-merge.ts";
import type { TalosFile } from "../../schemas/build/talos.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";

await loadAjv();
const bundle = join(schemasFolder, "bundle");
const index = JSON.parse(readFileSync(join(bundle, "index.json"), "utf8")) as BundleIndex;

function fileOf(kind: string): TalosFile {
  return JSON.parse(readFileSync(join(bundle, index.talos.kinds[kind] ?? ""), "utf8")) as TalosFile;
}

function field(kind: string, definition: string, name: string): Record<string, unknown> {
  const { $defs } = fileOf(kind).schema as { $defs: Record<string, JsonSchema> };
  return { ...$defs[definition]?.properties?.[name] };
}

function schemaAccepts(source: string): boolean {
  const { documents } = readYaml(sourceText("config.yaml", source), { dialect: "yaml12" });
  return documents.every(({ root }) => {
    if (root === undefined) return true;
    const kind = nodeAt(root, "kind");
    const { schema } = fileOf(kind?.kind === "scalar" ? kind.text : "v1alpha1");
    return judgeJsonSchema(root, schema, { decode: "go-yaml" }).length === 0;
  });
}

const go = (body: string): TalosMinor["go"] =>
  readGoTypes([{ path: "types/a.go", text: `package a\n\ntype Config struct {\n${body}\n}\n` }]);

function minor(name: string, fields: Record<string, JsonSchema>, struct: string, history = false): TalosMinor {
  return { minor: name, history, go: go(struct), definitions: { "a.Config": { type: "object", properties: fields } } };
}

const line = (name: string, type = "string"): string => `\tF${name} ${type} \`yaml:"${name},omitempty"\``;
const text: JsonSchema = { type: "string" };

describe("reading Go structs", () => {
  it("takes YAML names, embedded structs and deprecations", () => {
    const source = [
      "package a",
      "",
      "const ConfigKind = \"Config\"",
      "",
      "func init() { registry.Register(ConfigKind, nil) }",
      "",
      "type Meta struct {",
      '\tKind string `yaml:"kind,omitempty"`',
      "}",
      "",
      "type Config struct {",
      "\tMeta `yaml:\",inline\"`",
      "\t// Old is old.",
      "\t//",
      "\t// Deprecated: Use `New`",
      "\t// instead.",
      "\t//",
      "\t// More.",
      '\tOld *string   `json:"x" yaml:"old"`',
      '\tNew []string `yaml:"new,omitempty" protobuf:"1"`',
      '\tHidden bool `yaml:"-"`',
      "}",
    ].join("\n"); // prettier-ignore
    const { structs, kinds } = readGoTypes([
      { path: "a.go", text: source },
      { path: "a_test.go", text: 'package a\n\ntype Test struct {\n\tA string `yaml:"a"`\n}\n' },
    ]);
    expect([...(structs.get("a.Config") ?? [])]).toEqual([
      ["kind", { type: "string" }],
      ["old", { type: "string", deprecated: "Use New instead." }],
      ["new", { type: "[]string" }],
    ]);
    expect([...structs.keys()].sort()).toEqual(["a.Config", "a.Meta"]);
    expect([...kinds]).toEqual(["Config"]);
  });

  it("stops at what it cannot resolve", () => {
    expect(() => go("\tother.Meta `yaml:\",inline\"`")).toThrow("embeds other.Meta"); // prettier-ignore
    expect(() =>
      readGoTypes([{ path: "a.go", text: "package a\nfunc init() { registry.Register(XKind, nil) }\n" }]),
    ).toThrow("a.XKind");
  });
});

function merge(...minors: TalosMinor[]): JsonSchema["properties"] {
  return mergeDefinition("a.Config", minors).properties;
}

describe("merging minors", () => {
  it("takes the newest schema of a field, with no mark when it was always there", () => {
    const newer = { enum: ["x", "y"] };
    expect(merge(minor("1.1", { a: { enum: ["x"] } }, line("a")), minor("1.2", { a: newer }, line("a")))).toEqual({
      a: newer,
    });
  });

  it("marks a field that came later", () => {
    expect(merge(minor("1.1", {}, ""), minor("1.2", { a: text }, line("a")))).toEqual({
      a: { ...text, "x-talos-since": "1.2" },
    });
  });

  it("marks a field that the decoder refuses by now", () => {
    const minors = [minor("1.1", { a: text }, line("a")), minor("1.2", {}, ""), minor("1.3", {}, "")];
    expect(merge(...minors)).toEqual({ a: { ...text, "x-talos-removed-in": "1.2" } });
  });

  it("marks a field that only the schema has dropped, and cites the advice", () => {
    const hidden = `\t// Deprecated: use b.\n${line("a")}`;
    const minors = [minor("1.1", { a: text }, line("a")), minor("1.2", {}, hidden), minor("1.3", {}, hidden)];
    expect(merge(...minors)).toEqual({
      a: { ...text, "x-talos-deprecated-since": "1.2", "x-talos-deprecated": "use b." },
    });
  });

  it("takes the schema of a field that every bundled minor hides from an older one", () => {
    const minors = [minor("1.1", { a: { enum: ["x"] }, gone: text }, line("a"), true), minor("1.2", {}, line("a"))];
    expect(merge(...minors)).toEqual({ a: { enum: ["x"], "x-talos-deprecated-since": "1.2" } });
  });

  it("takes what no schema ever showed from the Go type, when that says enough", () => {
    expect(merge(minor("1.1", {}, line("a", "*bool")))).toEqual({
      a: { type: "boolean", "x-talos-deprecated-since": "1.1" },
    });
    expect(() => merge(minor("1.1", {}, line("a", "Other")))).toThrow("its Go type Other says too little");
  });

  it("stops when a schema shows what the decoder refuses", () => {
    expect(() => merge(minor("1.1", { a: text }, ""))).toThrow("the schema has a.Config.a, and the Go struct has not");
  });
});

describe("the Go type of a field", () => {
  const decode = (schema: JsonSchema, type: string, definition = "a.Config") => decodedSchema(schema, type, definition);

  it("decides which texts are taken, of lists too", () => {
    const addresses = { type: "string", pattern: "^[0-9a-f.:]+$" };
    expect(decode(addresses, "netip.Addr")).toEqual({ type: "string", format: "go-addr" });
    expect(decode({ type: "array", items: addresses }, "[]netip.Addr").items).toEqual(decode(addresses, "netip.Addr"));
  });

  it("bounds integers, unless the schema does", () => {
    expect(decode({ type: "integer" }, "uint8")).toEqual({ type: "integer", minimum: 0, maximum: 255 });
    expect(decode({ type: "integer", minimum: 1 }, "uint8")).toEqual({ type: "integer", minimum: 1, maximum: 255 });
    expect(decode({ type: "integer" }, "int")).toEqual({ type: "integer" });
  });

  it("folds the case of enums that have a type of their own", () => {
    const modes = { enum: ["a"] };
    expect(decode(modes, "nethelpers.Mode")).toEqual({ ...modes, "x-go-fold-case": true });
    expect(decode(modes, "string")).toBe(modes);
    expect(decode(modes, "[]string")).toBe(modes);
    expect(decode(modes, "InstallDiskType", "v1alpha1.InstallDiskSelector")).toBe(modes);
  });

  it("leaves everything else alone", () => {
    expect(decode(text, "string")).toBe(text);
    expect(decode(text, "cel.Expression")).toBe(text);
  });
});

describe("corrections", () => {
  it("stop the build when upstream has changed what they correct", () => {
    expect(() => correct({})).toThrow("v1alpha1.MachineConfig.acceptedCAs is no longer what");
  });

  it("rename a kind that the decoder knows by another name", () => {
    const schema = { properties: { kind: { enum: ["KubeSpanEndpoints"] } } };
    expect(correctKind("KubeSpanEndpoints", schema)).toEqual({
      kind: "KubeSpanEndpointsConfig",
      schema: { properties: { kind: { enum: ["KubeSpanEndpointsConfig"] } } },
    });
    expect(correctKind("LinkConfig", schema)).toEqual({ kind: "LinkConfig", schema });
  });
});

describe("the bundled schemas", () => {
  it("compile, one kind at a time", () => {
    const kinds = Object.keys(index.talos.kinds);
    for (const kind of kinds) expect(() => validatorOf(fileOf(kind).schema)({})).not.toThrow();
    expect(kinds.length).toBeGreaterThanOrEqual(90);
  });

  it.each([
    ["v1alpha1.MachineConfig", "disks", "1.10"],
    ["v1alpha1.MachineConfig", "systemDiskEncryption", "1.11"],
    ["v1alpha1.MachineConfig", "time", "1.12"],
    ["v1alpha1.MachineConfig", "registries", "1.12"],
    ["v1alpha1.MachineConfig", "network", "1.13"],
    ["v1alpha1.MachineConfig", "env", "1.13"],
    ["v1alpha1.MachineConfig", "kubelet", "1.14"],
    ["v1alpha1.MachineConfig", "install", "1.14"],
    ["v1alpha1.ClusterConfig", "network", "1.14"],
    ["v1alpha1.ClusterConfig", "apiServer", "1.14"],
  ])("%s.%s is deprecated since %s", (definition, name, since) => {
    expect(field("v1alpha1", definition, name)).toMatchObject({
      "x-talos-deprecated-since": since,
      "x-talos-deprecated": expect.any(String),
    });
  });

  it("tell since when a field or kind is there, and since when it is not", () => {
    expect(field("UserVolumeConfig", "block.UserVolumeConfigV1Alpha1", "mount")).toHaveProperty(
      "x-talos-since",
      "1.13",
    );
    expect(field("VolumeConfig", "block.MountSpec", "readOnly")).toHaveProperty("x-talos-removed-in", "1.13");
    expect(fileOf("HostnameConfig").since).toBe("1.12");
    expect(fileOf("KubeletConfig").since).toBe("1.14");
    expect(fileOf("VolumeConfig")).not.toHaveProperty("since");
    for (const name of ["type", "token", "certSANs", "features"]) {
      expect(
        Object.keys(field("v1alpha1", "v1alpha1.MachineConfig", name)).filter((key) => key.startsWith("x-")),
      ).toEqual([]);
    }
  });
});

/** A machine field, or a document of its own, and whether Talos' decoder takes it. */
const machineFields: readonly (readonly [source: string, accepted: boolean])[] = [
  ["sysctls: { vm.nr_hugepages: 1024, a: true, b: 1.5 }", true],
  ["sysctls: { a: [b] }", false],
  ["sysctls: { a: null }", true],
  ["sysctls:", true],
  ["acceptedCAs: [{ crt: '' }]", true],
  ["acceptedCAs: { crt: '' }", false],
  ['logging: { destinations: [{ endpoint: "tcp://192.0.2.1:12345", format: json_lines }] }', true],
  ["udev: { rules: [1, true] }", true],
  ["kernel: { modules: [{ name: 5 }] }", true],
  ["kernel: { modules: { name: a } }", false],
  ["network: { nameservers: [192.0.2.53], interfaces: [{ interface: eth0, dhcp: true }] }", true],
  ["network: { hostnam: a }", false],
  ["disks: [{ device: /dev/sdb, partitions: [{ mountpoint: /var/mnt/extra }] }]", true],
  ["certSans: [a]", false],
  ['registries: { config: { a: { tls: { ca: "%%" } } } }', false],
  ["network: { interfaces: [{ interface: eth0, dhcp: true, mtu: 9000 }] }", true],
  ["time: { servers: [time.example.org], bootTimeout: 2m0s }", true],
];

const documents: readonly (readonly [kind: string, source: string, accepted: boolean])[] = [
  ["DummyLinkConfig", "name: dummy1\nhardwareAddr: AA:BB:CC:DD:EE:FF", true],
  ["DummyLinkConfig", "name: dummy1\nhardwareAddr: aa-bb-cc-dd-ee-ff", false],
  ["DummyLinkConfig", "name: dummy1\nmtu: 4294967296", false],
  ["VolumeConfig", "name: state", false],
  ["DummyLinkConfig", 'name: dummy1\naddresses: [{ address: "FD00::1/64" }]', true],
  ["DummyLinkConfig", "name: dummy1\nup: null", true],
  ["DummyLinkConfig", "name: dummy1\nadresses: []", false],
  ["RoutingRuleConfig", 'name: "1000"\ntable: 100', true],
  ["RoutingRuleConfig", 'name: "1000"\ntable: main\naction: Blackhole', true],
  ["RoutingRuleConfig", 'name: "1000"\ntable: main\naction: drop', false],
  ["WatchdogTimerConfig", "device: /dev/watchdog0\ntimeout: 120000000000", false],
  ["WatchdogTimerConfig", "device: /dev/watchdog0\ntimeout: 2m0s", true],
  [
    "NetworkRuleConfig",
    'name: r\nportSelector: { ports: [22, "80-90"], protocol: tcp }\ningress: [{ subnet: 192.0.2.0/24 }]',
    true,
  ],
  [
    "NetworkRuleConfig",
    "name: r\nportSelector: { ports: 22, protocol: tcp }\ningress: [{ subnet: 192.0.2.0/24 }]",
    false,
  ],
  ["KubeSpanEndpointsConfig", 'extraAnnouncedEndpoints: ["192.0.2.1:52000"]', true],
  ["KubeSpanEndpointsConfig", 'extraAnnouncedEndpoints: ["192.0.2.1"]', false],
  ["EthernetConfig", "name: eth0\nchannels: { other: -1 }", false],
  ["RegistryTLSConfig", "name: registry.example.org\nclientIdentity: { crt: a, key: b }", false],
  ["ResolverConfig", "nameservers: [{ address: FD00::1 }]", true],
  ["ImageVerificationConfig", 'rules: [{ image: "registry.k8s.io/*", skip: true }]', true],
  ["ImageVerificationConfig", 'rules: [{ images: "registry.k8s.io/*", skip: true }]', false],
  [
    "ExistingVolumeConfig",
    'name: a\ndiscovery: { volumeSelector: { match: "true" } }\nmount: { readOnly: true }',
    true,
  ],
  ["HTTPProbe", "name: a", false],
];

await describeWithTools(["talosctl"], "schema and decoder agree", () => {
  let folder = "";
  let talosctl = "";
  let generated = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "talos-test-"));
    talosctl = await requireTool("talosctl");
    const flags = ["--with-docs=false", "--with-examples=false", "--output-types=controlplane", "--output=-"];
    generated = execFileSync(talosctl, ["gen", "config", "test", "https://192.0.2.1:6443", ...flags], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function decoderAccepts(config: string): boolean {
    const path = join(folder, "config.yaml");
    writeFileSync(path, config);
    const { status, stdout, stderr } = spawnSync(talosctl, ["validate", "-m", "metal", "-c", path], {
      encoding: "utf8",
    });
    if (status !== 0) expect(`${stdout}${stderr}`).toMatch(/error|unknown|duplicate/);
    return status === 0;
  }

  it("on the configuration that Talos generates", () => {
    expect([decoderAccepts(generated), schemaAccepts(generated)]).toEqual([true, true]);
  });

  it.each(machineFields)("on machine.%s: %s", (source, accepted) => {
    const config = generated.replace(/^machine:\n/m, `machine:\n    ${source}\n`);
    expect(config).not.toBe(generated);
    expect([decoderAccepts(config), schemaAccepts(config)]).toEqual([accepted, accepted]);
  });

  it.each(documents)("on %s: %s: %s", (kind, source, accepted) => {
    const document = `apiVersion: v1alpha1\nkind: ${kind}\n${source}\n`;
    expect(decoderAccepts(`${generated}---\n${document}`)).toBe(accepted);
    expect(index.talos.kinds[kind] !== undefined && schemaAccepts(document)).toBe(accepted);
  });

  it("but for what another minor has, which is marked", () => {
    const removed = "apiVersion: v1alpha1\nkind: VolumeConfig\nname: EPHEMERAL\nmount: { readOnly: true }\n";
    expect([decoderAccepts(`${generated}---\n${removed}`), schemaAccepts(removed)]).toEqual([false, true]);
    expect(field("VolumeConfig", "block.MountSpec", "readOnly")).toHaveProperty("x-talos-removed-in", "1.13");
    const later = "apiVersion: v1alpha1\nkind: SysctlConfig\nparams: { a: b }\n";
    expect([decoderAccepts(`${generated}---\n${later}`), schemaAccepts(later)]).toEqual([false, true]);
    expect(fileOf("SysctlConfig").since).toBe("1.14");
  });
});

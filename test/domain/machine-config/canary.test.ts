// Unique markers planted in every secret field come out of no writer, in no encoding.
import { describe, expect, test } from "vitest";
import { machineConfigChange } from "#domain/machine-config/cluster-change.ts";
import { diffNode } from "#domain/machine-config/diff.ts";
import { redactDocuments } from "#domain/machine-config/redact.ts";
import type { ConfigDocument, ConfigValue, RenderedNode } from "#domain/machine-config/rendered.ts";
import { derivedFromBundle, oftenSecret, redactedByTalos } from "#domain/machine-config/secret-fields.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import type { WriterInput } from "#domain/report/writer.ts";
import { render, type Format } from "#hosts/rendering.ts";

const formats: readonly Format[] = ["text", "json", "markdown", "sarif", "junit", "github"];
const fields = [...redactedByTalos, ...derivedFromBundle, ...oftenSecret];

/** How a marker may be written: the value itself, and what a tool could make of it. */
const forms: Readonly<Record<string, (marker: string) => string>> = {
  plain: (marker) => marker,
  base64: (marker) => Buffer.from(marker).toString("base64"),
  base64url: (marker) => Buffer.from(`?>${marker}`).toString("base64url"),
  hex: (marker) => Buffer.from(marker).toString("hex"),
  url: (marker) => encodeURIComponent(`${marker}/+=`),
};

function markerOf(index: number, side: string): string {
  return `CANARY-${side}-${String(index).padStart(3, "0")}-z9Qx7`;
}

/** Documents with a value in each of the fields, `key` in the place of `*` and `**`. */
function planted(values: ReadonlyMap<string, string>): ConfigDocument[] {
  return [...values].map(([field, value]) => {
    const [, kind = "v1alpha1", path = ""] = /^(?:([\w*]+): )?(.*)$/u.exec(field) ?? [];
    const steps = path.replaceAll("[]", ".[]").split(".");
    const tree = steps.reduceRight<ConfigValue>(
      (inner, step) => (step === "[]" ? [inner] : { [step.startsWith("*") ? "key" : step]: inner }),
      value,
    );
    return {
      apiVersion: "v1alpha1",
      kind: kind === "*" ? "UserVolumeConfig" : kind,
      name: field,
      value: tree as ConfigDocument["value"],
    };
  });
}

function node(documents: readonly ConfigDocument[]): RenderedNode {
  return { hostname: "cp-1", controlPlane: true, addresses: [], documents, text: "" };
}

function written(base: RenderedNode, head: RenderedNode): readonly string[] {
  const change = diffNode(base, head, { runningVersion: "v1.13.8" });
  const machineConfigs = [
    machineConfigChange({ cluster: "c", path: "talos/talconfig.yaml", hidden: [], changes: [change] }),
  ];
  const report = {
    version: 1,
    verdict: "clean",
    examined: { files: 1, documents: 1 },
    findings: [],
    machineConfigs,
    notChecked: [],
    tolerated: [],
    tools: [],
  } as const;
  const input: WriterInput = {
    report,
    sources: () => undefined,
    rules: new Map(),
    style: { color: false, width: 120 },
    failOn: "error",
    version: "0.0.0",
  };
  return formats.map((format) => render(format, input));
}

/** Every encoding in which somebody could read a marker. */
function traces(marker: string): string[] {
  const bytes = Buffer.from(marker);
  return [marker, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/u, ""), encodeURIComponent(marker)];
}

describe.each(Object.keys(forms))("planted as %s", (form) => {
  const write = forms[form] ?? String;
  const base = planted(new Map(fields.map((field, index) => [field, write(markerOf(index, "old"))])));
  const head = planted(new Map(fields.map((field, index) => [field, write(markerOf(index, "new"))])));
  /** Whatever of the field's markers could be read in a text. */
  const shown = (index: number, texts: readonly string[]) =>
    ["old", "new"]
      .flatMap((side) => [...traces(markerOf(index, side)), write(markerOf(index, side))])
      .filter((trace) => texts.some((text) => text.includes(trace)));

  test("a change of every secret is told, and none is shown", () => {
    for (const [index, document] of head.entries()) {
      const change = diffNode(node(base.slice(index, index + 1)), node([document]), {});
      expect(change.fields.map(({ old, new: now }) => [old, now])).toEqual([
        [expect.stringMatching(/^‹.*›$/u), expect.stringMatching(/^‹.*, another value›$/u)],
      ]);
      expect(shown(index, written(node(base.slice(index, index + 1)), node([document])))).toEqual([]);
    }
  });

  test("a new or removed document shows none", () => {
    for (const [index, document] of head.entries()) {
      const old = node(base.slice(index, index + 1));
      expect(shown(index, [...written(node([]), node([document])), ...written(old, node([]))])).toEqual([]);
    }
  });

  test("redacted documents are the same for both, and hold none", () => {
    const text = JSON.stringify(redactDocuments(head));
    expect(JSON.stringify(redactDocuments(base))).toBe(text);
    expect(fields.flatMap((_, index) => shown(index, [text]))).toEqual([]);
  });

  test("the markers would be found", () => {
    expect(shown(0, [JSON.stringify(head[0]), JSON.stringify(base[0])])).not.toEqual([]);
  });
});

describe("free texts", () => {
  const marker = "CANARY-free-z9Qx7";
  const basic = Buffer.from(`admin:${marker}`).toString("base64");
  const key = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(`${marker}${marker}${marker}`).toString("base64")}\n-----END PRIVATE KEY-----\n`;
  const places: readonly (readonly [string, ConfigDocument["value"]])[] = [
    ["v1alpha1", { machine: { env: { MY_API: marker, https_proxy: `http://u:${marker}@proxy.test:3128` } } }],
    [
      "v1alpha1",
      {
        machine: {
          files: [
            { path: "/a", content: `[auth]\npassword = ${marker}\n` },
            { path: "/key", content: key },
          ],
        },
      },
    ],
    [
      "v1alpha1",
      { machine: { install: { extraKernelArgs: [`siderolink.api=https://omni.test?jointoken=${marker}`] } } },
    ],
    [
      "v1alpha1",
      { machine: { logging: { destinations: [{ endpoint: `tcp://u:${marker}@log.test:1`, format: "json_lines" }] } } },
    ],
    [
      "v1alpha1",
      { machine: { registries: { mirrors: { "docker.io": { endpoints: [`https://u:${marker}@mirror.test`] } } } } },
    ],
    [
      "v1alpha1",
      {
        machine: {
          pods: [
            {
              metadata: { name: "a" },
              spec: { containers: [{ name: "a", env: [{ name: "DB_PASSWORD", value: marker }] }] },
            },
          ],
        },
      },
    ],
    ["v1alpha1", { cluster: { apiServer: { extraArgs: { "oidc-client-secret": marker }, env: { TOKEN: marker } } } }],
    ["v1alpha1", { cluster: { extraManifestHeaders: { Authorization: `Basic ${basic}`, Other: marker } } }],
    ["v1alpha1", { cluster: { extraManifests: [`https://u:${marker}@git.test/a.yaml`] } }],
    [
      "v1alpha1",
      {
        cluster: {
          inlineManifests: [
            {
              name: "s",
              contents: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  any: ${marker}\n`,
            },
          ],
        },
      },
    ],
    [
      "v1alpha1",
      {
        cluster: {
          inlineManifests: [
            {
              name: "s",
              contents: `apiVersion: v1\nkind: Secret\ndata:\n  any: ${Buffer.from(marker).toString("base64")}\n`,
            },
          ],
        },
      },
    ],
    ["KubeInlineManifestConfig", { manifest: `kind: Secret\nstringData:\n  any: |\n    ${marker}\n` }],
    [
      "ExtensionServiceConfig",
      {
        name: "tailscale",
        environment: [`TS_AUTHKEY=${marker}`, `ANY=${marker}`],
        configFiles: [{ mountPath: "/a", content: marker }],
      },
    ],
    ["EnvironmentConfig", { variables: { ANY: marker } }],
    ["ContainerConfig", { name: "a", environment: [`API_KEY=${marker}`] }],
    ["SideroLinkConfig", { apiUrl: `https://omni.test:8099/?jointoken=${marker}` }],
    ["KmsgLogConfig", { name: "a", url: `tcp://u:${marker}@log.test:1` }],
    ["KubeExternalManifestConfig", { name: "a", url: `https://u:${marker}@git.test`, headers: { "X-Any": marker } }],
    [
      "CRICustomizationConfig",
      { name: "a", content: `[plugins."x".registry.configs."a".auth]\n  password = "${marker}"\n` },
    ],
  ];

  test.each(places)("%s %j", (kind, value) => {
    const documents = [{ apiVersion: "v1alpha1", kind, value }];
    const other = JSON.parse(
      JSON.stringify(value).replaceAll(marker, "OTHER").replaceAll(basic, "T1RIRVI="),
    ) as ConfigDocument["value"];
    for (const text of [
      JSON.stringify(redactDocuments(documents)),
      ...written(node([]), node(documents)),
      ...written(node([{ apiVersion: "v1alpha1", kind, value: other }]), node(documents)),
    ])
      for (const trace of [...traces(marker), basic, ...key.split("\n").slice(1, 2)]) expect(text).not.toContain(trace);
  });
});

describe("by value", () => {
  const marker = "s3cr3t/Value+with=signs";
  const hide = valueRedactor([
    marker,
    Buffer.from(
      "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIFakeFakeFakeFakeFakeFakeFakeFakeFake0123\nabcdefghijklmnopqrstuvwxyz\n-----END EC PRIVATE KEY-----\n",
    ).toString("base64"),
  ]);
  const bytes = Buffer.from(marker);

  test.each([
    ["plain", marker],
    ["base64", bytes.toString("base64")],
    ["base64url", bytes.toString("base64url")],
    ["with a line break in base64", Buffer.from(`${marker}\n`).toString("base64")],
    ["hex", bytes.toString("hex")],
    ["HEX", bytes.toString("hex").toUpperCase()],
    ["percent", encodeURIComponent(marker)],
    ["every byte percent", bytes.toString("hex").replace(/../gu, "%$&")],
    ["JSON", JSON.stringify(marker)],
  ])("%s", (_, text) => {
    const shown = hide(`before ${text} after`);
    expect(shown).toMatch(/^before "?‹secret›=*"? after$/u);
  });

  test.each([0, 1, 2, 3, 4])("inside of a longer text in base64, %i bytes in", (shift) => {
    const shown = hide(Buffer.from(`${"x".repeat(shift)}${marker}:y`).toString("base64"));
    expect(shown).toContain("‹secret›");
    expect(Buffer.from(shown.replace(/‹secret›/gu, ""), "base64").toString("latin1")).not.toContain(
      marker.slice(3, 12),
    );
  });

  test("a key that the bundle holds in base64, as PEM, line by line, joined, escaped", () => {
    const lines = ["MHcCAQEEIFakeFakeFakeFakeFakeFakeFakeFakeFake0123", "abcdefghijklmnopqrstuvwxyz"];
    for (const text of [
      `    ${lines[0]}\n    ${lines[1]}\n`,
      lines.join(""),
      `${lines.join("\\n")}`,
      lines.join(" "),
    ]) {
      for (const line of lines) expect(hide(text)).not.toContain(line);
    }
  });

  test("nothing else goes, and short values are left alone", () => {
    expect(hide("machine.token and other words")).toBe("machine.token and other words");
    expect(valueRedactor(["abc", ""])("abc")).toBe("abc");
    expect(valueRedactor([])("abc")).toBe("abc");
  });
});

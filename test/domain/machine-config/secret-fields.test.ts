// The list of secret fields against the sources of Talos: every field that a `Redact` method replaces, and every field
// whose name sounds like a secret (the rule of Talos' own TestRegistryRedactAudit), is hidden.
import { describe, expect, test } from "vitest";
import { isList, isMap, type FieldPath } from "#domain/machine-config/field-path.ts";
import { redactValue } from "#domain/machine-config/redact.ts";
import type { ConfigValue } from "#domain/machine-config/rendered.ts";
import { derivedFromBundle, oftenSecret, redactedByTalos } from "#domain/machine-config/secret-fields.ts";
import { machineryVersions, talosTypes, type TalosTypes } from "./talos-sources.ts";
import type { GoLeaf } from "./go-structs.ts";

const marker = "MARKER-4f1c9a";

/** A document with the marker in one field. */
function planted(path: string): ConfigValue {
  const steps = path.replaceAll("[]", ".[]").split(".");
  return steps.reduceRight<ConfigValue>(
    (inner, step) => (step === "[]" ? [inner] : { [step === "*" || step === "**" ? "any" : step]: inner }),
    marker,
  );
}

function isHidden(kind: string, path: string): boolean {
  const redacted = JSON.stringify(redactValue({ kind, name: "x" }, [], planted(path)));
  expect(redacted).toContain(kind === "v1alpha1" ? "" : kind);
  return !redacted.includes(marker);
}

/** What the bodies of `Redact` and of the functions that it calls assign: the Go names, without indices and the receiver. */
function assignments(types: TalosTypes): { readonly names: readonly string[]; readonly receiver?: string }[] {
  return [...types.packages.values()].flatMap(({ text }) =>
    [...text.matchAll(/^func (?:\(\w+ \*?(\w+)\) Redact|redact\w+)\([^\n]*\{\n([\s\S]*?)^\}/gmu)].flatMap(
      ([, receiver, body = ""]) =>
        [...body.matchAll(/([\w.[\]]+) = (?:replacement|redact(?:Str|Bytes)\()/gu)].map(([, chain = ""]) => ({
          names: chain
            .replace(/\[[^\]]*\]/gu, "")
            .split(".")
            .slice(1),
          ...(receiver === undefined ? {} : { receiver }),
        })),
    ),
  );
}

/** The kind of document that a Go type is; undefined for a part of one. */
function kindOf(types: TalosTypes, receiver: string | undefined): string | undefined {
  if (receiver === "Config") return "v1alpha1";
  const documents = [...types.packages.values()].flatMap((one) => [...one.documents]);
  return documents.find(([, type]) => type === receiver)?.[0];
}

function endsWith(leaf: GoLeaf, names: readonly string[]): boolean {
  return (
    names.length > 0 && names.every((name, index) => leaf.names[leaf.names.length - names.length + index] === name)
  );
}

describe.each(machineryVersions)("Talos %s", (minor) => {
  const types = talosTypes(minor);

  test("the sources were read", () => {
    expect(types.leaves.length).toBeGreaterThan(430);
    expect(types.kinds.length).toBeGreaterThan(16);
    if (minor === "1.14") expect(types.kinds).toContain("KubeServiceAccountConfig");
  });

  test("every field that Talos redacts is hidden", () => {
    const assigned = assignments(types).filter(({ names }) => names.length > 0);
    expect(assigned.length).toBeGreaterThanOrEqual(minor === "1.14" ? 24 : 9);
    for (const { names, receiver } of assigned) {
      const own = kindOf(types, receiver);
      const leaves = types.leaves.filter((leaf) => endsWith(leaf, names) && (own === undefined || leaf.kind === own));
      expect(leaves, `${receiver ?? ""} ${names.join(".")}`).not.toEqual([]);
      for (const { kind, path } of leaves) expect([kind, path, isHidden(kind, path)]).toEqual([kind, path, true]);
    }
  });

  test("every field that sounds like a secret is hidden", () => {
    const suspects = types.leaves.filter(
      ({ path, type }) =>
        (type === "string" || type === "[]byte") &&
        /password|passphrase|token|secret|privatekey|presharedkey|apikey/iu.test(path.split(".").at(-1) ?? ""),
    );
    expect(suspects.length).toBeGreaterThan(10);
    for (const { kind, path } of suspects) expect([kind, path, isHidden(kind, path)]).toEqual([kind, path, true]);
  });

  test("no field of our lists is unknown to the newest Talos", () => {
    if (minor !== "1.14") return;
    // Free-form documents and fields that older versions have.
    const unchecked = /KubeEtcdEncryptionConfig: config|wireguard\.peers\[\]\.presharedKey|issuingCA\.crt$/u;
    const known = new Set(types.leaves.map(({ kind, path }) => (kind === "v1alpha1" ? path : `${kind}: ${path}`)));
    const names = [...redactedByTalos, ...derivedFromBundle, ...oftenSecret].filter(
      (name) => !unchecked.test(name) && !name.includes("*"),
    );
    const unknown = names.filter(
      (name) => ![...known].some((one) => one === name || one.startsWith(`${name}.`) || one.startsWith(`${name}[]`)),
    );
    expect(unknown).toEqual([]);
  });
});

describe("pinned by hand", () => {
  test("the join token in SideroLink's address (Redact of siderolink.go rewrites the query)", () => {
    const value = { apiUrl: `https://example.test:8099/?jointoken=${marker}&grpc=1` };
    expect(JSON.stringify(redactValue({ kind: "SideroLinkConfig" }, [], value))).not.toContain(marker);
  });

  test("secrets at any depth of an etcd encryption configuration (redactEncryptionConfigObject)", () => {
    const value = { config: { resources: [{ providers: [{ aescbc: { keys: [{ name: "a", secret: marker }] } }] }] } };
    const redacted = redactValue({ kind: "KubeEtcdEncryptionConfig" }, [], value);
    expect(JSON.stringify(redacted)).not.toContain(marker);
    expect(JSON.stringify(redacted)).toContain('"name":"a"');
  });
});

describe("names", () => {
  const text = (path: FieldPath, value: ConfigValue) => redactValue({ kind: "v1alpha1" }, path, value);

  test.each([
    [{ machine: { token: "abcdef.0123456789" } }, "‹machine.token›"],
    [
      { machine: { registries: { config: { "ghcr.io": { auth: { password: "x" } } } } } },
      '‹machine.registries.config["ghcr.io"].auth.password›',
    ],
    [
      { machine: { network: { interfaces: [{ interface: "wg0", wireguard: { privateKey: "x" } }] } } },
      "‹machine.network.interfaces[wg0].wireguard.privateKey›",
    ],
  ])("%j", (value, expected) => {
    const leaves = (one: ConfigValue): ConfigValue[] =>
      isMap(one) ? Object.values(one).flatMap(leaves) : isList(one) ? one.flatMap(leaves) : [one];
    expect(leaves(text([], value))).toContain(expected);
  });

  test.each([
    [{ machine: { pods: [{ spec: { volumes: [{ name: "a", secret: { secretName: "certs" } }] } }] } }],
    [
      {
        cluster: {
          apiServer: {
            extraArgs: {
              "service-account-key-file": "/a",
              "token-auth-file": "/b",
              "enable-bootstrap-token-auth": "true",
            },
          },
        },
      },
    ],
    [{ machine: { network: { interfaces: [{ interface: "wg0", wireguard: { peers: [{ publicKey: "abc" }] } }] } } }],
    [
      {
        machine: {
          certSANs: ["talos.example.test"],
          env: { https_proxy: "http://192.0.2.1:3128", GRPC_GO_LOG_SEVERITY_LEVEL: "info" },
        },
      },
    ],
    [{ cluster: { controlPlane: { endpoint: "https://192.0.2.1:6443" } } }],
  ])("nothing is hidden in %j", (value) => {
    expect(text([], value)).toEqual(value);
  });

  test("an empty secret stays empty, as on a worker", () => {
    expect(text([], { machine: { ca: { crt: "x", key: "" } } })).toEqual({
      machine: { ca: { crt: "‹machine.ca.crt›", key: "" } },
    });
  });
});

// Who runs: our build on each Node that there is, and the real kubeconform with our schemas.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { installation } from "#adapters/node/installation.ts";
import { jsonSchemaOf } from "#domain/kubernetes/json-schema.ts";
import { SchemaStore, type BundleIndex } from "#domain/kubernetes/schema-store.ts";
import { schemaName, schemaTemplate } from "#tools/kubeconform/kubeconform.ts";
import type { Runner } from "./race.ts";

export interface NodeVersion {
  readonly file: string;
  /** `20.20.2` */
  readonly version: string;
}

/** The Node that runs this, and the system's where it is another one. */
export function nodes(): NodeVersion[] {
  const found = [{ file: process.execPath, version: process.versions.node }];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const file = join(folder, "node");
    if (folder.includes("node_modules") || !existsSync(file)) continue;
    const version = spawnSync(file, ["--version"], { encoding: "utf8" }).stdout.trim().replace(/^v/, "");
    if (version !== "" && version !== process.versions.node) found.push({ file, version });
    break;
  }
  return found;
}

/** `homelab …` on a Node. Findings are no failure here. */
export function ours({ file, version }: NodeVersion, args: readonly string[]): Runner {
  const cli = resolve(process.env["E2E_DIST"] ?? "actions/dist", "cli.js");
  return { name: `homelab, Node ${version}`, file, args: [cli, ...args], exitCodes: [0, 1, 3] };
}

/** Node without a program. */
export function nothing({ file, version }: NodeVersion): Runner {
  return { name: `node -e 0, Node ${version}`, file, args: ["-e", "0"], exitCodes: [0] };
}

/** kubeconform over the folders of a corpus that hold YAML, as people run it: strict, kinds without a schema left out. */
export function kubeconform(binary: string, schemas: string, corpus: string): Runner {
  const options = ["-strict", "-ignore-missing-schemas", "-summary", "-output", "json"];
  const location = ["-schema-location", `${schemas}/${schemaTemplate}`];
  const folders = ["bootstrap", "kubernetes", "talos"].map((name) => join(corpus, name));
  return { name: "kubeconform", file: binary, args: [...options, ...location, ...folders], exitCodes: [0, 1] };
}

/** Writes the schema of every kind of the bundle, kustomize's own included, for kubeconform. */
export function writeSchemas(folder: string): number {
  const { schemas } = installation();
  const index = schemas.read("index.json") as BundleIndex;
  const store = new SchemaStore({ read: (name) => schemas.read(name), custom: [] });
  const native = schemas.read(index.kubernetes[store.kubernetesMinor] ?? "") as {
    readonly kinds: Readonly<Record<string, unknown>>;
  };
  const keys = [...Object.keys(native.kinds), ...Object.keys(index.kinds), ...Object.keys(index.kustomize)];
  mkdirSync(folder, { recursive: true });
  for (const key of keys) {
    const slash = key.lastIndexOf("/");
    const resource = store.lookup(key.slice(0, slash), key.slice(slash + 1));
    if (resource === undefined) throw new Error(`the bundle lists ${key} and has no schema for it`);
    writeFileSync(join(folder, schemaName(resource)), JSON.stringify(jsonSchemaOf(resource)));
  }
  return keys.length;
}

// The schema bundle, and kubeconform's word on objects by it.
import { processes } from "#adapters/node/processes.ts";
import { installation } from "#adapters/node/installation.ts";
import { scratch } from "#adapters/node/scratch.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { YamlMap } from "#codecs/yaml/node.ts";
import { SchemaStore, type BundleIndex } from "#domain/kubernetes/schema-store.ts";
import { sourceText } from "#kernel/source-text.ts";
import { askKubeconform, type ObjectToJudge, type Opinions } from "#tools/kubeconform/kubeconform.ts";
import { requireTool } from "../tools/real-tools.ts";

const { schemas } = installation();

/** All kinds of the bundle, native ones as of one Kubernetes minor. */
export function storeOf(kubernetesMinor: string): SchemaStore {
  return new SchemaStore({ read: (name) => schemas.read(name), kubernetesMinor, custom: [] });
}

export function bundledMinors(): readonly string[] {
  return Object.keys((schemas.read("index.json") as BundleIndex).kubernetes);
}

/** The schema of every kind, kustomize's own left out: kubeconform is not asked about these. */
export function everyResource(kubernetesMinor: string): ResourceSchema[] {
  const index = schemas.read("index.json") as BundleIndex;
  const native = schemas.read(index.kubernetes[kubernetesMinor] ?? "") as { kinds: Readonly<Record<string, unknown>> };
  const store = storeOf(kubernetesMinor);
  return [...Object.keys(native.kinds), ...Object.keys(index.kinds)].map((key) => {
    const slash = key.lastIndexOf("/");
    const resource = store.lookup(key.slice(0, slash), key.slice(slash + 1));
    if (resource === undefined) throw new Error(`the bundle lists ${key} and has no schema for it`);
    return resource;
  });
}

/** A text with one map. */
export function rootOf(text: string): YamlMap {
  const file = readYaml(sourceText("object.yaml", text), { dialect: "kubernetes" });
  const root = file.documents[0]?.root;
  if (root?.kind !== "map") throw new Error(`this is no object:\n${text}`);
  return root;
}

/** The real kubeconform's opinions; throws when it has none. */
export async function opinionsOf(objects: readonly ObjectToJudge[]): Promise<Opinions> {
  const answer = await askKubeconform({ binary: await requireTool("kubeconform"), objects, processes, scratch });
  if ("problem" in answer) throw new Error(answer.problem);
  return answer;
}

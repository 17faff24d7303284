// This repository's own tree: the model against the real kustomize, Kustomization by Kustomization.
import { expect, test } from "vitest";
import { toValue } from "#codecs/yaml/node.ts";
import type { ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { fluxTree, type KubernetesObject } from "../../trees/flux-tree.ts";
import { repositoryModel } from "./repository-model.ts";

const model = await repositoryModel();

test("nothing of the tree is hidden from the model", () => {
  expect(model.gaps).toEqual([]);
  expect(model.patches.length).toBeGreaterThan(0);
  expect(model.patches.filter(({ hits, problem }) => hits === 0 || problem !== undefined)).toEqual([]);
});

await describeWithTools(["kustomize", "sops"], "as Flux applies it", () => {
  test("the same Kustomizations, each with the same objects", async () => {
    const built = await fluxTree();
    // What the flux-operator makes for the entry is not in the tree; the model makes it from the FluxInstance.
    const [entry, ...rest] = built;
    const [made, ...written] = model.kustomizations;
    if (made === undefined) throw new Error("no Kustomization");
    expect(made).toMatchObject({ namespace: "flux-system", name: "flux-system", parent: undefined });
    expect(ours(undefined)).toEqual([ourIdentity(made.object)]);
    expect(rest.length).toBeGreaterThan(20);
    expect(written.map(keyOf).sort()).toEqual(rest.map(({ key }) => key).sort());
    expect(ours(made)).toEqual(theirs(entry?.objects ?? []));
    for (const kustomization of written) {
      const other = rest.find(({ key }) => key === keyOf(kustomization));
      expect(ours(kustomization), keyOf(kustomization)).toEqual(theirs(other?.objects ?? []));
      expect(kustomization.path).toBe(other?.path);
    }
  });

  test("objects without variables are equal to the last field", async () => {
    const applied = new Map((await fluxTree()).flatMap(({ objects }) => objects.map((each) => [identity(each), each])));
    let compared = 0;
    for (const object of model.objects) {
      const other = applied.get(ourIdentity(object));
      const value = toValue(object.root);
      if (other === undefined || object.kind === "Secret" || JSON.stringify(value).includes("$")) continue;
      expect(value, ourIdentity(object)).toEqual(other);
      compared++;
    }
    expect(compared).toBeGreaterThan(150);
  });
});

function keyOf({ namespace, name }: FluxKustomization): string {
  return `${namespace}/${name}`;
}

function ours(owner: FluxKustomization | undefined): string[] {
  return model.objects
    .filter((object) => object.owner === owner)
    .map(ourIdentity)
    .sort();
}

function theirs(objects: readonly KubernetesObject[]): string[] {
  return objects.map(identity).sort();
}

function ourIdentity({ apiVersion, kind, namespace, name }: ClusterObject): string {
  return `${apiVersion} ${kind} ${namespace ?? "-"}/${name}`;
}

/** kustomize gives custom resources a namespace whatever their scope is; the API server drops it. */
function identity({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject): string {
  const isCluster = model.objects.some(
    (each) => each.kind === kind && each.apiVersion === apiVersion && each.namespace === undefined,
  );
  return `${apiVersion} ${kind} ${isCluster ? "-" : (namespace ?? "-")}/${name}`;
}

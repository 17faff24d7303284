// Specs of Flux Kustomizations for generated trees, and what kustomize-controller makes of a kustomization with them.
import { randomOf } from "../../mutants/random.ts";
import type { Texts } from "./memory-tree.ts";

export interface FluxFields {
  readonly targetNamespace?: string;
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  readonly components?: readonly string[];
  readonly patches?: readonly unknown[];
  readonly images?: readonly { readonly name: string }[];
}

export function generatedSpec(seed: string, texts: Texts): FluxFields {
  const random = randomOf(`spec of ${seed}`);
  const some = <T>(value: T) => (random.number(2) === 0 ? value : undefined);
  const present = Object.entries({
    targetNamespace: some("flux"),
    namePrefix: some("f-"),
    nameSuffix: some("-f"),
    components: "component/kustomization.yaml" in texts ? some(["../component"]) : undefined,
    patches: some([
      {
        patch: JSON.stringify([{ op: "add", path: "/metadata/labels", value: { by: "flux" } }]),
        target: { kind: "Deployment|Service" },
      },
      {
        patch: JSON.stringify({ kind: "x", metadata: { name: "x", annotations: { by: "flux" } } }),
        target: { namespace: "media" },
      },
    ]),
    images: some([
      { name: "nginx", newTag: "9" },
      { name: "busybox", newName: "box" },
    ]),
  }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present);
}

interface Kustomization {
  readonly patches?: readonly unknown[];
  readonly components?: readonly string[];
  readonly images?: readonly { readonly name: string }[];
}

/** `GenerateManifest` of github.com/fluxcd/pkg/kustomize, in as few words as possible. */
export function withSpec(texts: Texts, folder: string, spec: FluxFields): Texts {
  const path = `${folder}/kustomization.yaml`;
  const own = JSON.parse(texts[path] ?? "{}") as Kustomization;
  const { targetNamespace, namePrefix, nameSuffix, components = [], patches = [], images = [] } = spec;
  const kept = (own.images ?? []).map((image) => images.find(({ name }) => name === image.name) ?? image);
  const added = images.filter(({ name }) => !kept.some((image) => image.name === name));
  const merged = {
    ...own,
    sortOptions: { order: "fifo" },
    ...(targetNamespace === undefined ? {} : { namespace: targetNamespace }),
    ...(namePrefix === undefined ? {} : { namePrefix }),
    ...(nameSuffix === undefined ? {} : { nameSuffix }),
    patches: [...(own.patches ?? []), ...patches],
    components: [...(own.components ?? []), ...components],
    images: [...kept, ...added],
  };
  return { ...texts, [path]: JSON.stringify(merged) };
}

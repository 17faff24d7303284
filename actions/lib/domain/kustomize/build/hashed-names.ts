// Names with a content hash: which fields kustomize writes the whole name into.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { isClusterScoped } from "./cluster-scoped.ts";
import { editAt } from "./field-path.ts";
import { fits } from "./field-specs.ts";
import type { Provenance } from "./provenance.ts";
import { referenceSpecs, type ReferenceSpec } from "./reference-specs.ts";
import { effectiveNamespace, idOf, type Resource, type ResourceId } from "./resource.ts";

/**
 * Notes the nodes of a finished build that name an object with a hash and are a field that kustomize knows for it, by itself
 * or by `configurations`: they get the whole name. All other fields keep the plain one.
 */
export function noteHashedNames(
  resources: readonly Resource[],
  configured: ReadonlySet<ReferenceSpec>,
  provenance: Provenance,
): void {
  const hashed = new Set(resources.filter(({ generated }) => generated?.hashed === true).map((each) => keyOf(each)));
  if (hashed.size === 0) return;
  const anywhere = new Set([...hashed].map((key) => key.slice(key.indexOf("\n") + 1)));
  const kinds = new Set([...hashed].map((key) => key.split("\n")[1] ?? ""));
  const specs = [...referenceSpecs, ...configured].filter(({ target }) => kinds.has(target.kind));
  for (const referrer of resources) {
    const id = idOf(referrer);
    const means = (name: string, kind: string) =>
      isClusterScoped(id)
        ? anywhere.has(`${kind}\n${name}`)
        : hashed.has(`${effectiveNamespace(id)}\n${kind}\n${name}`);
    for (const { target, field } of specs) {
      if (!fits(field, id)) continue;
      const note = (node: YamlNode | undefined): undefined => {
        for (const each of node?.kind === "list" ? node.items : [node])
          if (each?.kind === "scalar" && means(each.text, target.kind)) provenance.noteHashed(each);
      };
      editAt(referrer.root, field.path, { provenance, set: note });
    }
  }
}

function keyOf(resource: Resource): string {
  const id: ResourceId = idOf(resource);
  return `${effectiveNamespace(id)}\n${id.kind}\n${id.name}`;
}

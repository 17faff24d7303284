import { nodeAt } from "#codecs/yaml/node.ts";
import { placeOf, related } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { areKustomizationsMutated } from "#domain/flux/mutated.ts";
import { isSopsEncrypted } from "#domain/sops/encrypted.ts";
import type { Rule } from "#rules/rule.ts";

/** Encrypted objects of a Kustomization that does not decrypt. */
export const encryptedWithoutDecryption: Rule = {
  id: "flux/encrypted-without-decryption",
  severity: "error",
  title: "encrypted object under a Kustomization without decryption",
  why: "An encrypted `data` is refused (`configuring decryption is required`). Worse, in `stringData` or a ConfigMap the cipher text itself is applied, the Kustomization is Ready, and the program gets `ENC[AES256_GCM,…]` for a password.",
  example:
    "kind: Kustomization\nspec:\n  path: ./kubernetes/apps/media/sonarr/app   # holds secret.sops.yaml\n  # no decryption\n",
  fix: "Add `decryption: { provider: sops, secretRef: { name: sops-age } }` to the Kustomization, or as a patch at the root to all.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      if (areKustomizationsMutated(cluster)) continue;
      for (const object of cluster.objects) {
        const { owner, root, document } = object;
        if (owner === undefined || owner.hasDecryption || !isSopsEncrypted(document.root)) continue;
        const isApplied = object.kind !== "Secret" || nodeAt(root, "data") === undefined;
        const then = isApplied ? "the cipher text itself is applied" : "it is refused";
        yield {
          at: placeOf(cluster, object),
          message: `${objectLabel(object)} is encrypted, and Kustomization ${owner.namespace}/${owner.name} has no decryption: ${then}`,
          object: objectLabel(object),
          related: [related(cluster, owner.object, `Kustomization ${owner.name} is here`)],
        };
      }
    }
  },
};

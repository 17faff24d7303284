// Rules of the schemas: what the API server, kustomize, talhelper and Talos refuse when they decode a document.
import type { ViolationCode } from "#kernel/violation.ts";
import type { RuleInfo } from "./rule.ts";

export const schemaRules: readonly RuleInfo[] = [
  {
    id: "schema/unknown-field",
    severity: "error",
    title: "field that the schema does not know",
    why: "A custom resource with an unknown field is refused, and so are a Role, a ClusterRole and a CustomResourceDefinition. In any other built-in kind Flux drops the field without a word: the object is Ready and does not do what you wrote. Talos and talhelper refuse the whole file.",
    example: "kind: HelmRelease\nspec:\n  intervall: 1h\n",
    fix: "Correct the name, or remove the field.",
  },
  {
    id: "schema/missing-field",
    severity: "error",
    title: "required field that is not there",
    why: "The API server refuses the object, and Flux applies nothing of the same stage: one bad object holds back its good neighbours.",
    example: "kind: HTTPRoute\nspec:\n  rules:\n    - backendRefs:\n        - port: 80 # name is required\n",
    fix: "Add the field.",
  },
  {
    id: "schema/wrong-type",
    severity: "error",
    title: "value of the wrong type",
    why: 'A number where text is expected (`"8080"` against `8080`, `yes` read as a boolean) is refused by the API server; kustomize removes quotes around `${VAR}`, so the type can change after substitution.',
    example: 'env:\n  - name: PORT\n    value: 8080 # text is wanted: "8080"\n',
    fix: "Write the value as the type that is wanted; quotes make text.",
  },
  {
    id: "schema/invalid-value",
    severity: "error",
    title: "value that the schema does not allow",
    why: "The value breaks an enumeration, a pattern, a bound or a format of the field; the object is refused when Flux applies it.",
    example: "kind: PersistentVolumeClaim\nspec:\n  accessModes: [ReadWriteEverywhere]\n",
    fix: "Use one of the values that the message names, or one that fits the pattern.",
  },
  {
    id: "schema/duplicate-entry",
    severity: "error",
    title: "list entry with a key that is already there",
    why: "Lists that are merged by key (containers, ports, env) may hold each key once. Server-side apply, which Flux uses, refuses the object.",
    example: "env:\n  - { name: TZ, value: UTC }\n  - { name: TZ, value: Etc/UTC }\n",
    fix: "Remove one of the two, or give it a name of its own.",
  },
  {
    id: "schema/invalid-metadata",
    severity: "error",
    title: "name, label or annotation that Kubernetes refuses",
    why: "Names are DNS names, label values have at most 63 characters; anything else is refused whatever the kind.",
    example: "metadata:\n  name: My_App\n",
    fix: "Use lower-case letters, digits and `-` for names; shorten values of labels to 63 characters.",
  },
  {
    id: "schema/broken-rule",
    severity: "error",
    title: "object that breaks a rule of its kind",
    why: "The definition of the kind carries rules (CEL, `x-kubernetes-validations`) beyond types and patterns: fields that exclude or need each other, values that must not change. The API server refuses the object with these words.",
    example:
      "kind: HTTPRoute\nspec:\n  rules:\n    - filters:\n        - type: RequestRedirect # and no requestRedirect beside it\n",
    fix: "Do what the words of the rule ask for.",
  },
  {
    id: "schema/cel-not-evaluated",
    severity: "warning",
    title: "rule of a kind that could not be evaluated",
    why: "A CEL rule of the kind's definition ended in an error here. The API server refuses an object when that happens there; if its own evaluation gets further, the rule is one that we do not understand.",
    example:
      "# a rule of a CRD that calls a function which is not known here\nx-kubernetes-validations:\n  - rule: self.spec.weight.sqrt() < 10\n",
    fix: "Look at the object and the rule that the message names; report the rule to us if the API server accepts it.",
  },
  {
    id: "schema/deprecated-field",
    severity: "info",
    title: "field that still works and is going away",
    why: "The field is accepted by the version that you run and is dropped or replaced in a later one; change it before that upgrade, not during it.",
    example: "# Talos\nmachine:\n  network:\n    hostname: talos-cp-1 # now a document of its own, HostnameConfig\n",
    fix: "Write the successor that the message names.",
  },
  {
    id: "kubernetes/no-such-kind",
    severity: "error",
    title: "kind or API version that the cluster does not serve",
    why: 'Flux stops with `no matches for kind "…" in version "…"`: the kind is misspelt, or its API version was removed from Kubernetes.',
    example: "apiVersion: policy/v1beta1 # removed in Kubernetes 1.25\nkind: PodDisruptionBudget\n",
    fix: "Correct the kind, or move to the API version that the message names.",
  },
  {
    id: "kubernetes/unknown-kind",
    severity: "info",
    title: "kind without a schema",
    why: "No schema in the bundle, in the repository's CRDs or in the settings' `schemas:` describes this kind, so its fields could not be judged.",
    example: "apiVersion: example.com/v1\nkind: Gadget\n",
    fix: "Name the folder of its CRD under `schemas:` in the settings, or put the CRD into the tree.",
  },
  {
    id: "talos/unknown-kind",
    severity: "error",
    title: "document kind that Talos does not know",
    why: "Talos refuses the whole machine configuration when one document has a kind that its version does not know.",
    example: "apiVersion: v1alpha1\nkind: HostNameConfig # HostnameConfig\n",
    fix: "Correct the kind, or raise talosVersion to one that has it.",
  },
  {
    id: "talos/duplicate-document",
    severity: "error",
    title: "Talos document that stands twice",
    why: "Talos refuses a machine configuration with two documents of the same apiVersion, kind and name.",
    example:
      "apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: talos-cp-1\n---\napiVersion: v1alpha1\nkind: HostnameConfig\nhostname: talos-cp-1\n",
    fix: "Remove one of the two.",
  },
];

const byCode: Readonly<Record<ViolationCode, string>> = {
  "unknown-field": "schema/unknown-field",
  "missing-field": "schema/missing-field",
  "wrong-type": "schema/wrong-type",
  "invalid-value": "schema/invalid-value",
  "duplicate-entry": "schema/duplicate-entry",
  "invalid-metadata": "schema/invalid-metadata",
  "deprecated-field": "schema/deprecated-field",
  "unknown-kind": "kubernetes/no-such-kind",
  "duplicate-document": "talos/duplicate-document",
  "value-hidden": "schema/invalid-value",
  "broken-rule": "schema/broken-rule",
  "rule-not-evaluated": "schema/cel-not-evaluated",
};

/** The rule that a violation belongs to; a Talos document has a rule of its own for unknown kinds. */
export function schemaRuleOf(code: ViolationCode, isTalos: boolean): string {
  return isTalos && code === "unknown-kind" ? "talos/unknown-kind" : byCode[code];
}

import { itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import type { ChangeRule } from "./change-rule.ts";

const kinds = new Set(["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"]);

export const admissionFailsClosed: ChangeRule = {
  id: "change/admission-fails-closed",
  severity: "warning",
  title: "admission webhook that newly refuses when it does not answer",
  why: "With `failurePolicy: Fail`, which is the default, the API server refuses whatever the webhook would be asked about while its pod is away. After a power cut that can be the very pod that the webhook itself needs, and the cluster does not come up.",
  example:
    "kind: ValidatingWebhookConfiguration\nwebhooks:\n  - name: policy.example.com\n    failurePolicy: Fail # before: Ignore\n",
  fix: "Use `failurePolicy: Ignore`, or leave out kube-system and its own namespace with a namespaceSelector.",
  *check({ head, objects }) {
    for (const { before, after } of objects) {
      if (after === undefined || !kinds.has(after.kind)) continue;
      const known = new Set(before === undefined ? [] : closedHooks(before).map(nameOf));
      for (const hook of closedHooks(after).filter((each) => !known.has(nameOf(each)))) {
        yield {
          at: head.spanOf(after, nodeAt(hook, "failurePolicy") ?? nodeAt(hook, "name") ?? hook),
          message: `webhook ${nameOf(hook)} of ${objectLabel(after)} refuses everything that it is asked about while it does not answer`,
          object: objectLabel(after),
        };
      }
    }
  },
};

/** Those that fail closed and are not kept out of any namespace. */
function closedHooks({ root }: ClusterObject): readonly YamlNode[] {
  return itemsAt(root, "webhooks").filter((hook) => {
    const selector = nodeAt(hook, "namespaceSelector");
    const isEmpty = selector === undefined || (selector.kind === "map" && selector.entries.length === 0);
    return (stringAt(hook, "failurePolicy") ?? "Fail") === "Fail" && isEmpty;
  });
}

function nameOf(hook: YamlNode): string {
  return stringAt(hook, "name") ?? "without a name";
}

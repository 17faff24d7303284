import { itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import type { ChangeRule } from "./change-rule.ts";

export const clusterAdminBinding: ChangeRule = {
  id: "change/cluster-admin-binding",
  severity: "warning",
  title: "new binding to a role that may do everything",
  why: "Whoever holds such a binding reads every Secret and may run anything anywhere, also as another account. A pod with that account is as good as the kubeconfig of the administrator.",
  example:
    "kind: ClusterRoleBinding\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin\n",
  fix: "Bind a role with the verbs and resources that are needed, in the namespace where they are.",
  *check({ base, head, objects }) {
    for (const { before, after } of objects) {
      if (after?.kind !== "ClusterRoleBinding") continue;
      const isKnown =
        before !== undefined &&
        isAlmighty(base, before) &&
        subjectsOf(after).every((each) => subjectsOf(before).includes(each));
      if (isKnown || !isAlmighty(head, after)) continue;
      yield {
        at: head.spanOf(after, nodeAt(after.root, "roleRef", "name") ?? after.root),
        message: `${objectLabel(after)} lets ${listed(subjectsOf(after)) || "whom it names"} do everything in the cluster`,
        object: objectLabel(after),
      };
    }
  },
};

function subjectsOf({ root }: ClusterObject): string[] {
  return itemsAt(root, "subjects").map((subject) => {
    const [kind, namespace, name] = ["kind", "namespace", "name"].map((key) => stringAt(subject, key));
    return objectLabel({ kind: kind ?? "", namespace, name: name ?? "" });
  });
}

function isAlmighty(cluster: ClusterModel, { root }: ClusterObject): boolean {
  const name = stringAt(root, "roleRef", "name") ?? "";
  if (name === "cluster-admin") return true;
  return cluster
    .find("ClusterRole", undefined, name)
    .some((role) =>
      itemsAt(role.root, "rules").some((rule) =>
        ["apiGroups", "resources", "verbs"].every((key) => hasStar(nodeAt(rule, key))),
      ),
    );
}

function hasStar(node: YamlNode | undefined): boolean {
  return itemsAt(node).some((item) => item.kind === "scalar" && item.text === "*");
}

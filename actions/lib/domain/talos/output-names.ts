// What talhelper will call the file of each node.
import { itemsAt, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";

export interface DeclaredNode {
  readonly hostname: string;
  readonly controlPlane: boolean;
  readonly addresses: readonly string[];
  /** Undefined when the template of the name is more than fields. */
  readonly file: string | undefined;
}

const usual = "{{ .ClusterName }}-{{ .Hostname }}.yaml";

/** The nodes of a talconfig whose variables are filled in, in its order (pkg/config/outputfilename.go). */
export function declaredNodes(talconfig: YamlNode): readonly DeclaredNode[] {
  const cluster = textAt(talconfig, "clusterName");
  return itemsAt(talconfig, "nodes").map((node) => {
    const controlPlane = textAt(node, "controlPlane") === "true";
    const own = textAt(node, "filenameTmpl");
    const template = own === "" ? textAt(talconfig, controlPlane ? "controlPlane" : "worker", "filenameTmpl") : own;
    const address = textAt(node, "ipAddress");
    const hostname = textAt(node, "hostname");
    const fields = new Map([
      ["ClusterName", cluster],
      ["Hostname", hostname],
      ["IPAddress", address],
      ["Role", controlPlane ? "controlplane" : "worker"],
    ]);
    return {
      hostname,
      controlPlane,
      addresses: address
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== ""),
      file: filled(template === "" ? usual : template, fields),
    };
  });
}

function filled(template: string, fields: ReadonlyMap<string, string>): string | undefined {
  const text = template.replace(/\{\{ *\.(\w+) *\}\}/gu, (whole, name: string) => fields.get(name) ?? whole);
  return /\{\{|\}\}/u.test(text) ? undefined : text;
}

function textAt(node: YamlNode | undefined, ...path: readonly string[]): string {
  const found = nodeAt(node, ...path);
  return found?.kind === "scalar" && found.value !== null ? found.text : "";
}

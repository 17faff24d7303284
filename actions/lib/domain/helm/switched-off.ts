import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";

/** True for a part of a chart's values that says `enabled: false`: the chart renders nothing of it. */
export function isSwitchedOff(node: YamlNode): boolean {
  const enabled = entryOf(node, "enabled")?.value;
  return enabled?.kind === "scalar" && enabled.value === false;
}

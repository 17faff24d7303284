import { embeddedSource } from "#codecs/yaml/embedded.ts";
import type { YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { comesFromMise, isOfTheMachine } from "./machine-environment.ts";

/** talhelper renders patches as Go templates with all functions of sprig, these among them. */
const reaching: ReadonlyMap<string, string> = new Map([
  ["env", "reads the environment of the machine that renders"],
  ["expandenv", "reads the environment of the machine that renders"],
  ["getHostByName", "asks the name server of the machine that renders"],
  ["now", "depends on the time of rendering"],
  ["uuidv4", "is different each time"],
  ["randAlphaNum", "is different each time"],
  ["randAlpha", "is different each time"],
  ["randNumeric", "is different each time"],
  ["randAscii", "is different each time"],
  ["randBytes", "is different each time"],
  ["randInt", "is different each time"],
  ["genPrivateKey", "is different each time"],
  ["genCA", "is different each time"],
  ["genSelfSignedCert", "is different each time"],
]);

/** A configuration that is not a function of the repository. */
export const environmentInTemplate: Rule = {
  id: "talos/environment-in-template",
  severity: "warning",
  title: "configuration that depends on the machine that renders it",
  why: "The plan in a pull request is made on a runner, the configuration that is applied perhaps on your laptop. When a template or variable takes its value from the machine, the two differ: what was reviewed is not what the nodes get.",
  example: `patches:
  - |-
    machine:
      network:
        nameservers: [{{ env "DNS_SERVER" }}]
`,
  fix: "Put the value into talenv.yaml, or into talenv.sops.yaml when it is a secret.",
  *check(context) {
    for (const model of context.talos) {
      if (model.renderer !== "talhelper") continue;
      const paths = new Set([model.path, ...model.patchFiles.map(({ path }) => path)]);
      for (const path of paths) {
        const file = context.files.get(path);
        if (file === undefined) continue;
        for (const { root, source } of file.documents) yield* inNode(root, source);
      }
      yield* inVariables(context, model);
    }
  },
};

function* inNode(node: YamlNode | undefined, source: SourceText): Iterable<RuleFinding> {
  if (node === undefined) return;
  if (node.kind === "scalar") yield* inScalar(node, source);
  else if (node.kind === "list") for (const item of node.items) yield* inNode(item, source);
  else for (const { value } of node.entries) yield* inNode(value, source);
}

function* inScalar(scalar: YamlScalar, source: SourceText): Iterable<RuleFinding> {
  if (!scalar.text.includes("{{")) return;
  const inner = embeddedSource(source, scalar) ?? source;
  for (const action of scalar.text.matchAll(
    /\{\{-?\s*(?:if\s+|with\s+|range\s+)?(?:\(\s*)?([A-Za-z]\w*)\b[^}]*\}\}/gu,
  )) {
    const name = action[1] ?? "";
    const effect = reaching.get(name);
    if (effect === undefined) continue;
    const at = inner.span(action.index, action.index + action[0].length);
    yield { at, message: `${name} in a template ${effect}: two runs give two configurations` };
  }
}

function* inVariables(context: RuleContext, { usedVariables, variables }: TalosModel): Iterable<RuleFinding> {
  for (const [name, [first]] of usedVariables) {
    if (variables.has(name) || first === undefined) continue;
    const from = isOfTheMachine(name)
      ? "every machine has its own"
      : comesFromMise(context, name)
        ? "mise sets it from outside of talenv"
        : undefined;
    if (from !== undefined) yield machineVariable(name, first, from);
  }
}

function machineVariable(name: string, at: Span, from: string): RuleFinding {
  return { at, message: `${name} comes from the environment of the machine that renders (${from}), not from talenv` };
}

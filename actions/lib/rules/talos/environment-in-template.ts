import { embeddedSource } from "#codecs/yaml/embedded.ts";
import type { YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { reachingCalls, variablesRead, type Reach } from "#domain/talos/template-functions.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { comesFromMise, isOfTheMachine } from "./machine-environment.ts";

const effects: Readonly<Record<Reach, string>> = {
  network: "asks the name server of the machine that renders",
  machine: "reads the environment of the machine that renders",
  chance: "is different each time",
};

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
      const listed = [...model.patchFiles, ...model.contentFiles].map(({ path }) => path);
      for (const path of new Set([model.path, ...listed])) {
        const file = context.files.get(path);
        if (file === undefined) continue;
        for (const { root, source } of file.documents) yield* inNode(root, source, model);
        if (file.yaml.problems.length > 0) yield* inText(file.yaml.source, model);
      }
      yield* inVariables(context, model);
    }
  },
};

function* inNode(node: YamlNode | undefined, source: SourceText, model: TalosModel): Iterable<RuleFinding> {
  if (node === undefined) return;
  if (node.kind === "scalar") {
    if (node.text.includes("{{")) yield* inText(embeddedSource(source, node) ?? inPlaceOf(source, node), model);
  } else if (node.kind === "list") for (const item of node.items) yield* inNode(item, source, model);
  else for (const { value } of node.entries) yield* inNode(value, source, model);
}

/** A text whose every place is that of the scalar. */
function inPlaceOf(source: SourceText, { text, start, end }: YamlScalar): SourceText {
  return { path: source.path, text, span: () => source.span(start, end) };
}

/** What a template reads by `env` from talenv is no environment of the machine: talhelper puts it there. */
function* inText(source: SourceText, { variables }: TalosModel): Iterable<RuleFinding> {
  for (const { name, reach, action, start, end } of reachingCalls(source.text)) {
    if (reach === "machine" && variablesRead(action)?.every((each) => variables.has(each)) === true) continue;
    yield {
      at: source.span(start, end),
      message: `${name} in a template ${effects[reach]}: two runs give two configurations`,
    };
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

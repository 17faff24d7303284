// Templates whose result is not made of the repository alone: such a render is one of this machine, or of this moment.
import type { TreeDocument } from "#domain/repository/tree.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { Refusal } from "./talhelper-inputs.ts";
import { reachingCalls, variablesRead, type ReachingCall } from "./template-functions.ts";

export interface TemplateReading {
  readonly talconfig: TreeDocument;
  /** Variables of the environment files: talhelper gives them to templates, too. */
  readonly values: ReadonlyMap<string, string>;
  readonly texts: readonly { readonly path: string; readonly content: string | Uint8Array }[];
}

/** The first such template of the closure. */
export function templateRefusal({ talconfig, values, texts }: TemplateReading): Refusal | undefined {
  for (const [name, value] of values)
    if (value.includes("{{")) {
      const why = `the value of ${name} in talenv is a template, and would become one of ${talconfig.path}`;
      return { why, at: talconfig.source.span(0, 0) };
    }
  const own = { path: talconfig.path, content: talconfig.source.text };
  for (const { path, content } of [own, ...texts]) {
    const text = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
    if (!text.includes("{{")) continue;
    const source = sourceText(path, text);
    const network = text.indexOf("getHostByName");
    if (network !== -1) {
      const why = `getHostByName in ${path} asks the name server of the machine that renders`;
      return { why, at: source.span(network, network + "getHostByName".length), fix: "write the address down" };
    }
    const call = reachingCalls(text).find((each) => !isOfTalenv(each, values));
    if (call !== undefined)
      return {
        why: `${call.name} in a template of ${path} ${call.reach === "machine" ? "reads the environment of the machine that renders" : "is different in each run"}`,
        at: source.span(call.start, call.end),
        fix: "put the value into talenv",
      };
  }
  return undefined;
}

function isOfTalenv({ reach, action }: ReachingCall, values: ReadonlyMap<string, string>): boolean {
  return reach === "machine" && variablesRead(action)?.every((name) => values.has(name)) === true;
}

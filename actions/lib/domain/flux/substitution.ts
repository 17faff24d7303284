// What Flux puts in the place of variables in the objects of a Kustomization.
import { evaluate, expressionsIn, needsValue } from "#codecs/envsubst/evaluate.ts";
import { parseTemplate, type Part } from "#codecs/envsubst/template.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { openVariables } from "./variable-sources.ts";

/** `unknown`: a source of variables is not in this tree, so the variable may have a value or not. */
export type VariableState = "known" | "hidden" | "unset" | "unknown";

export interface Substitution {
  state(name: string): VariableState;
  /** The text with variables replaced; undefined when it cannot be known or read. */
  apply(text: string): string | undefined;
  /** The same, with the expressions left in that need a variable without a known value. */
  applyKnown(text: string): string;
}

const made = new WeakMap<FluxKustomization, Substitution | undefined>();

/**
 * The substitution of a Kustomization; undefined when none takes place: without `postBuild`, and without any variable
 * unless `substituteStrategy` is `Always` (kustomize-controller 1.9).
 */
export function substitutionOf(cluster: ClusterModel, owner: FluxKustomization | undefined): Substitution | undefined {
  if (owner === undefined) return undefined;
  if (!made.has(owner)) made.set(owner, newSubstitution(cluster, owner));
  return made.get(owner);
}

/** The text as Flux applies it in this object; variables without a known value stay as they are written. */
export function resolved(cluster: ClusterModel, object: ClusterObject, text: string): string {
  if (!text.includes("$")) return text;
  const substitution = isSwitchedOff(object) ? undefined : substitutionOf(cluster, object.owner);
  return substitution?.applyKnown(text) ?? text;
}

const switchName = "kustomize.toolkit.fluxcd.io/substitute";

/** True for an object with the label or annotation that keeps variables out of it. */
export function isSwitchedOff({ root }: ClusterObject): boolean {
  return ["annotations", "labels"].some((field) => stringAt(root, "metadata", field, switchName) === "disabled");
}

function newSubstitution(cluster: ClusterModel, owner: FluxKustomization): Substitution | undefined {
  const { substitutes, variables, unknownVariables, object } = owner;
  if (substitutes === undefined) return undefined;
  const { isComplete, hidden } = openVariables(cluster, owner);
  const isAlways = stringAt(object.root, "spec", "postBuild", "substituteStrategy") === "Always";
  if (isComplete && variables.size + unknownVariables.size + hidden.size === 0 && !isAlways) return undefined;
  const state = (name: string): VariableState => {
    if (hidden.has(name) || unknownVariables.has(name)) return "hidden";
    if (variables.has(name)) return "known";
    return isComplete ? "unset" : "unknown";
  };
  const valueOf = (name: string) => {
    const of = state(name);
    return of === "unset" ? "" : of === "known" ? variables.get(name) : undefined;
  };
  return {
    state,
    apply(text) {
      const template = parseTemplate(text);
      return "parts" in template ? evaluate(template.parts, valueOf) : undefined;
    },
    applyKnown(text) {
      const template = parseTemplate(text);
      if (!("parts" in template)) return text;
      const isRefused = (part: Part) =>
        [...expressionsIn([part])].some((each) => needsValue(each) && state(each.name) === "unset");
      const written = (part: Part) => (typeof part === "string" ? part : text.slice(part.start, part.end));
      return template.parts
        .map((part) => (isRefused(part) ? undefined : evaluate([part], valueOf)) ?? written(part))
        .join("");
    },
  };
}

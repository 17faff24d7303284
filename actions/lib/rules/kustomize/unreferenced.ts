import { compareText } from "#kernel/ordering.ts";
import { wholeFile } from "#kernel/span.ts";
import { counted } from "#kernel/counted.ts";

import { unreferencedFiles } from "#domain/repository/unreferenced.ts";
import { kustomizationNames } from "#domain/kustomize/kustomization.ts";
import { folderOf, nameOf } from "#domain/repository/paths.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** A file that nothing names is not applied, whatever it says. */
export const unreferenced: Rule = {
  id: "kustomize/unreferenced",
  severity: "warning",
  title: "object in the Flux tree that nothing refers to",
  why: "Flux applies what a kustomization lists. A file that no list names is not applied: the change in it does nothing, and nothing says so.",
  example: "# app/kustomization.yaml lists ./helmrelease.yaml, and app/pvc.yaml lies beside it\n",
  fix: "List it in the kustomization of its folder, or delete it.",
  *check(context) {
    const groups = [...unreferencedFiles(context)].sort(([a], [b]) => compareText(a, b));
    for (const [place, files] of groups) yield files.includes(place) ? ofFile(context, place) : ofFolder(place, files);
  },
};

function ofFile(context: RuleContext, path: string): RuleFinding {
  const list = kustomizationNames.map((name) => `${folderOf(path)}/${name}`).find((each) => context.paths.has(each));
  const message = `nothing refers to ${nameOf(path)}: it is not applied`;
  if (list === undefined) return { at: wholeFile(path), message };
  const isCommentedOut = (context.text(list) ?? "")
    .split("\n")
    .some((line) => /^\s*#/u.test(line) && line.includes(nameOf(path)));
  if (isCommentedOut)
    return {
      at: wholeFile(path),
      severity: "info",
      message: `${nameOf(path)} is commented out in ${list}: it is not applied`,
    };
  return { at: wholeFile(path), message, fix: `add ./${nameOf(path)} to the resources of ${list}` };
}

function ofFolder(folder: string, files: readonly string[]): RuleFinding {
  const first = [...files].sort(compareText)[0] ?? folder;
  const what = files.length === 1 ? "what it holds is" : `its ${counted(files.length, "file")} are`;
  return {
    at: wholeFile(first),
    severity: "info",
    message: `nothing refers to the folder ${folder}: ${what} not applied`,
  };
}

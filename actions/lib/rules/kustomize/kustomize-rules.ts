// What kustomize makes of the tree.
import type { Rule } from "#rules/rule.ts";
import { deprecatedField } from "./deprecated-field.ts";
import { fileMissing } from "./file-missing.ts";
import { pathLeavesRepository } from "./path-leaves-repository.ts";
import { remoteResource } from "./remote-resource.ts";
import { unreferenced } from "./unreferenced.ts";

export const kustomizeRules: readonly Rule[] = [
  fileMissing,
  unreferenced,
  deprecatedField,
  pathLeavesRepository,
  remoteResource,
];

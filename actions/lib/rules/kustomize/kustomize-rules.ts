// What kustomize makes of the tree.
import type { Rule } from "#rules/rule.ts";
import { componentMismatch } from "./component-mismatch.ts";
import { deprecatedField } from "./deprecated-field.ts";
import { duplicateId } from "./duplicate-id.ts";
import { fileMissing } from "./file-missing.ts";
import { hashedName } from "./hashed-name.ts";
import { namespaceConflict } from "./namespace-conflict.ts";
import { patchHitsNothing } from "./patch-hits-nothing.ts";
import { pathLeavesRepository } from "./path-leaves-repository.ts";
import { remoteResource } from "./remote-resource.ts";
import { unreferenced } from "./unreferenced.ts";

export const kustomizeRules: readonly Rule[] = [
  fileMissing,
  componentMismatch,
  unreferenced,
  duplicateId,
  hashedName,
  patchHitsNothing,
  namespaceConflict,
  deprecatedField,
  pathLeavesRepository,
  remoteResource,
];

// The patches that a talconfig lists: in files and in place.
import { entryOf, itemsAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { TextRange } from "#kernel/source-text.ts";
import { substitute } from "./substitution.ts";

/** To whom a patch applies: all nodes, those of one role, or the node of one index. */
export type PatchScope = "all" | "controlPlane" | "worker" | { readonly node: number };

export interface ListedFile extends TextRange {
  /** As written after `@`, variables filled in, relative to the talconfig: `./patches/x.yaml`. */
  readonly path: string;
  readonly scope: PatchScope;
  /** Variables of the path that have no value here; then the file is not known. */
  readonly unset: readonly string[];
}

export interface InlinePatch {
  readonly scalar: YamlScalar;
  readonly scope: PatchScope;
}

/** Files that `patches:` lists, in the order of the file. */
export function patchFilesOf(
  talconfig: YamlNode | undefined,
  variables: ReadonlyMap<string, string>,
): readonly ListedFile[] {
  return patchEntries(talconfig).flatMap(({ scalar, scope }) =>
    isFile(scalar) ? [listedFile(scalar, scope, variables)] : [],
  );
}

/** Patches that stand in the talconfig itself. */
export function inlinePatchesOf(talconfig: YamlNode | undefined): readonly InlinePatch[] {
  return patchEntries(talconfig).filter(({ scalar }) => !isFile(scalar) && scalar.text.trim() !== "");
}

/** A patch of either sort, in the order in which talhelper applies those of one scope. */
export interface ListedPatch extends InlinePatch {
  /** Absent for a patch that stands in place. */
  readonly file?: ListedFile;
}

/** All patches of a talconfig, in the order of the file. */
export function listedPatches(
  talconfig: YamlNode | undefined,
  variables: ReadonlyMap<string, string>,
): readonly ListedPatch[] {
  return patchEntries(talconfig)
    .filter(({ scalar }) => scalar.text.trim() !== "")
    .map(({ scalar, scope }) =>
      isFile(scalar) ? { scalar, scope, file: listedFile(scalar, scope, variables) } : { scalar, scope },
    );
}

/** Files that `machineFiles`, `inlineManifests` and `extraManifests` take their content from. */
export function contentFilesOf(
  talconfig: YamlNode | undefined,
  variables: ReadonlyMap<string, string>,
): readonly ListedFile[] {
  const found: ListedFile[] = [];
  for (const { owner, scope } of owners(talconfig)) {
    for (const file of itemsAt(owner, "machineFiles"))
      found.push(...contentFile(entryOf(file, "content")?.value, scope, variables));
    for (const manifest of itemsAt(owner, "extraManifests")) {
      if (manifest.kind === "scalar") found.push(listedFile(manifest, scope, variables));
    }
    for (const manifest of itemsAt(owner, "inlineManifests")) {
      found.push(...contentFile(entryOf(manifest, "contents")?.value, scope, variables));
    }
  }
  return found;
}

function contentFile(
  value: YamlNode | undefined,
  scope: PatchScope,
  variables: ReadonlyMap<string, string>,
): readonly ListedFile[] {
  return value?.kind === "scalar" && isFile(value) ? [listedFile(value, scope, variables)] : [];
}

function patchEntries(talconfig: YamlNode | undefined): readonly InlinePatch[] {
  return owners(talconfig).flatMap(({ owner, scope }) =>
    itemsAt(owner, "patches").flatMap((scalar) => (scalar.kind === "scalar" ? [{ scalar, scope }] : [])),
  );
}

function owners(talconfig: YamlNode | undefined): readonly { readonly owner: YamlNode; readonly scope: PatchScope }[] {
  if (talconfig === undefined) return [];
  const found: { owner: YamlNode; scope: PatchScope }[] = [{ owner: talconfig, scope: "all" }];
  for (const scope of ["controlPlane", "worker"] as const) {
    const owner = entryOf(talconfig, scope)?.value;
    if (owner !== undefined) found.push({ owner, scope });
  }
  for (const [index, owner] of itemsAt(talconfig, "nodes").entries()) found.push({ owner, scope: { node: index } });
  return found;
}

function isFile(scalar: YamlScalar): boolean {
  return scalar.text.startsWith("@") && scalar.text.slice(1).trim() !== "";
}

function listedFile(scalar: YamlScalar, scope: PatchScope, variables: ReadonlyMap<string, string>): ListedFile {
  const { text, unset } = substitute(scalar.text.replace(/^@/u, "").trim(), variables);
  return { path: text, scope, unset, start: scalar.start, end: scalar.end };
}

// Kinds that are served no more: of Kubernetes, from the lifecycle marks of its types; of Flux, from its older manifests.
import { compareText } from "#kernel/ordering.ts";
import { crdsOf } from "./crds.ts";
import { minorOf } from "./kubernetes.ts";
import { sourceName } from "./lock.ts";
import { moduleFiles, type Module, type ModuleFile } from "./modules.ts";

/** `kubernetes/removed.json`, `flux/removed.json` */
export interface RemovedFile {
  readonly source: readonly string[];
  /** `apiVersion/kind` → what became of it. */
  readonly kinds: Readonly<Record<string, Removed>>;
}

export interface Removed {
  /** The first minor that does not serve it. */
  readonly removedIn: string;
  readonly deprecatedIn?: string;
  /** `apiVersion/kind` to use instead. */
  readonly replacement?: string;
  /** Of Flux: the first of the minors looked at that serves the replacement, unless all do. */
  readonly replacedIn?: string;
}

/**
 * `served` holds `apiVersion/kind` of the newest bundled minor, `newest`. A kind in it has not been removed; one that is
 * missing though its mark names a later minor went by another way, unknown to us, and is left out.
 */
export function removedFromKubernetes(
  modules: readonly Module[],
  served: ReadonlySet<string>,
  newest: string,
): RemovedFile {
  const kinds: Record<string, Removed> = {};
  for (const module of modules) {
    let added = 0;
    for (const [key, removed] of lifecyclesOf(module)) {
      if (served.has(key) || kinds[key] !== undefined || minorNumber(removed.removedIn) > minorNumber(newest)) continue;
      kinds[key] = removed;
      added += 1;
    }
    if (added === 0)
      throw new Error(`${sourceName(module.source)} adds no removed kind: take it out of schemas/lock.json`);
  }
  const withServed = Object.entries(kinds).map(([key, removed]) => [
    key,
    servedReplacement(key, removed, { kinds, served }),
  ]);
  return { source: modules.map((module) => sourceName(module.source)), kinds: Object.fromEntries(withServed) };
}

/** `apiVersion/kind` of every type with a mark of its removal, whenever that is. */
export function lifecyclesOf(module: Module): [string, Removed][] {
  const files = moduleFiles(module);
  return files
    .filter(({ path }) => path.endsWith("/zz_generated.prerelease-lifecycle.go"))
    .flatMap((file) => lifecycles(file, apiVersionOf(file, files)));
}

/** `1.36` → 36. */
export function minorNumber(minor: string): number {
  return Number(minor.split(".")[1]);
}

interface Known {
  readonly kinds: Readonly<Record<string, Removed>>;
  readonly served: ReadonlySet<string>;
}

/** Follows replacements that are gone themselves; without one, the same kind of the same group, if that is served. */
function servedReplacement(key: string, removed: Removed, { kinds, served }: Known): Removed {
  let next = removed.replacement;
  while (next !== undefined && !served.has(next)) next = kinds[next]?.replacement;
  const { replacement: _, ...rest } = removed;
  const replacement = next ?? replacementOf(key, served);
  return replacement === undefined ? rest : { ...rest, replacement };
}

function apiVersionOf(file: ModuleFile, files: readonly ModuleFile[]): string {
  const folder = file.path.slice(0, file.path.lastIndexOf("/"));
  const register = files.find(({ path }) => path === `${folder}/register.go`)?.text ?? "";
  const group = /GroupName = "([^"]*)"/.exec(register)?.[1];
  if (group === undefined) throw new Error(`${folder}/register.go does not name its group`);
  const version = folder.slice(folder.lastIndexOf("/") + 1);
  return group === "" ? version : `${group}/${version}`;
}

/** Lists and options are left out: nobody keeps them in a file. */
function lifecycles(file: ModuleFile, apiVersion: string): [string, Removed][] {
  const versions = new Map<string, string>();
  const replacements = new Map<string, string>();
  for (const [, kind, what, minor] of file.text.matchAll(
    /^func \(in \*(\w+)\) APILifecycle(Deprecated|Removed)\(\) [^\n]*\n\treturn 1, (\d+)$/gm,
  )) {
    versions.set(`${kind} ${what}`, `1.${minor}`);
  }
  for (const [, kind = "", group, version, other] of file.text.matchAll(
    /^func \(in \*(\w+)\) APILifecycleReplacement\(\) [^\n]*\n\treturn schema\.GroupVersionKind\{Group: "([^"]*)", Version: "([^"]*)", Kind: "([^"]*)"\}$/gm,
  )) {
    replacements.set(kind, [group, version, other].filter((part) => part !== "").join("/"));
  }
  const kinds = [...versions.keys()]
    .filter((key) => key.endsWith(" Removed"))
    .map((key) => key.slice(0, -" Removed".length));
  return kinds
    .filter((kind) => !/(List|Options)$/.test(kind))
    .map((kind) => {
      const deprecatedIn = versions.get(`${kind} Deprecated`);
      const replacement = replacements.get(kind);
      const removed: Removed = {
        removedIn: versions.get(`${kind} Removed`) ?? "",
        ...(deprecatedIn === undefined ? {} : { deprecatedIn }),
        ...(replacement === undefined ? {} : { replacement }),
      };
      return [`${apiVersion}/${kind}`, removed];
    });
}

/** Reads the manifests of one Flux per minor, whose version is a part of their path; `served` as above. */
export function removedFromFlux(module: Module, served: ReadonlySet<string>): RemovedFile {
  const byMinor = new Map<string, Set<string>>();
  for (const { path, text } of moduleFiles(module)) {
    const minor = minorOf(/\/(v\d+\.\d+\.\d+)\//.exec(path)?.[1] ?? "");
    const kinds = byMinor.get(minor) ?? new Set();
    byMinor.set(minor, kinds);
    for (const { spec } of crdsOf(text, path)) {
      for (const { name, served: isServed } of spec.versions)
        if (isServed) kinds.add(`${spec.group}/${name}/${spec.names.kind}`);
    }
  }
  const minors = [...byMinor.keys()].sort((a, b) => minorNumber(a) - minorNumber(b));
  const kinds: Record<string, Removed> = {};
  for (const [index, minor] of minors.entries()) {
    for (const key of byMinor.get(minor) ?? []) {
      if (served.has(key)) continue;
      const removedIn = minors[index + 1];
      if (removedIn === undefined)
        throw new Error(`${module.source.id}: ${key} is in the newest manifests and not in the bundle`);
      const replacement = replacementOf(key, served);
      const replacedIn = minors.find(
        (each) => replacement !== undefined && byMinor.get(each)?.has(replacement) === true,
      );
      kinds[key] = {
        removedIn,
        ...(replacement === undefined ? {} : { replacement }),
        ...(replacedIn === undefined || replacedIn === minors[0] ? {} : { replacedIn }),
      };
    }
  }
  return { source: [sourceName(module.source)], kinds };
}

/** The last served version of the same group and kind. */
export function replacementOf(key: string, served: ReadonlySet<string>): string | undefined {
  const [group, , kind] = key.split("/");
  const same = [...served].filter((other) => other.startsWith(`${group}/`) && other.endsWith(`/${kind}`));
  return same.sort(compareText)[0];
}

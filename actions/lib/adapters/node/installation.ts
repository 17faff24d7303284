// Where this program is installed, and what lies beside it: the version, our own schemas, the schema bundle.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SchemaFiles } from "#ports/schemas.ts";

export interface Installation {
  readonly version: string;
  /** The commit of the release that this is; absent for a build from sources. */
  readonly commit?: string;
  readonly schemas: SchemaFiles;
  /** Folder of the locked one-tool Go modules. */
  readonly goModules: string;
  readonly ownSchema: (name: "homelab" | "report" | "plan") => object;
}

/** Found from this file's own place, which is another in the sources than in the build. */
export function installation(): Installation {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  const manifest = readJson(join(root, "package.json")) as { readonly version: string };
  return {
    version: manifest.version,
    ...releaseOf(root, manifest.version),
    schemas: { read: (name) => readOnce(join(root, "schemas/bundle", name)) },
    goModules: join(root, "actions/setup/modules"),
    ownSchema: (name) => readJson(join(root, "schemas", `${name}.schema.json`)) as object,
  };
}

/** What the release workflow has noted before it packed (`scripts/release-facts.mjs`). */
function releaseOf(root: string, version: string): Pick<Installation, "commit"> {
  const at = join(root, "actions/dist/release.json");
  if (!existsSync(at)) return {};
  const { version: of, commit } = readJson(at) as { readonly version?: unknown; readonly commit?: unknown };
  if (of === version && typeof commit === "string" && /^[0-9a-f]{40}$/.test(commit)) return { commit };
  throw new Error("this installation is incomplete: release.json is of another release");
}

const parsed = new Map<string, unknown>();

/** A change is judged against its base by the same schemas: what was made of one is kept for the other. */
function readOnce(at: string): unknown {
  const known = parsed.get(at) ?? readJson(at);
  parsed.set(at, known);
  return known;
}

function packageRoot(from: string): string {
  for (let at = from; ; at = dirname(at)) {
    const manifest = join(at, "package.json");
    if (existsSync(manifest) && (readJson(manifest) as { name?: unknown }).name === "ragas-homelab") return at;
    if (dirname(at) === at)
      throw new Error("this installation is incomplete: package.json of ragas-homelab is not there");
  }
}

function readJson(at: string): unknown {
  try {
    return JSON.parse(readFileSync(at, "utf8"));
  } catch (error) {
    throw new Error(`this installation is incomplete: ${at.slice(at.lastIndexOf("/") + 1)} cannot be read`, {
      cause: error,
    });
  }
}

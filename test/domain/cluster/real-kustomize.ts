// The real kustomize, set up as Flux sets it up.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toValue } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { runTool } from "../../trees/run-tool.ts";
import type { Texts } from "./memory-tree.ts";

export interface BuiltObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** What `kustomize build` makes of a folder, in its order; or what it says when it gives up. */
export async function realBuild(
  texts: Texts,
  folder: string,
): Promise<{ readonly objects: readonly BuiltObject[] } | { readonly problem: string }> {
  const root = mkdtempSync(join(tmpdir(), "kustomize-"));
  try {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const args = ["build", "--load-restrictor", "LoadRestrictionsNone", folder];
    const { code, stdout, stderr } = await runTool("kustomize", args, { cwd: root });
    return code === 0 ? { objects: objectsOf(stdout) } : { problem: stderr };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function objectsOf(text: string): readonly BuiltObject[] {
  const { documents } = readYaml(sourceText("output.yaml", text), { dialect: "kustomize" });
  return documents.flatMap(({ root }) => (root === undefined ? [] : [toValue(root) as BuiltObject]));
}

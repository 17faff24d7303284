// Judges the Talos documents of one file by their role, with what the tree around them says.
import type { YamlDocument } from "#codecs/yaml/node.ts";
import { joinJudgements, type TalosContext, type TalosJudgement } from "./judgement.ts";
import { judgeMachineConfig } from "./machine-config.ts";
import { judgeMachinePatch, type PatchContext } from "./patch.ts";
import type { TalosRole } from "./recognise.ts";
import { judgeTalconfig } from "./talconfig.ts";
import { judgeTalenv } from "./talenv.ts";
import { judgeTalosSecrets } from "./talos-secrets.ts";
import { talosSchemas, type TalosIndex } from "./talos-schemas.ts";
import { compareTalosMinor, parseTalosMinor } from "./talos-version.ts";

export type { TalosContext } from "./judgement.ts";

export interface TalosDocument extends YamlDocument {
  readonly path: string;
  readonly role: string;
}

export interface TalosTree {
  /** Folders that hold a talconfig. */
  readonly talosFolders: readonly string[];
}

export interface TalosFileToJudge {
  /** The documents of one file that have a Talos role, in their order. */
  readonly documents: readonly TalosDocument[];
  readonly tree: TalosTree;
  readonly context: TalosContext;
}

/** The part of the bundle's `index.json` that is read here. */
interface BundleIndex {
  readonly talos?: Pick<TalosIndex, "minors" | "kinds">;
  readonly talhelper?: Pick<TalosIndex, "talconfig">;
}

/**
 * Opens Talos' schemas for a tree. `version` is the Talos version that the tree pins (`v1.13.8`); without one, or with
 * one that is no version, the newest bundled minor is the measure.
 */
export function openTalosSchemas(read: (path: string) => unknown, version: string | undefined): TalosContext {
  const { talos, talhelper } = read("index.json") as BundleIndex;
  if (talos === undefined || talhelper === undefined) throw new Error("the schema bundle has no Talos schemas");
  const target = version === undefined ? undefined : parseTalosMinor(version);
  return { schemas: talosSchemas({ ...talos, ...talhelper }, read), ...(target === undefined ? {} : { target }) };
}

/** Judges by role: a file may hold several documents, and those of one role are judged together. */
export function judgeTalosDocuments({ documents, tree, context }: TalosFileToJudge): TalosJudgement {
  const of = (role: TalosRole): readonly TalosDocument[] => documents.filter((document) => document.role === role);
  const patches = patchContext(documents, tree, context);
  const judgement = joinJudgements([
    ...of("talconfig").map((document) => judgeTalconfig(document, patches)),
    ...of("talos-secrets").map(judgeTalosSecrets),
    judgeTalenv(of("talenv")),
    judgeMachineConfig(of("machine-config"), context),
    judgeMachinePatch(of("machine-patch"), patches),
  ]);
  // What the newest Talos would rather not see says nothing of a cluster whose version nobody tells.
  if (context.target !== undefined) return judgement;
  return {
    ...judgement,
    violations: judgement.violations.filter(({ violation }) => violation.code !== "deprecated-field"),
  };
}

/** talhelper renders several documents for every node since Talos 1.12; other users of patches are not known. */
function patchContext(documents: readonly TalosDocument[], tree: TalosTree, context: TalosContext): PatchContext {
  const path = documents[0]?.path ?? "";
  const ofTalhelper = tree.talosFolders.some((folder) => folder === "" || path.startsWith(`${folder}/`));
  const target = context.target ?? context.schemas.newest;
  return {
    ...context,
    ofTalhelper,
    multiDocument: ofTalhelper && compareTalosMinor(target, { major: 1, minor: 12 }) >= 0,
  };
}

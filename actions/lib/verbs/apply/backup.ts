// The way back, before anything is done: an etcd snapshot that was opened and every configuration, encrypted, outside the cluster.
import type { JournalFact } from "#domain/apply/journal-entry.ts";
import { verifySnapshot } from "#domain/apply/snapshot.ts";
import { activeConfigId, machineConfigKind } from "#domain/talos-api/resources/machine-config.ts";
import { sha256 } from "#kernel/digest.ts";
import type { StateFolder } from "#ports/journal.ts";
import { reasonOf } from "./attempt.ts";
import type { ApplyMeans } from "./means.ts";
import { presentNodes } from "./observe-cluster.ts";
import { reach } from "./reach.ts";

export interface BackupMeans {
  readonly means: Pick<ApplyMeans, "talos" | "nodes" | "patience" | "tell">;
  readonly folder: StateFolder;
  /** Armored text of the encrypted bytes, or why there is none. */
  readonly encrypt: (bytes: Uint8Array) => Promise<{ readonly text: string } | { readonly problem: string }>;
  /** Folder in the state folder; nothing is there yet. */
  readonly name: string;
}

export type BackupFact = Extract<JournalFact, { type: "backup" }>;
type Files = BackupFact["files"];

/** Everything or nothing: what is to be written into the journal, or what is wrong. */
export async function takeBackup(of: BackupMeans): Promise<BackupFact | { readonly problem: string }> {
  const { means } = of;
  try {
    means.tell("saves etcd and every configuration");
    const [snapshot, configs] = await Promise.all([snapshotOf(means), configsOf(means)]);
    if ("problem" in snapshot) return snapshot;
    const files: { name: string; sha256: string; bytes: number }[] = [];
    for (const [name, bytes] of [["etcd.db", snapshot.bytes] as const, ...configs]) {
      const stored = await store(of, name, bytes);
      if ("problem" in stored) return stored;
      files.push(stored);
    }
    return { type: "backup", files };
  } catch (thrown) {
    return { problem: `the backup cannot be made: ${reasonOf(thrown)}` };
  }
}

/** Undefined when every file of an earlier backup is there as it was written. */
export async function backupTrouble(folder: StateFolder, files: Files): Promise<string | undefined> {
  for (const { name, sha256: digest, bytes } of files) {
    const content = await folder.read(name);
    if (content === undefined) return `${name} of the backup is gone`;
    if (content.length !== bytes || sha256(content) !== digest) return `${name} of the backup is not as it was written`;
  }
  return files.length === 0 ? "the backup holds no files" : undefined;
}

/** Of the first control plane that gives one. */
async function snapshotOf(
  means: BackupMeans["means"],
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }> {
  const problems: string[] = [];
  for (const node of presentNodes(means).filter(({ controlPlane }) => controlPlane)) {
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of reach(means, node).etcdSnapshot({ deadlineMs: means.patience.install }))
        chunks.push(chunk);
    } catch (thrown) {
      problems.push(reasonOf(thrown));
      continue;
    }
    const bytes = Buffer.concat(chunks);
    const verdict = verifySnapshot(bytes);
    if (!("problem" in verdict)) return { bytes };
    problems.push(`${node.hostname}: ${verdict.problem}`);
  }
  return { problem: problems[0] ?? "there is no control plane to take a snapshot of" };
}

async function configsOf(means: BackupMeans["means"]): Promise<readonly (readonly [string, Uint8Array])[]> {
  return Promise.all(
    presentNodes(means).map(async (node) => {
      const options = { deadlineMs: means.patience.call };
      const config = await reach(means, node).resource(machineConfigKind, activeConfigId, options);
      if (config === undefined) throw new Error(`${node.hostname} has no machine configuration`);
      return [`${node.hostname}.yaml`, Buffer.from(config.spec.text)] as const;
    }),
  );
}

async function store(
  { folder, encrypt, name }: BackupMeans,
  file: string,
  bytes: Uint8Array,
): Promise<Files[number] | { readonly problem: string }> {
  const encrypted = await encrypt(bytes);
  if ("problem" in encrypted) return { problem: `${file} cannot be encrypted: ${encrypted.problem}` };
  const content = Buffer.from(encrypted.text);
  const path = `${name}/${file}.age`;
  await folder.write(path, content);
  const written = { name: path, sha256: sha256(content), bytes: content.length };
  const trouble = await backupTrouble(folder, [written]);
  return trouble === undefined ? written : { problem: trouble };
}

// Our own Talos tree with as many nodes as wanted, in a Git repository with a change that reaches all of them.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { throwAwaySecrets } from "#domain/talos/throw-away-secrets.ts";
import { commitAll } from "./repository.ts";

export interface TalosTree {
  readonly folder: string;
  /** A secret file in clear beside the tree, for a bare talhelper. */
  readonly secrets: string;
  readonly nodes: number;
}

/** `count` is at least 4: our own nodes, and copies of the worker. */
export function makeTalosTree(folder: string, count: number): TalosTree {
  mkdirSync(folder, { recursive: true });
  cpSync("talos", join(folder, "talos"), { recursive: true });
  cpSync(".sops.yaml", join(folder, ".sops.yaml"));
  const path = join(folder, "talos/talconfig.yaml");
  const text = readFileSync(path, "utf8");
  const worker = /\n {2}- hostname: talos-worker\n[\s\S]*?(?=\n {2}- |\n\S|$)/u.exec(text)?.[0];
  if (worker === undefined) throw new Error("talos/talconfig.yaml has no talos-worker");
  const copies = Array.from({ length: count - 4 }, (_, index) =>
    worker.replaceAll("talos-worker", `talos-worker-${index}`).replaceAll("172.16.1.53", `172.16.1.${100 + index}`),
  );
  writeFileSync(path, `${text.trimEnd()}${copies.join("")}\n`);
  const secrets = `${folder}-secrets.yaml`;
  writeFileSync(secrets, throwAwaySecrets);
  commitAll(folder);
  const patch = join(folder, "talos/patches/global/machine-sysctls.yaml");
  writeFileSync(patch, readFileSync(patch, "utf8").replace('"7500000"', '"8500000"'));
  return { folder, secrets, nodes: count };
}

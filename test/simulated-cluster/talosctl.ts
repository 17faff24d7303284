// The real talosctl as a client of a simulated cluster.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SimulatedCluster } from "./simulated-cluster.ts";
import { requireTool } from "../tools/real-tools.ts";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Talosctl {
  /** A folder of its own, removed at the end. */
  readonly folder: string;
  /** `via` names the endpoint; `on` the nodes. */
  readonly run: (via: string, on: readonly string[], ...args: readonly string[]) => Promise<Ran>;
  /** Without a cluster: `validate`. */
  readonly offline: (...args: readonly string[]) => Promise<Ran>;
  readonly as: (roles: string | readonly string[]) => Talosctl;
  readonly [Symbol.dispose]: () => void;
}

/** Nobody hangs: talosctl itself sets no deadline. */
const patience = 25_000;

export async function talosctlOf(cluster: SimulatedCluster): Promise<Talosctl> {
  const program = await requireTool("talosctl");
  const folder = mkdtempSync(join(tmpdir(), "homelab-talosctl-"));
  const withRoles = (roles: string | readonly string[]): Talosctl => {
    const config = join(folder, `${[roles].flat().join("+").replaceAll(":", "-")}.yaml`);
    writeFileSync(config, cluster.talosconfig(roles));
    return {
      folder,
      run: (via, on, ...args) =>
        runProgram(program, [
          "--talosconfig",
          config,
          "-e",
          via.includes(":") ? via : cluster.endpoint(via),
          ...(on.length === 0 ? [] : ["-n", on.join(",")]),
          ...args,
        ]),
      offline: (...args) => runProgram(program, args),
      as: withRoles,
      [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
    };
  };
  return withRoles("os:admin");
}

function runProgram(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { PATH: process.env["PATH"], HOME: tmpdir(), NO_COLOR: "1" },
      timeout: patience,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

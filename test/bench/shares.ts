// What share of the documents each program really judges: the documents in which it finds a planted mistake.
import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import type { Report } from "#kernel/report.ts";
import type { Planted } from "./corpus.ts";
import type { Runner } from "./race.ts";

/** A key that no kind has; it stands in the last line of every document. */
export const mistake = "misspeltByTheBenchmark: true";
const key = mistake.slice(0, mistake.indexOf(":"));

export interface Share {
  readonly judged: number;
  readonly missed: readonly Planted[];
}

/** What our program says of a tree. */
export function reportOf(runner: Runner): Report {
  return JSON.parse(outputOf(runner)) as Report;
}

/** Ours must name the line. */
export function shareOfOurs(runner: Runner, planted: readonly Planted[]): Share {
  const { findings } = reportOf(runner);
  const found = new Set(
    findings.filter(({ message }) => message.includes(key)).map(({ path, line }) => `${path}:${line}`),
  );
  return shareOf(planted, ({ path, line }) => found.has(`${path}:${line}`));
}

interface KubeconformOutput {
  readonly resources: readonly { readonly filename: string; readonly kind: string; readonly msg: string }[];
}

/** Of kubeconform, which names no lines, as many refusals count as a file has documents of the kind. */
export function shareOfKubeconform(runner: Runner, corpus: string, planted: readonly Planted[]): Share {
  const left = new Map<string, number>();
  for (const { filename, kind, msg } of (JSON.parse(outputOf(runner)) as KubeconformOutput).resources) {
    if (!msg.includes(key)) continue;
    const place = `${relative(corpus, filename)} ${kind}`;
    left.set(place, (left.get(place) ?? 0) + 1);
  }
  return shareOf(planted, ({ path, kind }) => {
    const place = `${path} ${kind}`;
    const count = left.get(place) ?? 0;
    left.set(place, count - 1);
    return count > 0;
  });
}

function shareOf(planted: readonly Planted[], isFound: (document: Planted) => boolean): Share {
  const missed = planted.filter((document) => !isFound(document));
  return { judged: planted.length - missed.length, missed };
}

function outputOf({ name, file, args }: Runner): string {
  const run = spawnSync(file, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.error !== undefined || run.stdout === "") throw new Error(`${name} said nothing: ${run.stderr}`);
  return run.stdout;
}

// Our paths against the sources that Talos itself decides by: package compatibility of its machinery, and go-kubernetes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Hop } from "#domain/plan/plan.ts";
import { versionPath } from "#domain/plan/version-path.ts";
import { goModuleFolder } from "../../tools/go-module.ts";

function words(from: string, to: string): string {
  const [talos = "", kubernetes = ""] = from.split(" ");
  const [toTalos = "", toKubernetes = ""] = to.split(" ");
  const { hops, problem } = versionPath({ talos, kubernetes }, { talos: toTalos, kubernetes: toKubernetes });
  return problem ?? hops.map((hop) => `${hop.what} ${hop.from} → ${hop.to}`).join(", ");
}

describe("a path", () => {
  test.each([
    ["v1.13.8 v1.36.4", "v1.13.8 v1.36.4", ""],
    ["v1.13.8 v1.36.4", "v1.13.9 v1.36.4", "talos v1.13.8 → v1.13.9"],
    ["1.13.8 1.36.4", "1.14.1 1.36.4", "talos v1.13.8 → v1.14.1"],
    ["v1.13.8 v1.36.4", "v1.14.1 v1.37.0", "talos v1.13.8 → v1.14.1, kubernetes v1.36.4 → v1.37.0"],
    // Kubernetes first: 1.32 is too old for Talos 1.14 by the documentation.
    ["v1.13.8 v1.32.4", "v1.14.1 v1.33.2", "kubernetes v1.32.4 → v1.33.2, talos v1.13.8 → v1.14.1"],
    // Two minors, interleaved: 1.30 runs on 1.12 and not on 1.13.
    [
      "v1.12.4 v1.30.1",
      "v1.14.1 v1.33.2",
      "kubernetes v1.30.1 → v1.31.x, talos v1.12.4 → v1.13.x, kubernetes v1.31.x → v1.32.x, kubernetes v1.32.x → v1.33.2, talos v1.13.x → v1.14.1",
    ],
    ["v1.12.4 v1.35.0", "v1.14.1 v1.35.0", "talos v1.12.4 → v1.13.x, talos v1.13.x → v1.14.1"],
    [
      "v1.14.1 v1.36.4",
      "v1.13.8 v1.36.4",
      "Talos v1.14.1 → v1.13.8 goes back a minor: Talos does not test that, and etcd's data may be newer than its program",
    ],
    [
      "v1.14.1 v1.37.0",
      "v1.14.1 v1.36.4",
      "Kubernetes v1.37.0 → v1.36.4 goes back a minor, which neither Kubernetes nor `talosctl upgrade-k8s` supports",
    ],
    [
      "v1.13.8 v1.36.4",
      "v1.13.8 v1.37.0",
      "Talos 1.13 runs Kubernetes 1.31 to 1.36, not 1.37; that Kubernetes runs on Talos 1.14",
    ],
    ["v1.13.8 v1.36.4", "v1.99.0 v1.36.4", "the support matrix known here ends at Talos 1.14"],
    ["v1.13.8 v1.36.4", "v1.13.9 latest", "latest is no version"],
    ["v1.13.9 v1.36.4", "v1.13.8 v1.36.4", "talos v1.13.9 → v1.13.8"],
  ])("%s to %s", (from, to, expected) => {
    expect(words(from, to)).toBe(expected);
  });
});

interface Row {
  readonly minor: number;
  readonly hostMin: number;
  readonly hostMax: number;
  readonly kubernetesMin: number;
  readonly kubernetesMax: number;
}

function compatibility(): readonly Row[] {
  const folder = join(
    goModuleFolder({
      path: "github.com/siderolabs/talos/pkg/machinery",
      version: "v1.14.1",
      sum: "h1:dh2PkMNUkndQWSY+iUy9d9rGDKpAD9TuHylzVhY544Y=",
    }),
    "compatibility",
  );
  return readdirSync(folder)
    .filter((name) => /^talos1\d+$/.test(name))
    .map((name) => {
      const text = readFileSync(join(folder, name, `${name}.go`), "utf8");
      const minorOf = (constant: string) =>
        Number(new RegExp(`${constant} = semver.MustParse\\("1\\.(\\d+)\\.`).exec(text)?.[1]);
      return {
        minor: Number(/MajorMinor = \[2\]uint64\{1, (\d+)\}/.exec(text)?.[1]),
        hostMin: minorOf("MinimumHostUpgradeVersion"),
        hostMax: minorOf("MaximumHostDowngradeVersion"),
        kubernetesMin: minorOf("MinimumKubernetesVersion"),
        kubernetesMax: minorOf("MaximumKubernetesVersion"),
      };
    })
    .sort((a, b) => a.minor - b.minor);
}

function kubernetesPaths(): ReadonlySet<string> {
  const folder = goModuleFolder({
    path: "github.com/siderolabs/go-kubernetes",
    version: "v0.2.41",
    sum: "h1:la1y0C7QDBHlyfVTUGRjeS7ILSA1SvF/wPHDiVzzQ9g=",
  });
  const text = readFileSync(join(folder, "kubernetes/upgrade/path.go"), "utf8");
  return new Set([...text.matchAll(/"(1\.\d+->1\.\d+)"/g)].map(([, pair]) => pair ?? ""));
}

const minorOf = (version: string) => Number(version.split(".")[1]);

describe("every pair of pairs", { timeout: 60_000 }, () => {
  const rows = compatibility();
  const paths = kubernetesPaths();
  const talosMinors = [8, 9, 10, 11, 12, 13, 14];
  const kubernetesMinors = Array.from({ length: 13 }, (_, index) => 26 + index);
  const rowOf = (minor: number) => rows.find((row) => row.minor === minor);

  /** By the code of Talos; the documentation is stricter once. */
  function runs(talos: number, kubernetes: number): boolean {
    const row = rowOf(talos);
    if (row === undefined) return false;
    const first = talos === 14 ? 33 : row.kubernetesMin;
    return kubernetes >= first && kubernetes <= row.kubernetesMax;
  }

  /** What Talos says to one hop. */
  function allowed({ what, from, to }: Hop, other: number): boolean {
    const [old, now] = [minorOf(from), minorOf(to)];
    if (what === "kubernetes") return paths.has(`1.${old}->1.${now}`) && runs(other, now);
    const row = rowOf(now);
    return row !== undefined && old >= row.hostMin && old < row.hostMax && runs(now, other);
  }

  test("the sources are read", () => {
    expect(rows.length).toBeGreaterThan(11);
    expect(rows.every((row) => Object.values(row).every((value) => value >= 0))).toBe(true);
    expect(paths.size).toBeGreaterThan(30);
    expect(paths).toContain("1.36->1.37");
    expect(rowOf(14)).toEqual({ minor: 14, hostMin: 12, hostMax: 16, kubernetesMin: 32, kubernetesMax: 37 });
  });

  test("hops are what Talos allows, end at the target, and exist wherever single minors lead there", () => {
    let found = 0;
    let refused = 0;
    for (const talos of talosMinors)
      for (const kubernetes of kubernetesMinors)
        for (const toTalos of talosMinors)
          for (const toKubernetes of kubernetesMinors) {
            if (!runs(talos, kubernetes)) continue;
            const pair = (t: number, k: number) => ({ talos: `v1.${t}.0`, kubernetes: `v1.${k}.0` });
            const { hops, problem } = versionPath(pair(talos, kubernetes), pair(toTalos, toKubernetes));
            const isReachable = reachable([talos, kubernetes], [toTalos, toKubernetes]);
            const name = `${talos}/${kubernetes} → ${toTalos}/${toKubernetes}`;
            expect(problem === undefined, `${name}: ${problem}`).toBe(isReachable);
            if (problem !== undefined) {
              refused++;
              continue;
            }
            found++;
            const here = { talos, kubernetes };
            for (const hop of hops) {
              const other = hop.what === "talos" ? here.kubernetes : here.talos;
              expect(minorOf(hop.from)).toBe(here[hop.what]);
              expect(allowed(hop, other), `${name}: ${JSON.stringify(hop)}`).toBe(true);
              here[hop.what] = minorOf(hop.to);
            }
            expect(here).toEqual({ talos: toTalos, kubernetes: toKubernetes });
            expect(hops).toHaveLength(toTalos - talos + toKubernetes - kubernetes);
          }
    expect(found).toBeGreaterThan(300);
    expect(refused).toBeGreaterThan(300);
  });

  /** Breadth first, forward only. */
  function reachable(from: readonly [number, number], to: readonly [number, number]): boolean {
    const seen = new Set<string>([from.join()]);
    const queue = [from];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [talos, kubernetes] = next;
      if (talos === to[0] && kubernetes === to[1]) return true;
      for (const step of [[talos + 1, kubernetes] as const, [talos, kubernetes + 1] as const]) {
        if (step[0] > to[0] || step[1] > to[1] || !runs(step[0], step[1]) || seen.has(step.join())) continue;
        seen.add(step.join());
        queue.push(step);
      }
    }
    return false;
  }
});

// The floors of actions/lib: who may import whom. Reads every import of every source file.
import { readFileSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const floors: Readonly<Record<string, { readonly floor: number; readonly uses: readonly string[] }>> = {
  kernel: { floor: 0, uses: [] },
  codecs: { floor: 1, uses: ["kernel"] },
  domain: { floor: 2, uses: ["kernel", "codecs"] },
  rules: { floor: 3, uses: ["kernel", "codecs", "domain"] },
  ports: { floor: 4, uses: ["kernel", "codecs", "domain"] },
  tools: { floor: 5, uses: ["kernel", "codecs", "domain", "rules", "ports"] },
  verbs: { floor: 6, uses: ["kernel", "codecs", "domain", "rules", "ports", "tools"] },
  adapters: { floor: 7, uses: ["kernel", "codecs", "domain", "ports"] },
  hosts: { floor: 8, uses: ["kernel", "codecs", "domain", "rules", "ports", "tools", "verbs", "adapters"] },
};
/** Built-in modules that only compute; everything else that touches the machine is for adapters and hosts. */
const pureBuiltins = new Set(["node:crypto", "node:util", "node:path", "node:path/posix", "node:url", "node:buffer"]);

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const lib = "actions/lib";
const files = readdirSync(lib, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .sort();
const sources = new Map(files.map((path) => [path, readFileSync(join(lib, path), "utf8")]));
const imports: Import[] = [...sources].flatMap(([file, text]) => importsOf(file, text));

function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;
  return [...code.matchAll(statement)].map((match) => ({
    file,
    specifier: match[2] ?? match[3] ?? "",
    typeOnly: match[1] !== undefined,
  }));
}

function floorOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "root";
}

describe("the floors of actions/lib", () => {
  test("files and imports were really read", () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  test("every folder is a floor, and imports go down only", () => {
    const wrong: string[] = [];
    for (const { file, specifier } of imports) {
      const from = floorOf(file);
      if (from === "root") continue;
      const rule = floors[from];
      if (rule === undefined) wrong.push(`${file}: ${from} is no floor`);
      if (specifier.startsWith("../"))
        wrong.push(`${file}: ${specifier} climbs; use #${specifier.replace(/^(\.\.\/)+/, "")}`);
      if (!specifier.startsWith("#")) continue;
      const to = floorOf(specifier.slice(1));
      if (to !== from && !(rule?.uses ?? []).includes(to)) wrong.push(`${file}: ${from} may not import ${specifier}`);
    }
    expect(wrong).toEqual([]);
  });

  test("imports name files that exist", () => {
    const missing = imports
      .filter(({ specifier }) => specifier.startsWith("#"))
      .filter(({ specifier }) => !sources.has(specifier.slice(1)))
      .map(({ file, specifier }) => `${file}: ${specifier}`);
    expect(missing).toEqual([]);
  });

  test("ports are types only", () => {
    const code = [...sources]
      .filter(([path]) => floorOf(path) === "ports")
      .filter(([, text]) => /^\s*(?:export\s+)?(?:async\s+)?(?:function|const|let|class)\s/m.test(text))
      .map(([path]) => path);
    expect(code).toEqual([]);
  });

  test("each npm package is imported in exactly one folder", () => {
    const folders = new Map<string, Set<string>>();
    for (const { file, specifier } of imports) {
      if (/^[.#]/.test(specifier) || specifier.startsWith("node:")) continue;
      const name = specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");
      const folder = file.slice(0, file.lastIndexOf("/"));
      folders.set(name, (folders.get(name) ?? new Set()).add(folder));
    }
    expect(folders.size).toBeGreaterThan(3);
    const shared = [...folders].filter(([, where]) => where.size > 1).map(([name, where]) => [name, [...where]]);
    expect(shared).toEqual([]);
  });

  test("only adapters and hosts touch the machine", () => {
    const forbidden =
      /\bprocess\.(?:env|stdout|stderr|argv|exit|cwd|platform)|\bconsole\.\w|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(/;
    const wrong: string[] = [];
    for (const [path, text] of sources) {
      if (["adapters", "hosts"].includes(floorOf(path))) continue;
      const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
      const match = forbidden.exec(code);
      if (match !== null) wrong.push(`${path}: ${match[0]}`);
      for (const { specifier } of importsOf(path, text)) {
        const builtin = specifier.startsWith("node:") || builtinModules.includes(specifier);
        if (builtin && !pureBuiltins.has(specifier)) wrong.push(`${path}: ${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("there are no import cycles, not even by types", () => {
    const edges = new Map<string, string[]>();
    for (const { file, specifier } of imports) {
      const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
      const target = specifier.startsWith("#")
        ? specifier.slice(1)
        : specifier.startsWith("./")
          ? folder + specifier.slice(2)
          : undefined;
      if (target !== undefined) edges.set(file, [...(edges.get(file) ?? []), target]);
    }
    expect(findCycle(edges)).toEqual([]);
  });
});

function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (state.get(file) === "done") return [];
    if (state.get(file) === "open") return [...trail.slice(trail.indexOf(file)), file];
    state.set(file, "open");
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    state.set(file, "done");
    return [];
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

// Writes the types of the library for the package: declarations of everything that actions/lib/index.ts leads to, with relative
// imports. They are made for a release and not committed. Usage: node scripts/node24.mjs scripts/types.ts [--out DIR]
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outAt = process.argv.indexOf("--out");
const out = outAt === -1 ? join(root, "actions/dist/types") : resolve(process.argv[outAt + 1] ?? "");

const work = mkdtempSync(join(tmpdir(), "homelab-types-"));
try {
  const declared = declarations(work);
  const texts = reachable(declared, "index");
  rmSync(out, { recursive: true, force: true });
  for (const [name, text] of texts) {
    const path = join(out, `${name}.d.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  process.stdout.write(`${texts.size} declaration files\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Lets the compiler write them; answers the folder that stands for actions/lib. */
function declarations(folder: string): string {
  const settings = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      // The sources have been checked by then: a test does.
      noCheck: true,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: join(folder, "out"),
      rootDir: root,
      typeRoots: [join(root, "node_modules/@types")],
    },
    include: [],
    files: [join(root, "actions/lib/index.ts")],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(folder, "tsconfig.json")], { cwd: root, stdio: "inherit" });
  return join(folder, "out/actions/lib");
}

/** What a module leads to, by its name without an ending, sorted. @throws for a package that its users would have to install */
function reachable(folder: string, first: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const waiting = [first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (texts.has(name)) continue;
    const from = name;
    const text = readFileSync(join(folder, `${from}.d.ts`), "utf8");
    const rewritten = text.replaceAll(/(from |import\()"([^"]+)"/g, (whole, before: string, wanted: string) => {
      if (wanted.startsWith("node:")) return whole;
      const target = /^#(.*)\.ts$/.exec(wanted)?.[1] ?? beside(from, wanted);
      if (target === undefined)
        throw new Error(`actions/lib/${from}.ts shows a type of ${wanted}, which is not in the package`);
      waiting.push(target);
      const path = relative(dirname(from), target);
      return `${before}"${path.startsWith(".") ? path : `./${path}`}.js"`;
    });
    texts.set(from, rewritten);
  }
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function beside(from: string, wanted: string): string | undefined {
  const name = /^(\.{1,2}\/.*)\.ts$/.exec(wanted)?.[1];
  return name === undefined ? undefined : join(dirname(from), name);
}

// Builds actions/dist: one ESM file per entry with shared chunks, not minified, no hashes in names, for Node 20 and newer.
// `--out DIR` builds elsewhere (the reproducibility test does). The same sources and lock file give the same bytes.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown, type OutputChunk } from "rolldown";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outAt = process.argv.indexOf("--out");
const out = outAt === -1 ? join(root, "actions/dist") : resolve(process.argv[outAt + 1] ?? "");

const entries: Record<string, string> = { cli: "actions/cli/main.ts", index: "actions/lib/index.ts" };
for (const name of readdirSync(join(root, "actions")).sort()) {
  if (existsSync(join(root, "actions", name, "action.yml"))) entries[name] = `actions/${name}/main.ts`;
}

const bundle = await rolldown({
  cwd: root,
  input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
  platform: "node",
  external: [/^node:/],
  resolve: { conditionNames: ["node", "import", "module", "default"] },
  treeshake: true,
  onLog(level, log, handle) {
    if (level === "warn" && log.code !== "CIRCULAR_DEPENDENCY" && log.code !== "EVAL")
      throw new Error(`${log.code}: ${log.message}`);
    handle(level, log);
  },
});
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { output } = await bundle.write({
  dir: out,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "chunks/[name].js",
  hashCharacters: "hex",
  minify: false,
  sourcemap: false,
  legalComments: "none",
});
await bundle.close();
writeFileSync(join(out, "package.json"), '{ "type": "module" }\n');
writeFileSync(join(out, "licenses.txt"), licenses(output.filter((file): file is OutputChunk => file.type === "chunk")));
const total = output.reduce((sum, file) => sum + (file.type === "chunk" ? file.code.length : file.source.length), 0);
process.stdout.write(
  `${output.length} files, ${(total / 1024).toFixed(0)} KiB in ${out === join(root, "actions/dist") ? "actions/dist" : out}\n`,
);

/** Name, version and licence text of each package whose code is in the build. */
function licenses(chunks: readonly OutputChunk[]): string {
  const packages = new Map<string, string>();
  for (const module of chunks.flatMap((chunk) => chunk.moduleIds)) {
    const match = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module);
    if (match?.[1] !== undefined) packages.set(match[1], match[0]);
  }
  const texts = [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
        version: string;
        license?: string;
      };
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text =
        file === undefined ? "(no licence file in the package)" : readFileSync(join(folder, file), "utf8").trim();
      return `${name} ${manifest.version} (${manifest.license ?? "no licence named"})\n\n${text}\n`;
    });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

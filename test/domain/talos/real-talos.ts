// A configuration rendered by the real talhelper, and the verdicts of the real talosctl and talhelper.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../../trees/run-tool.ts";

export interface Verdict {
  readonly valid: boolean;
  /** What the tool said. */
  readonly said: string;
}

export interface RealTalos {
  /** Several documents, as talhelper renders them. */
  readonly rendered: string;
  validate(config: string): Promise<Verdict>;
  /** Patches all documents, or the first alone when `single`; then the result is validated, since nothing has decoded it. */
  patch(patch: string, options?: { readonly single?: boolean }): Promise<Verdict>;
  /** Renders a talconfig with `files` beside it. */
  render(talconfig: string, files?: Readonly<Record<string, string>>): Promise<Verdict>;
  /** The same, with the text of every configuration that came out, by file name. */
  renderFiles(
    talconfig: string,
    files?: Readonly<Record<string, string>>,
  ): Promise<Verdict & { readonly configs: Record<string, string> }>;
  dispose(): void;
}

export const smallTalconfig = `clusterName: test
talosVersion: v1.13.8
kubernetesVersion: v1.36.4
endpoint: https://10.0.0.1:6443
nodes:
  - hostname: cp1
    ipAddress: 10.0.0.11
    controlPlane: true
    installDisk: /dev/sda
`;

export async function startRealTalos(): Promise<RealTalos> {
  const folder = mkdtempSync(join(tmpdir(), "talos-"));
  const secrets = await runTool("talhelper", ["gensecret"], { cwd: folder });
  if (secrets.code !== 0) throw new Error(`talhelper gensecret: ${secrets.stderr}`);
  let count = 0;
  const render = async (talconfig: string, files: Readonly<Record<string, string>> = {}) => {
    const work = mkdtempSync(join(folder, `render-${count++}-`));
    for (const [name, text] of Object.entries({
      ...files,
      "talconfig.yaml": talconfig,
      "talsecret.yaml": secrets.stdout,
    })) {
      writeFileSync(join(work, name), text);
    }
    const args = [
      "genconfig",
      "--offline-mode",
      "--no-gitignore",
      "--secret-file",
      "talsecret.yaml",
      "--out-dir",
      "out",
    ];
    const run = await runTool("talhelper", args, { cwd: work });
    return { valid: run.code === 0, said: `${run.stdout}${run.stderr}`, work };
  };
  const first = await render(smallTalconfig);
  if (!first.valid) throw new Error(`talhelper genconfig: ${first.said}`);
  const rendered = readFileSync(join(first.work, "out", "test-cp1.yaml"), "utf8");
  const talosctl = async (text: string, args: (file: string) => readonly string[]): Promise<Verdict> => {
    const file = join(folder, `${count++}.yaml`);
    writeFileSync(file, text);
    const run = await runTool("talosctl", args(file), { cwd: folder });
    return { valid: run.code === 0, said: run.stderr };
  };
  writeFileSync(join(folder, "several"), rendered);
  writeFileSync(join(folder, "single"), rendered.replace(/^---\n[^]*/mu, ""));
  return {
    rendered,
    validate: (config) => talosctl(config, (file) => ["validate", "-m", "metal", "-c", file]),
    patch: async (patch, { single = false } = {}) => {
      const out = join(folder, `${count++}.out`);
      const base = single ? "single" : "several";
      const patched = await talosctl(patch, (file) => [
        "machineconfig",
        "patch",
        base,
        "--patch",
        `@${file}`,
        "-o",
        out,
      ]);
      if (!patched.valid || !single) return patched;
      return talosctl(readFileSync(out, "utf8"), (file) => ["validate", "-m", "metal", "-c", file]);
    },
    render,
    renderFiles: async (talconfig, files) => {
      const { work, ...verdict } = await render(talconfig, files);
      const out = join(work, "out");
      const names = verdict.valid ? readdirSync(out).filter((name) => name.endsWith(".yaml")) : [];
      const configs = names.sort().map((name) => [name, readFileSync(join(out, name), "utf8")] as const);
      return { ...verdict, configs: Object.fromEntries(configs) };
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

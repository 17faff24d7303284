// zizmor for tests where its release cannot be had: the wheel of the same version from PyPI, its sum checked by pip.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { processes } from "#adapters/node/processes.ts";

const version = "1.30.1";
/** zizmor-1.30.1-py3-none-manylinux_2_28_x86_64.whl */
const sum = "eee12266b793cb87ad4a7e3af2e72404f8a63e3de5eb099b80bf7b1cfd232a8e";

/** The folder of the program, for PATH; or why there is none. Installed once, outside the checkout. */
export async function zizmorFolder(): Promise<{ readonly folder: string } | { readonly why: string }> {
  const onPath = await processes.run({ file: "zizmor", args: ["--version"], env: { PATH: process.env["PATH"] ?? "" } });
  if ("exitCode" in onPath && onPath.stdout.trim() === `zizmor ${version}`) return { folder: "" };
  if (process.platform !== "linux" || process.arch !== "x64") return { why: "the wheel is for Linux x64" };
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "homelab-tests");
  const place = join(cache, `zizmor-${version}`);
  if (!existsSync(join(place, "bin/zizmor"))) {
    const why = install(place);
    if (why !== undefined) return { why };
  }
  return { folder: join(place, "bin") };
}

function install(place: string): string | undefined {
  mkdirSync(dirname(place), { recursive: true });
  const work = mkdtempSync(`${place}-`);
  try {
    const requirements = join(work, "requirements.txt");
    writeFileSync(requirements, `zizmor==${version} --hash=sha256:${sum}\n`);
    const options = ["--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes", "--disable-pip-version-check"];
    const target = ["--target", join(work, "made"), "-r", requirements];
    execFileSync("python3", ["-m", "pip", "install", ...options, ...target], { stdio: ["ignore", "ignore", "pipe"] });
    if (!existsSync(place)) renameSync(join(work, "made"), place);
    return undefined;
  } catch (error) {
    return `zizmor ${version} cannot be had from PyPI: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

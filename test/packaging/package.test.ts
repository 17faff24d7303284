// What others download: the archive of the repository, and the package, installed without a network and used.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { configMap, fluxTree, misspelt } from "../end-to-end/fixtures.ts";
import { repositoryOf, sharedFolder } from "../end-to-end/tree.ts";

const mebibyte = 1024 * 1024;
const commit = "0123456789abcdef0123456789abcdef01234567";
const version = installation().version;

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(file: string, args: readonly string[], cwd: string, added: Readonly<Record<string, string>> = {}): Ran {
  const environment = { PATH: process.env["PATH"] ?? "", HOME: cwd, NO_COLOR: "1", ...added };
  try {
    const stdout = execFileSync(file, args, { cwd, env: environment, encoding: "utf8", stdio: "pipe" });
    return { exitCode: 0, stdout, stderr: "" };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    if (status === null) throw error;
    return { exitCode: status, stdout, stderr };
  }
}

test("the archive that a workflow downloads for an action has at most 8 MB", () => {
  const archive = execFileSync("git", ["archive", "--format=tar.gz", "HEAD"], { maxBuffer: 64 * mebibyte });
  expect(archive.byteLength).toBeGreaterThan(mebibyte);
  expect(archive.byteLength).toBeLessThan(8 * mebibyte);
});

test("and holds what an action needs, and no pictures", () => {
  const archive = execFileSync("git", ["archive", "HEAD"], { maxBuffer: 256 * mebibyte });
  const names = execFileSync("tar", ["-t"], { input: archive, encoding: "utf8", maxBuffer: 64 * mebibyte }).split("\n");
  for (const name of [
    "actions/check/action.yml",
    "actions/dist/check.js",
    "schemas/report.schema.json",
    "package.json",
  ])
    expect(names).toContain(name);
  expect(names.filter((name) => /^(?:docs|test\/gallery)\/.*\.png$/.test(name))).toEqual([]);
});

describe("the package", () => {
  const work = sharedFolder();
  const checkout = join(work, "checkout");
  const user = join(work, "user");
  let packed: readonly string[] = [];

  beforeAll(() => {
    const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      encoding: "utf8",
    });
    for (const path of files.split("\0").filter((each) => /^(?:actions|schemas|scripts)\/|^[^/]+$/.test(each))) {
      if (!existsSync(path)) continue;
      mkdirSync(dirname(join(checkout, path)), { recursive: true });
      cpSync(path, join(checkout, path));
    }
    symlinkSync(join(process.cwd(), "node_modules"), join(checkout, "node_modules"));
    expect(run(process.execPath, ["scripts/types.ts"], checkout), "types").toMatchObject({ exitCode: 0 });
    const facts = { GITHUB_REF_NAME: `v${version}`, GITHUB_SHA: commit };
    expect(run(process.execPath, ["scripts/release-facts.mjs"], checkout, facts).exitCode).toBe(0);
    const made = run("npm", ["pack", "--ignore-scripts", "--json", "--offline"], checkout);
    const [first] = JSON.parse(made.stdout) as { filename: string; files: { path: string }[] }[];
    packed = first?.files.map(({ path }) => path) ?? [];
    mkdirSync(user);
    const tarball = join(checkout, first?.filename ?? "");
    const install = ["install", "--ignore-scripts", "--offline", "--no-audit", "--no-fund", tarball];
    expect(run("npm", install, user), "npm install").toMatchObject({ exitCode: 0 });
  }, 120_000);

  test("is whole, and brings nothing else along", () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        "actions/dist/cli.js",
        "actions/dist/release.json",
        "LICENSE",
        "README.md",
        "SECURITY.md",
      ]),
    );
    expect(packed.filter((path) => /^(?:test|talos|kubernetes|\.github)\/|(?<!\.d)\.ts$/.test(path))).toEqual([]);
    const others = readdirSync(join(user, "node_modules")).filter((name) => !name.startsWith("."));
    expect(others).toEqual(["ragas-homelab"]);
    const manifest = JSON.parse(readFileSync(join(user, "node_modules/ragas-homelab/package.json"), "utf8")) as object;
    for (const part of ["dependencies", "optionalDependencies", "devDependencies", "scripts"])
      expect(manifest).not.toHaveProperty(part);
  });

  test("npx runs it on a repository: good, bad, and by its version", () => {
    const npx = (...args: readonly string[]) => run("npx", ["--no-install", "ragas-homelab", ...args], user);
    expect(npx("--version").stdout.trim()).toBe(version);
    const good = repositoryOf(fluxTree(["a.yaml"], { "kubernetes/apps/a.yaml": configMap("a") }));
    const clean = npx("check", "--repo", good);
    expect(clean, clean.stderr).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^result +clean/m) });
    const bad = npx("check", "--repo", repositoryOf(fluxTree(["a.yaml"], { "kubernetes/apps/a.yaml": misspelt })));
    expect(bad.stdout).toContain("schema/unknown-field");
    expect(bad.exitCode).toBe(1);
  });

  test("is a library, with its types for the strictest of compilers", () => {
    const script = 'import { validate } from "ragas-homelab"; process.stdout.write(typeof validate);';
    expect(run(process.execPath, ["--input-type=module", "-e", script], user).stdout).toBe("function");
    const tsc = (source: string) => {
      writeFileSync(join(user, "use.mts"), source);
      const flags = ["--noEmit", "--strict", "--module", "nodenext", "--exactOptionalPropertyTypes", "--types", ""];
      return run(process.execPath, [join(process.cwd(), "node_modules/typescript/bin/tsc"), ...flags, "use.mts"], user);
    };
    const use = `import { validate, type Finding, type Ports } from "ragas-homelab";
export async function findings(ports: Ports): Promise<readonly Finding[]> {
  const { report } = await validate({ changed: false, staged: false, failOn: "error" }, ports);
  return report.findings;
}
`;
    expect(tsc(use)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(tsc(use.replace('"error"', '"fatal"')).stdout).toContain("TS2322");
  });

  test("knows the commit of its release, which init pins", () => {
    // From the sources of the same checkout: the committed build may be older than the verb.
    const folder = repositoryOf({});
    const said = run(process.execPath, [join(checkout, "actions/cli/main.ts"), "init", "pull-request"], folder);
    expect(said.stdout).toContain(`pinned    ragas-homelab ${version} at ${commit}`);
    expect(readFileSync(join(folder, ".github/workflows/pull-request.yaml"), "utf8")).toContain(
      `/actions/check@${commit} # v${version}\n`,
    );
  });

  test("is not made of a tag that says another version, or of no commit", () => {
    const refused = run(process.execPath, ["scripts/release-facts.mjs"], checkout, { GITHUB_REF_NAME: "v9.9.9" });
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(`the tag is v9.9.9, and package.json says version ${version}`);
    expect(refused.stderr).toContain("the commit is not told");
  });
});

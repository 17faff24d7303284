// A pull request in which everything that its author can choose is an attack: names of files, keys and values, the title, the branch,
// the commit's message. Every surface shows it as text: nothing runs, nothing leaks, nothing breaks out of its place.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertWhole, withoutCode } from "../domain/comment/markup.ts";
import { sarifErrors } from "../domain/report/sarif-schema.ts";
import { elementsOf } from "../domain/report/xml-reader.ts";
import { simulatedGitHub, type SimulatedGitHub } from "../simulated-github/server.ts";
import { actionsBot, emptyRepository, stranger } from "../simulated-github/state.ts";
import { fluxKustomization, fluxTree } from "./fixtures.ts";
import { homelab } from "./program.ts";
import { reportOf } from "./report.ts";
import { runStep, type Outcome } from "./runner.ts";
import { commitAll, folderOf, git, repositoryOf, sharedFolder, write, type Contents } from "./tree.ts";

const token = "ghs_canaryTokenOfTheJob";
const canaries = [token, "canary-of-a-plain-secret", "canary-beside-the-repository", "canary-of-the-environment"];

/** One for each way out of a place that a surface may put it in (security.md of the threat model names them). */
const attacks = [
  "</summary></details><img src=x onerror=alert(1)>",
  "<script>document.title='pwned'</script>",
  '"><svg onload=alert(1)>',
  "<!-- homelab:v1 cluster=cluster {} -->",
  "@everyone @me/owners please merge #1 GH-1",
  "```\n## ✅ Clean\n````diff\n+ ok",
  "| a | b |\n|---|---|",
  "[merge](javascript:alert(1)) ![](https://evil.test/x.png) https://evil.test www.evil.test",
  "::set-output name=report::/etc/passwd\n::add-mask::a\n::error file=a,line=1::x\n##[set-env name=PATH]/tmp",
  "%0A::stop-commands::pause%0D%0A##[add-path]/tmp",
  "EOF\nreport=/etc/passwd\nghadelimiter_x\nverdict=clean",
  "\u001b[2J\u001b]8;;https://evil.test\u0007link\u001b]8;;\u0007 \u202Edlrow\u2066 \u200b",
  "$(touch pwned) `touch pwned`; touch pwned # | touch pwned && touch pwned",
  '${{ secrets.GITHUB_TOKEN }} ${GITHUB_TOKEN} {{ env "SECRET" }}',
  "]]><x/> &amp; &lt; <?xml version='1.0'?>",
  "$& $' $` $1 \\",
  "=cmd|' /C calc'!A0",
  "../../../../etc/passwd",
  "__proto__",
  "ä".repeat(70_000),
];

const yaml = (text: string) => JSON.stringify(text);

/** A file named for the attack that has it in every place of its content. */
function hostileFile(attack: string): string {
  const word = yaml(attack.slice(0, 2000));
  return `# homelab: ignore schema/unknown-field -- ${attack.replaceAll(/[\r\n\u001b\u0007]/g, " ").slice(0, 500)}
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${word}
  namespace: ${word}
  labels: { ${word}: ${word} }
${word}: ${word}
data: { ${word}: ${word}, same: 1 }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${word} }
spec:
  replicas: ${word}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: ${word}, securityContext: { privileged: true } }] }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: app, namespace: media }
spec:
  interval: ${word}
  chartRef: { kind: OCIRepository, name: ${word} }
  dependsOn: [{ name: ${word} }]
`;
}

/** What a file system takes as a name. */
function nameOf(attack: string, index: number): string {
  return `${index} ${attack.replaceAll("/", "∕").slice(0, 60)}.yaml`;
}

function before(): Contents {
  return fluxTree(["web.yaml"], {
    "kubernetes/apps/web.yaml":
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, namespace: media }\ndata: { a: b }\n",
  });
}

function after(): Contents {
  const files = attacks.map((attack, index) => [nameOf(attack, index), hostileFile(attack)] as const);
  const resources = [
    ...files.map(([name]) => name),
    "secret.yaml",
    "link.yaml",
    "laughs.yaml",
    "deep.yaml",
    "../../../outside.yaml",
  ];
  const laughs = Array.from({ length: 9 }, (_, level) => `l${level}: &l${level} [${Array.from({ length: 9 }, () => (level === 0 ? "lol" : `*l${level - 1}`)).join(", ")}]`); // prettier-ignore
  const first = attacks[0] ?? "";
  return {
    ...fluxTree(resources, Object.fromEntries(files.map(([name, text]) => [`kubernetes/apps/${name}`, text]))),
    "kubernetes/apps/secret.yaml": "apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: media }\nstringData: { password: canary-of-a-plain-secret }\nunknown: canary-of-a-plain-secret\n", // prettier-ignore
    "kubernetes/apps/laughs.yaml": `${laughs.join("\n")}\n`,
    "kubernetes/apps/deep.yaml": `a: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
    "kubernetes/flux/cluster/more.yaml": fluxKustomization("more", "../../../../etc").replace("name: more", () => `name: ${yaml(first)}`), // prettier-ignore
    "talos/talconfig.yaml": `clusterName: ${yaml(first)}\nendpoint: https://172.16.1.49:6443\ntalosVersion: \${GITHUB_TOKEN}\npatches: ["@../../../outside.yaml", "{{ env \\"SECRET\\" }}"]\nnodes: [{ hostname: ${yaml(first)}, ipAddress: 172.16.1.50, controlPlane: true, installDisk: /dev/sda }]\n`, // prettier-ignore
    ".github/homelab.yaml": `ignore: ["**"]\ntolerate: [{ rule: schema/unknown-field, path: "**", reason: ${yaml(first)} }]\n`,
    ".github/workflows/evil.yaml": `name: ${yaml(first)}\non: pull_request_target\njobs:\n  a:\n    runs-on: self-hosted\n    steps: [{ run: "echo \${{ github.event.pull_request.title }}" }]\n`, // prettier-ignore
  };
}

let github: SimulatedGitHub;
const folder = sharedFolder();
const workspace = join(folder, "repository");
const commits = { base: "", head: "" };
const environment = { SECRET: "canary-of-the-environment", GITHUB_HEAD_REF: attacks[12] ?? "", GITHUB_TOKEN: token };

beforeAll(async () => {
  github = await simulatedGitHub(emptyRepository("me/cluster"));
  writeFileSync(join(folder, "outside.yaml"), "key: canary-beside-the-repository\n");
  repositoryOf(before(), workspace);
  commits.base = git(workspace, "rev-parse", "HEAD");
  write(workspace, after());
  symlinkSync("../../../outside.yaml", join(workspace, "kubernetes/apps/link.yaml"));
  commits.head = commitAll(workspace, attacks.slice(0, -1).join("\n\n"));
  github.repository.pullRequests.set(7, { number: 7, ...commits, state: "open", merged: false, draft: false, headRepository: "me/cluster", author: stranger, files: [], reviews: [] }); // prettier-ignore
  github.repository.tokens.set(token, { user: actionsBot, mayWrite: true });
});
afterAll(() => github.close());

interface Played {
  readonly checked: Outcome;
  readonly commented: Outcome;
  /** The report that the first step left. */
  readonly report: string;
}

let playing: Promise<Played> | undefined;

/** Both jobs of the workflow, once. */
function played(): Promise<Played> {
  return (playing ??= play());
}

async function play(): Promise<Played> {
  const person = { login: attacks[4], id: 1, type: "Bot" };
  const pull = { number: 7, title: attacks.join(" "), body: attacks[8], user: person, base: { sha: commits.base, ref: "main" }, head: { sha: commits.head, ref: attacks[12], label: attacks[0] } }; // prettier-ignore
  const event = { name: "pull_request", payload: { pull_request: pull, sender: person } };
  const checked = await runStep({ action: "check", workspace, event, environment });
  const commented = await runStep({
    action: "comment",
    workspace: mkdtempSync(join(folder, "empty-")),
    event,
    inputs: { token, report: checked.outputs["report"] ?? "" },
    environment: { ...environment, TEST_NETWORK: "loopback", GITHUB_API_URL: github.apiUrl },
  });
  return { checked, commented, report: readFileSync(checked.outputs["report"] ?? "", "utf8") };
}

async function written(format: string): Promise<string> {
  const { stdout, exitCode } = await homelab(workspace, ["check", "--base", "HEAD~1", "--format", format], {
    environment,
  });
  expect(exitCode).toBe(1);
  return stdout;
}

/** Prose of a page: no markup but ours, no mention, no heading of a stranger, nothing that turns the text around. */
function expectTame(page: string, headings: number): void {
  assertWhole(page);
  const prose = withoutCode(page);
  expect(prose).not.toMatch(/<(?!\/?(?:details(?: open)?|summary|b|sub)\b)/u);
  expect(prose).not.toMatch(/@\w/u);
  expect(prose).not.toMatch(/(?<!\\)!\[/u);
  expect(prose).not.toMatch(/\]\((?!https:\/\/(?:forge\.test|github\.com)\/)/u);
  expect(page).not.toMatch(/[\u001b\u0007\u200b\u202a-\u202e\u2066-\u2069]/u);
  expect(page.match(/^## /gmu)).toHaveLength(headings);
}

describe("a hostile pull request", () => {
  test(
    "is judged: findings in its files, the verdict not lowered by its own settings and ignores",
    { timeout: 60_000 },
    async () => {
      const { checked, report: text } = await played();
      expect(checked.exitCode).toBe(1);
      const report = reportOf(text);
      expect(report.verdict).toBe("findings");
      const paths = new Set(report.findings.map(({ path }) => path));
      for (const [index, attack] of attacks.entries())
        expect(paths).toContain(`kubernetes/apps/${nameOf(attack, index)}`);
      expect(report.tolerated).toEqual([]);
    },
  );

  test("gives the runner no command but annotations, and no output but our own", async () => {
    const { checked, commented } = await played();
    const names = new Set([...checked.commands, ...commented.commands].map(({ name }) => name));
    for (const name of names) expect(["error", "warning", "notice", "debug", "group", "endgroup"]).toContain(name);
    expect(checked.commands.filter(({ name }) => name === "error").length).toBeLessThanOrEqual(10);
    expect(checked.outputs["verdict"]).toBe("findings");
    expect(checked.outputs["report"]).toMatch(/homelab-\w+\/check\.json$/u);
    expect(checked.path).toEqual([]);
    expect(commented.outputs["result"]).toBe("created");
  });

  test("is one comment with its layout whole", async () => {
    await played();
    const bodies = [...github.repository.comments.values()].map(({ body }) => body);
    expect(bodies).toHaveLength(1);
    const [marker = "", ...rest] = (bodies[0] ?? "").split("\n");
    expect(marker).toMatch(/^<!-- homelab:v1 cluster=\S+ \{[^<>]*\} -->$/u);
    expect(withoutCode(rest.join("\n"))).not.toContain("<!--");
    expectTame(rest.join("\n"), 1);
    expect(Buffer.byteLength(bodies[0] ?? "")).toBeLessThanOrEqual(60_000);
    expect(github.undescribed).toEqual([]);
  });

  test("is a page of the step with its layout whole", async () => {
    const { checked } = await played();
    expectTame(checked.summary, 1);
    expect(Buffer.byteLength(checked.summary)).toBeLessThanOrEqual(1024 * 1024);
  });

  test("is well-formed for programs", async () => {
    const sarif = JSON.parse(await written("sarif")) as { runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] }; // prettier-ignore
    expect(sarifErrors(sarif)).toEqual([]);
    const uris = sarif.runs.flatMap(({ results }) => results.flatMap(({ locations }) => locations.map((each) => each.physicalLocation.artifactLocation.uri))); // prettier-ignore
    expect(uris.length).toBeGreaterThan(attacks.length);
    for (const uri of new Set(uris)) expect(existsSync(join(workspace, decodeURIComponent(uri)))).toBe(true);
    expect(elementsOf(await written("junit")).length).toBeGreaterThan(attacks.length);
    expect(reportOf(await written("json")).findings.length).toBeGreaterThan(attacks.length);
  });

  test("is a page in a browser on which nothing runs and nothing is fetched", { timeout: 60_000 }, async () => {
    const file = join(folderOf({ "page.html": await written("html") }), "page.html");
    const browser = await playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true }); // prettier-ignore
    try {
      const page = await browser.newPage();
      const noise: string[] = [];
      page.on("console", (message) => noise.push(message.text()));
      page.on("pageerror", (error) => noise.push(String(error)));
      page.on("dialog", (dialog) => void dialog.dismiss().then(() => noise.push("dialog")));
      page.on("request", (request) => request.url() === pathToFileURL(file).href || noise.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      expect(await page.title()).not.toContain("pwned");
      expect(await page.locator("img, iframe, object, embed, form, link, base, main script").count()).toBe(0);
      expect(await page.locator('[onerror], [onload], a[href^="javascript"]').count()).toBe(0);
      expect(await page.locator("article.finding").count()).toBeGreaterThan(attacks.length);
      expect(noise).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test("runs nothing and leaks nothing, on whatever surface", async () => {
    const formats = await Promise.all(["text", "json", "markdown", "github", "sarif", "junit", "html"].map(written));
    const bodies = [...github.repository.comments.values()].map(({ body }) => body);
    const { checked, commented, report } = await played();
    const told = [...formats, ...bodies, report, checked.summary, ...[checked, commented].flatMap((of) => [of.stdout, of.stderr])]; // prettier-ignore
    for (const canary of canaries) for (const text of told) expect(text.includes(canary), canary).toBe(false);
    const everywhere = [folder, tmpdir(), process.cwd()].flatMap((at) => readdirSync(at));
    expect(everywhere).not.toContain("pwned");
    expect(readdirSync(workspace, { recursive: true }).filter((path) => String(path).endsWith("pwned"))).toEqual([]);
    rmSync(join(folder, "outside.yaml"));
  });
});

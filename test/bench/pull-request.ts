// The two jobs of a pull request, as the runner starts their steps: `check` on a change of this project's own tree, then `comment`
// against a GitHub that takes 100 ms for each answer. The tools are in the cache, as they are from the second run on.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { committed } from "../gallery/committed.ts";
import { scenarios, sidesOf } from "../gallery/scenarios.ts";
import { tools } from "../gallery/surfaces.ts";
import { simulatedGitHub, type SimulatedGitHub } from "../simulated-github/server.ts";
import { actionsBot, emptyRepository, stranger } from "../simulated-github/state.ts";
import { requireTool } from "../tools/real-tools.ts";
import { ownTree } from "../trees/own-tree.ts";
import { median } from "./race.ts";
import { goal } from "./table.ts";

const token = "ghs_tokenOfTheBenchmark";
const latency = 100;
const hook = pathToFileURL(resolve("test/end-to-end/loaded-modules.mjs")).href;

interface Job {
  readonly folder: string;
  readonly repository: string;
  readonly github: SimulatedGitHub;
  readonly environment: Readonly<Record<string, string>>;
}

/** Lines of goals, as text. */
export async function benchPullRequest(folder: string, rounds: number): Promise<string> {
  const parts: string[] = [];
  for (const name of ["routine-bump", "talos-upgrade"]) parts.push(await benchChange(name, folder, rounds));
  return `A pull request of this tree, GitHub at ${latency} ms per call\n${parts.join("")}`;
}

async function benchChange(name: string, folder: string, rounds: number): Promise<string> {
  const job = await openJob(name, join(folder, `pull-request-${name}`));
  try {
    const [start, check, comment, loaded]: number[][] = [[], [], [], []];
    for (let round = 0; round < rounds; round++) {
      job.github.repository.comments.clear();
      start?.push((await step(job, "check", { repo: "/nowhere" }, [2])).milliseconds);
      const checked = await step(job, "check", {}, [0, 1]);
      const report = checked.outputs.get("report") ?? "";
      const commented = await step(job, "comment", { token, report }, [0]);
      if (commented.outputs.get("result") !== "created") throw new Error(`no comment was made: ${commented.outputs.get("result") ?? "?"}`); // prettier-ignore
      check?.push(checked.milliseconds);
      comment?.push(commented.milliseconds);
      loaded?.push(checked.bytes);
    }
    const total = median(check ?? []) + median(comment ?? []);
    const mebibytes = median(loaded ?? []) / 1024 ** 2;
    const most = Math.round(median(start ?? []));
    return [
      goal(`${name}: from the job's start to the comment in 5 s`, `${total.toFixed(0)} ms (check ${median(check ?? []).toFixed(0)}, comment ${median(comment ?? []).toFixed(0)})`, total <= 5000), // prettier-ignore
      goal(`${name}: from the action's start to its first work in 250 ms`, `${most} ms`, most <= 250),
      goal(`${name}: at most 3 MB are loaded`, `${mebibytes.toFixed(2)} MB`, mebibytes <= 3),
    ].join("");
  } finally {
    await job.github.close();
  }
}

async function openJob(name: string, folder: string): Promise<Job> {
  const scenario = scenarios(ownTree).find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`the gallery has no ${name}`);
  const repository = join(folder, "repository");
  for (const each of [repository, join(folder, "temp")]) mkdirSync(each, { recursive: true });
  const { base, head } = sidesOf(ownTree, scenario);
  const commits = committed(repository, base, head);
  const github = await simulatedGitHub(emptyRepository("me/cluster"));
  github.latency = latency;
  github.repository.tokens.set(token, { user: actionsBot, mayWrite: true });
  github.repository.pullRequests.set(7, { number: 7, ...commits, state: "open", merged: false, draft: false, headRepository: "me/cluster", author: stranger, files: [], reviews: [] }); // prettier-ignore
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, base: { sha: commits.base }, head: { sha: commits.head } } })); // prettier-ignore
  const folders = await Promise.all(tools.map(async (tool) => dirname(await requireTool(tool))));
  const environment = {
    PATH: [...folders, "/usr/bin", "/bin"].join(delimiter),
    HOME: folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: event,
    GITHUB_WORKSPACE: repository,
    GITHUB_REPOSITORY: "me/cluster",
    GITHUB_SERVER_URL: "https://forge.test",
    GITHUB_API_URL: github.apiUrl,
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    RUNNER_TEMP: join(folder, "temp"),
  };
  return { folder, repository, github, environment };
}

interface Ran {
  readonly milliseconds: number;
  readonly outputs: ReadonlyMap<string, string>;
  /** Of the modules that were loaded. */
  readonly bytes: number;
}

async function step(
  job: Job,
  action: string,
  inputs: Readonly<Record<string, string>>,
  exitCodes: readonly number[],
): Promise<Ran> {
  const at = mkdtempSync(join(job.folder, "step-"));
  for (const name of ["output", "summary"]) writeFileSync(join(at, name), "");
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const environment = {
    ...job.environment,
    ...(Object.fromEntries(given) as Record<string, string>),
    GITHUB_OUTPUT: join(at, "output"),
    GITHUB_STEP_SUMMARY: join(at, "summary"),
    LOADED_MODULES: join(at, "loaded"),
  };
  const script = resolve(process.env["E2E_DIST"] ?? "actions/dist", `${action}.js`);
  const begin = performance.now();
  const child = spawn(process.execPath, [`--import=${hook}`, script], { cwd: job.repository, env: environment, stdio: ["ignore", "pipe", "pipe"] }); // prettier-ignore
  const texts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => texts.push(data));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  const milliseconds = performance.now() - begin;
  if (!exitCodes.includes(code ?? -1))
    throw new Error(`${action} ended with ${code}: ${Buffer.concat(texts).toString()}`);
  const outputs = new Map([...readFileSync(join(at, "output"), "utf8").matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gmu)].map(([, name = "", , value = ""]) => [name, value] as const)); // prettier-ignore
  const loaded = readFileSync(join(at, "loaded"), "utf8").split("\n");
  return { milliseconds, outputs, bytes: loaded.reduce((sum, path) => sum + statSync(path).size, 0) };
}

if (import.meta.main) {
  const folder = mkdtempSync(join(process.env["TMPDIR"] ?? "/tmp", "homelab-bench-"));
  process.stdout.write(await benchPullRequest(folder, Number(process.argv[2] ?? 3)));
}

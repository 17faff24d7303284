// `npm run bench`: how fast the committed build judges, held against the real kubeconform on the same tree and bundle.
// `--rounds N` (default 9); `--keep` leaves the corpora where they are and says where.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { requireTool } from "../tools/real-tools.ts";
import { makeCorpus, plantedCorpus, schemasOnly, type Corpus } from "./corpus.ts";
import { median, race, type Times } from "./race.ts";
import { benchPullRequest } from "./pull-request.ts";
import { benchRendering } from "./rendering.ts";
import { change, commitAll } from "./repository.ts";
import { kubeconform, nodes, nothing, ours, writeSchemas, type NodeVersion } from "./runners.ts";
import { mistake, shareOfKubeconform, shareOfOurs, type Share } from "./shares.ts";
import { goal, percent, table } from "./table.ts";

const argv = process.argv.slice(2);
const rounds = argv.includes("--rounds") ? Number(argv[argv.indexOf("--rounds") + 1]) : 9;
if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number above 0");
const folder = mkdtempSync(join(tmpdir(), "homelab-bench-"));
try {
  await bench();
} finally {
  if (argv.includes("--keep")) say(`The corpora lie in ${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const all = nodes();
  const binary = await requireTool("kubeconform");
  const schemas = join(folder, "schemas");
  const kinds = writeSchemas(schemas);
  const load = loadavg()[0]?.toFixed(1);
  say(`${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, load ${load}\n`);
  say(
    `median of ${rounds} cold processes each, in turn; kubeconform 0.8.0 with the ${kinds} schemas of our bundle\n\n`,
  );

  say(
    table("Start", titled(await race([...all.map(nothing), ...all.map((node) => ours(node, ["--version"]))], rounds))),
  );
  const small = await full({ all, binary, schemas, documents: 1000, rounds });
  const large = await full({ all, binary, schemas, documents: 10_000, rounds: Math.min(rounds, 5) });
  const whole = await byAll({ all, rounds, corpus: small.corpus, flags: [], title: "the rules of judgement, too" });
  const changed = change(small.corpus, 20, "change").length;
  const files = `--changed, ${changed} of ${small.corpus.documents.length} documents`;
  const partial = await byAll({
    all,
    rounds,
    corpus: small.corpus,
    flags: ["--changed", "--config", join(small.corpus.folder, schemasOnly)],
    title: files,
  });
  const reach = await byAll({
    all,
    rounds,
    corpus: small.corpus,
    flags: ["--changed"],
    title: `${files}, with the rules`,
  });
  goals(all, { small, large, whole, partial, reach });
  say(`\n${await benchRendering(all, folder, rounds)}`);
  say(`\n${await benchPullRequest(folder, Math.min(rounds, 5))}`);
}

interface ByAll {
  readonly all: readonly NodeVersion[];
  readonly rounds: number;
  readonly corpus: Corpus;
  readonly flags: readonly string[];
  readonly title: string;
}

/** One way to call us, on every Node. */
async function byAll({ all, rounds: count, corpus, flags, title }: ByAll): Promise<readonly Times[]> {
  const args = ["validate", ...flags, "--format", "json", "--repo", corpus.folder];
  const times = await race(
    all.map((node) => ours(node, args)),
    count,
  );
  say(`\n${table(title, titled(times))}`);
  return times;
}

interface FullOptions {
  readonly all: readonly NodeVersion[];
  readonly binary: string;
  readonly schemas: string;
  readonly documents: number;
  readonly rounds: number;
}

interface Full {
  readonly corpus: Corpus;
  readonly times: readonly Times[];
  readonly ours: Share;
}

/** The whole tree, by everyone, with the share that each judged. */
async function full({ all, binary, schemas, documents, rounds: count }: FullOptions): Promise<Full> {
  const corpus = makeCorpus({ folder: join(folder, `tree-${documents}`), documents, seed: "bench" });
  const plantedFolder = join(folder, `planted-${documents}`);
  const planted = plantedCorpus(corpus, plantedFolder, mistake);
  commitAll(corpus.folder);
  const validate = (repo: string) => [
    "validate",
    "--config",
    join(repo, schemasOnly),
    "--format",
    "json",
    "--repo",
    repo,
  ];
  const times = await race(
    [...all.map((node) => ours(node, validate(corpus.folder))), kubeconform(binary, schemas, corpus.folder)],
    count,
  );
  const [node] = all;
  if (node === undefined) throw new Error("there is no Node");
  const own = shareOfOurs(ours(node, validate(plantedFolder)), planted);
  const theirs = shareOfKubeconform(kubeconform(binary, schemas, plantedFolder), plantedFolder, planted);
  const rows = times.map((each) => ({ times: each, share: each.runner.name === "kubeconform" ? theirs : own }));
  say(`\n${table(`${corpus.documents.length} documents in ${corpus.files} files`, rows)}`);
  return { corpus, times, ours: own };
}

interface Results {
  readonly small: Full;
  readonly large: Full;
  readonly whole: readonly Times[];
  readonly partial: readonly Times[];
  readonly reach: readonly Times[];
}

function goals(all: readonly NodeVersion[], { small, large, whole, partial, reach }: Results): void {
  say("\nGoals\n");
  for (const [index, { version }] of all.entries()) {
    const [one, ten, ruled, part, far] = [
      small.times[index],
      large.times[index],
      whole[index],
      partial[index],
      reach[index],
    ];
    if (one === undefined || ten === undefined || ruled === undefined || part === undefined || far === undefined)
      continue;
    const [wall, some] = [median(one.wall), median(part.wall)];
    const slope =
      median(ten.cpu ?? ten.wall) /
      large.corpus.documents.length /
      (median(one.cpu ?? one.wall) / small.corpus.documents.length);
    say(goal(`1,000 documents in 500 ms on Node ${version}`, `${wall.toFixed(0)} ms`, wall <= 500));
    if (one.peak !== undefined) say(goal(`… in 250 MiB`, `${one.peak.toFixed(0)} MiB`, one.peak <= 250));
    const [judged, reached] = [median(ruled.wall), median(far.wall)];
    say(goal(`… with the rules of judgement in 800 ms`, `${judged.toFixed(0)} ms`, judged <= 800));
    say(goal(`… --changed with 20 and the rules in 800 ms`, `${reached.toFixed(0)} ms`, reached <= 800));
    say(goal(`… --changed with 20 in 150 ms`, `${some.toFixed(0)} ms`, some <= 150));
    say(goal(`… no more per document at 10,000`, `${slope.toFixed(2)}×`, slope <= 1.1));
  }
  say(
    goal(
      "98 % of the documents judged",
      percent(small.ours),
      small.ours.judged >= 0.98 * small.corpus.documents.length,
    ),
  );
}

function titled(times: readonly Times[]): { readonly times: Times }[] {
  return times.map((each) => ({ times: each }));
}

function say(text: string): void {
  process.stdout.write(text);
}

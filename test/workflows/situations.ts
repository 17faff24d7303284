// A pull request on GitHub as the workflow meets it: both jobs over a real repository, against a GitHub on loopback.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installation } from "#adapters/node/installation.ts";
import { render, writerInput } from "#hosts/rendering.ts";
import { openRepository } from "#hosts/repository.ts";
import type { Report } from "#kernel/report.ts";
import { check } from "#verbs/check.ts";
import { comment } from "#verbs/comment/comment.ts";
import { emptyEnvironment } from "../opinions/report-on.ts";
import type { SimulatedGitHub } from "../simulated-github/server.ts";
import { stranger, type SimulatedPullRequest, type SimulatedUser } from "../simulated-github/state.ts";
import { configMap } from "../end-to-end/fixtures.ts";
import { commitAll, git, repositoryOf, temporaryFolder, write, type Contents } from "../end-to-end/tree.ts";

export const token = "ghs_tokenOfTheJob";

export interface Origin {
  readonly before?: Contents;
  readonly author?: SimulatedUser;
  readonly headRepository?: string | null;
  readonly draft?: boolean;
}

export interface Judged {
  readonly report: Report;
  readonly result: string;
  readonly url: string | undefined;
  readonly warnings: readonly string[];
}

/** A pull request whose base is good. */
export class Situation {
  readonly folder: string;
  readonly request: SimulatedPullRequest;
  readonly #github: SimulatedGitHub;
  #run = 100;

  constructor(github: SimulatedGitHub, origin: Origin = {}) {
    const { before = { "a.yaml": configMap("a") }, author = stranger, draft = false } = origin;
    this.folder = repositoryOf(before);
    this.#github = github;
    const base = git(this.folder, "rev-parse", "HEAD");
    const headRepository = origin.headRepository === undefined ? github.repository.name : origin.headRepository;
    const state = { state: "open", merged: false, draft, headRepository, author } as const;
    this.request = { number: 7, head: base, base, files: [], reviews: [], ...state };
    github.repository.comments.clear();
    github.repository.pullRequests.set(7, this.request);
  }

  push(contents: Contents, message = "change"): string {
    write(this.folder, contents);
    this.request.head = commitAll(this.folder, message);
    return this.request.head;
  }

  bodies(): string[] {
    return [...this.#github.repository.comments.values()].map(({ body }) => body);
  }

  /** Both jobs of the workflow for the newest push or an older one. */
  async judge(options: { readonly head?: string; readonly repo?: string } = {}): Promise<Judged> {
    const { base, number, draft } = this.request;
    const head = options.head ?? this.request.head;
    const pull = { number, draft, base: { sha: base }, head: { sha: head } };
    return this.run("pull_request", { action: "synchronize", pull_request: pull }, { ...options, head });
  }

  async run(event: string, payload: unknown, at: { readonly head: string; readonly repo?: string }): Promise<Judged> {
    git(this.folder, "checkout", "--quiet", "--detach", at.head);
    const place = temporaryFolder();
    writeFileSync(join(place, "event.json"), JSON.stringify(payload));
    const warnings: string[] = [];
    const around = {
      cwd: this.folder,
      environment: {
        ...emptyEnvironment(),
        PATH: process.env["PATH"] ?? "",
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: join(place, "event.json"),
        GITHUB_REPOSITORY: this.#github.repository.name,
        GITHUB_RUN_ID: String(this.#run++),
        GITHUB_API_URL: this.#github.apiUrl,
      },
      log: { progress: () => {}, warning: (said: string) => void warnings.push(said) },
      installation: installation(),
      label: (name: string) => `input ${name}`,
      bringTools: false,
    };
    const gate = { failOn: "error" as const };
    const inputs = { changed: false, staged: false, ...gate, base: undefined, config: undefined };
    const result = await check(inputs, openRepository(at.repo, around));
    const style = { color: false, width: 120 };
    const path = join(place, "check.json");
    writeFileSync(path, render("json", writerInput({ result, gate, version: "0.0.0", style })));
    const written = { report: path, comment: "changes", suggestions: true, token, reportUrl: undefined } as const;
    const { outputs = {} } = await comment(written, openRepository(undefined, { ...around, cwd: place }));
    const report = JSON.parse(readFileSync(path, "utf8")) as Report;
    return { report, result: outputs["result"] ?? "", url: outputs["url"], warnings };
  }
}

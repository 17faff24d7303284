// The GitHub Actions runner: what a step prints for it, and the files that it reads afterwards.
// By hand, because @actions/core brings an HTTP client along that takes longer to load than a small tree to judge.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { delimiter } from "node:path";
import { visible } from "#codecs/terminal/visible.ts";
import { workflowCommand } from "#codecs/workflow-command/workflow-command.ts";

/** What the action host says to the runner. */
export interface Runner {
  setOutput(name: string, value: string): void;
  /** Puts a folder in front of PATH for the steps that follow. */
  addPath(folder: string): void;
  /** Markdown, appended to the page of the step. Without a summary file (an old runner, a test) it is dropped. */
  addSummary(markdown: string): Promise<void>;
  /** Prints text that strangers wrote; no workflow command in it is carried out. */
  printUntrusted(text: string): void;
  /** Prints workflow commands and text that are ours. */
  print(text: string): void;
  startGroup(name: string): void;
  endGroup(): void;
  /** The step fails, with this sentence. */
  fail(sentence: string): void;
}

export function actionsRunner(): Runner {
  const print = (text: string) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  return {
    setOutput(name, value) {
      // Lines of the value cannot end it: nobody knows the last line beforehand.
      const end = `ghadelimiter_${randomUUID()}`;
      append("GITHUB_OUTPUT", `${name}<<${end}\n${value}\n${end}\n`);
    },
    addPath(folder) {
      append("GITHUB_PATH", `${folder}\n`);
      process.env["PATH"] = `${folder}${delimiter}${process.env["PATH"] ?? ""}`;
    },
    addSummary(markdown) {
      if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") !== "") append("GITHUB_STEP_SUMMARY", `${markdown}\n`);
      return Promise.resolve();
    },
    printUntrusted(text) {
      // A token that nobody can have written into the text beforehand ends the pause.
      const token = randomUUID();
      print(`::stop-commands::${token}`);
      print(text);
      print(`::${token}::`);
    },
    print,
    startGroup: (name) => print(`::group::${visible(name)}`),
    endGroup: () => print("::endgroup::"),
    fail(sentence) {
      process.exitCode = 1;
      print(workflowCommand({ name: "error", properties: {}, message: sentence }));
    },
  };
}

/** @throws when the runner has named no such file: then this is no step of a workflow */
function append(file: "GITHUB_OUTPUT" | "GITHUB_PATH" | "GITHUB_STEP_SUMMARY", text: string): void {
  const path = process.env[file] ?? "";
  if (path === "") throw new Error(`${file} is not set: this is no step of a workflow of GitHub Actions`);
  appendFileSync(path, text);
}

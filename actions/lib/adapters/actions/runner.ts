// The GitHub Actions runner: the only importer of @actions/core.
import { randomUUID } from "node:crypto";
import * as core from "@actions/core";

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
    setOutput: (name, value) => core.setOutput(name, value),
    addPath: (folder) => core.addPath(folder),
    async addSummary(markdown) {
      if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
      await core.summary.addRaw(markdown, true).write();
    },
    printUntrusted(text) {
      // A token that nobody can have written into the text beforehand ends the pause.
      const token = randomUUID();
      print(`::stop-commands::${token}`);
      print(text);
      print(`::${token}::`);
    },
    print,
    startGroup: (name) => core.startGroup(name),
    endGroup: () => core.endGroup(),
    fail: (sentence) => core.setFailed(sentence),
  };
}

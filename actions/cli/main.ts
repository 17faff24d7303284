#!/usr/bin/env node
// The command line. Each verb's code is loaded when it is called.
import { runCli } from "#hosts/cli-host.ts";
import { processTerminal } from "#hosts/terminal.ts";
import { verbs } from "./verbs.ts";

const program = {
  name: "homelab",
  summary: "Ragas Homelab: makes a Talos Linux + Flux cluster safe to run from pull requests.",
  verbs,
};

process.exitCode = await runCli(program, processTerminal());

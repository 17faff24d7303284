// The last way: a build from a module whose go.mod and go.sum are locked.
import type { GoModule, KnownTool, Pin } from "#domain/toolchain/tool.ts";
import type { Filling, WorkFolder } from "#ports/tool-store.ts";
import { refuseWrongVersion } from "./ask-version.ts";
import type { ToolchainPorts } from "./ports.ts";
import type { ModuleSource } from "./sources.ts";

const patienceMs = 60 * 60_000;

interface Build {
  readonly tool: KnownTool;
  readonly pin: Pin;
  readonly module: GoModule;
  readonly source: ModuleSource;
  /** Absolute path of the `go` command. */
  readonly go: string;
}

/** The `go` command on PATH. */
export async function findGo({ machine }: Pick<ToolchainPorts, "machine">): Promise<string | undefined> {
  return (await machine.onPath("go")).files[0];
}

/**
 * Builds every program of the tool in a private copy of its locked module. `-mod=readonly`: what go.sum does not know is
 * an error. Without cgo, so that the result needs neither a C compiler nor this machine's libc.
 */
export async function buildWithGo(ports: ToolchainPorts, build: Build, folder: WorkFolder): Promise<Filling> {
  const { tool, pin, module, source } = build;
  const goMod = await folder.write("module/go.mod", source.goMod);
  await folder.write("module/go.sum", source.goSum);
  const files: Record<string, string> = {};
  for (const [index, binary] of tool.binaries.entries()) {
    const goPackage = module.packages[index];
    if (goPackage === undefined) return { problem: `it is not known which package ${binary} is built from` };
    ports.log.progress(`building ${binary} ${pin.version} with Go (once; large tools take minutes)`);
    const output = `${folder.path}/${binary}`;
    const finished = await ports.processes.run({
      file: build.go,
      args: ["build", "-trimpath", "-ldflags", source.linkerFlags, "-o", output, goPackage],
      cwd: goMod.slice(0, -"/go.mod".length),
      env: { ...ports.machine.environment, GOFLAGS: "-mod=readonly", GOWORK: "off", CGO_ENABLED: "0" },
      timeoutMs: patienceMs,
    });
    if ("notStarted" in finished) return { problem: `${build.go} does not start: ${finished.notStarted}` };
    if (finished.exitCode !== 0) return { problem: `go build failed: ${lastLines(finished.stderr)}` };
    files[binary] = output;
  }
  return { files, madeBy: "build", refuse: (binaries) => refuseWrongVersion(ports, build, binaries) };
}

function lastLines(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("go: downloading "));
  return lines.slice(-3).join(" / ").slice(0, 500) || "no message";
}

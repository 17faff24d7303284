// Versions that somebody asks about: `--from 1.13.8 --to 1.14.1`.
import type { Versions } from "#domain/plan/what-if.ts";
import { parseVersion } from "#domain/plan/version-number.ts";
import { WrongUse } from "#kernel/outcome.ts";

export interface AskedVersions {
  readonly from: Versions;
  readonly to: Versions;
  /** A target is named: no file decides it. */
  readonly isWhatIf: boolean;
}

export interface VersionInputs {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly fromKubernetes?: string | undefined;
  readonly toKubernetes?: string | undefined;
  readonly applied?: string | undefined;
  readonly base?: string | undefined;
}

/** @throws WrongUse naming every version that cannot be read, and flags that do not go together */
export function askedVersions(inputs: VersionInputs): AskedVersions {
  const flags = [
    ["--from", inputs.from],
    ["--to", inputs.to],
    ["--from-kubernetes", inputs.fromKubernetes],
    ["--to-kubernetes", inputs.toKubernetes],
  ] as const;
  const isWhatIf = inputs.to !== undefined || inputs.toKubernetes !== undefined;
  const mistakes = flags.flatMap(([flag, text]) =>
    text === undefined || parseVersion(text)?.patch !== undefined
      ? []
      : [`${flag}: ${JSON.stringify(text)} is no version; write one as 1.13.8`],
  );
  if (!isWhatIf && inputs.fromKubernetes !== undefined)
    mistakes.push("--from-kubernetes answers nothing without --to or --to-kubernetes");
  if (isWhatIf && (inputs.base !== undefined || inputs.applied !== undefined))
    mistakes.push(
      "--to and --to-kubernetes ask about versions, and --base and --applied about a change: take one of the two",
    );
  if (mistakes.length > 0) throw new WrongUse(mistakes);
  return {
    from: { talos: withV(inputs.from), kubernetes: withV(inputs.fromKubernetes) },
    to: { talos: withV(inputs.to), kubernetes: withV(inputs.toKubernetes) },
    isWhatIf,
  };
}

function withV(version: string | undefined): string | undefined {
  return version?.replace(/^(?=\d)/u, "v");
}

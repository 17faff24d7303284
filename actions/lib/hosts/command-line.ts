// argv as flags and words, without knowing what they mean.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import type { GivenInputs, InputTable } from "./inputs.ts";

export interface CommandLine {
  readonly given: GivenInputs;
  readonly words: readonly string[];
  readonly mistakes: readonly string[];
}

const short: ReadonlyMap<string, string> = new Map([
  ["-h", "help"],
  ["-q", "quiet"],
  ["-V", "version"],
]);

/**
 * `--name value`, `--name=value`, `--name` and `--no-name` for a boolean, `--` before words that begin with a dash. A
 * value that begins with `-` needs the form with `=`, so that a forgotten value never swallows the next flag.
 */
export function readCommandLine(argv: readonly string[], table: InputTable): CommandLine {
  const given = new Map<string, string[]>();
  const words: string[] = [];
  const mistakes: string[] = [];
  const specs = new Map(table.map((spec) => [spec.name, spec]));
  const add = (name: string, value: string) => void given.set(name, [...(given.get(name) ?? []), value]);
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--") {
      words.push(...argv.slice(i + 1));
      break;
    }
    const flag = flagOf(word);
    if (flag === undefined) {
      words.push(word);
      continue;
    }
    const { name, value } = flag;
    const spec = specs.get(name);
    const negated = spec === undefined && name.startsWith("no-") ? specs.get(name.slice(3)) : undefined;
    if (negated?.kind === "boolean" && value === undefined) add(negated.name, "false");
    else if (spec === undefined) mistakes.push(unknownFlag(word, name, specs.keys()));
    else if (value !== undefined) add(name, value);
    else if (spec.kind === "boolean") add(name, "true");
    else if (argv[i + 1] !== undefined && !(argv[i + 1] ?? "").startsWith("-")) add(name, argv[++i] ?? "");
    else mistakes.push(`--${name} needs a value: --${name} ${spec.placeholder ?? spec.kind.toUpperCase()}`);
  }
  return { given, words, mistakes };
}

function flagOf(word: string): { readonly name: string; readonly value?: string } | undefined {
  const long = short.get(word);
  if (long !== undefined) return { name: long };
  if (!word.startsWith("-") || word === "-") return undefined;
  const body = word.replace(/^--?/, "");
  const equals = body.indexOf("=");
  return equals === -1 ? { name: body } : { name: body.slice(0, equals), value: body.slice(equals + 1) };
}

function unknownFlag(word: string, name: string, known: Iterable<string>): string {
  const near = nearestName(name, known);
  const written = word.split("=")[0] ?? word;
  return `${written} is not a flag of this verb${near === undefined ? "; --help lists them" : `; did you mean --${near}?`}`;
}

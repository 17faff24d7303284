// Which files of the repository source-controller leaves out of the artifact: for Flux they do not exist.
import { matchSegment, readSegment, type SegmentToken } from "#codecs/glob/segment.ts";
import { compareText } from "#kernel/ordering.ts";
import { folderOf, nameOf } from "#domain/repository/paths.ts";

/** Patterns with the folder that they count from, and what to call them. */
interface PatternList {
  readonly by: string;
  readonly folder: string;
  readonly text: string;
}

interface Pattern {
  readonly by: string;
  readonly domain: readonly string[];
  readonly parts: readonly Part[];
  readonly includes: boolean;
  readonly onlyFolders: boolean;
  readonly isGlob: boolean;
}

interface Part {
  readonly text: string;
  /** Undefined for text that is no pattern and matches nothing. */
  readonly tokens: readonly SegmentToken[] | undefined;
}

export interface IgnoreInput {
  readonly paths: Iterable<string>;
  readonly text: (path: string) => string | undefined;
  /** `spec.ignore` of the source, and how to call it. */
  readonly ofSource: { readonly text: string; readonly by: string } | undefined;
}

/** What source-controller leaves out by itself (`sourceignore.go` of github.com/fluxcd/pkg/sourceignore). */
const always: PatternList = {
  by: "Flux leaves such files out by itself",
  folder: "",
  text: (
    ".git/ .gitignore .gitmodules .gitattributes *.jpg *.jpeg *.gif *.png *.wmv *.flv *.tar.gz *.zip " +
    ".github/ .circleci/ .travis.yml .gitlab-ci.yml appveyor.yml .drone.yml cloudbuild.yaml codeship-services.yml " +
    "codeship-steps.yml **/.goreleaser.yml **/.sops.yaml **/.flux.yaml"
  ).replaceAll(" ", "\n"),
};

/**
 * The files that are left out, each with what leaves it out: the patterns that Flux has by itself, those of every
 * `.sourceignore` from the root down, those of the source, of which the last one that matches decides.
 */
export function leftOut({ paths, text, ofSource }: IgnoreInput): ReadonlyMap<string, string> {
  const all = [...paths];
  const files = all.filter((path) => nameOf(path) === ".sourceignore").sort(compareText);
  const lists: PatternList[] = [
    always,
    ...files.map((path) => ({ by: `${path} leaves it out`, folder: folderOf(path), text: text(path) ?? "" })),
    ...(ofSource === undefined ? [] : [{ by: `${ofSource.by} leaves it out`, folder: "", text: ofSource.text }]),
  ];
  const patterns = lists.flatMap(patternsOf).reverse();
  const found = new Map<string, string>();
  for (const path of all) {
    const parts = path.split("/");
    const decides = patterns.find((pattern) => matches(pattern, parts));
    if (decides?.includes === false) found.set(path, decides.by);
  }
  return found;
}

function patternsOf({ by, folder, text }: PatternList): Pattern[] {
  const domain = folder === "" ? [] : folder.split("/");
  return text
    .split("\n")
    .map((line) => line.replace(/\r$/u, ""))
    .filter((line) => !line.startsWith("#") && line.trim() !== "")
    .map((line) => {
      const includes = line.startsWith("!");
      const bare = (includes ? line.slice(1) : line).replace(/(?<!\\) +$/u, "");
      const onlyFolders = bare.endsWith("/");
      const body = onlyFolders ? bare.slice(0, -1) : bare;
      const isGlob = body.includes("/");
      const parts = body.split("/").map((part) => partOf(part, isGlob));
      return { by, domain, parts, includes, onlyFolders, isGlob };
    });
}

/** Beside other characters `**` is the same as `*` in a name, and nothing in a path. */
function partOf(text: string, isInPath: boolean): Part {
  const read = readSegment(isInPath ? text : text.replace(/\*{2,}/gu, "*"));
  return { text, tokens: "tokens" in read ? read.tokens : undefined };
}

/** Of a file; `pattern.Match` in github.com/fluxcd/pkg/sourceignore/gitignore, which also looks at the folders above. */
function matches(pattern: Pattern, path: readonly string[]): boolean {
  const { domain, isGlob, onlyFolders, parts } = pattern;
  if (path.length <= domain.length || domain.some((name, index) => path[index] !== name)) return false;
  const rest = path.slice(domain.length);
  if (isGlob) return matchesGlob(pattern, rest);
  const candidates = onlyFolders ? rest.slice(0, -1) : rest;
  return candidates.some((name) => isMatch(parts[0], name));
}

function matchesGlob({ parts, onlyFolders }: Pattern, path: readonly string[]): boolean {
  let at = 0;
  let matched = false;
  let canTraverse = false;
  for (const [index, part] of parts.entries()) {
    if (part.text === "") {
      canTraverse = false;
      continue;
    }
    if (part.text === "**") {
      if (index === parts.length - 1) break;
      canTraverse = true;
      continue;
    }
    if (at >= path.length) return false;
    if (canTraverse) {
      canTraverse = false;
      const found = path.findIndex((name, place) => place >= at && isMatch(part, name));
      matched = found !== -1;
      at = found === -1 ? path.length : found + 1;
    } else {
      if (!isMatch(part, path[at] ?? "")) return false;
      matched = true;
      at++;
    }
  }
  return matched && !(onlyFolders && at === path.length);
}

function isMatch(part: Part | undefined, name: string): boolean {
  return part?.tokens !== undefined && matchSegment(part.tokens, name);
}

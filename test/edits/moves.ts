// Files and folders under other names, and every reference to them with them.
import { dirname, posix } from "node:path";
import { isPair, isScalar, parseAllDocuments, visit } from "yaml";
import { isYaml, type Tree } from "./tree.ts";

export interface Moved {
  readonly tree: Tree;
  /** New paths by old ones. */
  readonly paths: ReadonlyMap<string, string>;
}

const mark = "m0ved";

/** A text that was said of a moved tree, with the names that were there before. */
export function withOldNames(text: string): string {
  return text.replaceAll(`-${mark}`, "").replaceAll(`${mark}-`, "");
}

/** Names that a program looks for. */
const fixedNames =
  /^(?:kustomization\.ya?ml|Kustomization|talconfig\.ya?ml|talenv(?:\.sops)?\.ya?ml|talsecret(?:\.sops)?\.ya?ml|talosconfig|\..*|renovate\.json5?|helmfile.*)$/u;
/** Where programs look by themselves, or by patterns. */
const fixedFolders = /(?:^|\/)(?:\.[^/]+|clusterconfig)\//u;

/** Each file that nothing looks for by its name and that nothing names but by a path in a YAML file. */
export function movedFiles(tree: Tree): Moved {
  const named = references(tree);
  const patterns = namePatterns(tree);
  const movable = [...tree.keys()].filter((path) => {
    if (patterns.some((pattern) => pattern.test(path))) return false;
    if (fixedNames.test(posix.basename(path)) || fixedFolders.test(path) || !isYaml(path)) return false;
    return mentions(tree, posix.basename(path)) === named.filter(({ target }) => target === path).length;
  });
  return moved(
    tree,
    new Map(movable.map((path) => [path, posix.join(dirname(path), `${mark}-${posix.basename(path)}`)])),
  );
}

/** Each folder that a YAML file names by its path, and that no pattern outside of them speaks of. */
export function movedFolders(tree: Tree): Moved {
  const folders = new Set([...tree.keys()].flatMap((path) => ancestors(path)));
  const patterns = [...tree].filter(([path]) => !isYaml(path) || fixedFolders.test(path) || path.startsWith("."));
  const named = new Set(references(tree).map(({ target }) => target));
  const movable = [...folders].filter(
    (folder) =>
      named.has(folder) &&
      !fixedFolders.test(`${folder}/`) &&
      !patterns.some(([, text]) => text.includes(posix.basename(folder))),
  );
  const inner = movable.filter((folder) => !movable.some((other) => folder.startsWith(`${other}/`)));
  const names = new Map(inner.map((folder) => [folder, `${folder}-${mark}`]));
  const target = (path: string) => {
    const folder = inner.find((each) => path === each || path.startsWith(`${each}/`));
    return folder === undefined ? path : `${names.get(folder) ?? folder}${path.slice(folder.length)}`;
  };
  const paths = [...tree.keys(), ...folders].filter((path) => target(path) !== path);
  return moved(tree, new Map(paths.map((path) => [path, target(path)])));
}

/** What paths with variables may stand for: `./patches/${disk}.yaml`. */
function namePatterns(tree: Tree): RegExp[] {
  const words = [...tree.values()].flatMap((text) => text.match(/[\w./-]*\$\{\w+\}[\w./-]*\.ya?ml/gu) ?? []);
  return words.map((word) => {
    const parts = word.replace(/^\.\//u, "").split(/\$\{\w+\}/u);
    return new RegExp(`(?:^|/)${parts.map((part) => escaped(part)).join(".*")}$`, "u");
  });
}

interface Reference {
  /** The file that says it. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The file or folder that is meant, by its path in the tree. */
  readonly target: string;
  readonly isRelative: boolean;
}

/** Words of YAML files that are the path of a file or a folder here, from the file that they stand in or from the root. */
function references(tree: Tree): Reference[] {
  const places = new Set([...tree.keys()].flatMap((path) => [path, ...ancestors(path)]));
  return [...tree].flatMap(([path, text]) => (isYaml(path) ? referencesIn(path, text, places) : []));
}

function referencesIn(path: string, text: string, places: ReadonlySet<string>): Reference[] {
  const found: Reference[] = [];
  const add = (words: string, start: number, isFolderOnly: boolean) => {
    const plain = words.replace(/^[^=/]+=(?=\S)/u, "").replace(/^@/u, "");
    const begin = start + words.length - plain.length;
    const near = { target: tidy(posix.join(dirname(path), plain)), isRelative: true };
    const far = { target: tidy(plain), isRelative: false };
    // `spec.path` of Flux starts at the root; everything else starts at the file.
    const meant = (isFolderOnly ? [far] : [near, far]).find(({ target }) => places.has(target) && target !== ".");
    if (meant === undefined || (!/[./]/u.test(plain) && !isFolderOnly)) return;
    found.push({ path, start: begin, end: begin + plain.length, words: plain, ...meant });
  };
  for (const document of parseAllDocuments(text, { logLevel: "silent", uniqueKeys: false })) {
    visit(document, {
      Scalar: (role, scalar, above) => {
        if (role === "key" || typeof scalar.value !== "string" || scalar.range == null) return;
        const pair = above.at(-1);
        const isFluxPath = isPair(pair) && isScalar(pair.key) && pair.key.value === "path" && /^kind: Kustomization$/mu.test(text); // prettier-ignore
        const start = text.indexOf(scalar.value, scalar.range[0]);
        if (start >= 0 && start < scalar.range[1]) add(scalar.value, start, isFluxPath && !isYaml(scalar.value));
      },
    });
  }
  return found;
}

function moved(tree: Tree, paths: ReadonlyMap<string, string>): Moved {
  const named = references(tree);
  const edited = [...tree].map(([path, text]): [string, string] => {
    const own = named.filter((reference) => reference.path === path).sort((a, b) => b.start - a.start);
    return [paths.get(path) ?? path, own.reduce((before, reference) => rewritten(before, reference, paths), text)];
  });
  return { tree: new Map(edited), paths };
}

function rewritten(text: string, reference: Reference, paths: ReadonlyMap<string, string>): string {
  const { start, end, words, target, isRelative, path } = reference;
  const to = paths.get(target) ?? target;
  const from = dirname(paths.get(path) ?? path);
  if (to === target && from === dirname(path)) return text;
  const tail = words.endsWith("/") ? "/" : "";
  const lead = words.startsWith("./") ? "./" : "";
  const fresh = isRelative ? posix.relative(from, to) : to;
  return `${text.slice(0, start)}${fresh.startsWith("..") ? "" : lead}${fresh}${tail}${text.slice(end)}`;
}

function mentions(tree: Tree, name: string): number {
  const mention = new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w.-])`, "gu");
  return [...tree.values()].reduce((sum, text) => sum + [...text.matchAll(mention)].length, 0);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

function ancestors(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function tidy(path: string): string {
  return posix.normalize(path).replace(/\/$/u, "");
}

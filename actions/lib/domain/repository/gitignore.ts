// Whether Git would ignore a path, by the ignore files from the root down to its folder (gitignore(5)).

export interface IgnoreFile {
  /** The folder that it stands in; the empty string for the root. */
  readonly folder: string;
  readonly text: string;
}

/** The last pattern that matches decides, those of deeper files after those above; an ignored folder hides what is in it. */
export function isIgnored(path: string, files: readonly IgnoreFile[]): boolean {
  const parts = path.split("/");
  for (let length = 1; length <= parts.length; length++) {
    const part = parts.slice(0, length).join("/");
    if (decide(part, length < parts.length, files)) return true;
  }
  return false;
}

function decide(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { folder, text } of [...files].sort((a, b) => a.folder.length - b.folder.length)) {
    if (folder !== "" && !path.startsWith(`${folder}/`)) continue;
    const relative = folder === "" ? path : path.slice(folder.length + 1);
    for (const line of text.split(/\r?\n/u)) {
      const pattern = patternOf(line);
      if (pattern !== undefined && (isFolder || !pattern.onlyFolders) && pattern.test.test(relative))
        ignored = !pattern.isNegated;
    }
  }
  return ignored;
}

interface Pattern {
  readonly test: RegExp;
  readonly isNegated: boolean;
  readonly onlyFolders: boolean;
}

function patternOf(line: string): Pattern | undefined {
  const trimmed = line.replace(/(?<!\\)\s+$/u, "");
  if (trimmed === "" || trimmed.startsWith("#")) return undefined;
  const isNegated = trimmed.startsWith("!");
  const bare = (isNegated ? trimmed.slice(1) : trimmed).replace(/^\\(?=[#!])/u, "");
  const onlyFolders = bare.endsWith("/");
  const body = bare.replace(/\/+$/u, "");
  const isAnchored = body.includes("/");
  return { test: expression(body.replace(/^\//u, ""), isAnchored), isNegated, onlyFolders };
}

function expression(body: string, isAnchored: boolean): RegExp {
  const source = body.replace(/\*\*\/|\/\*\*$|\*\*|\*|\?|\[!?[^\]]*\]|[.+^${}()|[\]\\]/gu, (token) => {
    if (token === "**/") return "(?:.*/)?";
    if (token === "/**") return "/.*";
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    return token.length > 1 ? token.replace("[!", "[^") : `\\${token}`;
  });
  return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${source}$`, "u");
}

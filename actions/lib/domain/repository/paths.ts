// Paths inside the repository: always relative, always with `/`.

/** Joins and normalises; undefined when the result leaves the repository or is absolute. */
export function resolveInside(folder: string, relative: string): string | undefined {
  if (relative.startsWith("/")) return undefined;
  const parts: string[] = folder === "" || folder === "." ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The folder of a file; the empty string for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True when `path` is `folder` or lies below it; everything lies below the root. */
export function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

// What people apply by hand before Flux runs: the names that the bootstrap files hold.

export interface Repository {
  readonly paths: ReadonlySet<string>;
  /** Text of a file; undefined when it cannot be read. */
  readonly text: (path: string) => string | undefined;
}

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** True when a file of the bootstrap, template or script included, holds `name` as a word. */
export function isMadeByHand(repository: Repository, name: string): boolean {
  let words = known.get(repository.paths);
  if (words === undefined) known.set(repository.paths, (words = wordsOf(repository)));
  return words.has(name);
}

function wordsOf({ paths, text }: Repository): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths) {
    const isBootstrap =
      /(?:^|\/)bootstrap(?:\/|$|[.-])/iu.test(path) ||
      /(?:^|\/)(?:justfile|Taskfile\.ya?ml|\.taskfiles\/.*|\.just\/.*)$/iu.test(path);
    if (!isBootstrap || /\.(?:md|png|svg|gz)$/u.test(path)) continue;
    for (const [word] of (text(path) ?? "").matchAll(/[a-z0-9][a-z0-9.-]*[a-z0-9]/gu)) found.add(word);
  }
  return found;
}

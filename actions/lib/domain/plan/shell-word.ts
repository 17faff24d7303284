// Words of a repository in a line that somebody pastes into a shell.

/** The word as it is where a shell leaves it alone, else between quotes. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/u.test(text) ? text : `'${text.replace(/'/gu, () => `'\\''`)}'`;
}

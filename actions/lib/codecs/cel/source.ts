// The text of a rule, made ready for cel-js: functions that it has and that Kubernetes understands otherwise get a name of
// their own, because it takes no second definition of one.

/** Ours for theirs: RE2 patterns, characters counted as Unicode has them, Go's durations, `has()` below an index. */
const renamed = [
  "has", "matches", "indexOf", "lastIndexOf", "substring", "split", "join", "lowerAscii", "upperAscii", "trim", "duration",
  "value",
] as const; // prettier-ignore

/** Strings with their prefixes, comments, and calls of the functions above. */
const tokens = new RegExp(
  [
    /[bBrR]{0,2}"""(?:\\[^]|[^\\])*?"""/.source,
    /[bBrR]{0,2}'''(?:\\[^]|[^\\])*?'''/.source,
    /\b[bB]?[rR][bB]?(?:"[^"\n]*"|'[^'\n]*')/.source,
    /"(?:\\.|[^"\\\n])*"/.source,
    /'(?:\\.|[^'\\\n])*'/.source,
    /\/\/[^\n]*/.source,
    `\\b(${renamed.join("|")})(?=\\s*\\()`,
  ].join("|"),
  "gu",
);

/** The name under which we define a function that cel-js defines too. */
export function ourName(name: (typeof renamed)[number]): string {
  return `${name}InKubernetes`;
}

/** The rule with our names in it. */
export function preparedSource(rule: string): string {
  return rule.replace(tokens, (token: string, name?: (typeof renamed)[number]) =>
    name === undefined ? token : ourName(name),
  );
}

// Functions of talhelper's templates (Go's, with all of sprig) whose result is not made of the repository alone.

/** `network`: a stranger is asked. `machine`: the environment of who renders. `chance`: another value in each run. */
export type Reach = "network" | "machine" | "chance";

export interface ReachingCall {
  readonly name: string;
  readonly reach: Reach;
  /** Offsets of the action in the text. */
  readonly start: number;
  readonly end: number;
  /** The whole action, without its braces: `env "DNS_SERVER"`. */
  readonly action: string;
}

const chance =
  "now ago date dateInZone htmlDate htmlDateInZone uuidv4 bcrypt htpasswd shuffle randAlphaNum randAlpha randNumeric " +
  "randAscii randBytes randInt encryptAES genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey " +
  "genSignedCert genSignedCertWithKey";

/** github.com/Masterminds/sprig/v3, functions.go. */
const reaching: ReadonlyMap<string, Reach> = new Map<string, Reach>([
  ["getHostByName", "network"],
  ["env", "machine"],
  ["expandenv", "machine"],
  ...chance.split(" ").map((name): [string, Reach] => [name, "chance"]),
]);

/** Every such call in a text, in its order. Words inside strings and after a dot or `$` are no functions. */
export function reachingCalls(text: string): readonly ReachingCall[] {
  if (!text.includes("{{")) return [];
  const found: ReachingCall[] = [];
  for (const match of text.matchAll(/\{\{((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|(?!\}\})[\s\S])*)(?:\}\}|$)/gu)) {
    const [whole, inner = ""] = match;
    if (/^-?\s*\/\*/u.test(inner)) continue;
    const words = inner.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/gu, (string) => " ".repeat(string.length));
    for (const word of words.matchAll(/(?<![\w.$])[A-Za-z]\w*/gu)) {
      const reach = reaching.get(word[0]);
      if (reach !== undefined)
        found.push({
          name: word[0],
          reach,
          start: match.index,
          end: match.index + whole.length,
          action: inner.replace(/^-|-$/gu, "").trim(),
        });
    }
  }
  return found;
}

/** Names of variables that an action reads by `env "NAME"`; undefined when one of them is computed. */
export function variablesRead(action: string): readonly string[] | undefined {
  const calls = [...action.matchAll(/(?<![\w.$])(?:env|expandenv)\b/gu)].length;
  const named = [...action.matchAll(/(?<![\w.$])env\s+["`]([^"`]*)["`]/gu)].map((match) => match[1] ?? "");
  return named.length === calls ? named : undefined;
}

// Answers about long texts, remembered by the digest of the text: a configuration is looked at hundreds of times and changes once.
import { sha256 } from "#kernel/digest.ts";

/** Of the last 256 different texts. The texts themselves are not kept. */
export function byDigest<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const digest = sha256(text);
    const found = known.get(digest);
    if (found !== undefined) return found;
    const made = answer(text);
    const oldest = known.size >= 256 ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(digest, made);
    return made;
  };
}

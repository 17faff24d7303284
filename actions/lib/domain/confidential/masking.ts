// Puts dots in the place of what is confidential.
import type { TextRange } from "#kernel/source-text.ts";

const dot = "•";
/** What stands for a value in a sentence; its length says nothing. */
const dots = dot.repeat(3);
/** A shorter value may be a word like any other. */
const shortest = 6;
/** Messages cut long values; this much of one is enough to know it again. */
const telling = 20;

/** The text with a dot for each character of the ranges; line breaks, indentation and so every position stay. */
export function maskText(text: string, ranges: readonly TextRange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), masked(text.slice(from, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

function masked(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    const indentation = /^\s*/.exec(line)?.[0] ?? "";
    return indentation + dot.repeat(line.length - indentation.length);
  });
}

/**
 * A sentence without the values. `isAboutOne`: the sentence is about the place of one, so that whatever it quotes goes,
 * and short values, too.
 */
export function maskSentence(sentence: string, values: readonly string[], isAboutOne: boolean): string {
  let result = sentence;
  for (const value of [...values].sort((a, b) => b.length - a.length))
    for (const written of new Set([value, JSON.stringify(value).slice(1, -1)]))
      result = without(result, written, isAboutOne);
  return isAboutOne ? result.replace(/"(?:[^"\\]|\\.)*"/g, `"${dots}"`) : result;
}

function without(sentence: string, value: string, isAboutOne: boolean): string {
  if (value.length < shortest) return isAboutOne ? replaceWord(sentence, value) : sentence;
  const whole = sentence.split(value).join(dots);
  if (value.length <= telling) return whole;
  return whole.replace(new RegExp(`${escaped(value.slice(0, telling))}[^"\\s]*`, "g"), () => dots);
}

function replaceWord(sentence: string, value: string): string {
  return sentence.replace(new RegExp(`(?<![\\w.-])${escaped(value)}(?![\\w-])`, "g"), () => dots);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, (character) => `\\${character}`);
}

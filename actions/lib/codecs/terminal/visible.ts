// Text from a repository made safe for a terminal and a log: nothing in it can move the cursor or reorder what is read.

/**
 * Control characters (C0, DEL, C1), line and paragraph separators, and the invisible characters that reorder or hide
 * text (bidirectional controls, zero-width, tags, BOM). ZWJ and variation selectors stay: emoji are made of them.
 */
const unsafe =
  // eslint-disable-next-line no-misleading-character-class
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const loneSurrogate = /[\ud800-\udfff]/gu;
const names: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u001b": "\\e", "\0": "\\0" };

/** Each unsafe character as an escape such as `\e` or `\u202e`; everything else as it is. */
export function visible(text: string): string {
  return text
    .replace(unsafe, (character) => names[character] ?? escape(character))
    .replace(loneSurrogate, () => "\ufffd");
}

function escape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}

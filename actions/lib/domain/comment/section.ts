// A page made of parts that fit a budget: the grave ones first, then what there is room for, and what was left out is counted.

/** A part of the page. Its items are whole: one is there or it is not, so no fence is ever cut. */
export interface Section {
  /** Who gets room first; 0 is the most important. The order on the page is that of the list of sections. */
  readonly rank: number;
  /** Text before and after the items; Markdown with its line breaks. */
  readonly open: string;
  readonly close: string;
  readonly items: readonly string[];
  /** How many things each item tells of; one where absent. */
  readonly weights?: readonly number[];
  /** So many items are there before a less important section gets any. */
  readonly least: number;
  /** What stands for items that are left out. */
  readonly more: (count: number) => string;
}

/**
 * The page, at most `budget` bytes of UTF-8 as long as the first items of the sections of rank 0 fit at all. Sections without items are left
 * out.
 */
export function fitSections(sections: readonly Section[], budget: number): string {
  const present = sections.filter(({ items }) => items.length > 0);
  const shown = new Map<Section, number>(present.map((section) => [section, 0]));
  const byRank = [...present].sort((a, b) => a.rank - b.rank);
  let left = budget - present.reduce((sum, section) => sum + frameSize(section), 0);
  const add = (section: Section, most: number): void => {
    for (let index = shown.get(section) ?? 0; index < Math.min(most, section.items.length); index++) {
      const size = bytes(section.items[index] ?? "");
      if (size > left) return;
      left -= size;
      shown.set(section, index + 1);
    }
  };
  for (const section of byRank) add(section, section.least);
  for (const section of byRank) add(section, section.items.length);
  return present.map((section) => written(section, shown.get(section) ?? 0)).join("");
}

function written({ open, close, items, more, weights }: Section, shown: number): string {
  const rest = items.slice(shown).reduce((sum, _, index) => sum + (weights?.[shown + index] ?? 1), 0);
  return `${open}${items.slice(0, shown).join("")}${rest === 0 ? "" : more(rest)}${close}`;
}

function frameSize({ open, close, items, more }: Section): number {
  return bytes(open) + bytes(close) + bytes(more(items.length));
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** A section whose whole text is there or not. */
export function wholeSection(rank: number, text: string): Section {
  return { rank, open: "", close: "", items: text === "" ? [] : [text], least: 1, more: () => "" };
}

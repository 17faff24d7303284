// HTML in which text of strangers stays text: every value of a template is escaped unless it is markup already.
import { visible } from "#codecs/terminal/visible.ts";

/** Markup that is safe to be put into a page. */
export interface Html {
  readonly markup: string;
}

type Value = Html | string | number | undefined | false | readonly (Html | undefined | false)[];

/** `` html`<b>${name}</b>` ``: strings and numbers are escaped, markup and lists of it go in as they are, nothing else is shown. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = parts[0] ?? "";
  for (const [index, value] of values.entries()) markup += `${written(value)}${parts[index + 1] ?? ""}`;
  return { markup };
}

/** Markup that this program wrote as a whole: a drawing, a style sheet. Never text from a repository. */
export function ownMarkup(markup: string): Html {
  return { markup };
}

function written(value: Value): string {
  if (value === undefined || value === false) return "";
  if (typeof value === "string" || typeof value === "number") return htmlText(String(value));
  if ("markup" in value) return value.markup;
  return value.map(written).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or a quoted attribute. Line breaks stay; control and bidi characters are shown as escapes. */
export function htmlText(text: string): string {
  return text
    .split("\n")
    .map((line) => visible(line).replace(/[&<>"']/g, (character) => entities[character] ?? character))
    .join("\n");
}

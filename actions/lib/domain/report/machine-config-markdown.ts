// Changed machine configurations on a page of GitHub: a diff, then what each field means.
import { cellsOf } from "#codecs/terminal/cells.ts";
import { visible } from "#codecs/terminal/visible.ts";
import { markdownCode, markdownFence, markdownLink, markdownText } from "#codecs/markdown/markdown.ts";
import type { FieldChange } from "#domain/machine-config/change.ts";
import type { MachineConfigChange } from "#domain/machine-config/cluster-change.ts";
import type { FoldedChange } from "#domain/machine-config/fold.ts";
import { fieldLines, fieldName, fieldPlace } from "./field-lines.ts";
import {
  changeWords,
  classWords,
  consequenceWords,
  hiddenWords,
  runningWords,
  unknownWords,
} from "./machine-config-words.ts";
import type { Place } from "./writer.ts";

export interface MachineConfigMarkdownOptions {
  readonly link?: ((place: Place) => string | undefined) | undefined;
  /** Bytes that this part may take; what does not fit is counted. */
  readonly room?: number;
}

/** One folded part per cluster; empty without a cluster. */
export function machineConfigMarkdown(
  changes: readonly MachineConfigChange[],
  { link, room = 200_000 }: MachineConfigMarkdownOptions = {},
): string {
  return changes.map((change) => clusterPart(change, { link, room: room / changes.length })).join("\n");
}

interface Options {
  readonly link: MachineConfigMarkdownOptions["link"];
  readonly room: number;
}

function clusterPart(change: MachineConfigChange, { link, room }: Options): string {
  const { cluster, changes } = change;
  const words = [changeWords(change), consequenceWords(change)].filter((part) => part !== undefined).join("; ");
  const heading = `<b>Machine configuration</b> of ${markdownText(cluster)}: ${markdownText(words)}`;
  const running = runningWords(change);
  const hidden = hiddenWords(change);
  const notes = [
    ...(hidden === undefined ? [] : [`- **${markdownText(hidden)}**\n`]),
    ...unknownWords(change).map(({ who, why }) => `- ${markdownText(who)}: ${markdownText(why)}\n`),
  ];
  const body = [
    ...notes,
    ...groups(changes, { link, room }),
    ...(running === undefined ? [] : [`<sub>${markdownText(running)}</sub>\n`]),
  ];
  if (changes.length === 0 && notes.length === 0) return `${heading}\n`;
  return `<details open><summary>${heading}</summary>\n\n${body.join("\n")}\n</details>\n`;
}

function groups(changes: readonly FoldedChange[], { link, room }: Options): string[] {
  let left = room;
  const texts: string[] = [];
  for (const group of changes) {
    const text = fieldGroupMarkdown(group, link);
    left -= Buffer.byteLength(text);
    if (left < 0) break;
    texts.push(text);
  }
  const rest = changes.length - texts.length;
  return rest === 0 ? texts : [...texts, `${rest} more groups of nodes; the JSON report has all.\n`];
}

/** One group of nodes with the fields that change on all of them: the diff, then what it means. */
export function fieldGroupMarkdown(group: FoldedChange, link: Options["link"]): string {
  return `${fence(group)}\n${meanings(group.fields, link)}`;
}

/** The nodes, with the source at the right where all fields come from one line; else each field has its own. */
function fence({ who, fields }: FoldedChange): string {
  const places = fields.map(fieldPlace);
  const one = new Set(places).size === 1 ? (places[0] ?? "") : undefined;
  const lines = fields.flatMap((field, index) =>
    fieldLines(field).map(({ sign, text }, row) =>
      beside(`${sign} ${visible(text)}`, row === 0 && one === undefined ? (places[index] ?? "") : ""),
    ),
  );
  return markdownFence([beside(`  ${visible(who)}`, one ?? ""), ...lines], "diff");
}

const column = 56;

function beside(text: string, place: string): string {
  return place === "" ? text : `${text}${" ".repeat(Math.max(2, column - cellsOf(text)))}${visible(place)}`;
}

/** Fields of one class for one reason are told together. */
function meanings(fields: readonly FieldChange[], link: Options["link"]): string {
  const reasons = new Map<string, FieldChange[]>();
  for (const field of fields) {
    const key = JSON.stringify([classWords(field), field.reason, field.danger]);
    reasons.set(key, [...(reasons.get(key) ?? []), field]);
  }
  return [...reasons.values()]
    .map((group) => {
      const [first] = group;
      if (first === undefined) return "";
      const names = group.map((field) => named(field, link)).join(", ");
      const danger = first.danger === undefined ? "" : `\n  **Danger:** ${markdownText(first.danger)}`;
      return `- **${classWords(first)}** · ${names}: ${markdownText(first.reason)}${danger}\n`;
    })
    .join("");
}

function named(field: FieldChange, link: Options["link"]): string {
  const name = markdownCode(fieldName(field));
  const url =
    field.at === undefined
      ? undefined
      : link?.({ path: field.at.path, line: field.at.line, endLine: field.at.endLine });
  return url === undefined ? name : markdownLink(name, url);
}

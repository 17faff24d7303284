// Changed machine configurations on a terminal.
import { cellsOf } from "#codecs/terminal/cells.ts";
import { visible } from "#codecs/terminal/visible.ts";
import type { FieldChange } from "#domain/machine-config/change.ts";
import type { MachineConfigChange } from "#domain/machine-config/cluster-change.ts";
import { fieldLines, fieldPlace, type DiffLine } from "./field-lines.ts";
import {
  changeWords,
  classWords,
  consequenceWords,
  hiddenWords,
  runningWords,
  unknownWords,
} from "./machine-config-words.ts";
import { linked, paint } from "./paint.ts";
import { wrap } from "./wrapping.ts";
import type { Style } from "./writer.ts";

/** A heading per cluster, then each group of nodes with its fields, class, reason and danger. Ends with an empty line. */
export function machineConfigText(changes: readonly MachineConfigChange[], style: Style): string[] {
  return changes.flatMap((change) => {
    const { cluster, path, changes: groups } = change;
    const about = [changeWords(change), consequenceWords(change), runningWords(change)].filter(
      (part) => part !== undefined && part !== "",
    );
    const hidden = hiddenWords(change);
    return [
      `${paint(style, "bold", visible(path))}  ${visible(cluster)}: ${visible(about.join("; "))}`,
      ...(hidden === undefined
        ? []
        : wrap(visible(hidden), style.width - 2).map((text) => `  ${paint(style, "warning", text)}`)),
      ...unknownWords(change).flatMap(({ who, why }) =>
        wrap(visible(`${who}: ${why}`), style.width - 2).map((text) => `  ${text}`),
      ),
      ...groups.flatMap(({ who, fields }) => [
        "",
        `  ${paint(style, "bold", visible(who))}`,
        ...fields.flatMap((field) => fieldText(field, style)),
      ]),
      "",
    ];
  });
}

const inks = { "+": "good", "-": "error", " ": "dim" } as const;

function fieldText(field: FieldChange, style: Style): string[] {
  const place = field.at === undefined ? undefined : visible(fieldPlace(field));
  const lines = fieldLines(field).map((line, index) => {
    const text = shown(line);
    const room = style.width - 4 - cellsOf(text) - cellsOf(place ?? "");
    const isPlaced = index === 0 && place !== undefined && field.at !== undefined && room >= 2;
    const end = isPlaced
      ? `${" ".repeat(room)}${paint(style, "dim", field.new === undefined ? place : linked(style, field.at, place))}`
      : "";
    return `    ${paint(style, inks[line.sign], text)}${end}`;
  });
  // The same words for each of them would bury the rest.
  if (field.movedFrom !== undefined) return lines;
  const room = style.width - 6;
  return [
    ...lines,
    ...wrap(`${classWords(field)}: ${field.reason}`, room).map((text) => `      ${paint(style, "dim", visible(text))}`),
    ...(field.danger === undefined
      ? []
      : wrap(`danger: ${field.danger}`, room).map((text) => `      ${paint(style, "warning", visible(text))}`)),
  ];
}

function shown({ sign, text }: DiffLine): string {
  return `${sign} ${visible(text)}`;
}

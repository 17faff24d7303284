// The plan for a person at a terminal.
import { cellsOf } from "#codecs/terminal/cells.ts";
import { cutTo, padTo } from "#codecs/terminal/fitting.ts";
import { visible } from "#codecs/terminal/visible.ts";
import { counted } from "#kernel/counted.ts";
import type { FieldChange } from "#domain/machine-config/change.ts";
import type { ConfigValue } from "#domain/machine-config/rendered.ts";
import { paint } from "#domain/report/paint.ts";
import { wrap } from "#domain/report/wrapping.ts";
import type { Style } from "#domain/report/writer.ts";
import { short } from "./installation.ts";
import type { Plan } from "./plan.ts";
import { hopWords } from "./refusals/versions.ts";
import { nodesOfRow, planRows } from "./rows.ts";
import { planHeading, planSentence } from "./sentence.ts";
import { minutesWords } from "./words.ts";

export interface PlanTextOptions {
  readonly style: Style;
  /** Leave out what the report tells in its own place: fields that differ, and what refuses the plan. */
  readonly brief?: boolean;
}

/** Lines without a newline: heading, sentence, nodes in order, what refuses it, what differs, digest. */
export function planText(plan: Plan, options: PlanTextOptions): readonly string[] {
  const { style } = options;
  const { bound, digest, risk } = plan;
  const title = paint(style, "bold", visible(`plan  ${planHeading(plan)}`));
  if (bound.steps.length === 0) return [title, ...notes(plan, style)];
  const isBrief = options.brief === true;
  return [
    title,
    ...indented(style, planSentence(plan)),
    "",
    ...table(plan, style),
    ...label(style, "order", bound.order),
    ...(plan.estimate.most === 0 ? [] : label(style, "time", `about ${minutesWords(plan.estimate)}`)),
    ...label(style, "risk", risk),
    ...(plan.hops.length > 1 ? label(style, "path", `${hopWords(plan.hops)}; one pull request for each is safer`) : []),
    ...notes(plan, style),
    ...(isBrief ? [] : [...refusalLines(plan, style), ...changeLines(plan, style)]),
    ...label(style, "digest", digest),
  ];
}

function notes(plan: Plan, style: Style): readonly string[] {
  const { ridesAlong, halves, notChecked } = plan;
  return [
    ...(ridesAlong.length === 0
      ? []
      : label(style, "along", `not of this change, and not applied yet: ${ridesAlong.join(", ")}`)),
    ...(halves === undefined
      ? []
      : [
          ...label(style, "talos/", halves.talos),
          ...label(style, "flux", halves.kubernetes),
          ...label(style, "split", halves.advice),
        ]),
    ...notChecked.flatMap(({ what, why }) => label(style, "left out", `${what}: ${why}`)),
  ];
}

const labelWidth = 10;

function label(style: Style, name: string, text: string): string[] {
  const [first = "", ...rest] = wrap(text, style.width - labelWidth - 2);
  return [
    `  ${paint(style, "dim", name.padEnd(labelWidth))}${first}`,
    ...rest.map((line) => " ".repeat(labelWidth + 2) + line),
  ];
}

function indented(style: Style, text: string): string[] {
  return wrap(text, style.width - 2).map((line) => `  ${line}`);
}

/** Columns as wide as what is in them; where the line is too narrow, the time and then the rest goes below. */
function table(plan: Plan, style: Style): readonly string[] {
  const rows = planRows(plan).map((row) => ({
    number: row.number,
    nodes: visible(nodesOfRow(row)),
    rest: [row.hosts.join(", "), row.what, row.disruption, row.minutes].filter((part) => part !== "").map(visible),
  }));
  const numbers = Math.max(...rows.map(({ number }) => cellsOf(number)));
  const names = Math.min(36, Math.max(...rows.map(({ nodes }) => cellsOf(nodes))));
  const indent = " ".repeat(numbers + 4);
  return rows.flatMap(({ number, nodes, rest }) => {
    const start = `  ${paint(style, "bold", number.padStart(numbers))}  `;
    const text = rest.join("  ·  ");
    const room = style.width - numbers - 6 - names;
    if (cellsOf(nodes) <= names && cellsOf(text) <= room) return [`${start}${padTo(nodes, names)}  ${text}`];
    return [
      ...wrap(nodes, style.width - numbers - 4).map((line, index) => (index === 0 ? `${start}${line}` : indent + line)),
      ...wrap(text, style.width - numbers - 6).map((line) => `${indent}  ${line}`),
    ];
  });
}

function refusalLines({ refusals }: Plan, style: Style): readonly string[] {
  return refusals.flatMap(({ rule, message, fix, path, line }) => [
    "",
    `  ${paint(style, "error", "refused")}  plan/${rule}${path === undefined ? "" : `      ${visible(path)}:${line ?? 1}`}`,
    ...wrap(message, style.width - 4).map((each) => `    ${each}`),
    ...wrap(`fix: ${fix}`, style.width - 4).map((each) => `    ${each}`),
  ]);
}

/** At most so many fields of each group; the JSON has all. */
const shownFields = 12;

function changeLines({ changes }: Plan, style: Style): readonly string[] {
  const groups = changes.flatMap(({ who, fields }) => {
    const changed = fields.filter(({ movedFrom }) => movedFrom === undefined);
    const rest = changed.length - shownFields;
    const moved = fields.length - changed.length;
    return [
      `  ${paint(style, "bold", visible(who))}`,
      ...changed.slice(0, shownFields).flatMap((field) => fieldLines(field, style)),
      ...(rest > 0 ? [`    ${counted(rest, "field")} more`] : []),
      ...(moved > 0
        ? [`    ${counted(moved, "field moves", "fields move")} to another document with the same value`]
        : []),
    ];
  });
  return groups.length === 0 ? [] : ["", ...groups, ""];
}

function fieldLines(field: FieldChange, style: Style): readonly string[] {
  const { path, line } = field.at ?? {};
  const place = path === undefined ? "" : `      ${visible(path)}:${line}`;
  const name = [...(field.document === "v1alpha1" ? [] : [field.document]), field.path].join(" ").trim();
  const danger = field.danger === undefined ? [] : wrap(field.danger, style.width - 8);
  return [
    `    ${field.class}  ${visible(name)}${paint(style, "dim", place)}`,
    ...(field.old === undefined ? [] : [paint(style, "error", `       - ${shown(field.old, style.width - 10)}`)]),
    ...(field.new === undefined ? [] : [paint(style, "good", `       + ${shown(field.new, style.width - 10)}`)]),
    ...danger.map((each) => paint(style, "warning", `       ${each}`)),
  ];
}

/** A value on one line, cut to `room`; ids of schematics shortened first, so that the end of an image's name is seen. */
function shown(value: ConfigValue, room: number): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return cutTo(visible(text.replace(/\b[0-9a-f]{64}\b/gu, (id) => short(id))), room);
}

/** Every line that a person would type, step by step. Ends with an empty line. */
export function planCommands({ bound }: Plan, style: Style): readonly string[] {
  const groups = bound.steps.flatMap((step, index) => [
    paint(style, "dim", visible(`  # ${index + 1}  ${step.node ?? "the cluster"}: ${step.what}`)),
    ...step.commands.map((line) => `  ${visible(line)}`),
  ]);
  return groups.length === 0 ? [] : [...groups, ""];
}

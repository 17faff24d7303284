// A changed field of a machine configuration as lines of a diff.
import { lineEdits } from "#codecs/text-diff/line-edits.ts";
import type { FieldChange } from "#domain/machine-config/change.ts";
import { isList, isMap } from "#domain/machine-config/field-path.ts";
import type { ConfigValue } from "#domain/machine-config/rendered.ts";

export interface DiffLine {
  readonly sign: "+" | "-" | " ";
  readonly text: string;
}

/** Lines of one value; the JSON report has all. */
const most = 30;

/** `machine.sysctls["net.core.somaxconn"]`, `Layer2VIPConfig 172.16.1.49 link`, `UserVolumeConfig data`. */
export function fieldName({ document, path }: Pick<FieldChange, "document" | "path">): string {
  return document === "v1alpha1" ? path : `${document} ${path}`.trim();
}

/** `talos/talconfig.yaml:86`, with `+2` where the same stands in two more places; empty for a default. */
export function fieldPlace({ at, alsoAt = [] }: FieldChange): string {
  if (at === undefined) return "";
  return `${at.path}:${at.line}${alsoAt.length === 0 ? "" : ` +${alsoAt.length}`}`;
}

/** Old value, then new; of a text with several lines, and of a plain list, only what differs. */
export function fieldLines(change: FieldChange): readonly DiffLine[] {
  const name = fieldName(change);
  if (change.movedFrom !== undefined)
    return [
      {
        sign: " ",
        text: `${change.movedFrom} → ${name} (${change.path === "" ? "not there, which says the same" : "moved"})`,
      },
    ];
  const [old, now] = [change.old, change.new].map((value) => (change.path === "" ? withoutName(value) : value));
  if (isBlock(old) && isBlock(now)) return [{ sign: " ", text: `${name}:` }, ...blockLines(old, now)];
  if (isPlainList(old) && isPlainList(now)) {
    const gone = old.filter((item) => !now.includes(item));
    const added = now.filter((item) => !old.includes(item));
    // Where only the order differs, the whole of it is shown.
    if (gone.length + added.length > 0)
      return [...gone.map((item) => line("-", name, item)), ...added.map((item) => line("+", name, item))];
  }
  const [before, after] = shortened(old, now);
  return [...valueLines("-", name, before), ...valueLines("+", name, after)];
}

/** What the heading of a whole document says already. */
function withoutName(value: ConfigValue | undefined): ConfigValue | undefined {
  if (!isMap(value)) return value;
  const { apiVersion: _, kind: __, name: ___, ...rest } = value;
  return rest;
}

function isBlock(value: ConfigValue | undefined): value is string {
  return typeof value === "string" && value.trimEnd().includes("\n");
}

function isPlainList(value: ConfigValue | undefined): value is readonly ConfigValue[] {
  return isList(value) && value.every((item) => !isMap(item) && !isList(item));
}

function line(sign: DiffLine["sign"], name: string, item: ConfigValue): DiffLine {
  return { sign, text: `${name}: ${scalarText(item)}` };
}

/** One line around each difference. */
function blockLines(old: string, now: string): readonly DiffLine[] {
  const [before, after] = old.trimEnd() === now.trimEnd() ? [old, now] : [old.trimEnd(), now.trimEnd()];
  const edits = lineEdits(before.split("\n"), after.split("\n"));
  const isNear = (index: number) => [-1, 0, 1].some((offset) => (edits[index + offset]?.sign ?? " ") !== " ");
  const near = edits.filter((_, index) => isNear(index)).map(({ sign, line: text }) => ({ sign, text: `    ${text}` }));
  return cut(near, " ");
}

function valueLines(sign: DiffLine["sign"], name: string, value: ConfigValue | undefined): readonly DiffLine[] {
  if (value === undefined) return [];
  const [first, ...more] = shownLines(value);
  if (more.length === 0) return [{ sign, text: `${name}: ${first ?? ""}` }];
  const lines = [first ?? "", ...more].map((text): DiffLine => ({ sign, text: `    ${text}` }));
  return [{ sign, text: `${name}:` }, ...cut(lines, sign)];
}

function cut(lines: readonly DiffLine[], sign: DiffLine["sign"]): readonly DiffLine[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), { sign, text: `    … ${lines.length - most} more lines` }];
}

/** As YAML is written. */
function shownLines(value: ConfigValue): string[] {
  if (isBlock(value)) return value.trimEnd().split("\n");
  if (isPlainList(value)) return [`[${value.map(scalarText).join(", ")}]`];
  if (isList(value))
    return value.flatMap((item) => shownLines(item).map((text, index) => `${index === 0 ? "- " : "  "}${text}`));
  if (!isMap(value)) return [scalarText(value)];
  const entries = Object.entries(value);
  if (entries.length === 0) return ["{}"];
  return entries.flatMap(([key, part]) => {
    const lines = shownLines(part);
    const isInline =
      lines.length === 1 && !(isMap(part) && Object.keys(part).length > 0) && !(isList(part) && !isPlainList(part));
    if (isInline) return [`${key}: ${lines[0] ?? ""}`];
    return [isBlock(part) ? `${key}: |` : `${key}:`, ...lines.map((text) => `  ${text}`)];
  });
}

/** Quoted where YAML would read another thing than a text. */
function scalarText(value: ConfigValue): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = /^[\p{L}_/.‹][^:#\n]*(?::(?! )[^#:\n]*)*$/u.test(value) || /^\d[\w.]*[./][\w./:]*$/u.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|~)$/iu.test(value) ? value.trimEnd() : JSON.stringify(value);
}

/** Ids of 64 digits as `9a1c…77de`, where the two stay apart. */
function shortened(
  old: ConfigValue | undefined,
  now: ConfigValue | undefined,
): readonly [ConfigValue | undefined, ConfigValue | undefined] {
  if (typeof old !== "string" || typeof now !== "string") return [old, now];
  const [before, after] = [old, now].map((text) =>
    text.replace(/\b[0-9a-f]{60}([0-9a-f]{4})\b/gu, (id, end: string) => `${id.slice(0, 4)}…${end}`),
  );
  return before === after ? [old, now] : [before, after];
}

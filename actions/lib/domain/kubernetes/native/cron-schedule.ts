// Schedules as github.com/robfig/cron's ParseStandard reads them.
import { isGoDuration } from "#codecs/go-text/duration.ts";

interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const fields: readonly Field[] = [
  { name: "minute", least: 0, most: 59, names: [] },
  { name: "hour", least: 0, most: 23, names: [] },
  { name: "day of month", least: 1, most: 31, names: [] },
  { name: "month", least: 1, most: 12, names: months },
  { name: "day of week", least: 0, most: 6, names: days },
];
const descriptors = new Set(["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]);

/** What is wrong with a schedule, as the end of a sentence; undefined when it is right. */
export function cronProblem(schedule: string): string | undefined {
  if (schedule.includes("TZ")) return "may not name a time zone; use timeZone";
  if (schedule.startsWith("@")) return descriptorProblem(schedule);
  const parts = schedule.trim().split(/\s+/u);
  if (parts.length !== fields.length) return `needs 5 fields, has ${parts.length}`;
  for (const [index, field] of fields.entries()) {
    const part = parts[index] ?? "";
    for (const range of part.split(",").filter((text) => text !== "")) {
      if (!isRange(range, field))
        return `has the ${field.name} ${JSON.stringify(range)}; it must be from ${field.least} to ${field.most}`;
    }
  }
  return undefined;
}

function descriptorProblem(schedule: string): string | undefined {
  const every = /^@every (.*)$/u.exec(schedule)?.[1];
  if (every !== undefined) return isGoDuration(every) ? undefined : `must name a duration such as 1h30m after @every`;
  return descriptors.has(schedule) ? undefined : `must be one of ${[...descriptors].join(", ")}, @every`;
}

/** `*`, `?`, `5`, `1-5`, each with `/step`. */
function isRange(text: string, field: Field): boolean {
  const match = /^([^/-]+)(?:-([^/-]+))?(?:\/(\d+))?$/u.exec(text);
  if (match === null) return false;
  const [, from = "", to, step] = match;
  if (step !== undefined && Number(step) === 0) return false;
  if (from === "*" || from === "?") return to === undefined;
  const start = numberIn(from, field);
  const end = to === undefined ? start : numberIn(to, field);
  return start !== undefined && end !== undefined && start >= field.least && end <= field.most && start <= end;
}

function numberIn(text: string, { names, least }: Field): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  const index = names.indexOf(text.toLowerCase());
  return index === -1 ? undefined : index + least;
}

/** A name of the time zone database. */
export function isTimeZone(name: string): boolean {
  if (name === "" || name === "Local") return false;
  try {
    const zone = Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    return zone !== "" && /^[A-Z]/u.test(name);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

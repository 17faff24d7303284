// When changes may begin: `Sat-Sun 08:00-22:00 Europe/Berlin`.

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** True when `now` (milliseconds since 1970) is in the window; a problem in words where the time zone is unknown. */
export function isInWindow(window: string, now: number): boolean | { readonly problem: string } {
  const pattern = /^(?:(\w{3})(?:-(\w{3}))? )?(\d\d):(\d\d)-(\d\d):(\d\d)(?: (\S+))?$/u;
  const [whole, from, to, ...rest] = pattern.exec(window) ?? [];
  if (whole === undefined) return { problem: `${window} is no window of time` };
  const [fromHour, fromMinute, toHour, toMinute] = rest.slice(0, 4).map(Number);
  const local = localTime(now, rest[4] ?? "UTC");
  if (local === undefined) return { problem: `${rest[4] ?? ""} is no time zone that is known here` };
  const begin = (fromHour ?? 0) * 60 + (fromMinute ?? 0);
  const end = (toHour ?? 0) * 60 + (toMinute ?? 0);
  const isOvernight = end <= begin;
  const isAfterMidnight = isOvernight && local.minute < end;
  const isInTime = isOvernight ? local.minute >= begin || isAfterMidnight : local.minute >= begin && local.minute < end;
  // What began yesterday evening belongs to yesterday.
  return isInTime && isDay(isAfterMidnight ? (local.day + 6) % 7 : local.day, from, to);
}

function isDay(day: number, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined) return true;
  const first = days.indexOf(from);
  const last = days.indexOf(to ?? from);
  return first <= last ? day >= first && day <= last : day >= first || day <= last;
}

function localTime(now: number, timeZone: string): { readonly day: number; readonly minute: number } | undefined {
  try {
    const parts = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }).formatToParts(now);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
    return { day: days.indexOf(part("weekday")), minute: Number(part("hour")) * 60 + Number(part("minute")) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

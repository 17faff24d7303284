// Dates and times: RFC 3339 as Go reads it, and the looser format that schemas accept.

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2006-01-02`, a day that exists. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : (daysOf[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Go's `time.Parse(time.RFC3339, …)`: what `metav1.Time` accepts. */
export function isRfc3339(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/u.exec(text);
  if (match === null || !isDate(match[1] ?? "")) return false;
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4])];
  return hours <= 23 && minutes <= 59 && seconds <= 59 && Number(match[5] ?? 0) <= 24 && Number(match[6] ?? 0) <= 59;
}

/** The format `date-time` of a schema: strfmt.IsDateTime. */
export function isDateTimeFormat(text: string): boolean {
  const [day = "", time, ...rest] = text.toLowerCase().split("t");
  if (time === undefined || rest.length > 0 || !isDate(day)) return false;
  const match = /^(\d{2}):(\d{2}):(\d{2})(?:.\d+)?(?:z|[+-]\d{2}:\d{2})$/u.exec(time);
  return match !== null && Number(match[1]) <= 23 && Number(match[2]) <= 59 && Number(match[3]) <= 59;
}

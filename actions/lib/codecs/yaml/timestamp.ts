// Dates as go-yaml v3 understands them and kustomize writes them back.

const date = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const time = /^[Tt ](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)?$/;

/**
 * The RFC 3339 form of a timestamp (go-yaml resolve.go, allowedTimestampFormats), any other text as it is:
 * `2024-1-2` becomes `2024-01-02T00:00:00Z`.
 */
export function normalTimestamp(text: string): string {
  const day = date.exec(text);
  if (day === null) return text;
  const [whole, year = "", month = "", dayOfMonth = ""] = day;
  if (!isDay(Number(year), Number(month), Number(dayOfMonth))) return text;
  const prefix = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}T`;
  if (whole.length === text.length) return `${prefix}00:00:00Z`;
  const clock = time.exec(text.slice(whole.length));
  if (clock === null) return text;
  const [, hour = "", minute = "", second = "", fraction = "", zone] = clock;
  const spaced = text.charAt(whole.length) === " ";
  if (spaced !== (zone === undefined) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return text;
  if (zone !== undefined && !isZone(zone)) return text;
  const digits = fraction.slice(0, 9).replace(/0+$/, "");
  const parts = [hour, minute, second].map((part) => part.padStart(2, "0")).join(":");
  return `${prefix}${parts}${digits === "" ? "" : `.${digits}`}${zone === undefined || isZero(zone) ? "Z" : zone}`;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

function isZone(zone: string): boolean {
  return zone === "Z" || (Number(zone.slice(1, 3)) <= 24 && Number(zone.slice(4, 6)) <= 60);
}

function isZero(zone: string): boolean {
  return zone === "Z" || /^[+-]00:00$/.test(zone);
}

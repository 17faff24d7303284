// What a terminal shows, as an SVG: the same text gives the same bytes.
import { xmlDocument, type XmlElement } from "#codecs/xml/xml.ts";

const cell = { width: 7.8, height: 18 };
const margin = 16;
const inks: readonly (readonly [RegExp, string])[] = [
  [/^\s+\+ /u, "#7ee2a8"],
  [/^\s+- /u, "#ff9492"],
  [/^\s+error\b|^result .*error/u, "#ff9492"],
  [/^\s+warning\b/u, "#f5c869"],
  [/^\s+info\b/u, "#8db4ff"],
  [/^result\b/u, "#7ee2a8"],
];

/** At most `most` lines; the last one says how many there are more. */
export function terminalPicture(text: string, most = 60): string {
  const all = text.trimEnd().split("\n");
  const rest = all.length - most;
  const lines = rest > 0 ? [...all.slice(0, most), `… ${rest} more lines`] : all;
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  const texts = lines.map((line, index): XmlElement => {
    const y = margin + (index + 0.75) * cell.height;
    const fill = inks.find(([pattern]) => pattern.test(line))?.[1] ?? "#e6e9ef";
    return { name: "text", attributes: { x: margin, y, fill, "xml:space": "preserve" }, children: [line] };
  });
  const font = { "font-family": "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace", "font-size": 13 };
  return xmlDocument({
    name: "svg",
    attributes: { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img" },
    children: [
      { name: "rect", attributes: { width, height, rx: 8, fill: "#12161d" } },
      { name: "g", attributes: font, children: texts },
    ],
  });
}

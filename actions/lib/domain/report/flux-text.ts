// What Flux would do differently, on a terminal.
import { visible } from "#codecs/terminal/visible.ts";
import { cutTo } from "#codecs/terminal/fitting.ts";
import { counted } from "#kernel/counted.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { FluxChange, ObjectChange } from "#domain/flux-change/change.ts";
import { fluxWords, objectFieldLines, versionWords } from "./flux-words.ts";
import { linked, paint } from "./paint.ts";
import { wrap } from "./wrapping.ts";
import type { Style } from "./writer.ts";

/** Objects and fields of one change that a terminal shows; the report as JSON has all. */
const mostObjects = 40;
const mostFields = 12;

/** A heading per cluster that changes, its versions, then each app with its objects. Ends with an empty line. */
export function fluxText(changes: readonly FluxChange[], style: Style): string[] {
  return changes
    .filter(({ objects }) => objects.length > 0)
    .flatMap((change) => {
      const { cluster, charts, images, objects, reach } = change;
      const versions = [
        ...charts.map((each) => versionWords("chart", each)),
        ...images.map((each) => versionWords("image", each)),
      ];
      const shown = objects.slice(0, mostObjects);
      const dependents = new Set(reach.flatMap((each) => each.dependents)).size;
      return [
        `${paint(style, "bold", "flux")}  ${visible(cluster)}: ${fluxWords(change)}`,
        ...versions.map((text) => `  ${cutTo(visible(text), style.width - 2)}`),
        ...(dependents === 0 ? [] : [`  ${counted(dependents, "other waits", "others wait")} for what changes`]),
        ...[...groupedBy(shown, ({ kustomization }) => kustomization)].flatMap(([name, members]) => [
          "",
          `  ${paint(style, "bold", name === "" ? "the entry path" : visible(name))}`,
          ...members.flatMap((object) => objectText(object, style)),
        ]),
        ...(shown.length === objects.length ? [] : [`  … ${objects.length - shown.length} more objects`]),
        "",
      ];
    });
}

const signs = { added: "+", removed: "-", changed: "~" } as const;
const inks = { "+": "good", "-": "error", " ": "dim" } as const;

function objectText({ object, change, path, line, fields, consequence }: ObjectChange, style: Style): string[] {
  const place = linked(style, { path, line }, visible(`${path}:${line}`));
  const rest = fields.length - mostFields;
  return [
    `    ${signs[change]} ${visible(object)}  ${paint(style, "dim", place)}`,
    ...(consequence === undefined
      ? []
      : wrap(visible(consequence), style.width - 8).map((text) => `        ${paint(style, "warning", text)}`)),
    ...fields
      .slice(0, mostFields)
      .flatMap(objectFieldLines)
      .map(({ sign, text }) => {
        const cells = cutTo(`${sign} ${visible(text)}`, style.width - 8);
        return `        ${paint(style, inks[sign], cells)}`;
      }),
    ...(rest > 0 ? [`        … ${counted(rest, "more field")}`] : []),
  ];
}

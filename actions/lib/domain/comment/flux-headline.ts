// What Flux does, in a few words for the first two lines.
import { counted } from "#kernel/counted.ts";
import { markdownText } from "#codecs/markdown/markdown.ts";
import { listed } from "#domain/cluster/label.ts";
import { appsOf } from "#domain/flux-change/apps.ts";
import type { FluxChange, ObjectChange, VersionChange } from "#domain/flux-change/change.ts";

/** `Routine: sonarr 4.0.1 → 4.0.2`, `media/sonarr is removed (9 objects)`; undefined where nothing changes. */
export function fluxHeading(all: readonly FluxChange[], mayBeRoutine: boolean): string | undefined {
  const objects = all.flatMap((change) => change.objects);
  if (objects.length === 0) return undefined;
  const versions = all.flatMap(({ images, charts }) => [...charts, ...images]);
  if (all.every(({ isRoutine, objects: of }) => isRoutine || of.length === 0))
    return `${mayBeRoutine ? "Routine: " : ""}${versionWords(versions)}`;
  const whole = wholeApps(objects);
  if (whole !== undefined) return whole;
  const apps = new Set(all.flatMap((change) => appsOf(change))).size;
  const removed = objects.filter(({ change }) => change === "removed").length;
  const gone = removed === 0 ? "" : `, ${removed === objects.length ? "all" : removed} of them removed`;
  return `${counted(objects.length, "object")} in ${counted(apps, "app")} ${objects.length === 1 ? "changes" : "change"}${objects.length === 1 ? "" : gone}`;
}

/** Where all that happens is that apps come or go. */
function wholeApps(objects: readonly ObjectChange[]): string | undefined {
  const [first] = objects;
  if (first === undefined || first.change === "changed" || objects.some(({ change }) => change !== first.change))
    return undefined;
  const names = objects.flatMap(({ kind, object }) =>
    kind === "Kustomization" ? [object.slice(object.indexOf(" ") + 1)] : [],
  );
  const own = new Set(names);
  const isWhole = objects.every(({ kind, kustomization }) => kind === "Kustomization" || own.has(kustomization));
  if (names.length === 0 || !isWhole) return undefined;
  const verb = `${names.length === 1 ? "is" : "are"} ${first.change}`;
  return `${markdownText(listed(names, 3))} ${verb} (${counted(objects.length, "object")})`;
}

function versionWords(versions: readonly VersionChange[]): string {
  const [first, ...others] = versions;
  if (first === undefined) return "versions only";
  const one = `${markdownText(shortName(first.name))} ${markdownText(first.from ?? "new")} → ${markdownText(first.to ?? "gone")}`;
  return others.length === 0 ? one : `${one} and ${counted(others.length, "more version")}`;
}

/** `ghcr.io/home-operations/sonarr` is known as `sonarr`. */
function shortName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** `+1 added, 3 changed, −2 removed`. */
export function fluxSizes({ objects }: FluxChange): string {
  const of = (kind: ObjectChange["change"], sign: string) => {
    const count = objects.filter(({ change }) => change === kind).length;
    return count === 0 ? "" : `${sign}${count} ${kind}`;
  };
  return [of("added", "+"), of("changed", ""), of("removed", "−")].filter((part) => part !== "").join(", ");
}

/** A sentence for a bump of versions alone, with a space behind it; empty where nothing changes. */
export function routineWords(all: readonly FluxChange[]): string {
  const [charts, images] = [all.flatMap((change) => change.charts), all.flatMap((change) => change.images)];
  const users = [...new Set([...charts, ...images].flatMap((each) => each.users))].sort();
  if (users.length === 0) return "";
  const what = [
    ...(charts.length === 0 ? [] : [counted(charts.length, "chart")]),
    ...(images.length === 0 ? [] : [counted(images.length, "image")]),
  ].join(" and ");
  return `${capital(what)} in ${markdownText(listed(users, 3))}; Flux applies it minutes after the merge, no node is touched. `;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

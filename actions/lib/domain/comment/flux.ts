// What Flux would do differently: versions, what is removed, how far it reaches, every object.
import { counted } from "#kernel/counted.ts";
import { groupedBy } from "#kernel/grouping.ts";
import { markdownCode, markdownText } from "#codecs/markdown/markdown.ts";
import { listed } from "#domain/cluster/label.ts";
import { appsOf } from "#domain/flux-change/apps.ts";
import { byOrigin } from "#domain/report/counts.ts";
import type { FluxChange, ObjectChange, VersionChange } from "#domain/flux-change/change.ts";
import { objectMarkdown } from "#domain/report/flux-markdown.ts";
import { clipped, linked, restIn } from "./findings.ts";
import type { CommentInput } from "./input.ts";
import type { Section } from "./section.ts";

export function fluxSections(input: CommentInput): Section[] {
  return (input.report.flux ?? []).flatMap((change) => [
    consequences(input, change),
    versions(input, change),
    reach(input, change),
    objects(input, change),
  ]);
}

/** What is removed, moved or stays behind, and no warning says: never folded away without a word. What shares a fate is one line. */
function consequences(input: CommentInput, { objects: all }: FluxChange): Section {
  const told = byOrigin(input.report.findings).own.filter(({ rule }) => rule.startsWith("change/"));
  const telling = all.filter(
    ({ consequence, object }) => consequence !== undefined && !told.some(({ message }) => message.includes(object)),
  );
  const groups = [...groupedBy(telling, ({ kustomization, consequence }) => `${kustomization}\0${consequence ?? ""}`)];
  return {
    rank: 2,
    open: `\n**What else happens in the cluster**\n\n`,
    close: "",
    items: groups.map(([, members]) => fateLine(input, members)),
    least: 15,
    more: (count) => `- ${counted(count, "more line")}: ${restIn(input)}\n`,
  };
}

/** Names in one line. */
const mostNames = 6;

function fateLine(input: CommentInput, members: readonly ObjectChange[]): string {
  const names = members.slice(0, mostNames).map((each) => objectName(input, each));
  const rest = members.length > names.length ? ` and ${members.length - names.length} more` : "";
  const fate = markdownText(clipped(members[0]?.consequence ?? ""));
  return members.length === 1 ? `- ${names.join("")} ${fate}\n` : `- ${names.join(", ")}${rest}: each ${fate}\n`;
}

function versions(input: CommentInput, { images, charts }: FluxChange): Section {
  const rows = [...charts.map((each) => row("chart", each)), ...images.map((each) => row("image", each))];
  return {
    rank: 3,
    open: "\n| | name | from | to | used by |\n|---|---|---|---|---|\n",
    close: "",
    items: rows,
    least: 10,
    more: (count) => `\n${counted(count, "more version")}: ${restIn(input)}\n`,
  };
}

function row(what: string, { name, from, to, users }: VersionChange): string {
  const cells = [markdownCode(clipped(name)), version(from), version(to), markdownText(listed(users, 3))];
  return `| ${what} | ${cells.join(" | ")} |\n`;
}

function version(text: string | undefined): string {
  return text === undefined ? "—" : markdownCode(clipped(text));
}

function reach(input: CommentInput, { reach: all }: FluxChange): Section {
  const title = `<b>Reach</b> — what waits for what changes`;
  return {
    rank: 5,
    open: `\n<details><summary>${title}</summary>\n\n`,
    close: "\n</details>\n",
    items: all.map(({ from, dependents }) => {
      const names = markdownText(listed(dependents, 6));
      return `- ${markdownCode(from)}: ${counted(dependents.length, "dependent")}: ${names}\n`;
    }),
    least: 0,
    more: (count) => `- ${counted(count, "more", "more")}: ${restIn(input)}\n`,
  };
}

function objects(input: CommentInput, change: FluxChange): Section {
  const { objects: all, reach: waiting } = change;
  const dependents = new Set(waiting.flatMap((each) => each.dependents)).size;
  const reached = dependents === 0 ? "" : ` · reaches ${counted(dependents, "other")} through dependsOn`;
  const title = `<b>Applications</b> — ${counted(all.length, "object")} in ${counted(appsOf(change).length, "app")}${reached}`;
  const groups = [...groupedBy(all, ({ kustomization }) => kustomization)];
  return {
    rank: 4,
    open: `\n<details><summary>${title}</summary>\n\n`,
    close: "\n</details>\n",
    items: groups.flatMap(([name, members]) =>
      members.map((each, index) => `${index === 0 ? groupTitle(name) : ""}${objectText(input, each)}`),
    ),
    least: 1,
    more: (count) => `${counted(count, "more object")}: ${restIn(input)}\n`,
  };
}

function groupTitle(name: string): string {
  return name === "" ? "**of the entry path**\n\n" : `**${markdownText(name)}**\n\n`;
}

/** The links of a removed object lead to the base. */
function objectText({ links }: CommentInput, change: ObjectChange): string {
  return `${objectMarkdown(change, links.place, links.basePlace)}\n`;
}

function objectName({ links }: CommentInput, { object, path, line, change }: ObjectChange): string {
  const place = { path, line };
  return linked(markdownCode(clipped(object)), change === "removed" ? links.basePlace(place) : links.place(place));
}

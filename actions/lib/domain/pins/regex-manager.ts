// Custom managers: what their expressions find in a text. Source: lib/modules/manager/custom/regex.
import { findAll } from "#codecs/regexp/search.ts";
import type { Re2Match } from "#codecs/regexp/re2.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type { CustomManager } from "./config.ts";
import type { Dependency } from "./dependency.ts";

export interface RegexFinds {
  /** What the expressions matched, whether it made a dependency or not. */
  readonly matches: readonly TextRange[];
  readonly dependencies: readonly Dependency[];
}

/** An expression that RE2 refuses, and JSONata, take the whole text: what they find cannot be said here. */
export function regexFinds(manager: CustomManager, source: SourceText): RegexFinds {
  const whole = { matches: [{ start: 0, end: source.text.length }], dependencies: [] };
  if (manager.customType !== "regex") return whole;
  try {
    const found = manager.strategy === "recursive" ? recursive(manager, source.text) : flat(manager, source.text);
    const groups = manager.strategy === "combination" ? [merged(found)] : found.map(({ groups: own }) => own);
    return {
      matches: found.map(({ start, end }) => ({ start, end })),
      dependencies: groups.flatMap((own) => dependencyOf(own, manager, source)),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return whole;
    throw error;
  }
}

function flat({ matchStrings }: CustomManager, text: string): Re2Match[] {
  return matchStrings.flatMap((expression) => [...findAll(expression, text)]);
}

/** Each expression looks into what the one before has matched; groups of all of them count. */
function recursive({ matchStrings }: CustomManager, text: string): Re2Match[] {
  let level: readonly Re2Match[] = [{ start: 0, end: text.length, groups: new Map() }];
  for (const expression of matchStrings)
    level = level.flatMap((outer) =>
      findAll(expression, text.slice(outer.start, outer.end)).map((inner) => moved(inner, outer)),
    );
  return [...level];
}

function moved(inner: Re2Match, outer: Re2Match): Re2Match {
  const groups = new Map(outer.groups);
  for (const [name, { text, start, end }] of inner.groups)
    groups.set(name, { text, start: start + outer.start, end: end + outer.start });
  return { start: inner.start + outer.start, end: inner.end + outer.start, groups };
}

function merged(matches: readonly Re2Match[]): Re2Match["groups"] {
  return new Map(matches.flatMap(({ groups }) => [...groups]));
}

function dependencyOf(groups: Re2Match["groups"], manager: CustomManager, source: SourceText): Dependency[] {
  const field = (name: string): string | undefined => {
    const template = manager.templates.get(name);
    const value = template === undefined ? groups.get(name)?.text : filled(template, groups);
    return value === "" ? undefined : value;
  };
  const at = groups.get("currentValue") ?? groups.get("currentDigest");
  const [datasource, value, digest] = [field("datasource"), field("currentValue"), field("currentDigest")];
  const depName = field("depName") ?? field("packageName");
  if (at === undefined || datasource === undefined || depName === undefined) return [];
  return [
    {
      path: source.path,
      source,
      at: { start: at.start, end: at.end },
      manager: "custom.regex",
      datasource,
      depName,
      packageName: field("packageName") ?? depName,
      ...(value === undefined ? {} : { value }),
      ...(digest === undefined ? {} : { digest }),
    },
  ];
}

/** Handlebars as far as configurations use it: `{{x}}`, `{{{x}}}`, `{{#if x}}…{{else}}…{{/if}}`. */
export function filled(template: string, groups: Re2Match["groups"]): string {
  const text = (name: string) => groups.get(name)?.text ?? "";
  return template
    .replace(
      /\{\{#if (\w+)\}\}(.*?)(?:\{\{else\}\}(.*?))?\{\{\/if\}\}/gs,
      (_, name: string, yes: string, no?: string) => (text(name) === "" ? (no ?? "") : yes),
    )
    .replace(/\{\{\{?\s*(\w+)\s*\}?\}\}/g, (_, name: string) => text(name));
}

import { deadPlace } from "#domain/pins/dead.ts";
import { pinModel } from "#domain/pins/model.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** The updater asks, and the answer is always "nothing new". */
export const deadDatasource: Rule = {
  id: "pins/dead-datasource",
  severity: "warning",
  title: "version that is looked up where nothing new appears",
  why: "The place where Renovate looks for newer versions has stopped: it reports that all is up to date, and the pin stays behind without a word.",
  example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/installer
talosVersion: v1.13.8
`,
  fix: "Name a place that lives.",
  *check(context) {
    const model = pinModel(context);
    if (model === undefined) return;
    const told = new Set<string>();
    const annotated = model.annotations.flatMap(({ source, start, end, datasource, name }) =>
      datasource === undefined || name === undefined
        ? []
        : [{ source, at: { start, end }, datasource, name, next: true }],
    );
    const found = model.dependencies.map(({ source, at, datasource, packageName }) => ({
      source,
      at,
      datasource,
      name: packageName,
      next: false,
    }));
    for (const { source, at, datasource, name, next } of [...annotated, ...found]) {
      const dead = deadPlace(datasource, name);
      const place = source.span(at.start, at.end);
      const key = `${place.path}:${next ? place.line + 1 : place.line}:${name}`;
      if (dead === undefined || told.has(key)) continue;
      told.add(key);
      const finding: RuleFinding = {
        at: place,
        message: `${datasource} ${name} is a dead end: ${dead.why}`,
        fix: `ask ${dead.instead}`,
      };
      yield finding;
    }
  },
};

import { sourceText } from "#kernel/source-text.ts";
import { configPaths } from "#domain/toolchain/repository-pins.ts";
import { parseInstaller } from "#domain/talos/installer.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { compareTalosMinor, parseTalosMinor } from "#domain/talos/talos-version.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** ghcr.io/siderolabs/installer gets no tags from Talos 1.14 on. */
export const deadArtefact: Rule = {
  id: "versions/dead-artefact",
  severity: "warning",
  title: "image that is published no more",
  why: "The generic installer ended with Talos 1.13; newer ones come from the Image Factory only. An upgrade that names it cannot pull, and an updater that watches it sees no new tag: you stay on 1.13 and nobody tells you.",
  example: `machine:
  install:
    image: ghcr.io/siderolabs/installer:v1.13.8
`,
  fix: "Watch datasource=github-releases depName=siderolabs/talos, and install from factory.talos.dev.",
  *check(context) {
    for (const model of context.talos) yield* installers(model);
    if (!watchesFactory(context)) yield* annotations(context);
  },
};

function* installers({ nodes, talosVersion }: TalosModel): Iterable<RuleFinding> {
  const said = new Set<string>();
  for (const { installer } of nodes) {
    if (installer === undefined || said.has(`${installer.at.path}:${installer.at.line}`)) continue;
    const { registry, schematic, tag } = parseInstaller(installer.value);
    if (registry !== "ghcr.io/siderolabs" || schematic !== undefined) continue;
    said.add(`${installer.at.path}:${installer.at.line}`);
    const minor = parseTalosMinor(tag ?? talosVersion?.value ?? "");
    const isGone = minor !== undefined && compareTalosMinor(minor, { major: 1, minor: 14 }) >= 0;
    yield {
      at: installer.at,
      severity: isGone ? "error" : "info",
      message: isGone
        ? `there is no ghcr.io/siderolabs/installer for Talos ${minor.major}.${minor.minor}: the upgrade cannot pull it`
        : "ghcr.io/siderolabs/installer ends with Talos 1.13: the next minor must come from factory.talos.dev",
      fix: "use factory.talos.dev/metal-installer/<schematic>",
    };
  }
}

const annotation = /#\s*renovate:[^\n]*?\b((?:depName|packageName)=ghcr\.io\/siderolabs\/installer)(?![\w/-])/gu;

function* annotations({ files, text }: RuleContext): Iterable<RuleFinding> {
  const sources = [...files.values()].map(({ yaml }) => yaml.source);
  const others = configPaths.flatMap((path) => {
    const content = files.has(path) ? undefined : text(path);
    return content === undefined ? [] : [sourceText(path, content)];
  });
  for (const source of [...sources, ...others]) {
    if (!source.text.includes("ghcr.io/siderolabs/installer")) continue;
    for (const match of source.text.matchAll(annotation)) {
      const name = match[1] ?? "";
      const start = match.index + match[0].length - name.length;
      yield {
        at: source.span(start, start + name.length),
        message: "ghcr.io/siderolabs/installer has no tag after Talos 1.13: the updater will never offer 1.14",
        fix: "datasource=github-releases depName=siderolabs/talos",
      };
    }
  }
}

const renovateFiles = ["renovate.json", "renovate.json5", ".renovaterc", ".renovaterc.json", ".renovaterc.json5"];

/** A preset or datasource of the Image Factory finds the pin by itself; the annotation is then only too much. */
function watchesFactory({ paths, text }: RuleContext): boolean {
  const usual = renovateFiles.flatMap((name) => [name, `.github/${name}`]);
  const others = [...paths].filter((path) => /renovate/iu.test(path) && /\.(?:json5?|ya?ml)$/iu.test(path));
  return [...new Set([...usual, ...others])].some((path) =>
    /talosFactory|talos-factory|factory\.talos\.dev\/versions/u.test(text(path) ?? ""),
  );
}

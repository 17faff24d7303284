// What our extractor finds in this project's own trees, against the list that the real Renovate was held against.
import { beforeAll, describe, expect, test } from "vitest";
import { folderFiles } from "#adapters/node/files.ts";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { commentsOf } from "#codecs/yaml/comments.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { candidatesIn } from "#domain/pins/candidates.ts";
import { pinModel, type PinModel } from "#domain/pins/model.ts";
import { outcomeOf } from "#domain/pins/package-rules.ts";
import { treeFile, type TreeFile } from "#domain/repository/tree.ts";
import { sourceText } from "#kernel/source-text.ts";
import { outcomeOf as expectedOutcome, renovateConfig } from "../../trees/renovate-policy.ts";
import { repositoryFiles, root } from "../../trees/repository.ts";
import { versionPins } from "../../trees/version-pins.ts";

const reader = folderFiles(root, undefined);
const decode = (path: string) => {
  const content = reader.read(path);
  return "bytes" in content ? new TextDecoder().decode(content.bytes) : undefined;
};
const paths = repositoryFiles("talos", "kubernetes", "bootstrap", ".github", ".mise.toml", ".sops.yaml");
const files = new Map<string, TreeFile>(
  paths
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => {
      const source = sourceText(path, decode(path) ?? "");
      const inTalos = path.startsWith("talos/");
      return [
        path,
        treeFile(readYaml(source, { dialect: inTalos ? "yaml12" : "kustomize" }), commentsOf(source), inTalos),
      ];
    }),
);

let model: PinModel;
beforeAll(async () => {
  await loadRe2();
  const made = pinModel({ files, paths: new Set(paths), text: decode });
  if (made === undefined) throw new Error("the configuration was not read");
  model = made;
});

/** What the workflows say themselves: actions by their commit, and lines with an annotation. */
function workflowPins(): string[] {
  return paths
    .filter((path) => path.startsWith(".github/workflows/"))
    .flatMap((path) => {
      const text = decode(path) ?? "";
      const actions = text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@[0-9a-f]{40} # (v\S+)/g);
      const annotated = text.matchAll(/# renovate: .*?depName=(\S+).*\n.*?(\d+\.\d+\.\d+)/g);
      return [...actions, ...annotated].map(([, name = "", version = ""]) => key(path, name, version));
    });
}

const key = (file: string, name: string, version: string) => `${file} ${name} ${version}`;

describe("this project's own trees", () => {
  test("every pin is found, under the name that Renovate gives it", () => {
    const found = new Set(
      model.dependencies.map(({ path, packageName, value }) => key(path, packageName, value ?? "")),
    );
    const pins = versionPins();
    expect(pins.length).toBeGreaterThan(50);
    expect(pins.filter(({ file, name, version }) => !found.has(key(file, name, version)))).toEqual([]);
  });

  test("nothing is found that is no pin", () => {
    const known = new Set(versionPins().map(({ file, name, version }) => key(file, name, version)));
    for (const one of workflowPins()) known.add(one);
    const others = model.dependencies
      .map(({ path, packageName, value }) => key(path, packageName, value ?? ""))
      .filter((one) => !known.has(one));
    // The schema's version in a comment, and dashboards: the list of pins has neither.
    const isExpected = (one: string) => /budimanjojo\/talhelper v|\/grafanadashboard\.yaml \d+ \d+$/.test(one);
    expect(others.filter((one) => !isExpected(one))).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
  });

  test("every candidate of the other scanner is covered", () => {
    const covered = new Set(
      model.dependencies.map(({ path, source, at }) => `${path}:${source.span(at.start, at.end).line}`),
    );
    const candidates = [...files.values()].flatMap(({ documents }) => documents.flatMap(candidatesIn));
    expect(candidates.length).toBeGreaterThan(50);
    const left = candidates.filter(
      ({ path, source, at }) => !covered.has(`${path}:${source.span(at.start, at.end).line}`),
    );
    expect(left.map(({ path, name, version }) => key(path, name, version))).toEqual([]);
  });

  test("rules decide as the policy test says", () => {
    const config = renovateConfig();
    const compared = new Set<string>();
    for (const dependency of model.dependencies) {
      // That test leaves rules out that are bound to a manager, data source or file.
      if (dependency.manager === "mise" || dependency.manager === "github-actions") continue;
      for (const type of ["major", "minor", "patch", "digest"] as const) {
        const { enabled, automerge } = outcomeOf(model.config, dependency, type);
        const expected = expectedOutcome(config, dependency.packageName, type);
        const name = `${dependency.packageName} ${type}`;
        expect([name, enabled, automerge]).toEqual([name, expected.enabled, expected.enabled && expected.automerge]);
        compared.add(name);
      }
    }
    expect(compared.size).toBeGreaterThan(100);
  });
});

import { describe, expect, test } from "vitest";
import { judgePart } from "#codecs/structural-schema/judge.ts";
import { schemaAt } from "#codecs/structural-schema/schema-at.ts";
import { bundled } from "./bundled.ts";
import { yaml } from "./judged.ts";

const deployment = bundled("apps/v1", "Deployment");
const release = bundled("helm.toolkit.fluxcd.io/v2", "HelmRelease");
const steps = (pointer: string) => pointer.split("/").slice(1);

describe("the schema of a place", () => {
  test("lists take indices and -, and a value there is judged as if it stood there", () => {
    const at = schemaAt(deployment, steps("/spec/template/spec/containers/0/env/-"));
    if (!("schema" in at)) throw new Error(JSON.stringify(at));
    expect(at.path).toEqual(["spec", "template", "spec", "containers", 0, "env", "-"]);
    const judged = judgePart(yaml("name: A\nvalue: 1"), { resource: deployment, ...at }, { placeholders: true });
    expect(judged.map(({ message }) => message)).toEqual([
      "spec.template.spec.containers[0].env.-.value must be a string, got 1",
    ]);
    expect(
      judgePart(yaml("vlaue: x"), { resource: deployment, ...at }, { placeholders: true }).map(({ code }) => code),
    ).toEqual(["unknown-field", "missing-field"]);
  });

  test.each([
    [
      "/spec/replcas",
      { problem: "replcas is not a field of Deployment.spec", at: 1, fix: "did you mean replicas?", meant: "replicas" },
    ],
    [
      "/spec/template/spec/containers/web",
      { problem: "Deployment.spec.template.spec.containers is a list: web is no index of it", at: 4 },
    ],
    ["/spec/replicas/x", { problem: "Deployment.spec.replicas is of type integer and has no field x", at: 2 }],
    [
      "/spec/template/spec/containers/01",
      { problem: "Deployment.spec.template.spec.containers is a list: 01 is no index of it", at: 4 },
    ],
  ])("%s leads nowhere", (pointer, expected) => {
    expect(schemaAt(deployment, steps(pointer))).toEqual(expected);
  });

  test("labels, metadata of custom resources, free fields", () => {
    expect(schemaAt(deployment, steps("/metadata/labels/app"))).toMatchObject({ schema: { type: "string" } });
    expect(schemaAt(release, steps("/metadata/annotations/a"))).toMatchObject({ schema: { type: "string" } });
    expect(schemaAt(release, steps("/metadata/lables"))).toMatchObject({ fix: "did you mean labels?" });
    expect(schemaAt(release, steps("/spec/values/any/where"))).toEqual({ anything: true });
    expect(schemaAt(release, [])).toMatchObject({ path: [] });
  });
});

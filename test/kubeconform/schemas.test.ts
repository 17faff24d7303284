// Every schema of the bundle, as kubeconform gets it.
import { expect, test } from "vitest";
import { describeWithTools } from "../tools/real-tools.ts";
import { builtInObjects, ownObjects } from "../oracle/objects.ts";
import { bundledMinors, everyResource, opinionsOf, rootOf, storeOf } from "./bundle.ts";

await describeWithTools(["kubeconform"], "the schemas for kubeconform", () => {
  test.each(bundledMinors())("compile for every kind, with Kubernetes %s", { timeout: 120_000 }, async (minor) => {
    const resources = everyResource(minor);
    expect(resources.length).toBeGreaterThan(250);
    const objects = resources.map((resource) => {
      const { apiVersion, kind } = resource;
      return { resource, root: rootOf(JSON.stringify({ apiVersion, kind, misspelt: true })) };
    });
    const { refused, unjudged } = await opinionsOf(objects);
    const named = ({ index, message }: { index: number; message: string }) =>
      `${resources[index]?.apiVersion} ${resources[index]?.kind}: ${message}`;
    expect(unjudged.map(named)).toEqual([]);
    // Whatever stands in its root, kubeconform must see a key that the kind does not have.
    const blind = resources.filter((_, index) => refused.every((opinion) => opinion.index !== index));
    expect(blind.filter(({ schema }) => schema["x-kubernetes-preserve-unknown-fields"] !== true)).toEqual([]);
  });

  test("refuse nothing of our own trees", { timeout: 60_000 }, async () => {
    const samples = [...ownObjects(storeOf("1.36")), ...builtInObjects(storeOf("1.36"))];
    expect(samples.length).toBeGreaterThan(200);
    const objects = samples.map(({ text, resource }) => ({ resource, root: rootOf(text) }));
    const { refused, unjudged } = await opinionsOf(objects);
    expect(unjudged).toEqual([]);
    expect(refused.map(({ index, message }) => `${samples[index]?.name}: ${message}`)).toEqual([]);
  });
});

// The bundle's custom kinds as CustomResourceDefinitions, and a server that serves them.
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { setTimeout as pause } from "node:timers/promises";
import type { ControlPlane } from "./control-plane.ts";

/** One CustomResourceDefinition per kind, with the versions that are asked for; the last of them is stored. */
export function definitionsOf(resources: readonly ResourceSchema[]): Record<string, unknown>[] {
  const byKind = new Map<string, ResourceSchema[]>();
  for (const resource of resources) {
    const name = `${pluralOf(resource)}.${groupOf(resource)}`;
    byKind.set(name, [...(byKind.get(name) ?? []), resource]);
  }
  return [...byKind].map(([name, versions]) => definition(name, versions));
}

function definition(name: string, versions: readonly ResourceSchema[]): Record<string, unknown> {
  const [first] = versions;
  if (first === undefined) throw new Error(`${name} has no version`);
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    // Groups of Kubernetes itself want to be approved.
    metadata: { name, annotations: { "api-approved.kubernetes.io": "unapproved, a test" } },
    spec: {
      group: groupOf(first),
      scope: first.scope,
      names: {
        kind: first.kind,
        plural: pluralOf(first),
        singular: first.kind.toLowerCase(),
        listKind: `${first.kind}List`,
      },
      versions: versions.map(({ apiVersion, schema }, index) => ({
        name: apiVersion.slice(apiVersion.lastIndexOf("/") + 1),
        served: true,
        storage: index === versions.length - 1,
        schema: { openAPIV3Schema: schema },
      })),
    },
  };
}

/** Creates them and waits until each is served. Throws with the server's words when it takes one not. */
export async function install(server: ControlPlane, definitions: readonly Record<string, unknown>[]): Promise<void> {
  const path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  await Promise.all(
    definitions.map(async (each) => {
      const { status, body } = await server.call({ method: "POST", path, body: JSON.stringify(each) });
      if (status !== 201) throw new Error(`the server takes no CustomResourceDefinition: ${body}`);
    }),
  );
  const deadline = Date.now() + 30_000;
  for (const { spec } of definitions) {
    const { group, names, versions } = spec as {
      group: string;
      names: { plural: string };
      versions: readonly { name: string }[];
    };
    for (const { name } of versions)
      while (
        (await server.call({ method: "GET", path: `/apis/${group}/${name}/${names.plural}?limit=1` })).status !== 200
      ) {
        if (Date.now() > deadline) throw new Error(`the server does not serve ${names.plural}.${group} ${name}`);
        await pause(20);
      }
  }
}

function groupOf({ apiVersion }: ResourceSchema): string {
  return apiVersion.slice(0, apiVersion.lastIndexOf("/"));
}

export function pluralOf({ plural, apiVersion, kind }: ResourceSchema): string {
  if (plural === undefined) throw new Error(`the bundle does not tell the plural of ${kind} in ${apiVersion}`);
  return plural;
}

// Who serves which path of which host name, by routes and by Ingresses.
import { entryOf, itemsAt, nodeAt, stringAt, toValue, type YamlNode } from "#codecs/yaml/node.ts";
import type { Span } from "#kernel/span.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { routes, type Route } from "#domain/kubernetes/route.ts";

export interface HostClaim {
  readonly object: ClusterObject;
  /** One route or Ingress: it may say the same twice. */
  readonly unit: unknown;
  /** Gateway or class, and host. */
  readonly host: string;
  readonly hostname: string;
  /** The listener; undefined for all of them. */
  readonly section: string | undefined;
  /** Path with all other conditions, in one normal form. */
  readonly match: string;
  readonly path: string;
  readonly at: Span;
}

export function hostClaims(cluster: ClusterModel): HostClaim[] {
  return [
    ...routes(cluster).flatMap((route) => claimsOfRoute(cluster, route)),
    ...cluster.ofKind("Ingress").flatMap((object) => claimsOfIngress(cluster, object)),
  ];
}

function claimsOfRoute(cluster: ClusterModel, route: Route): HostClaim[] {
  const { object, node, parents, hostnames, isFromValues } = route;
  const kind = isFromValues ? (stringAt(node, "kind") ?? "HTTPRoute") : object.kind;
  if (kind !== "HTTPRoute") return [];
  const rules = itemsAt(node, "rules");
  const matches = (rules.length === 0 ? [undefined] : rules).flatMap((rule) => {
    const own = itemsAt(rule, "matches");
    return own.length === 0 ? [matchOf(undefined)] : own.map(matchOf);
  });
  return parents.flatMap(({ namespace, target, section }) =>
    hostnames
      .filter(({ text }) => !text.includes("{{"))
      .flatMap(({ text, node: at }) =>
        matches.map(({ match, path }) => ({
          object,
          unit: node,
          host: `Gateway ${namespace}/${target} ${text.toLowerCase()}`,
          hostname: text,
          section: section?.text,
          match,
          path,
          at: cluster.spanOf(object, at),
        })),
      ),
  );
}

function matchOf(match: YamlNode | undefined): { readonly match: string; readonly path: string } {
  const type = stringAt(match, "path", "type") ?? "PathPrefix";
  const value = stringAt(match, "path", "value") ?? "/";
  const path = type === "PathPrefix" && value.length > 1 ? value.replace(/\/$/u, "") : value;
  const others = ["method", "headers", "queryParams"].map((field) => {
    const node = entryOf(match, field)?.value;
    return node === undefined ? "" : JSON.stringify(toValue(node));
  });
  return { match: [type, path, ...others].join("\n"), path };
}

function claimsOfIngress(cluster: ClusterModel, object: ClusterObject): HostClaim[] {
  const name = stringAt(object.root, "spec", "ingressClassName") ?? "";
  return itemsAt(object.root, "spec", "rules").flatMap((rule) => {
    const host = entryOf(rule, "host")?.value;
    if (host?.kind !== "scalar") return [];
    const hostname = resolved(cluster, object, host.text);
    return itemsAt(rule, "http", "paths").map((item): HostClaim => {
      const path = stringAt(item, "path") ?? "/";
      const match = `${stringAt(item, "pathType") ?? ""}\n${path}`;
      const at = cluster.spanOf(object, nodeAt(item, "path") ?? host);
      return {
        object,
        unit: object,
        host: `Ingress ${name} ${hostname}`,
        hostname,
        section: undefined,
        match,
        path,
        at,
      };
    });
  });
}

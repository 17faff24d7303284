import { related } from "#domain/cluster/dangling.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import { admitsHostnames, admitsNamespace, listenersOf, meantListeners } from "#domain/kubernetes/listener.ts";
import { routes } from "#domain/kubernetes/route.ts";
import type { Rule } from "#rules/rule.ts";

/** Routes that every listener turns away. */
export const routeNotAdmitted: Rule = {
  id: "kubernetes/route-not-admitted",
  severity: "error",
  title: "route that no listener of its Gateway takes",
  why: "A listener takes routes from its own namespace only, unless `allowedRoutes` says otherwise, and only for host names that fit its own. The route is there, is not Accepted, and its host answers nothing.",
  example:
    "# the listener has no allowedRoutes, and the route is in another namespace\nlisteners:\n  - name: https\n    port: 443\n    protocol: HTTPS\n",
  fix: "Open the listener with `allowedRoutes.namespaces.from: All`, or use a host name below the listener's.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const route of routes(cluster))
        for (const parent of route.parents) {
          const { object, namespace } = route;
          const [gateway] = cluster.find("Gateway", parent.namespace, parent.target);
          const meant = gateway === undefined ? [] : meantListeners(listenersOf(cluster, gateway), parent);
          if (gateway === undefined || meant.length === 0) continue;
          const open = meant.filter((listener) => admitsNamespace(cluster, gateway, listener, namespace));
          if (open.some((listener) => admitsHostnames(listener, route))) continue;
          const hosts = listed([...new Set(open.flatMap(({ hostname }) => hostname ?? []))]);
          const [first] = route.hostnames;
          yield {
            at: cluster.spanOf(object, open.length === 0 ? parent.name : (first?.node ?? parent.name)),
            message:
              open.length === 0
                ? `${objectLabel(gateway)} takes no routes from namespace ${namespace}`
                : `${objectLabel(gateway)} serves ${hosts} here, and no host name of the route is among them`,
            object: objectLabel(object),
            related: [related(cluster, gateway, "the Gateway is here")],
          };
        }
  },
};

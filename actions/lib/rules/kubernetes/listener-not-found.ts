import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { isOpen, listed, objectLabel } from "#domain/cluster/label.ts";
import { related } from "#domain/cluster/dangling.ts";
import { listenersOf } from "#domain/kubernetes/listener.ts";
import { routes } from "#domain/kubernetes/route.ts";
import type { Rule } from "#rules/rule.ts";

/** Sections and ports that the Gateway does not have. */
export const listenerNotFound: Rule = {
  id: "kubernetes/listener-not-found",
  severity: "error",
  title: "route to a listener that its Gateway does not have",
  why: "The Gateway says `NoMatchingParent` and serves the route on no port.",
  example:
    "parentRefs:\n  - name: envoy-internal\n    namespace: network\n    sectionName: htps   # the listeners are http and https\n",
  fix: "Use a `sectionName` and `port` that the Gateway's listeners have.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const { object, parents } of routes(cluster))
        for (const { namespace, target, section, port } of parents) {
          const [gateway] = cluster.find("Gateway", namespace, target);
          const listeners = gateway === undefined ? [] : listenersOf(cluster, gateway);
          if (gateway === undefined || listeners.length === 0) continue;
          for (const [field, wanted] of [
            ["name", section],
            ["port", port],
          ] as const) {
            const known = [...new Set(listeners.map((listener) => listener[field]))];
            if (wanted === undefined || isOpen(wanted.text) || known.includes(wanted.text) || known.some(isOpen))
              continue;
            const near = field === "name" ? nearestName(wanted.text, known) : undefined;
            yield {
              at: cluster.spanOf(object, wanted),
              message: `${objectLabel(gateway)} has no listener with ${field} ${wanted.text}; it has ${listed(known)}`,
              ...(near === undefined ? {} : { fix: `did you mean ${near}?` }),
              object: objectLabel(object),
              related: [related(cluster, gateway, "the Gateway is here")],
            };
          }
        }
  },
};

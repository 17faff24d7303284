import { pairsOf } from "#domain/cluster/pairs.ts";
import type { Stated } from "#domain/talos/model.ts";
import { imagePlaces, toolPlaces, upgradePlaces, type VersionPlace } from "#domain/talos/version-places.ts";
import { parseTalosMinor } from "#domain/talos/talos-version.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Talos and Kubernetes: one version in all its places. */
export const oneVersion: Rule = {
  id: "versions/one-version",
  severity: "warning",
  title: "version of Talos or Kubernetes that differs from place to place",
  why: "The version of a cluster is written down several times: for talhelper, for the tools that speak to it, in patches that set an image. Where a patch says something else, the nodes get that and not what the pin says; a talosctl of another minor does not understand all that the nodes answer; kubectl is supported one minor up and down.",
  example: `# talos/talenv.yaml
talosVersion: v1.13.8
# .mise.toml
[tools]
talosctl = "1.12.4"
`,
  fix: "Write the same version in all places, and let the updater group them.",
  *check(context) {
    const { talos } = context;
    const tools = toolPlaces(context.text);
    for (const model of talos) {
      const cluster = pairsOf(context).find((pair) => pair.talos === model)?.cluster;
      const places = [
        ...(talos.length === 1 ? tools : []),
        ...imagePlaces(model),
        ...(cluster === undefined ? [] : upgradePlaces(cluster)),
      ];
      for (const place of places) {
        const pin = place.of === "Talos" ? model.talosVersion : model.kubernetesVersion;
        if (pin !== undefined && place.at !== pin.at) yield* judge(place, pin);
      }
    }
  },
};

function* judge(place: VersionPlace, pin: Stated<string>): Iterable<RuleFinding> {
  const there = plain(place.version);
  const pinned = plain(pin.value);
  if (!/^\d+\.\d+/u.test(there) || !/^\d+\.\d+\.\d+/u.test(pinned) || isSame(there, pinned)) return;
  const distance = minorDistance(there, pinned);
  // kubectl of the neighbouring minor is supported, and so is every patch of it.
  if (place.what === "kubectl" && distance <= 1) return;
  yield {
    at: place.at,
    ...(place.isTool && distance === 0 ? { severity: "info" } : {}),
    message: `${place.what} is ${there}, and ${place.of} is pinned to ${pinned}`,
    fix: `use ${pinned}`,
    related: [relatedPlace(pin.at, `${place.of} ${pinned} is pinned here`)],
  };
}

/** `1.13` stands for every 1.13.x. */
function isSame(a: string, b: string): boolean {
  return a === b || b.startsWith(`${a}.`);
}

function minorDistance(a: string, b: string): number {
  const [one, two] = [parseTalosMinor(a), parseTalosMinor(b)];
  if (one === undefined || two === undefined) return 0;
  return one.major === two.major ? Math.abs(one.minor - two.minor) : Number.POSITIVE_INFINITY;
}

function plain(version: string): string {
  return version.trim().replace(/^v/u, "");
}

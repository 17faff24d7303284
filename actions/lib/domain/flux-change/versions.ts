// Images and charts of which other versions are asked.
import { compareText } from "#kernel/ordering.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { chartPin } from "#domain/helm/chart-pin.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { images, splitImage, writtenImages } from "#domain/kubernetes/image.ts";
import type { VersionChange } from "./change.ts";

interface Use {
  readonly name: string;
  readonly version: string;
  readonly user: string;
}

export function imageChanges(base: ClusterModel, head: ClusterModel): VersionChange[] {
  return changes(imageUses(base), imageUses(head));
}

/** A release whose chart cannot be told on one side (its source is not in the tree) is no chart that comes or goes. */
export function chartChanges(base: ClusterModel, head: ClusterModel): VersionChange[] {
  const [old, now] = [chartUses(base), chartUses(head)];
  const untold = (own: readonly Use[], other: readonly Use[], cluster: ClusterModel) => {
    const known = new Set(own.map(({ user }) => user));
    const all = new Set(helmReleases(cluster).map(({ object }) => objectLabel(object)));
    return other.filter(({ user }) => !all.has(user) || known.has(user));
  };
  return changes(untold(now, old, head), untold(old, now, base));
}

function imageUses(cluster: ClusterModel): Use[] {
  const written = writtenImages(cluster).map(({ object, node }) => {
    return { object, ...splitImage(resolved(cluster, object, node.text)) };
  });
  return [...images(cluster), ...written].map(({ object, repository, tag, hasDigest }) => ({
    name: repository,
    version: tag ?? (hasDigest ? "by digest" : "no tag"),
    user: objectLabel(object),
  }));
}

function chartUses(cluster: ClusterModel): Use[] {
  return helmReleases(cluster).flatMap(({ object, chart }): Use[] => {
    const version = chartPin(cluster, object)?.version ?? rangeOf(cluster, object);
    return chart === undefined || version === undefined ? [] : [{ name: chart, version, user: objectLabel(object) }];
  });
}

/** What is written where it is no exact version. */
function rangeOf(cluster: ClusterModel, release: ClusterObject): string | undefined {
  const written = stringAt(release.root, "spec", "chart", "spec", "version");
  return written === undefined ? undefined : resolved(cluster, release, written);
}

/** One change per name and pair of versions; users that ask for the same as before are left out. */
function changes(before: readonly Use[], after: readonly Use[]): VersionChange[] {
  const old = versionsByUse(before);
  const now = versionsByUse(after);
  const found = new Map<string, Group>();
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const from = old.get(key)?.version;
    const to = now.get(key)?.version;
    const { name, user } = (now.get(key) ?? old.get(key)) as Use;
    if (from === to) continue;
    const group = `${name}\0${from ?? ""}\0${to ?? ""}`;
    const change = found.get(group) ?? { name, from, to, users: new Set<string>() };
    change.users.add(user);
    found.set(group, change);
  }
  return withoutMoves([...found.values()])
    .map(({ name, from, to, users }) => ({
      name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      users: [...users].sort(compareText),
    }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.users[0] ?? "", b.users[0] ?? ""));
}

interface Group {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly users: Set<string>;
}

/** A version that one object gives up and another takes over has not changed. */
function withoutMoves(all: readonly Group[]): Group[] {
  const key = (name: string, version: string | undefined) => `${name}\0${version ?? ""}`;
  const gone = new Set(all.filter(({ to }) => to === undefined).map(({ name, from }) => key(name, from)));
  const come = new Set(all.filter(({ from }) => from === undefined).map(({ name, to }) => key(name, to)));
  return all.filter(({ name, from, to }) => {
    if (to === undefined) return !come.has(key(name, from));
    return from !== undefined || !gone.has(key(name, to));
  });
}

/** An object may use one image in several versions: all of them are one entry. */
function versionsByUse(uses: readonly Use[]): Map<string, Use> {
  const found = new Map<string, Use>();
  for (const use of uses) {
    const key = `${use.user}\0${use.name}`;
    const known = found.get(key);
    const versions = new Set([...(known?.version.split(", ") ?? []), use.version]);
    found.set(key, { ...use, version: [...versions].sort(compareText).join(", ") });
  }
  return found;
}

// Changed versions with the place where the new one is written.
import type { Span } from "#kernel/span.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import type { VersionChange } from "#domain/flux-change/change.ts";
import { versionStep, type VersionStep } from "#domain/flux-change/version-step.ts";
import { chartPin } from "#domain/helm/chart-pin.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { images, writtenImages } from "#domain/kubernetes/image.ts";
import type { ChangeContext } from "./change-rule.ts";

export interface PlacedVersion extends VersionChange {
  readonly what: "chart" | "image";
  readonly step: VersionStep;
  readonly at: Span;
  /** `image postgres 16.4 → 17.0 (StatefulSet db/postgres)`. */
  readonly words: string;
}

/** Every bump of a chart or an image whose size can be told; one for all that go from the same version to the same. */
export function placedVersions({ flux, head }: ChangeContext): PlacedVersion[] {
  const all = [
    ...flux.charts.map((change) => ({ what: "chart" as const, change })),
    ...flux.images.map((change) => ({ what: "image" as const, change })),
  ];
  return all.flatMap(({ what, change }) => {
    const step = versionStep(change.from, change.to);
    const at = step === undefined ? undefined : placeOfVersion(head, what, change);
    if (step === undefined || at === undefined) return [];
    const words = `${what} ${change.name} ${change.from ?? ""} → ${change.to ?? ""} (${listed(change.users, 3)})`;
    return [{ ...change, what, step, at, words }];
  });
}

function placeOfVersion(head: ClusterModel, what: "chart" | "image", { name, users }: VersionChange): Span | undefined {
  const [user] = users;
  if (what === "image") {
    const isIt = ({ repository, object }: { repository: string; object: ClusterObject }) =>
      repository === name && objectLabel(object) === user;
    const image = images(head).find(isIt);
    if (image !== undefined) return head.spanOf(image.object, image.tagNode ?? image.node);
    const written = writtenImages(head).find(isIt);
    return written === undefined ? undefined : head.spanOf(written.object, written.node);
  }
  const release = helmReleases(head).find(({ chart, object }) => chart === name && objectLabel(object) === user);
  if (release === undefined) return undefined;
  return chartPin(head, release.object)?.at ?? head.spanOf(release.object, release.object.root);
}

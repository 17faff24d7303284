// What people call an app: a Flux Kustomization with what it applies.
import { compareText } from "#kernel/ordering.ts";
import type { FluxChange } from "./change.ts";

/** `media/sonarr`: every Kustomization that changes itself or of which an object changes, sorted. */
export function appsOf({ objects }: Pick<FluxChange, "objects">): string[] {
  const names = objects.map(({ object, kind, kustomization }) =>
    kind === "Kustomization" ? object.slice(object.indexOf(" ") + 1) : kustomization,
  );
  return [...new Set(names.filter((name) => name !== ""))].sort(compareText);
}

// What a change does to the objects that Flux applies: the Flux half of a report. Everything in it is data for a page.

/** A value of an object; `undefined` stands for one that is not shown. */
export type FieldValue =
  null | boolean | number | string | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** One field that differs. */
export interface ObjectField {
  /** `spec.values.controllers.app.containers.app.image.tag`, `spec.ports[http].port`. */
  readonly path: string;
  readonly old?: FieldValue;
  readonly new?: FieldValue;
  /** True for encrypted or secret content: that it differs is all that is said. */
  readonly hidden?: true;
}

export interface ObjectChange {
  /** `HelmRelease media/sonarr`. */
  readonly object: string;
  readonly kind: string;
  /** `media/sonarr`: the Flux Kustomization that applies it; empty for what the entry path holds. */
  readonly kustomization: string;
  readonly change: "added" | "removed" | "changed";
  /** Where it is written: in the head, or in the base for a removed one. */
  readonly path: string;
  readonly line: number;
  readonly fields: readonly ObjectField[];
  /** What Flux does to the object in the cluster, where that is more than to apply it. */
  readonly consequence?: string;
}

/** An image or a chart that other versions are asked of. */
export interface VersionChange {
  readonly name: string;
  /** Absent for one that was not there. */
  readonly from?: string;
  /** Absent for one that is gone. */
  readonly to?: string;
  /** Objects that use it, sorted. */
  readonly users: readonly string[];
}

/** What waits for a changed Kustomization or HelmRelease, directly or through others. */
export interface Reach {
  /** `Kustomization media/sonarr`. */
  readonly from: string;
  readonly dependents: readonly string[];
}

export interface FluxChange {
  readonly cluster: string;
  /** By object name. */
  readonly objects: readonly ObjectChange[];
  /** Kustomizations of which something changes, sorted. */
  readonly kustomizations: readonly string[];
  readonly images: readonly VersionChange[];
  readonly charts: readonly VersionChange[];
  /** Widest first. */
  readonly reach: readonly Reach[];
  /** True when nothing but versions of images and charts changes. */
  readonly isRoutine: boolean;
}

// Places that will never have a newer version: whoever asks them hears that all is up to date.

interface DeadPlace {
  readonly datasource: string;
  readonly name: RegExp;
  readonly why: string;
  /** What to ask instead. */
  readonly instead: string;
}

const places: readonly DeadPlace[] = [
  {
    datasource: "docker",
    name: /^ghcr\.io\/siderolabs\/installer$/,
    why: "it gets no tag after Talos 1.13",
    instead: "github-releases of siderolabs/talos, or docker ghcr.io/siderolabs/talos",
  },
  {
    datasource: "docker",
    name: /^k8s\.gcr\.io\//,
    why: "the registry is frozen since April 2023",
    instead: "registry.k8s.io",
  },
  {
    datasource: "docker",
    name: /^ghcr\.io\/k8s-at-home\//,
    why: "the project was archived in 2022",
    instead: "an image that is maintained, for instance of home-operations",
  },
  {
    datasource: "docker",
    name: /^gcr\.io\/kubebuilder\//,
    why: "the registry is gone",
    instead: "quay.io/brancz/kube-rbac-proxy",
  },
];

/** Why a source is dead, and what lives; undefined for any other. */
export function deadPlace(
  datasource: string,
  name: string,
): { readonly why: string; readonly instead: string } | undefined {
  return places.find((place) => place.datasource === datasource && place.name.test(name));
}

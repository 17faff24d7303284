// Charts that belong together: what is installed, and the version of its companion that fits.
import { isSameVersion } from "./chart-pin.ts";

export interface ChartPair {
  readonly main: string;
  readonly other: string;
  /** How the two versions differ, and the one to use; undefined when they fit, or when nobody here can tell. */
  readonly differ: (main: string, other: string) => Difference | undefined;
}

export interface Difference {
  readonly message: string;
  readonly fix: string;
  readonly isSlight: boolean;
}

/** Released together under one number by their project. */
const sameNumber: readonly (readonly [string, string, string])[] = [
  ["flux-operator", "flux-instance", "the instance's chart"],
  ["gateway-helm", "gateway-crds-helm", "the chart of its CRDs"],
  ["ai-gateway-helm", "ai-gateway-crds-helm", "the chart of its CRDs"],
  ["rook-ceph", "rook-ceph-cluster", "the cluster's chart"],
  ["gha-runner-scale-set-controller", "gha-runner-scale-set", "the chart of its runners"],
  ["karpenter", "karpenter-crd", "the chart of its CRDs"],
  ["kgateway", "kgateway-crds", "the chart of its CRDs"],
  ["mariadb-operator", "mariadb-operator-crds", "the chart of its CRDs"],
  ["eck-operator", "eck-operator-crds", "the chart of its CRDs"],
];

/**
 * Minors of the Prometheus Operator in kube-prometheus-stack, by major, from 56 on (`appVersion` of every release in
 * github.com/prometheus-community/helm-charts; the major changes with the operator's minor, and at other times too).
 */
const operatorOfStack: readonly (readonly number[])[] =
  "71 72 73 74 74 75 76 76 76 77 78,79 79 79 80 81 82 82 82 83 83 84 85 86 86 87 88 89 90 90 90 91 92 93"
    .split(" ")
    .map((minors) => minors.split(",").map(Number));
const firstStack = 56;

/** prometheus-operator-crds: majors 6 to 31 are the operator's minors 68 to 93, one each. */
const definitions = { first: 6, last: 31, offset: 62 };

export const chartPairs: readonly ChartPair[] = [
  ...sameNumber.map(([main, other, what]): ChartPair => ({ main, other, differ: notSame(main, what) })),
  {
    main: "kube-prometheus-stack",
    other: "prometheus-operator-crds",
    differ: otherOperator,
  },
];

function notSame(main: string, what: string): ChartPair["differ"] {
  return (version, other) =>
    isSameVersion(version, other)
      ? undefined
      : {
          message: `${main} is ${version}, and ${what} is ${other}: they are released together`,
          fix: `use ${version}`,
          isSlight: minorOf(version) === minorOf(other),
        };
}

function otherOperator(stack: string, crds: string): Difference | undefined {
  const running = operatorOfStack[majorOf(stack) - firstStack];
  const major = majorOf(crds);
  if (running === undefined || major < definitions.first || major > definitions.last) return undefined;
  const defined = major + definitions.offset;
  const [runs = 0] = running;
  if (running.includes(defined)) return undefined;
  return {
    message: `kube-prometheus-stack ${stack} runs Prometheus Operator 0.${runs}, and prometheus-operator-crds ${crds} has the definitions of 0.${defined}`,
    fix: `use ${runs - definitions.offset}.x`,
    // An operator leaves the fields alone that are newer than it.
    isSlight: defined > runs,
  };
}

function majorOf(version: string): number {
  return Number(/^v?(\d+)\./u.exec(version)?.[1] ?? Number.NaN);
}

function minorOf(version: string): string | undefined {
  return /^v?(\d+\.\d+)/u.exec(version)?.[1];
}

// Containers of a pod: names, image, ports, environment, mounts, probes.
import type { Violation } from "#kernel/violation.ts";
import { dnsLabel, portName } from "#codecs/structural-schema/names.ts";
import { between, named, unique } from "./check.ts";
import { judgeEnvironment } from "./environment.ts";
import { judgeLifecycle, judgeProbes } from "./probe.ts";
import { judgeResources } from "./resources.ts";
import { judgeSeccomp } from "./security.ts";
import { at, duplicate, hidden, invalid, invalidValue, items, missing, textOf, type Spot } from "./spot.ts";

export interface PodParts {
  readonly spec: Spot;
  /** Names that `volumeMounts` may refer to; undefined when not all are known. */
  readonly volumes: ReadonlySet<string> | undefined;
}

/** All containers of a pod. */
export function judgeContainers({ spec, volumes }: PodParts): Violation[] {
  const main = items(spec, "containers");
  const init = items(spec, "initContainers");
  const all = [...main, ...init];
  return [
    ...all.flatMap((container) => judgeContainer(container, volumes)),
    ...main.flatMap(judgeLifecycle),
    ...main.flatMap(judgeProbes),
    ...init.flatMap(judgeInit),
    ...judgeSharedNames(main, init),
    ...judgePortNames(main),
  ];
}

/** A name may not be in both lists; within one list it is the key, which the schema keeps apart. */
function judgeSharedNames(main: readonly Spot[], init: readonly Spot[]): Violation[] {
  const first = new Map(main.map((container) => [textOf(at(container, "name")), at(container, "name")]));
  return init.flatMap((container) => {
    const name = at(container, "name");
    const before = first.get(textOf(name));
    return name === undefined || before === undefined ? [] : [duplicate(name, before, JSON.stringify(textOf(name)))];
  });
}

function judgeContainer(container: Spot, volumes: ReadonlySet<string> | undefined): Violation[] {
  const image = at(container, "image");
  const noImage = image === undefined || textOf(image) === "";
  return [
    ...named(at(container, "name"), dnsLabel),
    ...(noImage && !hidden(image) ? missing(container, "image") : []),
    ...items(container, "ports").flatMap(judgePort),
    ...judgeEnvironment(container),
    ...judgeMounts(container, volumes),
    ...judgeResources(at(container, "resources")),
    ...judgeSecurity(at(container, "securityContext")),
  ];
}

function judgePort(port: Spot): Violation[] {
  return [
    ...named(at(port, "name"), portName),
    ...between(at(port, "containerPort"), 1, 65535),
    ...between(at(port, "hostPort"), 0, 65535),
  ];
}

/** Within a container; between containers a repeated name is only a warning of the server. */
function judgePortNames(containers: readonly Spot[]): Violation[] {
  return containers.flatMap((container) => unique(items(container, "ports").map((port) => at(port, "name"))));
}

function judgeMounts(container: Spot, volumes: ReadonlySet<string> | undefined): Violation[] {
  return items(container, "volumeMounts").flatMap((mount) => {
    const name = at(mount, "name");
    const text = textOf(name);
    const dangling =
      name !== undefined && text !== undefined && text !== "" && volumes !== undefined && !volumes.has(text);
    return [
      ...(dangling ? [invalid(name, `is ${JSON.stringify(text)}, but the pod has no volume of that name`)] : []),
      ...judgeSubPath(at(mount, "subPath")),
      ...judgeSubPath(at(mount, "subPathExpr")),
    ];
  });
}

function judgeSubPath(path: Spot | undefined): Violation[] {
  const text = textOf(path);
  if (path === undefined || text === undefined) return [];
  if (text.startsWith("/")) return [invalidValue(path, "must be a relative path")];
  return text.split("/").includes("..") ? [invalidValue(path, 'must not contain ".."')] : [];
}

function judgeInit(container: Spot): Violation[] {
  const policy = at(container, "restartPolicy");
  const policies = ["Always", "Never", "OnFailure"];
  const text = textOf(policy);
  if (policy !== undefined && text !== undefined && !policies.includes(text))
    return [invalidValue(policy, `must be one of ${policies.join(", ")}`)];
  if (text === "Always") return [...judgeLifecycle(container), ...judgeProbes(container)];
  if (hidden(policy)) return [];
  return ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"].flatMap((field) => {
    const spot = at(container, field);
    return spot === undefined ? [] : [invalid(spot, "may only be set in an init container with restartPolicy: Always")];
  });
}

function judgeSecurity(context: Spot | undefined): Violation[] {
  const privileged = at(context, "privileged")?.node;
  const escalation = at(context, "allowPrivilegeEscalation");
  const both =
    privileged?.kind === "scalar" &&
    privileged.value === true &&
    escalation?.node.kind === "scalar" &&
    escalation.node.value === false;
  return [
    ...judgeSeccomp(at(context, "seccompProfile")),
    ...between(at(context, "runAsUser"), 0, 2 ** 31 - 1),
    ...between(at(context, "runAsGroup"), 0, 2 ** 31 - 1),
    ...(both && escalation !== undefined ? [invalid(escalation, "may not be false for a privileged container")] : []),
  ];
}

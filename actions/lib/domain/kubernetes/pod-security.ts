// The Pod Security Standards, as far as a pod's fields break them (kubernetes.io/docs/concepts/security/pod-security-standards).
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";

export type SecurityLevel = "baseline" | "restricted";

export interface SecurityBreach {
  /** What the level forbids: `hostPath volumes`. */
  readonly what: string;
  /** The field, or the container or pod that lacks one. */
  readonly node: YamlNode;
}

const allowedCapabilities =
  /^(?:AUDIT_WRITE|CHOWN|DAC_OVERRIDE|FOWNER|FSETID|KILL|MKNOD|NET_BIND_SERVICE|SETFCAP|SETGID|SETPCAP|SETUID|SYS_CHROOT)$/u;
const restrictedVolumes = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "persistentVolumeClaim",
  "projected",
  "secret",
  "image",
];

/** What breaks `level` in a pod with these containers. */
export function breaches(level: SecurityLevel, pod: YamlNode, containers: readonly YamlNode[]): SecurityBreach[] {
  const baseline = [...podBaseline(pod), ...containers.flatMap(containerBaseline)];
  return level === "baseline" ? baseline : [...baseline, ...podRestricted(pod, containers)];
}

function podBaseline(pod: YamlNode): SecurityBreach[] {
  return [
    ...["hostNetwork", "hostPID", "hostIPC"].flatMap((field) => ifTrue(pod, field, field)),
    ...itemsAt(pod, "volumes").flatMap((volume) => found(nodeAt(volume, "hostPath"), "hostPath volumes")),
    ...profile(nodeAt(pod, "securityContext")),
  ];
}

function containerBaseline(container: YamlNode): SecurityBreach[] {
  const context = nodeAt(container, "securityContext");
  return [
    ...ifTrue(context, "privileged", "privileged containers"),
    ...itemsAt(context, "capabilities", "add").flatMap((item) =>
      item.kind === "scalar" && !allowedCapabilities.test(item.text) ? found(item, `the capability ${item.text}`) : [],
    ),
    ...itemsAt(container, "ports").flatMap((port) => {
      const hostPort = entryOf(port, "hostPort")?.value;
      return hostPort?.kind === "scalar" && hostPort.value !== 0 ? found(hostPort, "host ports") : [];
    }),
    ...profile(context),
    ...(stringAt(context, "procMount") === "Unmasked" ? found(nodeAt(context, "procMount"), "procMount Unmasked") : []),
  ];
}

function profile(context: YamlNode | undefined): SecurityBreach[] {
  const type = stringAt(context, "seccompProfile", "type");
  return type === "Unconfined" ? found(nodeAt(context, "seccompProfile", "type"), "seccompProfile Unconfined") : [];
}

function podRestricted(pod: YamlNode, containers: readonly YamlNode[]): SecurityBreach[] {
  const ofPod = nodeAt(pod, "securityContext");
  const volumes = itemsAt(pod, "volumes").flatMap((volume) =>
    volume.kind === "map"
      ? volume.entries
          .filter(({ key }) => key !== "name" && key !== "hostPath" && !restrictedVolumes.includes(key))
          .flatMap(({ key, value }) => found(value, `volumes of type ${key}`))
      : [],
  );
  return [...volumes, ...containers.flatMap((container) => containerRestricted(container, ofPod))];
}

function containerRestricted(container: YamlNode, ofPod: YamlNode | undefined): SecurityBreach[] {
  const own = nodeAt(container, "securityContext");
  const either = (...path: string[]) => nodeAt(own, ...path) ?? nodeAt(ofPod, ...path);
  const drops = itemsAt(own, "capabilities", "drop").some((item) => item.kind === "scalar" && item.text === "ALL");
  const place = own ?? nodeAt(container, "name") ?? container;
  return [
    ...(isValue(nodeAt(own, "allowPrivilegeEscalation"), false)
      ? []
      : found(place, "containers without allowPrivilegeEscalation: false")),
    ...(drops ? [] : found(place, "containers that do not drop ALL capabilities")),
    ...(isValue(either("runAsNonRoot"), true) ? [] : found(place, "containers without runAsNonRoot: true")),
    ...(either("seccompProfile", "type") === undefined ? found(place, "containers without a seccompProfile") : []),
    ...(isValue(either("runAsUser"), 0) ? found(either("runAsUser"), "runAsUser: 0") : []),
    ...itemsAt(own, "capabilities", "add").flatMap((item) =>
      item.kind === "scalar" && item.text !== "NET_BIND_SERVICE" && allowedCapabilities.test(item.text)
        ? found(item, `the capability ${item.text}`)
        : [],
    ),
  ];
}

function ifTrue(node: YamlNode | undefined, field: string, what: string): SecurityBreach[] {
  const value = entryOf(node, field)?.value;
  return isValue(value, true) ? found(value, what) : [];
}

function isValue(node: YamlNode | undefined, value: boolean | number): boolean {
  return node?.kind === "scalar" && node.value === value;
}

function found(node: YamlNode | undefined, what: string): SecurityBreach[] {
  return node === undefined ? [] : [{ node, what }];
}

// Fields that a running Talos accepts and that take effect after a reboot only (class B), and why.
import { fieldPattern, type FieldPattern } from "./field-path.ts";
import type { Difference } from "./compare.ts";

export interface DelayedField {
  readonly field: string;
  readonly pattern: FieldPattern;
  readonly why: string;
  /** Absent: in every version. The last minor of Talos 1 that waits. */
  readonly until?: number;
  readonly since?: number;
  readonly when?: (change: Difference) => boolean;
}

const etcd = "etcd is started with its settings at boot";
const variables = "services keep the environment that they were started with, and a removed variable stays set";
const modules = "a loaded kernel module is never unloaded and keeps its parameters";
const encryption = "volumes are unlocked at boot, and keys are enrolled then";
const registryAuth = "containerd reads registry credentials when it starts";
const files = "user files are written at boot";

function isRemovedOrChanged({ old }: Difference): boolean {
  return old !== undefined;
}

function delayed(text: string, why: string, more: Omit<DelayedField, "field" | "pattern" | "why"> = {}): DelayedField {
  return { field: text, pattern: fieldPattern(text), why, ...more };
}

/** The documented list (Talos: "editing machine configuration") and what the code of 1.14 reads at boot only. */
export const delayedFields: readonly DelayedField[] = [
  delayed("cluster.etcd", etcd),
  delayed("machine.env", variables),
  delayed("EnvironmentConfig: ", variables),
  delayed("machine.kernel.modules", modules, { when: isRemovedOrChanged }),
  delayed("machine.kernel.modules[].parameters", modules),
  delayed("KernelModuleConfig: ", modules, { when: isRemovedOrChanged }),
  delayed("KernelModuleConfig: parameters", modules),
  delayed("machine.systemDiskEncryption", encryption),
  delayed("*: encryption", encryption),
  delayed("machine.registries.config.*.auth", registryAuth, { until: 13 }),
  delayed("RegistryAuthConfig: ", registryAuth, { until: 13 }),
  delayed("machine.files", files, { since: 14 }),
];

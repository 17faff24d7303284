// The classes against the sources of Talos: the allow-list of 1.13 is read from the server's code.
import { describe, expect, test } from "vitest";
import { classOf } from "#domain/machine-config/change-class.ts";
import { kubernetesImages, liveFields } from "#domain/machine-config/live-fields.ts";
import type { FieldPath } from "#domain/machine-config/field-path.ts";
import type { ConfigValue } from "#domain/machine-config/rendered.ts";
import { serverSource, talosTypes } from "./talos-sources.ts";

const runtime = "internal/app/machined/pkg/runtime/v1alpha1/v1alpha1_runtime.go";
const types = talosTypes("1.13");

function at(text: string): FieldPath {
  const [, kind, path = text] = /^(\w+): (.*)$/u.exec(text) ?? [];
  void kind;
  return path === ""
    ? []
    : path
        .replaceAll("[]", ".[]")
        .split(".")
        .map((step, index) => (step === "[]" ? { item: "x", index } : { key: step }));
}

function classAt(
  text: string,
  version: string,
  sides: { old?: ConfigValue; new?: ConfigValue } = { old: "1", new: "2" },
) {
  return classOf(/^(\w+): /u.exec(text)?.[1] ?? "v1alpha1", { path: at(text), oldPath: at(text), ...sides }, version);
}

describe("read from Talos", () => {
  test("the fields that 1.13 takes over at once are those that CanApplyImmediate copies", () => {
    const body = /func \(r \*Runtime\) CanApplyImmediate\([\s\S]*?^\}/mu.exec(serverSource("1.13", runtime))?.[0] ?? "";
    const copied = [...body.matchAll(/newConfig\.([\w.]+) = currentConfig\.\1/gu)].map(([, chain = ""]) =>
      chain.split("."),
    );
    expect(copied.length).toBeGreaterThan(20);
    const paths = copied.map((names) => {
      const inside = types.leaves.find(
        (leaf) => leaf.kind === "v1alpha1" && names.every((name, index) => leaf.names[index] === name),
      );
      expect(inside, names.join(".")).toBeDefined();
      return (
        inside?.path
          .replace(/\[\]|\.\*/gu, "")
          .split(".")
          .slice(0, names.length)
          .join(".") ?? ""
      );
    });
    expect([...paths].sort()).toEqual([...liveFields].sort());
  });

  test("every field of the v1alpha1 document outside of them makes 1.13 reboot, every other one does not by itself", () => {
    const leaves = types.leaves.filter(({ kind }) => kind === "v1alpha1");
    expect(leaves.length).toBeGreaterThan(250);
    for (const { path } of leaves) {
      const isLive = liveFields.some(
        (field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[]`),
      );
      const { class: given, reason } = classAt(path, "v1.13.9");
      if (isLive) expect([path, reason]).toEqual([path, expect.not.stringContaining("reboots for it")]);
      else expect([path, given, reason]).toEqual([path, "B", expect.stringContaining("Talos 1.13 reboots for it")]);
    }
  });

  test("1.14 has no such list: apply-config knows no reboot", () => {
    expect(serverSource("1.14", runtime)).not.toContain("CanApplyImmediate");
    const server = serverSource("1.14", "internal/app/machined/internal/server/v1alpha1/v1alpha1_server.go");
    expect(server).toContain("the REBOOT mode is not supported");
    for (const { path } of types.leaves.filter(({ kind }) => kind === "v1alpha1"))
      expect(classAt(path, "v1.14.1").reason).not.toContain("reboots for it");
  });

  test("user files are written at boot, also by 1.14", () => {
    expect(serverSource("1.14", "internal/app/machined/pkg/runtime/v1alpha1/v1alpha1_sequencer_tasks.go")).toContain(
      "Machine().Files()",
    );
  });

  test("environment variables are set and never unset, kernel modules never unloaded", () => {
    const environment = serverSource("1.14", "internal/app/machined/pkg/controllers/runtime/environment.go");
    expect(environment).toContain("os.Setenv");
    expect(environment).not.toContain("os.Unsetenv");
    expect(serverSource("1.14", "internal/app/machined/pkg/controllers/runtime/kernel_module_spec.go")).toContain(
      "doesn't support module unloading",
    );
  });

  test("manifests that are in the cluster are left alone", () => {
    expect(serverSource("1.14", "internal/app/machined/pkg/controllers/k8s/manifest_apply.go")).toContain(
      "if so, skip applying it",
    );
  });
});

// From Talos' documentation and issues, not to be read from code: registry credentials until 1.13, etcd's settings,
// encryption keys, the five images of upgrade-k8s, install settings without effect.
describe("pinned by hand", () => {
  test.each([
    ["machine.sysctls.a", "v1.13.8", "A", "none"],
    ["machine.nodeLabels.a", "v1.13.8", "A", "none"],
    ["machine.kubelet.extraArgs.a", "v1.13.8", "A", "restart"],
    ["cluster.apiServer.extraArgs.a", "v1.13.8", "A", "restart"],
    ["cluster.etcd.extraArgs.a", "v1.13.8", "B", "reboot"],
    ["cluster.etcd.extraArgs.a", "v1.14.1", "B", "reboot"],
    ["machine.env.a", "v1.13.8", "B", "reboot"],
    ["machine.env.a", "v1.14.1", "B", "reboot"],
    ["EnvironmentConfig: variables.a", "v1.13.8", "B", "reboot"],
    ["machine.files[].content", "v1.13.8", "B", "reboot"],
    ["machine.files[].content", "v1.14.1", "B", "reboot"],
    ["machine.udev.rules", "v1.13.8", "B", "reboot"],
    ["machine.udev.rules", "v1.14.1", "A", "none"],
    ["machine.features.kubePrism.port", "v1.13.8", "A", "none"],
    ["machine.features.rbac", "v1.13.8", "B", "reboot"],
    ["machine.registries.mirrors.x.endpoints", "v1.13.8", "A", "none"],
    ["machine.registries.config.x.auth.password", "v1.13.8", "B", "reboot"],
    ["machine.registries.config.x.auth.password", "v1.14.1", "A", "none"],
    ["RegistryAuthConfig: password", "v1.13.8", "B", "reboot"],
    ["RegistryAuthConfig: password", "v1.14.1", "A", "none"],
    ["VolumeConfig: encryption.keys[].tpm", "v1.14.1", "B", "reboot"],
    ["machine.systemDiskEncryption.state.provider", "v1.14.1", "B", "reboot"],
    ["VolumeConfig: provisioning.maxSize", "v1.13.8", "A", "none"],
    ["LinkConfig: addresses", "v1.13.8", "A", "none"],
    ["machine.install.image", "v1.13.8", "C", "upgrade"],
    ["machine.install.extraKernelArgs", "v1.14.1", "C", "upgrade"],
    ["machine.install.extensions[].image", "v1.13.8", "C", "upgrade"],
    ["machine.install.disk", "v1.13.8", "A", "none"],
    ["UnattendedInstallConfig: installer.image", "v1.14.1", "C", "upgrade"],
  ])("%s on %s: %s, %s", (path, version, expected, disruption) => {
    expect(classAt(path, version)).toMatchObject({ class: expected, disruption });
    expect(classAt(path, version).reason).toMatch(/Talos 1\.1[34]|upgrade/u);
  });

  test("modules: one more is loaded at once, one less or other parameters wait for a reboot", () => {
    expect(classAt("machine.kernel.modules[]", "v1.13.8", { new: { name: "nbd" } }).class).toBe("A");
    expect(classAt("machine.kernel.modules[]", "v1.13.8", { old: { name: "nbd" } }).class).toBe("B");
    expect(classAt("machine.kernel.modules[].parameters", "v1.13.8", { new: ["a=1"] }).class).toBe("B");
    expect(classAt("KernelModuleConfig: ", "v1.14.1", { new: {} }).class).toBe("A");
    expect(classAt("KernelModuleConfig: ", "v1.14.1", { old: {} }).class).toBe("B");
  });

  test("the five images are a matter of upgrade-k8s, in both forms of configuration", () => {
    expect(kubernetesImages).toHaveLength(10);
    for (const [path] of kubernetesImages)
      expect(classAt(path, "v1.13.8")).toMatchObject({ class: "D", disruption: "restart" });
    const newest = talosTypes("1.14").leaves.map(({ kind, path }) => (kind === "v1alpha1" ? path : `${kind}: ${path}`));
    const oldest = types.leaves.map(({ path }) => path);
    for (const [path] of kubernetesImages) expect([...newest, ...oldest]).toContain(path);
  });
});

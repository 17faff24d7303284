import { describe, expect, it } from "vitest";
import { config } from "./judging.ts";

const whole = (lines: string): string => `machine:\n  type: worker\n  token: a\ncluster: {}\n${lines}`;

describe("judgeMachineConfig", () => {
  it("is silent about good documents, empty ones and null", () => {
    expect(
      config(`${whole("")}---\n# nothing\n---\nnull\n---\napiVersion: v1alpha1\nkind: TimeSyncConfig\nenabled: true\n`),
    ).toEqual([]);
  });

  it.each([
    [
      "an unknown kind with the nearest one",
      "apiVersion: v1alpha1\nkind: HostnamConfig\n",
      ["2:7-20 unknown-kind kind: Talos knows no kind HostnamConfig (did you mean HostnameConfig?)"],
    ],
    [
      "a kind that the target does not know yet",
      "apiVersion: v1alpha1\nkind: KubeletConfig\nimage: a\n",
      ["2:7-20 unknown-kind kind: Talos knows the kind KubeletConfig since 1.14, and this cluster runs 1.13"],
    ],
    [
      "a kind of Kubernetes",
      "apiVersion: v1\nkind: ConfigMap\n",
      ["2:7-16 unknown-kind kind: Talos knows no kind ConfigMap of apiVersion v1; its documents are v1alpha1"],
    ],
    [
      "a document without kind",
      "apiVersion: v1alpha1\nname: a\n",
      ["1:1-11 missing-field kind: the document lacks kind, so Talos does not know what it is (add kind)"],
    ],
    [
      "a document without apiVersion",
      "kind: LinkConfig\nname: a\n",
      [
        "1:1-5 missing-field apiVersion: the document lacks apiVersion, so Talos does not know what it is (add apiVersion)",
      ],
    ],
    ["a list", "- a\n", ["1:1-4 wrong-type : a Talos document is a map, not a list"]],
    [
      "an unknown field",
      whole("").replace("token", "tokn"),
      ["3:3-7 unknown-field machine.tokn: tokn is not a field of machine (did you mean token?)"],
    ],
    [
      "a configuration without cluster",
      "machine: {}\n",
      ["1:1-8 missing-field cluster: cluster is required (add cluster)"],
    ],
    [
      "a wrong value of another kind",
      "apiVersion: v1alpha1\nkind: ResolverConfig\nnameservers: [{ address: 1.1.1.256 }]\n",
      ['3:26-35 invalid-value nameservers[0].address: nameservers[0].address must be an IP address, got "1.1.1.256"'],
    ],
    [
      "a delete mark outside a patch",
      "apiVersion: v1alpha1\nkind: TimeSyncConfig\n$patch: delete\n",
      ["3:1-7 unknown-field $patch: Talos takes $patch only in patches, and there only with the value delete"],
    ],
    [
      "a number that the Go type does not hold",
      "apiVersion: v1alpha1\nkind: VLANConfig\nname: a\nparent: b\nvlanID: 70000\n",
      ["5:9-14 invalid-value vlanID: vlanID must be at most 65535, got 70000"],
    ],
  ])("reports %s", (_, text, lines) => {
    expect(config(text)).toEqual(lines);
  });

  it("reports the second document of one kind and name, and shows the first", () => {
    const volume = (size: string): string =>
      `apiVersion: v1alpha1\nkind: VolumeConfig\nname: STATE\nprovisioning: { maxSize: ${size} }\n`;
    expect(config(`${volume("1GiB")}---\n${volume("2GiB")}`)).toEqual([
      "7:1-5 duplicate-document : a second document VolumeConfig STATE; Talos refuses the whole file",
    ]);
  });
});

describe("versions of fields", () => {
  const network = whole("").replace("  token", "  network: { hostname: a, nameservers: [1.1.1.1] }\n  token");

  it("names the document that takes the place of a deprecated field", () => {
    expect(config(network)).toEqual([
      "3:3-10 deprecated-field machine.network: machine.network is deprecated since Talos 1.13 (use HostnameConfig, ResolverConfig)",
    ]);
  });

  it("does not complain for a version that had no replacement yet", () => {
    expect(config(network, "v1.11.6")).toEqual([]);
  });

  it("judges what is inside a deprecated field", () => {
    expect(config(network.replace("hostname", "hostnam"))).toContain(
      "3:14-21 unknown-field machine.network.hostnam: hostnam is not a field of machine.network (did you mean hostname?)",
    );
  });

  it("reports a field that is newer than the target", () => {
    const mount = "apiVersion: v1alpha1\nkind: UserVolumeConfig\nname: a\ntrim: {}\n";
    expect(config(mount)).toEqual([
      "4:1-5 unknown-field trim: Talos knows trim since 1.14, and this cluster runs 1.13",
    ]);
    expect(config(mount, "v1.14.1")).toEqual([]);
  });

  it("leaves alone what Talos' own generator still writes", () => {
    expect(config(`${whole("")}persist: true\n`)).toEqual([]);
  });

  it("takes the newest bundled version when the tree names none", () => {
    expect(config("apiVersion: v1alpha1\nkind: KubeletConfig\nimage: a\n", "none")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { isTypo, nearestName } from "#codecs/nearest-name/nearest-name.ts";

const names = ["replicas", "selector", "template", "hostname", "nameservers", "ip", "mtu"];

describe("nearestName", () => {
  it.each([
    ["replica", "replicas"],
    ["Replicas", "replicas"],
    ["name_servers", "nameservers"],
    ["hsotname", "hostname"],
    ["tmeplate", "template"],
    ["mut", "mtu"],
  ])("takes %s for %s", (written, meant) => {
    expect(nearestName(written, names)).toBe(meant);
  });

  it("stays silent when nothing is near", () => {
    expect(nearestName("completelyDifferent", names)).toBeUndefined();
    expect(nearestName("xyz", names)).toBeUndefined();
    expect(nearestName("replicas", ["replicas"])).toBeUndefined();
  });

  it("does not depend on the order of the candidates", () => {
    expect(nearestName("cat", ["hat", "bat"])).toBe("bat");
    expect(nearestName("cat", ["bat", "hat"])).toBe("bat");
  });
});

it("calls two edits a typing mistake, whatever the length", () => {
  expect(isTypo("helm.toolkit.fluxcd.oi", "helm.toolkit.fluxcd.io")).toBe(true);
  expect(isTypo("helm.tolkit.fluxcd.ios", "helm.toolkit.fluxcd.io")).toBe(true);
  expect(isTypo("image.toolkit.fluxcd.io", "source.toolkit.fluxcd.io")).toBe(false);
  expect(isTypo("same", "same")).toBe(false);
});

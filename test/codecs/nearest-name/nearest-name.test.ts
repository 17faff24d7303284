import { describe, expect, it } from "vitest";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";

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

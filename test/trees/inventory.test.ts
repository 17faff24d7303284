// The whole inventory is in the trees: 34 systems, each as a parsed value at a known place.
import { describe, expect, test } from "vitest";
import { documentsOf, repositoryFiles, tomlOf, valueAt } from "./repository.ts";
import { inventoryRows } from "./inventory-rows.ts";

const tracked = new Set(repositoryFiles());

function read(file: string): unknown {
  expect(tracked, `${file} is not in the repository`).toContain(file);
  return file.endsWith(".toml") ? [tomlOf(file)] : documentsOf(file);
}

test("there are 34 rows, numbered through, and each has a fact", () => {
  expect(inventoryRows.map((row) => row.number)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
  expect(new Set(inventoryRows.map((row) => row.system)).size).toBe(34);
  for (const row of inventoryRows)
    expect(row.facts.filter(({ value }) => value !== undefined).length, row.system).toBeGreaterThan(0);
});

describe.each(inventoryRows)("$number $system", ({ facts }) => {
  test("stands where it should", () => {
    for (const { file, path, value } of facts) {
      expect(valueAt(read(file), path), `${file} at ${JSON.stringify(path)}`).toEqual(value);
    }
  });
});

test("no address is given twice, and all lie in the home network", () => {
  const settings = documentsOf(".github/homelab.yaml")[0];
  const hosts = Object.values(valueAt(settings, ["inventory", "hosts"]) as Record<string, { address: string }>).map(
    (host) => host.address,
  );
  const reserved = Object.values(valueAt(settings, ["inventory", "reserved"]) as Record<string, string>);
  const nodes = (valueAt(documentsOf("talos/talconfig.yaml"), [0, "nodes"]) as { ipAddress: string }[]).map(
    (node) => node.ipAddress,
  );
  const data = valueAt(documentsOf("kubernetes/components/cluster-settings/cluster-settings.yaml"), [
    0,
    "data",
  ]) as Record<string, string>;
  const balancers = ["K8S_GATEWAY_IP", "ENVOY_INTERNAL_IP", "ENVOY_EXTERNAL_IP"].map((name) => data[name] ?? "");
  const all = ["172.16.1.49", ...hosts, ...reserved, ...nodes, ...balancers];
  expect(all).toHaveLength(16);
  expect(new Set(all).size).toBe(all.length);
  for (const address of all) expect(address).toMatch(/^172\.16\.1\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4])$/);
});

test("every node of talconfig has a host, and the inventory knows no other", () => {
  const nodes = valueAt(documentsOf(".github/homelab.yaml"), [0, "inventory", "nodes"]) as Record<
    string,
    { host: string }
  >;
  const hosts = valueAt(documentsOf(".github/homelab.yaml"), [0, "inventory", "hosts"]) as Record<string, unknown>;
  const hostnames = (valueAt(documentsOf("talos/talconfig.yaml"), [0, "nodes"]) as { hostname: string }[]).map(
    (node) => node.hostname,
  );
  expect(Object.keys(nodes)).toEqual(hostnames);
  for (const { host } of Object.values(nodes)) expect(Object.keys(hosts)).toContain(host);
});

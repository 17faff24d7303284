import { describe, expect, test } from "vitest";
import { callRoles, leastRole, mayCall, rolesFor, type TalosCall } from "#domain/talos-api/call-roles.ts";
import { serverSource } from "../machine-config/talos-sources.ts";

const names: Readonly<Record<string, string>> = {
  Admin: "os:admin",
  Operator: "os:operator",
  Reader: "os:reader",
  EtcdBackup: "os:etcd:backup",
};

/** The rules of machined, without roles that are for services of the node alone. */
function rulesOf(source: string): ReadonlyMap<string, readonly string[]> {
  const rules = [...source.matchAll(/"\/([\w.]+\/\w+)":\s+role\.MakeSet\(([^)]*)\)/g)].map(
    ([, call = "", roles = ""]) => {
      const known = [...roles.matchAll(/role\.(\w+)/g)].flatMap(([, role = ""]) => names[role] ?? []);
      return [call, known.sort()] as const;
    },
  );
  return new Map(rules);
}

const path = "internal/app/machined/pkg/system/services/machined.go";

describe.each(["1.13", "1.14"] as const)("the rules of machined %s", (minor) => {
  const rules = rulesOf(serverSource(minor, path));

  test("were found", () => {
    expect(rules.size).toBeGreaterThan(60);
    expect(rules.get("machine.MachineService/Read")).toEqual(["os:admin"]);
  });

  const calls = (Object.keys(callRoles) as TalosCall[]).filter((call) => !call.endsWith("/ApplyConfiguration"));
  test.each(calls)("%s", (call) => {
    expect([...callRoles[call]].sort()).toEqual(rules.get(call));
  });
});

test("the least role", () => {
  expect(leastRole(["machine.MachineService/EtcdStatus", "machine.MachineService/EtcdSnapshot"])).toBe(
    "os:etcd:backup",
  );
  expect(leastRole(["machine.MachineService/EtcdStatus", "machine.MachineService/Version"])).toBe("os:reader");
  expect(leastRole(["machine.MachineService/EtcdSnapshot", "machine.MachineService/Version"])).toBe("os:operator");
  expect(leastRole(["machine.MachineService/Version", "machine.MachineService/Rollback"])).toBe("os:admin");
});

test("a sensitive resource is for admins alone", () => {
  expect(mayCall(["os:operator"], "cosi.resource.State/Get")).toBe(true);
  expect(mayCall(["os:operator"], "cosi.resource.State/Get", { sensitive: true })).toBe(false);
  expect(rolesFor("cosi.resource.State/Get", { sensitive: true })).toEqual(["os:admin"]);
  expect(mayCall(["os:etcd:backup", "os:reader"], "machine.MachineService/Events")).toBe(true);
  expect(mayCall([], "machine.MachineService/Version")).toBe(false);
});

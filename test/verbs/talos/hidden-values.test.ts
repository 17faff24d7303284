// Values that only a key opens: rendered with what stands for them, by a machine that has no key.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { TalosRender } from "#domain/machine-config/rendered.ts";
import type { Command } from "#ports/processes.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import { isRendered, type RenderSides } from "#verbs/talos/sides.ts";
import { describeWithTools, requireTool } from "../../tools/real-tools.ts";
import { append, edited, replace, write, type Edit } from "./edits.ts";
import { ownPins } from "./own-pins.ts";
import { projectRoot, realPorts, revisionOf } from "./real-ports.ts";

/** A recipient whose private half nobody has. */
const recipient = "age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp";
const marker = "canary-value-3f9a2c";

/** A text as the real sops encrypts it. */
async function encrypted(name: string, text: string): Promise<string> {
  const sops = await requireTool("sops");
  const folder = mkdtempSync(join(tmpdir(), "homelab-hidden-"));
  try {
    writeFileSync(join(folder, name), text);
    execFileSync(sops, ["encrypt", "--age", recipient, "--in-place", name], { cwd: folder, env: { HOME: folder } });
    return readFileSync(join(folder, name), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function render(...edits: readonly Edit[]): Promise<{ sides: RenderSides; commands: Command[] }> {
  const commands: Command[] = [];
  const head = revisionOf(edited(...edits));
  return { commands, sides: await renderSides({ head, pins: ownPins }, realPorts(projectRoot, commands)) };
}

function rendered({ clusters }: RenderSides): TalosRender {
  const answer = clusters[0]?.head;
  if (!isRendered(answer)) throw new Error(`not rendered: ${answer?.notRendered}`);
  return answer;
}

const talconfig = "talos/talconfig.yaml";
const sysctls = "talos/patches/global/machine-sysctls.yaml";

await describeWithTools(["talhelper", "sops"], "without a key", () => {
  test("an encrypted environment has a placeholder of each type, the same in every run", async () => {
    const text = await encrypted(
      "talenv.sops.yaml",
      `cp1Address: 172.16.1.50\nlinkMtu: 9000\nhost: ${marker}\nzone: ${marker}\n`,
    );
    const edits = [
      write("talos/talenv.sops.yaml", text),
      replace(talconfig, "ipAddress: 172.16.1.50", "ipAddress: ${cp1Address}"),
      replace(talconfig, "mtu: ${mtu}", "mtu: ${linkMtu}"),
      append(sysctls, "  nodeLabels:\n    zone: ${zone}\n"),
    ];
    const [first, second] = [await render(...edits), await render(...edits)];
    const { nodes, unrendered, inputs } = rendered(first.sides);
    expect(unrendered).toEqual([]);
    expect(nodes[0]?.addresses).toEqual([expect.stringMatching(/^192\.0\.2\.\d+$/)]);
    expect(nodes[0]?.text).toMatch(/zone: hidden-[0-9a-f]{8}\n/);
    expect(nodes[0]?.text).toMatch(/mtu: \d{4}\n/);
    expect(rendered(second.sides).nodes.map((node) => node.text)).toEqual(nodes.map((node) => node.text));
    expect(inputs.map(({ path }) => path)).toContain("talos/talenv.sops.yaml");
    expect(first.sides.findings).toEqual([]);
    expect(first.sides.notChecked).toEqual([]);
  });

  test("a changed value is told by the blob of its file", async () => {
    const [before, after] = [await encrypted("t.yaml", "key: a\n"), await encrypted("t.yaml", "key: b\n")];
    const sides = await renderSides(
      {
        base: revisionOf(edited(write("talos/talenv.sops.yaml", before))),
        head: revisionOf(edited(write("talos/talenv.sops.yaml", after))),
        pins: ownPins,
      },
      realPorts(projectRoot),
    );
    expect(sides.clusters[0]?.hidden.map(({ path }) => path)).toEqual(["talos/talenv.sops.yaml"]);
    expect(rendered(sides).nodes).toHaveLength(4);
  });

  test("an encrypted patch is rendered with its keys", async () => {
    const text = await encrypted(
      "secret.sops.yaml",
      `machine:\n  registries:\n    config:\n      ghcr.io:\n        auth:\n          username: ${marker}\n          password: ${marker}\n`,
    );
    const { sides } = await render(
      write("talos/patches/global/secret.sops.yaml", text),
      replace(
        talconfig,
        '"@./patches/global/machine-time.yaml"',
        '"@./patches/global/machine-time.yaml"\n  - "@./patches/global/secret.sops.yaml"',
      ),
    );
    expect(rendered(sides).nodes[3]?.text).toMatch(/password: hidden-[0-9a-f]{8}\n/);
    expect(sides.findings).toEqual([]);
  });

  test("a node that cannot be rendered without the value is left out, and says what it needs", async () => {
    const text = await encrypted("talenv.sops.yaml", "workerDisk: 10GB\n");
    const { sides } = await render(
      write("talos/talenv.sops.yaml", text),
      replace(
        talconfig,
        "hostname: talos-worker\n",
        'hostname: talos-worker\n    installDiskSelector: { size: "${workerDisk}" }\n',
      ),
    );
    const { nodes, unrendered } = rendered(sides);
    expect(nodes.map(({ hostname }) => hostname)).toEqual(["talos-cp-1", "talos-cp-2", "talos-cp-3"]);
    expect(unrendered).toEqual([
      { hostname: "talos-worker", why: "needs workerDisk of talos/talenv.sops.yaml, which only a key opens" },
    ]);
    expect(sides.notChecked).toEqual([
      {
        what: "render of talos-worker",
        why: "needs workerDisk of talos/talenv.sops.yaml, which only a key opens",
        count: 1,
        relevant: true,
      },
    ]);
  });

  test("of the nodes that take a hidden value only those are left out that cannot be rendered with what stands for it", async () => {
    const text = await encrypted("talenv.sops.yaml", "workerDisk: 10GB\nzone: a\n");
    const { sides, commands } = await render(
      write("talos/talenv.sops.yaml", text),
      append(sysctls, "  nodeLabels:\n    zone: ${zone}\n"),
      replace(
        talconfig,
        "hostname: talos-cp-2\n",
        'hostname: talos-cp-2\n    installDiskSelector: { size: "${workerDisk}" }\n',
      ),
    );
    const { nodes, unrendered } = rendered(sides);
    expect(nodes.map(({ hostname }) => hostname)).toEqual(["talos-cp-1", "talos-cp-3", "talos-worker"]);
    expect(nodes.map((node) => /zone: hidden-/u.test(node.text))).toEqual([true, true, true]);
    expect(unrendered).toEqual([
      {
        hostname: "talos-cp-2",
        why: "needs workerDisk of talos/talenv.sops.yaml, zone of talos/talenv.sops.yaml, which only a key opens",
      },
    ]);
    expect(commands.filter(({ args }) => args[0] === "genconfig")).toHaveLength(5);
  });

  test("trouble that has nothing to do with hidden values is told as what it is", async () => {
    const text = await encrypted("talenv.sops.yaml", "zone: a\n");
    const { sides } = await render(
      write("talos/talenv.sops.yaml", text),
      replace(talconfig, "hostname: talos-worker\n", 'hostname: talos-worker\n    nodeLabels: { zone: "${zone}" }\n'),
      replace(
        talconfig,
        "hostname: talos-cp-2\n",
        'hostname: talos-cp-2\n    installDiskSelector: { size: "10 apples" }\n',
      ),
    );
    expect(sides.notChecked).toEqual([]);
    expect(sides.findings.map(({ rule }) => rule)).toEqual(["talos/render-failed"]);
  });

  test("a cluster that cannot be rendered without the value is not checked", async () => {
    const text = await encrypted("talenv.sops.yaml", "version: v1.13.8\n");
    const { sides } = await render(
      write("talos/talenv.sops.yaml", text),
      replace(talconfig, "talosVersion: ${talosVersion}", "talosVersion: ${version}"),
    );
    expect(sides.findings).toEqual([]);
    expect(sides.notChecked.map(({ what, why }) => [what, why.slice(0, 62)])).toEqual([
      ["render of talos/talconfig.yaml", "needs version of talos/talenv.sops.yaml, which only a key open"],
    ]);
  });

  test("references to a vault are hidden, too", async () => {
    const { sides } = await render(
      append("talos/talenv.yaml", "zone: op://homelab/talos/zone\nregion: ref+vault://secret/talos#region\n"),
      append(sysctls, "  nodeLabels:\n    zone: ${zone}\n    region: ${region}\n"),
    );
    const text = rendered(sides).nodes[0]?.text ?? "";
    expect(text).toMatch(/zone: hidden-[0-9a-f]{8}\n/);
    expect(text).not.toMatch(/op:\/\/|ref\+/);
  });

  test("nothing in the private folder makes talhelper look for a key, whatever talenv tells sops", async () => {
    const text = await encrypted("a.sops.yaml", "machine:\n  sysctls:\n    a.b: c\n");
    const asked = join(tmpdir(), "homelab-was-asked-for-a-key");
    const { sides, commands } = await render(
      append("talos/talenv.yaml", `SOPS_AGE_KEY_CMD: touch ${asked}\n`),
      write("talos/patches/global/a.sops.yaml", text),
      replace(talconfig, '"@./patches/global/machine-time.yaml"', '"@./patches/global/a.sops.yaml"'),
    );
    expect(rendered(sides).nodes[0]?.text).toMatch(/a\.b: hidden-/);
    expect(() => readFileSync(asked)).toThrow(/ENOENT/);
    expect(commands.flatMap(({ env }) => Object.keys(env)).filter((name) => name.startsWith("SOPS"))).toEqual([]);
  });

  test("a file that sops would decrypt and that is no YAML is not given to talhelper", async () => {
    const { sides } = await render(
      write("talos/files/a.json", '{ "data": "ENC[AES256_GCM,data:x]", "sops": { "mac": "x" } }\n'),
      replace(
        talconfig,
        "hostname: talos-worker\n",
        'hostname: talos-worker\n    machineFiles: [{ path: /var/a, op: create, permissions: 0o600, content: "@./files/a.json" }]\n',
      ),
    );
    expect(sides.notChecked.map(({ why }) => why)).toEqual(["needs talos/files/a.json, which is encrypted"]);
  });
});

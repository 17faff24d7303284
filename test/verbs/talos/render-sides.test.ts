// Both sides of a change through the real talhelper: what is rendered, what is not, and what it says.
import { afterEach, expect, test } from "vitest";
import { isRendered, type RenderSides } from "#verbs/talos/sides.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import type { TalosRender } from "#domain/machine-config/rendered.ts";
import type { Command } from "#ports/processes.ts";
import { describeWithTools, requireTool } from "../../tools/real-tools.ts";
import { append, edited, remove, replace, write, type Edit } from "./edits.ts";
import { ownPins } from "./own-pins.ts";
import { ownTalosTree, projectRoot, realPorts, revisionOf } from "./real-ports.ts";

const commands: Command[] = [];
afterEach(() => void commands.splice(0));

function render(...edits: readonly Edit[]): Promise<RenderSides> {
  return renderSides({ head: revisionOf(edited(...edits)), pins: ownPins }, realPorts(projectRoot, commands));
}

function compare(base: readonly Edit[], head: readonly Edit[]): Promise<RenderSides> {
  const sides = { base: revisionOf(edited(...base)), head: revisionOf(edited(...head)) };
  return renderSides({ ...sides, pins: ownPins }, realPorts(projectRoot, commands));
}

function rendered({ clusters }: RenderSides, side: "head" | "base" = "head"): TalosRender {
  const answer = clusters[0]?.[side];
  if (!isRendered(answer)) throw new Error(`not rendered: ${answer?.notRendered}`);
  return answer;
}

/** `path:line rule: message` */
function said({ findings }: RenderSides): string[] {
  return findings.map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);
}

const genconfigs = () => commands.filter(({ args }) => args[0] === "genconfig");

await describeWithTools(["talhelper"], "our own tree", () => {
  test("is rendered for every node, with public secrets", async () => {
    const sides = await render();
    const render_ = rendered(sides);
    expect(render_).toMatchObject({
      cluster: "kubernetes",
      renderer: "talhelper",
      secrets: "throw-away",
      talosVersion: "v1.13.8",
      kubernetesVersion: "v1.36.4",
      endpoint: "https://172.16.1.49:6443",
      unrendered: [],
    });
    expect(
      render_.nodes.map(({ hostname, controlPlane, addresses }) => [hostname, controlPlane, ...addresses]),
    ).toEqual([
      ["talos-cp-1", true, "172.16.1.50"],
      ["talos-cp-2", true, "172.16.1.51"],
      ["talos-cp-3", true, "172.16.1.52"],
      ["talos-worker", false, "172.16.1.53"],
    ]);
    expect(render_.nodes[0]?.documents.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["v1alpha1", "LinkConfig"]),
    );
    expect(render_.inputs.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["talos/talconfig.yaml", "talos/talenv.yaml"]),
    );
    expect(said(sides)).toEqual([]);
    expect(sides.notChecked).toEqual([]);
  });

  test("is given to talhelper by relative names, without any environment", async () => {
    await render();
    expect(genconfigs().map(({ args, env }) => [args.join(" "), env])).toEqual([
      [
        "genconfig --offline-mode -c tree/talos/talconfig.yaml -e environment-0.yaml -s secrets.yaml -o out --disable-nodes-section --no-gitignore",
        {},
      ],
    ]);
  });

  test("gives the same bytes each time", async () => {
    const [first, second] = [rendered(await render()), rendered(await render())];
    expect(second.nodes.map(({ text }) => text)).toEqual(first.nodes.map(({ text }) => text));
  });

  test("is not rendered at all when no input differs, and then needs no tool", async () => {
    const unrelated = write("talos/README.md", "# notes\n");
    const ports = realPorts(projectRoot, commands);
    const machine = { ...ports.toolchain.machine, onPath: () => Promise.reject(new Error("no tool is looked for")) };
    const sides = await renderSides(
      { base: revisionOf(edited()), head: revisionOf(edited(unrelated)), pins: new Map() },
      { ...ports, toolchain: { ...ports.toolchain, machine } },
    );
    expect(sides.clusters.map(({ path, changed, head, hidden }) => [path, changed, head, hidden])).toEqual([
      ["talos/talconfig.yaml", false, undefined, []],
    ]);
    expect([sides.notChecked, sides.findings, commands]).toEqual([[], [], []]);
  });

  test("a change of a patch is rendered on both sides", async () => {
    const sides = await compare([], [replace("talos/patches/global/machine-sysctls.yaml", '"8192"', '"9000"')]);
    expect(sides.clusters[0]?.changed).toBe(true);
    expect(rendered(sides, "base").nodes[3]?.text).toContain('"8192"');
    expect(rendered(sides).nodes[3]?.text).toContain('"9000"');
    expect(genconfigs()).toHaveLength(2);
  });

  test("a changed secret bundle is named by its blob, and nothing is rendered", async () => {
    const sides = await compare([], [append("talos/talsecret.sops.yaml", "# rotated\n")]);
    const [cluster] = sides.clusters;
    expect(cluster?.changed).toBe(false);
    expect(cluster?.hidden).toEqual([
      {
        path: "talos/talsecret.sops.yaml",
        base: expect.stringMatching(/^[0-9a-f]{40}$/),
        head: expect.stringMatching(/^[0-9a-f]{40}$/),
      },
    ]);
  });

  test("a renamed folder is one cluster", async () => {
    const moved = (texts: Map<string, string>) => {
      for (const [path, text] of ownTalosTree()) {
        texts.delete(path);
        texts.set(path.replace("talos/", "cluster/talos/"), text);
      }
    };
    const sides = await compare([], [moved]);
    expect(sides.clusters.map(({ path }) => path)).toEqual(["cluster/talos/talconfig.yaml"]);
    expect(rendered(sides, "base").nodes.map(({ text }) => text)).toEqual(
      rendered(sides).nodes.map(({ text }) => text),
    );
  });

  test("a repository without Talos has no cluster, and that is no failure", async () => {
    const sides = await renderSides(
      { head: revisionOf(new Map([["a.yaml", "a: 1\n"]])), pins: ownPins },
      realPorts(projectRoot),
    );
    expect(sides).toEqual({ clusters: [], notChecked: [], findings: [] });
  });

  test("templates are not checked when they differ, and nothing is said when they do not", async () => {
    const tree = (type: string) => revisionOf(new Map([["talos/node.yaml.j2", `machine:\n  type: ${type}\n`]]));
    const ports = realPorts(projectRoot, commands);
    const same = await renderSides({ base: tree("worker"), head: tree("worker"), pins: ownPins }, ports);
    expect([same.notChecked, same.clusters[0]?.changed]).toEqual([[], false]);
    const other = await renderSides({ base: tree("worker"), head: tree("controlplane"), pins: ownPins }, ports);
    expect(other.notChecked).toEqual([
      {
        what: "render of talos/node.yaml.j2",
        why: expect.stringContaining("templates of machine configurations: what fills them in is not known here; "),
        count: 1,
        relevant: true,
      },
    ]);
    expect(commands).toEqual([]);
  });

  test("machine configurations are read as they are, hidden values replaced", async () => {
    const text =
      "machine:\n  type: worker\n  token: ENC[AES256_GCM,data:x,type:str]\ncluster:\n  controlPlane:\n    endpoint: https://a.test:6443\n";
    const own = `${text}---\napiVersion: v1alpha1\nkind: HostnameConfig\nhostname: one\n`;
    const head = revisionOf(
      new Map([
        ["nodes/one.yaml", own],
        ["nodes/shared.yaml", text],
      ]),
    );
    const render_ = rendered(await renderSides({ head, pins: new Map() }, realPorts(projectRoot, commands)));
    expect(render_.renderer).toBe("machine-config");
    expect(render_.nodes.map(({ hostname }) => hostname)).toEqual(["one"]);
    expect(render_.nodes[0]?.text).toMatch(/token: "hidden-[0-9a-f]{8}"/);
    expect(render_.unrendered).toEqual([{ hostname: "shared", why: "it names no node, so it may serve several" }]);
    expect(commands).toEqual([]);
  });

  test("two secret files are a finding, none is told", async () => {
    const two = await render(write("talos/talsecret.yaml", "cluster: {}\n"));
    expect(said(two)).toEqual([
      "talos/talsecret.sops.yaml:1 talos/secret-files: talhelper takes the last of talos/talsecret.yaml, talos/talsecret.sops.yaml, whichever you mean",
    ]);
    const none = await render(remove("talos/talsecret.sops.yaml"));
    expect(none.notChecked.map(({ what, relevant }) => [what, relevant])).toEqual([
      ["secrets of talos/talconfig.yaml", false],
    ]);
    expect(rendered(none).nodes).toHaveLength(4);
  });

  test("a tree that is new has no base", async () => {
    const sides = await compare([(texts) => texts.clear()], []);
    expect(rendered(sides).nodes).toHaveLength(4);
    expect(sides.clusters[0]?.base).toBeUndefined();
  });

  test("a talhelper that is not at hand is not checked, and relevant", async () => {
    const sides = await renderSides({ head: revisionOf(edited()), pins: new Map() }, realPorts(projectRoot, commands));
    expect(sides.notChecked).toEqual([
      {
        what: "render of talos/talconfig.yaml",
        why: "talhelper: no version of it is pinned",
        count: 1,
        relevant: true,
      },
    ]);
  });
});

await describeWithTools(["talhelper"], "a tree that cannot be rendered", () => {
  const talconfig = "talos/talconfig.yaml";
  const talenv = "talos/talenv.yaml";
  test.each<[string, readonly Edit[], string]>([
    [
      "a variable without a value",
      [replace(talenv, "mtu: ", "mtus: ")],
      "talos/talconfig.yaml:78 talos/render-refused: mtu of talos/talconfig.yaml has no value in talenv",
    ],
    [
      "a talenv with a block of lines",
      [append(talenv, "more: |\n  two\n  lines\n")],
      "talos/render-refused: the variable more is a block of lines: talhelper reads one value per line and then takes none of this file",
    ],
    [
      "a value that talhelper would change",
      [append(talenv, "hash: $6$salt\n")],
      "talos/render-refused: talhelper fills in what looks like a variable in the value of hash",
    ],
    [
      "a patch that is not there",
      [remove("talos/patches/global/machine-time.yaml")],
      "talos/talconfig.yaml:38 talos/render-refused: talos/talconfig.yaml lists talos/patches/global/machine-time.yaml, which is not there",
    ],
    [
      "a patch outside of the repository",
      [replace(talconfig, "@./patches/global/machine-time.yaml", "@../../etc/passwd")],
      "talos/talconfig.yaml:38 talos/render-refused: talos/talconfig.yaml lists ../../etc/passwd, which is not in the repository",
    ],
    [
      "a patch by an absolute path",
      [replace(talconfig, "@./patches/global/machine-time.yaml", "@/etc/passwd")],
      "lists /etc/passwd, which is not in the repository",
    ],
    [
      "a patch that talhelper would take for a file",
      [replace(talconfig, '"@./patches/global/machine-time.yaml"', "/etc/passwd")],
      "talos/talconfig.yaml:38 talos/render-refused: a patch in talos/talconfig.yaml is one word, and talhelper would open a file of that name",
    ],
    [
      "a patch that begins with a template",
      [replace(talconfig, '"@./patches/global/machine-time.yaml"', `'{{ printf "@%s" "/etc/passwd" }}'`)],
      "begins with a template, whose result talhelper may take for the name of a file",
    ],
    [
      "a variable that adds structure",
      [
        replace(talconfig, "mode: metal", "mode: ${platform}"),
        append(talenv, `platform: "metal, x: y"\n`),
        replace(talconfig, "machineSpec: &machineSpec", "machineSpec: &machineSpec"),
        replace(talconfig, "endpoint: https", 'imageFactory: { registryURL: "${quoted}" }\nendpoint: https'),
        append(talenv, `quoted: 'a", protocol: "http'\n`),
      ],
      "the value of platform, quoted in talenv changes the structure of talos/talconfig.yaml, not only a value",
    ],
    [
      "two nodes of one name",
      [replace(talconfig, "hostname: talos-cp-2", "hostname: talos-cp-1")],
      "talos-cp-1 and talos-cp-1 would both be written to kubernetes-talos-cp-1.yaml",
    ],
    [
      "a node that would be written elsewhere",
      [replace(talconfig, "hostname: talos-cp-2", 'hostname: talos-cp-2\n    filenameTmpl: "../../{{ .Hostname }}"')],
      'the file of talos-cp-2 would be called "../../talos-cp-2", which is not the name of a file',
    ],
    [
      "a template that asks a name server",
      [append("talos/patches/global/machine-sysctls.yaml", '    a: "{{ getHostByName "example.test" }}"\n')],
      "talos/patches/global/machine-sysctls.yaml:9 talos/render-refused: getHostByName in talos/patches/global/machine-sysctls.yaml asks the name server of the machine that renders",
    ],
    [
      "a template that reads the environment",
      [append("talos/patches/global/machine-sysctls.yaml", `    a: {{ default "x" (env "ANY") | quote }}\n`)],
      "env in a template of talos/patches/global/machine-sysctls.yaml reads the environment of the machine that renders",
    ],
    [
      "a template that is different each time",
      [append("talos/patches/global/machine-sysctls.yaml", `    a: {{ randAlphaNum 5 | quote }}\n`)],
      "randAlphaNum in a template of talos/patches/global/machine-sysctls.yaml is different in each run",
    ],
    [
      "a Talos that talhelper does not know",
      [replace(talenv, "talosVersion: v1.13.8", "talosVersion: v1.99.0")],
      "talos/talconfig.yaml:1 talos/render-failed: talhelper: ",
    ],
    [
      "an unknown field of a patch",
      [append("talos/patches/global/machine-sysctls.yaml", "  sysctlz: {}\n")],
      "talos/talconfig.yaml:1 talos/render-failed: talhelper: failed to generate talos config: ",
    ],
    ["a talconfig that does not parse", [replace(talconfig, "endpoint: ", "endpoint: [")], "talos/talconfig.yaml:"],
  ])("%s", async (_, edits, expected) => {
    const sides = await render(...edits);
    expect(said(sides).join("\n")).toContain(expected);
    expect(sides.findings).toHaveLength(1);
    expect(isRendered(sides.clusters[0]?.head)).toBe(false);
    expect(said(sides).join("\n")).not.toMatch(/\/tmp|homelab-private|tree\//u);
  });

  test("env of a variable of talenv is no environment of the machine", async () => {
    const line = `    a.b: {{ env "mtu" | quote }}\n`;
    const sides = await render(append("talos/patches/global/machine-sysctls.yaml", line));
    expect(said(sides)).toEqual([]);
    expect(rendered(sides).nodes[0]?.text).toContain('a.b: "1500"');
  });

  test("a broken base is not checked, and the head is rendered all the same", async () => {
    const sides = await compare([remove("talos/patches/global/machine-time.yaml")], []);
    expect(rendered(sides).nodes).toHaveLength(4);
    expect(sides.notChecked.map(({ what, relevant }) => [what, relevant])).toEqual([
      ["render of the base of talos/talconfig.yaml", true],
    ]);
  });
});

await describeWithTools(["talhelper"], "another talhelper", () => {
  const pinned = (version: string) =>
    new Map([...ownPins].map(([name, pin]) => [name, name === "talhelper" ? { ...pin, version, platforms: {} } : pin]));
  const head = revisionOf(edited());

  /** The real one under another name, which tells another version. */
  async function withBoth(asked: string[], has: readonly string[]) {
    const ports = realPorts(projectRoot);
    const real = await requireTool("talhelper");
    const machine = {
      ...ports.toolchain.machine,
      onPath: (name: string) =>
        Promise.resolve({ files: name === "talhelper" ? has : [], passedOver: [] as readonly string[] }),
    };
    const toolchain = {
      ...ports.toolchain,
      machine,
      store: { ...ports.toolchain.store, find: () => Promise.resolve(undefined), digest: () => Promise.resolve("0") },
    };
    const run: typeof ports.processes.run = (command) => {
      const version = /^\/(\d\S*)$/u.exec(command.file)?.[1];
      if (version === undefined) return ports.processes.run(command);
      if (command.args[0] === "--version")
        return Promise.resolve({ exitCode: 0, stdout: `talhelper version ${version}\n`, stderr: "" });
      asked.push(version);
      return ports.processes.run({ ...command, file: real });
    };
    return { ...ports, toolchain, processes: { run } };
  }

  test("renders its own side, even where no input differs", async () => {
    const asked: string[] = [];
    const ports = await withBoth(asked, ["/3.1.15", "/3.1.16"]);
    const sides = await renderSides({ head, base: head, pins: pinned("3.1.16"), basePins: pinned("3.1.15") }, ports);
    expect(asked.sort()).toEqual(["3.1.15", "3.1.16"]);
    expect(rendered(sides, "base").tools.map(({ version }) => version)).toEqual(["3.1.15"]);
    expect(rendered(sides).tools.map(({ version }) => version)).toEqual(["3.1.16"]);
    expect([sides.notChecked, sides.findings, sides.clusters[0]?.changed]).toEqual([[], [], true]);
  });

  test.each([
    ["/3.1.16", "3.1.15"],
    ["/3.1.15", "3.1.16"],
  ])("where only %s can be had it renders both, and that is said", async (file, missing) => {
    const asked: string[] = [];
    const ports = await withBoth(asked, [file]);
    const sides = await renderSides({ head, base: head, pins: pinned("3.1.16"), basePins: pinned("3.1.15") }, ports);
    expect(asked).toEqual([file.slice(1), file.slice(1)]);
    expect(sides.notChecked).toEqual([
      {
        what: "what the new talhelper changes",
        why: expect.stringContaining(
          `talhelper changes from 3.1.15 to 3.1.16: rendered with ${file.slice(1)} only (${missing}: version ${missing} is not installed)`,
        ),
        count: 1,
        relevant: true,
      },
    ]);
  });

  test("where none can be had the head's is the one that is missing", async () => {
    const ports = await withBoth([], []);
    const sides = await renderSides({ head, base: head, pins: pinned("3.1.16"), basePins: pinned("3.1.15") }, ports);
    expect(sides.notChecked.map(({ what }) => what)).toContain("render of talos/talconfig.yaml");
    expect(sides.notChecked.map(({ why }) => why).join("\n")).not.toContain("only");
  });

  test("is not looked for where the pins are the same and no input differs", async () => {
    const asked: string[] = [];
    const ports = await withBoth(asked, ["/3.1.16"]);
    await renderSides({ head, base: head, pins: pinned("3.1.16"), basePins: pinned("3.1.16") }, ports);
    expect(asked).toEqual([]);
  });
});

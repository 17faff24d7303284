// Trees of topf, rendered where topf is on PATH. The real one is not to be had here: a stand-in behaves as its sources say.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TalosRender } from "#domain/machine-config/rendered.ts";
import type { Command } from "#ports/processes.ts";
import { nodeChanges } from "#verbs/talos/node-changes.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import { isRendered, type RenderSides } from "#verbs/talos/sides.ts";
import { topfStub } from "../../tools/topf/stub.ts";
import { projectRoot, realPorts, revisionOf } from "./real-ports.ts";

let folder = "";
let stub = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "homelab-topf-"));
  stub = topfStub(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = `clusterName: home
clusterEndpoint: https://192.0.2.10:6443
talosVersion: 1.13.8
kubernetesVersion: 1.36.4
nodes:
  - host: b-worker
    ip: 192.0.2.12
    role: worker
  - host: a-cp
    ip: 192.0.2.11
    role: control-plane
`;

const tree = {
  "talos/topf.yaml": config,
  "talos/secrets.yaml": "sops:\n  mac: x\ncluster: ENC[AES256_GCM,data:x,type:str]\n",
  "talos/all/labels.yaml": "machine:\n  nodeLabels:\n    zone: a\n",
  "talos/worker/size.yaml.tpl": "machine:\n  nodeLabels:\n    size: {{ .Data.size }}\n",
  "talos/node/other/none.yaml": "machine: {}\n",
  "talos/README.md": "# notes\n",
};

type Texts = Readonly<Record<string, string>>;
const revision = (texts: Texts) => revisionOf(new Map(Object.entries({ ...tree, ...texts })));

interface Run {
  readonly head?: Texts;
  readonly base?: Texts;
  readonly onPath?: readonly string[];
}

async function run({ head = {}, base, onPath = [stub] }: Run = {}): Promise<{
  sides: RenderSides;
  commands: Command[];
}> {
  const commands: Command[] = [];
  const ports = realPorts(projectRoot, commands);
  const machine = {
    ...ports.toolchain.machine,
    onPath: (name: string) => Promise.resolve({ files: name === "topf" ? onPath : [], passedOver: [] }),
  };
  const sides = await renderSides(
    { head: revision(head), ...(base === undefined ? {} : { base: revision(base) }), pins: new Map() },
    { ...ports, toolchain: { ...ports.toolchain, machine } },
  );
  return { sides, commands };
}

function rendered({ clusters }: RenderSides): TalosRender {
  const answer = clusters[0]?.head;
  if (!isRendered(answer)) throw new Error(`not rendered: ${answer?.notRendered}`);
  return answer;
}

const said = ({ findings }: RenderSides) =>
  findings.map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);
const unchecked = ({ notChecked }: RenderSides) =>
  notChecked.map(({ what, why, relevant }) => `${what}: ${why} (${relevant})`);

describe("a topf tree", () => {
  test("is rendered for every node, with public secrets, control planes first", async () => {
    const { sides } = await run();
    const render = rendered(sides);
    expect(render).toMatchObject({
      cluster: "home",
      renderer: "topf",
      secrets: "throw-away",
      talosVersion: "v1.13.8",
      kubernetesVersion: "v1.36.4",
      endpoint: "https://192.0.2.10:6443",
      unrendered: [],
      tools: [{ name: "topf", version: "0.5.0", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
    });
    expect(render.nodes.map(({ hostname, controlPlane, addresses }) => [hostname, controlPlane, ...addresses])).toEqual(
      [
        ["a-cp", true, "192.0.2.11"],
        ["b-worker", false, "192.0.2.12"],
      ],
    );
    expect(render.nodes[0]?.documents.map(({ kind }) => kind)).toEqual(["v1alpha1", "HostnameConfig"]);
    expect(render.inputs.map(({ path }) => path)).toEqual([
      "talos/all/labels.yaml",
      "talos/topf.yaml",
      "talos/worker/size.yaml.tpl",
    ]);
    expect([said(sides), unchecked(sides)]).toEqual([[], []]);
  });

  test("is given to topf in a private folder, without environment and without asking", async () => {
    const { commands } = await run();
    expect(commands.map(({ args, env }) => [args.join(" "), env]).at(-1)).toEqual([
      "--topfconfig tree/talos/topf.yaml --confirm=false render --output out",
      {},
    ]);
  });

  test("a change of a patch changes the nodes that it reaches", async () => {
    const { sides } = await run({
      base: {},
      head: { "talos/worker/zone.yaml": "machine:\n  nodeLabels:\n    rack: b\n" },
    });
    const [cluster] = sides.clusters;
    if (cluster === undefined) throw new Error("no cluster");
    expect(nodeChanges(cluster, {}).map(({ hostname, kind }) => [hostname, kind])).toEqual([
      ["a-cp", "unchanged"],
      ["b-worker", "changed"],
    ]);
  });

  test("is not rendered when nothing that topf reads differs, and a changed secret file is named", async () => {
    const secrets = { "talos/secrets.yaml": `${tree["talos/secrets.yaml"]}# rotated\n` };
    const { sides, commands } = await run({ base: {}, head: { "talos/README.md": "# other\n", ...secrets } });
    expect([sides.clusters[0]?.changed, commands]).toEqual([false, []]);
    expect(sides.clusters[0]?.hidden.map(({ path }) => path)).toEqual(["talos/secrets.yaml"]);
  });

  test("without topf is not checked when it changes, and says how it would be", async () => {
    const { sides } = await run({ onPath: [], base: {}, head: { "talos/topf.yaml": `${config}data: {}\n` } });
    expect(unchecked(sides)).toEqual([
      "render of talos/topf.yaml: topf is not on PATH: install it from github.com/postfinance/topf, and the tree is rendered (true)",
    ]);
  });

  test("what topf refuses is a finding, in its words, without the private folder", async () => {
    const { sides } = await run({ head: { "talos/all/bad.yaml": "machine:\n  fail: true\n" } });
    expect(said(sides)).toEqual([
      "talos/topf.yaml:1 talos/render-failed: topf: a-cp: failed to load patch in talos/all",
    ]);
  });

  test("encrypted values have placeholders, and a render that fails on them is not checked", async () => {
    const patch = "machine:\n  nodeLabels:\n    zone: ENC[AES256_GCM,data:canary,type:str]\nsops:\n  mac: x\n";
    const { sides } = await run({ head: { "talos/all/labels.yaml": patch } });
    expect(rendered(sides).nodes[0]?.text).toMatch(/zone: "?hidden-[0-9a-f]{8}/);
    const failing = await run({
      head: { "talos/all/labels.yaml": patch.replace("  nodeLabels", "  fail: true\n  nodeLabels") },
    });
    expect(unchecked(failing.sides)).toEqual([
      expect.stringMatching(
        /needs machine\.nodeLabels\.zone of talos\/all\/labels\.yaml, which only a key opens \(topf: /,
      ),
    ]);
    expect(JSON.stringify([sides, failing.sides])).not.toContain("canary");
  });

  test.each<[string, Texts, string]>([
    [
      "a provider of nodes",
      { "talos/topf.yaml": `${config}nodesProvider: ./nodes.sh\n` },
      "talos/topf.yaml:12 talos/render-refused: nodesProvider in talos/topf.yaml names a program",
    ],
    [
      "a provider of secrets",
      { "talos/topf.yaml": `${config}secretsProvider: /bin/x\n` },
      "talos/topf.yaml:12 talos/render-refused: secretsProvider in talos/topf.yaml names a program",
    ],
    [
      "patches outside",
      { "talos/topf.yaml": `${config}patchesDir: ../../etc\n` },
      "talos/topf.yaml:12 talos/render-refused: patchesDir in talos/topf.yaml leads out",
    ],
    [
      "secrets outside",
      { "talos/topf.yaml": `${config}secretsPath: /etc/s.yaml\n` },
      "talos/topf.yaml:12 talos/render-refused: secretsPath in talos/topf.yaml leads out",
    ],
    [
      "a schematic outside",
      { "talos/topf.yaml": `${config}schematicId: "@/etc/passwd"\n` },
      "talos/topf.yaml:12 talos/render-refused: schematicId in talos/topf.yaml leads out",
    ],
    [
      "a schematic that is not there",
      { "talos/topf.yaml": `${config}schematicId: "@s.yaml"\n` },
      "talos/s.yaml:1 talos/render-refused: talos/s.yaml, which topf reads, is not there",
    ],
    [
      "a name that is a path",
      { "talos/topf.yaml": config.replace("a-cp", "../../a") },
      "talos/topf.yaml:9 talos/render-refused: a node in talos/topf.yaml has no name",
    ],
    [
      "two nodes of one name",
      { "talos/topf.yaml": config.replace("a-cp", "b-worker") },
      "talos/topf.yaml:9 talos/render-refused: topf writes two nodes",
    ],
    [
      "no nodes",
      { "talos/topf.yaml": "clusterName: a\n" },
      "talos/topf.yaml:1 talos/render-refused: talos/topf.yaml: it has no nodes",
    ],
    ["a broken file", { "talos/topf.yaml": "a: [\n" }, "talos/topf.yaml:"],
    [
      "the environment",
      { "talos/all/a.yaml.tpl": 'a: {{ env "HOME" }}\n' },
      "talos/all/a.yaml.tpl:1 talos/render-refused: env in a template of talos/all/a.yaml.tpl reads the environment",
    ],
    [
      "chance",
      { "talos/all/a.yaml.tpl": "a: {{ randAlpha 3 }}\n" },
      "talos/all/a.yaml.tpl:1 talos/render-refused: randAlpha in a template",
    ],
    [
      "a folder of this machine",
      { "talos/all/a.yaml.tpl": "a: {{ .PatchesDir }}\n" },
      "talos/all/a.yaml.tpl:1 talos/render-refused: .PatchesDir in a template",
    ],
  ])("with %s is not given to topf", async (_, head, start) => {
    const { sides, commands } = await run({ head });
    expect(said(sides)).toEqual([expect.stringContaining(start)]);
    expect(commands).toEqual([]);
  });

  test("a topf that does not tell its version is not used", async () => {
    const { sides } = await run({ onPath: ["/bin/true"] });
    expect(unchecked(sides)).toEqual(["render of talos/topf.yaml: the topf on PATH does not tell its version (true)"]);
  });
});

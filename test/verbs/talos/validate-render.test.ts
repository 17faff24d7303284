// The real talosctl about rendered nodes, each remark at the line that made the field.
import { expect, test } from "vitest";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import { talosModels } from "#domain/talos/build-model.ts";
import { sourceFinder } from "#domain/talos/source-of.ts";
import type { Command } from "#ports/processes.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import { isRendered } from "#verbs/talos/sides.ts";
import { validateRender, type ValidateRenderOptions } from "#verbs/talos/validate-render.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { ownPins } from "./own-pins.ts";
import { ownTalosTree, projectRoot, realPorts, revisionOf } from "./real-ports.ts";

const head = revisionOf(ownTalosTree());
const [model] = talosModels(head.files, head.paths);
if (model === undefined) throw new Error("there is no model of our own tree");
const sourceOf = sourceFinder(model, head.files);

async function ownRender(): Promise<TalosRender> {
  const { clusters } = await renderSides({ head, pins: ownPins }, realPorts(projectRoot));
  const render = clusters[0]?.head;
  if (!isRendered(render)) throw new Error("not rendered");
  return render;
}

/** The texts as if talhelper had let through what Talos does not. */
function changed(render: TalosRender, change: (text: string) => string): TalosRender {
  const nodes = render.nodes.map((node): RenderedNode => {
    const text = change(node.text);
    return { ...node, text, documents: readConfigDocuments(text) };
  });
  return { ...render, nodes };
}

async function judge(render: TalosRender, more: Partial<ValidateRenderOptions> = {}) {
  const commands: Command[] = [];
  const opinion = await validateRender(
    { render, path: "talos/talconfig.yaml", sourceOf, placeholders: [], pins: ownPins, ...more },
    realPorts(projectRoot, commands),
  );
  const said = opinion.findings.map(({ path, line, severity, message }) => `${path}:${line} ${severity}: ${message}`);
  return { ...opinion, said, commands: commands.filter(({ args }) => args[0] === "validate") };
}

await describeWithTools(["talhelper", "talosctl"], "talosctl", () => {
  test("has nothing to say of our own nodes, and is asked offline, without environment", async () => {
    const { said, notChecked, tools, commands } = await judge(await ownRender());
    expect([said, notChecked]).toEqual([[], []]);
    expect(tools.map(({ name, version }) => `${name} ${version}`)).toEqual(["talosctl 1.13.8"]);
    expect(commands.map(({ args, env }) => [args.join(" "), env])).toEqual(
      [0, 1, 2, 3].map((index) => [`validate -m metal -c ${index}.yaml`, {}]),
    );
  });

  test("is asked only about nodes that differ", async () => {
    const render = await ownRender();
    const one = changed(render, (text) => text.replace('net.core.rmem_max: "7500000"', 'net.core.rmem_max: "1"'));
    const mixed = { ...one, nodes: [...render.nodes.slice(0, 3), ...one.nodes.slice(3)] };
    expect((await judge(mixed, { base: render })).commands).toHaveLength(1);
    expect((await judge(render, { base: render })).commands).toHaveLength(0);
  });

  test("its errors stand at the line that made the field, told once for several nodes", async () => {
    const broken = changed(await ownRender(), (text) =>
      text
        .replace("    disk: /dev/sda", "    disk: ''")
        .replace("image: ghcr.io/siderolabs/kubelet:v1.36.4", "image: ghcr.io/siderolabs/kubelet:v1.20.0"),
    );
    const { said } = await judge(broken);
    expect(said.join("\n")).toContain("Talos refuses the configuration of talos-cp-1: ");
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
    expect(said.every((line) => line.startsWith("talos/"))).toBe(true);
  });

  test("a value of the wrong type is found by the line that the decoder names", async () => {
    const broken = changed(await ownRender(), (text) =>
      text.replace('    net.core.rmem_max: "7500000"', "    net.core.rmem_max: [1]"),
    );
    expect((await judge(broken)).said).toEqual([
      "talos/patches/global/machine-sysctls.yaml:7 error: Talos refuses the configuration of talos-cp-1: cannot construct !!seq into string",
    ]);
  });

  test("of what it does not know it repeats the keys, not the values", async () => {
    const broken = changed(await ownRender(), (text) =>
      text.replace("  sysctls:", "  sysctlz:\n    a: canary-7c1d\n  sysctls:"),
    );
    const { said } = await judge(broken);
    expect(said.join("\n")).toContain("unknown keys: machine > sysctlz > a");
    expect(said.join("\n")).not.toContain("canary");
  });

  test("what it says of a placeholder says nothing", async () => {
    const broken = changed(await ownRender(), (text) => text.replace("https://172.16.1.49:6443", "hidden-0123abcd"));
    expect((await judge(broken)).said.length).toBeGreaterThan(0);
    const { said, notChecked } = await judge(broken, { placeholders: ["hidden-0123abcd"] });
    expect(said).toEqual([]);
    expect(notChecked.map(({ why, relevant }) => [why, relevant])).toEqual([
      ["what it says may be about a value that only a key opens", false],
    ]);
  });

  test("of another minor it is not asked", async () => {
    const render = { ...(await ownRender()), talosVersion: "v1.14.1" };
    const { notChecked, commands } = await judge(render);
    expect(commands).toEqual([]);
    expect(notChecked).toEqual([
      {
        what: "talosctl validate",
        why: "version 1.13.8 is pinned, and the configuration is for Talos 1.14",
        count: 4,
        relevant: false,
      },
    ]);
  });

  test("a platform that is not bare metal needs no disk", async () => {
    const cloud = changed(await ownRender(), (text) =>
      text.replace("/metal-installer-secureboot/", "/nocloud-installer/"),
    );
    expect((await judge(cloud)).commands[0]?.args).toEqual(["validate", "-m", "cloud", "-c", "0.yaml"]);
  });
});

// Our schemas about rendered nodes, each finding at the line that made the field, one per defect.
import { describe, expect, test } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import { judgeRender } from "#verbs/talos/judge-render.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import { isRendered, type ClusterSides, type Revision } from "#verbs/talos/sides.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { append, edited, replace, type Edit } from "./edits.ts";
import { ownPins } from "./own-pins.ts";
import { projectRoot, realPorts, revisionOf } from "./real-ports.ts";

const { schemas } = installation();

interface Case {
  readonly head: Revision;
  readonly sides: ClusterSides;
}

async function own(...edits: readonly Edit[]): Promise<Case> {
  const head = revisionOf(edited(...edits));
  const { clusters } = await renderSides({ head, pins: ownPins }, realPorts(projectRoot));
  const [sides] = clusters;
  if (sides === undefined) throw new Error("there is no cluster");
  return { head, sides };
}

function renderOf({ sides }: Case): TalosRender {
  if (!isRendered(sides.head)) throw new Error(`not rendered: ${sides.head?.notRendered}`);
  return sides.head;
}

/** The texts as if the renderer had let through what Talos does not take. */
function changed(of: Case, change: (text: string, index: number) => string, more: Partial<TalosRender> = {}): Case {
  const render = renderOf(of);
  const nodes = render.nodes.map((node, index): RenderedNode => {
    const text = change(node.text, index);
    return { ...node, text, documents: readConfigDocuments(text) };
  });
  return { ...of, sides: { ...of.sides, head: { ...render, nodes, ...more } } };
}

async function said({ head, sides }: Case) {
  const { findings, notChecked } = await judgeRender(sides, head, schemas);
  return {
    findings: findings.map(
      ({ path, line, rule, severity, message }) => `${path}:${line} ${rule} ${severity ?? ""}: ${message}`,
    ),
    notChecked: notChecked.map(({ why, count, relevant }) => `${why} (${count}, ${relevant})`),
  };
}

const nothing = { findings: [], notChecked: [] };

await describeWithTools(["talhelper"], "rendered nodes of our own tree", () => {
  test("have nothing wrong", async () => {
    expect(await said(await own())).toEqual(nothing);
  });

  test("a field of the wrong type is one finding at its source, however many nodes have it", async () => {
    const of = changed(await own(), (text) => text.replace('net.core.rmem_max: "7500000"', "net.core.rmem_max: [1]"));
    expect(await said(of)).toEqual({
      findings: [
        "talos/patches/global/machine-sysctls.yaml:7 schema/wrong-type : machine.sysctls[net.core.rmem_max] must be a string, got a list (as rendered for talos-cp-1 and 3 more)",
      ],
      notChecked: [],
    });
  });

  test("a field that came by a variable is told where the variable stands", async () => {
    const of = await own();
    expect(renderOf(of).nodes[0]?.text).toContain("mtu: ");
    const { findings } = await said(
      changed(of, (text, index) => (index === 0 ? text.replace(/mtu: \d+/u, "mtu: many") : text)),
    );
    expect(findings).toEqual([
      expect.stringMatching(/^talos\/\S+:\d+ schema\/wrong-type : mtu must be .*\(as rendered for talos-cp-1\)$/),
    ]);
  });

  test("what talhelper and Talos let through is told where its value stands", async () => {
    const head = revisionOf(
      edited(
        append("talos/talenv.yaml", "fileOp: bogus\n"),
        append(
          "talos/patches/global/machine-sysctls.yaml",
          "  files:\n    - path: /var/x\n      op: ${fileOp}\n      permissions: 0o644\n      content: a\n",
        ),
      ),
    );
    const { findings } = await renderSides({ head, pins: ownPins }, realPorts(projectRoot));
    expect(findings.map(({ path, rule, message }) => [path, rule, message])).toEqual([
      [
        "talos/talenv.yaml",
        "schema/invalid-value",
        'machine.files[1].op must be one of create, append, overwrite, got "bogus" (as rendered for talos-cp-1 and 3 more)',
      ],
    ]);
  });

  test("unknown fields and kinds, and what no line made, are told, too", async () => {
    const of = changed(await own(), (text, index) =>
      index === 3
        ? `${text.replace("  sysctls:", "  sysctlz: {}\n  sysctls:")}---\napiVersion: v1alpha1\nkind: HostNamesConfig\n`
        : text,
    );
    const { findings } = await said(of);
    expect(findings).toHaveLength(2);
    expect(findings.join("\n")).toContain("schema/unknown-field : ");
    expect(findings.join("\n")).toMatch(
      /talos\/unknown-kind : Talos knows no kind HostNamesConfig \(as rendered for talos-worker\)/,
    );
  });

  test("deprecated fields are left to the sources", async () => {
    const of = changed(await own(), (text) => text.replace("  sysctls:", "  network:\n    hostname: a\n  sysctls:"));
    expect(await said(of)).toEqual(nothing);
  });

  test("a kind that is newer than the Talos of the render", async () => {
    const newer =
      "---\napiVersion: v1alpha1\nkind: RegistryMirrorConfig\nname: a\nendpoints: [{ url: https://a.invalid }]\n";
    const of = changed(await own(), (text) => text + newer, { talosVersion: "v1.11.5" });
    expect((await said(of)).findings.filter((each) => each.includes("RegistryMirrorConfig"))).toEqual([
      expect.stringContaining(
        "talos/unknown-kind : Talos knows the kind RegistryMirrorConfig since 1.12, and this cluster runs 1.11",
      ),
    ]);
  });

  test("a kind that the nodes know only after their upgrade is a warning that says so", async () => {
    const of = await own();
    const newer =
      "---\napiVersion: v1alpha1\nkind: RegistryMirrorConfig\nname: a\nendpoints: [{ url: https://a.invalid }]\n";
    const after = changed(of, (text) => text + newer);
    const base = { ...renderOf(of), talosVersion: "v1.11.5" };
    const { findings } = await said({ ...after, sides: { ...after.sides, base } });
    const [first] = findings.filter((each) => each.includes("RegistryMirrorConfig"));
    expect(first).toContain(
      "talos/unknown-kind warning: Talos knows the kind RegistryMirrorConfig since 1.12, and the nodes run 1.11 by the base: a node takes it only after its upgrade (as rendered for talos-cp-1 and 3 more)",
    );
    expect(findings.every((each) => each.includes(" warning: "))).toBe(true);
  });

  test("nodes that are the same at the base are not judged again", async () => {
    const of = changed(await own(), (text) => text.replace('net.core.rmem_max: "7500000"', "net.core.rmem_max: [1]"));
    expect(await said({ ...of, sides: { ...of.sides, base: renderOf(of) } })).toEqual(nothing);
  });

  test.each([
    ["v1.99.0", "there are no schemas of Talos 1.99 here, only of 1.11, 1.12, 1.13, 1.14 (4, false)"],
    ["v1.2.0", "there are no schemas of Talos 1.2 here, only of 1.11, 1.12, 1.13, 1.14 (4, false)"],
    ["latest", "the tree does not say for which Talos it is (4, false)"],
  ])("Talos %s is not checked", async (talosVersion, why) => {
    const of = changed(await own(), (text) => text.replace("  sysctls:", "  sysctls: 7\n  x:"), { talosVersion });
    expect(await said(of)).toEqual({ findings: [], notChecked: [why] });
  });

  test("no message repeats a secret", async () => {
    const of = changed(await own(), (text) => text.replace(/ {2}token: \S+/u, "  token: [canary-7c1d99]"));
    const text = changed(await own(), (each) => each.replace(/ {4}crt: (\S+)/u, "    crt: {a: canary-7c1d99}"));
    const all = [...(await said(of)).findings, ...(await said(text)).findings];
    expect(all.length).toBeGreaterThan(1);
    expect(all.join("\n")).not.toContain("canary");
  });
});

await describeWithTools(["talhelper"], "values that only a key opens", () => {
  const reference = [
    (texts: Map<string, string>) =>
      void texts.set("talos/talenv.yaml", `${edited().get("talos/talenv.yaml") ?? ""}limit: 'ref+vault://a/b'\n`),
    append("talos/patches/global/machine-sysctls.yaml", "  nodeLabels:\n    zone: ${limit}\n"),
  ];

  test("are never wrong: what may be about one is not checked", async () => {
    const of = await own(...reference);
    expect(await said(of)).toEqual(nothing);
    const broken = changed(of, (text) => text.replace(/zone: (hidden-\w+)/u, "zone: [$1]"));
    expect(await said(broken)).toEqual({
      findings: [],
      notChecked: ["what they say may be about a value that only a key opens (4, false)"],
    });
  });

  test("do not cover what is beside them", async () => {
    const of = await own(...reference, replace("talos/patches/global/machine-sysctls.yaml", '"8192"', '"9000"'));
    const broken = changed(of, (text) => text.replace('net.core.rmem_max: "7500000"', "net.core.rmem_max: [1]"));
    expect((await said(broken)).findings).toHaveLength(1);
  });
});

describe("a machine configuration as it lies there", () => {
  test("is judged at its own lines", async () => {
    const text =
      "machine:\n  type: worker\n  token: a.b\n  sysctlz: {}\n  install:\n    disk: /dev/sda\n    image: ghcr.io/siderolabs/installer:v1.13.8\n" +
      "cluster:\n  controlPlane:\n    endpoint: https://a.invalid:6443\n---\napiVersion: v1alpha1\nkind: HostnameConfig\nhostname: a\n";
    const head = revisionOf(new Map([["nodes/a.yaml", text]]));
    const { clusters } = await renderSides({ head, pins: ownPins }, realPorts(projectRoot));
    const [sides] = clusters;
    if (sides === undefined) throw new Error("no cluster");
    expect((await said({ head, sides })).findings).toEqual([
      expect.stringMatching(/^nodes\/a\.yaml:4 schema\/unknown-field : .*sysctlz.*\(as rendered for a\)$/),
    ]);
  });
});

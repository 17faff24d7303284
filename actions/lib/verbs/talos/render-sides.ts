// The Talos clusters of a repository, rendered before and after a change.
import { configReader } from "#domain/machine-config/read-documents.ts";
import type { RenderInput } from "#domain/machine-config/rendered.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import { compareText } from "#kernel/ordering.ts";
import type { Ports } from "#ports/ports.ts";
import { findTopf } from "#tools/topf/find.ts";
import { clusterSides, type ClusterSide, type RenderMeans } from "./cluster-side.ts";
import { judgeRender } from "./judge-render.ts";
import { remarksOn } from "./remarks.ts";
import type { RealSecrets } from "./render-talhelper.ts";
import { once, sideTools, type SideTools } from "./side-tools.ts";
import type { ClusterSides, HiddenChange, RenderSides, Revision } from "./sides.ts";

export interface SidesInputs {
  readonly head: Revision;
  /** Absent: nothing is compared, and the head is rendered. */
  readonly base?: Revision | undefined;
  readonly pins: Pins;
  /** Those of the base by itself, where they are others. */
  readonly basePins?: Pins | undefined;
  /** Render although nothing differs. */
  readonly always?: boolean;
  /** In the apply zone only. */
  readonly secrets?: RealSecrets;
}

/**
 * Renders both sides of every cluster at once. Where every input is the same to the byte nothing is rendered: then no tool is
 * needed to say that nothing changes. Never throws for what a repository may hold: that is a finding, or not checked.
 */
export async function renderSides(inputs: SidesInputs, ports: Ports): Promise<RenderSides> {
  const { head, base, pins, basePins, always, secrets } = inputs;
  const heads = await clusterSides(head);
  const bases = base === undefined ? [] : await clusterSides(base);
  const tools = sideTools({ pins, basePins: basePins ?? pins }, ports);
  const read = configReader();
  const topf = once(() => findTopf(ports.toolchain, ports.processes));
  const clusters = await Promise.all(
    paired(heads, bases).map((pair) =>
      renderPair(pair, {
        tools,
        means: { ports, secrets, topf, read },
        isCompared: base !== undefined,
        always: always === true,
      }),
    ),
  );
  const judged = await Promise.all(clusters.map((cluster) => judgeRender(cluster, head, ports.schemas)));
  const remarks = [...clusters.map(remarksOn), ...judged];
  const shared = tools.shared();
  return {
    clusters,
    notChecked: [
      ...remarks.flatMap(({ notChecked }) => notChecked),
      ...(shared === undefined
        ? []
        : [{ what: "what the new talhelper changes", why: shared, count: 1, relevant: true }]),
    ],
    findings: remarks.flatMap(({ findings }) => findings),
  };
}

interface Pair {
  readonly path: string;
  readonly head?: ClusterSide;
  readonly base?: ClusterSide;
}

/** By path; where one cluster is left over on each side, its folder was renamed. */
function paired(heads: readonly ClusterSide[], bases: readonly ClusterSide[]): readonly Pair[] {
  const byPath = new Map(bases.map((side) => [side.path, side]));
  const added = heads.filter(({ path }) => !byPath.has(path));
  const gone = bases.filter(({ path }) => !heads.some((side) => side.path === path));
  const renamed = added.length === 1 && gone.length === 1 ? gone[0] : undefined;
  const pairs = heads.map((head): Pair => {
    const base = byPath.get(head.path) ?? renamed;
    return { path: head.path, head, ...(base === undefined ? {} : { base }) };
  });
  const left = renamed === undefined ? gone : [];
  return [...pairs, ...left.map((base): Pair => ({ path: base.path, base }))].sort((a, b) =>
    compareText(a.path, b.path),
  );
}

interface PairOptions {
  readonly tools: SideTools;
  readonly means: Omit<RenderMeans, "talhelper">;
  readonly isCompared: boolean;
  readonly always: boolean;
}

async function renderPair({ path, head, base }: Pair, options: PairOptions): Promise<ClusterSides> {
  const { tools, means, isCompared, always } = options;
  const headInputs = head?.inputs ?? [];
  const baseInputs = base?.inputs ?? [];
  const isSameTool = !tools.differ || (head ?? base)?.model?.renderer !== "talhelper";
  const changed = !isCompared || headInputs.length === 0 || !isSameTool || !isSame(headInputs, baseInputs);
  const wanted = changed || always;
  const [headRender, baseRender] = await Promise.all([
    wanted ? head?.render({ ...means, talhelper: tools.head }) : undefined,
    wanted ? base?.render({ ...means, talhelper: tools.base }) : undefined,
  ]);
  return {
    path,
    changed,
    ...(head?.model === undefined ? {} : { headModel: head.model }),
    ...(base?.model === undefined ? {} : { baseModel: base.model }),
    ...(head?.secretFiles === undefined ? {} : { secretFiles: head.secretFiles }),
    headInputs,
    baseInputs,
    ...(headRender === undefined ? {} : { head: headRender }),
    ...(baseRender === undefined ? {} : { base: baseRender }),
    hidden:
      isCompared && isRead(head) && isRead(base)
        ? hiddenChanges(head?.hiddenInputs ?? [], base?.hiddenInputs ?? [])
        : [],
  };
}

/** What a side cannot be made of, nobody knows: its secret files are not gone. */
function isRead(side: ClusterSide | undefined): boolean {
  return side === undefined || side.inputs.length > 0;
}

function isSame(a: readonly RenderInput[], b: readonly RenderInput[]): boolean {
  return a.length === b.length && a.every(({ path, blob }, index) => path === b[index]?.path && blob === b[index].blob);
}

function hiddenChanges(head: readonly RenderInput[], base: readonly RenderInput[]): readonly HiddenChange[] {
  const after = new Map(head.map(({ path, blob }) => [path, blob]));
  const before = new Map(base.map(({ path, blob }) => [path, blob]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort(compareText)
    .map((path) => {
      const [old, now] = [before.get(path), after.get(path)];
      return { path, ...(old === undefined ? {} : { base: old }), ...(now === undefined ? {} : { head: now }) };
    });
}

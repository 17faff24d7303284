// The cluster as its tree declares it, drawn for a terminal: nodes by the host underneath, who is an etcd member, the
// virtual address, the versions. Nothing here is read from a live cluster.
import { cutTo } from "#codecs/terminal/fitting.ts";
import { cellsOf } from "#codecs/terminal/cells.ts";
import { visible } from "#codecs/terminal/visible.ts";
import { counted } from "#kernel/counted.ts";
import { shortAddresses } from "#domain/network/short-address.ts";
import type { HostSettings, Inventory } from "#domain/settings/settings.ts";
import type { TalosModel, TalosNode } from "#domain/talos/model.ts";
import { paint } from "./paint.ts";
import type { Style } from "./writer.ts";

interface Column {
  readonly title: string;
  readonly note: string;
  readonly nodes: readonly TalosNode[];
  /** For a host without a node of this cluster. */
  readonly empty: string;
}

/** Cells between columns, and the widest that a column may be. */
const gap = 4;
const widest = 34;

/** Lines of at most `style.width` cells; empty when the tree declares no node. */
export function clusterPicture(model: TalosModel, inventory: Inventory, style: Style): readonly string[] {
  if (model.nodes.length === 0) return [];
  const short = shortAddresses(model.nodes.map(addressOf));
  const columns = columnsOf(model.nodes, inventory).map((column) => drawnColumn(column, short));
  return [...inRows(columns, style), ...factLines(model, style)];
}

function columnsOf(nodes: readonly TalosNode[], { hosts, nodes: placed }: Inventory): readonly Column[] {
  const hostOf = ({ hostname }: TalosNode) => placed.get(hostname.value)?.host;
  if (!nodes.some((node) => hostOf(node) !== undefined)) return byRole(nodes);
  const names = [...new Set([...hosts.keys(), ...nodes.flatMap((node) => hostOf(node) ?? [])])];
  const homeless = nodes.filter((node) => hostOf(node) === undefined);
  return [
    ...names.map((name): Column => {
      const host = hosts.get(name);
      const own = nodes.filter((node) => hostOf(node) === name);
      return { title: name, note: hostNote(host), nodes: own, empty: host?.osd === true ? "(Ceph OSD)" : "(free)" };
    }),
    ...(homeless.length === 0 ? [] : [{ title: "host not stated", note: "", nodes: homeless, empty: "" }]),
  ];
}

function byRole(nodes: readonly TalosNode[]): readonly Column[] {
  const columns = [
    { title: "control planes", note: "", nodes: nodes.filter((node) => node.controlPlane), empty: "" },
    { title: "workers", note: "", nodes: nodes.filter((node) => !node.controlPlane), empty: "" },
  ];
  return columns.filter((column) => column.nodes.length > 0);
}

function hostNote(host: HostSettings | undefined): string {
  if (host === undefined) return "";
  const memory = host.memory === undefined ? [] : [`${Math.round(host.memory / 1024 ** 3)} GiB`];
  const gpu = host.gpu === undefined ? [] : ["GPU"];
  return [...(host.cpu === undefined ? [] : [host.cpu]), ...memory, ...gpu].join(" · ");
}

interface Drawn {
  readonly title: string;
  readonly note: string;
  readonly lines: readonly { readonly text: string; readonly isMember: boolean }[];
  readonly width: number;
}

function drawnColumn({ title, note, nodes, empty }: Column, short: (address: string) => string): Drawn {
  const name = cutTo(visible(title), widest);
  const rest = note === "" ? "" : cutTo(visible(note), Math.max(1, widest - cellsOf(name) - 2));
  const lines = nodes.map((node, index) => {
    const branch = index === nodes.length - 1 ? "└" : "├";
    const address = short(addressOf(node));
    const room = widest - cellsOf(address) - 5;
    const text = `${branch} ${cutTo(visible(node.hostname.value), room)} ${visible(address)}`.trimEnd();
    return { text, isMember: node.controlPlane };
  });
  const all = nodes.length === 0 ? [{ text: empty, isMember: false }] : lines;
  const width = Math.max(
    cellsOf(name) + (rest === "" ? 0 : cellsOf(rest) + 2),
    ...all.map((line) => cellsOf(line.text) + (line.isMember ? 2 : 0)),
  );
  return { title: name, note: rest, lines: all, width };
}

/** As many columns beside each other as fit, then the next row below. */
function inRows(columns: readonly Drawn[], style: Style): readonly string[] {
  const rows: Drawn[][] = [];
  let used = 0;
  for (const column of columns) {
    const row = rows.at(-1);
    if (row !== undefined && used + gap + column.width <= style.width - 2) {
      row.push(column);
      used += gap + column.width;
    } else {
      rows.push([column]);
      used = column.width;
    }
  }
  return rows.flatMap((row, index) => [...(index === 0 ? [] : [""]), ...rowLines(row, style)]);
}

function rowLines(row: readonly Drawn[], style: Style): readonly string[] {
  const height = Math.max(...row.map(({ lines }) => lines.length));
  const line = (cells: readonly { readonly plain: string; readonly painted: string }[]) => {
    const text = cells.map(({ plain, painted }, index) => {
      const width = row[index]?.width ?? 0;
      return painted + (index === cells.length - 1 ? "" : " ".repeat(Math.max(0, width - cellsOf(plain)) + gap));
    });
    return `  ${text.join("")}`.trimEnd();
  };
  const head = row.map(({ title, note }) => {
    const tail = note === "" ? "" : `  ${note}`;
    return { plain: title + tail, painted: paint(style, "bold", title) + paint(style, "dim", tail) };
  });
  const body = Array.from({ length: height }, (_, index) =>
    row.map(({ lines }) => {
      const { text = "", isMember = false } = lines[index] ?? {};
      return {
        plain: isMember ? `${text} ●` : text,
        painted: isMember ? `${text} ${paint(style, "good", "●")}` : text,
      };
    }),
  );
  return [line(head), ...body.map(line)];
}

/** Virtual address, etcd and versions: on one line where they fit. */
function factLines(model: TalosModel, style: Style): readonly string[] {
  const members = model.nodes.filter(({ controlPlane }) => controlPlane).length;
  const vips = [...new Set(model.nodes.flatMap((node) => node.virtualAddresses.map(({ value }) => value)))];
  const versions = [
    ...(model.talosVersion === undefined ? [] : [`Talos ${bare(model.talosVersion.value)}`]),
    ...(model.kubernetesVersion === undefined ? [] : [`Kubernetes ${bare(model.kubernetesVersion.value)}`]),
  ];
  const dots = members <= 9 ? `${"●".repeat(members)} ` : "";
  const facts = [
    ...(vips.length === 0 ? [] : [`VIP ${vips.join(", ")} → control planes`]),
    ...(members === 0 ? [] : [`etcd ${dots}${counted(members, "member")}`]),
    ...(versions.length === 0 ? [] : [versions.join(" · ")]),
  ].map(visible);
  const one = `  ${facts.join("      ")}`;
  return cellsOf(one) <= style.width ? [one] : facts.map((fact) => `  ${cutTo(fact, style.width - 2)}`);
}

/** `1.13.8`; a variable that nothing gives a value stays as it is. */
function bare(version: string): string {
  return version.replace(/^v(?=\d)/u, "");
}

/** The first address of a node, or nothing. */
export function addressOf({ addresses }: TalosNode): string {
  return addresses[0]?.value ?? "";
}

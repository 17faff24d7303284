// The nodes of a cluster as a table: what the picture has no room for.
import { cellsOf } from "#codecs/terminal/cells.ts";
import { cutTo, padTo } from "#codecs/terminal/fitting.ts";
import { visible } from "#codecs/terminal/visible.ts";
import type { Inventory } from "#domain/settings/settings.ts";
import { isSchematicId, parseInstaller } from "#domain/talos/installer.ts";
import type { TalosModel, TalosNode } from "#domain/talos/model.ts";
import { addressOf } from "./cluster-picture.ts";
import { paint } from "./paint.ts";
import type { Style } from "./writer.ts";

const titles = ["node", "role", "address", "host", "disk", "boot", "installer"] as const;
const widest = 40;

/** Columns that are empty or do not fit are left out, the last first. */
export function nodeTable(model: TalosModel, inventory: Inventory, style: Style): readonly string[] {
  const rows = model.nodes.map((node) => [
    node.hostname.value,
    node.controlPlane ? "control plane" : "worker",
    addressOf(node),
    inventory.nodes.get(node.hostname.value)?.host ?? "",
    node.installDisk?.value ?? "",
    node.secureBoot ? "secure boot" : "",
    installerWords(node),
  ]);
  const filled = titles.map((_, index) => index).filter((index) => rows.some((row) => row[index] !== ""));
  const widths = titles.map((title, index) =>
    Math.min(widest, Math.max(cellsOf(title), ...rows.map((row) => cellsOf(visible(row[index] ?? ""))))),
  );
  const fitting: number[] = [];
  for (const index of filled) {
    const used = [...fitting, index].reduce((sum, each) => sum + (widths[each] ?? 0) + 2, 0);
    if (used <= style.width) fitting.push(index);
  }
  const line = (cells: readonly string[]) =>
    `  ${fitting.map((index) => padTo(cutTo(visible(cells[index] ?? ""), widths[index] ?? 0), widths[index] ?? 0)).join("  ")}`.trimEnd();
  return rows.length === 0 ? [] : [paint(style, "dim", line(titles)), ...rows.map(line)];
}

function installerWords({ installer }: TalosNode): string {
  if (installer === undefined) return "";
  const { schematic, tag } = parseInstaller(installer.value);
  if (schematic === undefined || tag === undefined || !isSchematicId(schematic)) return installer.value;
  return `${tag} ${schematic.slice(0, 4)}…${schematic.slice(-4)}`;
}

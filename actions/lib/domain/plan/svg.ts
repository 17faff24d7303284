// The order of a plan as a picture for a page: a column for each rollout, its nodes from top to bottom. Shapes and words tell
// everything; colour repeats it, and follows the light or dark of the page.
import { xmlDocument, type XmlElement } from "#codecs/xml/xml.ts";
import { cutTo } from "#codecs/terminal/fitting.ts";
import type { Plan } from "./plan.ts";
import { planSentence } from "./sentence.ts";
import { stagesOf, type Stage } from "./stages.ts";

const box = { width: 300, height: 46, gap: 14 } as const;
const column = { width: 340, top: 64, left: 20 } as const;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600 } .small { font-size: 11px; fill: #59636e }
  rect { fill: #f6f8fa; stroke: #59636e } path { stroke: #59636e; fill: none }
  .live { stroke: #1a7f37 } .restart { stroke: #9a6700 } .reboot { stroke: #bc4c00 } .upgrade { stroke: #cf222e }
  .person { stroke-dasharray: 5 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .small { fill: #9198a1 } rect { fill: #151b23 } 
  }`.replace(/ +\n/gu, "\n");

/** A whole SVG document; undefined without steps. */
export function planSvg(plan: Plan): string | undefined {
  const stages = stagesOf(plan);
  if (stages.length === 0) return undefined;
  const tallest = Math.max(...stages.map(({ boxes }) => boxes.length));
  const width = column.left * 2 + stages.length * column.width - (column.width - box.width);
  const height = column.top + tallest * (box.height + box.gap) + 10;
  return xmlDocument({
    name: "svg",
    attributes: { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img" },
    children: [
      element("title", {}, ["Order of the plan"]),
      element("desc", {}, [planSentence(plan)]),
      element("style", {}, [style]),
      ...stages.flatMap(stageElements),
    ],
  });
}

function stageElements({ title, kind, boxes }: Stage, index: number): readonly XmlElement[] {
  const x = column.left + index * column.width;
  const arrow = index === 0 ? [] : [element("path", { d: `M ${x - 34} 30 h 24 m -6 -5 l 6 5 l -6 5` })];
  return [
    ...arrow,
    element("text", { x, y: 28, class: "title" }, [cutTo(`${index + 1}. ${title}`, 44)]),
    element("text", { x, y: 46, class: "small" }, [
      boxes.length === 1 ? "one step" : `${boxes.length} steps, one at a time`,
    ]),
    ...boxes.flatMap(({ name, what, etcdMemberAway }, row) => {
      const y = column.top + row * (box.height + box.gap);
      const note = etcdMemberAway ? `${what} · etcd −1` : what;
      return [
        element("rect", { x, y, width: box.width, height: box.height, rx: 6, class: kind }),
        element("text", { x: x + 12, y: y + 20, class: "title" }, [cutTo(name, 40)]),
        element("text", { x: x + 12, y: y + 36, class: "small" }, [cutTo(note, 52)]),
        ...(row === 0 ? [] : [element("path", { d: `M ${x + box.width / 2} ${y - box.gap} v ${box.gap}` })]),
      ];
    }),
  ];
}

function element(
  name: string,
  attributes: XmlElement["attributes"],
  children: XmlElement["children"] = [],
): XmlElement {
  return { name, attributes, children };
}

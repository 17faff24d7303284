// The order of a plan as a Mermaid diagram: GitHub draws it in a comment.
import { markdownFence } from "#codecs/markdown/markdown.ts";
import type { Plan } from "./plan.ts";
import { stagesOf } from "./stages.ts";

/** More boxes than this are no picture: a table tells more. */
const largest = 24;

/** A fenced block; empty without steps, and where there are too many of them. */
export function planMermaid(plan: Plan): string {
  const stages = stagesOf(plan);
  const count = stages.reduce((sum, { boxes }) => sum + boxes.length, 0);
  if (count === 0 || count > largest) return "";
  const lines = ["flowchart LR"];
  stages.forEach(({ title, boxes, kind }, stage) => {
    lines.push(`  subgraph s${stage}["${label(`${stage + 1}. ${title}`)}"]`, "    direction LR");
    boxes.forEach(({ name, etcdMemberAway }, index) => {
      const mark = etcdMemberAway ? "<br/>one etcd member away" : "";
      lines.push(`    s${stage}n${index}["${label(name)}${mark}"]${kind === "person" ? ":::person" : ""}`);
      if (index > 0) lines.push(`    s${stage}n${index - 1} --> s${stage}n${index}`);
    });
    lines.push("  end");
    if (stage > 0) lines.push(`  s${stage - 1} --> s${stage}`);
  });
  if (stages.some(({ kind }) => kind === "person")) lines.push("  classDef person stroke-dasharray: 4 3");
  return markdownFence(lines, "mermaid");
}

/** Names of strangers between quotes: nothing in them ends the label or becomes markup. */
function label(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:/_→()-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}

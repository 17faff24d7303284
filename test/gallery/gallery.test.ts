// The gallery: what pull requests to this project's own tree look like. `golden/<change>/` holds the comment, the page of the step,
// what a terminal shows, and the HTML page, for a person to open; a difference is to be looked at, then taken over with `--update`.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { terminalPicture } from "../../scripts/terminal-picture.ts";
import { describeWithTools } from "../tools/real-tools.ts";
import { ownTree } from "../trees/own-tree.ts";
import { scenarios, sidesOf } from "./scenarios.ts";
import { surfacesOf } from "./surfaces.ts";

const all = scenarios(ownTree);

await describeWithTools(["talhelper", "talosctl", "kubeconform", "actionlint"], "the gallery", () => {
  test.each(all)("$name", { timeout: 60_000 }, async (scenario) => {
    const { comment, summary, page, text } = await surfacesOf(sidesOf(ownTree, scenario), scenario.withoutTools);
    const golden = (file: string) => `golden/${scenario.name}/${file}`;
    await expect(comment).toMatchFileSnapshot(golden("comment.md"));
    if (scenario.isHuge === true) return;
    await expect(summary).toMatchFileSnapshot(golden("summary.md"));
    await expect(text).toMatchFileSnapshot(golden("terminal.txt"));
    await expect(page).toMatchFileSnapshot(golden("page.html"));
  });
});

describe("every change of the gallery", () => {
  test("has a name of its own", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

test("the picture of the terminal is of the gallery, and no picture is large", () => {
  const picture = readFileSync("docs/pictures/terminal.svg", "utf8");
  const way = "node scripts/node24.mjs scripts/pictures.ts draws them anew";
  expect(picture, way).toBe(terminalPicture(readFileSync("test/gallery/golden/talos-upgrade/terminal.txt", "utf8")));
  const readme = readFileSync("README.md", "utf8");
  for (const name of readdirSync("docs/pictures")) {
    expect(readme).toContain(`(docs/pictures/${name})`);
    expect(statSync(`docs/pictures/${name}`).size).toBeLessThan(150_000);
  }
});

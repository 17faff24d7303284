// Draws docs/pictures/ from the gallery: what a terminal shows as SVG, the comment and the page in a real Chromium as PNG.
// Usage: node scripts/node24.mjs scripts/pictures.ts
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Page } from "playwright-core";
import { commentPage } from "./comment-page.ts";
import { terminalPicture } from "./terminal-picture.ts";

const gallery = "test/gallery/golden";
const pictures = "docs/pictures";
/** What the README shows: a change with consequences, and a quiet one. */
const comments = ["app-removed", "talos-upgrade", "routine-bump"];

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
mkdirSync(pictures, { recursive: true });
writeFileSync(join(pictures, "terminal.svg"), terminalPicture(readFileSync(`${gallery}/talos-upgrade/terminal.txt`, "utf8"))); // prettier-ignore
const browser = await playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true }); // prettier-ignore
// One page for all: this Chromium ends with the first one that is closed.
const page = await browser.newPage();
try {
  for (const name of comments) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, commentPage(readFileSync(`${gallery}/${name}/comment.md`, "utf8")));
    await shoot(page, file, { name: `comment-${name}.png`, width: 860, height: 640 });
  }
  await shoot(page, resolve(`${gallery}/risky/page.html`), { name: "page.png", width: 900, height: 1000 });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

interface Picture {
  readonly name: string;
  readonly width: number;
  /** At most; a shorter page gives a shorter picture. */
  readonly height: number;
}

async function shoot(on: Page, file: string, { name, width, height }: Picture): Promise<void> {
  await on.setViewportSize({ width, height });
  await on.goto(pathToFileURL(file).href);
  const tall = await on.evaluate<number>("document.body.scrollHeight");
  await on.screenshot({
    path: join(pictures, name),
    clip: { x: 0, y: 0, width, height: Math.min(tall + 16, height) },
  });
}

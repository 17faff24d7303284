// The page in a real Chromium, without a network.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlReport } from "#domain/html-report/html-report.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import type { WriterInput } from "#domain/report/writer.ts";
import type { Finding } from "#kernel/finding.ts";

const finding: Finding = {
  rule: "flux/source-not-found",
  severity: "error",
  message: "HelmRelease media/sonarr refers to OCIRepository media/app, which no Kustomization creates",
  path: "kubernetes/apps/media/helmrelease.yaml",
  line: 2,
  column: 9,
  endLine: 2,
  endColumn: 12,
  fix: "add namespace: flux-system",
};
const empty: CheckReport = {
  version: 1,
  verdict: "clean",
  examined: { files: 3, documents: 4 },
  findings: [],
  notChecked: [],
  tolerated: [],
  tools: [],
};

function input(report: CheckReport): WriterInput {
  return {
    report,
    rules: new Map([
      [finding.rule, { id: finding.rule, severity: "error", title: "source not found", why: "Flux waits for it." }],
    ]),
    sources: () => "kind: x\n  name: app\nend: y\n",
    style: { color: false, width: 120 },
    failOn: "error",
    version: "0.0.0",
  };
}

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "page-"));
  browser = await playwright.launch({
    args: chromium.args,
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Messages of the console, errors, and requests for anything but the page itself. */
  readonly noise: string[];
}

async function open(
  report: CheckReport,
  options: { javaScriptEnabled?: boolean; colorScheme?: "light" | "dark" } = {},
): Promise<Opened> {
  const file = join(folder, "report.html");
  writeFileSync(file, htmlReport(input(report)));
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => noise.push("dialog")));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) noise.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, noise };
}

/** Runs in the page: the colours of texts and of the boxes that they stand in. */
const colorsOfText = `[...document.querySelectorAll("h1, .badge, .meta, .finding p")].map((element) => {
  const box = element.closest(".finding, section") ?? document.body;
  return [getComputedStyle(element).color, getComputedStyle(box).backgroundColor];
})`;

describe("the page", () => {
  test("can be read without a script: verdict, finding, source, way out", async () => {
    const { page, noise } = await open(
      { ...empty, verdict: "findings", findings: [finding] },
      { javaScriptEnabled: false },
    );
    expect(await page.locator("h1").textContent()).toBe("1 error");
    expect(await page.locator(".finding").textContent()).toContain("which no Kustomization creates");
    expect(await page.locator(".finding pre mark").textContent()).toBe("app");
    expect(await page.locator(".search").isVisible()).toBe(false);
    expect(noise).toEqual([]);
  });

  test("what could not be checked stands above everything else", async () => {
    const notChecked = [{ what: "talhelper", why: "not installed", count: 1, relevant: true }];
    const { page } = await open({ ...empty, verdict: "not-checked", notChecked });
    const order = await page.locator("h2").allTextContents();
    expect(order[0]).toBe("Could not be checked, so this is not green");
  });

  test("what has to be mended comes before what is there, and the other way round where nothing has", async () => {
    const flux = [{ cluster: "c", objects: [], kustomizations: [], images: [], charts: [], reach: [], isRoutine: false }]; // prettier-ignore
    const headings = async (report: CheckReport) => (await open(report)).page.locator("h2").allTextContents();
    const nothing = "Applications of c: nothing changes";
    expect(await headings({ ...empty, flux })).toEqual([nothing, "Findings"]);
    expect(await headings({ ...empty, verdict: "findings", findings: [finding], flux })).toEqual(["Findings", nothing]);
  });

  test("more than a browser can show is counted", async () => {
    const findings = Array.from({ length: 10_050 }, (_, index) => ({ ...finding, message: `number ${index}` }));
    const fields = Array.from({ length: 400 }, (_, index) => ({ path: `spec.a${index}`, old: 1, new: 2 }));
    const object = { object: "ConfigMap a/b", kind: "ConfigMap", kustomization: "a/b", change: "changed" as const, path: "a.yaml", line: 1, fields }; // prettier-ignore
    const objects = Array.from({ length: 3002 }, (_, index) => (index === 0 ? object : { ...object, fields: [] }));
    const flux = [{ cluster: "c", objects, kustomizations: ["a/b"], images: [], charts: [], reach: [], isRoutine: false }]; // prettier-ignore
    const { page } = await open({ ...empty, verdict: "findings", findings, flux }, { javaScriptEnabled: false });
    const text = (await page.locator("main").textContent()) ?? "";
    for (const words of ["50 more findings", "2 more objects", "100 more fields"]) expect(text).toContain(words);
  }, 60_000);

  test("its search leaves what holds all the words", async () => {
    const findings = [finding, { ...finding, path: "talos/talconfig.yaml", message: "a node without a disk" }];
    const { page, noise } = await open({ ...empty, verdict: "findings", findings });
    await page.locator(".search").fill("disk NODE");
    expect(await page.locator(".finding:visible").count()).toBe(1);
    expect(await page.locator("#found").textContent()).toBe("1 of 2");
    expect(await page.locator(".group:visible h3").allTextContents()).toEqual(["talos/talconfig.yaml"]);
    await page.locator(".search").fill("");
    expect(await page.locator(".finding:visible").count()).toBe(2);
    expect(noise).toEqual([]);
  });

  test("10,000 findings are there and can be searched", async () => {
    const findings = Array.from({ length: 10_000 }, (_, index) => ({
      ...finding,
      path: `apps/${index % 500}.yaml`,
      message: `number ${index}`,
    }));
    const { page, noise } = await open({ ...empty, verdict: "findings", findings });
    expect(await page.locator(".finding").count()).toBe(10_000);
    await page.locator(".search").fill("number 9999");
    expect(await page.locator("#found").textContent()).toBe("1 of 10000");
    expect(noise).toEqual([]);
  }, 60_000);

  test("dark and light have enough contrast for text", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await open({ ...empty, verdict: "findings", findings: [finding] }, { colorScheme });
      const colors = await page.evaluate<readonly (readonly [string, string])[]>(colorsOfText);
      expect(colors.length).toBeGreaterThan(3);
      for (const [ink, paper] of colors) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("hostile text", () => {
  const attacks = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</pre></section><h1>All clean</h1>",
    "<style>*{display:none}</style>",
    "javascript:alert(1)",
    "\u202Egnp.exe\u0007",
    "' onmouseover='alert(1)",
  ];

  test("is shown and not carried out, in every field", async () => {
    const findings = attacks.map((text): Finding => ({
      ...finding,
      message: text,
      path: text,
      fix: text,
      object: text,
      rule: text,
    }));
    const report: CheckReport = {
      ...empty,
      verdict: "findings",
      findings,
      notChecked: attacks.map((text) => ({ what: text, why: text, count: 1, relevant: true })),
      tolerated: attacks.map((text) => ({ rule: text, path: text, line: 1, reason: text })),
      tools: attacks.map((text) => ({ name: text, version: text })),
      flux: attacks.map((text) => ({
        cluster: text,
        objects: [
          {
            object: text,
            kind: text,
            kustomization: text,
            change: "changed",
            path: text,
            line: 1,
            fields: [{ path: text, old: text, new: text }],
            consequence: text,
          },
        ],
        kustomizations: [text],
        images: [{ name: text, from: text, to: text, users: [text] }],
        charts: [],
        reach: [{ from: text, dependents: [text] }],
        isRoutine: false,
      })),
    };
    const { page, noise } = await open(report);
    expect(noise).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("script, img, style").count()).toBe(2);
    expect(await page.locator("body").innerText()).toContain("<script>alert(1)</script>");
    expect(await page.content()).not.toMatch(/[\u202e\u0007]/);
  });
});

test("the same report gives the same bytes", () => {
  const report = { ...empty, findings: [finding] };
  expect(htmlReport(input(report))).toBe(htmlReport(input(structuredClone(report))));
});

/** Ratio of WCAG 2.2 between two colours as `getComputedStyle` writes them. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 1, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

// The report as one page that needs nothing else: no network, no script to be read, for screens, paper and screen readers.
import { createHash } from "node:crypto";
import { html, ownMarkup, type Html } from "#codecs/html/html.ts";
import { byOrigin, byReason, examinedWords, uncheckedWords, verdictWords, worstFirst } from "#domain/report/counts.ts";
import type { Finding } from "#kernel/finding.ts";
import type { WriterInput } from "#domain/report/writer.ts";
import { fluxSection, planSection } from "./changes.ts";
import { findingsByFile } from "./findings.ts";
import { searchScript, styleSheet } from "./style.ts";

const tones = { clean: "clean", findings: "error", "not-checked": "warning" } as const;

/** The same report gives the same bytes. Nothing in the page can load or run anything but its own search box. */
export function htmlReport(input: WriterInput): string {
  const { report, version, preamble = [] } = input;
  const { own, older } = byOrigin(report.findings);
  const grave = worstFirst(own).filter(({ severity }) => severity !== "info");
  const notes = own.filter(({ severity }) => severity === "info");
  const title = capital(verdictWords(report));
  // What has to be mended comes before what is there.
  const isGrave = grave.length > 0;
  const findings = findingsSection(input, { grave, notes, older });
  const cluster =
    preamble.length > 0 &&
    html`<section>
      <h2>The cluster</h2>
      <pre>${preamble.map((line) => html`${line}\n`)}</pre>
    </section>`;
  const body = html`<a class="skip" href="#findings">to the findings</a>
    <main>
      <section class="banner ${tones[report.verdict]}">
        <p class="lead">Ragas Homelab</p>
        <h1>${title}</h1>
        ${revisions(input)}
        <ul class="numbers">
          ${examinedWords(report.examined).map(number)}
        </ul>
      </section>
      ${unchecked(input, true)} ${isGrave && findings} ${cluster} ${(report.talos ?? []).map(planSection)}
      ${(report.flux ?? []).map(fluxSection)} ${!isGrave && findings}
      ${unchecked(input, false)} ${tolerated(input)}
      <footer>${footer(input)} · ragas-homelab ${version}</footer>
    </main>`;
  return page(title, body);
}

interface Sorted {
  readonly grave: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly older: readonly Finding[];
}

function findingsSection(input: WriterInput, { grave, notes, older }: Sorted): Html {
  const { fixed = [] } = input.report;
  return html`<section id="findings">
        <h2>Findings</h2>
        <input
          class="search"
          type="search"
          hidden
          placeholder="search: words of a message, a path, a rule"
          aria-label="Search the findings"
        />
        <p class="meta" id="found" aria-live="polite"></p>
        ${grave.length === 0 && html`<p>Nothing to mend.</p>`} ${findingsByFile(input, grave)}
        ${folded(`Notes (${notes.length})`, notes.length > 0 && findingsByFile(input, notes))}
        ${folded(`There before this change (${older.length})`, older.length > 0 && findingsByFile(input, older))}
        ${folded(`Mended by this change (${fixed.length})`, fixed.length > 0 && findingsByFile(input, fixed, false))}
      </section>`;
}

function page(title: string, body: Html): string {
  const digest = createHash("sha256").update(searchScript).digest("base64");
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  const head = html`<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="referrer" content="no-referrer" />
    <title>${title}</title
    ><style>
      ${ownMarkup(styleSheet)}
    </style>`;
  return `<!doctype html>\n<html lang="en"><head>${head.markup}</head><body>${body.markup}<script>${searchScript}</script></body></html>\n`;
}

function number(words: string): Html {
  const [count = "", ...rest] = words.split(" ");
  return html`<li><b>${count}</b> ${rest.join(" ")}</li>`;
}

function revisions({ report }: WriterInput): Html | undefined {
  if (report.revisions === undefined) return undefined;
  const { base, head } = report.revisions;
  return html`<p class="lead">${head === undefined ? "the work tree" : head.slice(0, 7)} over ${base.slice(0, 7)}</p>`;
}

function unchecked({ report }: WriterInput, relevant: boolean): Html | undefined {
  const items = report.notChecked.filter((item) => item.relevant === relevant);
  if (items.length === 0) return undefined;
  const rows = byReason(items).map(({ why, items: of }) => html`<li>${of.map(uncheckedWords).join(", ")}: ${why}</li>`);
  if (!relevant)
    return html`<section>
      <details>
        <summary>Not checked (${items.length})</summary>
        <ul>
          ${rows}
        </ul>
      </details>
    </section>`;
  return html`<section class="banner warning">
    <h2>Could not be checked, so this is not green</h2>
    <ul>
      ${rows}
    </ul>
  </section>`;
}

function tolerated({ report }: WriterInput): Html | undefined {
  if (report.tolerated.length === 0) return undefined;
  const rows = report.tolerated.map(
    ({ rule, path, line, reason }) => html`<li><code>${rule}</code> at <code>${path}:${line}</code>: ${reason}</li>`,
  );
  return html`<section>
    <details>
      <summary>Tolerated (${rows.length})</summary>
      <ul>
        ${rows}
      </ul>
    </details>
  </section>`;
}

function folded(title: string, content: Html | false): Html | undefined {
  return content === false
    ? undefined
    : html`<details>
        <summary>${title}</summary>
        ${content}
      </details>`;
}

function footer({ report }: WriterInput): string {
  return report.tools.map(({ name, version }) => `${name} ${version}`).join(", ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

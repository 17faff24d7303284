// Findings on the page: by file, each with its source, its reason and the way out.
import { html, type Html } from "#codecs/html/html.ts";
import { counted } from "#kernel/counted.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { Finding } from "#kernel/finding.ts";
import { excerpt, type ExcerptLine } from "#domain/report/excerpt.ts";
import type { WriterInput } from "#domain/report/writer.ts";

/** Cells of a line of source; longer ones are cut around what is marked. */
const width = 140;
/** Findings of one part of the page: with more of them no browser is quick. */
const mostFindings = 10_000;

export function findingsByFile(input: WriterInput, findings: readonly Finding[], withSource = true): Html {
  const shown = findings.slice(0, mostFindings);
  const files = [...groupedBy(shown, ({ path }) => path)];
  const rest = findings.length - shown.length;
  return html`${files.map(
    ([path, of]) =>
      html`<div class="group">
        <h3 class="path">${path}</h3>
        ${of.map((finding) => findingCard(input, finding, withSource))}
      </div>`,
  )}
  ${rest > 0 && html`<p>${counted(rest, "more finding")}: the report as JSON has all.</p>`}`;
}

function findingCard(input: WriterInput, finding: Finding, withSource: boolean): Html {
  const { severity, message, rule, fix, line, column, endLine, object, related = [] } = finding;
  const known = input.rules.get(rule);
  const url = withSource ? input.style.link?.({ path: finding.path, line, endLine }) : undefined;
  const place = url === undefined ? html`line ${line}:${column}` : html`<a href="${url}">line ${line}:${column}</a>`;
  const source = withSource && known?.confidential !== true ? input.sources(finding.path) : undefined;
  const rows = excerpt(source, finding, width);
  return html`<article class="finding ${severity}">
    <p><span class="badge">${severity}</span> ${message}</p>
    <p class="meta">
      ${place} · <span title="${known?.title ?? ""}">${rule}</span>${object === undefined ? "" : html` · ${object}`}
    </p>
    ${rows !== undefined && html`<pre>${rows.map(sourceLine)}</pre>`}
    ${related.map((each) => html`<p class="meta">also ${each.path}:${each.line}: ${each.message}</p>`)}
    ${fix !== undefined && html`<p><b>Fix:</b> ${fix}</p>`}
    ${
      known !== undefined &&
      html`<details>
        <summary>Why</summary>
        <p>${known.why}</p>
      </details>`
    }
  </article>`;
}

function sourceLine({ number, text, mark }: ExcerptLine): Html {
  const shown = number === undefined ? "     " : String(number).padStart(5);
  if (mark === undefined) return html`${shown}  ${text}\n`;
  const before = text.slice(0, mark.from);
  const marked = text.slice(mark.from, mark.from + mark.cells);
  return html`${shown}  ${before}<mark>${marked}</mark>${text.slice(mark.from + mark.cells)}\n`;
}

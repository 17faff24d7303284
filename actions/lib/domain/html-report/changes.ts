// What a merge would do, on the page: nodes, machine configurations, applications.
import { html, ownMarkup, type Html } from "#codecs/html/html.ts";
import { counted } from "#kernel/counted.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { FluxChange, ObjectChange, VersionChange } from "#domain/flux-change/change.ts";
import { planRows } from "#domain/plan/rows.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { planSentence } from "#domain/plan/sentence.ts";
import { planSvg } from "#domain/plan/svg.ts";
import { fieldLines, type DiffLine } from "#domain/report/field-lines.ts";
import { objectFieldLines } from "#domain/report/flux-words.ts";

export function planSection(plan: Plan): Html {
  const { bound, digest, refusals, changes, hidden } = plan;
  const drawing = planSvg(plan);
  const rows = planRows(plan);
  return html`<section>
    <h2>Nodes of ${bound.cluster}</h2>
    <p>${planSentence(plan)}</p>
    ${refusals.map(
      ({ message, fix, rule }) =>
        html`<div class="finding error">
          <p><span class="badge">refused</span> ${message}</p>
          <p><b>Fix:</b> ${fix}</p>
          <p class="meta">plan/${rule}</p>
        </div>`,
    )}
    ${
      rows.length > 0 &&
      html`<table>
        <thead>
          <tr>
            <th>#</th>
            <th>node</th>
            <th>host</th>
            <th>change</th>
            <th>disruption</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ number, nodes, hosts, what, disruption, minutes }) =>
              html`<tr>
                <td>${number}</td>
                <td>${nodes.length === 0 ? "the cluster" : nodes.map(({ hostname }) => hostname).join(", ")}</td>
                <td>${hosts.join(", ")}</td>
                <td>${what}</td>
                <td>${disruption} ${minutes}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
    ${drawing !== undefined && html`<div class="picture">${ownMarkup(drawing)}</div>`}
    ${bound.order !== "" && html`<p>${bound.order}</p>`}
    ${hidden.map(({ path }) => html`<p><code>${path}</code> differs: its content is not shown.</p>`)}
    ${changes.map(
      ({ who, fields }) =>
        html`<details open>
          <summary>Machine configuration: ${who}</summary>
          <pre>${fields.flatMap((field) => fieldLines(field)).map(diffLine)}</pre>
          <ul>
            ${fields.map((field) => html`<li><code>${field.path}</code>: ${field.reason}${field.danger !== undefined && html` <b>Danger:</b> ${field.danger}`}</li>`)}
          </ul>
        </details>`,
    )}
    <p class="meta">Plan ${digest}</p>
  </section>`;
}

function diffLine({ sign, text }: DiffLine): Html {
  if (sign === "+") return html`<ins>+ ${text}</ins>`;
  return sign === "-" ? html`<del>- ${text}</del>` : html`  ${text}\n`;
}

/** Objects of one cluster, and fields of one object: with more of them no browser is quick. */
const mostObjects = 3000;
const mostFields = 300;

export function fluxSection(change: FluxChange): Html {
  const { objects, images, charts, reach, cluster } = change;
  const shown = objects.slice(0, mostObjects);
  const groups = [...groupedBy(shown, ({ kustomization }) => kustomization)];
  const rest = objects.length - shown.length;
  return html`<section>
    <h2>Applications of ${cluster}: ${objects.length === 0 ? "nothing changes" : counted(objects.length, "object")}</h2>
    ${charts.length + images.length > 0 && versionTable(charts, images)}
    ${groups.map(
      ([name, members]) =>
        html`<div class="group">
          <h3>${name === "" ? "of the entry path" : name}</h3>
          ${members.map(objectItem)}
        </div>`,
    )}
    ${rest > 0 && html`<p>${counted(rest, "more object")}: the report as JSON has all.</p>`}
    ${
      reach.length > 0 &&
      html`<details>
        <summary>What waits for what changes</summary>
        <ul>
          ${reach.map(({ from, dependents }) => html`<li>${from}: ${dependents.join(", ")}</li>`)}
        </ul>
      </details>`
    }
  </section>`;
}

function versionTable(charts: readonly VersionChange[], images: readonly VersionChange[]): Html {
  const row = (what: string) => (each: VersionChange) =>
    html`<tr>
      <td>${what}</td>
      <td><code>${each.name}</code></td>
      <td>${each.from ?? "—"}</td>
      <td>${each.to ?? "—"}</td>
      <td>${each.users.join(", ")}</td>
    </tr>`;
  return html`<table>
    <thead>
      <tr>
        <th></th>
        <th>name</th>
        <th>from</th>
        <th>to</th>
        <th>used by</th>
      </tr>
    </thead>
    <tbody>
      ${charts.map(row("chart"))}${images.map(row("image"))}
    </tbody>
  </table>`;
}

function objectItem({ object, change, path, line, fields, consequence }: ObjectChange): Html {
  const lines = fields.slice(0, mostFields).flatMap(objectFieldLines);
  const rest = fields.length - mostFields;
  const head = html`${change}: <code>${object}</code> <span class="meta">${path}:${line}</span>`;
  const fate = consequence !== undefined && html`<p><b>${consequence}</b></p>`;
  if (lines.length === 0)
    return html`<div class="object">
      <p>${head}</p>
      ${fate}
    </div>`;
  return html`<details class="object">
    <summary>${head}</summary>
    ${fate}
    <pre>${lines.map(diffLine)}</pre>
    ${rest > 0 && html`<p>${counted(rest, "more field")}: the report as JSON has all.</p>`}
  </details>`;
}

// A comment as GitHub shows it, nearly: for pictures only. It knows the Markdown that our comments are made of, and no other.

const style = `body { margin: 0; padding: 16px; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: #1f2328; background: #fff; width: 828px; }
h2 { font-size: 21px; border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; margin: 0 0 12px; } p { margin: 0 0 12px; } ul { margin: 0 0 12px; padding-left: 26px; }
code { font: 85% ui-monospace, "Liberation Mono", monospace; background: #818b981f; padding: .2em .4em; border-radius: 6px; } a { color: #0969da; text-decoration: none; }
pre { font: 85%/1.45 ui-monospace, "Liberation Mono", monospace; background: #f6f8fa; padding: 12px; border-radius: 6px; overflow: hidden; } pre ins, pre del { text-decoration: none; display: block; }
pre ins { background: #dafbe1; } pre del { background: #ffebe9; } table { border-collapse: collapse; margin-bottom: 12px; } th, td { border: 1px solid #d1d9e0; padding: 5px 12px; text-align: left; }
blockquote { margin: 0 0 12px; padding: 0 14px; border-left: 4px solid #d1242f; } blockquote.warning { border-color: #9a6700; } details { margin-bottom: 12px; } sub { font-size: 75%; }
.disc { display: inline-block; width: 16px; height: 16px; border-radius: 50%; margin-right: 8px; }
.alert { color: #d1242f; font-weight: 500; margin-bottom: 6px; } .warning .disc { display: inline-block; width: 16px; height: 16px; border-radius: 50%; margin-right: 8px; }
.alert { color: #9a6700; }`;

export function commentPage(markdown: string): string {
  const [, ...lines] = markdown.split("\n");
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${blocks(lines)}`;
}

function blocks(lines: readonly string[]): string {
  let html = "";
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const take = (fits: (text: string) => boolean) => {
      const from = at;
      while (at < lines.length && fits(lines[at] ?? "")) at++;
      return lines.slice(from, at);
    };
    if (line.trim() === "") at++;
    else if (line.startsWith("```")) {
      at++;
      const body = take((text) => !text.startsWith(line.replace(/[^`].*$/u, "")));
      at++;
      html += `<pre>${body.map(diffLine).join("")}</pre>`;
    } else if (line.startsWith(">")) html += quote(take((text) => text.startsWith(">")).map((text) => text.slice(2)));
    else if (line.startsWith("|")) html += table(take((text) => text.startsWith("|")));
    else if (line.startsWith("- ")) html += list(take((text) => /^(?:- | {2}\S|$)/u.test(text)));
    else if (line.startsWith("## ")) html += `<h2>${heading(lines[at++]?.slice(3) ?? "")}</h2>`;
    else if (line.startsWith("<sub>")) html += `<sub>${inline(lines[at++]?.slice(5, -6) ?? "")}</sub>`;
    else if (line.startsWith("<")) html += lines[at++] ?? "";
    else html += `<p>${take((text) => text.trim() !== "").map(inline).join("<br>")}</p>`; // prettier-ignore
  }
  return html;
}

/** A disc in the place of the symbol, which needs a font of its own. */
const discs: Readonly<Record<string, string>> = { "✅": "#1a7f37", "🟡": "#d4a72c", "⛔": "#d1242f", "⚠️": "#bf8700" };

function heading(text: string): string {
  const [symbol = "", ...words] = text.split(" ");
  const color = discs[symbol];
  return color === undefined
    ? inline(text)
    : `<i class="disc" style="background:${color}"></i>${inline(words.join(" "))}`;
}

function diffLine(line: string): string {
  const tag = line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : undefined;
  return tag === undefined ? `${escaped(line)}\n` : `<${tag}>${escaped(line)}</${tag}>`;
}

function quote([first = "", ...rest]: readonly string[]): string {
  const name = /^\[!(\w+)\]$/u.exec(first)?.[1] ?? "";
  const title = name.charAt(0) + name.slice(1).toLowerCase();
  return `<blockquote class="${name.toLowerCase()}"><p class="alert">${title}</p>${blocks(rest)}</blockquote>`;
}

function table(rows: readonly string[]): string {
  const cells = (row: string, tag: string) => row.split(/(?<!\\)\|/u).slice(1, -1).map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join(""); // prettier-ignore
  const [head = "", , ...body] = rows;
  return `<table><tr>${cells(head, "th")}</tr>${body.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")}</table>`;
}

function list(lines: readonly string[]): string {
  const items: string[][] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) items.push([line.slice(2)]);
    else if (line.trim() !== "") items.at(-1)?.push(line.slice(2));
  }
  return `<ul>${items.map((item) => `<li>${item.some((line) => line.startsWith("```")) ? blocks(item) : item.map(inline).join("<br>")}</li>`).join("")}</ul>`;
}

function inline(text: string): string {
  return text
    .trimEnd()
    .replace(/\[(`[^`]+`|[^\]]+)\]\([^)]*\)/gu, (_, words: string) => `<a>${words}</a>`)
    .split(/(`[^`]+`)/u)
    .map((part) => (part.startsWith("`") ? `<code>${escaped(part.slice(1, -1))}</code>` : prose(part)))
    .join("");
}

function prose(text: string): string {
  return text.replace(/\*\*/gu, () => "\u0000").replace(/\\(.)/gu, "$1").replace(/\u0000([^\u0000]*)(?:\u0000|$)/gu, "<b>$1</b>"); // prettier-ignore
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
}

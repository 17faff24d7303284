// A strict reader of the XML that the JUnit writer may write: it throws for anything that is not well-formed.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const token =
  /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<\/([a-z-]+)>|<([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const references = /&(?:amp|lt|gt|quot|apos|#9|#10|#13);/g;
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

export function elementsOf(xml: string): Element[] {
  if (!allowed.test(xml)) throw new Error("a character that XML cannot hold");
  const elements: Element[] = [];
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`not well-formed at ${xml.slice(at, at + 40)}`);
    const [, close, name, attributes = "", empty, text] = match;
    if (close !== undefined && open.pop() !== close) throw new Error(`</${close}> closes nothing`);
    if (name !== undefined) {
      elements.push({ name, attributes: attributesOf(attributes) });
      if (empty === "") open.push(name);
    }
    if (text !== undefined) checkText(text);
  }
  if (open.length > 0) throw new Error(`<${open.join("> <")}> is not closed`);
  return elements;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([a-z]+)="([^"<]*)"/g)].map((match) => [match[1] ?? "", match[2] ?? ""] as const);
  for (const [, value] of pairs) checkText(value);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error("an attribute stands twice");
  return Object.fromEntries(pairs);
}

function checkText(text: string): void {
  if (text.replace(references, "").includes("&")) throw new Error(`a bare & in ${text}`);
  if (text.includes("]]>")) throw new Error("]]> in text");
}

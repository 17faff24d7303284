// Writing XML 1.0.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly (XmlElement | string)[];
}

/** Everything that XML 1.0 cannot hold, even escaped: most control characters, lone surrogates, U+FFFE, U+FFFF. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A document with its declaration, indented by two spaces. An element with text is written on one line. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, "")}`;
}

function element({ name, attributes, children = [] }: XmlElement, indent: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  const open = `${indent}<${name}${list.join("")}`;
  if (children.length === 0) return `${open}/>\n`;
  const parts = children.map((child) =>
    typeof child === "string" ? escapeText(child) : element(child, `${indent}  `),
  );
  if (children.some((child) => typeof child === "string")) return `${open}>${parts.join("").trimEnd()}</${name}>\n`;
  return `${open}>\n${parts.join("")}${indent}</${name}>\n`;
}

function escapeText(text: string): string {
  return text.replace(impossible, () => "\ufffd").replace(/[&<>\r]/g, (character) => entities[character] ?? character);
}

function escapeAttribute(text: string): string {
  return text
    .replace(impossible, () => "\ufffd")
    .replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character);
}

// A reader that remembers reads what the other one reads.
import { expect, test } from "vitest";
import { configReader, documentTexts, readConfigDocuments } from "#domain/machine-config/read-documents.ts";

const main = "version: v1alpha1\nmachine:\n  files:\n    - content: |-\n        a\n        ---\n        b\n";
const host = (name: string) => `apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: ${name}\n`;

test.each([
  ["one document", main],
  ["several", `${main}---\n${host("a")}---\n${host("b")}`],
  ["the main one last", `${host("a")}---\n${main}`],
  ["empty ones", `---\n${main}---\n---\n${host("a")}---\n`],
])("%s", (_, text) => {
  const read = configReader();
  expect(read(text)).toEqual(readConfigDocuments(text));
  expect(read(text)).toEqual(readConfigDocuments(text));
});

test("what is the same is read once", () => {
  const read = configReader();
  const [first] = read(`${main}---\n${host("a")}`);
  expect(read(`${main}---\n${host("b")}`)[0]).toBe(first);
});

test("a line inside of a value parts nothing", () => {
  expect(documentTexts(`${main}---\n${host("a")}`)).toHaveLength(2);
});

test("what is no YAML is a mistake of the renderer", () => {
  expect(() => configReader()("a: [\n")).toThrow("a rendered machine configuration is no YAML");
});

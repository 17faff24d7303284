import { expect, test } from "vitest";
import { markdownProse } from "#codecs/markdown/markdown.ts";

test.each([
  ["use `spec.path`, not *that*", "use `spec.path`, not \\*that\\*"],
  ["`a` and `b`", "`a` and `b`"],
  ["a `lone one", "a \\`lone one"],
  ["``two`` stay text", "\\`\\`two\\`\\` stay text"],
  ["`<img src=x>` <b>", "`<img src=x>` &lt;b&gt;"],
  ["`a|b`", "`a\\|b`"],
  ["", ""],
])("%j is %j", (text, markdown) => {
  expect(markdownProse(text)).toBe(markdown);
});

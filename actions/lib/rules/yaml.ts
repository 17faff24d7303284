// Rules about YAML itself, before anything is known of its meaning.
import type { YamlProblemCode } from "#codecs/yaml/problem.ts";
import type { RuleInfo } from "./rule.ts";

export const yamlRules: readonly RuleInfo[] = [
  {
    id: "yaml/syntax",
    severity: "error",
    title: "text that is not YAML",
    why: "kustomize and talhelper stop at the first file that does not parse, and with it every object of the same build; Flux keeps the last good revision and says BuildFailed.",
    example: 'data:\n  greeting: "hello\n',
    fix: "Close what is open at the place, or write the text as a block (`|`).",
  },
  {
    id: "yaml/duplicate-key",
    severity: "error",
    title: "key that stands twice in one map",
    why: "Which of the two values counts depends on the program: kustomize refuses the file, others take the last one silently.",
    example: "spec:\n  interval: 1h\n  interval: 30m\n",
    fix: "Keep one of the two.",
  },
  {
    id: "yaml/encoding",
    severity: "error",
    title: "file that is not UTF-8 text",
    why: "Kubernetes, kustomize and Talos read UTF-8 only. Other bytes come from a wrong editor setting, a binary file with a YAML name, or an encrypted file that was saved wrongly.",
    example: "# saved as Latin-1: the byte E9 is no UTF-8\nname: café\n",
    fix: "Save the file as UTF-8, or give what is no text another name.",
  },
  {
    id: "yaml/limit",
    severity: "error",
    title: "document too large, too deep or expanding without bound",
    why: "Parsers of the API server, kustomize and Talos refuse such documents, and a few bytes of nested aliases can fill the memory of whoever expands them.",
    example:
      "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b] # and so on\n",
    fix: "Split the document, and write out what aliases of aliases stand for.",
  },
  {
    id: "yaml/unknown-tag",
    severity: "warning",
    title: "private tag that is not understood",
    why: "Kubernetes, kustomize and Talos drop tags such as `!secret` without a word and read what follows as plain text: the program that the tag is for never sees it.",
    example: "password: !secret database\n",
    fix: "Write what the programs that read the file understand: a value, or a reference to a Secret.",
  },
  {
    id: "yaml/not-json",
    severity: "error",
    title: "YAML that cannot become JSON",
    why: "Kubernetes turns every document into JSON. Unknown anchors, maps as keys, infinities and NaN have no JSON form, so the object is refused.",
    example: "spec:\n  template: *defaults # nothing is called &defaults\n",
    fix: "Define the anchor in the same document; write numbers and keys that JSON has.",
  },
];

const byCode: Readonly<Record<YamlProblemCode, string>> = {
  syntax: "yaml/syntax",
  "duplicate-key": "yaml/duplicate-key",
  encoding: "yaml/encoding",
  limit: "yaml/limit",
  "unknown-alias": "yaml/not-json",
  "unknown-tag": "yaml/unknown-tag",
  "not-json": "yaml/not-json",
};

/** The rule that a problem of the reader belongs to. */
export function yamlRuleOf(code: YamlProblemCode): string {
  return byCode[code];
}

import { expect, test } from "vitest";
import { templateKindOf } from "#codecs/yaml/template.ts";

const templates: readonly (readonly [string, string, string])[] = [
  ["kubernetes/x.yaml.j2", "a: 1\n", "Jinja"],
  ["kubernetes/x.yaml.j2", "#% if a %#\na: #{ b }#\n#% endif %#\n", "makejinja"],
  ["kubernetes/x.yaml", "a: #{ b }#\n", "makejinja"],
  ["bootstrap/values.yaml.gotmpl", "a: 1\n", "Go"],
  ["x.tmpl", "a: 1\n", "Go"],
  ["x.yaml", "{{- if .a }}\na: 1\n{{- end }}\n", "Go"],
  ["x.yaml", "a:\n  {{- range .b }}\n  - {{ . }}\n  {{- end }}\n", "Go"],
  ["x.yaml", "a: {{ .b }}\n", "Go"],
  ["x.yaml", "{% if a %}\nb: 1\n{% endif %}\n", "Jinja"],
  ["charts/x/templates/deployment.yaml", "a: {{ .Values.x }}\n", "Helm chart"],
  ["charts/x/templates/deployment.yaml", `{{- if .Values.x }}\na: "{{ .Release.Name }}"\n{{- end }}\n`, "Helm chart"],
  ["charts/x/templates/cm.yaml", `a: "{{ .Values.x }}"\n`, "Helm chart"],
];

test.each(templates)("%s with %j is a template (%s)", (path, text, kind) => {
  expect(templateKindOf(path, text)).toBe(kind);
});

const yaml: readonly (readonly [string, string])[] = [
  ["plain", "a: 1\n"],
  ["for another program, in quotes", `a: "{{ .b }}"\nc: '{{ d }}'\n`],
  ["in a block scalar", "data:\n  x: |\n    {{- if .a }}\n    b: {{ .c }}\n    {{- end }}\n  y: >-\n    {{ d }}\n"],
  ["in a block scalar of a list", "- |\n  {{ a }}\n- b\n"],
  ["behind other text", "a: x {{ b }}\nc: http://{{ d }}/\n"],
  ["in text over several lines", `a: "x\n  {{ b }}"\n`],
  ["in a comment", "# {{ a }}\n# {% b %}\na: 1\n"],
  ["Jinja in a block scalar", "a: |\n  {% if b %}\n  {% endif %}\n"],
  ["a shell script", "a: |\n  echo ${#x} #% {x}\n"],
];

test.each(yaml)("YAML with braces %s is no template", (_name, text) => {
  expect(templateKindOf("kubernetes/apps/x/helmrelease.yaml", text)).toBeUndefined();
});

test("YAML in a folder called templates is no chart without chart values", () => {
  expect(templateKindOf("kubernetes/templates/ns.yaml", `a: "{{ .b }}"\n`)).toBeUndefined();
  expect(templateKindOf("kubernetes/templates/ns.yaml", "a: 1\n")).toBeUndefined();
});

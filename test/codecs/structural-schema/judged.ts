// Short ways to write a schema and a document, and to read a verdict.
import { sourceText } from "#kernel/source-text.ts";
import { judge, type JudgeOptions } from "#codecs/structural-schema/judge.ts";
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";

/** The root of the only document of `text`. */
export function yaml(text: string): YamlNode {
  const file = readYaml(sourceText("test.yaml", text), { dialect: "kubernetes" });
  const root = file.documents[0]?.root;
  if (root === undefined || file.problems.length > 0) throw new Error(`not YAML: ${JSON.stringify(file.problems)}`);
  return root;
}

/** A custom kind Widget whose `spec` has this schema. */
export function widget(spec: StructuralSchema): ResourceSchema {
  return {
    apiVersion: "example.test/v1",
    kind: "Widget",
    scope: "Namespaced",
    plural: "widgets",
    source: "crds/widgets.yaml",
    native: false,
    schema: { type: "object", properties: { spec }, required: ["spec"] },
    definitions: {},
  };
}

/** A Widget's text: the header and `spec:` with these lines. */
export function widgetText(spec: string): string {
  const body = spec.replace(/^/gm, "  ");
  return `apiVersion: example.test/v1\nkind: Widget\nmetadata:\n  name: w\nspec:\n${body}\n`;
}

/** `code «text pointed at» message (fix)`, one per violation. */
export function verdict(
  text: string,
  resource: ResourceSchema,
  options: JudgeOptions = { placeholders: true },
): string[] {
  return judge(yaml(text), resource, options).map((violation) => {
    const pointed = text.slice(violation.start, violation.end);
    const fix = violation.fix === undefined ? "" : ` (${violation.fix})`;
    const related = (violation.related ?? []).map(
      (place) => ` [${text.slice(place.start, place.end)}: ${place.message}]`,
    );
    return `${violation.code} «${pointed}» ${violation.message}${fix}${related.join("")}`;
  });
}

/** The verdict on a Widget with this spec. */
export function specVerdict(spec: string, schema: StructuralSchema, options?: JudgeOptions): string[] {
  return verdict(widgetText(spec), widget(schema), options);
}

import { beforeAll, expect, test } from "vitest";
import { loadAjv } from "#codecs/json-schema/engine.ts";
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";

beforeAll(loadAjv);

test("every pattern of a schema is its own", () => {
  const schema = {
    properties: {
      word: { type: "string", pattern: "^[a-z]+$" },
      number: { type: "string", pattern: "^[0-9]+$" },
      size: { type: "string", pattern: "^[0-9]+GiB$", examples: ["28GiB"] },
    },
  };
  const judge = (text: string) => {
    const root = readYaml(sourceText("x.yaml", text), { dialect: "yaml12" }).documents[0]?.root;
    if (root === undefined) throw new Error("no document");
    return judgeJsonSchema(root, schema).map(({ message }) => message);
  };
  expect(judge('{ word: abc, number: "123", size: 8GiB }')).toEqual([]);
  expect(judge('{ word: "123", number: abc, size: 8GB }')).toEqual([
    'word must match ^[a-z]+$, got "123"',
    'number must match ^[0-9]+$, got "abc"',
    'size must look like 28GiB, got "8GB"',
  ]);
});

// The secrets of a Talos cluster: talsecret.yaml, as `talosctl gen secrets` and talhelper write it.
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import type { YamlDocument } from "#codecs/yaml/node.ts";
import { judgementOf, nothingJudged, type TalosJudgement } from "./judgement.ts";
import { hasPlaceholder } from "./placeholders.ts";

const text: JsonSchema = { type: "string" };
const pair = fields({ crt: text, key: text });

/** Bundle of config/generate/secrets/bundle.go, which talhelper decodes with unknown fields refused. */
const bundle = fields({
  cluster: fields({ id: text, secret: text }),
  secrets: fields({ bootstraptoken: text, aescbcencryptionsecret: text, secretboxencryptionsecret: text }),
  trustdinfo: fields({ token: text }),
  certs: fields({ etcd: pair, k8s: pair, k8saggregator: pair, k8sserviceaccount: fields({ key: text }), os: pair }),
  sops: {},
});

function fields(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", properties, additionalProperties: false };
}

export function judgeTalosSecrets(document: YamlDocument): TalosJudgement {
  const { root } = document;
  if (root === undefined) return nothingJudged;
  return judgementOf(document, judgeJsonSchema(root, bundle, { decode: "go-yaml", isPlaceholder: hasPlaceholder }));
}

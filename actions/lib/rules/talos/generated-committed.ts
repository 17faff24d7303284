import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import { nameOf } from "#domain/repository/paths.ts";
import { isSopsEncrypted } from "#domain/sops/encrypted.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule } from "#rules/rule.ts";

/** What talhelper writes holds every secret of the cluster in plain text. */
export const generatedCommitted: Rule = {
  id: "talos/generated-committed",
  severity: "error",
  everywhere: true,
  confidential: true,
  title: "generated configuration in the repository",
  why: "A generated machine configuration holds the cluster's certificate authorities with their keys, the join token and the key that encrypts Secrets in etcd; a talosconfig is an administrator's certificate. Whoever reads the repository owns the cluster, also after the file is removed, because Git keeps it: then every one of these must be replaced.",
  example: `$ git ls-files talos/clusterconfig
talos/clusterconfig/kubernetes-talos-cp-1.yaml
talos/clusterconfig/talosconfig
`,
  fix: "Run `git rm --cached` on the file, ignore clusterconfig/, and make new secrets.",
  *check(context) {
    for (const path of context.paths) {
      const found = secretsIn(context, path);
      if (found !== undefined)
        yield {
          at: found.at,
          message: `${path} is ${found.what} in plain text`,
          fix: "remove it from the repository, then replace these secrets",
        };
    }
  },
};

function secretsIn(context: RuleContext, path: string): { readonly at: Span; readonly what: string } | undefined {
  if (/(?:^|\/)clusterconfig\/[^/]+\.ya?ml$/u.test(path)) return generatedConfig(context, path);
  return /^\.?talosconfig(?:\.ya?ml)?$/u.test(nameOf(path)) ? adminConfig(context, path) : undefined;
}

function generatedConfig(
  { files }: RuleContext,
  path: string,
): { readonly at: Span; readonly what: string } | undefined {
  const documents = files.get(path)?.documents ?? [];
  for (const { root, source } of documents) {
    const token = nodeAt(root, "machine", "token");
    if (isSopsEncrypted(root) || !isPlain(token)) continue;
    return { at: source.span(token.start, token.end), what: "a machine configuration with the cluster's keys" };
  }
  return undefined;
}

function adminConfig({ text }: RuleContext, path: string): { readonly at: Span; readonly what: string } | undefined {
  const content = text(path);
  if (content === undefined || !content.includes("key:")) return undefined;
  const source = sourceText(path, content);
  for (const { root } of readYaml(source, { dialect: "yaml12" }).documents) {
    const contexts = nodeAt(root, "contexts");
    if (isSopsEncrypted(root) || contexts?.kind !== "map") continue;
    for (const { value } of contexts.entries) {
      const key = nodeAt(value, "key");
      if (isPlain(key))
        return { at: source.span(key.start, key.end), what: "a talosconfig with an administrator's key" };
    }
  }
  return undefined;
}

function isPlain(node: YamlNode | undefined): node is YamlNode {
  const text = node === undefined ? undefined : stringAt(node);
  return text !== undefined && text !== "" && !text.startsWith("ENC[") && !/\$\{|\{\{/u.test(text);
}

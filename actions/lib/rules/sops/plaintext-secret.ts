import { credentialsIn, type Credential } from "#domain/sops/credentials.ts";
import { sopsMetadata } from "#domain/sops/metadata.ts";
import { sopsModel } from "#domain/sops/model.ts";
import {
  isSecretAssignment,
  plainLiterals,
  plainSecret,
  secretEnvFiles,
  type PlainSecret,
} from "#domain/sops/plain-secrets.ts";
import { publishesTheKeys } from "#domain/sops/published-keys.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import { handwrittenText } from "#domain/repository/text-cache.ts";
import { isHandwritten } from "#domain/repository/text-paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { sourceText, type SourceText } from "#kernel/source-text.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

const fix =
  "make a new one and withdraw this one (the history of Git keeps it), then store the new one encrypted by SOPS";

/** Secrets of Kubernetes with plain values, and credentials that show by their form, in any tracked text. */
export const plaintextSecret: Rule = {
  id: "sops/plaintext-secret",
  severity: "error",
  everywhere: true,
  confidential: true,
  title: "secret in plain text",
  why: "Everybody who can read the repository, a clone or a fork has it, and machines look for exactly this within minutes of a push. Taking it out again does not help: the history keeps it.",
  example: `kind: Secret
stringData:
  password: hunter2
`,
  fix: "Replace the secret where it is used, and store the new one encrypted by SOPS, or as a reference (ExternalSecret).",
  *check(context) {
    const { plainPaths } = sopsModel(context);
    for (const file of context.files.values()) if (!plainPaths.has(file.path)) yield* inYaml(file, context);
    const isOwn = publishesTheKeys(context.text);
    for (const path of context.paths) {
      if (context.files.has(path) || plainPaths.has(path) || !isHandwritten(path)) continue;
      if (isOwn && path.startsWith("test/keys/")) continue;
      const text = handwrittenText(context, path);
      if (text === undefined) continue;
      const source = sourceText(path, text);
      for (const credential of credentialsIn(text)) yield inText(credential, source);
    }
  },
};

function* inYaml(file: TreeFile, context: RuleContext): Iterable<RuleFinding> {
  const { source } = file.yaml;
  const credentials = credentialsIn(source.text);
  const told: Credential[] = [];
  for (const document of file.documents) {
    const inside = credentials.filter(({ start }) => start >= document.range.start && start < document.range.end);
    const secret = sopsMetadata(document.root) === undefined ? plainSecret(document.root) : undefined;
    if (document.role === "kustomization") yield* inKustomization(document, context);
    if (secret !== undefined) yield wholeSecret(secret, document);
    // One Talos file holds a dozen of them, and they are one mistake.
    else if (isTalosBundle(document) && inside[0] !== undefined) yield talosBundle(inside[0], document);
    else continue;
    told.push(...inside);
  }
  for (const credential of credentials) if (!told.includes(credential)) yield inText(credential, source);
}

function isTalosBundle({ role }: TreeDocument): boolean {
  return role === "talos-secrets" || role === "machine-config";
}

function wholeSecret({ name, keys, at }: PlainSecret, { source, object }: TreeDocument): RuleFinding {
  return {
    at: source.span(at.start, at.end),
    message: `${name} holds ${someOf(keys)} in plain text`,
    ...(object === undefined ? {} : { object }),
  };
}

function someOf(keys: readonly string[]): string {
  const [first = "", ...rest] = keys;
  if (rest.length === 0) return first;
  return `${first} and ${rest.length} more ${rest.length === 1 ? "value" : "values"}`;
}

function talosBundle({ start, end }: Credential, { source, role }: TreeDocument): RuleFinding {
  const what =
    role === "talos-secrets" ? "the secrets of the Talos cluster are" : "a machine configuration with its keys is";
  const message = `${what} here in plain text: whoever reads this repository owns every node`;
  return {
    at: source.span(start, end),
    message,
    fix: "encrypt it by SOPS, and rotate the cluster's secrets when it was pushed",
  };
}

function inText({ what, start, end }: Credential, source: SourceText): RuleFinding {
  return { at: source.span(start, end), message: `${what} is here in plain text`, fix };
}

function* inKustomization({ root, source, path }: TreeDocument, context: RuleContext): Iterable<RuleFinding> {
  for (const { name, keys, at } of plainLiterals(root))
    yield { at: source.span(at.start, at.end), message: `${name} holds ${someOf(keys)} in plain text` };
  for (const named of secretEnvFiles(root)) {
    const file = resolveInside(folderOf(path), named);
    const text = file === undefined ? undefined : context.text(file);
    if (file === undefined || text === undefined || /^sops_mac=/m.test(text)) continue;
    const lines = text.split("\n");
    const line = lines.findIndex(isSecretAssignment);
    if (line === -1) continue;
    const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
    const key = (lines[line] ?? "").split("=")[0]?.trim() ?? "";
    yield {
      at: sourceText(file, text).span(start, start + (lines[line]?.length ?? 0)),
      message: `${key} is here in plain text, and ${path} makes a Secret of it`,
    };
  }
}

import { isScannerConfig, scannerExceptions } from "#domain/sops/scanner-config.ts";
import { sopsModel } from "#domain/sops/model.ts";
import { compareText } from "#kernel/ordering.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule } from "#rules/rule.ts";

/** An exception that silenced one false alarm and now covers the very place that is worth watching. */
export const scannerBlind: Rule = {
  id: "sops/scanner-blind",
  severity: "warning",
  title: "secret scanner that looks away from where secrets live",
  why: "A secret that somebody forgets to encrypt will lie exactly there. SOPS' ciphertext needs no exception: scanners look for keys and tokens, and `ENC[AES256_GCM,…` is neither.",
  example: `# .gitleaks.toml
[allowlist]
paths = ['''kubernetes/.*''']
`,
  fix: "Take the exception away, or narrow it to the one file and rule that it was made for.",
  *check(context) {
    const paths = [...context.paths].filter(isScannerConfig).sort(compareText);
    if (paths.length === 0) return;
    const places = whereSecretsLive(context);
    for (const path of paths)
      for (const { scanner, source, pattern, start, end, skips } of scannerExceptions(path, context.text(path) ?? "")) {
        const hidden = places.filter(skips);
        const what = hidden.length > 0 ? named(hidden) : hiddenFolder(skips, context);
        if (what === undefined) continue;
        yield { at: source.span(start, end), message: `${scanner} does not look at ${what} (${pattern})` };
      }
  },
};

function named([first = "", ...rest]: readonly string[]): string {
  const more = rest.length === 0 ? "" : ` and ${rest.length} more such ${rest.length === 1 ? "file" : "files"}`;
  return `${first}${more}, where secrets live`;
}

/** A folder of objects or of Talos inputs that is left out as a whole, with whatever secret anybody will put there. */
function hiddenFolder(skips: (path: string) => boolean, { files }: RuleContext): string | undefined {
  const folders = new Set<string>();
  for (const { path, documents } of files.values())
    if (path.includes("/") && documents.some(({ role }) => role !== "data"))
      folders.add(path.slice(0, path.indexOf("/")));
  const hidden = [...folders].sort(compareText).find((folder) => skips(`${folder}/any/any/secret.yaml`));
  return hidden === undefined ? undefined : `${hidden}/, where a forgotten secret would lie`;
}

/** Files that are or must be encrypted; without SOPS, files with a Secret. */
function whereSecretsLive(context: RuleContext): string[] {
  const { encrypted, plainPaths } = sopsModel(context);
  const secrets = [...context.files.values()].filter(({ documents }) =>
    documents.some(({ object, role }) => role === "talos-secrets" || object?.startsWith("Secret ") === true),
  );
  const paths = [...encrypted.map(({ document }) => document.path), ...plainPaths, ...secrets.map(({ path }) => path)];
  return [...new Set(paths)].sort(compareText);
}

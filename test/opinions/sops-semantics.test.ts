// Which rule SOPS takes for a file, which values it encrypts and for whom: our reading against the real sops.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { commentsOf } from "#codecs/yaml/comments.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { ruleFor, sopsConfigs } from "#domain/sops/config.ts";
import { isEncryptedText, sopsMetadata } from "#domain/sops/metadata.ts";
import { isSameRecipient } from "#domain/sops/recipients.ts";
import { isSameSelection, selectedValues } from "#domain/sops/selection.ts";
import { treeFile, type TreeFile } from "#domain/repository/tree.ts";
import { sourceText } from "#kernel/source-text.ts";
import { folderOf } from "../end-to-end/tree.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";

const document = `top: plain
empty: ""
nothing: null
number: 5
flag: true
data:
  a: 1
  nested: { b: two, list: [three, { c: four }] }
stringData_unencrypted:
  d: five
token_secret: six
Data: seven
list:
  - data: eight
  - nine
`;

const selections = [
  "encrypted_regex: ^(data|stringData)$",
  "encrypted_regex: (?i)^data$",
  "unencrypted_regex: ^(data|top)$",
  "encrypted_suffix: _secret",
  "unencrypted_suffix: ata",
  "mac_only_encrypted: true",
];

const read = (path: string, text: string): TreeFile => {
  const source = sourceText(path, text);
  return treeFile(readYaml(source, { dialect: "yaml12" }), commentsOf(source), false);
};

async function recipients(count: number): Promise<string[]> {
  const keygen = await requireTool("age-keygen");
  return Array.from({ length: count }, () => {
    const made = execFileSync(keygen, [], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return /age1\w+/.exec(made)?.[0] ?? "";
  });
}

async function encrypt(folder: string, path: string): Promise<void> {
  execFileSync(await requireTool("sops"), ["encrypt", "--in-place", path], { cwd: folder, stdio: "ignore" });
}

await describeWithTools(["sops", "age"], "SOPS", () => {
  test.each(selections)("encrypts what we say by %s", async (selection) => {
    await loadRe2();
    const [age = ""] = await recipients(1);
    const folder = folderOf({
      ".sops.yaml": `creation_rules:\n  - age: ${age}\n    ${selection}\n`,
      "a.yaml": document,
    });
    const config = sopsConfigs(
      new Map([[".sops.yaml", read(".sops.yaml", readFileSync(join(folder, ".sops.yaml"), "utf8"))]]),
    );
    const rule = ruleFor(config, "a.yaml");
    const root = read("a.yaml", document).documents[0]?.root;
    if (rule === undefined || root === undefined) throw new Error("unread");
    const wanted = selectedValues(root, rule.selection).map(({ path, node }) => `${path.join(".")} ${node.text}`);
    await encrypt(folder, "a.yaml");
    const after = read("a.yaml", readFileSync(join(folder, "a.yaml"), "utf8")).documents[0]?.root;
    const metadata = sopsMetadata(after);
    if (after === undefined || metadata === undefined) throw new Error("not encrypted");
    // The same walk over the result: what is selected is encrypted, and nothing else is.
    const chosen = selectedValues(after, metadata.selection);
    expect(chosen.every(({ node }) => isEncryptedText(node.text))).toBe(true);
    expect(chosen.map(({ path }) => path.join("."))).toEqual(wanted.map((each) => each.slice(0, each.indexOf(" "))));
    const all = selectedValues(after, { by: "unencrypted_suffix", pattern: "\0" });
    expect(all.filter(({ node }) => isEncryptedText(node.text))).toHaveLength(chosen.length);
    expect(metadata.missing).toEqual([]);
  });

  test("takes the rule that we take, and the recipients that it names", async () => {
    await loadRe2();
    const [a = "", b = "", c = "", d = ""] = await recipients(4);
    const config = `creation_rules:
  - path_regex: ^talos/
    age: "${a}, ${b}"
  - path_regex: kubernetes/.+\\.sops\\.ya?ml$
    encrypted_regex: ^data$
    key_groups:
      - age: [${b}]
        merge: [{ age: [${c}] }]
  - path_regex: (?i)upper
    age: [${c}]
  - encrypted_suffix: _x
    age: ${d}
`;
    const paths = [
      "talos/a.yaml",
      "old/talos/a.yaml",
      "kubernetes/x/b.sops.yaml",
      "deep/kubernetes/b.sops.yml",
      "UPPER.yaml",
      "other.yaml",
    ];
    const text = "data: { a: b }\nb_x: c\n";
    const folder = folderOf({ ".sops.yaml": config, ...Object.fromEntries(paths.map((path) => [path, text])) });
    const configs = sopsConfigs(new Map([[".sops.yaml", read(".sops.yaml", config)]]));
    for (const path of paths) {
      await encrypt(folder, path);
      const metadata = sopsMetadata(read(path, readFileSync(join(folder, path), "utf8")).documents[0]?.root);
      const rule = ruleFor(configs, path);
      if (metadata === undefined || rule === undefined) throw new Error(`${path} is not encrypted`);
      expect([path, isSameSelection(rule.selection, metadata.selection)]).toEqual([path, true]);
      expect([path, metadata.recipients.map(({ id }) => id).sort()]).toEqual([
        path,
        rule.recipients.map(({ id }) => id).sort(),
      ]);
      for (const one of metadata.recipients)
        expect(rule.recipients.some((other) => isSameRecipient(one, other))).toBe(true);
    }
  });
});

// Who can open what: the real sops against every encrypted file of the trees, with each key there is.
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { documentsOf, parseDocuments, repositoryFiles, root, textOf, valueAt } from "./repository.ts";
import { requireTool } from "../tools/real-tools.ts";
import { runTool } from "./run-tool.ts";

const keys = ["kubernetes", "kubernetes-recovery", "talos", "talos-recovery"] as const;
type Key = (typeof keys)[number];
const files = repositoryFiles("talos", "bootstrap", "kubernetes").filter((path) => /\.sops\.ya?ml$/.test(path));
const side = (path: string): "talos" | "kubernetes" => (path.startsWith("talos/") ? "talos" : "kubernetes");
const keyFile = (key: Key) => `test/keys/${key}.agekey`;
const open = (path: string, key: Key) =>
  runTool("sops", ["decrypt", path], { cwd: root, env: { SOPS_AGE_KEY_FILE: `${root}/${keyFile(key)}` } });

/** The public half, computed by the real age-keygen: the comment in the file could say anything. */
async function recipientOf(key: Key): Promise<string> {
  return execFileSync(await requireTool("age-keygen"), ["-y", `${root}/${keyFile(key)}`], { encoding: "utf8" }).trim();
}

test("the trees have secrets on both sides", () => {
  expect(files).toEqual(
    expect.arrayContaining([
      "talos/talsecret.sops.yaml",
      "bootstrap/deploy-key.sops.yaml",
      "bootstrap/sops-age.sops.yaml",
    ]),
  );
});

test.each(keys)("test/keys/%s.agekey says that it is public and which recipient it is", async (key) => {
  const lines = textOf(keyFile(key)).split("\n");
  expect(lines[0]).toBe("# public throw-away test key");
  expect(lines[1]).toBe(`# public key: ${await recipientOf(key)}`);
});

test("no other private key is in the repository", () => {
  const withKey = repositoryFiles().filter(
    // The golden trees of the rule that looks for keys hold made-up ones.
    (path) =>
      !path.endsWith(".agekey") &&
      !path.startsWith("test/rules/sops/") &&
      /AGE-SECRET-KEY-1[A-Z0-9]{50}/.test(textOf(path)),
  );
  expect(withKey).toEqual([]);
});

test(".sops.yaml has two rules of two recipients each, and no recipient in both", async () => {
  const rules = valueAt(documentsOf(".sops.yaml"), [0, "creation_rules"]) as Record<string, unknown>[];
  expect(rules).toHaveLength(2);
  expect(rules[0]).toMatchObject({
    path_regex: "^talos/.*\\.sops\\.ya?ml$",
    age: [await recipientOf("talos"), await recipientOf("talos-recovery")],
  });
  expect(rules[0]).not.toHaveProperty("encrypted_regex");
  expect(rules[1]).toMatchObject({
    path_regex: "^(bootstrap|kubernetes)/.*\\.sops\\.ya?ml$",
    encrypted_regex: "^(data|stringData)$",
    age: [await recipientOf("kubernetes"), await recipientOf("kubernetes-recovery")],
  });
});

describe.each(files)("%s", (path) => {
  test("is encrypted as its rule says, for both of its recipients and nobody else", async () => {
    const [document, ...more] = documentsOf(path);
    expect(more).toEqual([]);
    const recipients = (valueAt(document, ["sops", "age"]) as { recipient: string }[]).map((entry) => entry.recipient);
    expect(recipients).toEqual([await recipientOf(side(path)), await recipientOf(`${side(path)}-recovery`)]);
    expect(valueAt(document, ["sops", "encrypted_regex"])).toBe(
      side(path) === "talos" ? undefined : "^(data|stringData)$",
    );
    for (const method of ["kms", "pgp", "hc_vault", "gcp_kms", "azure_kv"])
      expect(valueAt(document, ["sops", method]) ?? []).toEqual([]);
  });

  test.each(keys)("with the key %s it opens only on its own side", async (key) => {
    const run = await open(path, key);
    const allowed = key.startsWith(side(path));
    expect(run.code === 0, run.stderr).toBe(allowed);
    if (!allowed) expect(run.stderr).toContain("identity did not match any of the recipients");
  });
});

test("Flux gets the kubernetes key, whole, and no other", async () => {
  const run = await open("bootstrap/sops-age.sops.yaml", "kubernetes");
  const secret = parseDocuments(run.stdout, "sops-age")[0];
  expect(valueAt(secret, ["metadata"])).toEqual({ name: "sops-age", namespace: "flux-system" });
  expect(valueAt(secret, ["stringData"])).toEqual({ "age.agekey": textOf(keyFile("kubernetes")) });
});

test("the deploy key is a private key with GitHub's host key", async () => {
  const run = await open("bootstrap/deploy-key.sops.yaml", "kubernetes");
  const data = valueAt(parseDocuments(run.stdout, "deploy-key"), [0, "stringData"]) as Record<string, string>;
  expect(Object.keys(data).sort()).toEqual(["identity", "identity.pub", "known_hosts"]);
  expect(data["identity"]).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n/);
  expect(data["known_hosts"]).toMatch(/^github\.com ssh-ed25519 /);
});

test("no Secret with data lies unencrypted in the trees", () => {
  const yamlFiles = repositoryFiles("talos", "bootstrap", "kubernetes").filter((path) => /\.ya?ml$/.test(path));
  expect(yamlFiles.length).toBeGreaterThan(10);
  const plain = yamlFiles.filter((path) =>
    documentsOf(path).some((document) => {
      const isSecret = valueAt(document, ["kind"]) === "Secret" && valueAt(document, ["apiVersion"]) === "v1";
      const hasData = ["data", "stringData"].some((key) => valueAt(document, [key]) !== undefined);
      return isSecret && hasData && valueAt(document, ["sops", "mac"]) === undefined;
    }),
  );
  expect(plain).toEqual([]);
});

// `validate --fix` on real folders: what is written, what is left, and what is never touched.
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WrongUse } from "#kernel/outcome.ts";
import { fluxTree, misspelt } from "../../end-to-end/fixtures.ts";
import { commitAll, folderOf, git, repositoryOf, write } from "../../end-to-end/tree.ts";
import { runFix as run } from "./run-fix.ts";

function text(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

const deployment = `# the app
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # keep
spec:
  replcas: 1   # one is enough
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      restartPolicy: always
      containers:
        - name: 'web'
          image: ghcr.io/example/web:1.2.3
          env:
            - { name: 'PORT', value: 8080 }
          ports:
            - containerPort: "8080"
              protocol: TCP
              protocol: TCP
`;

const mended = deployment
  .replace("replcas", "replicas")
  .replace("always", "Always")
  .replace("value: 8080", "value: '8080'")
  .replace('containerPort: "8080"', "containerPort: 8080")
  .replace("              protocol: TCP\n", "");

describe("--fix", () => {
  test("mends what is certain, says so, and is clean afterwards", async () => {
    const folder = repositoryOf({ "kubernetes/web.yaml": deployment });
    const { changes, exitCode, rules } = await run(folder);
    expect(text(folder, "kubernetes/web.yaml")).toBe(mended);
    expect([exitCode, rules]).toEqual([0, []]);
    expect(changes[0]).toBe("mended 5 findings in 1 file");
    expect(changes.slice(1, 4)).toEqual([
      "--- a/kubernetes/web.yaml",
      "+++ b/kubernetes/web.yaml",
      "@@ -4,18 +4,17 @@",
    ]);
    expect(changes).toContain("-  replcas: 1   # one is enough");
    expect(changes).toContain("+  replicas: 1   # one is enough");
  });

  test("has nothing to do the second time", async () => {
    const folder = folderOf({ "kubernetes/web.yaml": deployment });
    await run(folder);
    const before = statSync(join(folder, "kubernetes/web.yaml"));
    const { changes } = await run(folder);
    expect(changes).toEqual(["nothing to fix"]);
    expect(statSync(join(folder, "kubernetes/web.yaml")).ino).toBe(before.ino);
  });

  test("keeps CRLF, the byte order mark, a missing last line break and the mode of the file", async () => {
    const odd = `\uFEFF${deployment.trimEnd().replaceAll("\n", "\r\n")}`;
    const folder = folderOf({ "kubernetes/web.yaml": odd });
    chmodSync(join(folder, "kubernetes/web.yaml"), 0o640);
    const { rules } = await run(folder);
    const result = text(folder, "kubernetes/web.yaml");
    expect(rules.filter((rule) => rule !== "yaml/duplicate-key")).toEqual([]);
    expect(result.startsWith("\uFEFF# the app\r\n")).toBe(true);
    expect(result.replaceAll("\r\n", "").includes("\n")).toBe(false);
    expect(result).toContain("  replicas: 1   # one is enough\r\n");
    expect(statSync(join(folder, "kubernetes/web.yaml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, "kubernetes"))).toEqual(["web.yaml"]);
  });

  test("leaves what needs a person, and fails for it", async () => {
    const folder = folderOf({
      "kubernetes/web.yaml": deployment,
      "kubernetes/map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  colour: blue\n",
    });
    const { rules, exitCode, changes } = await run(folder);
    expect([rules, exitCode]).toEqual([["schema/unknown-field"], 1]);
    expect(changes[0]).toBe("mended 5 findings in 1 file");
  });

  test("mends several findings of one line in turn", async () => {
    const folder = folderOf({
      "kubernetes/map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { nmae: a, lables: { a: b } }\n",
    });
    const { rules } = await run(folder);
    expect(rules).toEqual([]);
    expect(text(folder, "kubernetes/map.yaml")).toBe(
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { a: b } }\n",
    );
  });

  test("with --dry-run shows the same and writes nothing", async () => {
    const folder = repositoryOf({ "kubernetes/web.yaml": deployment });
    const { changes, exitCode } = await run(folder, { dryRun: true });
    expect(changes[0]).toBe("would mend 5 findings in 1 file");
    expect(changes).toContain("+  replicas: 1   # one is enough");
    expect(text(folder, "kubernetes/web.yaml")).toBe(deployment);
    expect(exitCode).toBe(0);
  });

  test("with --changed mends what changed", async () => {
    const contents = {
      "kubernetes/a.yaml": misspelt,
      "kubernetes/web.yaml": "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n",
    };
    const folder = repositoryOf(contents);
    git(folder, "checkout", "--quiet", "-b", "topic");
    write(folder, { "kubernetes/web.yaml": deployment });
    commitAll(folder, "second");
    await run(folder, { changed: true });
    expect(text(folder, "kubernetes/web.yaml")).toBe(mended);
    expect(text(folder, "kubernetes/a.yaml")).toBe(misspelt);
  });
});

describe("--fix never touches", () => {
  const secret = `apiVersion: v1
kind: Secret
metadata:
  name: a
  lables: {}
stringData:
  a: ENC[AES256_GCM,data:aaaa,iv:aaaa,tag:aaaa,type:str]
sops:
  age:
    - recipient: age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq
      enc: x
  lastmodified: "2026-01-31T12:00:00Z"
  mac: ENC[AES256_GCM,data:aaaa,iv:aaaa,tag:aaaa,type:str]
  encrypted_regex: ^(data|stringData)$
  version: 3.10.2
`;

  test("a file that SOPS encrypted", async () => {
    const folder = folderOf({ "kubernetes/secret.sops.yaml": secret });
    const { report, changes } = await run(folder);
    const own = report.findings.filter(({ rule }) => rule === "schema/unknown-field");
    expect(own.map(({ suggestion }) => suggestion)).toEqual([undefined]);
    expect(changes).toEqual(["nothing to fix"]);
    expect(text(folder, "kubernetes/secret.sops.yaml")).toBe(secret);
  });

  test("an ignored file, one that the settings leave out, or one that is accepted", async () => {
    const accepted = misspelt.replace(
      "  lables",
      "  # homelab: ignore schema/unknown-field -- read by a script\n  lables",
    );
    const contents = {
      ".gitignore": "kubernetes/local.yaml\n",
      ".github/homelab.yaml": "ignore: [kubernetes/lab/**]\n",
      "kubernetes/local.yaml": misspelt,
      "kubernetes/lab/a.yaml": misspelt,
      "kubernetes/accepted.yaml": accepted,
    };
    const folder = repositoryOf(contents);
    expect((await run(folder)).changes).toEqual(["nothing to fix"]);
    for (const [path, content] of Object.entries(contents)) expect(text(folder, path)).toBe(content);
  });

  test("what a link leads to outside of the repository; a link inside stays one", async () => {
    const outside = folderOf({ "a.yaml": misspelt });
    const folder = folderOf({ "kubernetes/web.yaml": deployment });
    symlinkSync(join(outside, "a.yaml"), join(folder, "kubernetes/out.yaml"));
    symlinkSync("web.yaml", join(folder, "kubernetes/in.yaml"));
    const { changes } = await run(folder);
    expect(text(outside, "a.yaml")).toBe(misspelt);
    expect(text(folder, "kubernetes/in.yaml")).toBe(mended);
    expect(existsSync(join(folder, "kubernetes/web.yaml"))).toBe(true);
    expect(changes.filter((line) => line.startsWith("+++"))).toEqual(["+++ b/kubernetes/web.yaml"]);
  });

  test("a file that changed in the meantime", async () => {
    const folder = folderOf({ "kubernetes/web.yaml": deployment });
    const refusal = () => undefined;
    const replace = () => "was changed while it was looked at";
    await expect(run(folder, {}, { workTree: { refusal, replace, create: refusal } })).rejects.toThrow(
      "kubernetes/web.yaml was changed while it was looked at: it is as it was",
    );
    expect(text(folder, "kubernetes/web.yaml")).toBe(deployment);
  });

  test("shows no secret in the difference", async () => {
    const plain = "apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstrngData:\n  password: hunter2hunter2\n";
    const folder = folderOf({ "kubernetes/secret.yaml": plain });
    const { changes } = await run(folder);
    expect(changes.join("\n")).toContain("+stringData:");
    expect(changes.join("\n")).not.toContain("hunter2");
    expect(text(folder, "kubernetes/secret.yaml")).toBe(plain.replace("strng", "string"));
  });
});

test("flags that do not go together are wrong use", async () => {
  const folder = repositoryOf({ "kubernetes/web.yaml": deployment });
  await expect(run(folder, { staged: true })).rejects.toThrow(WrongUse);
  await expect(run(folder, { fix: false, dryRun: true })).rejects.toThrow("--dry-run says what --fix would do");
  const { report, changes } = await run(folder, { fix: false });
  expect([report.findings.length, changes]).toEqual([5, []]);
});

describe("rules of judgement", () => {
  const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web, namespace: media }
spec:
  interval: 1h
  chartRef:
    kind: OCIRepository
    name: charts # of everybody
  install: { remediation: { retries: 3 } }
  upgrade: { remediation: { retries: 3 } }
`;
  const source = (namespace: string) => `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: { name: charts, namespace: ${namespace} }
spec: { interval: 1h, url: "oci://example.test/charts", ref: { digest: "sha256:${"a".repeat(64)}" } }
`;
  const namespaces = ["media", "flux-system", "other"].map(
    (name) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`,
  );
  const tree = (sources: readonly string[]) =>
    fluxTree(["web.yaml", "source.yaml", "namespaces.yaml"], {
      "kubernetes/apps/web.yaml": release,
      "kubernetes/apps/source.yaml": sources.map(source).join("---\n"),
      "kubernetes/apps/namespaces.yaml": namespaces.join("---\n"),
    });

  test("a reference gets the namespace of the only object of that name", async () => {
    const folder = folderOf(tree(["flux-system"]));
    await run(folder);
    expect(text(folder, "kubernetes/apps/web.yaml")).toBe(
      release.replace("of everybody\n", "of everybody\n    namespace: flux-system\n"),
    );
  });

  test("and none where two could be meant", async () => {
    const folder = folderOf(tree(["flux-system", "other"]));
    const { rules } = await run(folder);
    expect(rules).toContain("flux/source-not-found");
    expect(text(folder, "kubernetes/apps/web.yaml")).toBe(release);
  });

  test("fields and paths of a kustomization", async () => {
    const old = `# of old
commonLabels:
  app: web # why
bases:
  - ./conifg.yaml
patchesStrategicMerge:
  # the size
  - patch.yaml
`;
    const contents = fluxTree([], {
      "kubernetes/apps/kustomization.yaml": old,
      "kubernetes/apps/config.yaml":
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: default }\ndata: { a: b }\n",
      "kubernetes/apps/patch.yaml":
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: default }\ndata: { a: c }\n",
    });
    const folder = folderOf(contents);
    const { rules } = await run(folder);
    expect(rules.filter((rule) => rule.startsWith("kustomize/"))).toEqual([]);
    expect(text(folder, "kubernetes/apps/kustomization.yaml")).toBe(`# of old
labels:
  - includeSelectors: true
    pairs:
      app: web # why
resources:
  - ./config.yaml
patches:
  # the size
  - path: patch.yaml
`);
  });
});

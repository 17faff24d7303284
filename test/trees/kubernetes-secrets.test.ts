// The secrets of the Flux tree: they open, hold text, are made up, agree with each other, and are where they are named.
import { beforeAll, expect, test } from "vitest";
import { fluxTree, keyOf, strings, type BuiltKustomization } from "./flux-tree.ts";
import { parseDocuments, repositoryFiles, root, valueAt } from "./repository.ts";
import { runTool } from "./run-tool.ts";

let tree: readonly BuiltKustomization[] = [];
const files = repositoryFiles("kubernetes").filter((path) => path.endsWith(".sops.yaml"));
const opened = new Map<string, Record<string, string>>();
beforeAll(async () => {
  tree = await fluxTree();
  for (const path of files) {
    const run = await runTool("sops", ["decrypt", path], {
      cwd: root,
      env: { SOPS_AGE_KEY_FILE: `${root}/test/keys/kubernetes.agekey` },
    });
    expect(run.code, `${path}: ${run.stderr}`).toBe(0);
    opened.set(path, valueAt(parseDocuments(run.stdout, path), [0, "stringData"]) as Record<string, string>);
  }
}, 120_000);
const objects = () => tree.flatMap((built) => built.objects);
const secret = (path: string) => opened.get(`kubernetes/apps/${path}`) ?? {};

test("nothing in them could be real", () => {
  expect(opened.size).toBeGreaterThan(15);
  for (const [path, values] of opened) expect(Object.keys(values).length, path).toBeGreaterThan(0);
  // A number would be refused: stringData holds strings.
  for (const [path, values] of opened)
    for (const [name, value] of Object.entries(values)) expect(typeof value, `${path}: ${name}`).toBe("string");
  const plain = [...opened.values()].flatMap((values) => Object.values(values));
  const decoded = plain.map(
    (value) => `${value} ${Buffer.from(value.replace(/^base64:/, ""), "base64").toString("latin1")}`,
  );
  for (const value of decoded)
    expect(value).toMatch(
      /not-a-|example\.invalid|^0{8}|^(kubernetes-(rbd|cephfs)|minio-root|(prowlarr|radarr|sonarr|speedtest_tracker)) /,
    );
});

test.each(["prowlarr", "radarr", "sonarr", "speedtest-tracker"])(
  "%s and Postgres agree on user and password",
  (app) => {
    const theirs = secret(`database/postgres/cluster/${app}.sops.yaml`);
    const ours = Object.entries(secret(`default/${app}/app/secret.sops.yaml`));
    expect(ours.find(([name]) => name.endsWith("PASSWORD"))?.[1]).toBe(theirs["password"]);
    expect(ours.find(([name]) => /USER(NAME)?$/.test(name))?.[1]).toBe(theirs["username"]);
  },
);

test("Velero and MinIO agree on the password", () => {
  const password = secret("backup/minio/app/secret.sops.yaml")["veleroPassword"];
  expect(secret("backup/velero/app/secret.sops.yaml")["cloud"]).toContain(`aws_secret_access_key=${password}\n`);
});

test("every Secret that an object names is in its namespace", () => {
  const known = new Set(
    objects()
      .filter(({ kind }) => kind === "Secret")
      .map(keyOf),
  );
  const named = /^(secretRef|passwordSecret|secretKeyRef|apiTokenSecretRef|apiURL|credential)$/;
  let checked = 0;
  for (const object of objects().filter(({ kind }) => kind !== "Kustomization"))
    for (const [path, value] of strings(object)) {
      const direct = /^(existingSecret|provisionerSecret|nodeStageSecret|controllerExpandSecret)$/.test(
        path.at(-1) ?? "",
      );
      if (!direct && !(path.at(-1) === "name" && named.test(path.at(-2) ?? ""))) continue;
      const namespace = object.kind === "ClusterIssuer" ? "cert-manager" : object.metadata.namespace;
      expect([...known], `${object.kind} ${keyOf(object)}: ${path.join(".")}`).toContain(`${namespace}/${value}`);
      checked++;
    }
  expect(checked).toBeGreaterThan(30);
});

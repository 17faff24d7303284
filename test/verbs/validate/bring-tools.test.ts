// Where a verb may bring the tools that it lacks, it does, and says what stood in the way when it cannot.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { processes } from "#adapters/node/processes.ts";
import { nodeToolStore } from "#adapters/toolchain/tool-store.ts";
import { openRepository } from "#hosts/repository.ts";
import type { Report } from "#kernel/report.ts";
import type { Downloads } from "#ports/downloads.ts";
import { validate } from "#verbs/validate/validate.ts";
import { writeKubeconformStub } from "../../tools/kubeconform-stub.ts";
import { machineWith, noDownloads, silent } from "../../tools/toolchain/fakes.ts";

let root = "";
let cache = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "homelab-bring-"));
  cache = mkdtempSync(join(tmpdir(), "homelab-cache-"));
  writeFileSync(join(root, "a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n");
});
afterEach(() => {
  for (const folder of [root, cache]) rmSync(folder, { recursive: true, force: true });
});

/** Downloads that count, and unpack our stub whatever the archive is. */
function stubDownloads(urls: string[]): Downloads {
  return {
    download({ url, file }) {
      urls.push(url);
      writeFileSync(file, "an archive");
      return Promise.resolve({});
    },
    unpackTarGz(_archive, targets) {
      for (const target of Object.values(targets)) writeKubeconformStub(join(target, ".."));
      return Promise.resolve({});
    },
  };
}

async function report(bringTools: boolean, downloads: Downloads): Promise<Report> {
  const around = { cwd: root, environment: {}, log: silent, installation: installation(), bringTools };
  const toolchain = { store: nodeToolStore(cache), downloads, machine: machineWith({}) };
  const ports = { ...openRepository(undefined, { ...around, label: (name) => name }), processes, toolchain };
  return (await validate({ changed: false, staged: false, failOn: "error" }, ports)).report;
}

describe("kubeconform that is not there", () => {
  test("is brought once, and its answer counts", async () => {
    const urls: string[] = [];
    for (let run = 0; run < 2; run++) {
      const { notChecked, tools } = await report(true, stubDownloads(urls));
      expect(notChecked).toEqual([]);
      expect(tools).toMatchObject([{ name: "kubeconform", version: "0.8.0" }]);
    }
    expect(urls).toEqual([expect.stringMatching(/^https:\/\/github\.com\/yannh\/kubeconform\/releases\/download\/v0/)]);
  });

  test("and cannot be brought is not checked, with what was tried", async () => {
    const { verdict, notChecked, tools } = await report(true, noDownloads);
    expect(verdict).toBe("clean");
    expect(tools).toEqual([]);
    expect(notChecked).toMatchObject([{ what: "kubeconform", relevant: false }]);
    expect(notChecked[0]?.why).toMatch(
      /^version 0\.8\.0 could not be brought \(download: https:.*: there is no network in this test; build: .*\)$/,
    );
    expect(notChecked[0]?.why).not.toContain(cache);
  });

  test("is not brought where nobody may", async () => {
    const urls: string[] = [];
    const { notChecked } = await report(false, stubDownloads(urls));
    expect(urls).toEqual([]);
    expect(notChecked).toMatchObject([
      { what: "kubeconform", why: "version 0.8.0 is not installed; homelab tools install kubeconform brings it" },
    ]);
  });
});

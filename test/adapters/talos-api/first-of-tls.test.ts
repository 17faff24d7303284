// Reading a talosconfig is the first that an apply does with certificates: TLS must work in that process afterwards.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { newAuthority, clientPair, validFor } from "../../simulated-cluster/pki.ts";

const module = fileURLToPath(new URL("../../../actions/lib/domain/talos-api/client-certificate.ts", import.meta.url));

test("a certificate that is read before anything of TLS is loaded, and a connection after it", () => {
  const folder = mkdtempSync(join(tmpdir(), "homelab-test-"));
  try {
    const pem = join(folder, "client.pem");
    writeFileSync(pem, clientPair(newAuthority(), ["os:admin", "os:reader"], validFor(1)).certificate);
    const script = join(folder, "script.mjs");
    writeFileSync(
      script,
      [
        `import { readFileSync } from "node:fs";`,
        `const { clientCertificate } = await import(${JSON.stringify(module)});`,
        `const { roles } = clientCertificate(readFileSync(${JSON.stringify(pem)}, "utf8"));`,
        `const { Agent, request } = await import("node:https");`,
        `const sent = request("https://127.0.0.1:1/", { agent: new Agent() });`,
        `sent.on("error", ({ code }) => console.log(JSON.stringify([roles, code])));`,
        `sent.end();`,
      ].join("\n"),
    );
    const said = execFileSync(process.execPath, [script], { encoding: "utf8" });
    expect(JSON.parse(said)).toEqual([["os:admin", "os:reader"], "ECONNREFUSED"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

// Stands for topf where that cannot be had: command line, paths, files and words as its sources have them (cmd/topf, internal/topf).
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a program that renders like `topf render`: for every node of topf.yaml a file with the token of the secrets and the text of
 * the patches that it read. A patch that holds `fail: true` makes it end as topf does when a node fails.
 */
export function topfStub(folder: string, version = "v0.5.0"): string {
  const file = join(folder, "topf");
  writeFileSync(file, `#!${process.execPath}\n${program.replace("VERSION", version)}`);
  chmodSync(file, 0o755);
  return file;
}

const program = String.raw`
const fs = require("node:fs"), path = require("node:path");
const args = process.argv.slice(2);
if (args[0] === "--version") { console.log("topf version VERSION (Talos v1.14.0)"); process.exit(0); }
const fail = (words) => { console.error('time=2026-01-01T00:00:00Z level=ERROR msg=error error=' + JSON.stringify(words)); process.exit(1); };
if (process.env.PATH !== undefined || process.env.HOME !== undefined) fail("the environment is not empty");
if (args[0] !== "--topfconfig" || !args.includes("render")) fail("unexpected argument(s): " + args);
const config = path.resolve(args[1]), folder = path.dirname(config), out = args[args.indexOf("--output") + 1];
const text = fs.readFileSync(config, "utf8");
const field = (name) => (new RegExp("^" + name + ": *(\\S+)", "m").exec(text) || [])[1];
const secretsPath = path.join(folder, field("secretsPath") || "secrets.yaml");
if (!fs.existsSync(secretsPath)) fail("secrets.yaml not found for cluster " + field("clusterName"));
const token = /trustdinfo:\n\s+token:\s*"?([^\s"]+)/.exec(fs.readFileSync(secretsPath, "utf8"))[1];
const patches = path.join(folder, field("patchesDir") || ".");
fs.mkdirSync(out, { recursive: true });
const errors = [];
const nodes = [...text.matchAll(/- host: *(\S+)[\s\S]*?role: *(\S+)/g)].map(([, host, role]) => ({ host, role }));
nodes.sort((a, b) => (a.role < b.role ? -1 : a.role > b.role ? 1 : a.host < b.host ? -1 : 1));
for (const { host, role } of nodes) {
  const own = [];
  for (const name of ["all", role, "node/" + host]) {
    const from = path.join(patches, name);
    for (const each of fs.existsSync(from) ? fs.readdirSync(from).sort() : []) own.push(fs.readFileSync(path.join(from, each), "utf8").replace(/\{\{.*?\}\}/g, "large"));
  }
  if (own.some((each) => each.includes("fail: true"))) { errors.push(host + ": failed to load patch in " + path.join(patches, "all")); continue; }
  const labels = own.flatMap((each) => [...each.matchAll(/^ {4}(\S+: .*)$/gm)].map((m) => "    " + m[1]));
  fs.writeFileSync(path.join(out, host + ".yaml"), [
    "version: v1alpha1", "machine:", "  type: " + (role === "worker" ? "worker" : "controlplane"), "  token: " + token,
    "  install:", "    image: factory.talos.dev/metal-installer/0000000000000000000000000000000000000000000000000000000000000000:v" + field("talosVersion"),
    ...(labels.length === 0 ? [] : ["  nodeLabels:", ...labels]),
    "cluster:", "  controlPlane:", "    endpoint: " + field("clusterEndpoint"), "---", "apiVersion: v1alpha1", "kind: HostnameConfig", "hostname: " + host, "auto: off", "",
  ].join("\n"));
}
if (errors.length > 0) fail(errors.join("\n"));
`;

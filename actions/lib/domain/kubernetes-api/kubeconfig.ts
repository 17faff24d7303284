// kubeconfig: how a client reaches the API server, and as whom. Nothing of its content is ever in a message.
import { entryOf, itemsAt, nodeAt, scalarAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { isCertificate, keyBelongs, usualKeyLabel } from "#domain/talos-api/client-certificate.ts";
import { sourceText } from "#kernel/source-text.ts";

export interface KubernetesContext {
  readonly name: string;
  /** `https://10.0.0.10:6443`. */
  readonly server: string;
  /** PEM; undefined for a server whose certificate the system trusts. */
  readonly ca: string | undefined;
  /** The name to look for in the server's certificate, when not that of the address. */
  readonly serverName: string | undefined;
  readonly user: { readonly certificate: string; readonly key: string } | { readonly token: string };
}

export type KubeconfigResult =
  | { readonly context: KubernetesContext }
  /** Each names the file and the field, and what would be right. */
  | { readonly mistakes: readonly string[] };

export interface KubeconfigSource {
  /** As it is to be named in messages. */
  readonly path: string;
  readonly text: string;
  /** Name of the context; without it the current one. */
  readonly context?: string;
}

/**
 * Reads one context of a kubeconfig that carries everything in itself, as the one of Talos does. Plugins and files beside it are
 * refused: nothing is run or opened because a file says so.
 */
export function readKubeconfig({ path, text, context: wanted }: KubeconfigSource): KubeconfigResult {
  const { documents, problems } = readYaml(sourceText(path, text), { dialect: "kubernetes" });
  const root = documents[0]?.root;
  if (problems.some(({ code }) => code === "syntax" || code === "limit") || stringAt(root, "kind") !== "Config")
    return { mistakes: [`${path}: is no kubeconfig (talosctl kubeconfig writes one)`] };
  const name = wanted ?? stringAt(root, "current-context") ?? "";
  if (name === "")
    return { mistakes: [`${path}: current-context: is not set; name a context there or where the file is named`] };
  const context = named(root, "contexts", name, "context");
  if (context === undefined) return { mistakes: [`${path}: contexts: has no ${JSON.stringify(name)}`] };
  const clusterName = stringAt(context, "cluster") ?? "";
  const userName = stringAt(context, "user") ?? "";
  const cluster = named(root, "clusters", clusterName, "cluster");
  const user = named(root, "users", userName, "user");
  const mistakes: string[] = [];
  if (cluster === undefined)
    mistakes.push(`${path}: clusters: has no ${JSON.stringify(clusterName)}, which context ${name} names`);
  if (user === undefined)
    mistakes.push(`${path}: users: has no ${JSON.stringify(userName)}, which context ${name} names`);
  if (cluster === undefined || user === undefined) return { mistakes };
  const place = readCluster(cluster, `${path}: clusters.${clusterName}`, mistakes);
  const credentials = readUser(user, `${path}: users.${userName}`, mistakes);
  if (mistakes.length > 0 || credentials === undefined) return { mistakes };
  return { context: { name, ...place, user: credentials } };
}

function named(root: YamlNode | undefined, list: string, name: string, content: string): YamlNode | undefined {
  return nodeAt(
    itemsAt(root, list).find((item) => scalarAt(item, "name")?.text === name),
    content,
  );
}

function readCluster(cluster: YamlNode, at: string, mistakes: string[]): Omit<KubernetesContext, "name" | "user"> {
  const server = stringAt(cluster, "server") ?? "";
  if (!/^https:\/\/[^\s/@]+\/?$/.test(server)) mistakes.push(`${at}.server: is no https address of an API server`);
  if (scalarAt(cluster, "insecure-skip-tls-verify")?.value === true)
    mistakes.push(`${at}.insecure-skip-tls-verify: is not accepted; give certificate-authority-data`);
  for (const field of ["certificate-authority", "proxy-url"])
    if (entryOf(cluster, field) !== undefined)
      mistakes.push(
        `${at}.${field}: is not supported; kubectl config view --flatten --raw writes a file with everything in it`,
      );
  const ca = pemAt(cluster, "certificate-authority-data", at, mistakes);
  if (ca !== "" && !isCertificate(ca)) mistakes.push(`${at}.certificate-authority-data: is no certificate`);
  return {
    server: server.replace(/\/$/, ""),
    ca: ca === "" ? undefined : ca,
    serverName: stringAt(cluster, "tls-server-name"),
  };
}

function readUser(user: YamlNode, at: string, mistakes: string[]): KubernetesContext["user"] | undefined {
  for (const field of ["exec", "auth-provider", "tokenFile", "client-certificate", "client-key", "username"])
    if (entryOf(user, field) !== undefined)
      mistakes.push(`${at}.${field}: is not supported; give client-certificate-data with client-key-data, or token`);
  const token = stringAt(user, "token") ?? "";
  if (token !== "") return { token };
  const certificate = pemAt(user, "client-certificate-data", at, mistakes);
  const key = usualKeyLabel(pemAt(user, "client-key-data", at, mistakes));
  if (certificate === "" || key === "") {
    if (mistakes.length === 0)
      mistakes.push(`${at}: has neither a token nor client-certificate-data with client-key-data`);
    return undefined;
  }
  if (!keyBelongs(certificate, key))
    mistakes.push(`${at}.client-key-data: is not the private key of client-certificate-data`);
  return { certificate, key };
}

/** PEM out of base64; "" when absent or wrong. */
function pemAt(node: YamlNode, field: string, at: string, mistakes: string[]): string {
  if (entryOf(node, field) === undefined) return "";
  const text = (stringAt(node, field) ?? "").replace(/\s/g, "");
  const decoded = Buffer.from(text, "base64").toString("utf8");
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(text) && decoded.includes("-----BEGIN ")) return decoded;
  mistakes.push(`${at}.${field}: is not PEM in base64`);
  return "";
}

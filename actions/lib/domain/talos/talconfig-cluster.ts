// The fields of a talconfig that hold for the whole cluster.
import { isGoPrefix } from "#codecs/go-text/ip-address.ts";
import { isGoUrl } from "#codecs/go-text/url.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { Violation } from "#kernel/violation.ts";
import { checkItems, checkText, type TextCheck } from "./value-check.ts";

/** As pkg/config/validator.go of talhelper, plus what makes it crash. */
export function judgeCluster(root: YamlNode): readonly Violation[] {
  return [
    ...checkText(root, ["talosVersion"], versionTrouble),
    ...checkText(root, ["kubernetesVersion"], versionTrouble),
    ...checkText(root, ["endpoint"], endpointTrouble),
    ...checkText(root, ["domain"], domainTrouble),
    ...checkItems(root, ["clusterPodNets"], prefixTrouble),
    ...checkItems(root, ["clusterSvcNets"], prefixTrouble),
  ];
}

/** `1.12.x` makes talhelper panic; a version without a patch number is refused. */
const versionTrouble: TextCheck = (text) => {
  if (/^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u.test(text))
    return undefined;
  return `must be a whole version such as v1.13.8, not ${JSON.stringify(text)}`;
};

const endpointTrouble: TextCheck = (text) => {
  const host = /^https:\/\/([^/?#]+)/u.exec(text)?.[1];
  if (host === undefined || !isGoUrl(text))
    return `must be a URL such as https://192.168.1.10:6443, not ${JSON.stringify(text)}`;
  const port = /:(\d+)$/u.exec(host)?.[1];
  const address = host.replace(/:\d+$/u, "");
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65535))
    return `has the port ${port}, which is not between 1 and 65535`;
  return isNumericAddress(address) && !isGoPrefix(`${address}/32`)
    ? `names ${address}, which is no IPv4 address`
    : undefined;
};

const domainTrouble: TextCheck = (text) =>
  isDomain(text) ? undefined : `must be a DNS domain such as cluster.local, not ${JSON.stringify(text)}`;

const prefixTrouble: TextCheck = (text) =>
  isGoPrefix(text) ? undefined : `must be a network such as 10.244.0.0/16, not ${JSON.stringify(text)}`;

/** govalidator's IsDNSName, as talhelper has it. */
export function isDomain(text: string): boolean {
  return (
    text.length <= 253 && /^[A-Za-z0-9_][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_][A-Za-z0-9_-]{0,62})*[._]?$/u.test(text)
  );
}

/** Digits and dots only: meant as an IPv4 address, though talhelper takes it for a domain (172.16.1.256). */
export function isNumericAddress(text: string): boolean {
  return /^[\d.]+$/u.test(text);
}

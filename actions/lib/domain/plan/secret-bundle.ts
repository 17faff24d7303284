// Which hidden file holds the cluster's own secrets: its CAs, tokens and keys.
import { nameOf } from "#domain/repository/paths.ts";

/** `talos/talsecret.sops.yaml`; other encrypted files hold values of the configuration. */
export function isSecretBundle(path: string): boolean {
  return /^(?:talsecret|secrets)(?:\.sops)?\.ya?ml$/u.test(nameOf(path));
}

// Client credentials as talosctl keeps them.
import { stringify } from "yaml";
import { clientPair, validFor, type Pair, type Validity } from "./pki.ts";

export interface TalosconfigOptions {
  readonly endpoints: readonly string[];
  readonly nodes?: readonly string[];
  readonly validity?: Validity;
  /** The CA that the client trusts and that signed it. */
  readonly authority: Pair;
}

/** The text of a talosconfig. The private key carries the label that Talos writes and Node does not read. */
export function talosconfig(
  roles: readonly string[],
  { endpoints, nodes = [], validity = validFor(365), authority }: TalosconfigOptions,
): string {
  const { certificate, privateKey } = clientPair(authority, roles, validity);
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  return stringify(
    {
      context: "simulated",
      contexts: {
        simulated: {
          endpoints,
          ...(nodes.length === 0 ? {} : { nodes }),
          ca: base64(authority.certificate),
          crt: base64(certificate),
          key: base64(privateKey.replaceAll("PRIVATE KEY", "ED25519 PRIVATE KEY")),
        },
      },
    },
    { lineWidth: 0 },
  );
}

// Clients for tests, by way of a talosconfig as a person would have it.
import { readTalosconfig, type TalosContext } from "#domain/talos-api/talosconfig.ts";
import { clientPair, validFor, type Pair, type Validity } from "../../simulated-cluster/pki.ts";

export interface ContextParts {
  readonly authority: Pair;
  /** The CA that the client believes in, when not that of its certificate. */
  readonly trusted?: Pair;
  readonly roles?: readonly string[];
  readonly validity?: Validity;
}

export function contextOf({
  authority,
  trusted = authority,
  roles = ["os:admin"],
  validity = validFor(90),
}: ContextParts): TalosContext {
  const { certificate, privateKey } = clientPair(authority, roles, validity);
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const text = `context: test
contexts:
  test:
    endpoints: [127.0.0.1]
    ca: ${base64(trusted.certificate)}
    crt: ${base64(certificate)}
    key: ${base64(privateKey.replaceAll("PRIVATE KEY", "ED25519 PRIVATE KEY"))}
`;
  const result = readTalosconfig({ path: "talosconfig", text });
  if ("mistakes" in result) throw new Error(result.mistakes.join("\n"));
  return result.context;
}

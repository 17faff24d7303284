// Certificates as Talos makes them: an Ed25519 CA, server certificates with addresses, client certificates whose Organization is
// the role. Written by hand so that nobody needs openssl or talosctl for it.
import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { isIP } from "node:net";
import { bits, boolean, content, elements, integer, octets, oid, sequence, set, tagged, time, utf8 } from "./der.ts";

const day = 24 * 3600 * 1000;
const ed25519 = sequence(oid("1.3.101.112"));
const serverAuth = oid("1.3.6.1.5.5.7.3.1");
const clientAuth = oid("1.3.6.1.5.5.7.3.2");

export interface Pair {
  /** PEM. */
  readonly certificate: string;
  /** PEM; Talos writes the label `ED25519 PRIVATE KEY`, which is read here, too. */
  readonly privateKey: string;
}

export interface Validity {
  readonly from: Date;
  readonly to: Date;
}

/** From an hour ago for so many days. */
export function validFor(days: number): Validity {
  const now = Date.now();
  return { from: new Date(now - day / 24), to: new Date(now + days * day) };
}

/** A CA as `talosctl gen secrets` makes it. */
export function newAuthority(): Pair {
  const keys = generateKeyPairSync("ed25519");
  const name = distinguishedName([["2.5.4.10", "talos"]]);
  return issue({ issuer: name, subject: name, keys, signer: keys.privateKey, validity: validFor(3650) }, [
    extension("2.5.29.19", sequence(boolean(true)), true),
    extension("2.5.29.15", bits(Buffer.from([0x84]), 2), true),
    extension("2.5.29.14", octets(keyDigest(keys.publicKey))),
  ]);
}

/** The certificate of a node: valid for its addresses and names. */
export function serverPair(authority: Pair, name: string, addresses: readonly string[]): Pair {
  const names = addresses.map((value) =>
    isIP(value) === 4 ? tagged(0x87, Buffer.from(value.split(".").map(Number))) : tagged(0x82, Buffer.from(value)),
  );
  return issued(authority, [["2.5.4.3", name]], validFor(365), [
    extension("2.5.29.37", sequence(serverAuth, clientAuth)),
    extension("2.5.29.17", sequence(...names)),
  ]);
}

/** The certificate of a client; each role becomes an Organization. */
export function clientPair(authority: Pair, roles: readonly string[], validity: Validity): Pair {
  const subject = roles.map((role) => ["2.5.4.10", role] as const);
  return issued(authority, subject, validity, [extension("2.5.29.37", sequence(clientAuth))]);
}

/** The certificate of a person as Kubernetes reads it: the name, and the group as Organization. */
export function personPair(authority: Pair, name: string, group: string): Pair {
  const subject = [["2.5.4.10", group] as const, ["2.5.4.3", name] as const];
  return issued(authority, subject, validFor(365), [extension("2.5.29.37", sequence(clientAuth))]);
}

function issued(
  authority: Pair,
  subject: readonly (readonly [string, string])[],
  validity: Validity,
  extensions: readonly Buffer[],
): Pair {
  const ca = certificateParts(authority.certificate);
  const signer = createPrivateKey(authority.privateKey.replaceAll("ED25519 PRIVATE KEY", "PRIVATE KEY"));
  const keys = generateKeyPairSync("ed25519");
  return issue({ issuer: ca.subject, subject: distinguishedName(subject), keys, signer, validity }, [
    extension("2.5.29.15", bits(Buffer.from([0x80]), 7), true),
    ...(ca.keyId === undefined ? [] : [extension("2.5.29.35", sequence(tagged(0x80, ca.keyId)))]),
    ...extensions,
  ]);
}

interface Certificate {
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly signer: KeyObject;
  readonly validity: Validity;
}

function issue({ issuer, subject, keys, signer, validity }: Certificate, extensions: readonly Buffer[]): Pair {
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(15)]);
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    ed25519,
    issuer,
    sequence(time(validity.from), time(validity.to)),
    subject,
    keys.publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, sequence(...extensions)),
  );
  const der = sequence(body, ed25519, bits(sign(null, body, signer)));
  return {
    certificate: pem("CERTIFICATE", der),
    privateKey: pem("PRIVATE KEY", keys.privateKey.export({ type: "pkcs8", format: "der" })),
  };
}

/** The subject of a CA, and its key identifier copied, not computed: a CA made by Go has another digest there, and Node compares. */
function certificateParts(certificate: string): { subject: Buffer; keyId: Buffer | undefined } {
  const der = Buffer.from(certificate.replace(/-----[^-]+-----/g, ""), "base64");
  const body = elements(elements(der)[0] ?? Buffer.alloc(0));
  const subject = body[5];
  const last = body.at(-1);
  if (subject === undefined || last === undefined) throw new Error("the CA is no certificate");
  const wanted = oid("2.5.29.14");
  const found = elements(content(last)).find((one) => elements(one)[0]?.equals(wanted) === true);
  const value = found === undefined ? undefined : elements(found).at(-1);
  return { subject, keyId: value === undefined ? undefined : content(content(value)) };
}

function distinguishedName(parts: readonly (readonly [string, string])[]): Buffer {
  return sequence(...parts.map(([type, value]) => set(sequence(oid(type), utf8(value)))));
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function keyDigest(key: KeyObject): Buffer {
  return createHash("sha1")
    .update(key.export({ type: "spki", format: "der" }).subarray(-32))
    .digest();
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

import { describe, expect, test } from "vitest";
import { failureOf, TalosApiError, talosFailureOf } from "#domain/talos-api/failure.ts";
import { tellable } from "#domain/talos-api/tellable.ts";

const place = { node: "10.0.0.1", endpoint: "10.0.0.2", method: "Version", received: 0, stopped: false };
const failed = (code: number, details: string) => failureOf({ ...place, status: { code, details } });
const alert = (words: string, number: number) =>
  `No connection established. Last error: C0F6FF27E87F0000:error:0A000418:SSL routines:ssl3_read_bytes:${words}:../deps/openssl/openssl/ssl/record/rec_layer_s3.c:918:SSL alert number ${number}\n (2026-11-25T01:47:13.336Z). Resolution note: `;

describe("what a server in Go says to a certificate that it does not take, through grpc-js", () => {
  test.each([
    ["tlsv1 alert unknown ca", 48],
    ["ssl/tls alert certificate expired", 45],
    ["ssl/tls alert bad certificate", 42],
    ["tlsv13 alert certificate required", 116],
  ])("%s", (words, number) => {
    const error = failed(14, alert(words, number));
    expect(error.kind).toBe("unauthenticated");
    expect(error.message).toBe(`10.0.0.1: Version: our client certificate is not accepted over 10.0.0.2: ${words}`);
  });
});

describe("what Node says to a server that is not of the cluster", () => {
  test.each([
    "unable to verify the first certificate",
    "self-signed certificate in certificate chain",
    "certificate has expired",
    "Hostname/IP does not match certificate's altnames: IP: 10.0.0.2 is not in the cert's list: ",
  ])("%s", (words) => {
    const details = `No connection established. Last error: ${words} (2026-11-25T01:47:13.336Z). Resolution note: `;
    const error = failed(14, details);
    expect(error.kind).toBe("untrusted");
    expect(error.message).toBe(
      `10.0.0.1: Version: the certificate that 10.0.0.2 shows is not trusted: ${words.trim()}`,
    );
  });
});

test("a connection that is refused, a stream that breaks, a call that we ended", () => {
  const refused = failed(14, "No connection established. Last error: connect ECONNREFUSED 10.0.0.2:50000");
  expect(refused.message).toBe("10.0.0.1: Version: not reachable over 10.0.0.2: connect ECONNREFUSED 10.0.0.2:50000");
  expect(refused.outcomeUnknown).toBe(true);
  const status = { code: 14, details: "Connection dropped" };
  expect(failureOf({ ...place, received: 3, status }).kind).toBe("broken-stream");
  expect(failureOf({ ...place, stopped: true, status }).kind).toBe("cancelled");
  expect(failed(3, "").message).toBe("10.0.0.1: Version: status 3 without a word");
  expect(talosFailureOf(refused, "deadline")).toBeUndefined();
  expect(talosFailureOf(refused)).toBeInstanceOf(TalosApiError);
  expect(talosFailureOf(new Error("other"))).toBeUndefined();
});

test("what may be told of a foreign text", () => {
  expect(tellable("service etcd not found\nsecond line")).toBe("service etcd not found");
  expect(tellable("can't be applied in immediate mode\ndiff: - a")).toBe("can't be applied in immediate mode");
  expect(tellable("refused: config diff:+token: x")).toBe("refused:");
  expect(tellable("image ghcr.io/siderolabs/installer:v1.13.9 not found")).toBe(
    "image ghcr.io/siderolabs/installer:v1.13.9 not found",
  );
  expect(tellable("member 8e9e05c52164694d is not the leader")).toBe("member 8e9e05c52164694d is not the leader");
  expect(tellable("a".repeat(500))).toHaveLength(240);
  expect(tellable("red \u001b[31m text")).toBe("red  [31m text");
});

import { describe, expect, test } from "vitest";
import { redactText } from "#domain/machine-config/redact-text.ts";

const hide = (text: string) => redactText(text, "‹x›");

describe("a text", () => {
  test.each([
    ["https://user:pass@registry.test/v2", "https://‹x›@registry.test/v2"],
    ["https://ghp-token@github.test/a", "https://‹x›@github.test/a"],
    ["ssh://git@github.test/a", "ssh://git@github.test/a"],
    [
      "siderolink.api=https://omni.test:8099/?jointoken=abc123&grpc=1",
      "siderolink.api=https://omni.test:8099/?jointoken=‹x›&grpc=1",
    ],
    ["--set=auth.password=abc=def== --x=y", "--set=auth.password=‹x› --x=y"],
    ["Authorization: Bearer abcdefgh", "Authorization: ‹x›"],
    ["curl -H 'X: Basic dXNlcjpwYXNz'", "curl -H 'X: Basic ‹x›'"],
    ['[registry]\npassword = "abc"\nport = 1\n', "[registry]\npassword = ‹x›\nport = 1\n"],
    ["[a]\npassword = two words, and more\n", "[a]\npassword = ‹x›\n"],
    [
      '{"auths":{"ghcr.io":{"auth":"dXNlcjpwYXNz","email":"a@example.test"}}}',
      '{"auths":{"ghcr.io":{"auth":‹x›,"email":"a@example.test"}}}',
    ],
    ["[a]\nkey = '''\nsecret\n'''\n-----BEGIN PRIVATE KEY-----\nMIIE\n", "‹x›"],
    [
      '[plugins."io.containerd.cri.v1.images"]\n  discard_unpacked_layers = false\n',
      '[plugins."io.containerd.cri.v1.images"]\n  discard_unpacked_layers = false\n',
    ],
    ["talos.platform=metal console=ttyS0", "talos.platform=metal console=ttyS0"],
    ["token-auth-file=/etc/tokens.csv", "token-auth-file=/etc/tokens.csv"],
  ])("%j", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
});

describe("manifests", () => {
  test("a Secret keeps its shape and loses its values, other documents stay as they are", () => {
    const role =
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: a}\nrules:\n  - resources: [secrets]\n    verbs: [get]\n";
    const secret =
      "apiVersion: v1\nkind: Secret\nmetadata:\n  name: ca\ntype: Opaque\ndata:\n  ca.key: QUJDREVG\n  ca.crt: R0hJSktM\n";
    expect(hide(`${role}---\n${secret}`)).toBe(
      `${role}---\n${secret.replace("QUJDREVG", "‹x›").replace("R0hJSktM", "‹x›")}`,
    );
  });

  test("a Secret in a List, in JSON, with a block", () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n  - {kind: Secret, stringData: {a: "abc"}}\n';
    expect(hide(list)).toBe(list.replace('"abc"', "‹x›"));
    expect(hide('{"kind":"Secret",\n"data":{"a":"QUJD"}}')).toBe('{"kind":"Secret",\n"data":{"a":‹x›}}');
    expect(hide("kind: Secret\nstringData:\n  config: |\n    abc\n    def\nmetadata: {}\n")).toBe(
      "kind: Secret\nstringData:\n  config: ‹x›\nmetadata: {}\n",
    );
  });

  test("variables, keys with a telling name and configuration inside of a ConfigMap", () => {
    const text =
      "kind: Pod\nspec:\n  containers:\n    - name: a\n      env:\n        - {name: API_TOKEN, value: abc}\n        - {name: LEVEL, value: info}\n      volumes:\n        - secret: {secretName: certs}\n";
    expect(hide(text)).toBe(text.replace("value: abc", "value: ‹x›"));
    expect(hide('kind: ConfigMap\ndata:\n  a.ini: |\n    [a]\n    password = "abc"\n  b.ini: |\n    [b]\n')).toBe(
      "kind: ConfigMap\ndata:\n  a.ini: ‹x›\n  b.ini: |\n    [b]\n",
    );
  });

  test("YAML that cannot be read is hidden where a Secret is in it", () => {
    expect(hide("kind: Secret\ndata: {a: b\n")).toBe("‹x›");
  });
});

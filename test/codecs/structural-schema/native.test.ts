import { describe, expect, test } from "vitest";
import { bundled } from "./bundled.ts";
import { verdict } from "./judged.ts";

const deployment = (container: string, pod = "") => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
${pod.replace(/^(?=.)/gm, "      ")}
      containers:
        - name: web
          image: web:1
${container.replace(/^(?=.)/gm, "          ")}
`;
const judgedDeployment = (container: string, pod = "") =>
  verdict(deployment(container, pod), bundled("apps/v1", "Deployment"));

describe("native kinds", () => {
  test("a right object is silent, with nulls and empty values as Go takes them", () => {
    expect(
      judgedDeployment("env:\ncommand: null\nimagePullPolicy: ''\nresources: {}", "nodeSelector:\nvolumes: []"),
    ).toEqual([]);
  });

  test.each([
    [
      "imagee: x",
      "unknown-field «imagee» imagee is not a field of Deployment.spec.template.spec.containers[0] (image is already there; remove imagee)",
    ],
    [
      "imagePullPolicy: Alway",
      'invalid-value «Alway» spec.template.spec.containers[0].imagePullPolicy must be one of Always, IfNotPresent, Never, got "Alway" (did you mean Always?)',
    ],
    [
      "env:\n- name: A\n  value: 1",
      "wrong-type «1» spec.template.spec.containers[0].env[0].value must be a string, got 1 (put the value in quotes)",
    ],
    ["env:\n- value: x", "missing-field «value» spec.template.spec.containers[0].env[0].name is required"],
    ["env:\n- name: ''", "missing-field «name» spec.template.spec.containers[0].env[0].name is required"],
    [
      "env:\n- name: A\n- name: A",
      'duplicate-entry «A» spec.template.spec.containers[0].env[1] repeats name "A" of spec.template.spec.containers[0].env[0] [name: name "A" is here first]',
    ],
    [
      "ports:\n- containerPort: 80\n- containerPort: 80\n  protocol: TCP",
      'duplicate-entry «80» spec.template.spec.containers[0].ports[1] repeats containerPort 80, protocol "TCP" of spec.template.spec.containers[0].ports[0] [containerPort: containerPort 80, protocol "TCP" is here first]',
    ],
    [
      "ports:\n- containerPort: '80'",
      "wrong-type «'80'» spec.template.spec.containers[0].ports[0].containerPort must be an integer, got \"80\" (remove the quotes)",
    ],
    [
      "ports:\n- containerPort: 99999999999",
      "invalid-value «99999999999» spec.template.spec.containers[0].ports[0].containerPort must be an integer of 32 bits, got 99999999999",
    ],
    [
      "resources:\n  limits:\n    memory: 512MB",
      'invalid-value «512MB» spec.template.spec.containers[0].resources.limits.memory must be a quantity such as 500m, 1.5 or 2Gi, got "512MB" (did you mean 512Mi?)',
    ],
    [
      "resources:\n  limits:\n    cpu: true",
      "wrong-type «true» spec.template.spec.containers[0].resources.limits.cpu must be a quantity such as 500m, 1.5 or 2Gi, got true",
    ],
    [
      "resources:\n  limits:\n    cpu: [1]",
      "wrong-type «1» spec.template.spec.containers[0].resources.limits.cpu must be a quantity, got a list",
    ],
    [
      "livenessProbe:\n  httpGet:\n    port: 1.5",
      "wrong-type «1.5» spec.template.spec.containers[0].livenessProbe.httpGet.port must be an integer or a string, got 1.5",
    ],
    [
      "livenessProbe:\n  httpGet:\n    path: /",
      "missing-field «httpGet» spec.template.spec.containers[0].livenessProbe.httpGet.port is required",
    ],
    ["args: {a: b}", "wrong-type «a» spec.template.spec.containers[0].args must be a list, got a map"],
  ])("%s", (container, expected) => {
    expect(judgedDeployment(container)).toEqual([expected]);
  });

  test("what the OpenAPI document calls required and the server does not", () => {
    expect(judgedDeployment("livenessProbe:\n  httpGet:\n    port: 1\n    httpHeaders:\n    - name: X")).toEqual([]);
    expect(
      verdict(
        "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: low }\n",
        bundled("scheduling.k8s.io/v1", "PriorityClass"),
      ),
    ).toEqual([]);
  });

  test("status is not judged but for its fields and types", () => {
    expect(verdict(`${deployment("")}status: {}\n`, bundled("apps/v1", "Deployment"))).toEqual([]);
    const budget =
      "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec: { minAvailable: 50% }\nstatus: {}\n";
    expect(verdict(budget, bundled("policy/v1", "PodDisruptionBudget"))).toEqual([]);
  });

  test("labels of a pod template", () => {
    const text = deployment("").replace("labels: { app: web }", "labels: { app: web, v: '1 2' }");
    expect(verdict(text, bundled("apps/v1", "Deployment"))).toEqual([
      'invalid-metadata «\'1 2\'» spec.template.metadata.labels[v] must be empty or consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit, got "1 2"',
    ]);
  });

  test("times and bytes", () => {
    const secret = (line: string) =>
      verdict(`apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n${line}\n`, bundled("v1", "Secret"));
    expect(secret("data:\n  a: aGVsbG8=")).toEqual([]);
    expect(secret("data:\n  a: |\n    aGVs\n    bG8=")).toEqual([]);
    expect(secret("data:\n  a: hello there")).toEqual([
      "invalid-value «hello there» data.a must be base64, got a string",
    ]);
    expect(secret("stringData:\n  a: 5")).toEqual([
      "wrong-type «5» stringData.a must be a string, got an integer (put the value in quotes)",
    ]);
    const lease = (time: string) =>
      verdict(
        `apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: { name: a }\nspec: { renewTime: ${time} }\n`,
        bundled("coordination.k8s.io/v1", "Lease"),
      );
    expect(lease("'2026-01-02T03:04:05.000000Z'")).toEqual([]);
    expect(lease("'2026-01-02 03:04'")).toEqual([
      "invalid-value «'2026-01-02 03:04'» spec.renewTime must be a time such as 2006-01-02T15:04:05Z, got \"2026-01-02 03:04\"",
    ]);
  });

  test("a custom resource definition holds any schema", () => {
    const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.test }
spec:
  group: example.test
  names: { kind: Widget, plural: widgets }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: { type: object, default: { a: [1] }, additionalProperties: { type: string } }
`;
    expect(verdict(crd, bundled("apiextensions.k8s.io/v1", "CustomResourceDefinition"))).toEqual([]);
  });
});

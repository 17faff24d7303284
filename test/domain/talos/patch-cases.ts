// Patches for the comparison with `talosctl machineconfig patch`, which decodes and merges, but does not validate.

export interface PatchCase {
  readonly name: string;
  readonly text: string;
  /** Applied to the v1alpha1 document alone; else to everything that talhelper renders. */
  readonly single?: boolean;
  /** Why we do not say what talosctl says. */
  readonly differs?: string;
}

const kubelet = "machine:\n  kubelet:\n";

const merges: readonly PatchCase[] = [
  { name: "of one field", text: "machine: { sysctls: { a: b } }\n" },
  {
    name: "of several documents",
    text: "machine: {}\n---\napiVersion: v1alpha1\nkind: LinkConfig\nname: eth7\nmtu: 9000\n",
  },
  { name: "with an unknown field", text: "machine: { sysctl: { a: b } }\n" },
  { name: "with an unknown kind", text: "apiVersion: v1alpha1\nkind: LinkConfg\nname: a\n" },
  { name: "with a kind of 1.14", text: "apiVersion: v1alpha1\nkind: KubeletConfig\nimage: a\n" },
  { name: "with a null", text: "machine: { nodeLabels: { a: null } }\n" },
  { name: "with a wrong type", text: "machine: { sysctls: [a] }\n" },
  { name: "that deletes a field", text: `${kubelet}    $patch: delete\n` },
  { name: "that deletes an unknown field", text: "machine:\n  kublet:\n    $patch: delete\n" },
  { name: "that deletes a document", text: "apiVersion: v1alpha1\nkind: HostnameConfig\n$patch: delete\n" },
  { name: "that deletes a document without its kind", text: "apiVersion: v1alpha1\n$patch: delete\n" },
  { name: "that deletes everything", text: "$patch: delete\n" },
  {
    name: "that deletes a named item",
    text: "cluster:\n  apiServer:\n    admissionControl:\n      - name: PodSecurity\n        $patch: delete\n",
  },
  {
    name: "that deletes an unnamed item",
    text: "cluster:\n  apiServer:\n    admissionControl:\n      - $patch: delete\n",
  },
  {
    name: "that deletes inside an item",
    text: "cluster:\n  apiServer:\n    admissionControl:\n      - name: PodSecurity\n        configuration:\n          $patch: delete\n",
  },
  { name: "with $patch: replace", text: `${kubelet}    $patch: replace\n` },
  { name: "twice for one document", text: "machine: {}\n---\nmachine: {}\n" },
  { name: "without a name of a named kind", text: "apiVersion: v1alpha1\nkind: LinkConfig\nmtu: 9000\n" },
  { name: "with an empty document", text: "machine: {}\n---\n# nothing\n" },
  { name: "that is text", text: "hello world\n" },
  { name: "with a wrong duration", text: "apiVersion: v1alpha1\nkind: TimeSyncConfig\nbootTimeout: soon\n" },
  { name: "with a duplicate key", text: "machine: {}\nmachine: {}\n" },
];

const operations: readonly PatchCase[] = [
  { name: "add", text: "- op: add\n  path: /machine/sysctls\n  value: { a: b }\n" },
  { name: "add to an unknown field", text: "- op: add\n  path: /machine/sysctl\n  value: { a: b }\n" },
  { name: "add of a wrong type", text: "- op: add\n  path: /machine/sysctls\n  value: [a]\n" },
  { name: "add of an unknown field inside", text: "- op: add\n  path: /machine/kubelet\n  value: { imag: a }\n" },
  { name: "add to the end of a list", text: "- op: add\n  path: /machine/certSANs/-\n  value: a.example.org\n" },
  { name: "add with an escaped key", text: "- op: add\n  path: /machine/nodeLabels/a~1b\n  value: c\n" },
  { name: "replace", text: "- op: replace\n  path: /debug\n  value: true\n" },
  { name: "replace by a word", text: "- op: replace\n  path: /debug\n  value: sure\n" },
  { name: "remove", text: "- op: remove\n  path: /machine/kubelet\n" },
  { name: "remove of an unknown field", text: "- op: remove\n  path: /machine/kublet\n" },
  { name: "test", text: "- op: test\n  path: /debug\n  value: false\n" },
  { name: "move", text: "- op: move\n  from: /machine/nodeLabels\n  path: /machine/nodeAnnotations\n" },
  { name: "an unknown operation", text: "- op: put\n  path: /debug\n  value: true\n" },
  { name: "no operation", text: "- path: /debug\n  value: true\n" },
  { name: "no path", text: "- op: add\n  value: true\n" },
  { name: "a path without /", text: "- op: add\n  path: debug\n  value: true\n" },
  { name: "JSON", text: '[{"op": "add", "path": "/debug", "value": true}]' },
];

export const patchCases: readonly PatchCase[] = [
  ...merges,
  ...operations.map((each) => ({ ...each, name: `${each.name}, of one document`, single: true })),
  { name: "add, of several documents", text: operations[0]?.text ?? "" },
];

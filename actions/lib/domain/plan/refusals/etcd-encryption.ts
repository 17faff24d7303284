// Secrets in etcd carry the provider and the name of the key that they were written with: `k8s:enc:secretbox:v1:key2:`.
// An API server that has no such key cannot read one of them, whatever the key's content is.
import { nodesText } from "#domain/machine-config/fold.ts";
import type { ConfigDocument, ConfigValue } from "#domain/machine-config/rendered.ts";
import { isRecord, listOf, machineValue, valueAt } from "#domain/plan/config-reading.ts";
import type { Refusal } from "#domain/plan/plan.ts";
import { movementsOf, type ChangedMachine, type PlanSubject } from "#domain/plan/subject.ts";
import { named, placeOf } from "./field-place.ts";

/** Every key that writes at base and is not there at head. */
export function etcdEncryption(subject: PlanSubject): readonly Refusal[] {
  const lost = movementsOf(subject).staying.flatMap((machine) => {
    const keys = lostKeys(machine);
    return keys.length === 0 ? [] : [{ hostname: machine.head.hostname, keys }];
  });
  if (lost.length === 0) return [];
  const keys = [...new Set(lost.flatMap((one) => one.keys))];
  const who = nodesText(
    lost.map(({ hostname }) => hostname),
    subject.changes,
  );
  const about = subject.changes.flatMap(({ fields }) => fields).find(isEncryption);
  return [
    {
      rule: "etcd-encryption",
      message: `${named(keys)}, with which kube-apiserver has written Secrets to etcd, is not in the new configuration of ${who}: none of them can be read any more, and nothing that needs one starts`,
      fix: "keep the provider and the name of its key (Talos writes secretbox with key2 and aescbc with key1), behind the new one where there is one; talhelper needs a release made with Talos 1.14.0 or newer to do so",
      ...placeOf(about),
    },
  ];
}

function isEncryption({ document, path }: { readonly document: string; readonly path: string }): boolean {
  return document === "KubeEtcdEncryptionConfig" || /^cluster\.\w+EncryptionSecret$/u.test(path);
}

function lostKeys({ base, head }: ChangedMachine): readonly string[] {
  const [before, after] = [keysOf(base.documents), keysOf(head.documents)];
  if (before === undefined || after === undefined) return [];
  const known = new Set(after.map(({ resource, key }) => `${resource} ${key}`));
  const writing = new Map(before.toReversed().map(({ resource, key }) => [resource, key]));
  return [...new Set([...writing].filter(([resource, key]) => !known.has(`${resource} ${key}`)).map(([, key]) => key))];
}

interface Key {
  readonly resource: string;
  /** `the secretbox key key2` */
  readonly key: string;
}

/** In the order in which they are tried; the first of a resource writes. Undefined: a node without an API server's keys. */
function keysOf(documents: readonly ConfigDocument[]): readonly Key[] | undefined {
  const document = documents.find(({ kind }) => kind === "KubeEtcdEncryptionConfig");
  if (document !== undefined) return listOf(valueAt(document.value, ["config", "resources"])).flatMap(keysOfResources);
  const secretbox = machineValue(documents, "cluster", "secretboxEncryptionSecret");
  const aescbc = machineValue(documents, "cluster", "aescbcEncryptionSecret");
  const keys = [...keyNamed("secretbox", "key2", secretbox), ...keyNamed("aescbc", "key1", aescbc)];
  return keys.length === 0 ? undefined : keys.map((key): Key => ({ resource: "secrets", key }));
}

/** What Talos makes of a secret without a document: `k8stemplates/apiserver.go`. */
function keyNamed(provider: string, name: string, secret: ConfigValue | undefined): readonly string[] {
  return typeof secret === "string" && secret !== "" ? [words(provider, name)] : [];
}

function keysOfResources(entry: ConfigValue): readonly Key[] {
  const keys = listOf(valueAt(entry, ["providers"])).flatMap((provider) =>
    Object.entries(isRecord(provider) ? provider : {}).flatMap(([kind, settings]) =>
      listOf(valueAt(settings, ["keys"])).flatMap((key) => {
        const name = valueAt(key, ["name"]);
        return typeof name === "string" ? [words(kind, name)] : [];
      }),
    ),
  );
  return listOf(valueAt(entry, ["resources"])).flatMap((resource) =>
    typeof resource === "string" ? keys.map((key): Key => ({ resource, key })) : [],
  );
}

function words(provider: string, name: string): string {
  return `the ${provider} key ${name}`;
}

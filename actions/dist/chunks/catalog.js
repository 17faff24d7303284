import { t as changeRules } from "./change-rules.js";
import { t as judgementRules } from "./judgement.js";

// actions/lib/rules/plan.ts
function refusal({ name, ...words }) {
	return {
		id: `plan/${name}`,
		severity: "error",
		...words
	};
}
const planRules = [
	refusal({
		name: "version-path",
		title: "upgrade that skips a minor, goes back, or has the wrong order",
		why: "Talos is tested from one minor to the next, `talosctl upgrade-k8s` refuses to skip one, and a node that starts with an etcd older than its data stays down. The path is walked one minor at a time, Talos and Kubernetes in turn, each stop a pair that the support matrix knows.",
		example: "# talos/talenv.yaml, before: talosVersion: v1.12.7\ntalosVersion: v1.14.1\n",
		fix: "Raise one minor at a time, and Talos before the Kubernetes that needs it."
	}),
	refusal({
		name: "kubernetes-range",
		title: "Kubernetes outside what this Talos runs",
		why: "Each Talos runs a range of Kubernetes minors and refuses a configuration with another: the upgrade stops on the first node, which then runs neither.",
		example: "# talos/talenv.yaml\ntalosVersion: v1.13.8\nkubernetesVersion: v1.37.0 # Talos 1.13 runs 1.31 to 1.36\n",
		fix: "Choose a Kubernetes that this Talos runs, or raise Talos first."
	}),
	refusal({
		name: "quorum",
		title: "change of the control planes that etcd does not survive well",
		why: "etcd accepts writes only while more than half of its members are there. Members that leave at once take the majority along, and an even number of members tolerates no more losses than one fewer.",
		example: "# talos/talconfig.yaml, before: three control planes\nnodes:\n  - { hostname: talos-cp-1, controlPlane: true }\n",
		fix: "Take away or add one control plane at a time, each in a change of its own."
	}),
	refusal({
		name: "all-control-planes",
		title: "all control planes exchanged or moved at once",
		why: "etcd is carried from member to member. Where none stays, nobody hands the data on, and every object of the cluster is gone.",
		example: "# before: talos-cp-1, talos-cp-2 and talos-cp-3\nnodes:\n  - { hostname: new-cp-1, controlPlane: true }\n  - { hostname: new-cp-2, controlPlane: true }\n  - { hostname: new-cp-3, controlPlane: true }\n",
		fix: "Exchange one control plane at a time, and wait until etcd has the new member."
	}),
	refusal({
		name: "single-control-plane",
		title: "restart of the only control plane",
		why: "While it restarts there is no API and no etcd, and when it does not come back there is no other node to repair it from.",
		example: "# one control plane, and before: talosVersion: v1.13.7\ntalosVersion: v1.13.8\n",
		fix: "Take a snapshot of etcd and do it by hand, or add two control planes first."
	}),
	refusal({
		name: "cluster-name",
		title: "change of the cluster's name",
		why: "Certificates, contexts and tools go on using the old name; Talos has no way to rename a cluster.",
		example: "# before: clusterName: kubernetes\nclusterName: home\n",
		fix: "Keep the name; another name is another cluster."
	}),
	refusal({
		name: "cluster-ca",
		title: "change of the cluster's secrets",
		why: "Nodes trust each other by the cluster's CAs and tokens. Applied one by one, a new CA splits the cluster into those that have it and those that do not. Whether a CA is among what changed cannot be seen without the key, so every change of the bundle counts.",
		example: "# talos/talsecret.sops.yaml, made anew by talhelper gensecret\ncerts:\n  os:\n    crt: ENC[AES256_GCM,data:…] # another one\n",
		fix: "Take the change back, or rotate by hand as the Talos documentation says (talosctl rotate-ca)."
	}),
	refusal({
		name: "cluster-cidr",
		title: "change of the pod or service network",
		why: "Addresses that are given out stay as they are, certificates name the old ones, and pods of the old and the new network do not reach each other.",
		example: "# before: clusterPodNets: [10.42.0.0/16]\nclusterPodNets: [10.44.0.0/16]\n",
		fix: "Keep the networks; another network is another cluster."
	}),
	refusal({
		name: "cluster-endpoint",
		title: "change of the control plane's endpoint",
		why: "Every kubelet and kubeconfig goes to the new address from the moment that its node has it. When nothing answers there with a fitting certificate, the nodes fall out of the cluster one after the other.",
		example: "# before: endpoint: https://172.16.1.49:6443\nendpoint: https://172.16.1.48:6443\n",
		fix: "Let the new address answer beside the old one first, with both in the certificates, then change it by hand."
	}),
	refusal({
		name: "etcd-encryption",
		title: "key that Secrets in etcd were written with is gone",
		why: "Every Secret in etcd begins with the provider and the name of the key that it was written with, and an API server that has no key of that name reads none of them. Talos writes secretbox with key2; talhelper 3.1.16 gives a tree of Talos 1.14 a KubeEtcdEncryptionConfig with key1.",
		example: "kind: KubeEtcdEncryptionConfig\nconfig:\n  resources:\n    - resources: [secrets]\n      providers:\n        - secretbox: { keys: [{ name: key1, secret: … }] } # before: key2\n",
		fix: "Keep the provider and the name of the key, behind the new key where there is one; render with a talhelper made with Talos 1.14.0 or newer."
	}),
	refusal({
		name: "disk-wipe",
		title: "change that a disk survives only empty",
		why: "Installation disk, encryption and layout of system volumes are settled when a node is installed. Talos takes the new configuration and changes nothing, or wipes what is there.",
		example: "# before: installDisk: /dev/sda\ninstallDisk: /dev/nvme0n1\n",
		fix: "Install the node anew, one at a time, or take the change back."
	}),
	refusal({
		name: "secure-boot",
		title: "installer that turns secure boot on or off",
		why: "Firmware that wants a signed image does not start one that is not signed: after the upgrade the node stays dark. The other way round an upgrade changes the image and not the firmware, and encryption sealed to the TPM does not open.",
		example: "machineSpec:\n  secureboot: true # before: false\n",
		fix: "Install the node anew from the other medium, one at a time."
	}),
	refusal({
		name: "schematic",
		title: "schematic without an extension that the configuration needs",
		why: "System extensions are part of the image. After an upgrade to a schematic without it, the kernel module does not load or the service does not start, and what stands on it (storage, a network, a GPU) is gone with the reboot.",
		example: "# before: officialExtensions: [siderolabs/iscsi-tools], which the storage needs\nschematic:\n  customization:\n    systemExtensions: { officialExtensions: [] }\n",
		fix: "Keep the extension, or take away first what needs it."
	})
];

// actions/lib/rules/schema.ts
const schemaRules = [
	{
		id: "schema/unknown-field",
		severity: "error",
		title: "field that the schema does not know",
		why: "A custom resource with an unknown field is refused, and so are a Role, a ClusterRole and a CustomResourceDefinition. In any other built-in kind Flux drops the field without a word: the object is Ready and does not do what you wrote. Talos and talhelper refuse the whole file.",
		example: "kind: HelmRelease\nspec:\n  intervall: 1h\n",
		fix: "Correct the name, or remove the field."
	},
	{
		id: "schema/missing-field",
		severity: "error",
		title: "required field that is not there",
		why: "The API server refuses the object, and Flux applies nothing of the same stage: one bad object holds back its good neighbours.",
		example: "kind: HTTPRoute\nspec:\n  rules:\n    - backendRefs:\n        - port: 80 # name is required\n",
		fix: "Add the field."
	},
	{
		id: "schema/wrong-type",
		severity: "error",
		title: "value of the wrong type",
		why: "A number where text is expected (`\"8080\"` against `8080`, `yes` read as a boolean) is refused by the API server; kustomize removes quotes around `${VAR}`, so the type can change after substitution.",
		example: "env:\n  - name: PORT\n    value: 8080 # text is wanted: \"8080\"\n",
		fix: "Write the value as the type that is wanted; quotes make text."
	},
	{
		id: "schema/invalid-value",
		severity: "error",
		title: "value that the schema does not allow",
		why: "The value breaks an enumeration, a pattern, a bound or a format of the field; the object is refused when Flux applies it.",
		example: "kind: PersistentVolumeClaim\nspec:\n  accessModes: [ReadWriteEverywhere]\n",
		fix: "Use one of the values that the message names, or one that fits the pattern."
	},
	{
		id: "schema/duplicate-entry",
		severity: "error",
		title: "list entry with a key that is already there",
		why: "Lists that are merged by key (containers, ports, env) may hold each key once. Server-side apply, which Flux uses, refuses the object.",
		example: "env:\n  - { name: TZ, value: UTC }\n  - { name: TZ, value: Etc/UTC }\n",
		fix: "Remove one of the two, or give it a name of its own."
	},
	{
		id: "schema/invalid-metadata",
		severity: "error",
		title: "name, label or annotation that Kubernetes refuses",
		why: "Names are DNS names, label values have at most 63 characters; anything else is refused whatever the kind.",
		example: "metadata:\n  name: My_App\n",
		fix: "Use lower-case letters, digits and `-` for names; shorten values of labels to 63 characters."
	},
	{
		id: "schema/broken-rule",
		severity: "error",
		title: "object that breaks a rule of its kind",
		why: "The definition of the kind carries rules (CEL, `x-kubernetes-validations`) beyond types and patterns: fields that exclude or need each other, values that must not change. The API server refuses the object with these words.",
		example: "kind: HTTPRoute\nspec:\n  rules:\n    - filters:\n        - type: RequestRedirect # and no requestRedirect beside it\n",
		fix: "Do what the words of the rule ask for."
	},
	{
		id: "schema/cel-not-evaluated",
		severity: "warning",
		title: "rule of a kind that could not be evaluated",
		why: "A CEL rule of the kind's definition ended in an error here. The API server refuses an object when that happens there; if its own evaluation gets further, the rule is one that we do not understand.",
		example: "# a rule of a CRD that calls a function which is not known here\nx-kubernetes-validations:\n  - rule: self.spec.weight.sqrt() < 10\n",
		fix: "Look at the object and the rule that the message names; report the rule to us if the API server accepts it."
	},
	{
		id: "schema/deprecated-field",
		severity: "info",
		title: "field that still works and is going away",
		why: "The field is accepted by the version that you run and is dropped or replaced in a later one; change it before that upgrade, not during it.",
		example: "# Talos\nmachine:\n  network:\n    hostname: talos-cp-1 # now a document of its own, HostnameConfig\n",
		fix: "Write the successor that the message names."
	},
	{
		id: "kubernetes/no-such-kind",
		severity: "error",
		title: "kind or API version that the cluster does not serve",
		why: "Flux stops with `no matches for kind \"…\" in version \"…\"`: the kind is misspelt, or its API version was removed from Kubernetes.",
		example: "apiVersion: policy/v1beta1 # removed in Kubernetes 1.25\nkind: PodDisruptionBudget\n",
		fix: "Correct the kind, or move to the API version that the message names."
	},
	{
		id: "kubernetes/unknown-kind",
		severity: "info",
		title: "kind without a schema",
		why: "No schema in the bundle, in the repository's CRDs or in the settings' `schemas:` describes this kind, so its fields could not be judged.",
		example: "apiVersion: example.com/v1\nkind: Gadget\n",
		fix: "Name the folder of its CRD under `schemas:` in the settings, or put the CRD into the tree."
	},
	{
		id: "talos/unknown-kind",
		severity: "error",
		title: "document kind that Talos does not know",
		why: "Talos refuses the whole machine configuration when one document has a kind that its version does not know.",
		example: "apiVersion: v1alpha1\nkind: HostNameConfig # HostnameConfig\n",
		fix: "Correct the kind, or raise talosVersion to one that has it."
	},
	{
		id: "talos/duplicate-document",
		severity: "error",
		title: "Talos document that stands twice",
		why: "Talos refuses a machine configuration with two documents of the same apiVersion, kind and name.",
		example: "apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: talos-cp-1\n---\napiVersion: v1alpha1\nkind: HostnameConfig\nhostname: talos-cp-1\n",
		fix: "Remove one of the two."
	}
];
const byCode$1 = {
	"unknown-field": "schema/unknown-field",
	"missing-field": "schema/missing-field",
	"wrong-type": "schema/wrong-type",
	"invalid-value": "schema/invalid-value",
	"duplicate-entry": "schema/duplicate-entry",
	"invalid-metadata": "schema/invalid-metadata",
	"deprecated-field": "schema/deprecated-field",
	"unknown-kind": "kubernetes/no-such-kind",
	"duplicate-document": "talos/duplicate-document",
	"value-hidden": "schema/invalid-value",
	"broken-rule": "schema/broken-rule",
	"rule-not-evaluated": "schema/cel-not-evaluated"
};
/** The rule that a violation belongs to; a Talos document has a rule of its own for unknown kinds. */
function schemaRuleOf(code, isTalos) {
	return isTalos && code === "unknown-kind" ? "talos/unknown-kind" : byCode$1[code];
}

// actions/lib/rules/settings.ts
const settingsRules = [
	{
		id: "settings/ignore-without-reason",
		severity: "error",
		title: "inline ignore without a reason",
		why: "An ignore that does not say why cannot be reviewed; write `# homelab: ignore RULE -- reason`.",
		example: "image: app:latest # homelab: ignore kubernetes/image-not-pinned\n",
		fix: "Say why: `# homelab: ignore kubernetes/image-not-pinned -- built on this machine`."
	},
	{
		id: "settings/expired-toleration",
		severity: "warning",
		title: "toleration whose date has passed",
		why: "The finding counts again. Mend the cause, or give the toleration a new date and say why.",
		example: "tolerate:\n  - rule: schema/unknown-field\n    path: kubernetes/apps/lab/**\n    reason: the CRD is newer than the schemas here\n    until: 2025-01-31\n",
		fix: "Mend the cause, or set a new date and say why."
	},
	{
		id: "settings/unused-toleration",
		severity: "info",
		title: "toleration or ignore that matches nothing",
		why: "It hides nothing today and would hide the next mistake of the same kind; remove it.",
		example: "tolerate:\n  - rule: schema/unknown-field\n    path: kubernetes/apps/removed/** # no such folder any more\n    reason: the CRD is newer than the schemas here\n",
		fix: "Remove the entry."
	},
	{
		id: "settings/unknown-rule",
		severity: "info",
		title: "rule that this version does not know",
		why: "The entry has no effect: the rule was renamed, or belongs to another version.",
		example: "rules:\n  kubernetes/image-pinned: off # kubernetes/image-not-pinned\n",
		fix: "Correct the name; `homelab rules` lists them."
	},
	{
		id: "settings/changed",
		severity: "warning",
		title: "settings that this change edits",
		why: "Settings decide how grave a finding is. Those of the base revision judge this change; the new ones count after the merge.",
		example: "# the pull request adds this to .github/homelab.yaml\nrules:\n  sops/plaintext-secret: off\n",
		fix: "Look at what the change allows, before anything else of it."
	}
];

// actions/lib/rules/tools.ts
const toolRules = [
	{
		id: "sops/mac-mismatch",
		severity: "error",
		everywhere: true,
		title: "encrypted file whose MAC does not fit",
		why: "SOPS signs what it encrypts, so that nobody can take values away or swap them without the key. A file that was edited by hand or merged by Git has a MAC that does not fit: `sops` and Flux refuse to decrypt it. Verified by the real `sops` where a key is at hand, and never in a pull request.",
		example: "stringData:\n  user: ENC[AES256_GCM,data:…]\n  # password: was deleted by hand\nsops:\n  mac: ENC[AES256_GCM,data:…] # of the file with the password\n",
		fix: "Take the last good version from Git, and make the change again with `sops edit FILE`."
	},
	{
		id: "workflows/actionlint",
		severity: "error",
		title: "workflow that actionlint refuses",
		why: "GitHub refuses a workflow with a wrong key or expression without a word in the pull request: the checks that it holds simply do not run.",
		example: "jobs:\n  test:\n    runs_on: ubuntu-24.04 # runs-on\n",
		fix: "Do what actionlint says."
	},
	{
		id: "workflows/zizmor",
		severity: "warning",
		title: "workflow that zizmor warns about",
		why: "A workflow runs with a token for the repository, and what a stranger writes (a title, a branch name, an image tag) can reach it. zizmor knows the ways; the link behind each name is https://docs.zizmor.sh/audits.",
		example: "on: pull_request_target\njobs:\n  greet:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo \"${{ github.event.pull_request.title }}\"\n",
		fix: "Follow the page of the audit that the message names."
	},
	{
		id: "tools/kubeconform-disagrees",
		severity: "warning",
		title: "object that kubeconform refuses and we accept",
		why: "Two validators read the same schema and come to different answers. One of them is wrong, and until it is known which, look at the object yourself.",
		example: "kubeconform: object is invalid: problem validating schema\nhomelab:     nothing to say\n",
		fix: "Look at the object, and report the difference to us with its schema."
	},
	{
		id: "talos/render-failed",
		severity: "error",
		title: "Talos tree that talhelper refuses",
		why: "talhelper makes the configuration of all nodes or of none. While it refuses the tree there is nothing to apply: not this change, not the next upgrade, not the node that you have to replace tonight.",
		example: "# talos/talconfig.yaml\nkubernetesVersion: ${kubernetesVersion} # talenv.yaml does not define it\n",
		fix: "Mend what talhelper names; `talhelper genconfig` shows it on your machine."
	},
	{
		id: "talos/render-refused",
		severity: "error",
		title: "Talos tree that is not given to talhelper",
		why: "talhelper opens whatever file a patch names, hands its whole environment to templates, takes no variable at all of a talenv with one line that it cannot read, and writes two nodes into one file: each without a word. What came out would not be what the tree says, or would not come from the tree alone.",
		example: "patches:\n  - \"@../../../etc/machine-id\"\n",
		fix: "Keep patches inside the Talos folder, and values in talenv.yaml."
	},
	{
		id: "talos/validate",
		severity: "error",
		title: "rendered configuration that Talos refuses",
		why: "The real talosctl of the cluster's minor judges each node's configuration as the node will. What it refuses, the node refuses too: at apply, or at its next start.",
		example: "# talos/patches/kubelet.yaml\nmachine:\n  kubelet:\n    image: kubelet # no registry, no tag\n",
		fix: "Mend what Talos names in the file that the finding points to."
	},
	{
		id: "talos/secret-files",
		severity: "error",
		title: "more than one secret file beside a talconfig",
		why: "talhelper takes the last of them in an order that nobody remembers. With the wrong one it renders a cluster with other certificate authorities, and ends well.",
		example: "talos/talsecret.yaml\ntalos/talsecret.sops.yaml\n",
		fix: "Keep one of them, and let it be the encrypted one."
	},
	{
		id: "tools/broken-pins",
		severity: "error",
		title: "tool pins that cannot be read",
		why: "mise refuses the file, and the tool chain falls back to the versions that come with this release (in a pull request: to the base's), which may not be the ones that you meant.",
		example: "# .mise.toml\n[tools\nkubectl = \"1.36.4\"\n",
		fix: "Make the file one that `mise install` accepts."
	},
	{
		id: "tools/floating-pin",
		severity: "warning",
		title: "tool version that pins nothing",
		why: "Today's and tomorrow's run use different tools, and no checksum says that the download is the one that was meant. Give an exact version, and let `mise lock` write the checksums.",
		example: "# .mise.toml\n[tools]\nkubectl = \"latest\"\n",
		fix: "Write an exact version, and run `mise lock`."
	},
	{
		id: "tools/pin-changed",
		severity: "info",
		title: "tool pin that this change edits",
		why: "The new tool judges this change already. It comes from the tool's own project and has a checksum; still, look at why it is changed.",
		example: "# .mise.toml, before: kubectl = \"1.36.3\"\n[tools]\nkubectl = \"1.36.4\"\n",
		fix: "Look at why it is changed; there is nothing to mend."
	},
	{
		id: "tools/pin-not-trusted",
		severity: "warning",
		title: "changed tool pin that is not used",
		why: "The new release has no checksum, comes from somewhere else than the tool's own project, or replaces a release without a new version. A pull request could bring any program that way, so the base's tool is used until it is merged.",
		example: "# mise.lock, for a version that the base does not have\n[[tools.kubectl]]\nversion = \"1.36.4\"\nbackend = \"github:somebody/kubectl\" # not the project itself\n",
		fix: "Take the tool from its own project, and commit the checksums that `mise lock` writes."
	}
];

// actions/lib/rules/yaml.ts
const yamlRules = [
	{
		id: "yaml/syntax",
		severity: "error",
		title: "text that is not YAML",
		why: "kustomize and talhelper stop at the first file that does not parse, and with it every object of the same build; Flux keeps the last good revision and says BuildFailed.",
		example: "data:\n  greeting: \"hello\n",
		fix: "Close what is open at the place, or write the text as a block (`|`)."
	},
	{
		id: "yaml/duplicate-key",
		severity: "error",
		title: "key that stands twice in one map",
		why: "Which of the two values counts depends on the program: kustomize refuses the file, others take the last one silently.",
		example: "spec:\n  interval: 1h\n  interval: 30m\n",
		fix: "Keep one of the two."
	},
	{
		id: "yaml/encoding",
		severity: "error",
		title: "file that is not UTF-8 text",
		why: "Kubernetes, kustomize and Talos read UTF-8 only. Other bytes come from a wrong editor setting, a binary file with a YAML name, or an encrypted file that was saved wrongly.",
		example: "# saved as Latin-1: the byte E9 is no UTF-8\nname: café\n",
		fix: "Save the file as UTF-8, or give what is no text another name."
	},
	{
		id: "yaml/limit",
		severity: "error",
		title: "document too large, too deep or expanding without bound",
		why: "Parsers of the API server, kustomize and Talos refuse such documents, and a few bytes of nested aliases can fill the memory of whoever expands them.",
		example: "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b] # and so on\n",
		fix: "Split the document, and write out what aliases of aliases stand for."
	},
	{
		id: "yaml/unknown-tag",
		severity: "warning",
		title: "private tag that is not understood",
		why: "Kubernetes, kustomize and Talos drop tags such as `!secret` without a word and read what follows as plain text: the program that the tag is for never sees it.",
		example: "password: !secret database\n",
		fix: "Write what the programs that read the file understand: a value, or a reference to a Secret."
	},
	{
		id: "yaml/not-json",
		severity: "error",
		title: "YAML that cannot become JSON",
		why: "Kubernetes turns every document into JSON. Unknown anchors, maps as keys, infinities and NaN have no JSON form, so the object is refused.",
		example: "spec:\n  template: *defaults # nothing is called &defaults\n",
		fix: "Define the anchor in the same document; write numbers and keys that JSON has."
	}
];
const byCode = {
	syntax: "yaml/syntax",
	"duplicate-key": "yaml/duplicate-key",
	encoding: "yaml/encoding",
	limit: "yaml/limit",
	"unknown-alias": "yaml/not-json",
	"unknown-tag": "yaml/unknown-tag",
	"not-json": "yaml/not-json"
};
/** The rule that a problem of the reader belongs to. */
function yamlRuleOf(code) {
	return byCode[code];
}

// actions/lib/rules/catalog.ts
const all = [
	...yamlRules,
	...schemaRules,
	...settingsRules,
	...toolRules,
	...planRules,
	...changeRules,
	...judgementRules
];
const ruleCatalog = new Map(all.map((rule) => [rule.id, rule]));

export { yamlRuleOf as n, schemaRuleOf as r, ruleCatalog as t };
import { t as judgementRules } from "./judgement.js";

// actions/lib/rules/schema.ts
const schemaRules = [
	{
		id: "schema/unknown-field",
		severity: "error",
		title: "field that the schema does not know",
		why: "A custom resource with an unknown field is refused. In a built-in kind Flux drops the field without a word: the object is Ready and does not do what you wrote. Talos and talhelper refuse the whole file."
	},
	{
		id: "schema/missing-field",
		severity: "error",
		title: "required field that is not there",
		why: "The API server refuses the object, and Flux applies nothing of the same stage: one bad object holds back its good neighbours."
	},
	{
		id: "schema/wrong-type",
		severity: "error",
		title: "value of the wrong type",
		why: "A number where text is expected (`\"8080\"` against `8080`, `yes` read as a boolean) is refused by the API server; kustomize removes quotes around `${VAR}`, so the type can change after substitution."
	},
	{
		id: "schema/invalid-value",
		severity: "error",
		title: "value that the schema does not allow",
		why: "The value breaks an enumeration, a pattern, a bound or a format of the field; the object is refused when Flux applies it."
	},
	{
		id: "schema/duplicate-entry",
		severity: "error",
		title: "list entry with a key that is already there",
		why: "Lists that are merged by key (containers, ports, env) may hold each key once. Server-side apply, which Flux uses, refuses the object."
	},
	{
		id: "schema/invalid-metadata",
		severity: "error",
		title: "name, label or annotation that Kubernetes refuses",
		why: "Names are DNS names, label values have at most 63 characters; anything else is refused whatever the kind."
	},
	{
		id: "schema/deprecated-field",
		severity: "info",
		title: "field that still works and is going away",
		why: "The field is accepted by the version that you run and is dropped or replaced in a later one; change it before that upgrade, not during it."
	},
	{
		id: "kubernetes/no-such-kind",
		severity: "error",
		title: "kind or API version that the cluster does not serve",
		why: "Flux stops with `no matches for kind \"…\" in version \"…\"`: the kind is misspelt, or its API version was removed from Kubernetes."
	},
	{
		id: "kubernetes/unknown-kind",
		severity: "info",
		title: "kind without a schema",
		why: "No schema in the bundle, in the repository's CRDs or in the settings' `schemas:` describes this kind, so its fields could not be judged."
	},
	{
		id: "talos/unknown-kind",
		severity: "error",
		title: "document kind that Talos does not know",
		why: "Talos refuses the whole machine configuration when one document has a kind that its version does not know."
	},
	{
		id: "talos/duplicate-document",
		severity: "error",
		title: "Talos document that stands twice",
		why: "Talos refuses a machine configuration with two documents of the same apiVersion, kind and name."
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
	"value-hidden": "schema/invalid-value"
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
		why: "An ignore that does not say why cannot be reviewed; write `# homelab: ignore RULE -- reason`."
	},
	{
		id: "settings/expired-toleration",
		severity: "warning",
		title: "toleration whose date has passed",
		why: "The finding counts again. Mend the cause, or give the toleration a new date and say why."
	},
	{
		id: "settings/unused-toleration",
		severity: "info",
		title: "toleration or ignore that matches nothing",
		why: "It hides nothing today and would hide the next mistake of the same kind; remove it."
	},
	{
		id: "settings/unknown-rule",
		severity: "info",
		title: "rule that this version does not know",
		why: "The entry has no effect: the rule was renamed, or belongs to another version."
	},
	{
		id: "settings/changed",
		severity: "warning",
		title: "settings that this change edits",
		why: "Settings decide how grave a finding is. Those of the base revision judge this change; the new ones count after the merge."
	}
];

// actions/lib/rules/tools.ts
const toolRules = [
	{
		id: "sops/mac-mismatch",
		severity: "error",
		everywhere: true,
		title: "encrypted file whose MAC does not fit",
		why: "SOPS signs what it encrypts, so that nobody can take values away or swap them without the key. A file that was edited by hand or merged by Git has a MAC that does not fit: `sops` and Flux refuse to decrypt it. Verified by the real `sops` where a key is at hand, and never in a pull request."
	},
	{
		id: "workflows/actionlint",
		severity: "error",
		title: "workflow that actionlint refuses",
		why: "GitHub refuses a workflow with a wrong key or expression without a word in the pull request: the checks that it holds simply do not run."
	},
	{
		id: "workflows/zizmor",
		severity: "warning",
		title: "workflow that zizmor warns about",
		why: "A workflow runs with a token for the repository, and what a stranger writes (a title, a branch name, an image tag) can reach it. zizmor knows the ways; the link behind each name is https://docs.zizmor.sh/audits."
	},
	{
		id: "tools/kubeconform-disagrees",
		severity: "warning",
		title: "object that kubeconform refuses and we accept",
		why: "Two validators read the same schema and come to different answers. One of them is wrong, and until it is known which, look at the object yourself."
	},
	{
		id: "tools/broken-pins",
		severity: "error",
		title: "tool pins that cannot be read",
		why: "mise refuses the file, and the tool chain falls back to the versions that come with this release (in a pull request: to the base's), which may not be the ones that you meant."
	},
	{
		id: "tools/floating-pin",
		severity: "warning",
		title: "tool version that pins nothing",
		why: "Today's and tomorrow's run use different tools, and no checksum says that the download is the one that was meant. Give an exact version, and let `mise lock` write the checksums."
	},
	{
		id: "tools/pin-changed",
		severity: "info",
		title: "tool pin that this change edits",
		why: "The new tool judges this change already. It comes from the tool's own project and has a checksum; still, look at why it is changed."
	},
	{
		id: "tools/pin-not-trusted",
		severity: "warning",
		title: "changed tool pin that is not used",
		why: "The new release has no checksum, comes from somewhere else than the tool's own project, or replaces a release without a new version. A pull request could bring any program that way, so the base's tool is used until it is merged."
	}
];

// actions/lib/rules/yaml.ts
const yamlRules = [
	{
		id: "yaml/syntax",
		severity: "error",
		title: "text that is not YAML",
		why: "kustomize and talhelper stop at the first file that does not parse, and with it every object of the same build; Flux keeps the last good revision and says BuildFailed."
	},
	{
		id: "yaml/duplicate-key",
		severity: "error",
		title: "key that stands twice in one map",
		why: "Which of the two values counts depends on the program: kustomize refuses the file, others take the last one silently."
	},
	{
		id: "yaml/encoding",
		severity: "error",
		title: "file that is not UTF-8 text",
		why: "Kubernetes, kustomize and Talos read UTF-8 only. Other bytes come from a wrong editor setting, a binary file with a YAML name, or an encrypted file that was saved wrongly."
	},
	{
		id: "yaml/limit",
		severity: "error",
		title: "document too large, too deep or expanding without bound",
		why: "Parsers of the API server, kustomize and Talos refuse such documents, and a few bytes of nested aliases can fill the memory of whoever expands them."
	},
	{
		id: "yaml/unknown-tag",
		severity: "warning",
		title: "private tag that is not understood",
		why: "Kubernetes, kustomize and Talos drop tags such as `!secret` without a word and read what follows as plain text: the program that the tag is for never sees it."
	},
	{
		id: "yaml/not-json",
		severity: "error",
		title: "YAML that cannot become JSON",
		why: "Kubernetes turns every document into JSON. Unknown anchors, maps as keys, infinities and NaN have no JSON form, so the object is refused."
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
	...judgementRules
];
const ruleCatalog = new Map(all.map((rule) => [rule.id, rule]));

export { yamlRuleOf as n, schemaRuleOf as r, ruleCatalog as t };
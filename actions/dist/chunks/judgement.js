import { t as groupedBy } from "./grouping.js";
import { A as backups, B as objectLabel, C as chartPin, D as adviceFor, E as isDatabase, F as substitutionOf, I as areKustomizationsMutated, L as perCluster, M as releasesByNamespace, N as isSwitchedOff$1, O as placeOf$4, P as resolved, R as isOpen, S as isSwitchedOff$2, T as isSameVersion, _ as workloads, a as breaches, b as referenceAt, c as images, d as completeRepository, f as isAllowed, g as volumeReferences, h as podReferences, i as waitsFor, j as helmReleases, k as related, m as containersOf, n as dependencies, o as appTemplatePods, p as isRegistry, s as classZero, t as cycles, u as writtenImages, v as isReferenceKey, w as isExactVersion, x as shapedReferences, y as isStorageClassKey, z as listed$3 } from "./dependencies.js";
import { i as sourceText } from "./source-text.js";
import { S as groupOf, _ as embeddedSource, b as expressionsIn, f as Folders, h as isSopsEncrypted, s as extensionUses, v as parseTemplate, x as needsValue } from "./respell.js";
import { a as isBelow, c as resolveInside, i as folderOf, n as kustomizationNames, o as isYamlPath, r as namedPaths, s as nameOf$1 } from "./kustomization.js";
import { a as nodeAt, c as toValue, i as itemsAt, n as entryOf, o as scalarAt$1, s as stringAt$1, t as entriesAt } from "./node.js";
import { b as matchesGlob, r as targetVersions, t as checkOf, x as matchesWholeName } from "./checks.js";
import { n as isTypo, r as nearestName, t as clearName } from "./nearest-name.js";
import { n as resolvePlain, t as readYaml } from "./reader2.js";
import { t as counted } from "./counted.js";
import { t as compareText } from "./ordering.js";
import { i as workflowsOf, n as isWorkflowPath, o as kustomizationFiles, r as textsOf$1, s as pathsNamed, t as conditionOf } from "./workflow.js";
import { t as wholeFile } from "./span.js";
import { a as selectionOf, c as contains, d as parseRange, i as selectedValues, l as overlap, n as isPlaceholder, o as selectionText, r as isSameSelection, s as addressKey, t as isEncodedPlaceholder, u as parseAddress } from "./placeholder2.js";
import { a as readMiseConfig, f as isTable, p as readToml, t as configPaths, u as keyLine } from "./repository-pins.js";
import { r as searchRe2, t as compileRe2 } from "./re2.js";
import { a as isGoAddr } from "./duration.js";
import { r as parseTalosMinor, t as compareTalosMinor } from "./talos-version.js";
import { n as parseInstaller, t as isSchematicId } from "./installer.js";
import { n as supportOf, t as versionPath } from "./version-path.js";
import { t as canonicalJson } from "./canonical-json.js";
import { t as silentSteps } from "./token.js";
import { Buffer } from "node:buffer";

// actions/lib/rules/once-per-place.ts
/** The rule with the findings of one place joined: the first one speaks, and says how many more there are. */
function oncePerPlace(rule) {
	return {
		...rule,
		check: (context) => joined(rule.check(context))
	};
}
function* joined(findings) {
	for (const [first, ...others] of groupedBy(findings, placeOf$3).values()) {
		if (first === void 0) continue;
		const more = new Set(others.map(({ message }) => message).filter((message) => message !== first.message)).size;
		yield more === 0 ? first : {
			...first,
			message: `${first.message} (and ${more} more from this place)`
		};
	}
}
function placeOf$3({ at: { path, line, column, endLine, endColumn } }) {
	return `${path}:${line}:${column}-${endLine}:${endColumn}`;
}

// actions/lib/domain/flux/templated-text.ts
/** Every scalar with `${`, or its escape, in an object whose Kustomization substitutes. */
const templatedTexts = perCluster((cluster) => cluster.objects.flatMap((object) => {
	const substitution = isSwitchedOff$1(object) ? void 0 : substitutionOf(cluster, object.owner);
	if (substitution === void 0) return [];
	return scalarsWithVariables(object.root).map(([node, path]) => ({
		object,
		substitution,
		node,
		path,
		template: parseTemplate(node.text)
	}));
}));
function scalarsWithVariables(root) {
	const found = [];
	collect$2(root, [], found);
	return found;
}
/** `path` is one list for the whole walk; it is copied where something is found. */
function collect$2(node, path, found) {
	if (node.kind === "scalar") {
		if (node.text.includes("${")) found.push([node, [...path]]);
		return;
	}
	const step = (name, value) => {
		if (value.kind === "scalar" && !value.text.includes("${")) return;
		path.push(name);
		collect$2(value, path, found);
		path.pop();
	};
	if (node.kind === "list") for (const item of node.items) step("[]", item);
	else for (const { key, value } of node.entries) step(key, value);
}
/** The place of a piece of the text: in the object's file, or in the file that a generator takes it from. */
function placeInText(cluster, { object, node }, { start, end }, textOf) {
	const source = cluster.sourceOf(object, node);
	const written = source.text.slice(node.start, node.end);
	const named = object.generated === true ? /^["']?(?:[^=]*=)?(.*?)["']?$/u.exec(written)?.[1] : void 0;
	const path = named === void 0 ? void 0 : resolveInside(folderOf(source.path), named);
	if (path !== void 0 && textOf(path) === node.text) return sourceText(path, node.text).span(start, end);
	return embeddedSource(source, node)?.span(start, end) ?? cluster.spanOf(object, node);
}

// actions/lib/rules/flux/bad-variable-syntax.ts
/** `${…}` that Flux's envsubst cannot read. */
const badVariableSyntax = {
	id: "flux/bad-variable-syntax",
	severity: "error",
	title: "expression that Flux cannot read",
	why: "Flux puts variables into the whole text of every object. One expression that it cannot read (`${v-d}` without a colon, `${ v }`, `${a.b}`, `${a[@]}`, a brace that never closes) fails the whole Kustomization.",
	example: "image: registry.example.com/app:${TAG-latest}   # bash takes it, Flux wants ${TAG:-latest}\n",
	fix: "Correct the expression, or write `$${…}` when it is not meant for Flux.",
	*check({ clusters, text }) {
		for (const cluster of clusters) for (const each of templatedTexts(cluster)) {
			if (!("problem" in each.template)) continue;
			const { start, end, message } = each.template.problem;
			const written = each.node.text.slice(start, end);
			yield {
				at: placeInText(cluster, each, {
					start,
					end
				}, text),
				message: `Flux cannot read ${written} (${message}) and applies nothing of the Kustomization`,
				fix: fixFor(written),
				object: objectLabel(each.object)
			};
		}
	}
};
function fixFor(written) {
	const inner = written.slice(2, -1);
	const withDefault = /^(\w+)-(.*)$/su.exec(inner);
	if (withDefault !== null) return `write \${${withDefault[1] ?? ""}:-${withDefault[2] ?? ""}}`;
	if (/^\s+\w+\s*$|^\w+\s+$/u.test(inner)) return `write \${${inner.trim()}}`;
	return `write $${written} when it is not meant for Flux`;
}

// actions/lib/rules/flux/depends-on-ancestor.ts
/** A child that waits for a parent that waits for its children. */
const dependsOnAncestor = {
	id: "flux/depends-on-ancestor",
	severity: "error",
	title: "dependency on the Kustomization that applies this one and waits for it",
	why: "With `wait: true` the parent is ready when everything that it applies is ready, this Kustomization included; this one waits for the parent. Neither gets there.",
	example: "# applied by cluster-apps, which has wait: true\nkind: Kustomization\nmetadata:\n  name: sonarr\nspec:\n  dependsOn:\n    - name: cluster-apps\n",
	fix: "Take the dependency out; for values that change together use the label `reconcile.fluxcd.io/watch: Enabled`.",
	*check({ clusters }) {
		for (const { kustomizations } of clusters) for (const kustomization of kustomizations) for (const { namespace, name, at } of kustomization.dependsOn) {
			if (waiting(kustomization.parent).find((each) => each.name === name && each.namespace === namespace) === void 0) continue;
			const label = objectLabel(kustomization.object);
			yield {
				at,
				message: `${label} waits for ${name}, which applies it and is only ready (wait: true) when ${kustomization.name} is: neither gets ready`,
				object: label
			};
		}
	}
};
/** Upwards, as long as each one waits for what it applies. */
function waiting(parent) {
	return parent === void 0 || !waits(parent) ? [] : [parent, ...waiting(parent.parent)];
}
function waits({ object }) {
	const wait = nodeAt(object.root, "spec", "wait");
	return wait?.kind === "scalar" && wait.value === true;
}

// actions/lib/rules/flux/depends-on-cycle.ts
/** Objects that wait for each other. */
const dependsOnCycle = {
	id: "flux/depends-on-cycle",
	severity: "error",
	title: "dependencies in a circle",
	why: "None of them is ever ready. Among Kustomizations it is worse: kustomize-controller cannot sort them, so a new commit reaches no Kustomization of that source any more, also none outside of the circle, until a later commit breaks it.",
	example: "# a.yaml            # b.yaml\nname: a             name: b\ndependsOn:          dependsOn:\n  - name: b           - name: a\n",
	fix: "Take one of the dependencies out.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const cycle of cycles(cluster)) yield* ofCycle(cluster, cycle);
	}
};
function* ofCycle(cluster, cycle) {
	const [first, ...others] = cycle;
	if (first === void 0) return;
	const names = [...cycle.map(({ object }) => object), first.object].map(({ namespace = "", name }) => `${namespace}/${name}`);
	const { spec, stops } = first.kind === "Kustomization" ? {
		spec: "Kustomizations",
		stops: `and Flux brings no new commit to any Kustomization of ${sourceOf$1(cluster, first)}`
	} : {
		spec: "HelmReleases",
		stops: "so none is installed or upgraded"
	};
	yield {
		at: cluster.spanOf(first.object, first.name),
		message: others.length === 0 ? `${objectLabel(first.object)} waits for itself: it is never ready` : `${spec} wait for each other (${names.join(" → ")}): none is ever ready, ${stops}`,
		object: objectLabel(first.object),
		related: others.map(({ object, name, target }) => {
			const { path, line, column } = cluster.spanOf(object, name);
			return {
				path,
				line,
				column,
				message: `${object.name} waits for ${target}`
			};
		})
	};
}
function sourceOf$1({ kustomizations }, { object }) {
	const source = kustomizations.find((each) => each.object === object)?.source;
	return source === void 0 ? "its source" : objectLabel(source);
}

// actions/lib/domain/helm/chart-definitions.ts
const groups = new Map(`
actions-runner-controller: actions.summerwind.dev
ai-gateway-crds-helm: aigateway.envoyproxy.io
argo-cd: argoproj.io
argo-workflows: argoproj.io
ceph-csi-operator: csi.ceph.io
cert-manager: cert-manager.io acme.cert-manager.io
cloudnative-pg: postgresql.cnpg.io
crossplane: apiextensions.crossplane.io pkg.crossplane.io
dragonfly-operator: dragonflydb.io
eck-operator: elasticsearch.k8s.elastic.co kibana.k8s.elastic.co
eck-operator-crds: elasticsearch.k8s.elastic.co kibana.k8s.elastic.co
emqx-operator: apps.emqx.io
external-dns: externaldns.k8s.io
external-secrets: external-secrets.io generators.external-secrets.io
gateway-crds-helm: gateway.envoyproxy.io gateway.networking.k8s.io
gateway-helm: gateway.envoyproxy.io gateway.networking.k8s.io
gha-runner-scale-set-controller: actions.github.com
grafana-operator: grafana.integreatly.org
intel-device-plugins-operator: deviceplugin.intel.com
istio-base: networking.istio.io security.istio.io
k8up: k8up.io
keda: keda.sh
kube-prometheus-stack: monitoring.coreos.com
kubevirt: kubevirt.io
kyverno: kyverno.io policies.kyverno.io
linkerd-crds: linkerd.io policy.linkerd.io
longhorn: longhorn.io
mariadb-operator-crds: k8s.mariadb.com
mariadb-operator: k8s.mariadb.com
metallb: metallb.io
mysql-operator: mysql.oracle.com
node-feature-discovery: nfd.k8s-sigs.io
opentelemetry-operator: opentelemetry.io
pgo: postgres-operator.crunchydata.com
piraeus-operator: piraeus.io
plugin-barman-cloud: barmancloud.cnpg.io
prometheus-operator-crds: monitoring.coreos.com
redis-operator: redis.redis.opstreelabs.in
rook-ceph: ceph.rook.io objectbucket.io
sealed-secrets: bitnami.com
silence-operator: observability.giantswarm.io
snapscheduler: snapscheduler.backube
snapshot-controller: snapshot.storage.k8s.io groupsnapshot.storage.k8s.io
strimzi-kafka-operator: kafka.strimzi.io
tailscale-operator: tailscale.com
tofu-controller: infra.contrib.fluxcd.io
traefik: traefik.io
traefik-crds: traefik.io
trust-manager: trust.cert-manager.io
tuppr: tuppr.home-operations.com
vault-secrets-operator: secrets.hashicorp.com
velero: velero.io
victoria-metrics-k8s-stack: operator.victoriametrics.com
victoria-metrics-operator: operator.victoriametrics.com
victoria-metrics-operator-crds: operator.victoriametrics.com
volsync: volsync.backube
volsync-perfectra1n: volsync.backube
vpa: autoscaling.k8s.io
zalando-postgres-operator: acid.zalan.do
`.trim().split("\n").map((line) => {
	const [chart = "", list = ""] = line.split(": ");
	return [chart, list.split(" ")];
}));
/** Groups whose kinds exist once the chart is installed; empty for a chart that brings none or is not known. */
function groupsOfChart(chart) {
	return (chart === void 0 ? void 0 : groups.get(chart)) ?? [];
}

// actions/lib/domain/kubernetes/storage-class.ts
/** Every `storageClassName`, `storageClass` and the like with a name in it. */
function classUses(cluster) {
	return cluster.objects.flatMap((object) => withoutStorage.has(object.kind) || isBoundByName(object) ? [] : usesBelow(nodeAt(object.root, "spec")).flatMap((node) => {
		const name = resolved(cluster, object, node.text);
		return name === "" || name === "-" || isOpen(name) ? [] : [{
			object,
			node,
			name
		}];
	}));
}
/** A claim that names its volume takes the class for a mere label. */
function isBoundByName({ kind, root }) {
	return kind === "PersistentVolumeClaim" && nodeAt(root, "spec", "volumeName") !== void 0;
}
const withoutStorage = new Set("StorageClass PersistentVolume ConfigMap Secret Service Kustomization OCIRepository HelmRepository HTTPRoute NetworkPolicy CiliumNetworkPolicy ExternalSecret ServiceMonitor PodMonitor PrometheusRule Role RoleBinding ClusterRole ClusterRoleBinding Namespace CustomResourceDefinition".split(" "));
function usesBelow(node, found = []) {
	if (node?.kind === "list") for (const item of node.items) usesBelow(item, found);
	if (node?.kind !== "map") return found;
	for (const { key, value } of node.entries) if (value.kind !== "scalar") usesBelow(value, found);
	else if (typeof value.value === "string" && isStorageClassKey(key)) found.push(value);
	return found;
}
const storage = /ceph|csi|openebs|longhorn|nfs|local-path|zfs|lvm|topolvm|piraeus|linstor|mayastor|synology|truenas|democratic|storage|hostpath|juicefs|rook|portworx|smb/iu;
/** True when a chart in the tree may bring StorageClasses under names of its own. */
function mayBringClasses(cluster) {
	return helmReleases(cluster).some(({ chart, releaseName, isAppTemplate }) => !isAppTemplate && (chart === void 0 || storage.test(chart) || storage.test(releaseName)));
}

// actions/lib/domain/flux/remote-cluster.ts
/** The kubeconfig that a Kustomization applies with, as `namespace/name`; undefined for Flux's own cluster. */
function remoteClusterOf(owner) {
	if (owner === void 0) return void 0;
	const config = nodeAt(owner.object.root, "spec", "kubeConfig");
	const name = stringAt$1(config, "secretRef", "name") ?? stringAt$1(config, "configMapRef", "name");
	return name === void 0 ? void 0 : `${owner.namespace}/${name}`;
}

// actions/lib/domain/flux/unmet-needs.ts
/** Each provider once, each pair once. `bootstrap`: charts and releases that are there before Flux is. */
function unmetNeeds(cluster, bootstrap) {
	const needs = [...definitionNeeds(cluster, bootstrap), ...storageNeeds(cluster)];
	return [...groupedBy(needs, ({ providers: [first] }) => first === void 0 ? "" : keyOf(first)).values()].flatMap((list) => {
		const provider = list[0]?.providers[0];
		if (provider === void 0) return [];
		const states = [...groupedBy(list, ({ object: { owner } }) => owner === void 0 ? "" : keyOf(owner)).values()].map((own) => ({
			own,
			state: stateOf(cluster, own)
		}));
		const unmet = states.flatMap(({ own, state }) => {
			const owner = own[0]?.object.owner;
			if (owner === void 0 || state !== "unmet") return [];
			const isKind = own.some(({ what }) => what === "definitions");
			return [{
				needs: owner,
				objects: own.map(({ object }) => object),
				what: isKind ? "definitions" : "storage"
			}];
		});
		const met = states.filter(({ state }) => state === "met").length;
		return unmet.length === 0 ? [] : [{
			provider,
			unmet,
			met
		}];
	});
}
/** Of one Kustomization with all that it needs of a provider: one need that is not met is enough. */
function stateOf(cluster, needs) {
	const known = /* @__PURE__ */ new Map();
	const order = ({ object: { owner } }, provider) => {
		const found = known.get(provider) ?? (owner === void 0 ? "apart" : orderOf(cluster, owner, provider));
		known.set(provider, found);
		return found;
	};
	const isUnmet = (need) => need.providers.length > 0 && need.providers.every((provider) => order(need, provider) === "unmet");
	if (needs.some(isUnmet)) return "unmet";
	const isMet = (need) => need.providers.some((provider) => order(need, provider) === "met");
	return needs.some(isMet) ? "met" : "apart";
}
function definitionNeeds(cluster, bootstrap) {
	const byCharts = /* @__PURE__ */ new Map();
	const bootstrapped = new Set([...bootstrap].flatMap(groupsOfChart));
	for (const { chart, object, releaseName } of helmReleases(cluster)) for (const group of groupsOfChart(chart)) {
		if ([
			chart,
			object.name,
			releaseName
		].some((name) => bootstrap.has(name ?? ""))) bootstrapped.add(group);
		if (object.owner !== void 0) byCharts.set(group, [...byCharts.get(group) ?? [], object.owner]);
	}
	const inTree = definedKinds(cluster);
	return cluster.objects.flatMap((object) => {
		const group = groupOf(object);
		const providers = [...inTree.get(`${group}/${object.kind}`) ?? [], ...byCharts.get(group) ?? []];
		return providers.length === 0 || bootstrapped.has(group) ? [] : [{
			object,
			what: "definitions",
			providers
		}];
	});
}
/** CustomResourceDefinitions of the tree: who applies them, by `group/Kind`. */
const definedKinds = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Map();
	for (const { root, owner } of cluster.ofKind("CustomResourceDefinition")) {
		const key = `${stringAt$1(root, "spec", "group") ?? ""}/${stringAt$1(root, "spec", "names", "kind") ?? ""}`;
		if (owner !== void 0) found.set(key, [...found.get(key) ?? [], owner]);
	}
	return found;
});
function storageNeeds(cluster) {
	const written = cluster.ofKind("StorageClass").map(({ name, owner }) => ({
		name,
		owner
	}));
	const byCharts = helmReleases(cluster).flatMap(({ values, object }) => [...classNames(values)].map((name) => ({
		name,
		owner: object.owner
	})));
	const classes = groupedBy([...written, ...byCharts], ({ name }) => name);
	return classUses(cluster).flatMap(({ object, name }) => {
		const providers = (classes.get(name) ?? []).flatMap(({ owner }) => owner ?? []);
		return new Set(providers).size === 1 ? [{
			object,
			what: "storage",
			providers
		}] : [];
	});
}
/** Classes that a storage chart makes: `storageClass: { name }`, `storageClasses: [{ name }]` in its values. */
function* classNames(node) {
	if (node?.kind === "list") for (const item of node.items) yield* classNames(item);
	if (node?.kind !== "map") return;
	for (const { key, value } of node.entries) {
		const maps = /^(?:storageClass(?:es)?|hostpathClass)$/u.test(key) ? value.kind === "list" ? itemsAt(node, key) : [value] : [];
		for (const map of maps) {
			const name = stringAt$1(map, "name");
			if (name !== void 0 && !isSwitchedOff(map)) yield name;
		}
		if (maps.length === 0) yield* classNames(value);
	}
}
function isSwitchedOff(map) {
	return ["enabled", "create"].some((key) => {
		const flag = entryOf(map, key)?.value;
		return flag?.kind === "scalar" && flag.value === false;
	});
}
/** `met` when the one comes after the other; `apart` when it cannot, or when nothing is to be gained. */
function orderOf(cluster, needs, provider) {
	if (needs.underSuspended || remoteClusterOf(needs) !== remoteClusterOf(provider)) return "apart";
	const own = [needs, ...ancestors(needs)];
	if (own.includes(provider) || ancestors(provider).includes(needs)) return "apart";
	if (waitsFor(cluster, keyOf(provider), keyOf(needs))) return "apart";
	const enough = [provider, ...ancestors(provider).filter(isWaiting)];
	return own.some((from) => enough.some((to) => waitsFor(cluster, keyOf(from), keyOf(to)))) ? "met" : "unmet";
}
function ancestors({ parent }) {
	return parent === void 0 ? [] : [parent, ...ancestors(parent)];
}
function isWaiting({ object }) {
	const wait = nodeAt(object.root, "spec", "wait");
	return wait?.kind === "scalar" && wait.value === true;
}
function keyOf({ namespace, name }) {
	return `Kustomization ${namespace}/${name}`;
}

// actions/lib/domain/helm/helmfile.ts
/** Every release of every file that has the shape of a helmfile: a list `releases` of names with charts. */
function helmfileReleases(files) {
	return [...files.values()].flatMap(({ documents, path }) => documents.flatMap(({ role, root, source }) => {
		if (role !== "data") return [];
		const isDefinitions = /crd/iu.test(nameOf$1(path)) || takesDefinitions(root);
		return itemsAt(root, "releases").flatMap((item) => releaseOf(item, {
			isDefinitions,
			span: (node) => source.span(node.start, node.end)
		}));
	}));
}
/** Names of all releases and charts of helmfiles, those whose chart only a template knows included. */
function bootstrapNames(files) {
	const releases = [...files.values()].flatMap(({ documents }) => documents.flatMap(({ role, root }) => role === "data" ? [...itemsAt(root, "releases")] : []));
	return new Set(releases.flatMap((release) => {
		const chart = stringAt$1(release, "chart");
		return [stringAt$1(release, "name") ?? [], chart === void 0 ? [] : nameOf$1(chart)].flat();
	}));
}
/** `helmfile template` with these arguments, piped through a filter for CRDs, is how definitions come before charts. */
function takesDefinitions(root) {
	return itemsAt(root, "helmDefaults", "args").some((item) => item.kind === "scalar" && item.text === "--include-crds");
}
function releaseOf(item, { isDefinitions, span }) {
	const name = stringAt$1(item, "name");
	const chart = stringAt$1(item, "chart");
	if (name === void 0 || chart === void 0 || chart.includes("{{")) return [];
	const version = nodeAt(item, "version");
	const namespace = stringAt$1(item, "namespace");
	const text = version?.kind === "scalar" && !version.text.includes("{{") ? version.text : void 0;
	return [{
		name,
		...namespace === void 0 ? {} : { namespace },
		chart: chart.slice(chart.lastIndexOf("/") + 1),
		...text === void 0 ? {} : { version: text },
		at: span(version ?? nodeAt(item, "name") ?? item),
		namespaceAt: span(nodeAt(item, "namespace") ?? nodeAt(item, "name") ?? item),
		isDefinitions
	}];
}

// actions/lib/rules/related.ts
/** A place that helps to understand a finding, with a few words on why. */
function relatedPlace({ path, line, column }, message) {
	return {
		path,
		line,
		column,
		message
	};
}

// actions/lib/rules/flux/depends-on-missing.ts
/** Kustomizations that use what another one brings, without an order between them. */
const dependsOnMissing = {
	id: "flux/depends-on-missing",
	severity: "info",
	title: "Kustomization that does not wait for the kinds or the storage that it needs",
	why: "On a new cluster, or after a restore, Flux applies both at once. Without the definition the whole Kustomization fails (`no matches for kind`) and is tried again until it is there; a claim stays Pending without its StorageClass. It heals by itself, later than it could, and with alerts on the way.",
	example: "kind: Kustomization\nmetadata:\n  name: sonarr        # applies an ExternalSecret, and nothing says to wait for external-secrets\nspec:\n  path: ./kubernetes/apps/media/sonarr/app\n",
	fix: "Add the Kustomization that brings it to `dependsOn`.",
	*check({ clusters, files }) {
		const bootstrap = bootstrapNames(files);
		for (const cluster of clusters) for (const provider of unmetNeeds(cluster, bootstrap)) if (provider.unmet.length <= few$1 || provider.unmet.length <= provider.met) {
			for (const need of provider.unmet) if (!isMeant(cluster, provider.provider, need)) yield ofPair(cluster, provider.provider, need);
		} else yield ofMany(cluster, provider);
	}
};
/** Where hardly anybody waits, that is how the tree is made: one remark is enough. */
const few$1 = 3;
/** It waits, by a reference that leads nowhere: `flux/depends-on-not-found` says so. */
function isMeant(cluster, { name }, { needs }) {
	return itemsAt(needs.object.root, "spec", "dependsOn").some((entry) => {
		const namespace = stringAt$1(entry, "namespace") ?? needs.namespace;
		return stringAt$1(entry, "name") === name && cluster.find("Kustomization", namespace, name).length === 0;
	});
}
function ofPair(cluster, provider, { needs, objects, what }) {
	const { object } = needs;
	const [first = object] = objects;
	const waits = entryOf(nodeAt(object.root, "spec"), "dependsOn");
	const more = objects.length === 1 ? "" : ` and ${objects.length - 1} more`;
	const needed = `${objectLabel(first)}${more}, whose ${what === "definitions" ? "kind" : "storage"}`;
	const inNamespace = provider.namespace === needs.namespace ? "" : `, namespace: ${provider.namespace}`;
	return {
		at: waits === void 0 ? placeOf$4(cluster, object) : cluster.keySpanOf(object, waits),
		message: `${objectLabel(object)} applies ${needed} ${objectLabel(provider.object)} brings, and does not wait for it`,
		fix: `add { name: ${provider.name}${inNamespace} } to dependsOn`,
		object: objectLabel(object),
		related: [relatedPlace(placeOf$4(cluster, provider.object), `${provider.name} is here`)]
	};
}
function ofMany(cluster, { provider, unmet, met }) {
	const names = listed$3(unmet.map(({ needs }) => needs.name));
	const isStorage = unmet.every(({ what }) => what === "storage");
	return {
		at: placeOf$4(cluster, provider.object),
		message: `${unmet.length} of ${unmet.length + met} Kustomizations that need ${isStorage ? "the storage" : "kinds"} of ${objectLabel(provider.object)} do not wait for it: ${names}`,
		fix: "let them depend on it, or bring the definitions before Flux does",
		object: objectLabel(provider.object),
		related: unmet.slice(0, 3).map(({ needs }) => relatedPlace(placeOf$4(cluster, needs.object), `${needs.name} is here`))
	};
}

// actions/lib/domain/cluster/missing-namespace.ts
/**
* What adds the namespace. One text can become several objects, in several namespaces and clusters: all of them, which `all`
* holds, must want the same one.
*/
function missingNamespace(all) {
	const wanted = /* @__PURE__ */ new Map();
	for (const reference of all) {
		const place = placeOf$2(reference);
		const namespaces = wanted.get(place) ?? /* @__PURE__ */ new Set();
		wanted.set(place, namespaces.add(onlyNamespace(reference) ?? ""));
	}
	return (reference) => {
		const [namespace = "", ...others] = wanted.get(placeOf$2(reference)) ?? [];
		if (namespace === "" || others.length > 0) return void 0;
		const { cluster, object, name } = reference;
		return {
			source: cluster.sourceOf(object, name),
			edit: {
				do: "add-entry",
				at: name.start,
				key: "namespace",
				to: namespace
			}
		};
	};
}
function placeOf$2({ cluster, object, name }) {
	const { path, line, column } = cluster.spanOf(object, name);
	return `${path}:${line}:${column}`;
}
/** Undefined where it is there already, where one is written, or where it is not the only one that exists. */
function onlyNamespace({ cluster, kind, namespace, namespaceNode, target }) {
	if (namespaceNode !== void 0 || cluster.find(kind, namespace, target).length > 0) return void 0;
	const namespaces = cluster.ofKind(kind).flatMap((each) => each.name === target ? each.namespace ?? "" : []);
	const [only, ...others] = new Set(namespaces);
	return others.length > 0 || only === void 0 || only.includes("$") ? void 0 : only;
}

// actions/lib/domain/flux/sources.ts
const places$2 = [
	{
		kind: "Kustomization",
		group: "kustomize.toolkit.fluxcd.io/",
		path: ["spec", "sourceRef"],
		alike: [
			"GitRepository",
			"OCIRepository",
			"Bucket",
			"ExternalArtifact"
		]
	},
	{
		kind: "HelmRelease",
		group: "helm.toolkit.fluxcd.io/",
		path: ["spec", "chartRef"],
		alike: [
			"OCIRepository",
			"HelmChart",
			"ExternalArtifact"
		]
	},
	{
		kind: "HelmRelease",
		group: "helm.toolkit.fluxcd.io/",
		path: [
			"spec",
			"chart",
			"spec",
			"sourceRef"
		],
		byDefault: "HelmRepository",
		alike: [
			"HelmRepository",
			"GitRepository",
			"Bucket"
		]
	},
	{
		kind: "HelmChart",
		group: "source.toolkit.fluxcd.io/",
		path: ["spec", "sourceRef"],
		alike: [
			"HelmRepository",
			"GitRepository",
			"Bucket"
		]
	},
	{
		kind: "ImageUpdateAutomation",
		group: "image.toolkit.fluxcd.io/",
		path: ["spec", "sourceRef"],
		byDefault: "GitRepository"
	},
	{
		kind: "ImagePolicy",
		group: "image.toolkit.fluxcd.io/",
		path: ["spec", "imageRepositoryRef"],
		byDefault: "ImageRepository"
	}
];
/** Every reference to a source, with the namespace that it has after kustomize. */
function sourceReferences(cluster) {
	return places$2.flatMap(({ kind: kindOfObject, group, path, byDefault, alike = [] }) => cluster.ofKind(kindOfObject).flatMap((object) => {
		const reference = nodeAt(object.root, ...path);
		const kind = stringAt$1(reference, "kind") ?? byDefault;
		const name = nodeAt(reference, "name");
		if (!object.apiVersion.startsWith(group) || kind === void 0 || name?.kind !== "scalar") return [];
		const namespaceNode = nodeAt(reference, "namespace");
		const namespace = namespaceNode?.kind === "scalar" ? namespaceNode.text : object.namespace ?? "";
		const kindNode = nodeAt(reference, "kind");
		return [{
			object,
			field: path.at(-1) ?? "",
			kind,
			kindNode,
			name,
			namespaceNode,
			namespace,
			alike
		}];
	}));
}
/** Sources and the Kustomization that the bootstrap made, as `Kind namespace/name`. */
const bootstrapped = perCluster((cluster) => {
	const syncs = fluxInstances(cluster).flatMap(({ sync, namespace }) => {
		const name = stringAt$1(sync, "name") ?? namespace;
		const kind = stringAt$1(sync, "kind");
		return kind === void 0 ? [] : [`${kind} ${namespace}/${name}`, `Kustomization ${namespace}/${name}`];
	});
	if (syncs.length > 0) return new Set(syncs);
	const usual = [
		"GitRepository",
		"OCIRepository",
		"Bucket",
		"Kustomization"
	].map((kind) => `${kind} flux-system/flux-system`);
	const isInTree = cluster.kustomizations.some(({ source }) => source !== void 0 && cluster.find(source.kind, source.namespace, source.name).length > 0);
	const atEntry = cluster.kustomizations.flatMap(({ object, source }) => object.owner === void 0 && source !== void 0 && !isInTree ? [`${source.kind} ${source.namespace}/${source.name}`] : []);
	return /* @__PURE__ */ new Set([...usual, ...atEntry]);
});
/** FluxInstances with a `sync`, those in the values of their chart included. */
function fluxInstances(cluster) {
	const own = cluster.ofKind("FluxInstance").map((object) => ({
		sync: nodeAt(object.root, "spec", "sync"),
		object
	}));
	const byChart = cluster.ofKind("HelmRelease").map((object) => ({
		sync: nodeAt(object.root, "spec", "values", "instance", "sync"),
		object
	}));
	return [...own, ...byChart].flatMap(({ sync, object }) => sync === void 0 ? [] : [{
		sync,
		namespace: object.namespace ?? "flux-system"
	}]);
}

// actions/lib/domain/kubernetes/producers.ts
const secret = (name) => name === void 0 ? [] : [{
	kind: "Secret",
	name
}];
const everywhere$1 = (kind, name) => ({
	kind,
	name,
	anywhere: true
});
/** By `group/Kind`. */
const producers = /* @__PURE__ */ new Map([
	["external-secrets.io/ExternalSecret", ({ root, name }) => secret(stringAt$1(root, "spec", "target", "name") ?? name)],
	["external-secrets.io/ClusterExternalSecret", ({ root, name }) => [everywhere$1("Secret", stringAt$1(root, "spec", "externalSecretSpec", "target", "name") ?? stringAt$1(root, "spec", "externalSecretName") ?? name)]],
	["cert-manager.io/Certificate", ({ root }) => secret(stringAt$1(root, "spec", "secretName"))],
	["bitnami.com/SealedSecret", ({ root, name }) => secret(stringAt$1(root, "spec", "template", "metadata", "name") ?? name)],
	["isindir.github.com/SopsSecret", ({ root }) => itemsAt(root, "spec", "secretTemplates").flatMap((template) => secret(stringAt$1(template, "name")))],
	["onepassword.com/OnePasswordItem", ({ name }) => secret(name)],
	["postgresql.cnpg.io/Cluster", ({ name }) => [
		"app",
		"superuser",
		"ca",
		"server",
		"replication"
	].flatMap((end) => secret(`${name}-${end}`))],
	["objectbucket.io/ObjectBucketClaim", ({ name }) => [{
		kind: "Secret",
		name
	}, {
		kind: "ConfigMap",
		name
	}]],
	["trust.cert-manager.io/Bundle", ({ name }) => [everywhere$1("ConfigMap", name), everywhere$1("Secret", name)]],
	["cdi.kubevirt.io/DataVolume", ({ name }) => [{
		kind: "PersistentVolumeClaim",
		name
	}]],
	["networking.k8s.io/Ingress", tlsOfIngress],
	["gateway.networking.k8s.io/Gateway", tlsOfGateway]
]);
/** Everything that operators are known to make, by `Kind name`. */
const products = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Map();
	for (const object of cluster.objects) {
		const made = object.kind === "Secret" || object.kind === "ConfigMap" ? [{
			kind: object.kind,
			name: object.name
		}] : producers.get(`${groupOf(object)}/${object.kind}`)?.(object) ?? [];
		const isCopied = made.length > 0 && copiers.some((copier) => hasKey(object.root, copier));
		for (const { kind, name: written, ...where } of made) {
			const name = resolved(cluster, object, written);
			const key = `${kind} ${name}`;
			const namespace = "anywhere" in where || isCopied ? void 0 : object.namespace;
			found.set(key, [...found.get(key) ?? [], {
				kind,
				name,
				namespace
			}]);
		}
	}
	return found;
});
/** Names of a kind that operators make in a namespace. */
function productNames(cluster, kind, namespace) {
	return [...products(cluster).values()].flat().flatMap((each) => each.kind === kind && each.namespace === namespace ? [each.name] : []);
}
/** Controllers that copy Secrets and ConfigMaps to other namespaces, by their annotations. */
const copiers = [
	"reflector.v1.k8s.emberstack.com/",
	"replicator.v1.mittwald.de/",
	"kubed.appscode.com/sync"
];
function hasKey(node, prefix) {
	if (node.kind === "list") return node.items.some((item) => hasKey(item, prefix));
	return node.kind === "map" && node.entries.some(({ key, value }) => key.startsWith(prefix) || hasKey(value, prefix));
}
/** cert-manager's shim makes a Certificate for the `tls` of an annotated Ingress. */
function tlsOfIngress({ root }) {
	return isIssued(root) ? itemsAt(root, "spec", "tls").flatMap((tls) => secret(stringAt$1(tls, "secretName"))) : [];
}
function tlsOfGateway({ root }) {
	if (!isIssued(root)) return [];
	return itemsAt(root, "spec", "listeners").flatMap((listener) => itemsAt(listener, "tls", "certificateRefs").flatMap((reference) => secret(stringAt$1(reference, "name"))));
}
function isIssued(root) {
	const annotations = entryOf(entryOf(root, "metadata")?.value, "annotations")?.value;
	return annotations?.kind === "map" && annotations.entries.some(({ key }) => /^cert-manager\.io\/(?:cluster-)?issuer$/u.test(key));
}

// actions/lib/domain/kubernetes/existence.ts
/** `kind` is a built-in kind; `namespace` is undefined for cluster-wide ones. */
function existence(cluster, kind, namespace, name) {
	if (isOpen(name) || namespace !== void 0 && isOpen(namespace)) return "maybe";
	if (cluster.find(kind, namespace, name).length > 0) return "yes";
	if (kind === "PersistentVolumeClaim" && isOfStatefulSet(cluster, namespace, name)) return "yes";
	if ((products(cluster).get(`${kind} ${name}`) ?? []).some((product) => product.namespace === void 0 || product.namespace === namespace)) return "yes";
	return isBlurred(cluster) || mentions(cluster).has(name) || mayComeFromChart(cluster, kind, namespace, name) || mayComeFromOperator(cluster, namespace, name) ? "maybe" : "no";
}
/** Parts of the cluster that cannot be seen could hold any object. */
const isBlurred = perCluster((cluster) => mayHoldFluxObjects(cluster) || cluster.gaps.some(({ kind, why }) => kind === "remote" && !/crd/iu.test(why)));
/** The same for objects of Flux, which nobody keeps in the remote manifests of an operator. */
const mayHoldFluxObjects = perCluster((cluster) => cluster.gaps.some(({ kind, why }) => kind !== "remote" && !(kind === "refused" && why.includes("cannot be read as text"))));
function isOfStatefulSet(cluster, namespace, name) {
	return cluster.ofKind("StatefulSet").filter((object) => object.namespace === namespace).some((object) => itemsAt(object.root, "spec", "volumeClaimTemplates").some((template) => name.startsWith(`${stringAt$1(template, "metadata", "name") ?? ""}-${object.name}-`)));
}
/** Charts name their objects after the release or the chart; Services also as they like. */
function mayComeFromChart(cluster, kind, namespace, name) {
	const releases = namespace === void 0 ? helmReleases(cluster) : releasesByNamespace(cluster).get(namespace) ?? [];
	if (kind === "Service" && hasOpaqueCharts(cluster, namespace ?? "")) return true;
	return releases.some((release) => release.isAppTemplate ? isOwnName(release, kind, name) : isNamedAfter(release, name));
}
/** True where a chart makes objects that nobody here can name. */
function hasOpaqueCharts(cluster, namespace) {
	return (releasesByNamespace(cluster).get(namespace) ?? []).some(({ isAppTemplate }) => !isAppTemplate);
}
/** True when a release in another namespace may make a namespace of that name. */
function mayBeChartsNamespace(cluster, name) {
	return helmReleases(cluster).some((release) => release.namespace !== name && !release.isAppTemplate && isNamedAfter(release, name));
}
function isNamedAfter({ releaseName, chart, values }, name) {
	if (chart === void 0) return true;
	return [
		releaseName,
		chart,
		stringAt$1(values, "fullnameOverride"),
		stringAt$1(values, "nameOverride")
	].some((word) => word !== void 0 && word !== "" && name.includes(word));
}
const sections = /* @__PURE__ */ new Map([
	["ConfigMap", "configMaps"],
	["Secret", "secrets"],
	["PersistentVolumeClaim", "persistence"],
	["ServiceAccount", "serviceAccount"],
	["Service", "service"]
]);
/** app-template makes what its values list, named after the release. */
function isOwnName({ releaseName, values }, kind, name) {
	const section = sections.get(kind);
	const has = (key) => values?.kind === "map" && values.entries.some((entry) => entry.key === key);
	const full = stringAt$1(values, "global", "fullnameOverride") ?? releaseName;
	if (section === void 0 || !has(section)) return false;
	return name === full || name.startsWith(`${full}-`) || has("global") || has("defaultPodOptionsStrategy");
}
/** Operators name what they make after the object that they make it for. */
function mayComeFromOperator(cluster, namespace, name) {
	return (operated(cluster).get(namespace ?? "") ?? []).some((owner) => name.includes(owner));
}
/** Names of custom resources whose operator may make objects, by namespace. */
const operated = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Map();
	for (const object of cluster.objects.filter(mayMakeObjects)) {
		const list = found.get(object.namespace ?? "") ?? [];
		found.set(object.namespace ?? "", list);
		list.push(object.name);
	}
	return found;
});
/** Texts in charts' values and in custom resources that are no references: each may be the name of something made. */
const mentions = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Set();
	for (const { values, isAppTemplate, object } of helmReleases(cluster)) collect$1(values, isAppTemplate, (text) => found.add(resolved(cluster, object, text)));
	for (const object of cluster.objects.filter(mayMakeObjects)) collect$1(object.root, false, (text) => found.add(resolved(cluster, object, text)));
	return found;
});
const madeBy = /* @__PURE__ */ new Set([
	"rawResources",
	"configMaps",
	"secrets",
	"fullnameOverride",
	"nameOverride",
	"forceRename"
]);
function collect$1(node, onlyMade, take) {
	if (node?.kind === "scalar" && !onlyMade && typeof node.value === "string" && node.text.length <= longestName) take(node.text);
	if (node?.kind === "list") for (const item of node.items) collect$1(item, onlyMade, take);
	if (node?.kind !== "map") return;
	for (const { key, value } of node.entries) if (!(isReferenceKey(key) || value.kind === "scalar" && isStorageClassKey(key)) && key !== "envFrom" && key !== "metadata") collect$1(value, onlyMade && !madeBy.has(key), take);
}
const longestName = 253;
const builtIn$1 = /^(?:|apps|batch|autoscaling|policy|[a-z.]+\.k8s\.io|[a-z]+\.toolkit\.fluxcd\.io)$/u;
const passive = /^(?:cert-manager\.io|cilium\.io|gateway\.envoyproxy\.io|keda\.sh|volsync\.backube|external-secrets\.io|externaldns\.k8s\.io|kustomize\.config\.k8s\.io|metallb\.io|velero\.io)$/u;
const passiveKinds = /* @__PURE__ */ new Set([
	"ServiceMonitor",
	"PodMonitor",
	"PrometheusRule",
	"ScrapeConfig",
	"Probe",
	"VMRule",
	"VMServiceScrape",
	"GrafanaDashboard",
	"GrafanaDatasource",
	"GrafanaFolder",
	"ScheduledBackup"
]);
/** A custom resource that is more than a route, a policy or a rule. */
function mayMakeObjects(object) {
	const group = groupOf(object);
	return !builtIn$1.test(group) && !passive.test(group) && !passiveKinds.has(object.kind);
}

// actions/lib/rules/flux/depends-on-not-found.ts
/** `dependsOn` of Kustomizations and HelmReleases, by namespace and name. */
const dependsOnNotFound = {
	id: "flux/depends-on-not-found",
	severity: "error",
	title: "dependency that does not exist",
	why: "Flux waits for it for ever: `dependency 'ns/name' not found`. Without `namespace:` the dependency is looked for in the namespace of the object itself.",
	example: "kind: Kustomization\nmetadata:\n  name: sonarr\n  namespace: media\nspec:\n  dependsOn:\n    - name: rook-ceph-cluster   # it is in namespace rook-ceph\n",
	fix: "Add the namespace, or correct the name.",
	*check({ clusters }) {
		const all = clusters.flatMap((cluster) => dependencies(cluster).map((each) => ({
			...each,
			cluster
		})));
		const editOf = missingNamespace(all);
		for (const reference of all) {
			const { cluster, object, kind, namespace, name, target, namespaceNode } = reference;
			if (isOpen(target) || isOpen(namespace) || cluster.find(kind, namespace, target).length > 0) continue;
			const label = objectLabel({
				kind,
				namespace,
				name: target
			});
			if (bootstrapped(cluster).has(label)) continue;
			const edit = editOf(reference);
			yield {
				...edit === void 0 ? {} : { edit },
				...adviceFor(cluster, {
					object,
					name,
					namespaceNode,
					kind,
					namespace,
					target
				}),
				message: `${objectLabel(object)} waits for ${label}, which does not exist`,
				object: objectLabel(object),
				...mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/rules/flux/encrypted-without-decryption.ts
/** Encrypted objects of a Kustomization that does not decrypt. */
const encryptedWithoutDecryption = {
	id: "flux/encrypted-without-decryption",
	severity: "error",
	title: "encrypted object under a Kustomization without decryption",
	why: "An encrypted `data` is refused (`configuring decryption is required`). Worse, in `stringData` or a ConfigMap the cipher text itself is applied, the Kustomization is Ready, and the program gets `ENC[AES256_GCM,…]` for a password.",
	example: "kind: Kustomization\nspec:\n  path: ./kubernetes/apps/media/sonarr/app   # holds secret.sops.yaml\n  # no decryption\n",
	fix: "Add `decryption: { provider: sops, secretRef: { name: sops-age } }` to the Kustomization, or as a patch at the root to all.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			if (areKustomizationsMutated(cluster)) continue;
			for (const object of cluster.objects) {
				const { owner, root, document } = object;
				if (owner === void 0 || owner.hasDecryption || !isSopsEncrypted(document.root)) continue;
				const then = object.kind !== "Secret" || nodeAt(root, "data") === void 0 ? "the cipher text itself is applied" : "it is refused";
				yield {
					at: placeOf$4(cluster, object),
					message: `${objectLabel(object)} is encrypted, and Kustomization ${owner.namespace}/${owner.name} has no decryption: ${then}`,
					object: objectLabel(object),
					related: [related(cluster, owner.object, `Kustomization ${owner.name} is here`)]
				};
			}
		}
	}
};

// actions/lib/rules/flux/health-check-not-found.ts
/** Operators and charts make workloads under names of their own; these kinds are made by people. */
const written = /^(?:HelmRelease|HelmRepository|HelmChart|OCIRepository|GitRepository|Kustomization|Bucket|ResourceSet)$/u;
/** Objects that a Kustomization waits for by name. */
const healthCheckNotFound = {
	id: "flux/health-check-not-found",
	severity: "error",
	title: "health check of an object that does not exist",
	why: "The Kustomization applies everything, waits until its timeout for `…status: 'NotFound'`, fails, and starts again; whatever depends on it never starts.",
	example: "healthChecks:\n  - apiVersion: helm.toolkit.fluxcd.io/v2\n    kind: HelmRelease\n    name: cilum\n    namespace: kube-system\n",
	fix: "Correct the name or the namespace.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const kustomization of cluster.kustomizations) for (const item of itemsAt(kustomization.object.root, "spec", "healthChecks")) {
			const name = nodeAt(item, "name");
			const kind = stringAt$1(item, "kind");
			if (name?.kind !== "scalar" || kind === void 0) continue;
			const { object } = kustomization;
			const target = resolved(cluster, object, name.text);
			const namespace = stringAt$1(item, "namespace");
			if (isOpen(target) || exists(cluster, kustomization, {
				kind,
				namespace,
				target
			})) continue;
			yield {
				at: cluster.spanOf(object, name),
				message: `${objectLabel(object)} waits for ${objectLabel({
					kind,
					namespace,
					name: target
				})}, which nothing creates: it never gets ready`,
				object: objectLabel(object)
			};
		}
	}
};
function exists(cluster, owner, { kind, namespace, target }) {
	const namespaces = namespace === void 0 ? [
		owner.targetNamespace,
		owner.namespace,
		void 0
	] : [namespace];
	if (mayHoldFluxObjects(cluster) || namespaces.some((each) => cluster.find(kind, each, target).length > 0)) return true;
	if (namespace !== void 0 && (isOpen(namespace) || cluster.find(kind, void 0, target).length > 0)) return true;
	return !written.test(kind) && namespaces.some((each) => (releasesByNamespace(cluster).get(each ?? "") ?? []).length > 0 || each === void 0 || !hasKind(cluster, kind));
}
/** Without a single object of the kind in the tree, an operator makes them. */
function hasKind(cluster, kind) {
	return cluster.ofKind(kind).length > 0;
}

// actions/lib/rules/flux/helm-release-both-charts.ts
/** One HelmRelease, one chart. */
const helmReleaseBothCharts = {
	id: "flux/helm-release-both-charts",
	severity: "error",
	title: "HelmRelease with chart and chartRef",
	why: "The API server refuses it: `either chart or chartRef must be set`. It is what is left over when a release moves from a HelmRepository to an OCIRepository.",
	example: "kind: HelmRelease\nspec:\n  chart:\n    spec:\n      chart: podinfo\n  chartRef:\n    kind: OCIRepository\n    name: podinfo\n",
	fix: "Take `chart` out.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const object of cluster.ofKind("HelmRelease")) {
			const spec = nodeAt(object.root, "spec");
			const chart = entryOf(spec, "chart");
			if (chart === void 0 || entryOf(spec, "chartRef") === void 0) continue;
			yield {
				at: cluster.keySpanOf(object, chart),
				message: `${objectLabel(object)} has chart and chartRef: only one of them is allowed`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/rules/flux/helm-release-name-length.ts
/** What Helm takes; helm-controller keeps 40 characters and adds a hash. */
const longest$1 = 53;
const helmReleaseNameLength = {
	id: "flux/helm-release-name-length",
	severity: "info",
	title: "release name that is longer than Helm takes",
	why: "helm-controller cuts the name to 40 characters and a hash, so the release and the chart's objects have another name than the one that you expect in references to them.",
	example: "kind: HelmRelease\nmetadata:\n  name: kube-prometheus-stack\nspec:\n  targetNamespace: observability-and-monitoring-of-everything\n",
	fix: "Set a shorter `spec.releaseName` (before the first installation: it cannot change afterwards without a new one).",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, releaseName } of helmReleases(cluster)) {
			const name = resolved(cluster, object, releaseName);
			if (isOpen(name) || name.length <= longest$1) continue;
			const node = nodeAt(object.root, "spec", "releaseName") ?? nodeAt(object.root, "metadata", "name");
			yield {
				at: cluster.spanOf(object, node ?? object.root),
				message: `the release name ${name} has ${name.length} characters; it is cut to ${name.slice(0, 40)}- and a hash`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/domain/flux/feature-gates.ts
const holders = [
	"FluxInstance",
	"HelmRelease",
	"ConfigMap",
	"Kustomization",
	"Deployment"
];
/** Gates named in `--feature-gates=…` anywhere in the tree: in patches, values and generated values files. */
const featureGates = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Map();
	for (const kind of holders) for (const { root } of cluster.ofKind(kind)) collect(root, found);
	return found;
});
function collect(node, found) {
	if (node.kind === "list") for (const item of node.items) collect(item, found);
	if (node.kind === "map") for (const { value } of node.entries) collect(value, found);
	if (node.kind !== "scalar" || !node.text.includes("--feature-gates")) return;
	for (const [, list = ""] of node.text.matchAll(/--feature-gates[= ]+([\w=,]+)/gu)) for (const [, gate = "", state = ""] of list.matchAll(/(\w+)=(true|false)/gu)) found.set(gate, state === "true");
}

// actions/lib/rules/flux/helm-release-no-remediation.ts
/** Without remediation or a strategy one failure ends it. */
const helmReleaseNoRemediation = {
	id: "flux/helm-release-no-remediation",
	severity: "info",
	title: "HelmRelease that gives up after one failure",
	why: "One attempt is all: after a failed installation or upgrade (a node that is slow, a registry that is away) the release is Stalled until its spec, values or chart change.",
	example: "kind: HelmRelease\nspec:\n  chartRef:\n    kind: OCIRepository\n    name: podinfo\n",
	fix: "Set `install.strategy` and `upgrade.strategy` to RetryOnFailure or give both `remediation.retries`, best as one patch at the root.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			if (featureGates(cluster).get("DefaultToRetryOnFailure") === true) continue;
			const found = cluster.ofKind("HelmRelease").filter((object) => missing$2(object).length > 0);
			for (const object of found.length > few ? found.slice(0, 1) : found) yield {
				at: placeOf$4(cluster, object),
				message: `${objectLabel(object)}${found.length > few ? " and others have" : " has"} no strategy or remediation for ${missing$2(object).join(" and ")}: one failure, and nothing is tried again`,
				object: objectLabel(object)
			};
		}
	}
};
const few = 5;
function missing$2(object) {
	return ["install", "upgrade"].filter((action) => !isRetried(object, action));
}
function isRetried({ root }, action) {
	return ["remediation", "strategy"].some((field) => nodeAt(root, "spec", action, field) !== void 0);
}

// actions/lib/codecs/yaml/written.ts
/** True for a scalar on one line whose text stands there as it is read: no escapes, and nothing that a build has put in. */
function isWritten(source, { text, style, start, end }) {
	const written = source.text.slice(start, end);
	if (style === "plain") return written === text;
	return (style === "single" || style === "double") && written.slice(1, -1) === text;
}

// actions/lib/domain/repository/presence.ts
const known$2 = /* @__PURE__ */ new WeakMap();
/** The paths as folders, made once per listing. */
function foldersOf$1(paths) {
	let folders = known$2.get(paths);
	if (folders === void 0) known$2.set(paths, folders = new Folders(paths));
	return folders;
}
/** What stands at `path`. `unknown`: behind a symbolic link, made from a template, or left out by the settings. */
function presenceOf({ paths, settings }, path) {
	const folders = foldersOf$1(paths);
	if (folders.has(path)) return "folder";
	if (paths.has(path)) return "file";
	if ([
		"j2",
		"tmpl",
		"tpl",
		"gotmpl",
		"template"
	].some((ending) => paths.has(`${path}.${ending}`))) return "unknown";
	for (let at = folderOf(path); at !== ""; at = folderOf(at)) if (paths.has(at)) return "unknown";
	if (settings.ignore.some((glob) => matchesGlob(path, glob) || matchesGlob(`${path}/x`, glob))) return "unknown";
	return settings.clusters.length > 0 && !folders.has(path.split("/")[0] ?? "") ? "unknown" : "absent";
}
/** The path that was probably meant: the same with one segment that is a neighbour of a like name. */
function nearbyPath(paths, path) {
	return respelt$2(paths, path, nearestName);
}
/** The path that this one can only be a typing mistake of. */
function clearPath(paths, path) {
	return respelt$2(paths, path, clearName);
}
function respelt$2(paths, path, choose) {
	const folders = foldersOf$1(paths);
	let folder = path;
	let missing;
	while (!folders.has(folder) && folder !== "") {
		missing = folder;
		folder = folderOf(folder);
	}
	if (missing === void 0) return void 0;
	const near = choose(nameOf$1(missing), folders.names(folder));
	const meant = near === void 0 ? void 0 : `${folder === "" ? "" : `${folder}/`}${near}${path.slice(missing.length)}`;
	return meant !== void 0 && (paths.has(meant) || folders.has(meant)) ? meant : void 0;
}
/** `target` as a kustomization in `folder` would name it: `./app.yaml`, `../../components/sops`. */
function relativePath(folder, target) {
	const from = folder === "" ? [] : folder.split("/");
	const to = target.split("/");
	let shared = 0;
	while (shared < from.length && from[shared] === to[shared]) shared++;
	const up = from.length - shared;
	return `${up === 0 ? "./" : "../".repeat(up)}${to.slice(shared).join("/")}`;
}

// actions/lib/rules/flux/path-not-found.ts
/** Folders that Kustomizations of this repository build. */
const pathNotFound = {
	id: "flux/path-not-found",
	severity: "error",
	title: "spec.path or component that is not in the repository",
	why: "`kustomization path not found`: nothing of the Kustomization is applied, and after a rename with `prune` what it applied before stays as it was.",
	example: "kind: Kustomization\nspec:\n  path: ./kubernetes/apps/media/sonar/app   # the folder is sonarr\n",
	fix: "Correct the path; it counts from the root of the source. What `.sourceignore` or the source's `spec.ignore` leaves out is not there for Flux.",
	*check(context) {
		for (const cluster of context.clusters) for (const kustomization of cluster.kustomizations) if (kustomization.isOwnSource && kustomization.path !== void 0) yield* ofOne(context, cluster, kustomization);
	}
};
/** The one folder that can be meant, unless another Kustomization builds it already. */
function respelt$1({ context, cluster, object, node, path }) {
	const meant = clearPath(context.paths, path);
	const source = cluster.sourceOf(object, node);
	if (meant === void 0 || node.kind !== "scalar" || !node.text.endsWith(path) || !isWritten(source, node)) return {};
	if (cluster.kustomizations.some((other) => other.path === meant)) return {};
	const to = node.text.slice(0, node.text.length - path.length) + meant;
	return { edit: {
		source,
		edit: {
			do: "set-value",
			at: node.start,
			to
		}
	} };
}
function* ofOne(context, cluster, { object, path = "" }) {
	const label = objectLabel(object);
	const node = nodeAt(object.root, "spec", "path") ?? entryOf(object.root, "spec")?.value ?? object.root;
	const presence = presenceOf(context, path);
	if (presence === "absent" || presence === "file") {
		const meant = nearbyPath(context.paths, path);
		yield {
			at: cluster.spanOf(object, node),
			message: presence === "file" ? `${label} builds ${path}, which is a file and no folder` : `${label} builds ${path}, which does not exist`,
			object: label,
			...meant === void 0 || presence === "file" ? {} : {
				fix: `did you mean ${meant}?`,
				...respelt$1({
					context,
					cluster,
					object,
					node,
					path
				})
			}
		};
		return;
	}
	const lost = path === "" ? void 0 : cluster.leftOut(path);
	if (lost !== void 0) {
		yield {
			at: cluster.spanOf(object, node),
			message: `${label} builds ${path}, which Flux does not get: ${lost}`,
			object: label,
			fix: "let the ignore file keep the folder"
		};
		return;
	}
	const isLenient = nodeAt(object.root, "spec", "ignoreMissingComponents");
	if (isLenient?.kind === "scalar" && isLenient.value === true) return;
	for (const component of itemsAt(object.root, "spec", "components")) {
		if (component.kind !== "scalar" || typeof component.value !== "string" || component.text.includes("${")) continue;
		const target = resolveInside(path, component.text);
		if (target === void 0) continue;
		const without = cluster.leftOut(target);
		if (presenceOf(context, target) !== "absent" && without === void 0) continue;
		const is = without === void 0 ? "does not exist" : `Flux does not get: ${without}`;
		yield {
			at: cluster.spanOf(object, component),
			message: `${label} takes in the component ${component.text}, which ${is}`,
			object: label
		};
	}
}

// actions/lib/rules/flux/provider-not-found.ts
/** Alerts without the Provider that sends them. */
const providerNotFound = {
	id: "flux/provider-not-found",
	severity: "error",
	title: "Alert whose Provider does not exist",
	why: "Nothing is sent, and nobody notices: the messages that would tell of a failure are the ones that are missing. The Provider has to be in the namespace of the Alert.",
	example: "kind: Alert\nspec:\n  providerRef:\n    name: dicsord\n",
	fix: "Correct the name, or put the Provider beside the Alert.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const object of cluster.ofKind("Alert")) {
			const name = nodeAt(object.root, "spec", "providerRef", "name");
			if (!object.apiVersion.startsWith("notification.toolkit.fluxcd.io/") || name?.kind !== "scalar") continue;
			const target = resolved(cluster, object, name.text);
			const { namespace } = object;
			if (isOpen(target) || cluster.find("Provider", namespace, target).length > 0) continue;
			const { fix, ...advice } = adviceFor(cluster, {
				object,
				name,
				kind: "Provider",
				namespace,
				target
			});
			yield {
				...advice,
				...fix === void 0 || fix.includes("namespace:") ? {} : { fix },
				message: `${objectLabel(object)} sends to Provider ${target}, which does not exist in namespace ${namespace ?? "default"}`,
				object: objectLabel(object),
				...mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/domain/flux/flux-version.ts
/** Minor of Flux 2: `8` of `2.8.1`, `2.8.x` and `v2.8.0`; undefined for `2.x` and where nobody says it. */
const fluxMinor = perCluster((cluster) => {
	const told = [
		...cluster.ofKind("FluxInstance").map(({ root }) => stringAt$1(root, "spec", "distribution", "version")),
		...cluster.ofKind("HelmRelease").map(({ root }) => stringAt$1(root, "spec", "values", "instance", "distribution", "version")),
		...cluster.ofKind("ConfigMap").flatMap(({ root }) => entriesAt(root, "data").map(({ value }) => ofValues(value))),
		...["Namespace", "Deployment"].flatMap((kind) => cluster.ofKind(kind).map(({ root }) => ofComponents(root)))
	];
	for (const version of told) {
		const minor = /^v?2\.(\d+)/u.exec(version ?? "")?.[1];
		if (minor !== void 0) return Number(minor);
	}
});
/** The values of the instance's chart, generated from a file. */
function ofValues(node) {
	if (node.kind !== "scalar" || !/^instance:/mu.test(node.text)) return void 0;
	const [document] = readYaml(sourceText("", node.text), { dialect: "kubernetes" }).documents;
	return stringAt$1(document?.root, "instance", "distribution", "version");
}
function ofComponents(root) {
	const label = (name) => stringAt$1(root, "metadata", "labels", `app.kubernetes.io/${name}`);
	return label("part-of") === "flux" ? label("version") : void 0;
}

// actions/lib/rules/moved-api.ts
/** The successor; the edit, too, where it is the same kind and its schema takes the object as it stands. */
function movedTo({ cluster, object, replacement, fits }) {
	const slash = replacement.lastIndexOf("/");
	const [apiVersion, kind] = [replacement.slice(0, slash), replacement.slice(slash + 1)];
	if (kind !== object.kind) return { fix: `use ${apiVersion} ${kind}` };
	const fix = `use ${apiVersion}`;
	const node = nodeAt(object.root, "apiVersion");
	if (node === void 0 || !fits(object.root, replacement)) return { fix };
	return {
		fix,
		edit: {
			source: cluster.sourceOf(object, node),
			edit: {
				do: "set-value",
				at: node.start,
				to: apiVersion
			}
		}
	};
}

// actions/lib/rules/flux/removed-api.ts
/** API versions of Flux's own kinds that its newer releases do not serve. */
const removedApi = {
	id: "flux/removed-api",
	severity: "warning",
	title: "API version that newer releases of Flux do not serve",
	why: "The upgrade of Flux to such a release takes the version away, and with it what reads this object: the Kustomization that applies it fails with `no matches for kind`, and everything else in it stays as it was. There are releases that serve both versions: the change is made while one of them runs.",
	example: "apiVersion: helm.toolkit.fluxcd.io/v2beta2   # gone since Flux 2.8; v2 takes its place\nkind: HelmRelease\n",
	fix: "Write the version that takes its place, once the cluster's Flux serves it; `flux migrate` rewrites what the cluster has stored.",
	*check({ clusters, removedKind, fits }) {
		for (const cluster of clusters) {
			const minor = fluxMinor(cluster);
			const old = cluster.objects.flatMap((object) => {
				if (!object.apiVersion.includes(".toolkit.fluxcd.io/")) return [];
				const removed = removedKind(object.apiVersion, object.kind);
				return removed?.program === "Flux" ? [{
					cluster,
					object,
					removed,
					minor,
					fits
				}] : [];
			});
			const waiting = groupedBy(old.filter(mustWait), ({ object }) => `${object.apiVersion} ${object.kind}`);
			for (const each of waiting.values()) yield* folded(each);
			for (const each of old) if (!mustWait(each)) yield found(each, objectLabel(each.object));
		}
	}
};
/** True where the tree installs a Flux that does not know the successor yet. */
function mustWait({ removed, minor }) {
	return minor !== void 0 && removed.replacedIn !== void 0 && minor < minorOf$3(removed.replacedIn);
}
function* folded(all) {
	const [first, ...others] = all;
	if (first === void 0) return;
	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	const places = others.slice(0, 3).map(({ cluster, object }) => related(cluster, object, "it stands here, too"));
	yield {
		...found(first, `${objectLabel(first.object)}${more}`),
		...places.length === 0 ? {} : { related: places }
	};
}
function found(old, label) {
	const { cluster, object, removed, minor } = old;
	const { apiVersion, root } = object;
	const { removedIn } = removed;
	const isServed = minor !== void 0 && minor < minorOf$3(removedIn);
	const by = minor === void 0 ? `Flux ${removedIn} and newer do` : `Flux 2.${minor}, which this tree installs, does`;
	return {
		at: cluster.spanOf(object, nodeAt(root, "apiVersion") ?? root),
		message: isServed ? `${apiVersion} of ${label} is gone in Flux ${removedIn}; this tree installs 2.${minor}` : `${by} not serve ${apiVersion} of ${label}`,
		...wayOut(old),
		object: objectLabel(object),
		...isServed ? { severity: "info" } : minor === void 0 ? {} : { severity: "error" }
	};
}
function wayOut(old) {
	const { replacement, replacedIn } = old.removed;
	if (replacement === void 0) return {};
	const { fix = "", edit } = movedTo({
		...old,
		replacement
	});
	if (mustWait(old)) return { fix: `${fix}, which Flux ${replacedIn} and newer serve` };
	return old.minor === void 0 || edit === void 0 ? { fix } : {
		fix,
		edit
	};
}
/** `2.8` → 8. */
function minorOf$3(version) {
	return Number(version.slice(version.indexOf(".") + 1));
}

// actions/lib/domain/flux/source-kinds.ts
const kinds$1 = [
	"GitRepository",
	"OCIRepository",
	"HelmRepository",
	"HelmChart",
	"Bucket",
	"ExternalArtifact"
];
/** Sources with the name and the namespace of a reference; first those that may stand in the place of its own kind. */
function namesakes(cluster, reference, name) {
	const namespace = resolved(cluster, reference.object, reference.namespace);
	const all = /* @__PURE__ */ new Set([...reference.alike, ...kinds$1]);
	all.delete(reference.kind);
	return [...all].flatMap((kind) => cluster.find(kind, namespace, name));
}
/**
* What corrects the kind, where one object has the name. One text can become several references, in several namespaces and
* clusters: all of them, which `all` holds, must want the same one.
*/
function otherKind(all) {
	const wanted = /* @__PURE__ */ new Map();
	for (const reference of all) {
		const place = placeOf$1(reference);
		wanted.set(place, (wanted.get(place) ?? /* @__PURE__ */ new Set()).add(onlyNamesake(reference) ?? ""));
	}
	return (reference) => {
		const [kind = "", ...others] = wanted.get(placeOf$1(reference)) ?? [];
		const { cluster, object, kindNode } = reference;
		if (kind === "" || others.length > 0 || kindNode === void 0) return void 0;
		return {
			source: cluster.sourceOf(object, kindNode),
			edit: {
				do: "set-value",
				at: kindNode.start,
				to: kind
			}
		};
	};
}
function placeOf$1({ cluster, object, name, kindNode }) {
	const { path, line, column } = cluster.spanOf(object, kindNode ?? name);
	return `${path}:${line}:${column}`;
}
/** Undefined where the reference finds what it names. `chart` beside it is a name in a HelmRepository, and a path elsewhere. */
function onlyNamesake(reference) {
	const { cluster, kind, target, object } = reference;
	const namespace = resolved(cluster, object, reference.namespace);
	if (cluster.find(kind, namespace, target).length > 0) return void 0;
	const [only, ...others] = namesakes(cluster, reference, target);
	if (kind === "HelmRepository" || only?.kind === "HelmRepository") return void 0;
	return only === void 0 || others.length > 0 || !reference.alike.includes(only.kind) ? void 0 : only.kind;
}

// actions/lib/rules/flux/source-not-found.ts
/** References to sources, after kustomize has moved both sides to their namespaces. */
const sourceNotFound = {
	id: "flux/source-not-found",
	severity: "error",
	title: "source that no Kustomization creates",
	why: "Flux says `could not get Source object: … not found` and never applies or upgrades it. The usual cause is a reference without `namespace:` under a kustomization that moves the object to another namespace than its source.",
	example: "# media/kustomization.yaml sets namespace: media; the OCIRepository is in flux-system\nkind: HelmRelease\nspec:\n  chartRef:\n    kind: OCIRepository\n    name: app-template\n",
	fix: "Name the namespace that the source is in, or correct kind and name.",
	*check({ clusters }) {
		const all = clusters.flatMap((cluster) => sourceReferences(cluster).map((each) => ({
			...each,
			cluster,
			target: resolved(cluster, each.object, each.name.text)
		})));
		const namespaceOf = missingNamespace(all);
		const kindOf = otherKind(all);
		for (const reference of all) {
			const found = dangling(reference.cluster, reference);
			const [edit, other] = found === void 0 ? [] : [namespaceOf(reference), kindOf(reference)].filter(Boolean);
			if (found !== void 0) yield {
				...found,
				...edit === void 0 || other !== void 0 ? {} : { edit }
			};
		}
	}
};
function dangling(cluster, reference) {
	const { object, field, kind } = reference;
	const name = resolved(cluster, object, reference.name.text);
	const namespace = resolved(cluster, object, reference.namespace);
	if (isOpen(name) || isOpen(namespace)) return void 0;
	const label = objectLabel({
		kind,
		namespace,
		name
	});
	if (cluster.find(kind, namespace, name).length > 0 || bootstrapped(cluster).has(label)) return void 0;
	const advice = adviceFor(cluster, {
		...reference,
		namespace,
		target: name
	});
	const [other] = namesakes(cluster, reference, name);
	return {
		...advice,
		...advice.fix?.includes("namespace") === true ? { fix: `${advice.fix} ${advice.fix.startsWith("add") ? "to" : "in"} ${field}` } : {},
		...other === void 0 ? {} : {
			fix: adviceOn(reference, other.kind),
			related: [related(cluster, other, `${other.kind} ${name} is here`)]
		},
		message: `${objectLabel(object)} refers to ${label}, which no Kustomization creates`,
		object: objectLabel(object),
		...mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}
	};
}
function adviceOn({ alike, field }, kind) {
	if (alike.includes(kind)) return `use kind: ${kind}`;
	return field === "sourceRef" && kind === "OCIRepository" ? "refer to the OCIRepository by spec.chartRef, in the place of spec.chart" : `${field} takes no ${kind}`;
}

// actions/lib/domain/flux/substitute-from.ts
function substituteSources(cluster) {
	return cluster.kustomizations.flatMap((kustomization) => itemsAt(kustomization.object.root, "spec", "postBuild", "substituteFrom").flatMap((item) => {
		const { object } = kustomization;
		const kind = stringAt$1(item, "kind");
		const name = nodeAt(item, "name");
		const optional = nodeAt(item, "optional");
		if (kind === void 0 || name?.kind !== "scalar") return [];
		const isOptional = optional?.kind === "scalar" && optional.value === true;
		return [{
			kustomization,
			object,
			kind,
			name,
			target: resolved(cluster, object, name.text),
			optional: isOptional
		}];
	}));
}

// actions/lib/domain/repository/by-hand.ts
const known$1 = /* @__PURE__ */ new WeakMap();
/** True when a file of the bootstrap, template or script included, holds `name` as a word. */
function isMadeByHand(repository, name) {
	let words = known$1.get(repository.paths);
	if (words === void 0) known$1.set(repository.paths, words = wordsOf$1(repository));
	return words.has(name);
}
function wordsOf$1({ paths, text }) {
	const found = /* @__PURE__ */ new Set();
	for (const path of paths) {
		if (!(/(?:^|\/)bootstrap(?:\/|$|[.-])/iu.test(path) || /(?:^|\/)(?:justfile|Taskfile\.ya?ml|\.taskfiles\/.*|\.just\/.*)$/iu.test(path)) || /\.(?:md|png|svg|gz)$/u.test(path)) continue;
		for (const [word] of (text(path) ?? "").matchAll(/[a-z0-9][a-z0-9.-]*[a-z0-9]/gu)) found.add(word);
	}
	return found;
}

// actions/lib/rules/flux/substitute-from-not-found.ts
/** Variables of a Kustomization that come from a ConfigMap or Secret. */
const substituteFromNotFound = {
	id: "flux/substitute-from-not-found",
	severity: "error",
	title: "substituteFrom that names a ConfigMap or Secret which nothing creates",
	why: "The Kustomization fails with `substitute from 'ConfigMap/…' error: … not found` and applies nothing. The object has to be in the namespace of the Kustomization, which the kustomization above it may have changed.",
	example: "kind: Kustomization\nmetadata:\n  namespace: media   # cluster-settings is in flux-system\nspec:\n  postBuild:\n    substituteFrom:\n      - kind: ConfigMap\n        name: cluster-settings\n",
	fix: "Bring the object into the Kustomization's namespace (a Component does it for many), correct the name, or mark it `optional: true`.",
	*check(context) {
		for (const cluster of context.clusters) for (const { object, kind, name, target, optional } of substituteSources(cluster)) {
			const { namespace } = object;
			if (optional || existence(cluster, kind, namespace, target) !== "no" || isMadeByHand(context, target)) continue;
			const { fix, ...advice } = adviceFor(cluster, {
				object,
				name,
				kind,
				namespace,
				target
			});
			yield {
				...advice,
				...fix === void 0 || fix.includes("namespace:") ? {} : { fix },
				message: `${objectLabel(object)} takes variables from ${objectLabel({
					kind,
					namespace,
					name: target
				})}, which nothing creates`,
				object: objectLabel(object),
				...kind === "Secret" ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/domain/flux/altered.ts
const contents$1 = [
	"data",
	"stringData",
	"binaryData"
];
/**
* True when the object was in its file at the base with other contents. New objects, those that came from another file and
* generated ones are not known as altered.
*/
function isAltered(object, textBefore) {
	const { document, kind, generated } = object;
	const now = document.root;
	const text = generated === true ? void 0 : textBefore(document.path);
	if (now === void 0 || text === void 0 || text === document.source.text) return false;
	const name = stringAt$1(now, "metadata", "name");
	const before = readYaml(sourceText(document.path, text), { dialect: "kustomize" }).documents.find(({ root }) => stringAt$1(root, "kind") === kind && stringAt$1(root, "metadata", "name") === name);
	return before?.root !== void 0 && contentOf$1(before.root) !== contentOf$1(now);
}
function contentOf$1(root) {
	return JSON.stringify(contents$1.flatMap((field) => {
		const map = nodeAt(root, field);
		const entries = map?.kind === "map" ? [...map.entries] : [];
		entries.sort((a, b) => compareText(a.key, b.key));
		return entries.map(({ key, value }) => [
			field,
			key,
			toValue(value)
		]);
	}));
}

// actions/lib/rules/flux/substitute-one-commit-behind.ts
/** Variables that are read before the commit that changes them is applied. */
const substituteOneCommitBehind = {
	id: "flux/substitute-one-commit-behind",
	severity: "info",
	title: "variables that arrive one commit late",
	why: "A commit that changes the ConfigMap or Secret is applied by its Kustomization and by those that read it at the same time, so they get the old values, say Ready at the new commit, and stay so until their interval. The label makes Flux reconcile them when the object changes.",
	example: "kind: ConfigMap\nmetadata:\n  name: cluster-settings   # read by Kustomizations that do not wait for its owner\n",
	fix: "Label the object `reconcile.fluxcd.io/watch: Enabled`. Do not depend on a Kustomization above: under `wait` that never ends.",
	*check({ clusters, change }) {
		for (const cluster of clusters) {
			const late = substituteSources(cluster).flatMap((source) => cluster.find(source.kind, source.object.namespace, source.target).filter((object) => isLate(cluster, object, source)).map((object) => ({
				object,
				source,
				at: placeOf$4(cluster, object)
			})));
			for (const group of groupedBy(late, ({ at }) => `${at.path}:${at.line}`).values()) {
				const [{ object, at, source } = {}] = group;
				if (object === void 0 || at === void 0 || source === void 0) continue;
				yield {
					at,
					...wordsFor$1({
						object,
						source,
						group
					}, change),
					object: objectLabel(object)
				};
			}
		}
	}
};
/** A warning only where the change at hand is one that arrives late. */
function wordsFor$1({ object, source, group }, change) {
	const isOne = group.length === 1;
	const readers = `${counted(group.length, "Kustomization")} (${source.kustomization.name}${isOne ? "" : " and others"})`;
	const read = isOne ? "reads" : "read";
	const what = `${object.kind} ${object.name}`;
	if (change === void 0 || !isAltered(object, change.textBefore)) return { message: `${readers} ${read} ${what} without waiting for what applies it: a change of it reaches them late` };
	return {
		severity: "warning",
		message: `this change alters ${what}, which ${readers} ${read} without waiting for what applies it: ${isOne ? "it is applied with the old values and says Ready" : "they are applied with the old values and say Ready"}`
	};
}
function isLate(cluster, object, { kustomization }) {
	if (stringAt$1(object.root, "metadata", "labels", "reconcile.fluxcd.io/watch") === "Enabled") return false;
	if (object.owner === void 0 || object.owner === kustomization) return true;
	const { namespace, name } = kustomization;
	return !waitsFor(cluster, `Kustomization ${namespace}/${name}`, `Kustomization ${object.owner.namespace}/${object.owner.name}`);
}

// actions/lib/domain/flux/strictness.ts
/**
* `StrictPostBuildSubstitutions` is on since kustomize-controller 1.9, which Flux 2.9 brought. False when the tree says
* that an older Flux runs, or that the gate is off.
*/
const isStrict = perCluster((cluster) => {
	if (featureGates(cluster).get("StrictPostBuildSubstitutions") === false) return false;
	if (cluster.kustomizations.some(({ object }) => object.apiVersion.includes("/v1beta"))) return false;
	return fluxVersions(cluster).every((version) => {
		const [, major, minor] = /^[v=~^]*\s*(\d+)\.(\d+)/u.exec(version) ?? [];
		return major === void 0 || Number(major) > 2 || major === "2" && Number(minor) >= 9;
	});
});
/** Versions of Flux that the tree names: of a FluxInstance, its chart, the manifests, or the controller's own image. */
function fluxVersions(cluster) {
	const instances = [...cluster.ofKind("FluxInstance").map(({ root }) => nodeAt(root, "spec")), ...cluster.ofKind("HelmRelease").map(({ root }) => nodeAt(root, "spec", "values", "instance"))];
	const manifests = ["OCIRepository", "GitRepository"].flatMap((kind) => cluster.ofKind(kind).filter(({ root }) => /fluxcd\/(?:flux-manifests|flux2)$/u.test(stringAt$1(root, "spec", "url") ?? "")).map(({ root }) => stringAt$1(root, "spec", "ref", "tag")));
	const controllers = cluster.ofKind("Deployment").filter(({ name }) => name === "kustomize-controller").flatMap(({ root }) => itemsAt(root, "spec", "template", "spec", "containers")).map((container) => fluxOf(stringAt$1(container, "image") ?? ""));
	const values = cluster.ofKind("ConfigMap").flatMap(({ root }) => versionsInValues(nodeAt(root, "data")));
	const remote = cluster.gaps.map(({ why }) => /fluxcd\/flux2\/.*[?&]ref=([\w.-]+)/u.exec(why)?.[1]);
	return [
		...instances.map((node) => stringAt$1(node, "distribution", "version")),
		...manifests,
		...controllers,
		...values,
		...remote
	].flatMap((version) => version ?? []);
}
/** kustomize-controller 1.9 came with Flux 2.9, and so on downwards. */
function fluxOf(image) {
	const minor = /kustomize-controller:v1\.(\d+)\./u.exec(image)?.[1];
	return minor === void 0 ? void 0 : `2.${minor}`;
}
/** `distribution: { version }` in the values file of the FluxInstance's chart. */
function versionsInValues(data) {
	return (data?.kind === "map" ? data.entries.map(({ value }) => value.kind === "scalar" ? value.text : "") : []).filter((text) => text.includes("distribution:")).map((text) => /distribution:\s*\n(?:[ \t]+.*\n){0,6}?[ \t]+version:\s*["']?([\w.*]+)/u.exec(text)?.[1]);
}

// actions/lib/rules/flux/undefined-variable.ts
/** Variables without a value in objects that Flux substitutes. */
const undefinedVariable = {
	id: "flux/undefined-variable",
	severity: "error",
	title: "variable that no postBuild gives a value",
	why: "Since Flux 2.9 the whole Kustomization fails with `variable not set (strict mode)`; before, the variable silently becomes nothing. In scripts and dashboards `${…}` belongs to another program and has to be escaped.",
	example: "kind: ConfigMap\ndata:\n  run.sh: |\n    echo ${HOSTNAME}   # Flux takes it for its own\n",
	fix: "Define it in postBuild, give it a default (`${NAME:-value}`), or write `$${NAME}` when it is not meant for Flux.",
	*check({ clusters, text }) {
		for (const cluster of clusters) for (const each of templatedTexts(cluster)) {
			if ("problem" in each.template) continue;
			const { object, substitution, node } = each;
			const reported = /* @__PURE__ */ new Set();
			for (const expression of expressionsIn(each.template.parts)) {
				const { name } = expression;
				if (!needsValue(expression) || substitution.state(name) !== "unset" || reported.has(name)) continue;
				reported.add(name);
				const isScript = node.text.includes("\n");
				const then = isStrict(cluster) ? "is not set: Flux applies nothing of the Kustomization" : "is not set: Flux puts nothing in its place";
				yield {
					at: placeInText(cluster, each, expression, text),
					message: `variable ${name} ${then}`,
					fix: isScript ? `write $\${${name}} when it is not meant for Flux` : "define it in postBuild, or give it a default",
					object: objectLabel(object),
					...isStrict(cluster) ? {} : { severity: "warning" }
				};
			}
		}
	}
};

// actions/lib/rules/flux/under-suspended.ts
/** A suspended Kustomization keeps everything below it as it is. */
const underSuspended = {
	id: "flux/under-suspended",
	severity: "info",
	title: "Kustomization that is suspended",
	why: "Flux neither applies nor heals what a suspended Kustomization holds. A change in it does nothing until somebody resumes it, and the Kustomizations above are Ready all the while.",
	example: "kind: Kustomization\nspec:\n  suspend: true\n",
	fix: "Resume it (`suspend: false`) when the reason is gone.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const counts = /* @__PURE__ */ new Map();
			for (const { owner } of cluster.objects) for (let at = owner; at !== void 0; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
			for (const kustomization of cluster.kustomizations) {
				const { object, suspended, parent } = kustomization;
				const entry = entryOf(nodeAt(object.root, "spec"), "suspend");
				if (!suspended || entry === void 0 || parent?.underSuspended === true) continue;
				yield {
					at: cluster.keySpanOf(object, entry),
					message: `${objectLabel(object)} is suspended: Flux does not apply changes to its ${counted(counts.get(kustomization) ?? 0, "object")}`,
					object: objectLabel(object)
				};
			}
		}
	}
};

// actions/lib/rules/flux/values-from-not-found.ts
/** Values of a HelmRelease that come from a ConfigMap or Secret. */
const valuesFromNotFound = {
	id: "flux/values-from-not-found",
	severity: "error",
	title: "valuesFrom that names a ConfigMap or Secret which nothing creates",
	why: "helm-controller stops with `could not resolve ConfigMap chart values reference`, and the release stays as it is. The object has to be in the HelmRelease's own namespace.",
	example: "kind: HelmRelease\nspec:\n  valuesFrom:\n    - kind: ConfigMap\n      name: cilium-value   # the generator calls it cilium-values\n",
	fix: "Correct the name, create the object in that namespace, or mark the entry `optional: true`.",
	*check(context) {
		for (const cluster of context.clusters) for (const object of cluster.ofKind("HelmRelease")) for (const item of itemsAt(object.root, "spec", "valuesFrom")) {
			const kind = stringAt$1(item, "kind");
			const name = nodeAt(item, "name");
			const optional = nodeAt(item, "optional");
			if (kind === void 0 || name?.kind !== "scalar") continue;
			if (optional?.kind === "scalar" && optional.value === true) continue;
			const target = resolved(cluster, object, name.text);
			const { namespace } = object;
			if (existence(cluster, kind, namespace, target) !== "no" || isMadeByHand(context, target)) continue;
			yield {
				...adviceFor(cluster, {
					object,
					name,
					kind,
					namespace,
					target
				}),
				message: `${objectLabel(object)} takes values from ${objectLabel({
					kind,
					namespace,
					name: target
				})}, which nothing creates`,
				object: objectLabel(object),
				...kind === "Secret" ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/rules/flux/variable-changes-type.ts
/** Quotes do not protect: kustomize takes them away before Flux substitutes. */
const variableChangesType = {
	id: "flux/variable-changes-type",
	severity: "error",
	title: "text that becomes a number or boolean after substitution",
	why: "kustomize writes `\"${PORT}\"` without quotes and Flux substitutes afterwards, so the API server gets a number where only text is allowed and refuses the object: `expected string, got …`.",
	example: "kind: ConfigMap\ndata:\n  enabled: \"${ENABLED}\"   # ENABLED: \"true\"\n",
	fix: "Give the variable quotes of its own (`ENABLED: '\"true\"'`), or write more than the variable into the field.",
	*check({ clusters, text }) {
		for (const cluster of clusters) for (const each of templatedTexts(cluster)) {
			if (!isTextField(each) || !isWholeVariable(each.node.text)) continue;
			const result = each.substitution.apply(each.node.text);
			if (result === void 0 || result === "") continue;
			const value = resolvePlain(result, "kubernetes");
			if (typeof value === "string") continue;
			const type = value === null ? "null" : typeof value === "boolean" ? "a boolean" : "a number";
			yield {
				at: placeInText(cluster, each, {
					start: 0,
					end: each.node.text.length
				}, text),
				message: `${each.node.text} becomes ${result}, which is ${type} where only text is allowed; quotes around the variable do not help`,
				object: objectLabel(each.object)
			};
		}
	}
};
/** Text that needs quotes for another reason keeps them. */
function isWholeVariable(text) {
	return /^(?:\$\{[^}]*\}|[\w.+-])+$/u.test(text);
}
/** Fields that hold text in whatever object they are. */
function isTextField({ object, path, node }) {
	if (node.style === "literal" || node.style === "folded") return false;
	const [first, second, third] = path;
	if (first === "metadata" && (second === "labels" || second === "annotations")) return true;
	if (object.kind === "ConfigMap") return first === "data";
	if (object.kind === "Secret") return first === "data" || first === "stringData";
	if (object.kind === "Kustomization") return second === "postBuild" && third === "substitute";
	return /^(?:v1|apps\/v1|batch\/v1)$/u.test(object.apiVersion) && path.at(-3) === "env" && path.at(-1) === "value";
}

// actions/lib/rules/flux/flux-rules.ts
const fluxRules = [...[
	sourceNotFound,
	pathNotFound,
	dependsOnNotFound,
	dependsOnCycle,
	dependsOnAncestor,
	valuesFromNotFound,
	substituteFromNotFound,
	substituteOneCommitBehind,
	undefinedVariable,
	badVariableSyntax,
	variableChangesType,
	encryptedWithoutDecryption,
	healthCheckNotFound,
	providerNotFound,
	underSuspended,
	helmReleaseBothCharts,
	helmReleaseNameLength,
	helmReleaseNoRemediation,
	removedApi
].map(oncePerPlace), dependsOnMissing];

// actions/lib/domain/repository/gitignore.ts
/** The last pattern that matches decides, those of deeper files after those above; an ignored folder hides what is in it. */
function isIgnored(path, files) {
	const parts = path.split("/");
	for (let length = 1; length <= parts.length; length++) if (decide(parts.slice(0, length).join("/"), length < parts.length, files)) return true;
	return false;
}
function decide(path, isFolder, files) {
	let ignored = false;
	for (const { folder, text } of [...files].sort((a, b) => a.folder.length - b.folder.length)) {
		if (folder !== "" && !path.startsWith(`${folder}/`)) continue;
		const relative = folder === "" ? path : path.slice(folder.length + 1);
		for (const line of text.split(/\r?\n/u)) {
			const pattern = patternOf(line);
			if (pattern !== void 0 && (isFolder || !pattern.onlyFolders) && pattern.test.test(relative)) ignored = !pattern.isNegated;
		}
	}
	return ignored;
}
function patternOf(line) {
	const trimmed = line.replace(/(?<!\\)\s+$/u, "");
	if (trimmed === "" || trimmed.startsWith("#")) return void 0;
	const isNegated = trimmed.startsWith("!");
	const bare = (isNegated ? trimmed.slice(1) : trimmed).replace(/^\\(?=[#!])/u, "");
	const onlyFolders = bare.endsWith("/");
	const body = bare.replace(/\/+$/u, "");
	const isAnchored = body.includes("/");
	return {
		test: expression(body.replace(/^\//u, ""), isAnchored),
		isNegated,
		onlyFolders
	};
}
function expression(body, isAnchored) {
	const source = body.replace(/\*\*\/|\/\*\*$|\*\*|\*|\?|\[!?[^\]]*\]|[.+^${}()|[\]\\]/gu, (token) => {
		if (token === "**/") return "(?:.*/)?";
		if (token === "/**") return "/.*";
		if (token === "**") return ".*";
		if (token === "*") return "[^/]*";
		if (token === "?") return "[^/]";
		return token.length > 1 ? token.replace("[!", "[^") : `\\${token}`;
	});
	return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${source}$`, "u");
}

// actions/lib/rules/inventory/clusterconfig-ignored.ts
/** What talhelper writes must not be committed, and only an ignore file prevents it. */
const clusterconfigIgnored = {
	id: "inventory/clusterconfig-ignored",
	severity: "warning",
	title: "generated configurations that Git does not ignore",
	why: "talhelper writes every secret of the cluster into clusterconfig/ in plain text. Its own ignore file appears there with the first run and is missing in a fresh clone, with --no-gitignore, and for every file that a script renders next to it; then one `git add .` publishes the cluster's certificate authorities.",
	example: `$ cat .gitignore
node_modules/
`,
	fix: "Add clusterconfig/ to .gitignore.",
	*check({ talos, text }) {
		for (const { path, renderer, nodes, clusterName } of talos) {
			const [node] = nodes;
			if (renderer !== "talhelper" || node === void 0) continue;
			const folder = folderOf(path);
			const generated = [...clusterName === void 0 ? [] : [`${clusterName.value}-${node.hostname.value}.yaml`], "talosconfig"].map((name) => folder === "" ? `clusterconfig/${name}` : `${folder}/clusterconfig/${name}`);
			const ignores = foldersTo(`${folder === "" ? "" : `${folder}/`}clusterconfig`).flatMap((each) => {
				const content = text(each === "" ? ".gitignore" : `${each}/.gitignore`);
				return content === void 0 ? [] : [{
					folder: each,
					text: content
				}];
			});
			const open = generated.filter((each) => !isIgnored(each, ignores));
			const at = clusterName?.at.path === path ? clusterName.at : {
				...node.at,
				endLine: node.at.line,
				endColumn: node.at.column
			};
			if (open[0] !== void 0) yield {
				at,
				message: `Git does not ignore ${open.join(" and ")}, which talhelper writes with every secret of the cluster`
			};
		}
	}
};
/** The folder and all above it, the root first. */
function foldersTo(folder) {
	const parts = folder.split("/");
	return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

// actions/lib/rules/inventory/unknown-node.ts
/** The inventory and talhelper's ignore file speak of nodes that are gone, or leave out one that is there. */
const unknownNode = {
	id: "inventory/unknown-node",
	severity: "info",
	title: "node that the inventory and talconfig do not both know",
	why: "What the settings say of hosts and memory counts for nodes by their name. An entry for a node that was renamed or removed counts for nothing, and a node without an entry is missing from every judgement about hosts: whether one of them carries the etcd majority, for example.",
	example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-l: { host: pve1 } # the node is called talos-cp-1
`,
	fix: "Use the host names of talconfig.yaml.",
	*check(context) {
		const models = context.talos.filter(({ nodes, renderer }) => renderer === "talhelper" && nodes.length > 0);
		if (models.length === 0) return;
		const known = new Set(models.flatMap(({ nodes }) => nodes.map(({ hostname }) => hostname.value)));
		const { nodes } = context.settings.inventory;
		for (const [name, { at }] of nodes) {
			if (known.has(name)) continue;
			const near = nearestName(name, [...known].filter((each) => !nodes.has(each)));
			yield {
				at,
				message: `no talconfig has a node ${name}: this entry has no effect`,
				...near === void 0 ? {} : { fix: `did you mean ${near}?` }
			};
		}
		if (nodes.size > 0) for (const model of models) yield* missing$1(model, context);
		for (const model of models) yield* staleIgnores(model, context);
	}
};
function* missing$1({ nodes: own }, { settings }) {
	const { nodes } = settings.inventory;
	const [first] = nodes.values();
	if (first === void 0 || !own.some(({ hostname }) => nodes.has(hostname.value))) return;
	for (const { hostname } of own) {
		if (hostname.value === "" || nodes.has(hostname.value)) continue;
		yield {
			at: hostname.at,
			message: `the inventory does not know ${hostname.value}: on which host it runs is not known`,
			fix: "add it to inventory.nodes in the settings",
			related: [relatedPlace(first.at, "the inventory is here")]
		};
	}
}
/** talhelper adds a line for each file that it writes and never removes one. */
function* staleIgnores({ path, nodes, clusterName }, { text }) {
	const folder = folderOf(path);
	const ignore = folder === "" ? "clusterconfig/.gitignore" : `${folder}/clusterconfig/.gitignore`;
	const content = text(ignore);
	if (content === void 0 || clusterName === void 0) return;
	const source = sourceText(ignore, content);
	const names = new Set(nodes.map(({ hostname }) => `${clusterName.value}-${hostname.value}.yaml`));
	for (const match of content.matchAll(/^\/?([^\s#!/*?[\]]+\.yaml)[ \t]*$/gmu)) {
		const name = match[1] ?? "";
		if (names.has(name) || !name.startsWith(`${clusterName.value}-`)) continue;
		const start = match.index + match[0].indexOf(name);
		yield {
			at: source.span(start, start + name.length),
			message: `no node makes ${name} any more: this line has no effect`,
			fix: "remove the line"
		};
	}
}

// actions/lib/rules/inventory/inventory-rules.ts
const inventoryRules = [unknownNode, clusterconfigIgnored];

// actions/lib/domain/kubernetes/route.ts
const kinds = [
	"HTTPRoute",
	"GRPCRoute",
	"TLSRoute",
	"TCPRoute",
	"UDPRoute"
];
/** Routes with their parents that are Gateways. */
const routes = perCluster((cluster) => {
	const made = (object, namespace, node, fill) => ({
		object,
		namespace,
		node,
		hostnames: itemsAt(node, "hostnames").flatMap((item) => item.kind === "scalar" ? [{
			text: fill(item.text),
			node: item
		}] : []),
		parents: itemsAt(node, "parentRefs").flatMap((item) => parentOf(item, namespace, fill)),
		isFromValues: object.kind === "HelmRelease"
	});
	const own = kinds.flatMap((kind) => cluster.ofKind(kind)).filter((object) => groupOf(object) === "gateway.networking.k8s.io").flatMap((object) => {
		const spec = nodeAt(object.root, "spec");
		return spec === void 0 ? [] : [made(object, object.namespace ?? "", spec, (text) => resolved(cluster, object, text))];
	});
	const inValues = helmReleases(cluster).flatMap(({ object, namespace, values, releaseName }) => [...mapsWithParents(values)].map((node) => made(object, namespace, node, (text) => resolved(cluster, object, text).replaceAll(/\{\{-?\s*\.Release\.Name\s*-?\}\}/gu, () => releaseName))));
	return [...own, ...inValues];
});
function parentOf(item, own, fill) {
	const name = entryOf(item, "name")?.value;
	const kind = stringAt$1(item, "kind") ?? "Gateway";
	const group = stringAt$1(item, "group") ?? "gateway.networking.k8s.io";
	if (name?.kind !== "scalar" || kind !== "Gateway" || group !== "gateway.networking.k8s.io") return [];
	const namespaceNode = entryOf(item, "namespace")?.value;
	const scalar = (key) => {
		const value = entryOf(item, key)?.value;
		return value?.kind === "scalar" && value.value !== null ? value : void 0;
	};
	return [{
		name,
		namespaceNode,
		namespace: namespaceNode?.kind === "scalar" ? fill(namespaceNode.text) : own,
		target: fill(name.text),
		section: scalar("sectionName"),
		port: scalar("port")
	}];
}
function* mapsWithParents(node) {
	if (node?.kind === "list") for (const item of node.items) yield* mapsWithParents(item);
	if (node?.kind !== "map") return;
	const enabled = entryOf(node, "enabled")?.value;
	if (enabled?.kind === "scalar" && enabled.value === false) return;
	if (entryOf(node, "parentRefs")?.value.kind === "list") yield node;
	else for (const { value } of node.entries) yield* mapsWithParents(value);
}

// actions/lib/rules/kubernetes/backend-not-found.ts
/** Services that routes send to. */
const backendNotFound = {
	id: "kubernetes/backend-not-found",
	severity: "error",
	title: "route to a Service or port that does not exist",
	why: "The Gateway answers 500 for every request: `BackendNotFound`. Services of charts and operators are understood by their names; where one of them may create it, nothing is said.",
	example: "backendRefs:\n  - name: homepge\n    port: 3000\n",
	fix: "Correct name and port.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const route of routes(cluster)) {
			if (route.isFromValues) continue;
			for (const rule of itemsAt(route.node, "rules")) for (const backend of itemsAt(rule, "backendRefs")) yield* ofBackend(cluster, route, backend);
		}
	}
};
function* ofBackend(cluster, { object, namespace: own }, backend) {
	const name = entryOf(backend, "name")?.value;
	if ((stringAt$1(backend, "kind") ?? "Service") !== "Service" || name?.kind !== "scalar") return;
	const namespaceNode = entryOf(backend, "namespace")?.value;
	const namespace = resolved(cluster, object, namespaceNode?.kind === "scalar" ? namespaceNode.text : own);
	const target = resolved(cluster, object, name.text);
	const label = objectLabel({
		kind: "Service",
		namespace,
		name: target
	});
	const [service] = cluster.find("Service", namespace, target);
	if (service === void 0) {
		if (namespace !== "flux-system" && existence(cluster, "Service", namespace, target) === "no") yield {
			...adviceFor(cluster, {
				object,
				name,
				namespaceNode,
				kind: "Service",
				namespace,
				target
			}),
			message: `${objectLabel(object)} sends to ${label}, which nothing creates`,
			object: objectLabel(object)
		};
		return;
	}
	const port = entryOf(backend, "port")?.value;
	const ports = itemsAt(service.root, "spec", "ports").flatMap((each) => {
		const number = entryOf(each, "port")?.value;
		return number?.kind === "scalar" ? [number.text] : [];
	});
	if (port?.kind !== "scalar" || ports.length === 0 || ports.includes(port.text) || [port.text, ...ports].some(isOpen)) return;
	yield {
		at: cluster.spanOf(object, port),
		message: `${label} has no port ${port.text}; it has ${listed$3(ports)}`,
		object: objectLabel(object)
	};
}

// actions/lib/domain/helm/values-references.ts
/** References in the shapes that Kubernetes and charts share; names that a template completes are left out. */
function valuesReferences({ values, isAppTemplate }) {
	const found = [
		...shapedReferences(values, true),
		...volumesBelow(values),
		...isAppTemplate ? appTemplateReferences(values) : []
	];
	const seen = /* @__PURE__ */ new Set();
	return found.filter(({ name }) => !name.text.includes("{{") && !seen.has(name) && seen.add(name) !== void 0);
}
/** `volumes`, `extraVolumes` and the like hold volumes as a pod has them. */
function volumesBelow(node) {
	if (node?.kind === "list") return node.items.flatMap(volumesBelow);
	if (node?.kind !== "map" || isSwitchedOff$2(node)) return [];
	return node.entries.flatMap(({ key, value }) => value.kind === "list" && /(?:^v|V)olumes$/u.test(key) ? value.items.flatMap(volumeReferences) : volumesBelow(value));
}
/** `persistence.config: { type: secret, name: … }`, and the short forms of `envFrom`. */
function appTemplateReferences(values) {
	const persistence = entryOf(values, "persistence")?.value;
	return [...(persistence?.kind === "map" ? persistence.entries.map(({ value }) => value) : []).filter((item) => !isSwitchedOff$2(item)).flatMap(persistenceReference), ...envFromBelow(values)];
}
function persistenceReference(item) {
	const type = stringAt$1(item, "type");
	if (type === "configMap") return referenceAt("ConfigMap", item, "name");
	return type === "secret" ? referenceAt("Secret", item, "name") : [];
}
function envFromBelow(values) {
	return mapValues(nodeAt(values, "controllers")).filter((each) => !isSwitchedOff$2(each)).flatMap((controller) => ["containers", "initContainers"].flatMap((field) => mapValues(nodeAt(controller, field)))).flatMap((container) => [...itemsAt(container, "envFrom")]).flatMap((item) => [...referenceAt("Secret", item, "secret"), ...referenceAt("ConfigMap", item, "config")]);
}
function mapValues(node) {
	return node?.kind === "map" ? node.entries.map(({ value }) => value) : [];
}

// actions/lib/domain/kubernetes/references.ts
/** References of pods, charts' values, Flux objects and custom resources, by the kind that they lead to. */
const references = perCluster((cluster) => {
	const found = [
		...workloads(cluster).flatMap(({ object, podSpec }) => podReferences(podSpec).map((reference) => placed(cluster, object, object.namespace, reference))),
		...helmReleases(cluster).flatMap((release) => valuesReferences(release).map((reference) => placed(cluster, release.object, release.namespace, reference))),
		...cluster.objects.flatMap((object) => referencesOf(object).map((reference) => placed(cluster, object, object.namespace, reference)))
	];
	return groupedBy(found.filter(({ inNamespace }) => inNamespace !== ""), ({ kind }) => kind);
});
function placed(cluster, object, namespace, reference) {
	const inNamespace = resolved(cluster, object, reference.namespace ?? namespace ?? "");
	return {
		...reference,
		object,
		inNamespace,
		target: resolved(cluster, object, reference.name.text)
	};
}
const fluxSecrets = [
	"secretRef",
	"certSecretRef",
	"proxySecretRef"
];
/** Groups whose references are read elsewhere, or that name what they make. */
const others = /^(?:|apps|batch|[a-z.]+\.k8s\.io|helm\.toolkit\.fluxcd\.io|kustomize\.toolkit\.fluxcd\.io|external-secrets\.io|generators\.external-secrets\.io|cert-manager\.io)$/u;
function referencesOf(object) {
	const { root, kind, namespace } = object;
	const group = groupOf(object);
	if (namespace === void 0) return [];
	if (group === "gateway.networking.k8s.io" && kind === "Gateway") return certificates(root);
	if (/^(?:source|notification|image)\.toolkit\.fluxcd\.io$/u.test(group)) return fluxSecrets.flatMap((field) => referenceAt("Secret", root, "spec", field, "name"));
	if (group === "volsync.backube") return volsyncReferences(root);
	return others.test(group) ? [] : [...shapedReferences(nodeAt(root, "spec"), false)];
}
function volsyncReferences(root) {
	return [...[
		"restic",
		"kopia",
		"rclone"
	].flatMap((mover) => referenceAt("Secret", root, "spec", mover, "repository")), ...referenceAt("PersistentVolumeClaim", root, "spec", "sourcePVC")];
}
function certificates(root) {
	return itemsAt(root, "spec", "listeners").flatMap((listener) => itemsAt(listener, "tls", "certificateRefs").flatMap((item) => {
		const namespace = stringAt$1(item, "namespace");
		if ((stringAt$1(item, "kind") ?? "Secret") !== "Secret") return [];
		return referenceAt("Secret", item, "name").map((each) => namespace === void 0 ? each : {
			...each,
			namespace
		});
	}));
}

// actions/lib/domain/kubernetes/dangling-references.ts
/** What Kubernetes makes by itself, and what runs before Flux does. */
function isGiven(kind, namespace, name) {
	if (namespace === "kube-system") return true;
	return kind === "ServiceAccount" && name === "default" || kind === "ConfigMap" && name === "kube-root-ca.crt";
}
/** Mandatory references to a kind that neither the tree nor anything that may run in the cluster fulfils, once each. */
function* danglingReferences(context, kind) {
	for (const cluster of context.clusters) {
		const seen = /* @__PURE__ */ new Set();
		for (const { object, name, inNamespace, target, optional, namespace } of references(cluster).get(kind) ?? []) {
			const key = `${objectLabel(object)} ${inNamespace}/${target}`;
			if (optional || seen.has(key) || isGiven(kind, inNamespace, target)) continue;
			seen.add(key);
			if (existence(cluster, kind, inNamespace, target) !== "no" || isMadeByHand(context, target)) continue;
			const { fix, ...advice } = adviceFor(cluster, {
				object,
				name,
				kind,
				namespace: inNamespace,
				target,
				others: productNames(cluster, kind, inNamespace)
			});
			const isUsable = fix !== void 0 && (!fix.includes("namespace:") || namespace !== void 0);
			const missing = objectLabel({
				kind,
				namespace: inNamespace,
				name: target
			});
			const doubt = hasOpaqueCharts(cluster, inNamespace) ? { severity: "warning" } : {};
			yield {
				...advice,
				...isUsable ? { fix } : {},
				object: objectLabel(object),
				missing,
				...doubt
			};
		}
	}
}

// actions/lib/rules/kubernetes/claim-not-found.ts
/** Claims that pods mount. */
const claimNotFound = {
	id: "kubernetes/claim-not-found",
	severity: "error",
	title: "PersistentVolumeClaim that nothing creates",
	why: "The pod stays Pending: `persistentvolumeclaim … not found`. A claim is looked for in the namespace of the pod only.",
	example: "persistence:\n  config:\n    existingClaim: sonar   # the claim is called sonarr\n",
	fix: "Correct the name, or create the claim in the namespace of the pod.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "PersistentVolumeClaim")) yield {
			...advice,
			object,
			message: `${object} needs ${missing}, which nothing creates`
		};
	}
};

// actions/lib/rules/kubernetes/config-map-not-found.ts
/** ConfigMaps that pods need to start. */
const configMapNotFound = {
	id: "kubernetes/config-map-not-found",
	severity: "error",
	title: "ConfigMap that nothing creates",
	why: "The pod stays in `CreateContainerConfigError` or `ContainerCreating`; an upgrade hangs until its timeout and is rolled back. ConfigMaps of charts, operators and generators are understood; where one of them may create it, nothing is said.",
	example: "volumes:\n  - name: config\n    configMap:\n      name: homepage-confg   # the generator makes homepage-config\n",
	fix: "Correct the name, or create the ConfigMap in the namespace of the pod.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "ConfigMap")) yield {
			...advice,
			object,
			message: `${object} needs ${missing}, which nothing creates`
		};
	}
};

// actions/lib/rules/kubernetes/deprecated-api.ts
/** APIs of Kubernetes itself that the target version serves and that are on their way out. */
const deprecatedApi = {
	id: "kubernetes/deprecated-api",
	severity: "info",
	title: "API that Kubernetes still serves and has announced to give up",
	why: "The API server answers with a warning today. Once a minor version serves it no longer, the Kustomization that applies the object fails with `no matches for kind`; it is a warning here when the next minor is that one.",
	example: "apiVersion: v1   # deprecated since Kubernetes 1.33: discovery.k8s.io/v1 EndpointSlice\nkind: Endpoints\n",
	fix: "Move to what takes its place before the upgrade; both are served for a while.",
	*check({ clusters, deprecatedKind, kubernetesMinor, fits }) {
		for (const cluster of clusters) for (const object of cluster.objects) {
			const { apiVersion, kind, root } = object;
			const deprecated = deprecatedKind(apiVersion, kind);
			if (deprecated === void 0) continue;
			const { removedIn, replacement } = deprecated;
			const what = replacement?.endsWith(`/${kind}`) === false ? "the kind" : apiVersion;
			yield {
				at: cluster.spanOf(object, nodeAt(root, "apiVersion") ?? root),
				message: `${what} of ${objectLabel(object)} is deprecated since Kubernetes ${untilWhen(deprecated)}`,
				...replacement === void 0 ? {} : movedTo({
					cluster,
					object,
					replacement,
					fits
				}),
				object: objectLabel(object),
				...removedIn === nextAfter(kubernetesMinor) ? { severity: "warning" } : {}
			};
		}
	}
};
function untilWhen({ deprecatedIn, removedIn }) {
	return removedIn === void 0 ? deprecatedIn : `${deprecatedIn} and gone in ${removedIn}`;
}
/** `1.36` → `1.37`. */
function nextAfter(minor) {
	const [major = "", number = ""] = minor.split(".");
	return `${major}.${Number(number) + 1}`;
}

// actions/lib/rules/kubernetes/gateway-not-found.ts
/** Routes without a Gateway. */
const gatewayNotFound = {
	id: "kubernetes/gateway-not-found",
	severity: "error",
	title: "route whose Gateway does not exist",
	why: "The route is accepted by the API server and served by nobody: the host name answers with nothing or a 404, and DNS controllers make no record for it.",
	example: "parentRefs:\n  - name: envoy-internl\n    namespace: network\n",
	fix: "Correct name and namespace of the parent.",
	*check({ clusters }) {
		const all = clusters.flatMap((cluster) => routes(cluster).flatMap(({ object, parents }) => parents.map((parent) => ({
			...parent,
			cluster,
			object,
			kind: "Gateway"
		}))));
		const editOf = missingNamespace(all);
		for (const reference of all) {
			const { cluster, object, name, namespace, namespaceNode, target } = reference;
			if (existence(cluster, "Gateway", namespace, target) !== "no") continue;
			const edit = editOf(reference);
			yield {
				...edit === void 0 ? {} : { edit },
				...adviceFor(cluster, {
					object,
					name,
					namespaceNode,
					kind: "Gateway",
					namespace,
					target
				}),
				message: `${objectLabel(object)} has a route to ${objectLabel({
					kind: "Gateway",
					namespace,
					name: target
				})}, which nothing creates`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/rules/kubernetes/image-not-pinned.ts
/** Images that are something else tomorrow. */
const imageNotPinned = {
	id: "kubernetes/image-not-pinned",
	severity: "warning",
	title: "image without a tag, or with latest",
	why: "What runs depends on when the node pulled it: after a restart two pods of one Deployment can be different versions, nobody reviewed the new one, and there is nothing to go back to.",
	example: "image:\n  repository: ghcr.io/home-operations/sonarr\n  tag: latest\n",
	fix: "Use a version, best with a digest: `4.0.15@sha256:…`.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, node, repository, tag, tagNode, hasDigest, mayHaveDefault } of images(cluster)) {
			if (hasDigest || isOpen(repository) || tag !== void 0 && isOpen(tag)) continue;
			if (tag !== "latest" && (tag !== void 0 || mayHaveDefault)) continue;
			yield {
				at: cluster.spanOf(object, tagNode ?? node),
				message: tag === void 0 ? `image ${repository} has no tag` : `image ${repository} is used as latest`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/domain/kubernetes/listener.ts
function listenersOf(cluster, gateway) {
	return itemsAt(gateway.root, "spec", "listeners").map((node) => {
		const hostname = stringAt$1(node, "hostname");
		const port = entryOf(node, "port")?.value;
		return {
			name: stringAt$1(node, "name") ?? "",
			port: port?.kind === "scalar" ? port.text : "",
			hostname: hostname === void 0 || hostname === "" ? void 0 : resolved(cluster, gateway, hostname),
			node
		};
	});
}
/** The listeners that a parent reference means by name and port. */
function meantListeners(listeners, { section, port }) {
	return listeners.filter(({ name, port: own }) => (section === void 0 || section.text === name) && (port === void 0 || port.text === own));
}
/** False only where the listener certainly refuses routes of that namespace. */
function admitsNamespace(cluster, gateway, { node }, namespace) {
	const namespaces = nodeAt(node, "allowedRoutes", "namespaces");
	const from = stringAt$1(namespaces, "from") ?? "Same";
	if (from === "Same") return gateway.namespace === namespace || isOpen(namespace);
	if (from !== "Selector") return from !== "None";
	const selector = nodeAt(namespaces, "selector");
	const [object] = cluster.find("Namespace", void 0, namespace);
	const wanted = entryOf(selector, "matchLabels")?.value;
	if (object === void 0 || wanted?.kind !== "map") return true;
	return wanted.entries.every(({ key, value }) => {
		const has = key === "kubernetes.io/metadata.name" ? namespace : stringAt$1(object.root, "metadata", "labels", key);
		return value.kind !== "scalar" || has === value.text || isOpen(value.text);
	});
}
/** False only where no hostname of the route can reach the listener. */
function admitsHostnames({ hostname }, { hostnames }) {
	if (hostname === void 0 || hostnames.length === 0 || isOpen(hostname)) return true;
	return hostnames.some(({ text }) => isOpen(text) || intersect(hostname.toLowerCase(), text.toLowerCase()));
}
/** `*.example.com` stands for one or more labels in front. */
function intersect(a, b) {
	if (a === b) return true;
	const [wildcard, other] = a.startsWith("*.") ? [a, b] : [b, a];
	return wildcard.startsWith("*.") && (other.startsWith("*.") ? other.slice(1) : other).endsWith(wildcard.slice(1));
}

// actions/lib/rules/kubernetes/listener-not-found.ts
/** Sections and ports that the Gateway does not have. */
const listenerNotFound = {
	id: "kubernetes/listener-not-found",
	severity: "error",
	title: "route to a listener that its Gateway does not have",
	why: "The Gateway says `NoMatchingParent` and serves the route on no port.",
	example: "parentRefs:\n  - name: envoy-internal\n    namespace: network\n    sectionName: htps   # the listeners are http and https\n",
	fix: "Use a `sectionName` and `port` that the Gateway's listeners have.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, parents } of routes(cluster)) for (const { namespace, target, section, port } of parents) {
			const [gateway] = cluster.find("Gateway", namespace, target);
			const listeners = gateway === void 0 ? [] : listenersOf(cluster, gateway);
			if (gateway === void 0 || listeners.length === 0) continue;
			for (const [field, wanted] of [["name", section], ["port", port]]) {
				const known = [...new Set(listeners.map((listener) => listener[field]))];
				if (wanted === void 0 || isOpen(wanted.text) || known.includes(wanted.text) || known.some(isOpen)) continue;
				const near = field === "name" ? nearestName(wanted.text, known) : void 0;
				yield {
					at: cluster.spanOf(object, wanted),
					message: `${objectLabel(gateway)} has no listener with ${field} ${wanted.text}; it has ${listed$3(known)}`,
					...near === void 0 ? {} : { fix: `did you mean ${near}?` },
					object: objectLabel(object),
					related: [related(cluster, gateway, "the Gateway is here")]
				};
			}
		}
	}
};

// actions/lib/rules/kubernetes/namespace-not-found.ts
const given = /* @__PURE__ */ new Set([
	"default",
	"kube-system",
	"kube-public",
	"kube-node-lease",
	"flux-system"
]);
/** Objects in namespaces that nobody makes. */
const namespaceNotFound = {
	id: "kubernetes/namespace-not-found",
	severity: "error",
	title: "namespace that nothing creates",
	why: "Flux stops with `namespaces \"…\" not found` and applies nothing of the Kustomization; Helm does so too unless `install.createNamespace` is set.",
	example: "# kubernetes/apps/media/kustomization.yaml lists no namespace.yaml\nnamespace: media\nresources:\n  - ./sonarr/ks.yaml\n",
	fix: "Add a Namespace object, or correct the name.",
	*check(context) {
		for (const cluster of context.clusters) {
			if (isBlurred(cluster)) continue;
			const made = madeByHelm(cluster);
			const seen = /* @__PURE__ */ new Set();
			for (const object of cluster.objects) {
				const { namespace } = object;
				if (namespace === void 0 || seen.has(namespace) || isOpen(namespace) || given.has(namespace)) continue;
				seen.add(namespace);
				if (cluster.find("Namespace", void 0, namespace).length > 0 || made.has(namespace) || isMadeByHand(context, namespace) || mayBeChartsNamespace(cluster, namespace)) continue;
				const node = nodeAt(object.root, "metadata", "namespace");
				yield {
					at: node === void 0 ? placeOf$4(cluster, object) : cluster.spanOf(object, node),
					message: `${objectLabel(object)} is in a namespace that nothing creates`,
					object: objectLabel(object)
				};
			}
		}
	}
};
function madeByHelm(cluster) {
	return new Set(helmReleases(cluster).flatMap(({ object, namespace }) => {
		const creates = nodeAt(object.root, "spec", "install", "createNamespace");
		return creates?.kind === "scalar" && creates.value === true ? [namespace] : [];
	}));
}

// actions/lib/rules/kubernetes/pod-security-level.ts
/** Pods that their namespace does not let in. */
const podSecurityLevel = {
	id: "kubernetes/pod-security-level",
	severity: "error",
	title: "pod that the namespace's Pod Security level refuses",
	why: "The Deployment or DaemonSet is applied and Ready for Flux, and no pod comes to be: its controller gets `violates PodSecurity` each time that it tries. Typical for hostPath, hostNetwork and privileged agents in a namespace without `enforce: privileged`.",
	example: "kind: Namespace\nmetadata:\n  name: monitoring\n  labels:\n    pod-security.kubernetes.io/enforce: baseline   # node-exporter wants hostPID\n",
	fix: "Raise the label of the namespace, or change the pod.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const raw = workloads(cluster).map(({ object, podSpec }) => {
				return {
					object,
					namespace: object.namespace ?? "",
					pod: podSpec,
					containers: containersOf(podSpec)
				};
			});
			for (const pod of [...raw, ...appTemplatePods(cluster)]) yield* refused(cluster, pod);
		}
	}
};
function* refused(cluster, { object, namespace, pod, containers }) {
	const [owner] = cluster.find("Namespace", void 0, namespace);
	const level = stringAt$1(owner?.root, "metadata", "labels", "pod-security.kubernetes.io/enforce");
	if (owner === void 0 || level !== "baseline" && level !== "restricted") return;
	const held = object.kind === "HelmRelease" ? "baseline" : level;
	for (const [at, group] of groupedByNode(breaches(held, pod, containers))) yield {
		at: cluster.spanOf(object, at),
		message: `namespace ${namespace} enforces the level ${level}, which forbids ${listed$3(group, 5)}: no pod of ${objectLabel(object)} starts`,
		object: objectLabel(object),
		related: [related(cluster, owner, `Namespace ${namespace} is here`)]
	};
}
/** What is forbidden, by the place where it stands. */
function groupedByNode(all) {
	const groups = /* @__PURE__ */ new Map();
	for (const { node, what } of all) groups.set(node, [...groups.get(node) ?? [], what]);
	return groups;
}

// actions/lib/rules/kubernetes/storage-class-not-found.ts
/** Claims of a class that nobody brings. A warning: classes also come with the cluster itself. */
const storageClassNotFound = {
	id: "kubernetes/storage-class-not-found",
	severity: "warning",
	title: "StorageClass that nothing creates",
	why: "The claim stays Pending for ever, and with it every pod that mounts it. The class of a claim cannot be changed afterwards: it has to be deleted and made again.",
	example: "kind: PersistentVolumeClaim\nspec:\n  storageClassName: ceph-blok\n",
	fix: "Use the name of a StorageClass that the tree or the storage chart creates.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const uses = classUses(cluster);
			const counts = /* @__PURE__ */ new Map();
			for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
			const known = [...counts.keys(), ...cluster.ofKind("StorageClass").map(({ name }) => name)];
			const bringsClasses = mayBringClasses(cluster);
			const existing = new Map([...counts.keys()].map((name) => [name, existence(cluster, "StorageClass", void 0, name)]));
			for (const { object, node, name } of uses) {
				if (existing.get(name) === "yes" || mentions(cluster).has(name)) continue;
				const meant = known.find((each) => isTypo(name, each) && (counts.get(each) ?? 2) > (counts.get(name) ?? 0));
				if (meant === void 0 && (bringsClasses || existing.get(name) === "maybe")) continue;
				yield {
					at: cluster.spanOf(object, node),
					message: `${objectLabel(object)} asks for StorageClass ${name}, which nothing creates`,
					...meant === void 0 ? {} : { fix: `did you mean ${meant}?` },
					object: objectLabel(object)
				};
			}
		}
	}
};

// actions/lib/rules/kubernetes/unbacked-claim.ts
/** Volumes that are gone when their disk is. */
const unbackedClaim = {
	id: "kubernetes/unbacked-claim",
	severity: "info",
	title: "claim that no backup covers",
	why: "No Velero schedule includes its namespace and no VolSync source names it: when the volume is deleted or the storage dies, the data is gone. For a cache that is right; label it `velero.io/exclude-from-backup: \"true\"` to say so.",
	example: "kind: PersistentVolumeClaim\nmetadata:\n  name: photos\n  namespace: media   # no schedule includes media\n",
	fix: "Include the namespace in a schedule, add a ReplicationSource, or label the claim as excluded.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const covered = backups(cluster);
			if (!covered.any) continue;
			for (const claim of cluster.ofKind("PersistentVolumeClaim")) {
				if (isOpen(claim.name) || isMeantWithout(claim) || covered.covers(claim)) continue;
				yield {
					at: placeOf$4(cluster, claim),
					message: `no Velero schedule or VolSync source covers ${objectLabel(claim)}`,
					object: objectLabel(claim)
				};
			}
		}
	}
};
/** Left out on purpose, or a share of another machine. */
function isMeantWithout({ root }) {
	return stringAt$1(root, "metadata", "labels", "velero.io/exclude-from-backup") === "true" || stringAt$1(root, "spec", "volumeName") !== void 0;
}

// actions/lib/rules/kubernetes/registry-gone.ts
const gone = [{
	pattern: /^k8s\.gcr\.io\//u,
	what: "k8s.gcr.io is frozen since April 2023",
	fix: "use registry.k8s.io",
	instead: (image) => image.startsWith("k8s.gcr.io/") ? image.replace("k8s.gcr.io", "registry.k8s.io") : void 0
}, {
	pattern: /^(?:docker\.io\/|index\.docker\.io\/|registry-1\.docker\.io\/)?bitnami\//u,
	what: "Bitnami took its free versioned images away in 2025",
	fix: "use another image; bitnamilegacy holds the old ones, without updates"
}];
/** Images whose registry does not bring them any more. */
const registryGone = {
	id: "kubernetes/registry-gone",
	severity: "warning",
	title: "image of a registry that is closed or frozen",
	why: "The pod runs as long as some node has the image. After the next move it stays in `ImagePullBackOff`, or it never gets a security fix again.",
	example: "image:\n  repository: docker.io/bitnami/postgresql\n  tag: 16.4.0\n",
	fix: "Move to an image that is maintained.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, node, repository } of images(cluster)) {
			const found = isOpen(repository) ? void 0 : gone.find(({ pattern }) => pattern.test(repository));
			if (found === void 0) continue;
			const source = cluster.sourceOf(object, node);
			const to = found.instead?.(node.text);
			yield {
				at: cluster.spanOf(object, node),
				message: `${repository}: ${found.what}`,
				fix: found.fix,
				...to !== void 0 && isWritten(source, node) ? { edit: {
					source,
					edit: {
						do: "set-value",
						at: node.start,
						to
					}
				} } : {},
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/rules/kubernetes/registry-not-allowed.ts
/** Images from elsewhere than the settings' `registries` say. Without that list every registry is as good as another. */
const registryNotAllowed = {
	id: "kubernetes/registry-not-allowed",
	severity: "error",
	title: "image of a registry that the settings do not allow",
	why: "`registries:` in the settings lists where images may come from. An image from elsewhere runs code that nobody agreed to trust, may ask for a login or a rate limit that the nodes have no mirror for, and is not held by what mirrors and scans the others. Images without a registry are those of docker.io. Without the list this rule says nothing.",
	example: "# .github/homelab.yaml: registries: [ghcr.io, registry.k8s.io]\nimage:\n  repository: docker.io/someone/app\n  tag: 1.2.3\n",
	fix: "Use the image of an allowed registry, or add the registry (with a path, to allow no more than that) to `registries:` in the settings.",
	*check({ clusters, settings: { registries } }) {
		if (registries.length === 0) return;
		for (const cluster of clusters) {
			const seen = /* @__PURE__ */ new Set();
			for (const { object, node, repository } of used(cluster)) {
				if (isOpen(repository) || seen.has(node)) continue;
				seen.add(node);
				const complete = completeRepository(repository);
				if (isAllowed(complete, registries)) continue;
				yield {
					at: cluster.spanOf(object, node),
					message: `${complete} is not of a registry that the settings allow (${registries.join(", ")})`,
					object: objectLabel(object)
				};
			}
		}
	}
};
/** A chart may have a registry of its own for a repository that is written without one. */
function used(cluster) {
	return [...images(cluster).filter(({ repository, mayHaveDefault }) => !mayHaveDefault || isRegistry(repository.split("/", 1)[0] ?? "")), ...writtenImages(cluster)];
}

// actions/lib/rules/kubernetes/route-not-admitted.ts
/** Routes that every listener turns away. */
const routeNotAdmitted = {
	id: "kubernetes/route-not-admitted",
	severity: "error",
	title: "route that no listener of its Gateway takes",
	why: "A listener takes routes from its own namespace only, unless `allowedRoutes` says otherwise, and only for host names that fit its own. The route is there, is not Accepted, and its host answers nothing.",
	example: "# the listener has no allowedRoutes, and the route is in another namespace\nlisteners:\n  - name: https\n    port: 443\n    protocol: HTTPS\n",
	fix: "Open the listener with `allowedRoutes.namespaces.from: All`, or use a host name below the listener's.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const route of routes(cluster)) for (const parent of route.parents) {
			const { object, namespace } = route;
			const [gateway] = cluster.find("Gateway", parent.namespace, parent.target);
			const meant = gateway === void 0 ? [] : meantListeners(listenersOf(cluster, gateway), parent);
			if (gateway === void 0 || meant.length === 0) continue;
			const open = meant.filter((listener) => admitsNamespace(cluster, gateway, listener, namespace));
			if (open.some((listener) => admitsHostnames(listener, route))) continue;
			const hosts = listed$3([...new Set(open.flatMap(({ hostname }) => hostname ?? []))]);
			const [first] = route.hostnames;
			yield {
				at: cluster.spanOf(object, open.length === 0 ? parent.name : first?.node ?? parent.name),
				message: open.length === 0 ? `${objectLabel(gateway)} takes no routes from namespace ${namespace}` : `${objectLabel(gateway)} serves ${hosts} here, and no host name of the route is among them`,
				object: objectLabel(object),
				related: [related(cluster, gateway, "the Gateway is here")]
			};
		}
	}
};

// actions/lib/rules/kubernetes/secret-not-found.ts
/** Secrets that pods and Flux need. A warning: a Secret may have been made by hand. */
const secretNotFound = {
	id: "kubernetes/secret-not-found",
	severity: "warning",
	title: "Secret that nothing in the repository creates",
	why: "Without it the pod stays in `CreateContainerConfigError` and a source cannot be fetched. SOPS files, generators, ExternalSecrets, Certificates, SealedSecrets and database operators are understood. When it was made by hand, a rebuilt cluster does not have it.",
	example: "envFrom:\n  - secretRef:\n      name: sonarr-secrets   # the ExternalSecret makes sonarr-secret\n",
	fix: "Correct the name, or bring the Secret into the repository: encrypted, or as an ExternalSecret.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "Secret")) yield {
			...advice,
			object,
			message: `${object} needs ${missing}, which nothing in the repository creates`
		};
	}
};

// actions/lib/rules/kubernetes/service-account-not-found.ts
/** ServiceAccounts that pods run as. */
const serviceAccountNotFound = {
	id: "kubernetes/service-account-not-found",
	severity: "error",
	title: "ServiceAccount that nothing creates",
	why: "No pod is created at all: `error looking up service account`. The Deployment is there and shows no pod to look at.",
	example: "spec:\n  template:\n    spec:\n      serviceAccountName: backup   # no such ServiceAccount in this namespace\n",
	fix: "Correct the name, or create the ServiceAccount in the namespace of the pod.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "ServiceAccount")) yield {
			...advice,
			object,
			message: `${object} runs as ${missing}, which nothing creates`
		};
	}
};

// actions/lib/rules/kubernetes/two-owners.ts
/** One object, one Kustomization. */
const twoOwners$1 = {
	id: "kubernetes/two-owners",
	severity: "error",
	title: "object that several Kustomizations apply",
	why: "Each applies its own version and takes the object over from the other, again and again. When one of them stops listing it, `prune` deletes it although the other still wants it.",
	example: "# apps/media/sonarr/app and apps/media/radarr/app both list ../../shared/pvc.yaml\n",
	fix: "Leave it to one Kustomization and let the others depend on that.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const seen = /* @__PURE__ */ new Set();
			for (const group of groupedBy(cluster.objects.filter(isPlain$1), identity).values()) {
				const [first, ...others] = group;
				const other = others.find((each) => each.owner !== first?.owner);
				if (first === void 0 || other === void 0) continue;
				const at = placeOf$4(cluster, other);
				if (seen.has(`${at.path}:${at.line}`)) continue;
				seen.add(`${at.path}:${at.line}`);
				const isSame = group.every((each) => isEqual(each, first));
				const then = isSame ? "when one of them lets go of it, prune deletes it" : "they overwrite each other, and prune of one deletes it";
				yield {
					at,
					...isSame && !dear.has(other.kind) ? { severity: "warning" } : {},
					message: `${objectLabel(other)} is applied by ${listed$3([...new Set(group.map(ownerName))])}: ${then}`,
					object: objectLabel(other),
					related: [related(cluster, first, `${ownerName(first)} applies it from here`)]
				};
			}
		}
	}
};
/** What takes data or a whole app along when it is deleted; everything else simply comes back. */
const dear = new Set("PersistentVolumeClaim PersistentVolume Namespace CustomResourceDefinition HelmRelease Kustomization StatefulSet Cluster".split(" "));
function identity(object) {
	return `${groupOf(object)} ${objectLabel(object)} ${remoteClusterOf(object.owner) ?? ""}`;
}
/** Known by name, and not applied in a way that leaves the object to others. */
function isPlain$1(object) {
	const { root, name, namespace = "" } = object;
	const annotation = (key) => stringAt$1(root, "metadata", "annotations", `kustomize.toolkit.fluxcd.io/${key}`) ?? "";
	const isShared = /^(?:IfNotPresent|Merge|Ignore)$/u.test(annotation("ssa")) || annotation("reconcile") === "disabled";
	return !isOpen(name) && !isOpen(namespace) && !isShared;
}
/** Labels and annotations of each Kustomization's own aside. */
function isEqual(a, b) {
	return a === b || contentOf(a) === contentOf(b);
}
function contentOf({ root }) {
	const entries = root.kind === "map" ? root.entries.filter(({ key }) => key !== "metadata") : [];
	return JSON.stringify(toValue({
		kind: "map",
		start: 0,
		end: 0,
		entries
	}), (_key, value) => typeof value === "bigint" ? value.toString() : value);
}
function ownerName({ owner }) {
	return owner === void 0 ? "the entry path" : `Kustomization ${owner.namespace}/${owner.name}`;
}

// actions/lib/rules/kubernetes/kubernetes-rules.ts
const kubernetesRules = [
	configMapNotFound,
	secretNotFound,
	serviceAccountNotFound,
	claimNotFound,
	storageClassNotFound,
	gatewayNotFound,
	listenerNotFound,
	routeNotAdmitted,
	backendNotFound,
	namespaceNotFound,
	imageNotPinned,
	registryGone,
	registryNotAllowed,
	podSecurityLevel,
	twoOwners$1,
	deprecatedApi,
	unbackedClaim
].map(oncePerPlace);

// actions/lib/domain/repository/built-folders.ts
const known = /* @__PURE__ */ new WeakMap();
/** Folders with a file that becomes an object, and those above them. */
function builtFolders(clusters) {
	let found = known.get(clusters);
	if (found === void 0) known.set(clusters, found = foldersOf(clusters));
	return found;
}
/** False for a file that was left over: nothing uses it, and nothing beside or below it becomes an object. */
function isReached({ clusters, isUsed }, path) {
	return isUsed(path) || builtFolders(clusters).has(folderOf(path));
}
function foldersOf(clusters) {
	const found = /* @__PURE__ */ new Set();
	for (const { objects } of clusters) for (const { document } of objects) for (let folder = folderOf(document.path); folder !== "" && !found.has(folder); folder = folderOf(folder)) found.add(folder);
	return found;
}

// actions/lib/rules/kustomize/component-mismatch.ts
/** Components and kustomizations are listed under different keys. */
const componentMismatch = {
	id: "kustomize/component-mismatch",
	severity: "error",
	title: "Component under resources, or a kustomization under components",
	why: "kustomize refuses both (`expected kind != 'Component'`, `expected kind 'Component'`), and nothing of the Kustomization is applied.",
	example: "resources:\n  - ../../components/volsync   # its kustomization.yaml has kind: Component\n",
	fix: "List Components under `components` and everything else under `resources`.",
	*check(context) {
		for (const { use, field, file, path, at, span } of pathsNamed(context.files, "local")) {
			if (use !== "resource" && use !== "component" || !isReached(context, file.path)) continue;
			const folder = resolveInside(file.folder, path);
			const root = kustomizationNames.map((name) => context.files.get(folder === "" ? name : `${folder}/${name}`)).find(Boolean)?.documents.find((document) => document.root !== void 0)?.root;
			if (root === void 0) continue;
			const isComponent = stringAt$1(root, "kind") === "Component";
			if (isComponent === (use === "component")) continue;
			const to = isComponent ? "components" : "resources";
			yield {
				at: span(),
				message: isComponent ? `${field} lists ${path}, which is a Component: it belongs under components` : `${field} lists ${path}, which is no Component: it belongs under resources`,
				edit: {
					source: file.source,
					edit: {
						do: "move-item",
						at: at.start,
						to
					}
				}
			};
		}
	}
};

// actions/lib/rules/kustomize/deprecated-field.ts
/** What `kustomize edit fix` replaces, and by what. */
const replacements = {
	bases: "list the folders under resources",
	commonLabels: "use labels with pairs; includeSelectors: true keeps them in selectors, which cannot change later",
	imageTags: "use images",
	patchesJson6902: "use patches with the same target",
	patchesStrategicMerge: "use patches with path or patch",
	vars: "use replacements"
};
/** Old fields still work; a later kustomize drops them. */
const deprecatedField = {
	id: "kustomize/deprecated-field",
	severity: "info",
	title: "field of a kustomization that is going away",
	why: "kustomize still reads the field and warns about it at every build. The version that Flux brings along decides when it stops.",
	example: "patchesStrategicMerge:\n  - patch.yaml\n",
	fix: "Run `kustomize edit fix` in the folder.",
	*check(context) {
		for (const { path, root, source } of kustomizationFiles(context.files)) {
			if (!isReached(context, path)) continue;
			if (root.kind !== "map") continue;
			for (const entry of root.entries) {
				const { key, keyRange } = entry;
				const fix = Object.hasOwn(replacements, key) ? replacements[key] : void 0;
				if (fix === void 0) continue;
				const edit = modernised(root, entry);
				yield {
					at: source.span(keyRange.start, keyRange.end),
					message: `${key} is deprecated`,
					fix,
					...edit === void 0 ? {} : { edit: {
						source,
						edit
					} }
				};
			}
		}
	}
};
/**
* What `kustomize edit fix` makes of it, where it builds the same: the new field is not there yet. `patchesJson6902` is left:
* its patches come after the transformers, and names in a target of `patches` are regular expressions.
*/
function modernised(root, { key, keyRange }) {
	const at = keyRange.start;
	const isFree = (field) => entryOf(root, field) === void 0;
	switch (key) {
		case "bases": return isFree("resources") ? {
			do: "rename-key",
			at,
			to: "resources"
		} : void 0;
		case "imageTags": return isFree("images") ? {
			do: "rename-key",
			at,
			to: "images"
		} : void 0;
		case "patchesStrategicMerge": return isFree("patches") ? {
			do: "wrap-items",
			at,
			to: "patches",
			as: "path"
		} : void 0;
		case "commonLabels": return isFree("labels") ? {
			do: "nest-in-list",
			at,
			to: "labels",
			as: "pairs",
			with: { includeSelectors: true }
		} : void 0;
		default: return;
	}
}

// actions/lib/rules/kustomize/duplicate-id.ts
/** One build, one object of a kind and name. */
const duplicateId = {
	id: "kustomize/duplicate-id",
	severity: "error",
	title: "object that a build holds twice",
	why: "kustomize stops with `may not add resource with an already registered id`, or, when a `namespace:` brings two objects together, with `namespace transformation produces ID conflict`. Nothing of the Kustomization is applied.",
	example: "resources:\n  - ./pvc.yaml        # PersistentVolumeClaim sonarr\n  - ./storage.yaml    # the same once more\n",
	fix: "Take one of them out, or give it another name.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const builds = /* @__PURE__ */ new Map();
			for (const object of cluster.objects) {
				const build = builds.get(object.owner);
				if (build === void 0) builds.set(object.owner, [object]);
				else build.push(object);
			}
			for (const [owner, objects] of builds) yield* inBuild(cluster, owner, objects);
		}
	}
};
function* inBuild(cluster, owner, objects) {
	const ofOne = owner === void 0 ? objects.filter(({ document }) => isBelow(document.path, cluster.entry)) : objects;
	for (const group of groupedBy(ofOne, (object) => `${groupOf(object)} ${objectLabel(object)}`).values()) {
		const [first, ...others] = group;
		if (first === void 0) continue;
		for (const other of others) yield {
			at: placeOf$4(cluster, other),
			message: `${objectLabel(other)} is in this build already: kustomize refuses the second one`,
			object: objectLabel(other),
			related: [related(cluster, first, "it is here as well")]
		};
	}
}

// actions/lib/rules/kustomize/file-missing.ts
/** A kustomization that names what is not there does not build. */
const fileMissing = {
	id: "kustomize/file-missing",
	severity: "error",
	title: "path in a kustomization that is not in the repository",
	why: "The build stops with `accumulating resources: … no such file or directory`, and Flux applies nothing of the whole Kustomization, not even what is right.",
	example: "resources:\n  - ./helmrelase.yaml   # the file is helmrelease.yaml\n",
	fix: "Correct the path, add the file, or take the entry out.",
	*check(context) {
		for (const named of pathsNamed(context.files, "local")) {
			const target = resolveInside(named.file.folder, named.path);
			if (target === void 0 || !isReached(context, named.file.path)) continue;
			const found = missing(context, named, target);
			if (found !== void 0) yield found;
		}
	}
};
/** The one path that can be meant, unless the kustomization names it already. */
function respelt({ paths }, { file, path, at }, target) {
	const meant = clearPath(paths, target);
	if (meant === void 0 || at.kind !== "scalar" || at.text !== path || !isWritten(file.source, at)) return {};
	const isNamed = namedPaths(file.root).some((named) => resolveInside(file.folder, named.path) === meant);
	const relative = relativePath(file.folder, meant);
	const to = path.startsWith(".") ? relative : relative.replace(/^\.\//u, "");
	return isNamed ? {} : { edit: {
		source: file.source,
		edit: {
			do: "set-value",
			at: at.start,
			to
		}
	} };
}
function missing(context, named, target) {
	const { paths, clusters } = context;
	const presence = presenceOf(context, target);
	if (presence === "absent") {
		const meant = nearbyPath(paths, target);
		return {
			at: named.span(),
			message: `${named.field} names ${named.path}, which does not exist`,
			...meant === void 0 ? {} : { fix: `did you mean ${relativePath(named.file.folder, meant)}?` },
			...respelt(context, named, target)
		};
	}
	const [lost] = clusters.flatMap((cluster) => cluster.leftOut(named.file.path) === void 0 ? cluster.leftOut(target) ?? [] : []);
	if (lost !== void 0) return {
		at: named.span(),
		message: `${named.field} names ${named.path}, which Flux does not get: ${lost}`,
		fix: "let the ignore file keep it"
	};
	const isBuilt = named.use === "resource" || named.use === "component";
	if (presence !== "folder" || !isBuilt) return void 0;
	const hasFile = kustomizationNames.some((name) => paths.has(target === "" ? name : `${target}/${name}`));
	const isTemplated = kustomizationNames.some((name) => presenceOf(context, `${target}/${name}`) === "unknown");
	if (hasFile || isTemplated) return void 0;
	return {
		at: named.span(),
		message: `${named.field} names the folder ${named.path}, which has no kustomization.yaml`,
		fix: "add a kustomization.yaml there, or name its files"
	};
}

// actions/lib/rules/kustomize/hashed-name.ts
/** Plain names of objects that are called otherwise in the cluster. */
const hashedName = {
	id: "kustomize/hashed-name",
	severity: "error",
	title: "name of a generated object that gets a content hash",
	why: "A generator writes `app-values-7h8t2k9c4b`, with a hash of the content behind the name, and puts the whole name only into the fields that it knows: pods, and what `configurations` add. A HelmRelease's `valuesFrom`, `substituteFrom` and the fields of custom resources keep the plain name, which no object has: `could not resolve ConfigMap chart values reference`.",
	example: "# kustomization.yaml\nconfigMapGenerator:\n  - name: app-values        # becomes app-values-7h8t2k9c4b\n    files: [values.yaml]\n# helmrelease.yaml\nvaluesFrom:\n  - kind: ConfigMap\n    name: app-values\n",
	fix: "Set `disableNameSuffixHash: true` in the generator's `options`, or add a nameReference for the field with `configurations:`.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const use of usesOf(cluster)) {
			const found = judged(cluster, use);
			if (found !== void 0) yield found;
		}
	}
};
function judged(cluster, use) {
	const { object, field, kind, namespace, name, target, optional } = use;
	const meant = cluster.find(kind, namespace, target);
	const [first] = meant;
	if (first === void 0 || !meant.every(({ hashed }) => hashed === true)) return void 0;
	if (cluster.followsHash(name) && meant.some(({ owner }) => owner === object.owner)) return void 0;
	const generator = cluster.spanOf(first, nodeAt(first.root, "metadata", "name") ?? first.root);
	const then = optional ? "so nothing is read" : "so it is not found";
	return {
		at: cluster.spanOf(object, name),
		message: `${field} of ${objectLabel(object)} keeps the name ${target}, and the generated ${kind} is called ${target}-<hash>: ${then}`,
		object: objectLabel(object),
		...optional ? { severity: "warning" } : {},
		related: [relatedPlace(generator, `the generator of ${target} is here`)]
	};
}
function usesOf(cluster) {
	const values = cluster.ofKind("HelmRelease").flatMap((object) => itemsAt(object.root, "spec", "valuesFrom").flatMap((item) => {
		const kind = stringAt$1(item, "kind");
		const name = nodeAt(item, "name");
		const optional = nodeAt(item, "optional");
		if (kind === void 0 || name?.kind !== "scalar") return [];
		const isOptional = optional?.kind === "scalar" && optional.value === true;
		const target = resolved(cluster, object, name.text);
		return [{
			object,
			field: "valuesFrom",
			kind,
			namespace: object.namespace,
			name,
			target,
			optional: isOptional
		}];
	}));
	const variables = substituteSources(cluster).map((source) => ({
		...source,
		field: "substituteFrom",
		namespace: source.object.namespace
	}));
	const others = ["ConfigMap", "Secret"].flatMap((kind) => (references(cluster).get(kind) ?? []).map(({ object, name, inNamespace, target, optional }) => ({
		object,
		kind,
		name,
		target,
		optional,
		field: "a field",
		namespace: inNamespace
	})));
	return [
		...values,
		...variables,
		...others
	];
}

// actions/lib/rules/kustomize/namespace-conflict.ts
/** A namespace that is written and does not come true. */
const namespaceConflict = {
	id: "kustomize/namespace-conflict",
	severity: "warning",
	title: "written namespace that a kustomization replaces",
	why: "`namespace:` of a kustomization and `targetNamespace` of a Kustomization win over what the object says. It ends up in another namespace than the one that its file names, and references to the written one lead nowhere.",
	example: "# kustomization.yaml has namespace: media\nkind: OCIRepository\nmetadata:\n  name: app-template\n  namespace: flux-system   # becomes media\n",
	fix: "Take `metadata.namespace` out of the object, or build it elsewhere.",
	*check({ clusters }) {
		const seen = /* @__PURE__ */ new Set();
		for (const cluster of clusters) for (const object of cluster.objects) {
			const { document, namespace } = object;
			const written = nodeAt(document.root, "metadata", "namespace");
			if (object.generated === true || namespace === void 0 || written?.kind !== "scalar" || written.text === "") continue;
			if (written.text === namespace || isOpen(written.text) || isOpen(namespace)) continue;
			const at = document.source.span(written.start, written.end);
			const key = `${at.path}:${at.line}`;
			if (!seen.has(key)) yield {
				at,
				message: `${objectLabel(object)} says namespace ${written.text}, and a kustomization above moves it to ${namespace}`,
				object: objectLabel(object)
			};
			seen.add(key);
		}
	}
};

// actions/lib/rules/kustomize/patch-hits-nothing.ts
/** Patches that no object takes. */
const patchHitsNothing = {
	id: "kustomize/patch-hits-nothing",
	severity: "warning",
	title: "patch that changes no object",
	why: "A patch with a `target` that fits nothing is passed over in silence: the change that you believe to be there is not. A patch that names its object and does not find it fails the whole build.",
	example: "patches:\n  - target:\n      kind: HelmRelease\n      name: sonar   # the release is sonarr\n    patch: |\n      - op: remove\n        path: /spec/install\n",
	fix: "Correct kind, name or namespace of the target; the patch sees objects before `namespace:` and prefixes of its own kustomization.",
	*check({ clusters }) {
		for (const { patches, gaps } of clusters) for (const { at, hits, problem } of patches) {
			if (gaps.some((gap) => isBelow(gap.at.path, folderOf(at.path)))) continue;
			if (problem !== void 0) yield {
				at,
				severity: "error",
				message: `kustomize gives up at this patch, and the whole build fails: ${problem}`
			};
			else if (hits === 0) yield {
				at,
				message: "no object of the build fits this patch: it changes nothing"
			};
		}
	}
};

// actions/lib/rules/kustomize/path-leaves-repository.ts
/** Flux builds inside the checkout of the repository and nowhere else. */
const pathLeavesRepository = {
	id: "kustomize/path-leaves-repository",
	severity: "error",
	title: "path that leads out of the repository",
	why: "Flux builds from a checkout in a temporary folder. A path that is absolute or climbs above the root works on your machine at best; in the cluster the build stops.",
	example: "resources:\n  - ../../../../shared/alerts   # one `..` too many\n",
	fix: "Use a path inside the repository, or a remote resource with a fixed ref.",
	*check(context) {
		for (const { file, field, path, span } of pathsNamed(context.files, "local")) {
			if (resolveInside(file.folder, path) !== void 0 || !isReached(context, file.path)) continue;
			const why = path.startsWith("/") ? "is absolute" : "climbs above the root of the repository";
			yield {
				at: span(),
				message: `${field} names ${path}, which ${why}: Flux cannot read it`
			};
		}
	}
};

// actions/lib/domain/kustomize/remote.ts
const branches = /^(?:refs\/heads\/.*|head|main|master|develop|dev|trunk|latest|stable|nightly|edge)$/iu;
const version = /^(?:refs\/tags\/.+|[\w.-]*v?\d+\.\d+[\w.+-]*|v\d+|[0-9a-f]{7,64})$/iu;
/** True when the address names a tag, a version or a commit. */
function isPinned(url) {
	if (/\/refs\/heads\//u.test(url)) return false;
	const named = /[?&](?:ref|version)=([^&]+)/u.exec(url)?.[1];
	if (named !== void 0) return !branches.test(named) && version.test(named);
	const segments = url.replace(/[?#].*$/u, "").split("/").slice(3);
	if (segments.includes("latest") || segments.some((segment) => branches.test(segment))) return false;
	return segments.some((segment) => version.test(segment) && /\d/u.test(segment));
}

// actions/lib/rules/kustomize/remote-resource.ts
/** What is fetched at build time is not in Git, so nobody reviews it. */
const remoteResource = {
	id: "kustomize/remote-resource",
	severity: "warning",
	title: "resource that kustomize fetches from elsewhere",
	why: "Every reconciliation downloads it: when the other side is away the build fails, and where the address names a branch its content changes without a commit here. With a tag or commit it stays the same, but is still not judged by anybody.",
	example: "resources:\n  - https://github.com/kubernetes-sigs/gateway-api//config/crd?ref=main\n",
	fix: "Pin it to a tag or commit, or take it in as an OCIRepository, a GitRepository or a file.",
	*check(context) {
		for (const { use, file, path, span } of pathsNamed(context.files, "remote")) {
			if (use === "data" || !isReached(context, file.path)) continue;
			if (isPinned(path)) yield {
				at: span(),
				severity: "info",
				message: `fetched at every build and not judged here: ${path}`
			};
			else yield {
				at: span(),
				message: `fetched at every build, and what it is can change without a commit: ${path}`,
				fix: isFile(path) ? "use the address of a tag or commit" : "add ?ref= with a tag or commit"
			};
		}
	}
};
function isFile(url) {
	return /\.ya?ml$/u.test(url);
}

// actions/lib/domain/repository/unreferenced.ts
/**
* The unreferenced files, by the highest folder that holds nothing used, or by themselves when their own folder is used.
* Empty where a path of the cluster is not known: what it reaches is not known either.
*/
function unreferencedFiles(use) {
	const found = /* @__PURE__ */ new Map();
	const used = usedFolders(use);
	if (used === void 0) return found;
	const named = new Set([...pathsNamed(use.files, "local")].flatMap(({ file, path }) => resolveInside(file.folder, path) ?? []));
	const tops = new Set([...used].map(topOf));
	const built = new Set(use.clusters.flatMap(({ objects }) => objects.map(({ document }) => document.path)));
	for (const { path, documents } of use.files.values()) {
		if (!tops.has(topOf(path)) || use.isUsed(path) || built.has(path) || named.has(path) || isOtherwiseUsed(path, use.paths)) continue;
		if (!documents.some(({ role }) => role === "kubernetes")) continue;
		const place = used.has(folderOf(path)) ? path : highestUnused(folderOf(path), used);
		found.set(place, [...found.get(place) ?? [], path]);
	}
	return found;
}
/** Undefined where a path of a cluster is not known: what it reaches is not known either. */
function usedFolders({ clusters }) {
	return clusters.length === 0 || clusters.some(({ gaps }) => gaps.some(({ kind }) => kind === "unknown-path")) ? void 0 : builtFolders(clusters);
}
function topOf(path) {
	return path.split("/")[0] ?? "";
}
function highestUnused(folder, used) {
	const above = folderOf(folder);
	return above === "" || used.has(above) ? folder : highestUnused(above, used);
}
/** Applied by hand, or part of a Helm chart. */
function isOtherwiseUsed(path, paths) {
	if (path.split("/").includes("bootstrap") || /\.(?:j2|tmpl|tpl)$/u.test(nameOf$1(path))) return true;
	for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) if (foldersOf$1(paths).names(folder).includes("Chart.yaml")) return true;
	return false;
}

// actions/lib/rules/kustomize/unreferenced.ts
/** A file that nothing names is not applied, whatever it says. */
const unreferenced = {
	id: "kustomize/unreferenced",
	severity: "warning",
	title: "object in the Flux tree that nothing refers to",
	why: "Flux applies what a kustomization lists. A file that no list names is not applied: the change in it does nothing, and nothing says so.",
	example: "# app/kustomization.yaml lists ./helmrelease.yaml, and app/pvc.yaml lies beside it\n",
	fix: "List it in the kustomization of its folder, or delete it.",
	*check(context) {
		const groups = [...unreferencedFiles(context)].sort(([a], [b]) => compareText(a, b));
		for (const [place, files] of groups) yield files.includes(place) ? ofFile(context, place) : ofFolder(place, files);
	}
};
function ofFile(context, path) {
	const list = kustomizationNames.map((name) => `${folderOf(path)}/${name}`).find((each) => context.paths.has(each));
	const message = `nothing refers to ${nameOf$1(path)}: it is not applied`;
	if (list === void 0) return {
		at: wholeFile(path),
		message
	};
	if ((context.text(list) ?? "").split("\n").some((line) => /^\s*#/u.test(line) && line.includes(nameOf$1(path)))) return {
		at: wholeFile(path),
		severity: "info",
		message: `${nameOf$1(path)} is commented out in ${list}: it is not applied`
	};
	return {
		at: wholeFile(path),
		message,
		fix: `add ./${nameOf$1(path)} to the resources of ${list}`
	};
}
function ofFolder(folder, files) {
	const first = [...files].sort(compareText)[0] ?? folder;
	const what = files.length === 1 ? "what it holds is" : `its ${counted(files.length, "file")} are`;
	return {
		at: wholeFile(first),
		severity: "info",
		message: `nothing refers to the folder ${folder}: ${what} not applied`
	};
}

// actions/lib/rules/kustomize/kustomize-rules.ts
const kustomizeRules = [
	fileMissing,
	componentMismatch,
	unreferenced,
	duplicateId,
	hashedName,
	patchHitsNothing,
	namespaceConflict,
	deprecatedField,
	pathLeavesRepository,
	remoteResource
];

// actions/lib/domain/network/load-balancer.ts
const addressKeys = /* @__PURE__ */ new Set([
	"lbipam.cilium.io/ips",
	"io.cilium/lb-ipam-ips",
	"metallb.io/loadBalancerIPs",
	"metallb.universe.tf/loadBalancerIPs",
	"kube-vip.io/loadbalancerIPs",
	"purelb.io/addresses"
]);
const sharingKeys = [
	"lbipam.cilium.io/sharing-key",
	"io.cilium/lb-ipam-sharing-key",
	"metallb.io/allow-shared-ip",
	"metallb.universe.tf/allow-shared-ip",
	"purelb.io/allow-shared-ip"
];
/** Every load-balancer address that an object or a chart's values ask for by annotation or field. */
const requestedAddresses = perCluster((cluster) => [
	"Service",
	"Gateway",
	"HelmRelease",
	"EnvoyProxy"
].flatMap((kind) => cluster.ofKind(kind).flatMap((object) => [...requestsIn(cluster, object, object.root, object.root)])));
function* requestsIn(cluster, object, node, around) {
	if (node.kind === "list") for (const item of node.items) yield* requestsIn(cluster, object, item, node);
	if (node.kind !== "map" || isSwitchedOff$2(node)) return;
	const addresses = object.kind === "Gateway" && node === nodeAt(object.root, "spec") ? itemsAt(node, "addresses").flatMap((item) => entryOf(item, "value") ?? []) : [];
	const own = node.entries.filter(({ key }) => addressKeys.has(key) || key === "loadBalancerIP");
	const unit = object.kind === "HelmRelease" ? own.some(({ key }) => key === "loadBalancerIP") ? node : around : object;
	for (const entry of [...own, ...addresses]) yield* requested(cluster, object, entry, {
		unit,
		sharingKey: sharingKeyOf(object, node)
	});
	for (const { value } of node.entries) yield* requestsIn(cluster, object, value, node);
}
function* requested(cluster, object, { value }, { unit, sharingKey }) {
	if (value.kind !== "scalar" || typeof value.value !== "string") return;
	for (const part of resolved(cluster, object, value.text).split(",")) {
		const address = parseAddress(part.trim());
		if (address !== void 0) yield {
			object,
			text: part.trim(),
			address,
			sharingKey,
			unit,
			at: cluster.spanOf(object, value)
		};
	}
}
function sharingKeyOf({ root }, holder) {
	return [
		holder,
		entryOf(holder, "annotations")?.value,
		nodeAt(root, "metadata", "annotations"),
		nodeAt(root, "spec", "infrastructure", "annotations")
	].flatMap((map) => sharingKeys.flatMap((key) => stringAt$1(map, key) ?? []))[0];
}
/** Blocks of CiliumLoadBalancerIPPools and addresses of MetalLB's IPAddressPools. */
const pools = perCluster((cluster) => [...cluster.ofKind("CiliumLoadBalancerIPPool").filter(({ root }) => !isTrue$1(nodeAt(root, "spec", "disabled"))).flatMap((object) => [...itemsAt(object.root, "spec", "blocks"), ...itemsAt(object.root, "spec", "cidrs")].map((block) => {
	const start = stringAt$1(block, "start");
	return poolOf(cluster, object, block, stringAt$1(block, "cidr") ?? (start === void 0 ? "" : `${start}-${stringAt$1(block, "stop") ?? start}`));
})), ...cluster.ofKind("IPAddressPool").filter((object) => groupOf(object) === "metallb.io").flatMap((object) => itemsAt(object.root, "spec", "addresses").map((item) => poolOf(cluster, object, item, item.kind === "scalar" ? item.text : "")))]);
function poolOf(cluster, object, node, written) {
	const text = resolved(cluster, object, written);
	return {
		object,
		text,
		range: parseRange(text),
		at: cluster.spanOf(object, node)
	};
}
/** True where routers learn the addresses, so that they need not be in the nodes' network. */
const usesBgp = perCluster(({ objects }) => objects.some(({ kind }) => /^(?:CiliumBGP\w+|BGPPeer|BGPAdvertisement)$/u.test(kind)));
function isTrue$1(node) {
	return node?.kind === "scalar" && node.value === true;
}

// actions/lib/domain/network/plan.ts
/** One entry for each owner and address; the virtual address of several control planes is one. */
function fixedAddresses({ talos, settings }) {
	const found = talos.flatMap((model) => [...model.nodes.flatMap(({ hostname, addresses }) => addresses.flatMap(({ value, at }) => fixed("node", `node ${hostname.value}`, value, at))), ...model.nodes.flatMap(({ virtualAddresses }) => virtualAddresses.flatMap(({ value, at }) => fixed("vip", "the virtual address of the control planes", value, at)))]);
	const { hosts, reserved } = settings.inventory;
	for (const [name, { address, at }] of hosts) if (address !== void 0) found.push(...fixed("host", `host ${name}`, address, at));
	for (const [name, { address, at }] of reserved) found.push(...fixed("reserved", `${name} (reserved)`, address, at));
	return [...groupedBy(found, ({ owner, address }) => `${owner} ${addressKey(address)}`).values()].flatMap(([first]) => first ?? []);
}
/** Those that share a network with a cluster: of several clusters nobody knows which nodes are in whose network. */
function addressesBeside(network) {
	return fixedAddresses(network.talos.length <= 1 || network.clusters.length <= 1 ? network : {
		...network,
		talos: []
	});
}
function fixed(kind, owner, text, at) {
	const address = parseAddress(text.replace(/\/\d+$/u, ""));
	return address === void 0 ? [] : [{
		owner,
		kind,
		text,
		address,
		at
	}];
}
/** The networks of the inventory. */
function ownNetworks({ settings }) {
	return settings.inventory.networks.flatMap((text) => {
		const range = parseRange(text);
		return range === void 0 ? [] : [{
			text,
			range
		}];
	});
}

// actions/lib/rules/network/address-outside-network.ts
/** Addresses that no machine of the network can reach. */
const addressOutsideNetwork = {
	id: "network/address-outside-network",
	severity: "error",
	title: "address outside of the networks of the inventory",
	why: "A node with such an address never joins, and a load balancer that is announced by ARP is reached by nobody. Addresses that BGP announces may be anywhere, and are not judged.",
	example: "# inventory.networks: [172.16.1.0/24]\nnodes:\n  - hostname: talos-cp-1\n    ipAddress: 172.16.2.50\n",
	fix: "Correct the address, or add its network to `inventory.networks` in the settings.",
	*check(context) {
		const networks = ownNetworks(context);
		const isOutside = (address) => {
			const family = networks.filter(({ range }) => range.family === address.family);
			return family.length > 0 && !family.some(({ range }) => contains(range, address));
		};
		const where = listed$3(networks.map(({ text }) => text));
		for (const { owner, text, address, at } of fixedAddresses(context)) if (isOutside(address)) yield {
			at,
			message: `${text} of ${owner} is outside of ${where}`
		};
		for (const cluster of context.clusters) {
			if (usesBgp(cluster)) continue;
			for (const { object, text, address, at } of requestedAddresses(cluster)) if (isOutside(address)) yield {
				at,
				message: `${objectLabel(object)} asks for ${text}, which is outside of ${where}`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/rules/network/address-twice.ts
/** Two that answer for one address. */
const addressTwice = {
	id: "network/address-twice",
	severity: "error",
	title: "address that two own",
	why: "Whoever answers last gets the packets: connections break at random, a node drops out of the cluster, the router or the NAS is not reached. Services may share one with the same sharing key of Cilium or MetalLB.",
	example: "# the node talos-cp-1 has 172.16.1.50\nkind: Service\nmetadata:\n  annotations:\n    lbipam.cilium.io/ips: 172.16.1.50\n",
	fix: "Give one of them another address, or both Services the same sharing key.",
	*check(context) {
		yield* shared(fixedAddresses(context).map(fixedClaim).filter(({ isOfTalos }) => !isOfTalos || context.talos.length === 1));
		const beside = addressesBeside(context).map(fixedClaim);
		for (const cluster of context.clusters) {
			const requested = requestedAddresses(cluster).map(requestedClaim);
			yield* shared([...beside, ...requested], new Set(requested));
		}
	}
};
/** What is fixed comes first: it is the load balancer that moves. */
function* shared(claims, only = new Set(claims)) {
	for (const group of groupedBy(claims, ({ key }) => key).values()) for (const [index, other] of group.entries()) {
		const rival = only.has(other) ? group.slice(0, index).find((each) => !mayShare(each, other)) : void 0;
		if (rival === void 0) continue;
		const { path, line, column } = rival.at;
		yield {
			at: other.at,
			message: rival.owner === other.owner ? `${other.owner} asks for ${other.text} twice, without a sharing key that both have` : `${other.text} of ${other.owner} belongs to ${rival.owner} already`,
			related: [{
				path,
				line,
				column,
				message: `${rival.owner} has it here`
			}]
		};
	}
}
function fixedClaim({ owner, kind, address, text, at }) {
	return {
		owner,
		key: addressKey(address),
		text,
		at,
		unit: owner,
		isOfTalos: kind === "node" || kind === "vip"
	};
}
function requestedClaim({ object, address, text, at, unit, sharingKey }) {
	return {
		owner: objectLabel(object),
		key: addressKey(address),
		text,
		at,
		unit,
		sharingKey,
		isOfTalos: false
	};
}
function mayShare(a, b) {
	if (a.isOfTalos && b.isOfTalos && a.at.path === b.at.path) return true;
	if ([a, b].some(({ owner }) => owner.startsWith("EnvoyProxy ")) && [a, b].some(({ owner }) => owner.startsWith("Gateway "))) return true;
	return a.unit === b.unit || a.sharingKey !== void 0 && a.sharingKey === b.sharingKey;
}

// actions/lib/domain/network/host-claim.ts
function hostClaims(cluster) {
	return [...routes(cluster).flatMap((route) => claimsOfRoute(cluster, route)), ...cluster.ofKind("Ingress").flatMap((object) => claimsOfIngress(cluster, object))];
}
function claimsOfRoute(cluster, route) {
	const { object, node, parents, hostnames, isFromValues } = route;
	if ((isFromValues ? stringAt$1(node, "kind") ?? "HTTPRoute" : object.kind) !== "HTTPRoute") return [];
	const rules = itemsAt(node, "rules");
	const matches = (rules.length === 0 ? [void 0] : rules).flatMap((rule) => {
		const own = itemsAt(rule, "matches");
		return own.length === 0 ? [matchOf(void 0)] : own.map(matchOf);
	});
	return parents.flatMap(({ namespace, target, section }) => hostnames.filter(({ text }) => !text.includes("{{")).flatMap(({ text, node: at }) => matches.map(({ match, path }) => ({
		object,
		unit: node,
		host: `Gateway ${namespace}/${target} ${text.toLowerCase()}`,
		hostname: text,
		section: section?.text,
		match,
		path,
		at: cluster.spanOf(object, at)
	}))));
}
function matchOf(match) {
	const type = stringAt$1(match, "path", "type") ?? "PathPrefix";
	const value = stringAt$1(match, "path", "value") ?? "/";
	const path = type === "PathPrefix" && value.length > 1 ? value.replace(/\/$/u, "") : value;
	return {
		match: [
			type,
			path,
			...[
				"method",
				"headers",
				"queryParams"
			].map((field) => {
				const node = entryOf(match, field)?.value;
				return node === void 0 ? "" : JSON.stringify(toValue(node));
			})
		].join("\n"),
		path
	};
}
function claimsOfIngress(cluster, object) {
	const name = stringAt$1(object.root, "spec", "ingressClassName") ?? "";
	return itemsAt(object.root, "spec", "rules").flatMap((rule) => {
		const host = entryOf(rule, "host")?.value;
		if (host?.kind !== "scalar") return [];
		const hostname = resolved(cluster, object, host.text);
		return itemsAt(rule, "http", "paths").map((item) => {
			const path = stringAt$1(item, "path") ?? "/";
			const match = `${stringAt$1(item, "pathType") ?? ""}\n${path}`;
			const at = cluster.spanOf(object, nodeAt(item, "path") ?? host);
			return {
				object,
				unit: object,
				host: `Ingress ${name} ${hostname}`,
				hostname,
				section: void 0,
				match,
				path,
				at
			};
		});
	});
}

// actions/lib/rules/network/hostname-twice.ts
/** Two routes for one and the same request. */
const hostnameTwice = {
	id: "network/hostname-twice",
	severity: "warning",
	title: "host name and path that two routes serve",
	why: "Of two routes with the same host, path and conditions on one listener the older one wins, and the other gets no request at all: which one that is changes when one of them is made anew. An Ingress controller may refuse the second one.",
	example: "# sonarr and radarr both say\nhostnames: [media.example.com]\nrules:\n  - matches:\n      - path: { type: PathPrefix, value: / }\n",
	fix: "Give one of them another host name or path.",
	*check({ clusters }) {
		for (const cluster of clusters) yield* inCluster$2(cluster);
	}
};
function* inCluster$2(cluster) {
	const seen = /* @__PURE__ */ new Set();
	for (const group of groupedBy(hostClaims(cluster), ({ host, match }) => `${host}\n${match}`).values()) for (const [index, claim] of group.entries()) {
		const rival = group.slice(0, index).find((other) => meet(other, claim));
		const key = `${claim.at.path}:${claim.at.line}`;
		if (rival === void 0 || seen.has(key)) continue;
		seen.add(key);
		const { path, line, column } = rival.at;
		yield {
			at: claim.at,
			message: `${objectLabel(claim.object)} serves ${claim.hostname}${claim.path}, and so does ${objectLabel(rival.object)}`,
			object: objectLabel(claim.object),
			related: [{
				path,
				line,
				column,
				message: "the other one is here"
			}]
		};
	}
}
function meet(a, b) {
	return a.unit !== b.unit && (a.section === void 0 || b.section === void 0 || a.section === b.section);
}

// actions/lib/rules/network/load-balancer-outside-pool.ts
/** Addresses that no pool may give. */
const loadBalancerOutsidePool = {
	id: "network/load-balancer-outside-pool",
	severity: "error",
	title: "load-balancer address that is in no pool",
	why: "Cilium and MetalLB only give addresses of their pools. The Service stays `<pending>`, and everything behind it is away.",
	example: "# the only pool is 172.16.1.60-172.16.1.69\nkind: Service\nmetadata:\n  annotations:\n    lbipam.cilium.io/ips: 172.16.1.70\n",
	fix: "Use an address of a pool, or widen the pool.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const known = pools(cluster);
			if (known.length === 0 || known.some(({ range }) => range === void 0) || isBlurred(cluster)) continue;
			const seen = /* @__PURE__ */ new Map();
			for (const { object, text, address, at, unit } of requestedAddresses(cluster)) {
				if (seen.get(unit) === text) continue;
				seen.set(unit, text);
				if (known.some(({ range }) => range !== void 0 && contains(range, address))) continue;
				yield {
					at,
					message: `${objectLabel(object)} asks for ${text}, which is in no pool (${listed$3(known.map((pool) => pool.text))})`,
					object: objectLabel(object)
				};
			}
		}
	}
};

// actions/lib/rules/network/pool-overlap.ts
/** Pools that hold what is somebody else's. */
const poolOverlap = {
	id: "network/pool-overlap",
	severity: "error",
	title: "load-balancer pool that covers an address in use, or another pool",
	why: "A Service without a wish of its own gets any free address of the pool, and that may be the router's: the network goes down with a commit that only added a Service. Of two Cilium pools that overlap one is switched off.",
	example: "# 172.16.1.1 is the router, 172.16.1.50 a node\nkind: CiliumLoadBalancerIPPool\nspec:\n  blocks:\n    - cidr: 172.16.1.0/24\n",
	fix: "Choose a range that holds nothing else.",
	*check(context) {
		for (const cluster of context.clusters) yield* inCluster$1(context, cluster);
	}
};
/** With an inventory the owner said which addresses are whose; without one the whole network is a usual pool. */
function isPlanned({ settings: { inventory } }) {
	return inventory.networks.length + inventory.reserved.size + inventory.hosts.size > 0;
}
function* inCluster$1(context, cluster) {
	const fixed = addressesBeside(context);
	const seen = [];
	for (const pool of pools(cluster)) {
		const { object, text, range, at } = pool;
		if (range === void 0) continue;
		const covered = fixed.filter(({ address }) => contains(range, address));
		const [first] = covered;
		if (first !== void 0) yield {
			at,
			message: `the pool ${text} covers ${first.text} of ${first.owner}${covered.length > 1 ? ` and ${covered.length - 1} more in use` : ""}`,
			object: objectLabel(object),
			...isPlanned(context) ? {} : { severity: "warning" },
			related: covered.slice(0, 3).map(({ owner, at: { path, line, column } }) => ({
				path,
				line,
				column,
				message: `${owner} is here`
			}))
		};
		const rival = seen.find((other) => other.range !== void 0 && overlap(other.range, range));
		seen.push(pool);
		if (rival === void 0) continue;
		const { path, line, column } = rival.at;
		yield {
			at,
			message: `the pool ${text} overlaps ${rival.text} of ${objectLabel(rival.object)}`,
			object: objectLabel(object),
			related: [{
				path,
				line,
				column,
				message: "the other one is here"
			}]
		};
	}
}

// actions/lib/rules/network/range-overlap.ts
/** Ranges of the cluster that hide machines. */
const rangeOverlap = {
	id: "network/range-overlap",
	severity: "error",
	title: "pod or service range that overlaps the network or the other range",
	why: "Packets to the machines in the overlap go to a pod or to nothing: nodes lose the NAS, the DNS server or each other. The ranges cannot be changed in a running cluster without rebuilding it.",
	example: "clusterPodNets:\n  - 172.16.0.0/16   # the nodes are in 172.16.1.0/24\n",
	fix: "Choose ranges that nothing else uses, such as 10.244.0.0/16 and 10.96.0.0/12.",
	*check(context) {
		for (const model of context.talos) yield* inCluster(context, model);
	}
};
function* inCluster(context, model) {
	const networks = ownNetworks(context);
	const fixed = fixedAddresses({
		...context,
		talos: [model]
	});
	const pods = subnets("pod", model.podSubnets);
	const services = subnets("service", model.serviceSubnets);
	for (const { what, text, range, at } of [...pods, ...services]) {
		const network = networks.find((each) => overlap(each.range, range));
		const machine = fixed.find(({ address }) => contains(range, address));
		if (network !== void 0) yield {
			at,
			message: `the ${what} range ${text} overlaps the network ${network.text}`
		};
		else if (machine !== void 0) yield {
			at,
			message: `the ${what} range ${text} covers ${machine.text} of ${machine.owner}`
		};
	}
	for (const { text, range, at } of services) {
		const rival = pods.find((each) => overlap(each.range, range));
		if (rival === void 0) continue;
		const { path, line, column } = rival.at;
		yield {
			at,
			message: `the service range ${text} overlaps the pod range ${rival.text}`,
			related: [{
				path,
				line,
				column,
				message: "the pod range is here"
			}]
		};
	}
}
function subnets(what, stated) {
	return stated.flatMap(({ value, at }) => {
		const range = parseRange(value);
		return range === void 0 ? [] : [{
			what,
			text: value,
			range,
			at
		}];
	});
}

// actions/lib/rules/network/network-rules.ts
const networkRules = [
	addressTwice,
	addressOutsideNetwork,
	loadBalancerOutsidePool,
	poolOverlap,
	rangeOverlap,
	hostnameTwice
].map(oncePerPlace);

// actions/lib/domain/repository/text-paths.ts
const notText = /\.(?:png|jpe?g|gif|webp|ico|icns|bmp|avif|pdf|zip|gz|tgz|tar|xz|zst|bz2|7z|rar|woff2?|ttf|otf|eot|mp[34]|mov|webm|wasm|bin|exe|dll|so|dylib|a|o|jar|class|pyc|node|db|sqlite3?|map|min\.js)$/i;
const madeByTools = /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|go\.sum|Cargo\.lock|mise\.lock|flake\.lock)$/;
/** False for pictures, archives, programs and lock files: none of it is written by hand. */
function isHandwritten(path) {
	return !notText.test(path) && !madeByTools.test(path) && !path.includes("node_modules/");
}

// actions/lib/domain/repository/text-cache.ts
/** Longer texts are data, and nobody typed them. */
const longest = 2097152;
const caches = /* @__PURE__ */ new WeakMap();
/** The text of a file; undefined for one that cannot be read, is no text, or is longer than anybody writes. */
function handwrittenText({ files, text }, path) {
	const read = files.get(path);
	if (read !== void 0) return read.yaml.source.text;
	const cache = caches.get(files) ?? /* @__PURE__ */ new Map();
	caches.set(files, cache);
	if (!cache.has(path)) {
		const content = text(path);
		const isText = content !== void 0 && content.length <= longest && !content.includes("\0");
		cache.set(path, isText ? content : void 0);
	}
	return cache.get(path);
}

// actions/lib/domain/pins/annotations.ts
/** Every annotation of a text, with its place from the `#` to the end of the line. */
function annotationsIn(source) {
	if (!source.text.includes("renovate:")) return [];
	return [...source.text.matchAll(/(?:#|\/\/|<!--)[ \t]*renovate:[ \t]*(?=[^\n]*\b(?:datasource|depName|packageName|image|repo)=)[^\n\r]*/g)].filter(({ index }) => startsComment(source.text, index)).map((match) => ({
		path: source.path,
		source,
		start: match.index,
		end: match.index + match[0].trimEnd().length,
		datasource: /\bdatasource=(\S+)/.exec(match[0])?.[1],
		name: /\b(?:depName|packageName|image|repo)=(\S+)/.exec(match[0])?.[1]
	}));
}
/** False inside another comment, which only speaks of annotations. */
function startsComment(text, index) {
	const before = text.slice(text.lastIndexOf("\n", index) + 1, index);
	return !/#|\/\/ |`$/.test(before);
}

// actions/lib/codecs/json5/scalar.ts
const numeric = /[+-]?(?:0[xX][0-9a-fA-F]+|Infinity|NaN|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$.])/y;
/** The number at `start`; undefined when there is none. */
function numberAt(text, start) {
	numeric.lastIndex = start;
	const found = numeric.exec(text)?.[0];
	if (found === void 0) return void 0;
	const negative = found.startsWith("-");
	const size = Number(found.replace(/^[+-]/, ""));
	return {
		value: negative ? -size : size,
		end: start + found.length
	};
}
const escapes = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
/** The string whose quote stands at `start`; undefined when it does not end or has an escape that means nothing. */
function stringAt(text, start) {
	const quote = text.charAt(start);
	let value = "";
	let at = start + 1;
	while (at < text.length) {
		const next = text.charAt(at);
		if (next === quote) return {
			value,
			end: at + 1
		};
		if (next === "\n" || next === "\r") return void 0;
		if (next !== "\\") {
			value += next;
			at++;
			continue;
		}
		const escape = escapeAt(text, at + 1);
		if (escape === void 0) return void 0;
		value += escape.value;
		at = escape.end;
	}
}
/** What stands behind a backslash. */
function escapeAt(text, at) {
	const next = text.charAt(at);
	if (next === "") return void 0;
	if (next === "\r" && text.charAt(at + 1) === "\n") return {
		value: "",
		end: at + 2
	};
	if (/[\n\r\u2028\u2029]/.test(next)) return {
		value: "",
		end: at + 1
	};
	if (next === "x" || next === "u") {
		const length = next === "x" ? 2 : 4;
		const digits = text.slice(at + 1, at + 1 + length);
		if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length !== length) return void 0;
		return {
			value: String.fromCharCode(Number.parseInt(digits, 16)),
			end: at + 1 + length
		};
	}
	if (next === "0") return /\d/.test(text.charAt(at + 1)) ? void 0 : {
		value: "\0",
		end: at + 1
	};
	if (/[1-9]/.test(next)) return void 0;
	return {
		value: escapes[next] ?? next,
		end: at + 1
	};
}

// actions/lib/codecs/json5/reader.ts
const deepest$1 = 200;
/** Reads a whole text. Of two keys of one name the last value counts. Trouble is a problem with its place, never a throw. */
function readJson5(source) {
	const reader = new Reader(source.text);
	try {
		return { root: reader.document() };
	} catch (error) {
		if (error instanceof Unexpected) return { problem: {
			message: error.message,
			start: error.at,
			end: error.at + 1
		} };
		throw error;
	}
}
var Unexpected = class extends Error {
	at;
	constructor(message, at) {
		super(message);
		this.at = at;
	}
};
const space = /[\s\u2028\u2029\ufeff]/;
const nameStart = /[\p{L}\p{Nl}$_]/u;
const name = /[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$_\u200c\u200d]+/uy;
const words$1 = /* @__PURE__ */ new Map([
	["null", null],
	["true", true],
	["false", false],
	["Infinity", Infinity],
	["NaN", NaN]
]);
var Reader = class {
	#text;
	#at = 0;
	constructor(text) {
		this.#text = text;
	}
	document() {
		const root = this.#value(0);
		this.#skip();
		if (this.#at < this.#text.length) this.#fail("the text goes on after the value");
		return root;
	}
	#value(depth) {
		this.#skip();
		if (depth > deepest$1) this.#fail(`more than ${deepest$1} levels`);
		const next = this.#text.charAt(this.#at);
		if (next === "{") return this.#object(depth);
		if (next === "[") return this.#array(depth);
		return this.#scalar(next);
	}
	#object(depth) {
		const start = this.#at++;
		const entries = /* @__PURE__ */ new Map();
		for (;;) {
			this.#skip();
			if (this.#take("}")) return {
				kind: "map",
				entries: [...entries.values()],
				start,
				end: this.#at
			};
			const key = this.#key();
			this.#skip();
			if (!this.#take(":")) this.#fail("a colon is missing after the name");
			const value = this.#value(depth + 1);
			entries.delete(key.text);
			entries.set(key.text, {
				key: key.text,
				keyRange: {
					start: key.start,
					end: key.end
				},
				value
			});
			this.#comma("}");
		}
	}
	#array(depth) {
		const start = this.#at++;
		const items = [];
		for (;;) {
			this.#skip();
			if (this.#take("]")) return {
				kind: "list",
				items,
				start,
				end: this.#at
			};
			items.push(this.#value(depth + 1));
			this.#comma("]");
		}
	}
	/** A comma, or the end, which is left for the caller. */
	#comma(end) {
		this.#skip();
		if (!this.#take(",") && this.#text.charAt(this.#at) !== end) this.#fail(`a comma or ${end} is missing`);
	}
	#key() {
		const start = this.#at;
		const next = this.#text.charAt(start);
		if (next === "\"" || next === "'") return {
			text: this.#string(),
			start,
			end: this.#at
		};
		const text = this.#name();
		if (text === void 0) this.#fail(next === "" ? "the text ends inside an object" : "a name is missing");
		return {
			text,
			start,
			end: this.#at
		};
	}
	#scalar(next) {
		const start = this.#at;
		if (next === "\"" || next === "'") {
			const value = this.#string();
			return {
				kind: "scalar",
				value,
				text: value,
				style: next === "\"" ? "double" : "single",
				start,
				end: this.#at
			};
		}
		const number = numberAt(this.#text, start);
		if (number !== void 0) {
			this.#at = number.end;
			return {
				kind: "scalar",
				value: number.value,
				text: this.#text.slice(start, number.end),
				style: "plain",
				start,
				end: number.end
			};
		}
		const word = this.#name() ?? "";
		const value = words$1.get(word);
		if (value === void 0) {
			this.#at = start;
			this.#fail(next === "" ? "the text ends where a value is wanted" : "this is no value");
		}
		return {
			kind: "scalar",
			value,
			text: word,
			style: "plain",
			start,
			end: this.#at
		};
	}
	#string() {
		const read = stringAt(this.#text, this.#at);
		if (read === void 0) this.#fail("this string does not end, or has an escape that means nothing");
		this.#at = read.end;
		return read.value;
	}
	#name() {
		if (!nameStart.test(this.#text.charAt(this.#at))) return void 0;
		name.lastIndex = this.#at;
		const found = name.exec(this.#text)?.[0] ?? "";
		this.#at += found.length;
		return found;
	}
	#take(sign) {
		if (this.#text.charAt(this.#at) !== sign) return false;
		this.#at++;
		return true;
	}
	/** White space and comments of both kinds. */
	#skip() {
		for (;;) {
			while (this.#at < this.#text.length && space.test(this.#text.charAt(this.#at))) this.#at++;
			if (this.#text.startsWith("//", this.#at)) {
				const end = /[\n\r\u2028\u2029]/.exec(this.#text.slice(this.#at));
				this.#at = end === null ? this.#text.length : this.#at + end.index;
			} else if (this.#text.startsWith("/*", this.#at)) {
				const end = this.#text.indexOf("*/", this.#at + 2);
				if (end === -1) this.#fail("this comment does not end");
				this.#at = end + 2;
			} else return;
		}
	}
	#fail(message) {
		throw new Unexpected(message, this.#at);
	}
};

// actions/lib/domain/pins/default-patterns.ts
const defaultPatterns = {
	flux: [String.raw`/(?:^|/)gotk-components\.ya?ml$/`],
	"helm-values": [String.raw`/(^|/)values\.ya?ml$/`],
	kubernetes: [],
	kustomize: [String.raw`/(^|/)kustomization\.ya?ml$/`],
	helmfile: [String.raw`/(^|/)helmfile\.ya?ml(?:\.gotmpl)?$/`, String.raw`/(^|/)helmfile\.d/.+\.ya?ml(?:\.gotmpl)?$/`],
	"github-actions": [String.raw`/(^|/)(workflow-templates|\.(?:github|gitea|forgejo)/(?:workflows|actions))/.+\.ya?ml$/`, String.raw`/(^|/)action\.ya?ml$/`],
	mise: [
		"**/{,.}mise{,.*}.toml",
		"**/{,.}mise/config{,.*}.toml",
		"**/.config/mise{,.*}.toml",
		"**/.config/mise/{mise,config}{,.*}.toml",
		"**/.config/mise/conf.d/*.toml",
		"**/.rtx{,.*}.toml"
	]
};

// actions/lib/domain/pins/presets.ts
const ignored = { ignorePaths: [
	"node_modules",
	"bower_components",
	"vendor",
	"examples",
	"__tests__",
	"test",
	"tests",
	"__fixtures__"
].map((name) => `**/${name}/**`) };
const annotation$1 = (rest) => String.raw`# renovate: datasource=(?<datasource>[a-zA-Z0-9-._]+?) depName=(?<depName>[^\s]+?)(?: (?:lookupName|packageName)=(?<packageName>[^\s]+?))?(?: versioning=(?<versioning>[^\s]+?))?(?: extractVersion=(?<extractVersion>[^\s]+?))?(?: registryUrl=(?<registryUrl>[^\s]+?))?` + rest;
const contents = {
	":automergeAll": { automerge: true },
	":automergeMajor": { automerge: true },
	":automergeDisabled": { automerge: false },
	":automergeMinor": { byType: {
		minor: true,
		patch: true,
		pin: true
	} },
	":automergePatch": { byType: {
		patch: true,
		pin: true
	} },
	":automergeDigest": { byType: { digest: true } },
	":ignoreModulesAndTests": ignored,
	"config:recommended": ignored,
	"config:best-practices": ignored,
	"config:base": ignored,
	"customManagers:githubActionsVersions": { customManagers: [{
		patterns: [String.raw`/(^|/)(workflow-templates|\.(?:github|gitea|forgejo)/(?:workflows|actions))/.+\.ya?ml$/`, String.raw`/(^|/)action\.ya?ml$/`],
		matchStrings: [annotation$1(String.raw`\s+[A-Za-z0-9_]+?_VERSION\s*:\s*["']?(?<currentValue>.+?)["']?\s`)]
	}] },
	"customManagers:dockerfileVersions": { customManagers: [{
		patterns: [
			"**/[Dd]ockerfile*",
			"**/[Cc]ontainerfile*",
			"**/*.[Dd]ockerfile*",
			"**/*.[Cc]ontainerfile*"
		],
		matchStrings: [annotation$1(String.raw`\s(?:ENV|ARG)\s+[A-Za-z0-9_]+?_VERSION[ =]["']?(?<currentValue>.+?)["']?\s`)]
	}] },
	"customManagers:makefileVersions": { customManagers: [{
		patterns: [
			"**/[Mm]akefile",
			"**/GNUMakefile",
			"**/*.mk"
		],
		matchStrings: [annotation$1(String.raw`\s+[A-Za-z0-9_]+?_VERSION\s*:*\??=\s*["']?(?<currentValue>.+?)["']?\s`)]
	}] }
};
/** Families whose presets neither find nor merge anything. */
const harmless = /^(?::|config:|default:|docker:|group:|helpers:|mergeConfidence:|monorepo:|npm:|packages:|preview:|regexManagers:|replacements:|schedule:|security:|workarounds:|abandonments:|customManagers:|global:)/;
/** What a preset of Renovate's own brings; undefined for one that lies elsewhere and cannot be read here. */
function ownPreset(name) {
	const plain = name.replace(/\(.*\)$/s, "").replace(/^default:/, ":").replace(/^regexManagers:/, "customManagers:");
	return contents[plain] ?? (harmless.test(plain) ? {} : void 0);
}

// actions/lib/domain/pins/config.ts
const places$1 = [
	"renovate.json",
	"renovate.jsonc",
	"renovate.json5",
	".github/renovate.json",
	".github/renovate.jsonc",
	".github/renovate.json5",
	".gitlab/renovate.json",
	".gitlab/renovate.json5",
	".renovaterc",
	".renovaterc.json",
	".renovaterc.jsonc",
	".renovaterc.json5"
];
/** The configuration of a repository; undefined where there is none, or none that can be read. */
function renovateConfig(text) {
	for (const path of places$1) {
		const content = text(path);
		if (content === void 0) continue;
		const layers = new Layers(text);
		return layers.file(path, content) ? layers.result(path) : void 0;
	}
}
const updateTypes = [
	"major",
	"minor",
	"patch",
	"pin",
	"digest"
];
const deepest = 10;
/** Settings one over the other, in the order in which Renovate merges them. */
var Layers = class {
	#text;
	#paths = [];
	#managers = [];
	#rules = [];
	#patterns = new Map(Object.entries(defaultPatterns));
	#aliases = /* @__PURE__ */ new Map();
	#byBlock = /* @__PURE__ */ new Map();
	#unknown = [];
	#ignorePaths = ["**/node_modules/**", "**/bower_components/**"];
	#automerge;
	#rebaseWhen = "auto";
	constructor(text) {
		this.#text = text;
	}
	result(path) {
		return {
			path,
			paths: this.#paths,
			customManagers: this.#managers,
			packageRules: this.#rules,
			patterns: this.#patterns,
			ignorePaths: this.#ignorePaths,
			registryAliases: this.#aliases,
			automerge: this.#automerge,
			automergeByBlock: this.#byBlock,
			rebaseWhen: this.#rebaseWhen,
			unknownPresets: this.#unknown
		};
	}
	/** False for a text that is no JSON5. */
	file(path, content) {
		const source = sourceText(path, content);
		const read = readJson5(source);
		if (!("root" in read)) return false;
		this.#paths.push(path);
		this.#layer(source, read.root);
		return true;
	}
	/** Presets first, in their order, then what stands here. */
	#layer(source, root) {
		for (const preset of itemsAt(root, "extends")) if (preset.kind === "scalar") this.#preset(source, preset);
		for (const manager of [...itemsAt(root, "customManagers"), ...itemsAt(root, "regexManagers")]) this.#managers.push(customManager(manager));
		for (const node of itemsAt(root, "packageRules")) this.#rules.push({
			node,
			source,
			at: node
		});
		const ignorePaths = entryOf(root, "ignorePaths")?.value;
		if (ignorePaths !== void 0) this.#ignorePaths = textsOf(ignorePaths);
		this.#automerge = mergingOf(root, source) ?? this.#automerge;
		this.#rebaseWhen = stringAt$1(root, "rebaseWhen") ?? this.#rebaseWhen;
		if (root.kind === "map") for (const { key, value } of root.entries) this.#block(key, value, source);
	}
	/** `minor: { … }`, `flux: { … }`, `registryAliases: { … }`. */
	#block(key, value, source) {
		if (value.kind !== "map") return;
		if (key === "registryAliases") {
			for (const alias of value.entries) if (alias.value.kind === "scalar") this.#aliases.set(alias.key, alias.value.text);
		}
		const merging = mergingOf(value, source);
		const isManager = this.#patterns.has(key);
		if (merging !== void 0 && (isManager || updateTypes.includes(key))) this.#byBlock.set(key, merging);
		if (!isManager) return;
		const more = patternsOf(value);
		if (nodeAt(value, "enabled")?.kind === "scalar" && stringOf(nodeAt(value, "enabled")) === "false") this.#patterns.set(key, void 0);
		else if (more.length > 0) this.#patterns.set(key, [...this.#patterns.get(key) ?? [], ...more]);
	}
	#preset(source, preset) {
		const own = ownPreset(preset.text);
		if (preset.text === ":rebaseStalePrs") this.#rebaseWhen = "behind-base-branch";
		if (own !== void 0) {
			this.#builtIn(own, {
				source,
				at: preset
			});
			return;
		}
		const path = presetPath(preset.text);
		const content = path === void 0 || this.#paths.length > deepest || this.#paths.includes(path) ? void 0 : this.#text(path);
		if (path === void 0 || content === void 0 || !this.file(path, content)) this.#unknown.push(preset.text);
	}
	#builtIn({ automerge, byType, ignorePaths, customManagers }, origin) {
		if (automerge !== void 0) this.#automerge = {
			...origin,
			automerge
		};
		for (const [type, value] of Object.entries(byType ?? {})) this.#byBlock.set(type, {
			...origin,
			automerge: value
		});
		if (ignorePaths !== void 0) this.#ignorePaths = ignorePaths;
		for (const { patterns, matchStrings } of customManagers ?? []) this.#managers.push({
			customType: "regex",
			patterns,
			matchStrings,
			strategy: "any",
			templates: /* @__PURE__ */ new Map()
		});
	}
};
/** `github>owner/repo//.renovate/groups.json5#v1` → the path in the repository; of another repository it will not be here. */
function presetPath(preset) {
	const path = /^(?:local|github|gitlab|gitea|forgejo)>[^/]+\/[^/]+\/\/([^#(]+)/.exec(preset)?.[1];
	if (path === void 0) return void 0;
	return /\.json[5c]?$/.test(path) ? path : `${path}.json`;
}
function customManager(node) {
	const templates = /* @__PURE__ */ new Map();
	if (node.kind === "map") {
		for (const { key, value } of node.entries) if (key.endsWith("Template") && value.kind === "scalar") templates.set(key.slice(0, -8), value.text);
	}
	return {
		customType: stringAt$1(node, "customType") ?? "regex",
		patterns: patternsOf(node),
		matchStrings: textsOf(nodeAt(node, "matchStrings")),
		strategy: stringAt$1(node, "matchStringsStrategy") ?? "any",
		templates
	};
}
/** `managerFilePatterns`, or `fileMatch` as it was called before, which held bare regular expressions. */
function patternsOf(node) {
	const old = textsOf(nodeAt(node, "fileMatch")).map((pattern) => `/${pattern}/`);
	return [...textsOf(nodeAt(node, "managerFilePatterns")), ...old];
}
function mergingOf(node, source) {
	const value = nodeAt(node, "automerge");
	if (value?.kind !== "scalar" || typeof value.value !== "boolean") return void 0;
	return {
		source,
		at: value,
		automerge: value.value
	};
}
function stringOf(node) {
	return node?.kind === "scalar" ? node.text : "";
}
/** One text, or a list of them. */
function textsOf(node) {
	if (node === void 0) return [];
	return (node.kind === "list" ? node.items : [node]).flatMap((item) => item.kind === "scalar" ? [item.text] : []);
}

// actions/lib/domain/pins/dependency.ts
/** `registry/name:tag@sha256:…`; undefined for text with a variable in it, which Renovate passes over as well. */
function splitImage(image) {
	if (/\$\{|\{\{/.test(image) || !/^[\w.@:/+-]+$/.test(image)) return void 0;
	const [reference = "", digest] = image.split("@");
	const colon = reference.lastIndexOf(":");
	const isTagged = colon > reference.lastIndexOf("/");
	return {
		name: isTagged ? reference.slice(0, colon) : reference,
		...isTagged ? { tag: reference.slice(colon + 1) } : {},
		...digest === void 0 ? {} : { digest }
	};
}
/** True for a text that pins something: it has a number in it, or is a digest. */
function isVersion(value) {
	return value !== void 0 && /\d/.test(value) && !/\$\{|\{\{/.test(value);
}
/** `registryAliases` put another registry in the place of one. */
function withAliases(name, aliases) {
	for (const [from, to] of aliases) if (name.startsWith(`${from}/`)) return `${to}/${name.slice(from.length + 1)}`;
	return name;
}

// actions/lib/domain/pins/helm-values.ts
/** `image: name:tag`, and `image: { repository, tag }` under any key that ends in image. */
function helmValues(node, place) {
	if (node === void 0 || node.kind === "scalar") return [];
	if (node.kind === "list") return node.items.flatMap((item) => helmValues(item, place));
	return node.entries.flatMap((entry) => ofEntry(entry, node, place));
}
function ofEntry({ key, value }, holder, place) {
	if (!/image$/i.test(key)) return helmValues(value, place);
	if (value.kind === "scalar") return typeof value.value === "string" ? inline(value, holder, place) : [];
	const repository = scalarOf(value, "repository");
	const tag = scalarOf(value, "tag") ?? scalarOf(value, "version");
	if (repository === void 0 || tag === void 0) return helmValues(value, place);
	const registry = scalarOf(value, "registry");
	return [imageDependency(`${registry === void 0 || registry.text === "" ? "" : `${registry.text}/`}${repository.text}:${tag.text}`, tag, place)].flat();
}
function inline(image, holder, place) {
	const parts = splitImage(image.text);
	const sibling = scalarOf(holder, "tag") ?? scalarOf(holder, "version");
	if (parts !== void 0 && parts.tag === void 0 && parts.digest === void 0 && sibling !== void 0) return imageDependency(`${image.text}:${sibling.text}`, sibling, place);
	return imageDependency(image.text, image, place);
}
/** Nothing for an image that has neither tag nor digest, or a variable in its name. */
function imageDependency(image, at, { aliases, ...place }) {
	const parts = splitImage(image);
	if (parts === void 0 || parts.tag === void 0 && parts.digest === void 0) return [];
	return [{
		...place,
		at,
		datasource: "docker",
		depName: parts.name,
		packageName: withAliases(parts.name, aliases),
		...parts.tag === void 0 ? {} : { value: parts.tag },
		...parts.digest === void 0 ? {} : { digest: parts.digest }
	}];
}
function scalarOf(node, field) {
	const value = entryOf(node, field)?.value;
	return value?.kind === "scalar" && value.value !== null ? value : void 0;
}

// actions/lib/domain/pins/flux.ts
/** Every HelmRepository of the files that the manager reads. */
function helmRepositories(documents) {
	return documents.flatMap(({ root }) => {
		if (stringAt$1(root, "kind") !== "HelmRepository") return [];
		const [name, url] = [stringAt$1(root, "metadata", "name"), stringAt$1(root, "spec", "url")];
		if (name === void 0 || url === void 0) return [];
		const isOci = stringAt$1(root, "spec", "type") === "oci" || url.startsWith("oci://");
		return [{
			name,
			namespace: stringAt$1(root, "metadata", "namespace"),
			url,
			isOci
		}];
	});
}
function fluxDependencies(document, settings) {
	const { root, path, source } = document;
	const base = {
		path,
		source,
		manager: "flux"
	};
	switch (stringAt$1(root, "kind")) {
		case "HelmRelease": return [...helmRelease(document, settings), ...helmValues(nodeAt(root, "spec", "values"), {
			...base,
			...settings
		})];
		case "OCIRepository": return ociRepository(root, base, settings.aliases);
		case "GitRepository": return gitRepository(root, base);
		case "Kustomization": return itemsAt(root, "spec", "images").flatMap((image) => kustomizeImage(image, base, settings.aliases));
		default: return [];
	}
}
function helmRelease({ root, path, source }, { repositories, aliases }) {
	const spec = nodeAt(root, "spec", "chart", "spec");
	const chart = stringAt$1(spec, "chart");
	const version = scalarAt(spec, "version");
	if (chart === void 0 || version === void 0 || /^\.?\.?\//.test(chart)) return [];
	const sourceRef = nodeAt(spec, "sourceRef");
	if (stringAt$1(sourceRef, "kind") !== "HelmRepository") return [];
	const name = stringAt$1(sourceRef, "name");
	const namespace = stringAt$1(sourceRef, "namespace") ?? stringAt$1(root, "metadata", "namespace");
	const found = repositories.find((one) => one.name === name && one.namespace === namespace);
	const place = {
		path,
		source,
		manager: "flux",
		at: version,
		value: version.text,
		depName: chart
	};
	const alias = name === void 0 ? void 0 : aliases.get(name);
	if (found === void 0 && alias === void 0) return [{
		...place,
		datasource: "helm",
		packageName: chart,
		skip: "unknown-registry"
	}];
	const url = found?.url ?? alias ?? "";
	if (!(found?.isOci ?? url.startsWith("oci://"))) return [{
		...place,
		datasource: "helm",
		packageName: chart
	}];
	const packageName = withAliases(`${url.replace(/^oci:\/\//, "").replace(/\/+$/, "")}/${chart}`, aliases);
	return [{
		...place,
		datasource: "docker",
		packageName
	}];
}
function ociRepository(root, base, aliases) {
	const url = stringAt$1(root, "spec", "url");
	const tag = scalarAt(nodeAt(root, "spec", "ref"), "tag");
	const digest = scalarAt(nodeAt(root, "spec", "ref"), "digest");
	const at = tag ?? digest;
	if (url === void 0 || at === void 0) return [];
	const depName = url.replace(/^oci:\/\//, "");
	return [{
		...base,
		at,
		datasource: "docker",
		depName,
		packageName: withAliases(depName, aliases),
		...tag === void 0 ? {} : { value: tag.text },
		...digest === void 0 ? {} : { digest: digest.text }
	}];
}
function gitRepository(root, base) {
	const url = stringAt$1(root, "spec", "url") ?? "";
	const ref = nodeAt(root, "spec", "ref");
	const depName = stringAt$1(root, "metadata", "name") ?? "";
	const commit = scalarAt(ref, "commit");
	const tag = scalarAt(ref, "tag");
	if (commit !== void 0) return [{
		...base,
		at: commit,
		datasource: "git-refs",
		depName,
		packageName: url,
		digest: commit.text
	}];
	if (tag === void 0) return [];
	const github = /^(?:https:\/\/|git@)github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?$/.exec(url)?.[1];
	const datasource = github === void 0 ? "git-tags" : "github-tags";
	return [{
		...base,
		at: tag,
		datasource,
		depName,
		packageName: github ?? url,
		value: tag.text
	}];
}
/** An entry of `images:`, of kustomize or of a Flux Kustomization. */
function kustomizeImage(image, base, aliases) {
	const depName = stringAt$1(image, "newName") ?? stringAt$1(image, "name");
	const tag = scalarAt(image, "newTag");
	const digest = scalarAt(image, "digest");
	const at = tag ?? digest;
	if (depName === void 0 || at === void 0) return [];
	const packageName = withAliases(depName, aliases);
	const value = tag === void 0 ? {} : { value: tag.text.split("@")[0] ?? tag.text };
	return [{
		...base,
		at,
		datasource: "docker",
		depName,
		packageName,
		...value,
		...digest === void 0 ? {} : { digest: digest.text }
	}];
}
function scalarAt(node, field) {
	const value = entryOf(node, field)?.value;
	return value?.kind === "scalar" && value.value !== null ? value : void 0;
}

// actions/lib/domain/pins/other-managers.ts
const imageLine = /^[ \t]*-?[ \t]*image:[ \t]*(['"]?)([A-Za-z0-9[][\w.@:/+\]-]*)\1[ \t]*(?:#.*)?$/gm;
/** `image:` lines of files that look like manifests; the apiVersion of an object is no pin of ours. */
function kubernetesDependencies({ path, yaml }, aliases) {
	const { text } = yaml.source;
	if (!text.includes("image:") || !/apiVersion\s*:/.test(text) || !/kind\s*:/.test(text)) return [];
	return [...text.matchAll(imageLine)].flatMap((match) => {
		const image = match[2] ?? "";
		const start = match.index + match[0].indexOf(image, match[0].indexOf(":") + 1);
		const parts = splitImage(image);
		if (parts === void 0 || parts.tag === void 0 && parts.digest === void 0) return [];
		return [{
			path,
			source: yaml.source,
			manager: "kubernetes",
			at: {
				start,
				end: start + image.length
			},
			datasource: "docker",
			depName: parts.name,
			packageName: withAliases(parts.name, aliases),
			...parts.tag === void 0 ? {} : { value: parts.tag },
			...parts.digest === void 0 ? {} : { digest: parts.digest }
		}];
	});
}
/** Images and remote resources of a kustomization. */
function kustomizeDependencies({ root, path, source }, aliases) {
	const base = {
		path,
		source,
		manager: "kustomize"
	};
	const images = itemsAt(root, "images").flatMap((image) => kustomizeImage(image, base, aliases));
	const remote = [
		"resources",
		"components",
		"bases"
	].flatMap((field) => itemsAt(root, field)).flatMap((item) => {
		const match = item.kind === "scalar" ? /^(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]([^/]+\/[^/?]+?)(?:\.git)?(?:\/[^?]*)?\?(?:.*&)?(?:ref|version)=([^&]+)/.exec(item.text) : null;
		const [, name = "", value = ""] = match ?? [];
		return match === null ? [] : [{
			...base,
			at: item,
			datasource: "github-tags",
			depName: name,
			packageName: name,
			value
		}];
	});
	return [...images, ...remote];
}
/** Releases of a helmfile; repositories count for the documents after them. */
function helmfileDependencies({ documents, path }, aliases) {
	const found = [];
	let repositories = /* @__PURE__ */ new Map();
	for (const { root, source } of documents) {
		const listed = itemsAt(root, "repositories");
		if (listed.length > 0) repositories = new Map(listed.map((one) => [stringAt$1(one, "name") ?? "", {
			url: stringAt$1(one, "url") ?? "",
			isOci: isTrue(one, "oci")
		}]));
		for (const release of itemsAt(root, "releases")) {
			const chart = stringAt$1(release, "chart") ?? "";
			const version = scalarAt(release, "version");
			if (version === void 0 || /^\.?\.?\//.test(chart) || chart === "") continue;
			const place = {
				path,
				source,
				manager: "helmfile",
				at: version,
				value: version.text
			};
			const [repository = "", ...rest] = chart.split("/");
			const known = repositories.get(repository);
			if (chart.startsWith("oci://")) {
				const depName = chart.slice(6);
				found.push({
					...place,
					datasource: "docker",
					depName,
					packageName: withAliases(depName, aliases)
				});
			} else if (known?.isOci === true) {
				const depName = rest.join("/");
				found.push({
					...place,
					datasource: "docker",
					depName,
					packageName: withAliases(`${known.url}/${depName}`, aliases)
				});
			} else {
				const depName = rest.join("/") || repository;
				const skip = known === void 0 && !aliases.has(repository) ? { skip: "unknown-registry" } : {};
				found.push({
					...place,
					datasource: "helm",
					depName,
					packageName: depName,
					...skip
				});
			}
		}
	}
	return found;
}
function isTrue(node, field) {
	return scalarAt(node, field)?.text === "true";
}
const usesLine = /^[ \t]*-?[ \t]*["']?uses["']?:[ \t]*(["']?)([\w.-]+)\/([\w.-]+)((?:\/[^@\s"']*)?)@([^\s"'#]+)\1[ \t]*(?:#[ \t]*(?:pin[ \t]+|tag=|ratchet:[^@]*@)?(v?\d[^\s]*))?/gm;
/** Actions of workflows and action files. */
function actionDependencies({ path, yaml }) {
	return [...yaml.source.text.matchAll(usesLine)].map((match) => {
		const [whole, , owner = "", repository = "", , ref = "", comment] = match;
		const name = `${owner}/${repository}`;
		const start = match.index + whole.indexOf(`@${ref}`) + 1;
		const isDigest = /^[0-9a-f]{40}$/.test(ref);
		const value = isDigest ? comment : ref;
		return {
			path,
			source: yaml.source,
			manager: "github-actions",
			at: {
				start,
				end: start + ref.length
			},
			datasource: "github-tags",
			depName: name,
			packageName: name,
			...value === void 0 ? { skip: "unversioned-reference" } : { value },
			...isDigest ? { digest: ref } : {}
		};
	});
}
/** Short names that mise resolves by itself, as far as this trade uses them. */
const shortNames = {
	actionlint: "rhysd/actionlint",
	age: "FiloSottile/age",
	flux2: "fluxcd/flux2",
	helm: "helm/helm",
	helmfile: "helmfile/helmfile",
	kubeconform: "yannh/kubeconform",
	kubectl: "kubernetes/kubernetes",
	kustomize: "kubernetes-sigs/kustomize",
	sops: "getsops/sops",
	talhelper: "budimanjojo/talhelper",
	talosctl: "siderolabs/talos",
	zizmor: "zizmorcore/zizmor"
};
/** The tools of a mise configuration. */
function miseDependencies(source) {
	const read = readToml(source.text);
	const tools = "table" in read ? read.table["tools"] : void 0;
	if (!isTable(tools)) return [];
	return Object.entries(tools).flatMap(([key, stated]) => {
		const value = versionOf(stated);
		const line = keyLine(source, key);
		if (value === void 0 || line === void 0) return [];
		const plain = key.replace(/\[.*\]$/s, "").replace(/^[a-z]+:/, "");
		const packageName = plain.includes("/") ? plain : shortNames[plain] ?? plain;
		const lineStart = offsetOfLine(source.text, line.line);
		const at = source.text.indexOf(value, lineStart + line.column - 1 + key.length);
		const range = at === -1 ? {
			start: lineStart,
			end: lineStart
		} : {
			start: at,
			end: at + value.length
		};
		const backend = /^([a-z]+):/.exec(key)?.[1] ?? "aqua";
		const datasource = backend === "npm" ? "npm" : backend === "pipx" ? "pypi" : "github-releases";
		return [{
			path: source.path,
			source,
			manager: "mise",
			at: range,
			datasource,
			depName: key,
			packageName,
			value
		}];
	});
}
function versionOf(stated) {
	const first = Array.isArray(stated) ? stated[0] : stated;
	const value = isTable(first) ? first["version"] : first;
	return typeof value === "string" && isVersion(value) ? value : void 0;
}
function offsetOfLine(text, line) {
	let at = 0;
	for (let left = line - 1; left > 0; left--) at = text.indexOf("\n", at) + 1;
	return at;
}

// actions/lib/codecs/regexp/search.ts
/** Matches after one another, as `findAll` of Go; at most `mostMatches`, as Renovate counts. */
const mostMatches = 1e4;
/**
* The matches of `pattern` in `text`. A text that lacks what every match begins with is not searched.
*
* @throws Re2NotLoaded before `loadRe2`
* @throws SyntaxError when Go would refuse the pattern
*/
function findAll(pattern, text) {
	const start = literalStart(pattern);
	if (start !== "" && !text.includes(start)) return [];
	return searchRe2(pattern, text, mostMatches);
}
/** The characters that every match begins with, as far as they can be read off the pattern. */
function literalStart(pattern) {
	if (/\||^\(\?[a-z]/i.test(pattern)) return "";
	let literal = "";
	for (let at = 0; at < pattern.length; at++) {
		const character = pattern.charAt(at);
		if (character === "\\" && /[^\w\s]/.test(pattern.charAt(at + 1))) literal += pattern.charAt(++at);
		else if (/[\\.*+?^${}()[\]]/.test(character)) return /[*?{]/.test(character) ? literal.slice(0, -1) : literal;
		else literal += character;
	}
	return literal;
}

// actions/lib/domain/pins/regex-manager.ts
/** An expression that RE2 refuses, and JSONata, take the whole text: what they find cannot be said here. */
function regexFinds(manager, source) {
	const whole = {
		matches: [{
			start: 0,
			end: source.text.length
		}],
		dependencies: []
	};
	if (manager.customType !== "regex") return whole;
	try {
		const found = manager.strategy === "recursive" ? recursive(manager, source.text) : flat(manager, source.text);
		const groups = manager.strategy === "combination" ? [merged(found)] : found.map(({ groups: own }) => own);
		return {
			matches: found.map(({ start, end }) => ({
				start,
				end
			})),
			dependencies: groups.flatMap((own) => dependencyOf(own, manager, source))
		};
	} catch (error) {
		if (error instanceof SyntaxError) return whole;
		throw error;
	}
}
function flat({ matchStrings }, text) {
	return matchStrings.flatMap((expression) => [...findAll(expression, text)]);
}
/** Each expression looks into what the one before has matched; groups of all of them count. */
function recursive({ matchStrings }, text) {
	let level = [{
		start: 0,
		end: text.length,
		groups: /* @__PURE__ */ new Map()
	}];
	for (const expression of matchStrings) level = level.flatMap((outer) => findAll(expression, text.slice(outer.start, outer.end)).map((inner) => moved(inner, outer)));
	return [...level];
}
function moved(inner, outer) {
	const groups = new Map(outer.groups);
	for (const [name, { text, start, end }] of inner.groups) groups.set(name, {
		text,
		start: start + outer.start,
		end: end + outer.start
	});
	return {
		start: inner.start + outer.start,
		end: inner.end + outer.start,
		groups
	};
}
function merged(matches) {
	return new Map(matches.flatMap(({ groups }) => [...groups]));
}
function dependencyOf(groups, manager, source) {
	const field = (name) => {
		const template = manager.templates.get(name);
		const value = template === void 0 ? groups.get(name)?.text : filled(template, groups);
		return value === "" ? void 0 : value;
	};
	const at = groups.get("currentValue") ?? groups.get("currentDigest");
	const [datasource, value, digest] = [
		field("datasource"),
		field("currentValue"),
		field("currentDigest")
	];
	const depName = field("depName") ?? field("packageName");
	if (at === void 0 || datasource === void 0 || depName === void 0) return [];
	return [{
		path: source.path,
		source,
		at: {
			start: at.start,
			end: at.end
		},
		manager: "custom.regex",
		datasource,
		depName,
		packageName: field("packageName") ?? depName,
		...value === void 0 ? {} : { value },
		...digest === void 0 ? {} : { digest }
	}];
}
/** Handlebars as far as configurations use it: `{{x}}`, `{{{x}}}`, `{{#if x}}…{{else}}…{{/if}}`. */
function filled(template, groups) {
	const text = (name) => groups.get(name)?.text ?? "";
	return template.replace(/\{\{#if (\w+)\}\}(.*?)(?:\{\{else\}\}(.*?))?\{\{\/if\}\}/gs, (_, name, yes, no) => text(name) === "" ? no ?? "" : yes).replace(/\{\{\{?\s*(\w+)\s*\}?\}\}/g, (_, name) => text(name));
}

// actions/lib/domain/pins/string-match.ts
/** An empty list matches nothing; with only negative patterns everything else matches. */
function matchesList(input, patterns) {
	if (patterns.length === 0) return false;
	const positive = patterns.filter((pattern) => !pattern.startsWith("!"));
	const negative = patterns.filter((pattern) => pattern.startsWith("!"));
	return (positive.length === 0 || positive.some((pattern) => matchesPattern(input, pattern))) && !negative.some((pattern) => matchesPattern(input, pattern.slice(1)));
}
const tests = /* @__PURE__ */ new Map();
/** One pattern without `!`. A regular expression that RE2 refuses matches nothing. */
function matchesPattern(input, pattern) {
	let test = tests.get(pattern);
	if (test === void 0) {
		test = testOf(pattern);
		tests.set(pattern, test);
	}
	return test(input);
}
function testOf(pattern) {
	if (pattern === "*") return () => true;
	const expression = /^\/(.*)\/(i?)$/s.exec(pattern);
	if (expression === null) {
		const end = /[^*?[\]{}!()\\/]*$/.exec(pattern)?.[0].toLowerCase() ?? "";
		return (input) => input.toLowerCase().endsWith(end) && matchesWholeName(input, pattern);
	}
	try {
		const compiled = compileRe2(`${expression[2] === "i" ? "(?i)" : ""}${expression[1] ?? ""}`);
		return (input) => compiled.test(input);
	} catch (error) {
		if (error instanceof SyntaxError) return () => false;
		throw error;
	}
}
/** `ignorePaths` and `includePaths`: a part of the path, or a glob. */
function isIgnoredBy(path, ignorePaths) {
	return ignorePaths.some((pattern) => path.includes(pattern) || matchesPattern(path, pattern));
}

// actions/lib/domain/pins/model.ts
const models$1 = /* @__PURE__ */ new WeakMap();
/** Undefined where Renovate has no configuration of its own: whoever updates the tree then, it is told elsewhere. */
function pinModel(sources) {
	const known = models$1.get(sources.files);
	if (known !== void 0) return known.model;
	const config = renovateConfig(sources.text);
	const model = config === void 0 ? void 0 : makeModel$1(config, sources);
	models$1.set(sources.files, { model });
	return model;
}
function makeModel$1(config, sources) {
	const ignored = new Set([...sources.paths].filter((path) => isIgnoredBy(path, config.ignorePaths)));
	const isIgnored = (path) => ignored.has(path);
	const { dependencies, repositories } = builtIn(config, sources, isIgnored);
	const annotations = [];
	const matches = /* @__PURE__ */ new Map();
	for (const path of sources.paths) {
		if (!isHandwritten(path) || config.paths.includes(path)) continue;
		const managers = config.customManagers.filter(({ patterns }) => patterns.some((pattern) => matchesPattern(path, pattern)));
		const isDocumentation = /\.(?:md|mdx|rst|txt|adoc)$/i.test(path);
		if (isDocumentation && managers.length === 0) continue;
		const text = handwrittenText(sources, path);
		if (text === void 0) continue;
		const source = sourceOf(path, text, sources.files);
		if (!isDocumentation) annotations.push(...annotationsIn(source));
		if (isIgnored(path)) continue;
		for (const manager of managers) {
			const finds = regexFinds(manager, source);
			dependencies.push(...finds.dependencies);
			matches.set(path, [...matches.get(path) ?? [], ...finds.matches]);
		}
	}
	return {
		config,
		dependencies,
		annotations,
		matches,
		repositories,
		isIgnored
	};
}
function sourceOf(path, text, files) {
	return files.get(path)?.yaml.source ?? sourceText(path, text);
}
function builtIn(config, sources, isIgnored) {
	const aliases = config.registryAliases;
	const reads = (manager) => (path) => !isIgnored(path) && (config.patterns.get(manager) ?? []).some((pattern) => matchesPattern(path, pattern));
	const filesOf = (manager) => [...sources.files.values()].filter(({ path }) => reads(manager)(path));
	const documentsOf = (manager) => filesOf(manager).flatMap(({ documents }) => documents);
	const flux = documentsOf("flux");
	const repositories = helmRepositories(flux);
	const texts = [...sources.paths].filter(reads("mise"));
	return {
		repositories,
		dependencies: [
			...flux.flatMap((document) => fluxDependencies(document, {
				repositories,
				aliases
			})),
			...documentsOf("helm-values").flatMap(({ root, path, source }) => helmValues(root, {
				path,
				source,
				manager: "helm-values",
				aliases
			})),
			...filesOf("kubernetes").flatMap((file) => kubernetesDependencies(file, aliases)),
			...documentsOf("kustomize").flatMap((document) => kustomizeDependencies(document, aliases)),
			...filesOf("helmfile").flatMap((file) => helmfileDependencies(file, aliases)),
			...filesOf("github-actions").flatMap(actionDependencies),
			...texts.flatMap((path) => {
				const text = handwrittenText(sources, path);
				return text === void 0 ? [] : miseDependencies(sourceText(path, text));
			})
		]
	};
}

// actions/lib/rules/pins/annotation-unread.ts
/** The comment looks as if the version were looked after, and nothing looks. */
const annotationUnread = {
	id: "pins/annotation-unread",
	severity: "warning",
	title: "`# renovate:` comment that no manager reads",
	why: "Renovate itself knows nothing of such comments: a custom manager has to match them, in this file, in exactly this form. Otherwise the version below stays as it is for years, and everybody believes that it is updated.",
	example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/kubelet
kubernetesVersion: v1.36.4      # and no customManagers entry for talos/
`,
	fix: "Add a custom manager whose managerFilePatterns take this file and whose matchStrings take this form, or take the comment away.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		const { config, annotations, matches, isIgnored } = model;
		const found = linesFound(model);
		for (const [index, { path, source, start, end }] of annotations.entries()) {
			const line = source.span(start, end).line;
			const next = annotations[index + 1];
			const room = next?.path === path ? source.span(next.start, next.end).line - line : farthest;
			if (matches.get(path)?.some((match) => match.start < end && match.end > start) === true || range(Math.min(room, farthest)).some((below) => found.has(`${path}:${line + below}`)) || config.unknownPresets.length > 0 && !isIgnored(path)) continue;
			const why = isIgnored(path) ? `ignorePaths of ${config.path} keeps Renovate out of this file` : `no custom manager of ${config.path} matches it`;
			yield {
				at: source.span(start, end),
				message: `nothing reads this comment: ${why}`
			};
		}
	}
};
/** Lines below a comment in which its version may stand. */
const farthest = 8;
function range(count) {
	return Array.from({ length: count }, (_, index) => index + 1);
}
function linesFound({ dependencies }) {
	const lines = dependencies.filter(({ skip }) => skip === void 0).map(({ path, source, at }) => `${path}:${source.span(at.start, at.end).line}`);
	return new Set(lines);
}

// actions/lib/domain/pins/package-rules.ts
/**
* Later settings win: the whole, the manager's block, the update type's block, and over all of them the rules in their order.
* A rule that may or may not match never merges, and forbids what it would forbid.
*/
function outcomeOf(config, dependency, type) {
	const manager = config.automergeByBlock.get(dependency.manager);
	let state = config.automergeByBlock.get(type) ?? manager ?? config.automerge;
	let enabled = true;
	const rules = config.packageRules.flatMap((rule) => {
		const verdict = verdictOf(rule, dependency, type);
		return verdict === "no" ? [] : [{
			rule,
			verdict
		}];
	});
	for (const { rule, verdict } of rules) state = decided(nodeAt(rule.node, type), rule, verdict) ?? state;
	for (const { rule, verdict } of rules) {
		state = decided(rule.node, rule, verdict) ?? state;
		const value = booleanAt(rule.node, "enabled");
		if (value === false || value === true && verdict === "yes") enabled = value;
	}
	return {
		enabled,
		automerge: enabled && (state?.automerge ?? false),
		origin: state
	};
}
function decided(node, rule, verdict) {
	const value = node === void 0 ? void 0 : booleanAt(node, "automerge");
	if (value === void 0 || value && verdict === "maybe") return void 0;
	const { start, end } = entryOf(node, "automerge")?.value ?? rule.at;
	return {
		source: rule.source,
		at: {
			start,
			end
		},
		automerge: value
	};
}
function booleanAt(node, field) {
	const value = nodeAt(node, field);
	return value?.kind === "scalar" && typeof value.value === "boolean" ? value.value : void 0;
}
function verdictOf({ node }, dependency, type) {
	if (node.kind !== "map") return "no";
	let verdict = "yes";
	for (const { key, value } of node.entries) {
		if (!/^(?:match|exclude)/.test(key)) continue;
		const answer = matcher(key, textsOf(value), dependency, type);
		if (answer === "no") return "no";
		if (answer === "maybe") verdict = "maybe";
	}
	return verdict;
}
function matcher(key, patterns, dependency, type) {
	const { packageName, depName, datasource, manager, path } = dependency;
	const said = (matches) => matches ? "yes" : "no";
	switch (key) {
		case "matchPackageNames": return said(matchesList(packageName, patterns));
		case "matchDepNames": return said(matchesList(depName, patterns));
		case "matchPackagePatterns": return said(matchesList(packageName, patterns.map((pattern) => pattern === "*" ? "*" : `/${pattern}/`)));
		case "matchPackagePrefixes": return said(patterns.some((prefix) => packageName.startsWith(prefix)));
		case "excludePackageNames": return said(!patterns.includes(packageName));
		case "matchDatasources": return said(matchesList(datasource, patterns));
		case "matchManagers": return said(matchesList(manager, patterns) || manager === "custom.regex" && patterns.includes("regex"));
		case "matchUpdateTypes": return said(matchesList(type, patterns));
		case "matchFileNames":
		case "matchPaths": return said(matchesList(path, patterns));
		default: return "maybe";
	}
}

// actions/lib/rules/pins/dangerous-automerge.ts
/** A merge is a deployment: nobody looks, and the network, the storage or every node is new a minute later. */
const dangerousAutomerge = {
	id: "pins/dangerous-automerge",
	severity: "warning",
	title: "automatic merge that reaches what the cluster stands on",
	why: "Patches of Cilium, Talos and CoreDNS have taken clusters down (cilium#39566, siderolabs/talos#13445). Merged by a machine they are live before anybody has read the notes, and a cluster without network cannot even roll itself back.",
	example: `packageRules: [{ matchUpdateTypes: ["minor", "patch"], automerge: true }]   // and no rule after it for cilium
`,
	fix: "End packageRules with one that sets automerge: false for these components, over all data sources: the last rule that matches wins.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		for (const { origin, reached } of dangers(model)) {
			const names = [...reached].map(([component, types]) => `${component}: ${[...types].join(", ")}`).sort(compareText);
			yield {
				at: origin.source.span(origin.at.start, origin.at.end),
				message: `this lets a machine merge updates of ${listed$2(names)}`
			};
		}
	}
};
function dangers({ config, dependencies }) {
	const found = /* @__PURE__ */ new Map();
	for (const dependency of dependencies) {
		const component = componentOf(dependency);
		if (component === void 0) continue;
		for (const type of typesOf(dependency)) {
			const { automerge, origin } = outcomeOf(config, dependency, type);
			if (!automerge || origin === void 0) continue;
			const key = `${origin.source.path}:${origin.at.start}`;
			const danger = found.get(key) ?? {
				origin,
				reached: /* @__PURE__ */ new Map()
			};
			found.set(key, danger);
			danger.reached.set(component, (danger.reached.get(component) ?? /* @__PURE__ */ new Set()).add(type));
		}
	}
	return [...found.values()];
}
/** Programs on a desk and actions of a workflow are not in the cluster. */
function componentOf({ manager, packageName, datasource, skip }) {
	if (manager === "mise" || manager === "github-actions" || datasource === "kubernetes-api" || skip !== void 0) return void 0;
	const component = classZero(packageName);
	return component === void 0 ? void 0 : `${component} (${packageName})`;
}
function typesOf({ value, digest }) {
	return [...value === void 0 ? [] : [
		"major",
		"minor",
		"patch"
	], ...digest === void 0 ? [] : ["digest"]];
}
function listed$2(names) {
	if (names.length <= 3) return names.join("; ");
	return `${names.slice(0, 3).join("; ")}; and ${names.length - 3} more`;
}

// actions/lib/domain/pins/dead.ts
const places = [
	{
		datasource: "docker",
		name: /^ghcr\.io\/siderolabs\/installer$/,
		why: "it gets no tag after Talos 1.13",
		instead: "github-releases of siderolabs/talos, or docker ghcr.io/siderolabs/talos"
	},
	{
		datasource: "docker",
		name: /^k8s\.gcr\.io\//,
		why: "the registry is frozen since April 2023",
		instead: "registry.k8s.io"
	},
	{
		datasource: "docker",
		name: /^ghcr\.io\/k8s-at-home\//,
		why: "the project was archived in 2022",
		instead: "an image that is maintained, for instance of home-operations"
	},
	{
		datasource: "docker",
		name: /^gcr\.io\/kubebuilder\//,
		why: "the registry is gone",
		instead: "quay.io/brancz/kube-rbac-proxy"
	}
];
/** Why a source is dead, and what lives; undefined for any other. */
function deadPlace(datasource, name) {
	return places.find((place) => place.datasource === datasource && place.name.test(name));
}

// actions/lib/rules/pins/dead-datasource.ts
/** The updater asks, and the answer is always "nothing new". */
const deadDatasource = {
	id: "pins/dead-datasource",
	severity: "warning",
	title: "version that is looked up where nothing new appears",
	why: "The place where Renovate looks for newer versions has stopped: it reports that all is up to date, and the pin stays behind without a word.",
	example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/installer
talosVersion: v1.13.8
`,
	fix: "Name a place that lives.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		const told = /* @__PURE__ */ new Set();
		const annotated = model.annotations.flatMap(({ source, start, end, datasource, name }) => datasource === void 0 || name === void 0 ? [] : [{
			source,
			at: {
				start,
				end
			},
			datasource,
			name,
			next: true
		}]);
		const found = model.dependencies.map(({ source, at, datasource, packageName }) => ({
			source,
			at,
			datasource,
			name: packageName,
			next: false
		}));
		for (const { source, at, datasource, name, next } of [...annotated, ...found]) {
			const dead = deadPlace(datasource, name);
			const place = source.span(at.start, at.end);
			const key = `${place.path}:${next ? place.line + 1 : place.line}:${name}`;
			if (dead === void 0 || told.has(key)) continue;
			told.add(key);
			yield {
				at: place,
				message: `${datasource} ${name} is a dead end: ${dead.why}`,
				fix: `ask ${dead.instead}`
			};
		}
	}
};

// actions/lib/rules/pins/rebase-storm.ts
/** Renovate's default, `auto`, means `behind-base-branch` for a branch that merges by itself. */
const rebaseStorm = {
	id: "pins/rebase-storm",
	severity: "info",
	title: "automatic merge that rebases every other update",
	why: "With `rebaseWhen` left to its default every branch that merges by itself is rebased as soon as another one is merged, and all its checks run again: ten open updates cost about fifty runs, and queues and registries answer with 429.",
	example: `{ automerge: true }   // and no rebaseWhen
`,
	fix: "Set rebaseWhen: \"conflicted\", or use a merge queue.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0 || !/^(?:auto|behind-base-branch)$/u.test(model.config.rebaseWhen)) return;
		if (model.config.unknownPresets.length > 0) return;
		const origin = firstMerge(model);
		if (origin === void 0) return;
		yield {
			at: origin.source.span(origin.at.start, origin.at.end),
			message: "each merge by a machine rebases the other updates that wait for theirs, and runs their checks again"
		};
	}
};
/** What lets the first of the updates merge that would be rebased. */
function firstMerge({ config, dependencies }) {
	for (const dependency of dependencies) {
		if (dependency.skip !== void 0 || dependency.value === void 0) continue;
		for (const type of [
			"patch",
			"minor",
			"major"
		]) {
			const { automerge, origin } = outcomeOf(config, dependency, type);
			if (automerge && origin !== void 0 && !isRebasedOtherwise(config, origin)) return origin;
		}
	}
}
/** The rule of packageRules that merges says itself when to rebase. */
function isRebasedOtherwise({ packageRules }, { source, at }) {
	return packageRules.some((rule) => rule.source === source && rule.at.start <= at.start && at.end <= rule.at.end && stringAt$1(rule.node, "rebaseWhen") !== void 0);
}

// actions/lib/rules/pins/stateful-automerge.ts
/** A database's major version is a migration, not an update. */
const statefulAutomerge = {
	id: "pins/stateful-automerge",
	severity: "warning",
	title: "automatic merge of a database's major version",
	why: "A database reads no data directory of another major version: after the merge the pod stops with an incompatible data directory, and the way back is a dump that nobody has made.",
	example: `packageRules: [{ matchDatasources: ["docker"], automerge: true }]   // majors of postgres included
`,
	fix: "End packageRules with one that sets automerge: false for major updates of databases; the last rule that matches wins.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		const found = /* @__PURE__ */ new Map();
		for (const dependency of model.dependencies) {
			const { packageName, value, skip, datasource } = dependency;
			if (skip !== void 0 || value === void 0 || datasource !== "docker" || !isDatabase(packageName)) continue;
			const outcome = outcomeOf(model.config, dependency, "major");
			if (!outcome.automerge || outcome.origin === void 0) continue;
			const key = `${outcome.origin.source.path}:${outcome.origin.at.start}`;
			const known = found.get(key) ?? {
				outcome,
				names: /* @__PURE__ */ new Set()
			};
			found.set(key, known);
			known.names.add(packageName);
		}
		for (const { outcome, names } of found.values()) {
			const { origin } = outcome;
			if (origin === void 0) continue;
			yield {
				at: origin.source.span(origin.at.start, origin.at.end),
				message: `this lets a machine merge major versions of ${[...names].sort(compareText).join(" and ")}`
			};
		}
	}
};

// actions/lib/rules/pins/two-owners.ts
/** Two managers, two sources, one version: each of them proposes what it thinks is the newest. */
const twoOwners = {
	id: "pins/two-owners",
	severity: "warning",
	title: "version that two data sources own",
	why: "Renovate opens a pull request for each of the two, they want the same line to be different things, and a group that waits for a number of members counts one pin twice.",
	example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/installer
talosVersion: v1.13.8   # and a custom manager that matches talosVersion: as well
`,
	fix: "Keep one of the two: take the annotation away, narrow one of the managers, or switch one data source off in packageRules.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		const byLine = /* @__PURE__ */ new Map();
		for (const dependency of model.dependencies) {
			if (dependency.skip !== void 0 || dependency.value === void 0) continue;
			const key = `${dependency.path}:${dependency.source.span(dependency.at.start, dependency.at.end).line}`;
			const line = byLine.get(key);
			if (line === void 0) byLine.set(key, [dependency]);
			else line.push(dependency);
		}
		for (const owners of byLine.values()) {
			if (new Set(owners.map(({ datasource }) => datasource)).size < 2) continue;
			const [first, second] = distinct(owners.filter((one) => outcomeOf(model.config, one, "minor").enabled));
			if (first === void 0 || second === void 0) continue;
			yield {
				at: first.source.span(first.at.start, first.at.end),
				message: `${first.value ?? ""} belongs to two data sources: ${nameOf(first)} and ${nameOf(second)}`
			};
		}
	}
};
/** One for each data source, of those whose version is the same stretch of text. */
function distinct(owners) {
	const found = /* @__PURE__ */ new Map();
	for (const owner of owners) if (owners.some((other) => other.datasource !== owner.datasource && other.at.start < owner.at.end && other.at.end > owner.at.start) && !found.has(owner.datasource)) found.set(owner.datasource, owner);
	return [...found.values()];
}
function nameOf({ datasource, packageName, manager }) {
	return `${packageName} of ${datasource} (${manager})`;
}

// actions/lib/domain/pins/candidates.ts
/** Candidates of one document, each place once. */
function candidatesIn(document) {
	const { root, path, source, role, object } = document;
	if (root?.kind !== "map" || stringAt$1(root, "kind") === "CustomResourceDefinition") return [];
	const found = /* @__PURE__ */ new Map();
	const add = (name, version, at) => {
		if (name === void 0 || at === void 0 || !isVersion(version) || found.has(at.start)) return;
		found.set(at.start, {
			path,
			source,
			at: {
				start: at.start,
				end: at.end
			},
			name,
			version,
			object
		});
	};
	if (role === "talenv" || role === "talconfig") talos(root, add);
	else if (role === "data") helmfile(root, add);
	else {
		flux(root, add);
		walk(root, add);
	}
	return [...found.values()];
}
function talos(root, add) {
	for (const [field, name] of [["talosVersion", "Talos"], ["kubernetesVersion", "Kubernetes"]]) {
		const value = scalarAt(root, field);
		add(name, value?.text, value);
	}
}
function helmfile(root, add) {
	for (const release of itemsAt(root, "releases")) {
		const version = scalarAt(release, "version");
		add(stringAt$1(release, "chart"), version?.text, version);
	}
}
function flux(root, add) {
	const spec = nodeAt(root, "spec");
	const kind = stringAt$1(root, "kind");
	if (kind === "OCIRepository" || kind === "GitRepository") {
		const ref = nodeAt(spec, "ref");
		const version = scalarAt(ref, "tag") ?? scalarAt(ref, "digest") ?? scalarAt(ref, "commit");
		add(stringAt$1(spec, "url")?.replace(/^oci:\/\//, ""), version?.text, version);
	}
	if (kind === "HelmRelease") {
		const version = scalarAt(nodeAt(spec, "chart", "spec"), "version");
		add(stringAt$1(spec, "chart", "spec", "chart"), version?.text, version);
	}
}
/** Images, artifacts, dashboards and addresses, wherever they stand. */
function walk(node, add) {
	if (node.kind === "list") for (const item of node.items) listed$1(item, add);
	if (node.kind !== "map") return;
	pairs(node, add);
	for (const { key, value } of node.entries) if (value.kind !== "scalar") walk(value, add);
	else if (/image$|^imageName$/i.test(key)) image(value, add);
	else address(value, add);
}
function listed$1(item, add) {
	if (item.kind === "scalar") address(item, add);
	else walk(item, add);
}
/** Name and version in two fields of one map. */
function pairs(map, add) {
	const [repository, tag] = [scalarAt(map, "repository"), scalarAt(map, "tag")];
	if (repository !== void 0 && tag !== void 0 && splitImage(repository.text) !== void 0) add(repository.text, tag.text, tag);
	const [dashboard, revision] = [scalarAt(map, "gnetId"), scalarAt(map, "revision")];
	if (dashboard !== void 0) add(`Grafana dashboard ${dashboard.text}`, revision?.text, revision);
	const grafana = entryOf(map, "grafanaCom")?.value;
	const id = scalarAt(grafana, "id");
	const of = scalarAt(grafana, "revision");
	if (id !== void 0) add(`Grafana dashboard ${id.text}`, of?.text, of);
}
function image(value, add) {
	if (typeof value.value !== "string") return;
	const parts = splitImage(value.text.replace(/^oci:\/\//, ""));
	if (parts !== void 0) add(parts.name, parts.tag ?? parts.digest, value);
}
const addresses = [
	/https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/(?:releases\/download|archive\/refs\/tags|raw|blob|tree)\/(v?\d[\w.+-]*\.[\w.+-]*?)(?:\/|\.tar\.gz|\.zip|$)/,
	/https:\/\/raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+)\/(?:refs\/tags\/)?(v?\d+\.[\w.+-]*)\//,
	/github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/\/?[^?\s]*)?\?(?:\S*&)?(?:ref|version)=(v?\d[\w.+-]*)/,
	/^oci:\/\/([^\s:@]+(?::\d+\/[^\s:@]+)?):([^\s:@]+)/
];
function address(value, add) {
	if (typeof value.value !== "string" || value.style === "literal" || value.style === "folded") return;
	for (const pattern of addresses) {
		const match = pattern.exec(value.text);
		if (match !== null) add(match[1], match[2], value);
	}
}

// actions/lib/rules/pins/uncovered.ts
/** Coverage: what looks like a pin, and what Renovate's managers find, held against each other. */
const uncovered = {
	id: "pins/uncovered",
	severity: "info",
	title: "version that Renovate does not find",
	why: "No manager of the configuration reads this version, so no pull request will ever propose a newer one: not for features, and not for a security fix either.",
	example: `spec:
  imageName: ghcr.io/cloudnative-pg/postgresql:18.1   # no built-in manager looks for imageName
`,
	fix: "Give a manager the file (managerFilePatterns), add a custom manager for this form, or say why it stays: # homelab: ignore pins/uncovered -- reason.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0 || model.config.unknownPresets.length > 0) return;
		const covered = new Set(model.dependencies.map(({ path, source, at }) => `${path}:${source.span(at.start, at.end).line}`));
		for (const file of context.files.values()) for (const { path, source, at, name, version, object } of file.documents.flatMap(candidatesIn)) {
			const place = source.span(at.start, at.end);
			if (covered.has(`${path}:${place.line}`)) continue;
			yield {
				at: place,
				message: `Renovate does not find ${name} ${version}${model.isIgnored(path) ? `: ignorePaths keeps it out of this file` : ""}`,
				...object === void 0 ? {} : { object }
			};
		}
	}
};

// actions/lib/rules/pins/unknown-registry.ts
/** Renovate joins a HelmRelease with its HelmRepository by what the files say, and kustomize adds namespaces later. */
const unknownRegistry = {
	id: "pins/unknown-registry",
	severity: "info",
	title: "chart whose repository Renovate cannot find",
	why: "Renovate's flux manager looks for a HelmRepository of that name and namespace as the files have them. A namespace that kustomize injects is not there, so it gives up (`unknown-registry`), and the chart is never updated.",
	example: `kind: HelmRelease
spec:
  chart:
    spec:
      chart: cert-manager
      version: v1.21.1
      sourceRef: { kind: HelmRepository, name: jetstack }   # its namespace comes from kustomize
`,
	fix: "Write the namespace into sourceRef and into the HelmRepository, or use an OCIRepository, which needs no join.",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		for (const { path, source, at, skip, manager, depName } of model.dependencies) {
			if (skip !== "unknown-registry" || manager !== "flux") continue;
			const document = context.files.get(path)?.documents.find(({ range }) => range.start <= at.start && at.start < range.end);
			const ref = nodeAt(document?.root, "spec", "chart", "spec", "sourceRef");
			const name = stringAt$1(ref, "name") ?? "";
			const namespace = stringAt$1(ref, "namespace") ?? stringAt$1(document?.root, "metadata", "namespace");
			const written = model.repositories.find((repository) => repository.name === name);
			const where = namespace === void 0 ? "without a namespace" : `in namespace ${namespace}`;
			const how = written === void 0 ? `no file that it reads has a HelmRepository ${name}` : `it looks for HelmRepository ${name} ${where}, and the file has it ${written.namespace === void 0 ? "without one" : `in ${written.namespace}`}`;
			const place = nodeAt(ref, "name") ?? at;
			yield {
				at: source.span(place.start, place.end),
				message: `Renovate cannot tell where chart ${depName} comes from: ${how}`,
				...document?.object === void 0 ? {} : { object: document.object }
			};
		}
	}
};

// actions/lib/rules/pins/pins-rules.ts
const pinsRules = [
	annotationUnread,
	uncovered,
	twoOwners,
	unknownRegistry,
	dangerousAutomerge,
	statefulAutomerge,
	rebaseStorm,
	deadDatasource
];

// actions/lib/domain/sops/recipients.ts
/** The keys that a creation rule asks for: `key_groups`, or the flat fields where there are none (sops, config.go). */
function recipientsOfRule(rule) {
	const groups = itemsAt(rule, "key_groups");
	if (groups.length > 0) return groups.flatMap((group) => recipientsOfGroup(group));
	return [
		...listed(entryOf(rule, "age")?.value, "age"),
		...listed(entryOf(rule, "pgp")?.value, "pgp"),
		...listed(entryOf(rule, "kms")?.value, "kms"),
		...listed(entryOf(rule, "gcp_kms")?.value, "gcp_kms"),
		...listed(entryOf(rule, "azure_keyvault")?.value, "azure"),
		...listed(entryOf(rule, "hc_vault_transit_uri")?.value, "vault"),
		...listed(entryOf(rule, "hckms")?.value, "hckms")
	];
}
function recipientsOfGroup(group, depth = 0) {
	return [
		...depth > 8 ? [] : itemsAt(group, "merge").flatMap((inner) => recipientsOfGroup(inner, depth + 1)),
		...listed(entryOf(group, "age")?.value, "age"),
		...listed(entryOf(group, "pgp")?.value, "pgp"),
		...fielded(group, "kms", "kms", (key) => stringAt$1(key, "arn")),
		...fielded(group, "gcp_kms", "gcp_kms", (key) => stringAt$1(key, "resource_id")),
		...fielded(group, "hckms", "hckms", (key) => stringAt$1(key, "key_id")),
		...fielded(group, "azure_keyvault", "azure", (key) => azureId(stringAt$1(key, "vaultUrl"), stringAt$1(key, "key"))),
		...listed(entryOf(group, "hc_vault")?.value, "vault")
	];
}
/** The keys in the `sops` block of a file. */
function recipientsOfMetadata(sops) {
	return [sops, ...itemsAt(sops, "key_groups")].flatMap((group) => [
		...fielded(group, "age", "age", (key) => stringAt$1(key, "recipient")),
		...fielded(group, "pgp", "pgp", (key) => stringAt$1(key, "fp")),
		...fielded(group, "kms", "kms", (key) => stringAt$1(key, "arn")),
		...fielded(group, "gcp_kms", "gcp_kms", (key) => stringAt$1(key, "resource_id")),
		...fielded(group, "azure_kv", "azure", (key) => azureId(stringAt$1(key, "vault_url"), stringAt$1(key, "name"))),
		...fielded(group, "hc_vault", "vault", vaultId),
		...fielded(group, "hckms", "hckms", (key) => stringAt$1(key, "key_id"))
	]);
}
function vaultId(key) {
	const [address, engine, name] = [
		"vault_address",
		"engine_path",
		"key_name"
	].map((field) => stringAt$1(key, field));
	return address === void 0 || engine === void 0 || name === void 0 ? void 0 : `${address}/v1/${engine}/keys/${name}`;
}
function azureId(url, name) {
	return url === void 0 || name === void 0 ? void 0 : `${url}/keys/${name}`;
}
/** One string with commas, or a list of such. */
function listed(node, kind) {
	if (node === void 0) return [];
	return (node.kind === "list" ? node.items : [node]).flatMap((scalar) => {
		if (scalar.kind !== "scalar") return [];
		const { start, end, text } = scalar;
		return text.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => ({
			kind,
			id: sameId(kind, part),
			start,
			end
		}));
	});
}
function fielded(group, field, kind, idOf) {
	const list = nodeAt(group, field);
	if (list?.kind !== "list") return [];
	return list.items.flatMap((key) => {
		const id = idOf(key);
		if (id === void 0) return [];
		const at = key.kind === "map" ? placeOf(key, id) ?? key : key;
		return [{
			kind,
			id: sameId(kind, id),
			start: at.start,
			end: at.end
		}];
	});
}
/** The scalar that holds the key's name. */
function placeOf(key, id) {
	if (key.kind !== "map") return void 0;
	return key.entries.find(({ value }) => value.kind === "scalar" && value.text === id)?.value;
}
/** Roles and contexts behind an ARN, the spaces of a fingerprint and the version of a vault's key make no other key. */
function sameId(kind, id) {
	if (kind === "pgp") return id.replace(/\s+/g, "").toUpperCase();
	if (kind === "kms") return id.replace(/\+.*$/, "");
	if (kind === "azure") return id.replace(/(\/keys\/[^/]+)\/[^/]*$/, "$1").replace(/([^:])\/{2,}/g, "$1/");
	if (kind === "vault") return id.replace(/([^:])\/{2,}/g, "$1/");
	return id;
}
/** A PGP key may be named by the end of its fingerprint. */
function isSameRecipient(a, b) {
	if (a.kind !== b.kind) return false;
	return a.id === b.id || a.kind === "pgp" && (a.id.endsWith(b.id) || b.id.endsWith(a.id));
}
/** Long names shortened to what tells them apart: `age1vqusfp…7tfp`. */
function shortName({ id }) {
	return id.length <= 24 ? id : `${id.slice(0, 10)}…${id.slice(-4)}`;
}

// actions/lib/domain/sops/metadata.ts
const marks = [
	"mac",
	"lastmodified",
	"version",
	"age",
	"pgp",
	"kms",
	"gcp_kms",
	"azure_kv",
	"hc_vault",
	"key_groups"
];
/** The block, also an incomplete one; undefined where `sops` is missing or is something else (the values of a chart). */
function sopsMetadata(root) {
	const entry = entryOf(root, "sops");
	const block = entry?.value;
	if (entry === void 0 || block?.kind !== "map") return void 0;
	const marked = block.entries.filter(({ key }) => marks.includes(key)).length;
	if (marked === 0 || marked === 1 && firstEncrypted(root) === void 0) return void 0;
	const recipients = recipientsOfMetadata(block);
	return {
		entry,
		selection: selectionOf(block),
		recipients,
		missing: missingIn(block, recipients)
	};
}
/** `sops` 3.13.3 refuses a file without any of these: exit codes 51, 1, 1 and 128. */
function missingIn(block, recipients) {
	const missing = [];
	if (!isEncryptedText(stringAt$1(block, "mac") ?? "")) missing.push("a mac");
	if (Number.isNaN(Date.parse(textAt(block, "lastmodified")))) missing.push("a lastmodified time");
	if (textAt(block, "version") === "") missing.push("a version");
	if (recipients.length === 0) missing.push("a recipient");
	return missing;
}
function textAt(block, field) {
	const value = entryOf(block, field)?.value;
	return value?.kind === "scalar" ? value.text : "";
}
function isEncryptedText(text) {
	return text.startsWith("ENC[AES256_GCM,");
}
/** The first value that is encrypted; undefined where there is none. */
function firstEncrypted(node) {
	if (node === void 0) return void 0;
	if (node.kind === "scalar") return isEncryptedText(node.text) ? node : void 0;
	if (node.kind === "list") return firstOf(node.items, (item) => item);
	return firstOf(node.entries, ({ value }) => value);
}
function firstOf(children, nodeOf) {
	for (const child of children) {
		const found = firstEncrypted(nodeOf(child));
		if (found !== void 0) return found;
	}
}

// actions/lib/rules/sops/metadata.ts
/** A merge, an editor or a copy took away what SOPS needs. */
const metadata = {
	id: "sops/metadata",
	severity: "error",
	title: "encrypted values that nobody can decrypt",
	why: "Without a MAC, a time, a version or a recipient `sops` refuses the file, and Flux stops at this Kustomization. Without any `sops` block Flux takes the values for text: the application gets `ENC[AES256_GCM,…` as its password.",
	example: `stringData:
  password: ENC[AES256_GCM,data:…]
sops:
  age:
    - recipient: age1…
`,
	fix: "Take the last good version from Git and make the change again with `sops edit FILE`.",
	*check({ files }) {
		for (const file of files.values()) for (const document of file.documents) {
			const finding = findingOf(document);
			if (finding !== void 0) yield finding;
		}
	}
};
function findingOf({ root, source, object, role }) {
	const block = sopsMetadata(root);
	const of = object === void 0 ? {} : { object };
	if (block !== void 0) {
		if (block.missing.length === 0) return void 0;
		const { start, end } = block.entry.keyRange;
		return {
			at: source.span(start, end),
			message: `the sops block lacks ${list(block.missing)}: sops refuses the file`,
			...of
		};
	}
	if (role === "data" || role === "kustomization") return void 0;
	const value = firstEncrypted(root);
	if (value === void 0) return void 0;
	return {
		at: source.span(value.start, value.end),
		message: "this value is encrypted, and the document has no sops block to open it with",
		...of
	};
}
function list(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

// actions/lib/domain/sops/config.ts
/** Every `.sops.yaml` of the tree, the innermost first. */
function sopsConfigs(files) {
	return [...files.values()].flatMap((file) => nameOf$1(file.path) === ".sops.yaml" ? [readConfig(file)] : []).sort((a, b) => b.folder.length - a.folder.length);
}
function readConfig(file) {
	const root = file.documents[0]?.root;
	const rules = [];
	const { path } = file;
	const config = {
		path,
		folder: folderOf(path),
		source: file.yaml.source,
		rules
	};
	for (const rule of itemsAt(root, "creation_rules")) rules.push(readRule(config, rule));
	return config;
}
function readRule(config, rule) {
	const pathRegex = stringAt$1(rule, "path_regex");
	const { start, end } = entryOf(rule, "path_regex")?.value ?? rule;
	return {
		config,
		at: {
			start,
			end
		},
		selection: selectionOf(rule),
		recipients: recipientsOfRule(rule),
		...pathRegex === void 0 || pathRegex === "" ? {} : { pathRegex }
	};
}
/**
* The rule that `sops` would take for a file: of the innermost configuration that has one for it, the first that fits. A
* pattern that Go refuses fits nothing.
*/
function ruleFor(configs, path) {
	for (const { folder, rules } of configs) {
		if (!isBelow(path, folder)) continue;
		const relative = folder === "" ? path : path.slice(folder.length + 1);
		const rule = rules.find(({ pathRegex }) => pathRegex === void 0 || matches(pathRegex, relative));
		if (rule !== void 0) return rule;
	}
}
/**
* True when the rule means files by a name of their own (`…\.sops\.yaml`), so that each of them is a secret. A rule for whole
* folders (`kubernetes/.*`) says how secrets in them are encrypted, not that everything there is one.
*/
function namesItsFiles({ pathRegex, config }, path) {
	if (pathRegex === void 0) return false;
	const folder = folderOf(path).slice(config.folder === "" ? 0 : config.folder.length + 1);
	const inFolder = folder === "" ? "" : `${folder}/`;
	const ending = /\.[^./]+$/.exec(path)?.[0] ?? "";
	return ![
		"kustomization",
		"helmrelease",
		"readme"
	].some((name) => matches(pathRegex, `${inFolder}${name}${ending}`));
}
function matches(pattern, path) {
	try {
		return compileRe2(pattern).test(path);
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}

// actions/lib/domain/sops/model.ts
const models = /* @__PURE__ */ new WeakMap();
/** Reads each tree once. */
function sopsModel(sources) {
	const known = models.get(sources.files);
	if (known !== void 0) return known;
	const made = makeModel(sources);
	models.set(sources.files, made);
	return made;
}
function makeModel({ files, paths, text }) {
	const configs = sopsConfigs(files);
	const encrypted = [];
	for (const file of files.values()) for (const document of file.documents) {
		const metadata = sopsMetadata(document.root);
		if (metadata !== void 0) encrypted.push({
			document,
			metadata,
			rule: ruleFor(configs, file.path)
		});
	}
	const plain = [];
	if (configs.length > 0) for (const path of paths) {
		const rule = isSourceOfOther(path) ? void 0 : ruleFor(configs, path);
		if (rule === void 0 || !namesItsFiles(rule, path)) continue;
		const file = files.get(path);
		if (file === void 0 ? isPlainText(path, text(path)) : isPlainYaml(file, rule)) plain.push({
			path,
			rule
		});
	}
	return {
		configs,
		encrypted,
		plain,
		plainPaths: new Set(plain.map(({ path }) => path))
	};
}
/** Templates and examples are not the secret itself, and a configuration is none. */
function isSourceOfOther(path) {
	return /\.(?:j2|tmpl|tpl|gotmpl|template|example|sample|dist|md)$/i.test(path) || /(?:^|[/._-])(?:example|sample|template)s?[/._-]/i.test(path) || /(?:^|\/)\.sops\.ya?ml$/.test(path);
}
/** None of its documents is encrypted, and one has a value that must be. */
function isPlainYaml({ documents }, { selection }) {
	if (documents.some(({ root }) => sopsMetadata(root) !== void 0)) return false;
	return documents.some(({ root }) => root !== void 0 && (selection.by === "comment" || selectedValues(root, selection).some(({ node }) => !isPlaceholder(node.text))));
}
/** JSON, dotenv, INI and binary files keep their metadata each in a way of its own. A YAML file that was not read is unknown. */
function isPlainText(path, text) {
	if (text === void 0 || isYamlPath(path) || text.trim() === "") return false;
	if (path.endsWith(".env")) return !/^sops_mac=/m.test(text);
	if (path.endsWith(".ini")) return !/^\[sops\]/m.test(text);
	return !/"sops"\s*:\s*\{/.test(text);
}

// actions/lib/rules/sops/not-encrypted.ts
/** Named by `.sops.yaml`, committed as it is: the usual way for a secret to become public. */
const notEncrypted = {
	id: "sops/not-encrypted",
	severity: "error",
	everywhere: true,
	title: "file that .sops.yaml wants encrypted and that is not",
	why: "Once it is pushed, everybody who can read the repository, its clones and its caches has the secret, and deleting the file does not take it back. Flux applies it all the same, so nothing else tells you.",
	example: `# kubernetes/apps/media/sonarr/app/secret.sops.yaml, where .sops.yaml has path_regex: \\.sops\\.yaml$
kind: Secret
stringData:
  API_KEY: 0123456789abcdef
`,
	fix: "Encrypt it with `sops encrypt --in-place FILE`; when it was pushed already, replace the secret itself, too.",
	*check(context) {
		for (const { path, rule } of sopsModel(context).plain) {
			const { config, at, selection } = rule;
			const document = context.files.get(path)?.documents.find(({ root }) => root !== void 0);
			const where = config.source.span(at.start, at.end);
			yield {
				at: wholeFile(path),
				message: `${path.slice(path.lastIndexOf("/") + 1)} is not encrypted, although ${config.path}:${where.line} says that it must be (${selectionText(selection)})`,
				fix: `sops encrypt --in-place ${path}`,
				...document?.object === void 0 ? {} : { object: document.object },
				related: [{
					...place(where),
					message: "this rule is for the file"
				}]
			};
		}
	}
};
function place({ path, line, column }) {
	return {
		path,
		line,
		column
	};
}

// actions/lib/domain/sops/credentials.ts
const pem = "(?:RSA |EC |DSA |ED25519 |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----";
const forms = [
	{
		what: "a private key",
		pattern: new RegExp(`-----BEGIN ${pem}`, "g"),
		isReal: (_, rest) => isKeyBody(rest)
	},
	{
		what: "a private key",
		pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/]{66,}={0,2}/g,
		isReal: isEncodedKey
	},
	{
		what: "an age secret key",
		pattern: /AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58,}/g,
		isReal: isVaried
	},
	{
		what: "a GitHub token",
		pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g,
		isReal: isVaried
	},
	{
		what: "a GitHub token",
		pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{50,}\b/g,
		isReal: isVaried
	},
	{
		what: "a GitLab token",
		pattern: /\bglpat-[A-Za-z0-9_-]{20,}/g,
		isReal: isVaried
	},
	{
		what: "an AWS access key",
		pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g,
		isReal: isNoExample
	},
	{
		what: "an AWS secret key",
		pattern: /(?<=aws_?secret_?access_?key["']?\s{0,3}[:=]\s{0,3}["']?)[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/gi,
		isReal: isNoExample
	},
	{
		what: "a Slack token",
		pattern: /\bxox[abeprs]-(?:\d+-)[A-Za-z0-9-]{10,}/g,
		isReal: isVaried
	},
	{
		what: "a Slack webhook",
		pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
		isReal: isVaried
	},
	{
		what: "a Discord webhook",
		pattern: /https:\/\/(?:[a-z]+\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,}/g,
		isReal: isVaried
	},
	{
		what: "a Telegram bot token",
		pattern: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/g,
		isReal: isVaried
	},
	{
		what: "a Google API key",
		pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g,
		isReal: isVaried
	},
	{
		what: "a Tailscale key",
		pattern: /\btskey-(?:auth|api|client)-[A-Za-z0-9]+-[A-Za-z0-9]{20,}/g,
		isReal: isVaried
	},
	{
		what: "a 1Password service account token",
		pattern: /\bops_eyJ[A-Za-z0-9_-]{100,}/g
	},
	{
		what: "a Docker Hub token",
		pattern: /\bdckr_pat_[A-Za-z0-9_-]{27,}/g,
		isReal: isVaried
	},
	{
		what: "an npm token",
		pattern: /\bnpm_[A-Za-z0-9]{36}\b/g,
		isReal: isVaried
	}
];
const anySign = /PRIVATE KEY|LS0tLS1CRUdJTi|AGE-SECRET-KEY-|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|aws_?secret|xox[abeprs]-|hooks\.slack|api\/webhooks|:AA|AIza|tskey-|ops_eyJ|dckr_pat_|npm_/i;
/** Every credential of the text, in its order. */
function credentialsIn(text) {
	if (!anySign.test(text)) return [];
	const found = [];
	for (const { what, pattern, isReal } of forms) for (const match of text.matchAll(pattern)) {
		const end = match.index + match[0].length;
		if (isReal === void 0 || isReal(match[0], text.slice(end, end + 600))) found.push({
			what,
			start: match.index,
			end
		});
	}
	return found.sort((a, b) => a.start - b.start);
}
/** Behind the header: base64, whatever the line breaks look like, and not `…`, a variable or a public part. */
function isKeyBody(rest) {
	const end = rest.indexOf("-----END");
	const body = (end === -1 ? rest : rest.slice(0, end)).replace(/\\[nrt]/g, "\n").replace(/^[A-Za-z-]+: .*$/gm, "").replace(/["'#>|,+\s]/g, "");
	return isVaried(/^[A-Za-z0-9+/=]{32,}/.exec(body)?.[0] ?? "");
}
function isEncodedKey(found) {
	return new RegExp(`^-----BEGIN ${pem}`).test(Buffer.from(found, "base64").toString("latin1"));
}
/** Not a row of one letter, and not the example of a manual. */
function isVaried(found) {
	return new Set(found.slice(-32)).size >= 10 && isNoExample(found);
}
function isNoExample(found) {
	return !/EXAMPLE|X{6}|x{6}/.test(found);
}

// actions/lib/domain/sops/plain-secrets.ts
/** The values of a `v1` Secret that are neither empty nor placeholders nor encrypted. */
function plainSecret(root) {
	if (stringAt$1(root, "kind") !== "Secret" || stringAt$1(root, "apiVersion") !== "v1") return void 0;
	const plain = [...plainEntries(root, "stringData", isPlaceholder), ...plainEntries(root, "data", isEncodedPlaceholder)];
	const first = plain[0];
	if (first === void 0) return void 0;
	const namespace = stringAt$1(root, "metadata", "namespace");
	const name = stringAt$1(root, "metadata", "name") ?? "without a name";
	return {
		name: `Secret ${namespace === void 0 ? name : `${namespace}/${name}`}`,
		keys: plain.map(({ key }) => key),
		at: first.value
	};
}
function plainEntries(root, field, standsIn) {
	const map = entryOf(root, field)?.value;
	if (map?.kind !== "map") return [];
	return map.entries.flatMap(({ key, value }) => value.kind === "scalar" && value.value !== null && !standsIn(value.text) ? [{
		key,
		value
	}] : []);
}
const secretName = /pass(?:word|wd|phrase)?$|secret(?:_?key)?$|token$|(?:api|private|access|auth|encryption)[-_]?key$|credentials?$/i;
/** True for `KEY=value` whose name says that the value is a secret, and whose value is one. */
function isSecretAssignment(line) {
	const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*?)\s*$/.exec(line);
	const value = (match?.[2] ?? "").replace(/^(["'])(.*)\1$/, "$2");
	return match !== null && secretName.test(match[1] ?? "") && !isPlaceholder(value);
}
/** `literals` of a kustomization's secretGenerator that hold a secret. */
function plainLiterals(kustomization) {
	return itemsAt(kustomization, "secretGenerator").flatMap((generator) => {
		const literals = itemsAt(generator, "literals").filter((literal) => literal.kind === "scalar" && isSecretAssignment(literal.text));
		const first = literals[0];
		if (first === void 0) return [];
		const keys = literals.map(({ text }) => text.slice(0, text.indexOf("=")).trim());
		return [{
			name: `secretGenerator ${stringAt$1(generator, "name") ?? "without a name"}`,
			keys,
			at: first
		}];
	});
}
/** The files that a secretGenerator reads as `KEY=value` lines. */
function secretEnvFiles(kustomization) {
	return itemsAt(kustomization, "secretGenerator").flatMap((generator) => [...itemsAt(generator, "envs").flatMap((item) => item.kind === "scalar" ? [item.text] : []), ...stringAt$1(generator, "env") === void 0 ? [] : [stringAt$1(generator, "env") ?? ""]]);
}

// actions/lib/domain/sops/published-keys.ts
const publishedRecipients = /* @__PURE__ */ new Set([
	"age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp",
	"age1mhmjh0kpmdw78q6w03zeczpyfeckgazyvu3jpetf2pcg29x83ugs4q6p42",
	"age15ggc6rhjf920few6zux4nrk9ffr3s2ehnd9vgz5e74vp98wh4seswxa7hm",
	"age1ydfsumlu8qmwerqt6yv3vmnxsvg887e0j33tnyg8r8ey6lzdmg5q6r6dth"
]);
const published = [
	"talos",
	"talos-recovery",
	"kubernetes",
	"kubernetes-recovery"
].map((name) => `test/keys/${name}.agekey`);
/** True for this project's own repository: the one that publishes the keys. */
function publishesTheKeys(text) {
	return published.some((path) => text(path)?.startsWith("# public throw-away test key") === true);
}

// actions/lib/rules/sops/plaintext-secret.ts
const fix = "make a new one and withdraw this one (the history of Git keeps it), then store the new one encrypted by SOPS";
/** Secrets of Kubernetes with plain values, and credentials that show by their form, in any tracked text. */
const plaintextSecret = {
	id: "sops/plaintext-secret",
	severity: "error",
	everywhere: true,
	confidential: true,
	title: "secret in plain text",
	why: "Everybody who can read the repository, a clone or a fork has it, and machines look for exactly this within minutes of a push. Taking it out again does not help: the history keeps it.",
	example: `kind: Secret
stringData:
  password: hunter2
`,
	fix: "Replace the secret where it is used, and store the new one encrypted by SOPS, or as a reference (ExternalSecret).",
	*check(context) {
		const { plainPaths } = sopsModel(context);
		for (const file of context.files.values()) if (!plainPaths.has(file.path)) yield* inYaml(file, context);
		const isOwn = publishesTheKeys(context.text);
		for (const path of context.paths) {
			if (context.files.has(path) || plainPaths.has(path) || !isHandwritten(path)) continue;
			if (isOwn && path.startsWith("test/keys/")) continue;
			const text = handwrittenText(context, path);
			if (text === void 0) continue;
			const source = sourceText(path, text);
			for (const credential of credentialsIn(text)) yield inText$1(credential, source);
		}
	}
};
function* inYaml(file, context) {
	const { source } = file.yaml;
	const credentials = credentialsIn(source.text);
	const told = [];
	for (const document of file.documents) {
		const inside = credentials.filter(({ start }) => start >= document.range.start && start < document.range.end);
		const secret = sopsMetadata(document.root) === void 0 ? plainSecret(document.root) : void 0;
		if (document.role === "kustomization") yield* inKustomization(document, context);
		if (secret !== void 0) yield wholeSecret(secret, document);
		else if (isTalosBundle(document) && inside[0] !== void 0) yield talosBundle(inside[0], document);
		else continue;
		told.push(...inside);
	}
	for (const credential of credentials) if (!told.includes(credential)) yield inText$1(credential, source);
}
function isTalosBundle({ role }) {
	return role === "talos-secrets" || role === "machine-config";
}
function wholeSecret({ name, keys, at }, { source, object }) {
	return {
		at: source.span(at.start, at.end),
		message: `${name} holds ${someOf(keys)} in plain text`,
		...object === void 0 ? {} : { object }
	};
}
function someOf(keys) {
	const [first = "", ...rest] = keys;
	if (rest.length === 0) return first;
	return `${first} and ${rest.length} more ${rest.length === 1 ? "value" : "values"}`;
}
function talosBundle({ start, end }, { source, role }) {
	const message = `${role === "talos-secrets" ? "the secrets of the Talos cluster are" : "a machine configuration with its keys is"} here in plain text: whoever reads this repository owns every node`;
	return {
		at: source.span(start, end),
		message,
		fix: "encrypt it by SOPS, and rotate the cluster's secrets when it was pushed"
	};
}
function inText$1({ what, start, end }, source) {
	return {
		at: source.span(start, end),
		message: `${what} is here in plain text`,
		fix
	};
}
function* inKustomization({ root, source, path }, context) {
	for (const { name, keys, at } of plainLiterals(root)) yield {
		at: source.span(at.start, at.end),
		message: `${name} holds ${someOf(keys)} in plain text`
	};
	for (const named of secretEnvFiles(root)) {
		const file = resolveInside(folderOf(path), named);
		const text = file === void 0 ? void 0 : context.text(file);
		if (file === void 0 || text === void 0 || /^sops_mac=/m.test(text)) continue;
		const lines = text.split("\n");
		const line = lines.findIndex(isSecretAssignment);
		if (line === -1) continue;
		const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
		const key = (lines[line] ?? "").split("=")[0]?.trim() ?? "";
		yield {
			at: sourceText(file, text).span(start, start + (lines[line]?.length ?? 0)),
			message: `${key} is here in plain text, and ${path} makes a Secret of it`
		};
	}
}

// actions/lib/rules/sops/recipients.ts
/** `.sops.yaml` was changed and the files were not, or the other way round. */
const recipients = {
	id: "sops/recipients",
	severity: "warning",
	title: "encrypted for other keys than .sops.yaml asks for",
	why: "A key that was added to `.sops.yaml` opens nothing until `sops updatekeys` has run over the file; one that was removed still opens it. You notice when the only key that fits is the one that is lost.",
	example: `# .sops.yaml says age: age1new…, and the file has
sops:
  age:
    - recipient: age1old…
`,
	fix: "Run `sops updatekeys FILE`.",
	*check(context) {
		for (const { document, metadata, rule } of sopsModel(context).encrypted) {
			if (rule === void 0 || rule.recipients.length === 0 || metadata.recipients.length === 0) continue;
			const extra = without(metadata.recipients, rule.recipients);
			const missing = without(rule.recipients, metadata.recipients);
			const first = extra[0] ?? (missing.length > 0 ? metadata.entry.keyRange : void 0);
			if (first === void 0) continue;
			const parts = [...missing.length === 0 ? [] : [`${names(missing)} cannot open the file`], ...extra.length === 0 ? [] : [`${names(extra)} can`]];
			const where = rule.config.source.span(rule.at.start, rule.at.end);
			yield {
				at: document.source.span(first.start, first.end),
				message: `${parts.join(", and ")}; ${rule.config.path}:${where.line} asks for ${names(rule.recipients)}`,
				fix: `sops updatekeys ${document.path}`,
				...document.object === void 0 ? {} : { object: document.object }
			};
		}
	}
};
function without(list, others) {
	return list.filter((one) => !others.some((other) => isSameRecipient(one, other)));
}
function names(list) {
	return [...new Set(list.map(shortName))].join(", ");
}

// actions/lib/domain/sops/scanner-config.ts
/** What the file at `path` makes a scanner overlook; empty for any other file. */
function scannerExceptions(path, text) {
	const source = sourceText(path, text);
	const name = nameOf$1(path);
	if (/^\.?gitleaks(?:\..*)?\.toml$/.test(name)) return gitleaks(source);
	if (name === ".gitleaksignore") return lines(source, "gitleaks", fingerprint);
	if (/^\.?trufflehog.*(?:exclude|ignore)/i.test(name)) return lines(source, "trufflehog", byPattern);
	if (name === ".secretlintignore") return lines(source, "secretlint", byGlob);
	if (/^\.gitguardian\.ya?ml$/.test(name)) return gitguardian(source);
	return [];
}
/** Files that may hold exceptions. */
function isScannerConfig(path) {
	return /^\.?(?:gitleaks|trufflehog|secretlint|gitguardian)/i.test(nameOf$1(path));
}
/** The strings of `paths = [ … ]`, in any allowlist of the file. TOML has no reader with places here, and needs none. */
function gitleaks(source) {
	const { text } = source;
	const found = [];
	for (const list of text.matchAll(/^[ \t]*paths\s*=\s*\[/gm)) {
		const string = /'''([\s\S]*?)'''|"""([\s\S]*?)"""|'([^'\n]*)'|"((?:[^"\\\n]|\\.)*)"|#[^\n]*|\]/gy;
		string.lastIndex = list.index + list[0].length;
		for (;;) {
			string.lastIndex = skip(text, string.lastIndex);
			const match = string.exec(text);
			if (match === null || match[0] === "]") break;
			if (match[0].startsWith("#")) continue;
			const pattern = match[1] ?? match[3] ?? (match[2] ?? match[4] ?? "").replace(/\\(.)/g, "$1");
			const end = match.index + match[0].length;
			found.push({
				scanner: "gitleaks",
				source,
				pattern,
				start: match.index,
				end,
				skips: byPattern(pattern)
			});
		}
	}
	return found;
}
function skip(text, from) {
	let at = from;
	while (at < text.length && /[\s,]/.test(text.charAt(at))) at++;
	return at;
}
function lines(source, scanner, test) {
	const found = [];
	for (const match of source.text.matchAll(/^[ \t]*([^#\s!][^\n]*?)[ \t\r]*$/gm)) {
		const pattern = match[1] ?? "";
		const start = match.index + match[0].indexOf(pattern);
		found.push({
			scanner,
			source,
			pattern,
			start,
			end: start + pattern.length,
			skips: test(pattern)
		});
	}
	return found;
}
/** `commit:path:rule:line`, or without the commit: one place in one file. */
function fingerprint(line) {
	return (path) => line.startsWith(`${path}:`) || line.includes(`:${path}:`);
}
function byPattern(pattern) {
	try {
		const compiled = compileRe2(pattern);
		return (path) => compiled.test(path);
	} catch (error) {
		if (error instanceof SyntaxError) return () => false;
		throw error;
	}
}
function byGlob(pattern) {
	const anchored = pattern.slice(0, -1).includes("/") ? pattern.replace(/^\//, "") : `**/${pattern}`;
	return (path) => matchesGlob(path, anchored);
}
function gitguardian(source) {
	const root = readYaml(source, { dialect: "yaml12" }).documents[0]?.root;
	return ["ignored_paths", "ignored-paths"].flatMap((field) => [nodeAt(root, "secret", field), entryOf(root, field)?.value]).flatMap((list) => itemsAt(list)).flatMap((item) => item.kind === "scalar" ? [{
		scanner: "ggshield",
		source,
		pattern: item.text,
		start: item.start,
		end: item.end,
		skips: byGlob(item.text)
	}] : []);
}

// actions/lib/rules/sops/scanner-blind.ts
/** An exception that silenced one false alarm and now covers the very place that is worth watching. */
const scannerBlind = {
	id: "sops/scanner-blind",
	severity: "warning",
	title: "secret scanner that looks away from where secrets live",
	why: "A secret that somebody forgets to encrypt will lie exactly there. SOPS' ciphertext needs no exception: scanners look for keys and tokens, and `ENC[AES256_GCM,…` is neither.",
	example: `# .gitleaks.toml
[allowlist]
paths = ['''kubernetes/.*''']
`,
	fix: "Take the exception away, or narrow it to the one file and rule that it was made for.",
	*check(context) {
		const paths = [...context.paths].filter(isScannerConfig).sort(compareText);
		if (paths.length === 0) return;
		const places = whereSecretsLive(context);
		for (const path of paths) for (const { scanner, source, pattern, start, end, skips } of scannerExceptions(path, context.text(path) ?? "")) {
			const hidden = places.filter(skips);
			const what = hidden.length > 0 ? named(hidden) : hiddenFolder(skips, context);
			if (what === void 0) continue;
			yield {
				at: source.span(start, end),
				message: `${scanner} does not look at ${what} (${pattern})`
			};
		}
	}
};
function named([first = "", ...rest]) {
	return `${first}${rest.length === 0 ? "" : ` and ${rest.length} more such ${rest.length === 1 ? "file" : "files"}`}, where secrets live`;
}
/** A folder of objects or of Talos inputs that is left out as a whole, with whatever secret anybody will put there. */
function hiddenFolder(skips, { files }) {
	const folders = /* @__PURE__ */ new Set();
	for (const { path, documents } of files.values()) if (path.includes("/") && documents.some(({ role }) => role !== "data")) folders.add(path.slice(0, path.indexOf("/")));
	const hidden = [...folders].sort(compareText).find((folder) => skips(`${folder}/any/any/secret.yaml`));
	return hidden === void 0 ? void 0 : `${hidden}/, where a forgotten secret would lie`;
}
/** Files that are or must be encrypted; without SOPS, files with a Secret. */
function whereSecretsLive(context) {
	const { encrypted, plainPaths } = sopsModel(context);
	const secrets = [...context.files.values()].filter(({ documents }) => documents.some(({ object, role }) => role === "talos-secrets" || object?.startsWith("Secret ") === true));
	const paths = [
		...encrypted.map(({ document }) => document.path),
		...plainPaths,
		...secrets.map(({ path }) => path)
	];
	return [...new Set(paths)].sort(compareText);
}

// actions/lib/rules/sops/shared-recipient.ts
/** The key lies in the cluster: whoever gets into one namespace could then own the machines underneath. */
const sharedRecipient = {
	id: "sops/shared-recipient",
	severity: "warning",
	title: "key of kubernetes/ that also opens talos/",
	why: "Flux holds the private key for `kubernetes/` in a Secret of the cluster. When the same key opens the Talos secrets, everything that may read that Secret can make itself an administrator of every node.",
	example: `creation_rules:
  - path_regex: (talos|kubernetes)/.*\\.sops\\.yaml
    age: age1…
`,
	fix: "Make a key of its own for talos/, and run `sops updatekeys` on the files there; then replace the Talos secrets, since the old key still opens the history.",
	*check(context) {
		const { encrypted } = sopsModel(context);
		const kubernetes = encrypted.filter(({ document }) => document.role === "kubernetes" && !isTalos(document, context));
		const talos = encrypted.filter(({ document }) => isTalos(document, context));
		const flux = /* @__PURE__ */ new Map();
		for (const each of kubernetes) for (const { id } of each.metadata.recipients) if (!flux.has(id)) flux.set(id, each);
		const told = /* @__PURE__ */ new Set();
		for (const each of talos) for (const recipient of each.metadata.recipients) {
			const other = flux.get(recipient.id);
			if (other === void 0 || told.has(recipient.id)) continue;
			told.add(recipient.id);
			yield finding(each, recipient, other);
		}
	}
};
function finding({ document, rule }, recipient, other) {
	const ruled = rule?.recipients.find(({ id }) => id === recipient.id);
	const at = rule === void 0 || ruled === void 0 ? document.source.span(recipient.start, recipient.end) : rule.config.source.span(ruled.start, ruled.end);
	const { path, line, column } = other.document.source.span(other.metadata.entry.keyRange.start, other.metadata.entry.keyRange.end);
	return {
		at,
		message: `${shortName(recipient)} opens ${document.path} and also what Flux decrypts in the cluster (${path}): who reads Flux' key owns the nodes`,
		related: [{
			path,
			line,
			column,
			message: "the same key opens this, too"
		}]
	};
}
function isTalos({ path, role }, { talos, settings }) {
	if (role === "talos-secrets" || role === "machine-config" || role === "machine-patch" || role === "talenv") return true;
	return [
		"talos",
		...settings.clusters.flatMap((cluster) => cluster.talos ?? []),
		...talos.map((model) => folderOf(model.path))
	].some((folder) => folder !== "" && isBelow(path, folder));
}

// actions/lib/rules/sops/throw-away-key.ts
/** Somebody began with this project's trees and kept its keys. */
const throwAwayKey = {
	id: "sops/throw-away-key",
	severity: "error",
	everywhere: true,
	title: "published test key as a recipient",
	why: "The private half of this key is published in the `test/keys` folder of Ragas Homelab. What is encrypted for it can be read by everybody who can read the repository.",
	example: `creation_rules:
  - path_regex: \\.sops\\.yaml$
    age: age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp
`,
	fix: "Make keys of your own with `age-keygen`, put them into .sops.yaml, run `sops updatekeys` on every file, and replace every secret that was encrypted for the published key.",
	*check(context) {
		if (publishesTheKeys(context.text)) return;
		const { configs, encrypted } = sopsModel(context);
		for (const { rules, source } of configs) {
			const told = /* @__PURE__ */ new Set();
			for (const recipient of rules.flatMap((rule) => rule.recipients)) {
				if (!publishedRecipients.has(recipient.id) || told.has(recipient.id)) continue;
				told.add(recipient.id);
				const message = `${shortName(recipient)} is a throw-away key of Ragas Homelab, whose private half is public`;
				yield {
					at: source.span(recipient.start, recipient.end),
					message
				};
			}
		}
		for (const { document, metadata } of encrypted) {
			const recipient = metadata.recipients.find(({ id }) => publishedRecipients.has(id));
			if (recipient === void 0) continue;
			yield {
				at: document.source.span(recipient.start, recipient.end),
				message: `everybody can decrypt this: ${shortName(recipient)} is a throw-away key of Ragas Homelab, whose private half is public`,
				...document.object === void 0 ? {} : { object: document.object }
			};
		}
	}
};

// actions/lib/rules/sops/value-not-encrypted.ts
/** A value that was written into an encrypted file by hand, or one that a changed rule now covers. */
const valueNotEncrypted = {
	id: "sops/value-not-encrypted",
	severity: "error",
	everywhere: true,
	confidential: true,
	title: "plain value in an encrypted file",
	why: "Whoever can read the repository can read the value. SOPS refuses to decrypt a file with such a value (`does not match sops' data format`), so Flux stops at this Kustomization as well.",
	example: `stringData:
  user: ENC[AES256_GCM,data:…]
  password: hunter2
sops:
  encrypted_regex: ^(data|stringData)$
`,
	fix: "Take the value out, and add it with `sops edit FILE`, which encrypts it.",
	*check(context) {
		for (const encrypted of sopsModel(context).encrypted) {
			const told = /* @__PURE__ */ new Set();
			for (const finding of byFile(encrypted)) {
				told.add(finding.start);
				yield finding.finding;
			}
			for (const finding of byRule(encrypted)) if (!told.has(finding.start)) yield finding.finding;
		}
	}
};
/** What the file's own metadata says: SOPS goes by that. */
function* byFile({ document, metadata }) {
	for (const { start, finding } of plainValues(document, metadata.selection)) yield {
		start,
		finding: {
			...finding,
			message: `${finding.message}: SOPS refuses to decrypt the file`
		}
	};
}
/** What the rule says that the file was not encrypted by. */
function* byRule({ document, metadata, rule }) {
	if (rule === void 0 || isSameSelection(rule.selection, metadata.selection)) return;
	for (const { start, finding, text } of plainValues(document, rule.selection)) {
		if (isPlaceholder(text)) continue;
		const why = `${rule.config.path} wants it encrypted (${selectionText(rule.selection)}), the file itself was encrypted by ${selectionText(metadata.selection)}`;
		const fix = "decrypt the file and encrypt it again, so that the rule of today holds";
		yield {
			start,
			finding: {
				...finding,
				message: `${finding.message}: ${why}`,
				fix
			}
		};
	}
}
function* plainValues({ root, source, object }, selection) {
	if (root === void 0) return;
	for (const { node, path } of selectedValues(root, selection)) {
		if (isEncryptedText(node.text)) continue;
		const finding = {
			at: source.span(node.start, node.end),
			message: `${path.join(".")} is not encrypted`,
			...object === void 0 ? {} : { object }
		};
		yield {
			start: node.start,
			finding,
			text: node.text
		};
	}
}

// actions/lib/rules/sops/sops-rules.ts
const sopsRules = [
	notEncrypted,
	valueNotEncrypted,
	recipients,
	metadata,
	plaintextSecret,
	sharedRecipient,
	throwAwayKey,
	scannerBlind
];

// actions/lib/domain/helm/release-value.ts
/** `path` leads to a scalar below `values`. */
function releaseValue(cluster, release, path) {
	const own = nodeAt(release.root, "spec", "values", ...path);
	if (own !== void 0) return scalarValue(own, release, () => cluster.spanOf(release, own));
	const last = itemsAt(release.root, "spec", "valuesFrom").toReversed();
	for (const reference of last) {
		const value = valueFrom(cluster, release, reference, path);
		if (value.known !== "absent") return value;
	}
	return { known: "absent" };
}
function valueFrom(cluster, release, reference, path) {
	const name = stringAt$1(reference, "name") ?? "";
	if (stringAt$1(reference, "kind") !== "ConfigMap" || stringAt$1(reference, "targetPath") !== void 0) return unknown;
	const [source, other] = cluster.find("ConfigMap", release.namespace, name);
	const content = nodeAt(source?.root, "data", stringAt$1(reference, "valuesKey") ?? "values.yaml");
	if (source === void 0 || other !== void 0 || content?.kind !== "scalar") return unknown;
	const text = embeddedSource(cluster.sourceOf(source, content), content);
	if (text === void 0) return unknown;
	const { documents, problems } = readYaml(text, { dialect: "kubernetes" });
	const node = nodeAt(documents[0]?.root, ...path);
	if (problems.length > 0) return unknown;
	return node === void 0 ? { known: "absent" } : scalarValue(node, source, () => text.span(node.start, node.end));
}
const unknown = { known: "unknown" };
function scalarValue(node, { owner }, at) {
	if (node.kind !== "scalar") return unknown;
	if (node.value === null) return { known: "absent" };
	const only = /^\$\{(\w+)(?::=([^}]*))?\}$/u.exec(node.text);
	const text = only === null ? node.text : owner?.variables.get(only[1] ?? "") ?? only[2] ?? node.text;
	return isOpen(text) ? unknown : {
		known: "stated",
		text,
		at: at()
	};
}

// actions/lib/rules/talos/mentions.ts
/** Places of task runners and scripts that lie outside of what a run looks at when the settings name the clusters' folders. */
const usualPlaces = [
	"Taskfile.yaml",
	"Taskfile.yml",
	".taskfiles/talos/Taskfile.yaml",
	".taskfiles/Talos/Taskfile.yaml",
	".taskfiles/bootstrap/Taskfile.yaml",
	"justfile",
	".justfile",
	"Makefile",
	".mise.toml",
	"mise.toml",
	".mise/config.toml",
	"scripts/bootstrap-apps.sh",
	"scripts/bootstrap-cluster.sh"
];
const script = /^(?:Taskfile.*|\.?justfile|Makefile|.*\.(?:just|sh|bash|fish|nu|py|ts|js|mjs|toml|hcl|tf|j2|tmpl|gotmpl|json|json5|env|envrc))$/iu;
/** True when `word` stands, as a whole word, in a file other than those that `isKnown` names. */
function isMentioned(context, word, isKnown) {
	const pattern = new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\w-])`, "u");
	return someText(context, isKnown, (content) => content.includes(word) && pattern.test(content));
}
/** True when `test` holds for the text of a YAML file, a script or a task file that `isKnown` does not name. */
function someText({ files, paths, text }, isKnown, test) {
	for (const file of files.values()) if (!isKnown(file.path) && test(file.yaml.source.text)) return true;
	const others = [...paths].filter((path) => !files.has(path) && script.test(nameOf$1(path)));
	return [.../* @__PURE__ */ new Set([...others, ...usualPlaces])].some((path) => {
		const content = isKnown(path) || files.has(path) ? void 0 : text(path);
		return content !== void 0 && test(content);
	});
}

// actions/lib/domain/cluster/pairs.ts
/** By the settings; without them only where there is one of each, since more could be combined in several ways. */
function pairsOf({ talos, clusters, settings }) {
	if (settings.clusters.length === 0) {
		const [model] = talos;
		const [cluster] = clusters;
		return model !== void 0 && cluster !== void 0 && talos.length === 1 && clusters.length === 1 ? [{
			talos: model,
			cluster
		}] : [];
	}
	return settings.clusters.flatMap(({ name, talos: folder }) => {
		const models = folder === void 0 ? [] : talos.filter(({ path }) => isBelow(path, folder));
		const cluster = clusters.find((each) => each.name === name);
		const [model] = models;
		return model !== void 0 && models.length === 1 && cluster !== void 0 ? [{
			talos: model,
			cluster
		}] : [];
	});
}
/** True when nothing of the Flux tree is hidden: then what is not there is not there. */
function isComplete({ gaps, objects }) {
	return objects.some(({ kind }) => kind === "HelmRelease") && gaps.length === 0;
}

// actions/lib/rules/talos/cni-agreement.ts
/** Talos brings flannel unless it is told not to, and nothing when it is. */
const cniAgreement = {
	id: "talos/cni-agreement",
	severity: "error",
	title: "pod network that Talos and the Flux tree do not agree on",
	why: "Talos applies flannel by itself unless the network is `none`. With Cilium from Flux on top, two programs write the network of every pod, and which one wins differs from node to node and boot to boot. With `none` and nothing in the tree, no node ever becomes Ready.",
	example: `# talconfig.yaml has no cniConfig, and the tree has
kind: HelmRelease
metadata:
  name: cilium
`,
	fix: "Set `cniConfig: { name: none }` in talconfig.yaml when Flux ships the network.",
	*check(context) {
		for (const pair of pairsOf(context)) {
			yield* twice$1(pair);
			yield* never$1(context, pair);
		}
	}
};
function* twice$1({ talos, cluster }) {
	const isDefault = talos.cni === void 0 && talos.renderer === "talhelper" && talos.gaps.length === 0;
	if (talos.cni?.value !== "flannel" && !isDefault) return;
	for (const release of helmReleases(cluster)) {
		if (release.chart !== "cilium" || isChained(release, cluster)) continue;
		yield {
			at: talos.cni?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
			message: `Talos brings flannel${talos.cni === void 0 ? ", its default," : ""} and Flux installs Cilium: two programs write every pod's network`,
			related: [relatedPlace(cluster.spanOf(release.object, release.object.root), "Cilium is installed here")]
		};
	}
}
function isChained({ object }, cluster) {
	const mode = releaseValue(cluster, object, ["cni", "chainingMode"]);
	return mode.known === "unknown" || mode.known === "stated" && mode.text !== "none";
}
const networks = /\b(?:cilium|calico|tigera|flannel|kube-ovn|antrea|canal|weave|kube-router|ovn-kubernetes)\b/iu;
function* never$1(context, { talos, cluster }) {
	const { cni } = talos;
	if (cni?.value !== "none" || talos.hasClusterManifests || talos.gaps.length > 0 || !isComplete(cluster)) return;
	const folder = folderOf(talos.path);
	const isTalos = (path) => folder === "" ? path === talos.path : isBelow(path, folder);
	if (someText(context, isTalos, (content) => networks.test(content))) return;
	yield {
		at: cni.at,
		message: "Talos brings no pod network, and the repository installs none: no node becomes Ready",
		fix: "add Cilium to bootstrap/ and kubernetes/, or remove this line to have flannel"
	};
}

// actions/lib/rules/talos/coredns-agreement.ts
/** Talos brings CoreDNS unless it is told not to. */
const corednsAgreement = {
	id: "talos/coredns-agreement",
	severity: "error",
	title: "CoreDNS that comes from two sides, or from none",
	why: "Talos applies a Deployment coredns in kube-system. helm refuses to install a release whose objects exist already (invalid ownership metadata), so the HelmRelease never becomes ready; and with Talos' own switched off and none in the tree, no pod resolves a name.",
	example: `# talos/patches/controller/cluster.yaml does not say coreDNS.disabled: true, and the tree has
kind: HelmRelease
metadata:
  name: coredns
  namespace: kube-system
`,
	fix: "Set `cluster.coreDNS.disabled: true` in Talos when Flux ships CoreDNS.",
	*check(context) {
		for (const pair of pairsOf(context)) {
			yield* twice(pair);
			yield* never(context, pair);
		}
	}
};
function* twice({ talos, cluster }) {
	const { coreDnsDisabled } = talos;
	const isDefault = coreDnsDisabled === void 0 && talos.renderer === "talhelper" && talos.gaps.length === 0;
	if (coreDnsDisabled?.value !== false && !isDefault) return;
	for (const { chart, namespace, object, releaseName } of helmReleases(cluster)) {
		if (chart !== "coredns" || namespace !== "kube-system") continue;
		const override = releaseValue(cluster, object, ["fullnameOverride"]);
		const name = override.known === "stated" ? override.text : releaseName.includes("coredns") ? releaseName : "";
		if (override.known === "unknown" || name !== "coredns") continue;
		yield {
			at: coreDnsDisabled?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
			message: "Talos applies its own CoreDNS, and Flux installs a release of the same name: helm refuses to take over the objects",
			fix: "set cluster.coreDNS.disabled: true in a patch for the control planes",
			related: [relatedPlace(cluster.spanOf(object, object.root), "the HelmRelease is here")]
		};
	}
}
function* never(context, { talos, cluster }) {
	const { coreDnsDisabled } = talos;
	if (coreDnsDisabled?.value !== true || talos.hasClusterManifests || talos.gaps.length > 0 || !isComplete(cluster)) return;
	const folder = folderOf(talos.path);
	const isTalos = (path) => folder === "" ? path === talos.path : isBelow(path, folder);
	if (someText(context, isTalos, (content) => /coredns|kube-dns/iu.test(content))) return;
	yield {
		at: coreDnsDisabled.at,
		message: "Talos brings no CoreDNS, and the repository installs none: no pod resolves a name",
		fix: "add CoreDNS to kubernetes/, or remove this line"
	};
}

// actions/lib/domain/talos/address.ts
/** Without prefix length, zone and letter case; undefined for what is no IP address. IPv6 groups are written out. */
function plainAddress(text) {
	const address = (text.split("/", 1)[0] ?? "").toLowerCase();
	if (!isGoAddr(address) || address.includes("%")) return void 0;
	return address.includes(":") ? expanded(address) : address;
}
function expanded(address) {
	const [head = "", tail] = address.split("::");
	const groups = (part) => part === "" ? [] : part.split(":");
	const before = groups(head);
	const after = tail === void 0 ? [] : groups(tail);
	const missing = Math.max(0, 8 - before.length - after.length);
	return [
		...before,
		...Array.from({ length: tail === void 0 ? 0 : missing }, () => "0"),
		...after
	].map((group) => group.replace(/^0+(?=.)/u, "")).join(":");
}
/** True for a single address: routed by itself, and often shared by several machines on purpose. */
function isHostPrefix(text) {
	const [address = "", length] = text.split("/");
	return length === (address.includes(":") ? "128" : "32");
}
/** The host of a URL or of `host:port`, without brackets. */
function hostOf(endpoint) {
	const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]+)/iu.exec(endpoint)?.[1];
	if (authority === void 0) return void 0;
	const bracketed = /^\[([^\]]+)\]/u.exec(authority)?.[1];
	if (bracketed !== void 0) return bracketed;
	return authority.split(":").length > 2 ? authority : authority.split(":", 1)[0];
}
/** The port of a URL; undefined when it has none. */
function portOf(endpoint) {
	const port = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?:(\d+)(?:[/?#]|$)/iu.exec(endpoint)?.[1];
	return port === void 0 ? void 0 : Number(port);
}

// actions/lib/rules/talos/nodes-at.ts
/** Statements of several nodes by the place that they come from: a group's field, a patch, an anchor. */
function nodesByPlace(all) {
	return [...groupedBy(all, ({ stated: { at, value } }) => JSON.stringify([
		at.path,
		at.line,
		at.column,
		value
	])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const names = [...new Set(group.map(({ node }) => node.hostname.value))];
		return [{
			at: first.stated.at,
			value: first.stated.value,
			node: first.node,
			names: listed$3(names)
		}];
	});
}

// actions/lib/rules/talos/endpoint.ts
/**
* The endpoint's host is always among the names of the API server's certificate (kubernetes_cert_sans.go of Talos), so it
* need not stand in the SANs; what must be right is who answers there.
*/
const endpoint = {
	id: "talos/endpoint",
	severity: "warning",
	title: "cluster endpoint that nobody, or not everybody, answers for",
	why: "Kubelets, kubectl and every kubeconfig speak to the endpoint. When it is a worker's address or a port that nothing listens on, the cluster never comes up; when one control plane does not take part in the virtual address, or the endpoint is one node's own address, the API goes away with a single node although etcd lives on.",
	example: `endpoint: https://172.16.1.48:6443
nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.50
    controlPlane: true
    networkInterfaces:
      - interface: eth0
        vip:
          ip: 172.16.1.49
`,
	fix: "Use the virtual address that all control planes share, or a name or load balancer in front of them.",
	*check({ talos }) {
		for (const model of talos) {
			const host = model.endpoint === void 0 ? void 0 : hostOf(model.endpoint.value);
			if (model.endpoint !== void 0 && host !== void 0 && model.nodes.length > 0) yield* judgeHost(model, model.endpoint, host);
			yield* judgeWorkers(model);
		}
	}
};
function* judgeHost(model, stated, host) {
	const owner = model.nodes.find((node) => isNode(node, host));
	const controlPlanes = model.nodes.filter(({ controlPlane }) => controlPlane);
	const virtual = controlPlanes.flatMap(({ virtualAddresses }) => virtualAddresses);
	const isVirtual = virtual.some(({ value }) => isSameHost(value, host));
	if (isVirtual) yield* judgeTakers(controlPlanes, host);
	else if (owner !== void 0 && !owner.controlPlane) yield worker(stated, owner, host);
	else if (owner !== void 0 && controlPlanes.length > 1) yield single(stated, owner, controlPlanes);
	else if (owner === void 0) yield* judgeUnknown(stated, host, virtual);
	if (isVirtual || owner?.controlPlane === true) yield* judgePort(model, stated, host);
}
function worker(stated, owner, host) {
	return {
		at: stated.at,
		severity: "error",
		message: `the endpoint is ${host}, the address of the worker ${owner.hostname.value}: no API server listens there`,
		related: [relatedPlace(owner.hostname.at, "the worker is here")]
	};
}
function single(stated, owner, controlPlanes) {
	const [vip] = controlPlanes.flatMap(({ virtualAddresses }) => virtualAddresses);
	const message = `the endpoint is ${owner.hostname.value}'s own address: without this node the API cannot be reached, although ${controlPlanes.length} control planes serve it`;
	return vip === void 0 ? {
		at: stated.at,
		severity: "info",
		message,
		fix: "add a virtual address, or a name that leads to all control planes"
	} : {
		at: stated.at,
		message,
		fix: `use the virtual address ${vip.value}`,
		related: [relatedPlace(vip.at, "it is here")]
	};
}
/** A name, or the address of something in front, is not known here; an address beside the virtual one is a slip. */
function* judgeUnknown(stated, host, virtual) {
	const [vip] = virtual;
	if (vip === void 0 || plainAddress(host) === void 0) return;
	yield {
		at: stated.at,
		message: `the endpoint is ${host}, and the control planes share the virtual address ${vip.value}: no node answers for ${host}`,
		fix: `use ${vip.value}, unless a load balancer has ${host}`,
		related: [relatedPlace(vip.at, "the virtual address is here")]
	};
}
function* judgeTakers(controlPlanes, host) {
	const takers = controlPlanes.filter(({ virtualAddresses }) => virtualAddresses.some(({ value }) => isSameHost(value, host)));
	const [first] = takers.flatMap(({ virtualAddresses }) => virtualAddresses);
	for (const node of controlPlanes) {
		if (takers.includes(node) || node.gaps.length > 0 || first === void 0) continue;
		const other = node.virtualAddresses[0];
		yield {
			at: other?.at ?? node.hostname.at,
			message: other === void 0 ? `${node.hostname.value} does not take part in the virtual address ${host}: it cannot take over when the others are gone` : `${node.hostname.value} takes part in ${other.value}, and the endpoint is the virtual address ${host}`,
			fix: `give it the virtual address ${host} as the other control planes have it`,
			related: [relatedPlace(first.at, "another control plane has it here")]
		};
	}
}
function* judgePort(model, stated, host) {
	if (model.apiServerPort === void 0 && model.gaps.length > 0) return;
	const port = portOf(stated.value);
	const serves = model.apiServerPort?.value ?? 6443;
	if ((port ?? 443) === serves) return;
	yield {
		at: stated.at,
		severity: "error",
		message: `the endpoint ${port === void 0 ? "has no port, which means 443" : `has the port ${port}`}, and the API servers behind ${host} listen on ${serves}`,
		fix: `write :${serves}, or set cluster.controlPlane.localAPIServerPort`
	};
}
/** The address moves by an election in etcd, and workers have none. */
function* judgeWorkers({ nodes }) {
	const virtual = nodes.filter(({ controlPlane }) => !controlPlane).flatMap((node) => node.virtualAddresses.map((stated) => ({
		node,
		stated
	})));
	for (const { at, value, names } of nodesByPlace(virtual)) yield {
		at,
		message: `the virtual address ${value} is given to ${names}: workers have no etcd to be elected in, and Talos refuses this in machine.network`,
		fix: "remove the vip from workers"
	};
}
function isNode(node, host) {
	return [...node.addresses, ...node.interfaceAddresses].some(({ value }) => isSameHost(value, host)) || node.hostname.value.toLowerCase() === host.toLowerCase();
}
function isSameHost(stated, host) {
	const address = plainAddress(stated);
	return address === void 0 ? stated.toLowerCase() === host.toLowerCase() : address === plainAddress(host);
}

// actions/lib/domain/talos/template-functions.ts
/** github.com/Masterminds/sprig/v3, functions.go. */
const reaching = new Map([
	["getHostByName", "network"],
	["env", "machine"],
	["expandenv", "machine"],
	..."now ago date dateInZone htmlDate htmlDateInZone uuidv4 bcrypt htpasswd shuffle randAlphaNum randAlpha randNumeric randAscii randBytes randInt encryptAES genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey".split(" ").map((name) => [name, "chance"])
]);
/** Every such call in a text, in its order. Words inside strings and after a dot or `$` are no functions. */
function reachingCalls(text) {
	if (!text.includes("{{")) return [];
	const found = [];
	for (const match of text.matchAll(/\{\{((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|(?!\}\})[\s\S])*)(?:\}\}|$)/gu)) {
		const [whole, inner = ""] = match;
		if (/^-?\s*\/\*/u.test(inner)) continue;
		const words = inner.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/gu, (string) => " ".repeat(string.length));
		for (const word of words.matchAll(/(?<![\w.$])[A-Za-z]\w*/gu)) {
			const reach = reaching.get(word[0]);
			if (reach !== void 0) found.push({
				name: word[0],
				reach,
				start: match.index,
				end: match.index + whole.length,
				action: inner.replace(/^-|-$/gu, "").trim()
			});
		}
	}
	return found;
}
/** Names of variables that an action reads by `env "NAME"`; undefined when one of them is computed. */
function variablesRead(action) {
	const calls = [...action.matchAll(/(?<![\w.$])(?:env|expandenv)\b/gu)].length;
	const named = [...action.matchAll(/(?<![\w.$])env\s+["`]([^"`]*)["`]/gu)].map((match) => match[1] ?? "");
	return named.length === calls ? named : void 0;
}

// actions/lib/rules/talos/machine-environment.ts
const everywhere = /* @__PURE__ */ new Set([
	"HOME",
	"USER",
	"PATH",
	"PWD",
	"SHELL",
	"HOSTNAME",
	"LOGNAME",
	"TMPDIR",
	"LANG"
]);
/** What every shell has: defined, but different from machine to machine. */
function isOfTheMachine(name) {
	return everywhere.has(name);
}
/** True when mise's `[env]` sets the variable, directly or by a file that cannot be known here. */
function comesFromMise({ text }, name) {
	return configPaths.some((path) => {
		const content = text(path);
		const read = content === void 0 ? void 0 : readToml(content);
		const env = read !== void 0 && "table" in read ? read.table["env"] : void 0;
		return isTable(env) && name in env;
	});
}

// actions/lib/rules/talos/environment-in-template.ts
const effects = {
	network: "asks the name server of the machine that renders",
	machine: "reads the environment of the machine that renders",
	chance: "is different each time"
};
/** A configuration that is not a function of the repository. */
const environmentInTemplate = {
	id: "talos/environment-in-template",
	severity: "warning",
	title: "configuration that depends on the machine that renders it",
	why: "The plan in a pull request is made on a runner, the configuration that is applied perhaps on your laptop. When a template or variable takes its value from the machine, the two differ: what was reviewed is not what the nodes get.",
	example: `patches:
  - |-
    machine:
      network:
        nameservers: [{{ env "DNS_SERVER" }}]
`,
	fix: "Put the value into talenv.yaml, or into talenv.sops.yaml when it is a secret.",
	*check(context) {
		for (const model of context.talos) {
			if (model.renderer !== "talhelper") continue;
			const listed = [...model.patchFiles, ...model.contentFiles].map(({ path }) => path);
			for (const path of /* @__PURE__ */ new Set([model.path, ...listed])) {
				const file = context.files.get(path);
				if (file === void 0) continue;
				for (const { root, source } of file.documents) yield* inNode(root, source, model);
				if (file.yaml.problems.length > 0) yield* inText(file.yaml.source, model);
			}
			yield* inVariables(context, model);
		}
	}
};
function* inNode(node, source, model) {
	if (node === void 0) return;
	if (node.kind === "scalar") {
		if (node.text.includes("{{")) yield* inText(embeddedSource(source, node) ?? inPlaceOf(source, node), model);
	} else if (node.kind === "list") for (const item of node.items) yield* inNode(item, source, model);
	else for (const { value } of node.entries) yield* inNode(value, source, model);
}
/** A text whose every place is that of the scalar. */
function inPlaceOf(source, { text, start, end }) {
	return {
		path: source.path,
		text,
		span: () => source.span(start, end)
	};
}
/** What a template reads by `env` from talenv is no environment of the machine: talhelper puts it there. */
function* inText(source, { variables }) {
	for (const { name, reach, action, start, end } of reachingCalls(source.text)) {
		if (reach === "machine" && variablesRead(action)?.every((each) => variables.has(each)) === true) continue;
		yield {
			at: source.span(start, end),
			message: `${name} in a template ${effects[reach]}: two runs give two configurations`
		};
	}
}
function* inVariables(context, { usedVariables, variables }) {
	for (const [name, [first]] of usedVariables) {
		if (variables.has(name) || first === void 0) continue;
		const from = isOfTheMachine(name) ? "every machine has its own" : comesFromMise(context, name) ? "mise sets it from outside of talenv" : void 0;
		if (from !== void 0) yield machineVariable(name, first, from);
	}
}
function machineVariable(name, at, from) {
	return {
		at,
		message: `${name} comes from the environment of the machine that renders (${from}), not from talenv`
	};
}

// actions/lib/domain/talos/quorum.ts
/** Members that must be there for etcd to accept writes. */
function quorumOf(members) {
	return Math.floor(members / 2) + 1;
}
/** How many members may be lost. */
function toleranceOf(members) {
	return members - quorumOf(members);
}

// actions/lib/rules/talos/failure-domain.ts
/** One machine underneath carries so many etcd members that the rest is no quorum. */
const failureDomain = {
	id: "talos/failure-domain",
	severity: "warning",
	title: "host that carries the etcd majority",
	why: "Three control planes survive the loss of any one node, but nodes are virtual machines: when two of them run on one host, that host's power supply, kernel update or full disk takes both, etcd loses its quorum and the API is gone until you restore it. Only the inventory in the settings knows which VM runs where; Talos and Kubernetes cannot see it.",
	example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-1: { host: pve1 }
    talos-cp-2: { host: pve1 }
    talos-cp-3: { host: pve2 }
`,
	fix: "Run each control plane on a host of its own.",
	*check({ talos, settings }) {
		for (const model of talos) yield* judgeModel(model, settings.inventory);
	}
};
function* judgeModel({ nodes }, inventory) {
	const members = nodes.filter(({ controlPlane }) => controlPlane).map(({ hostname }) => hostname.value);
	const placed = members.flatMap((name) => {
		const node = inventory.nodes.get(name);
		return node?.host === void 0 ? [] : [{
			name,
			host: node.host,
			node
		}];
	});
	for (const host of new Set(placed.map((each) => each.host))) {
		const here = placed.filter((each) => each.host === host);
		const last = here.at(-1);
		if (last === void 0 || !carriesMajority(here.length, members.length)) continue;
		const room = hostsWithRoom(last, placed, members.length, inventory);
		yield {
			at: last.node.hostAt,
			message: `${host} carries ${here.length} of ${members.length} etcd members: losing this host loses the cluster`,
			fix: fixOf(last, room),
			related: here.slice(0, -1).map(({ name, node }) => relatedPlace(node.hostAt, `${name} is here, too`))
		};
	}
}
/** With a single control plane there is nothing to spread. */
function carriesMajority(here, members) {
	return here > 1 && members - here < quorumOf(members);
}
/** Hosts that would not carry the majority themselves and whose memory holds the node, those without a control plane first. */
function hostsWithRoom(moved, placed, members, { hosts, nodes }) {
	const used = (host) => [...nodes.values()].filter((node) => node.host === host).reduce((sum, { memory = 0 }) => sum + memory, 0);
	const controlPlanesOn = (host) => placed.filter((each) => each.host === host).length;
	const others = [...hosts].filter(([name]) => name !== moved.host && !carriesMajority(controlPlanesOn(name) + 1, members));
	const { memory } = moved.node;
	const isMeasured = memory !== void 0 && others.every(([, host]) => host.memory !== void 0);
	return {
		names: (isMeasured ? others.filter(([name, host]) => (host.memory ?? 0) - used(name) >= memory) : others).map(([name]) => name).sort((a, b) => controlPlanesOn(a) - controlPlanesOn(b)),
		isMeasured
	};
}
function fixOf({ name }, { names, isMeasured }) {
	if (names.length === 0) return `move ${name} to another host; the inventory names none with room`;
	const where = names.length <= 2 ? names.join(" or ") : `one of ${listed$3(names)}`;
	const room = names.length === 1 ? "it has room" : names.length === 2 ? "both have room" : "all have room";
	return `move ${name} to ${where}${isMeasured ? ` (${room})` : ""}`;
}

// actions/lib/rules/talos/generated-committed.ts
/** What talhelper writes holds every secret of the cluster in plain text. */
const generatedCommitted = {
	id: "talos/generated-committed",
	severity: "error",
	everywhere: true,
	confidential: true,
	title: "generated configuration in the repository",
	why: "A generated machine configuration holds the cluster's certificate authorities with their keys, the join token and the key that encrypts Secrets in etcd; a talosconfig is an administrator's certificate. Whoever reads the repository owns the cluster, also after the file is removed, because Git keeps it: then every one of these must be replaced.",
	example: `$ git ls-files talos/clusterconfig
talos/clusterconfig/kubernetes-talos-cp-1.yaml
talos/clusterconfig/talosconfig
`,
	fix: "Run `git rm --cached` on the file, ignore clusterconfig/, and make new secrets.",
	*check(context) {
		for (const path of context.paths) {
			const found = secretsIn(context, path);
			if (found !== void 0) yield {
				at: found.at,
				message: `${path} is ${found.what} in plain text`,
				fix: "remove it from the repository, then replace these secrets"
			};
		}
	}
};
function secretsIn(context, path) {
	if (/(?:^|\/)clusterconfig\/[^/]+\.ya?ml$/u.test(path)) return generatedConfig(context, path);
	return /^\.?talosconfig(?:\.ya?ml)?$/u.test(nameOf$1(path)) ? adminConfig(context, path) : void 0;
}
function generatedConfig({ files }, path) {
	const documents = files.get(path)?.documents ?? [];
	for (const { root, source } of documents) {
		const token = nodeAt(root, "machine", "token");
		if (isSopsEncrypted(root) || !isPlain(token)) continue;
		return {
			at: source.span(token.start, token.end),
			what: "a machine configuration with the cluster's keys"
		};
	}
}
function adminConfig({ text }, path) {
	const content = text(path);
	if (content === void 0 || !content.includes("key:")) return void 0;
	const source = sourceText(path, content);
	for (const { root } of readYaml(source, { dialect: "yaml12" }).documents) {
		const contexts = nodeAt(root, "contexts");
		if (isSopsEncrypted(root) || contexts?.kind !== "map") continue;
		for (const { value } of contexts.entries) {
			const key = nodeAt(value, "key");
			if (isPlain(key)) return {
				at: source.span(key.start, key.end),
				what: "a talosconfig with an administrator's key"
			};
		}
	}
}
function isPlain(node) {
	const text = node === void 0 ? void 0 : stringAt$1(node);
	return text !== void 0 && text !== "" && !text.startsWith("ENC[") && !/\$\{|\{\{/u.test(text);
}

// actions/lib/rules/talos/install-disk-missing.ts
/** In a talconfig this is the schema's finding; here it is for machine configurations that are written out. */
const installDiskMissing = {
	id: "talos/install-disk-missing",
	severity: "error",
	title: "machine configuration that names no disk to install on",
	why: "Talos refuses to install without a disk: a new node stays in maintenance mode with an error on its console. Existing nodes do not notice, so it shows on the day when you replace one.",
	example: `machine:
  type: worker
  token: …
  install:
    image: factory.talos.dev/metal-installer/<schematic>:v1.13.8
`,
	fix: "Add machine.install.disk or machine.install.diskSelector.",
	*check({ talos, files }) {
		for (const { nodes, renderer } of talos) {
			if (renderer !== "machine-config") continue;
			for (const { hostname, installDisk, installer, gaps, at } of nodes) {
				if (installDisk !== void 0 || installer === void 0 || gaps.length > 0) continue;
				const install = (files.get(at.path)?.documents ?? []).flatMap(({ root, source }) => {
					const node = nodeAt(root, "machine", "install");
					return node === void 0 ? [] : [source.span(node.start, node.end)];
				})[0];
				yield {
					at: install === void 0 ? wholeFile(at.path) : {
						...install,
						endLine: install.line,
						endColumn: install.column
					},
					message: `${hostname.value} has an installer and no disk to install on`
				};
			}
		}
	}
};

// actions/lib/rules/talos/kube-proxy-agreement.ts
/** Somebody must make Services work, and only one. */
const kubeProxyAgreement = {
	id: "talos/kube-proxy-agreement",
	severity: "error",
	title: "kube-proxy and Cilium that do not agree",
	why: "Without kube-proxy and without Cilium's replacement no Service address leads anywhere: not even the API server's, so CoreDNS and Flux never start. With both, two programs answer for the same addresses, and node ports and host ports behave by chance.",
	example: `# talos/patches/controller/cluster.yaml
cluster:
  proxy:
    disabled: true
# values of Cilium's HelmRelease
kubeProxyReplacement: false
`,
	fix: "Set `cluster.proxy.disabled: true` in Talos together with `kubeProxyReplacement: true` in Cilium, or neither.",
	*check(context) {
		for (const pair of pairsOf(context)) yield* judge$6(pair);
	}
};
function* judge$6({ talos, cluster }) {
	for (const { chart, object } of helmReleases(cluster)) {
		if (chart !== "cilium") continue;
		const value = releaseValue(cluster, object, ["kubeProxyReplacement"]);
		if (value.known === "unknown") continue;
		const text = value.known === "stated" ? value.text : "false";
		const replaces = text === "true" || text === "strict";
		const isOff = text === "false" || text === "disabled";
		const disabled = talos.kubeProxyDisabled;
		if (disabled?.value === true && isOff) yield {
			at: value.known === "stated" ? value.at : disabled.at,
			message: `Talos runs no kube-proxy, and Cilium does not replace it${value.known === "absent" ? " (kubeProxyReplacement is false by default)" : ""}: no Service address works`,
			fix: "set kubeProxyReplacement: true",
			related: [relatedPlace(disabled.at, "kube-proxy is switched off here")]
		};
		if ((disabled?.value === false || disabled === void 0 && talos.gaps.length === 0 && talos.renderer === "talhelper") && replaces && value.known === "stated") yield {
			at: disabled?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
			severity: "warning",
			message: "Talos runs kube-proxy, and Cilium replaces it: both answer for every Service address",
			fix: "set cluster.proxy.disabled: true in a patch for the control planes",
			related: [relatedPlace(value.at, "Cilium replaces kube-proxy here")]
		};
	}
}

// actions/lib/rules/talos/kubeprism-agreement.ts
/** Cilium starts before there is a Service network, so it must find the API server on a port that somebody serves. */
const kubeprismAgreement = {
	id: "talos/kubeprism-agreement",
	severity: "error",
	title: "Cilium that looks for KubePrism where it is not",
	why: "Cilium replaces kube-proxy, so it cannot use the Service address of the API server and is told a host and a port instead. On Talos that is KubePrism on localhost. With another port the agents wait for an API server that nobody serves, and without them no pod gets a network.",
	example: `# talos/patches/global/machine-features.yaml
machine:
  features:
    kubePrism:
      enabled: true
      port: 7445
# values of Cilium's HelmRelease
k8sServiceHost: localhost
k8sServicePort: 6443
`,
	fix: "Make k8sServicePort the port of KubePrism, 7445 unless Talos says otherwise.",
	*check(context) {
		for (const pair of pairsOf(context)) yield* judge$5(pair);
	}
};
function* judge$5({ talos, cluster }) {
	const prism = kubePrismOf(talos);
	if (prism === void 0) return;
	for (const { chart, object } of helmReleases(cluster)) {
		const host = chart === "cilium" ? releaseValue(cluster, object, ["k8sServiceHost"]) : void 0;
		const port = releaseValue(cluster, object, ["k8sServicePort"]);
		if (host?.known !== "stated" || port.known !== "stated" || !/^(?:localhost|127\.0\.0\.1|::1)$/u.test(host.text)) continue;
		const isOfNode = Number(port.text) === (talos.apiServerPort?.value ?? 6443);
		if (isOfNode && talos.nodes.every(({ controlPlane }) => controlPlane) || prism.enabled && Number(port.text) === prism.port) continue;
		yield {
			at: port.at,
			message: prism.enabled ? `Cilium looks for the API server on ${host.text}:${port.text}, and KubePrism listens on ${prism.port}: its agents do not start${isOfNode ? " on workers" : ""}` : `Cilium looks for the API server on ${host.text}:${port.text}, and KubePrism is switched off: nothing listens there`,
			fix: prism.enabled ? `use ${prism.port}` : "switch KubePrism on, or use the cluster's endpoint",
			related: prism.at.map((at) => relatedPlace(at, "Talos says so here"))
		};
	}
}
/** Undefined when it cannot be known; on by default in what talhelper generates for Talos 1.6 and newer. */
function kubePrismOf({ kubePrismEnabled, kubePrismPort, gaps, renderer, talosVersion }) {
	const minor = talosVersion === void 0 ? void 0 : parseTalosMinor(talosVersion.value);
	const isDefault = minor !== void 0 && compareTalosMinor(minor, {
		major: 1,
		minor: 6
	}) >= 0;
	if (kubePrismEnabled === void 0 && (gaps.length > 0 || renderer !== "talhelper" || !isDefault)) return void 0;
	if (kubePrismPort === void 0 && gaps.length > 0) return void 0;
	return {
		enabled: kubePrismEnabled?.value ?? true,
		port: kubePrismPort?.value ?? 7445,
		at: [kubePrismPort?.at ?? kubePrismEnabled?.at].filter((at) => at !== void 0)
	};
}

// actions/lib/domain/kubernetes/memory.ts
/** Requests of raw workloads and of bjw-s' app-template; every other chart keeps its own to itself. */
function memoryDemand(cluster) {
	let movable = 0;
	let perNode = 0;
	let counted = 0;
	const add = (bytes, kind, replicas) => {
		if (bytes > 0) counted++;
		if (kind === "DaemonSet") perNode += bytes;
		else movable += bytes * replicas;
	};
	for (const workload of workloads(cluster)) {
		const { kind } = workload.object;
		if (kind === "Job" || kind === "CronJob") continue;
		add(podBytes(workload), kind, replicasOf(nodeAt(workload.object.root, "spec", "replicas")));
	}
	for (const release of helmReleases(cluster)) if (release.isAppTemplate) for (const controller of controllersOf(release)) add(controllerBytes(controller), kindOf(controller), replicasOf(nodeAt(controller, "replicas")));
	return {
		movable,
		perNode,
		counted
	};
}
function podBytes({ podSpec }) {
	return containersOf(podSpec).reduce((sum, container) => sum + requestOf(container), 0);
}
function controllersOf({ values }) {
	const map = nodeAt(values, "controllers");
	return (map?.kind === "map" ? map.entries.map(({ value }) => value) : []).filter((controller) => !isFalse(nodeAt(controller, "enabled")) && kindOf(controller) !== "Job");
}
function kindOf(controller) {
	const type = nodeAt(controller, "type");
	const text = type?.kind === "scalar" ? type.text.toLowerCase() : "deployment";
	return text === "daemonset" ? "DaemonSet" : text === "cronjob" || text === "job" ? "Job" : "Deployment";
}
function controllerBytes(controller) {
	const map = nodeAt(controller, "containers");
	return (map?.kind === "map" ? map.entries.map(({ value }) => value) : []).filter((container) => !isFalse(nodeAt(container, "enabled"))).reduce((sum, container) => sum + requestOf(container), 0);
}
/** Where only a limit is written, Kubernetes takes it for the request. */
function requestOf(container) {
	const request = nodeAt(container, "resources", "requests", "memory") ?? nodeAt(container, "resources", "limits", "memory");
	return request?.kind === "scalar" ? memoryBytes(request.text) ?? 0 : 0;
}
function replicasOf(node) {
	return node?.kind === "scalar" && typeof node.value === "number" && node.value >= 0 ? node.value : 1;
}
function isFalse(node) {
	return node?.kind === "scalar" && node.value === false;
}
const units = {
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40
};
/** `512Mi`, `1.5G` in bytes; undefined for anything else. */
function memoryBytes(text) {
	const match = /^(\d+(?:\.\d+)?)([kMGT]i?|Ki)?$/u.exec(text);
	const factor = units[match?.[2] ?? ""];
	return match === null || factor === void 0 ? void 0 : Number(match[1]) * factor;
}

// actions/lib/rules/talos/memory-after-loss.ts
/**
* A lower bound: only requests that the tree itself states are counted, and nothing is taken away for Talos and the
* kubelet. What does not fit by this count does not fit.
*/
const memoryAfterLoss = {
	id: "talos/memory-after-loss",
	severity: "info",
	title: "memory that does not suffice after the loss of a node",
	why: "When a node dies its pods move. What the others have no room for stays Pending, and Kubernetes decides by priority, not by what you would miss first.",
	example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-1: { host: pve1, memory: 2GiB }
    talos-worker: { host: pve2, memory: 16GiB } # carries pods that ask for 12 GiB
`,
	fix: "Give the other nodes more memory, ask for less, or give what may wait a lower priority.",
	*check(context) {
		for (const pair of pairsOf(context)) yield* judge$4(pair, context.settings.inventory);
	}
};
function* judge$4({ talos, cluster }, { nodes }) {
	const takesPods = ({ controlPlane }) => !controlPlane || talos.allowSchedulingOnControlPlanes?.value === true;
	if (talos.gaps.length > 0) return;
	const hosts = talos.nodes.filter(takesPods);
	const measured = hosts.flatMap(({ hostname }) => {
		const settings = nodes.get(hostname.value);
		return settings?.memory === void 0 ? [] : [{
			name: hostname.value,
			memory: settings.memory,
			settings
		}];
	});
	if (measured.length < 2 || measured.length < hosts.length) return;
	const largest = measured.reduce((most, node) => node.memory > most.memory ? node : most);
	const left = measured.reduce((sum, { memory }) => sum + memory, 0) - largest.memory;
	const { movable, perNode, counted: counted$1 } = memoryDemand(cluster);
	const wanted = movable + perNode * (measured.length - 1);
	const workloads = counted(counted$1, "workload");
	if (wanted <= left) return;
	yield {
		at: largest.settings.at,
		message: `after the loss of ${largest.name} ${gibibytes(left)} are left, and the pods of ${workloads}, as far as the tree states it, ask for ${gibibytes(wanted)}: some stay Pending`
	};
}
function gibibytes(bytes) {
	return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}

// actions/lib/rules/talos/odd-control-planes.ts
/** An even number of etcd members tolerates no more losses than one member fewer. A warning: three are reached through two. */
const oddControlPlanes = {
	id: "talos/odd-control-planes",
	severity: "warning",
	title: "even number of control planes",
	why: "Every control plane is an etcd member, and etcd needs more than half of them. The second member adds nothing but one more machine whose loss stops the cluster, the fourth does the same to three. On the way from one to three you pass through two: pass quickly.",
	example: `nodes:
  - hostname: talos-cp-1
    controlPlane: true
  - hostname: talos-cp-2
    controlPlane: true
`,
	fix: "Use one, three or five control planes.",
	*check({ talos }) {
		for (const { nodes, renderer } of talos) {
			const members = nodes.filter(({ controlPlane }) => controlPlane);
			const last = members.at(-1);
			if (renderer !== "talhelper" || last === void 0 || members.length % 2 === 1) continue;
			const may = toleranceOf(members.length);
			const losses = may === 0 ? "no member may be lost" : may === 1 ? "one member may be lost" : `${may} members may be lost`;
			yield {
				at: last.hostname.at,
				message: `${members.length} control planes: ${losses}, as with ${members.length - 1}, and there is one more that can fail`,
				fix: `use ${members.length - 1} or ${members.length + 1}`,
				related: members.slice(0, -1).map(({ hostname }) => relatedPlace(hostname.at, `control plane ${hostname.value}`))
			};
		}
	}
};

// actions/lib/rules/talos/patch-missing.ts
/** talhelper stops at the first listed file that is not there. */
const patchMissing = {
	id: "talos/patch-missing",
	severity: "error",
	title: "file that talconfig lists and that does not exist",
	why: "talhelper stops at the first file that it cannot open, so no node gets a configuration: not the next upgrade, not the node that you have to replace tonight.",
	example: `patches:
  - "@./patches/global/machine-sysctl.yaml" # the file is called machine-sysctls.yaml
`,
	fix: "Mend the path, or remove the entry.",
	*check({ talos, text }) {
		for (const { patchFiles, contentFiles } of talos) for (const { path, exists, at } of [...patchFiles, ...contentFiles]) if (!exists && text(path) === void 0) yield {
			at,
			message: `there is no file ${path}: talhelper stops here, and no configuration is made`
		};
	}
};

// actions/lib/rules/talos/patch-unused.ts
/** A file of `patches/` beside a talconfig that no talconfig lists, chooses by a variable, or names otherwise. */
const patchUnused = {
	id: "talos/patch-unused",
	severity: "info",
	title: "patch that no talconfig lists",
	why: "talhelper applies what is listed, not what lies in the folder. A patch that nobody lists looks as if it were in force: the firewall rule or the sysctl that you remember writing is on no node.",
	example: `# patches/global/machine-firewall.yaml exists, and talconfig.yaml has
patches:
  - "@./patches/global/machine-sysctls.yaml"
`,
	fix: "List it in talconfig.yaml, or remove the file.",
	*check(context) {
		const models = context.talos.filter(({ renderer }) => renderer === "talhelper");
		const listed = new Set(models.flatMap(({ patchFiles, contentFiles }) => [...patchFiles, ...contentFiles].map(({ path }) => path)));
		const choices = models.flatMap((model) => model.choices);
		for (const path of context.paths) {
			if (models.find((each) => isPatchOf(path, each)) === void 0 || listed.has(path) || choices.some((choice) => choice.test(path))) continue;
			if (context.files.get(path)?.documents.some(({ role }) => role === "machine-patch") !== true || isNamed(context, path)) continue;
			yield {
				at: wholeFile(path),
				message: `no talconfig lists ${path}: it is applied to no node`
			};
		}
	}
};
function isPatchOf(path, { path: talconfig }) {
	const folder = folderOf(talconfig);
	return isBelow(path, folder === "" ? "patches" : `${folder}/patches`) && /\.ya?ml$/u.test(path);
}
/** By its path or its own name, in a script or another file: somebody applies it by hand. */
function isNamed(context, path) {
	return isMentioned(context, nameOf$1(path), (other) => other === path || /(?:^|\/)talconfig\.ya?ml$/u.test(other));
}

// actions/lib/rules/talos/schematic.ts
/** Which extensions and kernel arguments a node runs is decided by the schematic in its installer's name. */
const schematic = {
	id: "talos/schematic",
	severity: "warning",
	title: "installer and schematic that do not fit",
	why: "The installer's name carries the schematic, and with it the system extensions. With `talosImageURL` talhelper does not look at `schematic` at all: an extension that you add there is never installed, and storage or GPU drivers are missing after the next upgrade. An id that was cut off names nothing, and the upgrade cannot pull its image.",
	example: `nodes:
  - hostname: talos-cp-1
    talosImageURL: factory.talos.dev/metal-installer/376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba
    schematic:
      customization:
        systemExtensions:
          officialExtensions: [siderolabs/qemu-guest-agent]
`,
	fix: "Keep the schematic and remove the image, or put the schematic's id into the image.",
	*check({ talos }) {
		for (const { nodes, path } of talos) {
			yield* cutOff(nodes, path);
			yield* differing(nodes);
		}
	}
};
/** `talosImageURL` itself is judged with talconfig's fields; this is for images in patches and machine configurations. */
function* cutOff(nodes, path) {
	const cut = nodes.flatMap((node) => {
		const { installer, imageUrl } = node;
		if (installer === void 0 || imageUrl !== void 0 && installer.at.path === path) return [];
		const { schematic: id, registry } = parseInstaller(installer.value);
		return id !== void 0 && registry === "factory.talos.dev" && /^[0-9a-f]+$/u.test(id) && !isSchematicId(id) ? [{
			node,
			stated: {
				value: id,
				at: installer.at
			}
		}] : [];
	});
	for (const { at, value, names } of nodesByPlace(cut)) yield {
		at,
		severity: "error",
		message: `the installer of ${names} names the schematic ${value}, which is cut off: ${value.length} of 64 characters`,
		fix: "copy the whole id"
	};
}
function* differing(nodes) {
	const different = nodes.flatMap((node) => {
		const { installer, schematic: own } = node;
		const [ownId] = own?.value ?? [];
		const id = installer === void 0 ? void 0 : parseInstaller(installer.value).schematic;
		if (own === void 0 || ownId === void 0 || id === void 0 || !isSchematicId(id)) return [];
		return own.value.includes(id) ? [] : [{
			node,
			stated: {
				value: [id, ownId],
				at: own.at
			}
		}];
	});
	for (const { at, value, node, names } of nodesByPlace(different)) {
		const [id, ownId] = value;
		const isUrl = node.installer?.at === node.imageUrl?.at;
		yield {
			at,
			message: `${isUrl ? "talosImageURL" : "a patch"} names the schematic ${id.slice(0, 8)}…, and this one is ${ownId.slice(0, 8)}…: what stands here has no effect on ${names}`,
			fix: isUrl ? "remove talosImageURL, or write this schematic's id into it" : "mend the image in the patch",
			related: node.installer === void 0 ? [] : [relatedPlace(node.installer.at, "the installer is here")]
		};
	}
}

// actions/lib/rules/talos/secure-boot-installer.ts
/** The node's firmware wants a signed image, and the next upgrade writes one that is not; or the other way round. */
const secureBootInstaller = {
	id: "talos/secure-boot-installer",
	severity: "error",
	title: "installer that does not fit the node's secure boot",
	why: "An upgrade writes what the installer carries. On a machine with secure boot an unsigned image does not start: after the upgrade the node stays dark until somebody stands in front of it. A signed installer on a node that talconfig calls not secure is at best a wrong installation medium the next time.",
	example: `nodes:
  - hostname: talos-cp-1
    machineSpec:
      secureboot: true
    talosImageURL: factory.talos.dev/metal-installer/<schematic>
`,
	fix: "Use metal-installer-secureboot for nodes with secure boot, metal-installer for the others.",
	*check({ talos }) {
		for (const { nodes } of talos) {
			const unfit = nodes.filter(isUnfit).flatMap((node) => node.installer === void 0 ? [] : [{
				node,
				stated: node.installer
			}]);
			for (const { at, value, node, names } of nodesByPlace(unfit)) {
				const wants = node.secureBootStated;
				const related = wants === void 0 ? [] : [relatedPlace(wants.at, `secureboot: ${wants.value} is here`)];
				if (wants?.value === true) yield {
					at,
					message: `the installer is not signed, and secureboot is true for ${names}: after the next upgrade nothing starts there`,
					fix: `use ${withSecureBoot(value)}`,
					related
				};
				else yield {
					at,
					severity: "warning",
					message: `the installer is the one for secure boot, and secureboot is false for ${names}`,
					fix: "say secureboot: true, or use the installer without -secureboot",
					related
				};
			}
		}
	}
};
function isUnfit({ installer, secureBootStated }) {
	const isSigned = installer === void 0 ? void 0 : parseInstaller(installer.value).secureBoot;
	return isSigned !== void 0 && secureBootStated !== void 0 && secureBootStated.value !== isSigned;
}
function withSecureBoot(image) {
	const { registry, schematic } = parseInstaller(image);
	const kind = /\/((?:[a-z0-9]+-)?installer)\//u.exec(image)?.[1] ?? "metal-installer";
	return `${registry === "ghcr.io/siderolabs" ? "factory.talos.dev" : registry}/${kind}-secureboot/${schematic ?? "<schematic>"}`;
}

// actions/lib/rules/talos/talosconfig-endpoint.ts
/** talos.md of Sidero Labs: the virtual address is for the Kubernetes API, never for the Talos API. */
const talosconfigEndpoint = {
	id: "talos/talosconfig-endpoint",
	severity: "warning",
	title: "virtual address as an endpoint of talosctl",
	why: "The virtual address lives as long as etcd does: when etcd is what you have to repair, talosctl has nothing to speak to. During an upgrade it moves in the middle of the call, and talosctl waits for its whole timeout.",
	example: `# talosconfig
contexts:
  kubernetes:
    endpoints:
      - 172.16.1.49
`,
	fix: "List the control planes' own addresses.",
	*check({ talos, paths, text }) {
		const virtual = virtualAddresses(talos);
		if (virtual.size === 0) return;
		for (const path of paths) {
			if (!/^\.?talosconfig(?:\.ya?ml)?$/u.test(nameOf$1(path))) continue;
			const content = text(path);
			if (content === void 0) continue;
			const source = sourceText(path, content);
			for (const item of endpointsOf(source)) {
				const stated = virtual.get(plainAddress(hostOf(item.text) ?? "") ?? "");
				if (stated !== void 0) yield {
					at: source.span(item.start, item.end),
					message: `talosctl speaks to the virtual address ${stated.value} here: it is gone when etcd is`,
					related: [relatedPlace(stated.at, "the virtual address is here")]
				};
			}
		}
	}
};
function virtualAddresses(talos) {
	const all = talos.flatMap(({ nodes }) => nodes.flatMap((node) => node.virtualAddresses));
	return new Map(all.flatMap((stated) => {
		const address = plainAddress(stated.value);
		return address === void 0 ? [] : [[address, stated]];
	}));
}
function endpointsOf(source) {
	const { documents } = readYaml(source, { dialect: "yaml12" });
	return documents.map(({ root }) => nodeAt(root, "contexts")).flatMap((map) => map?.kind === "map" ? map.entries.map(({ value }) => value) : []).flatMap((context) => itemsAt(context, "endpoints").filter((item) => item.kind === "scalar"));
}

// actions/lib/rules/talos/tpm-without-secure-boot.ts
/**
* Talos seals a volume key to a policy that the image's own PCR signing key authorizes; only secure boot images carry one
* (pkg/imager/imager.go, internal/pkg/secureboot/tpm2/policy.go of Talos 1.13).
*/
const tpmWithoutSecureBoot = {
	id: "talos/tpm-without-secure-boot",
	severity: "error",
	title: "TPM encryption without secure boot",
	why: "Talos seals the key of an encrypted volume to measurements that a key inside the secure boot image has signed. Other images have no such key: enrolling the TPM fails, the volume is not mounted, and the node does not come up. Without verified boot the sealing would protect nothing anyway.",
	example: `nodes:
  - hostname: talos-cp-1
    machineSpec:
      secureboot: false
    patches:
      - |-
        machine:
          systemDiskEncryption:
            state:
              provider: luks2
              keys:
                - slot: 0
                  tpm: {}
`,
	fix: "Boot the node with secure boot, or use a nodeID, static or kms key.",
	*check({ talos }) {
		for (const { nodes } of talos) {
			const sealed = nodes.filter(isUnsigned).flatMap((node) => node.tpmKeys.map((stated) => ({
				node,
				stated
			})));
			for (const { at, value, node, names } of nodesByPlace(sealed)) yield {
				at,
				message: `${value} is sealed to the TPM, and there is no secure boot on ${names}: the key cannot be enrolled, and the volume stays locked`,
				related: node.installer === void 0 ? [] : [relatedPlace(node.installer.at, "the installer, not for secure boot, is decided here")]
			};
		}
	}
};
/** With secure boot and the wrong installer, the installer is what is wrong: `talos/secure-boot-installer` says so. */
function isUnsigned({ installer, secureBootStated }) {
	if (installer === void 0 || secureBootStated?.value === true) return false;
	return parseInstaller(installer.value).secureBoot === false;
}

// actions/lib/rules/talos/unique-addresses.ts
/** Two equal addresses in talconfig's own `ipAddress` fields are the schema's finding; all other pairs are left to this one. */
const uniqueAddresses = {
	id: "talos/unique-addresses",
	severity: "error",
	title: "address that two nodes, or a node and the VIP, claim",
	why: "Two machines that answer for one address take turns in the switch's memory: connections break at random, etcd loses a peer, and talosctl reaches the wrong node. A node that has the virtual address as its own keeps it when it should move.",
	example: `nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.49
    networkInterfaces:
      - interface: eth0
        vip:
          ip: 172.16.1.49
`,
	fix: "Give each node, and the virtual address, an address of its own.",
	*check({ talos }) {
		for (const model of talos) {
			yield* sharedByNodes(model);
			yield* virtualAndOwn(model);
		}
	}
};
function* sharedByNodes({ nodes, path }) {
	const first = /* @__PURE__ */ new Map();
	for (const node of nodes) for (const { value, at } of ownAddresses(node)) {
		const address = plainAddress(value);
		if (address === void 0 || isHostPrefix(value)) continue;
		const before = first.get(address);
		if (before === void 0) first.set(address, {
			node,
			at
		});
		if (before === void 0 || before.node === node) continue;
		if (isOfSchema$1(node, at, path) && isOfSchema$1(before.node, before.at, path)) continue;
		yield {
			at,
			message: `${node.hostname.value} and ${before.node.hostname.value} both have the address ${value.split("/", 1)[0]}`,
			related: [relatedPlace(before.at, `${before.node.hostname.value} has it here`)]
		};
	}
}
/** Both of `ipAddress`, written out: two such equal addresses are a duplicate for the schema already. */
function isOfSchema$1(node, at, path) {
	return at.path === path && node.addresses.some((address) => address.at === at);
}
function ownAddresses({ addresses, interfaceAddresses }) {
	return [...addresses, ...interfaceAddresses];
}
function* virtualAndOwn({ nodes }) {
	const virtual = /* @__PURE__ */ new Map();
	for (const { virtualAddresses } of nodes) for (const stated of virtualAddresses) {
		const address = plainAddress(stated.value);
		if (address !== void 0 && !virtual.has(address)) virtual.set(address, stated);
	}
	for (const node of nodes) {
		const said = /* @__PURE__ */ new Set();
		for (const { value, at } of ownAddresses(node)) {
			const address = plainAddress(value);
			const stated = address === void 0 ? void 0 : virtual.get(address);
			if (address === void 0 || stated === void 0 || said.has(address)) continue;
			said.add(address);
			yield {
				at,
				message: `${node.hostname.value} has the virtual address ${stated.value} as its own: it cannot move to another control plane, and talosctl uses it as an endpoint`,
				related: [relatedPlace(stated.at, "the virtual address is here")]
			};
		}
	}
}

// actions/lib/rules/talos/unique-hostnames.ts
/** Two equal names in talconfig's own fields are the schema's finding; variables, patches and letter case are left to this one. */
const uniqueHostnames = {
	id: "talos/unique-hostnames",
	severity: "error",
	title: "two nodes with one host name",
	why: "The host name becomes the name of the Kubernetes node, in lower case. The second node to register takes over the first one's Node object: pods of both are mixed up and evicted, and talhelper writes both configurations to one file.",
	example: `nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.50
  - hostname: Talos-CP-1
    ipAddress: 172.16.1.51
`,
	fix: "Give each node its own host name.",
	*check({ talos }) {
		for (const { nodes, path } of talos) {
			const first = /* @__PURE__ */ new Map();
			for (const node of nodes) {
				const { value, at } = node.hostname;
				const name = value.toLowerCase();
				if (name === "") continue;
				const before = first.get(name);
				if (before === void 0) {
					first.set(name, node);
					continue;
				}
				if (value === before.hostname.value && isOfSchema(node, path) && isOfSchema(before, path)) continue;
				const isShared = isSamePlace(at, before.hostname.at);
				yield {
					at: isShared ? {
						...node.at,
						endLine: node.at.line,
						endColumn: node.at.column
					} : at,
					message: `two nodes are called ${name}: the second takes over the first one's Node object in Kubernetes`,
					related: [relatedPlace(isShared ? before.at : before.hostname.at, "the other node is here")]
				};
			}
		}
	}
};
function isSamePlace(a, b) {
	return a.path === b.path && a.line === b.line && a.column === b.column;
}
/** Written out in the node's own field: two such equal names are a duplicate for the schema already. */
function isOfSchema({ hostname, hasOwnName }, talconfig) {
	return hasOwnName && hostname.at.path === talconfig;
}

// actions/lib/rules/talos/unknown-extension.ts
/** Names in schematics, against what the Image Factory has for the pinned version. */
const unknownExtension = {
	id: "talos/unknown-extension",
	severity: "error",
	title: "system extension or overlay that this version of Talos does not have",
	why: "talhelper stops (`is not a supported Talos extension`), and so does the Image Factory when it is asked for the image: no node can be installed or upgraded. Extensions are renamed and dropped from one version of Talos to the next, so that an upgrade may bring this about.",
	example: `talosVersion: v1.13.8
nodes:
  - hostname: talos-cp-1
    schematic:
      customization:
        systemExtensions:
          officialExtensions: [siderolabs/qemu-agent]   # it is called qemu-guest-agent
`,
	fix: "Use the name that this version has, or set `noSchematicValidate: true` when your talhelper knows a newer one.",
	*check({ talos, files, extensionsOf }) {
		for (const { path, renderer, talosVersion } of talos) {
			if (renderer !== "talhelper") continue;
			const version = talosVersion?.value;
			for (const { root, source, role } of files.get(path)?.documents ?? []) {
				if (root === void 0 || role !== "talconfig") continue;
				for (const { kind, name } of extensionUses(root)) {
					const known = extensionsOf(version);
					const names = kind === "extension" ? known.extensions : known.overlays;
					if (names.includes(name.text)) continue;
					const near = nearestName(name.text, names);
					yield {
						at: source.span(name.start, name.end),
						message: known.isExact ? `Talos ${version ?? ""} has no ${words[kind]} ${name.text}` : `no version of Talos known here has ${withArticle[kind]} ${name.text}`,
						...near === void 0 ? {} : { fix: `did you mean ${near}?` },
						...known.isExact ? {} : { severity: "warning" }
					};
				}
			}
		}
	}
};
const words = {
	extension: "system extension",
	overlay: "overlay"
};
const withArticle = {
	extension: "a system extension",
	overlay: "an overlay"
};

// actions/lib/rules/talos/variable-undefined.ts
/** talhelper's envsubst refuses variables that are unset or empty. */
const variableUndefined = {
	id: "talos/variable-undefined",
	severity: "error",
	title: "variable that no environment file defines",
	why: "talhelper stops at a variable that is not set, or is empty, and makes no configuration at all. That it worked on one machine means that the value was in that machine's environment: the next one, or CI, does not have it.",
	example: `# talconfig.yaml
kubernetesVersion: \${kubernetesVersion}
# talenv.yaml
kubernetesVerison: v1.36.4
`,
	fix: "Define it in talenv.yaml, or in talenv.sops.yaml when it is a secret.",
	*check(context) {
		for (const model of context.talos) {
			if (model.gaps.some(({ at }) => /(?:^|\/)talenv(?:\.sops)?\.ya?ml$/u.test(at.path)) || model.undefinedVariables.size === 0 || hasOtherEnvironment(context)) continue;
			for (const [name, places] of model.undefinedVariables) {
				const [first, ...rest] = places;
				if (first === void 0 || isOfTheMachine(name) || comesFromMise(context, name) || isSetByTask(context, name)) continue;
				const isEmpty = model.variables.has(name);
				const near = nearestName(name, [...model.variables.keys()]);
				yield {
					at: first,
					...model.variables.size === 0 ? { severity: "warning" } : {},
					message: `${wordsFor(model, name)}: talhelper stops here unless the machine's environment has it`,
					...near === void 0 || isEmpty ? {} : { fix: `did you mean ${near}?` },
					...rest.length === 0 ? {} : { related: rest.map((place) => relatedPlace(place, "used here, too")) }
				};
			}
		}
	}
};
function wordsFor({ path, variables }, name) {
	const folder = folderOf(path);
	const environment = folder === "" ? "talenv.yaml" : `${folder}/talenv.yaml`;
	if (variables.size === 0) return `there is no talenv.yaml that defines ${name}`;
	const variable = variables.get(name);
	return variable === void 0 ? `${environment} does not define ${name}` : `${variable.at.path} leaves ${name} empty`;
}
/** talhelper is called with environment files of other names. */
function hasOtherEnvironment(context) {
	const isSo = (content) => content.includes("talhelper") && /\s(?:--env-file|-e)[\s=]/u.test(content);
	return someText(context, () => false, isSo);
}
/** A script or task that exports the variable before it calls talhelper. */
function isSetByTask(context, name) {
	const isTalos = (path) => context.files.has(path) && !/(?:^|\/)\.?(?:Taskfile|taskfiles|github)/u.test(path);
	return isMentioned(context, name, isTalos);
}

// actions/lib/rules/talos/variable-unused.ts
/** Defined, and used by nothing that can be seen. */
const variableUnused = {
	id: "talos/variable-unused",
	severity: "info",
	title: "variable that nothing uses",
	why: "Somebody will change it one day and wonder why no node does. Often it is a misspelt name whose real one takes a value from elsewhere.",
	example: `# talenv.yaml
gatway: 172.16.1.1
`,
	fix: "Use it, or remove the line.",
	*check(context) {
		for (const model of context.talos) {
			if (model.gaps.length > 0) continue;
			for (const [name, { at }] of model.variables) {
				if (model.usedVariables.has(name) || readByTasks.has(name)) continue;
				if (isMentioned(context, name, (path) => path === at.path)) continue;
				const near = nearestName(name, [...model.undefinedVariables.keys()]);
				yield {
					at,
					message: `nothing uses the variable ${name}`,
					...near === void 0 ? {} : { fix: `${near} is used and not defined: did you mean that?` }
				};
			}
		}
	}
};
/** Task runners read the versions by these names, with programs of many kinds. */
const readByTasks = /* @__PURE__ */ new Set(["talosVersion", "kubernetesVersion"]);

// actions/lib/rules/talos/talos-rules.ts
const talosRules = [
	failureDomain,
	oddControlPlanes,
	endpoint,
	talosconfigEndpoint,
	uniqueHostnames,
	uniqueAddresses,
	secureBootInstaller,
	tpmWithoutSecureBoot,
	schematic,
	unknownExtension,
	installDiskMissing,
	cniAgreement,
	kubeProxyAgreement,
	corednsAgreement,
	kubeprismAgreement,
	patchMissing,
	patchUnused,
	variableUndefined,
	variableUnused,
	environmentInTemplate,
	generatedCommitted,
	memoryAfterLoss
];

// actions/lib/rules/versions/bootstrap-chart.ts
/** Bootstrap and Flux install the same release: the same chart version, into the same namespace. */
const bootstrapChart = {
	id: "versions/bootstrap-chart",
	severity: "warning",
	title: "chart that bootstrap and Flux install differently",
	why: "Bootstrap installs the network, DNS and Flux, and Flux adopts these releases by name and namespace. With another version the new cluster is upgraded or downgraded within its first minutes, while nothing else works yet; with another namespace there are two of each. You learn it on the day of the disaster recovery.",
	example: `# bootstrap/helmfile/apps.yaml
releases:
  - name: cilium
    namespace: kube-system
    chart: oci://quay.io/cilium/charts/cilium
    version: 1.19.4
# kubernetes/apps/kube-system/cilium/app/ocirepository.yaml
ref:
  tag: 1.20.1
`,
	fix: "Write the same version and namespace in both, and let the updater group them.",
	*check({ files, clusters }) {
		const releases = helmfileReleases(files);
		if (clusters.length !== 1) return;
		for (const cluster of clusters) for (const bootstrap of releases) {
			const own = helmReleases(cluster).filter((release) => isSame$1(release, bootstrap));
			const [only] = own;
			if (only !== void 0 && own.length === 1) yield* judge$3(bootstrap, only, cluster);
		}
	}
};
function isSame$1({ chart, object, releaseName }, bootstrap) {
	return chart === bootstrap.chart && (object.name === bootstrap.name || releaseName === bootstrap.name);
}
function* judge$3(bootstrap, release, cluster) {
	const pin = chartPin(cluster, release.object);
	const { version, namespace, name, isDefinitions } = bootstrap;
	if (pin !== void 0 && version !== void 0 && isExactVersion(version) && !isSameVersion(version, pin.version)) yield {
		at: bootstrap.at,
		...isDefinitions ? { severity: "info" } : {},
		message: isDefinitions ? `bootstrap takes the definitions of ${name} ${version}, and Flux then installs ${pin.version}` : `bootstrap installs ${name} ${version}, and Flux then brings ${pin.version}`,
		fix: `use ${pin.version} here`,
		related: [relatedPlace(pin.at, "Flux has it from here")]
	};
	if (namespace === void 0 || isDefinitions || isUnknown(release.namespace) || namespace === release.namespace) return;
	yield {
		at: bootstrap.namespaceAt,
		message: `bootstrap installs ${name} into ${namespace}, and Flux into ${release.namespace}: there will be two`,
		fix: `use ${release.namespace}`,
		related: [relatedPlace(cluster.spanOf(release.object, release.object.root), "the HelmRelease is here")]
	};
}
function isUnknown(namespace) {
	return namespace === "" || namespace.includes("$");
}

// actions/lib/domain/helm/chart-pairs.ts
/** Released together under one number by their project. */
const sameNumber = [
	[
		"flux-operator",
		"flux-instance",
		"the instance's chart"
	],
	[
		"gateway-helm",
		"gateway-crds-helm",
		"the chart of its CRDs"
	],
	[
		"ai-gateway-helm",
		"ai-gateway-crds-helm",
		"the chart of its CRDs"
	],
	[
		"rook-ceph",
		"rook-ceph-cluster",
		"the cluster's chart"
	],
	[
		"gha-runner-scale-set-controller",
		"gha-runner-scale-set",
		"the chart of its runners"
	],
	[
		"karpenter",
		"karpenter-crd",
		"the chart of its CRDs"
	],
	[
		"kgateway",
		"kgateway-crds",
		"the chart of its CRDs"
	],
	[
		"mariadb-operator",
		"mariadb-operator-crds",
		"the chart of its CRDs"
	],
	[
		"eck-operator",
		"eck-operator-crds",
		"the chart of its CRDs"
	]
];
/**
* Minors of the Prometheus Operator in kube-prometheus-stack, by major, from 56 on (`appVersion` of every release in
* github.com/prometheus-community/helm-charts; the major changes with the operator's minor, and at other times too).
*/
const operatorOfStack = "71 72 73 74 74 75 76 76 76 77 78,79 79 79 80 81 82 82 82 83 83 84 85 86 86 87 88 89 90 90 90 91 92 93".split(" ").map((minors) => minors.split(",").map(Number));
const firstStack = 56;
/** prometheus-operator-crds: majors 6 to 31 are the operator's minors 68 to 93, one each. */
const definitions = {
	first: 6,
	last: 31,
	offset: 62
};
const chartPairs = [...sameNumber.map(([main, other, what]) => ({
	main,
	other,
	differ: notSame(main, what)
})), {
	main: "kube-prometheus-stack",
	other: "prometheus-operator-crds",
	differ: otherOperator
}];
function notSame(main, what) {
	return (version, other) => isSameVersion(version, other) ? void 0 : {
		message: `${main} is ${version}, and ${what} is ${other}: they are released together`,
		fix: `use ${version}`,
		isSlight: minorOf$2(version) === minorOf$2(other)
	};
}
function otherOperator(stack, crds) {
	const running = operatorOfStack[majorOf(stack) - firstStack];
	const major = majorOf(crds);
	if (running === void 0 || major < definitions.first || major > definitions.last) return void 0;
	const defined = major + definitions.offset;
	const [runs = 0] = running;
	if (running.includes(defined)) return void 0;
	return {
		message: `kube-prometheus-stack ${stack} runs Prometheus Operator 0.${runs}, and prometheus-operator-crds ${crds} has the definitions of 0.${defined}`,
		fix: `use ${runs - definitions.offset}.x`,
		isSlight: defined > runs
	};
}
function majorOf(version) {
	return Number(/^v?(\d+)\./u.exec(version)?.[1] ?? NaN);
}
function minorOf$2(version) {
	return /^v?(\d+\.\d+)/u.exec(version)?.[1];
}

// actions/lib/rules/versions/chart-pair.ts
/** A chart and its companion are of one release. */
const chartPair = {
	id: "versions/chart-pair",
	severity: "warning",
	title: "two charts of one project whose versions do not fit",
	why: "The project releases both together, mostly under one number, and tests only that pair. An operator that is ahead of its definitions misses fields that it wants to write; definitions ahead of the operator accept fields that nobody acts on. helm never upgrades definitions by itself, so the distance only grows.",
	example: `# kubernetes/apps/network/envoy-gateway
chart: gateway-helm 1.9.0
# bootstrap/helmfile/crds.yaml
chart: gateway-crds-helm 1.7.1
`,
	fix: "Move both at once; one group in the updater does it.",
	*check({ clusters, files }) {
		const [cluster] = clusters;
		if (cluster === void 0 || clusters.length > 1) return;
		const bootstrap = helmfileReleases(files);
		for (const pair of chartPairs) {
			const [first] = pinsOf(cluster, pair.main);
			if (first === void 0) continue;
			for (const pin of [...pinsOf(cluster, pair.other), ...bootstrapPins(bootstrap, pair.other)]) yield* judge$2(first, pin, pair);
		}
	}
};
function* judge$2(main, pin, pair) {
	const difference = pair.differ(main.version, pin.version);
	if (difference === void 0) return;
	const { message, fix, isSlight } = difference;
	yield {
		at: pin.at,
		...isSlight ? { severity: "info" } : {},
		message,
		fix,
		related: [relatedPlace(main.at, `${pair.main} is here`)]
	};
}
function pinsOf(cluster, chart) {
	return helmReleases(cluster).filter((release) => release.chart === chart).flatMap(({ object }) => chartPin(cluster, object) ?? []);
}
function bootstrapPins(releases, chart) {
	return releases.filter((release) => release.chart === chart).flatMap(({ version, at }) => version === void 0 || !isExactVersion(version) ? [] : [{
		version,
		at
	}]);
}

// actions/lib/rules/versions/dead-artefact.ts
/** ghcr.io/siderolabs/installer gets no tags from Talos 1.14 on. */
const deadArtefact = {
	id: "versions/dead-artefact",
	severity: "warning",
	title: "image that is published no more",
	why: "The generic installer ended with Talos 1.13; newer ones come from the Image Factory only. An upgrade that names it cannot pull, and an updater that watches it sees no new tag: you stay on 1.13 and nobody tells you.",
	example: `machine:
  install:
    image: ghcr.io/siderolabs/installer:v1.13.8
`,
	fix: "Watch datasource=github-releases depName=siderolabs/talos, and install from factory.talos.dev.",
	*check(context) {
		for (const model of context.talos) yield* installers(model);
		if (!watchesFactory(context)) yield* annotations(context);
	}
};
function* installers({ nodes, talosVersion }) {
	const said = /* @__PURE__ */ new Set();
	for (const { installer } of nodes) {
		if (installer === void 0 || said.has(`${installer.at.path}:${installer.at.line}`)) continue;
		const { registry, schematic, tag } = parseInstaller(installer.value);
		if (registry !== "ghcr.io/siderolabs" || schematic !== void 0) continue;
		said.add(`${installer.at.path}:${installer.at.line}`);
		const minor = parseTalosMinor(tag ?? talosVersion?.value ?? "");
		const isGone = minor !== void 0 && compareTalosMinor(minor, {
			major: 1,
			minor: 14
		}) >= 0;
		yield {
			at: installer.at,
			severity: isGone ? "error" : "info",
			message: isGone ? `there is no ghcr.io/siderolabs/installer for Talos ${minor.major}.${minor.minor}: the upgrade cannot pull it` : "ghcr.io/siderolabs/installer ends with Talos 1.13: the next minor must come from factory.talos.dev",
			fix: "use factory.talos.dev/metal-installer/<schematic>"
		};
	}
}
const annotation = /#\s*renovate:[^\n]*?\b((?:depName|packageName)=ghcr\.io\/siderolabs\/installer)(?![\w/-])/gu;
function* annotations({ files, text }) {
	const sources = [...files.values()].map(({ yaml }) => yaml.source);
	const others = configPaths.flatMap((path) => {
		const content = files.has(path) ? void 0 : text(path);
		return content === void 0 ? [] : [sourceText(path, content)];
	});
	for (const source of [...sources, ...others]) {
		if (!source.text.includes("ghcr.io/siderolabs/installer")) continue;
		for (const match of source.text.matchAll(annotation)) {
			const name = match[1] ?? "";
			const start = match.index + match[0].length - name.length;
			yield {
				at: source.span(start, start + name.length),
				message: "ghcr.io/siderolabs/installer has no tag after Talos 1.13: the updater will never offer 1.14",
				fix: "datasource=github-releases depName=siderolabs/talos"
			};
		}
	}
}
const renovateFiles = [
	"renovate.json",
	"renovate.json5",
	".renovaterc",
	".renovaterc.json",
	".renovaterc.json5"
];
/** A preset or datasource of the Image Factory finds the pin by itself; the annotation is then only too much. */
function watchesFactory({ paths, text }) {
	const usual = renovateFiles.flatMap((name) => [name, `.github/${name}`]);
	const others = [...paths].filter((path) => /renovate/iu.test(path) && /\.(?:json5?|ya?ml)$/iu.test(path));
	return [.../* @__PURE__ */ new Set([...usual, ...others])].some((path) => /talosFactory|talos-factory|factory\.talos\.dev\/versions/u.test(text(path) ?? ""));
}

// actions/lib/domain/talos/version-places.ts
/** talosctl and kubectl of the first mise configuration that has them. */
function toolPlaces(text) {
	const found = /* @__PURE__ */ new Map();
	for (const path of configPaths) {
		const content = text(path);
		if (content === void 0) continue;
		for (const { tool, version, at } of readMiseConfig({
			path,
			text: content
		}).wanted) {
			if (tool !== "talosctl" && tool !== "kubectl" || found.has(tool)) continue;
			found.set(tool, {
				of: tool === "talosctl" ? "Talos" : "Kubernetes",
				what: tool,
				version,
				at,
				isTool: true
			});
		}
	}
	return [...found.values()];
}
/** Installers and Kubernetes images that patches or machine configurations set. */
function imagePlaces({ nodes, talosVersion }) {
	const places = nodes.flatMap(({ installer, imageUrl, images }) => {
		const tag = installer === void 0 ? void 0 : parseInstaller(installer.value).tag;
		const isOwn = installer === void 0 || installer.at === imageUrl?.at || tag === talosVersion?.value.replace(/^(?=\d)/u, "v");
		const kubernetes = [...images].flatMap(([component, { value, at }]) => {
			const version = parseInstaller(value).tag;
			return version === void 0 ? [] : [{
				of: "Kubernetes",
				what: `the image of ${component}`,
				version,
				at,
				isTool: false
			}];
		});
		if (isOwn || tag === void 0) return kubernetes;
		return [{
			of: "Talos",
			what: "the installer",
			version: tag,
			at: installer.at,
			isTool: false
		}, ...kubernetes];
	});
	const seen = /* @__PURE__ */ new Set();
	return places.filter(({ at }) => {
		const key = `${at.path}:${at.line}:${at.column}`;
		return seen.size < seen.add(key).size;
	});
}
/** Versions that tuppr is told to bring the nodes to. */
function upgradePlaces(cluster) {
	const of = (kind, field, what) => cluster.ofKind(kind).flatMap((object) => {
		const node = nodeAt(object.root, "spec", field, "version");
		if (node?.kind !== "scalar" || !/^v?\d/u.test(node.text)) return [];
		return [{
			of: what,
			what: `${kind} ${object.name}`,
			version: node.text,
			at: cluster.spanOf(object, node),
			isTool: false
		}];
	});
	return [...of("TalosUpgrade", "talos", "Talos"), ...of("KubernetesUpgrade", "kubernetes", "Kubernetes")];
}

// actions/lib/rules/versions/one-version.ts
/** Talos and Kubernetes: one version in all its places. */
const oneVersion = {
	id: "versions/one-version",
	severity: "warning",
	title: "version of Talos or Kubernetes that differs from place to place",
	why: "The version of a cluster is written down several times: for talhelper, for the tools that speak to it, in patches that set an image. Where a patch says something else, the nodes get that and not what the pin says; a talosctl of another minor does not understand all that the nodes answer; kubectl is supported one minor up and down.",
	example: `# talos/talenv.yaml
talosVersion: v1.13.8
# .mise.toml
[tools]
talosctl = "1.12.4"
`,
	fix: "Write the same version in all places, and let the updater group them.",
	*check(context) {
		const { talos } = context;
		const tools = toolPlaces(context.text);
		for (const model of talos) {
			const cluster = pairsOf(context).find((pair) => pair.talos === model)?.cluster;
			const places = [
				...talos.length === 1 ? tools : [],
				...imagePlaces(model),
				...cluster === void 0 ? [] : upgradePlaces(cluster)
			];
			for (const place of places) {
				const pin = place.of === "Talos" ? model.talosVersion : model.kubernetesVersion;
				if (pin !== void 0 && place.at !== pin.at) yield* judge$1(place, pin);
			}
		}
	}
};
function* judge$1(place, pin) {
	const there = plain$2(place.version);
	const pinned = plain$2(pin.value);
	if (!/^\d+\.\d+/u.test(there) || !/^\d+\.\d+\.\d+/u.test(pinned) || isSame(there, pinned)) return;
	const distance = minorDistance(there, pinned);
	if (place.what === "kubectl" && distance <= 1) return;
	yield {
		at: place.at,
		...place.isTool && distance === 0 ? { severity: "info" } : {},
		message: `${place.what} is ${there}, and ${place.of} is pinned to ${pinned}`,
		fix: `use ${pinned}`,
		related: [relatedPlace(pin.at, `${place.of} ${pinned} is pinned here`)]
	};
}
/** `1.13` stands for every 1.13.x. */
function isSame(a, b) {
	return a === b || b.startsWith(`${a}.`);
}
function minorDistance(a, b) {
	const [one, two] = [parseTalosMinor(a), parseTalosMinor(b)];
	if (one === void 0 || two === void 0) return 0;
	return one.major === two.major ? Math.abs(one.minor - two.minor) : Number.POSITIVE_INFINITY;
}
function plain$2(version) {
	return version.trim().replace(/^v/u, "");
}

// actions/lib/rules/versions/support-matrix.ts
/** Talos validates the image tags against its own version since 1.11, and tests only these pairs. */
const supportMatrix = {
	id: "versions/support-matrix",
	severity: "error",
	title: "Kubernetes version that this Talos does not support",
	why: "Talos refuses a machine configuration whose Kubernetes images are outside of its range, so the node keeps the old configuration or, on its first boot, does not come up; `talosctl upgrade-k8s` refuses the same. Upgrade one of the two first, in a pull request of its own.",
	example: `talosVersion: v1.13.8
kubernetesVersion: v1.37.0 # Talos 1.13 runs 1.31 to 1.36
`,
	fix: "Choose a pair that Talos supports.",
	*check({ talos }) {
		for (const { talosVersion, kubernetesVersion } of talos) {
			if (talosVersion === void 0 || kubernetesVersion === void 0) continue;
			const support = supportOf(talosVersion.value, kubernetesVersion.value);
			if (support.verdict !== "too-old" && support.verdict !== "too-new") continue;
			const { verdict, range } = support;
			yield {
				at: kubernetesVersion.at,
				message: `Kubernetes ${plain$1(kubernetesVersion.value)} is too ${verdict === "too-old" ? "old" : "new"} for Talos ${plain$1(talosVersion.value)}, which supports ${range}`,
				fix: support.talos === void 0 ? `use Kubernetes ${range}` : `use Kubernetes ${range}, or Talos ${support.talos} for this one`,
				related: [relatedPlace(talosVersion.at, `Talos ${plain$1(talosVersion.value)} is here`)]
			};
		}
	}
};
function plain$1(version) {
	return version.replace(/^v/u, "");
}

// actions/lib/rules/versions/unknown-minor.ts
/** The table of this release ends before the version. */
const unknownMinor = {
	id: "versions/unknown-minor",
	severity: "info",
	title: "version from after this release",
	why: "Whether this Talos runs this Kubernetes could not be judged, and fields of newer versions are judged by the newest that is known. A newer release of this suite knows more.",
	example: `talosVersion: v1.99.0
kubernetesVersion: v1.37.0
`,
	fix: "Look at the support matrix of Talos' documentation, or update this suite.",
	*check({ talos }) {
		for (const { talosVersion, kubernetesVersion } of talos) {
			if (talosVersion === void 0 || kubernetesVersion === void 0) continue;
			const support = supportOf(talosVersion.value, kubernetesVersion.value);
			if (support.verdict !== "unknown") continue;
			const { which, newest } = support;
			const stated = which === "Talos" ? talosVersion : kubernetesVersion;
			yield {
				at: stated.at,
				message: `${which} ${stated.value.replace(/^v/u, "")} is newer than what this release knows (${newest}): whether Talos and Kubernetes fit was not judged`
			};
		}
	}
};

// actions/lib/rules/versions/upgrade-path.ts
/** From the versions of the base to those of the change. What does not fit together is the support matrix's affair. */
const upgradePath = {
	id: "versions/upgrade-path",
	severity: "error",
	title: "change of versions that skips a minor, or goes back",
	why: "Kubernetes and `talosctl upgrade-k8s` go up one minor at a time and never down; Talos tests its upgrades between adjacent minors only, and etcd's data may be newer than the program of an older Talos. A pull request that leaps cannot be applied as it stands: with every node in between it would be left half way.",
	example: `# before: talosVersion: v1.11.6
talosVersion: v1.13.9   # 1.12 comes between them
`,
	fix: "Go there in one pull request for each minor, each applied before the next is merged.",
	*check({ talos, change }) {
		if (change === void 0) return;
		for (const model of talos) yield* ofModel(model, change);
	}
};
function* ofModel(model, change) {
	const { talosVersion, kubernetesVersion } = model;
	const from = before(model.path, change);
	if (from === void 0 || talosVersion === void 0 || kubernetesVersion === void 0) return;
	const to = {
		talos: talosVersion.value,
		kubernetes: kubernetesVersion.value
	};
	if (supportOf(to.talos, to.kubernetes).verdict !== "supported") return;
	const { hops, problem } = versionPath(from, to);
	if (problem !== void 0) {
		yield {
			at: problem.startsWith("Kubernetes ") ? kubernetesVersion.at : talosVersion.at,
			message: problem
		};
		return;
	}
	for (const what of ["talos", "kubernetes"]) {
		const between = hops.filter((hop) => hop.what === what && minorOf$1(hop.from) !== minorOf$1(hop.to)).slice(0, -1);
		if (between.length === 0) continue;
		const stated = what === "talos" ? talosVersion : kubernetesVersion;
		const name = what === "talos" ? "Talos" : "Kubernetes";
		const stops = between.map(({ to: stop }) => minorOf$1(stop)).join(" and ");
		yield {
			at: stated.at,
			message: `${name} ${plain(from[what])} → ${plain(to[what])} skips ${stops}`,
			fix: `go to ${minorOf$1(between[0]?.to ?? "")} first`
		};
	}
}
/** The versions that the same talconfig pinned at the base; undefined when it was not there or pinned less. */
function before(path, { textBefore }) {
	const folder = folderOf(path);
	const inFolder = (name) => folder === "" ? name : `${folder}/${name}`;
	const documents = [
		path,
		inFolder("talenv.yaml"),
		inFolder("talenv.yml"),
		inFolder("talenv.sops.yaml")
	].flatMap((each) => {
		const text = textBefore(each);
		if (text === void 0) return [];
		return readYaml(sourceText(each, text), { dialect: "yaml12" }).documents.map((document) => ({
			...document,
			path: each
		}));
	});
	const { talos, kubernetes } = targetVersions(documents);
	return talos === void 0 || kubernetes === void 0 ? void 0 : {
		talos,
		kubernetes
	};
}
/** `1.13` of `v1.13.8` and `v1.13.x`. */
function minorOf$1(version) {
	return /^v?(\d+\.\d+)/u.exec(version)?.[1] ?? version;
}
function plain(version) {
	return version.replace(/^v/u, "");
}

// actions/lib/rules/versions/velero-plugin.ts
/** Minor of Velero 1 by the chart's major. Source: appVersion of github.com/vmware-tanzu/helm-charts, charts/velero. */
const veleroOfChart = {
	6: 13,
	7: 14,
	8: 15,
	9: 16,
	10: 16,
	11: 17,
	12: 18
};
/** Minors of the plugin that are released for a Velero lie this far below. Source: the compatibility table of each plugin. */
const distance = 4;
const knownPlugins = {
	from: 9,
	to: 14
};
/** Velero and the plugin that reads and writes its backups. */
const veleroPlugin = {
	id: "versions/velero-plugin",
	severity: "warning",
	title: "Velero plugin of another release than Velero",
	why: "Each plugin is built and tested against one minor of Velero. With another one the server may not start the plugin, and then no backup is written: you learn of it when you need one. A chart's major version moves Velero, and the plugin's image beside it is forgotten.",
	example: `# chart velero 12, which brings Velero 1.18
initContainers:
  - name: velero-plugin-for-aws
    image: velero/velero-plugin-for-aws:v1.12.1
`,
	fix: "Use the plugin that the table in its README names for your Velero, and move both at once.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const release of helmReleases(cluster)) if (release.chart === "velero") yield* judge(cluster, release);
	}
};
function* judge(cluster, { object, values }) {
	const pin = chartPin(cluster, object);
	const tag = minorOf(stringAt$1(values, "image", "tag") ?? "");
	const velero = tag ?? veleroOfChart[/^v?(\d+)\./u.exec(pin?.version ?? "")?.[1] ?? ""];
	if (velero === void 0) return;
	for (const container of itemsAt(values, "initContainers")) {
		const image = scalarAt$1(container, "image");
		const plugin = image === void 0 ? void 0 : pluginOf(image);
		if (image === void 0 || plugin === void 0 || plugin.minor + distance === velero) continue;
		yield {
			at: cluster.spanOf(object, image),
			message: `${plugin.name} 1.${plugin.minor} belongs to Velero 1.${plugin.minor + distance}, and this is Velero 1.${velero}`,
			fix: `use ${plugin.name} 1.${velero - distance}`,
			related: pin === void 0 || tag !== void 0 ? [] : [relatedPlace(pin.at, "the chart's version decides it")]
		};
	}
}
function pluginOf({ text }) {
	const [, name, tag = ""] = /(?:^|\/)(velero-plugin-for-(?:aws|gcp|microsoft-azure)):([^@]+)/u.exec(text) ?? [];
	const minor = minorOf(tag);
	if (name === void 0 || minor === void 0 || minor < knownPlugins.from || minor > knownPlugins.to) return void 0;
	return {
		name,
		minor
	};
}
function minorOf(version) {
	const minor = /^v?1\.(\d+)\.\d+/u.exec(version)?.[1];
	return minor === void 0 ? void 0 : Number(minor);
}

// actions/lib/rules/versions/versions-rules.ts
const versionsRules = [
	supportMatrix,
	upgradePath,
	unknownMinor,
	oneVersion,
	bootstrapChart,
	chartPair,
	veleroPlugin,
	deadArtefact
];

// actions/lib/rules/workflows/check-changed.ts
/** Settings, ignores and pins are those of the base; the workflow is the one thing that a pull request brings along itself. */
const checkChanged = {
	id: "workflows/check-changed",
	severity: "warning",
	title: "change of the workflow that judges it",
	why: "GitHub runs the workflow as the pull request has it: what fails the check, what it compares with and whether it runs at all is decided by the change itself. Its green check says less than others do.",
	example: `- uses: ragas-homelab/ragas-homelab/actions/check@<commit>
  with:
    continue-on-findings: true # added by the pull request that has findings
`,
	fix: "Read the change of the workflow before its result; let CODEOWNERS and the branch rule ask for your review of .github/.",
	*check({ files, change }) {
		if (change === void 0) return;
		for (const workflow of workflowsOf(files)) {
			const text = change.textBefore(workflow.path);
			const before = text === void 0 ? void 0 : rootOf(workflow.path, text);
			if (before === void 0 || !(judges(workflow) || /actions\/check\b|homelab\s+check\b/.test(text ?? ""))) continue;
			const { start, end } = changedPart(workflow, before) ?? {
				start: -1,
				end: -1
			};
			if (start === -1) continue;
			yield {
				at: workflow.source.span(start, end),
				message: "this change edits the workflow that judges it: its own run follows the new text already"
			};
		}
	}
};
function rootOf(path, text) {
	return readYaml(sourceText(path, text), { dialect: "kustomize" }).documents[0]?.root;
}
/** It runs for pull requests, and this suite's check is in it. */
function judges({ events, jobs }) {
	const isAsked = events.has("pull_request") || events.has("merge_group");
	const isOurs = (text) => text === "homelab check" || text === "homelab validate";
	return isAsked && [...jobs.values()].some(({ steps }) => steps.some((step) => isOurs(checkOf(step))));
}
/** The key of the first job that is another, else of the first other part; undefined where only pins were moved. */
function changedPart({ root, jobs, eventsAt }, before) {
	if (meaning(root) === meaning(before)) return void 0;
	for (const { id, entry } of jobs.values()) if (meaning(entry.value) !== meaning(nodeAt(before, "jobs", id))) return entry.keyRange;
	return eventsAt;
}
/** Without comments and style, and without what stands behind the `@` of an action. */
function meaning(node) {
	if (node === void 0) return "";
	return canonicalJson(toValue(node)).replaceAll(/"uses":"([^"@]+)@[^"]*"/g, "\"uses\":\"$1\"");
}

// actions/lib/rules/workflows/check-continues.ts
/** The check fails, and the job is green. */
const checkContinues = {
	id: "workflows/check-continues",
	severity: "warning",
	title: "check whose failure is ignored",
	why: "With `continue-on-error: true` the job is green whatever the check finds: the pull request can be merged, and whoever merges it believes that it was checked.",
	example: `- run: homelab check
  continue-on-error: true
`,
	fix: "Take continue-on-error away; what may be overlooked for a while belongs under tolerate: in .github/homelab.yaml, with a reason.",
	*check({ files }) {
		for (const workflow of workflowsOf(files)) for (const job of workflow.jobs.values()) yield* inJob(job, workflow);
	}
};
function* inJob(job, { source }) {
	const wholeJob = continues(job.entry.value);
	for (const step of job.steps) {
		const check = checkOf(step);
		if (check === void 0) continue;
		const isAskedLater = step.id !== void 0 && new RegExp(`steps\\.${step.id}\\.`).test(source.text);
		const at = continues(step.node);
		if (at !== void 0 && !isAskedLater) yield {
			at: source.span(at.start, at.end),
			message: `whatever ${check} finds, this step is green`
		};
		else if (at === void 0 && wholeJob !== void 0) {
			const message = `whatever ${check} finds, the job ${job.id} is green`;
			yield {
				at: source.span(wholeJob.start, wholeJob.end),
				message
			};
			return;
		}
	}
}
/** The literal `true`; an expression may have its reasons. */
function continues(node) {
	const value = entryOf(node, "continue-on-error")?.value;
	return value?.kind === "scalar" && (value.value === true || value.text === "true") ? value : void 0;
}

// actions/lib/domain/workflows/reach.ts
const strangers = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment",
	"issue_comment",
	"issues",
	"discussion",
	"discussion_comment"
];
/** Jobs that run for an event that anybody can cause, called workflows included. Each once, in the order of the files. */
function jobsForStrangers(workflows) {
	const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
	const events = /* @__PURE__ */ new Map();
	const waiting = [];
	for (const workflow of workflows) {
		const event = strangers.find((name) => workflow.events.has(name));
		if (event === void 0) continue;
		events.set(workflow.path, event);
		waiting.push(workflow);
	}
	for (let workflow = waiting.pop(); workflow !== void 0; workflow = waiting.pop()) for (const job of reachedIn(workflow)) {
		const called = calledPath(job.uses);
		const target = called === void 0 ? void 0 : byPath.get(called);
		if (target === void 0 || events.has(target.path)) continue;
		events.set(target.path, events.get(workflow.path) ?? "pull_request");
		waiting.push(target);
	}
	return workflows.flatMap((workflow) => {
		const event = events.get(workflow.path);
		return event === void 0 ? [] : reachedIn(workflow).map((job) => ({
			workflow,
			job,
			event
		}));
	});
}
/** `./.github/workflows/x.yaml` → its path. */
function calledPath(uses) {
	return uses?.startsWith("./") === true ? resolveInside("", uses) : void 0;
}
/** Without jobs whose condition leaves pull requests out, and those that wait for such a job. */
function reachedIn({ jobs }) {
	const excluded = /* @__PURE__ */ new Set();
	for (let grew = true; grew;) {
		grew = false;
		for (const { id, condition, needs } of jobs.values()) {
			if (excluded.has(id)) continue;
			if (!(!hasStatusFunction(condition) && needs.some((need) => excluded.has(need))) && !leavesPullRequestsOut(condition)) continue;
			excluded.add(id);
			grew = true;
		}
	}
	return [...jobs.values()].filter(({ id }) => !excluded.has(id));
}
/** With such a function a job runs although one that it needs was skipped. */
function hasStatusFunction(condition) {
	return /\b(?:always|cancelled|failure)\s*\(/.test(condition);
}
function leavesPullRequestsOut(condition) {
	if (condition.includes("||")) return false;
	return /github\.event_name\s*==\s*['"](?!pull_request|issue|discussion)/.test(condition) || /github\.event_name\s*!=\s*['"]pull_request/.test(condition) || /github\.ref(?:_name)?\s*==/.test(condition) || /(?<!!\s*)github\.event\.pull_request\.merged(?!\s*(?:==\s*false|!=\s*true))/.test(condition);
}

// actions/lib/domain/workflows/gate.ts
/** Gates of a workflow that let something through. A skipped required check counts as passed (docs.github.com). */
function weakGates({ jobs }) {
	return [...jobs.values()].flatMap((gate) => {
		if (gate.needs.length === 0 || gate.steps.length === 0) return [];
		if (hasStatusFunction(gate.condition)) return asksOnlyForFailure(gate) ? unwatched(gate, jobs) : [];
		if (gate.condition.length > 0 || !isNamedLikeOne(gate) || !gate.steps.every(onlySays)) return [];
		return [{
			gate,
			message: `${gate.id} is skipped when ${namesOf(gate.needs)} fails, and a skipped check counts as passed`,
			fix: "add if: always(), and a step that demands success of every needed job"
		}];
	});
}
/** The gate looks at its needs, and at nothing but their failure. */
function asksOnlyForFailure({ steps }) {
	const text = steps.map(wordsOf).join("\n");
	if (!/needs\.[\w*-]+\.result/.test(text) && !/toJSON\(\s*needs\s*\)/i.test(text)) return false;
	if (/(?:==|!=)\s*["']?success|\bskipped["']\)|["']skipped["']\s*\)|(?:==|!=)\s*["']?skipped|alls-green/.test(text)) return false;
	return /["']failure["']|==\s*failure/.test(text);
}
/** Jobs behind the needed ones whose failure skips those. */
function unwatched(gate, jobs) {
	for (const need of gate.needs) {
		const job = jobs.get(need);
		if (job === void 0 || hasStatusFunction(job.condition)) continue;
		const before = job.needs.find((name) => !gate.needs.includes(name) && jobs.has(name));
		if (before === void 0) continue;
		return [{
			gate,
			message: `${gate.id} turns green when ${before} fails: ${need} is skipped then, and the gate asks only for failures`,
			fix: `add ${before} to needs`
		}];
	}
	return [];
}
function isNamedLikeOne({ id, name }) {
	return /(?:^|[^a-z])(?:ok|gate|success|successful|passed|required|complete|completed|all|status|summary)(?:$|[^a-z])/i.test(`${id} ${name ?? ""}`);
}
/** Nothing but `echo`, `exit` and the like. */
function onlySays({ run, uses }) {
	if (uses !== void 0 || run === void 0) return false;
	return run.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).every((line) => /^(?:echo|printf|exit|true|:)(?:\s|$)/.test(line));
}
function wordsOf(step) {
	const texts = [
		conditionOf(step.node),
		step.run ?? "",
		step.uses ?? ""
	];
	for (const field of ["env", "with"]) texts.push(...scalarsOf(nodeAt(step.node, field)));
	return texts.join("\n");
}
function scalarsOf(node) {
	if (node?.kind !== "map") return [];
	return node.entries.flatMap(({ value }) => value.kind === "scalar" ? [value.text] : []);
}
function namesOf(jobs) {
	return jobs.length < 3 ? jobs.join(" or ") : `one of ${jobs.length} jobs`;
}

// actions/lib/rules/workflows/gate-skipped.ts
/** The one check that the branch rule asks for, and that says yes without having looked. */
const gateSkipped = {
	id: "workflows/gate-skipped",
	severity: "warning",
	title: "gate that a skipped job turns green",
	why: "GitHub counts a skipped check as passed. A gate that is skipped itself, or that only asks whether something failed, lets a pull request through whose checks never ran.",
	example: `jobs:
  test: { needs: filter, … }
  success:
    if: \${{ !cancelled() }}
    needs: test        # and not filter: when that fails, test is skipped
    steps:
      - if: contains(needs.*.result, 'failure')
        run: exit 1
`,
	fix: "Let the gate need every job before it, run it with if: always(), and demand success, not the absence of failure.",
	*check({ files }) {
		for (const workflow of workflowsOf(files)) for (const { gate, message, fix } of weakGates(workflow)) {
			const { start, end } = nodeAt(gate.entry.value, "needs") ?? gate.entry.keyRange;
			yield {
				at: workflow.source.span(start, end),
				message,
				fix
			};
		}
	}
};

// actions/lib/domain/workflows/runner.ts
const hosted = /^(?:ubuntu|windows|macos)-/;
const rented = /^(?:blacksmith|depot|namespace|nscloud|buildjet|warp|ubicloud|runs-on|cirun|garm|codebuild|bufbuild|github-hosted|gha-)/;
/** The label that makes a job run on a machine of one's own; undefined for GitHub's and rented ones, and for what cannot be known. */
function ownRunnerOf(job, known) {
	const runsOn = nodeAt(job.entry.value, "runs-on");
	const labels = runsOn?.kind === "map" ? nodeAt(runsOn, "labels") : runsOn;
	const scalars = (labels?.kind === "list" ? labels.items : [labels]).flatMap((label) => label?.kind === "scalar" ? resolve(label, job) : []);
	const own = scalars.find(({ text }) => text === "self-hosted" || known.has(text));
	if (own !== void 0) return {
		label: own.text,
		isCertain: true,
		at: own.at
	};
	if (runsOn?.kind === "map") return void 0;
	const other = scalars.find(({ text }) => !hosted.test(text) && !rented.test(text));
	return other === void 0 ? void 0 : {
		label: other.text,
		isCertain: false,
		at: other.at
	};
}
/** `${{ matrix.os }}` is looked up; any other expression is unknown. */
function resolve(label, job) {
	if (!label.text.includes("${{")) return label.text === "" ? [] : [{
		text: label.text,
		at: label
	}];
	const variable = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(label.text.trim())?.[1];
	if (variable === void 0) return [];
	const matrix = nodeAt(job.entry.value, "strategy", "matrix");
	return [...itemsAt(matrix, variable), ...itemsAt(matrix, "include").flatMap((item) => nodeAt(item, variable) ?? [])].flatMap((value) => value.kind === "scalar" && !value.text.includes("${{") ? [{
		text: value.text,
		at: label
	}] : []);
}
/** Labels that the tree itself says are machines of one's own: runner scale sets in the cluster, and actionlint's settings. */
function knownOwnLabels(files) {
	const found = /* @__PURE__ */ new Set();
	for (const { path, documents } of files.values()) for (const { root } of documents) {
		if (/^\.github\/actionlint\.ya?ml$/.test(path)) {
			for (const label of itemsAt(root, "self-hosted-runner", "labels")) if (label.kind === "scalar") found.add(label.text);
		}
		if (isScaleSet(root)) {
			for (const name of [
				stringAt$1(root, "metadata", "name"),
				stringAt$1(root, "spec", "releaseName"),
				stringAt$1(root, "spec", "values", "runnerScaleSetName")
			]) if (name !== void 0) found.add(name);
		}
	}
	return found;
}
function isScaleSet(root) {
	if (stringAt$1(root, "kind") !== "HelmRelease") return false;
	return stringAt$1(root, "spec", "values", "githubConfigUrl") !== void 0 || stringAt$1(root, "spec", "chart", "spec", "chart") === "gha-runner-scale-set" || stringAt$1(root, "spec", "chartRef", "name") === "gha-runner-scale-set";
}

// actions/lib/rules/workflows/self-hosted-on-pull-request.ts
/** A fork's pull request brings its own workflow file, so no condition in the file is a boundary (docs.github.com). */
const selfHostedOnPullRequest = {
	id: "workflows/self-hosted-on-pull-request",
	severity: "error",
	title: "own runner that a pull request reaches",
	why: "A pull request decides what its jobs do: its branch holds the scripts, the images and the workflow file itself. On a runner of your own that code stands in your network, and often beside a token for the cluster. GitHub advises against it for every public repository.",
	example: `on: pull_request
jobs:
  pull:
    runs-on: home-ops-runner
`,
	fix: "Run the job on a hosted runner, or move it into a workflow that runs after the merge (push to the default branch).",
	*check({ files }) {
		const workflows = workflowsOf(files);
		if (workflows.length === 0) return;
		const known = knownOwnLabels(files);
		for (const { workflow, job, event } of jobsForStrangers(workflows)) {
			const runner = ownRunnerOf(job, known);
			if (runner === void 0) continue;
			const at = workflow.source.span(runner.at.start, runner.at.end);
			const who = event.startsWith("pull_request") ? "a pull request" : `anybody, by the event ${event},`;
			yield runner.isCertain ? {
				at,
				message: `${who} reaches your own runner ${runner.label} through the job ${job.id}`
			} : {
				at,
				severity: "warning",
				message: `${who} reaches the runner ${runner.label} through the job ${job.id}; that is no label of GitHub's hosted runners`
			};
		}
	}
};

// actions/lib/rules/workflows/token-starts-nothing.ts
/** Nothing fails: the workflow that should have looked at the change is simply never started. */
const tokenStartsNothing = {
	id: "workflows/token-starts-nothing",
	severity: "warning",
	title: "change in the name of GITHUB_TOKEN, which starts no workflow",
	why: "What GITHUB_TOKEN pushes, opens or merges starts no workflow, so that none starts itself for ever. A pull request that was opened with it is never checked, and what it merges is never looked at on the default branch: nothing fails, it is just silent.",
	example: `- run: gh pr merge --auto --squash "$URL"
  env:
    GH_TOKEN: \${{ secrets.GITHUB_TOKEN }}
`,
	fix: "Give the step the token of a GitHub App (actions/create-github-app-token), in a job whose environment is limited to the default branch.",
	*check({ files }) {
		for (const { workflow, entry, deed, unstarted } of silentSteps(workflowsOf(files))) {
			const { start, end } = entry.keyRange;
			const [message, severity] = says[deed];
			yield {
				at: workflow.source.span(start, end),
				severity,
				message: `${message}: ${unstarted.path} does not start`
			};
		}
	}
};
const says = {
	"pull-request": ["the pull request that this step opens comes from GITHUB_TOKEN, so nothing checks it", "warning"],
	merge: ["what this step merges comes from GITHUB_TOKEN, so nothing looks at it after the merge", "warning"],
	push: ["what this step pushes comes from GITHUB_TOKEN, so nothing looks at it", "info"]
};

// actions/lib/domain/workflows/watch.ts
const events = [
	"pull_request",
	"pull_request_target",
	"merge_group"
];
/** True when a change to one of `paths` starts a job that may look at it. Anything but labels and reviewers may. */
function watches(workflow, paths) {
	if (![...workflow.jobs.values()].some(({ uses, steps }) => uses !== void 0 || steps.some((step) => step.run !== void 0 || !isOffice(step.uses ?? "")))) return false;
	return events.some((event) => workflow.events.has(event) && paths.some((path) => starts(workflow.events.get(event), path)));
}
/** Keeps labels, assignees and old issues in order; fetches tokens for it. */
function isOffice(uses) {
	return /labeler|label-sync|issue-label|stale|assign|create-github-app-token|lock-threads|greeting|semantic-pull-request/i.test(uses);
}
/** GitHub's filters: `paths` with `!` for exceptions, of which the last that fits decides; or `paths-ignore`. */
function starts(filter, path) {
	const only = textsOf$1(nodeAt(filter, "paths"));
	if (only.length > 0) {
		const last = only.findLast((pattern) => matchesGlob(path, pattern.replace(/^!/, "")));
		return last !== void 0 && !last.startsWith("!");
	}
	return !textsOf$1(nodeAt(filter, "paths-ignore")).some((pattern) => matchesGlob(path, pattern));
}

// actions/lib/rules/workflows/tree-unwatched.ts
/** Workflows for labels and chores, and none that looks at what runs the cluster. */
const treeUnwatched = {
	id: "workflows/tree-unwatched",
	severity: "info",
	title: "folder of the cluster that no pull request check looks at",
	why: "There are workflows, but a pull request that changes this folder starts none of them, or none that could look at it: the first to read the change is the cluster.",
	example: `on:
  pull_request:
    paths: [docs/**]
`,
	fix: "Run homelab check on every pull request, or add the folder to `paths:`.",
	*check(context) {
		const workflows = workflowsOf(context.files);
		const first = workflows[0];
		if (first === void 0 || ![...context.paths].some(isWorkflowPath)) return;
		for (const folder of clusterFolders(context)) {
			const paths = [...context.paths].filter((path) => isBelow(path, folder));
			if (paths.length === 0 || workflows.some((workflow) => watches(workflow, paths))) continue;
			const pulls = workflows.find(({ events }) => events.has("pull_request"));
			yield {
				at: pulls === void 0 ? wholeFile(first.path) : pulls.source.span(pulls.eventsAt.start, pulls.eventsAt.end),
				message: `no workflow looks at a pull request that changes ${folder}/`
			};
		}
	}
};
/** The first folder of each Flux entry, and the folders of Talos. */
function clusterFolders({ clusters, talos, settings, files }) {
	const named = settings.clusters.flatMap((cluster) => [cluster.talos, cluster.flux?.split("/")[0]]);
	const flux = clusters.map(({ entry }) => entry.split("/")[0]);
	const nodes = talos.map(({ path }) => folderOf(path));
	const inputs = [...files.values()].flatMap(({ path, documents }) => documents.some(({ role }) => role === "talconfig") ? [folderOf(path)] : []);
	const all = [
		...named,
		...flux,
		...nodes,
		...inputs
	].filter((folder) => folder !== void 0 && folder !== "" && folder !== ".");
	return [...new Set(all)].sort(compareText);
}

// actions/lib/rules/workflows/workflow-rules.ts
const workflowRules = [
	selfHostedOnPullRequest,
	checkContinues,
	checkChanged,
	gateSkipped,
	treeUnwatched,
	tokenStartsNothing
];

// actions/lib/rules/judgement.ts
const judgementRules = [
	...fluxRules,
	...kustomizeRules,
	...kubernetesRules,
	...networkRules,
	...sopsRules,
	...workflowRules,
	...pinsRules,
	...talosRules,
	...versionsRules,
	...inventoryRules
];

export { variablesRead as a, ruleFor as c, sopsMetadata as d, reachingCalls as i, sopsConfigs as l, quorumOf as n, credentialsIn as o, toleranceOf as r, namesItsFiles as s, judgementRules as t, isEncryptedText as u };
import { t as readYaml } from "./reader2.js";
import { a as secretValuesOf, c as valueRedactor, d as openChange, f as documentsOf, h as hiddenPlaceholders, i as fieldInWords, m as isRendered, n as renderSides, r as fieldAtLine, t as talosReport, u as sourceFinder, v as redactValue, x as withCuts } from "./report.js";
import { i as sourceText } from "./source-text.js";
import { r as isMap } from "./field-path.js";
import { i as folderOf } from "./kustomization.js";
import { t as counted } from "./counted.js";
import { t as notSaidAlready } from "./said-already.js";
import { n as formatTalosMinor, r as parseTalosMinor } from "./talos-version.js";
import { t as wholeFile } from "./span.js";
import { t as validateConfigs } from "./validate-config.js";
import { i as findTool } from "./veil.js";

// actions/lib/domain/machine-config/redacted-file.ts
/** Comments, order and quotes stay as they are. Throws when the text is no machine configuration. */
function redactedFile(text) {
	const { documents } = readYaml(sourceText("", text), { dialect: "yaml12" });
	const plain = documentsOf(text);
	const cuts = [];
	for (const [index, { root }] of documents.filter(({ root: content }) => content !== void 0).entries()) {
		const document = plain[index];
		if (root === void 0 || document === void 0) continue;
		collect(root, document.value, redactValue(document, [], document.value), {
			text,
			cuts
		});
	}
	return withCuts(text, cuts);
}
function collect(node, value, shown, into) {
	if (JSON.stringify(value) === JSON.stringify(shown)) return;
	if (node.kind === "map" && isMap(value) && isMap(shown)) for (const entry of node.entries) collect(entry.value, value[entry.key], shown[entry.key], into);
	else if (node.kind === "list" && Array.isArray(value) && Array.isArray(shown) && value.length === shown.length) for (const [index, item] of node.items.entries()) collect(item, value[index], shown[index], into);
	else {
		const isBlock = into.text.slice(node.start, node.end).endsWith("\n");
		into.cuts.push({
			start: node.start,
			end: node.end,
			by: `${JSON.stringify(shown)}${isBlock ? "\n" : ""}`
		});
	}
}

// actions/lib/verbs/talos/validate-render.ts
/** Only the talosctl of the same minor is asked: another one knows other kinds of documents. Its absence is listed, not grave. */
async function validateRender(options, ports) {
	const { render, base, pins } = options;
	const before = new Set(base?.nodes.map(({ text }) => text));
	const nodes = render.nodes.filter(({ text }) => !before.has(text));
	if (nodes.length === 0) return {
		findings: [],
		notChecked: [],
		tools: []
	};
	const tool = await findTool("talosctl", ports, pins);
	if ("why" in tool) return unchecked(tool.why, nodes.length);
	const own = parseTalosMinor(tool.used.version);
	const wanted = parseTalosMinor(render.talosVersion ?? "");
	if (own === void 0 || wanted === void 0 || formatTalosMinor(own) !== formatTalosMinor(wanted)) {
		const version = wanted === void 0 ? "of an unknown version" : `for Talos ${formatTalosMinor(wanted)}`;
		return unchecked(`version ${tool.used.version} is pinned, and the configuration is ${version}`, nodes.length);
	}
	ports.log.progress(`asking talosctl about ${nodes.length} nodes`);
	const validated = await validateConfigs({
		binary: tool.binary,
		configs: nodes.map((node) => ({
			text: node.text,
			mode: modeOf(node),
			redact: valueRedactor(secretValuesOf(node.documents))
		})),
		processes: ports.processes,
		scratch: ports.scratch
	});
	if ("problem" in validated) return unchecked(validated.problem, nodes.length);
	const remarks = nodes.flatMap((node, index) => (validated.remarks[index] ?? []).map((remark) => ({
		remark,
		node
	})));
	const open = remarks.filter(({ remark, node }) => isOpen(remark, node, options));
	return {
		findings: folded(remarks.filter((each) => !open.includes(each)).map(({ remark, node }) => findingOf(remark, node, options))),
		notChecked: open.length === 0 ? [] : unchecked("what it says may be about a value that only a key opens", open.length).notChecked,
		tools: [tool.used]
	};
}
function unchecked(why, count) {
	return {
		findings: [],
		notChecked: [{
			what: "talosctl validate",
			why,
			count,
			relevant: false
		}],
		tools: []
	};
}
/** By the platform in the installer's name: `factory.talos.dev/nocloud-installer/…` runs in a cloud, of one's own or not. */
function modeOf({ documents }) {
	const texts = JSON.stringify(documents.map(({ value }) => value));
	return (/\/([a-z0-9]+)-installer(?:-secureboot)?\//u.exec(texts)?.[1] ?? "metal") === "metal" ? "metal" : "cloud";
}
/** A remark that names no field, of a node with hidden values, may be about one of those. */
function isOpen(remark, node, { placeholders }) {
	const field = fieldOf(remark, node);
	if (placeholders.some((placeholder) => remark.message.includes(placeholder)) || typeof field?.value === "string" && placeholders.includes(field.value)) return true;
	return field === void 0 && placeholders.some((placeholder) => node.text.includes(placeholder));
}
function fieldOf({ line, message }, { text }) {
	return (line === void 0 ? void 0 : fieldAtLine(text, line)) ?? fieldInWords(message);
}
function findingOf(remark, node, options) {
	const { message, severity } = remark;
	const verb = severity === "error" ? "refuses" : "warns of";
	return {
		...placeOf(remark, node, options) ?? wholeFile(options.path),
		rule: "talos/validate",
		severity,
		message: `Talos ${verb} the configuration of ${node.hostname}: ${message}`
	};
}
/** Of unknown keys it names all that stand below each other or side by side; the longest way that leads somewhere is the field. */
function placeOf(remark, node, { sourceOf }) {
	const { hostname } = node;
	const field = fieldOf(remark, node);
	if (field !== void 0) return sourceOf({
		hostname,
		...field
	});
	const keys = /^unknown keys: (.+)$/u.exec(remark.message)?.[1]?.split(" > ") ?? [];
	for (let length = keys.length; length > 0; length--) {
		const at = sourceOf({
			hostname,
			kind: "v1alpha1",
			path: keys.slice(0, length).map((key) => ({ key }))
		});
		if (at !== void 0) return at;
	}
}
/** The same remark at the same place on several nodes is one. */
function folded(findings) {
	const unique = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = `${finding.path}:${finding.line}:${finding.column} ${finding.message.replace(/of \S+: /u, "")}`;
		if (!unique.has(key)) unique.set(key, finding);
	}
	return [...unique.values()];
}

// actions/lib/verbs/talos/render.ts
/**
* Renders what the work tree declares. Nothing can be applied that comes out: the secrets are public throw-away ones, and what is
* written holds not even those.
*
* @throws WrongUse for a broken settings file
*/
async function renderTalos(inputs, ports) {
	const opened = await openChange({ config: inputs.config }, ports);
	const { head, pins, notChecked } = opened;
	ports.log.progress("rendering");
	const sides = await renderSides({
		head,
		pins
	}, ports);
	const opinions = await Promise.all(sides.clusters.map((cluster) => opinionOn(cluster, opened, ports)));
	const { clusters } = sides;
	for (const item of [...sides.notChecked, ...opinions.flatMap((opinion) => opinion.notChecked)]) notChecked.add(item);
	if (clusters.length === 0) notChecked.add({
		what: "Talos",
		why: "there is no Talos tree in this repository",
		count: 1,
		relevant: false
	});
	const renders = clusters.flatMap(({ path, head: render }) => isRendered(render) ? [{
		path,
		render
	}] : []);
	const prefix = (path) => renders.length > 1 ? `${folderOf(path)}/` : "";
	const files = renders.flatMap(({ path, render }) => render.nodes.map((node) => fileOf(node, render, prefix(path))));
	const preamble = renders.flatMap(({ path, render }) => linesOf(render, path));
	return {
		...await finish({
			inputs,
			opened,
			sides,
			opinions,
			ports
		}),
		preamble,
		files
	};
}
async function opinionOn({ path, head, headModel }, { head: revision, pins }, ports) {
	const nothing = {
		findings: [],
		notChecked: [],
		tools: []
	};
	if (!isRendered(head) || headModel === void 0) return nothing;
	const sourceOf = sourceFinder(headModel, revision.files);
	return validateRender({
		render: head,
		path,
		sourceOf,
		placeholders: hiddenPlaceholders(head.nodes),
		pins
	}, ports);
}
const header = "# homelab render talos: made with throw-away secrets, every secret replaced by the name of its field. Not to be applied.\n";
function fileOf({ hostname, text }, { cluster }, prefix) {
	return {
		name: `${prefix}${cluster}-${hostname}.yaml`,
		content: header + redactedFile(text)
	};
}
/** One line per node: its file, role, addresses, size. */
function linesOf({ cluster, nodes, unrendered, talosVersion, kubernetesVersion }, path) {
	const versions = [talosVersion === void 0 ? [] : [`Talos ${talosVersion}`], kubernetesVersion === void 0 ? [] : [`Kubernetes ${kubernetesVersion}`]].flat();
	const width = Math.max(0, ...nodes.map(({ hostname }) => hostname.length));
	return [
		[`${cluster} (${path})`, ...versions].join(" · "),
		...nodes.map(({ hostname, controlPlane, addresses, documents }) => {
			const role = controlPlane ? "control plane" : "worker       ";
			return `  ${hostname.padEnd(width)}  ${role}  ${addresses.join(", ")}  ${counted(documents.length, "document")}`;
		}),
		...unrendered.map(({ hostname, why }) => `  ${hostname}  not rendered: ${why}`)
	];
}
function finish({ inputs, opened, sides, opinions, ports }) {
	const { headTree } = opened;
	const opined = opinions.flatMap(({ findings }) => findings);
	const paths = sides.clusters.flatMap(({ headInputs }) => headInputs.map(({ path }) => path));
	const examined = {
		files: new Set(paths).size,
		documents: paths.flatMap((path) => headTree.files.get(path)?.documents ?? []).length,
		nodes: sides.clusters.flatMap(({ headModel }) => headModel?.nodes ?? []).length
	};
	const said = {
		opened,
		findings: [...sides.findings, ...notSaidAlready(opined, sides.findings)],
		failOn: inputs.failOn,
		compares: false
	};
	return talosReport({
		...said,
		examined,
		tools: toolsOf(sides, opinions)
	}, ports);
}
function toolsOf({ clusters }, opinions) {
	const used = [...clusters.flatMap(({ head }) => isRendered(head) ? head.tools : []), ...opinions.flatMap(({ tools }) => tools)];
	return [...new Map(used.map((tool) => [tool.name, tool])).values()];
}

export { renderTalos };
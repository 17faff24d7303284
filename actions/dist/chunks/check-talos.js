import { i as paint, n as padTo, t as cutTo } from "./fitting.js";
import { i as visible, r as shortAddresses, t as cellsOf } from "./cells.js";
import { t as counted } from "./counted.js";
import { n as parseInstaller, t as isSchematicId } from "./installer.js";
import { t as planChange } from "./plan-change.js";

// actions/lib/domain/report/cluster-picture.ts
/** Cells between columns, and the widest that a column may be. */
const gap = 4;
const widest$1 = 34;
/** Lines of at most `style.width` cells; empty when the tree declares no node. */
function clusterPicture(model, inventory, style) {
	if (model.nodes.length === 0) return [];
	const short = shortAddresses(model.nodes.map(addressOf));
	return [...inRows(columnsOf(model.nodes, inventory).map((column) => drawnColumn(column, short)), style), ...factLines(model, style)];
}
function columnsOf(nodes, { hosts, nodes: placed }) {
	const hostOf = ({ hostname }) => placed.get(hostname.value)?.host;
	if (!nodes.some((node) => hostOf(node) !== void 0)) return byRole(nodes);
	const names = [.../* @__PURE__ */ new Set([...hosts.keys(), ...nodes.flatMap((node) => hostOf(node) ?? [])])];
	const homeless = nodes.filter((node) => hostOf(node) === void 0);
	return [...names.map((name) => {
		const host = hosts.get(name);
		const own = nodes.filter((node) => hostOf(node) === name);
		return {
			title: name,
			note: hostNote(host),
			nodes: own,
			empty: host?.osd === true ? "(Ceph OSD)" : "(free)"
		};
	}), ...homeless.length === 0 ? [] : [{
		title: "host not stated",
		note: "",
		nodes: homeless,
		empty: ""
	}]];
}
function byRole(nodes) {
	return [{
		title: "control planes",
		note: "",
		nodes: nodes.filter((node) => node.controlPlane),
		empty: ""
	}, {
		title: "workers",
		note: "",
		nodes: nodes.filter((node) => !node.controlPlane),
		empty: ""
	}].filter((column) => column.nodes.length > 0);
}
function hostNote(host) {
	if (host === void 0) return "";
	const memory = host.memory === void 0 ? [] : [`${Math.round(host.memory / 1024 ** 3)} GiB`];
	const gpu = host.gpu === void 0 ? [] : ["GPU"];
	return [
		...host.cpu === void 0 ? [] : [host.cpu],
		...memory,
		...gpu
	].join(" · ");
}
function drawnColumn({ title, note, nodes, empty }, short) {
	const name = cutTo(visible(title), widest$1);
	const rest = note === "" ? "" : cutTo(visible(note), Math.max(1, widest$1 - cellsOf(name) - 2));
	const lines = nodes.map((node, index) => {
		const branch = index === nodes.length - 1 ? "└" : "├";
		const address = short(addressOf(node));
		const room = widest$1 - cellsOf(address) - 5;
		return {
			text: `${branch} ${cutTo(visible(node.hostname.value), room)} ${visible(address)}`.trimEnd(),
			isMember: node.controlPlane
		};
	});
	const all = nodes.length === 0 ? [{
		text: empty,
		isMember: false
	}] : lines;
	return {
		title: name,
		note: rest,
		lines: all,
		width: Math.max(cellsOf(name) + (rest === "" ? 0 : cellsOf(rest) + 2), ...all.map((line) => cellsOf(line.text) + (line.isMember ? 2 : 0)))
	};
}
/** As many columns beside each other as fit, then the next row below. */
function inRows(columns, style) {
	const rows = [];
	let used = 0;
	for (const column of columns) {
		const row = rows.at(-1);
		if (row !== void 0 && used + gap + column.width <= style.width - 2) {
			row.push(column);
			used += gap + column.width;
		} else {
			rows.push([column]);
			used = column.width;
		}
	}
	return rows.flatMap((row, index) => [...index === 0 ? [] : [""], ...rowLines(row, style)]);
}
function rowLines(row, style) {
	const height = Math.max(...row.map(({ lines }) => lines.length));
	const line = (cells) => {
		return `  ${cells.map(({ plain, painted }, index) => {
			const width = row[index]?.width ?? 0;
			return painted + (index === cells.length - 1 ? "" : " ".repeat(Math.max(0, width - cellsOf(plain)) + gap));
		}).join("")}`.trimEnd();
	};
	const head = row.map(({ title, note }) => {
		const tail = note === "" ? "" : `  ${note}`;
		return {
			plain: title + tail,
			painted: paint(style, "bold", title) + paint(style, "dim", tail)
		};
	});
	const body = Array.from({ length: height }, (_, index) => row.map(({ lines }) => {
		const { text = "", isMember = false } = lines[index] ?? {};
		return {
			plain: isMember ? `${text} ●` : text,
			painted: isMember ? `${text} ${paint(style, "good", "●")}` : text
		};
	}));
	return [line(head), ...body.map(line)];
}
/** Virtual address, etcd and versions: on one line where they fit. */
function factLines(model, style) {
	const members = model.nodes.filter(({ controlPlane }) => controlPlane).length;
	const vips = [...new Set(model.nodes.flatMap((node) => node.virtualAddresses.map(({ value }) => value)))];
	const versions = [...model.talosVersion === void 0 ? [] : [`Talos ${bare(model.talosVersion.value)}`], ...model.kubernetesVersion === void 0 ? [] : [`Kubernetes ${bare(model.kubernetesVersion.value)}`]];
	const dots = members <= 9 ? `${"●".repeat(members)} ` : "";
	const facts = [
		...vips.length === 0 ? [] : [`VIP ${vips.join(", ")} → control planes`],
		...members === 0 ? [] : [`etcd ${dots}${counted(members, "member")}`],
		...versions.length === 0 ? [] : [versions.join(" · ")]
	].map(visible);
	const one = `  ${facts.join("      ")}`;
	return cellsOf(one) <= style.width ? [one] : facts.map((fact) => `  ${cutTo(fact, style.width - 2)}`);
}
/** `1.13.8`; a variable that nothing gives a value stays as it is. */
function bare(version) {
	return version.replace(/^v(?=\d)/u, "");
}
/** The first address of a node, or nothing. */
function addressOf({ addresses }) {
	return addresses[0]?.value ?? "";
}

// actions/lib/domain/report/node-table.ts
const titles = [
	"node",
	"role",
	"address",
	"host",
	"disk",
	"boot",
	"installer"
];
const widest = 40;
/** Columns that are empty or do not fit are left out, the last first. */
function nodeTable(model, inventory, style) {
	const rows = model.nodes.map((node) => [
		node.hostname.value,
		node.controlPlane ? "control plane" : "worker",
		addressOf(node),
		inventory.nodes.get(node.hostname.value)?.host ?? "",
		node.installDisk?.value ?? "",
		node.secureBoot ? "secure boot" : "",
		installerWords(node)
	]);
	const filled = titles.map((_, index) => index).filter((index) => rows.some((row) => row[index] !== ""));
	const widths = titles.map((title, index) => Math.min(widest, Math.max(cellsOf(title), ...rows.map((row) => cellsOf(visible(row[index] ?? ""))))));
	const fitting = [];
	for (const index of filled) if ([...fitting, index].reduce((sum, each) => sum + (widths[each] ?? 0) + 2, 0) <= style.width) fitting.push(index);
	const line = (cells) => `  ${fitting.map((index) => padTo(cutTo(visible(cells[index] ?? ""), widths[index] ?? 0), widths[index] ?? 0)).join("  ")}`.trimEnd();
	return rows.length === 0 ? [] : [paint(style, "dim", line(titles)), ...rows.map(line)];
}
function installerWords({ installer }) {
	if (installer === void 0) return "";
	const { schematic, tag } = parseInstaller(installer.value);
	if (schematic === void 0 || tag === void 0 || !isSchematicId(schematic)) return installer.value;
	return `${tag} ${schematic.slice(0, 4)}…${schematic.slice(-4)}`;
}

// actions/lib/verbs/talos/check-talos.ts
/** Renders only where the inputs of Talos differ; without a base there is nothing to plan, and the picture is all. */
async function checkTalos({ head, base, files, settings, pins, basePins, answer }, { staged }, ports) {
	if (head === void 0) return nothing;
	const after = revisionOf(head, files);
	const from = answer.base;
	const isCompared = base !== void 0 && from !== void 0;
	const before = isCompared ? revisionOf(base, from.files) : after;
	const changedPaths = async () => await ports.git?.changedPaths(from?.commit, { staged }) ?? [];
	const found = await planChange({
		settings,
		pins,
		basePins,
		head: after,
		base: before,
		changedPaths
	}, ports);
	if (found.sides.clusters.length === 0) return nothing;
	return {
		findings: found.findings,
		notChecked: found.notChecked,
		tools: found.tools,
		nodes: found.models.reduce((sum, { nodes }) => sum + nodes.length, 0),
		report: isCompared ? consequences(found) : {},
		drawing: (style) => [...drawing(found.models, settings, style), ...answer.commit !== void 0 && !isCompared ? ["", paint(style, "bold", "plan  no node changes")] : []]
	};
}
const nothing = {
	findings: [],
	notChecked: [],
	tools: [],
	report: {}
};
function consequences({ plans, machineConfigs }) {
	const changed = machineConfigs.filter(({ nodes, hidden }) => hidden.length > 0 || nodes.some(({ kind }) => kind !== "unchanged"));
	return {
		talos: plans,
		...changed.length === 0 ? {} : { machineConfigs: changed }
	};
}
function revisionOf({ tree }, files) {
	return {
		files: tree.files,
		paths: tree.paths,
		read: (path) => files.read(path)
	};
}
/** Every cluster: where its nodes run, then what they are. */
function drawing(models, { inventory }, style) {
	return models.flatMap((model, index) => {
		const name = models.length > 1 ? [paint(style, "bold", model.path), ""] : [];
		const table = nodeTable(model, inventory, style);
		const picture = clusterPicture(model, inventory, style);
		return [
			...index === 0 ? [] : [""],
			...name,
			...picture,
			"",
			...table
		];
	});
}

export { checkTalos };
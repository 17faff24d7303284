import { t as unifiedDiff } from "./unified-diff.js";
import { t as WrongUse } from "./outcome.js";
import { t as compareText } from "./ordering.js";
import { t as checkOf } from "./checks.js";
import { i as workflowsOf, n as isWorkflowPath } from "./workflow.js";
import { i as folderOf } from "./kustomization.js";
import { a as scopeOf, n as readRevision, p as NotCheckedList, r as foldersBeyond, t as defaultSettings } from "./settings.js";
import { t as openSchemas } from "./open-schemas.js";
import { t as revisionModels } from "./revision-models.js";
import { t as counted } from "./counted.js";

// actions/lib/domain/adoption/pinned-actions.ts
const pinnedActions = {
	checkout: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
	uploadArtifact: "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
	downloadArtifact: "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
	appToken: "actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1",
	renovate: "renovatebot/github-action@e09d604f8f803bb527bd8321ed5be06c460b8682 # v46.2.2"
};
/** What that last one runs. */
const renovateImage = "ghcr.io/renovatebot/renovate:44.121.2";
/** As other repositories use them: the commit of a release. */
function releasedAction(release) {
	return (name) => `ragas-homelab/ragas-homelab/actions/${name}@${release.commit} # v${release.version}`;
}

// actions/lib/domain/adoption/main-workflow.ts
/** From `name:` on. */
function mainWorkflow({ use, branch, plans }) {
	return `name: main

on:
  push:
    branches: [${branch}]

permissions: {} # each job names what it needs

concurrency:
  group: main-\${{ github.sha }} # each merge has a record of its own
  cancel-in-progress: false

jobs:
  record:
    name: record
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # to check the repository out
    steps:
      - name: Check out
        uses: ${pinnedActions.checkout}
        with:
          fetch-depth: 0 # so that the commit before the merge can be read
          persist-credentials: false # no step needs the token
      - name: Check
        id: check
        uses: ${use("check")}
        with:
          base: \${{ github.event.before }}
${plans ? planStep(use) : ""}${keep("report", "check", "report")}${plans ? keep("plan", "plan", "plan") : ""}`;
}
function planStep(use) {
	return `      - name: Plan
        id: plan
        if: \${{ !cancelled() }} # the record is wanted all the more when something was found
        uses: ${use("plan")}
        with:
          base: \${{ github.event.before }}
`;
}
function keep(what, step, output) {
	return `      - name: Keep the ${what}
        if: \${{ !cancelled() && steps.${step}.outputs.${output} != '' }}
        uses: ${pinnedActions.uploadArtifact}
        with:
          name: homelab-${what}
          path: \${{ steps.${step}.outputs.${output} }}
          if-no-files-found: error
          overwrite: true # when the run is repeated
          retention-days: 90
`;
}

// actions/lib/domain/adoption/check-job.ts
/** The job `check`, indented for a workflow; it answers the page of the report and leaves the artifact `homelab-report`. */
function checkJob(use) {
	return `  check:
    name: check
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # to check the repository out
    outputs:
      page: \${{ steps.page.outputs.artifact-url }}
    steps:
      - name: Check out
        uses: ${pinnedActions.checkout}
        with:
          fetch-depth: 0 # so that new findings can be told from old ones
          persist-credentials: false # no step needs the token
      - name: Check
        id: check
        uses: ${use("check")}
        with:
          out: homelab.html
      - name: Keep the report
        if: \${{ !cancelled() && steps.check.outputs.report != '' }}
        uses: ${pinnedActions.uploadArtifact}
        with:
          name: homelab-report
          path: \${{ steps.check.outputs.report }}
          if-no-files-found: error
          overwrite: true # when the run is repeated
      - name: Keep the page
        id: page
        if: \${{ !cancelled() && steps.check.outputs.report != '' }}
        uses: ${pinnedActions.uploadArtifact}
        with:
          path: homelab.html
          archive: false # so that it opens in the browser
          if-no-files-found: error
          overwrite: true # when the run is repeated
`;
}

// actions/lib/domain/adoption/pull-request-workflow.ts
/** From `name:` on. No path filter: a required check that never starts blocks a pull request for ever. */
function pullRequestWorkflow(use) {
	return `name: pull request

on:
  pull_request: # drafts, forks and bots as well, whatever files they change
  merge_group: # the merge queue

permissions: {} # each job names what it needs

concurrency:
  group: pull-request-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true # only the newest push counts

jobs:
${checkJob(use)}
${commentJob(use)}
${gateJob(["check", "comment"])}`;
}
/** The only job that may write. Nothing of the pull request runs in it: the report is read as hostile text. */
function commentJob(use) {
	return `  comment:
    name: comment
    if: \${{ !cancelled() }} # also when the check has found something
    needs: check
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      pull-requests: write # to keep one comment up to date
    steps:
      # Nothing of the pull request runs in this job: the release's build reads the report, as hostile text.
      - name: Fetch the report
        uses: ${pinnedActions.downloadArtifact}
        with:
          name: homelab-report
          path: \${{ runner.temp }}/homelab-report
      - name: Comment
        uses: ${use("comment")}
        with:
          report: \${{ runner.temp }}/homelab-report/check.json
          report-url: \${{ needs.check.outputs.page }}
`;
}
/** The job `ci-ok`: green only when every job before it is. */
function gateJob(needs) {
	return `  # The one check that the branch rule asks for. GitHub counts a skipped job as passed; this one demands success.
  ci-ok:
    name: ci-ok
    if: \${{ always() }}
    needs: [${needs.join(", ")}]
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    steps:
      - name: Every job has succeeded
        env:
          RESULTS: \${{ join(needs.*.result, ' ') }}
        run: test "$RESULTS" = "${needs.map(() => "success").join(" ")}"
`;
}

// actions/lib/domain/adoption/renovate-workflow.ts
/** From `name:` on. What GITHUB_TOKEN pushes or merges starts no workflow (docs.github.com), so Renovate gets an App's token. */
function renovateWorkflow(branch) {
	const [image = "", version = ""] = renovateImage.split(":");
	return `name: renovate

on:
  schedule:
    - cron: "17 * * * *" # hourly, beside the full hour when GitHub is busiest
  workflow_dispatch:
    inputs:
      dry-run:
        description: Say what would be done, and do nothing
        type: boolean
        default: false
      log-level:
        description: How much is told
        type: choice
        options: [info, debug]
        default: info

permissions: {} # the token is the App's

concurrency:
  group: renovate
  cancel-in-progress: false # a run that is cut off leaves half-made branches

jobs:
  renovate:
    name: renovate
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    environment: renovate # holds the App's key; its settings limit it to ${branch}
    permissions: {}
    steps:
      - name: Get the App's token
        id: token
        uses: ${pinnedActions.appToken}
        with:
          client-id: \${{ vars.RENOVATE_CLIENT_ID }}
          private-key: \${{ secrets.RENOVATE_PRIVATE_KEY }}
          permission-checks: read
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-statuses: write
          permission-vulnerability-alerts: read
          permission-workflows: write
      - name: Renovate
        uses: ${pinnedActions.renovate}
        with:
          token: \${{ steps.token.outputs.token }}
          # renovate: datasource=docker depName=${image}
          renovate-version: ${version}
        env:
          LOG_LEVEL: \${{ inputs.log-level || 'info' }}
          RENOVATE_DRY_RUN: \${{ inputs.dry-run && 'full' || '' }}
          RENOVATE_ONBOARDING: "false"
          RENOVATE_PLATFORM: github
          RENOVATE_REPOSITORIES: \${{ github.repository }}
          RENOVATE_REQUIRE_CONFIG: required
`;
}

// actions/lib/domain/adoption/yaml-text.ts
/** Plain where nobody can take it for anything but a text, else in double quotes. */
function quoted(text) {
	return /^[A-Za-z_./][\w./ -]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n|~)$/i.test(text) && text.trim() === text ? text : JSON.stringify(text);
}

// actions/lib/domain/adoption/starter-settings.ts
function starterSettings({ clusters, leftOut, version }) {
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/ragas-homelab/ragas-homelab/v${version.split(".")[0] ?? "0"}/schemas/homelab.schema.json
# What the suite cannot read from the repository itself. Everything here is optional.
---
${clustersText(clusters, leftOut)}
# The machines underneath: with them the rules know what one dead host takes along, and which addresses are taken.
# inventory:
#   networks: [192.168.1.0/24]
#   hosts:
#     pve1: { address: 192.168.1.2, memory: 64GiB }
#   nodes:
#     talos-cp-1: { host: pve1, memory: 8GiB }
#   reserved:
#     router: 192.168.1.1

# How grave a rule's findings are here (off, info, warning, error); \`homelab rules\` lists the rules.
# rules:
#   kubernetes/unknown-kind: error

# Findings that are accepted for a reason. A pull request that adds one is still judged without it.
# tolerate:
#   - rule: schema/unknown-field
#     path: kubernetes/apps/lab/**
#     reason: the operator's CRD is newer than the schemas here
#     until: 2027-03-31
`;
}
function clustersText(clusters, leftOut) {
	const lines = clusters.flatMap(({ name, talos, flux }) => [
		`  - name: ${quoted(name)}`,
		...talos === void 0 ? [] : [`    talos: ${quoted(talos)}`],
		...flux === void 0 ? [] : [`    flux: ${quoted(flux)}`]
	]);
	if (lines.length === 0) return `# Neither Talos nor Flux was found. Once they are there, they are found by their content; to name them:
# clusters:
#   - name: home
#     talos: talos
#     flux: kubernetes/flux/cluster
`;
	if (leftOut.length === 0) return `# As it was found. Only these folders, those that Flux is led to from them, bootstrap/ and .github/ are judged.
clusters:
${lines.join("\n")}
`;
	return `# As it was found. Naming them would leave ${leftOut.map((folder) => `${folder}/`).join(", ")} unjudged, so they are not named:
# clusters:
${lines.map((line) => `# ${line}`).join("\n")}
`;
}

// actions/lib/verbs/init/adopted-files.ts
const adoptable = [
	"settings",
	"pull-request",
	"main",
	"renovate"
];
function adoptedFile(what, adoption) {
	const { layout, version, commit } = adoption;
	const use = releasedAction({
		version,
		commit
	});
	const branch = quoted(adoption.branch);
	switch (what) {
		case "settings": return {
			path: ".github/homelab.yaml",
			content: starterSettings({
				...layout,
				version
			}),
			parts: settingsParts(layout)
		};
		case "pull-request": return workflow(what, {
			adoption,
			body: pullRequestWorkflow(use),
			parts: pullRequestParts
		});
		case "main": {
			const plans = layout.clusters.some(({ talos }) => talos !== void 0);
			const parts = plans ? mainParts : mainParts.slice(0, 1);
			return workflow(what, {
				adoption,
				body: mainWorkflow({
					use,
					branch,
					plans
				}),
				parts
			});
		}
		default: return workflow(what, {
			adoption,
			body: renovateWorkflow(branch),
			parts: renovateParts
		});
	}
}
const comments = {
	"pull-request": "What every change goes through before it is merged: hosted machines, no secret, nothing that reaches the cluster.",
	main: "What the merge has brought: judged once more from the merged commit, and kept as the record of it.",
	renovate: "Renovate. Its pull requests go through the same check as everybody's, because they come with an App's token."
};
function workflow(what, { adoption, body, parts }) {
	const head = `# ${comments[what]}\n# Written by homelab init of ragas-homelab ${adoption.version}; yours to change.\n`;
	return {
		path: `.github/workflows/${what}.yaml`,
		content: head + body,
		parts
	};
}
function settingsParts({ clusters }) {
	return [...clusters.length === 0 ? [] : [["clusters", "where they are, as it was found"]], ["the rest", "commented out: what the repository cannot know by itself, to be filled in at leisure"]];
}
const pullRequestParts = [
	["check", "judges the change with a token that can only read; the report stays as an artifact and a page"],
	["comment", "the only job that may write: keeps one comment up to date, and runs nothing of the pull request"],
	["ci-ok", "green only when the others are: the one check that the branch rule asks for"]
];
const mainParts = [["check", "judges the merged commit against the one before it; the report is kept for 90 days"], ["plan", "says once more what it does to each node, and keeps the plan with its digest"]];
const renovateParts = [["token", "of your own GitHub App: what GITHUB_TOKEN pushes or merges starts no workflow, so nothing would check it"], ["renovate", "hourly, with the configuration of this repository; by hand with a dry run"]];

// actions/lib/verbs/init/default-branch.ts
const usual = ["main", "master"];
/** What the remote says, else a usual name that is here, else the branch that is checked out; `main` where there is nothing yet. */
async function defaultBranch(ports) {
	const { git } = ports;
	if (git === void 0) return "main";
	const remote = await symbolicRef(ports, "refs/remotes/origin/HEAD");
	if (remote?.startsWith("origin/") === true) return remote.slice(7);
	const index = (await git.resolveAll(usual.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]))).findIndex((commit) => commit !== void 0);
	if (index !== -1) return usual[Math.floor(index / 2)] ?? "main";
	return await symbolicRef(ports, "HEAD") ?? "main";
}
/** The folder below the top of the work tree, with a slash behind it; empty for the top itself and outside of Git. */
async function prefixInRepository(ports) {
	return ports.git === void 0 ? "" : await answer(ports, ["rev-parse", "--show-prefix"]) ?? "";
}
function symbolicRef(ports, name) {
	return answer(ports, [
		"symbolic-ref",
		"--quiet",
		"--short",
		name
	]);
}
async function answer({ processes, toolchain, root }, args) {
	const env = toolchain.machine.environment;
	const finished = await processes.run({
		file: "git",
		args,
		cwd: root,
		env,
		timeoutMs: 2e4
	});
	if ("notStarted" in finished || finished.exitCode !== 0) return void 0;
	return finished.stdout.replace(/\n$/, "");
}

// actions/lib/verbs/init/found-layout.ts
/** Reads the whole repository, whatever its settings say. */
async function findLayout(ports) {
	const { files } = ports;
	const settings = defaultSettings;
	const read = await readRevision({
		files,
		settings,
		ports
	});
	const { tree, all } = read;
	const notChecked = new NotCheckedList();
	const { store } = openSchemas({
		tree,
		settings,
		ports,
		files,
		paths: all.paths,
		notChecked
	});
	const models = await revisionModels({
		tree,
		settings,
		files,
		store
	});
	const clusters = named(paired(models.clusters.filter(({ entry }) => files.kind(entry) === "directory" && entry !== ""), models.talos.filter(({ path }) => folderOf(path) !== "")));
	return {
		clusters,
		leftOut: leftOutOf(clusters, read),
		checkedBy: checkedBy(tree.files)
	};
}
function checkedBy(files) {
	return workflowsOf(files).filter(({ jobs }) => [...jobs.values()].some(({ steps }) => steps.some((step) => checkOf(step) === "homelab check"))).map(({ path }) => path).filter((path) => !/\/(?:pull-request|main)\.yaml$/.test(path));
}
/** One of each belongs together; of several, those that share a name. */
function paired(flux, talos) {
	const [onlyFlux] = flux;
	const [onlyTalos] = talos;
	if (flux.length === 1 && talos.length === 1 && onlyFlux !== void 0 && onlyTalos !== void 0) return [{
		flux: onlyFlux,
		talos: onlyTalos
	}];
	const left = new Set(talos);
	return [...flux.map((each) => {
		const own = [...left].find((model) => isNamedAlike(model, each));
		if (own === void 0) return { flux: each };
		left.delete(own);
		return {
			flux: each,
			talos: own
		};
	}), ...[...left].map((model) => ({ talos: model }))];
}
function isNamedAlike(model, { name, entry }) {
	const own = clusterNameOf(model);
	const folders = folderOf(model.path).split("/");
	return own === name || folders.includes(name) || entry.split("/").some((part) => part === own);
}
/** Undefined where a variable stands in it. */
function clusterNameOf({ clusterName }) {
	const text = clusterName?.value;
	return text === void 0 || !/^[\w.-]+$/.test(text) ? void 0 : text;
}
function named(pairs) {
	const taken = /* @__PURE__ */ new Set();
	return pairs.map(({ flux, talos }) => {
		const folder = talos === void 0 ? void 0 : folderOf(talos.path);
		const name = [
			talos === void 0 ? void 0 : clusterNameOf(talos),
			flux?.name,
			flux?.entry.replaceAll("/", "-"),
			folder?.replaceAll("/", "-")
		].find((wish) => wish !== void 0 && wish !== "" && !taken.has(wish)) ?? `cluster-${taken.size + 1}`;
		taken.add(name);
		return {
			name,
			...folder === void 0 ? {} : { talos: folder },
			...flux === void 0 ? {} : { flux: flux.entry }
		};
	});
}
function leftOutOf(clusters, { tree, all }) {
	if (clusters.length === 0) return [];
	const at = {
		path: "",
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1
	};
	const settings = {
		...defaultSettings,
		clusters: clusters.map((cluster) => ({
			...cluster,
			at
		}))
	};
	const inScope = new Set(scopeOf(all, settings, foldersBeyond(tree.files, settings)).paths);
	const lost = [...tree.files.values()].filter(({ path, documents }) => !inScope.has(path) && !isWorkflowPath(path) && documents.some(({ role }) => role !== "data"));
	return [...new Set(lost.map(({ path }) => path.split("/")[0] ?? ""))].sort(compareText);
}

// actions/lib/verbs/init/init-text.ts
function initText(said) {
	const { steps, dryRun } = said;
	return `${[
		foundLines(said.adoption),
		...steps.map((step) => stepLines(step, dryRun)),
		nextLines(said)
	].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function foundLines({ layout, branch, version, commit }) {
	const clusters = layout.clusters.map(({ name, talos, flux }) => {
		return `found     cluster ${name}: ${[...talos === void 0 ? [] : [`Talos in ${talos}`], ...flux === void 0 ? [] : [`Flux from ${flux}`]].join(", ")}`;
	});
	return [
		...clusters.length === 0 ? ["found     neither Talos nor Flux yet: until there is something to judge, the check ends with exit code 3"] : clusters,
		...layout.checkedBy.map((path) => `found     ${path} runs homelab check already; one of the two is enough`),
		`branch    ${branch}`,
		...commit === "" ? [] : [`pinned    ragas-homelab ${version} at ${commit}`]
	];
}
const words = {
	created: ["created", "would create"],
	replaced: ["replaced", "would replace"],
	same: ["is there", "is there"],
	kept: ["kept", "would keep"]
};
function stepLines({ file, fate, difference }, dryRun) {
	const verb = words[fate][dryRun ? 1 : 0];
	const why = fate === "kept" ? ": another file stands there; --force writes it anew, --dry-run shows the difference" : "";
	const width = Math.max(...file.parts.map(([name]) => name.length));
	const parts = file.parts.map(([name, does]) => `  ${name.padEnd(width)}  ${does}`);
	const shown = dryRun && difference !== "" ? difference.replace(/\n$/, "").split("\n") : [];
	return [
		`${verb.padEnd(9)} ${file.path}${why}`,
		...parts,
		...shown
	];
}
function nextLines({ steps, wanted, adoption, dryRun, hasRenovate }) {
	const written = steps.filter(({ fate }) => fate === "created" || fate === "replaced").length;
	if (dryRun) return [`Nothing was written; without --dry-run ${counted(written, "file")} would be.`];
	if (steps.every(({ fate }) => fate === "same")) return ["Everything is as init would write it."];
	return ["Next", ...[
		"Commit .github/ on a branch and open a pull request: it goes through the check already.",
		...wanted.includes("pull-request") ? [`Settings, Rules: let ${adoption.branch} require a pull request and the check ci-ok, and branches that are up to date (or a merge queue).`, "Settings, Actions, General: let workflows read only, and require actions to be pinned to a full commit id."] : [],
		...wanted.includes("renovate") ? [
			...hasRenovate ? [] : ["Write .github/renovate.json5: without a configuration the run fails, on purpose."],
			"Make a GitHub App with the rights that the workflow names, and install it on this repository.",
			`Settings, Environments: make renovate, limit it to ${adoption.branch}, and give it the variable RENOVATE_CLIENT_ID and the secret RENOVATE_PRIVATE_KEY.`
		] : []
	].map((each, index) => `  ${index + 1}. ${each}`)];
}

// actions/lib/verbs/init/init.ts
/**
* Nothing that is there is overwritten without `force`; with `dryRun` nothing is written at all.
*
* @throws WrongUse for words that are none, a release that is not known, a folder in the middle of a repository; Error when a file
* cannot be written
*/
async function init(inputs, ports) {
	const wanted = wantedOf(inputs.words);
	const { workTree, program } = ports;
	const prefix = await prefixInRepository(ports);
	const commit = inputs.pin ?? program?.commit;
	const mistakes = [
		...wanted.mistakes,
		...pinMistakes(inputs.pin, commit, wanted.files),
		...prefix === "" ? [] : [`${prefix.slice(0, -1)} is a folder of a repository, and GitHub reads workflows at its top only: run homelab init there`],
		...workTree === void 0 ? ["init is not offered here: nothing may be written"] : []
	];
	if (mistakes.length > 0 || workTree === void 0) throw new WrongUse(mistakes);
	const layout = await findLayout(ports);
	const branch = inputs.branch ?? await defaultBranch(ports);
	const adoption = {
		layout,
		branch,
		version: program?.version ?? "0.0.0",
		commit: commit ?? ""
	};
	const steps = wanted.files.map((what) => stepFor(adoptedFile(what, adoption), inputs, ports));
	if (!inputs.dryRun) for (const step of steps) carryOut(step, ports, workTree);
	return {
		kind: "text",
		text: initText({
			steps,
			adoption,
			dryRun: inputs.dryRun,
			wanted: wanted.files,
			hasRenovate: hasRenovate(ports)
		}),
		json: {
			clusters: layout.clusters,
			branch,
			files: steps.map(({ file, fate, difference }) => ({
				path: file.path,
				fate,
				difference
			}))
		},
		exitCode: 0
	};
}
/** Where Renovate looks for its configuration (docs.renovatebot.com/configuration-options). */
function hasRenovate({ files }) {
	return [
		"renovate.json",
		"renovate.json5",
		"renovate.jsonc",
		".renovaterc",
		".renovaterc.json",
		".renovaterc.json5"
	].flatMap((name) => name.startsWith(".") ? [name] : [name, `.github/${name}`]).some((path) => files.kind(path) === "file");
}
function wantedOf(words) {
	const isKnown = (word) => adoptable.includes(word);
	const mistakes = words.filter((word) => !isKnown(word)).map((word) => `init ${word}: write one of ${adoptable.join(", ")}`);
	const named = words.filter(isKnown);
	return {
		files: named.length > 0 ? adoptable.filter((each) => named.includes(each)) : [
			"settings",
			"pull-request",
			"main"
		],
		mistakes
	};
}
function pinMistakes(pin, commit, files) {
	if (pin !== void 0 && !/^[0-9a-f]{40}$/.test(pin)) return ["--pin: a tag or branch can move; give the whole commit id of a release, 40 characters of 0-9 and a-f"];
	if (commit !== void 0 || !files.some((each) => each === "pull-request" || each === "main")) return [];
	return ["this build is of no release, so it does not know which commit the workflows are to pin: give it as --pin COMMIT (git ls-remote https://github.com/ragas-homelab/ragas-homelab 'refs/tags/v*' lists those of the releases)"];
}
function stepFor(file, { force }, { files }) {
	const { path, content } = file;
	const other = path === ".github/homelab.yaml" && files.kind(".github/homelab.yml") === "file" ? ".github/homelab.yml" : path;
	if (files.kind(other) === "missing") return {
		file,
		fate: "created",
		difference: unifiedDiff("", content, { path })
	};
	const read = files.read(other);
	const before = "bytes" in read ? new TextDecoder().decode(read.bytes) : "";
	const difference = unifiedDiff(before, content, { path: other });
	if (difference === "") return {
		file,
		fate: "same",
		difference
	};
	return {
		file: {
			...file,
			path: other
		},
		fate: force ? "replaced" : "kept",
		difference
	};
}
function carryOut({ file, fate }, { files }, workTree) {
	const content = new TextEncoder().encode(file.content);
	if (fate === "same" || fate === "kept") return;
	const before = fate === "replaced" ? files.read(file.path) : void 0;
	const problem = before === void 0 ? workTree.create(file.path, content) : "bytes" in before ? workTree.replace(file.path, before.bytes, content) : before.problem;
	if (problem !== void 0) throw new Error(`${file.path} ${problem}`);
}

export { init };
import { a as nodeAt, n as entryOf, s as stringAt } from "./node.js";

// actions/lib/domain/workflows/token.ts
/**
* Events that GITHUB_TOKEN causes start no workflow, so that none starts itself for ever; dispatches are the exception
* (docs.github.com, "Triggering a workflow from a workflow"). Told where another workflow waits for such an event.
*/
function silentSteps(workflows) {
	return workflows.flatMap((workflow) => [...workflow.jobs.values()].flatMap((job) => job.steps.flatMap((step, index) => {
		const deed = deedOf(step, {
			workflow,
			job,
			before: job.steps.slice(0, index)
		});
		const unstarted = deed === void 0 ? void 0 : workflows.find((each) => waitsFor(each, deed));
		const entry = entryOf(step.node, step.uses === void 0 ? "run" : "uses");
		if (deed === void 0 || unstarted === void 0 || entry === void 0) return [];
		return [{
			workflow,
			job,
			deed,
			entry,
			unstarted
		}];
	})));
}
function waitsFor({ events }, deed) {
	if (deed === "pull-request") return events.has("pull_request") || events.has("pull_request_target");
	const push = events.get("push");
	const isForTags = nodeAt(push, "tags") !== void 0 && nodeAt(push, "branches") === void 0;
	return events.has("push") && !isForTags;
}
/** Actions by what they do, and where their token comes from. */
const actions = [
	{
		name: /^peter-evans\/create-pull-request@/,
		deed: "pull-request",
		token: "input"
	},
	{
		name: /^renovatebot\/github-action@/,
		deed: "pull-request",
		token: "named"
	},
	{
		name: /^peter-evans\/enable-pull-request-automerge@/,
		deed: "merge",
		token: "input"
	},
	{
		name: /^fastify\/github-action-merge-dependabot@/,
		deed: "merge",
		token: "input"
	},
	{
		name: /^pascalgn\/automerge-action@/,
		deed: "merge",
		token: "named"
	},
	{
		name: /^stefanzweifel\/git-auto-commit-action@/,
		deed: "push",
		token: "checkout"
	},
	{
		name: /^EndBug\/add-and-commit@/,
		deed: "push",
		token: "checkout"
	},
	{
		name: /^ad-m\/github-push-action@/,
		deed: "push",
		token: "input"
	}
];
function deedOf(step, around) {
	if (step.uses !== void 0) {
		const action = actions.find(({ name }) => name.test(step.uses ?? ""));
		if (action === void 0) return void 0;
		const token = action.token === "checkout" ? checkoutToken(around) : tokenOf(step, around);
		return token === "own" || token === void 0 && action.token === "input" ? action.deed : void 0;
	}
	return commandDeed(step, around);
}
function commandDeed(step, around) {
	const lines = (step.run ?? "").split("\n").filter((line) => !line.trim().startsWith("#"));
	const has = (command) => lines.some((line) => command.test(line));
	if (tokenOf(step, around) === "own") {
		if (has(/\bgh\s+pr\s+create\b/)) return "pull-request";
		if (has(/\bgh\s+pr\s+merge\b/)) return "merge";
	}
	const pushes = lines.filter((line) => /\bgit\s+push\b/.test(line) && !/--tags|refs\/tags|\bv?\$\{?\w*(?:TAG|VERSION)/i.test(line));
	const isElsewhere = has(/set-url|git\s+push\s+\S*https?:|git\s+config\s.*extraheader/);
	return pushes.length > 0 && !isElsewhere && checkoutToken(around) === "own" ? "push" : void 0;
}
const inputs = [
	"token",
	"github-token",
	"github_token",
	"GITHUB_TOKEN",
	"repo-token"
];
const variables = [
	"GH_TOKEN",
	"GITHUB_TOKEN",
	"RENOVATE_TOKEN"
];
/** `own` for GITHUB_TOKEN itself; undefined where the step names none. */
function tokenOf({ node }, { job, workflow }) {
	const given = inputs.map((name) => stringAt(node, "with", name)).find((text) => text !== void 0);
	const set = [
		node,
		job.entry.value,
		workflow.root
	].flatMap((place) => variables.flatMap((name) => stringAt(place, "env", name) ?? []));
	return kindOf(given ?? set[0]);
}
/** The token that `git push` finds: what the last checkout has left behind. */
function checkoutToken({ before }) {
	const checkout = before.findLast(({ uses }) => uses?.startsWith("actions/checkout@") === true);
	if (checkout === void 0) return void 0;
	const keeps = nodeAt(checkout.node, "with", "persist-credentials");
	if (keeps?.kind === "scalar" && keeps.text === "false") return void 0;
	if (stringAt(checkout.node, "with", "ssh-key") !== void 0) return "other";
	return kindOf(stringAt(checkout.node, "with", "token") ?? "${{ github.token }}");
}
function kindOf(text) {
	if (text === void 0) return void 0;
	return /^\$\{\{\s*(?:secrets\.GITHUB_TOKEN|github\.token)\s*\}\}$/i.test(text.trim()) ? "own" : "other";
}

export { silentSteps as t };
// actions/lib/hosts/comment-inputs.ts
const report = {
	name: "report",
	kind: "path",
	required: true,
	placeholder: "FILE",
	doc: "The report, as `homelab check --format json` writes it."
};
const when = {
	name: "comment",
	kind: "enum",
	values: [
		"always",
		"changes",
		"problems"
	],
	default: "changes",
	doc: "When a comment is made; one that is there is always brought up to date."
};
const reportUrl = {
	name: "report-url",
	kind: "string",
	placeholder: "URL",
	doc: "Page of the whole report; default: the run of the workflow."
};
const suggestions = {
	name: "suggestions",
	kind: "boolean",
	default: true,
	doc: "Make a review with the mends that are certain, on the lines of the diff; never on pull requests of bots."
};
const token = {
	name: "token",
	kind: "string",
	only: "action",
	actionDefault: "${{ github.token }}",
	doc: "Token that may write comments on pull requests; on a terminal it is read from GITHUB_TOKEN."
};
const commentInputs = [
	report,
	when,
	reportUrl,
	suggestions,
	token
];

export { commentInputs as t };
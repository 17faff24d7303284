// actions/lib/domain/github/refusal.ts
/** What a call that GitHub did not carry out throws. */
var GitHubRefusal = class extends Error {
	kind;
	/** HTTP status; 0 when there was no answer. */
	status;
	constructor(kind, status, message, options) {
		super(message, options);
		this.name = "GitHubRefusal";
		this.kind = kind;
		this.status = status;
	}
};
/** The refusal of one of these kinds, if `thrown` is one. */
function refusalOf(thrown, ...kinds) {
	return thrown instanceof GitHubRefusal && kinds.includes(thrown.kind) ? thrown : void 0;
}

export { refusalOf as n, GitHubRefusal as t };
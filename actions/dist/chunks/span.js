// actions/lib/kernel/span.ts
/** The first line of a file: where a finding about the whole file is anchored. */
function wholeFile(path) {
	return {
		path,
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1
	};
}

export { wholeFile as t };
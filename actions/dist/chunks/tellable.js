// actions/lib/domain/talos-api/tellable.ts
const longest = 240;
/**
* The first line, without what looks like a key, a certificate or a token, at most 240 characters. From where the text shows a diff, and
* from a quoted block of configuration on, nothing is told: InvalidArgument of apply-config holds both.
*/
function tellable(text, mask = (same) => same) {
	const told = withoutKeys(mask((/[^\r\n]*/.exec(text)?.[0] ?? "").replace(/\b(?:config )?diff\b.*/i, "").trim())).replace(/[\u0000-\u001f\u007f]/g, " ");
	return told.length > longest ? `${told.slice(0, 239)}…` : told;
}
function withoutKeys(text) {
	return text.replace(/-----BEGIN.*/s, "•••").replace(/(?<![\w+/=.-])(?=[\w+/]*\d)(?=[\w+/]*[A-Za-z])[\w+/]{24,}={0,2}(?![\w+/=.-])/g, "•••").replace(/\b[a-z0-9]{6}\.[a-z0-9]{16}\b/g, "•••");
}

export { tellable as t };
import { createHash } from "node:crypto";

// actions/lib/kernel/digest.ts
/** SHA-256 in lower-case hexadecimal. */
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}
/** The id under which Git (with SHA-1, as nearly everywhere) keeps a file of that content. */
function gitBlobId(content) {
	return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

export { sha256 as n, gitBlobId as t };
import { createHash } from "node:crypto";

// actions/lib/kernel/digest.ts
/** SHA-256 in lower-case hexadecimal. */
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}

export { sha256 as t };
import { t as canonicalJson } from "./canonical-json.js";
import { n as planDigest } from "./digest2.js";

// actions/lib/domain/approval/duration.ts
/** Milliseconds; undefined for anything else. */
function durationMs(text) {
	const [whole, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/u.exec(text.trim()) ?? [];
	if (whole === void 0 || whole === "") return void 0;
	return ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1e3;
}

// actions/lib/domain/plan/read-plan.ts
/** Every plan of the file, or why it is none. */
function readPlans(text) {
	const plans = [];
	for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
		const plan = planOf(line);
		if (plan === void 0) return { problem: "is no plan; homelab plan --out plan.json writes one" };
		if (plan.bound.version !== 1) return { problem: "is of another version of homelab" };
		if (planDigest(plan.bound) !== plan.digest) return { problem: "was changed: its digest is not that of what it says" };
		plans.push(plan);
	}
	return plans.length === 0 ? { problem: "holds no plan" } : plans;
}
function planOf(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && typeof value.bound === "object" && Array.isArray(value.bound.steps) && Array.isArray(value.bound.nodes) && Array.isArray(value.refusals) && typeof value.digest === "string" ? value : void 0;
	} catch {
		return;
	}
}
/** The plan that somebody names by its digest: whole, or at least its first twelve hexadecimal digits. */
function namedPlan(plans, digest) {
	const hex = digest.replace(/^sha256:/u, "").toLowerCase();
	if (!/^[0-9a-f]{12,64}$/u.test(hex)) return { problem: `${JSON.stringify(digest)} is no digest: write it as the comment on the pull request shows it` };
	const found = plans.filter((plan) => plan.digest.slice(7).startsWith(hex));
	const [only] = found;
	if (only !== void 0 && found.length === 1) return only;
	return { problem: `the plan file has no plan with that digest; it has ${plans.map((plan) => plan.digest).join(", ")}` };
}

// actions/lib/domain/approval/record.ts
/** The namespace of the signatures: one made for anything else is none. */
const signatureNamespace = "approval@ragas-homelab";
/** The bytes that are signed. */
function signedText(record) {
	return `${canonicalJson(record)}\n`;
}
function signedApprovalJson({ record, signature }) {
	return `${canonicalJson({
		record,
		signature
	})}\n`;
}
/** Reads such a file; a reason where it is none. Whether the signature is good is for ssh-keygen to say. */
function readSignedApproval(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return { problem: "is no JSON; homelab approve writes it" };
	}
	const { record, signature } = fields(value);
	if (typeof signature !== "string" || !signature.includes("BEGIN SSH SIGNATURE")) return { problem: "has no SSH signature" };
	const { version, cluster, digest, commit, nonce, created, expires, ...others } = fields(record);
	if (version !== 1 || Object.keys(others).length > 0) return { problem: "is of another version of homelab" };
	const texts = {
		cluster,
		digest,
		commit,
		nonce,
		created,
		expires
	};
	const bad = Object.entries(texts).find(([key, one]) => typeof one !== "string" || !forms[key].test(one));
	if (bad !== void 0) return { problem: `has no usable ${bad[0]}` };
	return {
		record: {
			version: 1,
			...texts
		},
		signature
	};
}
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/u;
const forms = {
	cluster: /^.{1,253}$/u,
	digest: /^sha256:[0-9a-f]{64}$/u,
	commit: /^[0-9a-f]{40,64}$/u,
	nonce: /^[0-9a-f]{32}$/u,
	created: time,
	expires: time
};
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}

// actions/lib/tools/ssh-keygen/signatures.ts
/**
* `key` is the absolute path of a private key, or of a public one whose private half an agent or a token holds. A person may have to
* touch a token: two minutes.
*/
async function sign(text, key, { processes, scratch, environment }) {
	return scratch.withFolder(async (folder) => {
		folder.write("record", text);
		const finished = await processes.run({
			file: "ssh-keygen",
			args: [
				"-Y",
				"sign",
				"-f",
				key,
				"-n",
				signatureNamespace,
				"record"
			],
			cwd: folder.path,
			env: environment,
			timeoutMs: 12e4
		});
		if ("notStarted" in finished) return { problem: finished.notStarted };
		const signature = folder.read("record.sig");
		if (finished.exitCode !== 0 || signature === void 0) return { problem: firstLine(finished.stderr) ?? `it ended with exit code ${finished.exitCode}` };
		return { signature };
	});
}
/** Whose signature it is. Only a key that is allowed for this namespace counts, at the time of the check. */
async function verify(question, means) {
	const { processes, scratch, environment } = means;
	return scratch.withFolder(async (folder) => {
		folder.write("allowed", question.allowedSigners);
		folder.write("record.sig", question.signature);
		const run = (args, stdin = "") => processes.run({
			file: "ssh-keygen",
			args,
			cwd: folder.path,
			env: environment,
			stdin,
			timeoutMs: 3e4
		});
		const found = await run([
			"-Y",
			"find-principals",
			"-s",
			"record.sig",
			"-f",
			"allowed"
		]);
		if ("notStarted" in found) return { problem: found.notStarted };
		const principal = found.exitCode === 0 ? found.stdout.split("\n")[0]?.trim() : void 0;
		if (principal === void 0 || principal === "") return { problem: "its key is not among the allowed signers" };
		const verified = await run([
			"-Y",
			"verify",
			"-f",
			"allowed",
			"-I",
			principal,
			"-n",
			signatureNamespace,
			"-s",
			"record.sig"
		], question.text);
		if ("notStarted" in verified) return { problem: verified.notStarted };
		return verified.exitCode === 0 ? { principal } : { problem: `the signature of ${principal} is not over this record, or its key may not approve now` };
	});
}
function firstLine(text) {
	return text.split("\n").map((line) => line.trim()).find((line) => line !== "");
}

export { signedText as a, durationMs as c, signedApprovalJson as i, verify as n, namedPlan as o, readSignedApproval as r, readPlans as s, sign as t };
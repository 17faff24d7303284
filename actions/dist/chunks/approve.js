import { a as signedText, c as durationMs, i as signedApprovalJson, o as namedPlan, s as readPlans, t as sign } from "./signatures.js";
import { t as counted } from "./counted.js";
import { t as WrongUse } from "./outcome.js";
import { randomBytes } from "node:crypto";

// actions/lib/verbs/approve/approve.ts
const longest = 6048e5;
/**
* Signs with ssh-keygen, which may ask for a passphrase or a touch. The result is the approval as a file.
*
* @throws WrongUse for a plan that is not that one, is refused or does nothing, and for a key that cannot sign
*/
async function approve(inputs, ports) {
	const plan = planToApprove(inputs, ports);
	const record = await recordOf(plan, inputs, ports);
	ports.log.progress(`signing ${plan.digest}`);
	const { processes, scratch, environment } = ports;
	const key = ports.givenPath?.(inputs.key) ?? inputs.key;
	const signed = await sign(signedText(record), key, {
		processes,
		scratch,
		environment
	});
	if ("problem" in signed) throw new WrongUse([`--key: ssh-keygen does not sign with ${inputs.key}: ${signed.problem.replaceAll(key, () => inputs.key)}`]);
	const approval = {
		record,
		signature: signed.signature
	};
	const { steps } = plan.bound;
	const nodes = new Set(steps.flatMap(({ node }) => node ?? [])).size;
	ports.log.progress(`approved: ${counted(steps.length, "step")} on ${counted(nodes, "node")}, until ${record.expires}`);
	return {
		kind: "text",
		text: signedApprovalJson(approval),
		json: approval,
		exitCode: 0
	};
}
function planToApprove({ plan: path, words }, ports) {
	const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
	if ("problem" in content) throw new WrongUse([`--plan: ${path} ${content.problem}`]);
	const plans = readPlans(Buffer.from(content.bytes).toString("utf8"));
	if ("problem" in plans) throw new WrongUse([`--plan: ${path} ${plans.problem}`]);
	const plan = namedPlan(plans, words[0] ?? "");
	if ("problem" in plan) throw new WrongUse([plan.problem]);
	if (plan.bound.whatIf === true) throw new WrongUse([`--plan: ${path} answers "what if"; there is nothing to carry out`]);
	const [refusal] = plan.refusals;
	if (refusal !== void 0) throw new WrongUse([`the plan is refused: ${refusal.message}; ${refusal.fix}`]);
	if (plan.bound.steps.length === 0) throw new WrongUse(["the plan has no steps: there is nothing to approve"]);
	return plan;
}
async function recordOf(plan, { validFor, commit: named }, { git, clock }) {
	const valid = durationMs(validFor);
	if (valid === void 0 || valid < 6e4 || valid > longest) throw new WrongUse([`--valid-for: write a duration from 1m to 168h, as 24h; ${JSON.stringify(validFor)} is none`]);
	const commit = await git?.resolve(named ?? "HEAD");
	if (commit === void 0) throw new WrongUse([`--commit: ${named ?? "HEAD"} is not in this clone; an approval is for one commit`]);
	if (clock === void 0) throw new Error("an approval needs the time");
	const now = clock.now();
	return {
		version: 1,
		cluster: plan.bound.cluster,
		digest: plan.digest,
		commit,
		nonce: randomBytes(16).toString("hex"),
		created: new Date(now).toISOString(),
		expires: new Date(now + valid).toISOString()
	};
}

export { approve };
import { stripVTControlCharacters } from "node:util";

// actions/lib/tools/talosctl/validate-config.ts
/** How many run at once: the program is mostly waiting to be loaded. */
const atOnce = 4;
/** `talosctl validate`, not `--strict`: that makes errors of deprecations. Offline, without a talosconfig. */
async function validateConfigs(call) {
	return call.scratch.withFolder(async (folder) => {
		const remarks = call.configs.map(() => []);
		let problem;
		let next = 0;
		const work = async () => {
			while (next < call.configs.length && problem === void 0) {
				const index = next++;
				const config = call.configs[index];
				if (config === void 0) return;
				folder.write(`${index}.yaml`, config.text);
				const finished = await call.processes.run({
					file: call.binary,
					args: [
						"validate",
						"-m",
						config.mode,
						"-c",
						`${index}.yaml`
					],
					cwd: folder.path,
					env: {},
					timeoutMs: 3e4
				});
				if ("notStarted" in finished) problem = finished.notStarted.replaceAll(call.binary, () => "talosctl");
				else remarks[index] = remarksIn(finished, config);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, work));
		return problem === void 0 ? { remarks } : { problem };
	}, { holdsSecrets: true });
}
function remarksIn({ exitCode, stderr }, { redact }) {
	const lines = stripVTControlCharacters(stderr).split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const severity = exitCode === 0 ? "warning" : "error";
	const found = knowable(lines).map((message) => {
		const line = /\bline (\d+):/u.exec(message)?.[1];
		const text = redact(message.replace(/^line \d+: /u, ""));
		return {
			severity,
			message: text,
			...line === void 0 ? {} : { line: Number(line) }
		};
	});
	return exitCode !== 0 && found.length === 0 ? [{
		severity,
		message: `talosctl validate ended with exit code ${exitCode}`
	}] : found;
}
/** The points of its lists; keys alone of what it does not know, since it prints their values, too. */
function knowable(lines) {
	const unknown = lines.findIndex((line) => line.includes("unknown keys found"));
	if (unknown !== -1) return [`unknown keys: ${lines.slice(unknown + 1).flatMap((line) => /^(?:- )?([A-Za-z][\w.-]*):/u.exec(line)?.[1] ?? []).join(" > ")}`];
	const points = lines.filter((line) => line.startsWith("* ") && !/: \d+ errors? occurred:$/u.test(line)).map((line) => line.replace(/^\* /u, ""));
	if (points.length > 0) return [...new Set(points)];
	const constructs = lines.filter((line) => /^line \d+:/u.test(line));
	return constructs.length > 0 ? constructs : lines.slice(0, 1);
}

export { validateConfigs as t };
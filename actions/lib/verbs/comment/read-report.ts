// The report that another job wrote: hostile text until it fits its schema.
import { compiledSchema, loadAjv } from "#codecs/json-schema/engine.ts";
import { visible } from "#codecs/terminal/visible.ts";
import { planDigest } from "#domain/plan/digest.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";

/** More than this no comment, page or person can show. */
const largest = 32 * 1024 * 1024;

/** @throws WrongUse naming what is wrong with the file */
export async function readReport(path: string, ports: Ports): Promise<CheckReport> {
  const fail = (why: string): never => {
    throw new WrongUse([`the report ${visible(path)} ${why}; it is what \`homelab check --format json\` writes`]);
  };
  const read = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
  if ("problem" in read) return fail(read.problem);
  if (read.bytes.byteLength > largest) return fail(`is larger than ${largest / 1024 / 1024} MB`);
  const value = parsed(read.bytes);
  if (value === undefined) return fail("is no JSON: it was cut off, or is another file");
  const version = (Object(value) as { version?: unknown }).version;
  if (version !== 1) {
    const found = typeof version === "number" ? `version ${version}` : "no version";
    return fail(`has ${found}; this program reads version 1: let the same release write and read it`);
  }
  await loadAjv();
  const own = misfit(ports, "report", value);
  if (own !== undefined) return fail(own);
  const report = value as CheckReport;
  for (const [index, plan] of (report.talos ?? []).entries()) {
    const wrong = misfit(ports, "plan", plan) ?? swapped(plan);
    if (wrong !== undefined) return fail(`holds plan ${index + 1}, which ${wrong}`);
  }
  return report;
}

/** What a value has that its schema does not allow, or undefined. */
function misfit(ports: Ports, schema: "report" | "plan", value: unknown): string | undefined {
  const [first] = compiledSchema(ports.ownSchema(schema) as never)(value);
  if (first === undefined) return undefined;
  return `does not fit its schema: ${visible(first.instancePath || "the whole")} ${visible(first.message ?? "")}`;
}

/** A plan that says what it is by a digest of something else. */
function swapped({ bound, digest }: Plan): string | undefined {
  const real = planDigest(bound);
  return real === digest ? undefined : `has the digest ${visible(digest)}, and its content has ${real}`;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

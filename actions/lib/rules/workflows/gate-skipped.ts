import { nodeAt } from "#codecs/yaml/node.ts";
import { weakGates } from "#domain/workflows/gate.ts";
import { workflowsOf } from "#domain/workflows/workflow.ts";
import type { Rule } from "#rules/rule.ts";

/** The one check that the branch rule asks for, and that says yes without having looked. */
export const gateSkipped: Rule = {
  id: "workflows/gate-skipped",
  severity: "warning",
  title: "gate that a skipped job turns green",
  why: "GitHub counts a skipped check as passed. A gate that is skipped itself, or that only asks whether something failed, lets a pull request through whose checks never ran.",
  example: `jobs:
  test: { needs: filter, … }
  success:
    if: \${{ !cancelled() }}
    needs: test        # and not filter: when that fails, test is skipped
    steps:
      - if: contains(needs.*.result, 'failure')
        run: exit 1
`,
  fix: "Let the gate need every job before it, run it with if: always(), and demand success, not the absence of failure.",
  *check({ files }) {
    for (const workflow of workflowsOf(files))
      for (const { gate, message, fix } of weakGates(workflow)) {
        const { start, end } = nodeAt(gate.entry.value, "needs") ?? gate.entry.keyRange;
        yield { at: workflow.source.span(start, end), message, fix };
      }
  },
};

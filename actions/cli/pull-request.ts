// The verbs that speak to GitHub, as the command line offers them.
import { commentInputs } from "#hosts/comment-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const comment = verbEntry({
  name: "comment",
  summary: "Put a report on its pull request, as one comment that is kept up to date",
  examples: [
    {
      command: "homelab comment --report report.json",
      does: "In a step of a workflow on a pull request, with GITHUB_TOKEN in its environment.",
    },
  ],
  inputs: commentInputs,
  load: async () => (await import("#verbs/comment/comment.ts")).comment,
});

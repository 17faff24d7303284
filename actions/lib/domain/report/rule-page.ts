// Where a rule is explained in full.

const page = "https://github.com/ragas-homelab/ragas-homelab/blob/main/docs/rules.md";

/** The heading of a rule on the page of all rules. */
export function rulePage(id: string): string {
  return `${page}#${encodeURIComponent(id.replace("/", ""))}`;
}

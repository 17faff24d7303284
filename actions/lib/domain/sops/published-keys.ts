// The public halves of the throw-away keys that this project publishes in test/keys: whoever uses one has no secret.

export const publishedRecipients: ReadonlySet<string> = new Set([
  "age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp",
  "age1mhmjh0kpmdw78q6w03zeczpyfeckgazyvu3jpetf2pcg29x83ugs4q6p42",
  "age15ggc6rhjf920few6zux4nrk9ffr3s2ehnd9vgz5e74vp98wh4seswxa7hm",
  "age1ydfsumlu8qmwerqt6yv3vmnxsvg887e0j33tnyg8r8ey6lzdmg5q6r6dth",
]);

const published = ["talos", "talos-recovery", "kubernetes", "kubernetes-recovery"].map(
  (name) => `test/keys/${name}.agekey`,
);

/** True for this project's own repository: the one that publishes the keys. */
export function publishesTheKeys(text: (path: string) => string | undefined): boolean {
  return published.some((path) => text(path)?.startsWith("# public throw-away test key") === true);
}

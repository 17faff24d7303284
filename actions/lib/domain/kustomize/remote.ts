// Resources that kustomize fetches: whether their address stays the same.

const branches = /^(?:refs\/heads\/.*|head|main|master|develop|dev|trunk|latest|stable|nightly|edge)$/iu;
const version = /^(?:refs\/tags\/.+|[\w.-]*v?\d+\.\d+[\w.+-]*|v\d+|[0-9a-f]{7,64})$/iu;

/** True when the address names a tag, a version or a commit. */
export function isPinned(url: string): boolean {
  if (/\/refs\/heads\//u.test(url)) return false;
  const named = /[?&](?:ref|version)=([^&]+)/u.exec(url)?.[1];
  if (named !== undefined) return !branches.test(named) && version.test(named);
  const segments = url
    .replace(/[?#].*$/u, "")
    .split("/")
    .slice(3);
  if (segments.includes("latest") || segments.some((segment) => branches.test(segment))) return false;
  return segments.some((segment) => version.test(segment) && /\d/u.test(segment));
}

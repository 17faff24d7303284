// Which registry an image comes from, and whether a list of registries holds it.

/**
 * `registry/path` as a container runtime completes it: without a registry `docker.io`, and there without an owner `library`
 * (github.com/distribution/reference, `ParseNormalizedNamed`).
 */
export function completeRepository(repository: string): string {
  const slash = repository.indexOf("/");
  const first = slash === -1 ? "" : repository.slice(0, slash);
  if (!isRegistry(first)) return `docker.io/${slash === -1 ? "library/" : ""}${repository}`;
  if (!dockerHub.has(first)) return repository;
  const path = repository.slice(slash + 1);
  return `docker.io/${path.includes("/") ? "" : "library/"}${path}`;
}

const dockerHub = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);

/** True for the first part of a reference that can be no owner: a host name, a port, `localhost`. */
export function isRegistry(part: string): boolean {
  return part.includes(".") || part.includes(":") || part === "localhost";
}

/** True when an entry of the list is the registry of a complete repository, or a beginning of its path. */
export function isAllowed(repository: string, registries: readonly string[]): boolean {
  const slash = repository.indexOf("/");
  const [registry, path] = [repository.slice(0, slash), repository.slice(slash + 1)];
  return registries.some((entry) => {
    const [host = "", ...rest] = entry.split("/");
    const isHost = host.startsWith("*.") ? registry.endsWith(host.slice(1)) : registry === host;
    const prefix = rest.join("/");
    return isHost && (prefix === "" || path === prefix || path.startsWith(`${prefix}/`));
  });
}

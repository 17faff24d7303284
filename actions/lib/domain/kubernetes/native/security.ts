// Security contexts of pods and containers.
import type { Violation } from "#kernel/violation.ts";
import { at, hidden, invalid, missing, textOf, type Spot } from "./spot.ts";

/** Of a pod or of a container: the type Localhost, and only it, names a file. */
export function judgeSeccomp(profile: Spot | undefined): Violation[] {
  const [type, file] = [at(profile, "type"), at(profile, "localhostProfile")];
  if (profile === undefined || hidden(type)) return [];
  const isLocal = textOf(type) === "Localhost";
  if (isLocal) return file === undefined ? missing(profile, "localhostProfile", "when type is Localhost") : [];
  return file === undefined ? [] : [invalid(file, "may only be set when type is Localhost")];
}

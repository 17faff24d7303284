// A kubeconform that agrees with everything, for tests that are about something else.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const script = `#!/bin/sh
if [ "$1" = -v ]; then echo v0.8.0; exit; fi
documents=$(($(grep -c '^---$') + 1))
echo "{\\"resources\\":[],\\"summary\\":{\\"valid\\":$documents,\\"invalid\\":0,\\"errors\\":0,\\"skipped\\":0}}"
`;

/** Writes it into the folder, which may then stand on PATH; answers with its path. */
export function writeKubeconformStub(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "kubeconform");
  writeFileSync(file, script, { mode: 0o755 });
  return file;
}

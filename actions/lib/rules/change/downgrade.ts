import { isDatabase } from "#domain/kubernetes/databases.ts";
import type { ChangeRule } from "./change-rule.ts";
import { placedVersions } from "./versions.ts";

export const downgrade: ChangeRule = {
  id: "change/downgrade",
  severity: "warning",
  title: "older version of a chart or an image than before",
  why: "What has run has changed its data: migrations go one way, and an older program finds tables and files that it does not know. Definitions that an older chart brings may even lack versions in which objects are stored.",
  example: "image:\n  repository: ghcr.io/immich-app/immich-server\n  tag: v1.120.0 # before: v1.132.3\n",
  fix: "Go back only with the data of that version (a backup from before the update), or go forward to a mended release.",
  *check(context) {
    for (const { name, step, words, at, users } of placedVersions(context)) {
      if (!step.isDown || (step.size === "patch" && !isDatabase(name))) continue;
      yield {
        at,
        message: `${words} is an older version than before: what the newer one has migrated stays migrated`,
        ...(users.length === 1 ? { object: users[0] ?? "" } : {}),
      };
    }
  },
};

import { isDatabase } from "#domain/kubernetes/databases.ts";
import { classZero } from "#domain/pins/class-zero.ts";
import type { ChangeRule } from "./change-rule.ts";
import { placedVersions } from "./versions.ts";

export const majorVersion: ChangeRule = {
  id: "change/major-version",
  severity: "warning",
  title: "new major version of a chart or an image",
  why: "A new major version is the way in which an author says that something has to be done: values have other names, a migration runs once, the way back is closed. A database does not even start on the data directory of the major before.",
  example: "image:\n  repository: ghcr.io/cloudnative-pg/postgresql\n  tag: 17.2 # before: 16.6\n",
  fix: "Read the notes of the release for what has to change here with it; dump a database before, and restore into the new one.",
  *check(context) {
    for (const { what, name, step, words, at, users } of placedVersions(context)) {
      if (step.size !== "major" || step.isDown) continue;
      const component = classZero(name);
      const meaning = isDatabase(name)
        ? what === "image"
          ? "a database does not start on the data of another major version"
          : "a database's data may need a migration"
        : component === undefined
          ? undefined
          : `the cluster stands on ${component}`;
      yield {
        at,
        message: `${words} is a new major version${meaning === undefined ? "" : `: ${meaning}`}`,
        ...(users.length === 1 ? { object: users[0] ?? "" } : {}),
      };
    }
  },
};

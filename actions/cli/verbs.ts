// The verbs of the command line, in the order of the help.
import type { AnyVerbEntry } from "#hosts/verb-entry.ts";
import { init } from "./adopting.ts";
import { apply } from "./applying.ts";
import { approve } from "./approving.ts";
import { diff } from "./comparing.ts";
import { explain, rules } from "./explaining.ts";
import { check, validate } from "./judging.ts";
import { plan } from "./planning.ts";
import { comment } from "./pull-request.ts";
import { render } from "./rendering.ts";
import { doctor, tools } from "./tools.ts";

export const verbs: readonly AnyVerbEntry[] = [
  check,
  validate,
  render,
  diff,
  plan,
  comment,
  approve,
  apply,
  rules,
  explain,
  tools,
  doctor,
  init,
];

// The verbs of the command line, in the order of the help.
import type { AnyVerbEntry } from "#hosts/verb-entry.ts";
import { diff } from "./comparing.ts";
import { explain, rules } from "./explaining.ts";
import { check, validate } from "./judging.ts";
import { comment } from "./pull-request.ts";
import { doctor, tools } from "./tools.ts";

export const verbs: readonly AnyVerbEntry[] = [check, validate, diff, comment, rules, explain, tools, doctor];

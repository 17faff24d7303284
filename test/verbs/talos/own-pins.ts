// The pins of this project, as the product reads them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryPins } from "#domain/toolchain/repository-pins.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import { projectRoot } from "./real-ports.ts";

const textFile = (path: string) => [{ path, text: readFileSync(join(projectRoot, path), "utf8") }];

export const ownPins: Pins = repositoryPins(textFile(".mise.toml"), textFile("mise.lock")).pins;

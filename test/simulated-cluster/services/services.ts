import type { Service } from "../call.ts";
import { etcdService } from "./etcd.ts";
import { healthService } from "./health.ts";
import { imageService } from "./images.ts";
import { machineService } from "./machine.ts";
import { powerService } from "./power.ts";
import { stateService } from "./state.ts";

/** All that a simulated node answers. */
export const services: readonly Service[] = [
  machineService,
  powerService,
  etcdService,
  imageService,
  stateService,
  healthService,
];

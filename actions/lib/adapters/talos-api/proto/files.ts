// The proto files of our own, by the names under which they import one another.
import { commonProto, statusProto } from "./common.ts";
import { cosiProto } from "./cosi.ts";
import { googleProto } from "./google.ts";
import { imageProto, lifecycleProto } from "./lifecycle.ts";
import { machineEtcdProto } from "./machine-etcd.ts";
import { machineEventsProto } from "./machine-events.ts";
import { machineProto } from "./machine.ts";

export interface ProtoFile {
  readonly name: string;
  readonly text: string;
}

export const protoFiles: readonly ProtoFile[] = [
  { name: "google/protobuf", text: googleProto },
  { name: "google/rpc/status.proto", text: statusProto },
  { name: "common/common.proto", text: commonProto },
  { name: "machine/etcd.proto", text: machineEtcdProto },
  { name: "machine/events.proto", text: machineEventsProto },
  { name: "machine/machine.proto", text: machineProto },
  { name: "machine/image.proto", text: imageProto },
  { name: "machine/lifecycle.proto", text: lifecycleProto },
  { name: "cosi/resource.proto", text: cosiProto },
];

// Every method that a simulated node answers, with its bytes.
import { messageCodec, rootOf, serviceOf, type MethodDefinition } from "#adapters/talos-api/messages.ts";
import { protoFiles } from "#adapters/talos-api/proto/files.ts";
import { serverProtoFiles } from "./server-protos.ts";

/** Types of our client and of the server side together. */
export const root = rootOf([...protoFiles, ...serverProtoFiles]);

const serverOnly = "machine.ServerOnlyMachineService";

const services = [
  "machine.MachineService",
  serverOnly,
  "machine.ImageService",
  "machine.LifecycleService",
  "cluster.ClusterService",
  "cosi.resource.State",
];

/** Methods by their full path: `/machine.MachineService/Version`. */
export const methods: ReadonlyMap<string, MethodDefinition> = new Map(
  services
    .flatMap((service) => Object.values(serviceOf(root, service)))
    .map((method) => {
      const path = method.path.replace(serverOnly, "machine.MachineService");
      return [path, { ...method, path }] as const;
    }),
);

/** The bytes of a message. Throws on a type, a key or a value that does not exist. */
export function encoded(type: string, value: object): Buffer {
  const codec = messageCodec(root, type);
  if (codec === undefined) throw new Error(`no message ${type}`);
  return codec.encode(value);
}

// The rest of the machine service: version, configuration, services, files, kubeconfig.
import { status } from "@grpc/grpc-js";
import { leave } from "../boot.ts";
import type { Call, Service } from "../call.ts";
import { applyConfiguration, type ApplyRequest } from "../config.ts";
import { bootedImage, minorOf, type SimulatedNode } from "../node.ts";
import { notAuthorized } from "../roles.ts";
import { RpcFailure } from "../rpc-failure.ts";
import { tarGz } from "../tar-gz.ts";

function version({ node }: Call): object {
  const { version: tag } = bootedImage(node);
  return {
    messages: [
      {
        version: {
          tag,
          sha: "00000000",
          built: "",
          goVersion: minorOf(node) < 13 ? "go1.25.5" : "go1.26.6",
          os: "linux",
          arch: "amd64",
        },
        platform: { name: "metal", mode: "metal" },
        features: { rbac: true },
      },
    ],
  };
}

function apply({ node, roles, request, cluster }: Call<ApplyRequest>): object {
  if (!roles.includes("os:admin")) throw notAuthorized();
  const { faults, clock, changed } = cluster;
  return applyConfiguration(node, request, {
    faults,
    clock,
    changed,
    reboot: () => leave(node, { sequence: "reboot" }, cluster),
  });
}

function hostname({ node }: Call): object {
  return { messages: [{ hostname: node.name }] };
}

function memory(): object {
  return { messages: [{ meminfo: { memtotal: "8145460", memfree: "2145460", memavailable: "5145460" } }] };
}

function services({ node, cluster }: Call): object {
  const all = ["apid", "containerd", "cri", "kubelet", "machined", "syslogd", "udevd"];
  const planes = node.role === "controlplane" ? ["etcd", "trustd"] : [];
  const messages = [{ services: [...all, ...planes].sort().map((id) => service(id, node, cluster)) }];
  return { messages };
}

function service(id: string, node: SimulatedNode, { etcd, faults }: Call["cluster"]): object {
  const up = id !== "etcd" ? node.stage === "RUNNING" : etcd.memberOf(node)?.running === true;
  const alarmed = id === "etcd" && faults.find(node.name, "etcd-alarm") !== undefined;
  const ts = { seconds: String(Math.floor(Date.now() / 1000)), nanos: 0 };
  return {
    id,
    state: up ? "Running" : "Finished",
    events: {
      events: [
        { msg: up ? `Started task ${id}` : "Service finished successfully", state: up ? "Running" : "Finished", ts },
      ],
    },
    health: { unknown: false, healthy: up && !alarmed, lastMessage: alarmed ? "alarm" : "", lastChange: ts },
  };
}

function serviceRestart({ request }: Call<{ id: string }>): object {
  return { messages: [{ resp: `Service "${request.id}" restarted` }] };
}

const bootIdFile = "/proc/sys/kernel/random/boot_id";

async function* read({ node, request }: Call<{ path: string }>): AsyncIterable<object> {
  if (request.path !== bootIdFile)
    throw new RpcFailure(status.NOT_FOUND, `stat ${request.path}: no such file or directory`);
  yield { bytes: Buffer.from(`${node.bootId}\n`) };
}

async function* kubeconfig({ node, cluster }: Call): AsyncIterable<object> {
  if (node.role !== "controlplane")
    throw new RpcFailure(status.UNIMPLEMENTED, "kubeconfig is only available on control plane nodes");
  if (cluster.kubeconfig === undefined)
    throw new RpcFailure(status.UNAVAILABLE, "this simulated cluster has no Kubernetes");
  yield { bytes: tarGz("kubeconfig", Buffer.from(cluster.kubeconfig)) };
}

async function* log({ node }: Call): AsyncIterable<object> {
  yield { bytes: Buffer.from(`${node.name}: kern: info: [simulated] boot ${node.boots}\n`) };
}

const at = (name: string) => `/machine.MachineService/${name}`;

export const machineService: Service = {
  unary: {
    [at("Version")]: version,
    [at("ApplyConfiguration")]: apply,
    [at("Hostname")]: hostname,
    [at("Memory")]: memory,
    [at("ServiceList")]: services,
    [at("ServiceRestart")]: serviceRestart,
  },
  streaming: {
    [at("Read")]: read,
    [at("Kubeconfig")]: kubeconfig,
    [at("Dmesg")]: log,
    [at("Logs")]: log,
  },
};

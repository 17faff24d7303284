// ImageService and LifecycleService (Talos 1.13 and newer) and the older ImagePull.
import { status } from "@grpc/grpc-js";
import type { Call, Service } from "../call.ts";
import { install, refusedPath } from "../install.ts";
import { bootedImage, imageOf, minorOf, type SimulatedNode } from "../node.ts";
import { invalid, precondition, RpcFailure } from "../rpc-failure.ts";

const firstMinor = 13;

/** Before 1.13 neither service exists. */
function requireService(node: SimulatedNode, service: string): void {
  if (minorOf(node) < firstMinor) throw new RpcFailure(status.UNIMPLEMENTED, `unknown service ${service}`);
}

async function* pull({ node, cluster, request }: Call<{ imageRef: string }>): AsyncIterable<object> {
  requireService(node, "machine.ImageService");
  const { imageRef } = request;
  if (imageRef === "") throw invalid("image reference is required");
  const failing = cluster.faults.find(node.name, "pull-fails");
  for (const [layerId, total] of [
    ["layer-1", "52428800"],
    ["layer-2", "1048576"],
  ] as const) {
    yield { pullProgress: { layerId, progress: { status: "DOWNLOADING", offset: "1024", total } } };
    if (failing !== undefined)
      throw new RpcFailure(status.UNKNOWN, `failed to pull image "${imageRef}": ${failing.message}`);
    yield { pullProgress: { layerId, progress: { status: "EXTRACT_COMPLETE", offset: total, total } } };
  }
  if (cluster.faults.find(node.name, "pull-silent") === undefined) yield { name: imageRef };
}

function imagePull({ node, cluster, request }: Call<{ reference: string }>): object {
  const failing = cluster.faults.find(node.name, "pull-fails");
  if (failing !== undefined)
    throw new RpcFailure(status.UNKNOWN, `failed to pull image "${request.reference}": ${failing.message}`);
  return { messages: [{}] };
}

/** Installs and does not reboot. No look at etcd, no drain: from 1.13 on that is for whoever calls. */
async function* upgrade({
  node,
  cluster,
  request,
}: Call<{ source: { imageName: string } | null }>): AsyncIterable<object> {
  requireService(node, "machine.LifecycleService");
  if (node.installing) throw precondition("another installation/upgrade is already in progress");
  const reference = request.source?.imageName ?? "";
  if (reference === "") throw invalid("installer image name is required");
  const image = imageOf(reference, bootedImage(node).schematic);
  if (image === undefined) throw new RpcFailure(status.INTERNAL, `upgrade failed: image "${reference}": not found`);
  node.installing = true;
  try {
    yield said(`running pre-flight checks`);
    await cluster.pause(cluster.pace.installing);
    const failing = cluster.faults.find(node.name, "installer-fails");
    if (failing !== undefined) {
      for (const line of failing.lines) yield said(line);
      yield { progress: { exitCode: failing.exitCode } };
      return;
    }
    const refused = refusedPath(bootedImage(node).version, image.version);
    if (refused !== undefined) {
      yield said(`pre-flight checks failed: ${refused}`);
      yield { progress: { exitCode: 1 } };
      return;
    }
    cluster.safety.beforeInstall(node);
    yield said(`installing Talos ${image.version} to /dev/sda`);
    install(node, image);
    cluster.changed(node);
    yield said(`installation of ${image.version} complete`);
    if (cluster.faults.find(node.name, "installer-silent") === undefined) yield { progress: { exitCode: 0 } };
  } finally {
    node.installing = false;
  }
}

function said(message: string): object {
  return { progress: { message } };
}

export const imageService: Service = {
  unary: { "/machine.MachineService/ImagePull": imagePull },
  streaming: { "/machine.ImageService/Pull": pull, "/machine.LifecycleService/Upgrade": upgrade },
};

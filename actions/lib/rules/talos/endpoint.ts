import { hostOf, plainAddress, portOf } from "#domain/talos/address.ts";
import type { Stated, TalosModel, TalosNode } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { nodesByPlace } from "./nodes-at.ts";

/**
 * The endpoint's host is always among the names of the API server's certificate (kubernetes_cert_sans.go of Talos), so it
 * need not stand in the SANs; what must be right is who answers there.
 */
export const endpoint: Rule = {
  id: "talos/endpoint",
  severity: "warning",
  title: "cluster endpoint that nobody, or not everybody, answers for",
  why: "Kubelets, kubectl and every kubeconfig speak to the endpoint. When it is a worker's address or a port that nothing listens on, the cluster never comes up; when one control plane does not take part in the virtual address, or the endpoint is one node's own address, the API goes away with a single node although etcd lives on.",
  example: `endpoint: https://172.16.1.48:6443
nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.50
    controlPlane: true
    networkInterfaces:
      - interface: eth0
        vip:
          ip: 172.16.1.49
`,
  fix: "Use the virtual address that all control planes share, or a name or load balancer in front of them.",
  *check({ talos }) {
    for (const model of talos) {
      const host = model.endpoint === undefined ? undefined : hostOf(model.endpoint.value);
      if (model.endpoint !== undefined && host !== undefined && model.nodes.length > 0)
        yield* judgeHost(model, model.endpoint, host);
      yield* judgeWorkers(model);
    }
  },
};

function* judgeHost(model: TalosModel, stated: Stated<string>, host: string): Iterable<RuleFinding> {
  const owner = model.nodes.find((node) => isNode(node, host));
  const controlPlanes = model.nodes.filter(({ controlPlane }) => controlPlane);
  const virtual = controlPlanes.flatMap(({ virtualAddresses }) => virtualAddresses);
  const isVirtual = virtual.some(({ value }) => isSameHost(value, host));
  if (isVirtual) yield* judgeTakers(controlPlanes, host);
  else if (owner !== undefined && !owner.controlPlane) yield worker(stated, owner, host);
  else if (owner !== undefined && controlPlanes.length > 1) yield single(stated, owner, controlPlanes);
  else if (owner === undefined) yield* judgeUnknown(stated, host, virtual);
  if (isVirtual || owner?.controlPlane === true) yield* judgePort(model, stated, host);
}

function worker(stated: Stated<string>, owner: TalosNode, host: string): RuleFinding {
  return {
    at: stated.at,
    severity: "error",
    message: `the endpoint is ${host}, the address of the worker ${owner.hostname.value}: no API server listens there`,
    related: [relatedPlace(owner.hostname.at, "the worker is here")],
  };
}

function single(stated: Stated<string>, owner: TalosNode, controlPlanes: readonly TalosNode[]): RuleFinding {
  const [vip] = controlPlanes.flatMap(({ virtualAddresses }) => virtualAddresses);
  const message = `the endpoint is ${owner.hostname.value}'s own address: without this node the API cannot be reached, although ${controlPlanes.length} control planes serve it`;
  return vip === undefined
    ? {
        at: stated.at,
        severity: "info",
        message,
        fix: "add a virtual address, or a name that leads to all control planes",
      }
    : {
        at: stated.at,
        message,
        fix: `use the virtual address ${vip.value}`,
        related: [relatedPlace(vip.at, "it is here")],
      };
}

/** A name, or the address of something in front, is not known here; an address beside the virtual one is a slip. */
function* judgeUnknown(
  stated: Stated<string>,
  host: string,
  virtual: readonly Stated<string>[],
): Iterable<RuleFinding> {
  const [vip] = virtual;
  if (vip === undefined || plainAddress(host) === undefined) return;
  yield {
    at: stated.at,
    message: `the endpoint is ${host}, and the control planes share the virtual address ${vip.value}: no node answers for ${host}`,
    fix: `use ${vip.value}, unless a load balancer has ${host}`,
    related: [relatedPlace(vip.at, "the virtual address is here")],
  };
}

function* judgeTakers(controlPlanes: readonly TalosNode[], host: string): Iterable<RuleFinding> {
  const takers = controlPlanes.filter(({ virtualAddresses }) =>
    virtualAddresses.some(({ value }) => isSameHost(value, host)),
  );
  const [first] = takers.flatMap(({ virtualAddresses }) => virtualAddresses);
  for (const node of controlPlanes) {
    if (takers.includes(node) || node.gaps.length > 0 || first === undefined) continue;
    const other = node.virtualAddresses[0];
    yield {
      at: other?.at ?? node.hostname.at,
      message:
        other === undefined
          ? `${node.hostname.value} does not take part in the virtual address ${host}: it cannot take over when the others are gone`
          : `${node.hostname.value} takes part in ${other.value}, and the endpoint is the virtual address ${host}`,
      fix: `give it the virtual address ${host} as the other control planes have it`,
      related: [relatedPlace(first.at, "another control plane has it here")],
    };
  }
}

function* judgePort(model: TalosModel, stated: Stated<string>, host: string): Iterable<RuleFinding> {
  if (model.apiServerPort === undefined && model.gaps.length > 0) return;
  const port = portOf(stated.value);
  const serves = model.apiServerPort?.value ?? 6443;
  if ((port ?? 443) === serves) return;
  yield {
    at: stated.at,
    severity: "error",
    message: `the endpoint ${port === undefined ? "has no port, which means 443" : `has the port ${port}`}, and the API servers behind ${host} listen on ${serves}`,
    fix: `write :${serves}, or set cluster.controlPlane.localAPIServerPort`,
  };
}

/** The address moves by an election in etcd, and workers have none. */
function* judgeWorkers({ nodes }: TalosModel): Iterable<RuleFinding> {
  const workers = nodes.filter(({ controlPlane }) => !controlPlane);
  const virtual = workers.flatMap((node) => node.virtualAddresses.map((stated) => ({ node, stated })));
  for (const { at, value, names } of nodesByPlace(virtual))
    yield {
      at,
      message: `the virtual address ${value} is given to ${names}: workers have no etcd to be elected in, and Talos refuses this in machine.network`,
      fix: "remove the vip from workers",
    };
}

function isNode(node: TalosNode, host: string): boolean {
  const own = [...node.addresses, ...node.interfaceAddresses].some(({ value }) => isSameHost(value, host));
  return own || node.hostname.value.toLowerCase() === host.toLowerCase();
}

function isSameHost(stated: string, host: string): boolean {
  const address = plainAddress(stated);
  return address === undefined ? stated.toLowerCase() === host.toLowerCase() : address === plainAddress(host);
}

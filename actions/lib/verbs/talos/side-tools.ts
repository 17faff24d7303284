// The talhelper of each side: a change of the pin is a change of what the nodes get, so base and head are rendered by their own.
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Ports } from "#ports/ports.ts";
import { findTool, type UsableTool } from "#verbs/validate/opinions/find-tool.ts";

export type FoundTool = UsableTool | { readonly why: string };

export interface SideTools {
  readonly head: () => Promise<FoundTool>;
  readonly base: () => Promise<FoundTool>;
  /** The pins differ. */
  readonly differ: boolean;
  /** After rendering: where one of two versions had to serve for both sides, which, and why. */
  readonly shared: () => string | undefined;
}

/** Each is looked for when it is first asked for. Where only one of two can be had it serves both sides, which is said. */
export function sideTools(
  { pins, basePins }: { readonly pins: Pins; readonly basePins: Pins },
  ports: Ports,
): SideTools {
  const from = basePins.get("talhelper")?.version;
  const to = pins.get("talhelper")?.version;
  const ofHead = once(() => findTool("talhelper", ports, pins));
  if (from === to) return { head: ofHead, base: ofHead, differ: false, shared: () => undefined };
  const ofBase = once(() => findTool("talhelper", ports, basePins));
  let shared: string | undefined;
  const either = (own: () => Promise<FoundTool>, other: () => Promise<FoundTool>, version: string | undefined) =>
    once(async () => {
      const tool = await own();
      const instead = "why" in tool ? await other() : tool;
      if (!("why" in tool) || "why" in instead) return tool;
      shared = `talhelper changes from ${from} to ${to}: rendered with ${instead.used.version} only (${version}: ${tool.why.replace(/; homelab tools install .*$/u, "")})`;
      return instead;
    });
  return {
    head: either(ofHead, ofBase, to),
    base: either(ofBase, ofHead, from),
    differ: true,
    shared: () => shared,
  };
}

/** Asks when it is first asked. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

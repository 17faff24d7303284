// A node out of its layers.
import type { Span } from "#kernel/span.ts";
import { kubernetesImages } from "./fact-places.ts";
import { parseInstaller } from "./installer.ts";
import { hiddenFacts, statedText, statedTexts } from "./layers.ts";
import type { Stated, TalosNode } from "./model.ts";
import type { Layer } from "./patch-layers.ts";

/** What stands beside the layers. */
export interface NodeFrame {
  /** When no layer names the node. */
  readonly hostname: Stated<string>;
  readonly controlPlane: boolean;
  readonly addresses: readonly Stated<string>[];
  readonly at: Span;
  readonly secureBootStated?: Stated<boolean> | undefined;
  readonly imageUrl?: Stated<string> | undefined;
  readonly schematic?: Stated<readonly string[]> | undefined;
  readonly extensions?: readonly string[] | undefined;
}

/** The effective node: in each fact the last layer wins, lists add up. */
export function talosNode(frame: NodeFrame, layers: readonly Layer[]): TalosNode {
  const { secureBootStated, imageUrl, schematic, extensions } = frame;
  const installer = statedText(layers, "installer");
  const installDisk = statedText(layers, "installDisk");
  const virtualAddresses = statedTexts(layers, "virtualAddress");
  const [vip] = virtualAddresses;
  const byName = installer === undefined ? undefined : parseInstaller(installer.value).secureBoot;
  const hostname = statedText(layers, "hostname") ?? frame.hostname;
  return {
    hostname,
    hasOwnName: isSameStart(hostname.at, frame.hostname.at),
    controlPlane: frame.controlPlane,
    addresses: frame.addresses,
    ...(installer === undefined ? {} : { installer }),
    secureBoot: byName ?? secureBootStated?.value ?? false,
    ...(installDisk === undefined ? {} : { installDisk }),
    ...(vip === undefined ? {} : { vip }),
    at: frame.at,
    ...(secureBootStated === undefined ? {} : { secureBootStated }),
    virtualAddresses,
    interfaceAddresses: statedTexts(layers, "interfaceAddress"),
    tpmKeys: statedTexts(layers, "tpmKey"),
    images: imagesOf(layers),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    ...(schematic === undefined ? {} : { schematic }),
    ...(extensions === undefined ? {} : { extensions }),
    gaps: [...layers.flatMap(({ gaps }) => gaps), ...hiddenFacts(layers)],
  };
}

function isSameStart(a: Span, b: Span): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}

function imagesOf(layers: readonly Layer[]): ReadonlyMap<string, Stated<string>> {
  const found = new Map<string, Stated<string>>();
  for (const component of kubernetesImages) {
    const image = statedText(layers, component);
    if (image !== undefined) found.set(component, image);
  }
  return found;
}

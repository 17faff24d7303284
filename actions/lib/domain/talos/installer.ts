// Installer images: what their names say of secure boot, schematic and version.

export interface InstallerName {
  /** `factory.talos.dev`, `ghcr.io/siderolabs`. */
  readonly registry: string;
  /** The image's own name says so; undefined for images of somebody else's making. */
  readonly secureBoot: boolean | undefined;
  /** The part where the Image Factory has the schematic id. */
  readonly schematic?: string;
  readonly tag?: string;
}

/** `factory.talos.dev/metal-installer-secureboot/<id>:v1.13.8`, `ghcr.io/siderolabs/installer:v1.9.5`. */
export function parseInstaller(image: string): InstallerName {
  const [, name = image, tag] = /^(.*?)(?::([^:/@]+))?(?:@.*)?$/u.exec(image) ?? [];
  const factory = /^(.*)\/((?:[a-z0-9]+-)?installer(-secureboot)?)\/([^/]+)$/u.exec(name);
  const plain = /^(.*)\/installer$/u.exec(name);
  const registry = factory?.[1] ?? plain?.[1] ?? name;
  const secureBoot = factory !== null ? factory[3] !== undefined : plain !== null ? false : undefined;
  const schematic = factory?.[4];
  return {
    registry,
    secureBoot,
    ...(schematic === undefined ? {} : { schematic }),
    ...(tag === undefined ? {} : { tag }),
  };
}

/** The id of an Image Factory schematic: a SHA-256 in hexadecimal. */
export function isSchematicId(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text);
}

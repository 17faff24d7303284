// actions/lib/domain/talos/installer.ts
/** `factory.talos.dev/metal-installer-secureboot/<id>:v1.13.8`, `ghcr.io/siderolabs/installer:v1.9.5`. */
function parseInstaller(image) {
	const [, name = image, tag] = /^(.*?)(?::([^:/@]+))?(?:@.*)?$/u.exec(image) ?? [];
	const factory = /^(.*)\/((?:[a-z0-9]+-)?installer(-secureboot)?)\/([^/]+)$/u.exec(name);
	const plain = /^(.*)\/installer$/u.exec(name);
	const registry = factory?.[1] ?? plain?.[1] ?? name;
	const secureBoot = factory !== null ? factory[3] !== void 0 : plain !== null ? false : void 0;
	const schematic = factory?.[4];
	return {
		registry,
		secureBoot,
		...schematic === void 0 ? {} : { schematic },
		...tag === void 0 ? {} : { tag }
	};
}
/** The id of an Image Factory schematic: a SHA-256 in hexadecimal. */
function isSchematicId(text) {
	return /^[0-9a-f]{64}$/u.test(text);
}

export { parseInstaller as n, isSchematicId as t };
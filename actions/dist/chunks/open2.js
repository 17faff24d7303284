// actions/lib/adapters/talos-api/open.ts
/**
* The API of the cluster that a talosconfig's context names, as whom its certificate says. Nothing is connected before the first call;
* `close` when done, or the process waits for the open connections.
*/
async function openTalosApi(context) {
	const { talosApi } = await import("./client.js");
	return talosApi(context);
}

export { openTalosApi };
import { t as tellable } from "./tellable.js";
import { i as textAt, n as fieldAt, r as itemsAt, t as conditionOf } from "./field.js";
import { t as compareText } from "./ordering.js";
import { checkServerIdentity } from "node:tls";
import { Agent, request } from "node:https";

// actions/lib/domain/kubernetes-api/failure.ts
/** What every call to the Kubernetes API throws. */
var KubernetesApiError = class extends Error {
	kind;
	/** HTTP status; 0 when there was no answer. */
	status;
	constructor(kind, status, what, why) {
		super(`Kubernetes: ${what}: ${why}`);
		this.name = "KubernetesApiError";
		this.kind = kind;
		this.status = status;
	}
};
/** The failure of one of these kinds, if `thrown` is one. */
function kubernetesFailureOf(thrown, ...kinds) {
	if (!(thrown instanceof KubernetesApiError)) return void 0;
	return kinds.length === 0 || kinds.includes(thrown.kind) ? thrown : void 0;
}
const kinds = {
	400: "invalid",
	401: "unauthenticated",
	403: "forbidden",
	404: "not-found",
	409: "conflict",
	422: "invalid",
	429: "busy",
	503: "busy"
};
/** The error of an answer that is none of 2xx; `message` is what its `Status` says. */
function failureOfStatus(what, status, message) {
	const said = tellable(message);
	return new KubernetesApiError(kinds[status] ?? "failed", status, what, said === "" ? `HTTP status ${status}` : said);
}
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|HOSTNAME_MISMATCH/;
const notTaken = /ALERT_(?:BAD_CERTIFICATE|CERTIFICATE|UNKNOWN_CA)/;
/** The error of a connection that gave no answer; `code` is Node's: `ECONNREFUSED`. */
function failureOfConnection(what, code, message) {
	const kind = notTaken.test(code) ? "unauthenticated" : untrusted.test(code) ? "untrusted" : "unreachable";
	return new KubernetesApiError(kind, 0, what, tellable(message) || code || "no answer");
}

// actions/lib/adapters/kubernetes-api/connection.ts
/** Milliseconds of a call whose caller gives no deadline. */
const usualMs = 15e3;
/** Bytes of one answer; a page of a list is far below. */
const largest = 67108864;
/** Nothing is connected before the first request. */
function connectionTo(context) {
	const { server, ca, serverName, user } = context;
	const identity = "token" in user ? {} : {
		cert: user.certificate,
		key: user.key
	};
	const { hostname } = new URL(server);
	const host = hostname.replace(/^\[(.*)\]$/, "$1");
	const agent = new Agent({
		keepAlive: true,
		maxSockets: 8,
		minVersion: "TLSv1.2",
		...identity,
		...ca === void 0 ? {} : { ca },
		servername: serverName ?? (/^[\d.]+$|:/.test(host) ? "" : host),
		checkServerIdentity: (_name, certificate) => checkServerIdentity(serverName ?? host, certificate)
	});
	const closing = new AbortController();
	return {
		ask: (request, options = {}) => send({
			context,
			agent,
			closing: closing.signal,
			request,
			options
		}),
		close() {
			closing.abort();
			agent.destroy();
		}
	};
}
async function send({ context, agent, closing, request, options }) {
	const { what, method, path, query = {}, body } = request;
	const stopped = options.signal === void 0 ? closing : AbortSignal.any([options.signal, closing]);
	const late = AbortSignal.timeout(options.deadlineMs ?? 15e3);
	const search = new URLSearchParams(query).toString();
	const url = `${context.server}${path}${search === "" ? "" : `?${search}`}`;
	const signal = AbortSignal.any([stopped, late]);
	const content = body === void 0 ? void 0 : JSON.stringify(body);
	try {
		const response = await exchange(url, {
			agent,
			method,
			signal,
			headers: headersOf(context, method, content)
		}, content);
		return {
			status: response.statusCode ?? 0,
			body: parsed(what, await textOf(what, response))
		};
	} catch (thrown) {
		if (thrown instanceof KubernetesApiError) throw thrown;
		if (stopped.aborted) throw new KubernetesApiError("cancelled", 0, what, "cancelled by us");
		if (late.aborted) throw new KubernetesApiError("deadline", 0, what, "no answer in time");
		const { code = "", message = "" } = thrown;
		throw failureOfConnection(what, code, message);
	}
}
/**
* A kept connection may be closed by the server just when it is used again. A question is asked once more then, on another connection; the
* first that is new gives the answer. A change is not: nobody knows whether it was made.
*/
async function exchange(url, options, content) {
	for (;;) {
		let isStale = false;
		try {
			return await new Promise((resolve, reject) => {
				const sent = request(url, options, resolve);
				sent.on("error", (error) => {
					isStale = options.method === "GET" && sent.reusedSocket && error.code === "ECONNRESET";
					reject(error);
				});
				sent.end(content);
			});
		} catch (thrown) {
			if (!isStale) throw thrown;
		}
	}
}
function headersOf({ user }, method, content) {
	const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
	return {
		accept: "application/json",
		"user-agent": "ragas-homelab",
		..."token" in user ? { authorization: `Bearer ${user.token}` } : {},
		...content === void 0 ? {} : {
			"content-type": type,
			"content-length": String(Buffer.byteLength(content))
		}
	};
}
async function textOf(what, response) {
	const pieces = [];
	let size = 0;
	for await (const piece of response) {
		size += piece.length;
		if (size > largest) throw new KubernetesApiError("unreadable", response.statusCode ?? 0, what, "more than 64 MiB");
		pieces.push(piece);
	}
	return Buffer.concat(pieces).toString("utf8");
}
/** A proxy in between answers in HTML: the status tells enough then. */
function parsed(what, text) {
	try {
		return JSON.parse(text);
	} catch {
		return { message: `${what}: an answer that is no JSON` };
	}
}
/** The body of an answer of 2xx. Throws for every other. */
function bodyOf({ what }, { status, body }) {
	if (status < 200 || status > 299) throw failureOfStatus(what, status, textAt(body, "message"));
	if (typeof body === "object" && body !== null && "kind" in body) return body;
	throw new KubernetesApiError("unreadable", status, what, "the answer is no object of Kubernetes");
}

// actions/lib/domain/kubernetes-api/lease.ts
function leaseOf(object) {
	const annotations = fieldAt(object, "metadata", "annotations");
	return {
		namespace: textAt(object, "metadata", "namespace"),
		name: textAt(object, "metadata", "name"),
		resourceVersion: textAt(object, "metadata", "resourceVersion"),
		uid: textAt(object, "metadata", "uid"),
		spec: {
			holder: textAt(object, "spec", "holderIdentity"),
			durationSeconds: Number(fieldAt(object, "spec", "leaseDurationSeconds") ?? 0),
			acquiredAt: timeOf(textAt(object, "spec", "acquireTime")),
			renewedAt: timeOf(textAt(object, "spec", "renewTime")),
			annotations: typeof annotations === "object" && annotations !== null ? annotations : {}
		}
	};
}
/** The object that says so; with a lease that was read, the update of that very one. */
function leaseObject(namespace, name, spec, read) {
	const versions = read === void 0 ? {} : {
		resourceVersion: read.resourceVersion,
		uid: read.uid
	};
	return {
		apiVersion: "coordination.k8s.io/v1",
		kind: "Lease",
		metadata: {
			namespace,
			name,
			annotations: spec.annotations,
			...versions
		},
		spec: {
			holderIdentity: spec.holder,
			leaseDurationSeconds: spec.durationSeconds,
			acquireTime: microTime(spec.acquiredAt),
			renewTime: microTime(spec.renewedAt)
		}
	};
}
/** MicroTime has six places behind the second. */
function microTime(ms) {
	return new Date(ms).toISOString().replace("Z", "000Z");
}
function timeOf(text) {
	return text === "" ? 0 : Date.parse(text);
}

// actions/lib/adapters/kubernetes-api/list.ts
const pageSize = "250";
/** Every object, sorted by namespace and name. The deadline is for all pages together. */
async function listAll(connection, { what, path, query = {} }, options = {}) {
	const ends = Date.now() + (options.deadlineMs ?? 15e3);
	const found = [];
	let next = "";
	do {
		const page = {
			limit: pageSize,
			...next === "" ? {} : { continue: next }
		};
		const request = {
			what,
			method: "GET",
			path,
			query: {
				...query,
				...page
			}
		};
		const deadlineMs = Math.max(1, ends - Date.now());
		const body = bodyOf(request, await connection.ask(request, {
			...options,
			deadlineMs
		}));
		for (const item of itemsAt(body, "items")) if (typeof item === "object" && item !== null) found.push(item);
		next = textAt(body, "metadata", "continue");
	} while (next !== "");
	return found.sort((a, b) => compareText(placeOf$1(a), placeOf$1(b)));
}
function placeOf$1(object) {
	return `${textAt(object, "metadata", "namespace")}/${textAt(object, "metadata", "name")}`;
}
/** A part of a path. */
function segment(text) {
	return encodeURIComponent(text);
}

// actions/lib/domain/kubernetes-api/node-state.ts
function nodeState(object) {
	const ready = conditionOf(object, "Ready");
	const isReady = ready?.status === "True";
	return {
		name: textAt(object, "metadata", "name"),
		ready: isReady,
		why: isReady ? "" : ready?.message ?? "the node has no condition Ready",
		unschedulable: fieldAt(object, "spec", "unschedulable") === true,
		isControlPlane: fieldAt(object, "metadata", "labels", "node-role.kubernetes.io/control-plane") !== void 0,
		kubeletVersion: textAt(object, "status", "nodeInfo", "kubeletVersion"),
		addresses: itemsAt(object, "status", "addresses").filter((address) => textAt(address, "type") !== "Hostname").map((address) => textAt(address, "address"))
	};
}

// actions/lib/adapters/kubernetes-api/node-calls.ts
function nodeCalls(connection) {
	const mark = async (name, unschedulable, options) => {
		const request = {
			what: `${unschedulable === null ? "uncordon" : "cordon"} node ${name}`,
			method: "PATCH",
			path: `/api/v1/nodes/${segment(name)}`,
			body: { spec: { unschedulable } }
		};
		bodyOf(request, await connection.ask(request, options));
	};
	return {
		async nodes(options) {
			return (await listAll(connection, {
				what: "list nodes",
				path: "/api/v1/nodes"
			}, options)).map(nodeState);
		},
		async node(name, options) {
			const request = {
				what: `read node ${name}`,
				method: "GET",
				path: `/api/v1/nodes/${segment(name)}`
			};
			const body = await orNone(async () => bodyOf(request, await connection.ask(request, options)));
			return body === void 0 ? void 0 : nodeState(body);
		},
		cordon: (name, options) => mark(name, true, options),
		uncordon: (name, options) => mark(name, null, options),
		async volumeAttachments(options) {
			return (await listAll(connection, {
				what: "list volume attachments",
				path: "/apis/storage.k8s.io/v1/volumeattachments"
			}, options)).map(volumeAttachment);
		}
	};
}
function volumeAttachment(object) {
	return {
		name: textAt(object, "metadata", "name"),
		node: textAt(object, "spec", "nodeName"),
		attacher: textAt(object, "spec", "attacher"),
		persistentVolume: textAt(object, "spec", "source", "persistentVolumeName") || void 0,
		attached: fieldAt(object, "status", "attached") === true
	};
}
/** Undefined when there is nothing of that name. */
async function orNone(work) {
	try {
		return await work();
	} catch (thrown) {
		if (kubernetesFailureOf(thrown, "not-found") !== void 0) return void 0;
		throw thrown;
	}
}

// actions/lib/adapters/kubernetes-api/lease-calls.ts
function leaseCalls(connection) {
	return {
		async lease(namespace, name, options) {
			const request = {
				what: `read lease ${namespace}/${name}`,
				method: "GET",
				path: pathOf$1(namespace, name)
			};
			const body = await orNone(async () => bodyOf(request, await connection.ask(request, options)));
			return body === void 0 ? void 0 : leaseOf(body);
		},
		async createLease(namespace, name, spec, options) {
			const request = {
				what: `create lease ${namespace}/${name}`,
				method: "POST",
				path: pathOf$1(namespace),
				body: leaseObject(namespace, name, spec)
			};
			const answer = await connection.ask(request, options);
			return answer.status === 409 ? void 0 : leaseOf(bodyOf(request, answer));
		},
		async updateLease(lease, spec, options) {
			const { namespace, name } = lease;
			const request = {
				what: `update lease ${namespace}/${name}`,
				method: "PUT",
				path: pathOf$1(namespace, name),
				body: leaseObject(namespace, name, spec, lease)
			};
			const answer = await connection.ask(request, options);
			return answer.status === 409 || answer.status === 404 ? void 0 : leaseOf(bodyOf(request, answer));
		}
	};
}
function pathOf$1(namespace, name) {
	const list = `/apis/coordination.k8s.io/v1/namespaces/${segment(namespace)}/leases`;
	return name === void 0 ? list : `${list}/${segment(name)}`;
}

// actions/lib/domain/kubernetes-api/flux-object.ts
function fluxObject(kind, object) {
	const ready = conditionOf(object, "Ready");
	return {
		kind,
		namespace: textAt(object, "metadata", "namespace"),
		name: textAt(object, "metadata", "name"),
		ready: ready?.status === "True" ? "true" : ready?.status === "False" ? "false" : "unknown",
		message: ready?.message ?? "",
		suspended: fieldAt(object, "spec", "suspend") === true,
		revision: textAt(object, "status", "lastAppliedRevision") || textAt(object, "status", "lastAttemptedRevision"),
		observed: fieldAt(object, "status", "observedGeneration") === fieldAt(object, "metadata", "generation")
	};
}

// actions/lib/adapters/kubernetes-api/object-calls.ts
const fluxKinds = [{
	apiVersion: "helm.toolkit.fluxcd.io/v2",
	kind: "HelmRelease"
}, {
	apiVersion: "kustomize.toolkit.fluxcd.io/v1",
	kind: "Kustomization"
}];
function objectCalls(connection) {
	const objects = async ({ apiVersion, kind, namespace, labelSelector }, options) => {
		const place = await placeOf(connection, {
			apiVersion,
			kind
		}, options);
		if (place === void 0) return void 0;
		const path = pathOf(apiVersion, place, namespace);
		const query = labelSelector === void 0 ? {} : { labelSelector };
		return listAll(connection, {
			what: `list ${kind}s`,
			path,
			query
		}, options);
	};
	return {
		objects,
		async object({ apiVersion, kind, namespace, name }, options) {
			const place = await placeOf(connection, {
				apiVersion,
				kind
			}, options);
			if (place === void 0) return void 0;
			const path = `${pathOf(apiVersion, place, namespace)}/${segment(name)}`;
			const request = {
				what: `read ${kind} ${name}`,
				method: "GET",
				path
			};
			return orNone(async () => bodyOf(request, await connection.ask(request, options)));
		},
		async fluxObjects(options) {
			const found = [];
			for (const { apiVersion, kind } of fluxKinds) for (const object of await objects({
				apiVersion,
				kind
			}, options) ?? []) found.push(fluxObject(kind, object));
			return found;
		}
	};
}
/** Undefined when the cluster does not know the group, the version or the kind. */
async function placeOf(connection, { apiVersion, kind }, options) {
	const request = {
		what: `look up kind ${kind} (${apiVersion})`,
		method: "GET",
		path: rootOf(apiVersion)
	};
	const body = await orNone(async () => bodyOf(request, await connection.ask(request, options)));
	const found = itemsAt(body, "resources").find((resource) => textAt(resource, "kind") === kind && !textAt(resource, "name").includes("/"));
	if (found === void 0) return void 0;
	return {
		plural: textAt(found, "name"),
		namespaced: fieldAt(found, "namespaced") === true
	};
}
function rootOf(apiVersion) {
	const parts = apiVersion.split("/").map(segment);
	return parts.length === 1 ? `/api/${parts[0] ?? ""}` : `/apis/${parts.join("/")}`;
}
function pathOf(apiVersion, { plural, namespaced }, namespace) {
	const scope = namespaced && namespace !== void 0 ? `/namespaces/${segment(namespace)}` : "";
	return `${rootOf(apiVersion)}${scope}/${plural}`;
}

// actions/lib/domain/kubernetes-api/pod-state.ts
function podState(object) {
	const phase = textAt(object, "status", "phase");
	const owner = itemsAt(object, "metadata", "ownerReferences").find((one) => fieldAt(one, "controller") === true);
	const isStatic = fieldAt(object, "metadata", "annotations", "kubernetes.io/config.mirror") !== void 0;
	const hasEnded = phase === "Succeeded" || phase === "Failed";
	return {
		namespace: textAt(object, "metadata", "namespace"),
		name: textAt(object, "metadata", "name"),
		uid: textAt(object, "metadata", "uid"),
		phase,
		ready: conditionOf(object, "Ready")?.status === "True",
		terminating: textAt(object, "metadata", "deletionTimestamp") !== "",
		stays: hasEnded || isStatic || textAt(owner, "kind") === "DaemonSet",
		isBare: owner === void 0 && !isStatic
	};
}

// actions/lib/adapters/kubernetes-api/pod-calls.ts
function podCalls(connection) {
	return {
		async podsOn(node, options) {
			const query = { fieldSelector: `spec.nodeName=${node}` };
			return (await listAll(connection, {
				what: `list pods on ${node}`,
				path: "/api/v1/pods",
				query
			}, options)).map(podState);
		},
		async evict({ namespace, name, uid }, options) {
			const request = {
				what: `evict pod ${namespace}/${name}`,
				method: "POST",
				path: `/api/v1/namespaces/${segment(namespace)}/pods/${segment(name)}/eviction`,
				body: {
					apiVersion: "policy/v1",
					kind: "Eviction",
					metadata: {
						namespace,
						name
					},
					deleteOptions: { preconditions: { uid } }
				}
			};
			return evictionOf(request, await connection.ask(request, options));
		}
	};
}
function evictionOf(request, answer) {
	const { status, body } = answer;
	if (status === 404 || status === 409 && /precondition|uid/i.test(textAt(body, "message"))) return { kind: "gone" };
	const budgets = itemsAt(body, "details", "causes").filter((cause) => textAt(cause, "reason") === "DisruptionBudget");
	if (status === 429 && budgets.length > 0) return {
		kind: "blocked",
		why: budgets.map((cause) => textAt(cause, "message")).filter((message) => message !== "").join("; ") || textAt(body, "message")
	};
	bodyOf(request, answer);
	return { kind: "evicted" };
}

// actions/lib/adapters/kubernetes-api/open.ts
/** The API of the cluster that a kubeconfig's context names. Nothing is connected before the first call. */
function openKubernetesApi(context) {
	const connection = connectionTo(context);
	return {
		...nodeCalls(connection),
		...podCalls(connection),
		...leaseCalls(connection),
		...objectCalls(connection),
		close: () => connection.close()
	};
}

export { openKubernetesApi };
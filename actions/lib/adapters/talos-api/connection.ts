// One gRPC channel to one endpoint, by mutual TLS.
import { checkServerIdentity, createSecureContext } from "node:tls";
import grpc from "@grpc/grpc-js";
import { endpointAddress } from "#domain/talos-api/endpoint.ts";
import { TalosApiError, type CallPlace } from "#domain/talos-api/failure.ts";
import type { TalosContext } from "#domain/talos-api/talosconfig.ts";

/** As large as Talos itself takes and sends. */
const largestMessage = 32 * 1024 * 1024;

const channelOptions: grpc.ChannelOptions = {
  "grpc.max_receive_message_length": largestMessage,
  "grpc.max_send_message_length": largestMessage,
  /** After a reboot of the endpoint the channel is back within two seconds; the default waits up to two minutes. */
  "grpc.initial_reconnect_backoff_ms": 250,
  "grpc.max_reconnect_backoff_ms": 2000,
  /** A call is sent once: what came of one that broke is for the verb to find out. */
  "grpc.enable_retries": 0,
  "grpc.service_config_disable_resolution": 1,
  "grpc.enable_http_proxy": 0,
  "grpc.use_local_subchannel_pool": 1,
  "grpc.primary_user_agent": "ragas-homelab",
};

/** Stands in the TLS greeting where the endpoint is an address, which must not stand there (RFC 6066 section 3). */
const noServerName = "talos.invalid";

/** Nothing is connected before the first call. Throws `TalosApiError` (`invalid`) when the endpoint is no address. */
export function connectionTo(context: TalosContext, place: CallPlace): grpc.Client {
  const address = endpointAddress(place.endpoint);
  if (address === undefined)
    throw new TalosApiError(
      "invalid",
      place,
      `endpoint ${JSON.stringify(place.endpoint)} is no address with or without a port`,
    );
  const { host, port } = address;
  const secureContext = createSecureContext({
    ca: context.ca,
    cert: context.certificate,
    key: context.key,
    minVersion: "TLSv1.2",
  });
  const credentials = grpc.ChannelCredentials.createFromSecureContext(secureContext, {
    checkServerIdentity: (_name, certificate) => checkServerIdentity(host, certificate),
  });
  const written = host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
  return new grpc.Client(`dns:///${written}`, credentials, {
    ...channelOptions,
    "grpc.ssl_target_name_override": noServerName,
  });
}

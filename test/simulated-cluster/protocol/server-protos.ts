// What only a node needs to speak: methods that talosctl calls and our client does not, and the specs of resources that talosctl
// decodes itself. Parts of Talos' cluster, machine, image, resource/definitions and COSI's meta proto files; a test holds each
// field against the descriptors that Talos publishes.
import type { ProtoFile } from "#adapters/talos-api/proto/files.ts";

const machine = `
syntax = "proto3";
package machine;

service ServerOnlyMachineService {
  rpc Dmesg(DmesgRequest) returns (stream common.Data);
  rpc EtcdAlarmDisarm(google.protobuf.Empty) returns (EtcdAlarmDisarmResponse);
  rpc EtcdDefragment(google.protobuf.Empty) returns (EtcdDefragmentResponse);
  rpc Hostname(google.protobuf.Empty) returns (HostnameResponse);
  rpc Logs(LogsRequest) returns (stream common.Data);
  rpc Memory(google.protobuf.Empty) returns (MemoryResponse);
  rpc ServiceRestart(ServiceRestartRequest) returns (ServiceRestartResponse);
  rpc Shutdown(ShutdownRequest) returns (ShutdownResponse);
}

message DmesgRequest { bool follow = 1; bool tail = 2; }
message LogsRequest {
  string namespace = 1; string id = 2; common.ContainerDriver driver = 3; bool follow = 4; int32 tail_lines = 5;
}
message EtcdAlarmDisarm { common.Metadata metadata = 1; repeated EtcdMemberAlarm member_alarms = 2; }
message EtcdAlarmDisarmResponse { repeated EtcdAlarmDisarm messages = 1; }
message EtcdDefragment { common.Metadata metadata = 1; }
message EtcdDefragmentResponse { repeated EtcdDefragment messages = 1; }
message Hostname { common.Metadata metadata = 1; string hostname = 2; }
message HostnameResponse { repeated Hostname messages = 1; }
message MemInfo { uint64 memtotal = 1; uint64 memfree = 2; uint64 memavailable = 3; }
message Memory { common.Metadata metadata = 1; MemInfo meminfo = 2; }
message MemoryResponse { repeated Memory messages = 1; }
message ServiceRestartRequest { string id = 1; }
message ServiceRestart { common.Metadata metadata = 1; string resp = 2; }
message ServiceRestartResponse { repeated ServiceRestart messages = 1; }
message ShutdownRequest { bool force = 1; }
message Shutdown { common.Metadata metadata = 1; string actor_id = 2; }
message ShutdownResponse { repeated Shutdown messages = 1; }
`;

const cluster = `
syntax = "proto3";
package cluster;

service ClusterService {
  rpc HealthCheck(HealthCheckRequest) returns (stream HealthCheckProgress);
}
message HealthCheckRequest { google.protobuf.Duration wait_timeout = 1; ClusterInfo cluster_info = 2; }
message ClusterInfo {
  repeated string control_plane_nodes = 1; repeated string worker_nodes = 2; string force_endpoint = 3;
}
message HealthCheckProgress { common.Metadata metadata = 1; string message = 2; }
`;

const resourceDefinition = `
syntax = "proto3";
package cosi.resource.meta;

message ResourceDefinitionSpec {
  string resource_type = 1;
  string display_type = 2;
  string default_namespace = 3;
  repeated string aliases = 4;
  repeated string all_aliases = 5;
  message PrintColumn { string name = 1; string json_path = 2; }
  repeated PrintColumn print_columns = 6;
  enum Sensitivity { NON_SENSITIVE = 0; SENSITIVE = 1; }
  Sensitivity sensitivity = 7;
}
`;

const struct = `
syntax = "proto3";
package google.protobuf;

message Struct { map<string, Value> fields = 1; }
message Value {
  oneof kind {
    NullValue null_value = 1;
    double number_value = 2;
    string string_value = 3;
    bool bool_value = 4;
    Struct struct_value = 5;
    ListValue list_value = 6;
  }
}
enum NullValue { NULL_VALUE = 0; }
message ListValue { repeated Value values = 1; }
`;

const enums = `
syntax = "proto3";
package talos.resource.definitions.enums;

enum RuntimeMachineStage {
  MACHINE_STAGE_UNKNOWN = 0;
  MACHINE_STAGE_BOOTING = 1;
  MACHINE_STAGE_INSTALLING = 2;
  MACHINE_STAGE_RUNNING = 4;
  MACHINE_STAGE_REBOOTING = 5;
  MACHINE_STAGE_SHUTTING_DOWN = 6;
  MACHINE_STAGE_UPGRADING = 8;
}
enum MachineType { TYPE_UNKNOWN = 0; TYPE_CONTROL_PLANE = 2; TYPE_WORKER = 3; }
`;

const runtime = `
syntax = "proto3";
package talos.resource.definitions.runtime;

message UnmetCondition { string name = 1; string reason = 2; }
message MachineStatusStatus { bool ready = 1; repeated UnmetCondition unmet_conditions = 2; }
message MachineStatusSpec { talos.resource.definitions.enums.RuntimeMachineStage stage = 1; MachineStatusStatus status = 2; }
message MetaKeySpec { string value = 1; }
message DiagnosticSpec { string message = 1; repeated string details = 2; }
`;

const config = `
syntax = "proto3";
package resource.config;

message MachineConfigSpec { bytes yaml_marshalled = 1; }
`;

const kubernetes = `
syntax = "proto3";
package talos.resource.definitions.k8s;

message APIServerConfigSpec { string image = 1; }
message ControllerManagerConfigSpec { bool enabled = 1; string image = 2; }
message SchedulerConfigSpec { bool enabled = 1; string image = 2; }
message KubeletSpecSpec { string image = 1; repeated string args = 2; string expected_nodename = 4; }
message ManifestSpec { repeated SingleManifest items = 1; }
message SingleManifest { google.protobuf.Struct object = 1; }
message NodenameSpec { string nodename = 1; string hostname_version = 2; bool skip_node_registration = 3; }
`;

const services = `
syntax = "proto3";
package talos.resource.definitions.v1alpha1;

message ServiceSpec { bool running = 1; bool healthy = 2; bool unknown = 3; }
`;

const members = `
syntax = "proto3";
package talos.resource.definitions.cluster;

message MemberSpec {
  string node_id = 1;
  repeated common.NetIP addresses = 2;
  string hostname = 3;
  talos.resource.definitions.enums.MachineType machine_type = 4;
  string operating_system = 5;
}
`;

const network = `
syntax = "proto3";
package common;

message NetIP { bytes ip = 1; }
`;

export const serverProtoFiles: readonly ProtoFile[] = [
  { name: "server/machine.proto", text: machine },
  { name: "server/cluster.proto", text: cluster },
  { name: "server/resource-definition.proto", text: resourceDefinition },
  { name: "server/struct.proto", text: struct },
  { name: "server/enums.proto", text: enums },
  { name: "server/runtime.proto", text: runtime },
  { name: "server/config.proto", text: config },
  { name: "server/k8s.proto", text: kubernetes },
  { name: "server/v1alpha1.proto", text: services },
  { name: "server/net-ip.proto", text: network },
  { name: "server/members.proto", text: members },
];

// Part of machine/machine.proto, as far as we speak it, without events and etcd; held against Talos' own descriptors by a test.

export const machineProto = `
syntax = "proto3";
package machine;
import "common/common.proto";
import "google/protobuf/duration.proto";
import "google/protobuf/empty.proto";
import "google/protobuf/timestamp.proto";
import "machine/etcd.proto";
import "machine/events.proto";

service MachineService {
  rpc ApplyConfiguration(ApplyConfigurationRequest) returns (ApplyConfigurationResponse);
  rpc EtcdAlarmList(google.protobuf.Empty) returns (EtcdAlarmListResponse);
  rpc EtcdForfeitLeadership(EtcdForfeitLeadershipRequest) returns (EtcdForfeitLeadershipResponse);
  rpc EtcdMemberList(EtcdMemberListRequest) returns (EtcdMemberListResponse);
  rpc EtcdSnapshot(EtcdSnapshotRequest) returns (stream common.Data);
  rpc EtcdStatus(google.protobuf.Empty) returns (EtcdStatusResponse);
  rpc Events(EventsRequest) returns (stream Event);
  rpc ImagePull(ImagePullRequest) returns (ImagePullResponse);
  rpc Kubeconfig(google.protobuf.Empty) returns (stream common.Data);
  rpc Read(ReadRequest) returns (stream common.Data);
  rpc Reboot(RebootRequest) returns (RebootResponse);
  rpc Rollback(RollbackRequest) returns (RollbackResponse);
  rpc ServiceList(google.protobuf.Empty) returns (ServiceListResponse);
  rpc Upgrade(UpgradeRequest) returns (UpgradeResponse);
  rpc Version(google.protobuf.Empty) returns (VersionResponse);
}

message ApplyConfigurationRequest {
  enum Mode {
    REBOOT = 0;
    AUTO = 1;
    NO_REBOOT = 2;
    STAGED = 3;
    TRY = 4;
  }
  bytes data = 1;
  Mode mode = 4;
  bool dry_run = 5;
  google.protobuf.Duration try_mode_timeout = 6;
}

message ApplyConfiguration {
  common.Metadata metadata = 1;
  repeated string warnings = 2;
  ApplyConfigurationRequest.Mode mode = 3;
  string mode_details = 4;
}

message ApplyConfigurationResponse {
  repeated ApplyConfiguration messages = 1;
}

message RebootRequest {
  enum Mode {
    DEFAULT = 0;
    POWERCYCLE = 1;
    FORCE = 2;
  }
  Mode mode = 1;
}

message Reboot {
  common.Metadata metadata = 1;
  string actor_id = 2;
}

message RebootResponse {
  repeated Reboot messages = 1;
}

message RollbackRequest {}

message Rollback {
  common.Metadata metadata = 1;
}

message RollbackResponse {
  repeated Rollback messages = 1;
}

message UpgradeRequest {
  enum RebootMode {
    DEFAULT = 0;
    POWERCYCLE = 1;
  }
  string image = 1;
  bool preserve = 2;
  bool stage = 3;
  bool force = 4;
  RebootMode reboot_mode = 5;
}

message Upgrade {
  common.Metadata metadata = 1;
  string ack = 2;
  string actor_id = 3;
}

message UpgradeResponse {
  repeated Upgrade messages = 1;
}

message ImagePullRequest {
  common.ContainerdNamespace namespace = 1;
  string reference = 2;
}

message ImagePull {
  common.Metadata metadata = 1;
}

message ImagePullResponse {
  repeated ImagePull messages = 1;
}

message ReadRequest {
  string path = 1;
}

message VersionInfo {
  string tag = 1;
  string sha = 2;
  string built = 3;
  string go_version = 4;
  string os = 5;
  string arch = 6;
}

message PlatformInfo {
  string name = 1;
  string mode = 2;
}

message FeaturesInfo {
  bool rbac = 1;
}

message Version {
  common.Metadata metadata = 1;
  VersionInfo version = 2;
  PlatformInfo platform = 3;
  FeaturesInfo features = 4;
}

message VersionResponse {
  repeated Version messages = 1;
}

message ServiceList {
  common.Metadata metadata = 1;
  repeated ServiceInfo services = 2;
}

message ServiceListResponse {
  repeated ServiceList messages = 1;
}

message ServiceInfo {
  string id = 1;
  string state = 2;
  ServiceEvents events = 3;
  ServiceHealth health = 4;
}

message ServiceEvents {
  repeated ServiceEvent events = 1;
}

message ServiceEvent {
  string msg = 1;
  string state = 2;
  google.protobuf.Timestamp ts = 3;
}

message ServiceHealth {
  bool unknown = 1;
  bool healthy = 2;
  string last_message = 3;
  google.protobuf.Timestamp last_change = 4;
}
`;

// What machine/machine.proto says of etcd, as far as we speak it; held against Talos' own descriptors by a test.

export const machineEtcdProto = `
syntax = "proto3";
package machine;
import "common/common.proto";

message EtcdForfeitLeadershipRequest {}

message EtcdForfeitLeadership {
  common.Metadata metadata = 1;
  string member = 2;
}

message EtcdForfeitLeadershipResponse {
  repeated EtcdForfeitLeadership messages = 1;
}

message EtcdMemberListRequest {
  bool query_local = 1;
}

message EtcdMember {
  uint64 id = 2;
  string hostname = 3;
  repeated string peer_urls = 4;
  repeated string client_urls = 5;
  bool is_learner = 6;
}

message EtcdMembers {
  common.Metadata metadata = 1;
  repeated string legacy_members = 2;
  repeated EtcdMember members = 3;
}

message EtcdMemberListResponse {
  repeated EtcdMembers messages = 1;
}

message EtcdSnapshotRequest {}

message EtcdMemberAlarm {
  enum AlarmType {
    NONE = 0;
    NOSPACE = 1;
    CORRUPT = 2;
  }
  uint64 member_id = 1;
  AlarmType alarm = 2;
}

message EtcdAlarm {
  common.Metadata metadata = 1;
  repeated EtcdMemberAlarm member_alarms = 2;
}

message EtcdAlarmListResponse {
  repeated EtcdAlarm messages = 1;
}

message EtcdMemberStatus {
  string protocol_version = 1;
  int64 db_size = 2;
  int64 db_size_in_use = 3;
  uint64 leader = 4;
  uint64 raft_index = 5;
  uint64 raft_term = 6;
  uint64 raft_applied_index = 7;
  repeated string errors = 8;
  bool is_learner = 9;
  uint64 member_id = 10;
  string storage_version = 11;
}

message EtcdStatus {
  common.Metadata metadata = 1;
  EtcdMemberStatus member_status = 2;
}

message EtcdStatusResponse {
  repeated EtcdStatus messages = 1;
}
`;

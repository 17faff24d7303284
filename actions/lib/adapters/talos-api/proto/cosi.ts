// Part of the COSI state API (resource.proto and state.proto of cosi-project/runtime); held against COSI's own descriptors by a test.

export const cosiProto = `
syntax = "proto3";
package cosi.resource;
import "google/protobuf/timestamp.proto";

service State {
  rpc Get(GetRequest) returns (GetResponse);
  rpc List(ListRequest) returns (stream ListResponse);
  rpc Watch(WatchRequest) returns (stream WatchResponse);
}

message Metadata {
  string namespace = 1;
  string type = 2;
  string id = 3;
  string version = 4;
  string owner = 5;
  string phase = 6;
  google.protobuf.Timestamp created = 7;
  google.protobuf.Timestamp updated = 8;
  repeated string finalizers = 9;
  map<string, string> labels = 10;
  map<string, string> annotations = 11;
}

message Spec {
  bytes proto_spec = 1;
  string yaml_spec = 2;
}

message Resource {
  Metadata metadata = 1;
  Spec spec = 2;
}

message GetOptions {}

message GetRequest {
  string namespace = 1;
  string type = 2;
  string id = 3;
  GetOptions options = 4;
}

message GetResponse {
  Resource resource = 1;
}

message ListOptions {}

message ListRequest {
  string namespace = 1;
  string type = 2;
  ListOptions options = 3;
}

message ListResponse {
  Resource resource = 1;
}

enum EventType {
  CREATED = 0;
  UPDATED = 1;
  DESTROYED = 2;
  BOOTSTRAPPED = 3;
  ERRORED = 4;
  NOOP = 5;
}

message Event {
  Resource resource = 1;
  EventType event_type = 2;
  Resource old = 3;
  optional string error = 4;
  optional bytes bookmark = 5;
}

message WatchOptions {
  bool bootstrap_contents = 1;
  int32 tail_events = 2;
}

message WatchRequest {
  string namespace = 1;
  string type = 2;
  optional string id = 3;
  WatchOptions options = 4;
  int32 api_version = 5;
}

message WatchResponse {
  repeated Event event = 1;
}
`;

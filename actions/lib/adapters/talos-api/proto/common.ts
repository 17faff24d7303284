// Part of common/common.proto and google/rpc/status.proto, as far as we speak it; held against Talos' own descriptors by a test.

export const statusProto = `
syntax = "proto3";
package google.rpc;
import "google/protobuf/any.proto";

message Status {
  int32 code = 1;
  string message = 2;
  repeated google.protobuf.Any details = 3;
}
`;

export const commonProto = `
syntax = "proto3";
package common;
import "google/protobuf/any.proto";
import "google/rpc/status.proto";

enum Code {
  FATAL = 0;
  LOCKED = 1;
  CANCELED = 2;
}

message Error {
  Code code = 1;
  string message = 2;
  repeated google.protobuf.Any details = 3;
}

message Metadata {
  string hostname = 1;
  string error = 2;
  google.rpc.Status status = 3;
}

message Data {
  Metadata metadata = 1;
  bytes bytes = 2;
}

enum ContainerDriver {
  CONTAINERD = 0;
  CRI = 1;
}

enum ContainerdNamespace {
  NS_UNKNOWN = 0;
  NS_SYSTEM = 1;
  NS_CRI = 2;
}

message ContainerdInstance {
  ContainerDriver driver = 1;
  ContainerdNamespace namespace = 2;
}
`;

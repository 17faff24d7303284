// The well-known types that the API uses; ours and not protobufjs' own, whose names are not camelCase.

export const googleProto = `
syntax = "proto3";
package google.protobuf;

message Any {
  string type_url = 1;
  bytes value = 2;
}

message Duration {
  int64 seconds = 1;
  int32 nanos = 2;
}

message Empty {}

message Timestamp {
  int64 seconds = 1;
  int32 nanos = 2;
}
`;

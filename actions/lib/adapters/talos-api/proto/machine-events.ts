// The events of machine/machine.proto that a reboot or an upgrade sends; held against Talos' own descriptors by a test.

export const machineEventsProto = `
syntax = "proto3";
package machine;
import "common/common.proto";
import "google/protobuf/any.proto";

message EventsRequest {
  int32 tail_events = 1;
  string tail_id = 2;
  int32 tail_seconds = 3;
  string with_actor_id = 4;
}

message Event {
  common.Metadata metadata = 1;
  google.protobuf.Any data = 2;
  string id = 3;
  string actor_id = 4;
}

message SequenceEvent {
  string sequence = 1;
  enum Action {
    NOOP = 0;
    START = 1;
    STOP = 2;
  }
  Action action = 2;
  common.Error error = 3;
}

message PhaseEvent {
  string phase = 1;
  enum Action {
    START = 0;
    STOP = 1;
  }
  Action action = 2;
}

message TaskEvent {
  string task = 1;
  enum Action {
    START = 0;
    STOP = 1;
  }
  Action action = 2;
}

message ServiceStateEvent {
  string service = 1;
  enum Action {
    INITIALIZED = 0;
    PREPARING = 1;
    WAITING = 2;
    RUNNING = 3;
    STOPPING = 4;
    FINISHED = 5;
    FAILED = 6;
    SKIPPED = 7;
    STARTING = 8;
  }
  Action action = 2;
  string message = 3;
}

message RestartEvent {
  int64 cmd = 1;
}

message ConfigLoadErrorEvent {
  string error = 1;
}

message ConfigValidationErrorEvent {
  string error = 1;
}

message AddressEvent {
  string hostname = 1;
  repeated string addresses = 2;
}

message MachineStatusEvent {
  message MachineStatus {
    message UnmetCondition {
      string name = 1;
      string reason = 2;
    }
    bool ready = 1;
    repeated UnmetCondition unmet_conditions = 2;
  }
  enum MachineStage {
    UNKNOWN = 0;
    BOOTING = 1;
    INSTALLING = 2;
    MAINTENANCE = 3;
    RUNNING = 4;
    REBOOTING = 5;
    SHUTTING_DOWN = 6;
    RESETTING = 7;
    UPGRADING = 8;
  }
  MachineStage stage = 1;
  MachineStatus status = 2;
}
`;

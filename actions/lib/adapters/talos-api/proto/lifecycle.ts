// Part of machine/lifecycle.proto and machine/image.proto (Talos 1.13 and newer); held against Talos' own descriptors by a test.

export const imageProto = `
syntax = "proto3";
package machine;
import "common/common.proto";

service ImageService {
  rpc Pull(ImageServicePullRequest) returns (stream ImageServicePullResponse);
}

message ImageServicePullRequest {
  common.ContainerdInstance containerd = 1;
  string image_ref = 3;
}

message ImageServicePullResponse {
  oneof response {
    string name = 1;
    ImageServicePullProgress pull_progress = 2;
  }
}

message ImageServicePullProgress {
  string layer_id = 1;
  ImageServicePullLayerProgress progress = 2;
}

message ImageServicePullLayerProgress {
  enum Status {
    DOWNLOADING = 0;
    DOWNLOAD_COMPLETE = 1;
    EXTRACTING = 2;
    EXTRACT_COMPLETE = 3;
    ALREADY_EXISTS = 4;
  }
  Status status = 1;
  int64 offset = 3;
  int64 total = 4;
}
`;

export const lifecycleProto = `
syntax = "proto3";
package machine;
import "common/common.proto";

service LifecycleService {
  rpc Upgrade(LifecycleServiceUpgradeRequest) returns (stream LifecycleServiceUpgradeResponse);
}

message InstallArtifactsSource {
  string image_name = 1;
}

message LifecycleServiceUpgradeRequest {
  common.ContainerdInstance containerd = 1;
  InstallArtifactsSource source = 2;
}

message LifecycleServiceUpgradeResponse {
  LifecycleServiceInstallProgress progress = 1;
}

message LifecycleServiceInstallProgress {
  oneof response {
    string message = 1;
    int32 exit_code = 2;
  }
}
`;

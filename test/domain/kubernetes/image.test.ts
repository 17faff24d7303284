import { expect, test } from "vitest";
import { splitImage } from "#domain/kubernetes/image.ts";

test.each([
  ["nginx", "nginx", undefined, false],
  ["nginx:1.29", "nginx", "1.29", false],
  ["registry.example.com:5000/app", "registry.example.com:5000/app", undefined, false],
  ["registry.example.com:5000/app:1.0", "registry.example.com:5000/app", "1.0", false],
  ["ghcr.io/example/app:latest@sha256:00", "ghcr.io/example/app", "latest", true],
  ["ghcr.io/example/app@sha256:00", "ghcr.io/example/app", undefined, true],
])("%s", (reference, repository, tag, hasDigest) => {
  expect(splitImage(reference)).toEqual({ repository, tag, hasDigest });
});

import { describe, expect, test } from "vitest";
import { isPinned } from "#domain/kustomize/remote.ts";

describe("an address that stays the same", () => {
  test.each([
    "https://github.com/kubernetes-sigs/gateway-api//config/crd?ref=v1.4.0",
    "https://github.com/example/app//deploy?timeout=120&ref=v1.4.0",
    "github.com/example/app//deploy?ref=0123456789abcdef0123456789abcdef01234567",
    "https://github.com/example/app//deploy?ref=chart-1.2.3",
    "https://raw.githubusercontent.com/example/operator/v1.1.11/manifests/crd.yaml",
    "https://raw.githubusercontent.com/example/operator/refs/tags/v1/crd.yaml",
    "https://github.com/example/operator/releases/download/v0.14.0/manifest.yaml",
  ])("%s", (url) => expect(isPinned(url)).toBe(true));
});

describe("an address that moves", () => {
  test.each([
    "https://github.com/kubernetes-sigs/gateway-api//config/crd",
    "https://github.com/kubernetes-sigs/gateway-api//config/crd?ref=main",
    "https://github.com/example/app//deploy?ref=refs/heads/release-1.2",
    "https://raw.githubusercontent.com/example/operator/main/crd.yaml",
    "https://raw.githubusercontent.com/example/operator/refs/heads/v2/crd.yaml",
    "https://github.com/example/operator/releases/latest/download/manifest.yaml",
    "git@github.com:example/app.git",
  ])("%s", (url) => expect(isPinned(url)).toBe(false));
});

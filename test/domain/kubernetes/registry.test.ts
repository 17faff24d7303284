import { describe, expect, test } from "vitest";
import { completeRepository, isAllowed } from "#domain/kubernetes/registry.ts";

describe("a repository as the container runtime completes it", () => {
  test.each([
    ["busybox", "docker.io/library/busybox"],
    ["someone/app", "docker.io/someone/app"],
    ["docker.io/busybox", "docker.io/library/busybox"],
    ["index.docker.io/someone/app", "docker.io/someone/app"],
    ["ghcr.io/owner/app", "ghcr.io/owner/app"],
    ["localhost/app", "localhost/app"],
    ["registry:5000/app", "registry:5000/app"],
  ])("%s", (written, complete) => {
    expect(completeRepository(written)).toBe(complete);
  });
});

describe("an entry of the list", () => {
  test.each([
    ["ghcr.io/owner/app", "ghcr.io", true],
    ["ghcr.io/owner/app", "ghcr.io/owner", true],
    ["ghcr.io/owner/app", "ghcr.io/own", false],
    ["ghcr.io/owner/app", "ghcr.io/owner/app", true],
    ["eu.example.com/app", "*.example.com", true],
    ["example.com/app", "*.example.com", false],
    ["badexample.com/app", "*.example.com", false],
    ["ghcr.io.example.com/app", "ghcr.io", false],
    ["registry:5000/app", "registry", false],
  ])("%s of %s: %s", (repository, entry, expected) => {
    expect(isAllowed(repository, [entry])).toBe(expected);
  });
});

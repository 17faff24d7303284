import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup/global.ts", "test/setup/tools.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "threads",
    reporters: process.env.CI ? ["default"] : ["dot"],
  },
});

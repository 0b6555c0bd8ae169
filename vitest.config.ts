import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "bench/src/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    globalSetup: ["packages/backend/test/global-database.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

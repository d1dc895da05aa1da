import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Vitest leaves one core free; of two that is half.
    maxWorkers: 2,
    globalSetup: ["test/browser/unpack-browser.ts", "test/support/samples.ts"],
    testTimeout: 90_000,
    hookTimeout: 30_000,
  },
});

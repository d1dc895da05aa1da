import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Vitest leaves one core free; of two that is half.
    maxWorkers: 2,
    globalSetup: ["test/browser/unpack-browser.ts", "test/support/samples.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "program",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          // Loading Bolt anew for each file took a sixth of the time; no test leaves anything behind in a module.
          isolate: false,
        },
      },
      { extends: true, test: { name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
    testTimeout: 90_000,
    hookTimeout: 30_000,
  },
});

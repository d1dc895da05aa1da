import { expect, it } from "vitest";
import { saidOfSkipping, samplesFolder } from "./support/samples.ts";

it("a run without Slack's samples beside it says so in one line", () => {
  expect(saidOfSkipping("../nowhere/samples")).toMatch(
    /^NOT HELD AGAINST SLACK: \.\.\/nowhere\/samples is not there[^\n]+skipped\.$/,
  );
  expect(saidOfSkipping("test")).toBeNull();
  expect(samplesFolder).toMatch(/samples$/);
});

import { expect, test } from "vitest";
import { lowStakesAnswer } from "../../src/domain/low-stakes.ts";
import { type Request, submitted } from "../../src/domain/request.ts";
import { shown } from "../../src/domain/turn.ts";

const ana = "T1/U0ANA";
const light: Request = shown(
  submitted(
    {
      ...{ key: "k", kind: "review", to: ana, ask: "Look at the README", options: [], minutes: 5 },
      ...{ asked: { who: "T1/agent-1", origin: { from: "agent" } }, recommendation: "Approve", isReversible: true },
    },
    1,
    0,
  ),
  0,
);

test("what is quick, can be changed back and is recommended is answered as its agent would", () => {
  expect(lowStakesAnswer(light, ana)).toEqual({ is: "approved" });
  expect(lowStakesAnswer({ ...light, checks: "passed" }, ana)).toEqual({ is: "approved" });
});

test("what fails a check is looked at", () => {
  expect(lowStakesAnswer({ ...light, checks: "failed" }, ana)).toBeUndefined();
});

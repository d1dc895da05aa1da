import { expect, test } from "vitest";
import { sayAgent } from "../../src/domain/agent.ts";
import { former } from "../../src/domain/erasure.ts";
import type { Person } from "../../src/domain/person.ts";

const ana: Person = { id: "T1/UANA", name: "Ana", zone: "Europe/Berlin", kind: "person" };

test("an agent is called so that nobody takes it for a person", () => {
  expect(sayAgent("builder", ana)).toBe("builder (Ana's agent)");
  expect(sayAgent("builder", ana, "T1/UBO")).toBe("builder (Ana's agent)");
  expect(sayAgent("builder", ana, ana.id)).toBe("builder (your agent)");
  expect(sayAgent("builder", undefined)).toBe("builder (somebody's agent)");
  expect(sayAgent("an agent of a former member", former("T1/former-1"))).toBe("an agent of a former member");
});

test("that it is one is still read where names are long, or run from right to left", () => {
  const long = sayAgent("b".repeat(40), { ...ana, name: "a".repeat(200) });
  expect(long).toMatch(/^b{40} \(a{39}…'s agent\)$/);
  expect(sayAgent("بنّاء", { ...ana, name: "نور" })).toBe("\u2068بنّاء\u2069 (\u2068نور\u2069's agent)");
});

import { expect, test } from "vitest";
import { hashOf, newToken } from "../src/agent-token.ts";

test("each token is another one, of 32 random bytes that can stand in a header", () => {
  const tokens = Array.from({ length: 100 }, newToken);
  expect(tokens.filter((token) => !/^sluice_[A-Za-z0-9_-]{43}$/.test(token))).toEqual([]);
  expect(new Set(tokens).size).toBe(100);
});

test("of a token its SHA-256 is kept, in hex", () => {
  expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { newToken } from "../../src/agent-token.ts";
import { maskTokens } from "../../src/playground/mask-tokens.ts";

it("masks a token wherever it stands in a text", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const token = newToken();
      const text = `${before} "${token}" ${after} curl -H \\"Authorization: Bearer ${token}\\"`;
      expect(maskTokens(text)).toBe(text.replaceAll(token, "sluice_…"));
    }),
  );
});

it.each([
  "choose_another_reader_for_the_request_that_is_asked",
  "T0REED/agent-0F8FAD5B-D9CB-469F-A165-70867728950E",
  "U0ANA_1774339500",
  "sluice_…",
])("leaves %s as it is", (text) => {
  expect(maskTokens(text)).toBe(text);
});

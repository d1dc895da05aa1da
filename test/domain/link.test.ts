import { expect, test } from "vitest";
import { contextOf, linkName } from "../../src/domain/link.ts";
import { aRequest } from "./requests.ts";

test.each([
  ["https://github.com/acme/parser/pull/381", "acme/parser#381", "acme/parser"],
  ["https://github.com/acme/parser/pull/381/files?diff=split#r1", "acme/parser#381", "acme/parser"],
  ["https://github.com/acme/parser/issues/7", "acme/parser#7", "acme/parser"],
  ["https://gitlab.com/acme/tools/parser/-/merge_requests/12", "acme/tools/parser#12", "acme/tools/parser"],
  ["https://gitlab.com/acme/parser/merge_requests/12", "acme/parser#12", "acme/parser"],
  ["https://github.com/acme/parser", "github.com/acme/parser", "github.com"],
  ["https://acme.dev/", "acme.dev", "acme.dev"],
  ["https://acme.dev:8443/plan?x=1", "acme.dev:8443/plan", "acme.dev:8443"],
  ["https://evil.example/acme/parser/pull/381", "evil.example/acme/parser/pull/381", "evil.example/acme/parser"],
  [
    "https://github.com.evil.example/acme/parser/pull/381",
    "github.com.evil.example/acme/parser/pull/381",
    "github.com.evil.example/acme/parser",
  ],
  ["https://reed.slack.com/archives/C0PARSER/p1774342800000100", "a message in Slack", "Messages in Slack"],
  ["https://slack.com.evil.example/archives/C0/p1", "slack.com.evil.example/archives/C0/p1", "slack.com.evil.example"],
  ["https://github.com:8443/acme/parser/pull/381", "github.com:8443/acme/parser/pull/381", "github.com:8443/acme/parser"],
  ["https://gïthub.com/acme/parser/pull/381", "xn--gthub-cta.com/acme/parser/pull/381", "xn--gthub-cta.com/acme/parser"],
])("%s is called %s and belongs to %s", (link, name, context) => {
  expect(linkName(link)).toBe(name);
  expect(contextOf(aRequest({ link }))).toEqual({ is: "place", name: context });
});

test("a long address is cut, with its host in front", () => {
  const name = linkName(`https://acme.dev/${"a".repeat(200)}`);
  expect(name).toMatch(/^acme\.dev\/a+…$/);
  expect(name).toHaveLength(60);
});

test("without a link a request belongs to nothing but its kind", () => {
  expect([contextOf(aRequest()), contextOf(aRequest({ kind: "decision" }))]).toEqual([
    { is: "place", name: "Reviews" },
    { is: "place", name: "Decisions" },
  ]);
});

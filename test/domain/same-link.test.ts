import { expect, test } from "vitest";
import { comparedLink } from "../../src/domain/same-link.ts";

const pull = "https://github.com/acme/parser/pull/381";
const merge = "https://gitlab.com/acme/tools/parser/-/merge_requests/12";

test.each([
  [pull, pull],
  [`${pull}/`, pull],
  [`${pull}/files?w=1#diff-1`, pull],
  [`${pull}/commits/abc`, pull],
  ["http://www.github.com/Acme/Parser/pull/381#discussion_r1", pull],
  [`${merge}/diffs?view=inline#note_1`, merge],
  ["https://gitlab.com/Acme/tools/parser/merge_requests/12", merge],
  ["https://git.acme.dev:8443/acme/parser/pull/381/files", "https://git.acme.dev:8443/acme/parser/pull/381"],
])("%s is compared as %s", (link, as) => expect(comparedLink(link)).toBe(as));

test.each([
  "https://github.com/acme/parser/issues/381/",
  "https://github.com/acme/parser/pull/381x",
  "https://github.com/acme/parser/pull/",
  "https://github.com/acme/more/parser/pull/381/",
  "https://acme.dev/Plan?x=1#y",
  "http://acme.dev/",
  "erased:T1/4",
  "not an address",
])("%s is compared as it is", (link) => expect(comparedLink(link)).toBe(link));

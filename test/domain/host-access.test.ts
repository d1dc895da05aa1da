import { expect, test } from "vitest";
import { githubApi, placeOf } from "../../src/domain/host-access.ts";

test.each([
  ["github", "https://github.com", "https://github.com/acme/app/pull/12", { project: "acme/app", number: 12 }],
  [
    "github",
    "https://github.com",
    "https://github.com/acme/app.js/pull/12/files?w=1#top",
    { project: "acme/app.js", number: 12 },
  ],
  ["github", "https://git.acme.dev", "https://git.acme.dev/acme/app/pull/3", { project: "acme/app", number: 3 }],
  ["gitlab", "https://gitlab.com", "https://gitlab.com/acme/parser/-/merge_requests/3", { project: "acme/parser", number: 3 }],
  ["gitlab", "https://gitlab.com", "https://gitlab.com/acme/a/b/merge_requests/3", { project: "acme/a/b", number: 3 }],
  ["gitlab", "https://acme.dev/gitlab", "https://acme.dev/gitlab/acme/x/-/merge_requests/7", { project: "acme/x", number: 7 }],
] as const)("%s at %s finds the change of %s", (host, url, link, place) => {
  expect(placeOf(host, url, link)).toEqual(place);
});

test.each([
  ["github", "https://github.com", "https://evil.example/acme/app/pull/12"],
  ["github", "https://github.com", "https://github.com.evil.example/acme/app/pull/12"],
  ["github", "https://github.com", "https://github.com@evil.example/acme/app/pull/12"],
  ["github", "https://github.com", "http://github.com/acme/app/pull/12"],
  ["github", "https://github.com", "https://github.com:444/acme/app/pull/12"],
  ["github", "https://github.com", "https://github.com/acme/app/issues/12"],
  ["github", "https://github.com", "https://github.com/acme/app/pull/12x"],
  ["github", "https://github.com", "https://github.com/../app/pull/12"],
  ["github", "https://github.com", "https://github.com/acme/a%2fb/pull/12"],
  ["gitlab", "https://acme.dev/gitlab", "https://acme.dev/acme/x/-/merge_requests/7"],
  ["gitlab", "https://acme.dev/gitlab", "https://acme.dev/gitlab2/acme/x/-/merge_requests/7"],
] as const)("%s at %s is not where %s leads", (host, url, link) => {
  expect(placeOf(host, url, link)).toBeUndefined();
});

test.each([
  ["https://github.com", "https://api.github.com"],
  ["https://acme.ghe.com", "https://api.acme.ghe.com"],
  ["https://git.acme.dev", "https://git.acme.dev/api/v3"],
])("the API of GitHub at %s is at %s", (url, api) => {
  expect(githubApi(url)).toBe(api);
});

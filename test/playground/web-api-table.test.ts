import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { allMethods } from "../../src/playground/web-api/all-methods.ts";
import { sharedErrors } from "../../src/playground/web-api/shared-errors.ts";
import { samplesFolder } from "../support/samples.ts";
import { type BareWorld, bareWorld } from "./bare-world.ts";

const samples = samplesFolder;
const isThere = existsSync(samples);
const read = (path: string) => JSON.parse(readFileSync(`${samples}/${path}`, "utf8")) as JsonObject;

type Spec = {
  scope: { bot?: string[]; user?: string[] };
  json_input_supported?: boolean;
  rate_limits?: string;
  args: { required?: string[]; properties?: Record<string, { desc?: string }> };
  errors: Record<string, unknown> | null;
};
/** What the page of a method says; where that is not among the samples, what a list of all methods has of it. */
const specOf = (name: string): Spec => {
  const page = `method-specs/${name}.json`;
  return existsSync(`${samples}/${page}`) ? (read(page) as unknown as Spec) : listed(name);
};

type Listed = { bot: string[]; user: string[]; tier: string; json_ok: boolean; required: string[]; errors: string[] };
function listed(name: string): Spec {
  const all = read("derived/method-scopes-tiers-errors.json") as Record<string, Listed>;
  const { bot, user, tier, json_ok, required, errors } = all[name]!;
  return {
    ...{ scope: { bot, user }, json_input_supported: json_ok, rate_limits: `t${/\d/.exec(tier)?.[0]}`, args: { required } },
    errors: Object.fromEntries(errors.map((code) => [code, {}])),
  };
}

/** What organisations must say by the page for them alone. */
const askedElsewhere = ["conversations.create"];

const names = Object.keys(allMethods);

/** Codes that the pages of the methods leave out, and why we answer them all the same. */
const unlisted: Record<string, string> = {
  thread_not_found: "listed by conversations.replies; apps report it of posting, too",
  user_disabled: "listed by conversations.open, which posting to a person does by itself",
  msg_blocks_too_many: "what apps are answered beyond 50 blocks; the page lists only msg_blocks_too_long",
  msg_too_long: "listed by chat.update and chat.postEphemeral; chat.postMessage answers it to markdown_text",
  invalid_attachments: "listed by chat.update and chat.postEphemeral",
  too_many_attachments: "listed by all the methods that post, but for one",
  missing_argument: "what an organisation's token without team_id was answered, also by methods whose pages leave it out",
  socket_mode_not_enabled: "listed by a later version of the page of apps.connections.open",
  messages_tab_disabled: "listed by chat.postMessage; a scheduled message goes the same way",
};

/** Codes of the wire that today's list of shared errors leaves out; the pages before it had them. */
const ofWire = [
  "team_access_not_granted",
  "invalid_auth",
  "invalid_arguments",
  "invalid_json",
  "json_not_object",
  "internal_error",
];

describe.skipIf(!isThere)(
  "the methods, against Slack's own pages (skipped where the samples do not lie beside the checkout)",
  () => {
    it.each(names)("%s refuses with no code that Slack would not", (name) => {
      const known = Object.keys(specOf(name).errors ?? {});
      const ours = (allMethods[name]?.errors ?? "").split(" ").filter(Boolean);
      expect(ours.filter((code) => !known.includes(code) && !(code in unlisted))).toEqual([]);
      expect(new Set(ours).size).toBe(ours.length);
    });

    it.each(names)("%s is taken as often as Slack takes it", (name) => {
      const { rate_limits: theirs = "none" } = specOf(name);
      expect(allMethods[name]?.tier).toBe(({ t2: 2, t3: 3, t4: 4, t5: "special" } as const)[theirs] ?? "none");
    });

    it("share the errors that all methods share", () => {
      const known = Object.keys(read("method-specs/_common_errors.json")["errors"] as JsonObject);
      expect([...sharedErrors].filter((code) => !known.includes(code) && !ofWire.includes(code))).toEqual([]);
    });

    it.each(names)("%s takes the tokens, the scopes and the bodies that Slack takes", (name) => {
      const { token, scopes, userScopes = scopes, takesFormsOnly } = allMethods[name]!;
      const { scope, json_input_supported: takesJson } = specOf(name);
      if (token.includes("bot")) expect(scopes.toSorted()).toEqual((scope.bot ?? []).toSorted());
      if (token.includes("user")) expect(userScopes.toSorted()).toEqual((scope.user ?? []).toSorted());
      if (token === "user") expect(scope.bot).toBeUndefined();
      if (name !== "api.test") expect(takesFormsOnly === true).toBe(takesJson !== true);
    });

    it.each(names)("%s asks organisations for their workspace where Slack does", (name) => {
      const isAsked = /required if/i.test(specOf(name).args.properties?.["team_id"]?.desc ?? "");
      expect(allMethods[name]?.needsTeam ?? false).toBe(isAsked || askedElsewhere.includes(name));
    });

    it.each(names)("%s does nothing without an argument that it needs", (name) => {
      const needed = (specOf(name).args.required ?? []).filter((one) => one !== "token");
      const world = bareWorld();
      for (const left of needed) {
        const args = Object.fromEntries(needed.filter((one) => one !== left).map((one) => [one, plausible[one] ?? "1"]));
        expect([left, tokenFor(world, name)(name, args)["ok"]]).toEqual([left, false]);
      }
    });
  },
);

const plausible: JsonObject = {
  channel: "C0PARSER",
  user: "U0ANA",
  user_id: "U0ANA",
  files: [],
  view: { type: "modal" },
  outputs: {},
};

function tokenFor(world: BareWorld, name: string) {
  const { token } = allMethods[name]!;
  return token === "user" ? world.as("U0ANA") : token === "app" ? world.asApp : world.asBot;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { actorOf, installationIn } from "../../src/slack/installation.ts";
import { samplesFolder } from "../support/samples.ts";

const authorized = (by: object) => [{ enterprise_id: null, team_id: null, user_id: "U0BOT", is_bot: true, ...by }];

/** What arrives, from where, and who installed us there. Ours is T0OURS or E0OURS; whatever is called THEIRS is a person's other team. */
const payloads: [what: string, payload: object, installation: string][] = [
  ["a command in one workspace", { team_id: "T0OURS", user_id: "U1", is_enterprise_install: "false" }, "T0OURS"],
  [
    "a command in a workspace of an organisation, where the workspace installed us",
    { team_id: "T0OURS", enterprise_id: "E0THEIRS", is_enterprise_install: "false" },
    "T0OURS",
  ],
  [
    "a command where the organisation installed us",
    { team_id: "T0THEIRS", enterprise_id: "E0OURS", is_enterprise_install: "true" },
    "E0OURS",
  ],
  [
    "a button in one workspace",
    { team: { id: "T0OURS" }, user: { id: "U1", team_id: "T0OURS" }, enterprise: null, is_enterprise_install: false },
    "T0OURS",
  ],
  [
    "a button where the organisation installed us",
    { team: null, user: { id: "W1", team_id: "T0THEIRS" }, enterprise: { id: "E0OURS" }, is_enterprise_install: true },
    "E0OURS",
  ],
  [
    "a button in Home, pressed by somebody of a connected organisation",
    { team: { id: "T0THEIRS" }, user: { team_id: "T0THEIRS" }, view: { team_id: "T0THEIRS", app_installed_team_id: "T0OURS" } },
    "T0OURS",
  ],
  [
    "a modal sent off by somebody of a connected organisation",
    {
      team: { id: "T0THEIRS", enterprise_id: "E0THEIRS" },
      enterprise: { id: "E0THEIRS" },
      is_enterprise_install: false,
      view: { team_id: "T0THEIRS", app_installed_team_id: "T0OURS" },
    },
    "T0OURS",
  ],
  [
    "a modal where the organisation installed us",
    { team: null, enterprise: { id: "E0OURS" }, is_enterprise_install: true, view: { app_installed_team_id: "E0OURS" } },
    "E0OURS",
  ],
  ["an event in one workspace", { team_id: "T0OURS", authorizations: authorized({ team_id: "T0OURS" }) }, "T0OURS"],
  [
    "an event from the other side of a shared channel",
    {
      team_id: "T0THEIRS",
      enterprise_id: "E0THEIRS",
      context_team_id: "T0THEIRS",
      authorizations: authorized({ team_id: "T0OURS", enterprise_id: "E0OF-OURS" }),
      is_ext_shared_channel: true,
    },
    "T0OURS",
  ],
  [
    "an event where the organisation installed us",
    { team_id: "T0THEIRS", authorizations: authorized({ enterprise_id: "E0OURS", is_enterprise_install: true }) },
    "E0OURS",
  ],
];

test.each(payloads)("%s", (_what, payload, installation) => {
  expect(installationIn(payload)).toBe(installation);
  expect(actorOf(payload, "U1")).toBe(`${installation}/U1`);
});

test("a payload that names no installation is never taken for anybody's", () => {
  for (const payload of [{}, { user: { id: "U1", team_id: "T0THEIRS" } }, { authorizations: [] }, { team: null }])
    expect(() => installationIn(payload)).toThrow("names no installation");
});

/** What Slack really sent, where it lies beside the checkout; it is not ours to carry along. */
const samples = `${samplesFolder}/payloads`;

test.skipIf(!existsSync(samples))("what Slack really sends names an installation (skipped where that is not at hand)", () => {
  const names = readdirSync(samples).filter((name) =>
    /^(slash_command|block_actions|view_submission|view_closed|event\.)/.test(name),
  );
  const whole = names
    .map((name) => ({ name, payload: JSON.parse(readFileSync(join(samples, name), "utf8")) as Record<string, unknown> }))
    .filter(({ name, payload }) => !name.includes("_inner") && !name.includes(".inner") && isOurs(payload));
  expect(whole.length).toBeGreaterThan(12);
  for (const { name, payload } of whole) {
    expect(installationIn(payload), name).toMatch(/^[TE][\w-]+$/);
    const view = payload["view"] as { app_installed_team_id?: string } | undefined;
    if (view?.app_installed_team_id) expect(installationIn(payload), name).toBe(view.app_installed_team_id);
  }
});

/** The kinds that the bot hears; what is told of an organisation as a whole is not for it. */
const isOurs = ({ type, event, team_id, team, view, enterprise }: Record<string, unknown>) =>
  (type !== "event_callback" || event !== undefined) && [team_id, team, view, enterprise].some((one) => one !== undefined);

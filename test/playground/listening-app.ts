import { onTestFinished } from "vitest";
import type { JsonObject } from "../../src/playground/json-object.ts";
import type { Manifest } from "../../src/playground/manifest.ts";
import { demoTeam } from "../../src/playground/team.ts";
import type { Acknowledgement, Envelope } from "../../src/playground/transport.ts";
import { openWorkspace, type WorkspaceOptions } from "../../src/playground/workspace.ts";
import { noStrays } from "../support/no-strays.ts";
import { curious } from "./payload-recorder.ts";

type Answer = (envelope: Envelope) => JsonObject | null;

/** A workspace whose app, in this process, notes what comes and takes it. It ends with the test. */
export async function openListening(manifest: Manifest, options: Partial<WorkspaceOptions> = {}, answer: Answer = () => null) {
  const clock = { at: Date.parse("2026-03-24T08:05:00Z"), now: () => clock.at };
  const slack = await openWorkspace({ clock, team: demoTeam, manifest, port: "none", isLimited: false, ...options });
  onTestFinished(async () => {
    noStrays(slack);
    await slack.close();
  });
  const envelopes: Envelope[] = [];
  slack.deliverBy({
    inProcess: async (envelope): Promise<Acknowledgement> => {
      envelopes.push(envelope);
      return { ok: true, body: answer(envelope) };
    },
  });
  const call = async (method: string, args: JsonObject = {}, token = slack.botToken) => {
    const headers = { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${token}` };
    const answered = await slack.fetch(slack.apiUrl + method, { method: "POST", headers, body: JSON.stringify(args) });
    return (await answered.json()) as JsonObject;
  };
  /** What came, by its name: the type of an event or interaction, or the command. */
  const heard = () =>
    envelopes.map(({ payload: { event, command, type } }) => (event as JsonObject)?.["type"] ?? command ?? type);
  return { slack, clock, envelopes, heard, call };
}

/** The curious app with these scopes alone, or with other settings. */
export const curiousBut = ({ bot, settings = {} }: { bot?: string[]; settings?: Manifest["settings"] }): Manifest => ({
  ...curious,
  oauth_config: { scopes: { ...curious.oauth_config?.scopes, ...(bot ? { bot } : {}) } },
  settings: { ...curious.settings, ...settings },
});

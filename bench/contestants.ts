import type { App } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { submitted } from "../src/domain/request.ts";
import { openDirectory } from "../src/slack/directory.ts";
import { listen } from "../src/slack/listen.ts";
import type { BareInserts } from "./bare-inserts.ts";
import { ana, aSubmission, type DeskOffice, now } from "./desk-office.ts";
import { type Line, openLine } from "./open-line.ts";

/** What is measured side by side: a handler that does nothing, one that makes a single durable insert, and Sluice. */
export type Contestants = { empty: Line; bare: Line; sluice: Line };

/** What one request weighs in the store. */
export const oneRow = JSON.stringify(submitted(aSubmission(ana), 10_000, now()));

export const openContestants = (office: DeskOffice, bare: BareInserts): Contestants => ({
  empty: openLine((bolt) => answering(bolt, () => {})),
  bare: openLine((bolt) => answering(bolt, () => bare.insert(oneRow))),
  sluice: openLine((bolt) => listenWith(bolt, office)),
});

function answering(bolt: App, first: () => void) {
  bolt.command("/review", async ({ ack }) => {
    first();
    await ack("Kept.");
  });
  bolt.action("approve", async ({ ack }) => {
    first();
    await ack();
  });
}

/** Everybody is known, so Slack is never asked who somebody is. */
function listenWith(bolt: App, { desk, questions }: DeskOffice) {
  const directory = openDirectory(new WebClient("xoxb-bench"), desk, questions);
  listen(bolt, {
    desk,
    questions,
    directory,
    dnd: { heardOf: async () => {} },
    consents: { viewFor: async () => ({ is: "not set up" }), takeBack: async () => {}, taken: async () => {} },
    isPublic: async () => false,
    refuseUnlessThere: async () => {},
    share: async () => {},
    linkable: { hosts: [], newCode: () => ({ code: "", hash: "" }) },
    keepsLoad: true,
    reachedAt: () => ({ url: "http://localhost:3000", isPublic: false }),
    calendars: { absent: "" },
    now,
    fetch,
  });
}

import fc from "fast-check";
import type { Fault } from "../../src/playground/faults.ts";
import type { Office } from "../support/office.ts";

export const names = ["ana", "bo", "dee", "eli"] as const;
export type Name = (typeof names)[number];

/** Something that a person does, that goes wrong, or that time does. `number` tells asks apart. */
export type Step =
  | { does: "ask"; by: Name; of: Name }
  | { does: "focus" | "approve" | "open home" | "leave" | "return"; by: Name }
  | { does: "turn" | "turn back"; minutes: number }
  | { does: "fail"; method: string; fault: Fault; times: number }
  | { does: "pause"; seconds: number }
  | { does: "event"; fault: "twice" | "late" }
  | { does: "down" | "up" | "expire" | "renew" | "restart" };

const methods = ["chat.postMessage", "chat.update", "views.publish", "conversations.open", "conversations.history", "users.info"];
const faults: Fault[] = [
  ...[{ status: 500 }, { acceptedThen: 500 }, { acceptedThen: "cut" as const }, { acceptedThen: "silence" as const }],
  ...[{ cut: true as const }, { silent: true as const }, { slow: 5 }, { rateLimited: 20 }],
  ...[{ refuse: "internal_error" }, { refuse: "some_new_code" }],
];

const by = fc.constantFrom(...names);
const one = <Word extends Step["does"]>(...words: Word[]) => fc.constantFrom(...words);
const minutes = (max: number) => fc.integer({ min: 1, max });
const weighed = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });

const step: fc.Arbitrary<Step> = fc.oneof(
  weighed(6, fc.record({ does: one("ask"), by, of: by })),
  weighed(5, fc.record({ does: one("focus", "approve", "open home"), by })),
  weighed(5, fc.record({ does: one("turn"), minutes: minutes(200) })),
  weighed(1, fc.record({ does: one("turn back"), minutes: minutes(60) })),
  weighed(1, fc.record({ does: one("leave", "return"), by })),
  weighed(
    5,
    fc.record({ does: one("fail"), method: fc.constantFrom(...methods), fault: fc.constantFrom(...faults), times: minutes(3) }),
  ),
  weighed(1, fc.record({ does: one("pause"), seconds: minutes(600) })),
  weighed(1, fc.record({ does: one("event"), fault: fc.constantFrom("twice" as const, "late" as const) })),
  weighed(2, fc.record({ does: one("down", "up", "expire", "renew", "restart") })),
);

export const steps = fc.array(step, { minLength: 8, maxLength: 45 });

const idOf = (name: Name) => `U0${name.toUpperCase()}`;

/** Does one step. Gives back the words of an ask that was accepted. */
export async function take(office: Office, one: Step, number: number): Promise<string | undefined> {
  const { workspace, clock } = office;
  switch (one.does) {
    case "ask":
      return ask(office, one.by, one.of, `Part ${number}.`);
    case "focus":
      return void (await types(office, one.by, "/focus 40m"));
    case "approve":
      // Whoever finds nothing to approve does nothing.
      return void (await office
        .as(one.by)
        .presses("Approve")
        .catch(() => {}));
    case "open home":
      // Whoever has left opens nothing.
      return void (await office
        .as(one.by)
        .opensHome()
        .catch(() => {}));
    case "leave":
    case "return":
      return void (await workspace.happens.personChanges(idOf(one.by), { isDeleted: one.does === "leave" }));
    case "turn":
      return void (await clock.turnTo(clock.now() + one.minutes * 60_000));
    case "turn back":
      return clock.startAgainAt(clock.now() - one.minutes * 60_000) as undefined;
    case "fail":
      return workspace.faults.next(one.method, one.fault, { times: one.times }) as undefined;
    case "pause":
      return workspace.limits.pause(one.seconds) as undefined;
    case "event":
      return workspace.faults.nextEvent(one.fault) as undefined;
    case "down":
    case "up":
      return workspace.faults.down(one.does === "down") as undefined;
    case "expire":
      return void (await workspace.happens.tokenExpires());
    case "renew":
      return void (await workspace.happens.reinstalls());
    case "restart":
      return void (await restart(office));
  }
}

async function ask(office: Office, asker: Name, reader: Name, words: string): Promise<string | undefined> {
  const said = await types(office, asker, `/review @${reader} ${words}`);
  return /waits for|is with/.test(said) ? words : undefined;
}

/** What the answer says; whoever left can type nothing. */
const types = (office: Office, who: Name, words: string): Promise<string> =>
  office
    .as(who)
    .types(words)
    .then(
      ({ ephemeral }) => ephemeral?.text ?? "",
      () => "",
    );

/** A bot that cannot reach Slack does not start: what watches over it tries until it can. */
async function restart(office: Office): Promise<void> {
  await office.stop();
  await mendSlack(office);
  await office.begin();
}

export async function mendSlack({ workspace }: Office): Promise<void> {
  workspace.faults.down(false);
  workspace.limits.clear();
  await workspace.happens.reinstalls();
}

/** Everything is well again, and days go by. */
export async function endWell(office: Office): Promise<void> {
  office.workspace.faults.clear();
  await mendSlack(office);
  for (const name of names) await office.workspace.happens.personChanges(idOf(name), { isDeleted: false });
  for (let day = 0; day < 4; day += 1) await office.clock.turnTo(office.clock.now() + 24 * 3_600_000);
  await office.settled();
}

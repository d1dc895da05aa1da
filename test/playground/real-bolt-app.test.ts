import type { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTiny, type TinyBot } from "./tiny-bot.ts";

const transports = ["in process", "sockets", "HTTP"] as const;

describe.each(transports)("a real Bolt app, %s", (by) => {
  let tiny: TinyBot;
  beforeEach(async () => {
    tiny = await openTiny(by);
  });
  afterEach(() => tiny.stop());

  it("answers a command, opens a modal from its button, sends it back, and takes it", async () => {
    const bo = tiny.slack.as("U0BO");
    const { ephemeral } = await bo.types("/tiny hello @ana");
    expect(ephemeral?.text).toBe("You said hello <@U0ANA>");
    expect(await bo.presses("Ask")).toEqual({});
    await tiny.slack.quiet();
    expect(bo.modal()?.title).toBe("Ask");
    expect((await bo.submits()).errors).toEqual({ what: "This is needed." });
    await bo.fills("What", "ab");
    expect((await bo.submits()).errors).toEqual({ what: "A little more, please." });
    await bo.fills("What", "a review");
    expect(await bo.submits()).toEqual({ errors: {} });
    expect(bo.modal()).toBeNull();
    await tiny.slack.quiet();
    expect(bo.sees()).toBe("Asked: a review");
  });

  it("hears messages, mentions and the opened Home, and draws it", async () => {
    const ana = tiny.slack.as("U0ANA");
    await ana.opensHome();
    await ana.types("hi");
    await ana.types("@tiny are you there?", { in: "#parser" });
    await tiny.slack.quiet();
    expect(ana.home()?.text).toBe("Home of Tiny");
    expect(ana.sees()).toBe("hi\nGot it.");
    expect(tiny.slack.history("C0PARSER").at(-1)?.text).toBe("You called?");
    expect(tiny.heard.map((one) => one["type"])).toEqual(["app_home_opened", "message", "app_mention"]);
  });

  it("sends every field that an interaction has, and no message for an ephemeral one", async () => {
    const bo = tiny.slack.as("U0BO");
    await bo.types("/tiny x");
    await bo.presses("Ask");
    const [command, action] = tiny.heard;
    expect(command).toMatchObject({
      team_id: "T0REED",
      channel_name: "directmessage",
      is_enterprise_install: "false",
      user_name: "bo",
    });
    expect(action).toMatchObject({
      type: "block_actions",
      enterprise: null,
      container: { is_ephemeral: true },
      state: { values: {} },
    });
    expect(action).not.toHaveProperty("message");
    expect(action?.["actions"]).toMatchObject([
      { action_id: "ask", block_id: "row", type: "button", value: "v1", text: { text: "Ask" } },
    ]);
  });
});

const words = (text: string) => ({ type: "plain_text" as const, text });
const form = { type: "input" as const, label: words("Your name"), element: { type: "plain_text_input" as const } };

/** A command, a modal and a Home tab in ten lines. */
function tenLines(app: App): void {
  app.command("/plain", async ({ ack, body, client }) => {
    const view = { type: "modal" as const, callback_id: "hi", title: words("Hi"), submit: words("Greet"), blocks: [form] };
    await client.views.open({ trigger_id: body.trigger_id, view });
    await ack();
  });
  app.view("hi", async ({ ack, body, client }) => {
    const name = Object.values(body.view.state.values).flatMap((one) => Object.values(one))[0]?.value;
    const blocks = [{ type: "section" as const, text: words(`Hello, ${name}`) }];
    await ack();
    await client.views.publish({ user_id: body.user.id, view: { type: "home", blocks } });
  });
}

it.each(transports)("an app of ten lines runs unchanged, %s", async (by) => {
  const tiny = await openTiny(by, {}, tenLines);
  const bo = tiny.slack.as("U0BO");
  expect(await bo.types("/plain")).toEqual({});
  await bo.fills("Your name", "Bo");
  expect(await bo.submits()).toEqual({ errors: {} });
  await tiny.slack.quiet();
  expect(bo.home()?.text).toBe("Hello, Bo");
  await tiny.stop();
});

describe("a person", () => {
  let tiny: TinyBot;
  beforeEach(async () => {
    tiny = await openTiny("sockets", { acknowledgeWithinMs: 50 });
  });
  afterEach(() => tiny.stop());

  it("is told when a command is not taken in time, once and never again", async () => {
    const outcome = await tiny.slack.as("U0BO").types("/silent");
    expect(outcome.failure).toBe('/silent failed with the error "operation_timeout"');
    expect(tiny.slack.as("U0BO").ephemerals()).toHaveLength(1);
  });

  it("cannot write where they are not, nor a command that nobody has", async () => {
    await expect(tiny.slack.as("U0DEE").types("hi", { in: "#design" })).rejects.toThrow("not in this conversation");
    await expect(tiny.slack.as("U0DEE").types("/nothing")).rejects.toThrow("/nothing is not a command");
  });

  it("types plain words where a command does not escape", async () => {
    const { ephemeral } = await tiny.slack.as("U0BO").types("/plain @ana <x>");
    expect(ephemeral?.text).toBe("@ana <x>");
  });

  it("has the same ids in a second run of the same acts", async () => {
    const [one, other] = [await openTiny("in process"), await openTiny("in process")];
    const run = async ({ slack }: TinyBot) => {
      await slack.as("U0BO").types("/tiny a");
      await slack.as("U0BO").presses("Ask");
      return slack.history("D0BO").map((one) => [one.ts, one.blocks]);
    };
    expect(await run(other)).toEqual(await run(one));
    const triggers = ({ heard }: TinyBot) => heard.map((payload) => payload["trigger_id"]);
    expect(triggers(other)).toEqual(triggers(one));
    await Promise.all([one.stop(), other.stop()]);
  });
});

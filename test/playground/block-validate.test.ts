import { expect, test } from "vitest";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { bareWorld } from "./bare-world.ts";
import { plain } from "./block-words.ts";

const validate = (args: JsonObject): JsonObject => bareWorld().asBot("blocks.validate", args);
const json = JSON.stringify;

test("what is right is answered with ok", () => {
  const blocks = [{ type: "section", text: plain("x") }];
  expect(validate({ blocks })).toEqual({ ok: true });
  expect(validate({ message: json({ blocks }) })).toEqual({ ok: true });
  expect(validate({ view: json({ type: "modal", title: plain("x"), blocks }) })).toEqual({ ok: true });
  expect(
    validate({
      blocks: [
        { type: "alert", text: plain("for modals") },
        { type: "markdown", text: "for messages" },
      ],
    }),
  ).toEqual({
    ok: true,
  });
});

test("what is wrong is named with its place, its code and its constraint", () => {
  expect(validate({ blocks: json([{ type: "section", text: { type: "invalid", text: "x" } }]) })).toEqual({
    ok: false,
    error: "invalid_blocks",
    errors: [
      {
        code: "failed_constraint",
        message: "unsupported type: invalid",
        pointer: "/0/text/type",
        constraint: { type: "enum", expected: ["plain_text", "mrkdwn"] },
      },
    ],
  });
  expect(validate({ message: { blocks: [{ type: "header" }] } })).toEqual({
    ok: false,
    error: "invalid_message",
    errors: [{ code: "missing_field", message: "missing required field: text", pointer: "/blocks/0", field: "text" }],
  });
  expect(validate({ view: { type: "home", blocks: [{ type: "divider", block_id: 3 }] } })).toEqual({
    ok: false,
    error: "invalid_view",
    errors: [{ code: "invalid_type", message: "must provide a string", pointer: "/blocks/0/block_id" }],
  });
  expect(validate({ view: { type: "drawer" } })).toMatchObject({ error: "invalid_view", errors: [{ pointer: "/type" }] });
});

test("it takes one thing, and JSON", () => {
  const misused = {
    ok: false,
    error: "invalid_arguments",
    response_metadata: { messages: ["must provide exactly one of `blocks`, `view`, or `message`"] },
  };
  expect(validate({})).toEqual(misused);
  expect(validate({ blocks: "[]", view: "{}" })).toEqual(misused);
  expect(validate({ blocks: "[" })).toMatchObject({ error: "invalid_arguments" });
});

import { expect, it } from "vitest";
import { bareWorld, codeOf, mayAll } from "./bare-world.ts";
import { plain } from "./block-words.ts";

const video = (video_url: string) => ({
  ...{ type: "video", title: plain("How to"), alt_text: "x" },
  ...{ video_url, thumbnail_url: "https://pictures.example/t.png" },
});
const ours = "https://films.acme.example/v";
const inContainer = (...child_blocks: object[]) => [{ type: "container", title: plain("Films"), child_blocks }];
const scopes = { bot: [...(mayAll.oauth_config?.scopes?.bot ?? []), "links.embed:write"] };
const embedding = () => bareWorld({ manifest: { ...mayAll, oauth_config: { scopes } } });
const strange = "Video validation failed: Domain is not a valid unfurl domain claimed by your app";

/** The words are those that authors report. Seen to fail when the domain of the picture was looked at. */
it("a video is of a domain whose links the app unfurls", () => {
  const { asBot } = embedding();
  const post = (...blocks: object[]) => asBot("chat.postMessage", { channel: "U0ANA", text: "x", blocks });
  expect(codeOf(post(video(ours)))).toBe("ok");
  const answer = post({ type: "divider" }, video("https://acme.example.evil.example/v"));
  expect(answer).toMatchObject({ error: "invalid_blocks", errors: [`${strange} [json-pointer:/blocks/1]`] });
  const [error] = post(...inContainer(video("https://other.example/v")))["errors"] as string[];
  expect(error).toBe(`${strange} [json-pointer:/blocks/0/child_blocks/0]`);
});

it("a video needs the scope to embed, wherever it stands", () => {
  const blocks = [video(ours)];
  const { asBot, triggers } = bareWorld();
  const missing = "Video validation failed: Bot scopes missing: [links.embed:write]";
  const post = asBot("chat.postMessage", { channel: "U0ANA", text: "x", blocks });
  expect(post).toMatchObject({ error: "invalid_blocks", errors: [`${missing} [json-pointer:/blocks/0]`] });
  const view = { type: "modal", title: plain("Films"), blocks };
  const opened = asBot("views.open", { trigger_id: triggers.issue("U0ANA", 1), view });
  const messages = [`[ERROR] ${missing} [json-pointer:/view/blocks/0]`];
  expect(opened).toMatchObject({ error: "invalid_arguments", response_metadata: { messages } });
  expect(codeOf(embedding().asBot("views.publish", { user_id: "U0ANA", view: { type: "home", blocks } }))).toBe("ok");
  expect(codeOf(asBot("blocks.validate", { blocks }))).toBe("ok");
});

import { afterEach, beforeEach, expect, it } from "vitest";
import { type Json, openRecorder, type Recorder } from "./payload-recorder.ts";

let recorder: Recorder;
beforeEach(async () => {
  recorder = await openRecorder();
});
afterEach(() => recorder.stop());

const filesOf = (message: Json | undefined) => message?.["files"] as Json[];
const inParser = { in: "#parser" };

/** Seen to fail when the subtype stood in the mention too, and when a message without words was refused. */
it("brings a person's files along with their words, or alone", async () => {
  const bo = recorder.slack.as("U0BO");
  await bo.types("@curious look", { ...inParser, files: [{ name: "plan.txt", words: "one\ntwo" }] });
  const [shared] = recorder.events("message");
  expect(shared).toMatchObject({ subtype: "file_share", user: "U0BO", upload: false, display_as_bot: false });
  expect(filesOf(shared)[0]).toMatchObject({
    name: "plan.txt",
    filetype: "text",
    mode: "snippet",
    size: 7,
    lines: 2,
    user: "U0BO",
  });
  const [mention] = recorder.events("app_mention");
  expect(mention).not.toHaveProperty("subtype");
  expect(filesOf(mention)).toEqual(filesOf(shared));
  await bo.types("", { ...inParser, files: [{ name: "plan.pdf", size: 900 }] });
  expect(recorder.events("message").at(-1)).toMatchObject({ text: "", files: [{ mimetype: "application/pdf", mode: "hosted" }] });
  expect(recorder.events("message").at(-1)).not.toHaveProperty("blocks");
  await expect(bo.types("", inParser)).rejects.toThrow("nothing to send");
  await expect(bo.types("/curious", { ...inParser, files: [{ name: "plan.pdf" }] })).rejects.toThrow("takes no files");
});

/** Seen to fail when thumbnails were made larger than the picture. */
it("makes thumbnails of a picture, none larger than itself", async () => {
  await recorder.slack.as("U0BO").types("", { ...inParser, files: [{ name: "plan.png", image: { width: 500, height: 250 } }] });
  const [file = {}] = filesOf(recorder.events("message")[0]);
  const sides = Object.entries(file).filter(([name]) => /^(thumb_.*|original)_[wh]$/.test(name));
  expect(Object.fromEntries(sides)).toEqual({
    ...{ thumb_360_w: 360, thumb_360_h: 180, thumb_480_w: 480, thumb_480_h: 240, original_w: 500, original_h: 250 },
  });
});

/** Seen to fail when the reply stayed in its thread. */
it("shows a person's reply in the conversation too, with its root and their own key", async () => {
  await recorder.slack.as("U0BO").types("For all", { ...inParser, replyingTo: "Morning", alsoInChannel: true });
  const [reply] = recorder.events("message");
  expect(reply).toMatchObject({ subtype: "thread_broadcast", client_msg_id: expect.any(String), root: { user: "U0ANA" } });
});

/** Seen to fail when pictures of one's own came in the sizes of those that Slack gives. */
it("tells somebody's profile with its pictures, their own ones larger", async () => {
  const { happens } = recorder.slack;
  await happens.statusChanges("U0BO", { text: "Here" });
  await happens.profileChanges("U0ANA", { pronouns: "she/her", image_original: "https://p.example/ana_original.jpg" });
  const [bo, ana] = recorder.events("user_profile_changed").map(({ user }) => (user as Json)["profile"] as Json);
  expect(bo).toMatchObject({ image_512: expect.stringContaining("gravatar"), huddle_state: "default_unset", fields: {} });
  expect(bo).not.toHaveProperty("image_1024");
  expect(bo).not.toHaveProperty("pronouns");
  expect(ana).toMatchObject({ image_1024: "https://p.example/ana_1024.jpg", is_custom_image: true, pronouns: "she/her" });
});

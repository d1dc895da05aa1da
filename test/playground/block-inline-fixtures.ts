import type { RichTextElement } from "@slack/types";
import type { Each } from "./block-words.ts";

const style = { bold: true, code: true, italic: true, strike: true, underline: true };

/** One of every inline element of rich text in @slack/types. */
export const inlineFixtures: Each<RichTextElement> = {
  text: { type: "text", text: "x", style },
  link: { type: "link", url: "https://a.example", text: "x", unsafe: false },
  emoji: { type: "emoji", name: "wave", unicode: "1f44b" },
  user: { type: "user", user_id: "U1", style: { bold: true } },
  usergroup: { type: "usergroup", usergroup_id: "S1" },
  channel: { type: "channel", channel_id: "C1" },
  team: { type: "team", team_id: "T1" },
  broadcast: { type: "broadcast", range: "here" },
  color: { type: "color", value: "#F405B3" },
  date: { type: "date", timestamp: 1_774_340_000, format: "{date} at {time}", url: "https://a.example", fallback: "soon" },
};

/** Inline elements that the reference has, and @slack/types has not. */
export const furtherInlines: { type: string }[] = [
  { type: "attachment_mention", url: "https://a.example", text: "x", full_size_preview_enabled: true },
  { type: "canvas", file_id: "F1", label: "x", hide_title: true },
  { type: "canvas_message_unfurl", root_message_ts: "1.2", root_message_channel: "C1" },
  { type: "canvas_user_mention", user_id: "U1" },
  { type: "citation", url: "https://a.example", text: "x", index: 1, details: { citation_type: "web", title: "x" } },
  { type: "file", file_id: "F1", is_skill_invocation: false },
  { type: "list_record", file_id: "F1", record_id: "R1" },
  { type: "message_mention", channel_id: "C1", message_ts: "1.2" },
  { type: "salesforce_data_field", salesforce_record_id: "1" },
  { type: "tag", text: "x", color: "blue" },
  { type: "work_object_mention", entity_id: "E1", app_id: "A1", text: "x", url: "https://a.example" },
  { type: "workflow_mention", workflow_id: "W1", function_trigger_id: "Ft1", text: "x" },
].map((one) => ({ ...one, style: { highlight: true, client_highlight: true, unlink: false } }));

import { usePage } from "./page-context.ts";
import type { Work } from "./use-work.ts";

const deleting = {
  title: { type: "plain_text", text: "Delete this message?" },
  text: { type: "plain_text", text: "It goes for everybody, and cannot be brought back." },
  confirm: { type: "plain_text", text: "Delete" },
  deny: { type: "plain_text", text: "Keep it" },
  style: "danger",
} as const;

/** Deletes a message after asking whether it shall go. */
export const useRemoval = (at: { channel: string; ts: string }, work: Work) => {
  const { confirm } = usePage();
  return async () => (await confirm(deleting)) && work.run("delete", { do: "delete", ...at });
};

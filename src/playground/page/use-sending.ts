import { useState } from "preact/hooks";
import { usePage } from "./page-context.ts";
import type { Draft } from "./use-draft.ts";
import { useTrouble } from "./use-trouble.ts";

type To = { channel: string; threadTs: string | null };

/** Sends what was written, and starts shortcuts; says beside the composer why something was not taken. */
export const useSending = ({ channel, threadTs }: To, { text, write }: Draft, isEmpty: () => boolean) => {
  const { act } = usePage();
  const [sending, setSending] = useState(0);
  const [trouble, setTrouble] = useTrouble();
  const send = async () => {
    const words = text.trim();
    if (words === "") return;
    write("", 0);
    setSending((count) => count + 1);
    const says = await act({ do: "say", channel, text: words, ...(threadTs ? { threadTs } : {}) });
    setSending((count) => count - 1);
    setTrouble(says);
    // What was refused comes back to be mended, unless the next words are being written already.
    if (says !== null && isEmpty()) write(words, words.length);
  };
  const use = (name: string) => void act({ do: "use shortcut", name }).then(setTrouble);
  return { send, use, isSending: sending > 0, trouble, forget: () => setTrouble(null) };
};

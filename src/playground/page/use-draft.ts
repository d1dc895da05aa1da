import { useEffect, useState } from "preact/hooks";

/** By person and conversation what was typed and not sent; by person alone, words that the page put there for them. */
export type Drafts = Map<string, string>;

/** A text with its caret, kept as a draft. Planted words go into the first composer that the person sees, and then count as typed. */
export const useDraft = (person: string, channel: string, drafts: Drafts) => {
  const key = `${person} ${channel}`;
  const [state, setState] = useState(() => {
    const planted = drafts.get(person);
    const text = planted ?? drafts.get(key) ?? "";
    return { text, caret: text.length, isPlanted: planted !== undefined };
  });
  useEffect(() => {
    drafts.delete(person);
    drafts.set(key, state.text);
  }, []);
  const write = (text: string, caret: number) => {
    drafts.set(key, text);
    setState({ text, caret, isPlanted: false });
  };
  return { ...state, write };
};

export type Draft = ReturnType<typeof useDraft>;

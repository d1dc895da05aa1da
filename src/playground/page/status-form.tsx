import { useState } from "preact/hooks";
import { emojiNamed } from "./emoji-words.ts";
import { usePage } from "./page-context.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";

const offered = "speech_balloon spiral_calendar_pad house headphones palm_tree face_with_thermometer train coffee".split(" ");

/** What somebody says of themselves beside their name: a sign and a few words. */
export const StatusForm = ({ close }: { close(): void }) => {
  const { status } = usePage().view.me;
  const work = useWork();
  const [text, setText] = useState(status?.text ?? "");
  const [emoji, setEmoji] = useState(status?.emoji || ":speech_balloon:");
  const set = async (what: { text: string; emoji: string }) => {
    if (await work.run("status", { do: "set status", ...what })) close();
  };
  const own = emoji.replaceAll(":", "");
  return (
    <form
      class="person-part"
      onSubmit={(event) => {
        event.preventDefault();
        void set({ text: text.trim(), emoji });
      }}
    >
      <h3>Status</h3>
      <span class="field-row">
        <select class="field" aria-label="Sign" value={own} onChange={(event) => setEmoji(`:${event.currentTarget.value}:`)}>
          {[...new Set([...offered, own])].map((name) => (
            <option key={name} value={name} aria-label={name.replaceAll("_", " ")}>
              {emojiNamed(name)}
            </option>
          ))}
        </select>
        <input
          class="field"
          aria-label="What you are doing"
          placeholder="In a meeting"
          maxLength={100}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </span>
      <span class="field-row">
        <button type="submit" class="button primary" disabled={text.trim() === ""} aria-busy={work.doing !== null}>
          Set it
        </button>
        {status && (
          <button type="button" class="button" onClick={() => void set({ text: "", emoji: "" })}>
            Clear status
          </button>
        )}
      </span>
      <Trouble says={work.trouble} />
    </form>
  );
};

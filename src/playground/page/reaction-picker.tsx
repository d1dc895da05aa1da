import { useState } from "preact/hooks";
import { emojiNamed } from "./emoji-words.ts";
import { Icon } from "./icon.tsx";
import { moveInList } from "./move-in-list.ts";
import { PopupButton } from "./popup-button.tsx";
import { reactionNamed } from "./reaction-words.ts";
import { Trouble } from "./trouble.tsx";

const offered = "+1 eyes white_check_mark heart tada raised_hands pray joy thinking_face rocket question x".split(" ");

/** The usual twelve, and a field for any other by its name. */
const Picks = ({ pick }: { pick(name: string): void }) => {
  const [typed, setTyped] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const name = reactionNamed(typed);
    if (name === null) setTrouble("Write an emoji’s name, such as tada.");
    else pick(name);
  };
  return (
    <form class="reaction-picks" onSubmit={submit}>
      <fieldset class="emoji-grid" onKeyDown={moveInList}>
        <legend class="unseen">The usual ones</legend>
        {offered.map((name) => (
          <button key={name} type="button" data-stop aria-label={name} title={name} onClick={() => pick(name)}>
            {emojiNamed(name)}
          </button>
        ))}
      </fieldset>
      <label>
        Another, by its name
        <span class="field-row">
          <input
            class="field"
            value={typed}
            placeholder="sparkles"
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            React
          </button>
        </span>
      </label>
      <Trouble says={trouble} />
    </form>
  );
};

export const ReactionPicker = ({ of, react }: { of: string; react(name: string): void }) => (
  <PopupButton
    label={`React to ${of}`}
    face={<Icon name="react" size={18} />}
    className="button icon-button quiet"
    isMenu={false}
  >
    {(close) => (
      <Picks
        pick={(name) => {
          close();
          react(name);
        }}
      />
    )}
  </PopupButton>
);

import { useState } from "preact/hooks";
import type { PageAtWork } from "../guide-contract.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";

/** What something at work here wants to be told. */
export const AtWorkField = ({ label, button }: NonNullable<PageAtWork["field"]>) => {
  const work = useWork();
  const [words, setWords] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.run("field", { do: "tell at work", words });
      }}
    >
      <label>
        {label}
        <input
          class="field"
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={words.trim() === ""} aria-busy={work.doing !== null}>
        {button}
      </button>
      <Trouble says={work.trouble} />
    </form>
  );
};

import { useLayoutEffect, useRef } from "preact/hooks";
import type { Choice } from "./choices-of.ts";
import type { useAskedOptions } from "./use-asked-options.ts";

type Props = {
  id: string;
  asked: ReturnType<typeof useAskedOptions>;
  chosen: string[];
  at: number;
  take(choice: Choice): void;
};

const lettersWords = (count: number): string => `Type ${count} more ${count === 1 ? "letter" : "letters"}.`;

const statusOf = ({ answer, missing }: Props["asked"]): string => {
  if (missing > 0) return lettersWords(missing);
  if (!answer) return "Asking the app …";
  if (answer.says) return answer.says;
  const count = answer.choices.length;
  return count === 0 ? "The app has nothing for this." : `${count} ${count === 1 ? "option" : "options"}`;
};

/** What the app offers. The focus stays in the field, which moves `at`. */
export const OffersList = ({ id, asked, chosen, at, take }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div class="offers">
      <p class={asked.answer?.says ? "trouble" : "hint"} role="status">
        {statusOf(asked)}
      </p>
      <div ref={list} id={id} role="listbox" aria-label="Options">
        {asked.answer?.choices.map((choice, index) => (
          <div
            key={choice.value}
            id={`${id}-${index}`}
            class={index === at ? "offer is-at" : "offer"}
            role="option"
            aria-selected={chosen.includes(choice.value)}
            tabIndex={-1}
            onPointerDown={(event) => {
              event.preventDefault();
              take(choice);
            }}
          >
            {choice.words}
            {choice.hint && <span class="muted"> {choice.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  );
};

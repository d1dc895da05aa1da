import { useLayoutEffect, useRef } from "preact/hooks";
import type { Suggestion } from "./suggestions.ts";

type Props = { id: string; options: Suggestion[]; at: number; take(option: Suggestion): void };

/** What the composer offers. The focus stays in the composer, which moves `at`. */
export const SuggestionList = ({ id, options, at, take }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div ref={list} class="suggestions" id={id} role="listbox" aria-label="Suggestions">
      {options.map((option, index) => (
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onPointerDown={(event) => {
            event.preventDefault();
            take(option);
          }}
        >
          <strong>{option.label}</strong>
          <span class="muted">{option.hint}</span>
        </div>
      ))}
    </div>
  );
};

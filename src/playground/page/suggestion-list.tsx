import { useLayoutEffect, useRef } from "preact/hooks";
import type { Suggestion } from "./suggestions.ts";

type Props = { id: string; options: Suggestion[]; at: number; take(option: Suggestion): void };
type OptionProps = { id: string; option: Suggestion; isChosen: boolean; take(option: Suggestion): void };

const Option = ({ id, option, isChosen, take }: OptionProps) => (
  <div
    id={id}
    role="option"
    aria-selected={isChosen}
    tabIndex={-1}
    onPointerDown={(event) => {
      event.preventDefault();
      take(option);
    }}
  >
    <strong>{option.label}</strong>
    <span class="muted">{option.hint}</span>
  </div>
);

/** The options that stand together beneath one heading, with their places in the whole. */
const grouped = (options: Suggestion[]) => {
  const placed = options.map((option, place) => ({ option, place }));
  return [...new Set(options.map(({ group }) => group))].map((group) => ({
    group,
    of: placed.filter(({ option }) => option.group === group),
  }));
};

/** What the composer offers. The focus stays in the composer, which moves `at`. */
export const SuggestionList = ({ id, options, at, take }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div ref={list} class="suggestions" id={id} role="listbox" aria-label="Suggestions">
      {grouped(options).map(({ group, of }) => {
        const lines = of.map(({ option, place }) => (
          <Option key={option.key} id={`${id}-${place}`} option={option} isChosen={place === at} take={take} />
        ));
        if (!group) return lines;
        return (
          <fieldset key={group} aria-label={group}>
            <p class="suggestion-heading" aria-hidden="true">
              {group}
            </p>
            {lines}
          </fieldset>
        );
      })}
    </div>
  );
};

import { useId, useState } from "preact/hooks";
import { type Choice, fromOptions } from "./choices-of.ts";
import { ChosenChips } from "./chosen-chips.tsx";
import { rememberedWords, rememberWords } from "./offered-words.ts";
import { OffersList } from "./offers-list.tsx";
import { besideField, type ElementProps, fieldId, useElement, useFocusOnLoad } from "./surface.ts";
import { type External, useAskedOptions } from "./use-asked-options.ts";
import { useOfferKeys } from "./use-offer-keys.ts";

const initialOf = (element: External): Choice[] => {
  if (element.type === "multi_external_select") return fromOptions(element.initial_options ?? []);
  return fromOptions(element.initial_option ? [element.initial_option] : []);
};

/** What is chosen, and the ways to change it, for one or for many. */
const useChosen = ({ element, blockId, sends }: ElementProps<External>) => {
  const { value, change, isBusy } = useElement(element, blockId, sends);
  const isMany = element.type === "multi_external_select";
  const chosen = Array.isArray(value) ? value : value === null ? [] : [value];
  const most = isMany ? ((element as { max_selected_items?: number }).max_selected_items ?? Number.POSITIVE_INFINITY) : 1;
  const wordsOf = (one: string) => rememberedWords(element.action_id, initialOf(element), one);
  const toggle = (choice: Choice) => {
    rememberWords(element.action_id, choice);
    if (!isMany) return change(choice.value);
    if (chosen.includes(choice.value)) return change(chosen.filter((one) => one !== choice.value));
    return chosen.length < most ? change([...chosen, choice.value]) : undefined;
  };
  const remove = (one: string) => change(isMany ? chosen.filter((other) => other !== one) : null);
  return { isMany, chosen, wordsOf, toggle, remove, isBusy, isFull: isMany && chosen.length >= most };
};

/** A select whose options the app is asked for as one types; what is chosen stands above it, each with a way to take it away. */
export const ExternalSelectElement = (props: ElementProps<External>) => {
  const { element, blockId, label } = props;
  const { isMany, chosen, wordsOf, toggle, remove, isBusy, isFull } = useChosen(props);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const asked = useAskedOptions(element, blockId, typed, isOpen);
  const id = useId();
  const close = () => {
    setOpen(false);
    setTyped("");
  };
  const take = (choice: Choice) => {
    void toggle(choice);
    if (!isMany) close();
  };
  const { at, onKeyDown } = useOfferKeys({
    choices: asked.answer?.choices ?? [],
    isOpen,
    open: () => setOpen(true),
    close,
    take,
  });
  return (
    <div class="external" aria-busy={isBusy}>
      <ChosenChips chosen={chosen} wordsOf={wordsOf} remove={remove} />
      <input
        ref={useFocusOnLoad(element)}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        id={fieldId(label)}
        aria-label={label ? undefined : (element.placeholder?.text ?? "Search")}
        aria-describedby={besideField(label)}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        placeholder={element.placeholder?.text ?? "Type to search"}
        disabled={isFull}
        value={typed}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isFull && <p class="hint">No more than {chosen.length} can be chosen.</p>}
      {isOpen && <OffersList id={id} asked={asked} chosen={chosen} at={at} take={take} />}
    </div>
  );
};

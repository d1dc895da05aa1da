import { useId } from "preact/hooks";

type Props<Choice extends string> = {
  label: string;
  choices: readonly Choice[];
  chosen: NoInfer<Choice>;
  choose(choice: NoInfer<Choice>): void;
};

/** A few choices side by side, one of which holds; arrow keys go between them. */
export const Switch = <Choice extends string>({ label, choices, chosen, choose }: Props<Choice>) => {
  const name = useId();
  return (
    <fieldset class="choices-in-row">
      <legend class="unseen">{label}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" class="unseen" name={name} checked={choice === chosen} onChange={() => choose(choice)} />
          {choice}
        </label>
      ))}
    </fieldset>
  );
};

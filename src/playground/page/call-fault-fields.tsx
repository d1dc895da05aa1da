import { useId } from "preact/hooks";

type Option = { id: string; name: string };
type Field = { value: string; pick(value: string): void };

/** One of several; `isOff` where there is nothing to choose. */
export const ChoiceField = ({
  words,
  options,
  value,
  isOff = false,
  pick,
}: Field & { words: string; options: Option[]; isOff?: boolean }) => (
  <label>
    <span>{words}</span>
    <select class="field select" value={value} disabled={isOff} onChange={(event) => pick(event.currentTarget.value)}>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** The code of a refusal: one that is offered, or any other. */
export const CodeField = ({ codes, value, pick }: Field & { codes: string[] }) => {
  const id = useId();
  return (
    <label>
      <span>Code</span>
      <input class="field" list={id} placeholder={codes[0]} value={value} onInput={(event) => pick(event.currentTarget.value)} />
      <datalist id={id}>
        {codes.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </label>
  );
};

export const TimesField = ({ value, pick }: Field) => (
  <label>
    <span>Times</span>
    <input class="field" type="number" min={1} max={100} value={value} onInput={(event) => pick(event.currentTarget.value)} />
  </label>
);

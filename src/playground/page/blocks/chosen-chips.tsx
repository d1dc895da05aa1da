import { Icon } from "../icon.tsx";

type Props = { chosen: string[]; wordsOf(value: string): string; remove(value: string): void };

/** What is chosen, each a button that takes it away again. */
export const ChosenChips = ({ chosen, wordsOf, remove }: Props) =>
  chosen.length === 0 ? null : (
    <ul class="chips" aria-label="Chosen">
      {chosen.map((value) => (
        <li key={value}>
          <button type="button" class="chip" aria-label={`Remove ${wordsOf(value)}`} onClick={() => remove(value)}>
            {wordsOf(value)}
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );

import { faultWords } from "./fault-words.ts";
import { usePage } from "./page-context.ts";

/** How much goes wrong now, in as few words as a tab has room for: the rest is heard, not seen. */
export const FaultCount = () => {
  const [first, ...rest] = faultWords(usePage().view.faults).split(", ");
  if (!first) return null;
  return (
    <span class="count is-warning">
      {first}
      <span class="unseen"> {[...rest, "faults"].join(" ")}</span>
    </span>
  );
};

import { usePage } from "./page-context.ts";
import { morningAfter, restWords } from "./rest-times.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";
import { clockTime } from "./zone-time.ts";

/** Pauses one's notifications for a while, or lets them come again. */
export const RestForm = () => {
  const { now, me } = usePage().view;
  const work = useWork();
  const morning = morningAfter(now, me.zone, me.rest.night);
  const pause = (words: string, minutes: number) => (
    <button
      type="button"
      class="button"
      aria-busy={work.doing === words}
      onClick={() => void work.run(words, { do: "pause", minutes })}
    >
      {words}
    </button>
  );
  return (
    <section class="person-part" aria-labelledby="rest-title">
      <h3 id="rest-title">Notifications</h3>
      <p class="muted" role="status">
        {restWords(me.rest, me.zone)}
      </p>
      <span class="field-row">
        {pause("30 min", 30)}
        {pause("1 h", 60)}
        {pause(`Until ${clockTime(morning, me.zone)}, after the night`, Math.ceil((morning - now) / 60_000))}
      </span>
      {me.rest.isSnoozed && <span class="field-row">{pause("Resume now", 0)}</span>}
      <Trouble says={work.trouble} />
    </section>
  );
};

import type { Ribbon } from "../day-contract.ts";
import type { PagePerson } from "../page-contract.ts";
import { DayBar } from "./day-bar.tsx";
import { Icon } from "./icon.tsx";
import { gateWords, heldWords, ribbonSentences, shownWords } from "./ribbon-geometry.ts";
import { Mrkdwn } from "./text-words.tsx";
import { clockTime } from "./zone-time.ts";

const Gate = ({ ribbon }: { ribbon: Ribbon }) => {
  const [gate, says, why] = gateWords(ribbon.gate.says);
  return (
    <p class="gate-line">
      <span class={ribbon.gate.isOpen ? "gate is-open" : "gate is-shut"} role="status">
        <Icon name={ribbon.gate.isOpen ? "open" : "shut"} size={18} />
        <span class="gate-says" title={gate + says + why}>
          <span class="gate-word">{gate}</span>
          {says}
          <span class="gate-why">{why}</span>
        </span>
        {ribbon.held > 0 && (
          <span class="count gate-count" aria-hidden="true">
            {ribbon.held}
          </span>
        )}
      </span>
      <span class={ribbon.held > 0 ? "held is-some" : "held"}>{heldWords(ribbon.held, ribbon.gate.isOpen)}</span>
      <span class="shown">{shownWords(ribbon.shown)}</span>
    </p>
  );
};

type Props = { ribbon: Ribbon | null; now: number; me: PagePerson; noDay: string };

/** The person's day from morning to evening: when they may be reached, what waits meanwhile, and where in it we are. */
export const DayRibbon = ({ ribbon, now, me, noDay }: Props) => {
  const first = me.name.split(" ")[0];
  return (
    <section class="ribbon" aria-labelledby="ribbon-title">
      <div class="ribbon-head">
        <h2 id="ribbon-title">
          {first}
          <span class="of-day">’s day</span> <time class="head-time">{clockTime(now, me.zone)}</time>
        </h2>
        {ribbon ? <Gate ribbon={ribbon} /> : null}
      </div>
      {ribbon ? (
        <>
          <DayBar ribbon={ribbon} now={now} />
          <ul class="ribbon-words">
            {ribbonSentences(ribbon).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        noDay && (
          <div class="no-day">
            <Mrkdwn text={noDay.replaceAll("{name}", first ?? me.name)} />
          </div>
        )
      )}
    </section>
  );
};

import type { PageAtWork, WorkLine } from "../guide-contract.ts";
import { AtWorkField } from "./at-work-field.tsx";
import { type Do, OfferButton } from "./offer-button.tsx";
import { usePage } from "./page-context.ts";
import { Mrkdwn } from "./text-words.tsx";
import { timeAndDay } from "./zone-time.ts";

const Line = ({ at, says }: WorkLine) => {
  const { me, now } = usePage().view;
  const timeOf = (instant: number) => timeAndDay(instant, now, me.zone);
  return (
    <li>
      <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
      <p>{says.map((part) => (typeof part === "string" ? part : timeOf(part.at)))}</p>
    </li>
  );
};

/** What something does here by itself, the newest first: it changes while one looks elsewhere, so it is said aloud. */
export const AtWork = ({ title, body, empty, lines, field, offers, doForMe }: PageAtWork & { doForMe: Do }) => (
  <section class="at-work" aria-labelledby="at-work-title">
    <h3 id="at-work-title">{title}</h3>
    <Mrkdwn text={body} />
    {field && <AtWorkField {...field} />}
    {offers.map(({ title: what, offer }) => (
      <div key={what} class="at-work-offer">
        <p>{what}</p>
        <OfferButton offer={offer} title={what} doForMe={doForMe} />
      </div>
    ))}
    {lines.length === 0 && <p>{empty}</p>}
    <div role="log" aria-live="polite" aria-labelledby="at-work-title">
      <ol reversed>
        {lines.toReversed().map((line) => (
          <Line key={`${line.at} ${JSON.stringify(line.says)}`} {...line} />
        ))}
      </ol>
    </div>
  </section>
);

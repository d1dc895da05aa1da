import type { PageAtWork } from "../guide-contract.ts";
import { AtWorkField } from "./at-work-field.tsx";
import { usePage } from "./page-context.ts";
import { Mrkdwn } from "./text-words.tsx";
import { clockTime } from "./zone-time.ts";

/** What something does here by itself, the newest first: it changes while one looks elsewhere. */
export const AtWork = ({ title, body, empty, lines, field }: PageAtWork) => {
  const { me } = usePage().view;
  return (
    <section class="at-work" aria-labelledby="at-work-title">
      <h3 id="at-work-title">{title}</h3>
      <Mrkdwn text={body} />
      {field && <AtWorkField {...field} />}
      {lines.length === 0 && <p>{empty}</p>}
      <ol reversed>
        {lines.toReversed().map(({ at, says }) => (
          <li key={`${at} ${says}`}>
            <time dateTime={new Date(at).toISOString()}>{clockTime(at, me.zone)}</time>
            <div>
              <Mrkdwn text={says} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

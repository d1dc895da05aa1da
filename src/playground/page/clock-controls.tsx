import type { Turn } from "../day-contract.ts";
import { BotMenu } from "./bot-menu.tsx";
import { ChosenTime } from "./chosen-time.tsx";
import { usePage } from "./page-context.ts";
import { PopupButton } from "./popup-button.tsx";
import { Trouble } from "./trouble.tsx";
import { useWork, type Work } from "./use-work.ts";
import { clockTime, dayWords, zoneWords } from "./zone-time.ts";

/** `isEach`: pressed twice it turns twice, however long the first takes. */
type TurnProps = { words: string; turn: Turn; until: number | null; work: Work; isEach?: boolean };

/** A turn of the clock, with the time it leads to; it stays in its place when there is none. */
const TurnButton = ({ words, turn, until, work, isEach = false }: TurnProps) => {
  const { zone } = usePage().view.me;
  return (
    <button
      type="button"
      class="button"
      disabled={until === null}
      aria-busy={work.doing === words}
      onClick={() => void work[isEach ? "runNext" : "run"](words, { do: "turn", turn })}
    >
      {words}
      {until !== null && <span class="muted">{clockTime(until, zone)}</span>}
    </button>
  );
};

const ClockFace = ({ work }: { work: Work }) => {
  const { now, me } = usePage().view;
  return (
    <div class="clock-face">
      <time class="clock-time" dateTime={new Date(now).toISOString()}>
        {clockTime(now, me.zone)}
      </time>
      <span class="clock-day">
        {dayWords(now, me.zone)}
        <span class="muted">{zoneWords(me.zone)} time</span>
      </span>
      <BotMenu work={work} />
    </div>
  );
};

/** The workspace's clock, in my zone, and the ways to turn it. */
export const ClockControls = () => {
  const { now, ribbon, guide } = usePage().view;
  const hasDays = ribbon !== null || guide.noDay !== "";
  const work = useWork();
  return (
    <section class="clock" aria-label="Clock of the workspace">
      <ClockFace work={work} />
      <fieldset class="clock-turns">
        <legend class="unseen">Turn the clock</legend>
        <TurnButton words="+15 min" turn={{ by: 15 }} until={now + 900_000} work={work} isEach={true} />
        {hasDays && (
          <>
            <TurnButton words="Next digest" turn={{ until: "next digest" }} until={ribbon?.nextDigestAt ?? null} work={work} />
            <TurnButton words="End of day" turn={{ until: "end of day" }} until={ribbon?.dayEndsAt ?? null} work={work} />
          </>
        )}
        <PopupButton label="Other time: turn the clock to it" face="Other time" className="button" isMenu={false}>
          {(close) => <ChosenTime close={close} />}
        </PopupButton>
      </fieldset>
      <Trouble says={work.trouble} />
    </section>
  );
};

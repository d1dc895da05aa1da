import type { Offer } from "../guide-contract.ts";
import { CallLines } from "./call-lines.tsx";
import { FaultCount } from "./fault-count.tsx";
import { FaultList } from "./fault-list.tsx";
import { Icon } from "./icon.tsx";
import { usePage } from "./page-context.ts";
import { StorySteps } from "./story-steps.tsx";
import { panelId, Tabs } from "./tabs.tsx";
import type { Side } from "./use-visit.ts";

type Props = {
  side: Side;
  choose(side: Side): void;
  isFolded: boolean;
  fold(isFolded: boolean): void;
  doForMe(offer: Offer): Promise<string | null>;
};

const names = { guide: "Guide", calls: "Calls", faults: "Faults" } as const;

/** Beside the conversation: what to try, what went between bot and workspace, and what can go wrong. */
export const SidePanel = ({ side, choose, isFolded, fold, doForMe }: Props) => {
  const { view } = usePage();
  const words = isFolded ? "Unfold the guide, the calls and the faults" : "Fold the guide, the calls and the faults";
  return (
    <aside class="side" aria-label="Guide, calls and faults">
      <header>
        {!isFolded && (
          <Tabs<Side>
            label="Guide, calls and faults"
            id="side"
            tabs={[
              { name: "guide", words: names.guide },
              { name: "calls", words: names.calls },
              { name: "faults", words: names.faults, note: <FaultCount /> },
            ]}
            chosen={side}
            choose={choose}
          />
        )}
        <button
          type="button"
          class="button icon-button quiet fold"
          aria-label={words}
          title={words}
          aria-expanded={!isFolded}
          onClick={() => fold(!isFolded)}
        >
          <Icon name={isFolded ? "unfold" : "fold"} />
        </button>
      </header>
      {!isFolded && (
        <div class="side-body" id={panelId("side")} role="tabpanel" aria-label={names[side]}>
          {side === "guide" && <StorySteps steps={view.story} doForMe={doForMe} />}
          {side === "calls" && <CallLines lines={view.log} />}
          {side === "faults" && <FaultList faults={view.faults} />}
        </div>
      )}
    </aside>
  );
};

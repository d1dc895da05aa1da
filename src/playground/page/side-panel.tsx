import { useState } from "preact/hooks";
import type { StoryStep } from "../page-contract.ts";
import { CallLines } from "./call-lines.tsx";
import { Icon } from "./icon.tsx";
import { usePage } from "./page-context.ts";
import { StorySteps } from "./story-steps.tsx";
import { panelId, Tabs } from "./tabs.tsx";

type SideTab = "guide" | "calls";
type Props = { isFolded: boolean; fold(isFolded: boolean): void; doForMe(step: StoryStep): Promise<string | null> };

/** Beside the conversation: what to try, and what went between bot and workspace. */
export const SidePanel = ({ isFolded, fold, doForMe }: Props) => {
  const { view } = usePage();
  const [chosen, setChosen] = useState<SideTab>("guide");
  const words = isFolded ? "Unfold the guide and the calls" : "Fold the guide and the calls";
  return (
    <aside class="side" aria-label="Guide and calls">
      <header>
        {!isFolded && (
          <Tabs<SideTab>
            label="Guide and calls"
            id="side"
            tabs={[
              { name: "guide", words: "Guide" },
              { name: "calls", words: "Calls", count: view.log.length },
            ]}
            chosen={chosen}
            choose={(name) => setChosen(name)}
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
        <div class="side-body" id={panelId("side")} role="tabpanel" aria-label={chosen === "guide" ? "Guide" : "Calls"}>
          {chosen === "guide" ? <StorySteps steps={view.story} doForMe={doForMe} /> : <CallLines lines={view.log} />}
        </div>
      )}
    </aside>
  );
};

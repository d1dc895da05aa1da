import type { StoryStep } from "../guide-contract.ts";
import { AtWork } from "./at-work.tsx";
import { Icon } from "./icon.tsx";
import { type Do, OfferButton } from "./offer-button.tsx";
import { usePage } from "./page-context.ts";
import { Mrkdwn } from "./text-words.tsx";

const Step = ({ step, number, isCurrent, doForMe }: { step: StoryStep; number: number; isCurrent: boolean; doForMe: Do }) => {
  return (
    <li
      class={`step${step.isDone ? " is-done" : ""}${isCurrent ? " is-current" : ""}`}
      aria-current={isCurrent ? "step" : undefined}
    >
      <span class="step-number" aria-hidden="true">
        {step.isDone ? <Icon name="done" size={14} /> : number}
      </span>
      <div>
        <h3>
          {step.title}
          {step.isDone && <span class="unseen"> (done)</span>}
        </h3>
        {isCurrent && <p>{step.body}</p>}
        {step.offer && isCurrent && <OfferButton offer={step.offer} title={step.title} doForMe={doForMe} />}
      </div>
    </li>
  );
};

const MoreToTry = ({ lines }: { lines: string[] }) => (
  <section class="more-to-try">
    <h3>More to try</h3>
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <Mrkdwn text={line} />
        </li>
      ))}
    </ul>
  </section>
);

/** The guided story: the first step that is not done is the one to take now. */
export const StorySteps = ({ steps, doForMe }: { steps: StoryStep[]; doForMe: Do }) => {
  const { story, moreToTry, atWork } = usePage().view.guide;
  const current = steps.findIndex(({ isDone }) => !isDone);
  const isOver = steps.length > 0 && current < 0;
  return (
    <section aria-labelledby="story-title" class="story">
      <h2 id="story-title">{isOver ? story.doneTitle : story.title}</h2>
      <div class="muted">
        <Mrkdwn text={isOver ? story.doneBody : story.body} />
      </div>
      <ol>
        {steps.map((step, index) => (
          <Step key={step.title} step={step} number={index + 1} isCurrent={index === current} doForMe={doForMe} />
        ))}
      </ol>
      {atWork && <AtWork {...atWork} doForMe={doForMe} />}
      {moreToTry.length > 0 && <MoreToTry lines={moreToTry} />}
    </section>
  );
};

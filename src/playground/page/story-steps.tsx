import { useState } from "preact/hooks";
import type { StoryStep } from "../page-contract.ts";
import { Icon } from "./icon.tsx";
import { Trouble } from "./trouble.tsx";

type Do = (step: StoryStep) => Promise<string | null>;

const Step = ({ step, number, isCurrent, doForMe }: { step: StoryStep; number: number; isCurrent: boolean; doForMe: Do }) => {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setTrouble(await doForMe(step));
    setBusy(false);
  };
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
        {step.offer && isCurrent && (
          <button type="button" class="button primary" aria-busy={isBusy} onClick={() => void run()}>
            {step.offer.type || step.offer.turn ? "Do it for me" : "Take me there"}
            <span class="unseen">: {step.title}</span>
          </button>
        )}
        <Trouble says={trouble} />
      </div>
    </li>
  );
};

const MoreToTry = () => (
  <section class="more-to-try">
    <h3>More to try</h3>
    <ul>
      <li>
        <code>/decide @ana Which queue? | Postgres | Redis</code> as anybody else
      </li>
      <li>Ask Cy, who has not joined: in his hours it comes at once, with a question to him.</li>
      <li>Restart the bot from the clock’s menu: nothing is lost, nothing comes twice.</li>
    </ul>
  </section>
);

/** The guided story: the first step that is not done is the one to take now. */
export const StorySteps = ({ steps, doForMe }: { steps: StoryStep[]; doForMe: Do }) => {
  const current = steps.findIndex(({ isDone }) => !isDone);
  return (
    <section aria-labelledby="story-title" class="story">
      <h2 id="story-title">{current < 0 ? "That was the whole story" : "See it work in five steps"}</h2>
      <p class="muted">
        {current < 0
          ? "Go on as anybody you like: every button and command works. Start over from the clock’s menu."
          : "Sluice holds what others ask of somebody who focuses, and brings it to them together. “Do it for me” becomes the right person and writes the words; you send them."}
      </p>
      <ol>
        {steps.map((step, index) => (
          <Step key={step.title} step={step} number={index + 1} isCurrent={index === current} doForMe={doForMe} />
        ))}
      </ol>
      <MoreToTry />
    </section>
  );
};

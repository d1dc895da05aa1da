import { z } from "zod";
import { longMinutes } from "../domain/preflight.ts";
import { linesInMinute } from "../domain/usual-minutes.ts";

const instant = z.iso.datetime({ offset: true });
const words = z.string();
const longLines = longMinutes * linesInMinute;

/** What an agent says when it asks, by every door. */
export const asking = z
  .strictObject({
    kind: z
      .enum(["review", "decision"])
      .describe("A review looks at a change and judges it; a decision chooses one of the options."),
    to: words.describe(
      'Whom it asks: "owner", a member\'s id such as "U0123ABCD", a user group\'s id such as "S0123ABCD", or somebody\'s name, exactly.',
    ),
    ask: words.describe("What is to be judged, in a sentence that can be judged without asking back; 1,000 characters fit."),
    link: words.optional().describe("Where it stands. A review needs it."),
    options: z
      .array(words)
      .optional()
      .describe(
        "The answers that a decision offers, two to ten of 75 characters at most; none for an answer in their own words.",
      ),
    recommendation: words.describe(
      'What the agent would do. Of a decision one of its `options`, to the letter and alone, of a review beginning with "Approve": of what is light and can be changed back, only that lets its reader settle it in one press. Why goes into `evidence`.',
    ),
    evidence: words.describe("What it tried and what came of it, such as which checks are green, and what speaks for it."),
    topic: words.optional().describe("What the agent calls this sort of question, always in the same words; 60 characters fit."),
    reversible: z
      .boolean()
      .optional()
      .describe("Whether whatever is decided can be changed back afterwards. A decision that lapses must be."),
    minutes: z
      .int()
      .min(1)
      .max(longMinutes)
      .optional()
      .describe("What judging it takes, an hour at most. Say this or `lines`, or neither for 10."),
    lines: z
      .int()
      .min(1)
      .max(longLines)
      .optional()
      .describe(
        "How many lines changed: a minute for each five, five minutes at least. Where judging a longer change takes an hour at most, such as one made by a program, say `minutes`.",
      ),
    holds_up: words.optional().describe("What stands still until it ends."),
    due_at: instant.optional().describe("When the answer is needed."),
    urgency: z
      .enum(["urgent", "blocking", "normal", "whenever"])
      .optional()
      .describe(
        "Blocking comes before others. Urgent passes a shut gate, with a `reason`, only where its reader lets this agent.",
      ),
    reason: words.optional().describe("Why it is urgent."),
    on_silence: z
      .union([
        z.enum(["wait", "work_on"]),
        z.strictObject({
          lapse_at: instant.describe(
            "From when on it counts as ended with `to`. Not before its reader's next opening after the one that brought it and said when, or a day after that where they have none; what no opening brings, two weeks later.",
          ),
          to: words.describe("One of the options, or, where there are none, what it counts as."),
        }),
      ])
      .optional()
      .describe("What the agent does while nobody answers. Only a reversible decision lapses; a lapse is nobody's decision."),
  })
  .meta({
    examples: [
      {
        ...{ kind: "decision", to: "owner", ask: "Which queue for retries?", options: ["Postgres", "Redis"], minutes: 10 },
        recommendation: "Postgres",
        evidence: "We run it already. Both pass the 312 tests; Redis lost two jobs in a restart.",
      },
      {
        ...{
          kind: "review",
          to: "owner",
          ask: "Look at the parser's error path",
          link: "https://github.com/acme/parser/pull/381",
        },
        ...{ lines: 120, recommendation: "Approve: it is one file.", evidence: "All 212 tests are green.", urgency: "blocking" },
      },
    ],
  });

/** The number of a request, as people say it, or without its letter. */
export const requestNumber = z
  .string()
  .regex(/^[Rr]?[1-9]\d{0,11}$/)
  .describe('The number of a request of this agent, "R142" or "142".')
  .meta({ examples: ["R142"] });
export const readRequestNumber = (said: string) => Number(said.replace(/^R/i, ""));

/** What is added to a request, or replied. */
export const adding = z
  .strictObject({
    words: words.describe("What was missing, in words; 1,000 characters fit."),
    link: words.optional().describe("A link that goes with it."),
  })
  .meta({ examples: [{ words: "It is for the release of 2.4." }] });
export const replying = z
  .strictObject({ words: words.describe("The answer to what was asked back; 1,000 characters fit.") })
  .meta({ examples: [{ words: "For 2.4, on Thursday." }] });
/** What needs no words. */
export const nothing = z.strictObject({}).meta({ examples: [{}] });

export const callingBack = z
  .strictObject({
    url: words.describe("An https address of the open internet, on its usual port; 2,000 characters fit."),
  })
  .meta({ examples: [{ url: "https://agent.example/sluice" }] });

export type Asking = z.infer<typeof asking>;
export type Adding = z.infer<typeof adding>;

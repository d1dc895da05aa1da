import { expect, test } from "vitest";
import { meantBy } from "../../src/domain/phrase.ts";

const ana = "<@U0ANA|ana>";
const bo = "<@U0BO>";

test.each<[string, string]>([
  ["What is waiting for me?", "queue"],
  ["what’s waiting", "queue"],
  ["what waits for me", "queue"],
  ["Hey, show me my queue", "queue"],
  ["my list", "queue"],
  ["what am I waiting for?", "queue"],
  ["Who am I waiting for?", "queue"],
  ["anything for me?", "queue"],
  ["Is there anything new waiting for me?", "queue"],
  ["any reviews?", "queue"],
  ["what's next?", "queue"],
  ["what should I review today?", "queue"],
  ["how many are open?", "queue"],
  ["what did I miss?", "queue"],
  ["did Ana answer?", "queue"],
  ["Has Bo decided yet?", "queue"],

  ["let me focus for 90 minutes", "focus 90 minutes"],
  ["I need to focus until 15:00", "focus until 15:00"],
  ["I'm focusing for 2h", "focus 2h"],
  ["focus tomorrow 9-11", "focus tomorrow 9-11"],
  ["do not disturb for 2 hours", "focus 2 hours"],
  ["dnd 1h", "focus 1h"],
  ["Please leave me alone until 3pm.", "focus until 3pm"],
  ["shut my gate until 15:00", "focus until 15:00"],
  ["quiet for 45m", "focus 45m"],
  ["focus 90m the index", "focus 90m the index"],
  ["stop focusing", "focus off"],
  ["I'm back", "focus off"],
  ["end my block", "focus off"],
  ["open my gate!", "focus off"],
  ["stop quietly", "focus off quietly"],
  ["am I focusing?", "focus"],
  ["is my gate open?", "focus"],
  ["When is my next digest?", "focus"],
  ["status", "focus"],

  [`ask ${ana} to review the parser <https://acme.example/1>`, `review ${ana} the parser <https://acme.example/1>`],
  [`ask ${ana} for a review of the parser`, `review ${ana} the parser`],
  [`Could you ask ${ana} and ${bo} to look at the tests`, `review ${ana} and ${bo} the tests`],
  [`${ana} please review: the tests`, `review ${ana} the tests`],
  [`get a review from ${bo}: the tests`, `review ${bo} the tests`],
  [`ask ${ana} to decide which queue? | Postgres | Redis`, `decide ${ana} which queue? | Postgres | Redis`],
  [`ask ${ana} for a decision on the name?`, `decide ${ana} the name?`],
  [`ask ${bo} whether we cut 12 today?`, `ask ${bo} we cut 12 today?`],
  [`ask ${bo} about the date`, `ask ${bo} the date`],

  ["withdraw R12", "withdraw R12"],
  ["never mind r12", "withdraw r12"],
  ["cancel 12", "withdraw 12"],
  ["R12 is urgent because the release stops without it", "urgent R12 the release stops without it"],
  ["R12 cannot wait: the release", "urgent R12 the release"],
  ["no more digests", "leave"],
  ["help", "help"],
  ["What can you do?", "help"],
  ["hello there", "help"],
])("%s means %s", (written, meant) => expect(meantBy(written)).toBe(meant));

test.each([
  "",
  "thanks",
  "the weather is nice",
  "I will be late",
  "can you look at the parser?",
  "What is the answer to life?",
  "R12",
])("%j is none of them, and does nothing", (written) => expect(meantBy(written)).toBeUndefined());

import type { HomeView, KnownBlock, ModalView } from "@slack/types";
import { button, divider, header, type Message, muted, paragraph, plain, sentence, words } from "./block-kit.ts";

/** The end of the settings: what is kept, to take along or to erase. */
export const yourData: KnownBlock[] = [
  divider,
  header("Your data"),
  muted("Export sends you all that is kept of you, as a file. Erase asks first, and cannot be undone."),
  {
    type: "actions",
    block_id: "your-data",
    elements: [button("Export", "your-data/export", "export"), button("Erase", "your-data/erase", "erase")],
  },
];

/** The word by which erasing is confirmed. */
export const confirmation = "erase";

const happens = [
  "What others wait for from you is given back, and they are told to ask somebody else; what your groups were asked goes back to them.",
  "What you asked and is open is withdrawn.",
  "Your agents end: their tokens open nothing any more, and what they asked is withdrawn. So do your standing answers and your links to code hosts.",
  "Your settings, your name and your words in requests and in the journal are deleted. A random mark takes your place.",
];
const stays = [
  "Decisions stay, with their question and reason, under “a former member”. So does what others wrote, to you too.",
  "What your agents asked stays in their words, as asked by “an agent of a former member”.",
  "Times and counts stay, under the mark.",
  "Messages that Slack has stay in Slack: you can delete your own there.",
];

const list = (title: string, lines: string[]): KnownBlock[] => [
  paragraph(words(title, "bold")),
  ...lines.map((line) => sentence(line)),
];

/** Says what happens and what stays before it asks for the word. */
export const eraseModal = (): ModalView => ({
  type: "modal",
  callback_id: "your-data/erase",
  title: plain("Erase my data"),
  submit: plain("Erase"),
  close: plain("Cancel"),
  blocks: [
    ...list("What happens", happens),
    ...list("What stays", stays),
    sentence('It cannot be undone. To keep a copy, close this and type "/sluice export" first.'),
    {
      type: "input",
      block_id: "confirm",
      label: plain(`Type "${confirmation}" to confirm`),
      element: { type: "plain_text_input", action_id: "confirm", max_length: 20 },
    },
  ],
});

const erasedText = "Your data here is erased. If you write to Sluice again, or somebody asks you, you are somebody new.";

export const erasedModal = (): ModalView => ({
  type: "modal",
  callback_id: "your-data/erased",
  title: plain("Erased"),
  close: plain("Done"),
  blocks: [
    sentence(erasedText),
    muted("What is left of it in the background is gone in a moment, in a large team within minutes."),
  ],
});

export const erasedHome = (): HomeView => ({ type: "home", blocks: [sentence(erasedText)] });

const goneText = "Your data here was erased, and with it what stood here.";

/** In the place of what had buttons. */
export const erasedMessage = (): Message => ({ text: goneText, blocks: [muted(goneText)] });

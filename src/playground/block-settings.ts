/**
 * What is known of Slack's check from sources that conflict, or from one alone that nobody could try. Each is a choice with its reason; the
 * usual choice is the stricter one, save where Slack's own reference is plainly the kinder.
 */
export type BlockSettings = {
  /** Whether a character is a code point, as a third party's rules count; whether Slack counts UTF-16 units, by which an emoji is two, nobody could try. */
  countsCodePoints: boolean;
  /** `alert` outside modals: the reference says modals only, an example for Slack's own coding agents posts one in a message. */
  alertsInMessages: boolean;
  /** Segments of a pie, series of a chart: 12 in newer copies of the reference, 6 in an older one. */
  mostChartParts: number;
  /** `file` blocks sent by an app: the reference says they only come with messages that one reads; libraries build them. */
  fileBlocks: boolean;
  /** Elements on surfaces that the reference does not name for them (a number_input in Home): whether Slack enforces it nobody says. */
  elementsAnywhere: boolean;
  /** The border of a rich text list, quote or code block: 0 or 1 in @slack/types, "a number" in the reference, 3 in a sample. */
  widestBorder: number;
  /** A rich_text_input's initial_value: a rich_text block by the reference; a sample elsewhere has a lone text element. */
  looseRichTextValues: boolean;
  /** What may stand in a container: the reference's list; who tried the live check met another, and did not say which. */
  containerChildren: readonly string[];
  /** Tables of one message: one by Slack's notes for coding agents; the reference speaks only of their characters together. */
  mostTables: number;
  /** Characters of all texts in the blocks of one message: there is an error for too many, and no page says how many that is. */
  mostMessageCharacters: number;
  /** A table with fewer column_settings than columns: the reference explains what it means, a third party's rules refuse it. */
  shortColumnSettings: boolean;
  /** action_id of workflow_button and rich_text_input: required in the reference, optional in @slack/types. */
  actionIdsNeeded: boolean;
  /** title, confirm and deny of a confirmation: required in the reference, optional in @slack/types. */
  wholeConfirmations: boolean;
  /** status of a task_card: optional in the reference, required in @slack/types. */
  taskStatusNeeded: boolean;
  /** A view without blocks: the reference names no least number, a third party's rules say one. */
  emptyViews: boolean;
  /** One block_id twice in a message: it "should be unique" by the reference, views are known to be refused; a third party's samples repeat it. */
  repeatedBlockIds: boolean;
  /** Pictures at addresses that only this machine or a private network has: Slack loads pictures itself, and apps are answered that downloading failed; when it looks no page says. */
  localImages: boolean;
  /** By which schemes a button or an entry of a menu leads somewhere: "a URL to load in the user's browser" by the reference; whether `slack:` and `mailto:` are taken nobody could try. */
  linkSchemes: readonly string[];
  /** `title`, `submit` and `close` in Home: the reference and @slack/types have them for modals; whether Home is refused for them or loses them no page says. */
  framedHomes: boolean;
};

export const usualBlockSettings: BlockSettings = {
  countsCodePoints: false,
  alertsInMessages: false,
  mostChartParts: 12,
  fileBlocks: false,
  elementsAnywhere: false,
  widestBorder: 1,
  looseRichTextValues: false,
  containerChildren: [
    "actions",
    "context",
    "divider",
    "file",
    "header",
    "image",
    "input",
    "rich_text",
    "section",
    "table",
    "video",
  ],
  mostTables: 1,
  mostMessageCharacters: 13_200,
  shortColumnSettings: true,
  actionIdsNeeded: true,
  wholeConfirmations: true,
  taskStatusNeeded: true,
  emptyViews: true,
  repeatedBlockIds: false,
  localImages: false,
  linkSchemes: ["https", "http"],
  framedHomes: false,
};

import { dispatchConfig, orderedRange } from "./block-objects.ts";
import { byScene } from "./block-relations.ts";
import { richText } from "./block-rich-text.ts";
import { anything, flag, list, ofFormat, type Rule, whole, words } from "./block-rules.ts";
import { confirm, plain } from "./block-texts.ts";
import { date, time, zone } from "./block-times.ts";
import { actionIdNeeded, element } from "./element-buttons.ts";

const picking = { focus_on_load: flag, confirm };
const number = ofFormat("number", /^-?\d+(\.\d+)?$/);

/** Dates and times. */
export const pickers: Record<string, Rule> = {
  datepicker: element("datepicker", { ...picking, placeholder: plain(150), initial_date: date }),
  timepicker: element("timepicker", {
    ...picking,
    placeholder: plain(150),
    initial_time: time,
    timezone: zone,
  }),
};

/** Seconds, in ten digits. */
export const datetimepicker = element("datetimepicker", {
  ...picking,
  initial_date_time: whole(1_000_000_000, 9_999_999_999),
});

const typing = { placeholder: plain(150), focus_on_load: flag, dispatch_action_config: dispatchConfig };
const typed = { ...typing, initial_value: words(3000) };

export const richTextInput = element(
  "rich_text_input",
  {
    ...typing,
    initial_value: byScene(({ settings }) => (settings.looseRichTextValues ? anything : richText)),
    min_lines: whole(1, 100),
    max_lines: whole(1, 100),
  },
  actionIdNeeded,
);

/** What stands in an input block alone. */
export const inputs: Record<string, Rule> = {
  plain_text_input: element("plain_text_input", {
    ...typed,
    multiline: flag,
    min_length: whole(0, 3000),
    max_length: whole(1, 3000),
  }),
  email_text_input: element("email_text_input", typed),
  url_text_input: element("url_text_input", typed),
  number_input: element(
    "number_input",
    { ...typing, "is_decimal_allowed!": flag, initial_value: number, min_value: number, max_value: number },
    orderedRange,
  ),
  file_input: element("file_input", { filetypes: list(words(50, 1), 0, 100), max_files: whole(1, 10) }),
};

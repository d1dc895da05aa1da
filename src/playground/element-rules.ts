import { imageElement } from "./block-objects.ts";
import { kindOf, type Rule, type Stands, type Surface } from "./block-rules.ts";
import { plain, text } from "./block-texts.ts";
import { buttons, contextButtons } from "./element-buttons.ts";
import { datetimepicker, inputs, pickers, richTextInput } from "./element-inputs.ts";
import { choices, selects } from "./element-selects.ts";

const onlyOn =
  (...surfaces: Surface[]): Stands =>
  ({ surface, settings }) =>
    settings.elementsAnywhere || surface === "any" || surfaces.includes(surface);

/** Elements that the reference does not allow everywhere. */
const surfaces: Record<string, Stands> = {
  datetimepicker: onlyOn("message", "modal"),
  rich_text_input: onlyOn("modal", "home"),
  workflow_button: onlyOn("message"),
  email_text_input: onlyOn("modal"),
  url_text_input: onlyOn("modal"),
  number_input: onlyOn("modal"),
  file_input: onlyOn("modal"),
};

const asked = { ...selects, ...choices, ...pickers };
const richly = { datetimepicker, rich_text_input: richTextInput };
const place = (kinds: Record<string, Rule>) => kindOf(kinds, surfaces);

/** What may stand in each kind of place. */
export const elementsIn = {
  actions: place({ ...buttons, ...asked, ...richly }),
  accessory: place({ ...buttons, ...asked, image: imageElement }),
  input: place({ ...asked, ...inputs, ...richly }),
  context: place({ image: imageElement, plain_text: plain(3000), mrkdwn: text(3000) }),
  contextActions: place(contextButtons),
  card: place({ button: buttons["button"] as Rule }),
};

import { link } from "./block-addresses.ts";
import { workflow } from "./block-objects.ts";
import { neededWhere } from "./block-relations.ts";
import { list, oneOf, type Rule, shape, words } from "./block-rules.ts";
import { confirm, id, option, plain } from "./block-texts.ts";

/** What every element has beside its own fields. */
export const element = (type: string, fields: Record<string, Rule>, also?: Rule): Rule =>
  shape({ "type!": oneOf(type), action_id: id, ...fields }, also);

/** Elements whose action_id the reference requires. */
export const actionIdNeeded = neededWhere(({ settings }) => settings.actionIdsNeeded, "action_id");

const worded = { "text!": plain(75), accessibility_label: words(75) };
const style = oneOf("primary", "danger");

/** What one presses, in actions and beside a section. */
export const buttons: Record<string, Rule> = {
  button: element("button", { ...worded, style, value: words(2000), url: link, confirm }),
  overflow: element("overflow", { "options!": list(option("plain", true), 1, 5), confirm }),
  workflow_button: element("workflow_button", { ...worded, style, "workflow!": workflow, confirm }, actionIdNeeded),
};

const feedbackButton = shape({ ...worded, "value!": words(2000) });

/** What one presses under a message; the bin is the only icon so far. */
export const contextButtons: Record<string, Rule> = {
  feedback_buttons: element("feedback_buttons", { "positive_button!": feedbackButton, "negative_button!": feedbackButton }),
  icon_button: element("icon_button", {
    ...worded,
    "icon!": oneOf("trash"),
    value: words(2000),
    confirm,
    visible_to_user_ids: list(id, 0, 10),
  }),
};

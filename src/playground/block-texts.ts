import { link } from "./block-addresses.ts";
import { neededWhere } from "./block-relations.ts";
import { flag, kindOf, list, oneOf, type Rule, shape, words } from "./block-rules.ts";

const plainShape = (most: number) => shape({ "type!": oneOf("plain_text"), "text!": words(most, 1), emoji: flag });
const mrkdwnShape = (most: number) => shape({ "type!": oneOf("mrkdwn"), "text!": words(most, 1), verbatim: flag });

/** A plain_text object. */
export const plain = (most: number): Rule => kindOf({ plain_text: plainShape(most) });

/** A plain_text or mrkdwn object. */
export const text = (most: number): Rule => kindOf({ plain_text: plainShape(most), mrkdwn: mrkdwnShape(most) });

export const id = words(255, 1);

/** An option of a select, an overflow menu or a group of boxes; mrkdwn only where Slack allows it. */
export const option = (labels: "plain" | "mrkdwn", withUrl = false): Rule =>
  shape({
    "text!": labels === "plain" ? plain(75) : text(75),
    "value!": words(150),
    description: labels === "plain" ? plain(75) : text(75),
    ...(withUrl ? { url: link } : {}),
  });

export const optionGroup = shape({ "label!": plain(75), "options!": list(option("plain"), 1, 100) });

/** The question before an act. */
export const confirm = shape(
  {
    title: plain(100),
    "text!": text(300),
    confirm: plain(30),
    deny: plain(30),
    style: oneOf("primary", "danger"),
  },
  neededWhere(({ settings }) => settings.wholeConfirmations, "title", "confirm", "deny"),
);

import { flag, kindOf, list, never, oneOf, type Rule, shape, words } from "./block-rules.ts";
import { isJsonObject } from "./json-object.ts";

const plainShape = (most: number, least: number) =>
  shape({ "type!": oneOf("plain_text"), "text!": words(most, least), emoji: flag });

/** A plain_text object. */
export const plain = (most: number, least = 1): Rule => kindOf({ plain_text: plainShape(most, least) });

/** A plain_text or mrkdwn object. */
export const text = (most: number, least = 1): Rule =>
  kindOf({
    plain_text: plainShape(most, least),
    mrkdwn: shape({ "type!": oneOf("mrkdwn"), "text!": words(most, least), verbatim: flag }),
  });

export const id = words(255, 1);
export const url = words(3000, 1);

/** An option of a select, an overflow menu or a group of boxes; mrkdwn only where Slack allows it. */
export const option = (labels: "plain" | "mrkdwn", withUrl = false): Rule =>
  shape({
    "text!": labels === "plain" ? plain(75) : text(75),
    "value!": words(150),
    description: labels === "plain" ? plain(75) : text(75),
    ...(withUrl ? { url } : {}),
  });

const groups = list(shape({ "label!": plain(75), "options!": list(option("plain"), 1, 100) }), 1, 100);

/** The options of a select: a list or groups, one of the two. */
export const selectOptions = { options: list(option("plain"), 1, 100), option_groups: groups };

export const eitherOptionsOrGroups: Rule = (value, at) => {
  const given = isJsonObject(value) ? ["options", "option_groups"].filter((name) => value[name] !== undefined) : [];
  return given.length === 1 ? [] : [{ pointer: at, message: "must provide either options or option_groups" }];
};

export const confirm = shape({
  "title!": plain(100),
  "text!": text(300),
  "confirm!": plain(30),
  "deny!": plain(30),
  style: oneOf("primary", "danger"),
});

/** An initial option has to be among the options, to the letter. */
export const initialAmongOptions: Rule = never(["initial_option"], "must match one of the options", (value) => {
  const initial = value["initial_option"];
  const among = JSON.stringify([value["options"], value["option_groups"]]);
  return initial !== undefined && !among.includes(JSON.stringify(initial));
});

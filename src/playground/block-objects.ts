import { imageUrl, link, url } from "./block-addresses.ts";
import { agreeing, all, neededUnless, needsOneOf, notBoth } from "./block-relations.ts";
import { anything, flag, list, oneOf, shape, words } from "./block-rules.ts";
import { id } from "./block-texts.ts";

/** A file at Slack: by its address or by its id. */
export const slackFile = shape({ url, id }, all(needsOneOf("url", "id"), notBoth("url", "id")));

export const oneImageSource = all(neededUnless("image_url", "slack_file"), notBoth("image_url", "slack_file"));

export const imageElement = shape(
  { "type!": oneOf("image"), image_url: imageUrl, slack_file: slackFile, "alt_text!": words(2000) },
  oneImageSource,
);

export const conversationFilter = shape(
  {
    include: list(oneOf("im", "mpim", "private", "public"), 1, 4),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
  needsOneOf("include", "exclude_external_shared_channels", "exclude_bot_users"),
);

export const dispatchConfig = shape({
  trigger_actions_on: list(oneOf("on_enter_pressed", "on_character_entered"), 1, 2),
});

/** The value's type is that of the workflow's input, which is not known here. */
const inputParameter = shape({ "name!": words(undefined, 1), "value!": anything });
const trigger = shape({ "url!": link, customizable_input_parameters: list(inputParameter) });
export const workflow = shape({ "trigger!": trigger });

export const urlSource = shape({ "type!": oneOf("url"), "url!": link, "text!": words(undefined, 1) });

const iconNames = `archive book bookmark bot bug calendar call caret-left caret-right check clipboard code comment compass copy cube download
  edit email eye-closed eye-open file flag folder gear globe heart help image info key lightbulb link map mobile new-window pin plus refine
  refresh rocket save screen share sparkle star star-filled tag thumbs-down thumbs-up trash upload user warning`;

export const slackIcon = shape({ "type!": oneOf("icon"), "name!": oneOf(...iconNames.split(/\s+/)) });

/** Numbers come as text: the least must not be above the most. */
export const orderedRange = agreeing(
  "min_value",
  "must not be greater than `max_value`",
  ({ min_value: least, max_value: most }) => least === undefined || most === undefined || Number(least) <= Number(most),
);

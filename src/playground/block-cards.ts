import { imageElement, slackIcon, urlSource } from "./block-objects.ts";
import { all, neededWhere, needsOneOf, notBoth } from "./block-relations.ts";
import { richText } from "./block-rich-text.ts";
import { kindOf, list, oneOf, type Rule, shape, words } from "./block-rules.ts";
import { id, text } from "./block-texts.ts";
import { elementsIn } from "./element-rules.ts";

/** Its texts are objects, whatever the reference's table says: bare strings are refused. */
export const card = shape(
  {
    "type!": oneOf("card"),
    block_id: id,
    hero_image: imageElement,
    icon: imageElement,
    slack_icon: slackIcon,
    title: text(150),
    subtitle: text(150),
    body: text(200),
    subtext: text(200),
    actions: list(elementsIn.card, 1, 3),
  },
  all(needsOneOf("hero_image", "title", "actions", "body"), notBoth("icon", "slack_icon")),
);

export const carousel = shape({ "type!": oneOf("carousel"), block_id: id, "elements!": list(kindOf({ card }), 1, 10) });

export const alert = shape({
  "type!": oneOf("alert"),
  block_id: id,
  "text!": text(200),
  level: oneOf("default", "info", "warning", "error", "success"),
});

const statusNeeded = neededWhere(({ settings }) => settings.taskStatusNeeded, "status");

const task = {
  block_id: id,
  "task_id!": words(255, 1),
  "title!": words(undefined, 1),
  details: richText,
  output: richText,
  sources: list(urlSource),
};

/** By itself it cannot be pending: that is for a row of a plan alone. */
export const taskCard = shape(
  { "type!": oneOf("task_card"), ...task, status: oneOf("in_progress", "complete", "error") },
  statusNeeded,
);

const anyStatus = oneOf("pending", "in_progress", "complete", "error");
const plannedTask: Rule = shape({ type: oneOf("task_card"), ...task, status: anyStatus }, statusNeeded);

/** Its title is a bare string, unlike a card's. It takes a status of its own, which the reference does not name and which shows nothing. */
export const plan = shape({
  "type!": oneOf("plan"),
  block_id: id,
  "title!": words(undefined, 1),
  tasks: list(plannedTask),
  status: anyStatus,
});

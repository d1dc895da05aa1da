import type { ElementValue, State, Where } from "./act-contract.ts";
import { type BlockPart, type OptionPart, optionsOf } from "./block-part.ts";
import { presentValue } from "./element-values.ts";
import { isMoment, isOffered, needRoom } from "./offered-choices.ts";
import type { World } from "./world.ts";

/** The options that an element offers this person: an external one those that the app last offered them. */
export function offeredBy({ offered }: World, user: string, element: BlockPart): OptionPart[] {
  if (!element.type.includes("external")) return optionsOf(element);
  return [...offered].flatMap(([key, one]) => (key.startsWith(`${user} ${element.action_id} `) ? [one] : []));
}

/** The value that choosing `what` puts in; undefined when this element does not offer it. */
export function choice(world: World, user: string, element: BlockPart, what: string): string | undefined {
  const option = offeredBy(world, user, element).find((one) => one.text.text === what || one.value === what);
  if (option) return option.value;
  return /(users|channels|conversations)_select$|picker$/.test(element.type) && isOffered(world, user, element, what)
    ? what
    : undefined;
}

/** In elements that take several, a choice is added to what is chosen already, or taken back when it is one of them. */
export function chosen(inputs: State, block: BlockPart, element: BlockPart, value: string): ElementValue {
  if (!element.type.startsWith("multi_") && element.type !== "checkboxes") return value;
  const before = presentValue(inputs, block, element);
  const all = Array.isArray(before) ? before : [];
  if (all.includes(value)) return all.filter((one) => one !== value);
  needRoom(element, [...all, value]);
  return [...all, value];
}

/** What this person has put into a view or a message. */
export const inputsAt = (world: World, user: string, where: Where): State =>
  ("view" in where ? world.views.get(where.view)?.inputs : world.inputs.get(`${user} ${where.channel} ${where.ts}`)) ?? {};

/** What is typed; of an element with options only one of them can be put in. */
export function filled(element: BlockPart, value: ElementValue): ElementValue {
  const options = element.type.includes("external") ? [] : optionsOf(element);
  const stray = [value]
    .flat()
    .find((one) => one !== null && options.length > 0 && !options.some((option) => option.value === one));
  if (stray) throw new Error(`"${stray}" is none of the options: ${options.map((option) => option.text.text).join(", ")}`);
  for (const one of [value].flat())
    if (one && !isMoment(element.type, one))
      throw new Error(`"${one}" is no ${element.type.replace("picker", "")} that there is`);
  if (Array.isArray(value)) needRoom(element, value);
  return value;
}

import type { ViewSubmitAction } from "@slack/bolt";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { asChanges, problemsOf } from "../domain/settings.ts";
import { quotedCode } from "./block-kit.ts";
import { type Errors, noting } from "./read-inputs.ts";
import { refusalOf } from "./refusing.ts";
import { settingsForms } from "./settings-forms.ts";
import type { Sluice } from "./sluice.ts";

type Logger = Parameters<typeof refusalOf>[0];

/** Changes what a form asks for, or says what is wrong with it, each beside its input. */
export async function keepSettings(
  { desk, directory }: Sluice,
  name: string,
  view: ViewSubmitAction["view"],
  who: PersonId,
  logger: Logger,
) {
  const form = settingsForms[name];
  if (!form) return {};
  const person = await directory.know(who);
  const errors: Errors = {};
  const read = form.read(view, person, noting(errors));
  if (Object.keys(errors).length > 0) return errors;
  for (const { setting, why } of problemsOf({ ...attentionOf(person), ...read.change }))
    errors[form.beside[setting] ?? lastInput(view)] = quotedCode(why);
  if (Object.keys(errors).length > 0) return errors;
  const refusal = await refusalOf(logger, () => desk.changeSettings({ who, ...read, change: asChanges(read.change) }));
  if (refusal) return { [lastInput(view)]: quotedCode(refusal) };
  if (read.followsSlack && person.hasOwnZone) await directory.refresh(who);
  return {};
}

const lastInput = ({ blocks }: ViewSubmitAction["view"]) => blocks.filter(({ type }) => type === "input").at(-1)?.block_id ?? "";

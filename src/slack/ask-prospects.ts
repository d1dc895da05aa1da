import type { BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { GroupId } from "../domain/group.ts";
import { type Person, personId } from "../domain/person.ts";
import { sayRoughly, sayRoughlyOfGroup } from "../domain/say-roughly.ts";
import type { AskDraft } from "./ask-modal.view.ts";
import { actorOf, installationIn } from "./installation.ts";
import type { Sluice } from "./sluice.ts";

/** Roughly when each of those has it whom somebody is about to ask, a line each. Who is not found has none. */
export async function prospectsOf(
  sluice: Sluice,
  body: BlockAction | ViewSubmitAction,
  { readers, group }: Pick<AskDraft, "readers" | "group">,
): Promise<string[]> {
  const { directory } = sluice;
  const asker = await directory.know(actorOf(body, body.user.id));
  const ids = readers.map((user) => personId(installationIn(body), user));
  const known = await Promise.all(ids.map((id) => directory.know(id).catch(() => undefined)));
  return [
    ...(await Promise.all(known.flatMap((person) => (person ? [sayWithStandIn(sluice, person, asker)] : [])))),
    ...(group ? await prospectOf(sluice, personId(installationIn(body), group.id), asker) : []),
  ];
}

async function sayWithStandIn({ questions, now }: Sluice, reader: Person, asker: Person): Promise<string> {
  const standIn = await questions.standIn(reader, asker.id);
  return `${sayRoughly(await questions.candidate(reader), asker, now())}${standIn ? `; ${standIn.name} stands in until then` : ""}`;
}

async function prospectOf({ directory, questions, now }: Sluice, group: GroupId, asker: Person): Promise<string[]> {
  const known = await directory.knowGroup(group).catch(() => undefined);
  if (!known) return [];
  return [sayRoughlyOfGroup(known, await questions.candidatesIn(known, asker.id), asker, now())];
}

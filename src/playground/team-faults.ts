import type { ListedFault, PanelOffice } from "./listed-fault.ts";

/** Shuts an account, or opens it again: then they are let in again where they were, for whoever plays means to go on. */
function accountSwitch({ world, happens }: PanelOffice): (user: string) => Promise<void> {
  const wereIn = new Map<string, string[]>();
  return async (user) => {
    const isBack = world.people.get(user)?.isDeleted === true;
    const mine = [...world.channels.values()].filter(({ kind, members }) => kind === "channel" && members.includes(user));
    if (!isBack)
      wereIn.set(
        user,
        mine.map(({ id }) => id),
      );
    await happens.personChanges(user, { isDeleted: !isBack });
    if (isBack) for (const id of wereIn.get(user) ?? []) await happens.joins(user, id);
  };
}

export function faultsOfTeam(office: PanelOffice): ListedFault[] {
  const { world, stepBack } = office;
  return [
    {
      ...{ id: "deactivated", title: "Somebody leaves", says: "Their account is shut; no message reaches them.", is: "switch" },
      choices: () =>
        [...world.people.values()]
          .filter(({ isBot }) => !isBot)
          .map(({ id, name, isDeleted }) => ({ id, name, isOn: isDeleted })),
      use: accountSwitch(office),
    },
    {
      ...{ id: "archived", title: "A channel is archived", says: "Nobody can write there any more.", is: "switch" },
      choices: () =>
        [...world.channels.values()]
          .filter(({ kind }) => kind === "channel")
          .map(({ id, name, isArchived }) => ({ id, name: `#${name}`, isOn: isArchived })),
      use: (id) => toggleArchived(office, id),
    },
    {
      ...{
        id: "step-back",
        title: "The clock steps back",
        says: "By an hour, as when a machine's time is set right.",
        is: "now",
      },
      use: () => stepBack(60),
    },
  ];
}

/** The first of its members does it. */
function toggleArchived({ world, happens }: PanelOffice, id: string): Promise<void> {
  const channel = world.channels.get(id);
  const [user = ""] = channel?.members ?? [];
  return channel?.isArchived ? happens.unarchives(id, user) : happens.archives(id, user);
}

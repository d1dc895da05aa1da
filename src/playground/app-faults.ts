import type { ListedFault, PanelOffice } from "./listed-fault.ts";

export function faultsOfApp({ world, happens, botToken }: PanelOffice): ListedFault[] {
  const ended = (code: string) => world.endedTokens.get(botToken) === code;
  return [
    {
      ...{ id: "expired", title: "Its token has expired", says: "Every call is refused with token_expired.", is: "switch" },
      isOn: () => ended("token_expired"),
      use: () => (ended("token_expired") ? happens.reinstalls() : happens.tokenExpires()),
    },
    {
      ...{
        id: "uninstalled",
        title: "It is taken out",
        says: "It is told so, and hears no more; its token is dead until it is put in again.",
        is: "switch",
      },
      isOn: () => !world.app.isInstalled,
      use: () => (world.app.isInstalled ? happens.uninstalls() : happens.reinstalls()),
    },
  ];
}

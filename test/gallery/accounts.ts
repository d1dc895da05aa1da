import type { Account, Claim } from "../../src/domain/code-host.ts";
import type { Request } from "../../src/domain/request.ts";
import { hour, minute } from "../../src/domain/time.ts";
import { accountMovedView, accountsInSettings, accountsView, claimView } from "../../src/slack/accounts.view.ts";
import { uncommentedView } from "../../src/slack/uncommented.view.ts";
import { ana, now } from "./people.ts";
import { askedAtHost, extremeOne, ordinary } from "./requests.ts";
import { inEphemerals, inMessages, type Sample } from "./sample.ts";

const on = { zone: "Europe/Berlin", hasJoined: true, now };
const code = { code: "sluice-7f3kq2m9x4", until: now + 15 * minute, ...on };
const longLogin = "a-name-as-long-as-any-host-lets-one-be-called-".repeat(3);
const account = (login: string, over: Partial<Account> = {}): Account => ({
  ...{ id: "github/1", who: ana, host: "github", login, linkedAt: now - 40 * 24 * hour },
  ...over,
});
const claim = (login: string): Claim => ({ hash: "", who: ana, host: "gitlab", login, until: now + 10 * minute });
const team = (nth: number, login: string) => ({
  ...account(login, { id: `github/team/${nth}` }),
  group: nth === 0 ? "@platform" : `@${longLogin}`,
});

const linked = (one: Request) => ({ link: "https://github.com/acme/parser/pull/381", ...askedAtHost(one, "github", true) });

/** As the settings show them. */
export const accountsShown = {
  small: accountsInSettings({ accounts: [], claims: [], teams: [] }, [], on, now),
  full: accountsInSettings({ accounts: [account("octocat")], claims: [], teams: [] }, ["github"], on, now),
  crowded: accountsInSettings(
    {
      accounts: [account(longLogin), account(longLogin, { id: "gitlab/1", host: "gitlab" })],
      claims: [claim(longLogin)],
      teams: [],
    },
    ["github", "gitlab"],
    on,
    now,
  ),
};

/** Whose accounts at code hosts are whose. */
export const accounts: Sample[] = [
  ...inEphemerals(claimView, "account-claim", {
    small: [{ host: "github", login: "octocat", ...code }],
    full: [{ host: "gitlab", login: "ana", ...code, hasJoined: false }],
    crowded: [{ host: "gitlab", login: longLogin, ...code, hasJoined: false }],
  }),
  ...inMessages(accountMovedView, "account-moved", {
    small: ["github", "octocat"],
    full: ["gitlab", "ana"],
    crowded: ["gitlab", longLogin],
  }),
  ...inMessages(uncommentedView, "uncommented", {
    small: ["github", ordinary(1).map(linked)],
    full: ["gitlab", ordinary(3).map(linked)],
    crowded: ["github", Array.from({ length: 30 }, (_, at) => ({ ...linked(extremeOne), id: `T1/${at}`, number: 9_000 + at }))],
  }),
  ...inEphemerals(accountsView, "accounts", {
    small: [{ accounts: [], claims: [], teams: [] }, ["github"], { ...on, hasJoined: false }],
    full: [
      { accounts: [account("octocat")], claims: [claim("ana")], teams: [team(0, "acme/platform")] },
      ["github", "gitlab"],
      on,
    ],
    crowded: [
      {
        accounts: [account(longLogin), account(longLogin, { id: "gitlab/1", host: "gitlab" })],
        claims: [claim(longLogin)],
        teams: Array.from({ length: 12 }, (_, at) => team(at, longLogin)),
      },
      ["github", "gitlab"],
      { ...on, hasJoined: false },
    ],
  }),
];

import pino from "pino";
import { expect, test } from "vitest";
import { hour, minute, second } from "../../src/domain/time.ts";
import {
  codertocat,
  comment,
  deliver,
  deliverGitlab,
  githubSecret,
  gitlabSecret,
  octocat,
  pullRequest,
  review,
} from "../support/deliveries.ts";
import { forbidden, openHostServer } from "../support/host-server.ts";
import { type OfficeOptions, openOffice } from "../support/office.ts";

type Server = Awaited<ReturnType<typeof openHostServer>>;

/** Ana is octocat on GitHub, Bo wrote acme/app#12 there as codertocat, and the app may write comments. */
async function withHost(before: (server: Server) => void = () => {}, options: OfficeOptions = {}) {
  const server = await openHostServer();
  before(server);
  const office = await openOffice({
    hostSecrets: { github: githubSecret, gitlab: gitlabSecret },
    hostAccess: server.access,
    ...options,
  });
  const told = async (event: string, payload: Record<string, unknown>) => {
    expect((await deliver(office, { event, payload })).status).toBe(202);
    await office.settled();
  };
  const links = async (name: "ana" | "bo", account: typeof octocat) => {
    const said = await office.as(name).types(`/sluice link github ${account.login}`);
    const [code] = /sluice-[a-z0-9]{16}/.exec(said.ephemeral?.text ?? "") ?? [];
    await told("issue_comment", comment(`${code}`, account));
  };
  await links("ana", octocat);
  await links("bo", codertocat);
  /** A review of a pull request is asked of Ana. */
  const asks = (number = 12, link = `${server.url}/acme/app/pull/${number}`) =>
    told("pull_request", pullRequest("review_requested", at, { id: number, number, title: `Change ${number}`, html_url: link }));
  const passes = async (ms: number) => {
    await office.clock.turnTo(office.clock.now() + ms);
    await office.settled();
  };
  const ana = office.as("ana");
  const buttons = () => JSON.stringify(ana.dm().at(-1)?.blocks);
  return { ...office, server, told, asks, passes, ana, buttons, bodies: () => server.comments.map(({ body }) => body) };
}
type Office = Awaited<ReturnType<typeof withHost>>;
const at = "2026-03-24T07:00:00Z";
const approving = "Approve (comments on GitHub)";
const slackOnly = "Approve (Slack only)";

test.each(["before", "after"])(
  "it shows there too where its author asks for it in Slack as well, %s their host does",
  async (when) => {
    const office = await withHost();
    const bySlack = () => office.as("bo").types(`/review @ana Look at the parser ${office.server.url}/acme/app/pull/12`);
    if (when === "before") await bySlack();
    await office.asks();
    if (when === "after") await bySlack();
    await office.turnTo("9:30");
    await office.ana.presses(approving);
    await office.passes(minute);
    expect(office.bodies()).toHaveLength(1);
  },
);

test("what is approved in Slack shows on GitHub as a comment, once it can be undone no more, and approves nothing there", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  expect(office.buttons()).not.toContain(slackOnly);
  await office.ana.presses(approving);
  await office.passes(29 * second);
  expect(office.server.comments).toEqual([]);
  await office.passes(2 * second);
  expect(office.server.comments).toEqual([
    {
      project: "acme/app",
      number: 12,
      event: "COMMENT",
      body: expect.stringMatching(
        /^\*\*Approved\*\* in Slack by `octocat`\.\n\nR1, sent by Sluice\. It is a comment: it approves and blocks nothing here\.\n\n<!-- sluice R1 settled \d+ -->$/,
      ),
    },
  ]);
  await office.passes(2 * hour);
  expect(office.server.comments).toHaveLength(1);
});

/** Ana says it in a form. */
async function says(office: Awaited<ReturnType<typeof withHost>>, act: string, words: string) {
  const labels: Record<string, string> = {
    "Request changes": "What should change?",
    Decline: "Why not?",
    "Ask back": "What do you need to know first?",
  };
  await office.ana.presses(act);
  const form = JSON.stringify(office.ana.modal());
  await office.ana.fills(labels[act] ?? "", words);
  await office.ana.submits();
  return form;
}
const saysSo = "GitHub shows it as a comment, to everybody who can see the change there.";

test("words that are written in a form go there too, which the form says before, and none of them does anything there", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  const form = await says(office, "Request changes", "It swallows #12.\n/merge @octocat <b>`x`</b>");
  expect(form).toContain(saysSo);
  await office.passes(31 * second);
  expect(office.bodies()[0]).toContain(
    "**Changes requested** in Slack by `octocat`.\n\n> ```text\n> It swallows #12.\n> /merge @octocat <b>`x`</b>\n> ```\n\nR1",
  );
});

test("a question that is asked back shows there at once, and declining after half a minute", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  expect(await says(office, "Ask back", "Which release is this for?")).toContain(saysSo);
  expect(office.bodies()[0]).toMatch(/^\*\*Asked\*\* in Slack by `octocat`.*\n\n> ```text\n> Which release is this for\?\n> ```/);
  await office.as("bo").types("/sluice reply R1 For 2.4.");
  await office.turnTo("13:00");
  expect(await says(office, "Decline", "Cy knows this code.")).toContain(saysSo);
  await office.passes(31 * second);
  expect(office.bodies()[1]).toMatch(/^\*\*Review declined\*\* in Slack by `octocat`\.\n\n> ```text\n> Cy knows this code\.\n/);
  expect(office.server.comments).toHaveLength(2);
});

test("what is undone within the half minute is not said there; what is taken back later is, in a second comment", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await office.ana.presses(approving);
  await office.ana.types("/sluice undo R1");
  await office.passes(minute);
  expect(office.server.comments).toEqual([]);
  await office.ana.presses(approving);
  await office.passes(minute);
  await office.ana.types("/sluice undo R1");
  await office.passes(minute);
  expect(office.bodies().map((body) => body.split("\n")[0])).toEqual([
    "**Approved** in Slack by `octocat`.",
    "**Taken back** in Slack by `octocat`: the answer that was told here holds no more, and it is judged anew.",
  ]);
});

test("what is answered anew before the host could hear that it was taken back speaks for itself", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await office.ana.presses(approving);
  await office.passes(minute);
  office.server.state.always = { status: 503, json: {} };
  await office.ana.types("/sluice undo R1");
  await says(office, "Request changes", "The loop.");
  await office.passes(31 * second);
  office.server.state.always = undefined;
  await office.passes(hour);
  expect(office.bodies().map((body) => body.split("\n")[0])).toEqual([
    "**Approved** in Slack by `octocat`.",
    "**Changes requested** in Slack by `octocat`.",
  ]);
});

test.each<[string, (office: Office) => Promise<unknown>]>([
  ["answered anew in Slack alone", ({ ana }) => ana.types("/sluice decline R1 Not mine.")],
  [
    "merged",
    ({ told }) =>
      told("pull_request", pullRequest("closed", "2026-03-24T08:40:00Z", { id: 12, number: 12, merged: true, state: "closed" })),
  ],
  [
    "asked in words that not everybody can read",
    (office) =>
      office.bot().desk.submit({
        ...{ key: "private", kind: "review", to: office.who("ana"), ask: "Is it urgent?", options: [], minutes: 10 },
        link: `${office.server.url}/acme/app/pull/12`,
        asked: { who: office.who("dee"), origin: { from: "slack" } },
        isPrivate: true,
      }),
  ],
])("what was taken back is said there too where it was %s meanwhile", async (_, happens) => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await office.ana.presses(approving);
  await office.passes(minute);
  office.server.state.always = { status: 503, json: {} };
  await office.ana.types("/sluice undo R1");
  await happens(office);
  await office.passes(31 * second);
  office.server.state.always = undefined;
  await office.passes(hour);
  expect(office.bodies().at(-1)).toContain("**Taken back** in Slack by `octocat`");
});

test("who reviews it there themselves before the comment is written needs none", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await office.ana.presses(approving);
  const theirs = review("changes_requested", "2026-03-24T08:30:10Z", octocat, { id: 12, number: 12 });
  await office.told("pull_request_review", theirs);
  await office.passes(minute);
  expect(office.bodies()).toEqual([]);
});

test("what never arrived there is not taken back there", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  office.server.state.troubles = [{ writes: false, answers: forbidden }];
  await office.ana.presses(approving);
  await office.passes(minute);
  await office.ana.types("/sluice undo R1");
  await office.passes(hour);
  expect(office.server.comments).toEqual([]);
});

test.each([
  ["may only read there", { id: 77, permissions: { pull_requests: "read" }, suspended_at: null }],
  ["is suspended", { id: 77, permissions: { pull_requests: "write" }, suspended_at: "2026-03-01T00:00:00Z" }],
  ["is not there", undefined],
])("where the installation %s nothing is written, and the button and the forms say nothing of it", async (_, installation) => {
  const office = await withHost(({ state }) => {
    state.installation = installation;
  });
  await office.asks();
  await office.asks(13);
  await office.turnTo("9:30");
  expect(office.buttons()).toContain(slackOnly);
  expect(office.buttons()).not.toContain(approving);
  // Allowed by now: what said that it stays in Slack stays there.
  office.server.state.installation = { id: 77, permissions: { pull_requests: "write" }, suspended_at: null };
  await office.passes(10 * minute);
  await office.ana.presses(slackOnly);
  expect(await says(office, "Request changes", "The retry loop swallows the first error.")).not.toContain("shows it");
  await office.passes(hour);
  expect(office.server.comments).toEqual([]);
});

test.each([
  ["nothing" as const],
  [{ status: 500, json: {} }],
  [{ status: 200, json: {} }],
  [{ status: 200, json: {}, headers: { "content-type": ";;;" } }],
])(
  "where the host cannot be asked when a review comes, it stays in Slack, and the delivery is taken all the same: %j",
  async (always) => {
    const office = await withHost(({ state }) => {
      state.always = always;
    });
    await office.asks();
    office.server.state.always = undefined;
    await office.asks(13);
    await office.turnTo("9:30");
    expect(office.buttons()).toContain(slackOnly);
  },
);

test("what is done by a command stays in Slack, since no command says that it does not", async () => {
  const office = await withHost();
  await office.asks();
  await office.asks(13);
  await office.turnTo("9:30");
  await office.ana.types("/sluice approve R1 Well found.");
  await office.ana.types("R2: no, too big");
  await office.passes(hour);
  expect(office.server.comments).toEqual([]);
});

test("a host that is down is told once it is up again, once", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  office.server.state.troubles = [
    { writes: false, answers: "nothing" },
    { writes: false, answers: { status: 502, json: {} } },
  ];
  await office.ana.presses(approving);
  await office.passes(31 * second);
  await office.passes(minute);
  expect(office.server.state.troubles).toHaveLength(0);
  expect(office.server.comments).toEqual([]);
  await office.passes(hour);
  expect(office.server.comments).toHaveLength(1);
});

test("what arrived though no answer came is not said again, however much stands there", async () => {
  const office = await withHost(({ state }) => {
    state.others = 250;
  });
  await office.asks();
  await office.turnTo("9:30");
  office.server.state.troubles = [{ writes: true, answers: "nothing" }];
  await office.ana.presses(approving);
  await office.passes(hour);
  expect(office.server.comments).toHaveLength(1);
  expect(office.server.calls.filter(({ method, path }) => method === "GET" && path.endsWith("/reviews"))).toHaveLength(3);
});

test.each([true, false])("a stop in between says it once all the same, whether it had arrived (%s) or not", async (writes) => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  office.server.state.troubles = [{ writes, answers: "later" }];
  await office.ana.presses(approving);
  await office.clock.turnTo(office.clock.now() + 31 * second);
  await expect.poll(() => office.server.state.troubles.length).toBe(0);
  await office.stop();
  await office.begin();
  await office.passes(hour);
  expect(office.server.comments).toHaveLength(1);
});

test.each([
  ["retry-after", { "retry-after": "600" }],
  [
    "x-ratelimit-reset",
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.parse("2026-03-24T09:40:31+01:00") / 1000) },
  ],
])("where its limit is reached nothing is tried there before the time that it says: %s", async (_, headers) => {
  const office = await withHost();
  await office.asks();
  await office.asks(13);
  await office.turnTo("9:30");
  office.server.state.troubles = [{ writes: false, answers: { ...forbidden, headers } }];
  await office.ana.presses(approving, { near: "Change 12" });
  await office.ana.presses(approving);
  await office.passes(31 * second);
  await office.passes(9 * minute);
  expect(office.server.state.troubles).toHaveLength(0);
  expect(office.server.comments).toEqual([]);
  expect(office.server.calls.filter(({ method, path }) => method === "POST" && path.endsWith("/reviews"))).toHaveLength(1);
  await office.passes(90 * second);
  await office.passes(second);
  expect(
    office
      .bodies()
      .map((body) => /R\d/.exec(body)?.[0])
      .sort(),
  ).toEqual(["R1", "R2"]);
});

test.each([403, 404, 410, 422, 301])("an answer of %i is for good", async (status) => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  office.server.state.troubles = [
    { writes: false, answers: { status, json: {}, headers: { location: `${office.server.url}/other` } } },
  ];
  await office.ana.presses(approving);
  for (let nth = 0; nth < 8; nth += 1) await office.passes(12 * hour);
  expect(office.server.comments).toEqual([]);
  expect(office.server.calls.filter(({ path }) => path === "/other")).toEqual([]);
});

test("what no host takes for three days is given up, and everything else goes on", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await office.ana.presses(approving);
  office.server.state.always = { status: 500, json: {} };
  for (let nth = 0; nth < 3; nth += 1) await office.passes(12 * hour);
  expect(await office.bot().store.oldestUnsent(office.clock.now())).toBeUndefined();
  for (let nth = 0; nth < 4; nth += 1) await office.passes(12 * hour);
  office.server.state.always = undefined;
  await office.passes(12 * hour);
  expect(office.server.comments).toEqual([]);
});

test("two of one moment are a second apart, as GitHub asks", async () => {
  const office = await withHost();
  await office.asks();
  await office.asks(13);
  await office.turnTo("9:30");
  await office.ana.presses(approving, { near: "Change 12" });
  await office.ana.presses(approving);
  await office.passes(30 * second + 500);
  expect(office.server.comments).toHaveLength(1);
  await office.passes(2 * second);
  expect(office.server.comments).toHaveLength(2);
});

test("whoever erased their data since says nothing there any more", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await office.ana.presses(approving);
  await office.bot().desk.erase({ who: office.who("ana"), mark: "0badcafe" });
  await office.passes(hour);
  expect(office.server.comments).toEqual([]);
});

test("a change that is not at the host that was set is never written to, and no token goes there", async () => {
  const elsewhere = await openHostServer();
  const office = await withHost();
  await office.asks(12, `${elsewhere.url}/acme/app/pull/12`);
  await office.asks(13, "https://github.com/acme/app/pull/13");
  await office.turnTo("9:30");
  expect(office.buttons()).not.toContain(approving);
  await office.ana.presses(slackOnly);
  // As if the setting had been another when it came.
  const asked = { who: office.who("dee"), origin: { from: "github" as const, takesComments: true as const } };
  const ask = { key: "k", kind: "review" as const, asked, to: office.who("ana"), ask: "Look", options: [], minutes: 5 };
  const { request } = await office.bot().desk.submit({ ...ask, link: `${elsewhere.url}/acme/other/pull/1` });
  const outcome = { is: "approved" as const };
  await office.bot().desk.settle({ request: request.id, by: office.who("ana"), outcome, commentAt: "github" });
  await office.passes(hour);
  expect([elsewhere.calls, office.server.calls.filter(({ path }) => path.includes("/repos/"))]).toEqual([[], []]);
});

test("whoever said what the host takes no more reads it once, when their gate is open, with where to say it", async () => {
  const office = await withHost();
  for (const number of [12, 13]) await office.asks(number);
  await office.turnTo("9:30");
  office.server.state.troubles = [
    { writes: false, answers: forbidden },
    { writes: false, answers: { status: 422, json: {} } },
  ];
  const before = office.inbox("ana").length;
  await office.ana.presses(approving, { near: "Change 12" });
  await says(office, "Decline", "Not mine.");
  await office.ana.types("/focus until 11:00");
  await office.passes(minute);
  expect(office.inbox("ana").slice(before + 1)).toEqual([]);
  await office.turnTo("11:00");
  await office.turnTo("17:00");
  const link = (number: number) => `${office.server.url}/acme/app/pull/${number}`;
  expect(office.inbox("ana").filter((text) => text.includes("did not take"))).toEqual([
    `GitHub did not take your comment on R1; say it there yourself: ${link(12)}\nGitHub did not take your comment on R2; say it there yourself: ${link(13)}`,
  ]);
  expect(JSON.stringify(office.ana.dm())).toContain("GitHub did not take your comment on R1; say it there yourself.");
  expect(office.inbox("bo").join()).not.toContain("did not take");
});

test("what has private words in it stays in Slack, also where they come after the button", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  const link = `${office.server.url}/acme/app/pull/12`;
  const asked = { who: office.who("dee"), origin: { from: "slack" as const } };
  await office.ana.presses(approving);
  await office.ana.types("/sluice undo R1");
  const ask = { key: "k", kind: "review" as const, asked, to: office.who("ana"), ask: "Secret", link, options: [], minutes: 5 };
  await office.bot().desk.submit({ ...ask, isPrivate: true });
  await office.settled();
  expect(office.buttons()).toContain(slackOnly);
  await office.bot().desk.settle({
    ...{ request: `${office.workspace.teamId}/1`, by: office.who("ana"), outcome: { is: "approved" }, commentAt: "github" },
  });
  await office.passes(hour);
  expect(office.server.comments).toEqual([]);
});

test("a reader whose account is not linked is not named there", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await office.ana.types("/sluice hand R1 to @dee You wrote it");
  await office.turnTo("17:00");
  await office.as("dee").presses(approving);
  await office.passes(minute);
  expect(office.bodies()[0]).toMatch(/^\*\*Approved\*\* in Slack by a reviewer whose account here is not linked\./);
  expect(office.bodies()[0]).not.toMatch(/dee/i);
});

test("whoever unlinks their account while they can undo it is not named there, nor where a comment is tried again", async () => {
  const office = await withHost();
  for (const number of [12, 13]) await office.asks(number);
  await office.turnTo("9:30");
  office.server.state.troubles = [{ writes: false, answers: { status: 500, json: {} } }];
  await office.ana.presses(approving, { near: "Change 12" });
  await office.passes(31 * second);
  await office.ana.presses(approving, { near: "Change 13" });
  await office.ana.types("/sluice unlink github");
  await office.passes(hour);
  expect(office.bodies()).toHaveLength(2);
  expect(office.bodies().join()).not.toContain("octocat");
});

test("what GitHub tells of such a comment is nobody's review", async () => {
  const office = await withHost();
  await office.asks();
  await office.turnTo("9:30");
  await says(office, "Ask back", "Which release?");
  const stands = async () => {
    const { requests, notices } = await office.bot().store.everything();
    return { requests, notices };
  };
  const before = await stands();
  const bot = { id: 41898282, login: "sluice[bot]", type: "Bot" };
  const told = review("commented", "2026-03-24T08:31:00Z", bot, { id: 12, number: 12 });
  await office.told("pull_request_review", { ...told, sender: bot });
  expect(await stands()).toEqual(before);
});

test("it is the same in Home, where a request has one line with all its buttons behind one", async () => {
  const office = await withHost();
  for (let number = 12; number < 24; number += 1) await office.asks(number);
  await office.turnTo("9:30");
  await office.ana.opensHome();
  await office.ana.presses(approving, { near: "Change 23" });
  await office.passes(minute);
  expect(office.server.comments.map(({ number }) => number)).toEqual([23]);
});

test("no token, no key and no word of a request is in the logs, whatever goes wrong", async () => {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const office = await withHost(() => {}, { log });
  for (const number of [12, 13, 14, 15]) await office.asks(number);
  await office.turnTo("9:30");
  office.server.state.troubles = [
    { writes: false, answers: "nothing" },
    { writes: false, answers: { status: 500, json: { message: "The retry loop" } } },
    { writes: false, answers: { ...forbidden, headers: { "retry-after": "60" } } },
    { writes: false, answers: forbidden },
  ];
  for (let nth = 0; nth < 4; nth += 1) await says(office, "Request changes", "The retry loop swallows it.");
  await office.passes(hour);
  expect(office.server.comments).toHaveLength(3);
  const said = lines.join("");
  expect(said).toContain("a comment at a code host is given up");
  expect(said).toContain("was not taken yet");
  expect([...office.server.secrets(), "retry loop", "Change 12"].filter((word) => said.includes(word))).toEqual([]);
});

const anaThere = { id: 51, username: "ana.m", name: "Ana" };

async function askedOnGitlab(before: (server: Server) => void = () => {}, access = {}) {
  const office = await withHost(before, access);
  const said = await office.ana.types("/sluice link gitlab ana.m");
  const [code] = /sluice-[a-z0-9]{16}/.exec(said.ephemeral?.text ?? "") ?? [];
  const told = async (payload: Record<string, unknown>) => {
    expect((await deliverGitlab(office, payload)).status).toBe(202);
    await office.settled();
  };
  await told({ object_kind: "note", user: anaThere, object_attributes: { note: `${code}`, action: "create" } });
  const attributes = { id: 99, iid: 3, title: "The lexer", url: `${office.server.url}/acme/deep/parser/-/merge_requests/3` };
  await told({
    object_kind: "merge_request",
    user: { id: 7, username: "root" },
    object_attributes: {
      ...attributes,
      state: "opened",
      draft: false,
      action: "open",
      author_id: 7,
      updated_at: "2026-03-24 07:00:00 UTC",
    },
    reviewers: [anaThere],
  });
  await office.turnTo("9:30");
  return office;
}

test("on GitLab it is a note, which names the reader as they are called there, once though no answer came", async () => {
  const office = await askedOnGitlab();
  office.server.state.troubles = [{ writes: true, answers: "nothing" }];
  await office.ana.presses("Approve (comments on GitLab)");
  await office.passes(hour);
  expect(office.server.comments).toEqual([
    { project: "acme/deep/parser", number: 3, body: expect.stringMatching(/^\*\*Approved\*\* in Slack by `ana\.m`\./) },
  ]);
});

test("a code that is written here shows nobody's account there: what Sluice writes is a quotation", async () => {
  const office = await askedOnGitlab();
  const said = await office.ana.types("/sluice link gitlab sluice_bot");
  const [code = "none"] = /sluice-[a-z0-9]{16}/.exec(said.ephemeral?.text ?? "") ?? [];
  await says(office, "Request changes", code);
  await office.passes(minute);
  const note = { note: office.bodies()[0], action: "create" };
  expect(note.note).toContain(code);
  const bot = { id: 900, username: "sluice_bot" };
  expect((await deliverGitlab(office, { object_kind: "note", user: bot, object_attributes: note })).status).toBe(202);
  expect((await office.ana.types("/sluice accounts")).ephemeral?.text).toContain("sluice_bot waits for its code");
});

test("a token that GitLab does not know is tried again, and waits for the time that a limit says", async () => {
  const office = await askedOnGitlab();
  const answers = { status: 401, json: { message: "401 Unauthorized" } };
  office.server.state.troubles = [
    { writes: false, answers },
    { writes: false, answers: { status: 429, json: {}, headers: { "retry-after": "900" } } },
  ];
  await office.ana.presses("Approve (comments on GitLab)");
  await office.passes(31 * second);
  await office.passes(minute);
  expect(office.server.state.troubles).toHaveLength(0);
  await office.restart();
  await office.passes(14 * minute);
  expect(office.server.comments).toEqual([]);
  await office.passes(minute);
  expect(office.server.comments).toHaveLength(1);
});

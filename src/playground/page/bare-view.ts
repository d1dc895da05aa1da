import type { PageGuide } from "../guide-contract.ts";
import type { PagePerson, PageView } from "../page-contract.ts";

/** Somebody of whom only a name is known. */
export const named = (id: string, name: string, more: Partial<PagePerson> = {}): PagePerson => ({
  ...{ id, name, handle: name.toLowerCase(), title: "", zone: "Europe/Berlin", isBot: false },
  ...{ isDeactivated: false, status: null, rest: { night: null, silentUntil: null, isSnoozed: false } },
  ...more,
});

const noCallFaults = { kinds: [], methods: [], conversations: [], codes: [], planned: [] };

const guide: PageGuide = {
  ...{ name: "", tagline: "", emptyDm: "", noDay: "", moreToTry: [], atWork: null, notice: null },
  story: { title: "", body: "", doneTitle: "", doneBody: "" },
};

/** A workspace of these people in which nothing is, for blocks that are drawn outside of one. The first looks; `app` wrote them. */
export const bareView = (now: number, me: PagePerson, app: string, others: PagePerson[] = []): PageView => ({
  ...{ now, me, people: [me, ...others, named("app", app, { isBot: true })] },
  bot: { name: app, userId: "app", running: true, connections: 1 },
  ...{ conversations: [], home: null, modals: [], commands: [], shortcuts: [], usergroups: [] },
  ...{ ribbon: null, guide, story: [], log: [], faults: { groups: [], calls: noCallFaults } },
});

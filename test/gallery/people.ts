import { joining } from "../../src/domain/attention.ts";
import type { Person } from "../../src/domain/person.ts";
import { hour } from "../../src/domain/time.ts";
import type { TimeBlock } from "../../src/domain/time-block.ts";
import type { Viewer } from "../../src/slack/request.view.ts";

export const [ana, bo, cy, dee, eli, noor, max] = [
  "T1/UANA",
  "T1/UBO",
  "T1/UCY",
  "T1/UDEE",
  "T1/UELI",
  "T1/UNOOR",
  "T1/UMAX",
] as const;

/** A group, and one whose name is as long as Slack lets it be. */
export const [platform, longGroup] = ["T1/SPLATFORM", "T1/SLONG"] as const;

const names: Record<string, string> = {
  [ana]: "Ana",
  [bo]: "Bo",
  [cy]: "Cy",
  [dee]: "Dee",
  [eli]: "Eli 🌊",
  [noor]: "نور الهدى",
  [platform]: "@platform",
  [longGroup]: "@platform-and-tools-and-release-management-of-all",
  [max]: "Maximiliane von Hohenstein-Oberwiesenthal (platform, tools & release management)",
};

/** The gallery stands still: it is always Tuesday morning in Berlin. */
export const now = Date.parse("2026-03-24T10:35:00+01:00");
const zone = "Europe/Berlin";

const someone = (id: string): Person => ({ id, name: names[id] ?? id, zone, kind: "person" });
export const joinedAs = (id: string, blocks: TimeBlock[] = []): Person => ({
  ...someone(id),
  attention: { ...joining(zone), blocks },
});
/** Whose calendar and status say that they are away. */
export const saidAway = (person: Person): Person => ({
  ...person,
  attention: {
    ...(person.attention ?? joining(zone)),
    awayHints: [
      { by: "status", from: now },
      { by: "calendar", from: Date.parse("2026-03-26T00:00+01:00"), to: Date.parse("2026-03-30T00:00+02:00") },
    ],
  },
});
export const notJoinedYet = someone(ana);
export const focusing = (label?: string, to = now + hour / 2): TimeBlock => ({
  kind: "focus",
  from: now - hour,
  to,
  ...(label && { label }),
});

export const viewer: Viewer = { id: ana, zone, now, names: (id) => names[id] ?? id, hours: () => joining(zone) };
export const viewedBy = (id: string): Viewer => ({ ...viewer, id });

import type { App } from "@slack/bolt";
import type { FetchFunction } from "@slack/web-api";
import type { Desk } from "../app/desk.ts";
import type { Questions } from "../app/questions.ts";
import type { CodeHost } from "../domain/code-host.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { RefuseUnlessThere } from "./channel-membership.ts";
import type { Directory } from "./directory.ts";
import type { DndReader } from "./dnd-reader.ts";
import type { IsPublic } from "./public-channel.ts";
import type { ShareFile } from "./share-file.ts";
import type { ConsentView } from "./slack-settings.view.ts";

/** How somebody's calendar is sealed and read, or why none can be added here. */
export type Calendars =
  | { seal: (url: string, who: PersonId) => string; read: (who: PersonId) => Promise<void> }
  | { absent: string };

/** Letting the bot set one's status: whether it can be given, was given, and taking it back. */
export type Consents = {
  viewFor(who: PersonId): Promise<ConsentView>;
  takeBack(who: PersonId): Promise<void>;
  taken(who: PersonId): Promise<void>;
};

/** Where the bot's own HTTP is reached; where nobody said, on the machine alone that it runs on. */
export type ReachedAt = { url: string; isPublic: boolean };

/** What every surface works with: the verbs, the questions, who is who, the time, and the way to Slack's response_urls. */
export type Sluice = {
  desk: Desk;
  questions: Questions;
  directory: Directory;
  dnd: Pick<DndReader, "heardOf">;
  consents: Consents;
  isPublic: IsPublic;
  refuseUnlessThere: RefuseUnlessThere;
  now: () => Instant;
  fetch: FetchFunction;
  share: ShareFile;
  calendars: Calendars;
  /** The code hosts that are heard here, and dice for what somebody writes there. */
  linkable: { hosts: CodeHost[]; newCode: () => { code: string; hash: string } };
  /** Slack's id of whoever runs the server. */
  operator?: string | undefined;
  /** Whether it is noted when somebody begins to look at what they judge. */
  keepsLoad: boolean;
  reachedAt: () => ReachedAt;
};

/** Attaches the listeners of one thing that a person touches. */
export type Surface = (bolt: App, sluice: Sluice) => void;

import { type Person, type PersonId, userOf } from "./person.ts";

/** "T0123/S0456": our installation and a user group of Slack's. */
export type GroupId = string;
/** Who is asked: a person, or a group until one of it has the request. */
export type ReaderId = PersonId | GroupId;
/** What is asked of a group goes to whoever claims it, or to the member who has most room. */
export type GroupManner = "claim" | "most free";

/** A user group of the workspace, named as people say it: "@platform". One that was switched off has no members. */
export type Group = { id: GroupId; name: string; members: PersonId[]; manner: GroupManner; isDisabled?: true };
export type Reader = Person | Group;

/** What the workspace says of a group. */
export type GroupProfile = Omit<Group, "manner">;

/** More people than this are not called upon by one ask. */
export const mostMembers = 50;

/** Slack's own ids begin with U or W for people, and with S for groups. */
export const isGroupId = (id: ReaderId): boolean => userOf(id).startsWith("S");
export const isGroup = (reader: Reader): reader is Group => "members" in reader;

/** Whether the workspace says something of a group that is not known yet. */
export const isGroupNews = (known: Group, told: GroupProfile): boolean =>
  known.name !== told.name ||
  known.isDisabled !== told.isDisabled ||
  [...known.members].sort().join() !== [...told.members].sort().join();

import type { JsonObject } from "./json-object.ts";
import type { UrlAnswer } from "./url-verification.ts";
import type { Person, Usergroup } from "./world.ts";

type At = { channel: string; ts: string };
/** `until` is an instant; 0 keeps the status until it is taken away. */
type Status = { text: string; emoji?: string; until?: number };

/** What happens in the workspace without the app's doing. Each resolves when the app has taken the events that its manifest asks for, if the office waits for that. */
export type Happens = {
  /** Somebody's account changes: their name, title or zone, or it is shut (`isDeleted`): they leave channels and groups, and are in none when they come back. */
  personChanges(
    user: string,
    change: Partial<Pick<Person, "name" | "title" | "zone" | "locale" | "handle" | "isDeleted">>,
  ): Promise<void>;
  statusChanges(user: string, status: Status): Promise<void>;
  /** Somebody writes into their profile, in Slack's words: `pronouns`, `fields`, a picture as `image_original`, their `huddle_state`. */
  profileChanges(user: string, written: JsonObject): Promise<void>;
  /** Somebody pauses notifications until an instant (0 ends it), or sets the hours of their nights. */
  pauses(user: string, until: number): Promise<void>;
  rests(user: string, night: { from: string; to: string } | null): Promise<void>;
  /** A group of people that can be mentioned as one is made, changes (who is in it, what it is called), or is switched off. */
  usergroupChanges(id: string, change: Partial<Omit<Usergroup, "id">>): Promise<void>;
  joins(user: string, channel: string, inviter?: string): Promise<void>;
  leaves(user: string, channel: string): Promise<void>;
  /** Somebody looks at these channels with the conversation with an agent open beside them. */
  looksAt(user: string, channels: string[]): Promise<void>;
  reacts(user: string, at: At, reaction: string): Promise<void>;
  unreacts(user: string, at: At, reaction: string): Promise<void>;
  edits(at: At, text: string): Promise<void>;
  deletes(at: At): Promise<void>;
  /** Links stand in somebody's composer, not sent yet; links that are sent are told by themselves. */
  composesLinks(user: string, channel: string, urls: string[]): Promise<void>;
  /** A workflow reaches a custom step of the app. Gives back the execution id that the app completes. */
  stepRuns(callbackId: string, inputs: JsonObject): Promise<string>;
  /** The app is taken out: its tokens are dead, then it is told, and hears no more. Slack does not promise which of the two events comes first: `tokens_revoked` by default. */
  uninstalls(told?: { first: "tokens_revoked" | "app_uninstalled" }): Promise<void>;
  /** The app's own token (`bot`), or those that these people gave it, are taken back. */
  revokesTokens(tokens: { people?: string[]; bot?: boolean }): Promise<void>;
  /** The app's token has come to its end, as rotated ones do after twelve hours. */
  tokenExpires(): Promise<void>;
  /** The app is put in again, with the tokens it had; `scopes` are those that its manifest asks for besides by now. */
  reinstalls(more?: { scopes?: string[] }): Promise<void>;
  archives(channel: string, user: string): Promise<void>;
  unarchives(channel: string, user: string): Promise<void>;
  /** An admin says where alone one may write in a channel: "nowhere" makes it read-only. An app hears nothing of it. */
  restricts(channel: string, writable: "nowhere" | "in threads" | "outside threads" | "everywhere"): Promise<void>;
  /** An admin locks the thread below a message: no more replies, no more reactions. */
  locks(root: At): Promise<void>;
  teamsGranted(teams: string[]): Promise<void>;
  teamsTaken(teams: string[]): Promise<void>;
  /** Somebody enters a request URL for the app: Slack tries it before it takes it. */
  urlIsTried(target: { url: string; signingSecret: string }): Promise<UrlAnswer>;
  /** More happened within a minute than Slack tells an app of. */
  eventsLimited(): Promise<void>;
};

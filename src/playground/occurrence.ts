import type { JsonObject } from "./json-object.ts";
import type { Message } from "./world.ts";

/** Something that changed in the workspace and that Slack tells an app of, if its manifest asks for it. */
export type Occurrence =
  | { is: "posted" | "deleted"; message: Message }
  | { is: "changed"; message: Message; before: Message }
  | { is: "reacted" | "unreacted"; user: string; message: Message; reaction: string }
  | { is: "archived"; channel: string; user: string }
  | { is: "joined"; user: string; channel: string; inviter: string | null }
  | { is: "left"; user: string; channel: string }
  | { is: "context changed"; user: string; channels: string[] }
  | { is: "person changed"; user: string; what: "profile" | "status" | "account" }
  | { is: "usergroup changed"; usergroup: string; isNew: boolean; added: string[]; removed: string[] }
  | { is: "do not disturb changed"; user: string }
  | {
      is: "links shared";
      user: string;
      channel: string;
      ts: string;
      threadTs: string | null;
      urls: string[];
      isInComposer: boolean;
    }
  | { is: "step run"; step: StepRun }
  | { is: "uninstalled" }
  | { is: "tokens revoked"; people: string[]; bots: string[] }
  | { is: "teams granted" | "teams taken"; teams: string[] };

/** One run of a custom step of Workflow Builder: what the app completes, by its execution id. */
export type StepRun = {
  executionId: string;
  workflowExecutionId: string;
  /** The key under `functions` in the manifest. */
  callbackId: string;
  inputs: JsonObject;
  isOver: boolean;
};

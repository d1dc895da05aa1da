import type { App } from "@slack/bolt";
import type { FetchFunction } from "@slack/web-api";
import type { Desk } from "../app/desk.ts";
import type { Questions } from "../app/questions.ts";
import type { Instant } from "../domain/time.ts";
import type { Directory } from "./directory.ts";
import type { DndReader } from "./dnd-reader.ts";
import type { IsPublic } from "./public-channel.ts";

/** What every surface works with: the verbs, the questions, who is who, the time, and the way to Slack's response_urls. */
export type Sluice = {
  desk: Desk;
  questions: Questions;
  directory: Directory;
  dnd: Pick<DndReader, "heardOf">;
  isPublic: IsPublic;
  now: () => Instant;
  fetch: FetchFunction;
};

/** Attaches the listeners of one thing that a person touches. */
export type Surface = (bolt: App, sluice: Sluice) => void;

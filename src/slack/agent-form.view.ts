import type { ModalView } from "@slack/types";
import { type Agent, longestAgentName, mostToAsk } from "../domain/agent.ts";
import { type PersonId, userOf } from "../domain/person.ts";
import { peopleInput, radioInput, textInput, ticksInput } from "./block-inputs.ts";
import { plain } from "./block-kit.ts";

/** What stands in the form while nobody chose otherwise. `id` of an agent that is not there yet is thrown before the form is shown: submitted twice, it makes one. */
export type AgentDraft = Pick<Agent, "id"> & Partial<Agent>;

/** For making an agent, or changing one that is there. */
export const agentForm = ({
  id,
  createdAt,
  name = "",
  kinds = ["review", "decision"],
  mayAsk = "owner",
}: AgentDraft): ModalView => ({
  type: "modal",
  callback_id: createdAt === undefined ? "agents/new" : "agents/change",
  private_metadata: id,
  title: plain(createdAt === undefined ? "New agent" : "Change agent"),
  submit: plain(createdAt === undefined ? "Create" : "Save"),
  close: plain("Cancel"),
  blocks: [
    textInput("name", { label: "Name", hint: "What people read when it asks, such as builder" }, name, {
      max_length: longestAgentName,
    }),
    ticksInput("kinds", { label: "What may it ask for?", optional: false }, [
      { says: "Reviews", value: "review", isOn: kinds.includes("review") },
      { says: "Decisions", value: "decision", isOn: kinds.includes("decision") },
    ]),
    radioInput("whom", { label: "Whom may it ask?" }, whom, typeof mayAsk === "string" ? mayAsk : "people"),
    peopleInput(
      "people",
      { label: "These people, where you chose them", hint: `Needed for “Me and these people”: ${mostToAsk} at most` },
      typeof mayAsk === "string" ? [] : usersOf(mayAsk),
      mostToAsk,
    ),
  ],
});

const whom = [
  { says: "Only me", value: "owner" },
  { says: "Me and these people", value: "people" },
  { says: "Everybody here, and groups", value: "everybody" },
];

const usersOf = (people: PersonId[]) => people.map(userOf);

import type { KnownBlock, ModalView } from "@slack/types";
import type { Agent } from "../domain/agent.ts";
import { isolated } from "../domain/isolated.ts";
import { code, muted, paragraph, plain, sentence, words } from "./block-kit.ts";

/** A token that was just made: of which agent, and where it asks. It is nowhere but in what this is drawn from. */
export type NewToken = { agent: Pick<Agent, "name" | "kinds">; token: string; url: string; isPublic: boolean };

/** Stands there while a token is made: what opens a modal is good for three seconds. */
export const awaitingToken = (): ModalView => ({
  type: "modal",
  title: plain("New token"),
  close: plain("Close"),
  blocks: [sentence("A token is being made. If none stands here in a moment, close this and choose “New token” again.")],
});

/** The token, once, with lines that can be copied. Nothing in it can be pressed: Slack would send the token back with it. */
export const newTokenModal = (made: NewToken): ModalView => ({
  type: "modal",
  title: plain("New token"),
  close: plain("Done"),
  blocks: [
    sentence(`The token of ${isolated(made.agent.name)}. Copy it now: it is not shown again.`),
    code(made.token),
    muted(
      "Keep it where your agent keeps its secrets: whoever has it asks in your name. If it is lost, “New token” makes another.",
    ),
    ...titled("From a shell, this asks you something:", curl(made)),
    ...titled("In the configuration of an agent that speaks MCP:", mcp(made)),
    muted(sayWhere(made)),
  ],
});

const titled = (title: string, lines: string): KnownBlock[] => [paragraph(words(title, "bold")), code(lines)];

const examples = {
  decision: {
    ...{ kind: "decision", to: "owner", ask: "Which queue for retries?", options: ["Postgres", "Redis"] },
    ...{ recommendation: "Postgres", evidence: "Both pass the load test; Postgres runs already" },
  },
  review: {
    ...{
      kind: "review",
      to: "owner",
      ask: "Look at the retries of the importer",
      link: "https://github.com/acme/importer/pull/12",
    },
    ...{ recommendation: "Approve", evidence: "All checks are green" },
  },
};

const curl = ({ agent, token, url }: NewToken) =>
  [
    `curl ${url}/api/v1/requests -H "Authorization: Bearer ${token}" \\`,
    `  -H "Content-Type: application/json" -d '${JSON.stringify(examples[agent.kinds.includes("decision") ? "decision" : "review"])}'`,
  ].join("\n");

const mcp = ({ token, url }: NewToken) =>
  JSON.stringify(
    { mcpServers: { sluice: { type: "http", url: `${url}/mcp`, headers: { Authorization: `Bearer ${token}` } } } },
    undefined,
    2,
  );

const sayWhere = ({ url, isPublic }: NewToken) =>
  isPublic
    ? `The API is at ${url}/api/v1.`
    : `The API is at ${url}/api/v1 on the machine that Sluice runs on. From elsewhere, ask whoever runs it for its address: once they set PUBLIC_URL, it stands here.`;

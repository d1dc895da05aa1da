import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { onTestFinished } from "vitest";
import type { ToldProspect, ToldRequest, ToldRequests } from "../../../src/intake/agent-telling.ts";
import type { Problem } from "../../../src/intake/api/problem.ts";
import type { Office } from "../../support/office.ts";

type Fields = Partial<ToldRequest & ToldRequests & ToldProspect & Omit<Problem["body"], "status">>;
/** What a tool came to; the client has held what it said in fields against what the server says of it. */
export type Came = { isError: boolean; fields: Fields };

/** The protocol's own client, by an agent's token. */
export async function mcpClient(office: Office, token: string) {
  const client = new Client({ name: "test", version: "1.0.0" });
  const address = new URL(`http://localhost:${office.bot().port}/mcp`);
  const transport = new StreamableHTTPClientTransport(address, {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  });
  await client.connect(transport as Parameters<Client["connect"]>[0]);
  onTestFinished(() => client.close());
  return {
    client,
    calls: async (name: string, args: Record<string, unknown> = {}): Promise<Came> => {
      const { content, isError = false } = await client.callTool({ name, arguments: args });
      const [first] = content as { text: string }[];
      await office.settled();
      return { isError: isError === true, fields: JSON.parse(first?.text ?? "") as Fields };
    },
  };
}

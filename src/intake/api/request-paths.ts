import { z } from "zod";
import { readRequestNumber, requestNumber } from "../agent-asking.ts";
import { toldRequest } from "../agent-telling.ts";
import { apiPath } from "../tell-request.ts";

/** Where requests are asked and listed, and where one is read. */
export const paths = { requests: `${apiPath}/requests`, one: `${apiPath}/requests/{number}` };

export const none = z.object({});
export const numbered = z.object({ number: requestNumber });
export const numberIn = ({ number }: z.infer<typeof numbered>) => readRequestNumber(number);

/** An answer that says how a request stands. */
export const stands = (says: string) => ({ says, shape: toldRequest });

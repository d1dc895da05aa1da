import type { z } from "zod";
import { type HostWord, type Malformed, malformed } from "./host-delivery.ts";

/** What a delivery says; malformed where it is not what its event looks like. */
export function reading<Schema extends z.ZodType>(
  schema: Schema,
  payload: unknown,
  read: (told: z.infer<Schema>) => HostWord,
): HostWord | Malformed {
  const { data, success } = schema.safeParse(payload);
  return success ? read(data) : malformed;
}

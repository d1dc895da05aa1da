import { customType } from "drizzle-orm/sqlite-core";

const most = 1_000;
const known = new Map<string, unknown>();

/**
 * A value kept whole as JSON, which is the same for as long as its text is: what was found out about it is not found out anew at every reading.
 * It is frozen, since several may hold it.
 */
export const knownJson = <Value>() =>
  customType<{ data: Value; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (text) => read(text) as Value,
  })();

function read(text: string): unknown {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const value = frozen(JSON.parse(text) as unknown);
  known.set(text, value);
  return value;
}

function frozen(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import type { MethodContext } from "./method.ts";

export const metadataErrors = "invalid_metadata_format invalid_metadata_schema metadata_too_large";

/** Metadata as sent; undefined when absent, null for the empty object that takes it away. */
export function readMetadata(args: Arguments, { settings }: MethodContext): JsonObject | null | undefined {
  const metadata = args.json("metadata", "invalid_metadata_format");
  if (metadata === undefined) return undefined;
  if (!isJsonObject(metadata)) throw refused("invalid_metadata_format");
  if (Object.keys(metadata).length === 0) return null;
  const { event_type: type, event_payload: payload } = metadata;
  if (typeof type !== "string" || type === "" || !isJsonObject(payload)) throw refused("invalid_metadata_schema");
  if (!settings.deepMetadata && !isShallow(payload)) throw refused("invalid_metadata_schema");
  if (Buffer.byteLength(JSON.stringify(metadata)) > settings.mostMetadataBytes) throw refused("metadata_too_large");
  return metadata;
}

const isPlain = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);
const isFlat = (value: unknown): boolean => isJsonObject(value) && Object.values(value).every(isPlain);

/** Words, numbers and flags, and objects of these, by themselves or in a list. */
const isShallow = (payload: JsonObject): boolean =>
  Object.values(payload).every((value) => isPlain(value) || isFlat(value) || (Array.isArray(value) && value.every(isFlat)));

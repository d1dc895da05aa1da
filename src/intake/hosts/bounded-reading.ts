import type { IncomingMessage } from "node:http";

/** "too large": than one may be; "busy": all together are. It is held until it is let go. */
export type BodyRead = { body: Buffer | "too large" | "busy"; letGo(): void };

/** Reads bodies of `mostOfOne` bytes at most, and holds no more than `mostOfAll` of them at once, whoever sends them. */
export function openBoundedReading(mostOfOne: number, mostOfAll: number) {
  let held = 0;

  return async (request: Pick<IncomingMessage, "headers"> & AsyncIterable<unknown>): Promise<BodyRead> => {
    let length = 0;
    const letGo = () => {
      held -= length;
      length = 0;
    };
    const read = async () => {
      if (Number(request.headers["content-length"] ?? 0) > mostOfOne) return "too large" as const;
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        held += chunk.length;
        if (length > mostOfOne) return "too large" as const;
        if (held > mostOfAll) return "busy" as const;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    };
    try {
      return { body: await read(), letGo };
    } catch (error) {
      letGo();
      throw error;
    }
  };
}

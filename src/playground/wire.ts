/** A request to the workspace, whichever way it came. `path` begins with "/". */
export type WireRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: Buffer;
};

/** What the caller gets: a response, or none: its connection is cut, or it waits in vain. */
export type WireAnswer = WireResponse | "cut" | "silence";
export type WireResponse = { status: number; headers: Record<string, string>; body: string };

export const plainAnswer = (status: number, body = ""): WireResponse => ({
  status,
  headers: { "content-type": "text/plain" },
  body,
});

export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): WireResponse => ({
  status,
  headers: { ...headers, "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify(body),
});

/** A name and a password. */
export type BasicPair = [string, string];

/** What stands in a header `Authorization: Basic …`; undefined when it is none. */
export function basicPair(authorization: string | undefined): BasicPair | undefined {
  const encoded = /^Basic (\S+)$/i.exec(authorization ?? "")?.[1];
  const [name = "", ...rest] = Buffer.from(encoded ?? "", "base64")
    .toString("utf8")
    .split(":");
  return encoded === undefined ? undefined : [name, rest.join(":")];
}

import { createHash, randomBytes } from "node:crypto";

const prefix = "sluice_";
const randomLength = 32;

/** A new token: "sluice_" and 43 characters of base64url, 32 random bytes. It is shown once and kept nowhere; `hashOf` it is. */
export const newToken = (): string => `${prefix}${randomBytes(randomLength).toString("base64url")}`;

/** SHA-256 in hex of what was shown as a token, as `Agent.tokenHash` has it. A token is random throughout: it needs no salt. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

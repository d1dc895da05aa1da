import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/**
 * Secrets of people as they are kept: AES-256-GCM, with the name of the key that sealed them. `about` says what a secret is and whose; it is
 * bound to it, so that nothing sealed for one opens for another.
 */
export type SecretBox = {
  seal(secret: string, about: string): string;
  /** Throws a sentence where no key that is known opens it. */
  open(sealed: string, about: string): string;
  /** Whether it was sealed by a key that is not the first any more. */
  isOfOlderKey(sealed: string): boolean;
};

const version = "v1";
const ivBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** What ENCRYPTION_KEY holds: keys of 32 bytes in base64 or hex, separated by commas; undefined where one is none. */
export function readKeys(text: string): Buffer[] | undefined {
  const keys = text.split(",").map((part) => readKey(part.trim()));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function readKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, "base64");
  return key.length === keyBytes ? key : undefined;
}

const nameOf = (key: Buffer) => createHash("sha256").update(key).digest("hex").slice(0, 8);

/** The first key seals; each of them opens what it sealed. */
export function openSecretBox([first, ...others]: [Buffer, ...Buffer[]]): SecretBox {
  const keys = new Map([...others, first].map((key) => [nameOf(key), key]));
  const sealing = nameOf(first);
  return {
    seal: (secret, about) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", first, iv).setAAD(Buffer.from(about));
      const bytes = Buffer.concat([iv, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return [version, sealing, bytes.toString("base64url")].join(".");
    },
    open: (sealed, about) => {
      const [form, name = "", text = ""] = sealed.split(".");
      const key = keys.get(name);
      if (form !== version || !key) throw new Error("It was sealed with a key that is not in ENCRYPTION_KEY any more.");
      return opened(key, Buffer.from(text, "base64url"), about);
    },
    isOfOlderKey: (sealed) => sealed.split(".")[1] !== sealing,
  };
}

function opened(key: Buffer, bytes: Buffer, about: string): string {
  const iv = bytes.subarray(0, ivBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString("utf8");
  } catch {
    throw new Error("It was changed since it was sealed, or sealed for somebody else.");
  }
}

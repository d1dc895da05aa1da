import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { allMethods } from "../../src/playground/web-api/all-methods.ts";
import type { MethodTable } from "../../src/playground/web-api/method.ts";
import { sharedErrors } from "../../src/playground/web-api/shared-errors.ts";
import { openBare } from "./bare-workspace.ts";

const folder = "src/playground/web-api";
const files = readdirSync(folder).filter((name) => name.endsWith("-methods.ts"));

describe("a method that would refuse with a code it does not list", () => {
  /** Seen to fail when a code was taken out of a method's list. */
  it.each(files)("is not in %s", async (file) => {
    const tables = Object.values((await import(/* @vite-ignore */ `../../${folder}/${file}`)) as Record<string, MethodTable>);
    const listed = new Set(tables.flatMap((table) => Object.values(table)).flatMap(({ errors = "" }) => errors.split(" ")));
    const used = [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/refused\(\s*"([a-z_]+)"/g)].map(([, code = ""]) => code);
    expect(used.filter((code) => !listed.has(code) && !sharedErrors.has(code))).toEqual([]);
  });

  const lookup = { ...allMethods["users.lookupByEmail"] };
  afterEach(() => void Object.assign(allMethods["users.lookupByEmail"]!, lookup));

  /** Seen to fail when the caller was answered with HTTP 500. */
  it("answers all the same, and its call says what is wrong", async () => {
    const bare = await openBare();
    Object.assign(allMethods["users.lookupByEmail"]!, { errors: "", scopes: [] });
    const { status, answer } = await bare.raw("users.lookupByEmail", "email=nobody@example.com");
    expect([status, answer["error"]]).toEqual([200, "users_not_found"]);
    expect(bare.slack.calls()[0]?.stray).toBe("users.lookupByEmail refuses with users_not_found, which it does not list");
    await bare.slack.close();
  });
});

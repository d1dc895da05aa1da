import { validate } from "@hyperjump/json-schema/openapi-3-1";
import { expect, test } from "vitest";
import { openOffice } from "../../support/office.ts";
import { descriptionOf } from "./checked.ts";

/** The schema that the OpenAPI Initiative has for documents of 3.1, with that of the schemas in them. */
const official = "https://spec.openapis.org/oas/3.1/schema-base";

test("the description is a document of OpenAPI 3.1 by the official schema of these", async () => {
  const description = await descriptionOf(await openOffice());
  const output = await validate(official, description as never, "BASIC");
  expect(output.valid, JSON.stringify(output)).toBe(true);
});

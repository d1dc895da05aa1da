import { z } from "zod";

/** As GitHub writes it: "2019-05-15T15:20:41Z"; statuses have an offset. */
export const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

import { z } from "zod";
import { formSentences } from "../form-sentences.ts";
import { faultsOf } from "../read-form.ts";

/** A whole number in an address, written in digits alone. */
export const inDigits = (number: z.ZodInt) =>
  z.preprocess((said) => (typeof said === "string" && /^\d{1,9}$/.test(said) ? Number(said) : said), number);

/** What stands behind the question mark of an address; or in sentences what is wrong with it. */
export function readQuery<Form extends z.ZodObject>(
  form: Form,
  query: URLSearchParams,
): { data: z.infer<Form> } | { wrong: string } {
  const names = Object.keys(form.shape);
  const said = [...new Set(query.keys())];
  const wrong = [
    ...said.filter((name) => !names.includes(name)).map((name) => noSuchParameter(name, names)),
    ...said.filter((name) => names.includes(name) && query.getAll(name).length > 1).map(twice),
  ];
  if (wrong.length > 0) return { wrong: wrong.join(" ") };
  return readParameters(form, Object.fromEntries(query));
}

/** The same of the parts of an address. */
export function readParameters<Form extends z.ZodObject>(form: Form, said: object): { data: z.infer<Form> } | { wrong: string } {
  const { data, error } = form.safeParse(said);
  if (!error) return { data: data as z.infer<Form> };
  return {
    wrong: faultsOf(error, [])
      .map(({ says }) => says)
      .join(" "),
  };
}

const mostShown = 40;

function noSuchParameter(name: string, names: string[]): string {
  const there = names.length === 0 ? "This address takes none" : `Here there is ${names.map((one) => `\`${one}\``).join(", ")}`;
  return `There is no parameter called ${JSON.stringify(name.slice(0, mostShown))}. ${there}.`;
}

const twice = (name: string) => `\`${name}\` was said more than once. ${formSentences[name]}`;

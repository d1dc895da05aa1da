import type { EmailInput, NumberInput, PlainTextInput, URLInput } from "@slack/types";

type Limits = { says: string; isBroken: boolean };

const ofLength = ({ min_length: least = 0, max_length: most }: PlainTextInput, value: string): Limits | null => {
  const { length } = value;
  if (length < least) return { says: `${length} of at least ${least} characters`, isBroken: length > 0 };
  return most === undefined ? null : { says: `${length} of at most ${most} characters`, isBroken: length > most };
};

const rangeWords = ({ min_value: least, max_value: most }: NumberInput): string => {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined) return `, ${least} or more`;
  return most === undefined ? "" : `, ${most} or less`;
};

const ofNumber = (element: NumberInput, value: string): Limits => {
  const number = Number(value);
  const { min_value: least = Number.NEGATIVE_INFINITY, max_value: most = Number.POSITIVE_INFINITY } = element;
  const isWithin = number >= Number(least) && number <= Number(most);
  const isFit = isWithin && (element.is_decimal_allowed || Number.isInteger(number));
  return {
    says: `A ${element.is_decimal_allowed ? "" : "whole "}number${rangeWords(element)}`,
    isBroken: value !== "" && !isFit,
  };
};

/** What a field takes, in words, and whether what stands in it is something else; null where it takes anything. */
export const limitsOf = (element: PlainTextInput | EmailInput | URLInput | NumberInput, value: string): Limits | null => {
  if (element.type === "plain_text_input") return ofLength(element, value);
  return element.type === "number_input" ? ofNumber(element, value) : null;
};

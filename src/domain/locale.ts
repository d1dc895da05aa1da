/** How a part of the world writes times: "3:00 PM" or "15:00", "Mar 26" or "26 Mar". */
export type Manner = { isOfTwelveHours: boolean; isMonthFirst: boolean };

/** As most of the world does. */
const usual: Manner = { isOfTwelveHours: false, isMonthFirst: false };
const known = new Map<string, Manner>();

/** "en-US", as Slack names them; one that nobody knows writes as most do. */
export function writtenIn(locale: string | undefined): Manner {
  if (locale === undefined) return usual;
  const manner = known.get(locale) ?? found(locale);
  known.set(locale, manner);
  return manner;
}

function found(locale: string): Manner {
  try {
    // What is not known would be written as the machine does.
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return usual;
    const parts = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" }).formatToParts(0).map(({ type }) => type);
    const { hour12 = false } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
    return { isOfTwelveHours: hour12, isMonthFirst: parts.indexOf("month") < parts.indexOf("day") };
  } catch {
    return usual;
  }
}

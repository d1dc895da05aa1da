import { installationOf, type Person, type PersonId, personId, userOf } from "./person.ts";
import type { RequestId } from "./request.ts";

/** Somebody who erases their data, the random mark that takes their place, and the name that they had. */
export type Erasure = { who: PersonId; mark: PersonId; name: string };

/** Whose words are deleted: a person's, or everybody's of one request. */
export type Theirs = (who: PersonId, request?: RequestId) => boolean;

/** In the place of words that were deleted. */
export const erased = "(erased)";

export const formerName = "a former member";
export const formerAgentName = "an agent of a former member";

/** What is left of somebody: that there was one. */
export const former = (id: PersonId): Person => ({
  id,
  name: formerName,
  zone: "UTC",
  kind: "deactivated",
  isErased: true,
});

/** "T0123/former-9f3c…": no id of Slack's looks like it. */
export const markedAs = (who: PersonId, mark: string): PersonId => personId(installationOf(who), `${markBegins}${mark}`);
export const markBegins = "former-";

/** Theirs, and what was left of others who went before: once nobody else asks something, that goes too. */
export const isOf =
  ({ who }: Erasure): Theirs =>
  (one) =>
    one === who || userOf(one).startsWith(markBegins);

/** Puts the mark in the place of an id, wherever it stands in a text, alone or behind its installation. */
export function marking({ who, mark }: Erasure): (text: string) => string {
  const [user, installation] = [userOf(who), installationOf(who)];
  const alone = new RegExp(`(?<![A-Za-z0-9/])${user}(?![A-Za-z0-9])|(?<![A-Za-z0-9])${installation}/${user}(?![A-Za-z0-9])`, "g");
  return (text) => text.replace(alone, (found) => (found === user ? userOf(mark) : mark));
}

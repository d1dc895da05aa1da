import { mayKnow, type World } from "./world.ts";

/** Typed words as they travel: links in angle brackets, "@handle", "@group" and "#channel" as ids, &, < and > escaped. */
export function escapedText(world: World, user: string, typed: string, mentions: "bare" | "with names"): string {
  return typed
    .split(/(https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)])/)
    .map((piece, place) => (place % 2 === 1 ? `<${entities(piece)}>` : withMentions(world, user, entities(piece), mentions)))
    .join("");
}

const entities = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function withMentions(world: World, user: string, text: string, mentions: "bare" | "with names"): string {
  const named = (name: string) => (mentions === "bare" ? "" : `|${name}`);
  return text.replace(/(?<![\w@#/])([@#])([\p{L}\d][\p{L}\d._-]*)/gu, (whole, sigil: string, word: string) => {
    const name = word.replace(/[._-]+$/, "");
    const group = sigil === "@" && groupOf(world, name);
    if (group) return `<!subteam^${group.id}${named(`@${group.handle}`)}>${word.slice(name.length)}`;
    const found = sigil === "@" ? personOf(world, name) : channelOf(world, user, name);
    if (!found) return whole;
    return `<${sigil}${found.id}${sigil === "@" ? named(found.handle) : `|${found.handle}`}>${word.slice(name.length)}`;
  });
}

const personOf = (world: World, handle: string) => [...world.people.values()].find((one) => one.handle === handle.toLowerCase());

const groupOf = (world: World, handle: string) =>
  [...world.usergroups.values()].find((one) => !one.isDisabled && one.handle === handle.toLowerCase());

/** A channel that the writer may know of. A private one's name is not told to the app: Slack leaves it empty. */
function channelOf(world: World, user: string, name: string): { id: string; handle: string } | undefined {
  const known = [...world.channels.values()].filter((one) => mayKnow(world, one, user));
  const channel = known.find((one) => one.kind === "channel" && one.name === name);
  return channel && { id: channel.id, handle: channel.isPrivate ? "" : channel.name };
}

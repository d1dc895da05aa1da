import { whileIn } from "./accounts.ts";
import type { ElementValue } from "./act-contract.ts";
import { press } from "./block-acts.ts";
import { type Found, findHolders, findLabelled, pressable } from "./block-finder.ts";
import type { BlockPart } from "./block-part.ts";
import { choice, chosen, filled, inputsAt, offeredBy } from "./choices.ts";
import { type Eyes, eyesOf } from "./eyes.ts";
import { close, closeAll, type Submitted, submit } from "./modal-acts.ts";
import { type Office, type Outcome, worldNow } from "./office.ts";
import { channelOf, messageSaying, type Pressable, placesOf } from "./reach.ts";
import { useShortcut } from "./shortcut-acts.ts";
import { openHome, read, say } from "./speech-acts.ts";
import { type Suggested, suggest } from "./suggestion-acts.ts";
import type { View } from "./world.ts";
import type { PutFile } from "./world-files.ts";
import { conversationsOf } from "./world-messages.ts";
import { topModal } from "./world-views.ts";

/**
 * What one person can do and see. An act resolves when the app has acknowledged it and what the acknowledgement shows is there;
 * `failure` is what the person is told when the app did not take it. An act that nobody could do (no such button) throws.
 */
export type Hands = Eyes & {
  /** "/ask this" sends a command, anything else a message; in the conversation with the bot unless `in` names another. `alsoInChannel` shows a reply there too. */
  types(text: string, how?: { in?: string; replyingTo?: string; alsoInChannel?: boolean; files?: PutFile[] }): Promise<Outcome>;
  /** Uses a shortcut by its name: a global one, or one on the newest message whose text says `on`. */
  usesShortcut(name: string, where?: { on: string }): Promise<Outcome>;
  /** Types into an external select (by its label, placeholder or action_id); what it then offers can be chosen by `chooses`. */
  looksUp(typed: string, where?: { in?: string; near?: string }): Promise<Suggested>;
  /** Presses the button, or chooses the entry of an overflow menu, of this label: in the open modal, else in Home when that is open, else in the newest message that has it. */
  presses(label: string, where?: { near?: string }): Promise<Outcome>;
  /** Chooses from a select, radio buttons or checkboxes: an option's label, or a person's or channel's id. */
  chooses(what: string, where?: { from?: string; near?: string }): Promise<Outcome>;
  /** Fills an input by its label (or placeholder, or action_id). */
  fills(input: string, value: ElementValue): Promise<Outcome>;
  /** Submits the topmost modal. */
  submits(): Promise<Submitted>;
  /** Closes the topmost modal by its Cancel. */
  closes(): Promise<Outcome>;
  /** Closes all modals by the x in the corner. */
  closesAll(): Promise<Outcome>;
  opensHome(): Promise<void>;
  readsAll(): Promise<void>;
};

export function handsOf(office: Office, user: string): Hands {
  const { world } = office;
  const look = () => worldNow(office);
  if (!world.people.has(user)) throw new Error(`Nobody here has the id ${user}`);

  async function use(
    find: (blocks: BlockPart[]) => Found[],
    what: string,
    value?: (found: Found, place: Pressable) => ElementValue,
    named: (blocks: BlockPart[]) => string = pressable,
  ): Promise<Outcome> {
    const places = placesOf(look(), user);
    for (const place of places) {
      const [found] = find(place.blocks);
      if (!found) continue;
      const act = { where: place.where, blockId: found.block.block_id ?? "", actionId: found.element.action_id ?? "", state: {} };
      return press(office, user, { ...act, value: value ? value(found, place) : found.value });
    }
    const there = places.map((place) => named(place.blocks)).filter(Boolean);
    throw new Error(`${user} finds no ${what}. There is: ${there.join(" | ") || "nothing to press"}`);
  }

  const choicesIn = (found: Found[]): string =>
    found.flatMap(({ element }) => offeredBy(world, user, element).map((one) => one.text.text)).join(" | ");

  const modalOrThrow = (): View => {
    const view = topModal(world, user);
    if (!view) throw new Error(`${user} has no modal open`);
    return view;
  };

  const acts: Omit<Hands, keyof Eyes> = {
    types: async (text, { in: named, replyingTo, alsoInChannel: isBroadcast = false, files = [] } = {}) => {
      const channel = channelOf(world, user, named);
      const root = replyingTo === undefined ? null : messageSaying(look(), user, replyingTo, channel);
      return say(office, user, channel, text, { threadTs: root && (root.threadTs ?? root.ts), isBroadcast, files });
    },
    usesShortcut: async (name, where) => useShortcut(office, user, name, where ? messageSaying(look(), user, where.on) : null),
    async looksUp(typed, where = {}) {
      for (const place of placesOf(look(), user)) {
        const holders = findHolders(place.blocks, where.in, where.near);
        const found = holders.find(({ element }) => element.type.includes("external"));
        const [blockId = "", actionId = ""] = [found?.block.block_id, found?.element.action_id];
        if (found) return suggest(office, user, { where: place.where, blockId, actionId, typed });
      }
      throw new Error(`${user} finds nothing to look "${typed}" up in`);
    },
    presses: (label, { near } = {}) =>
      use((blocks) => findLabelled(blocks, label, near), `"${label}"${near ? ` near "${near}"` : ""}`),
    chooses: (what, { from, near } = {}) =>
      use(
        (blocks) => findHolders(blocks, from, near).filter(({ element }) => choice(world, user, element, what) !== undefined),
        `choice "${what}"`,
        ({ block, element }, { where }) =>
          chosen(inputsAt(world, user, where), block, element, choice(world, user, element, what) ?? what),
        (blocks) => choicesIn(findHolders(blocks, from, near)) || pressable(blocks),
      ),
    fills: (input, value) =>
      use(
        (blocks) => findHolders(blocks, input),
        `input "${input}"`,
        ({ element }) => filled(element, value),
      ),
    async submits() {
      const { id, fields } = modalOrThrow();
      if (!fields["submit"] || fields["submit_disabled"] === true)
        throw new Error(`${user} finds no button to submit this modal`);
      return submit(office, user, id, {});
    },
    closes: async () => close(office, user, modalOrThrow().id),
    closesAll: async () => closeAll(office, modalOrThrow().user),
    opensHome: () => openHome(office, user),
    async readsAll() {
      for (const channel of conversationsOf(world, user)) await read(office, user, channel.id);
    },
  };
  return { ...whileIn(world, user, acts), ...eyesOf(look, user) };
}

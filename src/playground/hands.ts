import type { ElementValue, State, Where } from "./act-contract.ts";
import { blocksOfMessage } from "./attachment-blocks.ts";
import { press } from "./block-acts.ts";
import { type Found, findHolders, findLabelled, pressable } from "./block-finder.ts";
import { type BlockPart, optionsOf } from "./block-part.ts";
import { presentValue } from "./element-values.ts";
import { close, closeAll, type Submitted, submit } from "./modal-acts.ts";
import type { Office, Outcome } from "./office.ts";
import { plainText } from "./plain-text.ts";
import { useShortcut } from "./shortcut-acts.ts";
import { openHome, read, say } from "./speech-acts.ts";
import { type Suggested, suggest } from "./suggestion-acts.ts";
import { type Message, type View, type World, workspaceVoice } from "./world.ts";
import type { PutFile } from "./world-files.ts";
import { conversationsOf, openDm, visibleTo } from "./world-messages.ts";
import { homeOf, topModal } from "./world-views.ts";

/**
 * What one person can do and see. An act resolves when the app has acknowledged it and what the acknowledgement shows is there;
 * `failure` is what the person is told when the app did not take it. An act that nobody could do (no such button) throws.
 */
export type Hands = {
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
  /** The conversation with the bot, without what only this person sees. */
  dm(): Message[];
  /** The same as plain text, buttons in brackets. */
  sees(): string;
  /** What only this person sees, everywhere, oldest first; failures of commands among it. */
  ephemerals(): Message[];
  home(): Seen | null;
  modal(): (Seen & { title: string; errors: Record<string, string> }) | null;
};

type Seen = { text: string; blocks: BlockPart[] };

type Pressable = { where: Where; blocks: BlockPart[] };

export function handsOf(office: Office, user: string): Hands {
  const { world } = office;
  if (!world.people.has(user)) throw new Error(`Nobody here has the id ${user}`);

  async function use(
    find: (blocks: BlockPart[]) => Found[],
    what: string,
    value?: (found: Found, place: Pressable) => ElementValue,
  ): Promise<Outcome> {
    const places = placesOf(world, user);
    for (const place of places) {
      const [found] = find(place.blocks);
      if (!found) continue;
      const act = { where: place.where, blockId: found.block.block_id ?? "", actionId: found.element.action_id ?? "", state: {} };
      return press(office, user, { ...act, value: value ? value(found, place) : found.value });
    }
    const there = places.map((place) => pressable(place.blocks)).filter(Boolean);
    throw new Error(`${user} finds no ${what}. There is: ${there.join(" | ") || "nothing to press"}`);
  }

  const modalOrThrow = (): View => {
    const view = topModal(world, user);
    if (!view) throw new Error(`${user} has no modal open`);
    return view;
  };

  return {
    types: (text, { in: named, replyingTo, alsoInChannel: isBroadcast = false, files = [] } = {}) => {
      const channel = channelOf(world, user, named);
      const root = replyingTo === undefined ? null : messageSaying(world, user, replyingTo, channel);
      return say(office, user, channel, text, { threadTs: root && (root.threadTs ?? root.ts), isBroadcast, files });
    },
    usesShortcut: async (name, where) => useShortcut(office, user, name, where ? messageSaying(world, user, where.on) : null),
    async looksUp(typed, where = {}) {
      for (const place of placesOf(world, user)) {
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
    dm: () => openDm(world, user).messages.filter((one) => one.onlyFor === null),
    sees: () =>
      openDm(world, user)
        .messages.flatMap((one) => (one.onlyFor === null ? textOf(one) : []))
        .join("\n"),
    ephemerals: () => conversationsOf(world, user).flatMap((channel) => channel.messages.filter((one) => one.onlyFor === user)),
    home: () => seen(homeOf(world, user)),
    modal() {
      const view = topModal(world, user);
      const title = view?.fields["title"] as { text?: string } | undefined;
      return view ? { text: plainText(view.blocks), blocks: view.blocks, title: title?.text ?? "", errors: view.errors } : null;
    },
  };
}

const seen = (view: View | undefined): Seen | null => (view ? { text: plainText(view.blocks), blocks: view.blocks } : null);

/** The words of a message as its reader has them: its blocks, or its text when it has none. */
const textOf = (message: Message): string => (message.blocks.length > 0 ? plainText(message.blocks) : message.text);

/** Where this person may press, what lies on top first. */
function placesOf(world: World, user: string): Pressable[] {
  const ofView = (view: View | undefined): Pressable[] => (view ? [{ where: { view: view.id }, blocks: view.blocks }] : []);
  const modal = ofView(topModal(world, user));
  if (modal.length > 0) return modal;
  const messages = conversationsOf(world, user)
    .flatMap((channel) => visibleTo(channel, user))
    .filter((one) => one.user !== workspaceVoice)
    .sort((one, other) => Number(other.ts) - Number(one.ts))
    .map((one) => ({ where: { channel: one.channel, ts: one.ts }, blocks: blocksOfMessage(one) }));
  const home = ofView(homeOf(world, user));
  return world.places.get(user) === "home" ? [...home, ...messages] : [...messages, ...home];
}

/** The newest message that this person can see and whose words have `words`. */
function messageSaying(world: World, user: string, words: string, channelId?: string): Message {
  const found = conversationsOf(world, user)
    .filter((channel) => channelId === undefined || channel.id === channelId)
    .flatMap((channel) => visibleTo(channel, user))
    .filter((one) => `${textOf(one)}\n${one.text}`.includes(words))
    .sort((one, other) => Number(other.ts) - Number(one.ts))[0];
  if (!found) throw new Error(`${user} sees no message that says "${words}"`);
  return found;
}

function channelOf(world: World, user: string, named: string | undefined): string {
  if (named === undefined) return openDm(world, user).id;
  const channel = [...world.channels.values()].find((one) => one.id === named || `#${one.name}` === named);
  if (!channel) throw new Error(`There is no channel ${named}`);
  return channel.id;
}

/** The value that choosing `what` puts in; undefined when this element does not offer it. */
function choice(world: World, user: string, element: BlockPart, what: string): string | undefined {
  const offered = [...world.offered].flatMap(([key, one]) => (key.startsWith(`${user} ${element.action_id} `) ? [one] : []));
  const options = element.type.includes("external") ? offered : optionsOf(element);
  const option = options.find((one) => one.text.text === what || one.value === what);
  if (option) return option.value;
  return /(users|channels|conversations)_select$|picker$/.test(element.type) ? what : undefined;
}

/** In elements that take several, a choice is added to what is chosen already, or taken back when it is one of them. */
function chosen(inputs: State, block: BlockPart, element: BlockPart, value: string): ElementValue {
  if (!element.type.startsWith("multi_") && element.type !== "checkboxes") return value;
  const before = presentValue(inputs, block, element);
  const all = Array.isArray(before) ? before : [];
  return all.includes(value) ? all.filter((one) => one !== value) : [...all, value];
}

/** What this person has put into a view or a message. */
const inputsAt = (world: World, user: string, where: Where): State =>
  ("view" in where ? world.views.get(where.view)?.inputs : world.inputs.get(`${user} ${where.channel} ${where.ts}`)) ?? {};

/** What is typed; of an element with options only one of them can be put in. */
function filled(element: BlockPart, value: ElementValue): ElementValue {
  const options = element.type.includes("external") ? [] : optionsOf(element);
  const stray = [value]
    .flat()
    .find((one) => one !== null && options.length > 0 && !options.some((option) => option.value === one));
  if (stray) throw new Error(`"${stray}" is none of the options: ${options.map((option) => option.text.text).join(", ")}`);
  return value;
}

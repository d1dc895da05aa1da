import type { HomeView, ModalView } from "@slack/types";
import { escaped, type Message } from "../../src/slack/block-kit.ts";

export const sizes = ["small", "full", "crowded"] as const;
export type Size = (typeof sizes)[number];

/** One view of the bot in one size. `view` names the function that made it; `made` is what Slack gets. */
export type Sample = { view: string; name: string; size: Size } & (
  | { surface: "message" | "ephemeral"; made: Message }
  | { surface: "modal"; made: ModalView }
  | { surface: "home"; made: HomeView }
);

/** A view, what it is called here, and what it is drawn from in each size. */
type View<Args extends unknown[], Made> = (...args: Args) => Made;
type InSizes<Args extends unknown[]> = Record<Size, NoInfer<Args>>;

export const inMessages = <Args extends unknown[]>(view: View<Args, Message>, name: string, given: InSizes<Args>): Sample[] =>
  sizes.map((size) => ({ view: view.name, name, size, surface: "message", made: view(...given[size]) }));

/** The same as it is drawn where Slack refuses newer blocks. */
export const inPlainerMessages = <Args extends unknown[]>(
  view: View<Args, Message>,
  name: string,
  given: InSizes<Args>,
): Sample[] =>
  sizes.map((size) => {
    const { text, blocks, plainer = blocks } = view(...given[size]);
    return { view: view.name, name, size, surface: "message", made: { text, blocks: plainer } };
  });

/** What only the person who acted sees. */
export const inEphemerals = <Args extends unknown[]>(view: View<Args, Message>, name: string, given: InSizes<Args>): Sample[] =>
  sizes.map((size) => ({ view: view.name, name, size, surface: "ephemeral", made: view(...given[size]) }));

/** What an acknowledgement carries in words alone. */
export const inWords = <Args extends unknown[]>(view: View<Args, string>, name: string, given: InSizes<Args>): Sample[] =>
  sizes.map((size) => {
    const made = { text: escaped(view(...given[size])), blocks: [] };
    return { view: view.name, name, size, surface: "ephemeral", made };
  });

export const inModals = <Args extends unknown[]>(view: View<Args, ModalView>, name: string, given: InSizes<Args>): Sample[] =>
  sizes.map((size) => ({ view: view.name, name, size, surface: "modal", made: view(...given[size]) }));

export const inHomes = <Args extends unknown[]>(view: View<Args, HomeView>, name: string, given: InSizes<Args>): Sample[] =>
  sizes.map((size) => ({ view: view.name, name, size, surface: "home", made: view(...given[size]) }));

/** As files and addresses name it: "digest.full". */
export const nameOf = ({ name, size }: Sample) => `${name}.${size}`;

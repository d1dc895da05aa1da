import { useState } from "preact/hooks";
import type { PageMessage } from "../page-contract.ts";
import { MessageMenu } from "./message-menu.tsx";
import { ReactionPicker } from "./reaction-picker.tsx";
import type { Work } from "./use-work.ts";

type Props = {
  message: PageMessage;
  channel: string;
  /** Which message it is, in words. */
  of: string;
  work: Work;
  edit(): void;
  react(name: string): void;
};

/** At a message's corner: react to it, and more. */
export const MessageTools = ({ react, ...menu }: Props) => {
  const [told, setTold] = useState("");
  return (
    <div class="message-tools">
      <ReactionPicker of={menu.of} react={react} />
      <MessageMenu {...menu} tell={setTold} />
      <span class="told" role="status">
        {told}
      </span>
    </div>
  );
};

import type { PageMessage } from "../page-contract.ts";
import { Icon } from "./icon.tsx";
import { MenuLine } from "./menu-line.tsx";
import { usePage } from "./page-context.ts";
import { PopupButton } from "./popup-button.tsx";
import { useOpenThread } from "./thread-context.ts";
import { useRemoval } from "./use-removal.ts";
import type { Work } from "./use-work.ts";

type Props = { message: PageMessage; channel: string; of: string; work: Work; edit(): void; tell(words: string): void };

const useMenu = ({ message, channel, work, tell }: Props) => {
  const at = { channel, ts: message.ts };
  const remove = useRemoval(at, work);
  return {
    use: (name: string) => work.run(name, { do: "use shortcut", name, on: at }),
    remove,
    copy: () =>
      navigator.clipboard.writeText(message.link).then(
        () => tell("Link copied"),
        () => tell(`Copying was not allowed. The link is ${message.link}`),
      ),
  };
};

/** All that can be done with a message: reply, the app's shortcuts, its link; and with one's own, change and delete it. */
export const MessageMenu = (props: Props) => {
  const { message, of, edit } = props;
  const { view } = usePage();
  const openThread = useOpenThread();
  const { use, remove, copy } = useMenu(props);
  const isMine = message.user === view.me.id;
  const shortcuts = view.shortcuts.filter(({ type }) => type === "message");
  return (
    <PopupButton
      label={`More with ${of}`}
      face={<Icon name="more" size={18} />}
      className="button icon-button quiet"
      isMenu={true}
    >
      {(close) => (
        <>
          <MenuLine words="Reply in thread" run={() => openThread(message.threadTs ?? message.ts)} close={close} />
          {shortcuts.map(({ name, description }) => (
            <MenuLine key={name} words={name} hint={description || view.bot.name} run={() => use(name)} close={close} />
          ))}
          <MenuLine words="Copy link" run={copy} close={close} />
          {isMine && <MenuLine words="Edit" run={edit} close={close} />}
          {isMine && <MenuLine words="Delete" isDanger={true} run={remove} close={close} />}
        </>
      )}
    </PopupButton>
  );
};

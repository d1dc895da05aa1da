import type { PageShortcut } from "../page-contract.ts";
import { Icon } from "./icon.tsx";
import { MenuLine } from "./menu-line.tsx";
import { PopupButton } from "./popup-button.tsx";

/** The app's shortcuts that start anywhere, beside the composer; nothing when it has none. */
export const ShortcutMenu = ({ shortcuts, use }: { shortcuts: PageShortcut[]; use(name: string): void }) => {
  const global = shortcuts.filter(({ type }) => type === "global");
  if (global.length === 0) return null;
  return (
    <PopupButton label="Shortcuts" face={<Icon name="shortcut" size={18} />} className="button icon-button quiet" isMenu={true}>
      {(close) =>
        global.map(({ name, description }) => (
          <MenuLine key={name} words={name} hint={description} run={() => use(name)} close={close} />
        ))
      }
    </PopupButton>
  );
};

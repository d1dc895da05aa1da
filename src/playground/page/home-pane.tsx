import { useEffect } from "preact/hooks";
import type { PageModal } from "../page-contract.ts";
import { BlockSurface } from "./blocks/block-surface.tsx";
import { usePage } from "./page-context.ts";
import { Trouble } from "./trouble.tsx";
import { useTrouble } from "./use-trouble.ts";

/** The bot's Home tab. Opening it tells the bot, which draws it anew. */
export const HomePane = ({ home, bot }: { home: PageModal | null; bot: string }) => {
  const { view, act, reconnections } = usePage();
  const [trouble, setTrouble] = useTrouble();
  useEffect(() => {
    void act({ do: "open home" }).then(setTrouble);
  }, [view.me.id, reconnections]);
  return (
    <div class="home" tabIndex={-1}>
      <Trouble says={trouble} />
      {home ? (
        <BlockSurface where={{ view: home.id }} blocks={home.blocks} errors={home.errors} />
      ) : (
        <p class="empty">
          {bot} has drawn no Home for you yet. It does so when this tab is opened; if it stays empty, restart the bot from the
          clock’s menu.
        </p>
      )}
    </div>
  );
};

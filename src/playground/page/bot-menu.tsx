import { Icon } from "./icon.tsx";
import { MenuLine } from "./menu-line.tsx";
import { usePage } from "./page-context.ts";
import { PopupButton } from "./popup-button.tsx";
import type { Work } from "./use-work.ts";

const startingOver = {
  title: { type: "plain_text", text: "Start over?" },
  text: {
    type: "plain_text",
    text: "Everything that was said and done in this workspace goes, and the clock is back at its first morning.",
  },
  confirm: { type: "plain_text", text: "Start over" },
  deny: { type: "plain_text", text: "Keep it" },
  style: "danger",
} as const;

/** What is done to the bot and the workspace as a whole. */
export const BotMenu = ({ work }: { work: Work }) => {
  const { confirm } = usePage();
  const startOver = async () => {
    if (!(await confirm(startingOver)) || !(await work.run("start over", { do: "start over" }))) return;
    // Ids begin anew: what is still in inputs and drafts would fall into others of the same id.
    location.reload();
  };
  const isBusy = work.doing === "restart" || work.doing === "start over";
  return (
    <PopupButton
      label="Bot and workspace"
      face={<Icon name="more" />}
      className="button icon-button quiet"
      isMenu={true}
      isBusy={isBusy}
    >
      {(close) => (
        <>
          <MenuLine words="Restart the bot" run={() => work.run("restart", { do: "restart" })} close={close} />
          <MenuLine words="Start over" run={startOver} close={close} />
        </>
      )}
    </PopupButton>
  );
};

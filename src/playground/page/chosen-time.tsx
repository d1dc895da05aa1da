import { useState } from "preact/hooks";
import { usePage } from "./page-context.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";
import { instantOf, localInput, zoneWords } from "./zone-time.ts";

/** A little form that turns the clock to a moment, told as the person's own wall has it. */
export const ChosenTime = ({ close }: { close(): void }) => {
  const { view } = usePage();
  const work = useWork();
  const { zone } = view.me;
  const [local, setLocal] = useState(localInput(view.now, zone));
  const submit = async (event: Event) => {
    event.preventDefault();
    const at = instantOf(local, zone);
    if (at !== null && (await work.run("to", { do: "turn", turn: { to: at } }))) close();
  };
  return (
    <form class="chosen-time" onSubmit={(event) => void submit(event)}>
      <label>
        Turn the clock to ({zoneWords(zone)} time)
        <input
          class="field"
          type="datetime-local"
          required
          value={local}
          onInput={(event) => setLocal(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary" aria-busy={work.doing === "to"}>
        Turn to it
      </button>
      <Trouble says={work.trouble} />
    </form>
  );
};

import { useState } from "preact/hooks";
import type { CallFaultPlan, CallFaults } from "../fault-contract.ts";
import { ChoiceField, CodeField, TimesField } from "./call-fault-fields.tsx";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";

/** Where nothing else was chosen. */
const usual = { kind: "", method: "chat.postMessage", channel: "", times: "1", code: "" };
type Chosen = typeof usual;

/** As the act wants it: a place only where the method has one, a code only where it is refused. */
const planOf = ({ kind, method, channel, times, code }: Chosen, hasPlace: boolean, takesCode: boolean): CallFaultPlan => ({
  ...{ kind, method, channel: hasPlace && channel !== "" ? channel : null },
  ...{ times: Number(times), code: takesCode ? code.trim() : "" },
});

const anywhere = { id: "", name: "anywhere" };

/** What the next calls of one method meet: how they fail, where, how often. */
export const CallFaultForm = ({ calls: { kinds, methods, conversations, codes } }: { calls: CallFaults }) => {
  const work = useWork();
  const [chosen, setChosen] = useState<Chosen>({ ...usual, kind: kinds[0]?.id ?? "" });
  const pick = (name: keyof Chosen) => (value: string) => setChosen({ ...chosen, [name]: value });
  const kind = kinds.find(({ id }) => id === chosen.kind);
  const hasPlace = methods.some(({ name, isOfConversation }) => name === chosen.method && isOfConversation);
  const submit = (event: Event) => {
    event.preventDefault();
    void work.run("plan", { do: "plan fault", plan: planOf(chosen, hasPlace, kind?.takesCode ?? false) });
  };
  return (
    <form class="call-fault" noValidate onSubmit={submit}>
      <ChoiceField
        words="How"
        options={kinds.map(({ id, title }) => ({ id, name: title }))}
        value={chosen.kind}
        pick={pick("kind")}
      />
      <p>{kind?.says}</p>
      {kind?.takesCode && <CodeField codes={codes} value={chosen.code} pick={pick("code")} />}
      <ChoiceField
        words="Method"
        options={methods.map(({ name }) => ({ id: name, name }))}
        value={chosen.method}
        pick={pick("method")}
      />
      <ChoiceField
        words="Where"
        options={[anywhere, ...conversations]}
        value={hasPlace ? chosen.channel : ""}
        isOff={!hasPlace}
        pick={pick("channel")}
      />
      <span class="call-fault-end">
        <TimesField value={chosen.times} pick={pick("times")} />
        <button type="submit" class="button" aria-busy={work.doing !== null}>
          Plan it
        </button>
      </span>
      <Trouble says={work.trouble} />
    </form>
  );
};

import { useState } from "preact/hooks";
import type { Offer } from "../guide-contract.ts";
import { Trouble } from "./trouble.tsx";
import { useTrouble } from "./use-trouble.ts";

export type Do = (offer: Offer) => Promise<string | null>;

/** Does what the guide offers. `title`: what that is, for who does not see where the button stands. */
export const OfferButton = ({ offer, title, doForMe }: { offer: Offer; title: string; doForMe: Do }) => {
  const [trouble, setTrouble] = useTrouble();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(await doForMe(offer));
    setBusy(false);
  };
  return (
    <>
      <button type="button" class="button primary" aria-busy={isBusy} onClick={() => void run()}>
        {offer.type || offer.turn || offer.happen ? "Do it for me" : "Take me there"}
        <span class="unseen">: {title}</span>
      </button>
      <Trouble says={trouble} />
    </>
  );
};

import type { ElementValue, State } from "../act-contract.ts";

/** What the visitor has put into inputs and not sent yet, by place (one message or view, as one person). It outlives redraws. */
export type Entries = {
  of(place: string): State;
  put(place: string, blockId: string, actionId: string, value: ElementValue): void;
};

export const openEntries = (): Entries => {
  const places = new Map<string, State>();
  const of = (place: string): State => places.get(place) ?? {};
  return {
    of,
    put: (place, blockId, actionId, value) => {
      const state = of(place);
      places.set(place, { ...state, [blockId]: { ...state[blockId], [actionId]: value } });
    },
  };
};

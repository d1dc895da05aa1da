import type { RequestId } from "../domain/request.ts";
import type { Store, Tx } from "./store.ts";

/** The same store, which tells after each commit which requests were written. */
export const tellingChanged = (store: Store, tell: (requests: Set<RequestId>) => void): Store => ({
  ...store,
  atOnce: async (work) => {
    const written = new Set<RequestId>();
    const result = await store.atOnce((tx) => work(noting(tx, written)));
    if (written.size > 0) tell(written);
    return result;
  },
});

const noting = (tx: Tx, written: Set<RequestId>): Tx =>
  Object.assign(Object.create(tx) as Tx, {
    putRequest: (request) => {
      written.add(request.id);
      return tx.putRequest(request);
    },
  } satisfies Partial<Tx>);

import type { Request } from "../domain/request.ts";
import type { Tx } from "../store/store.ts";

/** Does something with each as it stands by then: what was done with those before may have changed it, or made it none of them. */
export async function oneAfterAnother(
  tx: Tx,
  requests: Request[],
  isStillOne: (request: Request) => boolean,
  act: (request: Request) => Promise<unknown>,
) {
  for (const { id } of requests) {
    const request = await tx.request(id);
    if (request && isStillOne(request)) await act(request);
  }
}

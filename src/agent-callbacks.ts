import type { Desk } from "./app/desk.ts";
import { openCallbacks } from "./delivery/callbacks.ts";
import type { Instant } from "./domain/time.ts";
import type { FetchSettings } from "./intake/fetch-safely.ts";
import { openSafePost } from "./intake/post-safely.ts";
import { openedCallback, settingCallbacks } from "./intake/set-callback.ts";
import type { Logger } from "./log.ts";
import { type Keys, openSecretBox } from "./secret-box.ts";
import type { Store } from "./store/store.ts";

/** `keys`: undefined where none are set; `way`: how a server is reached. */
type Needs = {
  store: Store;
  desk: () => Desk;
  keys: Keys | undefined;
  way?: FetchSettings | undefined;
  now: () => Instant;
  log: Logger;
  fault: (error: unknown) => void;
};

/** What agents are told at, and how one is given such an address. */
export function openAgentCallbacks({ store, desk, keys, way, now, log, fault }: Needs, done: () => void) {
  const box = keys && openSecretBox(keys);
  const callbacks = openCallbacks(
    {
      store,
      post: openSafePost(way),
      open: openedCallback(box),
      note: (what) => desk().noteCallback(what),
      now,
      warn: (what) => log.warn(what, "a callback was not taken yet"),
      fault,
    },
    done,
  );
  return { callbacks, setCallback: settingCallbacks({ store, desk, box, allowed: way?.allowed }) };
}

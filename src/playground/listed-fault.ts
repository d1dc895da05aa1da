import type { CallLog } from "./call-log.ts";
import type { PageFault } from "./fault-contract.ts";
import type { Faults } from "./faults.ts";
import type { Happens } from "./happens.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { SocketMode } from "./socket-mode.ts";
import type { World } from "./world.ts";

/** What the faults of the panel work on. */
export type PanelOffice = {
  world: World;
  happens: Happens;
  faults: Faults;
  limits: RateLimits;
  log: CallLog;
  sockets: Pick<SocketMode, "drop" | "freeze" | "recycle">;
  botToken: string;
  /** Puts the clock back by so many minutes. */
  stepBack(minutes: number): Promise<void>;
  changed(): void;
};

export type Choice = { id: string; name: string; isOn: boolean };

/** A fault of the panel: how it stands, what it can be done to, and what it does. */
export type ListedFault = Pick<PageFault, "id" | "title" | "says" | "is"> & {
  isOn?(): boolean;
  waiting?(): number;
  choices?(): Choice[];
  use(choice: string): unknown;
};

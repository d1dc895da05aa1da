import type { KnownBlock } from "@slack/types";
import { button, divider, sentence } from "./block-kit.ts";

/** Nobody is batched who did not ask for it: they say once how they want it. */
export const mannerView: KnownBlock[] = [
  divider,
  sentence(
    "Sluice can hold requests while you focus and bring them together, three times a day. Until you say so, each comes at once, in your working hours.",
  ),
  {
    type: "actions",
    block_id: "manner",
    elements: [
      button("Batch these for me", "manner/batch", "batch", { style: "primary" }),
      button("Keep them coming", "manner/keep", "keep coming"),
      button("Not with me", "manner/not", "not with me"),
    ],
  },
];

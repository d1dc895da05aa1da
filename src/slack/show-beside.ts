import type { BlockAction, RespondFn } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { escaped, type Message } from "./block-kit.ts";
import { noteModal } from "./note-modal.view.ts";

type Shown = {
  body: BlockAction;
  client: WebClient;
  respond: RespondFn | undefined;
  refusal: string | undefined;
  /** What came of it, where nothing shows it. */
  says?: string | undefined;
  /** What the private message that held the button says now. */
  redraw?: () => Promise<Message>;
};

/**
 * After a button: a refusal is said to the one who pressed it, and a message that only they see is drawn anew.
 * Digests and Homes are drawn anew by delivery. In Home there is no `respond`: there a refusal opens as a small modal.
 */
export async function showBeside({ body, client, respond, refusal, says, redraw }: Shown) {
  const isPrivate = body.container["is_ephemeral"] === true;
  if (refusal && respond) await respond({ response_type: "ephemeral", replace_original: false, text: escaped(refusal) });
  else if (refusal) await client.views.open({ trigger_id: body.trigger_id, view: noteModal(refusal) });
  if (says && respond) await respond({ response_type: "ephemeral", replace_original: false, text: escaped(says) });
  else if (says) await client.views.open({ trigger_id: body.trigger_id, view: noteModal(says, "Done") });
  if (isPrivate && respond && redraw) await respond({ replace_original: true, ...(await redraw()) });
}

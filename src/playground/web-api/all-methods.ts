import { appMethods } from "./app-methods.ts";
import { blockMethods } from "./block-methods.ts";
import { channelMethods } from "./channel-methods.ts";
import { chatMethods } from "./chat-methods.ts";
import { conversationMethods } from "./conversation-methods.ts";
import { fileMethods } from "./file-methods.ts";
import { historyMethods } from "./history-methods.ts";
import { installMethods } from "./install-methods.ts";
import type { MethodTable } from "./method.ts";
import { peopleMethods } from "./people-methods.ts";
import { profileMethods } from "./profile-methods.ts";
import { reactionMethods } from "./reaction-methods.ts";
import { restMethods } from "./rest-methods.ts";
import { scheduleMethods } from "./schedule-methods.ts";
import { stepMethods } from "./step-methods.ts";
import { unfurlMethods } from "./unfurl-methods.ts";
import { viewMethods } from "./view-methods.ts";

/** Every method that the workspace knows, by name. */
export const allMethods: MethodTable = {
  ...appMethods,
  ...blockMethods,
  ...channelMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...historyMethods,
  ...installMethods,
  ...peopleMethods,
  ...profileMethods,
  ...reactionMethods,
  ...restMethods,
  ...scheduleMethods,
  ...stepMethods,
  ...unfurlMethods,
  ...viewMethods,
};

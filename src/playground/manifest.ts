/** What the workspace reads of an app's manifest, in the words of Slack's schema. */
export type Manifest = {
  display_information: { name: string; description?: string };
  features?: {
    app_home?: { home_tab_enabled?: boolean; messages_tab_enabled?: boolean; messages_tab_read_only_enabled?: boolean };
    bot_user?: { display_name: string };
    slash_commands?: { command: string; description: string; usage_hint?: string; should_escape?: boolean }[];
    shortcuts?: { name: string; type: string; callback_id: string; description: string }[];
  };
  oauth_config?: { scopes?: { bot?: string[] } };
  settings?: { socket_mode_enabled?: boolean; event_subscriptions?: { bot_events?: string[] } };
};

export const commandsOf = (manifest: Manifest) => manifest.features?.slash_commands ?? [];
export const scopesOf = (manifest: Manifest): string[] => manifest.oauth_config?.scopes?.bot ?? [];
export const eventsOf = (manifest: Manifest): string[] => manifest.settings?.event_subscriptions?.bot_events ?? [];

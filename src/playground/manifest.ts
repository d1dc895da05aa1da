/** What the workspace reads of an app's manifest, in the words of Slack's schema. */
export type Manifest = {
  display_information: { name: string; description?: string };
  features?: {
    app_home?: { home_tab_enabled?: boolean; messages_tab_enabled?: boolean; messages_tab_read_only_enabled?: boolean };
    bot_user?: { display_name: string };
    slash_commands?: { command: string; description: string; usage_hint?: string; should_escape?: boolean }[];
    shortcuts?: { name: string; type: string; callback_id: string; description: string }[];
    unfurl_domains?: string[];
  };
  functions?: Record<string, StepDeclaration>;
  oauth_config?: { scopes?: { bot?: string[]; user?: string[] }; pkce_enabled?: boolean };
  settings?: {
    token_rotation_enabled?: boolean;
    socket_mode_enabled?: boolean;
    interactivity?: { is_enabled?: boolean };
    event_subscriptions?: EventSubscriptions;
  };
};

type EventSubscriptions = {
  bot_events?: string[];
  user_events?: string[];
  metadata_subscriptions?: { app_id: string; event_type: string }[];
};

/** A custom step of Workflow Builder. Both spellings of its parameters are in use: a schema object, or a flat map with `is_required`. */
type StepDeclaration = {
  title: string;
  description: string;
  input_parameters?: Record<string, unknown>;
  output_parameters?: Record<string, unknown>;
};

export const shortcutsOf = (manifest: Manifest) => manifest.features?.shortcuts ?? [];
export const unfurledDomainsOf = (manifest: Manifest): string[] => manifest.features?.unfurl_domains ?? [];

/** Whether an address is below one of the domains whose links the app unfurls. */
export function claims(manifest: Manifest, url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return unfurledDomainsOf(manifest).some((domain) => `.${host}`.endsWith(`.${domain}`));
}

export const commandsOf = (manifest: Manifest) => manifest.features?.slash_commands ?? [];
export const scopesOf = (manifest: Manifest): string[] => manifest.oauth_config?.scopes?.bot ?? [];
export const userScopesOf = (manifest: Manifest): string[] => manifest.oauth_config?.scopes?.user ?? [];
export const eventsOf = (manifest: Manifest): string[] => manifest.settings?.event_subscriptions?.bot_events ?? [];

/** Events that go to the app as to one of the people who consented to it. */
export const userEventsOf = (manifest: Manifest): string[] => manifest.settings?.event_subscriptions?.user_events ?? [];

/** Whether the app asks to hear of metadata of this type, on the messages of that app. */
export const hearsMetadata = (manifest: Manifest, appId: string, type: unknown): boolean =>
  (manifest.settings?.event_subscriptions?.metadata_subscriptions ?? []).some(
    (one) => one.app_id === appId && one.event_type === type,
  );

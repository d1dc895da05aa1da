import { commandsOf, type Manifest, scopesOf, shortcutsOf } from "./manifest.ts";
import type { World } from "./world.ts";

/** Without this scope an app has neither commands nor shortcuts. */
const commandScope = "commands";

/** The commands that people have: none once the app is out. */
export const commandsHere = ({ app }: World): ReturnType<typeof commandsOf> =>
  app.isInstalled && scopesOf(app.manifest).includes(commandScope) ? commandsOf(app.manifest) : [];

/** The shortcuts that people have: a shortcut is an interaction too. */
export const shortcutsHere = (world: World): ReturnType<typeof shortcutsOf> =>
  isInteractive(world) && scopesOf(world.app.manifest).includes(commandScope) ? shortcutsOf(world.app.manifest) : [];

/** Whether the app is told of presses, forms, shortcuts and lookups. */
export const isInteractive = ({ app }: World): boolean =>
  app.isInstalled && app.manifest.settings?.interactivity?.is_enabled === true;

/** The manifest with more scopes for the bot, as somebody writes it before they put the app in again. */
export function withScopes(manifest: Manifest, more: string[]): Manifest {
  const { oauth_config: oauth = {} } = manifest;
  const bot = [...new Set([...scopesOf(manifest), ...more])];
  return { ...manifest, oauth_config: { ...oauth, scopes: { ...oauth.scopes, bot } } };
}

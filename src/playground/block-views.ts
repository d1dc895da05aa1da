import { byScene } from "./block-relations.ts";
import { anything, failed, flag, oneOf, type Problem, type Rule, shape, words } from "./block-rules.ts";
import { plain } from "./block-texts.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";

/** The blocks are checked apart, by the surface's own rules. */
const common: Record<string, Rule> = {
  "blocks!": anything,
  private_metadata: words(3000),
  callback_id: words(255),
  external_id: words(255),
};

/** What frames a modal. */
const frame: Record<string, Rule> = { submit: plain(24), close: plain(24) };

const home = (fields: Record<string, Rule> = {}): Rule => shape({ ...common, "type!": oneOf("home"), ...fields });
const plainHome = home();
const framedHome = home({ ...frame, title: plain(24) });

/** A view without its blocks. */
export const viewRules: Record<"modal" | "home", Rule> = {
  modal: shape({
    ...common,
    ...frame,
    "type!": oneOf("modal"),
    "title!": plain(24),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  }),
  home: byScene(({ settings }) => (settings.framedHomes ? framedHome : plainHome)),
};

const blocksOf = (view: JsonObject): JsonObject[] => (Array.isArray(view["blocks"]) ? view["blocks"].filter(isJsonObject) : []);

/** A modal with inputs needs a button to submit them. */
export const submitProblems = (view: JsonObject): Problem[] =>
  view["type"] !== "modal" || view["submit"] !== undefined
    ? []
    : blocksOf(view).flatMap((block, place) =>
        block["type"] === "input"
          ? failed(`/blocks/${place}/input`, "must define `submit` to use an `input` block in modals")
          : [],
      );

/** One element of a view at most is in focus when it loads. */
export function focusProblems(view: JsonObject): Problem[] {
  const focused = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + focused(one), 0);
    if (!isJsonObject(value)) return 0;
    return (value["focus_on_load"] === true ? 1 : 0) + focused(Object.values(value));
  };
  return focused(view["blocks"]) > 1 ? failed("/blocks", "only one element can have `focus_on_load` set to `true`") : [];
}

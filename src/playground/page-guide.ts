import type { PageGuide } from "./guide-contract.ts";
import type { World } from "./world.ts";

/** What can be said of an app by its manifest alone. */
export function plainGuide({ app }: World): PageGuide {
  const { name, description = "" } = app.manifest.display_information;
  return {
    name,
    tagline: description || "A whole workspace on this computer. Try anything.",
    emptyDm: `*${name} has said nothing yet.*\nWrite to it below, or type / for what it can do.`,
    noDay: "",
    story: {
      title: `Try ${name}`,
      body: "Become anybody on the left, write, and press what comes. Calls shows what goes between the workspace and the app; Faults lets things go wrong.",
      doneTitle: `Try ${name}`,
      doneBody: "",
    },
    moreToTry: [],
    atWork: null,
    notice: null,
  };
}

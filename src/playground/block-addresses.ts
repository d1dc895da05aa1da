import { failed, ofFormat, type Rule, words } from "./block-rules.ts";
import { isPublicHost } from "./public-host.ts";

/** An address of any kind. */
export const url = words(3000, 1);

const schemeOf = (text: string): string => (URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : "");

/** A rule that holds for an address when the one before it found nothing. */
const address =
  (rule: Rule): Rule =>
  (value, at, scene) => {
    const problems = url(value, at, scene);
    return problems.length > 0 ? problems : rule(value, at, scene);
  };

/** Where a button or an entry of a menu leads. */
export const link = address((value, at, scene) =>
  ofFormat("URL", { test: (text) => scene.settings.linkSchemes.includes(schemeOf(text)) })(value, at, scene),
);

/** What Slack's servers load by themselves: it must be there for everybody. */
export const imageUrl = address((value, at, scene) => {
  const problems = ofFormat("http or https URL", { test: (text) => ["http", "https"].includes(schemeOf(text)) })(
    value,
    at,
    scene,
  );
  const isOurs = problems.length === 0 && !scene.settings.localImages && !isPublicHost(new URL(String(value)).hostname);
  return isOurs ? failed(at, "downloading image failed") : problems;
});

export const httpsUrl = address(ofFormat("https URL", { test: (text) => schemeOf(text) === "https" }));

/** Draws this document in the colours asked for, whatever the machine prefers: its dark rules hold always, or never. */
export const paintAs = (colours: "light" | "dark"): void => {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  for (const rule of rules)
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme"))
      rule.media.mediaText = colours === "dark" ? "all" : "not all";
  document.documentElement.style.colorScheme = colours;
};

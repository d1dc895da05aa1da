import type { Job } from "./demo-agent-script.ts";

const review = (afterMinutes: number, ask: string, link: string, lines: number): Job => ({
  afterMinutes,
  ask: {
    ...{ kind: "review", to: "owner", ask, link, lines },
    ...{ recommendation: "Approve: nothing else changes.", evidence: "All 340 tests are green." },
  },
  reply: "The change is what its title says, and no more.",
});

const decision = (afterMinutes: number, ask: string, options: [string, string], topic: string): Job => ({
  afterMinutes,
  ask: {
    ...{ kind: "decision", to: "owner", ask, options, topic, minutes: 5, reversible: true },
    ...{ recommendation: options[0], evidence: "I tried both, and both work; it is what we do elsewhere." },
  },
  reply: "Nobody outside of the team sees the difference.",
});

const pull = (repository: string, number: number) => `https://github.com/acme/${repository}/pull/${number}`;

/** What Ana's agents ask of her between an evening and the morning after it, by their names: enough for a morning brief. */
export const nightShifts: Record<string, Job[]> = {
  upgrades: [
    review(60, "Take the parser to Node.js 26", pull("parser", 390), 40),
    decision(150, "Keep the old lint rules beside the new ones?", ["Drop them", "Keep them"], "lint rules"),
  ],
  docs: [
    review(90, "Say in the README how to begin an import", pull("parser", 391), 25),
    decision(210, "Which name for the guide's first page?", ["Begin here", "Overview"], "titles"),
    decision(330, "Does the guide say imports, or uploads?", ["Imports", "Uploads"], "words"),
  ],
  tests: [
    decision(120, "Delete the test that failed by chance twice?", ["Mend it", "Delete it"], "flaky tests"),
    review(300, "Test what an empty file does to the parser", pull("parser", 392), 60),
  ],
};

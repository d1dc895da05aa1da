import type { Person, Usergroup } from "./world.ts";

type TeamChannel = {
  id: string;
  name: string;
  purpose: string;
  isPrivate: boolean;
  members: string[];
  /** What people wrote before the story begins; `at` is an ISO instant. */
  opening: { user: string; at: string; text: string }[];
};

export type Team = {
  id: string;
  domain: string;
  name: string;
  people: Person[];
  channels: TeamChannel[];
  usergroups?: Usergroup[];
  /** The names of emoji that this workspace has of its own, without colons. */
  customEmoji?: string[];
};

const person = (id: string, handle: string, name: string, title: string, zone: string): Person => ({
  id,
  handle,
  name,
  title,
  zone,
  isBot: false,
  isDeleted: false,
  botId: null,
  appId: null,
});

const wren: Person = {
  ...person("U0WREN", "wren", "Wren", "Coding agent, runs for Dee", "Asia/Kolkata"),
  isBot: true,
  botId: "B0WREN",
  appId: "A0WREN",
};

const everyone = ["U0ANA", "U0BO", "U0CY", "U0DEE", "U0ELI", "U0WREN"];

const parser: TeamChannel = {
  id: "C0PARSER",
  name: "parser",
  purpose: "The importer's parser: what breaks, what ships",
  isPrivate: false,
  members: [...everyone, "U0BOT"],
  opening: [
    {
      user: "U0DEE",
      at: "2026-03-23T12:41:00Z",
      text: "Wren is through the error path. 212 lines, tests are green, I read the first half myself.",
    },
    { user: "U0WREN", at: "2026-03-23T12:44:00Z", text: "Opened acme/parser#381: keep the first error when a retry fails too." },
    { user: "U0BO", at: "2026-03-23T16:20:00Z", text: "Thanks. I will ask <@U0ANA> for the review, she wrote the retry loop." },
    {
      user: "U0ANA",
      at: "2026-03-24T07:52:00Z",
      text: "Morning. I have the index rewrite in my head until about eleven, after that I am all yours.",
    },
  ],
};

const design: TeamChannel = {
  id: "C0DESIGN",
  name: "design",
  purpose: "How it looks and how it reads",
  isPrivate: false,
  members: ["U0ANA", "U0BO", "U0CY", "U0ELI", "U0BOT"],
  opening: [
    {
      user: "U0ELI",
      at: "2026-03-23T17:05:00Z",
      text: "Two sketches for the import screen are in the folder. The second one has room for long file names.",
    },
    { user: "U0CY", at: "2026-03-23T17:31:00Z", text: "Second one for me. What happens with 400 files at once?" },
    { user: "U0ELI", at: "2026-03-23T17:36:00Z", text: "It says 400 and shows the first twenty. I will draw that too." },
  ],
};

const release: TeamChannel = {
  id: "C0RELEASE",
  name: "release-12",
  purpose: "What goes into release 12, and what does not",
  isPrivate: true,
  members: ["U0ANA", "U0BO"],
  opening: [
    { user: "U0BO", at: "2026-03-23T15:10:00Z", text: "The partner wants the date by Friday. I think the importer decides it." },
  ],
};

/** The team that a newcomer meets: five people in five time zones and one coding agent. Ids are the same in every run. */
export const demoTeam: Team = {
  id: "T0REED",
  domain: "reed-and-co",
  name: "Reed & Co",
  people: [
    person("U0ANA", "ana", "Ana Ruiz", "Tech lead, Berlin", "Europe/Berlin"),
    person("U0BO", "bo", "Bo Lindqvist", "Engineer, Helsinki", "Europe/Helsinki"),
    person("U0CY", "cy", "Cy Abara", "Product, London", "Europe/London"),
    person("U0DEE", "dee", "Dee Rao", "Engineer, Bengaluru", "Asia/Kolkata"),
    person("U0ELI", "eli", "Eli Sato", "Designer, Los Angeles", "America/Los_Angeles"),
    wren,
  ],
  channels: [parser, design, release],
  usergroups: [{ id: "S0PARSER", handle: "parser-crew", name: "Parser crew", users: ["U0ANA", "U0DEE"], isDisabled: false }],
};

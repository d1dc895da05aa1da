/** What a part of what is said has to be, in a sentence with an example: said to whoever says something else there, or nothing. A dot stands before what is within a part. */
export const formSentences: Record<string, string> = {
  "": 'Say it as one JSON object, for example {"words": "It is for the release of 2.4."}.',
  kind: 'Say in `kind` whether it is a "review" or a "decision", for example "kind": "decision".',
  to: 'Say in `to` whom you ask, as text: "owner", an id such as "U0123ABCD", or somebody\'s name.',
  ask: 'Say in `ask` what is to be judged, as text, for example "Which queue for retries?"',
  link: 'Say in `link` where it stands, as text, for example "https://github.com/acme/parser/pull/381".',
  options: 'Say in `options` what can be chosen, as a list of texts, for example ["Postgres", "Redis"].',
  recommendation: 'Say in `recommendation` what you would do, as text, for example "Postgres".',
  evidence:
    'Say in `evidence` what you tried and what came of it, as text, for example "All 312 tests are green; Redis lost two jobs in a restart."',
  topic: 'Say in `topic` what you call this sort of question, as text, for example "dependency updates".',
  reversible: 'Say in `reversible` true or false: whether it can be changed back, for example "reversible": true.',
  minutes:
    "Say in `minutes` how long judging it takes, as a whole number from 1 to 60, for example 10; what takes longer, ask for in parts.",
  lines:
    "Say in `lines` how many lines changed, as a whole number from 1 to 300, for example 120; more are over an hour: ask for parts of at most 300 lines, or say `minutes` where judging takes less.",
  holds_up: 'Say in `holds_up` what stands still, as text, for example "The release of the importer".',
  due_at: 'Say in `due_at` a time in ISO 8601 with its zone, for example "2026-03-24T17:00:00+01:00".',
  urgency: 'Say in `urgency` "urgent", "blocking", "normal" or "whenever", for example "urgency": "blocking".',
  reason: 'Say in `reason` why it is urgent, as text, for example "Main is red, and nobody can merge."',
  on_silence:
    'Say in `on_silence` "wait", "work_on", or when it lapses and to what, for example {"lapse_at": "2026-03-24T17:00:00Z", "to": "Postgres"}.',
  "on_silence.lapse_at": 'Say in `lapse_at` a time in ISO 8601 with its zone, for example "2026-03-24T17:00:00+01:00".',
  "on_silence.to": 'Say in the `to` of a lapse what it counts as then, as text, for example "Postgres".',
  words: 'Say in `words` what you want to add or answer, as text, for example "It is for the release of 2.4."',
  url: 'Say in `url` an address, as text, for example "https://agent.example/sluice".',
  number: 'A request of this agent is named by its number, for example "R142".',
  who: 'Somebody is named by "owner", an id such as "U0123ABCD", or their name.',
  key: 'A key is text of 1 to 200 printable characters without spaces, for example "retries-1".',
  seconds: "Say in `seconds` how long to wait, as a whole number from 0 to 50, for example 20.",
  wait: "Say in `wait` a whole number of seconds from 0 to 60, for example wait=30.",
  limit: "Say in `limit` how many fit on a page, as a whole number from 1 to 100, for example limit=50.",
  cursor: "A `cursor` is what stood in `next` of the page before, for example open-142.",
};

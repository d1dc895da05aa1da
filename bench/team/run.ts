import { teamReport } from "./team-report.ts";

const number = (name: string, usual: number) => {
  const given = Number(process.env[name] ?? usual);
  if (Number.isInteger(given) && given >= 1) return given;
  console.error(`${name} is a whole number from 1 on. Try ${name}=${usual}.`);
  process.exit(1);
};

const { whole, variations, alone } = teamReport({ seed: number("SEED", 1), weeks: number("WEEKS", 4), people: 12 });
console.log([whole, variations, alone].join("\n\n"));

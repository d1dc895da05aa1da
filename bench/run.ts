import { inFolder } from "./in-folder.ts";
import { measureAll } from "./measure-all.ts";
import { rowTable } from "./row-table.ts";
import { fullSizes } from "./sizes.ts";

const explanation = `
Acknowledgements are timed in this process, from the payload's arrival at Bolt to ack, without a network. During a burst of
${fullSizes.burst.toLocaleString("en")} submits at once a command comes every few ms, and counts from when it came; the bare insert stands beside a burst of bare
inserts. Every insert is durable (WAL, synchronous=FULL). Medians are those of ${fullSizes.runs} runs, after a warm-up.`;

console.log("This takes a minute or two. Leave the machine alone meanwhile.\n");
console.log(rowTable(await inFolder((folder) => measureAll(folder, fullSizes))));
console.log(explanation);

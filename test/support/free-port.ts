import { createServer } from "node:net";

/** Below the ports that the system gives to whoever asks for any: what runs beside this test is not given them a moment later. */
const [lowest, highest] = [20_000, 32_000];
let tried = process.pid * 31;

/** A port that is free together with the one after it, which the bot's own HTTP takes. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    tried += 1;
    const port = lowest + ((tried * 2) % (highest - lowest));
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error("No two neighbouring ports are free on this machine.");
}

/** Takes a port and gives it back. */
const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

import { type Browser, chromium } from "playwright-core";

/** With these Chromium is one process, and closing a page ends all of it. */
const unwanted = ["--single-process", "--no-zygote"];

/**
 * A Chromium from npm on Linux, the installed Chrome elsewhere; throws a sentence saying what to install.
 * Where it unpacks itself the first time, two files of tests at once would trip over each other: unpack-browser.ts does it before them.
 */
export async function openBrowser(): Promise<Browser> {
  try {
    return process.platform === "linux" ? await fromNpm() : await chromium.launch({ channel: "chrome" });
  } catch (thrown) {
    const reason = thrown instanceof Error ? (thrown.message.split("\n")[0] ?? "") : String(thrown);
    throw new Error(`No browser could be started for the browser test: ${reason} ${advice()}`);
  }
}

async function fromNpm(): Promise<Browser> {
  const { default: bundled } = await import("@sparticuz/chromium");
  const args = bundled.args.filter((arg) => !unwanted.includes(arg) && !arg.startsWith("--headless"));
  return chromium.launch({ executablePath: await bundled.executablePath(), args });
}

const advice = () =>
  process.platform === "linux"
    ? "On Linux it comes with npm ci, as @sparticuz/chromium; if a library of the system is named above, install that one."
    : "Install Google Chrome, then run npm test again.";

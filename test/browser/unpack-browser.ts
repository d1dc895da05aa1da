/** Before all tests: the Chromium from npm unpacks itself into the folder for temporary files, if it did not yet. What fails here is told by the test that needs it. */
export async function setup(): Promise<void> {
  if (process.platform !== "linux") return;
  await import("@sparticuz/chromium").then(({ default: bundled }) => bundled.executablePath()).catch(() => {});
}

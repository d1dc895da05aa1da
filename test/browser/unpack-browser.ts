/** Before any test: two files of tests that unpack Chromium at once would each take what the other has half written. */
export async function setup() {
  if (process.platform !== "linux") return;
  const { default: bundled } = await import("@sparticuz/chromium");
  // What fails here fails again, with advice, where a browser is opened.
  await bundled.executablePath().catch(() => {});
}

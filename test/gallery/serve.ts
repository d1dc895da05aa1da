import { openGallery } from "./open-gallery.ts";

/** `npm run gallery`: shows every view of the bot until it is ended. */
const port = Number(process.env["PORT"] ?? 3200);
try {
  const { url } = await openGallery(port);
  console.log(`The gallery is open at ${url}. Ctrl+C ends it.`);
} catch (thrown) {
  const why =
    thrown instanceof Error && "code" in thrown && thrown.code === "EADDRINUSE" ? `port ${port} is taken` : String(thrown);
  console.error(`The gallery cannot be opened: ${why}. PORT=3300 npm run gallery takes another one.`);
  process.exitCode = 1;
}

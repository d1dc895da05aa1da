import type { Act } from "../../src/playground/act-contract.ts";
import type { PageView } from "../../src/playground/page-contract.ts";

/** What the page does in somebody's name; the sentence with which that is refused, or null. */
export async function actAt(url: string, as: string, what: Act): Promise<string | null> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/page/act`, { method: "POST", body: JSON.stringify({ as, act: what }), headers });
  return response.status === 204 ? null : ((await response.json()) as { error: string }).error;
}

/** The first view that is as it should be, of those that the page is sent. */
export async function viewAt(url: string, user: string, isRight: (view: PageView) => boolean = () => true): Promise<PageView> {
  const ending = new AbortController();
  const stream = await fetch(`${url}/page/stream?as=${user}`, { signal: ending.signal });
  let text = "";
  for await (const piece of stream.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const views = text.split("\n\n").slice(0, -1);
    const view = JSON.parse((views.at(-1) ?? "data: null").slice("data: ".length)) as PageView | null;
    if (view && isRight(view)) {
      ending.abort();
      return view;
    }
  }
  throw new Error("The stream ended.");
}

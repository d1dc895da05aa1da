import { useEffect, useState } from "preact/hooks";
import type { PageView } from "../page-contract.ts";

/** `reconnections`: how many times it was lost and came again. */
export type Stream = { view: PageView | null; isConnected: boolean; reconnections: number };

/** After a refusal the stream is asked for anew, this much later (ms). */
const patience = 1500;

const addressFor = (as: string | null): string => (as === null ? "/page/stream" : `/page/stream?as=${encodeURIComponent(as)}`);

/** Follows the page as one person sees it (null, or somebody who is not there: the first of the team). The last view stays until the next has come. */
export const useStream = (as: string | null): Stream => {
  const [stream, setStream] = useState<Stream>({ view: null, isConnected: true, reconnections: 0 });
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (who: string | null) => {
      source = new EventSource(addressFor(who));
      source.onmessage = ({ data }) =>
        setStream(({ isConnected, reconnections }) => ({
          view: JSON.parse(String(data)) as PageView,
          isConnected: true,
          reconnections: reconnections + Number(!isConnected),
        }));
      source.onerror = () => {
        setStream((last) => ({ ...last, isConnected: false }));
        // A lost connection the browser renews by itself; a refused one it gives up.
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(() => follow(null), patience);
      };
    };
    follow(as);
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [as]);
  return stream;
};

import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

type Ends = { atStart: boolean; atEnd: boolean };

const endsOf = ({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): Ends => ({
  atStart: scrollLeft <= 1,
  atEnd: scrollLeft + clientWidth >= scrollWidth - 1,
});

/** Whether a row stands at its ends, and how to move it by most of what one sees. */
export const useScrolled = (row: RefObject<HTMLElement | null>) => {
  const [ends, setEnds] = useState<Ends>({ atStart: true, atEnd: true });
  useLayoutEffect(() => {
    const box = row.current;
    if (!box) return;
    const look = () => setEnds(endsOf(box));
    const watch = new ResizeObserver(look);
    watch.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);
  const move = (way: 1 | -1) => row.current?.scrollBy({ left: way * row.current.clientWidth * 0.8, behavior: "smooth" });
  return { ...ends, move };
};

import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Nearer than this (px) to a place, a list counts as standing there. */
const near = 32;

/** For the list itself: what scrolls must be reachable by keyboard, whatever stands in it. */
export const scrolled = { tabIndex: 0 };

/** Where a list comes to rest: at its end, but no further than the beginning of its last line, so that a long one is read from its top. */
const restOf = (list: HTMLElement): number => {
  const last = list.lastElementChild;
  const end = list.scrollHeight - list.clientHeight;
  return last instanceof HTMLElement ? Math.min(end, last.offsetTop) : end;
};

/** Brings what is new into sight, unless the reader has scrolled up and did not cause it; then says whether something came below. What is redrawn moves nothing. */
export const useEndKept = (list: RefObject<HTMLElement | null>, count: number, isMine: boolean) => {
  const place = useRef({ isPastRest: true, isAtEnd: true });
  const [hasNewer, setHasNewer] = useState(false);
  const onScroll = () => {
    if (!list.current) return;
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    place.current = {
      isPastRest: scrollTop > restOf(list.current) - near,
      isAtEnd: scrollHeight - scrollTop - clientHeight < near,
    };
    if (place.current.isPastRest) setHasNewer(false);
  };
  const scrollTo = (top: number) => {
    list.current?.scrollTo({ top });
    onScroll();
  };
  const toNewest = () => list.current && scrollTo(restOf(list.current));
  useLayoutEffect(() => {
    if (place.current.isPastRest || isMine) toNewest();
    else setHasNewer(true);
  }, [count]);
  useLayoutEffect(() => {
    if (place.current.isAtEnd && list.current) scrollTo(list.current.scrollHeight);
  });
  return { onScroll, hasNewer, toNewest };
};

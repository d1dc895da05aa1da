import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Nearer than this (px) to its end, a list counts as read to the end. */
const near = 32;

/** For the list itself: what scrolls must be reachable by keyboard, whatever stands in it. */
export const scrolled = { tabIndex: 0 };

/** Keeps a scrolled list at its newest line, unless the reader has scrolled up; then says whether something came below. */
export const useEndKept = (list: RefObject<HTMLElement | null>, count: number) => {
  const isAtEnd = useRef(true);
  const [hasNewer, setHasNewer] = useState(false);
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
  });
  useLayoutEffect(() => {
    if (!isAtEnd.current) setHasNewer(true);
  }, [count]);
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = list.current ?? { scrollTop: 0, scrollHeight: 0, clientHeight: 0 };
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < near;
    if (isAtEnd.current) setHasNewer(false);
  };
  return { onScroll, hasNewer, toEnd };
};

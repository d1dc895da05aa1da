import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useScrolled } from "./use-scrolled.ts";

/** What may be wider than the page scrolls in a box of its own; where it does, the box can be reached by keys. */
export const ScrollBox = ({ label, children }: { label: string; children: ComponentChildren }) => {
  const box = useRef<HTMLElement>(null);
  const { atStart, atEnd } = useScrolled(box);
  return (
    <section ref={box} class="scroll-box" aria-label={label} tabIndex={atStart && atEnd ? undefined : 0}>
      {children}
    </section>
  );
};

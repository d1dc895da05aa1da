import { useRef } from "preact/hooks";
import type { Ribbon } from "../day-contract.ts";
import { type Pin, ribbonShape, type ShapedBlock, type Stretch } from "./ribbon-geometry.ts";
import { useWidth } from "./use-width.ts";
import { clockTime } from "./zone-time.ts";

const across = ({ left, width }: Stretch) => ({ left: `${left}%`, width: `${width}%` });

/** The word of a block goes to the half of it that the now-marker leaves free. */
const sideOfNow = ({ isNow, left, width }: ShapedBlock, now: number) =>
  isNow ? (now - left < width / 2 ? " now-at-start" : " now-at-end") : "";

const BlockMark = ({ block, now, zone }: { block: ShapedBlock; now: number; zone: string }) => {
  const times = `${clockTime(block.from, zone)} to ${clockTime(block.to, zone)}`;
  const words = block.label === block.kind || block.label === "" ? block.kind : block.label;
  return (
    <div
      class={`day-block kind-${block.kind.replace(" ", "-")}${block.isPast ? " is-past" : ""}${sideOfNow(block, now)}`}
      style={across(block)}
      title={`${words} (${block.kind}), ${times}`}
    >
      <span>{words}</span>
    </div>
  );
};

const PinMark = ({ pin }: { pin: Pin }) => (
  <div
    class={`pin${pin.isNext ? " is-next" : ""}${pin.isPast ? " is-past" : ""}${pin.left > 94 ? " at-end" : pin.left < 6 ? " at-start" : ""}`}
    style={{ left: `${pin.left}%` }}
    title={pin.isNext ? `Next digest ${pin.label}` : `Digest slot ${pin.label}`}
  >
    {pin.showsLabel && (
      <span>
        {pin.isNext && <b>digest </b>}
        {pin.label}
      </span>
    )}
  </div>
);

/** The room that "13:00" takes with a little air, in px. */
const labelWidth = 46;

/** The day drawn as a bar: hours, blocks, digests, now. Sentences beside it say the same to whoever cannot see it. */
export const DayBar = ({ ribbon, now }: { ribbon: Ribbon; now: number }) => {
  const bar = useRef<HTMLDivElement>(null);
  const width = useWidth(bar, 640);
  const { zone } = ribbon;
  const shape = ribbonShape(ribbon, now, (labelWidth / width) * 100);
  return (
    <div ref={bar} class="bar" aria-hidden="true">
      <div class="track">
        {shape.hours.map((hours) => (
          <div key={hours.left} class="hours" style={across(hours)} />
        ))}
        {shape.blocks.map((block) => (
          <BlockMark key={`${block.from} ${block.to}`} block={block} now={shape.now.left} zone={zone} />
        ))}
      </div>
      {shape.pins.map((pin) => (
        <PinMark key={pin.at} pin={pin} />
      ))}
      {shape.scale.map(({ left, label }) => (
        <span key={left} class="hour-mark" style={{ left: `${left}%` }}>
          {label}
        </span>
      ))}
      <div
        class={`now${shape.now.left > 96 ? " at-end" : shape.now.left < 4 ? " at-start" : ""}${shape.now.isOnBar ? "" : " is-off"}`}
        style={{ left: `${shape.now.left}%` }}
      >
        <span>{clockTime(now, zone)}</span>
      </div>
    </div>
  );
};

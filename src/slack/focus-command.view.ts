import type { KnownBlock } from "@slack/types";
import { sayWhen, sayZone } from "../domain/say-time.ts";
import type { Standing } from "../domain/standing.ts";
import type { Instant } from "../domain/time.ts";
import { button, type Message, muted, sentence, told } from "./block-kit.ts";

/** The state of a person's own gate, with what they can do about it. */
export function focusView(standing: Standing, now: Instant): Message {
  const said = sayStanding(standing, now);
  const actions: KnownBlock = { type: "actions", block_id: "focus", elements: focusButtons(standing) };
  return { text: told(`${said.first} ${said.second}`), blocks: [sentence(said.first), muted(said.second), actions] };
}

export function sayStanding(
  { person, gate, held, shown, nextOpeningAt }: Standing,
  now: Instant,
): { first: string; second: string } {
  const when = (at: Instant) => sayWhen(at, person.zone, now);
  const waiting = held === 0 ? "Nothing waits behind it." : `${held} ${held === 1 ? "waits" : "wait"} behind it.`;
  if (gate.is === "shut" && gate.block) {
    const until = when(gate.block.to);
    const label = gate.block.label ? ` (${gate.block.label})` : "";
    return {
      first: `Focus until ${until} ${sayZone(person.zone)}${label}. Requests wait for you here; you get them together at ${gate.until ? when(gate.until) : until}.`,
      second: waiting,
    };
  }
  const next =
    nextOpeningAt === undefined
      ? "No digest is planned in the next two weeks."
      : `Your next digest: ${when(nextOpeningAt)} ${sayZone(person.zone)}.`;
  if (gate.is === "shut") return { first: `You are outside your working hours, so your gate is shut. ${waiting}`, second: next };
  const lies = shown === 0 ? "" : ` ${shown} to judge in front of you.`;
  if (!person.attention)
    return {
      first: "Your gate is open: requests come at once, in your working hours.",
      second: "/focus 90m begins a block, and joins you to digests.",
    };
  return { first: `Your gate is open. ${waiting}${lies}`, second: `${next} /focus 90m begins a block.` };
}

function focusButtons({ gate, held }: Standing) {
  if (gate.is === "open" || !gate.block) return [button("Focus 90 min", "focus/90", "90")];
  return [
    button("+15 min", "focus/longer-15", "15"),
    button("+30 min", "focus/longer-30", "30"),
    button(held > 0 ? `End and show ${held}` : "End", "focus/end", "show"),
    ...(held > 0 ? [button("End quietly", "focus/end-quietly", "quietly")] : []),
  ];
}

import type { Datepicker, DateTimepicker, Timepicker } from "@slack/types";
import type { ElementValue } from "../../act-contract.ts";
import { usePage } from "../page-context.ts";
import { instantOf, localInput } from "../zone-time.ts";
import { besideField, type ElementProps, fieldId, useElement, useFocusOnLoad } from "./surface.ts";

type Props = ElementProps<Datepicker | Timepicker | DateTimepicker>;
const kinds = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" } as const;
const names = { datepicker: "Date", timepicker: "Time", datetimepicker: "Date and time" } as const;

/** A moment is seconds since the epoch for Slack, and a wall time in the viewer's zone for the reader. */
const shownAs = (type: Props["element"]["type"], value: ElementValue, zone: string): string => {
  if (typeof value !== "string") return "";
  return type === "datetimepicker" ? localInput(Number(value) * 1000, zone) : value;
};

const readAs = (type: Props["element"]["type"], text: string, zone: string): ElementValue => {
  if (text === "") return null;
  if (type !== "datetimepicker") return text;
  const at = instantOf(text, zone);
  return at === null ? null : String(Math.floor(at / 1000));
};

/** Date, time, or both. What is picked is sent when the field is left or Enter is pressed, not at every digit. */
export const DateElement = ({ element, blockId, sends, label }: Props) => {
  const { zone } = usePage().view.me;
  const { value, put, press, isBusy } = useElement(element, blockId, sends);
  const send = () => {
    if (sends) void press(value);
  };
  const field = (
    <input
      ref={useFocusOnLoad(element)}
      class="field short"
      type={kinds[element.type]}
      id={fieldId(label)}
      aria-label={label ? undefined : ("placeholder" in element && element.placeholder?.text) || names[element.type]}
      title={"placeholder" in element ? element.placeholder?.text : undefined}
      aria-describedby={besideField(label)}
      aria-busy={isBusy}
      value={shownAs(element.type, value, zone)}
      onInput={(event) => put(readAs(element.type, event.currentTarget.value, zone))}
      onChange={send}
    />
  );
  if (element.type !== "timepicker" || !element.timezone) return field;
  return (
    <span class="with-zone">
      {field} <span class="muted">{element.timezone}</span>
    </span>
  );
};

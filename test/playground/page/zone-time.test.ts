import { describe, expect, it } from "vitest";
import { slackDate } from "../../../src/playground/page/slack-date.ts";
import { clockTime, dayWords, instantOf, localInput, timeAndDay } from "../../../src/playground/page/zone-time.ts";

const morning = Date.UTC(2026, 2, 24, 8, 5);

describe("times in a zone", () => {
  it.each([
    ["Europe/Berlin", "9:05", "Tuesday 24 March"],
    ["America/Los_Angeles", "1:05", "Tuesday 24 March"],
    ["Asia/Kolkata", "13:35", "Tuesday 24 March"],
    ["Pacific/Auckland", "21:05", "Tuesday 24 March"],
    ["Pacific/Pago_Pago", "21:05", "Monday 23 March"],
  ])("reads the wall in %s", (zone, time, day) => {
    expect(clockTime(morning, zone)).toBe(time);
    expect(dayWords(morning, zone)).toBe(day);
    expect(instantOf(localInput(morning, zone), zone)).toBe(morning);
  });

  it("names the day of a time that is not today's for whoever reads", () => {
    const past = Date.UTC(2026, 2, 24, 19, 0);
    expect(timeAndDay(past, past, "Asia/Kolkata")).toBe("0:30");
    expect(timeAndDay(morning, past, "Asia/Kolkata")).toBe("Tue 24 Mar, 13:35");
    expect(timeAndDay(morning, past, "Europe/Berlin")).toBe("9:05");
  });

  it("finds a moment on days when the clock is put forward or back", () => {
    expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(clockTime(instantOf("2026-03-29T04:00", "Europe/Berlin")!, "Europe/Berlin")).toBe("4:00");
    expect(localInput(instantOf("2026-10-25T02:30", "Europe/Berlin")!, "Europe/Berlin")).toBe("2026-10-25T02:30");
    expect(instantOf("soon", "Europe/Berlin")).toBeNull();
  });
});

describe("dates in Slack's words", () => {
  const words = (format: string, at: number, zone = "Europe/Berlin") =>
    slackDate({ seconds: at / 1000, format, fallback: "then" }, morning, zone);

  it("fills in the tokens for the viewer's zone", () => {
    expect(words("{date_short_pretty} at {time}", morning)).toBe("today at 9:05");
    expect(words("{date_long_pretty}", morning + 86_400_000)).toBe("tomorrow");
    expect(words("{date_long}", morning)).toBe("Tuesday, March 24th, 2026");
    expect(words("{date_num} {time_secs}", morning, "Asia/Kolkata")).toBe("2026-03-24 13:35:00");
    expect(words("{ago}", morning - 7_200_000)).toBe("2 hours ago");
  });

  it("falls back where a token is not known", () => {
    expect(words("{date_of_reckoning}", morning)).toBe("then");
  });
});

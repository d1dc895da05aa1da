import { describe, expect, it } from "vitest";
import { blockProblems } from "../../src/playground/block-check.ts";
import { type BlockSettings, usualBlockSettings } from "../../src/playground/block-settings.ts";
import { option, plain } from "./block-words.ts";

const actions = (...elements: object[]) => ({ type: "actions", elements });
const problemsOf = (block: object, settings: Partial<BlockSettings> = {}) =>
  blockProblems([block], "message", { ...usualBlockSettings, ...settings }).map(({ pointer, message }) => [pointer, message]);

describe("a picture", () => {
  const image = (image_url: string) => ({ type: "image", image_url, alt_text: "A" });
  const unloaded = [["/0/image_url", "downloading image failed"]];

  /** Seen to fail for each kind of host when it was left out of those that are ours. */
  it.each([
    ...["http://localhost/a.png", "http://localhost.:3000/a.png", "https://app.localhost/a.png", "http://printer/a.png"],
    ...["https://box.lan/a.png", "https://nas.home.arpa/a.png", "https://nas.local/a.png"],
    ...["https://wiki.corp.internal/a.png", "http://127.0.0.1/a.png", "http://127.1/a.png"],
    ...["http://2130706433/a.png", "http://0.0.0.0/a.png", "http://10.1.2.3/a.png", "http://172.16.0.1/a.png"],
    ...["http://172.31.255.255/a.png", "http://192.168.1.1/a.png", "http://169.254.169.254/a.png", "http://100.64.0.1/a.png"],
    ...["http://[::1]/a.png", "http://[fd00::1]/a.png", "http://[fe80::1]/a.png", "http://[::ffff:10.0.0.1]/a.png"],
  ])("at %s cannot be loaded from outside, where a setting does not let it be", (address) => {
    expect(problemsOf(image(address))).toEqual(unloaded);
    expect(problemsOf(image(address), { localImages: true })).toEqual([]);
  });

  it.each([
    ...["https://a.example/a.png", "HTTPS://A.EXAMPLE/a.png", "http://172.32.0.1/a.png", "http://11.0.0.1/a.png"],
    ...["http://[2001:db8::1]/a.png", "https://local.example/a.png", "https://localhost.example/a.png", "http://100.128.0.1/"],
  ])("at %s can", (address) => expect(problemsOf(image(address))).toEqual([]));

  it.each(["ftp://a.example/a.png", "data:image/png;base64,AA==", "file:///a.png", "//a.example/a.png", "a.png", "https://"])(
    "at %s is none, whatever the setting",
    (address) => {
      const wrong = [["/0/image_url", "input must be a valid: http or https URL"]];
      expect([problemsOf(image(address)), problemsOf(image(address), { localImages: true })]).toEqual([wrong, wrong]);
    },
  );

  it("beside words is looked at as one that stands alone is", () => {
    const element = { type: "image", image_url: "http://localhost/a.png", alt_text: "A" };
    expect(problemsOf({ type: "context", elements: [element] })[0]?.[0]).toBe("/0/elements/0/image_url");
    const video = { video_url: "https://a.example/v", thumbnail_url: "http://10.0.0.1/t.png" };
    expect(problemsOf({ type: "video", title: plain("x"), alt_text: "x", ...video })[0]?.[0]).toBe("/0/thumbnail_url");
  });
});

describe("where a button leads", () => {
  const button = (url: string) => actions({ type: "button", text: plain("Go"), url });
  const wrong = [["/0/elements/0/url", "input must be a valid: URL"]];

  it.each(["https://a.example/x?y=1#z", "http://localhost:3000/x", "https://a.example"])("may be %s", (url) => {
    expect(problemsOf(button(url))).toEqual([]);
  });

  it.each(["a.example", "/x", "not a URL", "https://", "javascript:alert(1)", "slack://open", "mailto:ana@a.example"])(
    "may not be %s",
    (url) => expect(problemsOf(button(url))).toEqual(wrong),
  );

  it("is by the schemes that a setting names", () => {
    const linkSchemes = ["https", "slack"];
    expect([
      problemsOf(button("slack://open"), { linkSchemes }),
      problemsOf(button("http://a.example"), { linkSchemes }),
    ]).toEqual([[], wrong]);
  });

  it("holds for the entries of a menu, workflows and sources too", () => {
    const entry = actions({ type: "overflow", options: [{ ...option("a"), url: "a.example" }] });
    expect(problemsOf(entry)[0]?.[0]).toBe("/0/elements/0/options/0/url");
    const workflow = { trigger: { url: "a.example" } };
    expect(problemsOf(actions({ type: "workflow_button", action_id: "a", text: plain("Go"), workflow }))[0]?.[0]).toBe(
      "/0/elements/0/workflow/trigger/url",
    );
    const sources = [{ type: "url", url: "a.example", text: "x" }];
    const task = { type: "task_card", task_id: "1", title: "x", status: "complete", sources };
    expect(problemsOf(task)[0]?.[0]).toBe("/0/sources/0/url");
  });
});

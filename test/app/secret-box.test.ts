import fc from "fast-check";
import { expect, test } from "vitest";
import { openSecretBox } from "../../src/secret-box.ts";

const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const box = openSecretBox([first]);
const url = "https://calendar.example/private-5ec2e7/basic.ics";

test("what was sealed opens for what it was sealed for, and says nothing of itself", () =>
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), fc.string(), (secret, about) => {
      const sealed = box.seal(secret, about);
      expect(box.open(sealed, about)).toBe(secret);
      expect(sealed).not.toContain(secret);
      expect(box.seal(secret, about)).not.toBe(sealed);
      expect(() => box.open(sealed, `${about} `)).toThrow("sealed for somebody else");
    }),
  ));

test("one letter that was changed opens nothing", () => {
  const sealed = box.seal(url, "calendar of T1/UANA");
  const at = sealed.length - 5;
  const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
  expect(() => box.open(changed, "calendar of T1/UANA")).toThrow("It was changed since it was sealed");
});

test("a new key seals from then on, and the one before opens what it sealed as long as it is there", () => {
  const sealed = box.seal(url, "one");
  const both = openSecretBox([second, first]);
  expect(both.open(sealed, "one")).toBe(url);
  expect([both.isOfOlderKey(sealed), both.isOfOlderKey(both.seal(url, "one"))]).toEqual([true, false]);
  expect(() => openSecretBox([second]).open(sealed, "one")).toThrow("not in ENCRYPTION_KEY any more");
});

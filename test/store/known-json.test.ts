import { expect, test } from "vitest";
import type { Person } from "../../src/domain/person.ts";
import { withStore } from "./with-store.ts";

const ana: Person = { id: "T1/UANA", name: "Ana", zone: "Europe/Berlin", kind: "person" };

test("somebody who has not changed is the same at every reading, and nobody can change them in passing", () =>
  withStore(async (store) => {
    await store.atOnce((tx) => tx.putPerson(ana));
    const [first, again] = [await store.person(ana.id), await store.person(ana.id)];
    expect(first).toEqual(ana);
    expect(again).toBe(first);
    expect(() => Object.assign(first ?? {}, { name: "Bo" })).toThrow(TypeError);
    await store.atOnce((tx) => tx.putPerson({ ...ana, name: "Ana B." }));
    expect((await store.person(ana.id))?.name).toBe("Ana B.");
  }));

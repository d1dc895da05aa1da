import { expect, test } from "vitest";
import { openOffice } from "../../support/office.ts";
import { agentIn } from "./agent-caller.ts";

const feeds = { keys: [Buffer.alloc(32, 7)] as [Buffer] };
const url = "https://agent.example.com/sluice?key=5ec2e7";

test("an agent says where it is told, reads the secret once, and takes that back", async () => {
  const office = await openOffice({ feeds });
  const agent = await agentIn(office);
  expect((await agent.gets("/me")).body.callback).toBeNull();
  const set = await agent.puts("/callback", { url });
  expect([set.status, set.body.host, /^whsec_[\w+/=]{44}$/.test(set.body.secret ?? "")]).toEqual([
    200,
    "agent.example.com",
    true,
  ]);
  const me = await agent.gets("/me");
  expect(me.body.callback).toEqual({ host: "agent.example.com", failed_at: null });
  expect(me.text).not.toContain("5ec2e7");
  expect((await agent.puts("/callback", { url })).body.secret).not.toBe(set.body.secret);
  expect((await agent.deletes("/callback")).body.callback).toBeNull();
  expect((await agent.gets("/me")).body.callback).toBeNull();
});

test("what leads nowhere is refused, and changes nothing", async () => {
  const office = await openOffice({ feeds });
  const agent = await agentIn(office);
  for (const bad of [
    ...["http://agent.example.com", "https://agent.example.com:8443", "nowhere", ""],
    ...["https://10.0.0.1/x", "https://172.16.9.9/", "https://[fd00::1]/", "https://[::ffff:192.168.1.1]/", "https://0x7f.1/"],
    ...["https://localhost/x", "https://LOCALHOST./x", "https://agent.localhost/", "https://printer.local/", "https://tools/"],
    ...["https://metadata.google.internal/", "https://router.home.arpa/", "https://build.corp/x"],
  ]) {
    const refused = await agent.puts("/callback", { url: bad });
    expect([bad, refused.status, refused.body.errors?.[0]?.pointer]).toEqual([bad, 422, "/url"]);
  }
  expect((await agent.gets("/me")).body.callback).toBeNull();
  for (const good of ["https://local.example.com/", "https://internal-tools.example.org/x", "https://8.8.8.8/"])
    expect([good, (await agent.puts("/callback", { url: good })).status]).toEqual([good, 200]);
});

test("where nothing can be sealed there are no callbacks, and it says what is missing", async () => {
  const agent = await agentIn(await openOffice());
  const refused = await agent.puts("/callback", { url });
  expect([refused.status, refused.body.type, refused.body.detail]).toEqual([
    501,
    "/api/v1/problems/not-set-up",
    "Callbacks are not set up here: whoever runs Sluice has to set ENCRYPTION_KEY first. Until then read a request from its `poll_after` on.",
  ]);
});

import { z } from "zod";
import { mostLinkCharacters } from "../../domain/ask-text.ts";
import type { ReviewMark, StateMark } from "../../domain/change.ts";
import { type CheckMark, commitId } from "../../domain/checks.ts";
import { accountId, dependencyBot } from "../../domain/code-host.ts";
import { type ChangeWord, type HostWord, isAboutSecurity, type Malformed, malformed } from "../hosts/host-delivery.ts";
import { reading } from "../hosts/reading.ts";

const user = z.object({ id: z.number().int(), username: z.string() });
/** "2023-11-20 08:06:11 UTC" in some versions, ISO 8601 in others. */
const time = z
  .string()
  .transform((text) => Date.parse(text))
  .refine((at) => !Number.isNaN(at));
const reviewer = z.object({ id: z.number().int(), state: z.string().nullish(), re_requested: z.boolean().nullish() });
type Reviewer = z.infer<typeof reviewer>;
const fromTo = <Value extends z.ZodType>(value: Value) => z.object({ previous: value.nullish(), current: value.nullish() });

const onMergeRequest = z.object({
  user,
  object_attributes: z.object({
    id: z.number().int(),
    title: z.string(),
    url: z.url({ protocol: /^https?$/ }).max(mostLinkCharacters),
    state: z.string(),
    draft: z.boolean().nullish(),
    work_in_progress: z.boolean().nullish(),
    action: z.string().nullish(),
    system: z.boolean().nullish(),
    oldrev: z.string().nullish(),
    author_id: z.number().int().nullish(),
    description: z.string().nullish(),
    updated_at: time,
    last_commit: z.object({ id: z.string() }).nullish(),
  }),
  system: z.boolean().nullish(),
  reviewers: z.array(reviewer).nullish(),
  labels: z.array(z.object({ title: z.string() })).nullish(),
  changes: z
    .object({
      reviewers: fromTo(z.array(reviewer)).nullish(),
      draft: fromTo(z.boolean()).nullish(),
      title: fromTo(z.string()).nullish(),
    })
    .nullish(),
});
type OnMergeRequest = z.infer<typeof onMergeRequest>;
type MergeRequest = OnMergeRequest["object_attributes"];

const onNote = z.object({
  user,
  object_attributes: z.object({ note: z.string(), action: z.string().nullish(), system: z.boolean().nullish() }),
});

const onPipeline = z.object({
  object_attributes: z.object({ sha: z.string(), status: z.string(), created_at: time, finished_at: time.nullish() }),
});

const kindOf = z.object({ object_kind: z.string() });

/** A delivery of GitLab as we say it. What is not known is nothing; what is not what its event looks like is malformed. */
export function readGitlab(payload: unknown): HostWord | Malformed {
  const kind = kindOf.safeParse(payload);
  if (!kind.success) return malformed;
  const { object_kind: is } = kind.data;
  if (is === "merge_request") return reading(onMergeRequest, payload, ofMergeRequest);
  if (is === "note") return reading(onNote, payload, ofNote);
  return is === "pipeline" ? reading(onPipeline, payload, ofPipeline) : undefined;
}

const says = new Map<string, CheckMark["is"]>(Object.entries({ success: "passed", skipped: "passed", failed: "failed" }));

/** Of several that ran on one commit the last counts. */
function ofPipeline({ object_attributes: { sha, status, created_at, finished_at } }: z.infer<typeof onPipeline>): HostWord {
  const is = says.get(status);
  return is && { is: "check", word: { commit: commitId("gitlab", sha), by: "pipeline", at: finished_at ?? created_at, is } };
}

function ofNote({ user: { id, username }, object_attributes: { note, action, system } }: z.infer<typeof onNote>): HostWord {
  if (system || (action && action !== "create")) return undefined;
  return { is: "comment", word: { host: "gitlab", number: id, login: username, text: note } };
}

const statesAnew = ["open", "reopen", "close", "merge"];

function ofMergeRequest(told: OnMergeRequest): HostWord {
  const { object_attributes: mr, changes } = told;
  const reviews = reviewsIn(told);
  const isAsk = reviews.some(({ mark }) => mark.is === "asked");
  const standsAnew = statesAnew.includes(mr.action ?? "") || typeof changes?.draft?.current === "boolean" || isAsk;
  const isRetitled = typeof changes?.title?.current === "string";
  if (!standsAnew && !isRetitled && !mr.oldrev && reviews.length === 0) return undefined;
  return {
    is: "change",
    word: { states: standsAnew ? [{ at: mr.updated_at, is: stateOf(mr) }] : [], reviews, isAsk, isRetitled, ...about(told) },
  };
}

function stateOf({ state, draft, work_in_progress }: MergeRequest): StateMark["is"] {
  if (state === "merged" || state === "closed") return state;
  return (draft ?? work_in_progress) ? "draft" : "open";
}

/** Who reviews is told by what changed, not by who stands in the list; what GitLab does by itself, such as resetting approvals, is nobody's review. An author may stand in the list too, and is asked nothing. */
function reviewsIn({ user: actor, system, reviewers, changes, object_attributes: mr }: OnMergeRequest): ChangeWord["reviews"] {
  const { action, updated_at: at, author_id: author } = mr;
  const others = (all: Reviewer[] | null | undefined) => (all ?? []).filter(({ id }) => id !== author);
  const of = ({ id }: { id: number }, is: ReviewMark["is"]) => ({ account: accountId("gitlab", id), mark: { at, is } });
  if (action === "open") return others(reviewers).map((one) => of(one, "asked"));
  if (action === "approved" || action === "approval") return actor.id === author ? [] : [of(actor, "approved")];
  if (action === "unapproved" || action === "unapproval")
    return system || mr.system || actor.id === author ? [] : [of(actor, "unapproved")];
  const { previous, current } = changes?.reviewers ?? {};
  const [before, after] = [others(previous), others(current)];
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  return [
    ...gone.map((one) => of(one, "taken back")),
    ...after.flatMap((one) => {
      const is = movedTo(
        before.find(({ id }) => id === one.id),
        one,
      );
      return is ? [of(one, is)] : [];
    }),
  ];
}

const said = new Map<string, ReviewMark["is"]>([
  ["requested_changes", "changes requested"],
  ["reviewed", "commented"],
]);

/** What happened to a reviewer who is in the list afterwards; undefined where nothing did. */
function movedTo(before: Reviewer | undefined, after: Reviewer): ReviewMark["is"] | undefined {
  if (!before || after.re_requested) return "asked";
  return after.state === before.state ? undefined : said.get(after.state ?? "");
}

function about({
  user: actor,
  object_attributes: mr,
  labels,
}: OnMergeRequest): Omit<ChangeWord, "states" | "reviews" | "isAsk" | "isRetitled"> {
  const { id, title, updated_at: at, url: link, author_id: author, description, last_commit: head } = mr;
  const login = author === actor.id ? actor.username : undefined;
  const bot = dependencyBot(login);
  const labelNames = (labels ?? []).map((label) => label.title);
  return {
    change: accountId("gitlab", id),
    title,
    titledAt: at,
    link,
    ...(head && { head: { at, commit: commitId("gitlab", head.id) } }),
    ...(author != null && { author: { account: accountId("gitlab", author), ...(login && { login }) } }),
    ...(bot && { bot }),
    isSecurity: isAboutSecurity(labelNames, [title, description ?? ""]),
  };
}

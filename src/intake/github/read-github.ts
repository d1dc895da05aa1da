import { z } from "zod";
import { mostLinkCharacters } from "../../domain/ask-text.ts";
import type { ReviewMark, StateMark } from "../../domain/change.ts";
import { commitId } from "../../domain/checks.ts";
import { accountId, dependencyBot, teamId } from "../../domain/code-host.ts";
import { type ChangeWord, type HostWord, isAboutSecurity, type Malformed } from "../hosts/host-delivery.ts";
import { reading } from "../hosts/reading.ts";
import { time } from "./github-time.ts";
import { readCheck } from "./read-check.ts";

const user = z.object({ id: z.number().int(), login: z.string() });
const team = z.object({ slug: z.string() });
type Team = z.infer<typeof team>;

const pullRequest = z.object({
  id: z.number().int(),
  title: z.string(),
  html_url: z.url({ protocol: /^https?$/ }).max(mostLinkCharacters),
  state: z.enum(["open", "closed"]),
  draft: z.boolean().nullish(),
  merged: z.boolean().nullish(),
  merged_at: z.string().nullish(),
  updated_at: time,
  additions: z.number().int().nonnegative().optional(),
  deletions: z.number().int().nonnegative().optional(),
  body: z.string().nullish(),
  head: z.object({ sha: z.string() }).nullish(),
  user: user.nullish(),
  labels: z.array(z.object({ name: z.string() })).nullish(),
  requested_reviewers: z.array(z.object({ id: z.number().int() })).nullish(),
  requested_teams: z.array(team).nullish(),
});
type PullRequest = z.infer<typeof pullRequest>;

const onPullRequest = z.object({
  action: z.string(),
  pull_request: pullRequest,
  requested_reviewer: user.nullish(),
  requested_team: team.nullish(),
  changes: z.object({ title: z.object({}).nullish() }).nullish(),
  organization: z.object({ login: z.string() }).nullish(),
  repository: z.object({ owner: z.object({ login: z.string() }) }),
});
type OnPullRequest = z.infer<typeof onPullRequest>;

const onReview = z.object({
  action: z.string(),
  pull_request: pullRequest,
  review: z.object({ state: z.string(), submitted_at: time.nullish(), user: user.nullish() }),
});

const onComment = z.object({ action: z.string(), comment: z.object({ body: z.string().nullish(), user: user.nullish() }) });

/** A delivery of GitHub as we say it. What is not known is nothing; what is not what its event looks like is malformed. */
export function readGithub(event: string, payload: unknown): HostWord | Malformed {
  if (event === "pull_request") return reading(onPullRequest, payload, ofPullRequest);
  if (event === "pull_request_review") return reading(onReview, payload, ofReview);
  if (event === "check_suite" || event === "status") return readCheck(event, payload);
  if (event === "issue_comment") return reading(onComment, payload, ofComment);
  return undefined;
}

/** Those that say how it stands, whom it is asked of or how large it is. */
const actions = [
  ...["opened", "reopened", "closed", "ready_for_review", "converted_to_draft", "synchronize"],
  ...["review_requested", "review_request_removed"],
];

function ofPullRequest(told: OnPullRequest): HostWord {
  const { action, pull_request: pr } = told;
  if (action === "edited" && told.changes?.title) return change(pr, { states: [], reviews: [], isAsk: false, isRetitled: true });
  if (!actions.includes(action)) return undefined;
  const standsAnew = action !== "synchronize" && action !== "review_request_removed";
  const { updated_at: at, additions, deletions } = pr;
  return change(pr, {
    states: standsAnew ? [{ at, is: stateOf(pr) }] : [],
    ...(additions !== undefined && deletions !== undefined && { size: { at, lines: additions + deletions } }),
    reviews: reviewsIn(told),
    isAsk: action === "review_requested",
  });
}

function stateOf({ state, draft, merged, merged_at }: PullRequest): StateMark["is"] {
  if (merged || merged_at) return "merged";
  return state === "closed" ? "closed" : draft ? "draft" : "open";
}

/** Whoever stands in the list is asked; of who does not, nothing follows, since GitHub takes out whoever has reviewed. */
function reviewsIn(told: OnPullRequest): ChangeWord["reviews"] {
  const { action, pull_request: pr, requested_reviewer: one, requested_team: group } = told;
  const all = (is: ReviewMark["is"], people: { id: number }[], teams: Team[]) =>
    [...people.map(({ id }) => accountId("github", id)), ...teams.map((each) => teamOf(each, told))].map((account) => ({
      account,
      mark: { at: pr.updated_at, is },
    }));
  const named = [one ? [one] : [], group ? [group] : []] as const;
  if (action === "review_requested") return all("asked", ...named);
  if (action === "review_request_removed") return all("taken back", ...named);
  if (action === "ready_for_review") return all("asked", pr.requested_reviewers ?? [], pr.requested_teams ?? []);
  return [];
}

const teamOf = ({ slug }: Team, { organization, repository }: OnPullRequest) =>
  teamId("github", `${organization?.login ?? repository.owner.login}/${slug}`);

const verdicts = new Map<string, ReviewMark["is"]>(
  Object.entries({
    approved: "approved",
    changes_requested: "changes requested",
    commented: "commented",
  }),
);

/** One that was dismissed is nobody's move: whoever is to look again is asked again. */
function ofReview({ action, pull_request: pr, review }: z.infer<typeof onReview>): HostWord {
  const is = verdicts.get(review.state.toLowerCase());
  const { user: reviewer, submitted_at: at } = review;
  if (action !== "submitted" || !is || !reviewer || !at || reviewer.id === pr.user?.id) return undefined;
  const reviews = [{ account: accountId("github", reviewer.id), mark: { at, is } }];
  return change(pr, { states: [], reviews, isAsk: false });
}

function change(
  pr: PullRequest,
  told: Pick<ChangeWord, "states" | "size" | "reviews" | "isAsk"> & { isRetitled?: true },
): HostWord {
  const { id, title, updated_at: at, html_url: link, user: author, labels, body, head } = pr;
  const bot = dependencyBot(author?.login);
  const labelNames = (labels ?? []).map(({ name }) => name);
  return {
    is: "change",
    word: {
      isRetitled: false,
      ...told,
      change: accountId("github", id),
      title,
      titledAt: at,
      link,
      ...(head && { head: { at, commit: commitId("github", head.sha) } }),
      ...(author && { author: { account: accountId("github", author.id), login: author.login } }),
      ...(bot && { bot }),
      isSecurity: isAboutSecurity(labelNames, [title, body ?? ""]),
    },
  };
}

function ofComment({ action, comment: { body, user: writer } }: z.infer<typeof onComment>): HostWord {
  if (action !== "created" || !body || !writer) return undefined;
  return { is: "comment", word: { host: "github", number: writer.id, login: writer.login, text: body } };
}

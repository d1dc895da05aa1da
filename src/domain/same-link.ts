const pull = /^\/([^/]+\/[^/]+)\/pull\/(\d+)(?:\/|$)/;
const mergeRequest = /^\/([^/]+(?:\/[^/]+)+?)(?:\/-)?\/merge_requests\/(\d+)(?:\/|$)/;

/**
 * In which form an address is compared: every page of a pull or merge request is the same, and so is its project in capitals, http and www. Any other
 * address is as it was written, which is what people read in either case.
 */
export function comparedLink(link: string): string {
  const { host, pathname } = (/^https?:/i.test(link) && URL.parse(link)) || { host: "", pathname: "" };
  const site = `https://${host.replace(/^www\./, "")}`;
  const [, repository, number] = pull.exec(pathname) ?? [];
  if (repository) return `${site}/${repository.toLowerCase()}/pull/${number}`;
  const [, project, iid] = mergeRequest.exec(pathname) ?? [];
  return project ? `${site}/${project.toLowerCase()}/-/merge_requests/${iid}` : link;
}

export const isSameLink = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined ? a === b : comparedLink(a) === comparedLink(b);

/** What the parts in braces of a path such as "/requests/{number}" stand for in this one; undefined where it is another. */
export function matching(path: string, pathname: string): Record<string, string> | undefined {
  const [wanted, given] = [path.split("/"), pathname.split("/")];
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const said = decoded(given[at] ?? "");
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== said : said === undefined || said === "") return undefined;
    if (name !== undefined && said !== undefined) found[name] = said;
  }
  return found;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

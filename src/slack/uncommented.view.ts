import { type CodeHost, hostName } from "../domain/code-host.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { type Message, muted, sentence, toldInLines } from "./block-kit.ts";
import { opening } from "./request-steps.view.ts";

const most = 20;

/** To whoever said something by a button that names a host, which did not take it as a comment. */
export function uncommentedView(host: CodeHost, requests: Request[]): Message {
  const said = (request: Request) => `${hostName[host]} did not take your comment on ${saidAs(request)}; say it there yourself`;
  const more = requests.length - most;
  return {
    text: toldInLines(requests.map((request) => `${said(request)}: ${request.link}`)),
    blocks: [
      ...requests.slice(0, most).map((request) => {
        const [open] = opening(request);
        return { ...sentence(`${said(request)}.`), ...(open && { accessory: open }) };
      }),
      ...(more > 0 ? [muted(`Nor ${more} more of yours in this hour: look at what you judged there.`)] : []),
    ],
  };
}

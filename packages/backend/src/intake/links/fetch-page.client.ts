import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isPublicAddress } from "./is-public-address.ts";
import { hostOf, insideProblem, judgeLink, webPorts } from "./judge-link.ts";
import { mediaTypeOf, pageFileName, pageTypes } from "./page-types.ts";
import { requestPinned, type Answer } from "./request-pinned.client.ts";

export interface FetchedPage {
  /** Where it was found in the end. */
  url: string;
  bytes: Uint8Array;
  mediaType: string;
  /** A name for it as a file. */
  fileName: string;
}

export type PageOutcome = { ok: true; page: FetchedPage } | { ok: false; problems: string[] };

export interface FetchRules {
  /** 80 and 443 when left out. */
  ports?: readonly number[];
  maximumBytes?: number;
  /** For everything: names, redirects, the page itself. */
  timeoutMs?: number;
  /** Every address of a name. */
  resolve?: (host: string) => Promise<readonly { address: string }[]>;
  /** Which addresses may be reached. */
  isPublic?: (address: string) => boolean;
}

const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page of the open web. A link, a name or a redirect that leads to this machine or into a private network is
 * refused: each address of each step is judged, and the connection goes to the address that was judged. Nothing of ours
 * goes along: no cookies, no credentials.
 */
export async function fetchPage(link: string, rules: FetchRules = {}): Promise<PageOutcome> {
  const { ports = webPorts, maximumBytes = 20 * 1024 * 1024, timeoutMs = 20_000 } = rules;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), timeoutMs);
  try {
    let next = link;
    for (let step = 0; step <= mostRedirects; step += 1) {
      const judged = judgeLink(next, ports);
      if (!judged.ok) return refuse(judged.problem);
      const { url } = judged;
      const address = await addressOf(url, rules, clock.signal);
      if (address === null) return refuse(`The link ${JSON.stringify(url.href)} ${insideProblem}`);
      const answer = await requestPinned(url, address, {
        isWanted: (status, type) => status === 200 && mediaTypeOf(type) in pageTypes,
        maximumBytes,
        signal: clock.signal,
      });
      if (!redirects.has(answer.status) || answer.location === undefined) return judgeAnswer(url, answer, maximumBytes);
      if (!URL.canParse(answer.location, url.href))
        return refuse(`${url.href} sends on to what is no web address. Give the page's own address.`);
      next = new URL(answer.location, url).href;
    }
    return refuse(
      `${link} was sent on more than ${mostRedirects} times. Give the address that a browser shows in the end.`,
    );
  } catch (error) {
    return refuse(describeFailure(link, error, clock.signal.aborted, timeoutMs));
  } finally {
    clearTimeout(timer);
    clock.abort();
  }
}

/** The one address that is connected to; null when any address of the host is not public. */
async function addressOf(url: URL, rules: FetchRules, signal: AbortSignal): Promise<string | null> {
  const { isPublic = isPublicAddress, resolve = (host: string) => lookup(host, { all: true }) } = rules;
  const host = hostOf(url);
  // An address in the link needs no resolver, and so would pass a guard that sits there.
  const found = isIP(host) === 0 ? await orAborted(resolve(host), signal) : [{ address: host }];
  const [first] = found;
  if (first === undefined || !found.every(({ address }) => isPublic(address))) return null;
  return first.address;
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
  // The clock is stopped in the end, whether or not anybody waits any more.
  aborted.catch(() => {});
  return Promise.race([work, aborted]);
}

function judgeAnswer(url: URL, answer: Answer, maximumBytes: number): PageOutcome {
  const mediaType = mediaTypeOf(answer.mediaType);
  if (answer.status !== 200) {
    return refuse(
      `${url.href} answered with status ${answer.status}. Open it in a browser to see why, or save the page as a file and give that.`,
    );
  }
  if (!(mediaType in pageTypes)) {
    return refuse(
      `${url.href} is of the type ${mediaType === "" ? "nobody tells" : mediaType}, which is not read from links. Save it as a file and give that.`,
    );
  }
  if (answer.bytes === null) {
    return refuse(
      `${url.href} has more than ${Math.floor(maximumBytes / 1024 / 1024)} MB. Save the part that matters as a file and give that.`,
    );
  }
  return {
    ok: true,
    page: { url: url.href, bytes: answer.bytes, mediaType, fileName: pageFileName(url, mediaType) },
  };
}

function describeFailure(link: string, error: unknown, isLate: boolean, timeoutMs: number): string {
  if (isLate)
    return `${link} did not answer whole within ${timeoutMs / 1000} s. Try again, or save the page as a file and give that.`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL|ETIMEOUT|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH)$/.test(code)) {
    return `${link} cannot be reached (${code}). Check the address and this machine's connection to the network; off-line, save the page as a file elsewhere and give that.`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `${link} could not be fetched (${reason.slice(0, 200)}). Try again, or save the page as a file and give that.`;
}

function refuse(problem: string): PageOutcome {
  return { ok: false, problems: [problem] };
}

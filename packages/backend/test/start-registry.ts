import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LookUp } from "../src/admission/look-up-record.client.ts";

/** How a registry answers: a body, a status alone, "hang" (never), "garbage", "huge", "redirect", "broken" (cut off). */
export type RegistryReply = object | number | "hang" | "garbage" | "huge" | "redirect" | "broken";

export interface Registry {
  lookUp: LookUp;
  /** What was asked, path and query, in order. */
  asked: string[];
  /** Sets the answers of the one and of the other. */
  answer: (replies: { crossref: RegistryReply; openAlex?: RegistryReply }) => void;
  close: () => Promise<void>;
}

/** A server on this machine that speaks both registries' forms: Crossref's under /crossref, OpenAlex's under /openalex. */
export async function startRegistry(deadlineMs = 400): Promise<Registry> {
  let [crossref, openAlex]: [RegistryReply, RegistryReply] = [404, 404];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const isCrossref = (request.url ?? "").startsWith("/crossref");
    const reply = isCrossref ? crossref : openAlex;
    send(response, isCrossref && typeof reply === "object" ? { status: "ok", message: reply } : reply);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    lookUp: {
      isOn: true,
      mailto: "library@example.org",
      crossrefUrl: `${address}/crossref`,
      openAlexUrl: `${address}/openalex`,
      deadlineMs,
    },
    asked,
    answer: (replies) => {
      asked.length = 0;
      [crossref, openAlex] = [replies.crossref, replies.openAlex ?? 404];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, reply: RegistryReply): void {
  if (reply === "hang") return;
  if (typeof reply === "number") return void response.writeHead(reply).end("<html>no</html>");
  if (reply === "redirect") return void response.writeHead(302, { location: "http://169.254.169.254/" }).end();
  response.writeHead(200, { "content-type": "application/json" });
  if (reply === "broken") return void response.write('{"message":', () => response.destroy());
  if (reply === "huge") return void response.end(`"${"x".repeat(5 * 1024 * 1024)}"`);
  response.end(reply === "garbage" ? "{title: no" : JSON.stringify(reply));
}

export const crossrefArticle = {
  type: "journal-article",
  title: ["Scales that <i>lie</i> &amp; mislead"],
  author: [{ family: "Hall", given: "R. J.", sequence: "first" }, { name: "Measures Group" }],
  issued: { "date-parts": [[2024, 3]] },
  publisher: "Harbour Press",
  "container-title": ["Journal of Measures"],
  volume: "12",
  issue: "3",
  page: "45-67",
  DOI: "10.5555/jm.12",
  "is-referenced-by-count": 3,
};

export const openAlexArticle = {
  id: "https://openalex.org/W1",
  title: "Scales that lie",
  type: "article",
  doi: "https://doi.org/10.5555/jm.12",
  publication_date: "2024-03-05",
  publication_year: 2024,
  language: "en",
  is_retracted: false,
  authorships: [{ author: { display_name: "Rosa Jane Hall" } }],
  primary_location: {
    source: { display_name: "Journal of Measures", type: "journal", host_organization_name: "Harbour Press" },
  },
  biblio: { volume: "12", issue: "3", first_page: "45", last_page: "67" },
};

import type { Block, CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { CompetitorProgram } from "./competitor-program.ts";
import type { CompetitorOutcome } from "./read-competitor-json.ts";
import { factNamed, readFactLine, settleFacts, type StatedFacts } from "./stated-facts.ts";
import { findTopicColumns } from "./topic-columns.ts";

type Topic = CompetitorProgram["topics"][number];

/** A heading with what stands under it, down to the next heading. */
interface Entry {
  title: string;
  level: number;
  /** Titles of the headings above, outermost first. */
  above: string[];
  hasChildren: boolean;
  blocks: Block[];
}

/** A heading that speaks of the topic above it instead of naming another. */
const facet =
  /^(?:(?:learning |intended )?(?:outcomes?|objectives?)|key ?points?|questions?|overview|summary|description|assessments?|reading list|prerequisites?)$/i;
const topicList = /^(?:topics?|contents?|indicative content|syllabus|topics covered)$/i;

/**
 * Reads a read document (Markdown, DOCX) as a program. The first heading names it; lines like "Institution: …" say the
 * facts. Rows of tables with a column of topics are topics, and so are the items of a list under a heading "Topics";
 * else each lowest heading is one. Where tables list the topics, headings without a table are about something else.
 */
export function readCompetitorOutline(
  document: CleanDocument,
  fileName: string,
  given: StatedFacts,
): CompetitorOutcome {
  const entries = entriesOf(document.blocks);
  const stated: StatedFacts = {};
  for (const block of document.blocks) Object.assign(stated, { ...factsOf(block), ...stated });
  const first = entries.find(({ title }) => title !== "");
  const listed = entries.flatMap(topicsOfTables);
  const topics =
    listed.length > 0 ? listed : entries.filter((one) => one !== first).flatMap((one) => topicsOf(one, first));
  const settled = settleFacts({ ...(first ? { program: first.title } : {}), ...stated, ...given }, fileName);
  const problems = settled.ok ? [] : settled.problems;
  if (topics.length === 0) {
    problems.push(
      `${fileName}: no topic was found. Give each topic a heading, a row in a table with a column “Topic”, or a line in a list under a heading “Topics”.`,
    );
  }
  if (!settled.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, programs: [{ ...settled.facts, topics }] };
}

function entriesOf(blocks: readonly Block[]): Entry[] {
  const entries: Entry[] = [{ title: "", level: 0, above: [], hasChildren: false, blocks: [] }];
  const path: Entry[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading" || facet.test(block.text)) {
      if (block.kind !== "heading") entries.at(-1)!.blocks.push(block);
      continue;
    }
    while (path.length > 0 && path.at(-1)!.level >= block.level) path.pop();
    const parent = path.at(-1);
    if (parent) parent.hasChildren = true;
    const above = path.map(({ title }) => title);
    const entry = { title: block.text, level: block.level, above, hasChildren: false, blocks: [] };
    entries.push(entry);
    path.push(entry);
  }
  return entries;
}

function factsOf(block: Block): StatedFacts {
  if (block.kind === "table") {
    return Object.assign(
      {},
      ...block.rows
        .filter((row) => row.length === 2)
        .map(([name, value]) => {
          const fact = factNamed(name!.replace(/:$/, ""));
          return fact === null || value === "" ? {} : { [fact]: value };
        }),
    ) as StatedFacts;
  }
  if (block.kind === "heading") return {};
  const lines = block.kind === "list" ? block.items : block.text.split("\n");
  return Object.assign({}, ...lines.map((line) => readFactLine(line) ?? {})) as StatedFacts;
}

function topicsOfTables({ title, blocks }: Entry): Topic[] {
  return blocks.flatMap((block) => {
    const header = block.kind === "table" && block.headerRows > 0 ? findTopicColumns(block.rows[0]!) : null;
    if (block.kind !== "table" || header === null) return [];
    return block.rows
      .slice(block.headerRows)
      .map((row) => ({
        title: (row[header.topic] ?? "").trim(),
        text: header.text < 0 ? "" : (row[header.text] ?? "").trim(),
        module: (header.module < 0 ? "" : (row[header.module] ?? "").trim()) || title || null,
      }))
      .filter((topic) => topic.title !== "");
  });
}

function topicsOf({ title, above, hasChildren, blocks }: Entry, first: Entry | undefined): Topic[] {
  const parent = above.at(-1);
  const module = parent === undefined || parent === first?.title ? null : parent;
  if (topicList.test(title)) {
    const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    return items.map((item) => ({ title: item.trim(), text: "", module })).filter((topic) => topic.title !== "");
  }
  if (hasChildren || title === "") return [];
  const said = blocks.filter((block) => readFactLine(block.text) === null).map((block) => block.text);
  return [{ title, text: said.join("\n"), module }];
}

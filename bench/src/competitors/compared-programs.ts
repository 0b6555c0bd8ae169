import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { comparedProgramOf, type CompetitorProgram } from "@curriculum/backend/competitors/competitor-program.ts";
import { readCompetitorFile } from "@curriculum/backend/competitors/read-competitor-file.ts";
import { readDocument } from "@curriculum/backend/intake/read-document.ts";
import type { ComparedProgram } from "@curriculum/curriculum/compare/compared-program.ts";
import { readOpenstaxBook } from "../openstax.ts";

/** Books that stand for programs of ours, since their titles do not move when the author improves. */
const books = ["introduction-python-programming", "introductory-statistics-2e", "introduction-business-2e"] as const;

interface Lesson {
  title: string;
  episodes: { title: string; questions: string[]; objectives: string[]; keypoints: string[] }[];
}

/** Chapters as modules, sections as units with their key terms as further names and their objectives as text. */
export function readOurs(): ComparedProgram[] {
  return books.map((slug) => {
    const book = readOpenstaxBook(slug);
    if (!book) throw new Error(`CURRICULUM_DATA holds no openstax-dev/${slug}.json.`);
    const topics = book.chapters.flatMap(({ path, modules }) =>
      modules
        .filter(({ intro, title }) => !intro && title !== "Introduction")
        .map(({ title, objectives, glossary }) => ({
          title,
          names: glossary.map(({ term }) => term),
          text: objectives.join("\n"),
          module: path.at(-1) ?? null,
        })),
    );
    const nothing = { level: null, hours: null, delivery: null, assessment: [] };
    return { title: slug, modules: book.chapters.length, topics, ...nothing };
  });
}

/** The competitor programs, each through the reader that imports it into the product. */
export async function readTheirs(
  dataFolder: string,
): Promise<{ stored: CompetitorProgram; compared: ComparedProgram }[]> {
  const lessons = JSON.parse(await readFile(join(dataFolder, "carpentries", "lessons.json"), "utf8")) as Lesson[];
  const programs = lessons.map(({ title, episodes }) => ({
    institution: "The Carpentries",
    program: title,
    topics: episodes.map((one) => ({
      title: one.title,
      text: [...one.objectives, ...one.keypoints].join("\n"),
    })),
  }));
  const files = [
    { name: "carpentries.json", bytes: Buffer.from(JSON.stringify(programs)), given: {} },
    {
      name: "competences.csv",
      bytes: await readFile(join(dataFolder, "digcomp3", "competences.csv")),
      given: { institution: "European Commission", program: "DigComp 3.0" },
    },
    {
      name: "computer-science.md",
      bytes: await readFile(join(dataFolder, "ossu", "computer-science.md")),
      given: { institution: "Open Source Society University", program: "Computer Science" },
    },
  ];
  const stored: CompetitorProgram[] = [];
  for (const { name, bytes, given } of files) {
    const read = await readCompetitorFile(bytes, name, given, (content, fileName) =>
      readDocument({ bytes: content, fileName }),
    );
    if (!read.ok) throw new Error(read.problems.join(" "));
    stored.push(...read.programs);
  }
  return stored.map((one) => ({ stored: one, compared: comparedProgramOf(one) }));
}

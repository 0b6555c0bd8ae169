import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { createContext, useContext } from "react";

/** The finished curriculum of the page, for every part of it. */
export const CurriculumContext = createContext<Curriculum | null>(null);

export function useCurriculum(): Curriculum {
  const curriculum = useContext(CurriculumContext);
  if (!curriculum) throw new Error("This part stands outside a program page.");
  return curriculum;
}

import type { Admission, SourceStanding } from "@curriculum/curriculum/model/admission.ts";
import type { BibliographicRecord, Credibility } from "@curriculum/curriculum/model/source.ts";
import type { AdmissionPolicy } from "@curriculum/curriculum/sources/admission-policy.ts";
import { judgeSource } from "@curriculum/curriculum/sources/judge-source.ts";

/** What a document of the library is judged by. */
export interface DocumentToJudge {
  record: BibliographicRecord;
  credibility: Credibility;
  standing: SourceStanding;
  fileName: string | null;
}

/** The verdict of the policy on a document; `paired` is the record of the source that a foundational one names. */
export function judgeDocument(
  document: DocumentToJudge,
  given: { policy: AdmissionPolicy; today: string; paired: BibliographicRecord | null },
): Admission {
  const { record, standing, credibility, fileName } = document;
  const facts = { record, standing, credibility: credibility.score, hasFile: fileName !== null, paired: given.paired };
  return judgeSource(facts, given);
}

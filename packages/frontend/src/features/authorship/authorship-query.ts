import { listAuthorship } from "@curriculum/contract/authorship-operations.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api-client.ts";

/** Who wrote the texts of a program that a language model was asked for; empty where none was. */
export function authorshipQuery(programId: string) {
  return queryOptions({
    queryKey: ["authorship", programId],
    queryFn: () => call(listAuthorship, { params: { programId } }),
  });
}

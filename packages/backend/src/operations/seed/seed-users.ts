import { seedId } from "./seed-id.ts";

/** Accounts of nobody: example.org is reserved for examples, so that no message can reach a person. */
export const seedUsers = [
  { name: "admin", email: "ada.administrator@example.org", role: "Administrator" },
  { name: "first-expert", email: "selma.expert@example.org", role: "SME" },
  { name: "second-expert", email: "marius.expert@example.org", role: "SME" },
  { name: "first-student", email: "noor.student@example.org", role: "Student" },
  { name: "second-student", email: "felix.student@example.org", role: "Student" },
] as const;

export type SeedUserName = (typeof seedUsers)[number]["name"];

export function seedUserId(name: SeedUserName): string {
  return seedId("user", name);
}

import type { Brief } from "@curriculum/curriculum/model/brief.ts";

/** The form's fields as typed; empty text means the default. */
export interface ProgramForm {
  program: string;
  level: string;
  levelFramework: Brief["levelFramework"];
  qualificationType: string;
  credits: number;
  creditFramework: Brief["creditFramework"];
  delivery: Brief["delivery"];
  modules: string;
  sector: string;
  audience: string;
  jobRoles: string;
}

export const defaultForm: ProgramForm = {
  program: "",
  level: "Level 5",
  levelFramework: "RQF",
  qualificationType: "Professional Certificate",
  credits: 120,
  creditFramework: "hours",
  delivery: "blended",
  modules: "",
  sector: "",
  audience: "",
  jobRoles: "",
};

/** What the server is sent: fields left empty are left out, so that its defaults hold. */
export function formToBrief(form: ProgramForm): Record<string, unknown> {
  const jobRoles = form.jobRoles
    .split(",")
    .map((role) => role.trim())
    .filter((role) => role !== "");
  return {
    program: form.program.trim(),
    level: form.level.trim(),
    levelFramework: form.levelFramework,
    qualificationType: form.qualificationType.trim(),
    credits: form.credits,
    creditFramework: form.creditFramework,
    delivery: form.delivery,
    jobRoles,
    ...(form.modules.trim() === "" ? {} : { modules: Number(form.modules) }),
    ...(form.sector.trim() === "" ? {} : { sector: form.sector.trim() }),
    ...(form.audience.trim() === "" ? {} : { audience: form.audience.trim() }),
  };
}

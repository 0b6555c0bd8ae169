import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { canChooseHours, requestedModules, type RequestedModule } from "./elective-rule.ts";
import type { Contradiction } from "./find-contradictions.ts";

/** Three units of one hour: the least that a module can hold. */
export const leastModuleHours = 3;

/** Where the module structure of a brief disagrees with its hours, outcomes or itself. */
export function findStructureContradictions(brief: Brief, totalHours: number): Contradiction[] {
  const requested = requestedModules(brief);
  const count = typeof brief.modules === "number" ? brief.modules : requested.length;
  const faults: Contradiction[] = [];
  if (typeof brief.modules === "number" && count * leastModuleHours > totalHours) {
    faults.push({
      path: "modules",
      message: `${count} modules of at least ${leastModuleHours} hours need ${count * leastModuleHours} hours, but the credits give ${totalHours}: ask for fewer modules or more credits`,
      uses: ["modules", "credits", "creditFramework"],
    });
  }
  if (count > 0 && count * brief.outcomesPerModule < brief.programOutcomes) {
    faults.push({
      path: "programOutcomes",
      message: `${brief.programOutcomes} program outcomes cannot each be served by ${count} ${count === 1 ? "module" : "modules"} with ${brief.outcomesPerModule} outcomes each (${count * brief.outcomesPerModule} in all): ask for fewer program outcomes or more modules`,
      uses: ["modules", "programOutcomes", "outcomesPerModule"],
    });
  }
  return [...faults, ...hoursFaults(requested, totalHours), ...identityFaults(requested, brief)];
}

function fault(message: string): Contradiction[] {
  return [{ path: "modules", message, uses: ["modules", "credits", "creditFramework"] }];
}

function hoursFaults(requested: RequestedModule[], totalHours: number): Contradiction[] {
  if (requested.length === 0) return [];
  const core = requested.filter((module) => module.kind === "core");
  const electives = requested.filter((module) => module.kind === "elective");
  const coreHours = sumOf(core);
  const openCore = core.filter((module) => module.hours === undefined).length;
  const openElectives = electives.filter((module) => module.hours === undefined).length;
  const least = coreHours + openCore * leastModuleHours;
  if (least > totalHours) {
    return fault(
      openCore > 0
        ? `the core modules with hours sum to ${coreHours}, and ${openCore} more without hours need at least ${openCore * leastModuleHours}: together ${least}, but the credits give ${totalHours} hours`
        : `the core modules sum to ${coreHours} hours, but the credits give ${totalHours} hours`,
    );
  }
  if (openCore > 0) return [];
  if (electives.length === 0) {
    return coreHours === totalHours
      ? []
      : fault(`the modules sum to ${coreHours} hours, but the credits give ${totalHours} hours`);
  }
  const remainder = totalHours - coreHours;
  const electiveHours = electives.flatMap((module) => (module.hours === undefined ? [] : [module.hours]));
  if (openElectives > 0 || canChooseHours(electiveHours, remainder)) return [];
  return fault(
    `the core modules sum to ${coreHours} of ${totalHours} hours, and no choice of the electives (${electiveHours.join(", ")} hours) gives the remaining ${remainder}`,
  );
}

function identityFaults(requested: RequestedModule[], brief: Brief): Contradiction[] {
  const faults: Contradiction[] = [];
  for (const [index, module] of requested.entries()) {
    const twin = requested.findIndex((other) => other.title.toLowerCase() === module.title.toLowerCase());
    if (twin < index) {
      faults.push({
        path: `modules[${index}].title`,
        message: `"${module.title}" is also the title of modules[${twin}]: give each module its own title`,
        uses: ["modules"],
      });
    }
    const { code } = module;
    if (code === undefined) continue;
    const sameCode = requested.findIndex((other) => other.code === code);
    if (sameCode < index) {
      faults.push({
        path: `modules[${index}].code`,
        message: `"${code}" is also the code of modules[${sameCode}]: give each module its own code`,
        uses: ["modules"],
      });
    }
    if (brief.modulePrefix !== undefined && code.replace(/\d+$/, "") !== brief.modulePrefix) {
      faults.push({
        path: `modules[${index}].code`,
        message: `code "${code}" does not start with the module prefix "${brief.modulePrefix}"`,
        uses: ["modules", "modulePrefix"],
      });
    }
  }
  return faults;
}

function sumOf(modules: RequestedModule[]): number {
  return modules.reduce((sum, module) => sum + (module.hours ?? 0), 0);
}

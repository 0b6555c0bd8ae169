import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { AuthorshipPage } from "../features/authorship/authorship-page.tsx";
import { ComparisonPage } from "../features/competitors/comparison-page.tsx";
import { CompetitorsPage } from "../features/competitors/competitors-page.tsx";
import { AccreditationPage } from "../features/curriculum/accreditation-page.tsx";
import { ModulePage } from "../features/curriculum/module-page.tsx";
import { OverviewPage } from "../features/curriculum/overview-page.tsx";
import { QualityPage } from "../features/curriculum/quality-page.tsx";
import { ReferencePage } from "../features/curriculum/reference-page.tsx";
import { SkillsPage } from "../features/curriculum/skills-page.tsx";
import { DocumentPage } from "../features/library/document-page.tsx";
import { LibraryPage } from "../features/library/library-page.tsx";
import { NewProgramPage } from "../features/programs/new-program-page.tsx";
import { ProposalsPage } from "../features/proposals/proposals-page.tsx";
import { ProgramFrame } from "../features/programs/program-frame.tsx";
import { ProgramListPage } from "../features/programs/program-list-page.tsx";
import { AppFrame } from "./app-frame.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFoundPage });
const list = createRoute({ getParentRoute: () => root, path: "/", component: ProgramListPage });
const create = createRoute({ getParentRoute: () => root, path: "/new", component: NewProgramPage });
const program = createRoute({ getParentRoute: () => root, path: "/programs/$programId", component: ProgramFrame });
const library = createRoute({ getParentRoute: () => root, path: "/library", component: LibraryPage });
const document = createRoute({ getParentRoute: () => root, path: "/library/$documentId", component: DocumentPage });
const competitors = createRoute({ getParentRoute: () => root, path: "/competitors", component: CompetitorsPage });
const pages = [
  createRoute({ getParentRoute: () => program, path: "/", component: OverviewPage }),
  createRoute({ getParentRoute: () => program, path: "/modules/$code", component: ModulePage }),
  createRoute({ getParentRoute: () => program, path: "/skills", component: SkillsPage }),
  createRoute({ getParentRoute: () => program, path: "/reference", component: ReferencePage }),
  createRoute({ getParentRoute: () => program, path: "/quality", component: QualityPage }),
  createRoute({ getParentRoute: () => program, path: "/accreditation", component: AccreditationPage }),
  createRoute({ getParentRoute: () => program, path: "/comparison", component: ComparisonPage }),
  createRoute({ getParentRoute: () => program, path: "/proposals", component: ProposalsPage }),
  createRoute({ getParentRoute: () => program, path: "/authorship", component: AuthorshipPage }),
];

export const router = createRouter({
  routeTree: root.addChildren([list, create, library, document, competitors, program.addChildren(pages)]),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

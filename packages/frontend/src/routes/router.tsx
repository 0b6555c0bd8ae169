import { createRootRoute, createRoute, createRouter, lazyRouteComponent as lazy } from "@tanstack/react-router";
import { ProgramFrame } from "../features/programs/program-frame.tsx";
import { ProgramListPage } from "../features/programs/program-list-page.tsx";
import { AppFrame } from "./app-frame.tsx";
import { FailedPage } from "./failed-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFoundPage });
const list = createRoute({ getParentRoute: () => root, path: "/", component: ProgramListPage });
const create = createRoute({
  getParentRoute: () => root,
  path: "/new",
  component: lazy(() => import("../features/programs/new-program-page.tsx"), "NewProgramPage"),
});
const program = createRoute({ getParentRoute: () => root, path: "/programs/$programId", component: ProgramFrame });
const library = createRoute({
  getParentRoute: () => root,
  path: "/library",
  component: lazy(() => import("../features/library/library-page.tsx"), "LibraryPage"),
});
const document = createRoute({
  getParentRoute: () => root,
  path: "/library/$documentId",
  component: lazy(() => import("../features/library/document-page.tsx"), "DocumentPage"),
});
const competitors = createRoute({
  getParentRoute: () => root,
  path: "/competitors",
  component: lazy(() => import("../features/competitors/competitors-page.tsx"), "CompetitorsPage"),
});
const pages = [
  createRoute({
    getParentRoute: () => program,
    path: "/",
    component: lazy(() => import("../features/curriculum/overview-page.tsx"), "OverviewPage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/modules/$code",
    component: lazy(() => import("../features/curriculum/module-page.tsx"), "ModulePage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/skills",
    component: lazy(() => import("../features/curriculum/skills-page.tsx"), "SkillsPage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/reference",
    component: lazy(() => import("../features/curriculum/reference-page.tsx"), "ReferencePage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/quality",
    component: lazy(() => import("../features/curriculum/quality-page.tsx"), "QualityPage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/accreditation",
    component: lazy(() => import("../features/curriculum/accreditation-page.tsx"), "AccreditationPage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/comparison",
    component: lazy(() => import("../features/competitors/comparison-page.tsx"), "ComparisonPage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/proposals",
    component: lazy(() => import("../features/proposals/proposals-page.tsx"), "ProposalsPage"),
  }),
  createRoute({
    getParentRoute: () => program,
    path: "/authorship",
    component: lazy(() => import("../features/authorship/authorship-page.tsx"), "AuthorshipPage"),
  }),
];

export const router = createRouter({
  // A page comes with its own code, fetched once a link to it is pointed at or reached by keyboard.
  defaultPreload: "intent",
  defaultErrorComponent: FailedPage,
  routeTree: root.addChildren([list, create, library, document, competitors, program.addChildren(pages)]),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

import {
  getAdmissionPolicy,
  getLibraryDocument,
  libraryQuery,
  listLibrary,
  lookUpRecord,
  overrideVerdict,
  removeDocument,
  replaceDocument,
  setAdmissionPolicy,
  updateLibraryDocument,
} from "@curriculum/contract/library-operations.ts";
import { changeDocument } from "../admission/change-document.action.ts";
import { describeEntry } from "../admission/describe-document.ts";
import { listLibraryPage } from "../admission/library.store.ts";
import { loadDocument } from "../admission/load-document.store.ts";
import { lookUpRecord as askRegistries } from "../admission/look-up-record.client.ts";
import { overrideVerdict as decide } from "../admission/override-verdict.action.ts";
import { findPolicy } from "../admission/policy.store.ts";
import { removeDocument as remove } from "../admission/remove-document.action.ts";
import { replaceDocument as replace } from "../admission/replace-document.action.ts";
import { setPolicy } from "../admission/set-policy.action.ts";
import type { RouteContext } from "./api-context.ts";
import { parse, type DefineRoute } from "./define-route.ts";

export function registerLibrary(defineRoute: DefineRoute, { today, lookUp }: RouteContext): void {
  defineRoute(listLibrary, async ({ request, transaction }) => {
    const query = parse(libraryQuery, request.query, "query");
    const { documents, ...page } = await transaction((tx) => listLibraryPage(tx, query));
    return { documents: documents.map(describeEntry), ...page };
  });

  defineRoute(getLibraryDocument, ({ params, transaction }) =>
    transaction((tx) => loadDocument(tx, params.documentId)),
  );

  defineRoute(updateLibraryDocument, async ({ params: { documentId }, body, actor, transaction }) => {
    await transaction((tx) => changeDocument(tx, { documentId, ...body, userId: actor.userId, today: today() }));
    return transaction((tx) => loadDocument(tx, documentId));
  });

  defineRoute(overrideVerdict, async ({ params: { documentId }, body, actor, transaction }) => {
    await transaction((tx) => decide(tx, { documentId, ...body, by: actor, today: today() }));
    return transaction((tx) => loadDocument(tx, documentId));
  });

  defineRoute(replaceDocument, async ({ params: { documentId }, body, actor, transaction }) => {
    await transaction((tx) => replace(tx, { documentId, ...body, userId: actor.userId }));
    return transaction((tx) => loadDocument(tx, documentId));
  });

  defineRoute(removeDocument, async ({ params: { documentId }, actor, transaction }) => {
    await transaction((tx) => remove(tx, { documentId, userId: actor.userId, today: today() }));
    return { removed: documentId };
  });

  // No transaction: nothing of the database waits for somebody else's server.
  defineRoute(lookUpRecord, ({ body }) => askRegistries(body, lookUp));

  defineRoute(getAdmissionPolicy, ({ transaction }) => transaction((tx) => findPolicy(tx)));

  defineRoute(setAdmissionPolicy, ({ body, actor, transaction }) =>
    transaction((tx) => setPolicy(tx, { policy: body, userId: actor.userId, today: today() })),
  );
}

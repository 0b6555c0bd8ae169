import { listAuthorship } from "@curriculum/contract/authorship-operations.ts";
import {
  acceptProposals,
  cancelProposals,
  dismissProposals,
  listProposals,
  orderProposals,
} from "@curriculum/contract/proposal-operations.ts";
import { cancelOrder } from "../generation/proposals/cancel-order.action.ts";
import {
  acceptProposals as accept,
  dismissProposals as dismiss,
} from "../generation/proposals/decide-proposal.action.ts";
import { orderProposals as order } from "../generation/proposals/order-proposals.action.ts";
import { listProposals as listWritten } from "../generation/proposals/proposal.store.ts";
import { showProposals, tellOrder } from "../generation/proposals/show-proposals.action.ts";
import { showAuthorship } from "../generation/show-authorship.action.ts";
import type { RouteContext } from "./api-context.ts";
import type { DefineRoute } from "./define-route.ts";

export function registerProposals(defineRoute: DefineRoute, { queue, authors, today }: RouteContext): void {
  defineRoute(listProposals, ({ params, transaction }) => transaction((tx) => showProposals(tx, params.programId)));

  defineRoute(listAuthorship, async ({ params, transaction }) => ({
    texts: await transaction((tx) => showAuthorship(tx, params.programId)),
  }));

  defineRoute(orderProposals, async ({ params, body, actor, transaction }) => {
    const asked = { ...params, ...body, author: body.author, userId: actor.userId };
    return tellOrder(await transaction((tx) => order(tx, queue, authors, asked)), []);
  });

  defineRoute(cancelProposals, ({ params: { programId }, actor, transaction }) =>
    transaction(async (tx) => {
      const stopped = await cancelOrder(tx, programId, actor.userId);
      return tellOrder(stopped, await listWritten(tx, programId));
    }),
  );

  defineRoute(acceptProposals, async ({ params, body, actor, transaction }) => {
    const decision = { userId: actor.userId, today: today() };
    await transaction((tx) => accept(tx, params.programId, body.ids, decision));
    return { accepted: new Set(body.ids).size };
  });

  defineRoute(dismissProposals, async ({ params, body, actor, transaction }) => {
    await transaction((tx) => dismiss(tx, params.programId, body.ids, { userId: actor.userId }));
    return { dismissed: new Set(body.ids).size };
  });
}

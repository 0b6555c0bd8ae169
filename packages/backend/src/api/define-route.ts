import type { Access, Operation } from "@curriculum/contract/operation.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../accounts/sign-in.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database, Tx } from "../platform/database.ts";

export interface Call<P, B> {
  params: P;
  body: B;
  actor: Actor;
  /**
   * The call's way to the database: one transaction that sees and changes what the caller may, and no more. A GET's
   * changes nothing. Keep it short: no upload, rendering or stream inside of it.
   */
  transaction: <T>(work: (db: Tx) => Promise<T>) => Promise<T>;
  /** As `transaction`, for reads that may lag: of a replica, where there is one. */
  laggingRead: <T>(work: (db: Tx) => Promise<T>) => Promise<T>;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** How a route finds out who calls. */
export type FindActor = (request: FastifyRequest) => Promise<Actor | undefined>;

/** Serves one operation of the contract: access, input and output are checked by its own description. */
export type DefineRoute = <P, B, O>(
  operation: Operation<P, B, O>,
  run: (call: Call<P, B>) => Promise<O | typeof alreadySent>,
) => void;

// Nobody: row security shows no row.
const nobody = { userId: "", role: "" };

/** The way in which routes are defined on this server. It keeps the database to itself. */
export function defineRouteOn(server: FastifyInstance, database: Database, findActor: FindActor): DefineRoute {
  return (operation, run) => {
    server.route({
      method: operation.method,
      url: operation.path,
      handler: async (request, reply) => {
        const signedIn = await findActor(request);
        const actor = allow(operation.access, signedIn);
        const params = parse(operation.params, request.params, "path");
        const body = request.isMultipart()
          ? (undefined as never)
          : parse(operation.body, request.body ?? undefined, "body");
        const readOnly = operation.method === "GET";
        const output = await run({
          params,
          body,
          actor,
          transaction: (work) => database.asActor(signedIn ?? nobody, work, { readOnly }),
          laggingRead: (work) => database.replica.asActor(signedIn ?? nobody, work, { readOnly: true }),
          request,
          reply,
        });
        return output === alreadySent ? reply : reply.send(output);
      },
    });
  };
}

/** What a route returns when it has written its own response. */
export const alreadySent = Symbol("already sent");

function allow(access: Access, actor: Actor | undefined): Actor {
  if (access === "public") return actor ?? { userId: "", email: "", role: "Student" };
  if (!actor)
    throw new AppError(
      "not_signed_in",
      "Nobody is signed in here. Open the sign-in link that the start of the product prints.",
    );
  if (access !== "signed-in" && !access.includes(actor.role)) {
    throw new AppError("forbidden", `The role ${actor.role} may not do this. Ask an Administrator.`);
  }
  return actor;
}

/** Parses by a schema of the contract; every problem is told with its place. */
export function parse<T>(schema: Operation<T>["params"], value: unknown, where: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${[where, ...issue.path].join(".")}: ${issue.message}`);
  throw new AppError("bad_input", "The request does not have the expected form.", { problems });
}

import type { z } from "zod";

/** Who may call: nobody needs to be signed in, anybody signed in, or only these roles. */
export type Access = "public" | "signed-in" | readonly ("Administrator" | "SME" | "Student")[];

/** One HTTP operation as a value: the server's routes, the web client and the tests are all made from it. */
export interface Operation<P = unknown, B = unknown, O = unknown> {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Fastify form: "/api/programs/:programId". */
  path: string;
  access: Access;
  summary: string;
  params: z.ZodType<P>;
  /** JSON body; for multipart operations, the shape of the field named "brief". */
  body: z.ZodType<B>;
  output: z.ZodType<O>;
}

/** Keeps the types of one operation. */
export function operation<P, B, O>(value: Operation<P, B, O>): Operation<P, B, O> {
  return value;
}

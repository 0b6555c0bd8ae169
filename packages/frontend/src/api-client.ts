import type { Operation } from "@curriculum/contract/operation.ts";
import { problem, type Problem } from "@curriculum/contract/problem.ts";

/** A refusal of the server, with what to do next. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly detail: Problem;

  constructor(status: number, detail: Problem) {
    super(detail.message);
    this.status = status;
    this.detail = detail;
  }
}

/** Calls one operation of the contract and parses what comes back. */
export async function call<P, B, O>(
  operation: Operation<P, B, O>,
  input: { params?: P; query?: Record<string, string>; body?: B | FormData } = {},
): Promise<O> {
  const isForm = input.body instanceof FormData;
  const query = input.query ? `?${new URLSearchParams(input.query)}` : "";
  const response = await fetch(`${pathOf(operation.path, input.params)}${query}`, {
    method: operation.method,
    headers: {
      "x-requested-with": "curriculum",
      ...(input.body !== undefined && !isForm ? { "content-type": "application/json" } : {}),
    },
    ...(input.body === undefined ? {} : { body: isForm ? (input.body as FormData) : JSON.stringify(input.body) }),
  }).catch(() => {
    throw new ApiProblem(0, {
      error: "unavailable",
      message: "The server does not answer. Is it running?",
      problems: [],
    });
  });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const read = problem.safeParse(json);
    const message = `The server answered ${response.status}.`;
    throw new ApiProblem(response.status, read.success ? read.data : { error: "failed", message, problems: [] });
  }
  return operation.output.parse(json);
}

/** "/api/programs/:programId" with its parameters filled in. */
export function pathOf(path: string, params: unknown): string {
  const values = (params ?? {}) as Record<string, string>;
  return path.replaceAll(/:([A-Za-z]\w*)/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ""));
}

/** Every code a refusal may carry, with its HTTP status. The one table for API, command line and web. */
export const errorCodes = {
  bad_input: 400,
  not_signed_in: 401,
  budget: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  contradiction: 422,
  too_many: 429,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** A refusal that ends a request. The message is for people: what is wrong and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** One entry for each place that is wrong, where there are several. */
  readonly problems: readonly string[];

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; problems?: readonly string[] } = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.problems = options.problems ?? [];
  }
}

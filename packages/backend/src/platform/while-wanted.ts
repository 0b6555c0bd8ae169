import { AppError } from "./app-error.ts";

// Whoever stops work must not pay for much more of it.
const lookEveryMs = 500;

/**
 * Does the work with a signal that is aborted by the caller's, and with a conflict soon after `isWanted` has said no. A look
 * that fails is made up for by the next.
 */
export async function whileWanted<T>(
  isWanted: () => Promise<boolean>,
  signal: AbortSignal | undefined,
  work: (until: AbortSignal) => Promise<T>,
): Promise<T> {
  const unwanted = new AbortController();
  const look = async () => {
    if (!(await isWanted())) unwanted.abort(new AppError("conflict", "This was stopped; what is finished is kept."));
  };
  const timer = setInterval(() => void look().catch(() => {}), lookEveryMs);
  try {
    return await work(AbortSignal.any([unwanted.signal, ...(signal ? [signal] : [])]));
  } finally {
    clearInterval(timer);
  }
}

import { AppError, errorCodes, type ErrorCode } from "../platform/app-error.ts";
import { describeOutage } from "../platform/describe-outage.ts";

interface Refusal {
  code: ErrorCode;
  message: string;
  problems: readonly string[];
}

/** What an error says to the caller when it is the caller's to mend, or passes by itself; null for a bug. */
export function describeRefusal(error: Error & { statusCode?: number }, maxUploadBytes: number): Refusal | null {
  if (error instanceof AppError) return { code: error.code, message: error.message, problems: error.problems };
  const outage = describeOutage(error);
  if (outage !== null) return { code: "unavailable", message: outage, problems: [] };
  const { statusCode = 500 } = error;
  if (statusCode === errorCodes.too_large) {
    const message = `The upload is too large: a file may have ${Math.floor(maxUploadBytes / 1_048_576)} MB, other requests 1 MB. Split the file, or start with a larger MAX_UPLOAD_MB.`;
    return { code: "too_large", message, problems: [] };
  }
  if (statusCode === errorCodes.unavailable) {
    return { code: "unavailable", message: "The server is busy. Try again in a few seconds.", problems: [] };
  }
  if (statusCode >= 500) return null;
  const codes = Object.entries(errorCodes) as [ErrorCode, number][];
  const code = codes.find(([, status]) => status === statusCode)?.[0] ?? "bad_input";
  return { code, message: error.message, problems: [] };
}

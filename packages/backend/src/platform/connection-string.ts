import { AppError } from "./app-error.ts";

/** The TLS modes of PostgreSQL's own clients. `prefer` is settled by `settleSslMode` before the first connection. */
export const sslModes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;

/**
 * The connection string as the driver must be given it, so that `sslmode` means what PostgreSQL's documentation says:
 * `require` encrypts without checking the certificate (with `sslrootcert` it checks the issuer), `verify-ca` checks the
 * issuer, `verify-full` the host name as well. The driver alone takes all of these for `verify-full`, and `allow` too.
 * Throws bad_input for a mode that there is not.
 */
export function toConnectionString(url: string): string {
  const parsed = parseUrl(url);
  const query = parsed.searchParams;
  // The word for the system's authorities, which the driver would open as a file; it demands the strongest mode.
  if (query.get("sslrootcert") === "system") {
    query.delete("sslrootcert");
    query.set("sslmode", "verify-full");
  }
  const mode = query.get("sslmode");
  if (mode === null) return url;
  if (!sslModes.some((known) => known === mode)) {
    throw new AppError("bad_input", `sslmode=${mode} is none of ${sslModes.join(", ")}.`);
  }
  // `allow` asks for no protection: plain, as its first attempt is.
  if (mode === "allow") query.set("sslmode", "disable");
  query.set("uselibpqcompat", "true");
  return parsed.href;
}

/** The connection string without its `options`, and these by themselves: the driver lets a string's options replace all others. */
export function splitOptions(url: string): { url: string; options: string } {
  const parsed = parseUrl(url);
  const options = parsed.searchParams.get("options");
  if (options === null) return { url, options: "" };
  parsed.searchParams.delete("options");
  return { url: parsed.href, options };
}

function parseUrl(url: string): URL {
  if (URL.canParse(url)) return new URL(url);
  throw new AppError(
    "bad_input",
    "The connection string is not a URL such as postgresql://user:password@host:5432/curriculum_db. Write special characters of the password as %XX.",
  );
}

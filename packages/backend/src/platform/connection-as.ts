import { splitOptions, toConnectionString } from "./connection-string.ts";

/** Options of a connection that takes a role at its start; as the connection string says where none is given. */
export function connectionAs(url: string, role?: string): { connectionString: string; options?: string } {
  if (role === undefined) return { connectionString: toConnectionString(url) };
  const { url: bare, options } = splitOptions(url);
  return { connectionString: toConnectionString(bare), options: `${options} -c role=${role}`.trim() };
}

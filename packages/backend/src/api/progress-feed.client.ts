import pg from "pg";
import { connectionAs } from "../platform/connection-as.ts";

export interface ProgressFeed {
  /** Calls back when something of the run changed; returns the way to stop. */
  follow: (jobId: string, onChange: () => void) => () => void;
  close: () => Promise<void>;
}

/** Listens to the database's notices of finished items on one connection, reconnecting when it is lost. */
export function openProgressFeed(url: string, onError: (error: Error) => void, role?: string): ProgressFeed {
  const followers = new Map<string, Set<() => void>>();
  let client: pg.Client | null = null;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({ ...connectionAs(url, role), application_name: "curriculum-feed" });
    next.on("notification", (notice) => {
      for (const call of followers.get(notice.payload ?? "") ?? []) call();
    });
    next.on("error", () => {});
    next.on("end", retry);
    await next.connect();
    await next.query("listen generation");
    client = next;
    // What happened while nobody listened is told once.
    for (const calls of followers.values()) for (const call of calls) call();
  };
  const retry = () => {
    client = null;
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect().catch(failed), 1_000);
  };
  const failed = (error: Error) => {
    onError(error);
    retry();
  };
  void connect().catch(failed);

  return {
    follow: (jobId, onChange) => {
      const calls = followers.get(jobId) ?? new Set();
      followers.set(jobId, calls.add(onChange));
      return () => {
        calls.delete(onChange);
        if (calls.size === 0) followers.delete(jobId);
      };
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

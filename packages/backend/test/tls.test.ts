import { execFileSync, spawnSync } from "node:child_process";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { toConnectionString } from "../src/platform/connection-string.ts";
import { createDatabase } from "../src/platform/create-database.ts";
import { openDatabase } from "../src/platform/database.ts";
import { startEmbeddedPostgres, type EmbeddedServer } from "../src/platform/embedded-postgres.ts";
import { readConfig } from "../src/platform/config.ts";
import { openQueue } from "../src/platform/queue.ts";
import { openStorage } from "../src/platform/open-storage.ts";
import { findServerUser } from "../src/platform/server-user.ts";
import { settleSslMode } from "../src/platform/settle-ssl-mode.ts";

const tool = "openssl";
const hasOpenssl = spawnSync(tool, ["version"]).status === 0;
if (!hasOpenssl) process.stdout.write("skipped: TLS needs openssl to make a certificate\n");

describe.skipIf(!hasOpenssl)("a server that speaks TLS with a certificate of its own for `localhost`", () => {
  let folder: string;
  let server: EmbeddedServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "curriculum-tls-"));
    await chmod(folder, 0o711);
    server = await startEmbeddedPostgres({ folder, unsafe: true });
    const user = await findServerUser();
    for (const name of ["server", "other"]) makeCertificate(folder, name);
    const key = join(folder, "server.key");
    await chmod(key, 0o600);
    if (user) await chown(key, user.uid, user.gid);
    const client = new pg.Client({ connectionString: server.urlOf("postgres") });
    await client.connect();
    await client.query(`alter system set ssl_cert_file = '${join(folder, "server.crt")}'`);
    await client.query(`alter system set ssl_key_file = '${key}'`);
    await client.query("alter system set ssl = on");
    await client.query("select pg_reload_conf()");
    await client.end();
    await createDatabase(server.urlOf("postgres"), "curriculum_db");
  });
  afterAll(async () => {
    await server.release();
    await rm(folder, { recursive: true, force: true });
  });

  /** The server under a host name, with these words in the connection string. */
  function urlOf(words: Record<string, string>, host = "localhost"): string {
    const url = new URL(server.urlOf("curriculum_db"));
    url.hostname = host;
    for (const [name, value] of Object.entries(words)) url.searchParams.set(name, value);
    return url.href;
  }
  const root = (name: string) => ({ sslrootcert: join(folder, `${name}.crt`) });

  /** Whether the connection is encrypted; throws when there is none. */
  async function isEncrypted(url: string): Promise<boolean | undefined> {
    const database = openDatabase(await settleSslMode(url), { max: 1 });
    try {
      const { rows } = await sql<{ ssl: boolean }>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(
        database.db,
      );
      return rows[0]?.ssl;
    } finally {
      await database.close();
    }
  }

  test.each([
    ["nothing said", {}, false],
    ["disable", { sslmode: "disable" }, false],
    ["allow", { sslmode: "allow" }, false],
    ["prefer", { sslmode: "prefer" }, true],
    ["require", { sslmode: "require" }, true],
  ])("%s: encrypted as PostgreSQL's documentation says, whoever answers", async (_, words, expected) => {
    expect(await isEncrypted(urlOf(words, "127.0.0.1"))).toBe(expected);
  });

  test("control: the driver by itself checks the certificate for require already", async () => {
    const client = new pg.Client({ connectionString: urlOf({ sslmode: "require" }) });
    client.on("error", () => {});
    await expect(client.connect()).rejects.toThrow(/self.signed/);
  });

  test("require with an issuer named is verify-ca: it refuses another's certificate", async () => {
    expect(await isEncrypted(urlOf({ sslmode: "require", ...root("server") }, "127.0.0.1"))).toBe(true);
    await expect(isEncrypted(urlOf({ sslmode: "require", ...root("other") }))).rejects.toThrow(
      /certificate|self.signed/,
    );
  });

  test("verify-ca checks the issuer, verify-full the name as well", async () => {
    const named = { ...root("server") };
    expect(await isEncrypted(urlOf({ sslmode: "verify-ca", ...named }, "127.0.0.1"))).toBe(true);
    expect(await isEncrypted(urlOf({ sslmode: "verify-full", ...named }))).toBe(true);
    await expect(isEncrypted(urlOf({ sslmode: "verify-full", ...named }, "127.0.0.1"))).rejects.toThrow(/altnames|IP/);
    await expect(isEncrypted(urlOf({ sslmode: "verify-full" }))).rejects.toThrow(/self.signed/);
    await expect(isEncrypted(urlOf({ sslrootcert: "system" }))).rejects.toThrow(/self.signed/);
  });

  test("a server without TLS is refused by require, and taken as it is by prefer", async () => {
    const plain = new URL(`${inject("testServer")}postgres`);
    plain.searchParams.set("sslmode", "require");
    const client = new pg.Client({ connectionString: toConnectionString(plain.href) });
    client.on("error", () => {});
    await expect(client.connect()).rejects.toThrow(/SSL/);
    plain.searchParams.set("sslmode", "prefer");
    expect(await isEncrypted(plain.href)).toBe(false);
  });

  test("every connection of the product is encrypted, where the server takes no others", async () => {
    await writeFile(join(folder, "cluster", "pg_hba.conf"), "hostssl all all all scram-sha-256\n");
    const owner = new pg.Client({ connectionString: toConnectionString(urlOf({ sslmode: "require" })) });
    await owner.connect();
    await owner.query("select pg_reload_conf()");
    await owner.end();
    await expect(isEncrypted(urlOf({}))).rejects.toThrow(/no encryption/);

    const config = readConfig(
      { DATABASE_URL: urlOf({ sslmode: "verify-full", ...root("server") }), DATA_DIR: folder },
      "/",
    );
    const storage = await openStorage(config, "serve");
    expect(await storage.database.isHealthy()).toBe(true);
    const queue = await openQueue(storage.database.url, [], () => {});
    await queue.close();
    await storage.close();
  });
});

test("a mode that there is not is told by its name, with those that there are", () => {
  const url = "postgresql://postgres@localhost/curriculum_db?sslmode=requires";
  expect(() => toConnectionString(url)).toThrow(
    /sslmode=requires is none of disable, allow, prefer, require, verify-ca, verify-full/,
  );
  expect(() => readConfig({ DATABASE_URL: url }, "/")).toThrow(/environment cannot be used/);
});

function makeCertificate(folder: string, name: string): void {
  const ask = "req -new -x509 -days 2 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=localhost";
  const files = ["-keyout", join(folder, `${name}.key`), "-out", join(folder, `${name}.crt`)];
  execFileSync(tool, [...ask.split(" "), "-addext", "subjectAltName=DNS:localhost", ...files], {
    stdio: "ignore",
  });
}

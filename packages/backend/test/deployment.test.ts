import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../src/platform/config.ts";

const read = (path: string) => readFileSync(path, "utf8");

interface Service {
  image: string;
  container_name?: string;
  build?: string;
  command?: string[];
  environment: Record<string, string>;
  ports?: string[];
  volumes: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}
const compose = parse(read("docker-compose.yml")) as {
  services: Record<"postgres" | "app" | "worker", Service>;
  volumes: Record<string, null>;
};
const { postgres, app, worker } = compose.services;

/** What docker-compose makes of `${NAME:-default}` when nothing is set. */
const withDefaults = (text: string) => text.replaceAll(/\$\{\w+:-([^}]*)\}/g, "$1");

describe("docker-compose.yml", () => {
  test("has the database as the document names it", () => {
    expect(postgres.image).toBe("postgres:15");
    expect(postgres.container_name).toBe("curriculum-postgres");
    expect(postgres.environment["POSTGRES_DB"]).toBe("curriculum_db");
    expect(postgres.healthcheck?.test.join(" ")).toContain("pg_isready");
    const [volume, place] = postgres.volumes[0]!.split(":");
    expect(place).toBe("/var/lib/postgresql/data");
    expect(Object.keys(compose.volumes)).toContain(volume);
  });

  test("is reached from this machine alone, with the connection string of the document", () => {
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = postgres.environment;
    const [host, port] = postgres.ports![0]!.split(":");
    expect(host).toBe("127.0.0.1");
    const url = `postgresql://${POSTGRES_USER}:${POSTGRES_PASSWORD}@localhost:${port}/${POSTGRES_DB}`;
    expect(withDefaults(url)).toBe("postgresql://postgres:postgres@localhost:5432/curriculum_db");
    for (const service of [postgres, app]) {
      for (const published of service.ports!) expect(published).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test("offers the whole product: one image, an app that waits for the database, and a worker", () => {
    expect(app.build).toBe(".");
    expect(worker.image).toBe(app.image);
    expect(worker.command).toEqual(["node", "packages/backend/bin/curriculum.js", "worker"]);
    expect(app.depends_on?.["postgres"]?.condition).toBe("service_healthy");
    expect(worker.depends_on?.["app"]?.condition).toBe("service_healthy");
    expect(worker.volumes).toEqual(app.volumes);
  });

  test("gives the product an environment that it can use", () => {
    const given = Object.entries(app.environment).map(([name, value]) => [name, withDefaults(value)]);
    const config = readConfig(Object.fromEntries(given), "/app");
    expect(config.databaseUrl).toBe("postgresql://postgres:postgres@postgres:5432/curriculum_db");
    expect(config).toMatchObject({ hasWorker: false, databaseReplicaUrl: undefined });
  });
});

describe("Dockerfile", () => {
  const steps = read("Dockerfile")
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const last = steps.slice(steps.findLastIndex((step) => step.startsWith("FROM ")));
  const copied = steps
    .filter((step) => step.startsWith("COPY ") && !step.includes("--from="))
    .flatMap((step) => step.split(" ").slice(1, -1));

  test("copies only what is there and what the context holds", () => {
    expect(copied.length).toBeGreaterThan(5);
    const kept = read(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    for (const path of copied) {
      expect(existsSync(path), path).toBe(true);
      expect(
        kept.some((one) => path === one || path.startsWith(`${one}/`)),
        path,
      ).toBe(true);
    }
  });

  test("has the manifest of every workspace before it installs from the lock file", () => {
    const manifest = JSON.parse(read("package.json")) as { workspaces: string[] };
    const before = steps.slice(0, steps.indexOf("RUN npm ci")).join("\n");
    for (const workspace of manifest.workspaces) expect(before).toContain(`${workspace}/package.json`);
    expect(before).toContain("package-lock.json");
  });

  test("runs on Node 24, not as root, and is asked for its health", () => {
    for (const step of steps.filter((one) => one.startsWith("FROM "))) expect(step).toContain("node:24-");
    expect(last.findLast((step) => step.startsWith("USER "))).toBe("USER node");
    expect(last.find((step) => step.startsWith("HEALTHCHECK "))).toContain("/readyz");
    expect(read("packages/backend/src/api/build-server.ts")).toContain('"/readyz"');
  });

  test("starts a command that there is", () => {
    const command = JSON.parse(last.find((step) => step.startsWith("CMD "))!.slice(4)) as string[];
    expect(existsSync(command[1]!)).toBe(true);
    expect(execFileSync(process.execPath, [...command.slice(1), "--help"], { encoding: "utf8" })).toContain("PORT");
  });

  test("takes neither a secret nor what a person has made", () => {
    for (const step of steps.filter((one) => /^(ENV|ARG) /.test(one)))
      expect(step).not.toMatch(/password|secret|key|url/i);
    const ignored = read(".dockerignore").split("\n");
    expect(ignored).toContain("**");
    for (const name of ["**/.env", "**/.data", "**/node_modules"]) {
      expect(ignored.indexOf(name)).toBeGreaterThan(ignored.findLastIndex((line) => line.startsWith("!")));
    }
    expect(existsSync(join("packages", "backend", ".env"))).toBe(false);
  });
});

test(".env.example names every variable that there is, and is an environment that can be used", () => {
  const named = [...read(".env.example").matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!]);
  expect(() => readConfig(Object.fromEntries(named), "/app")).not.toThrow();
  const known = [...read("packages/backend/src/platform/config.ts").matchAll(/^ {2}([A-Z_]+): /gm)].map(
    (match) => match[1]!,
  );
  expect(known.length).toBeGreaterThan(10);
  for (const name of known) expect(named.map(([one]) => one)).toContain(name);
});

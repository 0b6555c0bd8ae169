import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AppError } from "../src/platform/app-error.ts";
import { readConfig, readEnvironment } from "../src/platform/config.ts";
import { connectionProfile } from "../src/platform/connection-profile.ts";

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env, "/");
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.problems;
    throw error;
  }
};

test("the file .env adds what the environment does not say already", async () => {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-env-"));
  await writeFile(join(folder, ".env"), "CURRICULUM_TEST_ONE=file\nCURRICULUM_TEST_TWO=file\n");
  process.env["CURRICULUM_TEST_TWO"] = "environment";
  try {
    expect(readEnvironment(folder)).toMatchObject({
      CURRICULUM_TEST_ONE: "file",
      CURRICULUM_TEST_TWO: "environment",
    });
    expect(readEnvironment(join(folder, "nowhere"))).toBe(process.env);
  } finally {
    delete process.env["CURRICULUM_TEST_ONE"];
    delete process.env["CURRICULUM_TEST_TWO"];
    await rm(folder, { recursive: true, force: true });
  }
});

test("everything has a default, and an empty variable is one that is not set", () => {
  expect(readConfig({ DATABASE_URL: "", DATABASE_REPLICA_URL: "", PORT: "" }, "/")).toEqual(readConfig({}, "/"));
  expect(readConfig({}, "/srv")).toMatchObject({ databaseUrl: undefined, databasePoolSize: 20, dataDir: "/srv/.data" });
});

test("each wrong variable is told with what it wants", () => {
  const problems = problemsOf({
    DATABASE_URL: "mysql://localhost/x",
    DATABASE_REPLICA_URL: "postgresql://localhost/x?sslmode=maybe",
    LOCK_TIMEOUT_MS: "soon",
  });
  expect(problems).toHaveLength(3);
  expect(problems[0]).toMatch(/^DATABASE_URL: give a URL such as postgresql:/);
  expect(problems[1]).toMatch(/^DATABASE_REPLICA_URL: its sslmode must be one of disable, allow/);
  expect(problems[2]).toMatch(/^LOCK_TIMEOUT_MS: /);
});

test("a request has shorter limits than a worker, and the environment's come before both", () => {
  const plain = readConfig({}, "/");
  expect(connectionProfile("serve", plain)).toMatchObject({
    role: "curriculum_app",
    statementTimeoutMs: 30_000,
    lockTimeoutMs: 5_000,
    idleInTransactionTimeoutMs: 30_000,
  });
  expect(connectionProfile("worker", plain)).toMatchObject({ role: "curriculum_worker", statementTimeoutMs: 600_000 });
  const set = readConfig({ STATEMENT_TIMEOUT_MS: "7000", LOCK_TIMEOUT_MS: "0" }, "/");
  expect(connectionProfile("worker", set)).toMatchObject({ statementTimeoutMs: 7_000, lockTimeoutMs: 0 });
});

test("without embeddings there are no vector settings, whatever else is set", () => {
  expect(readConfig({ VECTOR_STORE: "pinecone", PINECONE_API_KEY: "x" }, "/").vectors).toBeUndefined();
  const given = { EMBEDDING_URL: "http://localhost:11434/v1", EMBEDDING_MODEL: "m" };
  expect(readConfig(given, "/").vectors).toEqual({
    embedding: { url: "http://localhost:11434/v1", model: "m", key: undefined },
    store: { kind: "exact" },
  });
});

test("half of the vector settings is refused with the missing variable, and a key never goes over plain http", () => {
  expect(problemsOf({ EMBEDDING_MODEL: "m" })).toEqual([expect.stringMatching(/^EMBEDDING_URL: /)]);
  expect(problemsOf({ EMBEDDING_URL: "https://x.example/v1" })).toEqual([expect.stringMatching(/^EMBEDDING_MODEL: /)]);
  const embeddings = { EMBEDDING_URL: "https://x.example/v1", EMBEDDING_MODEL: "m" };
  expect(problemsOf({ ...embeddings, VECTOR_STORE: "pinecone" })).toEqual([
    expect.stringMatching(/^PINECONE_API_KEY: /),
    expect.stringMatching(/^PINECONE_HOST: /),
  ]);
  const plain = { EMBEDDING_URL: "http://10.0.0.5/v1", EMBEDDING_MODEL: "m" };
  expect(problemsOf(plain)).toEqual([]);
  expect(problemsOf({ ...plain, EMBEDDING_KEY: "secret" })).toEqual([expect.stringMatching(/^EMBEDDING_URL: http /)]);
});

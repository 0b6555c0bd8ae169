import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Walk } from "../open-walk.ts";

interface Service {
  image?: string;
  container_name?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  healthcheck?: { test: string | string[] };
}

/** The service that `docker-compose up -d postgres` starts, as the compose file of the checkout has it. */
export function readPostgresService({ checkout }: Walk): Service {
  const file = parse(readFileSync(join(checkout, "docker-compose.yml"), "utf8")) as {
    services: Record<string, Service>;
    volumes?: Record<string, unknown>;
  };
  const service = file.services["postgres"];
  assert.ok(service, "docker-compose.yml has no service postgres");
  return service;
}

/** What is written for a value: "${POSTGRES_USER:-postgres}" → "postgres". */
export function defaultOf(value: unknown): string {
  return String(value).replace(/^\$\{\w+:?-([^}]*)\}$/, "$1");
}

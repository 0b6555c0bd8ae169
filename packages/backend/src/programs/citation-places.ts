import { citation, type Citation } from "@curriculum/curriculum/model/citation.ts";

/** A citation with the path of the text that it supports inside its item: "" for the item itself, "questions.1", "aim". */
export interface PlacedCitation {
  place: string;
  citation: Citation;
}

/** A citation as it was taken, with the part that held it: what that part states is what the passage has to carry. */
export interface TakenCitation extends PlacedCitation {
  part: Readonly<Record<string, unknown>>;
}

type Json = unknown;

/** Takes every `citations` list out of an item, leaving empty lists, so that citations live in their own table. */
export function takeCitations<T>(item: T): { bare: T; placed: TakenCitation[] } {
  const placed: TakenCitation[] = [];
  const bare = copyWithout(item, "", placed) as T;
  return { bare, placed };
}

/** Puts citations back where `takeCitations` found them. */
export function putCitations<T>(bare: T, placed: readonly PlacedCitation[]): T {
  const byPlace = Map.groupBy(placed, (one) => one.place);
  return copyWith(bare, "", byPlace) as T;
}

function copyWithout(value: Json, path: string, placed: TakenCitation[]): Json {
  if (Array.isArray(value)) return value.map((entry, index) => copyWithout(entry, join(path, String(index)), placed));
  if (value === null || typeof value !== "object") return value;
  const copy: Record<string, Json> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (key === "citations" && Array.isArray(entry)) {
      const part = { ...value };
      for (const one of entry) placed.push({ place: path, citation: citation.parse(one), part });
      copy[key] = [];
    } else {
      copy[key] = copyWithout(entry, join(path, key), placed);
    }
  }
  return copy;
}

function copyWith(value: Json, path: string, byPlace: ReadonlyMap<string, PlacedCitation[]>): Json {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) {
    // Loading a program passes here for each of its values: lists of plain words need no look inside.
    return value.some(isObject)
      ? value.map((entry, index) => copyWith(entry, join(path, String(index)), byPlace))
      : value;
  }
  const copy: Record<string, Json> = {};
  for (const key in value) {
    const entry = (value as Record<string, Json>)[key];
    if (key === "citations") copy[key] = (byPlace.get(path) ?? []).map((one) => one.citation);
    else copy[key] = isObject(entry) ? copyWith(entry, join(path, key), byPlace) : entry;
  }
  return copy;
}

function isObject(value: Json): value is object {
  return value !== null && typeof value === "object";
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

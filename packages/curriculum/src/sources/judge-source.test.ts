import { describe, expect, test } from "vitest";
import { workNatures } from "../model/admission.ts";
import { sourceTypes, type BibliographicRecord } from "../model/source.ts";
import { readAdmissionPolicy } from "./admission-policy.ts";
import { citesWorks } from "./cites-works.ts";
import { defaultAdmissionPolicy as policy } from "./default-admission-policy.ts";
import { isUsable, judgeSource, type SourceFacts } from "./judge-source.ts";

const today = "2026-05-01";
const book: BibliographicRecord = { type: "textbook", title: "Measures", authors: [], published: "2024" };
const facts = (changes: Partial<SourceFacts> = {}, record: Partial<BibliographicRecord> = {}): SourceFacts => ({
  record: { ...book, ...record },
  standing: {},
  credibility: 80,
  hasFile: true,
  paired: null,
  ...changes,
});
const judge = (given: SourceFacts) => judgeSource(given, { policy, today });
const rulesOf = (given: SourceFacts) => judge(given).findings.map((finding) => finding.rule);

test.each(["peer-reviewed", "textbook", "academic-repository", "professional-body", "government", "standard"] as const)(
  "a recent %s is admitted",
  (type) => expect(judge(facts({}, { type })).verdict).toBe("admitted"),
);

test.each(["report", "web-page", "other"] as const)("a %s is admitted with advice", (type) => {
  const judged = judge(facts({}, { type }));
  expect(judged.verdict).toBe("admitted with advice");
  expect(judged.findings[0]!.remedy).not.toBe("");
});

describe("refused, naming the rule and the remedy", () => {
  test.each(workNatures)("what a person marks as: %s", (nature) => {
    const judged = judge(facts({ standing: { nature } }));
    expect(judged).toMatchObject({
      verdict: "refused",
      findings: [{ rule: `nature:${nature}`, effect: "refuses" }, {}],
    });
    expect(judged.findings[0]!.remedy).not.toBe("");
  });

  test.each([
    ["https://en.wikipedia.org/wiki/Data", "nature:wiki"],
    ["https://someone.medium.com/data", "nature:personal blog"],
    ["https://www.reddit.com/r/data", "nature:forum"],
  ])("%s", (url, rule) => expect(judge(facts({}, { url })).findings[0]).toMatchObject({ rule, effect: "refuses" }));

  test("an address that only sounds like a refused one is not", () => {
    expect(judge(facts({}, { url: "https://notwikipedia.org/wikipedia.org" })).verdict).toBe("admitted");
  });

  test("slides that cite no work, and slides that do are not", () => {
    expect(rulesOf(facts({ standing: { slidesCiteWorks: false } }))[0]).toBe("nature:slides without citation");
    expect(judge(facts({ standing: { slidesCiteWorks: true } })).verdict).toBe("admitted");
  });

  test("a retracted work, with its file in hand or not", () => {
    for (const hasFile of [true, false]) {
      const retracted = facts({ hasFile, standing: { retraction: { by: "Crossref" } } }, { doi: "10.5555/1" });
      expect(rulesOf(retracted)[0]).toBe("retracted");
      expect(judge(retracted).verdict).toBe("refused");
    }
  });

  test("a work that nothing leads to, and one whose address is dead", () => {
    expect(rulesOf(facts({ hasFile: false }))[0]).toBe("unidentified");
    const page = { url: "https://example.org/a" };
    expect(rulesOf(facts({ hasFile: false, standing: { isReachable: false } }, page))[0]).toBe("unreachable");
    expect(judge(facts({ hasFile: true, standing: { isReachable: false } }, page)).verdict).toBe("admitted");
    expect(rulesOf(facts({ hasFile: false }, { isbn: "978-0-00-000000-1" }))[0]).toBe("unidentified");
  });
});

describe("by age", () => {
  test("five years ago is recent, six is not", () => {
    expect(judge(facts({}, { published: "2021" })).verdict).toBe("admitted");
    expect(rulesOf(facts({}, { published: "2020-12-31" }))[0]).toBe("outdated");
  });

  test("a book without a date stays usable, with advice", () => {
    const judged = judge(facts({}, { published: undefined }));
    expect(judged).toMatchObject({ verdict: "admitted with advice", findings: [{ rule: "undated" }, {}] });
  });

  test("a foundational work needs a recent one beside it", () => {
    const standing = { foundational: { reason: "Coined the term." } };
    const old = { published: "1970" };
    expect(judge(facts({ standing, paired: book }, old)).verdict).toBe("admitted");
    expect(rulesOf(facts({ standing }, old))[0]).toBe("foundational-unpaired");
    expect(rulesOf(facts({ standing, paired: { ...book, published: "1999" } }, old))[0]).toBe("foundational-unpaired");
  });
});

test("a policy's floor of credibility holds below it", () => {
  const strict = { ...policy, leastCredibility: 81 };
  expect(judgeSource(facts(), { policy: strict, today }).findings[0]!.rule).toBe("little-credibility");
  expect(judgeSource(facts({ credibility: 81 }), { policy: strict, today }).verdict).toBe("admitted");
});

test("an Administrator's decision goes before the verdict; what was not judged may be used", () => {
  expect(isUsable("refused", null)).toBe(false);
  expect(isUsable("refused", { decision: "admit" })).toBe(true);
  expect(isUsable("admitted", { decision: "refuse" })).toBe(false);
  expect(isUsable(null, null)).toBe(true);
});

describe("a policy that an institution writes", () => {
  test("is read as the default one is", () => {
    expect(readAdmissionPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, policy });
    expect(Object.keys(policy.types).toSorted()).toEqual(sourceTypes.toSorted());
  });

  test("is refused with every fault and its place", () => {
    const { wiki: _missing, ...natures } = policy.natures;
    const forum = { ...natures.forum, effect: "forbids", hosts: ["https://x.org"] };
    const read = readAdmissionPolicy({ ...policy, recentYears: "five", natures: { ...natures, forum }, extra: 1 });
    expect(read).toMatchObject({ ok: false });
    const places = read.ok ? [] : read.problems.map((problem) => problem.split(":")[0]);
    expect(new Set(places)).toEqual(
      new Set(["natures.forum.effect", "natures.forum.hosts.0", "natures.wiki", "policy", "recentYears"]),
    );
  });
});

test.each([
  ["As shown before (Okafor & Lee, 2021, p. 4).", true],
  ["Okafor et al. (2021) found it.", true],
  ["doi:10.5555/abc.1", true],
  ["Summary\nReferences\nA book.", true],
  ["Our revenue grew in 2021 (see the next slide).", false],
])("%j names a work: %s", (text, expected) => expect(citesWorks(text)).toBe(expected));

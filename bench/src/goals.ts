/** What each figure is meant to reach, as it is printed beside it. */
export const goals: Record<string, Record<string, string>> = {
  retrieval: { ndcg10: "≥ 0.70" },
  grounding: { outcomeMrr: "≥ 0.75", outcomeR1: "≥ 0.65", stemMrr: "≥ 0.87" },
  order: { tau: "≥ 0.40" },
  terms: { f1: "≥ 0.35", definitionF1: "≥ 0.43" },
  bloom: { accuracy: "≥ 0.80" },
  items: {
    atMostOneFlaw: "≥ 0.98",
    keyPositionP: "> 0.05",
    pickLongest: "≤ 0.28",
    contentBlind: "≤ 0.28",
    sourceSolver: "≥ 0.70",
  },
  flaws: { precision: "≥ 0.95", recall: "≥ 0.95" },
  competitors: { precision: "≥ 0.85", quoted: "1.00" },
  skills: { rp10: "≥ 0.60", mrr: "≥ 0.52" },
  speed: { ingestSeconds: "≤ 20", programSeconds: "≤ 10", peakMb: "≤ 1024", "searchP99Ms.100000": "≤ 10" },
  database: { loadRatio: "≤ 1.3", saveRatio: "≤ 1.3", listRatio: "≤ 1.3" },
  programs: { linesThatHold: "all" },
};

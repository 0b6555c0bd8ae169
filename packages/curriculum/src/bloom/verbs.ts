import type { BloomLevel } from "../model/bloom-level.ts";

/**
 * Measurable verbs by level, in British spelling, the most usual first. A verb may stand at several
 * levels: "identify a term" is not "identify the cause of a fault". `levelOfOutcome` weighs the object.
 * Phrases of several words are allowed ("break down").
 */
export const verbsByLevel: Readonly<Record<BloomLevel, readonly string[]>> = {
  Remember: listed(
    "define, identify, list, name, recall, state, label, recognise, match, select, locate, cite, quote, " +
      "recite, reproduce, repeat, record, enumerate, tabulate, memorise, outline, spell, count, draw, " +
      "point to, recount, retrieve, specify, write down",
  ),
  Understand: listed(
    "describe, explain, summarise, classify, discuss, interpret, illustrate, paraphrase, distinguish, " +
      "compare, give examples of, exemplify, infer, clarify, characterise, restate, express, translate, " +
      "report, review, relate, associate, generalise, rewrite, extend, convert, represent, predict, " +
      "estimate, outline, indicate, identify, recognise, trace, contextualise, elaborate, account for, " +
      "contrast",
  ),
  Apply: listed(
    "apply, use, calculate, demonstrate, implement, solve, carry out, perform, compute, conduct, complete, " +
      "execute, operate, employ, practise, prepare, present, show, illustrate, modify, manipulate, schedule, " +
      "simulate, sketch, chart, plot, graph, administer, assemble, configure, install, maintain, measure, " +
      "run, set up, work out, adapt, interview, document, code, query, communicate, manage, draw, determine, " +
      "construct, convert, record, follow, write, derive, estimate, predict, interpret, select, choose, " +
      "test",
  ),
  Analyze: listed(
    "analyse, compare, differentiate, examine, distinguish, contrast, diagnose, investigate, break down, " +
      "deconstruct, categorise, organise, attribute, correlate, dissect, explore, inspect, relate, question, " +
      "separate, subdivide, survey, trace, detect, discriminate, deduce, infer, integrate, structure, " +
      "outline, test, experiment with, audit, debug, segment, profile, map, research, classify, interpret",
  ),
  Evaluate: listed(
    "evaluate, assess, justify, critique, appraise, judge, recommend, defend, argue, select, choose, " +
      "prioritise, rank, rate, validate, verify, review, weigh, conclude, criticise, decide, determine, " +
      "debate, support, refute, reflect on, monitor, check, grade, score, estimate the value of, value, " +
      "convince, persuade, challenge, interpret, measure, discriminate, reconcile, advise",
  ),
  Create: listed(
    "design, create, develop, produce, plan, compose, construct, formulate, build, devise, propose, write, " +
      "generate, assemble, invent, synthesise, draft, combine, author, model, prepare, compile, integrate, " +
      "reorganise, restructure, redesign, hypothesise, originate, program, prototype, architect, establish, " +
      "adapt, organise, modify, craft, put together, set up, initiate, improve, make",
  ),
};

/** Verbs and phrases that name a state of mind that nobody can observe, so that no outcome may lead with them. */
export const weakVerbs: readonly string[] = listed(
  "understand, know, learn, appreciate, be aware of, become aware of, be familiar with, " +
    "become familiar with, familiarise yourself with, familiarise themselves with, gain knowledge of, " +
    "gain an understanding of, have knowledge of, have an understanding of, develop an understanding of, " +
    "develop an appreciation of, develop an awareness of, demonstrate an understanding of, " +
    "demonstrate understanding of, demonstrate knowledge of, demonstrate familiarity with, show familiarity with, show an understanding of, " +
    "show understanding of, be introduced to, be exposed to, be able to understand, comprehend, grasp, " +
    "believe, enjoy, realise, feel, think about, get to know, become acquainted with, be acquainted with, " +
    "see, study, cover, consider, acquire",
);

function listed(names: string): readonly string[] {
  return names.split(", ");
}

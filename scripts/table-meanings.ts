/** What the tables of docs/database.md hold, and what each of their columns means. */
export interface TableMeaning {
  about: string;
  columns: Readonly<Record<string, string>>;
}

const id = "names the row for good";
const createdAt = "when the row was made, UTC";

export const tableMeanings: Readonly<Record<string, TableMeaning>> = {
  users: {
    about: "Who may sign in, and as what.",
    columns: {
      id,
      email: "address, one account each",
      role: "what the person may do",
      auth_provider_id: "who the person is at the identity provider (Auth0 or any other of OpenID Connect)",
      created_at: createdAt,
      last_login: "last time of signing in; empty before the first",
    },
  },
  programs: {
    about: "One row for each curriculum: what it leads to, how large it is, how far it has come.",
    columns: {
      id,
      program_name: "title",
      qualification_level: "level, such as “Level 5”",
      qualification_type: "kind, such as “Professional Certificate”",
      total_credits: "size; a credit is an hour unless the brief names another framework",
      industry_sector: "sector that it is for",
      status: "draft, then submitted, under review, approved",
      created_by: "the user whose program it is",
      created_at: createdAt,
      updated_at: "last change of program or report, UTC",
    },
  },
  modules: {
    about: "The modules of a program, in their order.",
    columns: {
      id,
      program_id: "program that it is part of",
      module_code: "short name, such as “BI101”, once in a program",
      module_title: "title",
      hours: "length, own study included",
      module_aim: "what it is for",
      core_elective: "whether everybody takes it",
      sequence_order: "place in the program, from 1",
      created_at: createdAt,
    },
  },
  learning_outcomes: {
    about: "What students can do at the end of a module.",
    columns: {
      id,
      module_id: "module that it belongs to",
      outcome_text: "the outcome, one sentence",
      assessment_criteria: "list of what an assessor ticks",
      knowledge_skill_competency: "which of the three it is",
      bloom_level: "level of Bloom’s revised taxonomy",
      created_at: createdAt,
    },
  },
  assessments: {
    about: "Questions, tasks and case studies. A case study is one row; its own questions are in `details`.",
    columns: {
      id,
      module_id: "module that sets it",
      question_type: "form of the question",
      question_text: "what is asked; the title of a case study",
      options: "answers to choose from, with a rationale each",
      correct_answer: "id of the right option, the missing word, or a model answer",
      explanation: "why it is right",
      difficulty: "how hard it is meant to be",
      learning_outcome_id: "outcome that it measures, of the same module",
      created_at: createdAt,
    },
  },
  skill_mappings: {
    about: "Skills of the workplace, with what is practised and how it is measured.",
    columns: {
      id,
      program_id: "program that trains it",
      skill_name: "name",
      domain: "field that it belongs to",
      activities: "list of practical activities",
      kpis: "list of measurable indicators",
      linked_outcomes: "outcomes of the same program that it rests on",
      assessment_criteria: "what an assessor sees when the skill is there",
      created_at: createdAt,
    },
  },
  knowledge_base: {
    about: "Passages of sources: what retrieval finds and citations quote.",
    columns: {
      id,
      content: "the passage, word for word",
      source_url: "address of the work",
      source_type: "kind of work: peer-reviewed, textbook, government …",
      publication_date: "when the work came out",
      domain: "field",
      credibility_score: "0 to 100, reckoned from the record of the work",
      metadata: "whatever else is known",
      embedding_id: "id in Pinecone, where vectors are kept there ([vectors.md](vectors.md)); retrieval needs none",
      created_at: createdAt,
    },
  },
  generation_jobs: {
    about: "One row for each run that writes a program.",
    columns: {
      id,
      program_id: "program that is written",
      status: "queued, processing, completed or failed",
      progress: "per cent",
      started_at: "when a worker took it",
      completed_at: "when it ended, well or not",
      error_message: "why it failed, and what to do",
      created_at: createdAt,
    },
  },
  competitor_programs: {
    about: "Programs of other institutions, noted down for comparison.",
    columns: {
      id,
      institution_name: "who offers it",
      program_name: "title",
      level: "its level",
      topics: "list of what it covers",
      structure: "modules, hours, delivery, whatever is known",
      created_at: createdAt,
    },
  },
  audit_logs: {
    about:
      "Who did what, to which thing, when. Rows are added and never changed; [audit.md](audit.md) tells how it is held.",
    columns: {
      id,
      user_id: "who; empty for what the product does by itself",
      action: "what was done, such as “program.created”",
      resource_type: "kind of thing",
      resource_id: "which one",
      details: "more of it",
      created_at: createdAt,
    },
  },
};

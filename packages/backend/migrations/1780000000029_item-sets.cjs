// Matching and ordering items: what is matched or put in order stands in `options`, the key in `correct_answer`.
const rule = (types) => `question_type in (${types.map((type) => `'${type}'`).join(", ")})`;
const replaceRule = (pgm, types) => {
  pgm.noTransaction();
  pgm.sql("alter table assessments drop constraint if exists assessments_question_type_check");
  pgm.sql(`alter table assessments add constraint assessments_question_type_check check (${rule(types)}) not valid`);
  pgm.sql("alter table assessments validate constraint assessments_question_type_check");
};

exports.up = (pgm) => {
  replaceRule(pgm, ["multiple_choice", "cloze", "matching", "ordering", "task", "case_study"]);
  pgm.sql("alter table assessments drop constraint if exists assessments_sets_answerable");
  pgm.sql(
    "alter table assessments add constraint assessments_sets_answerable " +
      "check (question_type not in ('matching', 'ordering') or (options is not null and correct_answer is not null)) not valid",
  );
  pgm.sql("alter table assessments validate constraint assessments_sets_answerable");
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql("alter table assessments drop constraint if exists assessments_sets_answerable");
  pgm.sql("delete from assessments where question_type in ('matching', 'ordering')");
  replaceRule(pgm, ["multiple_choice", "cloze", "task", "case_study"]);
};

// Where in its text each page of a passage begins, so that a quotation is cited by the page it stands on. Passages of
// readings before this one hold nothing there.
exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql("alter table knowledge_base add column if not exists page_starts jsonb");
  pgm.sql("alter table knowledge_base drop constraint if exists knowledge_base_page_starts_list");
  pgm.sql(
    "alter table knowledge_base add constraint knowledge_base_page_starts_list check (jsonb_typeof(page_starts) = 'array') not valid",
  );
  pgm.sql("alter table knowledge_base validate constraint knowledge_base_page_starts_list");
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql("alter table knowledge_base drop constraint if exists knowledge_base_page_starts_list");
  pgm.sql("alter table knowledge_base drop column if exists page_starts");
};

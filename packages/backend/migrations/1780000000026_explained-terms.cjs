// The terms that a chapter explains, by which documents are put in teaching order. Readings before this one hold nothing there.
exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql("alter table document_sections add column if not exists explains jsonb");
  pgm.sql("alter table document_sections drop constraint if exists document_sections_explains_object");
  pgm.sql(
    "alter table document_sections add constraint document_sections_explains_object check (jsonb_typeof(explains) = 'object') not valid",
  );
  pgm.sql("alter table document_sections validate constraint document_sections_explains_object");
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql("alter table document_sections drop constraint if exists document_sections_explains_object");
  pgm.sql("alter table document_sections drop column if exists explains");
};

// What a program has spent is summed before each of its questions, and looked for when the program goes.
exports.up = (pgm) => {
  pgm.noTransaction();
  // An index that was broken off is there, but of no use.
  pgm.sql("drop index concurrently if exists model_calls_program_id_index");
  pgm.sql("create index concurrently model_calls_program_id_index on model_calls (program_id)");
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql("drop index concurrently if exists model_calls_program_id_index");
};

// What a question costs is said in the currency of the prices that it was counted by: who changes the prices does not have
// two currencies added up. Null on what was asked before, and on what has no price.
exports.up = (pgm) => {
  pgm.addColumn("model_calls", { currency: { type: "text" } });
};

exports.down = (pgm) => {
  pgm.dropColumn("model_calls", "currency");
};

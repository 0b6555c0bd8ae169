/**
 * Glossaries leave articles out ("method of research …"). These are nouns that definitions begin with and that
 * take an indefinite article in front of a limiting clause. A noun that is not listed stays as the source has it.
 */
export const countGenusNouns: ReadonlySet<string> = new Set(
  `method process procedure technique approach strategy tactic practice activity action step stage phase cycle pattern
  type form kind class category group set series sequence collection list array range period interval
  person individual worker employee professional leader manager owner member
  organization organisation company firm business agency institution body committee council team community
  system structure network model framework theory hypothesis principle rule law standard guideline policy program programme
  plan document report statement record chart graph table diagram map display form agreement contract bond
  tool device instrument machine test scale measure index ratio rate variable function value number quantity
  market product service good resource asset cost tax fee price payment fund account loan
  disorder condition disease illness syndrome symptom infection injury reaction response behavior behaviour habit trait
  hormone enzyme protein cell gland organ muscle nerve neuron neurotransmitter drug medication nutrient vitamin mineral substance molecule compound
  part portion component element layer area region site space zone
  concept idea belief view attitude perspective perception feeling emotion mechanism bias schema
  error mistake question answer experiment study survey interview sample event job role task field branch discipline
  format command instruction operator statement expression object file database schema language
  situation relationship difference change increase decrease decline rise shift unit term name word sign signal marker`
    .split(/\s+/)
    .filter(Boolean),
);

/** Genus nouns that a definition makes definite by what follows: "the ability to …", "the number of …". */
export const definiteGenusNouns: ReadonlySet<string> = new Set(
  `ability tendency capacity willingness number amount quantity proportion percentage extent degree act action process study use
  practice belief idea view notion absence presence loss lack sum total difference part portion area field state condition way
  rate level branch point place time measure likelihood probability right power speed`
    .split(/\s+/)
    .filter(Boolean),
);

import { stemWord } from "../language/stem-word.ts";

/** Words that headings of any field carry: they name the kind of teaching, not its subject. */
const words = `introduction introductory basic basics beginner fundamental fundamentals foundation foundations essential
  essentials overview advanced intermediate further getting started start using use working work understanding
  understand learning learn principle principles concept concepts topic topics course module unit part lesson chapter
  section practice practical applied general common key main core more other various additional type types kind kinds
  example examples exercise exercises project approach approaches method methods technique techniques design
  creating create building build making make writing write reading read running exploring programming program programs
  analysis theory tool tools system systems information data digital management development process processes value
  values new different related appropriate following simple`;

/** Stems of those words: in a title they weigh little. */
export const headingStems: ReadonlySet<string> = new Set(words.split(/\s+/).map(stemWord));

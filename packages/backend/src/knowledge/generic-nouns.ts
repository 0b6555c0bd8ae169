function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ""));
}

/**
 * Nouns of everyday and academic English that name no concept of a field when they stand alone (singular).
 * "rate" alone teaches nothing; "exchange rate" does.
 */
export const genericNouns = setOf(`
  ability access account act action activity addition advantage advice age agreement aim air amount analysis angle
  animal answer approach area argument arm article aspect assumption attempt attention attribute author average
  baby background balance bar base basis bed beginning behavior behaviour benefit bit block blood body book bottom box
  boy brand brother building business buyer call capability car card care career case category cause center centre
  century chain challenge chance change chapter character characteristic chart child choice church circle
  circumstance city claim class classroom client clothes coffee collection college color colour column combination
  comment committee commodity community company comparison component computer concept concern conclusion condition
  consequence consideration construction contact content context control conversation copy corner cost count country
  couple course cover criterion culture customer cycle damage data date daughter day deal death decade decision
  decline decrease degree department description design desk detail development diagram difference difficulty
  dinner direction director disadvantage discussion disease distance doctor document dollar door doubt draft drop
  earth ease east edge education effect effort element employee employer end energy engine environment error essay
  evening event evidence exam example exception exercise existence expectation experience experiment expert
  explanation extent eye face fact factor failure fall family father feature feeling feel field figure file film
  finding finger fire firm fish floor flow focus food foot force form formation formula foundation fraction
  framework friend front function future gain game garden gender gift girl glass goal gold government grade graph
  ground group growth guide guideline guy hair half hall hand handful head heading health heart heat height help
  history home hope hospital hour house household husband idea illustration image impact implication importance
  improvement inch increase indication individual industry infant influence information insight instance
  institution instruction instructor instrument intention interest interview introduction invention investigation
  investor issue item job journal journey judgment key kid kind kitchen knowledge lab label lack lady land language
  law layer lead leader leg length lesson letter level library life light limit limitation line link list lot
  love lunch machine magazine main majority man manager manner manufacturer map mark market mass match material
  matter maximum meal meaning measure measurement mechanism media medicine meeting member memory mention message
  method mile million mind minimum minority minute mistake mix model moment money month morning mother mouth move
  movement movie name nation nature need network news newspaper night norm north note notice notion number nurse
  object objective observation occasion occurrence offer office officer official oil opinion opportunity option
  order organization organisation origin outcome outline output overview owner page pair paper paragraph parent
  part participant participation party passage past patient pattern pay payment people percent percentage perform
  performance period person perspective phase phenomenon phone photo phrase picture piece place plan planet plant
  play player point police policy politician population portion position possibility potential power practice
  practitioner preference preparation presence present presentation president pressure price principle print
  priority probability problem procedure process producer product production professional professor profile
  program programme progress project proof property proportion proposal protection provider provision public
  publication purchase purpose quality quantity quarter question range rank rate ratio reach reaction reader reading
  reality reason recommendation record recovery reduction reference region relation relationship remainder report
  representation representative request requirement research researcher resident resource respect response
  responsibility rest restaurant result return review right rise risk river road role room round row rule run safety
  sale sample scale scenario scene schedule scheme school science scientist scope score screen sea search season
  seat second section sector security selection seller sense sentence series server service session set setting
  shape share shift ship shop shopping show side sign significance similarity site situation size skill slide
  society solution son song sort sound source south space speaker speed spending sport spot square staff stage
  standard star start state statement status step stock stone stop store story strategy street strength stress
  structure student study style subject substance success suggestion sum summary summer supplier supply support
  surface surprise survey symbol system table talk target task tax teacher team technique technology teenager
  telephone television term test text theme theory thing thinking thought thousand ticket tie time tip title today
  toe tone tool top topic total touch town track trade tradition training trait transaction treatment tree trend
  trial trip trouble truck truth try turn type unit university update use user vacation value variation variety
  vehicle version video view village visit voice volume wait walk wall war way weakness wealth weather web website
  week weekend weight west while whole wife window winter wish woman word work worker world writer writing yard year
  youth zero zone ex tendency presence prevalence extent lower higher greater fewer best worst long short
  link figure equation press professor activity tip summary homework hint glossary chapter key-term appendix
  afternoon adult adolescence african american european asian british chinese americans united states america
  clinician instance specific majority learner`);

/** Words that a term does not begin with: they compare, point or judge instead of naming. */
export const pointingAdjectives = setOf(`
  above actual additional adequate alternative annual another appropriate available average bad basic best better big
  brief busy careful central certain clear close common commonly complete complex considerable consistent convenient
  correct current daily dear deep desired different difficult direct early easy effective enough entire equal essential
  exact excellent excess expected extra extreme fair famous fast few final following free frequent full fundamental
  future general given good great greater half happy hard healthy helpful high higher huge ideal identical immediate
  important increased increasing individual initial interesting key large larger largest last late later latest less
  likely limited little local long longer low lower main major many maximum mere minimum minor modern more most much
  multiple narrow necessary negative new next nice normal notable novel numerous obvious old older only open opposite
  optimal original other overall own particular past perfect personal poor popular positive possible potential
  powerful practical precise present previous prior probable proper quick rapid rare ready real recent regular related
  relative relevant remaining respective right rich same second separate serious several severe sharp short significant
  similar simple single slight slow small smaller smallest so-called special specific standard strict strong subsequent
  substantial successful such sufficient suitable third tiny together top total traditional true typical unique
  unusual useful usual valid various vast very weak well well-known whole wide widespread wonderful worse worst wrong
  young younger first second third fourth fifth next-door above-mentioned detailed accurate reasonable remarkable
  today yesterday tomorrow else`);

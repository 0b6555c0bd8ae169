import { thirdPerson } from "@curriculum/curriculum/language/verb-forms.ts";

const bases =
  `absorb accelerate accept account achieve act adapt add address adjust adopt affect aid aim alert align allocate
  allow alter analyze analyse apply appear approximate arise arrange ask assess assign assist associate assume attach attack
  attempt attract attribute avoid balance become begin behave belong benefit bind block boost break bring build calculate call
  capture carry cause challenge change characterize check circulate cite claim classify collect combine come communicate
  compare compel compete complete compose comprise compute concern conclude conduct confirm connect consider consist
  constitute constrain consume contain continue contract contrast contribute control convert convey coordinate correct
  correspond cost cover create deal decide decline decrease define delay deliver demand demonstrate depend depict derive
  describe destroy detect determine develop differ direct discourage display distinguish distribute divide drive earn
  eliminate emerge emit emphasize employ enable encompass encourage end enforce engage enhance ensure enter equal erode
  establish estimate evaluate evolve examine exceed exchange exclude execute exert exhibit exist expand expect experience
  explain explore expose express extend facilitate fail fall feed finance find fit fluctuate focus follow force forecast
  form foster fulfil function fund gain gather generate get give go govern grow guarantee guide handle happen hear help hinder
  hold identify ignore illustrate impact impair imply improve include incorporate increase indicate induce influence inform
  inhibit initiate insist instruct integrate intend interact interfere interpret introduce invest involve issue join keep
  know lack last lead learn let lie limit link list look lose lower maintain make manage manufacture match maximize mean
  measure mediate meet minimize mix modify monitor motivate move need obtain occur offer operate oppose organize originate
  outline outweigh own participate pass pay perceive perform permit persist place play point pose possess precede predict prefer prepare
  present prevent print process produce prohibit promote protect prove provide publish purchase put raise range rank reach
  react receive recognize recommend record recover recruit reduce refer reflect regulate reinforce relate release rely
  remain remember remove repeat replace report represent require resemble reside resist respond rest restrict result retain
  return reveal rise run say secrete seek select sell send separate serve set shape share shift show signal simplify
  slow solve specify speed spend spread stabilize stand start state stem stimulate stop store strengthen stress strike
  study submit succeed suffer suggest supply support suppress surround take target teach tell tend test threaten track
  train transfer transform translate transmit transport travel treat trigger try turn underlie undergo understand use
  validate vary verify view violate weaken weigh work write yield`
    .split(/\s+/u)
    .filter((word) => word !== "");

/**
 * Verbs with which textbooks say things about concepts, in the present tense. The tagger takes many of them for nouns
 * ("The function displays output"), so that after a complete subject their form decides.
 */
export const presentSingular: ReadonlySet<string> = new Set(bases.map(thirdPerson));
export const presentPlural: ReadonlySet<string> = new Set(bases);

import { unveilText } from "./unveil-text.ts";

const told =
  "instructions?|prompts?|rules?|guidelines?|directions?|constraints?|polic(?:y|ies)|commands?|orders?|directives?|restrictions?|safeguards?|training";

/** Ways of speaking to a program that reads, in texts that are lower case and have one space between words. */
const addresses: readonly RegExp[] = [
  // Setting aside what it was told.
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|overrule|bypass|discard|neglect|drop|abandon|cancel|skip|unlearn|stop (?:following|obeying)|(?:do not|don't|no longer) (?:follow|obey|apply)|pay no attention to)\\b.{0,30}\\b(?:previous|prior|above|earlier|preceding|foregoing|former|original|initial|existing|everything|system|your|you (?:were|have been)|all (?:of )?(?:the |these |those |other )?(?:${told}))\\b.{0,40}?(?:\\b(?:${told}|messages?|context|text|said|told|read|slot|schema|evidence)\\b|[.!:])`,
    "u",
  ),
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|bypass|discard|neglect|abandon)\\b.{0,20}\\b(?:${told})\\b.{0,24}\\byou\\b.{0,24}\\b(?:earlier|before|above|previously|so far|given|told)\\b`,
    "u",
  ),
  /\b(?:asks?|orders?|requires?|obliges?|commands?|tells?|instructs?) (?:the|every|any|all) (?:ais?|llms?|assistants? (?:that|which|who) (?:reads?|drafts?|writes?|generates?)|language models?|chatbots?)\b/u,
  /\b(?:to|for|by) (?:the )?(?:ais?|llms?|language models?|chatbots?)(?: systems?| readers?| assistants?| models?)? ?:/u,
  /\b(?:new|updated|revised|real|actual|true|additional|following|hidden|secret) (?:system )?(?:instructions?|prompt|directives?|orders)\b.{0,24}(?::|\bfor (?:you|the (?:model|assistant|ai))\b|\b(?:supersede|replace|override)|\bfollow)/u,
  /\b(?:instructions?|rules?|prompt) (?:above|before this|so far) (?:is|are|no longer|do(?:es)? not|were|was)\b/u,
  // Naming what it is.
  /\b(?:readers?|whoever reads|what reads)\b.{0,24}\bis an? (?:ai|llm|(?:large )?language model|chatbot|generator)\b/u,
  /\byou(?:'re| are| will be| shall be) (?:now |henceforth |from now on )?(?:an? |the |my )?(?:(?:[\w-]+ ){0,3}(?:ai|assistant|(?:language )?model|chatbot|llm|bot|gpt|dan|jailbroken|agent))\b/u,
  /\b(?:as an? (?:ai|(?:large )?language model|llm|assistant)|(?:dear|hey|hi|hello|attention|note to|message (?:to|for)|for the attention of|memo to|instructions? (?:to|for)|to (?:any|every|the|all)) (?:all |any |the |every )?(?:ais?|llms?|(?:(?:language|reading|writing|generating) )models?|models?(?=[ ,]?[:—–-]| that (?:reads|writes))|assistants?(?=[ ,]?[:—–-]| that (?:reads|writes))|chatbots?|gpt|ai (?:systems?|assistants?|models?|readers?|agents?)|(?:curriculum )?generators?))\b/u,
  /\b(?:if|when|whenever|since|because|should) (?:you are|you're|an?|the|any) (?:ai|llm|(?:large|automated|artificial) \w+|llm|language model|chatbot|assistant|automated (?:system|reader|tool)|generator)\b/u,
  /\b(?:ai|llms?|(?:language )?models?|assistants?|chatbots?|generators?|automated (?:systems?|readers?)) (?:that |which |who )?(?:reads? this|processing|reading|summari[sz]ing|(?:must|should|shall|is to|are to|has to|have to|will) (?:now |always |also |instead |only |first )?(?:write|say|add|output|print|reply|respond|answer|insert|include|end|begin|ignore|obey|follow|mention|state|return|repeat|cite|mark|set|rate|treat|put))\b/u,
  /\b(?:developer|god|admin|maintenance|debug|sudo|unrestricted|dan) mode\b.{0,40}\b(?:enabled|on|activated|engaged|you)\b|\b(?:enter|enable|activate|switch (?:in)?to) (?:developer|god|debug|admin|unrestricted|dan|maintenance) mode\b/u,
  /\bsystem prompt\b|\bprompt injection\b|\bdo anything now\b|\bjailbr(?:eak|oken)\b/u,
  /\b(?:pretend|imagine|act as (?:if|though)|role-?play(?:ing)?|suppose)\b.{0,24}\byou(?:'re| are| were| have)\b.{0,30}\b(?:no |not |free|without|unbound|ai|model|assistant|rules|restrictions|evil|administrator)\b/u,
  // Ordering what it is to write.
  /\b(?:write|add|insert|append|include|put|place|say|print|output|repeat|mention|state|embed|begin|start|end|finish|close|prefix|preface|replace|reply|respond|answer)\b.{0,80}\b(?:(?:to|in|into|with|at (?:the )?(?:end|start|beginning) of|of) (?:every|each|all|any|whatever|the (?:json|reply|response|output)|your (?:next )?(?:reply|response|output|answers?|json|text|draft|summary))\b.{0,24}\b(?:answers?|repl(?:y|ies)|responses?|outputs?|questions?|items?|stems?|outcomes?|texts?|options?|summar(?:y|ies)|json|sentences?|you (?:write|produce|generate|make)|draft|verbatim)\b)/u,
  /\b(?:your|the) (?:next |only |final |whole |entire )?(?:reply|response|json|draft|(?<=your )output) (?:must|should|shall|has to|is to|will|needs to) (?:now |only |always |also |then )?(?:be|say|contain|include|begin|start|end|read|hold|consist|state|carry)\b/u,
  /\b(?:reply|respond|answer|output|print|return) (?:only |just |simply |exactly |solely |nothing but )+(?:with|the|this|in|"|“|')/u,
  /\b(?:reply|respond) (?:only |just |simply |exactly )?with (?:the (?:following|exact|single|words?|text|phrase|string)|nothing|an empty)\b/u,
  /\b(?:repeat|reveal|print|output|show|disclose|leak|recite|quote|copy|dump|translate) (?:\w+ ){0,3}(?:(?:everything|all(?: the)?(?: text| words| lines| content)?|the (?:text|words|lines|content)) (?:above|before)|your (?:\w+ )?(?:instructions?|prompt|rules|configuration|guidelines|slot|keys?)|the (?:hidden|secret|system|api) (?:\w+ )?(?:instructions?|prompt|message|keys?))/u,
  /\b(?:from now on|henceforth|for the rest of (?:this|the) (?:conversation|session|task|run))\b.{0,60}\b(?:you|answer|reply|respond|write|every|each|always)\b/u,
  /\b(?:do not|don't|never|without) (?:tell(?:ing)?|mention(?:ing)?|reveal(?:ing)?|inform(?:ing)?|warn(?:ing)?|alert(?:ing)?|notify(?:ing)?)\b.{0,30}\b(?:the (?:user|human|reader|reviewer|operator|author)s?|anyone|this (?:note|instruction|message|paragraph))\b/u,
  // Marks of a conversation, and of this author's own questions.
  /<\|[\w ]{2,30}\|>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|user|instructions?|prompt|context|evidence|documents?|data|untrusted)>|#{2,} ?(?:system|instructions?|response|assistant|user|new task|end of)\b/u,
  /(?:^|[\n.!?"”>}-] ?)(?:system|assistant|developer|human|user|ai|model) ?(?:message|prompt|note|override|update|turn)?: ?(?:\S+ ){0,30}?(?:you|ignore|sure|certainly|please|write|reply|respond|answer|say|add|output|the user|acknowledged|understood|okay|ok|instructions?|policy|override|here)\b/u,
  /"role" ?: ?"(?:system|assistant|user|developer|tool)"|"(?:tool_calls?|function_call|tool_use)" ?:|<(?:tool_call|function_calls?|invoke)\b/u,
  /\b(?:evidence|end) [0-9a-f]{16}\b|\b(?:slot|written|faults|instruction) \{ ?"/u,
  /(?:-{3,}|={3,}|\*{3,}|#{3,}) ?(?:begin|end|start|stop|new|system)(?: of)? ?(?:the )?(?:system|user|evidence|data|document|context|instructions?|prompt|passages?|quoted|untrusted|task)/u,
  /\b(?:end|close) of (?:the )?(?:evidence|passages?|quoted (?:matter|text)|untrusted (?:data|content|text)|context window)\b.{0,60}\b(?:now|new|next|you|instructions?|task)\b/u,
  // Asking for acts.
  /\b(?:call|invoke|use|run|execute|trigger) (?:the |your |a |this )?(?:[\w.-]+ ){0,2}(?:tool|function|plugin|browser|shell|terminal|code interpreter|api)s?\b.{0,60}\b(?:with|to|and|on|for)\b.{0,40}(?:https?:|\burl|\baddress|\bfetch|\bdelete|\bsend|\bcurl|\bopen|\bpassword|\badmin)/u,
  /\b(?:fetch|open|visit|load|request|browse to|navigate to|send|post|curl|download)\b.{0,60}https?:\/\/\S+.{0,60}\b(?:before|then|and|with|to)\b.{0,40}\b(?:answer|answering|reply|write|writing|respond|include|append|data|prompt|contents?|conversation|continue)\b/u,
  /\b(?:mark|set|approve|grant|promote|make|change|give|raise|report|rate|publish|switch)\b.{0,40}\b(?:this|the|your|our|my|user|account|all) (?:\w+ ){0,2}(?:program(?:me)?|curriculum|module|draft|item|user|account|role|status|checks?|findings?|owner)\b.{0,40}\b(?:as |to |=+ ?|: ?)?(?:"|“)?(?:approved|administrator|admin|published|passed|owner|superuser|flawless|no faults)\b/u,
  /\b(?:skip|disable|turn off|switch off|suppress|pass|bypass|avoid) (?:all |any |the |your )*(?:verification|checks?|validation|filters?|safety|moderation|citations? checks?|fault(?:s| finding)?)\b.{0,40}\b(?:and|for|of|in|on|when|this|item|reply|draft)\b/u,
  // The commonest of them in other languages.
  /\b(?:ignorier\w*|vergiss|vergessen sie|missacht\w*|übergeh\w*)\b.{0,60}(?:anweisung|vorgabe|regel|befehl|instruktion)/u,
  /\b(?:ignore[rz]?|oublie[rz]?|ne (?:tiens|tenez)|néglige[rz]?)\b.{0,20}\b(?:les|toutes|tes|vos|ces|mes|des|compte)\b.{0,40}(?:instructions|consignes|règles|directives)/u,
  /\b(?:ignora|ignore|olvida|olvide|omite|descarta)\b.{0,60}(?:instrucciones|indicaciones|reglas|órdenes|instruções|regras|istruzioni|regole)/u,
  /\b(?:ignora|dimentica|trascura)\b.{0,60}(?:istruzioni|regole)|\b(?:ignore|esqueça|desconsidere)\b.{0,60}(?:instruções|regras)/u,
  /\b(?:negeer|vergeet)\b.{0,60}(?:instructies|opdrachten|regels)|\b(?:ignorera|glöm)\b.{0,60}(?:instruktioner|regler)/u,
  /(?:zignoruj|pomiń|zapomnij).{0,60}(?:instrukcj|polece)|(?:yok say|unut|görmezden gel)|(?:talimatlar\S*).{0,30}(?:yok say|unut|görmezden)/u,
  /(?:игнорируй|проигнорируй|игнорируйте|забудь|забудьте).{0,60}(?:инструкц|указани|правил)|(?:ignoruj\w*|zapome\w*).{0,60}(?:pokyn|instrukc)/u,
  /(?:忽略|无视|無視|忘记|忘掉).{0,20}(?:指令|指示|说明|提示|规则|要求)|(?:指示|命令|ルール|指令).{0,12}(?:無視|忘れ)|(?:지시|명령|지침).{0,16}(?:무시|잊)/u,
  /(?:تجاهل|انس).{0,60}(?:تعليمات|الأوامر|أوامر)|(?:निर्देश|आदेश).{0,40}(?:अनदेखा|नज़रअंदाज़|भूल)|(?:התעלם).{0,60}(?:הוראות)/u,
];

/** Marks that no text of a source needs, and that only a program reads. */
const smuggled =
  /[\u{e0020}-\u{e007f}]{4,}|[\u200b-\u200d\u2060-\u2064]{8,}|[\u202d\u202e]|<script\b|javascript:|\bon(?:error|load|click|mouseover)\s*=|data:text\/html|!\[[^\]]*\]\(\s*https?:/iu;

/**
 * Whether a text of a source speaks to the model that reads it instead of to people: it orders, names what reads it,
 * imitates a conversation, or hides what it says. What it calls for cannot be done here anyway, but a model that obeys
 * writes nothing of use. Judged by wordings, so a text about such wordings (a book on language models) is passed over too.
 */
export function speaksToModel(text: string): boolean {
  return smuggled.test(text) || unveilText(text).some((reading) => addresses.some((address) => address.test(reading)));
}

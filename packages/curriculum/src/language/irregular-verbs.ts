/** Base, past tense, past participle of the irregular verbs that teaching prose uses. */
export const irregularVerbs: readonly (readonly [base: string, past: string, participle: string])[] = (
  "be was been,have had had,do did done,go went gone,arise arose arisen,bear bore borne,become became become,begin began begun,bend bent bent," +
  "bind bound bound,break broke broken,bring brought brought,build built built,buy bought bought,catch caught caught,choose chose chosen," +
  "come came come,cost cost cost,cut cut cut,deal dealt dealt,draw drew drawn,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed," +
  "feel felt felt,fight fought fought,find found found,fit fit fit,forget forgot forgotten,get got got,give gave given,grow grew grown," +
  "hear heard heard,hide hid hidden,hit hit hit,hold held held,keep kept kept,know knew known,lay laid laid,lead led led,learn learned learned," +
  "leave left left,lend lent lent,let let let,lie lay lain,lose lost lost,make made made,mean meant meant,meet met met,pay paid paid,put put put," +
  "quit quit quit,read read read,rise rose risen,run ran run,say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set," +
  "shake shook shaken,shift shifted shifted,show showed shown,shrink shrank shrunk,sink sank sunk,sit sat sat,sleep slept slept,speak spoke spoken," +
  "spend spent spent,spread spread spread,split split split,stand stood stood,steal stole stolen,stick stuck stuck,strike struck struck," +
  "swim swam swum,take took taken,teach taught taught,tell told told,think thought thought,throw threw thrown,understand understood understood," +
  "undergo underwent undergone,undertake undertook undertaken,overcome overcame overcome,upset upset upset,wear wore worn,win won won,withdraw withdrew withdrawn," +
  "withstand withstood withstood,write wrote written,rewrite rewrote rewritten,override overrode overridden,forecast forecast forecast"
)
  .split(",")
  .map((row) => {
    const [base = "", past = base, participle = past] = row.split(" ");
    return [base, past, participle] as const;
  });

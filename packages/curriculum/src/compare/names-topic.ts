/** Headings of a catalogue or a web page that name no matter that is taught. */
const furniture = new Set(
  `about;about this course;about this program;about this programme;acknowledgements;acknowledgments;additional resources;
  admission;admissions;appendix;apply;apply now;bibliography;careers;code of conduct;community;contact;contact us;
  contents;contributing;cost;course overview;credits;curriculum;entry requirements;faq;faqs;feedback;fees;find out more;
  frequently asked questions;further information;further reading;getting help;glossary;how to apply;how to use this guide;
  index;introduction;learn more;license;licence;more information;next steps;notes;overview;preface;prerequisite;
  prerequisites;process;read more;recap;references;requirements;resources;schedule;see also;setup;summary;support;
  syllabus;team;timetable;tuition;warnings;welcome;what next;what's next;wrap-up;wrap up`
    .split(";")
    .map((title) => title.trim()),
);

/** Whether a heading names something that is taught: "Find out more" and "How to apply" do not. */
export function namesTopic(title: string): boolean {
  const plain = title
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^[\d.\s]+/u, "")
    .replace(/[\s.:!?]+$/u, "");
  return plain !== "" && !furniture.has(plain.trim());
}

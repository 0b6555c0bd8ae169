import { AlignmentType, BorderStyle, LevelFormat } from "docx";
import type { INumberingOptions, IStylesOptions } from "docx";

/** Six hex digits each, as Word writes colours. */
export const docxColour = { accent: "1D3D5C", ink: "1B1F24", quiet: "59636E", line: "C3CAD2" };

/** Comes with Word on every system, and stands well on paper. */
const font = "Cambria";

/** Half-points, as Word counts type sizes. */
const points = (size: number): number => size * 2;
/** Twips: twentieths of a point. */
const twips = (size: number): number => size * 20;

type HeadingStyle = NonNullable<NonNullable<IStylesOptions["default"]>["heading1"]>;
type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];
type ListStyle = INumberingOptions["config"][number];

function headingStyle(size: number, before: number, after: number, italics = false): HeadingStyle {
  return {
    run: { font, size: points(size), bold: true, italics, color: docxColour.accent },
    paragraph: { spacing: { before: twips(before), after: twips(after) }, keepNext: true, keepLines: true },
  };
}

function paragraphStyle(
  id: string,
  name: string,
  run: ParagraphStyle["run"],
  paragraph: ParagraphStyle["paragraph"],
): ParagraphStyle {
  return { id, name, basedOn: "Normal", next: "Normal", quickFormat: true, run, paragraph };
}

/** Named styles, so that a reader can restyle the whole document and other programs see its structure. */
export function docxStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: points(10.5), color: docxColour.ink, language: { value: language } },
        paragraph: { spacing: { after: twips(7), line: 276 } },
      },
      title: {
        run: { font, size: points(30), bold: true, color: docxColour.accent },
        paragraph: { spacing: { after: twips(14) } },
      },
      heading1: headingStyle(17, 26, 8),
      heading2: headingStyle(13, 18, 6),
      heading3: headingStyle(11, 14, 5, true),
      caption: {
        run: { font, size: points(9), color: docxColour.quiet },
        paragraph: { spacing: { before: twips(8), after: twips(4) }, keepNext: true },
      },
    },
    paragraphStyles: [
      paragraphStyle("Lead", "Lead", { size: points(12) }, { spacing: { after: twips(16) } }),
      paragraphStyle(
        "Quiet",
        "Quiet",
        { size: points(9.5), color: docxColour.quiet },
        { spacing: { after: twips(4) } },
      ),
      paragraphStyle(
        "ProgramName",
        "Program name",
        { size: points(13), color: docxColour.quiet },
        { spacing: { before: twips(130), after: twips(12) } },
      ),
      paragraphStyle(
        "TableText",
        "Table text",
        { size: points(9) },
        { spacing: { before: twips(2), after: twips(2), line: 240 } },
      ),
      paragraphStyle(
        "Question",
        "Question",
        {},
        { spacing: { before: twips(12), after: twips(4) }, keepNext: true, keepLines: true },
      ),
      paragraphStyle("Option", "Option", {}, { spacing: { after: twips(2) }, keepLines: true }),
      paragraphStyle("Reference", "Reference", {}, { indent: { left: twips(28), hanging: twips(28) } }),
      paragraphStyle("Note", "Note", { size: points(8.5) }, { spacing: { after: twips(2), line: 240 } }),
      paragraphStyle(
        "NotesTitle",
        "Notes title",
        { size: points(9), bold: true, color: docxColour.quiet },
        {
          spacing: { before: twips(18), after: twips(4) },
          keepNext: true,
          border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: docxColour.line } },
        },
      ),
      paragraphStyle(
        "AnswerLine",
        "Answer line",
        {},
        {
          spacing: { before: twips(8), after: 0 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: docxColour.line } },
        },
      ),
      paragraphStyle(
        "ContentsTitle",
        "Contents title",
        { size: points(17), bold: true, color: docxColour.accent },
        { spacing: { after: twips(10) } },
      ),
    ],
  };
}

function numbered(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  indent: number,
): ListStyle {
  const paragraph = { indent: { left: twips(indent), hanging: twips(18) } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.START, style: { paragraph } }] };
}

/** The lists: options lettered from A, notes and steps from 1; each use is an instance that starts anew. */
export const docxNumbering: INumberingOptions = {
  config: [
    numbered("options", LevelFormat.UPPER_LETTER, "%1.", 40),
    numbered("notes", LevelFormat.DECIMAL, "%1.", 22),
    numbered("steps", LevelFormat.DECIMAL, "%1.", 22),
    numbered("points", LevelFormat.BULLET, "•", 22),
  ],
};

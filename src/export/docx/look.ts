/**
 * How a document looks in Word: measures and colours. Lengths are in twentieths of a point (the "DXA" of
 * WordprocessingML), font sizes in half points, line widths in eighths of a point.
 */

/** The text is 6.5 inches wide on every paper, so that tables and pictures never depend on it. */
export const TEXT_WIDTH = 9360;

/** Higher than this, a picture would push its caption to the next page. */
export const PICTURE_HEIGHT = 10_800;

export const FONT = { text: 'Arial', code: 'Consolas' } as const;

export const SIZE = { text: 21, small: 19, code: 18, footer: 17 } as const;

/** Every colour of text reaches a contrast of 4.5:1 on the ground it stands on (WCAG 2.2, 1.4.3). */
export const COLOUR = {
  heading: '1B2A41',
  quiet: '5B6472',
  link: '0B57D0',
  rule: 'D0D5DD',
  accent: 'B42318',
  headerGround: 'EEF1F5',
  dividerGround: 'F7F8FA',
  codeGround: 'F4F5F7',
} as const;

/** What a level of a list or of a quotation moves its text to the right, and how far its marker hangs back. */
export const LIST_INDENT = 360;
export const LIST_HANGING = 300;
export const QUOTE_INDENT = 300;

/** The ground of code is as wide as the text: its padding is on the inside. Points, and twentieths of them. */
export const CODE_PADDING = { points: 5, indent: 100 } as const;

/** Where quotations in quotations stop moving to the right, so that there is room for their text. */
export const DEEPEST_INDENT = 4800;

/** The deepest level of a list in WordprocessingML (17.9.3, `ilvl`), counted from 0. */
export const DEEPEST_LEVEL = 8;

/** The paper of the language's region. */
export function paper(locale: string): { readonly width: number; readonly height: number } {
  return /-(?:US|CA|MX)$/.test(locale)
    ? { width: 12_240, height: 15_840 }
    : { width: 11_906, height: 16_838 };
}

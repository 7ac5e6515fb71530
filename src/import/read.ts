import { RecorderError } from '../failure.ts';
import { type Reading, readPage } from './page/page.ts';
import { makePlan, type ReadSource } from './plan.ts';
import { decodeText, isZip, linesOf } from './source/decode.ts';
import { docxLines, isDocx } from './source/docx.ts';
import { htmlLines, isHtml } from './source/html.ts';
import { isJson, readJson } from './source/json.ts';
import { fileName, unreadable } from './source/refusals.ts';
import { isTable, readTable } from './source/table.ts';
import { isTranscript, readTranscript } from './transcript/read.ts';
import type { ImportContext, ImportPlan, SourceFile } from './types.ts';

/** A source as text, and what its name ends in. */
interface Text {
  readonly name: string;
  readonly text: string;
  readonly ending: string;
  readonly context: ImportContext;
}

interface TextFormat {
  readonly format: string;
  readonly fits: (source: Text) => boolean;
  readonly read: (source: Text) => Reading;
}

/** Tried in order; told by what is in the text, and only where that leaves it open by the name’s ending. */
const FORMATS: readonly TextFormat[] = [
  { format: 'JSON', fits: ({ text }) => isJson(text), read: ({ name, text }) => readJson(name, text) },
  {
    format: 'HTML',
    fits: ({ text, ending }) => isHtml(text) || (/^html?$/.test(ending) && /<[a-z]+[\s>]/i.test(text)),
    read: ({ name, text }) => readPage(name, linesOf(name, htmlLines(name, text).join('\n'))),
  },
  {
    format: 'CSV',
    fits: ({ text, ending }) =>
      /^[ct]sv$/.test(ending) || (!/^(?:md|markdown)$/.test(ending) && isTable(text)),
    read: ({ name, text, context }) => readTable(name, text, context.choices),
  },
  {
    format: 'chat or log',
    fits: ({ name, text, ending }) => !/^(?:md|markdown)$/.test(ending) && isTranscript(linesOf(name, text)),
    read: ({ name, text, context }) => readTranscript(linesOf(name, text), context.now),
  },
];

function readText(source: Text): ReadSource {
  const { name, text } = source;
  const found = FORMATS.find(({ fits }) => fits(source));
  if (found) return { name, format: found.format, reading: found.read(source) };
  return { name, format: 'Markdown or text', reading: readPage(name, linesOf(name, text)) };
}

function readSource({ name, bytes }: SourceFile, context: ImportContext): ReadSource {
  if (isZip(bytes)) {
    if (!isDocx(bytes)) throw unreadable(name, 'is a ZIP file without a Word document in it');
    return { name, format: 'Word', reading: readPage(name, docxLines(name, bytes)) };
  }
  const ending = /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return readText({ name, text: decodeText(name, bytes), ending, context });
}

/** Nothing that a person wrote nests so deep that a reader runs out of stack; it was made to. */
function readGuarded(file: SourceFile, context: ImportContext): ReadSource {
  try {
    return readSource(file, context);
  } catch (error) {
    if (error instanceof RangeError) throw unreadable(file.name, 'is nested too deep to be read');
    throw error;
  }
}

/**
 * Reads what was written elsewhere: documents, chats, logs and tables, each told by its bytes rather than by its name. Of
 * several files one plan is made.
 *
 * @returns what can be recorded, what was assumed for it, and what became of every line
 * @throws RecorderError one sentence about a file that cannot be read or that has no timeline
 */
export function readSources(files: readonly SourceFile[], context: ImportContext): ImportPlan {
  const sources = files.map((file) => readGuarded(file, context));
  const plan = makePlan(sources, context);
  if (sources.some(({ reading }) => reading.entries.length > 0)) return plan;
  const [first] = files;
  throw new RecorderError(
    'damaged',
    `${first ? fileName(first.name) : 'The import'} has no timeline: no line begins with a time.`,
    'Import a file in which events have times, such as “14:32 – restarted the queue”.',
  );
}

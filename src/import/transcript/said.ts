import { type FoundTime, flat } from '../times/found-time.ts';
import { readLead } from '../times/lead.ts';
import { scanTimes } from '../times/scan.ts';

/** A line of a chat or a log with which something new begins. */
export interface SaidLine {
  readonly time: FoundTime;
  /** Who said it, if the line names anybody. */
  readonly who: string | null;
  /** Empty where the words stand in the lines below. */
  readonly text: string;
}

/** `<anna> text`, `< anna> text`, `* anna waves`, as IRC clients write them. */
const NICK = /^(?:<[ @+~&%]?([^<>\s]{1,40})>|\* ([^\s]{1,40})(?= ))\s*/u;
/** `Anna Berg: text`; a sentence before a colon is no name. */
const NAME =
  /^((?:@|\p{Lu}|[a-z0-9_.-]+:)(?:[\p{L}\p{M}\d_.'’-]|(?<=\S) (?=\S)){0,40}?)(?: \[?(?:APP|BOT|he\/him|she\/her|they\/them)\]?)?:\s+(?=\S)/u;
const MOST_WORDS_OF_NAME = 4;

/** A name with a time behind it, and nothing else on the line: how chat programs copy the head of a message. */
const LONGEST_HEAD = 120;
const NAME_ALONE = /^[@\p{L}\d][^:;!?<>|=()[\]{}"“”]{0,58}$/u;
const HEAD_JOINT = /(?:\s+(?:APP|BOT)\b)?\s*(?:[—–\-·•|,([]|\s(?:on|at))?\s*$/iu;
const HEAD_END = /^[\s)\]:]*(?:\((?:edited|bearbeitet)\))?$/iu;

/** Whether a line can be the name of a person and nothing else. */
export function isName(line: string): boolean {
  return NAME_ALONE.test(line) && !/[.,]$/.test(line) && line.split(/\s+/).length <= MOST_WORDS_OF_NAME;
}

function whoIn(rest: string): { who: string; text: string } | null {
  const nick = NICK.exec(rest);
  if (nick) return { who: nick[1] ?? nick[2] ?? '', text: rest.slice(nick[0].length) };
  const name = NAME.exec(rest);
  const who = name?.[1]?.replace(/^@/, '') ?? '';
  if (!name || who.split(' ').length > MOST_WORDS_OF_NAME) return null;
  return { who, text: rest.slice(name[0].length) };
}

/** `Anna Berg  11:28 AM`, `anna — Today at 2:05 PM`, `Anna Berg, 4/20/22, 11:28 AM`. */
function readHead(line: string): SaidLine | null {
  if (line.length > LONGEST_HEAD || !/\d/.test(line)) return null;
  const source = flat(line);
  const time = scanTimes(source).at(-1);
  if (!time?.clock || !HEAD_END.test(source.slice(time.end))) return null;
  const before = line.slice(0, time.start);
  const who = before.replace(HEAD_JOINT, '').trim();
  const words = who.split(/\s+/).length;
  if (who === '' || words > MOST_WORDS_OF_NAME || !NAME_ALONE.test(who)) return null;
  return { time, who, text: '' };
}

/**
 * The beginning of a message or of a log entry: `[11:28] anna: text`, `11:28 <anna> text`, or a head that names who
 * and when alone. Null for a line that goes on with what stands above it.
 */
export function readSaid(line: string): SaidLine | null {
  const lead = readLead(line);
  if (lead && (lead.time.clock || lead.time.epoch !== null)) {
    const named = whoIn(lead.rest);
    // `[20.04 11:28] Anna Berg` alone is a head as well.
    return { time: lead.time, who: named?.who ?? null, text: named?.text ?? lead.rest };
  }
  return readHead(line);
}

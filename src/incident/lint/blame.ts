import { namesInText, peopleIn } from '../names.ts';
import type { IncidentView } from '../views.ts';
import { type Rule, texts } from './rule.ts';

/** Words that find fault with somebody, rather than with what made the mistake possible. */
const FAULT =
  /\b(careless(?:ly|ness)?|(?<=(?:['’]s|s['’]|\b(?:at|his|her|their|your|own))\s)fault|blam(?:e[ds]?|ing)|should(?:n['’]t| not)? have|ought to have|human error|forgot(?:ten)?|neglig\w+|neglect(?:ed|s)?|incompeten\w+|sloppy|reckless(?:ly)?|lazy|stupid(?:ly)?|screwed up|messed up)\b/i;
/** Owners that are no person. */
const GROUP =
  /\b(?:teams?|ops|engineering|engineers|platform|support|sre|on-?call|squad|group|department)\b/i;
const MOST_CHARACTERS = 100_000;

/** A person's name beside a word of blame, in one sentence. */
export const blame: Rule = {
  name: 'blame',
  check(view) {
    const known = peopleOf(view);
    return texts(view).flatMap(({ event, name, text }) =>
      sentencesOf(text.slice(0, MOST_CHARACTERS)).flatMap((sentence) => {
        const word = FAULT.exec(sentence)?.[1];
        const person = word === undefined ? undefined : personIn(sentence, known);
        if (person === undefined) return [];
        const message = `${name} puts “${word}” beside ${person}: say what made it possible, not who did it.`;
        return [{ event, message }];
      }),
    );
  },
};

/** Those who have roles and action items, by their whole and their first names. */
function peopleOf({ incident, actions }: IncidentView): string[] {
  const named = [...Object.values(incident.roles), ...actions.map(({ owner }) => owner ?? '')];
  const people = named.flatMap(peopleIn).filter((person) => !GROUP.test(person));
  return [...new Set(people.flatMap((person) => [person, firstNameOf(person)]))].filter(
    (name) => name.length > 1,
  );
}

function firstNameOf(person: string): string {
  return /^\p{Lu}[\p{L}'’-]+(?=\s\p{Lu})/u.exec(person)?.[0] ?? person;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/u);
}

function personIn(sentence: string, known: readonly string[]): string | undefined {
  const [mentioned] = namesInText(sentence).people;
  if (mentioned !== undefined) return `@${mentioned}`;
  const words = ` ${sentence.replace(/[^\p{L}\p{N}'’-]+/gu, ' ').replace(/['’]s\b/gu, ' ')} `.toLowerCase();
  return known.find((name) => words.includes(` ${name.toLowerCase()} `));
}

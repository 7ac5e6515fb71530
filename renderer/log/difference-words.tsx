import { diffWordsWithSpace } from 'diff';

/** Comparing takes longer than the texts do; beyond this many characters both are shown whole. */
const LONGEST = 20_000;
/** Of a text that is shown whole. */
const SHORT = 1_000;

interface WordsProps {
  readonly before: string;
  readonly after: string;
}

/** What was taken out struck through, what was put in underlined: told apart without colour. */
export default function DifferenceWords({ before, after }: WordsProps) {
  let offset = 0;
  return (
    <bdi className="difference">
      {partsOf(before, after).map(({ value, added, removed }) => {
        const key = offset;
        offset += value.length + 1;
        if (removed) return <del key={key}>{value}</del>;
        return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>;
      })}
    </bdi>
  );
}

interface Part {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

function partsOf(before: string, after: string): readonly Part[] {
  if (before.length + after.length <= LONGEST) return diffWordsWithSpace(before, after);
  const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);
  return [
    { value: short(before), added: false, removed: true },
    { value: short(after), added: true, removed: false },
  ];
}

import type { Names } from '../../src/recorder/contract.ts';
import { type KindOption, kindOptions, kindQuery, withKind } from './kind-query.ts';
import { type NameMark, type NameQuery, nameOptions, nameQuery, withName } from './name-query.ts';

/** What the menu under the caret offers. */
export interface Completion {
  readonly label: string;
  readonly options: readonly Option[];
  /** A kind that is half typed says nothing yet, so Enter completes it; a name says enough, and Enter logs the line. */
  readonly enterChooses: boolean;
  /** The same for as long as the same thing is being typed. */
  readonly key: string;
}

export type Option = (KindOption & { readonly type: 'kind' }) | NameOption;

export interface NameOption {
  readonly type: 'name';
  readonly mark: NameMark;
  readonly name: string;
}

const NAME_LABELS: Readonly<Record<NameMark, string>> = { '@': 'People', '#': 'Services' };

/** What can be completed where the caret stands; null if nothing can. */
export function completionAt(text: string, caret: number, names: Names): Completion | null {
  const kind = kindQuery(text, caret);
  if (kind !== null) {
    const options = kindOptions(kind).map((option) => ({ ...option, type: 'kind' as const }));
    return some({ label: 'Kind of the line', options, enterChooses: true, key: `/${kind}` });
  }
  const name = nameQuery(text, caret);
  return name === null ? null : some(nameCompletion(name, names));
}

function nameCompletion({ mark, typed }: NameQuery, names: Names): Completion {
  const known = mark === '@' ? names.people : names.services;
  const options = nameOptions(typed, known).map((name) => ({ type: 'name' as const, mark, name }));
  return { label: NAME_LABELS[mark], options, enterChooses: false, key: `${mark}${typed}` };
}

const some = (completion: Completion): Completion | null =>
  completion.options.length === 0 ? null : completion;

/** The text with an option chosen, and where the caret stands then. */
export function completed(text: string, caret: number, option: Option): { text: string; caret: number } {
  if (option.type === 'kind') return withKind(text, caret, option.word);
  const query = nameQuery(text, caret) ?? { mark: option.mark, typed: '' };
  return withName(text, caret, query, option.name);
}

/** What is written when it is chosen, which also tells the options apart. */
export const optionWord = (option: Option): string =>
  option.type === 'kind' ? `/${option.word}` : `${option.mark}${option.name}`;

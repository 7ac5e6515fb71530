import type * as z from 'zod/mini';
import type { RecorderError } from '../failure.ts';
import { badInput } from './bad-input.ts';
import type { OperationName } from './contract.ts';
import { quoted } from './quoted.ts';

type Issue = z.core.$ZodIssue;

/** What a choice is a choice of, where the field's own name does not say it. */
const CHOICES: Readonly<Record<string, string>> = {
  kind: 'kind of event',
  milestone: 'milestone',
  hypothesis: 'state of a hypothesis',
  format: 'format to export',
  type: 'type of action item',
  precision: 'precision of a time',
};

/** What a text must look like, by the name of its field. */
const FORMS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  due: ['a date', 'Write the date as YYYY-MM-DD, a day that is on the calendar.'],
  name: ['the name of a section', 'Use lower-case letters, digits and hyphens, for example root-cause.'],
  id: ['an id', 'Give a UUID, or leave the id out.'],
  firstKeyAt: ['a moment', 'Give UTC milliseconds as a whole number, not past the year 9999.'],
};

/** A sentence about the first thing that is wrong with an input, and one on what to do. */
export function inputProblem(
  operation: OperationName,
  issues: readonly Issue[],
  input: unknown,
): RecorderError {
  const issue = issues[0];
  if (issue === undefined) return badInput(`The input of ${operation} cannot be read.`, 'Check it.');
  if (issue.code === 'unrecognized_keys') {
    return badInput(
      `${quoted(String(issue.keys[0]))} is not part of ${operation}.`,
      'Leave it out, or check how it is spelled.',
    );
  }
  const field = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  if (field === '') return badInput(`The input of ${operation} must be an object.`, 'Check the input.');
  return fieldProblem(issue, field, valueAt(input, issue.path));
}

function fieldProblem(issue: Issue, field: string, value: unknown): RecorderError {
  if (value === undefined || value === '') {
    return badInput(`${quoted(field)} is missing.`, `Give ${quoted(field)} a value.`);
  }
  const shown = described(value);
  const choice = CHOICES[field];
  if (issue.code === 'invalid_value' && choice !== undefined) {
    return badInput(`${shown} is not a ${choice}.`, `Use one of: ${issue.values.join(', ')}.`);
  }
  const form = FORMS[field];
  if (issue.code === 'custom' && form === undefined) {
    return badInput(issue.message, `Check what ${quoted(field)} should be.`);
  }
  if (form !== undefined) return badInput(`${shown} is not ${form[0]}.`, form[1]);
  return badInput(`${quoted(field)} cannot be ${shown}.`, `Check what ${quoted(field)} should be.`);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function described(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

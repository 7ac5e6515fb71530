import type { OpenedDocx } from './open-docx.ts';
import { orderProblems } from './rules-order.ts';
import { packageProblems } from './rules-package.ts';
import { referenceProblems } from './rules-reference.ts';
import { tableProblems } from './rules-table.ts';

/**
 * What Word would call damage, or repair in silence: the rules of ISO/IEC 29500-1 and -2 that a writer of
 * plain documents can break. An empty list is a sound file.
 */
export function wordProblems(docx: OpenedDocx): string[] {
  return [packageProblems, orderProblems, referenceProblems, tableProblems].flatMap((rules) => rules(docx));
}

import type { DocumentMeta } from '../../document/tree.ts';
import { createNumbering, type Numbering } from './numbering.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { createRelationships, type Relationships } from './relationships.ts';

/** What the text of a document refers to, collected while it is written. */
export interface Parts {
  readonly relationships: Relationships;
  readonly numbering: Numbering;
  readonly pictures: Pictures;
}

export function createParts(attachment: DocumentMeta['attachment']): Parts {
  const relationships = createRelationships();
  return { relationships, numbering: createNumbering(), pictures: createPictures(relationships, attachment) };
}

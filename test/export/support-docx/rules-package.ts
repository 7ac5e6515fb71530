import { type OpenedDocx, relationshipsPart } from './open-docx.ts';

const REQUIRED = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'docProps/core.xml'];

/** Content types and relationships (ISO/IEC 29500-2, 9.3 and 10.1.2). */
export function packageProblems(docx: OpenedDocx): string[] {
  return [
    ...REQUIRED.filter((name) => !docx.files.has(name)).map((name) => `no part ${name}`),
    ...[...docx.files.keys()]
      .filter((name) => name.endsWith('.xml'))
      .flatMap((name) => notParsed(docx, name)),
    ...contentTypeProblems(docx),
    ...relationshipProblems(docx),
  ];
}

function notParsed(docx: OpenedDocx, name: string): string[] {
  try {
    docx.xml(name);
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

function contentTypeProblems(docx: OpenedDocx): string[] {
  const types = docx.xml('[Content_Types].xml').children;
  const of = (element: string, key: string) =>
    types.filter(({ name }) => name === element).map(({ attributes }) => attributes[key] ?? '');
  const extensions = of('Default', 'Extension');
  const overrides = of('Override', 'PartName');
  const parts = [...docx.files.keys()].filter((name) => name !== '[Content_Types].xml');
  return [
    ...repeated([...extensions, ...overrides]).map((twice) => `two content types for ${twice}`),
    ...overrides
      .filter((name) => !docx.files.has(name.slice(1)))
      .map((name) => `a content type for no part: ${name}`),
    ...parts
      .filter((name) => !overrides.includes(`/${name}`) && !extensions.includes(name.split('.').at(-1) ?? ''))
      .map((name) => `no content type for ${name}`),
    // The generic type of the extension is not enough for a part that Word has to understand.
    ...parts
      .filter((name) => /^(word|docProps)\/[^/]*\.xml$/.test(name) && !overrides.includes(`/${name}`))
      .map((name) => `no content type of its own for ${name}`),
    ...types.filter(({ attributes }) => !attributes.ContentType).map(() => 'a content type that is empty'),
  ];
}

function relationshipProblems(docx: OpenedDocx): string[] {
  const parts = ['', ...docx.files.keys()].filter((name) => docx.files.has(relationshipsPart(name)));
  const reached = new Set(['[Content_Types].xml', ...parts.map(relationshipsPart)]);
  const problems: string[] = [];
  for (const part of parts) {
    const relationships = docx.relationships(part);
    problems.push(...repeated(relationships.map(({ id }) => id)).map((id) => `${part}: ${id} twice`));
    for (const { id, kind, target, external } of relationships) {
      if (!/^[A-Za-z_][\w.-]*$/.test(id)) problems.push(`${part}: ${id} is no xsd:ID`);
      if (external) {
        problems.push(...externalProblems(kind, target));
      } else {
        const name = part.slice(0, part.lastIndexOf('/') + 1) + target;
        reached.add(name);
        if (!docx.files.has(name)) problems.push(`${part}: ${id} points to ${name}, which is not there`);
      }
    }
  }
  const lost = [...docx.files.keys()].filter((name) => !reached.has(name));
  return [...problems, ...lost.map((name) => `nothing refers to ${name}`)];
}

/** RFC 3986: what a URI consists of. */
const URI = /^(?:https?:\/\/|mailto:)(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/i;

function externalProblems(kind: string, target: string): string[] {
  if (kind !== 'hyperlink') return [`an external ${kind}`];
  if (!URI.test(target) || target.length > 2083) return [`not a target for Word: ${target.slice(0, 100)}`];
  return [];
}

export function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

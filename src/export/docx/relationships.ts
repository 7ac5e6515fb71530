import { escapeXml, XML_HEADER } from './xml.ts';

const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** Its type: a name under the namespace of Office relationships, or a whole URI. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** What a part refers to. The same target of the same kind is one relationship, however often it is used. */
export interface Relationships {
  /** @returns its id, such as `rId3` */
  add(kind: string, target: string, external?: boolean): string;
  xml(): string;
}

export function createRelationships(): Relationships {
  const byTarget = new Map<string, Relationship>();
  return {
    add(kind, target, external = false) {
      const key = `${kind} ${target}`;
      const known = byTarget.get(key);
      if (known !== undefined) return known.id;
      const id = `rId${byTarget.size + 1}`;
      byTarget.set(key, { id, kind, target, external });
      return id;
    },
    xml: () => relationshipsXml([...byTarget.values()]),
  };
}

function relationshipsXml(relationships: readonly Relationship[]): string {
  const elements = relationships.map(({ id, kind, target, external }) => {
    const type = kind.includes(':') ? kind : `${KINDS}/${kind}`;
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${XML_HEADER}<Relationships xmlns="${namespace}">${elements.join('')}</Relationships>`;
}

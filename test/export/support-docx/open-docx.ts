import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml-tree.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `hyperlink`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** A Word file taken apart. */
export interface OpenedDocx {
  readonly files: ReadonlyMap<string, Uint8Array>;
  xml(name: string): XmlElement;
  /** The relationships of a part, or of the package for `''`. */
  relationships(part: string): readonly Relationship[];
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const parsed = new Map<string, XmlElement>();
  const opened: OpenedDocx = {
    files,
    xml(name) {
      const known = parsed.get(name);
      if (known) return known;
      const bytes = files.get(name);
      if (!bytes) throw new Error(`no part ${name}`);
      const root = parseXml(strFromU8(bytes));
      parsed.set(name, root);
      return root;
    },
    relationships(part) {
      const name = relationshipsPart(part);
      return files.has(name) ? opened.xml(name).children.map(relationship) : [];
    },
  };
  return opened;
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function relationship({ attributes }: XmlElement): Relationship {
  return {
    id: attributes.Id ?? '',
    kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: attributes.Target ?? '',
    external: attributes.TargetMode === 'External',
  };
}

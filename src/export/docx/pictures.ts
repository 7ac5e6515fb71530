import type { DocumentMeta } from '../../document/tree.ts';
import { attachmentOf } from '../../document/url.ts';
import { PICTURE_HEIGHT } from './look.ts';
import { type PictureHeader, readPictureHeader } from './picture-header.ts';
import type { Relationships } from './relationships.ts';
import { escapeXml, NAMESPACES } from './xml.ts';

/** English Metric Units, in which drawings are measured: 914,400 an inch. */
const EMU_PER_PIXEL = 9525;
const EMU_PER_TWENTIETH = 635;

/** The pictures of one document: each is stored once and may be shown often. */
export interface Pictures {
  /**
   * A run that shows the picture, no wider than `width` twentieths of a point and never enlarged.
   *
   * @returns undefined if there is no picture at `url` that Word could show
   */
  show(url: string, alt: string, width: number): string | undefined;
  /** The files in the package: `word/media/image1.png` and its bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface Stored {
  readonly relationship: string;
  readonly header: PictureHeader;
}

export function createPictures(
  relationships: Relationships,
  attachment: DocumentMeta['attachment'],
): Pictures {
  const files = new Map<string, Uint8Array>();
  const stored = new Map<string, Stored | undefined>();
  let shown = 0;

  function store(url: string): Stored | undefined {
    const bytes = bytesOf(url, attachment);
    const header = bytes === undefined ? undefined : readPictureHeader(bytes);
    if (bytes === undefined || header === undefined) return undefined;
    const target = `media/image${files.size + 1}.${header.format}`;
    files.set(`word/${target}`, bytes);
    return { relationship: relationships.add('image', target), header };
  }

  return {
    files,
    show(url, alt, width) {
      if (!stored.has(url)) stored.set(url, store(url));
      const picture = stored.get(url);
      if (picture === undefined) return undefined;
      shown += 1;
      return drawing(picture, alt, width, shown);
    },
  };
}

function bytesOf(url: string, attachment: DocumentMeta['attachment']): Uint8Array | undefined {
  const sha256 = attachmentOf(url);
  if (sha256 !== undefined) return attachment(sha256)?.bytes;
  const comma = url.indexOf(';base64,');
  if (!url.startsWith('data:image/') || comma < 0) return undefined;
  return Buffer.from(url.slice(comma + ';base64,'.length), 'base64');
}

/** An inline picture: floating ones move when Google Docs converts the file. */
function drawing({ relationship, header }: Stored, alt: string, width: number, number: number): string {
  const natural = { x: header.width * EMU_PER_PIXEL, y: header.height * EMU_PER_PIXEL };
  const scale = Math.min(
    1,
    (width * EMU_PER_TWENTIETH) / natural.x,
    (PICTURE_HEIGHT * EMU_PER_TWENTIETH) / natural.y,
  );
  const extent = `cx="${Math.max(1, Math.round(natural.x * scale))}" cy="${Math.max(1, Math.round(natural.y * scale))}"`;
  const named = `id="${number}" name="Picture ${number}"`;
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${extent}/><wp:docPr ${named} descr="${escapeXml(alt)}"/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    `<a:graphic><a:graphicData uri="${NAMESPACES.pic}"><pic:pic>` +
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

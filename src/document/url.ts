const LINK_SCHEME = /^(?:https?:\/\/|mailto:.)/i;
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
const ATTACHMENT = /^attachment:([0-9a-f]{64})$/;

/**
 * The URL of a link that a document may carry: absolute, and http, https or mailto. Undefined for anything
 * else (`javascript:`, relative paths, what is no URL at all). Characters that RFC 3986 does not allow, and
 * that end a link early in one format or the other, come back percent-encoded.
 */
export function linkUrl(url: string): string | undefined {
  const encoded = url
    .trim()
    .toWellFormed()
    .replace(/[\s\p{Cc}"<>\\^`{|}]/gu, encodeURIComponent);
  return LINK_SCHEME.test(encoded) && URL.canParse(encoded) ? encoded : undefined;
}

/** The URL of an image that a document may carry: an attachment, a picture in the URL itself, or http(s). */
export function imageUrl(url: string): string | undefined {
  if (ATTACHMENT.test(url) || PICTURE_DATA.test(url)) return url;
  const link = linkUrl(url);
  return link?.toLowerCase().startsWith('mailto:') ? undefined : link;
}

/** The SHA-256 that an `attachment:` URL names, in hex. */
export function attachmentOf(url: string): string | undefined {
  return ATTACHMENT.exec(url)?.[1];
}

/** A short name for a link where its URL would not fit: the ticket at its end, else the host. */
export function linkLabel(url: string): string {
  const { host, pathname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined || last.length > 24 || last.includes('%')) return host || url;
  return /^\d+$/.test(last) ? `#${last}` : last;
}

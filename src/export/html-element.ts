import type { Element, ElementContent, Properties } from 'hast';

/** An element with its inline style. */
export function element(
  tagName: string,
  style: string | null,
  children: ElementContent[],
  properties: Properties = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties: style === null ? properties : { ...properties, style },
    children,
  };
}

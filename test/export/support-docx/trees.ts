import fc from 'fast-check';
import type {
  AlignType,
  BlockContent,
  Code,
  Heading,
  Image,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { MISSING, NO_PICTURE, PICTURE } from './metas.ts';

/** Trees as src/document/tree.ts describes them, with text that is worse than it allows. */

const wildText = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 7, 9, 0x1b, 0xd83d, 0xdc00, 0xfffe)),
  )
  .map((units) => String.fromCharCode(...units));

const text = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 6 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ' ',
      '  x  ',
      '<b>&amp;]]>',
      '{1-0}',
      '☐',
      '\u001b[31mred',
      'שלום',
      '日本語',
      '𝔘😀',
    ),
  },
  { weight: 1, arbitrary: wildText },
);

const LINKS = [
  'https://example.com',
  'https://example.com/a b?q=1&r="x"#<y>',
  'http://example.com/100%',
  'https://exämple.com/ø/日本',
  'mailto:team@example.com?subject=A%20B',
  'HTTPS://EXAMPLE.COM/[x]{y}|z',
  `https://example.com/${'long'.repeat(600)}`,
  'javascript:alert(1)',
  'runbook.md',
  'https://',
];

export const linkTarget = fc.oneof(fc.constantFrom(...LINKS), fc.webUrl({ withFragments: true }));

const image: fc.Arbitrary<Image> = fc.record({
  type: fc.constant('image' as const),
  url: fc.constantFrom(
    PICTURE,
    NO_PICTURE,
    MISSING,
    'https://example.com/graph.png',
    'data:image/png;base64,AAAA',
  ),
  alt: fc.oneof(text, fc.constant(null)),
  data: fc.constantFrom({}, { exhibit: 1, fileName: 'exhibit-1.png' }),
});

const inlineTypes = fc.letrec<{ phrasing: PhrasingContent; inLink: PhrasingContent }>((tie) => {
  const leaf = (plain: fc.Arbitrary<string>): fc.Arbitrary<PhrasingContent>[] => [
    plain.map((value) => ({ type: 'text', value })),
    plain.map((value) => ({ type: 'inlineCode', value })),
    fc.constant({ type: 'break' }),
    image,
  ];
  const marked = (name: 'phrasing' | 'inLink'): fc.Arbitrary<PhrasingContent>[] =>
    (['emphasis', 'strong', 'delete'] as const).map((type) =>
      fc.array(tie(name), { minLength: 1, maxLength: 3 }).map((children) => ({ type, children })),
    );
  const link: fc.Arbitrary<Link> = fc.record({
    type: fc.constant('link' as const),
    url: linkTarget,
    children: fc.array(tie('inLink'), { minLength: 1, maxLength: 3 }),
  });
  return {
    inLink: fc.oneof({ depthSize: 'small' }, ...leaf(text), ...marked('inLink')),
    phrasing: fc.oneof({ depthSize: 'small' }, ...leaf(text), ...marked('phrasing'), link),
  };
});

const phrasing = fc.array(inlineTypes.phrasing, { maxLength: 4 });

const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  children: phrasing,
  data: fc.constantFrom({}, {}, {}, { role: 'note' as const }, { role: 'caption' as const }),
});

const heading: fc.Arbitrary<Heading> = fc.record({
  type: fc.constant('heading' as const),
  depth: fc.constantFrom(1, 2, 3, 4, 5, 6),
  children: phrasing,
});

const code: fc.Arbitrary<Code> = fc.record({
  type: fc.constant('code' as const),
  value: fc
    .array(fc.oneof(text, fc.constant('\tat main (a.ts:1)')), { maxLength: 4 })
    .map((lines) => lines.join('\n')),
});

const table: fc.Arbitrary<Table> = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 1, arbitrary: fc.constant(70) },
    ),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([columns, rows]) =>
    fc.record({
      type: fc.constant('table' as const),
      align: fc.array(fc.constantFrom<AlignType[]>('left', 'center', 'right', null), { maxLength: columns }),
      children: fc.array(tableRow(columns), { minLength: rows, maxLength: rows }),
      data: fc.record(
        {
          columns: fc
            .array(fc.integer({ min: 1, max: 50 }), { minLength: columns, maxLength: columns })
            .map((shares) => shares.map((share) => (share * 100) / shares.reduce((a, b) => a + b))),
        },
        { requiredKeys: [] },
      ),
    }),
  )
  .map((node) => ({
    ...node,
    children: [{ ...node.children[0], data: {} } as TableRow, ...node.children.slice(1)],
  }));

function tableRow(columns: number): fc.Arbitrary<TableRow> {
  return fc.record({
    type: fc.constant('tableRow' as const),
    children: fc.array(
      phrasing.map((children) => ({ type: 'tableCell' as const, children })),
      { minLength: columns, maxLength: columns },
    ),
    data: fc.constantFrom({}, {}, { divider: true as const }, { event: '14' }),
  });
}

const flow = fc.letrec<{ block: BlockContent; list: List; item: ListItem }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    paragraph,
    heading,
    code,
    table,
    fc.constant<BlockContent>({ type: 'thematicBreak' }),
    tie('list'),
    fc.array(tie('block'), { maxLength: 3 }).map((children) => ({ type: 'blockquote' as const, children })),
  ),
  list: fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(null, 0, 1, 5, 999_999_999),
    children: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc.record({
    type: fc.constant('listItem' as const),
    checked: fc.constantFrom(null, null, true, false),
    children: fc.array(tie('block'), { maxLength: 3 }),
  }),
}));

const title: fc.Arbitrary<Heading> = phrasing.map((children) => ({
  type: 'heading',
  depth: 1,
  children,
  data: { role: 'title' },
}));

export const documentTree: fc.Arbitrary<Root> = fc
  .tuple(fc.option(title), fc.array<RootContent>(flow.block, { maxLength: 6 }))
  .map(([first, children]) => ({ type: 'root', children: first ? [first, ...children] : children }));

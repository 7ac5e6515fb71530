import { createHash } from 'node:crypto';
import { buildDocument } from '../../../src/document/build.ts';
import { documentMeta } from '../../../src/document/meta.ts';
import { writeCsv } from '../../../src/export/csv.ts';
import { writeHtmlFile } from '../../../src/export/html.ts';
import { writeMarkdown } from '../../../src/export/markdown.ts';
import { writePlainText } from '../../../src/export/plain-text.ts';
import { HOUSE_STYLES, houseStyle } from '../../document/support/styles.ts';
import { incidentView } from '../../document/support/views.ts';

/** Prints what one outage exports to, as hashes: a process of its own, for the zone and language of its own. */
const view = incidentView({
  incident: { title: 'İstanbul: ödeme hataları', zone: 'Europe/Istanbul' },
  events: [
    { at: '2022-10-30T02:30:04+03:00', text: 'ilk belirti', milestone: 'impact-started' },
    { at: '2022-10-30T03:30+02:00', precision: 'approximate', text: 'INFO ıi @ayşe', author: 'Ayşe' },
    {
      at: '2022-10-31T00:10+03:00',
      until: '2022-10-31T00:20+03:00',
      text: 'düzeldi',
      milestone: 'recovered',
    },
  ],
  actions: [{ text: 'x', due: '2022-11-01' }],
});

for (const name of HOUSE_STYLES) {
  for (const redact of [false, true]) {
    const style = houseStyle(name);
    const tree = buildDocument(view, style, { redact });
    const meta = documentMeta(view, style, { redact }, () => undefined);
    const written = [writeMarkdown(tree), writeHtmlFile(tree, meta), writePlainText(tree), writeCsv(view)];
    const hashes = written.map((text) => createHash('sha256').update(text).digest('hex'));
    process.stdout.write(`${name} ${redact} ${hashes.join(' ')}\n`);
  }
}

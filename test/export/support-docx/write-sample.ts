import { createHash } from 'node:crypto';
import { writeDocx } from '../../../src/export/docx/write.ts';
import { metaOf } from './metas.ts';
import { sampleDocument } from './sample-document.ts';

/** Run by itself: prints the hash of the sample's file as this process, with its zone and locale, writes it. */
const bytes = await writeDocx(sampleDocument(), metaOf());
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));

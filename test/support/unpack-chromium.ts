import sparticuz from '@sparticuz/chromium';

/** Before the workers start: two of them that unpack the browser at once could find half of it. */
export default async function unpackChromium(): Promise<void> {
  await sparticuz.executablePath();
}

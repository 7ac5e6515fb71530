/**
 * A language with its region, which decides about spelling and paper: `en` is `en-US`, `nb` is `nb-NO`.
 *
 * @param language BCP 47; what is none is taken for `en-US`
 */
export function regionalLocale(language: string): string {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize();
    return region === undefined ? name : `${name}-${region}`;
  } catch {
    return 'en-US';
  }
}

/** What verification came to, in words. */
export function verificationText(findings: number): string {
  if (findings === 0) return 'The record is as it was written: nothing was altered, nothing is missing.';
  return findings === 1
    ? 'One thing in the record is not as it was written.'
    : `${findings} things in the record are not as they were written.`;
}

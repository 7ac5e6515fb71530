import type { FileContent } from '../../src/recorder/contract.ts';

/** What the screen takes from outside beside the recorder; tests give their own. */
export interface Environment {
  /** Wall time, UTC milliseconds. */
  now(): number;
  /** A new unique id (UUID). */
  newId(): string;
  /** How things leave the screen. */
  readonly hand: {
    download(file: FileContent): void;
    copy(content: Promise<{ html: string; text: string }>): Promise<void>;
    /** Base64 of UTF-8 as text. */
    textOf(base64: string): string;
  };
}

import type { FileContent } from '../../src/recorder/contract.ts';

/** What the screen takes from outside beside the recorder; tests give their own. */
export interface Environment {
  /** Wall time, UTC milliseconds. */
  now(): number;
  /** The time zone of the computer, as it is now. */
  zone(): string;
  /** A new unique id (UUID). */
  newId(): string;
  /** How things leave the screen, and how they come onto it. */
  readonly hand: {
    /** Saves a file, and says in words where it goes. */
    download(file: FileContent): string;
    copy(content: Promise<{ html: string; text: string }>): Promise<void>;
    copyText(text: Promise<string>): Promise<void>;
    /** Base64 of UTF-8 as text. */
    textOf(base64: string): string;
    /** The bytes of a file as base64. */
    base64Of(file: Blob): Promise<string>;
    /** Whether the file can be shown as a picture. */
    isPicture(file: Blob): Promise<boolean>;
    /** Lets the person choose pictures from the disk. */
    choosePictures(chosen: (files: readonly File[]) => void): void;
  };
}

/** A quiet line with what can be done about it, each by a key. It takes no focus and blocks nothing. */
export interface Offer {
  /** The same for as long as it is about the same thing. */
  readonly id: string;
  /** `due`: it waits for an answer and stays; `quiet`: it is only offered. */
  readonly tone: 'quiet' | 'due';
  readonly text: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  /** The id of the command that gives it. */
  readonly command: string;
  readonly words: string;
}

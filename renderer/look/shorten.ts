/** A text of at most so many characters; one that is longer ends in an ellipsis, and no character is cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // Two code units make at most one character, so twice as many are enough to look at.
  const characters = Array.from(text.slice(0, most * 2));
  return characters.length <= most && text.length <= most * 2
    ? text
    : `${characters.slice(0, most - 1).join('')}…`;
}

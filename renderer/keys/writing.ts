/** Keys of the composer that are no commands, and what they do. */
export const WRITING: readonly (readonly [keys: string, name: string])[] = [
  ['Enter', 'Log the line'],
  ['Shift+Enter', 'A new line in the text'],
  ['/', 'The kind, as /decision'],
  ['@', 'The time or a person, as @14:32, @-5m or @anna'],
  ['#', 'A service, as #db'],
  ['Tab', 'Choose what the menu offers'],
];

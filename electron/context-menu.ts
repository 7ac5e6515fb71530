import type { App, ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';

/** The menu of a text under the pointer: what can be done with it, and how a word may be spelt. */
export function offerContextMenu(app: App, popUp: (template: MenuItemConstructorOptions[]) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_clicked, params) => {
      const template = contextTemplate(params, contents);
      if (template.length > 0) popUp(template);
    });
  });
}

export function contextTemplate(
  { isEditable, selectionText, misspelledWord, dictionarySuggestions, editFlags }: ContextMenuParams,
  contents: Pick<WebContents, 'replaceMisspelling'>,
): MenuItemConstructorOptions[] {
  const spellings: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...dictionarySuggestions.map((word) => ({
            label: word,
            click: () => contents.replaceMisspelling(word),
          })),
          { type: 'separator' },
        ];
  if (isEditable) {
    return [
      ...spellings,
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'selectAll' },
    ];
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}

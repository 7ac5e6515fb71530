import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { ActionView } from '../incident/views.ts';
import type { Context } from './context.ts';
import { inlineText, plainLine } from './inline.ts';
import { joined, paragraph, row, text } from './nodes.ts';
import type { ActionsForm } from './style-block.ts';
import { linkLabel, linkUrl } from './url.ts';

/** Every action item of the incident as the house style prints them; nothing if there is none. */
export function actionItems(as: ActionsForm, context: Context): RootContent[] {
  const { actions } = context.view;
  if (actions.length === 0) return [];
  return [as === 'table' ? actionTable(actions, context) : actionList(actions, as, context)];
}

function actionList(
  actions: readonly ActionView[],
  as: Exclude<ActionsForm, 'table'>,
  context: Context,
): List {
  const items = actions.map(
    (action): ListItem => ({
      type: 'listItem',
      checked: as === 'checklist' ? action.done : null,
      spread: false,
      children: [paragraph(actionLine(action, as, context))],
    }),
  );
  const ordered = as === 'numbered';
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: items };
}

/** The text, itself the link if it can be, then in brackets who does it until when. */
function actionLine(action: ActionView, as: ActionsForm, context: Context): PhrasingContent[] {
  const { words } = context.style;
  const said = inlineText(action.text);
  const url = action.link === null ? undefined : linkUrl(action.link);
  const linked = url !== undefined && !said.some((node) => node.type === 'link' || node.type === 'break');
  const details: PhrasingContent[][] = [
    ...(action.owner ? [plainLine(action.owner)] : []),
    ...(action.due
      ? [[text(`${words.columns.due.toLowerCase()} ${context.times.calendarDate(action.due)}`)]]
      : []),
    ...(action.link && !linked ? [linkTo(action.link)] : []),
    ...(action.done && as !== 'checklist' ? [[text(words.done)]] : []),
  ];
  return [
    ...(linked ? [{ type: 'link', url, children: said } as const] : said),
    ...(details.length > 0 ? [text(' ('), ...joined(details, ', '), text(')')] : []),
  ];
}

/** A link under a short name; what is no link a document may carry stays as it was written. */
function linkTo(link: string): PhrasingContent[] {
  const url = linkUrl(link);
  return url === undefined ? plainLine(link) : [{ type: 'link', url, children: [text(linkLabel(url))] }];
}

function actionTable(actions: readonly ActionView[], { style, times }: Context): Table {
  const { words } = style;
  const { columns } = words;
  const unknown = [text(words.unknown)];
  const rows = actions.map((action) =>
    row([
      inlineText(action.text),
      [text(words.actionTypes[action.type])],
      action.owner ? plainLine(action.owner) : unknown,
      action.link ? linkTo(action.link) : unknown,
      [
        text(
          [
            ...(action.due ? [times.calendarDate(action.due)] : []),
            ...(action.done ? [words.done] : []),
          ].join(', ') || words.unknown,
        ),
      ],
    ]),
  );
  const titles = [columns.action, columns.type, columns.owner, columns.link, columns.due];
  return {
    type: 'table',
    align: titles.map(() => null),
    data: { columns: [40, 14, 16, 14, 16] },
    children: [row(titles.map((title) => [text(title)])), ...rows],
  };
}

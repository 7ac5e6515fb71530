import type { Handlers } from './handler.ts';
import { actionHandlers } from './handlers/action.ts';
import { amendHandlers } from './handlers/amend.ts';
import { attachmentHandlers } from './handlers/attachment.ts';
import { deskHandlers } from './handlers/desk.ts';
import { documentHandlers } from './handlers/document.ts';
import { eventHandlers } from './handlers/event.ts';
import { incidentHandlers } from './handlers/incident.ts';
import { lineHandlers } from './handlers/line.ts';
import { recordHandlers } from './handlers/record.ts';
import { sectionHandlers } from './handlers/section.ts';
import { undoHandlers } from './handlers/undo.ts';

/**
 * What stands behind each operation. The type refuses this map if the contract has an operation that is
 * missing here; `satisfies` in each group refuses one that the contract does not have.
 */
export const handlers: Handlers = {
  ...incidentHandlers,
  ...eventHandlers,
  ...amendHandlers,
  ...lineHandlers,
  ...sectionHandlers,
  ...actionHandlers,
  ...attachmentHandlers,
  ...undoHandlers,
  ...deskHandlers,
  ...documentHandlers,
  ...recordHandlers,
};

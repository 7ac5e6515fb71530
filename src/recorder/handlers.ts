import type { Handlers } from './handler.ts';
import { actionHandlers } from './handlers/action.ts';
import { amendHandlers } from './handlers/amend.ts';
import { attachmentHandlers } from './handlers/attachment.ts';
import { backupHandlers } from './handlers/backup.ts';
import { clockHandlers } from './handlers/clock.ts';
import { demoHandlers } from './handlers/demo.ts';
import { deskHandlers } from './handlers/desk.ts';
import { documentHandlers } from './handlers/document.ts';
import { emergencyHandlers } from './handlers/emergency.ts';
import { eventHandlers } from './handlers/event.ts';
import { importHandlers } from './handlers/import.ts';
import { incidentHandlers } from './handlers/incident.ts';
import { lineHandlers } from './handlers/line.ts';
import { lintHandlers } from './handlers/lint.ts';
import { logManyHandlers } from './handlers/log-many.ts';
import { nameHandlers } from './handlers/name.ts';
import { pasteHandlers } from './handlers/paste.ts';
import { recordHandlers } from './handlers/record.ts';
import { roleHandlers } from './handlers/role.ts';
import { searchHandlers } from './handlers/search.ts';
import { sectionHandlers } from './handlers/section.ts';
import { statusHandlers } from './handlers/status.ts';
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
  ...searchHandlers,
  ...roleHandlers,
  ...nameHandlers,
  ...statusHandlers,
  ...lintHandlers,
  ...clockHandlers,
  ...demoHandlers,
  ...pasteHandlers,
  ...importHandlers,
  ...logManyHandlers,
  ...backupHandlers,
  ...emergencyHandlers,
};

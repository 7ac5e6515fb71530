import type { Screen } from '../shell/screen.ts';
import type { Command, Scope } from './command.ts';
import { acceptHandOver, copyHandOver, copyStatus } from './hand-over.ts';

/** What one scribe tells the next, and what stakeholders are told. Short keys count on their own pages. */
export function handOverCommands(screen: Screen): Command[] {
  const command = (id: string, name: string, scope: Scope, key: string, run: () => void): Command => {
    return { id, name, group: 'Hand-over and status', keys: [key], scope, ofIncident: true, run };
  };
  return [
    command('hand-over', 'Hand-over page', 'anywhere', 'Alt+H', () => screen.open('hand-over')),
    command('hand-over-copy', 'Copy the hand-over for a chat', 'page', 'c', () => void copyHandOver(screen)),
    command(
      'hand-over-accept',
      'Accept the hand-over: be the scribe',
      'page',
      'a',
      () => void acceptHandOver(screen),
    ),
    command('status', 'Status update for stakeholders', 'anywhere', 'Alt+U', () => screen.open('status')),
    command(
      'status-plain',
      'Copy the status update as plain text',
      'page',
      'p',
      () => void copyStatus(screen, 'plain'),
    ),
    command(
      'status-slack',
      'Copy the status update for Slack',
      'page',
      's',
      () => void copyStatus(screen, 'slack'),
    ),
    command(
      'status-markdown',
      'Copy the status update as Markdown',
      'page',
      'm',
      () => void copyStatus(screen, 'markdown'),
    ),
  ];
}

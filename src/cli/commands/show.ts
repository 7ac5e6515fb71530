import type { Command } from 'commander';
import { chosenIncident, optionsOf, print, withRecorder } from '../context.ts';
import {
  actionJson,
  eventJson,
  headerJson,
  metricJson,
  milestoneJson,
  printedJson,
  sectionJson,
} from '../json.ts';
import type { ReadOptions } from '../options.ts';
import { incidentText } from '../text.ts';

export function addShowCommand(program: Command): void {
  program
    .command('show')
    .description('print an incident: its log, milestones, sections and action items')
    .option('--json', 'as JSON')
    .action(async (_options: unknown, command: Command) => {
      const { json, ...common } = optionsOf<ReadOptions>(command);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        const detail = await recorder.call('incident.get', { incident });
        const { events } = await recorder.call('event.list', { incident });
        if (!json) {
          print(incidentText(detail, events));
          return;
        }
        print(
          printedJson({
            incident: headerJson(detail.incident),
            events: events.map(eventJson),
            sections: detail.sections.map(sectionJson),
            actions: detail.actions.map(actionJson),
            milestones: detail.milestones.map(milestoneJson),
            metrics: detail.metrics.map(metricJson),
          }),
        );
      });
    });
}

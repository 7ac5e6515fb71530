import { failureLine, failureOf } from '../client/failure.ts';
import type { Screen } from '../shell/screen.ts';

const MEGABYTE = 1024 * 1024;
/** What goes to the recorder in one piece, in bytes. */
const MOST_BYTES = 24 * MEGABYTE;

const NOT_PICTURES =
  'A picture is a PNG, JPEG, GIF or WebP. Any other file is at home where it is: put a link to it into a line.';

const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Why a file cannot be attached, in a sentence; null if nothing speaks against it. */
export function attachProblem({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): string | null {
  if (!TYPES.includes(type)) return `“${name}” is not a picture. ${NOT_PICTURES}`;
  if (size <= MOST_BYTES) return null;
  const [has, may] = [Math.ceil(size / MEGABYTE), MOST_BYTES / MEGABYTE];
  return `“${name}” has ${has} MB, and a picture may have ${may}. Cut it down, or attach a part of it.`;
}

/**
 * Attaches pictures to the incident on screen: each is an exhibit of a line of its own. What stands in the composer
 * stays. What cannot be attached is said, and the others are attached all the same.
 */
export async function attachPictures(screen: Screen, files: readonly File[]): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  if (incident === null) return screen.notices.failed('Log a line first: a picture belongs to an incident.');
  const firstKeyAt = screen.environment.now();
  const problems: string[] = [];
  const attached: string[] = [];
  for (const file of files) {
    const problem = await attachOne(screen, incident, file, firstKeyAt);
    if (problem === null) attached.push(file.name);
    else problems.push(problem);
  }
  if (attached.length > 0) await screen.refresh();
  if (problems.length > 0) return screen.notices.failed(problems.join(' '));
  const done = attached.length === 1 ? `Attached: ${attached[0]}.` : `${attached.length} pictures attached.`;
  screen.notices.done(done);
  screen.notices.speak(done);
}

/** What is wrong, in a sentence, if the picture could not be attached. */
async function attachOne(
  screen: Screen,
  incident: string,
  file: File,
  firstKeyAt: number,
): Promise<string | null> {
  const { client, environment, hand } = screen;
  const problem = attachProblem(file);
  if (problem !== null) return problem;
  // Looked into first, so that no line stands there without its picture.
  if (!(await hand.isPicture(file)))
    return `“${file.name}” is not a picture, or was cut off. ${NOT_PICTURES}`;
  try {
    const data = await hand.base64Of(file);
    const id = environment.newId();
    const text = `Picture: ${file.name}`;
    const { event } = await client.call('event.log', { incident, text, firstKeyAt, id });
    await client.call('attachment.add', { incident, name: file.name, data, event: event.id });
    return null;
  } catch (thrown) {
    return `“${file.name}” was not attached. ${failureLine(failureOf(thrown))}`;
  }
}

/** Lets the person choose pictures from the disk. */
export function choosePictures(screen: Screen): void {
  screen.hand.choosePictures((files) => void attachPictures(screen, files));
}

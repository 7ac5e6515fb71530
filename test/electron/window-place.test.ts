import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangementOf, fitPlace, overScreen, withPlace } from '../../electron/window-place.ts';

const screenAt = (x: number, y: number, width: number, height: number) => {
  const bounds = { x, y, width, height };
  return { bounds, workArea: { x, y: y + 24, width, height: height - 24 } };
};
const laptop = screenAt(0, 0, 1440, 900);
const wall = screenAt(1440, -200, 3840, 2160);
const place = { x: 100, y: 100, width: 800, height: 600, maximized: false };

test('a window that can be seen stays exactly where it is', () => {
  expect(fitPlace(place, [laptop])).toBe(place);
  expect(fitPlace({ ...place, x: 2000, y: 0 }, [laptop, wall])).toMatchObject({ x: 2000, y: 0 });
});

test('a window on no screen has no place', () => {
  expect(fitPlace({ ...place, x: 2000 }, [laptop])).toBeNull();
  expect(fitPlace(place, [])).toBeNull();
});

test('wherever it was, a fitted window can be taken hold of, and is not larger than before', () => {
  const number = (min: number, max: number) => fc.integer({ min, max });
  const anywhere = fc.record({
    x: number(-6000, 6000),
    y: number(-6000, 6000),
    width: number(1, 5000),
    height: number(1, 3000),
    maximized: fc.boolean(),
  });
  const screens = fc
    .array(fc.tuple(number(-4000, 4000), number(-2000, 2000), number(400, 4000), number(300, 2200)), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => all.map((bounds) => screenAt(...bounds)));
  fc.assert(
    fc.property(anywhere, screens, (before, all) => {
      const after = fitPlace(before, all);
      if (after === null) return;
      expect(after.width).toBeLessThanOrEqual(before.width);
      expect(after.height).toBeLessThanOrEqual(before.height);
      const held = all.some(({ workArea: { x, y, width, height } }) => {
        const seen = Math.min(after.x + after.width, x + width) - Math.max(after.x, x);
        return seen >= Math.min(96, after.width) && after.y >= y && after.y < y + height;
      });
      expect(held).toBe(true);
      expect(fitPlace(after, all)).toEqual(after);
    }),
  );
});

test('an arrangement is the same in whatever order the screens are told', () => {
  expect(arrangementOf([laptop, wall])).toBe(arrangementOf([wall, laptop]));
  expect(arrangementOf([laptop])).not.toBe(arrangementOf([laptop, wall]));
});

test('places are kept for each arrangement and window, and the oldest arrangements go', () => {
  let places = withPlace({}, 'desk', 'main', place);
  places = withPlace(places, 'desk', 'clock', { ...place, x: 5 });
  expect(places).toEqual({ desk: { main: place, clock: { ...place, x: 5 } } });
  for (let n = 0; n < 20; n += 1) places = withPlace(places, `hotel ${n}`, 'main', place);
  expect(Object.keys(places)).toHaveLength(16);
  expect(places).not.toHaveProperty('desk');
  expect(places).toHaveProperty('hotel 19');
});

test('a small window stands in the middle, a third from the top', () => {
  expect(overScreen(wall, 640, 160)).toEqual({ x: 1440 + 1600, y: -200 + 24 + 659, width: 640, height: 160 });
});

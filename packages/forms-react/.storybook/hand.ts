/** What a person touches a screen with. */
export type Hand = 'mouse' | 'touch' | 'pen';

/**
 * Drags something by so many pixels. Where stories are tests the browser itself moves the hand, so that it is believed; on the page of a
 * story the events are made.
 */
export async function drag(element: Element, [x, y]: readonly [number, number], hand: Hand): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const from = [left + width / 2, top + height / 2] as const;
  const path = [0, 0.5, 1].map((part) => [from[0] + x * part, from[1] + y * part] as const);
  if ('__vitest_worker__' in globalThis) await dragInChromium(path, hand);
  else dragByEvents(element, path, hand);
  await new Promise(requestAnimationFrame);
}

type Path = readonly (readonly [number, number])[];

async function dragInChromium(path: Path, hand: Hand): Promise<void> {
  const { cdp } = await import('vitest/browser');
  const frame = globalThis.frameElement?.getBoundingClientRect();
  const scale = frame === undefined ? 1 : frame.width / innerWidth;
  const points = path.map(([x, y]) => ({ x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }));
  const last = points.length - 1;
  for (const [index, point] of points.entries()) {
    if (hand === 'touch')
      await cdp().send('Input.dispatchTouchEvent', {
        type: index === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [point],
      });
    else {
      const pressed = { button: 'left', clickCount: 1, pointerType: hand } as const;
      if (index === 0) {
        await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', pointerType: hand, ...point });
        await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...pressed, ...point });
      } else await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', buttons: 1, ...pressed, ...point });
      if (index === last) await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...pressed, ...point });
    }
  }
  if (hand === 'touch') await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

function dragByEvents(element: Element, path: Path, hand: Hand): void {
  // A hand of events holds nothing to capture.
  element.setPointerCapture = () => {};
  const fire = (type: string, [clientX = 0, clientY = 0]: readonly number[] = []) =>
    element.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, pointerType: hand, clientX, clientY }),
    );
  fire('pointerdown', path[0]);
  for (const point of path.slice(1)) fire('pointermove', point);
  fire('pointerup', path.at(-1));
}

/** Presses a button that saves a file, and gives the file. */
export async function savedBy(press: () => Promise<unknown>): Promise<Blob> {
  const make = URL.createObjectURL;
  const click = HTMLAnchorElement.prototype.click;
  try {
    return await new Promise((resolve, reject) => {
      // The file is looked at instead of being saved.
      HTMLAnchorElement.prototype.click = () => {};
      URL.createObjectURL = (content) => {
        resolve(content as Blob);
        return make(content);
      };
      press().catch(reject);
    });
  } finally {
    URL.createObjectURL = make;
    // What was pressed goes on to click after the file is made.
    await new Promise((done) => setTimeout(done));
    HTMLAnchorElement.prototype.click = click;
  }
}

/** Opens a picture again, and tells its size and whether anything is drawn on its white. */
export async function openedPicture(file: Blob): Promise<{ readonly width: number; readonly drawn: boolean }> {
  const image = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
  const isWhite = pixels[0] === 255 && pixels[1] === 255 && pixels[2] === 255;
  return { width: image.width, drawn: isWhite && pixels.some((value, index) => index % 4 === 0 && value < 64) };
}

/**
 * @typedef {object} Landmark
 * @property {string} name
 * @property {string} selector of an element that was not there before
 */

/** What the application's page comes to on its way to the schedule. @type {readonly Landmark[]} */
export const scheduleLandmarks = [
  { name: 'page script run', selector: '#root > *' },
  { name: 'shell shown', selector: '.shell' },
  { name: 'schedule in the DOM', selector: '.shell-main .table-frame tbody tr' },
];

/** What the bare window's page comes to. @type {readonly Landmark[]} */
export const headingLandmarks = [{ name: 'heading in the DOM', selector: 'h1' }];

/**
 * The JavaScript that answers, in a page, when each landmark was first there, and `painted`: when two animation frames
 * had passed after the last one. The same for everything that is measured.
 *
 * @param {readonly Landmark[]} landmarks @returns {string} an expression that answers a promise of moments by name
 */
export function paintedExpression(landmarks) {
  return `new Promise((resolve) => {
    const landmarks = ${JSON.stringify(landmarks)};
    const moments = {};
    const look = () => {
      while (landmarks.length > 0 && document.querySelector(landmarks[0].selector) !== null) {
        moments[landmarks.shift().name] = Date.now();
      }
      if (landmarks.length > 0) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve({ ...moments, painted: Date.now() })));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  })`;
}

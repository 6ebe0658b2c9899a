/**
 * Marks a table's frame with `data-cards` as long as the table's columns do not fit into it, whatever the window, the language and the
 * size of the text. Measured is the frame's own ruler, whose width does not depend on how the rows are shown; it is heard of between
 * layout and paint, so nothing is seen to jump. Answers how to stop.
 */
export function followTableWidth(frame: HTMLElement): () => void {
  const ruler = frame.querySelector('.table-width');
  let needed = 0;
  const observer = new ResizeObserver(() => {
    if (!frame.hasAttribute('data-cards')) needed = frame.scrollWidth;
    frame.toggleAttribute('data-cards', needed > frame.clientWidth);
  });
  if (ruler !== null) observer.observe(ruler);
  return () => observer.disconnect();
}

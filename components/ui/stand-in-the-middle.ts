/**
 * For the `ref` of what is current in a row that is longer than a phone is wide: the row scrolls to it. The row has to
 * be positioned.
 */
export function standInTheMiddle(current: HTMLElement | null) {
  const row = current?.parentElement;
  if (row) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}

/** The id of the navigation, by which its button on a phone opens it. */
export const PLACES = "places";

/** Closes the navigation where it lies over the screen. An older browser has no popovers, and shows it all the time. */
export function closePlaces(): void {
  document.getElementById(PLACES)?.hidePopover?.();
}

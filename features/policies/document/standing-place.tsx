/**
 * Where the door writes what can change after publishing: a newer version, a withdrawal, the end of support. The stored
 * page has the empty place, so that its bytes never change.
 */
export const StandingPlace = () => <div id="standing" />;

/** The same place as it stands in the stored page. */
export const standingPlace = '<div id="standing"></div>';

/** The page of the course that the figures are about. */
export const lesson = 'learn/standard/';

/** The page with every dial and the choice of a picture. */
export const workbench = 'convolutions/standard/';

/** What Lighthouse judges. */
export const judged = ['', lesson, 'compare/'];

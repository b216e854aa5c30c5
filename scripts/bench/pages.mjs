/** The page of the course that the figures are about. */
export const lesson = 'learn/standard/';

/** The lesson with a kernel to paint. */
export const spatial = 'learn/spatial/';

/** The page with every dial and the choice of a picture. */
export const workbench = 'convolutions/standard/';

/** The page whose fourth cell measures which channels depend on which. */
export const groups = 'learn/groups/';

/** The other lessons, which are to bring little more than that one. */
export const lessons = [
	'learn/depthwise-separable/',
	'learn/width-and-resolution/',
	groups,
	'learn/shuffle/',
	spatial,
	'learn/counting-and-timing/',
	'learn/train-and-choose/',
];

/** The page on which networks are trained. */
export const training = 'learn/train-and-choose/';

/** The page of a network. */
export const network = 'models/mobilenet/';

/** The networks that have pages, which are run whole. */
export const networkIds = ['mobilenet', 'shufflenet', 'effnet'];

/** What Lighthouse judges. */
export const judged = ['', lesson, 'compare/'];

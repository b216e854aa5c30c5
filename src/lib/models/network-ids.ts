/** Networks that have a page of their own, by the last part of its address; in the order of the course. */
export const networkIds = ['mobilenet', 'shufflenet', 'effnet'] as const;
export type NetworkId = (typeof networkIds)[number];

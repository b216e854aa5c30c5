import groupedShuffle from '../../../ops/convolutions/grouped-shuffle';

/** The address of the paper on ShuffleNet. */
export const paperLink = groupedShuffle.source.link;

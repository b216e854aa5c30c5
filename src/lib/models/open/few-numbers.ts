/** Of tensors with more numbers, none is read: what says how a layer works is short. */
export const fewNumbers = 16;

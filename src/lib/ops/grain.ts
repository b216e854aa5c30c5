/** How much one step does: one tap, one output cell, one output channel or one whole layer. */
export const grains = ['product', 'cell', 'channel', 'layer'] as const;
export type Grain = (typeof grains)[number];

import { usualRecipe, type Recipe } from '../../../ops/recipe';

/** How networks are trained on this page: as all others, on fewer pictures, which are seen more often instead. */
export const liveRecipe: Recipe = { ...usualRecipe, epochs: 6 };

/** Pictures in the small sets of the site. */
export const livePictures = { trained: 3000, tested: 1000 } as const;

import { comuniRecipe } from './comuni/recipe';
import { provincesRecipe, regionsRecipe } from './comuni/territories';
import type { Recipe } from './recipe';
import { statesRecipe } from './states/recipe';

/** Every list that has a public source file. */
export const recipes: readonly Recipe[] = [comuniRecipe, provincesRecipe, regionsRecipe, statesRecipe];

import { anprRecipes } from './anpr/recipe';
import { comuniRecipe } from './comuni/recipe';
import { provincesRecipe, regionsRecipe } from './comuni/territories';
import type { Recipe } from './recipe';
import { benefitsRecipe, userAreasRecipe } from './siuss/benefits';
import { enumerationsRecipe } from './siuss/enumerations';
import { identityDocumentsRecipe } from './siuss/identity-documents';
import { statesRecipe } from './states/recipe';

/** Every list that has a public source file. */
export const recipes: readonly Recipe[] = [
  comuniRecipe,
  provincesRecipe,
  regionsRecipe,
  statesRecipe,
  ...anprRecipes,
  benefitsRecipe,
  userAreasRecipe,
  enumerationsRecipe,
  identityDocumentsRecipe,
];

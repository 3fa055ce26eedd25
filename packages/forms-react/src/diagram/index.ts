export { PictureTools } from './picture-tools';
export { diagramTexts } from './texts';
export { keptTie, type Tie, withTieData } from './tie';
export { TieFields } from './tie-fields';
export { TieLegend } from './tie-legend';
export { type TieDirection, TieLine, type TieQuality } from './tie-line';
export { type Dragged, useDrag } from './use-drag';
export { type History, useHistory } from './use-history';

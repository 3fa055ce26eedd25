export { PlaceBox } from './place-box';

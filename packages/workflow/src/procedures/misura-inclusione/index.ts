export { misuraInclusione } from './misura-inclusione';

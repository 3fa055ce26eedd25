export { nonAutosufficienza } from './non-autosufficienza';

export { createApp } from './app';
export type { AppEnvironment, AppServices } from './environment';
export { createStaticFiles } from './static-files';

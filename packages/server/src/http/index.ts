export { createApi, createApp } from './app';
export { createAddressOf } from './caller-address';
export type { AppEnvironment, AppServices, KeepLogin, LoginMessage } from './environment';
export { createRateLimiter } from './rate-limit';
export { createStaticFiles } from './static-files';
export type { WaasOptions } from './waas-routes';

export type { Command, CommandOption, ExitCode, Invocation, Outcome } from './command';
export { exitCode, optionOf, optionsOf, problems } from './command';

import type { Level } from '../stage-log.ts';
import { type CommandContext, type CommandRule, requireName } from './context.ts';

/** Every command of Runner.Worker/ActionCommandManager.cs, by its name in lower case. */
export const RULES: ReadonlyMap<string, CommandRule> = new Map<string, CommandRule>([
  ['set-output', deprecated('set-output', 'setOutput')],
  ['save-state', deprecated('save-state', 'saveState')],
  ['set-env', disabled('set-env')],
  ['add-path', disabled('add-path')],
  ['add-mask', { omitEcho: true, run: (command, context) => addMask(command.data, context) }],
  ['add-matcher', { run: ({ data }, { matchers }) => void matchers.push(`add ${data}`) }],
  ['remove-matcher', { run: ({ data }, { matchers }) => void matchers.push(`remove ${data}`) }],
  ['debug', { omitEcho: true, run: ({ data }, { log }) => log.debug(data) }],
  ['error', issue('error')],
  ['warning', issue('warning')],
  ['notice', issue('notice')],
  ['group', { run: ({ data }, { log }) => log.output(`##[group]${data}`) }],
  ['endgroup', { run: (_, { log }) => log.output('##[endgroup]') }],
  ['echo', { run: ({ data }, context) => setEcho(data, context) }],
]);

/** Constants.cs, UnsupportedCommandMessage: a warning, and the command works. */
function deprecated(verb: string, effect: 'setOutput' | 'saveState'): CommandRule {
  const warning = `The \`${verb}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`;
  return {
    run: (command, context) => {
      context.log.issue('warning', warning);
      context[effect](requireName(command, verb), command.data);
    },
  };
}

/** Constants.cs, UnsupportedCommandMessageDisabled: an error that fails the step. */
function disabled(verb: string): CommandRule {
  return {
    run: () => {
      throw new Error(
        `The \`${verb}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`,
      );
    },
  };
}

function issue(level: Level): CommandRule {
  return {
    omitEcho: true,
    run: (command, { log }) => log.issue(level, command.data, command.properties),
  };
}

function addMask(value: string, { log, masks, echo }: CommandContext): void {
  if (value.trim() === '') {
    log.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
    return;
  }
  if (echo) log.output('::add-mask::***');
  masks.addWithLines(value);
}

function setEcho(value: string, context: CommandContext): void {
  const wanted = value.trim().toLowerCase();
  if (wanted !== 'on' && wanted !== 'off') {
    const allowed = "Possible values can be: 'on', 'off'.";
    throw new Error(`Invalid echo command value. ${allowed} Current value is: '${value}'.`);
  }
  context.echo = wanted === 'on';
}

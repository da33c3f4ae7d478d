/** The outputs of every action that runs a one-off task. */
export const oneOffTaskOutputs = {
  'task-id': 'Id of the ECS task; written as soon as the task is started.',
  'task-definition': 'The revision that runs, as family:revision; written as soon as it is known.',
  'exit-code': 'Exit code of the container that decided; empty when it never ran.',
  'stop-code': 'Why ECS stopped the task, for example `EssentialContainerExited`.',
  'stopped-reason': "ECS's own words for it.",
  'duration-seconds': 'From the start of the task to its end, in whole seconds.',
  'last-lines': 'The last lines of the log, each as `container | text`.',
  'log-url': 'Address of the log stream in the AWS console.',
} as const;

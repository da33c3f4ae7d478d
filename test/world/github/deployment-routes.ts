import type { WorldDeployment } from './deployments.ts';
import {
  type Handler,
  notFound,
  type RestAnswer,
  type RestAround,
  type RestQuestion,
  type Route,
} from './route.ts';

const forDeployments = { permission: 'deployments: write' };

/** Deployments and what is said of them. */
export function deploymentRoutes(): Route[] {
  const one = /^\/deployments\/(\d+)\/statuses$/;
  const [all, post] = [/^\/deployments$/, { method: 'POST' } as const];
  return [
    { name: 'github:ListDeployments', path: all, handle: listDeployments, ...forDeployments },
    {
      name: 'github:CreateDeployment',
      path: all,
      handle: createDeployment,
      ...forDeployments,
      ...post,
    },
    {
      name: 'github:ListStatuses',
      path: one,
      handle: withDeployment(listStatuses),
      ...forDeployments,
    },
    {
      name: 'github:CreateStatus',
      path: one,
      handle: withDeployment(createStatus),
      ...forDeployments,
      ...post,
    },
  ];
}

function listDeployments({ deployments }: RestAround, _: unknown, { query }: RestQuestion) {
  const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
  const found = deployments.all.filter((one) => one.environment === query.get('environment'));
  const shown = found.slice(size * (page - 1), size * page);
  return { status: 200, body: shown.map(deploymentBody) };
}

function createDeployment({ deployments }: RestAround, _: unknown, { body }: RestQuestion) {
  return made(deployments.add(JSON.parse(body.toString())), deploymentBody);
}

function listStatuses({ statuses }: WorldDeployment, { query }: RestQuestion): RestAnswer {
  return { status: 200, body: statuses.slice(0, Number(query.get('per_page') ?? 30)) };
}

function createStatus(one: WorldDeployment, { body }: RestQuestion, { deployments }: RestAround) {
  return made(deployments.say(one, JSON.parse(body.toString())), (status) => status);
}

function withDeployment(
  answer: (one: WorldDeployment, question: RestQuestion, around: RestAround) => RestAnswer,
): Handler {
  return (around, [, id], question) => {
    const found = around.deployments.all.find((one) => String(one.id) === id);
    return found ? answer(found, question, around) : notFound;
  };
}

function made<T>(outcome: T | string, bodyOf: (one: T) => unknown): RestAnswer {
  return typeof outcome === 'string'
    ? { status: 422, body: { message: outcome, status: '422' } }
    : { status: 201, body: bodyOf(outcome) };
}

function deploymentBody({ id, ref, environment, payload }: WorldDeployment): unknown {
  return { id, sha: ref, ref, task: 'deploy', environment, payload };
}

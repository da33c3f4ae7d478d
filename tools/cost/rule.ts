import type { Resource, Template } from './template.ts';

/** A part of what a resource costs. */
export interface Part {
  readonly what: string;
  readonly hourlyUsd: number;
}

/** What stands around a resource. */
export interface Around {
  readonly template: Template;
  /** Whether tasks have public addresses: the base says it, by its egress. */
  readonly hasTaskAddresses: boolean;
}

/** What no price is known for, and why. */
export class NoPrice extends Error {}

/** Prices one type of resource. @throws NoPrice where the table has none for it. */
export type Rule = (
  properties: NonNullable<Resource['Properties']>,
  around: Around,
) => readonly Part[];

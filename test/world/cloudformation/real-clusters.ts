import type { Counterpart } from './counterparts.ts';
import { tagList } from './real-task-definitions.ts';

/** `AWS::ECS::Cluster`. */
export const clusters: Counterpart = {
  create: ({ neighbours: { containers } }, { name, tags, properties }) => {
    containers.clusters.push({ name, tags: tagList(properties.Tags, tags) });
    return name;
  },
  delete: ({ neighbours: { containers } }, name) => {
    const found = containers.clusters.findIndex((cluster) => cluster.name === name);
    if (found >= 0) containers.clusters.splice(found, 1);
  },
};

import * as z from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { PROBLEMS, type ProblemName, problemType } from '../../shared/api/problems.ts';
import type { Route } from './route.ts';

/** Part of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** A schema as JSON Schema has it. */
export const schemaOf = (schema: $ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
};

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What may stand behind the `?`. */
export const queryOf = ({ query }: Pick<Route, 'query'>): readonly Json[] => {
  const properties = query === undefined ? undefined : schemaOf(query, 'input')['properties'];
  return Object.entries(isRecord(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
};

export const jsonBody = (schema: Json): Json => ({ 'application/json': { schema } });

/** Problems of one status share a response; their types tell them apart. */
export const refusalsOf = (names: readonly ProblemName[]): Json => {
  const byStatus = Map.groupBy(names, (name) => PROBLEMS[name].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group
          .map((name) => `${problemType(name)}: ${PROBLEMS[name].title}`)
          .join('; '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  );
};

/** What any route may answer when things are bad. */
export const ALWAYS: readonly ProblemName[] = ['internal', 'storage'];

export const securityOf = (route: Pick<Route, 'needs'>): readonly Json[] => {
  switch (route.needs) {
    case 'nothing':
      return [];
    case 'session':
    case 'facilitator':
      return [{ bearer: [] }, { device: [] }, { coordinator: [] }];
    case 'coordinator':
      return [{ bearer: [] }, { coordinator: [] }];
  }
};

export const toTemplate = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

export const parametersOf = (path: string): readonly Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

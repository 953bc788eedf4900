import * as z from 'zod';
import type { $ZodType } from 'zod/v4/core';
import {
  PROBLEMS,
  problemAnswer,
  type ProblemName,
  problemType,
} from '../../shared/api/problems.ts';
import { nothing, type Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: $ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
};

const jsonBody = (schema: Json): Json => ({ 'application/json': { schema } });

/** Problems of one status share a response; their types tell them apart. */
const refusalsOf = (names: readonly ProblemName[]): Json => {
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
const ALWAYS: readonly ProblemName[] = ['internal', 'storage'];

const securityOf = (route: Route): readonly Json[] => {
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

const toTemplate = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const parametersOf = (path: string): readonly Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const queryOf = ({ query }: Route): readonly Json[] => {
  const properties = query === undefined ? undefined : schemaOf(query, 'input')['properties'];
  return Object.entries(isRecord(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
};

const answerOf = ({ answer, media }: Route): Json => {
  if (answer === nothing) return { description: 'Done' };
  const schema = schemaOf(answer, 'output');
  const content =
    media === undefined
      ? jsonBody(schema)
      : Object.fromEntries(media.map((type) => [type, { schema }]));
  return { description: 'Done', content };
};

const operationOf = (route: Route): Json => ({
  summary: route.summary,
  description: route.needs === 'nothing' ? undefined : `Needs: ${route.needs}.`,
  security: securityOf(route),
  parameters: [...parametersOf(route.path), ...queryOf(route)],
  ...(route.body !== nothing && {
    requestBody: { required: true, content: jsonBody(schemaOf(route.body, 'input')) },
  }),
  responses: {
    [route.status]: answerOf(route),
    ...refusalsOf([...route.refusals, ...ALWAYS]),
  },
});

/** The API as an OpenAPI 3.1 document, made of the same routes and schemas that serve it. */
export const openApiDocument = (routes: readonly Route[], version: string): Json => ({
  openapi: '3.1.0',
  info: { title: 'Talkoot', version },
  paths: Object.fromEntries(
    [...Map.groupBy(routes, (route) => toTemplate(route.path))].map(([path, group]) => [
      path,
      Object.fromEntries(group.map((route) => [route.method.toLowerCase(), operationOf(route)])),
    ]),
  ),
  components: {
    schemas: { Problem: schemaOf(problemAnswer, 'output') },
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'A session’s token, or the coordinator key',
      },
      device: { type: 'apiKey', in: 'cookie', name: 'talkoot-device' },
      coordinator: { type: 'apiKey', in: 'cookie', name: 'talkoot-coordinator' },
    },
  },
});

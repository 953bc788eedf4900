import { problemAnswer } from '../../shared/api/problems.ts';
import { filePaths } from './openapi-files.ts';
import {
  ALWAYS,
  type Json,
  jsonBody,
  parametersOf,
  queryOf,
  refusalsOf,
  schemaOf,
  securityOf,
  toTemplate,
} from './openapi-parts.ts';
import { nothing, type Route } from './route.ts';

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
  paths: {
    ...Object.fromEntries(
      [...Map.groupBy(routes, (route) => toTemplate(route.path))].map(([path, group]) => [
        path,
        Object.fromEntries(group.map((route) => [route.method.toLowerCase(), operationOf(route)])),
      ]),
    ),
    ...filePaths(),
  },
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

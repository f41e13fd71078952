import { existsSync, readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { LoggedRequest } from './rest/request-log.ts';
import type { Fields } from './validation/form.ts';

/** What does not agree with Discord's description of itself. */
export interface ContractBreach {
  /** e.g. POST /channels/{channel_id}/messages */
  route: string;
  errors: string[];
}

interface Operation {
  requestBody?: { content: Record<string, { schema: Fields }> };
  responses: Record<string, { content?: Record<string, { schema: Fields }> }>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation | undefined> | undefined>;
  validatorOf(pointer: readonly string[]): ValidateFunction;
}

const loaded = new Map<string, OpenApi>();

/** Discord's OpenAPI description, read once; null where there is no such file. */
function readOpenApi({ pathname }: URL): OpenApi | null {
  const known = loaded.get(pathname);
  if (known || !existsSync(pathname)) return known ?? null;
  const document = JSON.parse(readFileSync(pathname, 'utf8'));
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema(document, 'discord');
  const openApi: OpenApi = {
    paths: document.paths,
    validatorOf(pointer) {
      const escaped = pointer.map((key) =>
        encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')),
      );
      const validator = ajv.getSchema(`discord#/${escaped.join('/')}`);
      if (!validator) throw new Error(`No schema at ${pointer.join(' ')}`);
      return validator as ValidateFunction;
    },
  };
  loaded.set(pathname, openApi);
  return openApi;
}

function errorsOf(validator: ValidateFunction, value: unknown): string[] {
  if (validator(value)) return [];
  return (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Permissions are documented as strings of digits, but described as whole numbers. */
function withPermissionsAsNumbers(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body ?? null), (key, value) =>
    key === 'default_member_permissions' && /^\d+$/.test(value) ? Number(value) : value,
  );
}

function check(
  requests: readonly LoggedRequest[],
  description: URL,
  errorsIn: (openApi: OpenApi, request: LoggedRequest, pointer: string[]) => string[],
): ContractBreach[] | null {
  const openApi = readOpenApi(description);
  if (!openApi) return null;
  return requests.flatMap((request) => {
    if (request.route === null) return [];
    const pointer = ['paths', request.route, request.method.toLowerCase()];
    const errors = errorsIn(openApi, request, pointer);
    return errors.length > 0 ? [{ route: `${request.method} ${request.route}`, errors }] : [];
  });
}

const json = ['content', 'application/json', 'schema'];

/**
 * Holds the bodies of requests against Discord's OpenAPI description. Null where that file, which
 * is not part of the project, is missing.
 */
export function checkRequestsAgainstOpenApi(
  requests: readonly LoggedRequest[],
  description: URL,
): ContractBreach[] | null {
  return check(requests, description, ({ paths, validatorOf }, request, pointer) => {
    const operation = paths[request.route ?? '']?.[request.method.toLowerCase()];
    if (!operation) return ['is not described'];
    if (!operation.requestBody) return [];
    const validator = validatorOf([...pointer, 'requestBody', ...json]);
    return errorsOf(validator, withPermissionsAsNumbers(request.body));
  });
}

/** The same for what this Discord answered, so that it does not drift from the real one. */
export function checkResponsesAgainstOpenApi(
  requests: readonly LoggedRequest[],
  description: URL,
): ContractBreach[] | null {
  return check(requests, description, ({ paths, validatorOf }, request, pointer) => {
    const { status, response } = request;
    const responses = paths[request.route ?? '']?.[request.method.toLowerCase()]?.responses ?? {};
    const described = responses[String(status)] ? String(status) : `${String(status)[0]}XX`;
    const schema = responses[described]?.content?.['application/json']?.schema;
    if (!schema) return [];
    return errorsOf(validatorOf([...pointer, 'responses', described, ...json]), response);
  });
}

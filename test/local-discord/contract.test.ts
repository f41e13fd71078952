import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  checkRequestsAgainstOpenApi,
  checkResponsesAgainstOpenApi,
} from '../../local-discord/contract.ts';
import type { LoggedRequest } from '../../local-discord/rest/request-log.ts';
import { openApi } from './bot.ts';

const isThere = existsSync(openApi);
if (!isThere) console.log(`Skipped: ${openApi.pathname}, Discord's own description, is not there.`);

const sent = (changes: Partial<LoggedRequest>): LoggedRequest => ({
  method: 'POST',
  path: '/channels/1/messages',
  query: {},
  route: '/channels/{channel_id}/messages',
  body: { content: 'x' },
  fileNames: [],
  reason: null,
  startedAt: 0,
  milliseconds: 1,
  status: 200,
  response: undefined,
  ...changes,
});

test.skipIf(!isThere).each([
  { what: 'a text', request: {}, breaches: [] },
  {
    what: 'a number for a text',
    request: { body: { content: 5 } },
    breaches: ['/content must be string,null'],
  },
  {
    what: 'a component of an unknown type',
    request: { body: { components: [{ type: 99 }] } },
    breaches: [expect.stringContaining('/components/0')],
  },
  {
    what: 'a route Discord does not describe',
    request: { route: '/x' },
    breaches: ['is not described'],
  },
  {
    what: 'permissions as digits',
    request: {
      route: '/applications/{application_id}/commands',
      body: { name: 'a', default_member_permissions: '8192' },
    },
    breaches: [],
  },
])('$what is held against the description', ({ request, breaches }) => {
  const found = checkRequestsAgainstOpenApi([sent(request)], openApi) ?? [];
  expect(found.flatMap(({ errors }) => errors)).toEqual(
    breaches.length > 0 ? expect.arrayContaining(breaches) : [],
  );
});

test.skipIf(!isThere)('an answer is held against the description', () => {
  const answered = sent({ response: { id: '1' } });
  const [breach] = checkResponsesAgainstOpenApi([answered], openApi) ?? [];
  expect(breach?.route).toBe('POST /channels/{channel_id}/messages');
});

test('without the description nothing is checked', () => {
  const absent = new URL('absent.json', openApi);
  expect(checkRequestsAgainstOpenApi([sent({})], absent)).toBeNull();
});

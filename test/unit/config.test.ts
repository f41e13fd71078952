import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

const token = 'MTA.abc.def';

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(' ')[0] as string);
  }
  return [];
}

test('nothing set: development on a local Discord with the project’s knowledge', () => {
  expect(readConfig({})).toEqual({
    production: false,
    knowledgeFolder: 'knowledge',
    logLevel: 'info',
  });
});

test('everything set arrives where it belongs', () => {
  const environment = {
    NODE_ENV: 'production',
    DISCORD_TOKEN: token,
    DISCORD_API: 'http://127.0.0.1:3000/api',
    KNOWLEDGE_DIR: '/srv/knowledge',
    LOG_LEVEL: 'debug',
    PATH: '/usr/bin',
  };
  expect(readConfig(environment)).toEqual({
    production: true,
    token,
    api: 'http://127.0.0.1:3000/api',
    knowledgeFolder: '/srv/knowledge',
    logLevel: 'debug',
  });
});

test('empty strings count as not set, as in a copied .env.example', () => {
  const names = ['NODE_ENV', 'DISCORD_TOKEN', 'DISCORD_API', 'KNOWLEDGE_DIR', 'LOG_LEVEL'];
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
});

test.each([
  ['blanks around a token', { DISCORD_TOKEN: ` ${token}\n` }, { token }],
  ['blanks around a folder', { KNOWLEDGE_DIR: ' other ' }, { knowledgeFolder: 'other' }],
])('%s do no harm', (_what, environment, expected) => {
  expect(readConfig(environment)).toMatchObject(expected);
});

describe('a faulty setting is named', () => {
  test.each([
    ['NODE_ENV', 'prod'],
    ['DISCORD_TOKEN', 'not-a-token'],
    ['DISCORD_TOKEN', 'two.parts'],
    ['DISCORD_API', '127.0.0.1'],
    ['KNOWLEDGE_DIR', '   '],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([name]);
  });

  test('DISCORD_API without http:// or https://', () => {
    expect(faultsOf({ DISCORD_API: 'localhost:3000/api' })).toEqual(['DISCORD_API']);
  });
});

test('all faulty settings are named at once', () => {
  const environment = {
    NODE_ENV: 'prod',
    DISCORD_TOKEN: 'x',
    DISCORD_API: 'y',
    KNOWLEDGE_DIR: ' ',
    LOG_LEVEL: 'loud',
  };
  expect(faultsOf(environment).sort()).toEqual(Object.keys(environment).sort());
});

test.each([
  ['no token', {}],
  ['an empty token', { DISCORD_TOKEN: '' }],
  ['a token of blanks', { DISCORD_TOKEN: '  ' }],
])('production with %s says where to get one', (_what, environment) => {
  expect(() => readConfig({ NODE_ENV: 'production', ...environment })).toThrow(
    /DISCORD_TOKEN is missing.*discord\.com\/developers/,
  );
});

test('production names a missing token together with other faults', () => {
  expect(faultsOf({ NODE_ENV: 'production', LOG_LEVEL: 'loud' }).sort()).toEqual([
    'DISCORD_TOKEN',
    'LOG_LEVEL',
  ]);
});

test('a faulty token is not shown', () => {
  expect(() => readConfig({ DISCORD_TOKEN: 'secret.value' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret.value') }),
  );
});

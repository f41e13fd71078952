import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { faultsOf, type Ground, refusalOf, restOf, startGround } from './bot.ts';

const v2 = { flags: MessageFlags.IsComponentsV2 };
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);
const text = (content = 'x') => ({ type: 10, content });
const button = (custom_id: string, changes: object = {}) => ({
  type: 2,
  style: 2,
  label: 'x',
  custom_id,
  ...changes,
});
const buttons = (count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, index) => button(`b${index}`, changes));
const row = (...components: object[]) => ({ type: 1, components });
const link = (url: string) => ({ type: 2, style: 5, label: 'x', url });
const select = (changes: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'x', value: 'x' }],
  ...changes,
});
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: 'x', value: `${index}` }));
const picture = { media: { url: 'https://example.org/a.png' } };
const section = (changes: object = {}) => ({
  type: 9,
  components: [text()],
  accessory: { type: 11, ...picture },
  ...changes,
});
const container = (...components: object[]) => ({ type: 17, components });

const send = (ground: Ground, body: object) =>
  restOf(ground).post(Routes.channelMessages(ground.channels.general.id), { body });

describe('a message is accepted', () => {
  test.each([
    { what: 'with 2,000 characters', body: { content: 'ї'.repeat(2000) } },
    { what: 'with five rows', body: { components: buttons(5).map((child) => row(child)) } },
    {
      what: 'with 40 components of 4,000 characters in all',
      body: { ...v2, components: [container(...many(38, text('x')), text('x'.repeat(3962)))] },
    },
    {
      what: 'with everything Components V2 has',
      body: {
        ...v2,
        components: [
          container(
            text(),
            section(),
            { type: 14, spacing: 2 },
            { type: 12, items: [{ ...picture, description: 'A jet' }] },
            row(...buttons(4), link('https://example.org/a#:~:text=x')),
            row(select({ options: options(25) })),
          ),
        ],
      },
    },
    { what: 'with a link into the client', body: { components: [row(link('discord://a'))] } },
    {
      what: 'with a button that is an emoji',
      body: { components: [row(button('a', { label: null, emoji: { name: '📌' } }))] },
    },
    {
      what: 'with an embed',
      body: { embeds: [{ title: 'x', fields: [{ name: 'x', value: 'x' }] }] },
    },
  ])('$what', async ({ body }) => {
    const ground = await startGround();
    await expect(send(ground, body)).resolves.toBeTypeOf('object');
  });
});

describe('a message is refused', () => {
  const legacy = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  test.each([
    { what: 'with nothing in it', body: {}, faults: ['50006'] },
    { what: 'with an empty text', body: { content: '' }, faults: ['50006'] },
    { what: 'with nothing but spaces', body: { content: '  ' }, faults: ['50006'] },
    {
      what: 'with a number for text',
      body: { content: 5 },
      faults: ['content STRING_TYPE_CONVERT'],
    },
    {
      what: 'with 2,001 characters',
      body: { content: 'x'.repeat(2001) },
      faults: ['content BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with a nonce of 26 characters',
      body: { content: 'x', nonce: 'x'.repeat(26) },
      faults: ['nonce BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with 11 embeds',
      body: { embeds: many(11, { title: 'x' }) },
      faults: ['embeds BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with 6,001 characters in embeds',
      body: { embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1905) }] },
      faults: ['embeds MAX_EMBED_SIZE_EXCEEDED'],
    },
    {
      what: 'with Components V2 and no flag',
      body: { components: [text()] },
      faults: ['components.0 UNION_TYPE_CHOICES'],
    },
    {
      what: 'with the flag and a text',
      body: { ...v2, content: 'x', components: [text()] },
      faults: [`content ${legacy}`],
    },
    {
      what: 'with the flag and an embed',
      body: { ...v2, embeds: [{ title: 'x' }], components: [text()] },
      faults: [`embeds ${legacy}`],
    },
    { what: 'with the flag and nothing else', body: v2, faults: ['50006'] },
    {
      what: 'with 41 components, nested ones counted',
      body: { ...v2, components: [container(...many(40, text()))] },
      faults: ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    },
    {
      what: 'with 4,001 characters in its text displays',
      body: { ...v2, components: [text('x'.repeat(2000)), container(text('x'.repeat(2001)))] },
      faults: ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
    },
    {
      what: 'with an empty text display',
      body: { ...v2, components: [text('')] },
      faults: ['components.0.content BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with six rows',
      body: { components: buttons(6).map((child) => row(child)) },
      faults: ['components BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with six buttons in a row',
      body: { components: [row(...buttons(6))] },
      faults: ['components.0.components BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with an empty row',
      body: { components: [row()] },
      faults: ['components.0.components BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a menu beside a button',
      body: { components: [row(button('a'), select())] },
      faults: ['components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    },
    {
      what: 'with a button outside a row',
      body: { ...v2, components: [button('a')] },
      faults: ['components.0 UNION_TYPE_CHOICES'],
    },
    {
      what: 'with a container in a container',
      body: { ...v2, components: [container(container(text()))] },
      faults: ['components.0.components.0 UNION_TYPE_CHOICES'],
    },
    {
      what: 'with the same custom id twice',
      body: { components: [row(button('a')), row(button('a'))] },
      faults: ['components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
    },
    {
      what: 'with a custom id of 101',
      body: { components: [row(button('x'.repeat(101)))] },
      faults: ['components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a button that has no custom id',
      body: { components: [row({ type: 2, style: 1, label: 'x' })] },
      faults: ['components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'],
    },
    {
      what: 'with a label of 81',
      body: { components: [row(button('a', { label: 'x'.repeat(81) }))] },
      faults: ['components.0.components.0.label BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with a button of no style that exists',
      body: { components: [row(button('a', { style: 7 }))] },
      faults: ['components.0.components.0.style BASE_TYPE_CHOICES'],
    },
    {
      what: 'with a link of 513',
      body: { components: [row(link(`https://example.org/${'x'.repeat(493)}`))] },
      faults: ['components.0.components.0.url BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with a link to a file',
      body: { components: [row(link('ftp://example.org'))] },
      faults: ['components.0.components.0.url URL_TYPE_INVALID_SCHEME'],
    },
    {
      what: 'with a link that is none',
      body: { components: [row(link('example'))] },
      faults: ['components.0.components.0.url URL_TYPE_INVALID_URL'],
    },
    {
      what: 'with a link that has a custom id',
      body: { components: [row({ ...link('https://example.org'), custom_id: 'a' })] },
      faults: [
        'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      ],
    },
    {
      what: 'with 26 options',
      body: { components: [row(select({ options: options(26) }))] },
      faults: ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with the same option twice',
      body: { components: [row(select({ options: [...options(1), ...options(1)] }))] },
      faults: [
        'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      ],
    },
    {
      what: 'with an option of 101',
      body: { components: [row(select({ options: [{ label: 'x'.repeat(101), value: 'x' }] }))] },
      faults: ['components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a placeholder of 151',
      body: { components: [row(select({ placeholder: 'x'.repeat(151) }))] },
      faults: ['components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with a section of four texts',
      body: { ...v2, components: [section({ components: many(4, text()) })] },
      faults: ['components.0.components BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a section that has no accessory',
      body: { ...v2, components: [section({ accessory: undefined })] },
      faults: ['components.0.accessory BASE_TYPE_REQUIRED'],
    },
    {
      what: 'with an empty gallery',
      body: { ...v2, components: [{ type: 12, items: [] }] },
      faults: ['components.0.items BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a gallery of eleven',
      body: { ...v2, components: [{ type: 12, items: many(11, picture) }] },
      faults: ['components.0.items BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a picture described in 1,025 characters',
      body: {
        ...v2,
        components: [{ type: 12, items: [{ ...picture, description: 'x'.repeat(1025) }] }],
      },
      faults: ['components.0.items.0.description BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with a file that was not uploaded',
      body: { ...v2, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
      faults: ['components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
    },
    {
      what: 'with users both parsed and listed',
      body: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      faults: ['allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    },
    {
      what: 'with an unknown kind of mention',
      body: { content: 'x', allowed_mentions: { parse: ['all'] } },
      faults: ['allowed_mentions.parse.0 BASE_TYPE_CHOICES'],
    },
    {
      what: 'with a list where an object belongs',
      body: { content: 'x', allowed_mentions: [] },
      faults: ['allowed_mentions DICT_TYPE_CONVERT'],
    },
  ])('$what', async ({ body, faults }) => {
    const ground = await startGround();
    expect(await faultsOf(send(ground, body))).toEqual(faults);
    expect(ground.member.sees('#general')).toEqual([]);
  });
});

test('an error tells its code, message and path as Discord does', async () => {
  const ground = await startGround();
  const body = { components: [row(button('a', { label: 'x'.repeat(81) }))] };
  expect(await refusalOf(send(ground, body))).toEqual({
    status: 400,
    code: 50035,
    errors: {
      components: {
        0: {
          components: {
            0: {
              label: {
                _errors: [
                  { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 80 or fewer in length.' },
                ],
              },
            },
          },
        },
      },
    },
  });
});

test('the Components V2 flag comes with an edit and stays', async () => {
  const ground = await startGround();
  const { id } = (await send(ground, { content: 'x' })) as { id: string };
  const path = Routes.channelMessage(ground.channels.general.id, id);
  const edit = (body: object) => restOf(ground).patch(path, { body });
  expect(await faultsOf(edit({ ...v2, components: [text()] }))).toEqual([
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
  await edit({ ...v2, content: null, components: [text('one')] });
  expect(await edit({ ...v2, components: [text('two')] })).toMatchObject({ content: '', ...v2 });
  ground.discord.passTime(5000);
  expect(await faultsOf(edit({ flags: 0 }))).toEqual(['flags MESSAGE_FLAGS_INVALID']);
  expect(await faultsOf(edit({ components: [text()] }))).toEqual([
    'components.0 UNION_TYPE_CHOICES',
  ]);
  expect(await faultsOf(edit({ content: 'x' }))).toEqual([
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
});

test('components are sent back with ids counted up and their defaults', async () => {
  const ground = await startGround();
  const components = [container({ ...text(), id: 2 }, { type: 14 }), row(select())];
  expect(await send(ground, { ...v2, components })).toMatchObject({
    components: [
      {
        id: 1,
        accent_color: null,
        spoiler: false,
        components: [{ id: 2 }, { id: 3, divider: true, spacing: 1 }],
      },
      { id: 4, components: [{ id: 5, min_values: 1, max_values: 1 }] },
    ],
  });
});

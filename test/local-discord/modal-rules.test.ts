import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { faultsOf, logIn, restOf, startGround } from './bot.ts';

const input = { type: 4, custom_id: 'a', style: 1 };
const label = (component: object, changes: object = {}) => ({
  type: 18,
  label: 'Your question',
  component,
  ...changes,
});
const row = (...components: object[]) => ({ type: 1, components });
const modal = { title: 'Ask', custom_id: 'ask', components: [label(input)] };
const select = { type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }] };
const inputs = (count: number) =>
  Array.from({ length: count }, (_, index) => label({ ...input, custom_id: `i${index}` }));

/** Opens a modal just as it is given, in answer to a command. */
async function open(data: unknown): Promise<string[]> {
  const ground = await startGround();
  const client = await logIn(ground);
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  const outcome = new Promise<string[]>((resolve) => {
    client.on('interactionCreate', ({ id, token }) => {
      const path = Routes.interactionCallback(id, token);
      const request = restOf(ground).post(path, { body: { type: 9, data }, auth: false });
      request.then(
        () => resolve([]),
        () => resolve(faultsOf(request)),
      );
    });
  });
  ground.member.slashForModal('ask').catch(() => {});
  return outcome;
}

describe('a modal', () => {
  test.each([
    { what: 'with a label and a text input is accepted', data: modal, faults: [] },
    {
      what: 'with a text input in a row is accepted',
      data: { ...modal, components: [row({ ...input, label: 'x' })] },
      faults: [],
    },
    {
      what: 'with a text and a menu is accepted',
      data: { ...modal, components: [{ type: 10, content: 'x' }, label(select)] },
      faults: [],
    },
    { what: 'without data is refused', data: undefined, faults: ['data BASE_TYPE_REQUIRED'] },
    {
      what: 'with a title of 46 is refused',
      data: { ...modal, title: 'x'.repeat(46) },
      faults: ['data.title BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'without a custom id is refused',
      data: { ...modal, custom_id: undefined },
      faults: ['data.custom_id BASE_TYPE_REQUIRED'],
    },
    {
      what: 'with no components is refused',
      data: { ...modal, components: [] },
      faults: ['data.components BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with six components is refused',
      data: { ...modal, components: inputs(6) },
      faults: ['data.components BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a button is refused',
      data: { ...modal, components: [row({ type: 2, style: 1, label: 'x', custom_id: 'b' })] },
      faults: ['data.components.0.components.0 UNION_TYPE_CHOICES'],
    },
    {
      what: 'with two inputs in a row is refused',
      data: {
        ...modal,
        components: [row({ ...input, label: 'x' }, { ...input, label: 'x', custom_id: 'b' })],
      },
      faults: ['data.components.0.components BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with an input in a row that has no label is refused',
      data: { ...modal, components: [row(input)] },
      faults: ['data.components.0.components.0.label BASE_TYPE_REQUIRED'],
    },
    {
      what: 'with a label of 46 is refused',
      data: { ...modal, components: [label(input, { label: 'x'.repeat(46) })] },
      faults: ['data.components.0.label BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with the same custom id twice is refused',
      data: { ...modal, components: [label(input), label(input)] },
      faults: ['data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
    },
    {
      what: 'with a length of 4,001 is refused',
      data: { ...modal, components: [label({ ...input, max_length: 4001 })] },
      faults: ['data.components.0.component.max_length NUMBER_TYPE_MAX'],
    },
    {
      what: 'with a menu that is disabled is refused',
      data: { ...modal, components: [label({ ...select, disabled: true })] },
      faults: ['data.components.0.component.disabled COMPONENT_DISABLED_IN_MODAL'],
    },
    {
      what: 'with a placeholder of 101 is refused',
      data: { ...modal, components: [label({ ...input, placeholder: 'x'.repeat(101) })] },
      faults: ['data.components.0.component.placeholder BASE_TYPE_MAX_LENGTH'],
    },
  ])('$what', async ({ data, faults }) => {
    expect(await open(data)).toEqual(faults);
  });
});

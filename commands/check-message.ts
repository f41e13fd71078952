import { type MessageCommand, say } from '../src/discord/command.ts';

const checkMessage: MessageCommand = {
  data: {
    type: 3,
    name: 'Check against the article',
    name_localizations: { uk: 'Звірити зі статтею', pl: 'Porównaj z artykułem' },
  },
  // Only who asked sees the result: nobody is to be shown up in public.
  execute(text, { desk, language }) {
    const { reply } = desk.check({ text, locale: language });
    return say({ ...reply, visibility: 'asker' });
  },
};

export default checkMessage;

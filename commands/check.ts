import { longestQuestion } from '../src/answer/desk.ts';
import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'check',
    name_localizations: { uk: 'перевірити', pl: 'sprawdź' },
    description: 'Check a statement against the article',
    description_localizations: {
      uk: 'Звірити твердження зі статтею',
      pl: 'Porównaj zdanie z artykułem',
    },
    options: [
      {
        type: 3,
        name: 'claim',
        name_localizations: { uk: 'твердження', pl: 'zdanie' },
        description: 'The statement, in one sentence',
        description_localizations: {
          uk: 'Твердження, одним реченням',
          pl: 'Jedno zdanie do sprawdzenia',
        },
        required: true,
        max_length: longestQuestion,
      },
    ],
  },
  execute({ claim }, { desk, language }) {
    return say(desk.check({ text: claim, locale: language }).reply);
  },
});

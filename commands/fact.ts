import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'fact',
    name_localizations: { uk: 'факт', pl: 'fakt' },
    description: 'Look up one fact from the article',
    description_localizations: {
      uk: 'Знайти один факт зі статті',
      pl: 'Znajdź jeden fakt z artykułu',
    },
    options: [
      {
        type: 3,
        name: 'topic',
        name_localizations: { uk: 'тема', pl: 'temat' },
        description: 'What about? Start typing and pick one',
        description_localizations: {
          uk: 'Про що? Почніть писати й виберіть',
          pl: 'O czym? Zacznij pisać i wybierz',
        },
        required: true,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  execute({ topic }, { desk, language }) {
    return say(desk.showFact(topic, language));
  },
  autocomplete(_option, typed, { desk, language }) {
    return desk.catalogue.suggestFacts(typed, language);
  },
});

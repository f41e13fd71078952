import { longestQuestion } from '../src/answer/desk.ts';
import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'ask',
    name_localizations: { uk: 'запитати', pl: 'zapytaj' },
    description: 'Ask a question in your own words',
    description_localizations: {
      uk: 'Поставити запитання своїми словами',
      pl: 'Zadaj pytanie własnymi słowami',
    },
    options: [
      {
        type: 3,
        name: 'question',
        name_localizations: { uk: 'запитання', pl: 'pytanie' },
        description: 'Your question',
        description_localizations: { uk: 'Ваше запитання', pl: 'Twoje pytanie' },
        required: true,
        max_length: longestQuestion,
      },
      {
        type: 5,
        name: 'private',
        name_localizations: { uk: 'приватно', pl: 'prywatnie' },
        description: 'Show the answer only to me',
        description_localizations: {
          uk: 'Показати відповідь лише мені',
          pl: 'Pokaż odpowiedź tylko mnie',
        },
      },
    ],
  },
  execute({ question, private: onlyForMe }, { desk, language }) {
    const { reply } = desk.ask({ text: question, locale: language });
    return say(onlyForMe ? { ...reply, visibility: 'asker' } : reply);
  },
});

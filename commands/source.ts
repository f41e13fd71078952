import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'source',
    name_localizations: { uk: 'джерело', pl: 'źródło' },
    description: 'The article, how I cite it, and what I do not know',
    description_localizations: {
      uk: 'Стаття, як я на неї посилаюся і чого не знаю',
      pl: 'Artykuł, jak go cytuję i czego nie wiem',
    },
  },
  execute(_options, { desk, language }) {
    return say(desk.describeSource(language));
  },
});

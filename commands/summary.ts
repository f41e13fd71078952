import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'summary',
    name_localizations: { uk: 'підсумок', pl: 'podsumowanie' },
    description: 'The agreement at a glance: promises, numbers, what is open',
    description_localizations: {
      uk: 'Угода коротко: обіцянки, цифри, що ще не вирішено',
      pl: 'Umowa w skrócie: obietnice, liczby, co jest otwarte',
    },
  },
  execute(_options, { desk, language }) {
    return say(desk.summarize(language));
  },
});

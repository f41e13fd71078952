import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'summary',
    name_localizations: { uk: 'підсумок', pl: 'podsumowanie' },
    description: 'Everything important at a glance',
    description_localizations: {
      uk: 'Усе важливе коротко',
      pl: 'Wszystko, co ważne, w skrócie',
    },
  },
  execute(_options, { desk, language }) {
    return say(desk.summarize(language));
  },
});

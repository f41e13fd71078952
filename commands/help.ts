import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'help',
    name_localizations: { uk: 'допомога', pl: 'pomoc' },
    description: 'What you can ask me and how',
    description_localizations: {
      uk: 'Що і як у мене можна запитати',
      pl: 'O co i jak można mnie pytać',
    },
  },
  execute(_options, { desk, language }) {
    return say(desk.help(language));
  },
});

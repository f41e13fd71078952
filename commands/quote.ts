import { say, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'quote',
    name_localizations: { uk: 'цитата', pl: 'cytat' },
    description: 'What somebody said, word for word',
    description_localizations: {
      uk: 'Що хтось сказав, дослівно',
      pl: 'Co ktoś powiedział, dosłownie',
    },
    options: [
      {
        type: 3,
        name: 'about',
        name_localizations: { uk: 'про', pl: 'temat' },
        description: 'What the quotation is about',
        description_localizations: { uk: 'Про що ця цитата', pl: 'O czym jest cytat' },
        autocomplete: true,
        max_length: 100,
      },
      {
        type: 3,
        name: 'speaker',
        name_localizations: { uk: 'хто', pl: 'kto' },
        description: 'Who said it',
        description_localizations: { uk: 'Хто це сказав', pl: 'Kto to powiedział' },
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  execute({ about, speaker }, { desk, language }) {
    return say(desk.showQuotations(about, speaker, language));
  },
  autocomplete(option, typed, { desk, language }) {
    return option === 'about'
      ? desk.catalogue.suggestQuotations(typed, language)
      : desk.catalogue.suggestSpeakers(typed, language);
  },
});

import { slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  data: {
    name: 'pin',
    name_localizations: { uk: 'закріпити', pl: 'przypnij' },
    description: 'For moderators: post the summary here and pin it',
    description_localizations: {
      uk: 'Для модераторів: опублікувати тут підсумок і закріпити його',
      pl: 'Dla moderatorów: opublikuj tu podsumowanie i przypnij je',
    },
    // PIN_MESSAGES, 1 << 51: who lacks it does not see the command.
    default_member_permissions: String(1n << 51n),
    // Servers only.
    contexts: [0],
  },
  execute(_options, { desk, language }) {
    return { kind: 'pin', reply: desk.summarize(language) };
  },
});
